"""Matching: the patterns of the vocabulary against one clause, and the card that a match gives."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating import in_place, objects, sureness
from kmsflash.notes.facts.stating.halves import is_half, with_rest
from kmsflash.notes.facts.stating.oneness import is_shared_out, one_thing
from kmsflash.notes.facts.stating.phrasing import counted, sunk_inside, under, with_deed, without_connective
from kmsflash.notes.facts.stating.reference import differs_in_number
from kmsflash.notes.facts.stating.shortening import cut, restricted
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.predicates import predicates
from kmsflash.notes.grammar.subjects import is_named, lacks_article, sunk_subject
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.vocabulary.shapes import shapes
from kmsflash.notes.wording import (
    capitalised,
    enumeration,
    fold,
    lowered,
    masked,
    words,
)

_EMPHASIS = re.compile(r"\*{1,2}([^*`]+)\*{1,2}")
_QUOTED = Expression(r"[\"“„]([^\"”“]{3,})[\"”“]")
_SIGN = Expression(r"(?:[^\W\d]+ )?`[^\w`]+`")  # "the operator `%`", which means another thing elsewhere
_DASH = re.compile(r"\s[-–—]\s")
_YEARS = re.compile(r"[12]\d{3}\s?[-–]\s?\d{2,4}\b")
_ASIDE = re.compile(r"\([^()]*\)")
_OWNED = re.compile(r"(?P<owner>[^,]+?)['’]s\s\S")
_IT = re.compile(r"\bit\b(?=\s\S)")
_RESULT = re.compile(r"`[^`]+`")
_FEWEST_LISTED, _MOST_LISTED = 3, 5
_LONGEST_LISTED = 3  # words
_LONGEST_GAPPED = 190
_LONGEST_TITLE = 5  # words of a section that is shown
_OF_ONE = frozenset(
    (
        "is a",
        "does not",
        "must",
        "verb and object",
        "verb and short object",
        "verb with particle",
        "fixed phrase",
    )
)
"""Patterns that ask for one thing, in a few words."""


def matched(source: Passage, text: str, sentence: str, *, orders_only: bool = False) -> list[Found]:
    """Return the facts of the first pattern that fits a sentence and gives a card.

    With *orders_only*, only what tells how to do something is read.
    """
    vocabulary = source.scope.vocabulary
    told = None if orders(text, vocabulary) else clause(text, vocabulary)
    if (orders_only and told is not None) or vocabulary.expressions["cleft"].match(text):
        return []
    is_worth = is_definite(source, text)
    tagged = told.tagged if told else ""
    if tagged and not source.context and vocabulary.expressions["turned_pronoun"].match(tagged):
        return []  # nothing says what "it" is
    verb = told.verb if told else ""
    fitting = shapes(vocabulary).of(source.text.role, tagged, verb, orders=orders_only, kinds=not is_worth)
    for pattern in fitting:
        found = pattern.match.match(tagged if pattern.tagged else text)
        facts = _asked(source, pattern, found, told if pattern.tagged else None, sentence) if found else []
        if facts:
            return facts
    return []


def _asked(
    source: Passage, pattern: Pattern, found: "re.Match[str]", told: Clause | None, sentence: str
) -> list[Found]:
    """Return the facts that one pattern gives: one for each predicate."""
    vocabulary = source.scope.vocabulary
    groups = found.groupdict()
    subject = groups.get("subject") or groups.get("what") or ""
    is_named_so = pattern.name == "is called" and sureness.is_whatever(subject, vocabulary)
    if pattern.subject and subject and not (is_named_so or _is_subject(source, subject, told)):
        return []
    if told is None or "verb" not in groups:
        one = _fact(source, pattern, found, told, sentence)
        return [one] if one else []
    if told.auxiliary:
        return []
    first, *others = predicates(told, vocabulary)
    again = pattern.match.match(first.tagged)
    if again or not others:
        one = _fact(source, pattern, again or found, first, sentence)
        facts = [one] if one else []
    else:
        facts = _predicate(source, first, sentence)
    return facts + [more for other in others for more in _predicate(source, other, sentence)]


def _is_subject(source: Passage, subject: str, told: Clause | None) -> bool:
    """Tell whether what stands before the verb is a subject to ask for: a name, or a pronoun under it."""
    vocabulary = source.scope.vocabulary
    if told is not None and vocabulary.expressions["inverted"].match(told.tagged):
        return False
    return points_to_context(source, told) or is_named(_meant(source, subject), vocabulary)


def points_to_context(source: Passage, told: Clause | None) -> bool:
    """Tell whether the subject of a clause is a pronoun that reads on from the name shown above it."""
    vocabulary = source.scope.vocabulary
    return bool(
        told is not None
        and source.context
        and vocabulary.has("turning_pronouns", told.subject)
        and not vocabulary.has("impersonal", told.verb)
    )


def _predicate(source: Passage, told: Clause, sentence: str) -> list[Found]:
    """Return the fact of a further predicate by the plain shapes, which the vocabulary keeps last.

    Where questions take the verb as it stands, every shape is tried.
    """
    vocabulary = source.scope.vocabulary
    shapes = vocabulary.patterns[-2:] if vocabulary.has_base_forms else vocabulary.patterns
    for pattern in shapes:
        fits = pattern.tagged and source.text.role in pattern.where
        found = pattern.match.match(told.tagged) if fits else None
        one = _fact(source, pattern, found, told, sentence) if found else None
        if one:
            return [one]
    return []


def _meant(source: Passage, subject: str) -> str:
    """Return what a subject stands for: that of the sentence before, for "it"."""
    if source.context and source.scope.vocabulary.has("turning_pronouns", subject):
        return subject.lower()
    is_it = fold(subject) in ("it", "they", "es", "sie") and source.subject
    if not is_it or differs_in_number(fold(subject), source.subject, source.scope.vocabulary):
        return subject
    return source.subject


def _fact(
    source: Passage, pattern: Pattern, found: "re.Match[str]", told: Clause | None, sentence: str
) -> Found | None:
    """Return the fact of one predicate, or None where it says too little or too much for a card."""
    vocabulary = source.scope.vocabulary
    groups = {name: (value or "").strip() for name, value in found.groupdict().items()}
    groups = with_rest(pattern, groups, vocabulary)
    if groups.get("subject"):
        groups["subject"] = _meant(source, groups["subject"])
    object_of = told if pattern.name.startswith("verb and") else None
    if object_of and objects.is_apart(object_of):
        return objects.acts(source, object_of, sentence)
    answer = _answer(pattern, groups["answer"], vocabulary, told.verb if told else "")
    misses = told is not None and _misses(source, pattern, told, answer)
    misses = misses or is_half(pattern, groups, answer, vocabulary)
    if misses or not _is_askable(source, groups, told, answer, sentence):
        return None
    if _lacks_verb(pattern, groups, vocabulary):
        return None
    answer, is_settled, instead = in_place.instead(source, pattern, told, answer, sentence)
    if is_settled:
        return instead
    if object_of and groups["subject"] == object_of.subject:
        told, answer = objects.reworded(object_of, answer, vocabulary)
        groups["subject"] = told.subject
    if "**{subject}**" in pattern.ask:
        groups["subject"] = _EMPHASIS.sub(r"\1", groups["subject"])
    asks = objects.needs_article(pattern, told, vocabulary)
    filled = _asking(source, groups, told, sentence, asks=asks) | {"when": _opening(groups, found.string)}
    front = pattern.ask.format(**(groups | filled))
    if "cue" in groups:
        source.problem = f"“{groups['cue']}”"
    front, answer = _question(source, pattern, front, groups, told, answer)
    if objects.says_only_done(pattern, told, front, answer, vocabulary):
        return None
    said = pattern.answer.format(**(groups | {"answer": answer}))
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    cards = [
        card(
            pattern.name.replace(" ", "-"),
            capitalised(front),
            tidy(said) if GAP in front else capitalised(tidy(said)),
            shown,
        )
    ]
    cards += _reverse(source, groups, told, answer, sentence)
    kind = Kind(pattern.kind) if pattern.kind else source.text.kind
    named = (groups.get(name) for name in ("subject", "cue", "condition", "need"))
    key = next(filter(None, named), sentence[:80])
    return fact(kind, f"{key} {groups.get('verb', '')}", source.text, tuple(cards), sentence)


def _lacks_verb(pattern: Pattern, groups: dict[str, str], vocabulary: Vocabulary) -> bool:
    """Tell whether what is asked why is no statement, or one where the pattern reads a mere phrase."""
    if pattern.name == "why":  # "¿Por qué muy alto y estrecho?"
        return bool(groups.get("statement")) and clause(groups["statement"], vocabulary) is None
    return pattern.name == "why jotted" and clause(groups["state"], vocabulary) is not None


def _question(
    source: Passage, pattern: Pattern, front: str, groups: dict[str, str], told: Clause | None, answer: str
) -> tuple[str, str]:
    """Return a question as it is shown, with its answer: placed, counted, and small inside of it."""
    vocabulary = source.scope.vocabulary
    guessable = _guessable(source, groups, told, answer)
    if guessable:
        front, answer = guessable
    else:
        is_sign = _SIGN.fullmatch(groups.get("subject", "")) is not None
        front = _placed(source, pattern, front, answer, told, is_sign=is_sign)
        front = front if pattern.kind else counted(front, answer, vocabulary)
    return with_deed(sunk_inside(front, vocabulary), answer, vocabulary), answer


def _answer(pattern: Pattern, said: str, vocabulary: Vocabulary, verb: str) -> str:
    """Return what answers a pattern, as short as it can be; a definition keeps what restricts it."""
    answer = without_connective(cut(said, vocabulary), vocabulary)
    if sureness.lacks_clause(pattern, answer, vocabulary):
        return ""
    if pattern.name in _OF_ONE and is_shared_out(answer, vocabulary):
        return ""
    if pattern.name in _OF_ONE:
        answer = one_thing(answer, vocabulary, verb)
    return restricted(said.rstrip(". "), answer, vocabulary) if pattern.kind else answer


def _misses(source: Passage, pattern: Pattern, told: Clause, answer: str) -> bool:
    """Tell whether a question would lack its object, or the article of its subject."""
    names, vocabulary = source.scope.names, source.scope.vocabulary
    lacks = objects.needs_article(pattern, told, vocabulary) and lacks_article(told, names, vocabulary)
    lacks = lacks or objects.is_done(told, vocabulary)
    return lacks or objects.is_missed(pattern, told, answer, vocabulary)


def _is_askable(
    source: Passage, groups: dict[str, str], told: Clause | None, answer: str, sentence: str
) -> bool:
    """Tell whether an answer is worth a question; one that holds a quantity is left to be asked for that."""
    vocabulary = source.scope.vocabulary
    if _RESULT.fullmatch(groups.get("subject", "")) and re.fullmatch(r"[^\sa-z]\S*", answer):
        return True  # "`7 % 2` gives 1"
    is_date = answer[:1].isdigit() or vocabulary.expressions["year"].match(answer)
    dates = (groups.get("how") or groups.get("particle") or "").split(" ")[-1] in ("in", "on") and is_date
    is_day = "verb" in groups and vocabulary.expressions["date_term"].fullmatch(
        _ASIDE.sub("", answer).strip()
    )
    is_span = "verb" in groups and _YEARS.match(answer) is not None  # "prices quadrupled 1924-29"
    is_cut = len(_DASH.findall(groups.get("subject", ""))) % 2  # "No deal – a refusal ends the offer"
    is_word = " " not in answer and any(
        vocabulary.has(group, answer) for group in ("relative", "question_words")
    )
    if (
        not answer
        or is_word
        or dates
        or is_span
        or is_day
        or is_cut
        or _ASIDE.fullmatch(answer)
        or fold(answer) in vocabulary.lists["weak_answers"]
        or (vocabulary.keeps_capitals and objects.only_leads(answer, vocabulary))
    ):
        return False
    is_owner = told is not None and "verb" in groups and vocabulary.has("bare_verbs", told.base)
    if is_owner and "what" not in groups:
        return False
    is_wide = "verb" in groups and "what" not in groups and not _lists(answer)
    return not (is_wide and len(sentence) < _LONGEST_GAPPED and _has_quantity(answer, vocabulary))


def _placed(
    source: Passage, pattern: Pattern, front: str, answer: str, told: Clause | None, *, is_sign: bool = False
) -> str:
    """Return a question with what it is about in front, where it would not be clear without."""
    subject = source.scope.subject_of(source.text.place)
    is_weak = told is not None and told.base in source.scope.vocabulary.lists["weak_verbs"] and told.base
    is_bare = (
        bool(is_weak)
        and "{what}" not in pattern.ask
        and len(answer.split()) < 3
        and fold(answer) not in fold(subject)
    )
    is_open = told is not None and len(subject.split()) <= _LONGEST_TITLE
    is_open = is_open and told is not None and sureness.is_open(told, source.scope.vocabulary)
    needs_section = is_bare or is_sign or is_open or (pattern.context and source.text.role == "prose")
    context = source.context or (subject if needs_section else "")
    if (source.context or is_open) and fold(context) in fold(front):
        context = ""
    return under(context, front, source.scope.vocabulary) if context else front


def _lists(answer: str) -> bool:
    """Tell whether an answer lists short parts, asked for together: "a hull, a mast and two sails"."""
    parts = enumeration(answer)
    return _FEWEST_LISTED <= len(parts) <= _MOST_LISTED and all(
        len(part.split()) <= _LONGEST_LISTED for part in parts
    )


def _has_quantity(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer holds a quantity, which is then asked for by itself."""
    shown = masked(answer)
    return any(vocabulary.expressions[name].search(shown) for name in ("number", "year"))


