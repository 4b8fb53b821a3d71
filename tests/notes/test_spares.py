"""What a sentence ends in is asked where none of its other cards passes, and only there."""

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.gate import pass_gates
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load

SAID = "The keeper trims the wick at dusk"


def _fronts(*cards, quote=SAID):
    spare = _fact("left", "The keeper trims the wick at […].", "dusk", spare=True)
    first = [_fact("gap", front, answer, quote=quote) for front, answer in cards]
    passed, rejected = pass_gates([*first, spare], load("en"), Outline("Lamps", (), ()))
    return [card.front for one in passed for card in one.cards], len(rejected)


def _fact(way, front, answer, *, quote=SAID, spare=False):
    card = CardDraft(way, front, answer, "")
    return FactDraft(Kind.TAKEAWAY, front, "", quote, Place(1, 1), (card,), spare=spare)


def test_a_spare_card_is_shown_where_the_others_of_its_sentence_are_rejected():
    assert _fronts(("[…] trims.", "The keeper")) == (["The keeper trims the wick at […]."], 1)


def test_a_spare_card_is_left_out_where_another_asks_for_its_sentence():
    shown = "The keeper trims […] at dusk."
    assert _fronts((shown, "the wick")) == ([shown], 0)
    assert _fronts((shown, "the wick"), quote="The keeper trims the wick at dusk.") == ([shown], 0)


def test_of_several_spare_cards_only_one_is_shown():
    drafts = (
        CardDraft("left", "The keeper trims the wick at […].", "dusk", ""),
        CardDraft("left", "The keeper trims […] at dusk.", "the wick", ""),
    )
    spare = FactDraft(Kind.TAKEAWAY, "", "", SAID, Place(1, 1), drafts, spare=True)
    passed, _ = pass_gates([spare], load("en"), Outline("Lamps", (), ()))
    assert [card.answer for one in passed for card in one.cards] == ["dusk"]
