"""Limits: the exception to a rule, what is not enough, and what there is none of."""

import re
from collections.abc import Callable

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain, sentences, split_outside

_MOST_WORDS = 25
_LONGEST_RULE = 22  # words of a rule that is quoted for its exception
_COLON = re.compile(r":\s+")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of a sentence that limits what is said: each kind has a shape of its own."""
    text = unlinked(sentence).rstrip(". ")
    shapes: tuple[Callable[[Passage, str, str], list[Found]], ...] = (
        _exception,
        _insufficient,
        _none,
        _neither,
        _whether,
    )
    return next(filter(None, (shape(source, text, sentence) for shape in shapes)), [])


def _exception(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "The exception is X" and "It is different if Y" after the rule that they limit."""
    vocabulary = source.scope.vocabulary
    named = vocabulary.expressions["exception_is"].match(text)
    differs = None if named else vocabulary.expressions["differs_if"].match(text)
    found = named or differs
    if found is None:
        return []
    answer, apart = found["answer"], _COLON.search(masked(found["answer"]))
    told: list[Found] = []
    said = split_outside(answer[apart.end() :], vocabulary.expressions["tail"])[0] if apart else ""
    if named and apart and clause(said, vocabulary):
        answer, said = answer[: apart.start()], capitalised(answer[apart.end() :])
        told = statements.read(source.under(plain(answer)), said)
    question = vocabulary.ask["exception_to" if named else "differs"]
    return [*_card(source, _of_rule(source, sentence, question), answer, sentence, "exception"), *told]


def _of_rule(source: Passage, sentence: str, question: str) -> str:
    """Return a question after the rule of the same text that it is about, or after the section's subject."""
    vocabulary = source.scope.vocabulary
    said = sentences(source.text.text, vocabulary.lists["abbreviations"])
    at = next((n for n, one in enumerate(said) if fold(one) == fold(sentence)), 0)
    for one in reversed(said[:at]):
        is_short = 4 <= len(one.split()) <= _LONGEST_RULE and clause(one, vocabulary) is not None
        if is_short and vocabulary.expressions["rule"].search(one) and not _points(source, one):
            return vocabulary.ask["of_rule"].format(rule=plain(one).rstrip("."), question=question)
    about = plain(source.context or source.scope.subject_of(source.text.place))
    return _under(source, about, question)


def _points(source: Passage, sentence: str) -> bool:
    vocabulary = source.scope.vocabulary
    is_of_none = vocabulary.expressions["there_is_none"].match(sentence) is not None
    return vocabulary.has("pronouns", sentence.split(maxsplit=1)[0]) and not is_of_none


def _under(source: Passage, about: str, question: str) -> str:
    vocabulary = source.scope.vocabulary
    asked = question if vocabulary.keeps_capitals else f"{question[:1].lower()}{question[1:]}"
    return vocabulary.ask["context"].format(context=f"**{about}**", question=asked)


def _insufficient(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "a wish is not enough", and the clause before it."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["insufficient"].match(text)
    if found is None or len(found["answer"].split()) < 2:
        return []
    before = statements.read(source, found["before"]) if found["before"] else []
    about = source.context or source.subject or source.scope.subject_of(source.text.place)
    front = _under(source, plain(about), vocabulary.ask["not_enough"])
    return [*before, *_card(source, capitalised(front), found["answer"], sentence, "not-enough")]


def _none(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "There is generally no appeal from a jury" and "A gift cannot normally be taken back"."""
    expressions = source.scope.vocabulary.expressions
    found = expressions["there_is_none"].match(text) or expressions["hardly_ever"].match(text)
    if found is None or "\0" in masked(text)[slice(*found.span("answer"))]:
        return []
    before, after = text[: found.start("answer")], text[found.end("answer") :]
    is_short = len(after.split()) <= 14 and is_balanced(after) and not re.search(r"[;:]", masked(after))
    told = clause(text, source.scope.vocabulary)
    is_about = "subject" not in found.groupdict() or (
        told is not None and is_named(told.subject, source.scope.vocabulary)
    )
    front = capitalised(f"{before}{GAP}{after}.")
    if source.context:
        front = source.scope.vocabulary.ask["context"].format(context=source.context, question=front)
    return _card(source, front, found["answer"], sentence, "gap") if is_short and is_about else []


def _neither(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Neither the buyer nor the seller has to pay": what is not so of two things."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["neither_nor"].match(text)
    told = clause(found["other"], vocabulary) if found else None
    if found is None or told is None or not told.rest or told.verb in vocabulary.lists["modals"]:
        return []
    base = vocabulary.possession.get(told.verb.lower(), (told.base, ""))[0]
    name = "which_does_not" if base else "which_is_not"
    question = vocabulary.ask[name].format(verb=told.verb, base=base, rest=told.rest)
    about = plain(source.context or source.scope.subject_of(source.text.place))
    answer = vocabulary.ask["pair"].format(one=found["one"], other=told.subject)
    return _card(source, _under(source, about, question), answer, sentence, "neither")


def _whether(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Whether it is true is a matter of fact; whether it matters is for the jury": each by its gap."""
    expression = source.scope.vocabulary.expressions["whether"]
    found: list[Found] = []
    for part in re.split(r";\s+(?:and\s+|but\s+)?", text):
        said = expression.match(part)
        if said is None:
            return []
        front = capitalised(f"{part[: said.start('answer')]}{GAP}.")
        found += _card(source, front, said["answer"], sentence, "gap")
    return found


def _card(source: Passage, front: str, answer: str, sentence: str, way: str) -> list[Found]:
    if not is_balanced(answer) or len(answer.split()) > _MOST_WORDS:
        return []
    said = tidy(answer) if GAP in front else capitalised(tidy(answer))
    drafted = card(way, front, said, passage(sentence, answer, source.text.label, source.text.detail))
    return [fact(source.text.kind, f"{sentence[:80]} {answer[:20]}", source.text, (drafted,), sentence)]
