"""A plan carried out: one transaction and one step of the journal for all its sources."""

from collections import Counter
from collections.abc import Iterable

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.folding import folding, refold_changed
from kmsflash.collection.notes_files import incoming_of
from kmsflash.collection.planning import Planner
from kmsflash.collection.reverting import revert
from kmsflash.collection.updating import Update
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.ids import CardId, DeckId, SourceId, Uid
from kmsflash.model.importing import (
    Candidate,
    Choices,
    Difference,
    FileStamp,
    ImportReport,
    Outcome,
    Plan,
    PlannedSource,
    SourceChoices,
)
from kmsflash.model.progress import Report, unreported
from kmsflash.notes.identity import passage_name
from kmsflash.scheduling.fold import step as answered
from kmsflash.store import cards, events, notes, schedules, tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.meta import STARTER, get_meta
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, add, record, set_fields

SOON = 1  # days until a card whose answer has changed is asked


def apply(
    write: Write,
    plan: Plan,
    choices: Choices,
    today: Day,
    report: Report = unreported,
    *,
    by_learner: bool = True,
) -> Outcome:
    """Write what *plan* says, and return the outcome: a report for each source that is not skipped.

    What is not done by the learner is no step to undo.
    """
    first, before = write.greatest, folding(write.connection)
    planner = _planner(write, plan, choices)
    sources = planner.sources()
    edits: list[FieldEdit] = []
    reports = []
    for at, planned in enumerate(sources):
        report(at, len(sources) + 1)
        if not choices.of(at).skipped:
            reports.append(_apply(write, planner, at, planned, choices.of(at), today, edits))
    refold_changed(write, before, edits)
    report(len(sources), len(sources) + 1)
    label = _label(planned.name for planned in sources) if by_learner else ""
    step = record(write, label, edits, first)
    report(len(sources) + 1, len(sources) + 1)
    return Outcome(tuple(reports), step=step)


def take_back(write: Write, step: int) -> bool:
    """Undo an import, as one step: return whether there was something to undo.

    What was edited since stays as it is now, and so do all answers.
    """
    return revert(write, step, "Take back the import").changes is not Changes.NOTHING


def _planner(write: Write, plan: Plan, choices: Choices) -> Planner:
    """Return a plan made inside the transaction: what was written meanwhile is seen."""
    incoming = [incoming_of(source) for source in plan.sources]
    answers: dict[Uid, Candidate | None] = {}
    for at in range(len(plan.sources)):
        answers.update(choices.of(at).same)
    return Planner(write.connection, incoming, plan.deck_name, answers)


def _label(names: Iterable[str]) -> str:
    first, *others = names
    return f"Import {first}" + (f" and {len(others)} more" if others else "")


def _apply(
    write: Write,
    planner: Planner,
    at: int,
    planned: PlannedSource,
    wishes: SourceChoices,
    today: Day,
    edits: list[FieldEdit],
) -> ImportReport:
    deck = _deck(write, planned, wishes)
    home = planner.homes.get(at)
    seen = _seen(planned, wishes)
    if home is None:
        row = notes.source_row(write, planned.uid, deck, planned.name, planned.reading, seen)
        source = SourceId(add(write, tables.source, row))
    else:
        source = home.row.source
        columns = notes.source_columns(planned.name, planned.reading, seen) | {"deck_id": deck}
        edits += set_fields(write, tables.source, source, columns)
    if planned.path is not None:
        notes.keep_path(write, source, str(planned.path), planned.stamp or FileStamp(0, 0, ""))
    found = {place: row for (of, place), row in planner.found.items() if of == at}
    update = Update(write, planned, wishes, source, deck, found, planner.facts, planner.cards, today)
    difference = update.run()
    edits += update.edits
    _show_soon(write, update.changed, today)
    names = {row.deck: row.name for row in all_decks(write.connection)}
    return _report(planned, deck, names[deck], difference)


def _seen(planned: PlannedSource, wishes: SourceChoices) -> set[str]:
    """Return the names of the passages that gave no card and of which none was made: seen, and left so."""
    made = {made.origin for made in wishes.made} | planned.made
    return {passage_name(planned.uid, text) for text in planned.reading.origins if text not in made}


def _deck(write: Write, planned: PlannedSource, wishes: SourceChoices) -> DeckId:
    """Return the deck of a source: as planned or chosen, made with those above it where there is none."""
    path = wishes.deck_path or planned.deck_path
    if planned.deck is not None and path == planned.deck_path:
        return planned.deck
    starter = get_meta(write.connection, STARTER)
    tree = deck_tree(all_decks(write.connection))
    by_path = {
        tree.path(node.deck): node.deck
        for node, _ in tree.walk()
        if node.deck is not None and str(node.deck) != starter
    }
    parent: DeckId | None = None
    for depth in range(1, len(path) + 1):
        there = by_path.get(path[:depth])
        parent = there if there is not None else make(write, path[depth - 1], parent)
    assert parent is not None  # noqa: S101  a path has at least one name
    return parent


def _show_soon(write: Write, changed: list[CardId], today: Day) -> None:
    """Bring cards whose answer has changed forward; how well they are known stays as it is."""
    homes, how = cards.homes_of(write.connection, changed), folding(write.connection)
    for card in changed:
        before = schedules.of_card(write.connection, card)
        if before.due is None or before.due <= today + SOON:
            continue
        memory = before.memory
        due = Day(today + SOON)
        soon = SetTo(memory.interval, memory.ease, memory.repetitions, memory.lapses, due, due_only=True)
        event = events.append(write, card, EventKind.SET, today, set_to=soon)
        uid, deck = homes[card]
        schedules.put(write, [(card, answered(uid, before, event, how.options(deck)))])


def _report(planned: PlannedSource, deck: DeckId, deck_name: str, difference: Difference) -> ImportReport:
    reading = planned.reading
    kinds = Counter(fact.kind.value for fact in reading.facts)
    return ImportReport(
        deck,
        deck_name,
        reading.card_count,
        tuple(kinds.most_common()),
        difference,
        reading.rejections,
        reading.open_questions,
        reading.repairs,
        planned.name,
        reading.facts,
        len(planned.uncertain),
        planned.warnings,
    )
