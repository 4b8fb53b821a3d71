from pathlib import Path

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import available, read
from kmsflash.notes.vocabulary.shapes import Shapes
from kmsflash.notes.wording import sentences

PAGES = Path(__file__).parents[2] / "files" / "notes"


@pytest.mark.parametrize("language", available())
def test_every_pattern_that_fits_a_clause_is_among_those_of_its_verb(language):
    vocabulary = read(language)
    sorted_out = Shapes(vocabulary, unsorted=0)
    for page in sorted(PAGES.glob(f"*-{language}.*"))[:4]:
        for sentence in sentences(" ".join(page.read_text("utf-8").split())):
            told = clause(sentence, vocabulary) if len(sentence) < 300 else None
            if told is None:
                continue
            tried = sorted_out.of("takeaway", told.tagged, told.verb, orders=False, kinds=False)
            for pattern in vocabulary.patterns:
                if pattern.tagged and "takeaway" in pattern.where and pattern.match.match(told.tagged):
                    assert pattern in tried, (pattern.name, told.tagged)


def test_few_patterns_are_tried_on_a_verb_that_none_names():
    vocabulary = read("en")
    tried = Shapes(vocabulary, unsorted=0).of(
        "takeaway", "the lamp ‹hums› at night", "hums", orders=False, kinds=False
    )
    assert "verb and object" in {pattern.name for pattern in tried}
    assert "number of parts" not in {pattern.name for pattern in tried}


def test_marks_of_the_notes_themselves_leave_every_pattern_to_be_tried():
    vocabulary = read("en")
    tried = Shapes(vocabulary, unsorted=0).of(
        "takeaway", "the word ‹has› ‹means› it", "means", orders=False, kinds=False
    )
    assert {pattern.name for pattern in tried} >= {"has a", "number of parts", "verb and object"}


def test_text_without_a_verb_is_read_by_patterns_that_ask_for_none():
    vocabulary = read("en")
    shapes = Shapes(vocabulary)
    assert not any(pattern.tagged for pattern in shapes.of("prose", "", "", orders=False, kinds=False))
    assert all(pattern.orders for pattern in shapes.of("prose", "", "", orders=True, kinds=False))
    assert all(pattern.kind for pattern in shapes.of("prose", "", "", orders=False, kinds=True))
