"""Draw the icons of Windows and macOS from the master in `assets`: each time the same bytes.

python packaging/icons.py       writes windows/kmsflash.ico and macos/kmsflash.icns beside this file
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
ART = ROOT / "assets" / "kmsflash.svg"
ICO = ROOT / "packaging" / "windows" / "kmsflash.ico"
ICNS = ROOT / "packaging" / "macos" / "kmsflash.icns"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)  # at 100, 125, 150 and 200 % of Windows's four
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)
_AIR = 0.08  # of the side, around the drawing: macOS leaves as much around its own


def drawn(size: int, air: float = 0.0) -> Image.Image:
    """Return the icon of *size* pixels, with that share of it left free on each side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = size * air
    QSvgRenderer(str(ART)).render(painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    painter.end()
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(kept, "PNG")
    return Image.open(BytesIO(kept.data().data())).convert("RGBA")


def ico() -> bytes:
    """Return the icon of Windows, each size drawn on its own."""
    pictures = [drawn(size) for size in ICO_SIZES]
    return _saved(pictures, "ICO", sizes=[(size, size) for size in ICO_SIZES])


def icns() -> bytes:
    """Return the icon of macOS, each size drawn on its own."""
    return _saved([drawn(size, _AIR) for size in ICNS_SIZES], "ICNS")


def _saved(pictures: list[Image.Image], form: str, **more: object) -> bytes:
    made = BytesIO()
    pictures[-1].save(made, form, append_images=pictures[:-1], **more)
    return made.getvalue()


def main() -> None:
    """Write both."""
    ICO.write_bytes(ico())
    ICNS.write_bytes(icns())


if __name__ == "__main__":
    main()