def _guessable(
    source: Passage, groups: dict[str, str], told: Clause | None, answer: str
) -> tuple[str, str] | None:
    """Ask for the verb where the object is what the whole section is about."""
    if not source.context or told is None or told.auxiliary or "verb" not in groups:
        return None
    heading = {word[:6] for word in words(" ".join(source.text.place.headings[-1:]).casefold())}
    about = {word[:6] for word in words(answer.casefold())}
    if not about or not about <= heading or len(about) > 2:
        return None
    return f"{source.context}: {groups['subject']} {GAP} {answer}.", told.verb


def _asking(
    source: Passage, groups: dict[str, str], told: Clause | None, sentence: str, *, asks: bool
) -> dict[str, str]:
    """Return what a template may need beside the groups of its pattern; one that *asks* needs articles."""
    subject = groups.get("subject", "")
    names = source.scope.names
    filled = {"subject": names.sunk(subject), "what": names.sunk(groups.get("what", ""))}
    if subject and source.quantity and "need" in groups and re.search(r"(?:er|more|beyond)$", groups["need"]):
        filled["need"] = f"{groups['need']} {source.scope.vocabulary.ask['than']} {source.quantity}"
    if told is None and groups.get("need"):
        filled.setdefault("need", lowered(groups["need"]))
    if told is not None and "verb" in groups:
        filled |= {"verb": told.base, "does": told.does}
    for group in ("subject", "what") if told is not None else ():
        if told is not None and groups.get(group) == told.subject:
            filled[group] = sunk_subject(told, names, source.scope.vocabulary, asks=asks)
    if state := groups.get("state"):
        filled["state"] = f"{state[:1].lower()}{state[1:]}"
    if lead := groups.get("lead"):
        filled["led"] = f"{lead[:1].lower()}{lead[1:]}"
    quoted = _QUOTED.findall(sentence)
    filled["quoted"] = " + ".join(f"“{phrase}”" for phrase in quoted)
    filled["to"] = groups.get("to", "for")
    return filled


