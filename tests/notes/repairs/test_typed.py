"""Pages that were typed line by line: what a line says is never read on into the next."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.readers.text import read
from kmsflash.notes.repairs import repair, typed
from kmsflash.notes.vocabulary import load

_TYPED = """# Knots

bowline makes a loop that will not slip, used to moor a boat or to tie a rope around the waist
reef knot joins two ropes
sheet bend joins ropes of different
thickness

clove hitch holds a rope on a post for a short time while the boat is loaded with the
fishing gear
figure eight = stopper at the end

Names of the ends
standing end = the part that carries the load
working end = the part that is tied
`tie --loop` makes a loop
"""
_WRAPPED = "\n\n".join(
    "The bowline makes a loop that will not slip under any load at all\n"
    "and is used to moor a boat, while the reef knot only joins the two\n"
    "ends of one rope."
    for _ in range(4)
)
_LECTURE = """History lecture 4 - the salt road

1) the trade
salt came up the river on flat boats and was sold in the towns of the plain in spring
it paid for cloth

2) what went wrong?
the river moved its bed in 1612 and left the harbour dry
boats could not land

3) the end
the last boat came in 1640
"""
_COMMANDS = """# Shell

cp -r src dst      copies a whole directory tree
rm -rf build       removes a directory, asks nothing
mkdir -p a/b       makes the parents as well
"""


def _mended(text: str) -> list[str]:
    return [line.text for line in repair(read(text), load("en"))[0]]


def _cards(text: str) -> list[tuple[str, str]]:
    return [(card["front"], card["back"]) for card in listing(derive(text.encode(), "notes.md"))]


def test_each_line_of_a_typed_page_is_an_item():
    mended = _mended(_TYPED)
    assert "- reef knot joins two ropes" in mended
    assert "- figure eight = stopper at the end" in mended


def test_a_line_that_cannot_end_there_goes_on():
    mended = _mended(_TYPED)
    assert any(line.endswith("is loaded with the fishing gear") for line in mended)


def test_a_few_words_above_typed_lines_head_them():
    assert "###### Names of the ends" in _mended(_TYPED)


def test_wrapped_text_stays_together():
    mended = _mended(_WRAPPED)
    assert not any(line.startswith("- ") for line in mended)
    assert sum(line.endswith("ends of one rope.") for line in mended) == sum(map(bool, mended))


def test_numbered_parts_in_small_letters_are_headings():
    mended = _mended(_LECTURE)
    assert [line for line in mended if line.startswith("#")] == [
        "# History lecture 4 - the salt road",
        "## 1. the trade",
        "## 2. what went wrong?",
        "## 3. the end",
    ]


def test_numbered_items_are_no_headings():
    listed = "1) wash the wool\n2) card the wool\n3) spin the wool into yarn\n"
    assert not any(line.startswith("#") for line in _mended(listed))


def test_commands_in_columns_need_no_title():
    cards = _cards(_COMMANDS)
    assert ("What does `cp -r src dst` do?", "Copies a whole directory tree") in cards
    assert not any("is this" in front and "cp -r" in front for front, _ in cards)


def test_what_stands_in_a_block_of_typed_lines_heads_nothing():
    page = _LECTURE.replace("1) the trade", "The trade").replace("2) what went wrong?", "Decline")
    mended = _mended(page.replace("the river moved", "Cause: Floods of the river\nthe river moved"))
    assert "## Decline" in mended
    assert "- Cause: Floods of the river" in mended


def test_an_item_says_what_its_code_is():
    page = "# Files\n\n- `os.sep` sign between the parts of a path\n"
    cards = _cards(page)
    assert ("What is `os.sep`?", "Sign between the parts of a path") in cards


def test_long_paragraphs_that_are_lettered_in_turn_are_items():
    page = (
        "# Decline of the port\n\n"
        "a. Silt: the river filled the basin faster than it could be dredged\n"
        "b. Railways: goods went over land to the new harbour in the north\n"
        "c. War: the fleet was burnt at its moorings in the last winter\n"
    )
    assert any(line.startswith("- Silt") for line in _mended(page))
    asked = page.replace("# Decline of the port", "Which of these ended the trade of the port?")
    assert not any(line.startswith("- Silt") for line in _mended(asked))


def test_a_line_that_opens_small_and_ends_a_sentence_inside_goes_on():
    vocabulary = load("en")
    assert typed.goes_on("If the rope is dry there is", "slack. The sailor then pulls it", vocabulary)
    assert not typed.goes_on("The rope is dry", "slack = rope that hangs e.g. at Sea", vocabulary)


def test_where_notes_begin_small_a_small_line_with_a_full_stop_is_one_of_its_own():
    page = [
        Line(text, 1, 1)
        for text in ["# A", "", "mast of ash", "", "keel of oak", "", "oars of ash", "", "sail", "", "rope"]
    ]
    assert typed.begin_small(page)
    assert not typed.begin_small([line._replace(text=line.text.capitalize()) for line in page])
    said = ("ropes of hemp, 3 m", "sails of flax, never long. Wool is for socks", load("en"))
    assert typed.goes_on(*said)
    assert not typed.goes_on(*said, small=True)


_MIXED = """# Care of the boat

Sails are dried before they are folded, since mildew eats the cloth within weeks when it is damp in its bag.

- wash the salt off with fresh water after every trip, also out of the blocks and the winches
- never iron a sail

Varnish = clear coat of the wood
renewed every spring
needs 3 thin layers

Chafe is when a rope rubs on an edge and you don't
splice - joins two ropes. Nothing is knotted
"""


def test_lines_of_a_mixed_page_end_where_they_had_room_for_more():
    mended = _mended(_MIXED)
    assert "- renewed every spring" in mended
    assert "- splice - joins two ropes. Nothing is knotted" in mended
    assert not any("wood renewed" in line or "do not splice" in line for line in mended)


def test_how_wide_a_page_is_shows_in_lines_that_no_pass_has_joined_yet():
    joined = [line._replace(last=line.last + 3) if len(line.text) > 70 else line for line in read(_MIXED)]
    assert typed.room(read(_MIXED)) > typed.room(joined)


def test_a_line_that_ends_in_such_as_goes_on():
    assert typed.goes_on("Use another rope such as", "hemp", load("en"))
