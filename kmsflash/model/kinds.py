"""What sort of thing a fact is, as the learner sees it."""

from enum import StrEnum


class Kind(StrEnum):
    """The kind of a fact: always shown as icon, word and hue together."""

    TAKEAWAY = "takeaway"
    TRAP = "trap"
    TABLE = "table"
    CUE = "cue"
    DEFINITION = "definition"
    QUESTION = "question"

    @classmethod
    def read(cls, name: str | None) -> "Kind":
        """Return the kind of that name; one that only a newer version knows is taken for a question."""
        return _BY_NAME.get(name, cls.QUESTION)


_BY_NAME: dict[str | None, Kind] = {kind.value: kind for kind in Kind}
