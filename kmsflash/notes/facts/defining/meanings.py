"""Meanings: a term asked for what it is, and what it is for the term."""

import re
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.notes.authors import are_named
from kmsflash.notes.facts.defining import (
    doings,
    doubtful,
    further,
    meant,
    natures,
    neutral,
    persons,
    proper,
    qualified,
    troubles,
)
from kmsflash.notes.facts.defining.amounts import ORDINAL, SUM, opens_with_amount
from kmsflash.notes.facts.defining.terms import is_plural
from kmsflash.notes.facts.hiding import gaps
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating.sureness import names_thing
from kmsflash.notes.grammar.articles import indefinite
from kmsflash.notes.grammar.clauses import Clause, clause, only_relative
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, plain, split_outside

_QUOTED = re.compile(r"^[\"“„«]([^\"“”„«»]+)[\"”“»]$")
_ERA = r"(?:\s?[–-]\s?\d+)?\s(?:BC|AD|CE|[vn]\.|[ad]\.\s?C|apr?\.|av\.)"
_DAY = re.compile(rf"\d{{1,2}}(?!\d)(?!{_ERA})|[^\W\d]+\.? \d{{1,2}}(?:,|$)")
_BRACKET = re.compile(r"\s\([^()]*\)$")
_ARROW = re.compile(r"→|->|=>")
_LEADING = re.compile(r"^(?:=>|->|→)\s*")
_MOST_WORDS = 25
_LONGEST_EXAMPLE = 6  # words
_LONGEST_NAME = 3  # words
_FEWEST_LEADING = 6  # words behind a preposition, of which not every other term could be said
_LONGEST_SUBJECT = 3  # words of what a sentence behind a term is plainly about


def read(
    source: Passage,
    term: str,
    parts: list[str],
    text: str,
    *,
    is_event: bool = False,
    is_explained: bool = False,
) -> Found:
    """Ask for the meaning, the first of *parts*; those after it that are short belong to the answer.

    What is *is_explained* is what the term was, though it reads as a sentence.
    """
    vocabulary = source.scope.vocabulary
    ask, term = vocabulary.ask, qualified.named(source, _LEADING.sub("", term))
    whole = "; ".join(part.rstrip(".") for part in parts)
    answer = whole if len(whole.split()) <= 14 and ";" in text else parts[0]
    if len(answer.split()) > _MOST_WORDS:
        answer = _shortened(answer, vocabulary)
    if warned := qualified.warned_of(source, term):
        front, turned, term = ask["note"].format(term=warned), "", warned
    else:
        front, turned = _asked_of(source, term, answer, is_event=is_event, is_explained=is_explained)
    is_neutral = neutral.is_one(source, front, term)
    if not (is_neutral or is_event or is_explained) and doubtful.is_one(source, front, term, answer):
        front, is_neutral = ask["holds" if "holds" in ask else "note"].format(term=term), True
    turned = "" if is_neutral and turned == "meaning" else turned
    row = neutral.listed(source, term, answer) if is_neutral else ""
    above = source.text.context
    if above and not term.endswith("?") and fold(above) not in fold(front):
        front = ask["context"].format(context=f"**{above}**", question=front[:1].lower() + front[1:])
    front = row or front
    code = f"`{term}`" if f"`{term}`" in source.text.text else ""
    if code:
        front = front.replace(f"**{term}**", code)
    shown = passage(f"{code or f'**{term}**'}: {text}", answer, source.text.label, source.text.detail)
    cards = [
        card(
            "set" if row else neutral.WAY if is_neutral else "meaning",
            front,
            capitalised(tidy(answer)),
            shown,
        )
    ]
    if turned and fold(term) not in fold(text) and _turns(term, answer, vocabulary):
        is_date = turned in ("which_year", "which_month", "which_date")
        said = (
            tidy(answer) if is_date and not _has_article(answer, vocabulary) else _sunk(source, tidy(answer))
        )
        asked = ask[turned].format(meaning=said)
        turned_of = passage(f"{code or f'**{term}**'}: {text}", "", source.text.label)
        cards.append(card("term", asked, code or term, turned_of))
    if vocabulary.expressions["date_term"].match(term):
        doer = gaps.turned(source, answer, text)
        cards += [replace(doer, front=f"{term}: {doer.front}")] if doer else []
    kind = source.text.kind if source.text.label else Kind.DEFINITION
    return fact(kind, term, source.text, tuple(cards))


