"""Views: what a hypothesis or a rule says, told under its name or behind it: "… the **rule**: rye rises"."""

import re

from kmsflash.notes.facts.defining import hanging, meanings
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import capitalised, is_balanced, plain

_LED = re.compile(
    r"^(?P<first>[^\W\d_]+)\s[^:*.]{2,60}\s\*\*(?P<term>[^*:]{3,50})\*\*(?:\s\((?P<who>[^()]{3,40})\))?:\s+(?P<text>\S.{8,})$"
)
_PERSON = re.compile(r"^[A-ZÀ-Þ][\w’'-]+(?:(?:\s|,\s|\s&\s|\sand\s)[A-ZÀ-Þ][\w’'-]+)*$")
_SAYING = re.compile(r"^(?P<verb>[^\W\d_]+)\s(?P<that>that\s)?(?P<said>.+)$")
_FEWEST, _MOST = 4, 25  # words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a hypothesis says, where its section opens with that, or a sentence leads up to it."""
    return _under_name(source, sentence) or _behind_term(source, sentence)


def _under_name(source: Passage, sentence: str) -> list[Found]:
    """Return what stands under "The ladder hypothesis": "Says steps are climbed one by one"."""
    vocabulary = source.scope.vocabulary
    subject = hanging.subject_above(source) if source.opens_section and not source.before else ""
    front = meanings.how_stated(subject, vocabulary) if subject else None
    found = _SAYING.match(plain(sentence).rstrip("."))
    if not front or found is None or found["verb"].lower() not in vocabulary.verbs:
        return []
    answer = found["said"].partition(": ")[0]
    says = clause(capitalised(answer), vocabulary) is not None and _FEWEST <= len(answer.split()) <= _MOST
    if not says or not is_balanced(answer):
        return []
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("says", front, capitalised(tidy(answer)), shown)
    return [fact(source.text.kind, f"{subject} says", source.text, (drafted,), sentence)]


def _behind_term(source: Passage, sentence: str) -> list[Found]:
    """Return what a bold term means that a sentence leads up to: "This led to the **rule** (Lund): …"."""
    found = _LED.match(sentence.strip().rstrip("."))
    vocabulary = source.scope.vocabulary
    if found is None or source.context or not vocabulary.has("pronouns", found["first"]):
        return []
    term, text, who = found["term"], found["text"], found["who"] or ""
    said = plain(text)
    if not is_balanced(text) or not _FEWEST <= len(said.split()) <= _MOST:
        return []
    facts: list[Found] = [meanings.read(Passage(source.scope, source.text), term, [text], sentence)]
    if _PERSON.match(who):
        shown = passage(sentence, who, source.text.label, source.text.detail)
        asked = card("said", f"**{capitalised(term)}** ({GAP}): {text}.", who, shown)
        facts.append(fact(source.text.kind, f"{term} {who}", source.text, (asked,), sentence))
    return facts
