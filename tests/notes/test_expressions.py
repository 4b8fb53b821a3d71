import re
from pathlib import Path
from re import _compiler as compiler  # type: ignore[attr-defined]
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.notes.expressions import Expression, needed
from kmsflash.notes.vocabulary import Vocabulary, available, read

PAGES = Path(__file__).parents[1] / "files" / "notes"


def _expressions(vocabulary: Vocabulary) -> list[Expression]:
    patterns = (pattern.match for pattern in vocabulary.patterns)
    columns = (column.match for column in vocabulary.columns)
    return [*vocabulary.expressions.values(), *patterns, *columns]


@pytest.mark.parametrize("language", available())
def test_a_glance_hides_nothing_that_an_expression_of_the_vocabulary_finds(language):
    texts = [line for page in PAGES.glob("*.*") for line in page.read_text("utf-8").splitlines()[:40]]
    for expression in _expressions(read(language)):
        glancing = Expression(expression.pattern, expression.flags)
        for text in texts[:: 1 if language == "en" else 5]:
            found, meant = glancing.search(text), expression.regex.search(text)
            assert (found and found.span()) == (meant and meant.span()), (expression.pattern, text)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:cannot|must not)\b", {"cannot", "must not"}),
        (r"^(?P<what>.{2,60}?)\s+is\s+(?:also )?called\s", {"called"}),
        (r"\d+ (?:KB|MB)", set("0123456789")),
        (r"[$€]\s?x", {"x"}),
        (r"(?<=Up To )\w+", {"up to "}),
        (r"(?:one|two)?\w+", set()),
        (r"one|\w+", set()),
    ],
)
def test_an_expression_needs_one_of_the_words_of_its_most_telling_part(pattern, words):
    assert needed(pattern) == words


def test_words_are_needed_in_any_case():
    assert Expression("straße", re.IGNORECASE).search("Die STRASSE und die Straße")
    assert Expression("Only if").search("only if") is None


@pytest.mark.parametrize("is_compiled", [False, True])
def test_every_place_from_a_start_on_is_found_and_replaced(is_compiled):
    expression = Expression(r"\bno\b")
    assert not is_compiled or expression.regex.search("no")
    assert [found.start() for found in expression.finditer("no, no and no", 1)] == [4, 11]
    assert [found and found.start() for found in map(expression.search, ("no no", "yes"))] == [0, None]
    assert [found and found.start() for found in (expression.search("no no", 1),)] == [3]
    assert expression.match("no no", 3)
    assert not expression.match("a no")
    assert expression.sub("yes", "no and no") == "yes and yes"
    assert list(expression.finditer("yes")) == []
    assert expression.sub(lambda found: found[0].upper(), "no no", 1) == "NO no"
    assert expression.sub("yes", "none") == "none"
    assert expression.split("a no b") == ["a ", " b"]
    assert expression.split("a b") == ["a b"]
    assert expression.findall("no no, none") == ["no", "no"]
    assert expression.findall("yes") == []


@given(st.text(alphabet="abAB 1²٣ſßẞ,;\n", max_size=12))
def test_a_glance_hides_nothing(text):
    for pattern in (
        "ab+",
        r"a|\d",
        "[ab]b|1",
        "(?:ab){1,2}$",
        r"(?=b)B a",
        "ß",
        r"(?i:AB)\d?",
        r"\d",
        ",",
        "[,;] ?a",
        "(?:ab|,)+",
    ):
        for flags in (0, re.IGNORECASE):
            assert bool(Expression(pattern, flags).search(text)) == bool(re.search(pattern, text, flags))


@given(st.text(alphabet="abAB,\n", max_size=12), st.integers(0, 3))
def test_what_stands_at_the_head_is_looked_for_nowhere_else(text, start):
    for pattern in ("^a", "^(?:a|^b)b", "^a|b", "(?:^a|^b),?", r"\Aa", "(?m)^a", "(?m:^a)", "^$", "(?:^)?a"):
        found = Expression(pattern).search(text, start)
        meant = re.compile(pattern).search(text, start)
        assert (found and found.span()) == (meant and meant.span()), pattern


def test_an_expression_is_compiled_when_a_text_first_holds_a_word_that_it_needs(monkeypatch):
    make = Mock(side_effect=compiler.compile)
    monkeypatch.setattr(compiler, "compile", make)
    rule = Expression("^(?:never|seldom) (?:late)")
    assert not rule.match("Always on time")
    make.assert_not_called()
    assert all(rule.match("never late") for _ in range(2))
    make.assert_called_once()
