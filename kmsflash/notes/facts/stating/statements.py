"""Statements: what a sentence joins is taken apart, and each part asked by a pattern of the vocabulary."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from kmsflash.model.notes import FactDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.hiding import gaps, quantities
from kmsflash.notes.facts.lines import coded
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, unlinked
from kmsflash.notes.facts.stating import (
    circumstances,
    conditions,
    graded,
    insertions,
    members,
    named,
    openings,
    relatives,
    sources,
)
from kmsflash.notes.facts.stating.matching import matched
from kmsflash.notes.facts.stating.reference import differs_in_number, placed, remember, resolved
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.predicates import main_clauses
from kmsflash.notes.grammar.pronouns import holds_object, leaves_object_open
from kmsflash.notes.grammar.subjects import is_named, is_owned
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, masked, plain, split_outside

_MOST_WORDS = 25
_PAIR = 2
_LONGEST_TOPIC = 5  # words before a colon that say what a sentence is about
_PARTS = Expression(r";\s+(?:and\s+|but\s+|und\s+|aber\s+)?")
_STRESSED = Expression(r"(?<!\w)(?P<marks>\*{1,2}|_{1,2})(?P<said>[^\W\d_]+)(?P=marks)(?!\w)")
_LEAD = Expression(r"^(?P<lead>[^:]{8,160}):\s+(?P<rest>[^:].{10,})$")
_DASH = Expression(r"\s+[–—]\s+")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of a sentence: of each of its main clauses, where it joins several."""
    text = unlinked(sentence).strip().rstrip(".!")
    if text.endswith("?"):
        return []  # what is asked is not said
    if text.endswith(":"):  # what it introduces stands below it
        return matched(source, text.rstrip(":"), sentence)
    if counted := members.read_counted(source, text, sentence):
        return counted
    under, said = sources.led(source, text)
    compared = _LEAD.match(text) if not (under or source.context) else None
    if compared and _is_compared(compared["lead"], source.scope.vocabulary):
        return read(source.under(compared["lead"]), capitalised(compared["rest"]))
    return _said(source.under(under), said, sentence) if under else _said(source, text, sentence)


