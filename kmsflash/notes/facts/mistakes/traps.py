"""Traps: a situation that ends in "what is wrong, and what instead?"."""

import re
from collections.abc import Callable

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.stating.matching import matched
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, languages, masked, plain, sentences, split_outside

_TURN = Expression(
    r"\s+[—–]\s+|;\s+|:\s+|,\s+(?:so|but|instead)\s+|\s+-\s+|,\s+(?=(?:because|since|weil|da)\s)"
)
_MAY_NOT = re.compile(r"\smay not\s")  # which says as well that something need not be so
_DASH = re.compile(r"\s+[—–-]\s+")
_APART = re.compile(r";\s+|\s+[—–]\s+|,\s+so\s+")
_MOST = 25


def _is_trap(source: Passage) -> bool:
    return source.text.label is not None and source.text.label.role is Role.TRAP


def read_situation(source: Passage) -> list[Found]:
    """Read a trap as a whole: first the situation, then what is wrong and what to do."""
    if not _is_trap(source):
        return []
    vocabulary = source.scope.vocabulary
    said = sentences(source.text.text, vocabulary.lists["abbreviations"])
    if not said or vocabulary.expressions["trap_name"].match(said[0]):
        return []
    if len(said) == 1:
        parts = split_outside(said[0], _APART)
        parts[0] = parts[0].rstrip(".") + "."
        said = parts if len(parts) == 2 and orders(parts[1], vocabulary) else said
    first, rest = said[0], said[1:]
    found = _mistake(source, first, rest)
    if not found and rest:
        found = _contrast(source, first, rest)
    if not found:
        return []
    found += _only(source, rest)
    return found


def _only(source: Passage, rest: list[str]) -> list[Found]:
    """Read "Only X can do Y" beside a trap."""
    for sentence in rest:
        only = source.scope.vocabulary.expressions["only"].match(sentence)
        if only:
            front = source.scope.vocabulary.ask["only"].format(
                modal=only["modal"], rest=only["rest"].rstrip(". ")
            )
            shown = passage(source.text.text, only["answer"], source.text.label, source.text.detail)
            return [
                fact(Kind.TRAP, front, source.text, (card("only", front, only["answer"], shown),), sentence)
            ]
    return []


def read_mistake(source: Passage, sentence: str) -> list[Found]:
    """Read "X cannot … — do Y instead" anywhere."""
    alone = _mistake(source, sentence, [])
    if alone or not source.ahead:
        return alone
    found = _mistake(source, sentence, [source.ahead])
    source.told_ahead = len(found[:1])
    return found


def _mistake(source: Passage, sentence: str, rest: list[str]) -> list[Found]:
    vocabulary = source.scope.vocabulary
    parts = split_outside(unlinked(sentence).rstrip(". "), _TURN)
    cannot = vocabulary.expressions["cannot"].match(parts[0])
    if not cannot:
        return []
    subject = cannot["subject"].strip()
    told = clause(parts[0], vocabulary)
    joins = fold(subject).rpartition(" ")[2] in languages()[vocabulary.language]["joints"]
    if told is not None and len(told.subject) < len(subject) and (vocabulary.has_base_forms or joins):
        return []  # "each holds 5 litres and cannot be opened"
    wish, _, more = cannot["wish"].partition(", ")
    narrows = bool(more) and vocabulary.has("narrowing_adverbs", more.split(maxsplit=1)[0])
    if more and not narrows and not _is_trap(source):
        return []  # "cannot be sold, and their owners must not lend them" are two facts
    remedy = more if narrows else _remedy(source, parts[1:], rest)
    wish = _NOR.split(wish if narrows else cannot["wish"])[0]  # "cross the bar nor turn in the dock"
    if not remedy or (not _is_trap(source) and _MAY_NOT.search(parts[0])):
        return []  # "not possible" alone is no answer
    if not is_named(subject, vocabulary) and subject.lower() not in _YOU:
        return []
    is_reason = vocabulary.has("because", remedy.split(maxsplit=1)[0])
    if is_reason and not _is_trap(source) and vocabulary.has("indefinites", subject.split()[0]):
        return []  # nobody claims that any one does
    ask = vocabulary.ask
    situation = _situation(source, subject, wish)
    front = ask["trap"].format(situation=situation)
    answer = ask["trap_wrong"].format(reason=_reason(remedy, vocabulary))
    shown = passage(source.text.text, "", source.text.label, source.text.detail)
    if not _is_trap(source):
        shown = passage(" ".join([sentence, *rest]), "", source.text.label, source.text.detail)
    source.problem = f"“{situation}”"
    return [
        fact(
            Kind.TRAP,
            f"{subject} {wish}",
            source.text,
            (card("trap", front, answer, shown),),
            sentence,
        )
    ]


