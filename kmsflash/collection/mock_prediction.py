"""What the readiness estimate expects of a mock exam: said before it, to be held against what came."""

from collections.abc import Sequence

from kmsflash.model.days import Day
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.mock_questions import MockQuestion
from kmsflash.scheduling.forgetting import Forgetting, State
from kmsflash.scheduling.readiness import Fit
from kmsflash.scheduling.tracing import answers, traced
from kmsflash.store import events, readiness
from kmsflash.store.opening import Connection


def predicted(
    connection: Connection, exam: ExamId | None, questions: Sequence[MockQuestion], today: Day
) -> float | None:
    """Return the share of some questions that is expected right; None where none of it was ever studied.

    What is not known is guessed, where there are options.
    """
    kept = None if exam is None else readiness.fit_of(connection, exam)
    forgetting = Forgetting(Fit(*kept.numbers).parameters()) if kept is not None else Forgetting()
    known = _known(connection, [each.card for each in questions], today, forgetting)
    if not known:
        return None
    chances = []
    for each in questions:
        recall = known.get(each.card, 0.0)
        guess = 1 / len(each.offers) if each.offers else 0.0
        chances.append(recall + (1 - recall) * guess)
    return sum(chances) / len(chances)


def _known(
    connection: Connection, cards: Sequence[CardId], today: Day, forgetting: Forgetting
) -> dict[CardId, float]:
    """Return the chance of recall today of those of some cards that were answered."""
    logs: dict[CardId, list[Event]] = {}
    for event in events.of_cards(connection, cards):
        logs.setdefault(event.card, []).append(event)
    found = {}
    for card, log in logs.items():
        stands = _after(log, Day(today + 1), forgetting)
        if stands is not None:
            state, day = stands
            found[card] = forgetting.recall(max(0, today - day), state.stability)
    return found


def _after(log: Sequence[Event], before: Day, forgetting: Forgetting) -> tuple[State, Day] | None:
    told = answers(log, before)
    if not told:
        trace = traced(log, before, forgetting)  # it came with a schedule, and without its answers
        return None if trace is None else (State(trace.stability, trace.difficulty), trace.day)
    state, last = forgetting.first(told[0][1]), told[0][0]
    for day, rating in told[1:]:
        state = forgetting.answered(state, max(0, day - last), rating)
        last = day
    return state, last
