"""Tables of fixed width: rules, cells that go on below, cells set off by a letter or two."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import columns
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in columns.find(lines, load("en"))[0]]


def test_a_rule_under_the_titles_shows_a_table_though_a_cell_is_set_off():
    text = (
        "Knot          Use          Strength\n"
        "------------------------------------\n"
        "Bowline       loop         high\n"
        "Clove hitch (II)  post      low\n"
        "Sheet bend    two ropes    middle"
    )
    assert _mended(text)[:2] == ["| Knot | Use | Strength |", "|---|---|---|"]
    assert _mended(text)[3] == "| Clove hitch (II) | post | low |"


def test_a_cell_goes_on_on_the_line_below():
    text = (
        "   Boat      Hull     Note\n"
        "   dinghy    one      carries two\n"
        "                      people at most\n"
        "   proa      two      fast"
    )
    assert _mended(text)[1] == "dinghy    one    carries two people at most"


def test_a_meaning_goes_on_below_beside_its_term():
    text = (
        "ebb       the water runs out\n          to sea\nflood     it comes back\nslack     it stands still"
    )
    assert _mended(text)[0] == "ebb    the water runs out to sea"


def test_running_text_and_code_stay():
    for text in (
        "One sentence.  Another one.\nAnd a third.  And more.\nIt ends here.  Really.",
        "    int a;     // first\n    int b;     // second\n               // third\n    int c;     // four",
        "Title\n-----\nText of a page.",
    ):
        assert _mended(text) == text.split("\n")


def test_a_name_goes_on_below_too_and_hyphens_close():
    text = (
        "Boat          Use                  Crew\n"
        "Dinghy        learning and rac-    two\n"
        "(wooden)      ing\n"
        "Cutter        fishing near the     four\n"
        "or smack      coast"
    )
    assert _mended(text)[1:] == [
        "Dinghy (wooden)    learning and racing    two",
        "Cutter or smack    fishing near the coast    four",
    ]


def test_an_abbreviated_name_opens_a_row_and_no_item():
    text = (
        "Tree          Height        Cones\n"
        "P. pinea      25 m          round\n"
        "P. sylvestris (north)  40 m  small"
    )
    assert [cell.strip() for cell in _mended(text)[2].split("    ")] == [
        "P. sylvestris (north)",
        "40 m",
        "small",
    ]


def test_a_long_cell_does_not_end_the_table():
    below = "\n".join(
        f"                      {word} and more of the same kind" for word in ("rope", "sail", "oar")
    )
    rows = f"   Dinghy    one      it carries many things\n{below}\n   Proa      two      fast"
    assert _mended(f"   Boat      Hull     Note\n{rows}")[0] == "| Boat | Hull | Note |"


def test_a_line_of_figures_without_a_name_is_another_row_of_the_thing_above():
    page = (
        "BANDS\n\n  Band     Range              Use\n  80 m     3.525 - 3.600      code only\n"
        "  10 m     28.000 - 28.300    code\n           28.300 - 28.500    speech\n"
        "  6 m      50 - 54            all\n"
    )
    shown = "\n".join(card["back"] for card in listing(derive(page.encode(), "a.txt")))
    assert "28.000 - 28.300; 28.300 - 28.500" in shown


def test_a_table_that_is_set_in_shows_its_cells_though_two_spaces_part_them():
    text = (
        "   Case        What is wrong          Sign\n"
        "   Dry rot     fungus eats the beam  grey threads\n"
        "   Woodworm    grubs eat the beam    round holes"
    )
    assert _mended(text)[1] == "Dry rot    fungus eats the beam    grey threads"


def test_rows_have_their_names_before_titles_that_are_set_in():
    text = (
        "                 Spring tide   Neap tide\n"
        "Moon             new or full   half\n"
        "Range            large         small"
    )
    assert _mended(text)[:3] == [
        "|  | Spring tide | Neap tide |",
        "|---|---|---|",
        "| Moon | new or full | half |",
    ]


def test_rows_that_all_open_with_a_number_have_no_titles():
    text = (
        "  I    bowline    loop at the end      holds under load, opens\n"
        "                                       easily\n"
        "  II   hitch      holds on a post      slips when wet\n"
        "  III  sheet bend joins two ropes      of unlike thickness\n"
    )
    mended = _mended(text)
    assert mended[:2] == ["|  |  |  |  |", "|---|---|---|---|"]
    assert mended[2] == "| I | bowline | loop at the end | holds under load, opens easily |"


def test_names_before_titles_are_known_though_cells_go_on_below_the_first_of_them():
    text = (
        "                 Ketch                     Yawl\n"
        "Mizzen           before the rudder, and    behind the rudder\n"
        "                 tall\n"
        "Handy alone ?    yes                       no"
    )
    assert _mended(text) == [
        "|  | Ketch | Yawl |",
        "|---|---|---|",
        "| Mizzen | before the rudder, and tall | behind the rudder |",
        "| Handy alone ? | yes | no |",
    ]


def test_a_cell_that_runs_into_the_next_column_ends_where_a_word_begins_near_it():
    text = (
        "              sloop       cutter      yawl\n"
        "headsails     one         two         one\n"
        "crew          two         three       two\n"
        "rig           fractional  gaff mostly old  -\n"
        "tiller        for all three wheel     -"
    )
    assert _mended(text)[-1] == "| tiller | for all three | wheel | - |"
    assert _mended(text)[-2] == "| rig | fractional | gaff mostly old | - |"


def test_a_cell_that_fills_two_columns_leaves_the_table_to_its_gaps():
    text = (
        "            sloop               cutter\n"
        "sails       two                 three\n"
        "crew        two-on-short-trips-or-three-on longer ones"
    )
    assert _mended(text) == text.split("\n")


def test_a_line_that_stands_under_no_cell_ends_the_table():
    text = (
        "                    right               left\n"
        "see it as           a pest, all over    a guest of towns\n"
        "cause               cold winters        mild springs\n"
        "names               Finch, Moss         Lea, Young\n"
        "weak pt             ignores the gulls\n"
        "            inner city only, can't say why most of them stay\n"
    )
    assert any("inner city only" in line for line in _mended(text))
