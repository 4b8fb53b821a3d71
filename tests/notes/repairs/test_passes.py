"""Every repair pass, each by the damage it is there for."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import repair
from kmsflash.notes.vocabulary import load


def mended(text):
    lines = [Line(line, number, number) for number, line in enumerate(text.split("\n"), 1)]
    done, reports = repair(lines, load("en"))
    return [line.text for line in done], {report.name: report for report in reports}


def test_an_item_cut_at_inline_code_is_joined_and_the_lost_space_found():
    lines, reports = mended("- Set the limit with the\nmax_peersparameter.\n- Then restart the daemon.")
    assert lines[0] == "- Set the limit with the `max_peers` parameter."
    assert reports["cut items"].sentence == "joined 1 cut list item"
    assert reports["code"].count == 1


def test_an_item_that_runs_on_is_split():
    lines, _ = mended("- Open the valve. - Read the gauge.")
    assert lines == ["- Open the valve.", "- Read the gauge."]


def test_a_row_gets_its_pipes_back():
    lines, reports = mended("| a | b |\n|---|---|\nc | d |\n| e | f |")
    assert lines[2] == "| c | d |"
    assert reports["table rows"].sentence == "completed 1 table row"


@pytest.mark.parametrize(
    "rows", ["a | b\nc | d", "a\tb\nc\td\ne\tf", "name     size\noak     tall\nivy     long"]
)
def test_a_table_without_its_lines_is_drawn(rows):
    lines, reports = mended(rows)
    assert lines[1] == "|---|---|"
    assert all(line.startswith("|") and line.endswith("|") for line in lines)
    assert reports["tables"].count == 1


def test_bare_short_lines_before_a_block_become_headings_and_sentences_do_not():
    lines, reports = mended("2.1 The heart\nIt beats.\nValves\nThere are four of them.\nThis is a sentence.")
    assert lines[0] == "# 2.1 The heart"
    assert lines[2] == "## Valves"
    assert lines[4] == "This is a sentence."
    assert reports["headings"].count == 2


def test_wrapped_lines_are_joined_and_hyphens_closed():
    lines, reports = mended("The treaty was signed in the gallery by the repre-\nsentatives of every power.")
    assert lines == ["The treaty was signed in the gallery by the representatives of every power."]
    assert reports["wrapped lines"].count == 1


def test_a_line_that_goes_on_behind_a_number_word_is_no_new_term():
    paragraph = [
        "Der Tischler arbeitet mit Eiche und mit Buche, und jedes Brett soll ein",
        "Jahr lang trocknen, bevor die Säge es in der Werkstatt berühren darf.",
        "",
    ]
    last = [
        "Leim: hält Holz und Papier. Verleimen von Stühlen und Tischen in drei",
        "Schritten: auftragen, pressen, trocknen. Die Farbe folgt am nächsten",
        "Tag und braucht noch eine Woche, bis der Stuhl verkauft werden kann.",
    ]
    lines = [Line(text, number, number) for number, text in enumerate([*paragraph * 4, *last], 1)]
    done, _ = repair(lines, load("de"))
    assert done[-1].text.startswith(
        "Leim: hält Holz und Papier. Verleimen von Stühlen und Tischen in drei Schr"
    )


def test_details_become_question_and_answer():
    lines, _ = mended("<details><summary>Who won?</summary>Nobody</details>")
    assert [line for line in lines if line] == ["Q: Who won?", "A: Nobody"]


def test_sound_notes_are_left_alone():
    text = "# Title\n\n- One item here.\n- Another item.\n\n| a | b |\n|---|---|\n| c | d |"
    lines, reports = mended(text)
    assert "\n".join(lines) == text
    assert reports == {}


def test_code_is_never_touched():
    lines = [Line("a | b", 1, 1, code=True), Line("- snake_case", 2, 2, code=True)]
    assert repair(lines, load("en"))[0] == lines


def test_a_quotation_that_runs_on_is_joined_before_its_arrow():
    lines, _ = mended('Exam tip: "Must arrive complete, whatever it takes\nand in order" → TCP.')
    assert lines == ['Exam tip: "Must arrive complete, whatever it takes and in order" → TCP.']


def test_terms_in_a_row_and_a_short_answer_are_no_headings():
    text = "Kinds of sail\nJib: stands before the mast\n"
    text += "Spinnaker: pulls the boat before a wind from behind, such as the NE\nMizzen: stands aft"
    lines, _ = mended(f"{text}\n1. Which sail stands aft?\ni. Jib\nii. Mizzen\nAnswer: ii\n2. Why?")
    assert [line for line in lines if line.startswith("#")] == ["# Kinds of sail"]
    assert "- Mizzen: stands aft" in lines
    assert lines[-3:-1] == ["ii. Mizzen", "Answer: ii"]


def test_options_and_the_question_above_them_are_no_headings():
    text = "Knots\n\n1. Which knot holds best on a ring\n   A. bowline   B. reef   C. anchor   D. granny"
    lines, _ = mended(text)
    assert lines[2:] == text.split("\n")[2:]


def test_a_cell_that_fills_its_column_is_found_under_the_others():
    lines, _ = mended(
        "Nerve       Sign        Cause\nradial      drop hand   fracture\nlong nerves full column no gap"
    )
    assert lines[-1] == "| long nerves | full column | no gap |"


def test_two_columns_under_an_announcement_are_headed_by_it():
    lines, _ = mended("Boiling points:\n\nwater     100 degrees\nether     35 degrees\nacetone   56 degrees")
    assert lines[2].endswith("| Boiling points |")
    assert lines[4] == "| water | 100 degrees |"


WRAPPED = """\
Estuaries are places where the water of a river meets the tide of the
Atlantic. They hold more silt than any other place along the coast of
Europe, and many of them are dredged so that ships can reach a harbour.

