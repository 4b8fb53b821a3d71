"""A gap whose words run over the border of their phrase hides the phrase alone."""

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.hiding.recut import recut
from kmsflash.notes.vocabulary import load


def _cut(language, front, answer, way="gap"):
    drafted = CardDraft(way, front, answer, "")
    one = recut(FactDraft(Kind.TAKEAWAY, "key", "text", "quote", Place(1, 1), (drafted,)), load(language))
    return one.cards[0].front, one.cards[0].answer


@pytest.mark.parametrize(
    ("language", "front", "answer", "then", "hidden"),
    [
        (
            "en",
            "Salt makes […] at night.",
            "thirst → sheep drink",
            "Salt makes […] → sheep drink at night.",
            "thirst",
        ),
        ("en", "The mill grinds barley […], a feed.", "II", "The mill grinds […], a feed.", "barley II"),
        (
            "en",
            "The calendar ran from […] of ten days.",
            "2 May 1812 and had weeks",
            "The calendar ran from […] and had weeks of ten days.",
            "2 May 1812",
        ),
        (
            "en",
            "The songs, printed in […], sold well.",
            "1725 as part of a book",
            "The songs, printed in […] as part of a book, sold well.",
            "1725",
        ),
        (
            "en",
            "The duke called up […] to 25.",
            "all bakers from 18",
            "The duke called up […].",
            "all bakers from 18 to 25",
        ),
        ("en", "Geese fly […].", "together as a flock", "Geese fly together as […].", "a flock"),
        (
            "en",
            "Don't give hens […], it harms them.",
            "bread any more",
            "Don't give hens […] any more, it harms them.",
            "bread",
        ),
        (
            "de",
            "Die Regel gilt für […].",
            "die alten Züge so nicht mehr",
            "Die Regel gilt für […] so nicht mehr.",
            "die alten Züge",
        ),
        (
            "es",
            "Las mujeres entraron en […] a la reina.",
            "1911 gracias",
            "Las mujeres entraron en […] gracias a la reina.",
            "1911",
        ),
    ],
)
def test_a_gap_ends_where_its_phrase_ends(language, front, answer, then, hidden):
    assert _cut(language, front, answer) == (then, hidden)


@pytest.mark.parametrize(
    ("language", "front", "answer", "then", "hidden"),
    [
        (
            "es",
            "El molino no forma […].",
            "parte del castillo",
            "El molino no forma parte del […].",
            "castillo",
        ),
        ("it", "La ruota fa […].", "parte della macina", "La ruota fa parte della […].", "macina"),
        ("fr", "La roue fait […].", "partie du moulin", "La roue fait partie du […].", "moulin"),
        (
            "en",
            "A bell may ring, […].",
            "e.g. to call the crew",
            "A bell may ring, e.g. […].",
            "to call the crew",
        ),
    ],
)
def test_a_gap_begins_behind_what_is_always_said_so(language, front, answer, then, hidden):
    assert _cut(language, front, answer) == (then, hidden)


@pytest.mark.parametrize(
    ("front", "answer"),
    [
        ("The pump stops ([…]) at night.", "salt → thirst"),  # all of a bracket
        ("Bread takes […].", "flour, water and salt"),
        ("The guard sees […].", "who pays and when"),
        ("The ferry runs in […] only.", "July and August"),
    ],
)
def test_what_is_one_phrase_stays_whole(front, answer):
    assert _cut("en", front, answer) == (front, answer)


@pytest.mark.parametrize(
    ("front", "answer", "then", "hidden"),
    [
        ("The milk keeps at +[…].", "6 °C", "The milk keeps at […].", "+6 °C"),
        ("The siege (9-[…]) was short.", "18 March", "The siege ([…]) was short.", "9-18 March"),
        ("The fault t(14;[…]) is rare.", "21", "The fault t([…]) is rare.", "14;21"),
        ("The pump lets in […]+ a turn.", "2 K", "The pump lets in […] a turn.", "2 K+"),
    ],
)
@pytest.mark.parametrize("way", ["gap", "atom"])
def test_what_is_written_as_one_is_hidden_as_one(front, answer, then, hidden, way):
    assert _cut("en", front, answer, way) == (then, hidden)


@pytest.mark.parametrize(
    ("language", "front", "answer", "then", "hidden"),
    [
        ("en", "A new rope is […] for two winters.", "good", "A new rope is […].", "good for two winters"),
        ("it", "La statua è […] in legno, dicono.", "invece", "La statua è […], dicono.", "invece in legno"),
        ("en", "The rope is […] and of hemp.", "wet", "The rope is […] and of hemp.", "wet"),
        ("en", "There were […] in the tower.", "two bells", "There were […] in the tower.", "two bells"),
    ],
)
def test_what_something_is_is_hidden_with_all_that_belongs_to_it(language, front, answer, then, hidden):
    assert _cut(language, front, answer) == (then, hidden)


