"""Running text and bullets: definitions, cues, traps, quantities, and plain statements."""

import re
from collections.abc import Callable, Iterator

from kmsflash.model.notes import Rejection
from kmsflash.notes.clauses import Clause, clause, is_named
from kmsflash.notes.facts import acronyms, cues, definitions, quantities, statements, traps
from kmsflash.notes.facts.making import Found, Passage, Scope, texts
from kmsflash.notes.wording import plain, sentences

Read = Callable[[Passage, str], list[Found]]

READINGS: tuple[Read, ...] = (
    cues.read,
    traps.read_named,
    traps.read_fix,
    definitions.read_apposition,
    traps.read_mistake,
    statements.read,
    quantities.read,
)
"""The first one that finds something in a sentence has read it."""


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield what paragraphs and items say."""
    problem, section = "", None
    for _, text in texts(scope):
        if text.place.headings != section:
            problem, section = "", text.place.headings
        passage = Passage(scope, text, problem=problem)
        found = list(_read(passage))
        problem = passage.problem
        yield from found
        yield from acronyms.read(passage)
        if (
            not any(not isinstance(one, Rejection) for one in found)
            and text.label
            and len(plain(text.text).split()) > 3
        ):
            reason = "No question with one short answer could be made of this sentence."
            yield Rejection("", plain(text.text), reason, text.place)


def _read(passage: Passage) -> Iterator[Found]:
    whole = definitions.read_item(passage) or traps.read_situation(passage)
    if whole:
        yield from whole
        return
    for sentence in sentences(passage.text.text, passage.scope.vocabulary.lists["abbreviations"]):
        told = resolved(passage, sentence)
        for reading in READINGS:
            found = reading(passage, told)
            if found:
                yield from found
                break
        yield from quantities.read_asides(passage, told)
        remember(passage, told)


def resolved(passage: Passage, sentence: str) -> str:
    """Return a sentence with its leading pronoun replaced by what it stands for, where that is safe."""
    said = re.match(r"^(It|They)\s+(?=\w)", sentence)
    if not said or not passage.subject:
        return sentence
    return f"{passage.subject} {sentence[said.end() :]}"


def remember(passage: Passage, sentence: str) -> None:
    """Keep the subject of a sentence for the pronoun of the next."""
    found: Clause | None = clause(sentence, passage.scope.vocabulary)
    if found and is_named(found.subject, passage.scope.vocabulary) and len(found.subject.split()) <= 6:
        passage.subject = re.sub(r"^(?:While|When|If|Because)\s.*", "", found.subject)
