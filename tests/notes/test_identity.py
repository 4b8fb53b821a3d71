"""Names that machines mint alike."""

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.identity import card_uid, fact_uid, source_uid


def draft(key="k", text="t", kind=Kind.TABLE, nth=0):
    return FactDraft(kind, key, text, text, Place(1, 1), (CardDraft("cell", "f", "a", ""),), nth=nth)


def test_the_source_keeps_its_uid_through_case_spacing_and_typographic_quotes():
    assert source_uid("“Keys”  rotate.\n\n") == source_uid('"keys" rotate')
    assert source_uid("keys") != source_uid("locks")


def test_uids_follow_from_content_alone():
    source = source_uid("page")
    assert fact_uid(source, draft()) == fact_uid(source, draft())
    assert (
        len({fact_uid(source, one) for one in (draft(), draft(key="x"), draft(text="x"), draft(nth=1))}) == 4
    )
    fact = fact_uid(source, draft())
    assert card_uid(fact, CardDraft("cell", "a", "b", "")) == card_uid(fact, CardDraft("cell", "x", "y", ""))
    assert card_uid(fact, CardDraft("cell", "", "", "", nth=1)) != card_uid(
        fact, CardDraft("cell", "", "", "")
    )
