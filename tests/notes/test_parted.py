"""Lines too long to be read as one."""

from kmsflash.model.notes import Place, Rejection
from kmsflash.notes import parted
from kmsflash.notes.derive import derive
from kmsflash.notes.page import LONGEST_LINE, Line

LONG = "x" * (LONGEST_LINE // 2)


def _said(first: int, last: int) -> Rejection:
    return Rejection("front", "answer", "reason", Place(first, last))


def test_pieces_of_a_line_have_numbers_of_their_own_until_they_are_told():
    lines = [Line("A", 1, 1), Line(LONG, 2, 2), Line(LONG, 2, 2), Line("rest", 2, 2), Line("B", 3, 4)]
    apart, added = parted.numbered(lines)
    assert [(line.first, line.last) for line in apart] == [(1, 1), (2, 2), (3, 3), (4, 4), (5, 6)]
    back = [parted.of_file(_said(line.first, line.last), added).place for line in apart]
    assert [(place.first_line, place.last_line) for place in back] == [(1, 1), (2, 2), (2, 2), (2, 2), (3, 4)]


def test_short_lines_that_were_one_stay_one():
    lines = [Line("A", 1, 1), Line("B", 1, 1), Line(LONG, 2, 2)]
    apart, added = parted.numbered(lines)
    assert apart == lines
    assert parted.of_file(_said(1, 1), added).place == Place(1, 1)


def test_what_a_piece_of_a_long_line_says_is_asked_though_others_say_the_like():
    filler = [
        f"The harbour of town {at} was closed by {at + 3} ships of the northern fleet." for at in range(200)
    ]
    told = "The treaty of Roskilde was signed in 1658. "
    text = f"# Wars\n\n{' '.join(filler)} {told}{' '.join(filler)}\n\nDenmark lost Scania in the war.\n"
    reading = derive(text.encode(), "wars.md")
    asked = {draft.answer: fact.place for fact in reading.facts for draft in fact.cards}
    assert asked["1658"].first_line == 3
    assert max(fact.place.last_line for fact in reading.facts) == 5