Upper reach: fresh water, reeds and the first banks of mud and gravel
Lower reach: salt water, eelgrass and wide sands that fall dry at the
ebb
"""


def test_the_first_line_of_wrapped_text_is_no_heading_and_a_short_line_ends_on_purpose():
    lines, _ = mended(f"The coast\n\n{WRAPPED}\n{WRAPPED}")
    assert [line for line in lines if line.startswith("#")] == ["# The coast"]
    assert any(line.endswith("at the ebb") for line in lines)
    assert any(line.startswith("Estuaries") and line.endswith("harbour.") for line in lines)


def test_a_bold_line_right_under_a_heading_or_an_item_is_a_heading_where_items_follow():
    lines, _ = mended(
        "## Masts\n**Main mast**\n- Wood: larch\n- Height: 30 m\n**Mizzen**\n- Wood: fir\n- Height: 9 m"
    )
    assert [line for line in lines if line.startswith("######")] == ["###### Main mast", "###### Mizzen"]


def test_small_words_right_above_items_are_a_heading_and_so_is_a_parted_first_line():
    lines, _ = mended(
        "sailing - week 2 - rigs\n\nwhat holds the mast\n- shrouds at the sides\n- stays fore and aft"
    )
    assert lines[0] == "# sailing - week 2 - rigs"
    assert lines[2] == "## what holds the mast"


def test_a_line_that_ends_long_before_those_beside_it_ends_on_purpose():
    long = "The hull of a clipper is long and lean, and its bow cuts the water instead of riding on it"
    lines, _ = mended(
        f"**Danger to a hull in harbour:** worms in the warm season\nNever paint over wet wood.\n{long}."
    )
    assert [line for line in lines if line][:2] == [
        "**Danger to a hull in harbour:** worms in the warm season",
        "Never paint over wet wood.",
    ]


def test_notes_typed_line_by_line_stay_apart_and_are_no_headings():
    page = (
        "The kidney\n\nPlace: behind the peritoneum, the right one lower\nWeight: about 150 g each\n"
        "Layers from outside to inside: capsule, cortex, pelvis\nPressure > 60 mmHg, otherwise no filtrate\n"
        "Renin raises blood pressure\n\nThe bladder\nVolume: 400 to 600 ml"
    )
    lines, _ = mended(page)
    assert [line for line in lines if line.startswith("#")] == ["# The kidney", "## The bladder"]
    assert lines[2:7] == page.split("\n")[2:7]


def test_a_date_is_no_number_of_a_section_and_a_cause_no_heading():
    lines, _ = mended(
        "The wall\n\nReason? Too many had left (by 1961)\nReaction of the West: notes of protest\n"
        "9.11.1989 fall of the wall\nThe treaty was signed in the autumn of the next year."
    )
    assert [line for line in lines if line.startswith("#")] == ["# The wall"]


def test_a_heading_with_a_colon_stays_one_over_a_long_paragraph():
    told = (
        "Two gates have to open before anything can be read, and both of them are kept by different people."
    )
    lines, _ = mended(f"{told}\nAccess: Two Gates\n{told}")
    assert lines[1] == "## Access: Two Gates"


def test_a_meaning_that_runs_on_behind_a_semicolon_is_no_entry():
    lines, _ = mended(
        "liquidity: the ease of turning a thing\ninto cash; velocity: how often a dollar\nis spent"
    )
    assert not any(line.startswith("- into") for line in lines)


def test_lines_that_end_no_sentence_and_are_followed_by_capitals_are_notes_of_their_own():
    notes = [
        "Mast made of spruce because it is light and bends in strong wind",
        "Keel holds four tons of lead so that the boat rights itself again",
        "Sails of hemp rot fast when they are stored wet after a long trip",
        "Rudder sits aft. It must be checked for play before every voyage",
        "Anchor chain is measured in shackles of fifteen fathoms each here",
    ]
    assert mended("\n".join(notes))[0] == notes


def test_letters_of_a_list_that_a_colon_announces_are_bullets_and_options_are_not():
    assert mended("Parts of an act:\na) measure\nb) authority\nc) rule")[0][1:] == [
        "- measure",
        "- authority",
        "- rule",
    ]
    asked = "The act is:\na) void\nb) valid\nAnswer: b"
    assert mended(asked)[0] == asked.split("\n")


def test_a_word_with_a_question_mark_is_the_label_of_what_it_asks():
    assert mended("- Cause? A flood in the north\n- When? 1848")[0] == [
        "- Cause: A flood in the north",
        "- When: 1848",
    ]
    assert mended("- Is it dry? Then water it")[0] == ["- Is it dry? Then water it"]


def test_days_without_a_sign_open_items_and_what_they_had_hangs_below():
    page = (
        "1848 Revolution in Paris\nCause: hunger\n1849 Fall of Rome\nThe army held out.\n"
        "14.7.1851 Great Exhibition\n1852 was a quiet year for all of them."
    )
    assert mended(page)[0] == [
        "- 1848: Revolution in Paris",
        "    - Cause: hunger",
        "- 1849: Fall of Rome",
        "The army held out.",
        "- 14.7.1851: Great Exhibition",
        "1852 was a quiet year for all of them.",
    ]


def test_small_lines_with_arrows_are_notes_of_their_own_under_their_heading():
    page = (
        "Rocks of the crust\n\nIgneous\nintrusive (plutonic) -> slow cooling -> coarse grains, like granite\n"
        "extrusive (volcanic) -> fast cooling -> fine grains\nThe rest is glass."
    )
    lines, _ = mended(page)
    assert "## Igneous" in lines
    assert "extrusive (volcanic) -> fast cooling -> fine grains" in [line.lstrip("- ") for line in lines]


def test_a_title_in_capitals_heads_the_text_that_is_set_in_below_it():
    lines, _ = mended("NAME\n       mill - grinds the corn of the farm\n\nUSE\n       mill on Mondays")
    assert [line for line in lines if "NAME" in line and "mill" in line] == []


def test_a_line_in_small_letters_is_its_own_where_lines_are_as_long_as_what_they_say():
    long = (
        "The tide rises twice a day because the moon pulls the sea on one side and the earth on the other "
        * 2
    )
    page = f"{long}\n\n{long}\n\n{long}\n\nno moon -> no tide (lakes, ponds)\nsmall seas hardly feel it\n"
    lines, _ = mended(page)
    assert "small seas hardly feel it" in lines


def test_the_round_letter_of_word_is_a_bullet_below_others():
    lines, _ = mended("•\tRope: hemp\no\tthin - for flags\no\tthick - for anchors\n•\tChain: iron")
    assert lines[:3] == ["- Rope: hemp", "    - thin - for flags", "    - thick - for anchors"]
