"""A typed answer compared with the right one: what is the same, what is wrong, what is missing."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from kmsflash.model.typed import LENIENT, Compared, Leniency, Piece, PieceKind

_ARTICLES = """
a an the der die das den dem des ein eine einen einem einer eines le la les un une des du
el los las una unos unas lo il gli i uno o os as um uma uns umas
"""
_WORDS = frozenset(_ARTICLES.split())
LONGEST = 80  # characters of an answer that is worth typing


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign as it stands, and what it is compared by; nothing where it does not count."""

    text: str
    key: str


def is_typed(answer: str) -> bool:
    """Return whether an *answer* in plain text is short enough to be typed: one row, of 80 characters."""
    rows = answer.strip().splitlines()
    return len(rows) == 1 and 0 < len(rows[0]) <= LONGEST


def compared(given: str, answer: str, leniency: Leniency = LENIENT) -> Compared:
    """Return *given* against *answer*, both plain text, as leniently as set; outer blanks never count."""
    mine, right = _signs(given.strip(), leniency), _signs(answer.strip(), leniency)
    return Compared(tuple(_joined(_pieces(mine, right))))


def _pieces(mine: list[_Sign], right: list[_Sign]) -> Iterator[Piece]:
    """Give the pieces sign by sign. What does not count is always the same, and of the answer not told."""
    counted = [sign for sign in mine if sign.key]
    wanted = [sign for sign in right if sign.key]
    if [sign.key for sign in counted] == [sign.key for sign in wanted]:
        yield Piece(PieceKind.SAME, "".join(sign.text for sign in mine))
        return
    fates = {}  # by place among what counts
    before: dict[int, list[str]] = {}
    matcher = SequenceMatcher(None, [s.key for s in counted], [s.key for s in wanted], autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        kind = PieceKind.SAME if what == "equal" else PieceKind.WRONG
        fates.update(dict.fromkeys(range(start, end), kind))
        if what in ("insert", "replace"):
            before.setdefault(end, []).append("".join(sign.text for sign in wanted[first:last]))
    place = 0
    for sign in mine:
        if not sign.key:
            yield Piece(PieceKind.SAME, sign.text)
            continue
        yield from (Piece(PieceKind.MISSING, text) for text in before.pop(place, ()))
        yield Piece(fates[place], sign.text)
        place += 1
    yield from (Piece(PieceKind.MISSING, text) for text in before.pop(place, ()))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        text = "".join(piece.text for piece in run)
        if text:
            yield Piece(kind, text)


def _signs(text: str, leniency: Leniency) -> list[_Sign]:
    """Return the signs of a text, each with its marks, and how it is compared."""
    clusters = _clusters(text)
    articles = _places_of_articles(clusters) if leniency.articles else set()
    signs: list[_Sign] = []
    for place, cluster in enumerate(clusters):
        if place in articles:
            key = ""
        elif cluster.isspace():
            key = "" if not signs or _is_blank(signs) else " "
        elif leniency.punctuation and _is_idle(clusters, place):
            key = ""
        else:
            key = _key(cluster, leniency)
        signs.append(_Sign(cluster, key))
    return _without_last_blank(signs)


def _is_blank(signs: list[_Sign]) -> bool:
    """Whether what counts so far ends in a blank, or nothing counts yet."""
    return next((sign.key for sign in reversed(signs) if sign.key), " ") == " "


def _without_last_blank(signs: list[_Sign]) -> list[_Sign]:
    for place in range(len(signs) - 1, -1, -1):
        if signs[place].key == " ":
            signs[place] = _Sign(signs[place].text, "")
        if signs[place].key:
            break
    return signs


def _clusters(text: str) -> list[str]:
    """Cut a text into signs, each with the marks that belong to it."""
    found: list[str] = []
    for sign in text:
        if found and unicodedata.combining(sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _key(cluster: str, leniency: Leniency) -> str:
    key = unicodedata.normalize("NFD", cluster)
    if leniency.accents:
        key = "".join(sign for sign in key if not unicodedata.combining(sign)) or key
    return key.casefold() if leniency.case else key


def _is_idle(clusters: list[str], place: int) -> bool:
    """Whether a sign is punctuation that says nothing: not one between digits, and no minus before one."""
    if not unicodedata.category(clusters[place][0]).startswith("P"):
        return False
    before = clusters[place - 1] if place else " "
    after = clusters[place + 1] if place + 1 < len(clusters) else " "
    is_minus = clusters[place] in "-−–" and before.isspace()
    return not (after[0].isdigit() and (before[0].isdigit() or is_minus))


def _places_of_articles(clusters: list[str]) -> set[int]:
    """Return the places of the signs of articles, unless there is nothing else."""
    words = [
        [place for place, _ in run]
        for is_word, run in groupby(enumerate(clusters), key=lambda each: each[1][0].isalnum())
        if is_word
    ]
    articles = [word for word in words if "".join(clusters[at] for at in word).casefold() in _WORDS]
    return set() if len(articles) == len(words) else {place for word in articles for place in word}
