"""The search language: what is understood, what is not and where, and that a tree survives being written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.search_language import DEEPEST, MOST, read, written
from kmsflash.model.browsing import SearchError
from kmsflash.model.kinds import Kind
from kmsflash.model.search import (
    All,
    Days,
    Either,
    Everything,
    Figure,
    Is,
    Name,
    Named,
    Node,
    Not,
    Number,
    Spot,
    State,
    When,
    Where,
    Words,
)

CARGO, COG = Words("cargo"), Words("cog")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  \t ", Everything()),
        ('""', Everything()),
        ("cargo", CARGO),
        ("cargo cog", All((CARGO, COG))),
        ("cargo AND cog", All((CARGO, COG))),
        ("cargo OR cog", Either((CARGO, COG))),
        ("cargo or cog", All((CARGO, Words("or"), COG))),
        ("-cargo", Not(CARGO)),
        ("−cargo", Not(CARGO)),
        ("NOT cargo", Not(CARGO)),
        ("--cargo", CARGO),
        ("cargo - cog", All((CARGO, COG))),
        ("-> -cog", All((Words("->"), Not(COG)))),
        ("-(cargo cog)", Not(All((CARGO, COG)))),
        ("(cargo) ((cog))", All((CARGO, COG))),
        ("cargo cog OR cog -cargo", Either((All((CARGO, COG)), All((COG, Not(CARGO)))))),
        ("cargo (cog OR cargo)", All((CARGO, Either((COG, CARGO))))),
        ('"cargo cog"', Words("cargo cog", exact=True)),
        ("“cargo cog”", Words("cargo cog", exact=True)),
        ("„cargo cog“", Words("cargo cog", exact=True)),
        (r'"say \"cog\" \\ C:\dir"', Words(r'say "cog" \ C:\dir', exact=True)),
        ("kms:Decrypt", Words("kms:Decrypt")),
        ("10:30 http://a.org", All((Words("10:30"), Words("http://a.org")))),
        ("front:cog", Words("cog", Where.FRONT)),
        ('back:"a cog"', Words("a cog", Where.ANSWER, exact=True)),
        ("Note: cog", Words("cog", Where.NOTE)),
        ("deck:Ports", Named(Name.DECK, "Ports")),
        ('DECK: "North Sea::Ports"', Named(Name.DECK, "North Sea::Ports")),
        ("tags:sea*", Named(Name.TAG, "sea*")),
        ("chapter:Words", Named(Name.SECTION, "Words")),
        ("source:a.md", Named(Name.SOURCE, "a.md")),
        ("kind:Traps", Named(Name.KIND, Kind.TRAP.value)),
        ("is:due", State(Is.DUE)),
        ("is:Deleted-from-notes", State(Is.GONE)),
        ('is:"by hand"', State(Is.BY_HAND)),
        ("is:overdue", Days(When.DUE, None, -1)),
        ("due:today", Days(When.DUE, None, 0)),
        ("due:tomorrow", Days(When.DUE, 1, 1)),
        ("due:<7", Days(When.DUE, None, 6)),
        ("due<7", Days(When.DUE, None, 6)),
        ("prop:due>=2", Days(When.DUE, 2, None)),
        ("due:3..10", Days(When.DUE, 3, 10)),
        ("due:5", Days(When.DUE, 5, 5)),
        ("due:2026-11-30", Days(When.DUE, date(2026, 11, 30), date(2026, 11, 30))),
        ("due:<=2026-11", Days(When.DUE, None, date(2026, 11, 30))),
        ("added:today", Days(When.ADDED, 0, None)),
        ("added:7", Days(When.ADDED, -6, None)),
        ("added:yesterday", Days(When.ADDED, -1, -1)),
        ("added:>30", Days(When.ADDED, None, -31)),
        ("edited:7..14", Days(When.EDITED, -14, -7)),
        ("edited:2026-01", Days(When.EDITED, date(2026, 1, 1), date(2026, 1, 31))),
        ("added:2026-01-01..2026-02-28", Days(When.ADDED, date(2026, 1, 1), date(2026, 2, 28))),
        ("rated:7", Days(When.RATED, -6, None)),
        ("rated:7:again", Days(When.RATED, -6, None, 1)),
        ("rated:1:4", Days(When.RATED, 0, None, 4)),
        ("flag:red", Number(Figure.FLAG, 1, 1)),
        ("flag:any", Number(Figure.FLAG, 1, 7)),
        ("flag:none", Number(Figure.FLAG, 0, 0)),
        ("flag:3", Number(Figure.FLAG, 3, 3)),
        ("prop:ease<2", Number(Figure.EASE, None, 199)),
        ("ease<=1,95", Number(Figure.EASE, None, 195)),
        ("ease>250%", Number(Figure.EASE, 251, None)),
        ("ease:2..2.5", Number(Figure.EASE, 200, 250)),
        ("interval>=21", Number(Figure.INTERVAL, 21, None)),
        ("interval>=21d", Number(Figure.INTERVAL, 21, None)),
        ("interval:<2.5", Number(Figure.INTERVAL, None, 2)),
        ("prop:lapses=3", Number(Figure.LAPSES, 3, 3)),
        ("lapses!=0", Not(Number(Figure.LAPSES, 0, 0))),
        ("reviews≥4", Number(Figure.REVIEWS, 4, None)),
    ],
)
def test_what_a_search_means(text: str, tree: Node) -> None:
    assert read(text) == tree


def test_parentheses_inside_a_word_belong_to_it() -> None:
    assert read("main() f(g(x))") == All((Words("main()"), Words("f(g(x))")))
    assert read("(f(x) OR y)") == Either((Words("f(x)"), Words("y")))


@pytest.mark.parametrize(
    ("text", "spot", "sentence"),
    [
        ('cog "cargo', (4, 1), "never closed"),
        ("cog (cargo", (4, 1), "never closed"),
        ("cog) cargo", (3, 1), "none that was opened"),
        ("cog ()", (4, 2), "Nothing stands in these parentheses"),
        ("cog OR", (4, 2), "missing after “OR”"),
        ("(cog OR) cargo", (5, 2), "missing after “OR”"),
        ("OR cog", (0, 2), "missing before “OR”"),
        ("cog OR OR cargo", (7, 2), "missing before “OR”"),
        ("AND cog", (0, 3), "missing before “AND”"),
        ("cog AND", (4, 3), "missing after “AND”"),
        ("cog NOT", (4, 3), "not wanted is missing"),
        ("cog (-)", (5, 1), "not wanted is missing"),
        ("cog deck:", (4, 5), "Nothing stands after “deck:”"),
        ("(tag: ) cog", (1, 4), "Nothing stands after “tag:”"),
        ('deck:""', (6, 0), "Nothing stands in the quotes"),
        ('front:""', (7, 0), "Nothing stands in the quotes"),
        ("dekc:Ports", (0, 4), "Did you mean “deck:”"),
        ("cog tga:sea", (4, 3), "Did you mean “tag:”"),
        ("cog is:lerned", (7, 6), "Did you mean “learned”"),
        ("is:odd", (3, 3), "There are: due, new"),
        ("kind:tarp", (5, 4), "Did you mean “trap”"),
        ("due:someday", (4, 7), "is no day"),
        ("due:3..", (4, 3), "is no day"),
        ("due:3..2026-11-30", (4, 13), "is no day"),
        ("added:2026-13-01", (6, 10), "is no day"),
        ("added:2026-02-30", (6, 10), "is no day"),
        ("added:99999999", (6, 8), "is no day"),
        ("rated:7:splendid", (6, 10), "A grade is one of"),
        ("flag:mauve", (5, 5), "A flag is a number"),
        ("ease<low", (5, 3), "is no number"),
        ("prop:beauty>3", (5, 8), "as in prop:ease<2"),
        ("(" * (DEEPEST + 1) + "cog" + ")" * (DEEPEST + 1), (DEEPEST, 1), "inside one another"),
        ("a " * (MOST + 1), (2 * MOST, 1), f"at most {MOST} words"),
    ],
)
def test_what_is_wrong_is_said_with_its_spot(text: str, spot: tuple[int, int], sentence: str) -> None:
    with pytest.raises(SearchError, match=sentence) as caught:
        read(text)
    assert (caught.value.position, caught.value.length) == spot


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("car", Words("car", begins=True)),
        ("car ", Words("car")),
        ("cargo co", All((CARGO, Words("co", begins=True)))),
        ('"cargo c', Words("cargo c", exact=True, begins=True)),
        ('"cargo"', Words("cargo", exact=True)),
        ("(cargo", Words("cargo", begins=True)),
        ("cargo (", CARGO),
        ("cargo OR", CARGO),
        ("cargo AND", CARGO),
        ("cargo -", CARGO),
        ("cargo NOT", CARGO),
        ("cargo -deck:", CARGO),
        ('cargo deck:"', CARGO),
        ("deck:Po", Named(Name.DECK, "Po", begins=True)),
        ("is:su", Everything()),
        ("kind:t", Everything()),
        ("due:<", Everything()),
        ("due:tom", Everything()),
        ("added:2026-1", Days(When.ADDED, date(2026, 1, 1), date(2026, 1, 31))),
        ("added:2026-", Everything()),
        ("rated:7:ag", Everything()),
        ("flag:r", Everything()),
        ("prop:", Everything()),
        ("prop:ea", Everything()),
        ("ease<", Everything()),
        ("ease<1.", Everything()),
    ],
)
def test_what_is_being_typed_is_not_wrong_yet(text: str, tree: Node) -> None:
    found = read(text, typing=True)
    assert found == tree
    assert _begins(found) == _begins(tree)


def _begins(node: Node) -> list[bool]:
    match node:
        case All(parts) | Either(parts):
            return [each for part in parts for each in _begins(part)]
        case Not(part):
            return _begins(part)
        case Words() | Named():
            return [node.begins]
    return []


@pytest.mark.parametrize("text", ["is:blue", "is:blue ", "is:su ", "cog) ", "dekc:P", "due:soon"])
def test_what_cannot_become_right_is_wrong_while_typing_too(text: str) -> None:
    with pytest.raises(SearchError):
        read(text, typing=True)


def test_each_part_knows_its_spot() -> None:
    tree = read('cog deck:"North Sea" -is:due')
    assert isinstance(tree, All)
    words, deck, without = tree.parts
    assert isinstance(words, Words)
    assert isinstance(deck, Named)
    assert isinstance(without, Not)
    assert isinstance(without.part, State)
    assert [words.spot, deck.spot, without.part.spot] == [Spot(0, 3), Spot(4, 16), Spot(22, 6)]


def test_deep_nesting_and_long_texts_end_in_a_tree_or_a_sentence() -> None:
    assert read("(" * DEEPEST + "cog" + ")" * DEEPEST) == COG
    assert read("-" * 10_001 + "cog") == Not(COG)
    assert read('"' + "word " * 2000 + '"') == Words("word " * 2000, exact=True)
    for text in ("(" * 10_000, "a OR " * 2000, '"' * 9_999, "deck:" * 2000, "\\" * 10_000):
        _check(text, typing=False)


# Laws

LETTERS = st.text("abcxyzäß東ก0123.:;+#&|'*/", min_size=1).filter(
    lambda text: ":" not in text and text.strip("*") != ""
)
NAMES_OF = st.text(min_size=1).filter(lambda text: text == text.strip() and text != "")
DAY = st.integers(-400, 400)
DATES = st.dates(date(1990, 1, 1), date(2090, 12, 31))
WHERE = st.sampled_from(Where)
LEAVES = st.one_of(
    st.builds(Words, LETTERS, WHERE),
    st.builds(Words, st.text().filter(str.strip), WHERE, exact=st.just(value=True)),
    st.builds(Named, st.sampled_from([name for name in Name if name is not Name.KIND]), NAMES_OF),
    st.builds(Named, st.just(Name.KIND), st.sampled_from([kind.value for kind in Kind])),
    st.builds(State, st.sampled_from(Is)),
    st.builds(Days, st.sampled_from(When), DAY, DAY),
    st.builds(Days, st.sampled_from(When), st.none(), DAY | DATES),
    st.builds(Days, st.sampled_from(When), DAY | DATES, st.none()),
    st.builds(Days, st.just(When.RATED), DATES, DATES, st.integers(0, 5)),
    st.builds(Number, st.sampled_from(Figure), st.integers(0, 999), st.integers(0, 999)),
    st.builds(Number, st.sampled_from(Figure), st.none(), st.integers(0, 999)),
    st.builds(Number, st.sampled_from(Figure), st.integers(0, 999), st.none()),
)


def _several(parts: st.SearchStrategy[Node], *unlike: type) -> st.SearchStrategy[tuple[Node, ...]]:
    other = parts.filter(lambda node: not isinstance(node, unlike))
    return st.lists(other, min_size=2, max_size=4).map(tuple)


TREES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(All, _several(parts, All)),
        st.builds(Either, _several(parts, Either)),
        st.builds(Not, parts.filter(lambda node: not isinstance(node, Not))),
    ),
    max_leaves=12,
)


def test_a_sign_that_is_not_wanted_is_written_in_parentheses() -> None:
    """A dash before a sign is a word: `-;` looks for it."""
    unwanted = Not(Words(";"))
    assert written(unwanted) == "-(;)"
    assert read("-(;)") == unwanted


@given(TREES)
def test_a_tree_that_is_written_is_read_as_the_same_tree(tree: Node) -> None:
    assert read(written(tree)) == tree


@given(st.text('ab:"()-* \\OR<>=.,0123is:duedeck:“”\n', max_size=60) | st.text(), st.booleans())
def test_any_text_is_understood_or_refused_with_a_spot_in_it(text: str, typing: bool) -> None:
    _check(text, typing=typing)


def _check(text: str, *, typing: bool) -> None:
    try:
        tree = read(text, typing=typing)
    except SearchError as refused:
        error = refused
    else:
        assert typing or read(written(tree)) == tree
        return
    assert 0 <= error.position <= error.position + error.length <= len(text)
    assert str(error).endswith((".", "?"))
