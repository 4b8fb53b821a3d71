"""From the learner's settings to what the use cases need."""

from kmsflash.collection.options import StudyOptions
from kmsflash.model.grades import Grade
from kmsflash.settings import Settings


def study_options(chosen: Settings) -> StudyOptions:
    """Return how a day is put together under *chosen*."""
    return StudyOptions(
        chosen.new_per_day,
        chosen.day_starts_at,
        Grade.HARD if chosen.drill_failures_only else Grade.GOOD,
        chosen.six_grades,
    )
