"""Which sounds the text of a card refers to, and what a file is called that says nothing better of itself."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from kmsflash.collection.media_kinds import ENDINGS
from kmsflash.ui.sounds import reference_of

_FOLDER = "media/"
_DIGEST = re.compile(r"-[0-9a-f]{8}$")  # which the collection puts at the end of names


def names_sound(source: str) -> bool:
    """Whether a reference means a sound of the collection; its ending says so."""
    kind = ENDINGS.get(PurePosixPath(unquote(source)).suffix.lower())
    return source.startswith(_FOLDER) and kind is not None and not kind.is_picture


def name_of(source: str) -> str:
    """Return the name of the file that a reference means, for people."""
    stem = PurePosixPath(unquote(source)).stem
    return _DIGEST.sub("", stem) or stem


def sounds_in(trees: Iterable[Element]) -> tuple[str, ...]:
    """Return the references to sounds in *trees*, in their order, each once."""
    sources = (
        element.get("src" if element.tag == "img" else "href", "")
        for tree in trees
        for element in tree.iter()
        if element.tag in ("img", "a")
    )
    return tuple(dict.fromkeys(reference_of(source) for source in sources if names_sound(source)))
