"""What the log adds up to, day by day and hour by hour."""

from dataclasses import dataclass, fields

MATURE = 21  # days; what was known that long is


@dataclass(slots=True)
class DaySum:
    """The answers of one study day."""

    answers: int = 0  # all of them, repeats of the same day too
    took_ms: int = 0
    new: int = 0  # cards met for the first time
    young: int = 0  # cards asked again on a later day, after less than `MATURE` days
    young_known: int = 0
    mature: int = 0  # likewise, after `MATURE` days and more
    mature_known: int = 0

    def add(self, other: "DaySum", times: int = 1) -> None:
        """Add another sum to this one, or with *times* -1 take it away."""
        self.answers += times * other.answers  # written out: the sums of a million answers come here
        self.took_ms += times * other.took_ms
        self.new += times * other.new
        self.young += times * other.young
        self.young_known += times * other.young_known
        self.mature += times * other.mature
        self.mature_known += times * other.mature_known

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not any(getattr(self, name) for name in NAMES)

    @property
    def asked(self) -> int:
        """Cards asked again on a later day."""
        return self.young + self.mature

    @property
    def known(self) -> int:
        """Of those, the ones that were known."""
        return self.young_known + self.mature_known


NAMES = tuple(field.name for field in fields(DaySum))


@dataclass(slots=True)
class HourSum:
    """The cards asked again in one hour of the day, over all days."""

    asked: int = 0
    known: int = 0
