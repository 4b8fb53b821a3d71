"""SM-2 to the letter of the published text (P. A. Wozniak, "Optimization of learning", 1990).

A second, later "official" SM-2 exists in SuperMemo's plug-in source; it differs and is not this one.
"""

from dataclasses import replace

from kmsflash.model.grades import Grade
from kmsflash.model.schedules import Memory

LEAST_EASE = 130  # hundredths
FIRST_INTERVALS = {1: 1, 2: 6}  # days, by repetition


def recall(memory: Memory, grade: Grade) -> Memory:
    """Return the memory after a review of *grade*.

    A failure (grade below 3) starts again from the first interval and leaves the ease as it is. Easiness is
    an integer in hundredths, so every interval is rounded up exactly.
    """
    if not grade.passed:
        learned = memory.repetitions > 0
        return replace(memory, repetitions=1, interval=1, lapses=memory.lapses + learned)
    ease = _eased(memory.ease, grade)
    repetitions = memory.repetitions + 1
    grown = -(-memory.interval * ease // 100)  # rounded up
    return replace(
        memory,
        repetitions=repetitions,
        interval=FIRST_INTERVALS.get(repetitions, grown),
        ease=ease,
    )


def _eased(ease: int, grade: Grade) -> int:
    miss = Grade.EASY - grade
    return max(LEAST_EASE, ease + 10 - miss * (8 + miss * 2))
