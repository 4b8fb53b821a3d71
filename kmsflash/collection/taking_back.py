"""Which step undo takes back next, and which redo brings back: read from the log and the journal alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kmsflash.model.events import Hlc
from kmsflash.model.ids import Uid

Name = Uid | int
"""What names an entry: the uid of an event, the stamp of a step of the journal."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer, a step of edits, or what takes one of them back."""

    stamp: Hlc
    name: Name
    takes_back: Name | None = None
    label: str = ""  # of a step of edits; without one it goes with the answer before it

    @property
    def is_answer(self) -> bool:
        """Whether it was told to the log of reviews."""
        return not isinstance(self.name, int)


@dataclass(slots=True)
class Done:
    """An entry, and the steps without a label that go with it."""

    entry: Entry
    with_it: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Stack:
    """What can be undone and redone: the last of each list goes first."""

    undoable: list[Done] = field(default_factory=list)  # in force
    redoable: list[tuple[Done, Done]] = field(default_factory=list)  # taken back, each with what did it

    def add(self, entry: Entry) -> Done | None:
        """Take in what was done next; return it, None for what takes back a part of a step."""
        done = Done(entry)
        back = entry.takes_back
        if back is not None and self.undoable and self.undoable[-1].entry.name == back:
            self.redoable.append((self.undoable.pop(), done))
        elif back is not None and self.redoable and self.redoable[-1][1].entry.name == back:
            self.undoable.append(self.redoable.pop()[0])
        elif back is None or not entry.is_answer:
            self._push(done)
        else:
            self._forget(back)
            return None
        return done

    def _push(self, done: Done) -> None:
        """Put a step on top; one that takes back what is not on top is a step like any other."""
        if done.entry.takes_back is not None:
            self._forget(done.entry.takes_back)
        self.undoable.append(done)
        self.redoable.clear()

    def _forget(self, name: Name) -> None:
        self.undoable[:] = [done for done in self.undoable if done.entry.name != name]


def stack(entries: Iterable[Entry]) -> Stack:
    """Return what can be undone and redone after one machine's *entries*, in the order of their stamps."""
    found = Stack()
    last: Done | None = None
    for entry in sorted(entries, key=lambda each: each.stamp):
        if entry.is_answer or entry.label:
            last = found.add(entry) or last
        elif last is not None and isinstance(entry.name, int):
            last.with_it.append(entry.name)
    return found
