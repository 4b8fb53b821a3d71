"""Rows of code: commands, options and operators told one after the other, each in its own few words."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.subjects import without_adverbs
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked

_CODE = r"`[^`]+`"
_OPENS = re.compile(rf"(?P<noun>(?:[^\W\d]+ ){{0,2}})(?P<code>{_CODE}(?: / {_CODE})*)(?=\s)")
_JOINT = re.compile(r"(?:[,;]\s+|\s+)(?:(?P<word>[^\W\d_]+)\s+)?(?=`)")
_PAIR = re.compile(rf"^(?P<term>{_CODE})\s*(?:=|→|->|:)\s*(?P<answer>[^=`→]\S*(?:\s.*)?|`[^`]+`)$")
_LEAD = Expression(r"^(?P<lead>(?:[^:.;,=`]){3,50}):\s+(?=`)")
_MOST_WORDS = 12
_SIGN = re.compile(_CODE)
_FEWEST_SIGNS, _LONGEST_LEAD = 3, 6


def row(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the clauses of "Mode `a` does this, `b` does that and `c` is …", each with its whole subject.

    *text* alone where it is no such row.
    """
    opens = _OPENS.match(text)
    if not opens or clause(text, vocabulary) is None:
        return [text]
    parts = list(_parts(text, vocabulary))
    if len(parts) < 2:
        return [text]
    noun = opens["noun"]
    return [parts[0], *(f"{noun}{part}" for part in parts[1:])]


def _parts(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the parts of a row: a new one opens with code and a verb, or has the verb of the one before."""
    start, told = 0, None
    for joint in _JOINT.finditer(text):
        if joint.start() <= start or "\0" in masked(text)[joint.start() : joint.end()]:
            continue
        word, commas = joint["word"], text[joint.start()] in ",;"
        if not (commas and word is None) and not _joins(word, vocabulary):
            continue
        before = _told(text[start : joint.start()], vocabulary, told)
        if before is None:
            continue
        after = text[joint.end() :]
        if _told(after, vocabulary, before if not commas else None) is None:
            continue
        yield _written(text[start : joint.start()], vocabulary, told)
        start, told = joint.end(), before
    yield _written(text[start:], vocabulary, told)


def _joins(word: str | None, vocabulary: Vocabulary) -> bool:
    return word is not None and vocabulary.has("turning_words", word)


def _told(text: str, vocabulary: Vocabulary, before: Clause | None) -> Clause | None:
    """Return the clause of a part that opens with code; that of the one *before* where it has no verb."""
    opens = _OPENS.match(text)
    said = clause(text, vocabulary) if opens else None
    if (
        opens
        and said is not None
        and without_adverbs(said.subject, vocabulary) == text[: opens.end()].strip()
    ):
        return said
    following = text[opens.end() :].split(maxsplit=1)[:1] if opens else []
    if before is None or not before.auxiliary or not following:
        return None
    return before if vocabulary.has("determiners", following[0]) else None


def _written(text: str, vocabulary: Vocabulary, before: Clause | None) -> str:
    opens = _OPENS.match(text)
    if before is None or not opens or _told(text, vocabulary, None) is not None:
        return text
    return f"{text[: opens.end()]} {before.verb}{text[opens.end() :]}"


def read_pairs(source: Passage) -> list[Found]:
    """Read "Codes: `200` = fine, `404` = not there": what each means, and which means that."""
    text = source.text.text.strip().rstrip(".")
    lead = _LEAD.match(text)
    said = text[lead.end() :] if lead else text
    pairs = [_PAIR.match(part) for part in re.split(r"[,;]\s+(?=`)", said)]
    if len(pairs) < 2 or not all(pairs):
        return []
    told = [(pair["term"], pair["answer"].strip(" ,;")) for pair in pairs if pair]
    if any(len(answer.split()) > _MOST_WORDS or not is_balanced(answer) for _, answer in told):
        return []
    about = lead["lead"] if lead else source.text.context or source.scope.subject_of(source.text.place)
    return [_pair(source, about.strip("* "), term, answer, told) for term, answer in told]


def read_meanings(source: Passage, sentence: str) -> list[Found]:
    """Read "In a diff `+` means added, `-` removed and `~` changed": what each sign means."""
    vocabulary = source.scope.vocabulary
    text = sentence.strip().rstrip(".")
    signs = list(_SIGN.finditer(text)) if "`" in text else []
    lead = text[: signs[0].start()].strip(" :,") if signs else ""
    if len(signs) < _FEWEST_SIGNS or len(lead.split()) > _LONGEST_LEAD:
        return []
    ends = [*(sign.start() for sign in signs[1:]), len(text)]
    parts = [text[sign.end() : end].strip() for sign, end in zip(signs, ends, strict=True)]
    joints = vocabulary.lists["joint_words"]
    is_row = all(part.endswith((",", ";")) or part.rpartition(" ")[2] in joints for part in parts[:-1])
    said = [part.strip(" ,;") for part in parts]
    verb = vocabulary.expressions["means"].match(said[0])
    if not is_row or verb is None or any(_has_verb(part, vocabulary) for part in said[1:]):
        return []
    said = [said[0][verb.end() :], *said[1:]]
    answers = [part.rpartition(" ")[0] if part.rpartition(" ")[2] in joints else part for part in said]
    if not all(answers) or any(len(answer.split()) > _MOST_WORDS for answer in answers):
        return []
    told = [(sign[0], answer) for sign, answer in zip(signs, answers, strict=True)]
    about = lead or source.scope.subject_of(source.text.place)
    return [_pair(source, about, term, answer, told) for term, answer in told]


def _has_verb(part: str, vocabulary: Vocabulary) -> bool:
    first = part.split(" ", maxsplit=1)[0].lower()
    return first in vocabulary.verbs or vocabulary.has("auxiliaries", first)


def _pair(source: Passage, about: str, term: str, answer: str, told: list[tuple[str, str]]) -> Found:
    ask = source.scope.vocabulary.ask
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    context = f"**{about}**"
    front = ask["term"].format(term=term).replace(f"**{term}**", term)
    asked = _lowered(front, source.scope.vocabulary)
    cards = [
        card(
            "meaning",
            ask["context"].format(context=context, question=asked),
            capitalised(tidy(answer)),
            shown,
        )
    ]
    if sum(fold(other) == fold(answer) for _, other in told) == 1:
        turned = _lowered(ask["meaning"].format(meaning=answer), source.scope.vocabulary)
        cards.append(card("term", ask["context"].format(context=context, question=turned), term, shown))
    return fact(Kind.DEFINITION, f"{about} {term}", source.text, tuple(cards))


def _lowered(question: str, vocabulary: Vocabulary) -> str:
    return question if vocabulary.keeps_capitals else question[:1].lower() + question[1:]