def _reason(remedy: str, vocabulary: Vocabulary) -> str:
    if not remedy:
        return ""
    return f", {remedy}" if vocabulary.has("because", remedy.split(maxsplit=1)[0]) else f": {remedy}"


_NOR = re.compile(r"\s(?:nor|noch|ni|né|nem)\s")
_YOU = ("you", "one", "man", "sie", "du")


def _situation(source: Passage, subject: str, wish: str) -> str:
    ask = source.scope.vocabulary.ask
    passive = source.scope.vocabulary.expressions["passive"].match(wish)
    if subject.lower() in _YOU:
        return ask["situation_you"].format(wish=wish)
    if passive:
        return ask["situation_passive"].format(subject=source.scope.names.sunk(subject), wish=passive["done"])
    return ask["situation_plain"].format(subject=source.scope.names.sunk(subject), wish=wish)


def _remedy(source: Passage, turns: list[str], rest: list[str]) -> str:
    """Return why not and what instead, as short as the notes allow."""
    advice = [turn for turn in turns if turn]
    if not advice or (_is_trap(source) and not any(map(_advises(source), advice))):
        advice += [sentence for sentence in rest if _advises(source)(sentence)][:1] or rest[:1]
    told = [tidy(part) for part in advice if len(part.split()) <= _MOST]
    told = [_advice(source, part) for part in told]
    said = "; ".join(told[:2])
    return said if len(said.split()) <= _MOST else (told[-1] if told else "")


def _advice(source: Passage, part: str) -> str:
    first = re.match(r"\w+", part)
    is_order = first is not None and source.scope.vocabulary.has("imperatives", first[0])
    return part[:1].lower() + part[1:] if is_order else source.scope.names.sunk(part)


def _advises(source: Passage) -> Callable[[str], bool]:
    vocabulary = source.scope.vocabulary

    def advises(part: str) -> bool:
        first, second = [*re.findall(r"\w+", part)[:2], "", ""][:2]
        points = vocabulary.has("determiners", second) or vocabulary.has("object_pronouns", second)
        imperative = vocabulary.has("imperatives", first) or (
            vocabulary.has_base_forms and first.lower() in vocabulary.plural_verbs and points
        )
        return imperative or bool(vocabulary.expressions["instead"].search(part))

    return advises


def _contrast(source: Passage, first: str, rest: list[str]) -> list[Found]:
    """Ask what is wrong in a situation that the notes tell before they correct it."""
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask
    denied, *corrected = split_outside(unlinked(first).rstrip(". "), _DASH)
    turn = vocabulary.expressions["but_rather"].search(masked(denied))
    if turn:  # "is no root, but a stem"
        denied, corrected = denied[: turn.start()], [denied[turn.end() :], *corrected]
    claim = vocabulary.expressions["denial"].match(denied)
    corrects = vocabulary.expressions.get("corrects")
    turned = corrects.match(rest[0]) if corrects else None
    advice = [sentence for sentence in rest if _advises(source)(sentence)]
    answer = (advice or rest)[0]
    is_true = False
    opening = re.match(r"\w+", answer)
    orders = opening is not None and vocabulary.has("imperatives", opening[0])
    if vocabulary.expressions["blunder"].match(plain(first)):
        front = ask["mistake"].format(mistake=capitalised(plain(first).rstrip(". ")))
        answer = rest[0]
    elif claim and is_named(claim["subject"], vocabulary) and clause(claim["subject"], vocabulary) is None:
        believed = f"{source.scope.names.sunk(claim['subject'])} {_affirmed(claim, vocabulary)}"
        front = ask["trap_claim"].format(claim=believed)
        answer = (corrected or [unlinked(rest[0])])[0]
    elif turned:
        front = ask["trap_claim"].format(claim=source.scope.names.sunk(plain(first).rstrip(". ")))
        answer = rest[0][turned.end() :]
    elif _tells_situation(first, answer, advice, vocabulary) and (
        orders or not vocabulary.expressions["negation"].search(first)
    ):
        is_true = True
        front = ask["trap_situation"].format(situation=capitalised(unlinked(first).replace("**", "")))
    else:
        return []
    if len(answer.split()) > _MOST:
        answer = split_outside(answer, vocabulary.expressions["tail"])[0]
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    asked = fact(Kind.TRAP, front, source.text, (card("trap", front, capitalised(tidy(answer)), shown),))
    return [asked, *(matched(source, first.rstrip(". "), first) if is_true else [])]


