"""Pages of a package as a PDF, or as pictures to look at before."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from kmsflash.exchange import written_whole
from kmsflash.model.packages import Package
from kmsflash.model.progress import Report, unreported
from kmsflash.ui.printing.pages import Page
from kmsflash.ui.printing.sheets import pages
from kmsflash.ui.printing.wishes import PIXELS_PER_INCH, Paper, PrintWishes
from kmsflash.ui.theme import Theme

MOST_SHOWN = 12  # pages that are looked at before
_RESOLUTION = 1200  # dots per inch, of the places of letters
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


@dataclass(frozen=True, slots=True)
class Shown:
    """A page to look at."""

    number: int
    image: QImage
    words: str  # as they are read out


def write_pdf(package: Package, path: Path, wishes: PrintWishes, report: Report = unreported) -> int:
    """Write the pages to *path*, all of them or none, and return how many there are.

    Raises `UserError` where it cannot be written. `report` counts facts, and may raise `Cancelled`.
    """
    with written_whole(path) as part:
        part.touch()  # so that what keeps it from being written is told
        writer = QPdfWriter(str(part))
        writer.setResolution(_RESOLUTION)
        writer.setPageLayout(
            QPageLayout(QPageSize(_SIZES[wishes.paper]), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        writer.setTitle(package.info.title)
        writer.setCreator("kmsflash")
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(QCoreApplication.translate("Printing", "the file cannot be opened"))
        try:
            return _paint(painter, writer, pages(package, wishes, report))
        finally:
            painter.end()


def _paint(painter: QPainter, writer: QPdfWriter, laid_out: Iterator[Page]) -> int:
    theme, count = Theme("light", 0.9), 0
    painter.scale(_RESOLUTION / PIXELS_PER_INCH, _RESOLUTION / PIXELS_PER_INCH)
    for page in laid_out:
        if count:
            writer.newPage()
        page.paint(painter, theme)
        count += 1
    return count


def preview(package: Package, wishes: PrintWishes, scale: float, report: Report = unreported) -> list[Shown]:
    """Return the first pages as pictures, *scale* pixels for each of the layout."""
    theme = Theme("light", 0.9)
    return [
        Shown(page.number, _drawn(page, theme, scale), "\n".join(page.words))
        for page in islice(pages(package, wishes, report), MOST_SHOWN)
    ]


def _drawn(page: Page, theme: Theme, scale: float) -> QImage:
    wide, high = page.paper.size
    image = QImage(QSize(round(wide * scale), round(high * scale)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    page.paint(painter, theme)
    painter.end()
    return image
