"""Pictures inside HTML itself, as `data:` addresses: each gets a name, by which it is a file like others."""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from hashlib import sha256

_INLINED = re.compile(r"data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=]{8,})", re.IGNORECASE)
_BEGINS = "data:image/"


def has_inlined(html: str) -> bool:
    """Whether there may be a picture inside."""
    return _BEGINS in html


def without_inlined(html: str) -> str:
    """Return *html* with the names of pictures in place of themselves."""
    return _INLINED.sub(_name, html)


def inlined(html: str) -> Iterator[tuple[str, str]]:
    """Give the name of each picture inside, and what `content` takes."""
    return ((_name(found), found[2]) for found in _INLINED.finditer(html))


def content(told: str) -> bytes:
    """Return the bytes of a picture. Raises `ValueError` where it is damaged."""
    try:
        return b64decode(told, validate=True)
    except Error as error:
        raise ValueError from error


def _name(found: re.Match[str]) -> str:
    digest = sha256(found[2].encode()).hexdigest()[:16]
    return f"picture-{digest}.{found[1].lower().replace('jpeg', 'jpg')}"
