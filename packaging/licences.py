"""Write the licences of all that the program of the installers brings to standard output.

Its one argument is the folder of the packed program, for the libraries of this system that it carries.

Ends with a message where a package comes without the text of its licence and nothing here says it.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import Distribution
from pathlib import Path

from carried import CARRIED
from parts import ROOT, licence, parts

OWN_TEXTS = ROOT / "packaging" / "licences"
TOLD_ELSEWHERE = {  # packages that come without a text: the file of ours, or the package of the same author
    "cobble": "mammoth",
    "PySide6_Essentials": "Qt",
    "shiboken6": "Qt",
}
LINE = "-" * 78


def sections(packed: Path | None) -> Iterator[tuple[str, str]]:
    """Give a title and a text for each part: ours, fonts and icons, Python, packages, then what they hold."""
    yield "kmsflash (MIT)", (ROOT / "LICENSE").read_text("utf-8")
    for path in sorted((ROOT / "kmsflash" / "resources").rglob("LICENSE-*")):
        yield f"{path.stem.removeprefix('LICENSE-')}, in kmsflash/{path.parent.name}", path.read_text("utf-8")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not python.exists():  # Debian's lies elsewhere
        python = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    yield f"Python {sys.version.split()[0]} (PSF-2.0)", python.read_text("utf-8")
    for part in parts():
        yield f"{part.name} {part.version} ({licence(part)})", _text(part)
    for path in sorted(OWN_TEXTS.glob("*.txt")):
        yield f"What {path.stem} brings", path.read_text("utf-8")
    if packed is not None:
        yield from _of_system(packed)


def _text(part: Distribution) -> str:
    said = [
        Path(str(part.locate_file(file))).read_text("utf-8", errors="replace")
        for file in part.files or ()
        if "dist-info" in file.parts[0]
        and (file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")) or "licenses" in file.parts[1:-1])
    ]
    if said:
        return "\n\n".join(said)
    if part.name not in TOLD_ELSEWHERE:
        sys.exit(f"{part.name} comes without its licence: add a file to {OWN_TEXTS}")
    other = TOLD_ELSEWHERE[part.name]
    if (OWN_TEXTS / f"{other}.txt").exists():
        return f"See “What {other} brings” below."
    return next(_text(each) for each in parts() if each.name == other)


def _of_system(packed: Path) -> Iterator[tuple[str, str]]:
    """Give what Debian says of each library of this system that is carried."""
    packages = set()
    for path in packed.rglob("*.so.*"):
        if any(fnmatch(path.name, pattern) for pattern in CARRIED):
            found = subprocess.run(
                ["dpkg", "-S", f"*/{path.name}"], capture_output=True, text=True, check=True
            )
            packages.add(found.stdout.split(":")[0])
    for package in sorted(packages):
        told = Path(f"/usr/share/doc/{package}/copyright").read_text("utf-8", errors="replace")
        yield f"{package}, of this Debian", told


def main() -> None:
    """Write all of them."""
    packed = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    print("This was made from the sources of kmsflash, and holds parts of others, each under its licence.")
    for title, text in sections(packed):
        print(f"\n{LINE}\n{title}\n{LINE}\n\n{text.strip()}")


if __name__ == "__main__":
    main()
