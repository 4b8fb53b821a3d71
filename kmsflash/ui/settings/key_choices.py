"""Which keys do what, as the learner chose: what is changed, what is taken, and what stands in for what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kmsflash.ui.key_table import KeyRow, Screen

Kept = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(slots=True)
class KeyChoices:
    """The keys of all screens. What was kept for others, by another version, is kept on."""

    screens: Sequence[Screen]
    everywhere: str  # name of the screen whose keys hold on all others too
    _kept: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def show(self, kept: Kept) -> None:
        """Take what is kept."""
        self._kept = {
            screen: {act: list(keys) for act, keys in rows.items()} for screen, rows in kept.items()
        }

    @property
    def kept(self) -> dict[str, dict[str, list[str]]]:
        """What is to be kept."""
        return {
            screen: {act: list(keys) for act, keys in rows.items()} for screen, rows in self._kept.items()
        }

    @property
    def any_changed(self) -> bool:
        """Whether some key of these screens is not as usual."""
        return any(self.is_changed(screen, row) for screen in self.screens for row in screen.rows)

    def keys(self, screen: Screen, row: KeyRow) -> tuple[str, ...]:
        """Return the keys of a row as they are now."""
        return tuple(self._kept.get(screen.name, {}).get(row.name, row.keys))

    def is_changed(self, screen: Screen, row: KeyRow) -> bool:
        """Return whether a row's keys are not the usual ones."""
        return self.keys(screen, row) != row.keys

    def set(self, screen: Screen, row: KeyRow, keys: Sequence[str]) -> None:
        """Give a row other keys; whatever else on its screen has one of them has it no more."""
        for other in filter(row.meets, screen.rows):
            left = [key for key in self.keys(screen, other) if key not in keys]
            if other is not row and len(left) < len(self.keys(screen, other)):
                self._put(screen, other, left)
        self._put(screen, row, keys)

    def reset(self, screen: Screen, row: KeyRow) -> None:
        """Give a row its usual keys again, and take them from whatever else has them by now."""
        self.set(screen, row, row.keys)

    def reset_all(self) -> None:
        """Give every row its usual keys again."""
        for screen in self.screens:
            for row in screen.rows:
                self._put(screen, row, row.keys)

    def taken(self, screen: Screen, row: KeyRow, key: str) -> KeyRow | None:
        """Return what else a key does on the same screen; None where it is free."""
        others = (other for other in screen.rows if other is not row and other.meets(row))
        return next((other for other in others if key in self.keys(screen, other)), None)

    def stands_in_for(self, screen: Screen, row: KeyRow) -> tuple[Screen, KeyRow] | None:
        """Return what a row's keys do everywhere else.

        None where they do nothing, where this is everywhere, and where both are as usual: `Ctrl+Z`
        takes back on a screen of its own steps what it takes back everywhere.
        """
        if screen.name == self.everywhere:
            return None
        keys = set(self.keys(screen, row))
        everywhere = (other for other in self.screens if other.name == self.everywhere)
        rows = ((other, each) for other in everywhere for each in other.rows)
        chosen = (at for at in rows if self.is_changed(screen, row) or self.is_changed(*at))
        return next(
            ((other, each) for other, each in chosen if keys.intersection(self.keys(other, each))), None
        )

    def _put(self, screen: Screen, row: KeyRow, keys: Sequence[str]) -> None:
        rows = self._kept.setdefault(screen.name, {})
        if tuple(keys) == row.keys:
            rows.pop(row.name, None)
        else:
            rows[row.name] = list(keys)
        if not rows:
            del self._kept[screen.name]
