"""Say what lies in `dist` before it goes out: contents, bill of materials, licences, checksums.

release.py PACKED FOLDER        FOLDER holds what was built from PACKED, the folder that PyInstaller made
"""

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from linux_tree import VERSION, built_on

BESIDE = Path(__file__).parent
SUMS = "SHA256SUMS"
Entry = tuple[str, int, str]  # name, bytes, SHA-256; of a link, where it leads


def contents(made: Path) -> list[Entry]:
    """Return what is in a file that was built, by name; nothing where it is no archive that is known."""
    return sorted(_entries(made))


def _entries(made: Path) -> Iterator[Entry]:
    if made.suffix == ".whl":
        with zipfile.ZipFile(made) as archive:
            for name in archive.namelist():
                yield _entry(name, archive.read(name))
        return
    unpack = {
        ".deb": ["dpkg-deb", "--fsys-tarfile", str(made)],
        ".gz": ["gzip", "--decompress", "--stdout", str(made)],
        ".zst": ["zstd", "--decompress", "--stdout", "--quiet", str(made)],
    }.get(made.suffix)
    if unpack is not None:
        bare = subprocess.run(unpack, capture_output=True, check=True).stdout
        yield from _of_tar(bare)


def _of_tar(bare: bytes) -> Iterator[Entry]:
    with tarfile.open(fileobj=io.BytesIO(bare)) as archive:
        for member in archive:
            held = archive.extractfile(member) if member.isreg() else None
            if held is not None:
                yield _entry(member.name, held.read())
            elif member.issym() or member.islnk():
                yield member.name, 0, f"-> {member.linkname}"


def _entry(name: str, data: bytes) -> Entry:
    return name, len(data), hashlib.sha256(data).hexdigest()


def listed(folder: Path) -> str:
    """Return the list of contents of all that was built into *folder*."""
    lines = []
    for made in sorted(folder.iterdir()):
        inside = contents(made)
        if inside:
            size = sum(size for _, size, _ in inside)
            lines.append(f"{made.name}: {len(inside)} files, {size} bytes unpacked")
            lines += [f"  {told:64} {size:>10}  {name}" for name, size, told in inside]
    return "\n".join([*lines, ""])


def sums(folder: Path) -> str:
    """Return a line for each file in *folder*, as `sha256sum --check` reads it."""
    own = (SUMS, ".gitignore")  # the latter is left there by who builds the wheel
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in own)
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


def describe(packed: Path, folder: Path) -> None:
    """Write everything beside what was built."""
    named = folder / f"kmsflash-{VERSION}"
    Path(f"{named}-contents.txt").write_text(listed(folder), "utf-8")
    Path(f"{named}-licences.txt").write_bytes(_written("licences.py", packed))
    Path(f"{named}.cdx.json").write_bytes(_written("bill.py", packed))
    (folder / SUMS).write_text(sums(folder), "utf-8")


def _written(script: str, packed: Path) -> bytes:
    asked = [sys.executable, str(BESIDE / script), str(packed)]
    return subprocess.run(asked, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    describe(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"kmsflash {VERSION}, built as of {built_on():%Y-%m-%d %H:%M:%S} UTC:")
    print(Path(sys.argv[2], SUMS).read_text("utf-8"), end="")
