"""Writes the cards of a package as a table, in Markdown, each with the name by which it is known again."""

import csv
from collections.abc import Iterator
from pathlib import Path

from kmsflash.exchange.shown import passage_of, shown_of
from kmsflash.exchange.table.cells import cell_of, guarded
from kmsflash.exchange.table.names import name_of
from kmsflash.exchange.table.shape import Role
from kmsflash.model.ids import Uid
from kmsflash.model.packages import DeckPath, Package, PackedFact
from kmsflash.model.progress import Report, unreported

COLUMNS = (Role.QUESTION, Role.ANSWER, Role.EXPLANATION, Role.TAGS, Role.DECK, Role.KIND, Role.ID)
_EVERY = 500  # facts between two reports


def write(package: Package, path: Path, report: Report = unreported) -> None:
    """Write *package* to *path*: with tabs between where that ends in .tsv, else with commas.

    A fact whose cards ask for gaps is one row, its passage; every other card is a row. Pictures and schedules
    stay behind. Raises `OSError` where the file cannot be written.
    """
    decks = {deck.uid: deck.path for deck in package.info.decks}
    dialect = csv.excel_tab if path.suffix.lower() == ".tsv" else csv.excel
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # the mark tells Excel that it is UTF-8
        writer = csv.writer(file, dialect)
        writer.writerow([column.value for column in COLUMNS])
        for done, fact in enumerate(package.facts()):
            if done % _EVERY == 0:
                report(done, package.info.facts)
            for question, answer, explanation, deck, name in _rows(fact, decks):
                texts = (guarded(text) for text in (question, answer, explanation))
                tags = guarded(cell_of(fact.tags))
                kind = guarded(fact.own_kind or fact.kind)
                writer.writerow([*texts, tags, guarded("::".join(deck)), kind, name])


def _rows(fact: PackedFact, decks: dict[Uid, DeckPath]) -> Iterator[tuple[str, str, str, DeckPath, str]]:
    source, gapped = passage_of(fact)
    if source is not None:
        deck = decks.get(gapped[0].deck, ())
        yield source.front, source.answer, source.explanation, deck, str(fact.uid)
    for card in fact.cards:
        if card not in gapped:
            shown = shown_of(card)
            yield (
                shown.front,
                shown.answer,
                shown.explanation,
                decks.get(card.deck, ()),
                name_of(fact.uid, card),
            )
