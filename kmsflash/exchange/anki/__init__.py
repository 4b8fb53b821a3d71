"""Anki's `.apkg` and `.colpkg`, of both generations, read into a `Package`, and a package written as `.apkg`.

What is known of the format is from https://github.com/ankitects/anki (`proto/`, `rslib/src/storage/`) and
https://docs.ankiweb.net.
"""

from pathlib import Path

from kmsflash.model.packages import Package
from kmsflash.model.progress import Report, unreported


def open_package(path: Path) -> Package:
    """Open the package at *path*. Raises `UserError` where it is none, is broken, or is too large."""
    from kmsflash.exchange.anki.package import AnkiPackage

    return AnkiPackage(path)


def write(package: Package, path: Path, report: Report = unreported) -> None:
    """Write *package* to *path*. Raises `OSError` where that cannot be; `report` counts facts and media."""
    from kmsflash.exchange.anki.writing import write as write_apkg

    write_apkg(package, path, report)
