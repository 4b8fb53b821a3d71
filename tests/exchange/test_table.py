"""Tables of cards: what columns seem to mean, what rows become, and the way there and back."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.exchange import format_of, open_package
from kmsflash.exchange.table import write
from kmsflash.exchange.table.cells import cell_of, guarded, tags_of, unguarded
from kmsflash.exchange.table.package import TableFile
from kmsflash.exchange.table.shape import Dialect, Mapping, Role, Table
from kmsflash.model.errors import UserError
from kmsflash.model.packages import Package, PackedCard, PackedDeck, PackedFact
from tests.exchange.packages import held, packages

Q, A, E, T, D, K, I, N = (  # noqa: E741  the roles by their first letters
    Role.QUESTION,
    Role.ANSWER,
    Role.EXPLANATION,
    Role.TAGS,
    Role.DECK,
    Role.KIND,
    Role.ID,
    Role.NOTHING,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rivers.csv"


def table(path: Path, text: str, encoding: str = "utf-8") -> Table:
    path.write_bytes(text.encode(encoding))
    return Table.read(path)


def cards(package: Package) -> list[tuple[str, str]]:
    return [(card.notes.front, card.notes.answer) for fact in package.facts() for card in fact.cards]


@pytest.mark.parametrize(
    ("text", "roles", "separator", "has_heading"),
    [
        ("Question,Answer\nLongest?,Nile\n", (Q, A), ",", True),
        ("Longest?,Nile\nWidest?,Amazon\n", (Q, A), ",", False),
        ("Frage;Antwort;Schlagwörter\nLängster?;Nil;Afrika\n", (Q, A, T), ";", True),
        ("Longest?\tNile\nWidest?\tAmazon\n", (Q, A), "\t", False),
        ("Term|Definition|Extra\ndelta|where it ends|a fan\n", (Q, A, E), "|", True),
        ("id,front,back,colour\n7,delta,where it ends,blue\n", (I, Q, A, N), ",", True),
        ("Front,Back,Deck,Tags\na,b,Rivers::Long,x y\n", (Q, A, D, T), ",", True),
        ("one, two\tNile\nthree, four\tDon\nfive\tPo\n", (Q, A), "\t", False),
        ("a,b,geo\nc,d,geo\ne,f,bio\ng,h,bio\n", (Q, A, T), ",", False),
        ("a,b,It flows north.\nc,d,It flows south.\n", (Q, A, E), ",", False),
    ],
)
def test_columns_are_known_by_their_headings_and_by_what_they_hold(
    path: Path, text: str, roles: tuple[Role, ...], separator: str, has_heading: bool
) -> None:
    guessed = table(path, text).guess()
    assert (guessed.roles, guessed.separator, guessed.has_heading) == (roles, separator, has_heading)


def test_what_anki_writes_above_its_rows_is_obeyed(path: Path) -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        "a1\tBasic\tRivers::Long\tWhich is <b>longest</b>?\tthe Nile\tafrica long\n"
    )
    read = table(path, text)
    assert read.guess() == Mapping((I, N, D, Q, A, T), "\t", dialect=Dialect.HTML)
    (fact,) = TableFile(read, read.guess()).facts()
    assert fact.guid == "a1"
    assert fact.tags == ("africa", "long")
    assert fact.cards[0].notes.front == "Which is **longest**?"


def test_deck_and_tags_for_all_rows_are_obeyed(path: Path) -> None:
    read = table(path, "#separator:Comma\n#deck:Rivers::Long\n#tags:geo exam\nLongest?,Nile\n")
    package = TableFile(read, read.guess())
    assert [deck.path for deck in package.info.decks] == [("Rivers",), ("Rivers", "Long")]
    assert [fact.tags for fact in package.facts()] == [("geo", "exam")]


def test_a_text_file_is_a_table_only_where_it_says_so(tmp_path: Path) -> None:
    notes, export = tmp_path / "notes.txt", tmp_path / "export.txt"
    notes.write_text("# Rivers\n\nThe Nile is long.\n", "utf-8")
    export.write_text("#separator:tab\n#html:false\nLongest?\tNile\n", "utf-8-sig")
    assert format_of(notes) is None
    package = open_package(export)
    assert cards(package) == [("Longest?", "Nile")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_usual_encoding_is_read(path: Path, encoding: str) -> None:
    read = table(path, "Frage,Antwort\nLängster Fluß Perús?,Ucayali – wohl\n" * 3, encoding)
    assert cards(TableFile(read, read.guess()))[0] == ("Längster Fluß Perús?", "Ucayali – wohl")


def test_quotations_hold_separators_and_lines(path: Path) -> None:
    read = table(path, 'front,back\n"Two, or ""three""?","one\nand another"\n')
    assert cards(TableFile(read, read.guess())) == [('Two, or "three"?', "one  \nand another")]


def test_signs_of_plain_text_mean_themselves(path: Path) -> None:
    read = table(path, "front,back\n2 * 3 * 4 = __?,# 24 <b>\n")
    ((front, back),) = cards(TableFile(read, read.guess()))
    assert "*" in front
    assert back.startswith("\\#")
    assert "<b>" not in back.replace("\\<b>", "").replace("&lt;b>", "")


def test_gaps_make_a_card_each(path: Path) -> None:
    read = table(path, "Text,Back\nThe {{c1::Nile}} ends in {{c2::Egypt}}.,\n")
    mapping = replace(read.guess(), roles=(Q, A), has_heading=True)
    package = TableFile(read, mapping)
    assert cards(package) == [("The […] ends in Egypt.", "Nile"), ("The Nile ends in […].", "Egypt")]
    assert package.info.cards == 2


def test_rows_that_make_no_card_are_told(path: Path) -> None:
    read = table(path, "front,back\na,b\n,lost\nno answer,\nlast,one\n")
    package = TableFile(read, read.guess())
    assert [front for front, _ in cards(package)] == ["a", "last"]
    assert list(package.troubles) == ["Rows without a question or an answer, left out: 2 (3, 4)."]


def test_a_row_is_the_same_card_when_its_answer_is_corrected(path: Path) -> None:
    def uid(text: str) -> object:
        read = table(path, text)
        return next(TableFile(read, read.guess()).facts()).uid

    assert uid("Longest?,Nil\n") == uid("Longest?,Nile\n")
    assert uid("Longest?,Nile\n") != uid("Widest?,Nile\n")
    assert uid("id,front,back\n7,Longest?,Nile\n") == uid("id,front,back\n7,Which is longest?,the Nile\n")


def test_the_same_question_twice_is_two_cards(path: Path) -> None:
    read = table(path, "front,back\nLongest?,Nile\nLongest?,Amazon\n")
    facts = list(TableFile(read, read.guess()).facts())
    assert len({fact.uid for fact in facts}) == 2


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\n\n  \n", "is empty"),
        (b"only one column\nand another row\n", "which column has the questions"),
        (b"%PDF-1.7 " + b"x" * 100, "no table of text"),
        (bytes(range(256)) * 40, "no table of text"),
    ],
)
def test_what_is_no_table_is_refused(path: Path, data: bytes, sentence: str) -> None:
    path.write_bytes(data)
    with pytest.raises(UserError, match=sentence):
        open_package(path)


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        open_package(tmp_path / "nowhere.csv")


def test_files_of_one_shape_have_one_signature_and_others_another(tmp_path: Path) -> None:
    one = table(tmp_path / "one.csv", "Front,Back\na,b\n").signature
    two = table(tmp_path / "two.csv", "Front,Back\nc,d\ne,f\n").signature
    other = table(tmp_path / "three.csv", "Back,Front\na,b\n").signature
    assert one == two != other


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_cards_or_a_sentence(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    try:
        package = open_package(path)
        told = list(package.facts())
    except UserError:
        return
    assert len(told) == package.info.facts


@given(st.lists(st.from_regex(r"[a-zäö:]+( [a-z]+)?", fullmatch=True), max_size=4, unique=True))
def test_tags_come_back_as_they_were(tags: list[str]) -> None:
    assert list(tags_of(cell_of(tags))) == tags


@given(st.text())
def test_a_guarded_text_comes_back_and_is_no_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("ending", [".csv", ".tsv"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(package=packages())
def test_what_is_written_is_read_again(package: Package, tmp_path: Path, ending: str) -> None:
    """Each card that has a question and an answer, but for blanks at the ends and kinds of line breaks."""
    path = tmp_path / f"any{ending}"
    write(package, path)
    wanted = shown(package, lambda fact, card: not (fact.passage and card.way == "cloze"))
    wanted = {name: sides for name, sides in wanted.items() if all(sides)}
    got = shown(open_package(path)) if wanted else {}
    assert {name: got.get(name) for name in wanted} == wanted


def shown(
    package: Package, where: Callable[[PackedFact, PackedCard], bool] = lambda _fact, _card: True
) -> dict[object, list[str]]:
    """Return what cards show by their names, blanks and line breaks counting as one."""
    return {
        (fact.uid, card.uid, card.way, card.nth, card.cell): [
            " ".join((theirs if own is None else own).replace("\0", "").split())
            for own, theirs in zip(card.own, (card.notes.front, card.notes.answer), strict=False)
        ]
        for fact in package.facts()
        for card in fact.cards
        if where(fact, card)
    }


def test_a_table_is_written_for_people(path: Path) -> None:
    source = path.with_name("source.csv")
    source.write_text("front,back,extra,tags,deck\nLongest?,Nile,It is.,geo long,Rivers::Long\n", "utf-8")
    write(open_package(source), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row.pop("id")
    assert row == {
        "question": "Longest?",
        "answer": "Nile",
        "explanation": "It is.",
        "tags": "geo long",
        "deck": "Rivers::Long",
        "kind": "question",
    }


def test_a_passage_with_gaps_is_one_row_and_comes_back(path: Path) -> None:
    source = path.with_name("source.csv")
    source.write_text("question,answer\nThe {{c1::Nile}} ends in {{c2::Egypt}}.,\n", "utf-8")
    first = open_package(source)
    write(first, path)
    assert path.read_text("utf-8-sig").count("\n") == 2
    assert list(open_package(path).facts()) == list(first.facts())


def test_what_stands_beside_a_passage_comes_back_with_it(path: Path) -> None:
    source = path.with_name("source.csv")
    source.write_text(
        "question,answer,explanation\nThe {{c1::Nile}} ends in {{c2::Egypt}}.,a river,It is long.\n", "utf-8"
    )
    first = open_package(source)
    write(first, path)
    assert list(open_package(path).facts()) == list(first.facts())


def test_a_gap_card_with_words_of_its_own_is_a_row_of_its_own(path: Path) -> None:
    source = path.with_name("source.csv")
    source.write_text("question,answer\nThe {{c1::Nile}} ends in {{c2::Egypt}}.,\n", "utf-8")
    (fact,) = open_package(source).facts()
    first, second = fact.cards
    edited = replace(fact, cards=(replace(first, own=("Which river ends in Egypt?", None, None)), second))
    write(held([PackedDeck(first.deck, ("source",))], [edited]), path)
    (back,) = open_package(path).facts()
    assert [card.uid for card in back.cards] == [first.uid, second.uid]
    assert back.cards[0].notes.front == "Which river ends in Egypt?"
