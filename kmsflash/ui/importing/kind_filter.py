"""The kinds of cards, one of which can be looked at alone."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.entries import Entry, Group, Sort


class KindFilter:
    """Remembers which kind is looked at alone, if any, and narrows groups to it."""

    def __init__(self) -> None:
        self.kind: Kind | None = None
        self._kinds: list[Kind] = []
        self._counts: Counter[Kind] = Counter()
        self._counted: dict[Hashable, tuple[Group, Counter[Kind]]] = {}
        self._narrowed: dict[Hashable, tuple[Group, Group]] = {}

    def clear(self) -> None:
        """Look at everything."""
        self.kind = None
        self._narrowed.clear()

    def choose(self, number: int) -> None:
        """Look at what `texts` names at that place: the first is everything."""
        self.clear()
        self.kind = self._kinds[number - 1] if number else None

    def hides(self, entry: Entry) -> bool:
        """Return whether an entry is not among what is looked at."""
        return self.kind not in (None, entry.kind)

    def count(self, groups: Sequence[Group]) -> None:
        """Take in what there is; a kind that is no more is no longer looked at alone."""
        self._counted = {group.key: self._count(group) for group in groups}
        self._counts = sum((count for _, count in self._counted.values()), Counter())
        self._kinds = [kind for kind, _ in self._counts.most_common()]
        if self.kind not in self._kinds:
            self.clear()

    def _count(self, group: Group) -> tuple[Group, Counter[Kind]]:
        known = self._counted.get(group.key)
        if known is not None and known[0] is group:
            return known
        return group, Counter(entry.kind for entry in group.entries if entry.sort is Sort.CARD)

    def narrow(self, groups: Sequence[Group]) -> list[Group]:
        """Return *groups* with what is looked at; a group that is the same as before gives the same."""
        if self.kind is None:
            return list(groups)
        self._narrowed = {group.key: self._narrow(group) for group in groups}
        return [narrowed for _, narrowed in self._narrowed.values() if narrowed.entries]

    def _narrow(self, group: Group) -> tuple[Group, Group]:
        known = self._narrowed.get(group.key)
        if known is not None and known[0] is group:
            return known
        return group, replace(group, entries=tuple(one for one in group.entries if one.kind is self.kind))

    @property
    def texts(self) -> list[str]:
        """What can be looked at, everything first, each with its number of cards."""
        kinds = [plan_words.tab(plan_words.kind_plural(kind), self._counts[kind]) for kind in self._kinds]
        return [plan_words.tab(plan_words.everything(), self._counts.total()), *kinds]

    @property
    def current(self) -> int:
        """The place in `texts` of what is looked at."""
        return 0 if self.kind is None else 1 + self._kinds.index(self.kind)
