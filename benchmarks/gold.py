"""Lists of the facts of a page, and whether a card asks for one of them."""

import html
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _shape(alternative: str) -> re.Pattern[str]:
    """Return what finds an alternative of a list: whole words, or their beginning where it ends in "*"."""
    is_open = alternative.endswith("*") and len(alternative) > 1
    said = folded(alternative.rstrip("*"))
    shape = re.escape(said).replace(r"\ ", r"\s+")
    if re.match(r"\w", said):
        shape = rf"(?<![\w])(?<!\d[.,]){shape}"
    shape += r"\w*" if is_open else ""
    if is_open or re.search(r"\w$", said):
        shape += r"(?!\w)(?![.,]\d)"
    return re.compile(shape)


def folded(text: str) -> str:
    """Return a text as it is compared: without markup, case and the difference of signs."""
    shown = html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", text))
    shown = unicodedata.normalize("NFKC", shown).replace("**", "").replace("`", "").replace("==", "")
    shown = re.sub(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])", r"\1", shown).casefold()
    shown = re.sub("[\u2018\u2019\u201a\u201b\u2032]", "'", shown)
    shown = re.sub("[-\u2010-\u2015\u2212]", " ", shown)
    return re.sub(r"\s+", " ", re.sub(r"(\d)([a-z%])", r"\1 \2", shown)).strip()


def _holds(text: str, groups: list[list[str]]) -> bool:
    return all(any(_shape(one).search(text) for one in group) for group in groups)


def _covers(text: str, cover: dict[str, Any] | None) -> bool:
    """Tell whether a text holds the share of words that a list asks for."""
    if not cover:
        return True
    wanted = set(re.findall(r"\w+", folded(cover["text"])))
    least: float = cover["min"] * len(wanted)
    return len(wanted & set(re.findall(r"\w+", text))) >= least


def asks(front: str, back: str, accept: dict[str, Any]) -> bool:
    """Tell whether a card asks for a fact in one of the ways that its list accepts."""
    return (
        _holds(front, accept["front"])
        and _holds(back, accept["back"])
        and _covers(front, accept.get("front_cover"))
        and _covers(back, accept.get("back_cover"))
        and bool(accept["back"] or accept.get("back_cover"))
        and not any(_shape(one).search(front) for one in accept["not_front"] if one)
    )


def items(page: Path) -> list[dict[str, Any]]:
    """Return what the list beside a page says of its facts; those of one group are one fact."""
    found: list[dict[str, Any]] = json.loads(page.with_suffix(".gold.json").read_text("utf-8"))["items"]
    return found
