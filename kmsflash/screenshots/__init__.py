"""Draw every screen without a display, in both themes, in a few telling states of the starter deck."""

import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kmsflash.model.errors import UserError

if TYPE_CHECKING:
    from kmsflash.screenshots.gallery import Gallery


def draw_all(folder: Path, language: str = "en", only: Collection[str] = ()) -> list[Path]:
    """Draw the screens in a language into *folder* and return the pictures.

    With *only*, just the pictures of these names are drawn, and it ends with the last of them.
    Raises `UserError` where the folder cannot be written, or there is no picture of a name.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded: nothing shows on a screen
    from kmsflash.screenshots.gallery import Gallery

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}. Choose another folder.") from error
    with tempfile.TemporaryDirectory(prefix="kmsflash") as home:
        gallery = Gallery(folder, Path(home), language, frozenset(only))
        try:
            return list(_wanted(gallery, set(only)))
        finally:
            gallery.close()


def _wanted(gallery: "Gallery", names: set[str]) -> Iterator[Path]:
    """Draw what is wanted, all where no names are, in the order of the states."""
    from kmsflash.screenshots.tour import tour

    missing = set(names)
    for path in tour(gallery):
        if not names:
            yield path
        elif path.stem in missing:
            yield path
            missing.remove(path.stem)
            if not missing:
                return
    if missing:
        raise UserError(f"There is no picture {', '.join(sorted(missing))}.")