def holds(term: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a term is a sentence that holds of it, rather than what the term means."""
    told = clause(answer, vocabulary)
    if "holds" in vocabulary.ask and vocabulary.expressions["respect"].fullmatch(term):
        return True
    if told is None or not told.rest or "," in told.subject or _ARROW.search(answer):
        return False
    if "holds" not in vocabulary.ask:
        return vocabulary.has_base_forms and _is_plain(term, told, vocabulary)
    if vocabulary.expressions["date_term"].match(term):
        return True
    return is_named(told.subject, vocabulary)


def _explains(term: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence says what happens in an effect or a process, and no rule about it."""
    is_effect = vocabulary.expressions["named_effect"].fullmatch(term) is not None
    return is_effect and not vocabulary.has("determiners", answer.split(maxsplit=1)[0])


def _told_of(source: Passage, term: str, answer: str) -> str:
    """Return the question for a text that says how, where or when something is, and so not what it is."""
    vocabulary = source.scope.vocabulary
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    leads = vocabulary.has("prepositions", first) or vocabulary.has("filler", first)
    limits = vocabulary.has("prepositions", second) or "holds" in vocabulary.ask
    leads |= vocabulary.has("modifiers", first) and limits  # "only after a notice"
    leads |= vocabulary.has("opens_limit", first) or vocabulary.has("opens_remark", first)
    leads |= opens_with_amount(answer) and not SUM.search(answer)
    is_state = vocabulary.expressions["predicate"].match(answer) is not None
    tells = (leads and bool(second)) or is_state
    is_bare = vocabulary.keeps_capitals and not is_state and clause(answer, vocabulary) is None
    if tells and (is_bare or "definite_head" in vocabulary.expressions):
        return natures.neutral(source, term)
    return vocabulary.ask["holds" if "holds" in vocabulary.ask else "note"].format(term=term) if tells else ""


def tells_of_others(term: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text behind a term is a sentence about something known, not what the term means.

    So it is in "Peso en el presupuesto: la sal es inelástica", in a language that defines without articles.
    """
    definite = vocabulary.expressions.get("definite_head")
    is_apart = term[:1].isdigit() or how_stated(term, vocabulary) is not None  # a date, a law
    told = clause(text, vocabulary) if definite and not is_apart else None
    if definite is None or told is None or not told.rest or "," in told.subject:
        return False
    behind = told.subject.partition(" ")[2]
    leads = vocabulary.has("prepositions", told.subject.split(maxsplit=1)[0])
    is_known = definite.match(text) or (leads and any(map(definite.match, _words_of(behind))))
    return bool(is_known) and not only_relative(told, vocabulary)


def _words_of(text: str) -> list[str]:
    return [f"{word} " for word in text.split()]


def _is_plain(term: str, told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause is a sentence beyond doubt: "mast cells release histamine".

    "Markers to which one can return" and "a protein made by cells" only look like one.
    """
    said = told.subject.split()
    small = ("prepositions", "relative", "adverbials", "pronouns", "impersonal_subjects")
    first = said[0].lower()
    if _is_of_any(told.subject, vocabulary):
        return True
    acts = any(first in forms for forms in (vocabulary.verbs, vocabulary.gerunds))
    acts = acts or (first.endswith("s") and vocabulary.has("imperatives", first[:-1]))
    opens = acts or any(vocabulary.has(one, word) for one in small for word in said)
    is_day = vocabulary.expressions["date_term"].match(term) is not None
    follows = told.rest.split(maxsplit=1)[0]
    is_done = told.does == "did" and (not is_day or vocabulary.has("particles", follows))
    is_thing = said[0][:1].isupper() or is_day or (len(said) > 1 and said[-1].endswith("s"))
    return is_thing and len(said) <= _LONGEST_SUBJECT and not (opens or is_done or told.auxiliary)


def _is_of_any(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is of a number or of nobody in particular: "1:1 is a match", "nobody pays"."""
    first = text.split(maxsplit=1)[0]
    return vocabulary.has_base_forms and (first[:1].isdigit() or vocabulary.has("indefinite_subjects", first))


def _turns(term: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a meaning can be asked for its term."""
    fewest = 2 if vocabulary.expressions["date_term"].match(term) else 4
    return (
        fewest <= len(plain(answer).split()) <= 20
        and "?" not in (term[-1:], answer[-1:])
        and not _shares(term, answer)
        and not (len(enumeration(answer)) > 2 and " " not in term)
        and not vocabulary.has("auxiliaries", answer.split(maxsplit=1)[0])
    )


def _asked_of(
    source: Passage, term: str, answer: str, *, is_event: bool, is_explained: bool
) -> tuple[str, str]:
    """Return the question that a meaning answers, and the name of the one that its term answers."""
    if troubles.is_one(source, term):
        return source.scope.vocabulary.ask["phrase"].format(cue=term), ""
    return _asked(source, term, answer, is_event=is_event, is_explained=is_explained)


def _asked_of_date(term: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the question of what happened on a day, in a month or in a year, and of when that was."""
    if _DAY.match(term):
        return vocabulary.ask["happened_on"].format(term=term), "which_date"
    is_month = vocabulary.expressions["month_of_year"].match(term) is not None
    return vocabulary.ask["happened"].format(term=term), "which_month" if is_month else "which_year"


def _asked(source: Passage, term: str, answer: str, *, is_event: bool, is_explained: bool) -> tuple[str, str]:
    """Return the question that a meaning answers, and the name of the one that its term answers."""
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask
    first = answer.split(maxsplit=1)[0]
    memory = vocabulary.expressions["mnemonic"].match(f"{term}: ")
    if term.endswith("?"):
        return term, "meaning"
    if memory and memory["topic"]:
        return ask["mnemonic_what"].format(topic=memory["topic"]), ""
    if vocabulary.expressions["date_term"].match(term):
        return _asked_of_date(term, vocabulary)
    if are_named(term, source.scope.names, tells=_is_sentence(answer, vocabulary)):
        return ask["known_for"].format(term=term), "who_known"
    if doings.is_order(answer, vocabulary):
        stated = how_stated(term, vocabulary)
        return (stated, _named(term, vocabulary)) if stated else (ask["what_to_do"].format(term=term), "")
    is_named = persons.has_number(term) and persons.is_person(source, term, answer)
    if not (is_event or is_named) and (told := meant.asked(source, term, answer)):
        return told
    if (
        vocabulary.has("subject_pronouns", first)
        and not vocabulary.has("expletives", first)
        and len(answer.split()) > 1
    ):
        return ask["note"].format(term=term), ""
    if vocabulary.has("auxiliaries", first) or vocabulary.expressions["of_cause"].match(answer):
        return ask["note"].format(term=term), "" if _says_where(answer, vocabulary) else "meaning"
    second = answer.split(maxsplit=2)[1:2]
    is_ordinal = bool(second) and ORDINAL.match(second[0]) is not None  # "diminished 5th"
    is_subject = first.istitle() and bool(second) and is_finite(second[0], vocabulary)  # "Fed cut rates"
    if (
        first.lower() in vocabulary.past_verbs
        and not (is_subject or is_ordinal or first.lower() in vocabulary.plural_verbs)
        and "term_did" in ask
        and not (vocabulary.has_base_forms and term.islower() and term.endswith("ing"))  # "whaling"
        and not further.is_done(answer, vocabulary)
        and not doings.is_described(answer, vocabulary)
    ):
        return ask["term_did"].format(term=further.with_article(source, term)), (
            "who_did" if "who_did" in ask and persons.is_person(source, term, answer) else "what_did"
        )
    return _asked_plainly(source, term, answer, is_event=is_event, is_explained=is_explained)


def _asked_plainly(
    source: Passage, term: str, answer: str, *, is_event: bool, is_explained: bool
) -> tuple[str, str]:
    """Return the questions of what is no date, no order and no deed: what holds of it, or what it is."""
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask
    stated = how_stated(term, vocabulary)
    if not (stated or is_event or is_explained or names_thing(term, vocabulary)):
        return ask["phrase"].format(cue=term), ""
    if persons.has_life(source, term):
        return ask["known_for"].format(term=term), "who_this" if persons.is_person(
            source, term, answer
        ) else ""
    is_rule = not _explains(term, answer, vocabulary) and holds(term, answer, vocabulary)
    if is_rule and not (stated or is_event or is_explained):
        is_told = "holds" in ask or answer[:2].isupper() or _is_of_any(answer, vocabulary)
        return ask["holds" if "holds" in ask else "note"].format(term=term), "" if is_told else "meaning"
    if not stated and is_event and clause(answer, vocabulary):
        return ask["event"].format(term=term), "event_this"
    told = "" if is_event else _told_of(source, term, answer)
    acting = stated or doings.asked(source, term, answer)
    is_free = not (acting or is_event or is_explained or (told and vocabulary.keeps_capitals))
    if is_free and (other := natures.asked(source, term, answer)):
        return other
    front = stated or told or acting or what_is(source, term, answer)
    if not (told or acting or stated) and proper.is_name(source, term, answer):
        if vocabulary.has_base_forms and not source.scope.names.cites:
            return natures.neutral(source, term), ""  # a place or a tool is hardly known for anything
        return ask["known_for"].format(term=term), "meaning"
    if told:
        return front, "" if _says_where(answer, vocabulary) else "meaning"
    return front, _turned(source, term, answer)


def _is_sentence(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has a subject and a verb of its own: not "what people want"."""
    told = clause(answer, vocabulary)
    asks = vocabulary.has("question_words", answer.split(maxsplit=1)[0])
    return told is not None and not asks and not only_relative(told, vocabulary)


def _says_where(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a few words behind a preposition are said, which many a term could be asked by."""
    first, *others = answer.split()
    leads = vocabulary.has("prepositions", first) or vocabulary.has("opens_limit", first)
    return leads and len(others) < _FEWEST_LEADING


def _turned(source: Passage, term: str, answer: str) -> str:
    if persons.is_person(source, term, answer):
        return "who_this"
    return _named(term, source.scope.vocabulary)


def _named(term: str, vocabulary: Vocabulary) -> str:
    """Return the name of the question that a term answers where it names no person: a case, or a term."""
    case = vocabulary.expressions.get("case")
    return "case_this" if case and case.search(term) else "meaning"


def _has_article(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.has("determiners", text.split(maxsplit=1)[0])


def _sunk(source: Passage, meaning: str) -> str:
    is_proper = source.scope.vocabulary.expressions["nationality"].match(meaning)
    quoted = _QUOTED.match(meaning)
    return meaning if is_proper else source.scope.names.sunk(quoted[1] if quoted else meaning)


def how_stated(term: str, vocabulary: Vocabulary) -> str | None:
    """Return how to ask for a law, which says something, or a case, which decided it."""
    for name, template in (("case", "decided"), ("says", "says")):
        pattern = vocabulary.expressions.get(name)
        if pattern and pattern.search(term):
            is_named = term.isupper() or " " not in term or re.match(r"[\w-]+['’]", term)
            first, _, rest = term.partition(" ")
            sunk = term if first.istitle() and rest != rest.lower() else f"{term[:1].lower()}{term[1:]}"
            known = term if is_named or not vocabulary.has_base_forms else f"the {sunk}"
            return vocabulary.ask[template].format(term=term if name == "case" else known)
    return None


def _shortened(answer: str, vocabulary: Vocabulary) -> str:
    """Return a long meaning up to where it starts to add to itself."""
    first = split_outside(answer, vocabulary.expressions["tail"])[0]
    if len(first.split()) <= _MOST_WORDS:
        return first
    parts = split_outside(first, re.compile(r",\s+"))
    return parts[0] if len(parts[0].split()) >= 4 else first


def what_is(source: Passage, term: str, answer: str) -> str:
    """Ask for a term as it reads inside a question, with its article where it takes one."""
    ask = source.scope.vocabulary.ask
    vocabulary = source.scope.vocabulary
    examples = enumeration(answer)
    is_lone = " " not in term and vocabulary.expressions["plural"].search(term) is not None
    is_lone = is_lone and len(examples) > 1 and all(len(one.split()) <= _LONGEST_EXAMPLE for one in examples)
    if is_lone and not term.isupper() and not (vocabulary.has_base_forms or vocabulary.keeps_capitals):
        thing = source.text.context or source.scope.subject_of(source.text.place)
        return ask["bare"].format(thing=thing, property=source.scope.names.sunk(term))  # "Físicos: …"
    is_name = any(word.istitle() and len(word) > 2 for word in term.split()[1:])
    sunk = term if is_name else source.scope.names.sunk(term)
    if meant.is_inflected(term, vocabulary):
        return ask["means"].format(term=term)
    if is_plural(source, term):
        return ask["terms"].format(term=sunk)
    if persons.is_person(source, term, answer):
        return ask["who_is"].format(term=term)
    if is_name and "definite_head" in source.scope.vocabulary.expressions:
        return ask["note"].format(term=term)  # a proper name has no meaning
    bare = _BRACKET.sub("", term)
    if vocabulary.expressions["takes_the"].search(bare) and not _has_article(bare, vocabulary):
        head = re.split(r"\s(?:of|for|on|in)\s", bare)[0]
        return ask["terms" if head.endswith("s") else "term"].format(term=term).replace("**", "the **", 1)
    takes = source.scope.vocabulary.expressions["takes_article"]
    uncounted = source.scope.vocabulary.expressions.get("article_ends")
    if uncounted and uncounted.search(sunk) and " " not in sunk:
        return ask["term"].format(term=sunk)
    if takes.match(answer) and sunk.islower() and "`" not in term:
        return ask["term_one"].format(term=sunk, article=indefinite(sunk))
    return ask["term"].format(term=term if sunk.split()[0] == term.split(maxsplit=1)[0] else sunk)


def _shares(term: str, answer: str) -> bool:
    said = set(fold(answer).split())
    content = [word for word in fold(term).split() if len(word) > 3]
    return bool(content) and sum(word in said for word in content) * 2 > len(content)
