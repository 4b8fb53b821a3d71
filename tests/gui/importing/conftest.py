"""Plans to show: of real notes, brought in for the first time and once more."""

from dataclasses import replace
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import (
    Candidate,
    Doubt,
    GoneCard,
    GoneFact,
    How,
    Plan,
    PlannedCard,
    PlannedFact,
    PlannedSource,
    Sides,
    Uncertain,
    Warned,
)
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import OpenQuestion, Place, Reading, Rejection
from kmsflash.notes.derive import derive
from kmsflash.ui.importing.plan_page import PlanPage
from kmsflash.ui.theme import Theme

NOTES = """\
# Ships

## Key takeaways

- The keel carries the frames of a ship.
- Ballast lowers the centre of gravity of a hull.

## Kinds

- **Cog** — a sailing ship with one square sail
- **Hulk** — a round ship of the north

| Ship | Masts | Home port |
|---|---|---|
| Caravel | Two or three | Lisbon |
| Carrack | Three or four | Genoa |

**Common trap:** A galleon is no galley; it has no oars.
"""
SHORT = "The answer has more words than one can recall."
UID = UUID(int=7)


def first_time(text: str = NOTES, name: str = "ships.md") -> PlannedSource:
    """Return the plan of notes that were never brought in, with a rejection and an open question."""
    reading = derive(text.encode(), name)
    reading = replace(
        reading,
        rejections=(
            Rejection("", "Ballast lowers the centre of gravity of a hull.", SHORT, Place(6, 6)),
            Rejection("What is a galley?", "A ship with oars, many of them", SHORT, Place(18, 18)),
        ),
        open_questions=(OpenQuestion("Who built the first carrack?", Place(15, 15), "The Genoese"),),
    )
    return planned(reading, name)


def planned(reading: Reading, name: str) -> PlannedSource:
    facts = tuple(
        PlannedFact(fact, How.NEW, tuple(PlannedCard(card, How.NEW) for card in fact.cards))
        for fact in reading.facts
    )
    return PlannedSource(name, None, reading, None, (reading.title,), UUID(int=1), known=False, facts=facts)


def once_more() -> PlannedSource:
    """Return the plan of known notes: of their facts one changed, one is reworded, one new, one gone."""
    source = first_time()
    hows = [How.CHANGED, How.REWORDED, How.NEW]
    facts = []
    for number, fact in enumerate(source.facts):
        how = hows[number] if number < len(hows) else How.UNCHANGED
        cards = tuple(
            PlannedCard(
                card.draft,
                how,
                None if how is How.NEW else CardId(100 + number),
                _before(card, how),
                reviews=3,
            )
            for card in fact.cards
        )
        facts.append(PlannedFact(fact.draft, how, cards, None if how is How.NEW else UUID(int=50 + number)))
    gone = (
        GoneFact(
            UID, Kind.CUE, "A dhow has a lateen sail.", (), (GoneCard(CardId(9), "What sail?", "Lateen", 12),)
        ),
        GoneFact(UUID(int=8), Kind.TRAP, "No.", (), (GoneCard(CardId(10), "Which trap?", "None", 0),)),
    )
    uncertain = (
        Uncertain(UUID(int=90), "What is a hulk?", "A ship", 5, (Candidate(0, 2, 0.7), Candidate(0, 3, 0.6))),
    )
    warned = (Warned(Doubt.SHRINKS, "More than half of the cards would go."),)
    return replace(
        source,
        known=True,
        deck=DeckId(1),
        facts=tuple(facts),
        gone=gone,
        uncertain=uncertain,
        warnings=warned,
    )


def _before(card: PlannedCard, how: How) -> Sides | None:
    draft = card.draft
    if how is How.CHANGED:
        return Sides(draft.front, "Something else", draft.explanation)
    return Sides("Asked otherwise?", draft.answer, draft.explanation) if how is How.REWORDED else None


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PlanPage:
    """Give a page that shows notes never brought in before, with the keyboard on its cards."""
    made = PlanPage(theme)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_plan(Plan((first_time(),)), [("Ships",), ("Sea", "Boats")])
    made.setFocus()
    return made
