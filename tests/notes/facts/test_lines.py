"""Single lines as learners write them: labels, chains, short forms, and what a case was about."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page: str) -> list[tuple[str, str]]:
    return [
        (card["front"].replace("**", ""), card["back"]) for card in listing(derive(page.encode(), "w.md"))
    ]


def test_a_long_chain_is_asked_step_by_step():
    cards = _cards("# Felt\n\n## Making\n\n- shear -> sort -> wash -> dry -> card -> lay -> roll -> full\n")
    assert ("Making: shear → sort → wash → […] → card → lay → roll → full", "dry") in cards
    assert not any("point to" in front for front, _ in cards)


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
