"""Single lines as learners write them: labels, chains, short forms, and what a case was about."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page: str) -> list[tuple[str, str]]:
    return [
        (card["front"].replace("**", ""), card["back"]) for card in listing(derive(page.encode(), "w.md"))
    ]


def test_a_long_chain_is_asked_step_by_step():
    cards = _cards("# Felt\n\n## Making\n\n- shear -> sort -> wash -> dry -> card -> lay -> roll -> full\n")
    assert ("Making: shear → sort → wash → […] → card → lay → roll → full", "dry") in cards
    assert not any("→ …?" in front for front, _ in cards)


def test_a_label_before_a_dash_or_an_exclamation_mark_is_no_part_of_what_it_says():
    cards = _cards("# Looms\n\nTL;DR - Warp = thread along the loom, Weft = thread across it.\n")
    assert ("Looms: what is Weft?", "thread across it") in cards
    cards = _cards('# Looms\n\nExam alert! "Threads cross twice" = twill weave.\n')
    assert cards == [("Exam cue: “Threads cross twice”. What is the answer?", "Twill weave")]


def test_a_short_form_in_capitals_is_no_plural():
    fronts = [front for front, _ in _cards("# Net\n\nDNS access policies are kept on the resolver.\n")]
    assert not any("access?" in front for front in fronts)
    assert any("access policies" in front for front in fronts)


def test_a_plural_that_could_be_a_verb_is_the_subject_of_the_verb_after_it():
    cards = _cards("# Mail\n\n- Priority queues give urgent letters a faster way.\n")
    assert not any("Priority queue?" in front for front, _ in cards)


def test_what_a_line_says_in_several_sentences_belongs_to_the_thing_above_it():
    page = "# Cases\n\n"
    for name, judge in (("Doe v Roe", "York"), ("Poe v Coe", "Kent")):
        page += f"## {name}\nFacts: old cart left in the road of {judge}. A horse fell over it.\n"
        page += "Held: the owner is liable; (2) leaving the cart was negligence.\n\n"
    cards = _cards(page)
    assert ("Doe v Roe — Facts?", "Old cart left in the road of York") in cards
    assert not any(front == "What are Facts?" for front, _ in cards)


def test_what_a_part_adds_to_the_one_before_it_is_no_kind():
    cards = _cards("# Sails\n\nA spinnaker is a large sail, cut full or flat, that is set before the wind.\n")
    assert not any("kinds" in front for front, _ in cards)


def test_the_arrow_before_an_answer_is_not_part_of_it():
    cards = _cards("# Quiz\n\nQ1: Which thread runs along the loom? -> the warp\n")
    assert ("Which thread runs along the loom?", "the warp") in cards


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("Larboard = port side", "Ship: Larboard = …?"),
        ("Belay = figure eight", "Ship: Belay = …?"),  # no word means a figure
        ("MOB = man overboard", "Ship: what does MOB mean?"),
    ],
)
def test_words_set_equal_to_words_are_asked_for_what_stands_behind_their_sign(line, front):
    cards = _cards(f"# Sea words\n\n## Ship\n\n{line}\n")
    assert (front, line.partition(" = ")[2]) in cards


def test_a_list_behind_a_range_is_no_cue():
    cards = _cards("# Ports\n\n- From north → south: Oslo, Lisbon, Dakar, Lagos\n")
    assert not any("→ …?" in front for front, _ in cards)


def test_a_name_inside_a_sentence_is_no_verb():
    cards = _cards("# Bank\n\nAfter the panic of that year the Fed closed three banks.\n")
    assert not any(" feed?" in front for front, _ in cards)


def test_a_short_form_is_no_person():
    fronts = [front for front, _ in _cards("# Ops\n\nRACI = who does the work and who answers for it\n")]
    assert fronts == ["What is RACI?"] or not any(front.startswith("Who is") for front in fronts)


def test_what_a_thing_is_not_to_be_used_with_names_the_thing():
    cards = _cards("# Drugs\n\n## Nitrates\n\n- contraindicated: sildenafil, low blood pressure\n")
    assert ("Nitrates — contraindicated?", "Sildenafil, low blood pressure") in cards


def test_a_quoted_name_is_what_something_is_called():
    cards = _cards('# Knots\n\n## Slips\n\n- reef knot with its ends the wrong way = "granny knot"\n')
    assert ("What is reef knot with its ends the wrong way called?", '"granny knot"') in cards


def test_a_star_that_is_set_in_is_a_bullet_in_plain_text_too():
    page = "Rules of the guild\n\n* apprentices\n   * serve seven years\n   * pay 3 * 4 pence\n"
    reading = derive(page.encode(), "guild.txt")
    assert "\\* serve" not in reading.text
    assert "3 \\* 4" in reading.text


def test_what_denies_something_is_no_term():
    cards = _cards("# Port\n\n## Tolls\n\n- No toll – a licence from the guild frees the ship.\n")
    assert not any("no toll" in front.lower() and "What is" in front for front, _ in cards)


def test_one_of_several_is_one():
    cards = _cards("# Wars\n\n## Ends\n\n- Battle of the lakes: last fight between the two fleets\n")
    assert not any(front.startswith("What are") for front, _ in cards)


def test_years_are_no_object():
    cards = _cards("# Trade\n\n- Wool prices doubled 1540-60, much of it sold abroad.\n")
    assert not any("prices double?" in front for front, _ in cards)


def test_an_ordinal_after_a_past_form_is_what_it_describes():
    cards = _cards("# Modes\n\n## List\n\n- Locrian: diminished 5th above the first note\n")
    assert ("What did Locrian do?", "Diminished 5th above the first note") not in cards