def _tells_situation(first: str, answer: str, advice: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a trap opens with a situation that it goes on to correct, not with another fact."""
    goes_on = vocabulary.has("pronouns", answer.split(maxsplit=1)[0])
    return len(plain(first).split()) >= 6 and (goes_on or bool(advice))


def _affirmed(claim: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Return what "does not encrypt data" denies: "encrypts data"."""
    first, _, rest = claim["rest"].partition(" ")
    if claim.groupdict().get("not") == "no":
        article = "" if first.endswith("s") else "an " if first[:1] in "aeiou" else "a "
        return f"{claim['verb']} {article}{claim['rest']}"
    if claim["verb"].lower() == "does":
        finite = next((form for form, base in vocabulary.verbs.items() if base == first), "")
        return f"{finite} {rest}" if finite else f"{claim['verb']} {claim['rest']}"
    return claim["rest"] if claim["verb"].lower() == "do" else f"{claim['verb']} {claim['rest']}"


def read_order(source: Passage, sentence: str) -> list[Found]:
    """Read what a labelled text tells to do, in the situation that its sentence before describes."""
    vocabulary = source.scope.vocabulary
    situation = unlinked(source.before)
    if not source.text.label or not orders(sentence, vocabulary) or len(situation.split()) < 5:
        return []
    if orders(situation, vocabulary) or clause(situation, vocabulary) is None:
        return []
    if len(sentence.split()) > _MOST:
        return []
    front = vocabulary.ask["then_do"].format(situation=situation)
    answer = capitalised(tidy(unlinked(sentence)))
    shown = passage(f"{situation} {sentence}", answer, source.text.label, source.text.detail)
    drafted = card("do", front, answer, shown)
    return [fact(source.text.kind, f"{situation} do", source.text, (drafted,), sentence)]


def read_named(source: Passage, sentence: str) -> list[Found]:
    """Read "Watch for the X trap: what happens"."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["trap_name"].match(sentence)
    if not found or not found["rest"]:
        return []
    source.name = source.problem = plain(found["name"])
    front = vocabulary.ask["trap_named"].format(name=source.name)
    shown = passage(source.text.text, found["rest"].rstrip("."), source.text.label, source.text.detail)
    answer = capitalised(tidy(found["rest"]))
    return [fact(Kind.TRAP, source.name, source.text, (card("trap", front, answer, shown),), sentence)]


def read_fix(source: Passage, sentence: str) -> list[Found]:
    """Read "The fix is X", where it is clear what X fixes."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["fix"].match(sentence)
    problem = source.problem or source.subject
    if not found or not problem:
        return []
    if source.name:
        front = vocabulary.ask["fix_trap"].format(name=source.name)
    else:
        front = vocabulary.ask["fix"].format(problem=source.scope.names.sunk(problem))
    parts = split_outside(found["answer"], vocabulary.expressions["tail"])
    shown = passage(sentence, tidy(parts[0]), source.text.label, source.text.detail)
    first = fact(
        Kind.TRAP, front, source.text, (card("fix", front, capitalised(tidy(parts[0])), shown),), sentence
    )
    return [first, *_relative(source, sentence, parts[0])]


def _relative(source: Passage, sentence: str, subject: str) -> list[Found]:
    """Read the clause that says what the fix does."""
    vocabulary = source.scope.vocabulary
    said = re.search(re.escape(subject) + r",\s+(?:which|that)\s+(?P<rest>[^—–;]+)", sentence)
    told = clause(f"{subject} {said['rest']}", vocabulary) if said else None
    if not said or told is None or told.auxiliary:
        return []
    front = vocabulary.ask["subject_does"].format(does=told.does, subject=subject)
    answer = split_outside(said["rest"], re.compile(r",\s+(?=\w+ing\b)"))[0]
    shown = passage(sentence, tidy(answer), source.text.label, source.text.detail)
    return [fact(Kind.TRAP, f"{subject} does", source.text, (card("does", front, answer, shown),), sentence)]
