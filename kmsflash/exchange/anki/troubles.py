"""What in a package made no sense, counted, and said in a sentence each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from kmsflash.model.sentences import Sentence


class Trouble(Enum):
    """What was left out or mended; how one of them is told, and how several."""

    NO_NOTE = (
        Sentence("1 card belongs to no note, and was left out."),
        Sentence("{count} cards belong to no note, and were left out."),
    )
    NO_NOTETYPE = (
        Sentence("1 note has no notetype: its first field became the question, the others the answer."),
        Sentence(
            "{count} notes have no notetype: their first field became the question, the others the answer."
        ),
    )
    NO_TEMPLATE = (
        Sentence(
            "1 card has no template: the first field of its note became the question, the others the answer."
        ),
        Sentence(
            "{count} cards have no template: the first field of their note became the question, the others "
            "the answer."
        ),
    )
    NO_GAP = (
        Sentence("1 card asks for a gap that its text does not have, and was left out."),
        Sentence("{count} cards ask for gaps that their text does not have, and were left out."),
    )
    EMPTY = (
        Sentence("1 card shows nothing, and was left out."),
        Sentence("{count} cards show nothing, and were left out."),
    )
    TWICE = (
        Sentence("1 card is there twice, and came in once."),
        Sentence("{count} cards are there twice, and came in once."),
    )
    NO_DECK = (
        Sentence("1 card lies in a deck that is not there; it came into “{place}”."),
        Sentence("{count} cards lie in decks that are not there; they came into “{place}”."),
    )
    IMPOSSIBLE = (
        Sentence("1 schedule made no sense (a day or an interval that cannot be), and was mended."),
        Sentence("{count} schedules made no sense (days or intervals that cannot be), and were mended."),
    )
    NO_CARD = (
        Sentence("1 answer in the log belongs to a card that is not there, and was left out."),
        Sentence("{count} answers in the log belong to cards that are not there, and were left out."),
    )
    ODD_ENTRIES = (
        Sentence(
            "1 file in the package has a name that leads elsewhere or is there twice, and was not read."
        ),
        Sentence(
            "{count} files in the package have names that lead elsewhere or are there twice, and were not "
            "read."
        ),
    )


@dataclass(slots=True)
class Troubles:
    """What was found so far."""

    place: str = ""  # where cards without a deck come into
    _counts: Counter[Trouble] = field(default_factory=Counter)
    _missing: tuple[str, ...] = ()

    def count(self, trouble: Trouble, times: int = 1) -> None:
        """Note that something was found."""
        self._counts[trouble] += times

    def put(self, trouble: Trouble, times: int) -> None:
        """Note how often something was found in all."""
        self._counts[trouble] = times

    def counted(self) -> Counter[Trouble]:
        """Return what was counted."""
        return self._counts

    def miss(self, names: Sequence[str]) -> None:
        """Note which media texts refer to that are not there."""
        self._missing = tuple(names)

    def sentences(self) -> tuple[Sentence, ...]:
        """Return a sentence for each kind that was found."""
        said = [_said(trouble, count, self.place) for trouble, count in self._counts.items() if count > 0]
        if self._missing:
            said.append(_missing(self._missing))
        return tuple(said)


def _said(trouble: Trouble, count: int, place: str) -> Sentence:
    one, several = trouble.value
    return Sentence(one if count == 1 else several, **_values(one if count == 1 else several, count, place))


def _values(template: str, count: int, place: str) -> dict[str, object]:
    every: dict[str, object] = {"count": count, "place": place}
    return {name: value for name, value in every.items() if f"{{{name}}}" in template}


def _missing(names: Sequence[str]) -> Sentence:
    named = ", ".join(name[:60] for name in names[:3])
    if len(names) == 1:
        return Sentence("1 picture or sound is not in the package: {names}.", names=named)
    if len(names) <= 3:
        return Sentence(
            "{count} pictures and sounds are not in the package: {names}.", count=len(names), names=named
        )
    return Sentence(
        "{count} pictures and sounds are not in the package: {names}, and {more} more.",
        count=len(names),
        names=named,
        more=len(names) - 3,
    )
