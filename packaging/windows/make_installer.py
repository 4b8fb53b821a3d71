"""Make the installer of Windows from the packed program: make_installer.py PACKED FOLDER.

Needs makensis, of NSIS 3.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging"), str(ROOT / "packaging" / "windows")]

from version_resource import four  # noqa: E402  found by the line before

from kmsflash import __version__  # noqa: E402

PROGRAMS = ("kmsflash.exe", "kmsflashw.exe")
SCRIPT = ROOT / "packaging" / "windows" / "kmsflash.nsi"


def make_installer(packed: Path, folder: Path, version: str = __version__, *more: str) -> Path:
    """Return the installer of what is in *packed*, made in *folder*; *more* are words for makensis.

    Ends with a message where makensis fails or warns.
    """
    missing = [name for name in (*PROGRAMS, "_internal") if not (packed / name).exists()]
    if missing:
        sys.exit(f"{packed} is not the packed program: there is no {', '.join(missing)}")
    made = folder.resolve() / f"kmsflash-{version}-setup.exe"
    folder.mkdir(parents=True, exist_ok=True)
    defined = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, four(version))),
        "TREE": str(packed.resolve()),
        "OUTPUT": str(made),
    }
    if os.environ.get("KMSFLASH_SIGN_CERTIFICATE"):  # the uninstaller is signed while it is made
        defined["SIGN"] = f'"{sys.executable}" "{ROOT / "packaging" / "signing.py"}"'
    words = [f"-D{name}={value}" for name, value in defined.items()]
    done = subprocess.run(["makensis", "-V2", "-WX", *words, *more, str(SCRIPT)], check=False)
    if done.returncode:
        sys.exit(f"makensis: exit code {done.returncode}")
    return made


if __name__ == "__main__":
    print(make_installer(Path(sys.argv[1]), Path(sys.argv[2])))
