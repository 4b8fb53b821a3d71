"""Our events as the review log of Anki."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kmsflash.exchange.anki.log import GRADES
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.packages import PackedEvent

LEARNED, REVIEWED, FILTERED, MANUAL = 0, 1, 3, 4
"""Types of entries."""

BUTTONS = {
    Grade.BLACKOUT: 1, Grade.AGAIN: 1, Grade.ALMOST: 1, Grade.HARD: 2, Grade.GOOD: 3, Grade.EASY: 4,
}  # fmt: skip

Entry = tuple[int, int, int, int, int, int, int, int, int]
"""A row of `revlog`."""

_A_DAY = 86_400_000_000  # microseconds
_LONGEST = 36_500  # days


@dataclass(slots=True)
class OutgoingLog:
    """The log of one package; entries are named by their millisecond, and no two are alike."""

    _taken: dict[int, int] = field(default_factory=dict)  # moments, and where a free one may be after each

    def entries(
        self, card: int, told: Sequence[PackedEvent], interval: int, factor: int
    ) -> Iterator[tuple[Entry, PackedEvent]]:
        """Give the entries of a card, oldest first, which stands at that interval and ease (in thousandths).

        How far each answer put the card is told as far as the next one came; the last as the card stands.
        """
        cancelled = {event.cancels for event in told if event.kind is EventKind.VOID}
        kept = [event for event in told if event.kind is not EventKind.VOID and event.uid not in cancelled]
        before, is_known = 0, False
        for at, event in enumerate(kept):
            after = _days(kept, at, interval)
            match event.kind:
                case EventKind.REVIEW:
                    kind = REVIEWED if is_known else LEARNED
                    entry = (_button(event), after, before, factor, kind)
                    before, is_known = after, True
                case EventKind.DRILL:
                    entry = (_button(event), before, before, 0, FILTERED)
                case EventKind.FORGET:
                    entry = (0, 0, before, 0, MANUAL)
                    before, is_known = 0, False
                case _:
                    if at and kept[at - 1].happened_at == event.happened_at:
                        continue  # it says how another program put the card at its last answer
                    after = after if event.set_to is None else max(1, event.set_to.interval)
                    entry = (0, after, before, factor, MANUAL)
                    before, is_known = after, True
            button, reached, last, ease, kind = entry
            took = max(0, min(event.took_ms, 2**31 - 1))
            yield (self._moment(event), card, -1, button, reached, last, ease, took, kind), event

    def _moment(self, event: PackedEvent) -> int:
        first = moment = max(1, event.happened_at // 1000)
        while moment in self._taken:
            moment = self._taken[moment]
        self._taken[moment] = self._taken[first] = moment + 1
        return moment


def grade_lost(event: PackedEvent) -> Grade | None:
    """Return the grade of an answer for which Anki has no button of its own; None where it has one."""
    grade = event.grade
    return None if grade is None or GRADES[BUTTONS[grade]] is grade else grade


def _button(event: PackedEvent) -> int:
    return BUTTONS[Grade.EASY if event.grade is None else event.grade]


def _days(kept: Sequence[PackedEvent], at: int, interval: int) -> int:
    """Return for how many days an answer put the card away."""
    here = kept[at]
    following = next((event for event in kept[at + 1 :] if event.kind is not EventKind.DRILL), None)
    if following is None:
        return max(1, min(interval, _LONGEST))
    return max(1, min(round((following.happened_at - here.happened_at) / _A_DAY), _LONGEST))
