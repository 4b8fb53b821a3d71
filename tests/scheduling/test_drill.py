"""The drill of the day."""

from kmsflash.model.ids import CardId
from kmsflash.scheduling.drill import Drilled, answered, next_drill

MINUTE = 60_000_000


def test_a_drilled_card_waits_for_ten_others_or_ten_minutes() -> None:
    now = 1_000 * MINUTE

    def drill(minutes: int, others: int) -> list[Drilled]:
        return [Drilled(CardId(1), now - minutes * MINUTE, others)]

    assert next_drill(drill(9, 9), now, others_wait=True) is None
    assert next_drill(drill(10, 0), now, others_wait=True) == 1
    assert next_drill(drill(0, 10), now, others_wait=True) == 1
    assert next_drill(drill(0, 0), now, others_wait=False) == 1
    assert next_drill([], now, others_wait=False) is None


def test_the_one_answered_longest_ago_comes_first() -> None:
    waiting = [Drilled(CardId(1), 50 * MINUTE, 0), Drilled(CardId(2), 49 * MINUTE, 0)]
    assert next_drill(waiting, 51 * MINUTE, others_wait=False) == 2


def test_answers_to_others_are_counted() -> None:
    waiting = [Drilled(CardId(1), 0, 4), Drilled(CardId(2), 0, 0)]
    assert answered(waiting, CardId(2)) == [Drilled(CardId(1), 0, 5)]
