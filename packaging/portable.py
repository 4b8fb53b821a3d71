"""Make the archive for any Linux: `portable.py PACKED FOLDER` writes FOLDER/kmsflash-VERSION-linux-….tar.zst.

PACKED is the folder that PyInstaller made. The archive holds it with what desktops know it by, and
`install.sh` for one user. The same content gives the same bytes.
"""

import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from linux_tree import DATA, ROOT, VERSION, built_on, copy_program, lay_out

README = """\
kmsflash {version}, for Linux on {machine} with glibc {glibc} or newer

  ./install.sh                installs it for you alone, into ~/.local; no root
  ./install.sh --uninstall    takes it away again; your cards stay
  lib/kmsflash/kmsflash       starts it right here, without installing anything

LICENCES says whose work is in it.
"""


def main() -> None:
    """Lay out the folder, and pack it."""
    packed, folder = (Path(word).resolve() for word in sys.argv[1:3])
    name = f"kmsflash-{VERSION}-linux-{platform.machine()}"
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}.tar.zst"
    with tempfile.TemporaryDirectory(prefix="kmsflash-portable") as beside:
        tree = Path(beside) / name
        (tree / "lib").mkdir(parents=True)
        copy_program(packed, tree / "lib" / "kmsflash")
        lay_out(tree / "share")
        shutil.copy(DATA / "install.sh", tree / "install.sh")
        machine, glibc = platform.machine(), platform.libc_ver()[1]
        told = README.format(version=VERSION, machine=machine, glibc=glibc)
        (tree / "README").write_text(told, encoding="utf-8")
        licences = [sys.executable, str(ROOT / "packaging" / "licences.py"), str(packed)]
        (tree / "LICENCES").write_bytes(subprocess.run(licences, capture_output=True, check=True).stdout)
        _pack(tree, made)
    print(f"{made}: {made.stat().st_size / 1_000_000:.1f} MB")


def _pack(tree: Path, made: Path) -> None:
    moment = int(built_on().timestamp())

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = moment
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    bare = tree.parent / f"{tree.name}.tar"
    with tarfile.open(bare, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in (tree, *sorted(tree.rglob("*"))):
            archive.add(path, str(path.relative_to(tree.parent)), recursive=False, filter=plain)
    subprocess.run(["zstd", "-q", "-f", "-19", str(bare), "-o", str(made)], check=True)


if __name__ == "__main__":
    main()
