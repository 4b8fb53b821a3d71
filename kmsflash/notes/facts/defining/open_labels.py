"""Open labels: "Best for: light wind", "Use when: …", whose words lead on to what stands behind the colon."""

import re

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced, plain, sentences

WAY = "said"
_LINE = re.compile(
    r"^\W{0,3}(?P<label>[^\W\d_][^:*_=→]{3,40}?)(?:\*\*|__)?\s?:(?:\*\*|__)?\s+(?P<text>\S.*)$"
)
_FEWEST, _MOST = 2, 4  # words of a label
_LONGEST = 14  # words of an answer


def read(source: Passage) -> list[Found]:
    """Return what a line with an open label tells of the name that it stands under; else nothing."""
    vocabulary, line = source.scope.vocabulary, _LINE.match(source.text.text)
    if line is None or not leads_on(label := plain(line["label"]).strip(), vocabulary):
        return []
    text = line["text"]
    subject = source.text.context or source.scope.subject_of(source.text.place)
    told, answer = sentences(text, vocabulary.lists["abbreviations"]), plain(text).rstrip(".")
    is_short = len(told) == 1 and ";" not in text and len(answer.split()) <= _LONGEST and is_balanced(answer)
    if not subject or not is_short:
        return []
    said = f"{source.scope.names.sunk(label)} {GAP}."
    front = vocabulary.ask["context"].format(context=f"**{subject}**", question=said)
    drafted = card(WAY, front, tidy(answer), passage(source.text.text, answer, source.text.label))
    return [fact(source.text.kind, f"{subject} {label}", source.text, (drafted,))]


def leads_on(label: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a label ends in a word that wants another: "Best for", "Use when", "Nicht bei"."""
    words = label.split()
    last = words[-1] if words else ""
    opens = last.islower() and any(vocabulary.has(group, last) for group in ("prepositions", "leads_clause"))
    asks = bool(words) and vocabulary.has("question_words", words[0])
    return _FEWEST <= len(words) <= _MOST and opens and not asks
