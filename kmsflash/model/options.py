"""What the learner set for studying."""

from dataclasses import dataclass

from kmsflash.model.grades import Grade


@dataclass(frozen=True, slots=True)
class StudyOptions:
    """How a day is put together."""

    new_per_day: int = 20
    day_starts_at: int = 4  # hour
    drill_below: Grade = Grade.GOOD  # weaker answers come back the same day
    six_grades: bool = False
