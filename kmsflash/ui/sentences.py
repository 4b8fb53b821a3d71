"""What the rooms that know no language of the window have to say, in the learner's."""

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.errors import UserError
from kmsflash.model.sentences import Sentence

CONTEXT = "Sentences"  # under which `make translations` collects them


def translated(sentence: str | Exception) -> str:
    """Return a sentence, or that of an error, in the learner's language; any other text as it is."""
    if isinstance(sentence, UserError):
        sentence = sentence.sentence
    if not isinstance(sentence, Sentence):
        return str(sentence)
    pattern = QCoreApplication.translate(CONTEXT, sentence.template)
    if not sentence.values:
        return pattern
    return pattern.format_map({name: _value(value) for name, value in sentence.values.items()})


def _value(value: object) -> str:
    if isinstance(value, Sentence):
        return translated(value)
    return QLocale().toString(value) if type(value) is int else str(value)
