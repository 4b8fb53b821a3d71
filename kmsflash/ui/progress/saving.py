"""Charts and their figures as files: PNG, twice as fine as on the screen, and CSV that runs nowhere."""

import csv
import io
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSaveFile
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from kmsflash.exchange.table.cells import guarded
from kmsflash.model.errors import UserError
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.plot import Table

FINE = 2


def picture(panel: QWidget, theme: Theme) -> QImage:
    """Return what a panel shows, twice as fine as on a plain screen."""
    size = panel.size() * FINE
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(FINE)
    image.fill(theme.colour("background"))
    painter = QPainter(image)
    panel.render(painter, QPoint())
    painter.end()
    return image


def text(table: Table) -> str:
    """Return a table as CSV; texts that a spreadsheet would run are guarded."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([guarded(name) for name in table.header])
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows)
    return out.getvalue()


def save_picture(image: QImage, path: Path) -> None:
    """Write a picture. Raises `UserError` where that cannot be; what was there then stays."""
    file = QSaveFile(str(path))
    written = (
        file.open(QSaveFile.OpenModeFlag.WriteOnly)
        and QImageWriter(file, QByteArray(b"png")).write(image)
        and file.commit()
    )
    if not written:
        raise _unwritten(path, file.errorString())


def save_table(table: Table, path: Path) -> None:
    """Write a table. Raises `UserError` where that cannot be; what was there then stays."""
    file = QSaveFile(str(path))
    content = ("\ufeff" + text(table)).encode()  # by the mark spreadsheets know that it is UTF-8
    if not (file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) >= 0 and file.commit()):
        raise _unwritten(path, file.errorString())


def _unwritten(path: Path, reason: str) -> UserError:
    return UserError("{path} cannot be written: {reason}.", path=path, reason=reason.rstrip("."))
