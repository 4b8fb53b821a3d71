"""Contractions and shorthand: "hasn't", "it's" and "pq" written out, so that their verbs are found."""

import re
from dataclasses import replace

from kmsflash.notes.facts.making import Scope, Text
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

_POINTING = re.compile(r"\s?\((?:this|that|which|it)\s[^()`]*\)")
_ENDS = re.compile(r"[.!?](?=\s|$)")
_SHORTENED = {"wo": "will", "ca": "can", "sha": "shall"}


def in_prose(scope: Scope, text: Text) -> Text:
    """Return a text with its contractions written out, but on a page of jotted lines, and its shorthand."""
    text = in_full(text, scope.vocabulary)
    return text if scope.whole.jotted else written_out(text, scope.vocabulary)


def written_out(text: Text, vocabulary: Vocabulary) -> Text:
    """Return a text whose statements hold no contractions; quotes and questions keep theirs."""
    if "contracted_not" not in vocabulary.expressions:
        return text
    said = without_pointing(_written(text.text, vocabulary))
    return text if said == text.text else replace(text, text=said)


def in_full(text: Text, vocabulary: Vocabulary) -> Text:
    """Return a text whose words are as a dictionary has them: "porque" for "pq", "parce que" for "pcq"."""
    said = text.text
    for cut, word in vocabulary.shorthand:
        said = cut.sub(word, said)
    return text if said == text.text else replace(text, text=said)


def _written(text: str, vocabulary: Vocabulary) -> str:
    if "'" not in text and "’" not in text:
        return text
    for name in ("contracted_not", "contracted"):
        shown = masked(text)
        for found in reversed(list(vocabulary.expressions[name].finditer(shown))):
            if not _asks(shown, found.end()):
                text = f"{text[: found.start()]}{_full(found)}{text[found.end() :]}"
    return text


def without_pointing(text: str) -> str:
    """Return a text without brackets that speak of the sentence around them: "(this undid the last one)"."""
    return _POINTING.sub("", text) if "(" in text else text


def _asks(shown: str, start: int) -> bool:
    """Tell whether the sentence that goes on from *start* is a question."""
    end = _ENDS.search(shown, start)
    return end is not None and end[0] == "?"


def _full(found: "re.Match[str]") -> str:
    parts = found.groupdict()
    if "verb" in parts:
        verb = parts["verb"]
        full = _SHORTENED.get(verb.lower(), verb)
        full = full.capitalize() if verb[:1].isupper() else full
        return f"{full}not" if full.lower() == "can" else f"{full} not"
    helping = "have" if parts["have"] else "are" if parts["are"] else "will" if parts["will"] else "is"
    return f"{parts['who']} {helping}"
