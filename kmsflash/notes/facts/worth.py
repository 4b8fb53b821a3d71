"""Worth: whether a sentence says something definite, or only explains what stands around it."""

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.wording import plain

_FEWEST_WORDS = 3
_FEWEST_OF_CODE = 2  # "`sync` flushes"


def is_definite(source: Passage, sentence: str) -> bool:
    """Tell whether a sentence is to be asked for: it is labelled or listed, or does not only explain."""
    said = plain(sentence)
    if source.text.label is not None or source.text.is_item:
        return True
    explains = source.scope.vocabulary.expressions["explains"]
    fewest = _FEWEST_OF_CODE if sentence.startswith("`") else _FEWEST_WORDS
    return len(said.split()) >= fewest and not explains.search(said)