@pytest.mark.parametrize(
    ("language", "front", "answer", "then", "hidden"),
    [
        (
            "en",
            "At noon the seven carts of the guild drove into […] to see the engine.",
            "an angry crowd that had come",
            "At noon the seven carts of the guild drove into […].",
            "an angry crowd that had come to see the engine",
        ),
        (
            "de",
            "Das alte Mahlwerk ist billig und leise, dafür sind […] zum Rad.",
            "die Steine oft schief oder passen nicht genau",
            "Das alte Mahlwerk ist billig und leise, dafür sind […].",
            "die Steine oft schief oder passen nicht genau zum Rad",
        ),
        (
            "en",
            "The carts brought […] to the quay of the guild.",
            "raw wool and hemp",
            "The carts brought […] to the quay of the guild.",
            "raw wool and hemp",
        ),
    ],
)
def test_a_clause_is_hidden_to_its_end(language, front, answer, then, hidden):
    assert _cut(language, front, answer) == (then, hidden)


@pytest.mark.parametrize(
    ("front", "answer", "then", "hidden"),
    [
        ("The toll is void, Finch v. […].", "Moss", "The toll is void, […].", "Finch v. Moss"),
        ("[…] v. Harbour of York: no toll.", "Finch", "[…]: no toll.", "Finch v. Harbour of York"),
        ("But Finch v […] is older.", "Moss", "But […] is older.", "Finch v Moss"),
    ],
)
def test_a_case_is_hidden_with_both_parties(front, answer, then, hidden):
    assert _cut("en", front, answer, "chosen") == (then, hidden)


@pytest.mark.parametrize(
    ("language", "front", "answer", "then", "hidden"),
    [
        (
            "pt",
            "É o maior país, atrás de Rússia, Canadá, […].",
            "China e EUA",
            "É o maior país, atrás de […].",
            "Rússia, Canadá, China e EUA",
        ),
        ("en", "Keys have lengths of 128, […].", "192 or 256 bits", "Keys have lengths of […].", None),
    ],
)
def test_a_list_behind_its_preposition_is_hidden_whole(language, front, answer, then, hidden):
    assert _cut(language, front, answer, "atom") == (then, hidden or "128, 192 or 256 bits")


def test_a_pair_that_goes_on_from_no_list_stays_as_it_is():
    front = "The house stands in the wood, […]."
    assert _cut("en", front, "cold and dark", "atom") == (front, "cold and dark")


@pytest.mark.parametrize(
    ("front", "answer", "then", "hidden", "way"),
    [
        (
            "A frost of […] kills the vine.",
            "5 days therefore",
            "A frost of […] therefore kills the vine.",
            "5 days",
            "chosen",
        ),
        (
            "The baker wrote […] in a book.",
            "the recipe down",
            "The baker wrote […] down in a book.",
            "the recipe",
            "gap",
        ),
        (
            "The gusts turn […] in May.",
            "the boats upside down",
            "The gusts turn […] upside down in May.",
            "the boats",
            "chosen",
        ),
        (
            "It was […] who cut the mill race.",
            "Hobson too",
            "It was […] too who cut the mill race.",
            "Hobson",
            "cleft",
        ),
    ],
)
def test_what_belongs_to_the_verb_behind_or_before_a_gap_is_shown(front, answer, then, hidden, way):
    assert _cut("en", front, answer, way) == (then, hidden)


def test_what_is_said_as_something_keeps_its_end():
    front, answer = "The storm marks […].", "every barn as down"
    assert _cut("en", front, answer) == (front, answer)


@pytest.mark.parametrize(
    ("front", "answer", "then", "hidden"),
    [
        (
            "Moss wrote the *[…] of Salt* in jail.",
            "Short Book",
            "Moss wrote the […] in jail.",
            "*Short Book of Salt*",
        ),
        ("Moss wrote the *Book of […] in jail.", "Salt*", "Moss wrote the […] in jail.", "*Book of Salt*"),
        (
            "The rule **caveat […]** binds the buyer.",
            "emptor",
            "The rule […] binds the buyer.",
            "**caveat emptor**",
        ),
        (
            "The rule **[…]** binds the buyer.",
            "caveat emptor",
            "The rule **[…]** binds the buyer.",
            "caveat emptor",
        ),
    ],
)
def test_a_title_or_a_term_in_italics_is_hidden_whole(front, answer, then, hidden):
    assert _cut("en", front, answer) == (then, hidden)
