"""Worth: whether a sentence says something definite, or only explains what stands around it."""

from functools import lru_cache

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_FEWEST_WORDS = 3
_FEWEST_OF_CODE = 2  # "`sync` flushes"


def is_definite(source: Passage, sentence: str) -> bool:
    """Tell whether a sentence is to be asked for: it is labelled or listed, or does not only explain."""
    if source.text.label is not None or source.text.is_item:
        return True
    return _says_something(sentence, source.scope.vocabulary)


@lru_cache(maxsize=256)
def _says_something(sentence: str, vocabulary: Vocabulary) -> bool:
    said = plain(sentence)
    fewest = _FEWEST_OF_CODE if sentence.startswith("`") else _FEWEST_WORDS
    return len(said.split()) >= fewest and not vocabulary.expressions["explains"].search(said)
