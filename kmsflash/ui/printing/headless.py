"""Pages to print, drawn where no window is open and perhaps no display is there."""

import os
import sys
from pathlib import Path

from kmsflash.model.packages import Package
from kmsflash.model.progress import Report, unreported
from kmsflash.ui.printing.wishes import PrintWishes


def write_pdf(package: Package, path: Path, wishes: PrintWishes, report: Report = unreported) -> int:
    """Write the pages to *path*, as `pdf.write_pdf` does, in a program that has not begun with Qt."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
    from PySide6.QtGui import QGuiApplication

    from kmsflash.ui.printing import pdf

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    count = pdf.write_pdf(package, path, wishes, report)
    del application
    return count