def _said(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return the facts of *text*, which is all of a sentence but the name that it is told under."""
    vocabulary = source.scope.vocabulary
    text = _STRESSED.sub(lambda word: _unstressed(word, vocabulary), text)
    for aside in ("example_aside", "defining_bracket", "exclaimed", "meant"):
        text = vocabulary.expressions[aside].sub("", text)
    text = openings.without_filler(text, vocabulary)
    filled, text = text, vocabulary.expressions["inner_filler"].sub("", text)
    filled = filled if filled != text else ""  # "no hay viento por tanto no navega": may be no filler
    whole = insertions.without_dashed(text, vocabulary)
    text = insertions.without_insert(whole, vocabulary)
    if beside := _beside(source, whole, text, sentence):
        return [*beside, *read(source, text)]
    if not is_definite(source, text):
        return matched(source, text, sentence)
    opened = None if source.context else _opened(source, text, sentence)
    if opened is not None:
        return opened
    if is_owned(text, vocabulary) and not source.context:
        return read(source.under(source.subject), text) if source.subject else []
    for attempt in (
        _named,
        circumstances.read_verb_first,
        members.read_choices,
        _changed,
        _followed,
        _advised,
        _conditioned,
        _coded,
        members.read_kinds,
        _elided,
        _ruled,
        _led,
    ):
        found = attempt(source, text, sentence)
        if found:
            return found
    if reasoned := _reasoned(source, filled, sentence) or _reasoned(source, text, sentence):
        return reasoned
    parts = main_clauses(text, vocabulary)
    if len(parts) > 1:
        return list(chain.from_iterable(_parts(source, parts, sentence)))
    return _statement(source, text, sentence)


def _reasoned(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A is so, so B does that" and "as A is so, B does that": why B does, and what A is."""
    vocabulary = source.scope.vocabulary
    forms = (vocabulary.expressions[name].match(text) for name in ("consequence", "cause_first", "so_much"))
    consequence = next(filter(None, forms), None)
    why = circumstances.read_consequence(source, consequence, sentence) if consequence else []
    if not consequence or not why:
        return []
    is_hidden = any(draft.way == "cause" for one in why if isinstance(one, FactDraft) for draft in one.cards)
    causes = [] if is_hidden else main_clauses(consequence["answer"], vocabulary)
    return [*why, *chain.from_iterable(_parts(source, causes, sentence))]


def _named(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A happens, which is called B": how it is called, and what happens."""
    called, rest = named.read(source, text, sentence)
    return [*called, *read(source, rest)] if called else []


def _is_compared(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a lead names two things that are told apart behind it: "Wheat vs rye: …"."""
    return len(lead.split()) <= _LONGEST_TOPIC and bool(vocabulary.expressions["compares"].search(lead))


def _opened(source: Passage, text: str, sentence: str) -> list[Found] | None:
    """Return the facts of a sentence under the circumstance that it opens with, if it does."""
    parted = openings.parted(text, source.scope.vocabulary)
    if parted is None:
        return None
    told = read(source.under(parted.lead), capitalised(parted.rest))
    return told + quantities.unasked(source, sentence, told) if parted.is_apart else told


def _unstressed(word: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Return a small word without the marks that stress it, which would part it from its verb."""
    is_small = any(vocabulary.has(group, word["said"]) for group in ("auxiliaries", "kept_adverbs"))
    return word["said"] if is_small else word[0]


def _parts(source: Passage, parts: list[str], sentence: str) -> Iterator[list[Found]]:
    """Yield the facts of each main clause; a pronoun at its head stands for the subject of the one before."""
    within = replace(source)
    vocabulary = source.scope.vocabulary
    before = ""
    for part in parts:
        goes_on = bool(within.subject) and part is not parts[0] and not _names_another(before, vocabulary)
        before = part
        said = resolved(within, capitalised(part), goes_on=goes_on)
        leads = (vocabulary.expressions[name].match(said) for name in ("measure", "relational"))
        owned = (is_owned(said, vocabulary) or any(leads)) and not within.context
        about = within.under(within.subject) if owned else placed(within, said)
        yield _statement(about, said, sentence)
        within.before = said
        remember(within, said)
        if holds_object(clause(said, vocabulary), vocabulary):
            within.subject = ""  # "la reina lo firma; dura un año": what she signs lasts


def _names_another(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause names two that "he" may be: "the guard let a thief go"."""
    told = clause(part, vocabulary) if vocabulary.has_base_forms else None
    first = told.rest.split()[:1] if told and not told.auxiliary else []
    return bool(first) and first[0] in vocabulary.lists["indefinites"]


def _changed(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A is so; B changes that": what is so, and what changes it."""
    vocabulary = source.scope.vocabulary
    told = vocabulary.expressions["changed"].match(text)
    if not told or clause(told["said"], vocabulary) is None or not is_named(told["answer"], vocabulary):
        return []
    front = vocabulary.ask["changed"].format(said=told["said"], does=told["does"])
    shown = passage(sentence, told["answer"], source.text.label, source.text.detail)
    drafted = card("changes", front, capitalised(told["answer"]), shown)
    other = fact(source.text.kind, f"{told['answer']} {told['does']}", source.text, (drafted,), sentence)
    return [*read(source, told["said"]), other]


def _followed(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Press the bar and the lid opens": what happens if you do."""
    vocabulary = source.scope.vocabulary
    told = vocabulary.expressions["act_and"].match(text)
    effect = clause(told["answer"], vocabulary) if told and orders(told["act"], vocabulary) else None
    if told is None or effect is None or not is_named(effect.subject, vocabulary):
        return []
    if len(told["answer"].split()) > _MOST_WORDS:
        return []
    front = vocabulary.ask["if_you"].format(act=f"{told['act'][:1].lower()}{told['act'][1:]}")
    shown = passage(sentence, told["answer"], source.text.label, source.text.detail)
    drafted = card("happens", front, capitalised(told["answer"]), shown)
    return [fact(source.text.kind, told["act"], source.text, (drafted,), sentence)]


def _advised(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A is so – use `x` instead": what is so, and what to use."""
    said, *orders_after = split_outside(text, _DASH) if "`" in text else [text]
    if len(orders_after) != 1 or "`" not in orders_after[0]:
        return []
    if not orders(orders_after[0], source.scope.vocabulary):
        return []
    return [*read(source, said), *gaps.read_code(source, text, sentence, whole=True)]


def _conditioned(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "If a key is missing, `a` does this, while `b` does that": each under the condition."""
    vocabulary = source.scope.vocabulary
    condition = vocabulary.expressions.get("condition_first")
    told = condition.match(text) if condition and not source.context and "`" in text else None
    parts = coded.row(text[told.end() :], vocabulary) if told else []
    if not told or len(parts) < 2:
        return []
    within = source.under(told["condition"])
    return list(chain.from_iterable(_parts(within, parts, sentence)))


def _coded(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "`a` does this, `b` does that": a clause for each piece of code."""
    vocabulary = source.scope.vocabulary
    parts = coded.row(text, vocabulary)
    if len(parts) < 2:
        return []
    said = [one for part in parts for one in main_clauses(part, vocabulary)]
    return list(chain.from_iterable(_parts(source, said, sentence)))


def _elided(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "A lies in the north; B, in the south": the second part has the verb of the first."""
    vocabulary = source.scope.vocabulary
    parts = vocabulary.expressions["elided"].match(text)
    told = clause(parts["first"], vocabulary) if parts else None
    if not parts or told is None or clause(f"{parts['subject']} {parts['rest']}", vocabulary):
        return []
    second = f"{parts['subject']} {told.verb} {parts['rest']}"
    return list(chain.from_iterable(_parts(source, [parts["first"], second], sentence)))


def _ruled(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "It is judged by the test of X: nobody pays unless …": behind the colon stands the rule."""
    del sentence
    found = source.scope.vocabulary.expressions["named_rule"].match(text)
    if found is None or source.context or clause(found["lead"], source.scope.vocabulary) is None:
        return []
    rule = capitalised(plain(found["name"]))
    return [*read(source, found["lead"]), *read(source.under(rule), capitalised(found["rest"]))]


def _statement(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return what one clause says, and the number in it where nothing else asks for that."""
    is_order = orders(text, source.scope.vocabulary)
    told_of = clause(text, source.scope.vocabulary)
    if told_of is None and not is_order:
        return matched(source, text, sentence)
    if not is_order and leaves_object_open(told_of, source.scope.vocabulary):
        return []
    is_worth = is_definite(source, text)
    text = _with_names(source, insertions.without_insert(text, source.scope.vocabulary))
    told = (
        graded.read(source, text, sentence)
        or gaps.identified(source, text, sentence)
        or (_circumstances(source, text, sentence) if is_worth else [])
        or matched(source, text, sentence)
        or relatives.read(source, text, sentence)
        or conditions.read(source, f"{text}.")
        or circumstances.read_order(source, text, sentence)
        or (gaps.read(source, text, sentence) if is_worth else [])
    )
    numbers = quantities.unasked(source, f"{text}.", told, sentence)
    asked = told or (numbers if _acts(source, text) else [])
    told = [
        *_with_turn(source, text, sentence, asked),
        *_code(source, text, sentence, told),
        *(numbers if asked is not numbers else []),
    ]
    return told or (gaps.read(source, text, sentence, spare_numbers=False) if is_worth else [])


def _circumstances(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return what a circumstance of a clause asks; where that is its reason, what it says without it too."""
    told = circumstances.read(source, text, sentence)
    bare = circumstances.without_cause(text, source.scope.vocabulary) if told else ""
    if not bare:
        return told
    return told + (matched(source, bare, sentence) or gaps.read(source, bare, sentence))


def _code(source: Passage, text: str, sentence: str, told: list[Found]) -> list[Found]:
    """Return what asks for the code of a clause, where nothing asks for it yet."""
    asked = gaps.read_code(source, text, sentence) if "`" in text else []
    answers = [draft.answer for one in told if isinstance(one, FactDraft) for draft in one.cards]
    gapped = [draft.answer for one in asked if isinstance(one, FactDraft) for draft in one.cards]
    return [] if any(plain(code) in plain(answer) for code in gapped for answer in answers) else asked


def _with_turn(source: Passage, text: str, sentence: str, told: list[Found]) -> list[Found]:
    """Return the facts of a clause; in a list or under a label its name is asked too."""
    first = told[0] if told else None
    clause_of = clause(text, source.scope.vocabulary)
    is_listed = source.text.is_item or source.text.label is not None or _acts(source, text)
    if (
        not isinstance(first, FactDraft)
        or not (is_listed or (clause_of is not None and gaps.is_code(clause_of.subject)))
        or source.context
        or any(draft.way == "subject" for draft in first.cards)
    ):
        return told
    turned = gaps.turned(source, text, sentence)
    if turned and any(fold(draft.answer) == fold(turned.answer) for draft in first.cards):
        return told
    return [replace(first, cards=(*first.cards, turned)), *told[1:]] if turned else told


def _acts(source: Passage, text: str) -> bool:
    """Tell whether somebody of two names did something: that person is worth asking for."""
    told = clause(text, source.scope.vocabulary)
    if told is None or told.does != "did":
        return False
    named = told.subject.split()
    is_name = len(named) in (2, 3) and all(re.fullmatch(r"[A-ZÄÖÜ][a-zà-ÿ]+", word) for word in named)
    return is_name and not source.scope.vocabulary.has("determiners", named[0])


def _with_names(source: Passage, text: str) -> str:
    """Name what a pronoun inside the subject stands for: "each address on it supplies"."""
    told = clause(text, source.scope.vocabulary)
    points = source.scope.vocabulary.expressions["inner_pronoun"]
    if told is None or not source.subject or not text.startswith(told.subject):
        return text
    if orders(text, source.scope.vocabulary):
        return text  # "open the tap if it is dry" has no subject
    first, space, rest = told.subject.partition(" ")
    name = source.scope.names.sunk(source.subject)
    inner = points.search(rest)
    several = inner is not None and not source.scope.vocabulary.has("thing_pronouns", inner[0])
    if several and name[:1].isupper() and not differs_in_number("it", name, source.scope.vocabulary):
        return text  # "some of them" are not of Bach
    if fold(name) in fold(told.subject):
        return text  # "Ames housed his crew beside it, and others […]" names somebody else
    named = points.sub(name, rest)
    return f"{first}{space}{named}{text[len(told.subject) :]}"


def _beside(source: Passage, whole: str, bare: str, sentence: str) -> list[Found]:
    """Return what an insertion says by itself, where *bare* is the *whole* sentence without one."""
    if whole == bare:
        return []
    if not source.scope.vocabulary.has_base_forms:
        return insertions.read_dated(source, whole, bare)
    inserted = insertions.inserted(whole, bare, source.scope.vocabulary)
    return _statement(source, inserted, sentence) if inserted else []


def _led(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Lead: A does this; B does that; C …" clause by clause, under what the lead is about."""
    vocabulary = source.scope.vocabulary
    if vocabulary.has("existentials", text.split(" ", maxsplit=1)[0]):
        return []  # "There are two kinds: …" has a pattern of its own
    if vocabulary.expressions["aim"].match(text):
        return []  # "To avoid a race: use a lock" too
    lead = _LEAD.match(text) if ":" in masked(text) else None
    said = lead["rest"] if lead else text
    parts = split_outside(said, _PARTS)
    if lead and len(parts) == 1:
        told = clause(parts[0], vocabulary)
        is_same = (
            told is not None
            and vocabulary.has("pronouns", told.subject)
            and told.verb in vocabulary.lists["copulas"]
        )
        if told is None or is_same or members.counts(lead["lead"], parts[0], vocabulary):
            listed = told.rest if told and is_same else lead["rest"]
            return members.read_members(source, lead["lead"], listed, sentence)
    if lead and len(parts) == 1 and _is_topic(lead["lead"], source):
        return read(source.under(lead["lead"]), capitalised(lead["rest"]))
    if len(parts) < 2:
        return []
    about = source
    if lead:
        verbs = "|".join(
            map(re.escape, sorted(vocabulary.lists["auxiliaries"] | vocabulary.lists["reminders"]))
        )
        topic = re.split(rf"\b(?:{verbs})\b", lead["lead"])[-1]
        context = topic.strip() if 1 <= len(topic.split()) <= 6 else ""
        subject = context if clause(lead["lead"], vocabulary) is None else source.subject
        about = source.under(context, subject=subject)
    said = chain.from_iterable(main_clauses(part, vocabulary) for part in parts)
    found = list(chain.from_iterable(_parts(about, list(said), sentence)))
    return found if lead or len(parts) > _PAIR else _set_apart(source, parts[0], sentence, found)


def _set_apart(source: Passage, first: str, sentence: str, found: list[Found]) -> list[Found]:
    """Return the facts of "A, B and C may vote; D may not": those of the first half are asked for too."""
    vocabulary = source.scope.vocabulary
    told, one = clause(first, vocabulary), found[0] if found else None
    if told is None or not isinstance(one, FactDraft) or len(enumeration(told.subject)) < _PAIR:
        return found
    turned = gaps.turned(source, first, sentence)
    return [replace(one, cards=(*one.cards, turned)), *found[1:]] if turned else found


def _is_topic(lead: str, source: Passage) -> bool:
    """Tell whether the words before a colon only say what the sentence after it is about."""
    is_short = 1 < len(lead.split()) <= _LONGEST_TOPIC
    return is_short and not source.context and clause(lead, source.scope.vocabulary) is None
