"""Make the Debian package: `deb.py PACKED FOLDER` writes FOLDER/kmsflash_VERSION_amd64.deb.

PACKED is the folder that PyInstaller made. Needs dpkg-dev, which knows the packages of the libraries that
the program asks the system for.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from email.utils import format_datetime
from fnmatch import fnmatch
from pathlib import Path

from carried import CARRIED
from linux_tree import ROOT, VERSION, built_on, copy_program, lay_out, put_packed

PLACE = "usr/lib/kmsflash"
LONGEST_MB = 45
MAINTAINER = "The kmsflash authors <maintainers@kmsflash.org>"
CONTROL = """\
Package: kmsflash
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: education
Priority: optional
Description: learn from your own notes with flashcards
 Drop in a page of notes as it is: key takeaways, tables, common traps,
 definitions, exam cues. kmsflash turns it into good flashcards, without
 special markup and without a language model, and brings each back on the day
 you are about to forget it. When the notes change, the cards follow and the
 reviews stay.
 .
 Anki's packages come in and go out, with schedules and history. Everything is
 on your computer, in one file; there is no account.
"""
OVERRIDES = """\
# Qt, Pillow and lxml come as their makers build them for all systems, with these libraries inside.
kmsflash: embedded-library
# The program is packed whole: no Python of Debian reads these.
kmsflash: package-installs-python-bytecode
# Modules of Python that ask for nothing but Python, and the tables of Qt's ICU, which ask for nothing.
kmsflash: library-not-linked-against-libc
kmsflash: shared-library-lacks-prerequisites
# What starts the program is PyInstaller's, as its makers build it.
kmsflash: hardening-no-pie
# The screens are drawn with these very fonts, also where a system has none or others.
kmsflash: duplicate-font-file
# Texts are as those who wrote them give them.
kmsflash: copyright-file-contains-full-apache-2-license
"""


def main() -> None:
    """Lay out the package, and pack it."""
    packed, folder = (Path(word).resolve() for word in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="kmsflash-deb") as beside:
        tree = Path(beside) / "tree"
        tree.mkdir(mode=0o755)
        place = tree / PLACE
        place.parent.mkdir(parents=True)
        copy_program(packed, place)
        _leave_to_system(place)
        _lay_out(tree)
        _control(tree, Path(beside))
        made = _pack(tree, folder)
    megabytes = made.stat().st_size / 1_000_000
    if megabytes > LONGEST_MB:
        sys.exit(f"{made} has {megabytes:.1f} MB, more than {LONGEST_MB}")
    print(f"{made}: {megabytes:.1f} MB")


def _leave_to_system(place: Path) -> None:
    """Take out what a Debian has in packages of its own: those are asked for instead."""
    for path in place.joinpath("_internal").iterdir():
        if any(fnmatch(path.name, pattern) for pattern in CARRIED):
            path.unlink()


def _lay_out(tree: Path) -> None:
    lay_out(tree / "usr" / "share")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "kmsflash").symlink_to("../lib/kmsflash/kmsflash")
    documents = tree / "usr" / "share" / "doc" / "kmsflash"
    documents.mkdir(parents=True)
    told = [sys.executable, str(ROOT / "packaging" / "licences.py")]
    licences = subprocess.run(told, capture_output=True, check=True).stdout
    (documents / "copyright").write_bytes(licences)
    put_packed(documents / "changelog.gz", _changelog().encode())
    put_packed(documents / "NEWS.gz", (ROOT / "CHANGELOG.md").read_bytes())
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / "kmsflash"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")


def _changelog() -> str:
    date = format_datetime(built_on())
    return (
        f"kmsflash ({VERSION}) unstable; urgency=medium\n\n"
        f"  * What is new in this version: /usr/share/doc/kmsflash/NEWS.gz.\n\n"
        f" -- {MAINTAINER}  {date}\n"
    )


def _control(tree: Path, beside: Path) -> None:
    control = tree / "DEBIAN"
    control.mkdir(mode=0o755)
    files = sorted(path for path in tree.rglob("*") if path.is_file() and "DEBIAN" not in path.parts)
    size = sum(-(-path.lstat().st_size // 1024) for path in files)
    (control / "control").write_text(
        CONTROL.format(
            version=VERSION,
            architecture=_said("dpkg", "--print-architecture"),
            maintainer=MAINTAINER,
            size=size,
            depends=_depends(tree / PLACE, beside),
        ),
        encoding="utf-8",
    )
    sums = _said(
        "md5sum", *(str(path.relative_to(tree)) for path in files if not path.is_symlink()), within=tree
    )
    (control / "md5sums").write_text(sums + "\n", encoding="utf-8")


def _depends(place: Path, beside: Path) -> str:
    """Return the packages that hold the libraries asked for, with the versions that have their symbols."""
    (beside / "debian").mkdir()
    (beside / "debian" / "control").write_text("Source: kmsflash\n\nPackage: kmsflash\nArchitecture: any\n")
    elves = [path for path in place.rglob("*") if path.is_file() and path.read_bytes()[:4] == b"\x7fELF"]
    own = sorted({str(path.parent) for path in elves if ".so" in path.name})
    said = _said(
        "dpkg-shlibdeps",
        "-O",
        "--ignore-missing-info",
        *(f"-l{folder}" for folder in own),
        *(f"-e{path}" for path in elves),
        within=beside,
    )
    return re.sub(r"^shlibs:Depends=", "", said)


def _pack(tree: Path, folder: Path) -> Path:
    moment = int(built_on().timestamp())
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink() and path.is_dir():
            path.chmod(0o755)
    folder.mkdir(parents=True, exist_ok=True)
    architecture = _said("dpkg", "--print-architecture")
    made = folder / f"kmsflash_{VERSION}_{architecture}.deb"
    subprocess.run(
        # One thread: with more, the bytes depend on how many there are.
        ["dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", "-z9", "--build", str(tree), str(made)],
        check=True,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SOURCE_DATE_EPOCH": str(moment)},
        stdout=subprocess.DEVNULL,
    )
    return made


def _said(*command: str, within: Path | None = None) -> str:
    done = subprocess.run(command, cwd=within, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    if shutil.which("dpkg-shlibdeps") is None:
        sys.exit("dpkg-shlibdeps is missing: apt install dpkg-dev")
    main()
