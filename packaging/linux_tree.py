"""Lay out what Linux knows a program by: menu entry, icons, kinds of files, manual page, AppStream data."""

import gzip
import os
import shutil
import struct
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from man_page import VERSION, man_page  # noqa: E402  found by the line before

DATA = ROOT / "packaging" / "linux"
ICON = ROOT / "kmsflash" / "resources" / "icons" / "kmsflash.svg"
_LOADED, _DYNAMIC = 1, 2  # kinds of segments in an ELF file
_STRINGS, _PATHS = 5, (15, 29)  # kinds of line in it
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def built_on() -> datetime:
    """Return the moment that everything made bears: SOURCE_DATE_EPOCH, or that of the last commit."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said:
        asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return datetime.fromtimestamp(int(said), UTC)


def lay_out(share: Path) -> None:
    """Put everything into *share*, as it lies in /usr/share or ~/.local/share."""
    moment = built_on()
    _put(share / "applications" / "kmsflash.desktop", (DATA / "kmsflash.desktop").read_bytes())
    _put(share / "mime" / "packages" / "kmsflash.xml", (DATA / "kmsflash-mime.xml").read_bytes())
    told = (DATA / "kmsflash.metainfo.xml").read_text("utf-8")
    told = told.replace("@VERSION@", VERSION).replace("@DATE@", f"{moment:%Y-%m-%d}")
    _put(share / "metainfo" / "org.kmsflash.kmsflash.metainfo.xml", told.encode())
    put_packed(share / "man" / "man1" / "kmsflash.1.gz", man_page(moment).encode())
    icons = share / "icons" / "hicolor"
    _put(icons / "scalable" / "apps" / "kmsflash.svg", ICON.read_bytes())
    _draw(icons)


def put_packed(path: Path, content: bytes) -> None:
    """Write *content* as gzip: the same bytes each time."""
    _put(path, gzip.compress(content, 9, mtime=0))


def copy_program(packed: Path, to: Path) -> None:
    """Copy the packed program with the rights that files of a package have."""
    shutil.copytree(packed, to, symlinks=True)
    for path in sorted(to.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == to / "kmsflash" else 0o644)
            forget_builder(path)
    to.chmod(0o755)


def forget_builder(path: Path) -> None:
    """Take out of a library where on the machine that built it the others were: nobody else has that folder.

    Only absolute folders go; those beside the library stay.
    """
    if path.is_dir() or ".so" not in path.name:
        return
    content = bytearray(path.read_bytes())
    if content[:6] != b"\x7fELF\x02\x01":  # of 64 bits, little end first
        return
    (table,), (size, count) = struct.unpack_from("<Q", content, 32), struct.unpack_from("<HH", content, 54)
    segments = [struct.unpack_from("<IIQQQQ", content, table + size * each) for each in range(count)]
    for kind, _, start, _, _, length in segments:
        if kind == _DYNAMIC:
            lines = [struct.unpack_from("<QQ", content, at) for at in range(start, start + length, 16)]
            texts = _place(segments, next(value for tag, value in lines if tag == _STRINGS))
            kept = [
                struct.pack("<QQ", tag, value)
                for tag, value in lines
                if not (tag in _PATHS and content[texts + value] == ord("/"))
            ]
            content[start : start + length] = b"".join(kept).ljust(length, b"\0")
    path.write_bytes(content)


def _place(segments: list[tuple[int, ...]], address: int) -> int:
    """Return where in the file lies what is loaded to *address*."""
    return next(
        address - begin + start
        for kind, _, start, begin, _, length in segments
        if kind == _LOADED and begin <= address < begin + length
    )


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o644)


def _draw(icons: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QGuiApplication.instance() or QGuiApplication([])
    art = QSvgRenderer(str(ICON))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(0)
        painter = QPainter(picture)
        art.render(painter)
        painter.end()
        path = icons / f"{size}x{size}" / "apps" / "kmsflash.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(path)):
            sys.exit(f"{path} cannot be written")
    del drawing
