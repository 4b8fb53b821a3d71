"""Which passages of a plan are to be found in its notes."""

from collections.abc import Iterator

from kmsflash.model.importing import PlannedSource
from kmsflash.ui.importing.entries import Sort
from kmsflash.ui.importing.marks import Wanted


def wanted(source: PlannedSource) -> Iterator[Wanted]:
    """Yield what to look for: the passages of all facts, rejections and open questions."""
    for number, fact in enumerate(source.facts):
        card = fact.cards[0].draft if fact.cards else None
        column = card.cell.column if card is not None and card.cell is not None else -1
        answer = card.answer if card is not None else ""
        place = fact.draft.place.first_line
        yield Wanted((Sort.CARD, number), place, fact.draft.quote, answer, column)
    for number, rejection in enumerate(source.reading.rejections):
        text = rejection.front or rejection.answer
        yield Wanted((Sort.REJECTED, number), rejection.place.first_line, text, rejection.answer)
    for number, question in enumerate(source.reading.open_questions):
        yield Wanted((Sort.OPEN, number), question.place.first_line, question.text)
