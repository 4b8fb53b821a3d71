"""Names that machines mint alike, and facts found again."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.identity import How, KnownFact, card_uid, fact_uid, match, source_uid


def draft(key="k", text="t", kind=Kind.TABLE, nth=0):
    return FactDraft(kind, key, text, text, Place(1, 1), (CardDraft("cell", "f", "a", ""),), nth=nth)


def known(number, key="k", text="t", kind=Kind.TABLE, nth=0):
    return KnownFact(UUID(int=number), kind, key, text, nth)


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


def test_each_rung_finds_what_it_is_for():
    found = match(
        [
            known(1),
            known(2, "price", "one dollar"),
            known(3, "old name", "a long text"),
            known(4, "gone", "gone"),
        ],
        [draft(), draft("price", "two dollars"), draft("new name", "a long text"), draft("fresh", "fresh")],
    )
    assert [(pair.uid.int, pair.how) for pair in found.pairs] == [
        (1, How.UNCHANGED),
        (2, How.CHANGED),
        (3, How.REWORDED),
    ]
    assert [fact.key for fact in found.new] == ["fresh"]
    assert [uid.int for uid in found.gone] == [4]


def test_the_same_text_twice_is_no_evidence():
    found = match([known(1, "a", "same"), known(2, "b", "same")], [draft("c", "same")])
    assert found.pairs == ()
    assert len(found.gone) == 2


facts = st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(0, 2))


@given(st.lists(facts, max_size=8), st.lists(facts, max_size=8))
def test_nothing_is_matched_twice_and_nothing_is_lost(olds, news):
    held = [known(number, key, text, nth=nth) for number, (key, text, nth) in enumerate(olds)]
    drafts = [draft(key, text, nth=nth) for key, text, nth in news]
    found = match(held, drafts)
    uids = [pair.uid for pair in found.pairs]
    assert len(uids) == len(set(uids))
    assert sorted([*uids, *found.gone]) == sorted(fact.uid for fact in held)
    assert len(found.pairs) + len(found.new) == len(drafts)


@given(st.lists(facts, max_size=8, unique=True))
def test_unchanged_notes_match_whole_in_any_order(olds):
    held = [known(number, key, text, nth=nth) for number, (key, text, nth) in enumerate(olds)]
    found = match(held, [draft(key, text, nth=nth) for key, text, nth in reversed(olds)])
    assert all(pair.how is How.UNCHANGED for pair in found.pairs)
    assert not found.new
    assert not found.gone
