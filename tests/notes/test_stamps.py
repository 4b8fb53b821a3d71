"""Ids in notes: where they stand, and how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.notes.derive import derive
from kmsflash.notes.stamps import ids_in, stamped

PAGE = """\
# Ports

| Port | Country | Founded |
|---|---|---|
| Bergen | Norway | 1070 <!-- ab12 --> |
| Riga | Latvia | 1201 |

- **Cog** - a broad sailing ship with a single square sail ^cog-1
- **Hulk** - a round ship that drove the older one away

```
x <!-- no1 -->
```
"""


def test_ids_are_read_by_their_line() -> None:
    assert ids_in(PAGE) == {5: "ab12", 8: "cog-1"}


def test_facts_have_the_id_of_their_passage_and_no_card_shows_it() -> None:
    reading = derive(PAGE.encode(), "ports.md")
    marks = {fact.key: fact.mark for fact in reading.facts}
    assert marks["cog"] == "cog-1"
    assert marks["hulk"] == ""
    assert marks["ports / bergen / founded"] == "ab12"
    assert not any(
        "ab12" in text for fact in reading.facts for c in fact.cards for text in (c.front, c.answer)
    )


def test_a_row_is_stamped_in_its_last_cell_and_nothing_else_is_touched() -> None:
    now = stamped(PAGE.replace("\n", "\r\n"), {4: "n1", 6: "n2", 9: "n3", 1: "n4", 12: "n5"})
    lines = now.split("\r\n")
    assert lines[5] == "| Riga | Latvia | 1201 <!-- n2 --> |"
    assert lines[8].endswith("older one away <!-- n3 -->")
    assert "n1" not in now
    assert "n4" not in now
    assert "n5" not in now
    assert now.replace(" <!-- n2 -->", "").replace(" <!-- n3 -->", "") == PAGE.replace("\n", "\r\n")


@pytest.mark.parametrize("name", ["ports.md", "ports.txt"])
def test_stamped_notes_state_the_same(name: str) -> None:
    bare = derive(PAGE.encode(), name)
    ids = {fact.place.first_line: f"s{fact.place.first_line:04}" for fact in bare.facts if not fact.mark}
    now = derive(stamped(PAGE, ids).encode(), name)
    assert [(f.key, f.text, f.cards) for f in now.facts] == [(f.key, f.text, f.cards) for f in bare.facts]
    assert now.text == bare.text


@given(st.text(max_size=300), st.dictionaries(st.integers(1, 12), st.just("abcd1234"), max_size=5))
def test_taking_the_ids_out_again_gives_the_text(text: str, ids: dict[int, str]) -> None:
    if "abcd1234" not in text:
        assert stamped(text, ids).replace(" <!-- abcd1234 -->", "") == text
