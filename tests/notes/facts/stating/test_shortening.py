"""An answer ends where another clause begins."""

import pytest

from kmsflash.notes.facts.stating.shortening import cut
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        ("en", "letters to the far islands, is rarely late", "letters to the far islands"),
        ("en", "the harbour so boats did not leave", "the harbour"),
        ("en", "a bell so loud that dogs bark", "a bell so loud that dogs bark"),
        ("en", "rats, wash your hands", "rats"),
        ("en", "salt, tar = a glue + a dye", "salt"),
        ("fr", "les questions du soir, Hugo répond", "les questions du soir"),
        ("fr", "la voile et ne craint rien", "la voile"),
        ("it", "le funi agli alberi e ne frenano il moto", "le funi agli alberi"),
    ],
)
def test_an_answer_ends_before_another_clause(language, said, kept):
    assert cut(said, load(language)) == kept


def test_what_happens_during_something_is_no_remark():
    said = "there is a truce of two days, during which no side may move its guns or dig new trenches"
    assert cut(said, load("en")) == said
