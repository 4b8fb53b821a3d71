"""The stack of steps, read back from what was written."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.taking_back import Entry, Name, Stack, stack


def names(found: Stack) -> tuple[list[Name], list[Name]]:
    undoable = [done.entry.name for done in found.undoable]
    return undoable, [done.entry.name for done, _ in found.redoable]


@given(st.lists(st.sampled_from(["answer", "edit", "undo", "redo"]), max_size=40))
def test_the_stack_is_that_of_an_editor(acts: list[str]) -> None:
    entries: list[Entry] = []
    done: list[Entry] = []
    undone: list[tuple[Entry, Entry]] = []

    def write(is_answer: bool, takes_back: Name | None = None) -> Entry:
        stamp = len(entries) + 1
        name: Name = UUID(int=stamp) if is_answer else stamp
        entries.append(Entry(stamp, name, takes_back, "" if is_answer else f"step {stamp}"))
        return entries[-1]

    for act in acts:
        if act in ("answer", "edit"):
            done.append(write(act == "answer"))
            undone.clear()
        elif act == "undo" and done:
            entry = done.pop()
            undone.append((entry, write(entry.is_answer, entry.name)))
        elif act == "redo" and undone:
            entry, by = undone.pop()
            write(entry.is_answer, by.name)
            done.append(entry)
    expected = [entry.name for entry in done], [entry.name for entry, _ in undone]
    assert names(stack(entries)) == expected
    assert names(stack(reversed(entries))) == expected


def test_taking_back_what_is_not_on_top_is_a_step_of_its_own() -> None:
    entries = [Entry(1, 1, None, "Import"), Entry(2, UUID(int=2)), Entry(3, 3, 1, "Take back the import")]
    assert names(stack(entries)) == ([UUID(int=2), 3], [])
    assert names(stack([*entries, Entry(4, 4, 3, "Undo")])) == ([UUID(int=2)], [3])


def test_a_step_without_a_label_goes_with_the_answer_before_it() -> None:
    found = stack([Entry(1, 1), Entry(2, UUID(int=2)), Entry(3, 3), Entry(4, UUID(int=4))])
    assert [(done.entry.name, done.with_it) for done in found.undoable] == [
        (UUID(int=2), [3]),
        (UUID(int=4), []),
    ]


def test_what_takes_back_a_part_of_a_step_is_none_itself() -> None:
    found = stack([Entry(1, 1, None, "Forget card"), Entry(2, UUID(int=2), UUID(int=99))])
    assert names(found) == ([1], [])