def _opening(groups: dict[str, str], text: str) -> str:
    """Return the words before the condition of a text: "when", "as soon as"."""
    condition = groups.get("condition", "").lower()
    before = text.lower().partition(condition)[0].split() if condition else []
    return " ".join(before[-3:])


def _with_owner(said: str, subject: str, source: Passage) -> str:
    """Return what is said of a subject with its owner named: "how long a star lives" of "a star's mass"."""
    owner = _OWNED.match(subject) if source.scope.vocabulary.has_base_forms else None
    return _IT.sub(source.scope.names.sunk(owner["owner"]), said) if owner else said


def _reverse(
    source: Passage, groups: dict[str, str], told: Clause | None, answer: str, sentence: str
) -> list[CardDraft]:
    """Ask a takeaway the other way round too where its subject is a name: "What issues …?"."""
    vocabulary = source.scope.vocabulary
    if (
        told is None
        or told.auxiliary
        or told.does != "does"
        or told.base == "mean"
        or source.text.role not in (Role.TAKEAWAY.value, Role.CUE.value)
    ):
        return []
    subject = groups.get("subject", "")
    if (
        "verb" not in groups
        or len(subject.split()) > 6
        or len(answer.split()) < 3
        or not re.search(r"[A-Z]", subject)
    ):
        return []
    said = told.rest
    first = said.split(maxsplit=1)[:1]
    is_object = first and (vocabulary.has("determiners", first[0]) or first[0][:1].isupper())
    if vocabulary.keeps_capitals and not is_object:
        return []  # "erfolgt in Ruhe": many others do
    shortened = _with_owner(cut(said, source.scope.vocabulary), subject, source)
    if (
        not shortened
        or fold(subject) in fold(shortened)
        or (vocabulary.has_base_forms and vocabulary.expressions["inner_pronoun"].search(shortened))
        or source.scope.vocabulary.has("vague", words(answer)[0])
    ):
        return []
    front = source.scope.vocabulary.ask["subject"].format(verb=told.verb, object=shortened)
    return [
        card("subject", front, subject, passage(sentence, subject, source.text.label, source.text.detail))
    ]
