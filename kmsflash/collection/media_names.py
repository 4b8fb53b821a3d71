"""The names of pictures and sounds that texts mention."""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

MENTIONED = re.compile(r"""media/([^\s/\\?#:<>"'`()]{1,400})""")
REFERRED = re.compile(r"""(?:\]\(<?|\bsrc=["']?)media/([^\s/\\?#:<>"'`()]{1,400})""")


def names_in(texts: Iterable[str], pattern: re.Pattern[str]) -> set[str]:
    """Return the names that *pattern* finds in texts."""
    found = {name for text in texts for name in pattern.findall(text)}
    return {unicodedata.normalize("NFC", unquote(name)) for name in found}
