"""Instructing: whether a text behind a name says what to do about it, "Deep cut: do not pull it out"."""

import re

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import languages, split_outside

_COMMA = re.compile(r",\s+")


def instructs(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says what to do, by its form: "never rub", "cool it for 10 minutes".

    An infinitive that says for how long is none of a meaning.
    """
    form, lasting = (vocabulary.expressions.get(name) for name in ("instructs", "lasting"))
    if form and form.match(text):
        return True
    if lasting is None or lasting.search(text) is None:
        return False
    return any(opens_with_deed(part, vocabulary) for part in split_outside(text, _COMMA))


def opens_with_deed(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with the infinitive of a known verb and more, or with "and" and that."""
    first, second = [*text.lower().split(maxsplit=2), "", ""][:2]
    word = second if first in languages()[vocabulary.language]["joints"] else first
    form = vocabulary.expressions.get("infinitive_form")
    is_deed = " " in text and form is not None and form.fullmatch(word) is not None
    return is_deed and vocabulary.has("imperatives", word)
