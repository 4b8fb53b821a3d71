"""Decks as notes in Markdown: the pages that cards came from, as they were read, and one for the other cards.

What is written imports again to the same cards. Several pages, or pages with pictures, go into a .zip.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kmsflash.exchange.shown import passage_of, shown_of
from kmsflash.model.errors import UserError
from kmsflash.model.ids import Uid
from kmsflash.model.packages import DeckPath, Package, PackedCard, PackedFact
from kmsflash.model.progress import Report, unreported

_MOMENT = (1980, 1, 1, 0, 0, 0)  # so that the same deck gives the same bytes
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST_NAME = 80  # characters
_REFERENCE = re.compile(r"\]\(media/")
_CARDS = "Cards"
_BLOCK = re.compile(r"\s*(?:[-*+] |\d+[.)] |\||```)")


@dataclass(slots=True)
class _Page:
    """One file of notes on its way out."""

    deck: DeckPath
    name: str  # without an ending
    text: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        return "\n\n".join(part.strip("\n") for part in self.text if part.strip()) + "\n"


def write(package: Package, path: Path, report: Report = unreported) -> None:
    """Write *package* to *path*: a single page where that ends in .md, else a folder of pages in a .zip.

    Raises `OSError` where it cannot be written, and `UserError` where one page cannot hold it.
    """
    pages = list(_pages(package, report))
    if path.suffix.lower() == ".md":
        if len(pages) > 1 or package.media():
            raise UserError(
                "{name} would be one page, but there are {pages} and {media} pictures or sounds. "
                "Export to a .zip.",
                name=path.name.removeprefix(".part-"),
                pages=len(pages),
                media=len(package.media()),
            )
        path.write_text("".join(page.whole for page in pages), encoding="utf-8", newline="\n")
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        taken: set[str] = set()
        for page in pages:
            folders = [_named(name) for name in page.deck]
            text = _REFERENCE.sub("](" + "../" * len(folders) + "media/", page.whole)
            archive.writestr(
                zipfile.ZipInfo(_free("/".join((*folders, _named(page.name))), taken), _MOMENT), text
            )
        for media in package.media():
            archive.writestr(zipfile.ZipInfo(f"media/{media.name}", _MOMENT), package.read(media))


def _pages(package: Package, report: Report) -> Iterator[_Page]:
    info = package.info
    decks = {deck.uid: deck.path for deck in info.decks}
    sources = {source.uid: source for source in package.sources()}
    for source in sources.values():
        yield _Page(
            decks.get(source.deck, ()), Path(source.name).stem or source.title or "Notes", [source.text]
        )
    written: dict[Uid, _Page] = {}
    for done, fact in enumerate(package.facts()):
        report(done, info.facts)
        if fact.origin is not None and fact.origin.source in sources and not fact.by_hand:
            continue
        for home, text in _written(fact):
            deck = decks.get(home, ())
            if home not in written:
                written[home] = _Page(deck, _CARDS, [f"# {deck[-1] if deck else _CARDS}"])
            written[home].text.append(text)
    yield from written.values()


def _written(fact: PackedFact) -> Iterator[tuple[Uid, str]]:
    """Give the deck and the text of each card that a fact has of itself."""
    source, gapped = passage_of(fact)
    if source is not None:
        beside = "\n\n".join(filter(None, (source.answer, source.explanation)))
        yield gapped[0].deck, _with(source.front, beside)
    for card in fact.cards:
        if card not in gapped:
            yield card.deck, _card(card)


def _card(card: PackedCard) -> str:
    """Return a card as notes write one out."""
    sides = shown_of(card)
    question, _, shown = sides.front.strip().partition("\n\n")
    answer = sides.answer.strip()
    parts = [f"Q: {_line(question)}"]
    if shown:
        parts.append(f"\n{shown.strip()}\n")
    parts.append(f"A:\n\n{answer}" if _BLOCK.match(answer) else f"A: {_answer(answer)}")
    return _with("\n".join(parts), sides.explanation)


def _with(text: str, explanation: str) -> str:
    """Return a text with what explains it quoted below."""
    quoted = "\n".join(f"> {line}".rstrip() for line in explanation.strip().splitlines())
    return f"{text}\n\n{quoted}" if quoted else text


def _answer(text: str) -> str:
    """Return an answer whose first paragraph is on a line; a list, table or code after that stays one."""
    first, _, rest = text.partition("\n\n")
    return f"{_line(first)}\n\n{rest.strip()}" if rest.strip() else _line(first)


def _line(text: str) -> str:
    return " ".join(text.split())


def _named(name: str) -> str:
    """Return a name that any system can give a file or a folder."""
    told = _NO_NAME.sub("-", name).strip(" .")[:_LONGEST_NAME].rstrip(" .") or "-"
    return f"{told}-" if _DEVICES.fullmatch(told) else told


def _free(stem: str, taken: set[str]) -> str:
    """Return the name of a page that no other page has, whatever its case."""
    name, number = f"{stem}.md", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem} {number}.md"
    taken.add(name.casefold())
    return name
