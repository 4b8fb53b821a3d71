"""Outlines with ranks: "I.", "A.", "1.", "a)"; what names others becomes a heading, all else nested items."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import ranked
from kmsflash.notes.vocabulary import load


def _mended(text: str, language: str = "en") -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in ranked.find(lines, load(language))[0]]


_BREAD = """Baking, second lesson

I. DOUGH
   A. Flour
      1. Strength: how much protein the flour holds
      2. rye hardly stretches
         caraway: often added to it
   B. Leaven = what makes the dough rise
II. OVEN
   A. Steam keeps the crust soft until the loaf has
      risen.
   B. Kinds
      - deck oven
      - tandoor
"""


def test_what_names_others_is_a_heading_and_all_else_an_item():
    assert _mended(_BREAD)[:-1] == [
        "# Baking, second lesson",
        "",
        "## DOUGH",
        "- Flour",
        "  - Strength: how much protein the flour holds",
        "  - rye hardly stretches",
        "    - caraway: often added to it",
        "- Leaven = what makes the dough rise",
        "## OVEN",
        "- Steam keeps the crust soft until the loaf has risen.",
        "- Kinds",
        "  - deck oven",
    ]


def test_an_outline_without_indents_is_read_by_its_signs():
    prose = "It is woven from long threads that are wound up and\nstretched.\n"
    text = f"A. Sails\nI. Cloth\n{prose}1. Silk\n2. Jute\nII. Cut\nB. Masts\nI. Wood\nII. Steel"
    assert _mended(text) == [
        "## Sails",
        "### Cloth",
        "",
        prose.replace("\n", " ").strip(),
        "",
        "- Silk",
        "- Jute",
        "- Cut",
        "## Masts",
        "- Wood",
        "- Steel",
    ]


def test_what_names_others_is_no_heading_where_one_of_its_rank_says_something_itself():
    text = "I. Tea\n   A. Green\n      1. raw\n   B. Black\n      1. dark\n   C. Mate is no tea.\nII. Milk"
    assert _mended(text)[1:6] == [
        "- Green",
        "  - raw",
        "- Black",
        "  - dark",
        "- Mate is no tea.",
    ]
    deep = "I. Tea\n   A. Kinds\n      1. Green\n         a. sencha\n   B. Pots\n      1. Iron\nII. Milk"
    assert _mended(deep)[1:4] == ["### Kinds", "- Green", "  - sencha"]


def test_questions_answers_and_tables_in_an_outline_stay_what_they_are():
    text = (
        "I. Birds\n   A. Owls\n   B. Gulls\n   C. Sizes\n\n      Bird      Span     Weight\n"
        "      gull      1.4 m    1 kg\n      wren      0.15 m   9 g\nII. Quiz\n   Q: Who hunts at night?\n"
        "   A: The owl\n   A. Nests\n   B. Eggs\n"
    )
    mended = _mended(text)
    assert "| gull | 1.4 m | 1 kg |" in mended
    assert "Q: Who hunts at night?" in mended
    assert "A: The owl" in mended


def test_the_options_of_questions_stay():
    text = (
        "I. Tides\nA. What pulls it?\na) Wind\nb) The moon\nB. How often?\na) Once\nb) Twice a day\nII. Waves"
    )
    assert _mended(text) == text.split("\n")


def test_letters_below_numbers_are_nested_unless_they_are_options():
    text = "1. Joints\n   a) dovetail\n   b) mortise\n2. Glue\n   a) bone: sets when it cools\n   b) casein"
    assert _mended(text)[1:3] == ["   - dovetail", "   - mortise"]
    asked = "1. Which wood is soft?\n   a) Oak\n   b) Balsa\n2. Which is hard?\n   a) Ebony\n   b) Lime"
    assert _mended(asked) == asked.split("\n")


def test_names_with_initials_are_no_outline():
    text = "A. Ferro sailed to Genoa.\nB. Lund never did.\nI. Marsh went ashore.\n1. Oars\n2. Ropes\n3. Nets"
    assert _mended(text) == text.split("\n")


def test_the_cards_of_an_outline_name_their_section():
    cards = {card["front"]: card["back"] for card in listing(derive(_BREAD.encode(), "a.txt"))}
    assert any("Strength" in front for front in cards)
    assert "often added to it" in " ".join(cards.values()).lower()


def test_a_term_above_items_that_are_set_in_counts_its_own_line():
    page = "\n" * 30 + "# Ropes\n\nBowline - a loop\n    - holds under load\n    - opens easily\n"
    assert derive(page.encode(), "a.md").text


def test_an_outline_between_other_text_becomes_nested_items():
    prose = (
        "Bread is old.\n\nIt was baked in ashes, on stones and in ovens of clay.\n\nMany kinds are known.\n\n"
    )
    outline_of = "A. Crust\n   1. brown: sugars\n   2. hard\nB. Crumb\n   1. soft\n   2. open\n\n"
    mended = _mended(f"{prose * 3}{outline_of}{prose * 3}")
    assert "- Crust" in mended
    assert "  - brown: sugars" in mended
    assert "Many kinds are known." in mended


def test_cells_and_lines_that_go_on_are_joined_at_the_width_of_the_page():
    text = (
        "I. Ovens\n   A. Clay\n      1. it stays warm for hours and gives its heat\n         slowly back\n"
        "      2. it cracks where flames touch it while it\n         dries\nII. How heat moves\n   A. Rays\n"
        "   B. Fog"
    )
    mended = _mended(text)
    assert "  - it stays warm for hours and gives its heat slowly back" in mended
    assert "## How heat moves" in mended


def test_letters_below_numbers_of_several_parts_are_nested():
    text = "2.1 Kinds of sails\n(a) square\n(b) lateen\n2.2 A good rope is\n(i) light\n(ii) strong\n(iii) dry"
    assert [line.strip() for line in _mended(text)] == [
        "2.1 Kinds of sails", "- square", "- lateen", "2.2 A good rope is", "- light", "- strong", "- dry",
    ]  # fmt: skip


def test_years_in_an_outline_stay_lines_of_their_own():
    page = (
        "I. The digging of the canal\n"
        "1759 – the first act, for a canal from the mines to the town without a lock\n"
        "1766 – LONG\nII. Its decline\na) Railways\nb) Roads\nc) Airships\nd) Dams"
    )
    assert "1766 – LONG" in _mended(page)


def test_terms_in_text_at_the_margin_stay_lines_of_their_own():
    page = (
        "I. The canals of the county\n   a) Locks\n   b) Barges\nII. Companies\n"
        "Grand Junction owned the whole of the line from the mines to the town\n"
        "Trent : dug in 1766, by hand\n"
        "III. Decline\n   a) Railways\n   b) Roads\n"
    )
    assert "Trent : dug in 1766, by hand" in _mended(page)


def test_a_title_with_brackets_behind_it_is_one():
    lines = _mended(
        "I. Quays (Finch § 344, goes back to Moss and Ord 1936)\n   A. stone: wears least\n"
        "   B. wood = rots soon\n\n"
        "II. Locks\n   A. two gates, one basin\n   B. level differs by 3 m\n\n"
        "III. Pilots\n   A. come aboard\n   B. leave again\n"
    )
    assert [line.split(" ", 1)[1][:5] for line in lines if line.startswith("#")] == [
        "Quays",
        "Locks",
        "Pilot",
    ]
