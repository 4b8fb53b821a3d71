"""Definitions: **term** — text, "term: text": what stands before the sign, and what after."""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.defining import (
    advised,
    appositions,
    brief,
    copular,
    doings,
    further,
    meanings,
    neutral,
    persons,
    terms,
    values,
)
from kmsflash.notes.facts.hiding import asides, leftovers, quantities
from kmsflash.notes.facts.lines import coded, counted, equated, equations, paired, sums
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.mistakes import mistaken
from kmsflash.notes.facts.stating import conditions, headless, members, statements
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.grammar.subjects import leaves_subject_out
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, masked, plain, sentences, split_outside

_EQUATED = Expression(r"^(?P<term>[^`=+:：.;!?\"“]{2,60}?)\s=\s(?P<text>[^\W\d][^`=+−*/×÷·^<>\n]{8,})$")
_CALLED = Expression(r"^(?P<event>[^–—,]{3,60}?)\s[–—]\s(?P<text>\S.{8,})$")
_HALVES = re.compile(
    r"^(?P<first>[^:;,.=]{5,50}):\s(?P<one>[^:;.=]{2,60}),\s(?P<second>[a-zäöüß][\w-]{4,25}):\s(?P<other>[^:;.=]{2,60})$"
)
_SEMICOLON = re.compile(r";\s+")
_MOST_WORDS = 25
_NOTED = re.compile(r"\s\([^()]*\)$")
_NUMBERED = re.compile(r"\d+(?:\s?[/,–-]\s?\d+)*")
_SHORT_TEXT = 3  # words
_LONGEST_LINE = 160
_SHORT_TERM = 2  # words
_LONGEST_NAME = 4  # words
_FEWEST_IN_ROW = 2


def read_item(source: Passage) -> list[Found]:
    """Return what a term with its text gives, or nothing where the text is none."""
    said = source.text.text
    pairs = coded.read_pairs(source) or equated.read_row(source) or _halves(source)
    pairs = pairs or counted.read(source, _first(source, said))
    if pairs:
        return pairs
    found = terms.BOLD.match(said)
    if found and (not (found["colon"] or found["sign"]) or terms.compares(source, found["term"])):
        return []
    found = found or terms.CODE.match(said)
    is_bare = False
    if not found:
        is_line = source.text.is_item or len(said) < _LONGEST_LINE
        found = (terms.BARE.match(said) or _equated(source, said)) if is_line else _long(source, said)
        is_bare = True
    if not found:
        return sums.read(source, said)
    if _is_labelled(source, plain(found["term"]), found["text"].strip()):
        return _labelled_definition(source, plain(found["term"]), found["text"].strip())
    row = coded.row(found["text"], source.scope.vocabulary) if found["text"].startswith("`") else []
    if len(row) > 1 and len(sentences(found["text"], ())) == 1:
        return statements.read(source.under(plain(found["term"])), found["text"])
    if is_bare and advised.gives_reason(source, found["term"], found["text"]):
        return [advised.reason(source, found["term"], found["text"])]
    is_cue = "→" in found["term"] or found["sign"] == "→" if not is_bare else "→" in _first(source, said)
    if (is_cue and " + " not in said) or (is_bare and not terms.is_term(source, found["term"])):
        return []
    term = f"{found['term'].strip()}{_years(source, found)}"
    return defined(source, term, found["text"].strip(), is_bare=is_bare)


def _is_labelled(source: Passage, label: str, text: str) -> bool:
    """Tell whether a text only says what a word before it tells: "Definition: …", "Exception: teak …"."""
    vocabulary = source.scope.vocabulary
    is_exception = vocabulary.has("exception_labels", label) and clause(text, vocabulary) is not None
    return is_exception or vocabulary.has("definition_labels", label)


def _labelled_definition(source: Passage, label: str, text: str) -> list[Found]:
    """Return what "Definition: …" says: a sentence, or in German the meaning of what it stands under."""
    vocabulary = source.scope.vocabulary
    is_phrase = vocabulary.keeps_capitals and text[:1].islower() and clause(text, vocabulary) is None
    subject = source.text.context or source.scope.subject_of(source.text.place)
    if is_phrase and len(source.text.place.headings) > 1:
        return _property(source, subject, label, text)
    return statements.read(source, capitalised(text))


def _halves(source: Passage) -> list[Found]:
    """Return what "Short-term limit: cost, long-term: full cost" says of both, the noun said again."""
    vocabulary = source.scope.vocabulary
    found = _HALVES.match(source.text.text.replace("**", "").rstrip("."))
    is_described = vocabulary.has_base_forms or vocabulary.keeps_capitals  # the noun stands last
    name = found["first"].split() if found and is_described else []
    if (
        found is None
        or not _FEWEST_IN_ROW <= len(name) <= _LONGEST_NAME
        or found["second"] in vocabulary.labels
    ):
        return []
    second = capitalised(f"{found['second']} {name[-1]}")
    if not all(terms.is_term(source, term) for term in (found["first"], second)):
        return []
    told = ((found["first"], found["one"]), (second, found["other"]))
    return [one for term, text in told for one in defined(source, term, text, is_bare=True)]


def _years(source: Passage, found: "re.Match[str]") -> str:
    """Return the bracket between a term and its colon, where that is its years."""
    note = found.groupdict().get("note") or ""
    is_dated = further.undated(source, f"X{note}")[1] if "(" in note else []
    return f" {note.strip()}" if is_dated else ""


def _first(source: Passage, said: str) -> str:
    """Return the first sentence of a text."""
    return sentences(said, source.scope.vocabulary.lists["abbreviations"])[0]


def _equated(source: Passage, said: str) -> "re.Match[str] | None":
    """Return "Lafayette = commander of the guard": who somebody is or what he did."""
    found = _EQUATED.match(said)
    if found is None:
        return None
    first = found["text"].split(" ", maxsplit=1)[0]
    is_past = first.lower() in source.scope.vocabulary.past_verbs
    return found if is_past or persons.is_person(source, found["term"], found["text"]) else None


def _long(source: Passage, said: str) -> "re.Match[str] | None":
    """Read a term before a colon that several sentences tell of; the term is a word or two."""
    found = terms.BARE.match(said)
    is_short = (
        found is not None
        and len(found["term"].split()) <= _SHORT_TERM
        and len(_first(source, said)) < _LONGEST_LINE
    )
    return found if is_short else None


def defined(source: Passage, term: str, text: str, *, is_bare: bool) -> list[Found]:
    """Return what a term and the text about it give; *is_bare*: nothing but a sign sets the term off."""
    vocabulary = source.scope.vocabulary
    named = vocabulary.expressions["example_aside"].sub("", plain(term)).rstrip(": ")
    said_of = named.rpartition(" ")
    if said_of[0] and vocabulary.has("meaning_verbs", said_of[2]):
        named = said_of[0]  # "Idempotent heißt: …"
    if not re.search(r"\w", named) or vocabulary.expressions["says_nothing"].match(text):
        return []
    if source.text.role == Role.TRAP.value and mistaken.names_one(named, text, vocabulary):
        return [mistaken.asked(source, named, text)]
    as_whole = _counted(source, term, text) or _of_subject(source, named, text, is_bare=is_bare)
    if as_whole is not None:
        return as_whole
    name, authored = further.unauthored(source, named)
    name, dated = further.undated(source, further.with_year(source, name))
    said = vocabulary.expressions["example_aside"].sub("", text) if vocabulary.keeps_capitals else text
    parts = [
        part
        for whole in sentences(said, vocabulary.lists["abbreviations"])
        for half in split_outside(whole, _SEMICOLON)
        for part in further.apart(half, vocabulary)
    ]
    first = _first(source, said).rstrip(".")
    pairs = equations.read_pairs(source, first) if "," in text else []
    pairs = pairs or paired.of(source, name, first, source.text.text)
    if pairs:
        told, unread = _others(source, name, sentences(said, vocabulary.lists["abbreviations"])[1:])
        return [*authored, *dated, *pairs, *told]
    if opened := _opened(source, name, parts):
        return [*authored, *dated, *opened]
    if len(parts) > 1 and ";" in masked(text) and _is_statement(parts[0], vocabulary):
        return [*authored, *dated, *_several(source, name, parts)]
    if further.opens_with_term(source, name, parts[0]):
        return [*authored, *dated, *_others(source, name, parts)[0]]
    about = name
    if vocabulary.expressions["date_term"].match(name):
        about, parts, named_event = _event(source, name, parts)
        dated += named_event
    told, unread = _others(source, about, parts[1:])
    told = [
        *appositions.read_meant(source, parts[0]),
        *asides.read(source, f"{about}: {parts[0]}", ""),
        *told,
    ]
    stated = _held(source, name, parts[0])
    whole = meanings.read(source, name, [parts[0], *unread], text, is_event=bool(dated))
    return [whole, *authored, *dated, *stated, *told]


def _opened(source: Passage, name: str, parts: list[str]) -> list[Found]:
    """Return what a text says that opens with the object or the deed of its term."""
    if headless.opens_with_object(parts[0], source.scope.vocabulary):
        return _of_object(source, name, parts)
    begun = further.begun(source, name, parts[0])
    return [*begun, *_others(source, name, parts[1:])[0]] if begun else []


def _of_subject(source: Passage, named: str, text: str, *, is_bare: bool) -> list[Found] | None:
    """Return a property or a value of what a text stands under; None where its name is a term of its own."""
    vocabulary = source.scope.vocabulary
    subject = source.text.context or source.scope.subject_of(source.text.place)
    if values.is_formula(_first(source, text).rstrip(".")):
        return _property(source, subject, named, text, ask="formula")
    is_value = values.is_amount(text, vocabulary)
    is_property = any(
        (
            source.text.place.first_line in source.scope.spelled,
            vocabulary.expressions["property"].match(named),
            is_bare and vocabulary.expressions["superlative"].fullmatch(named),
            vocabulary.expressions["heads_values"].fullmatch(subject),
            _names_example(named, vocabulary),
            is_bare and _opens_with_property(named, text, vocabulary),
            terms.asks_something(named, vocabulary),
        )
    )
    bare = _NOTED.sub("", named)  # "Motto (Seneca)"
    is_generic = vocabulary.expressions["generic_label"].fullmatch(bare) is not None
    is_generic |= text.startswith(("(1)", "1) "))
    is_number = _NUMBERED.fullmatch(named) is not None and len(text.split()) <= _SHORT_TEXT
    is_generic |= is_number and source.text.place.headings not in source.scope.whole.yearly
    is_generic = is_generic or (is_bare and meanings.tells_of_others(named, _first(source, text), vocabulary))
    is_generic = is_generic or headless.opens_with_object(f"{named} x", vocabulary) is not None
    if not is_property and (is_generic or (is_bare and values.is_circumstance(named, vocabulary))):
        return _property(source, subject, named, text, ask="bare")
    if is_property or is_value or (is_bare and values.is_value(named, text, vocabulary)):
        return _property(source, subject, named, text, ask="property_of" if is_property else "bare")
    return None


def _opens_with_property(named: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "Diagnóstico de base: frotis" names, noun first, what a few words are for the section."""
    first, *others = named.split()
    if vocabulary.has_base_forms or vocabulary.keeps_capitals or not others:
        return False
    is_short = len(text.split()) <= _LONGEST_NAME and not vocabulary.has(
        "determiners", text.split(maxsplit=1)[0]
    )
    known = (vocabulary.expressions[name] for name in ("property", "attribute"))
    return is_short and any(shape.match(first) for shape in known)


def _names_example(named: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "Example of a transfer: …" names something of the section, and no term."""
    first, second = [*named.split(maxsplit=2), "", ""][:2]
    is_of = vocabulary.has("prepositions", second) or second == "of"
    return (is_of or first.endswith(".")) and vocabulary.expressions["examples_head"].fullmatch(
        first
    ) is not None


def _of_object(source: Passage, term: str, parts: list[str]) -> list[Found]:
    """Return what "Term: lo forman dos huesos; …" says of its term, part by part."""
    within = source.under(term)
    told = (headless.read(within, part) or further.read(source, term, part) for part in parts)
    return [found for part in told for found in part]


def _property(
    source: Passage, subject: str, named: str, text: str, *, ask: str = "property_of"
) -> list[Found]:
    """Return what a property of the *subject* is, and what the sentences after that say of it."""
    vocabulary = source.scope.vocabulary
    sunk = source.scope.names.sunk(named)
    front = vocabulary.ask[ask].format(subject=subject, thing=subject, property=sunk, term=sunk)
    if "plainly" in vocabulary.ask and vocabulary.expressions["opens_question"].match(named):
        asked = vocabulary.ask["plainly"].format(asked=f"{named[:1].lower()}{named[1:]}")
        front = vocabulary.ask["context"].format(context=f"**{subject}**", question=asked)
    first, *others = sentences(text, vocabulary.lists["abbreviations"])
    told = f"{subject} – {named}"
    more: list[Found] = []
    for other in others:
        label = terms.BARE.match(other) if vocabulary.has_base_forms else None
        part = None if vocabulary.has_base_forms or vocabulary.keeps_capitals else terms.BARE.match(other)
        if part and len(part["term"].split()) <= _LONGEST_NAME + 1 and terms.is_term(source, part["term"]):
            more.append(_fact_of(source, told, part["term"], part["text"]))
            continue
        if label and vocabulary.expressions["property"].match(label["term"]):
            more += _property(source, subject, label["term"], label["text"], ask=ask)
            told = subject
            continue
        more += statements.read(source.under(told, subject=""), other)
    way = neutral.WAY if ask == "bare" else "said"
    return [
        _fact(source, front, first if more or ask == "formula" else text, f"{subject} {named}", way),
        *more,
    ]


def _fact_of(source: Passage, told: str, named: str, text: str) -> Found:
    """Return what a further label inside a text says: "Rigging: … The only knot that holds: the bowline"."""
    sunk = source.scope.names.sunk(plain(named))
    front = source.scope.vocabulary.ask["bare"].format(subject=told, thing=told, property=sunk)
    return _fact(source, front, text, f"{told} {named}")


def _counted(source: Passage, term: str, text: str) -> list[Found]:
    """Read "Three large families: A, B and C", which names a set and no thing."""
    listed, *others = sentences(text, source.scope.vocabulary.lists["abbreviations"])
    listed = listed.rstrip(". ")
    name = plain(term)
    is_name = members.names_set(name, listed, source.scope.vocabulary)
    if not is_name and not members.counts(name, listed, source.scope.vocabulary):
        return []
    lead = name
    if not is_name and len(name.split()) <= _LONGEST_NAME:
        about = source.text.context or source.scope.subject_of(source.text.place)
        set_lead = source.scope.vocabulary.expressions["set_lead"]  # "There were three orders"
        lead = f"{about} – {source.scope.names.sunk(set_lead.sub('', name))}"
    told = members.read_members(source, lead, listed, source.text.text)
    within = source.under(name, subject="")
    return told + [one for other in others if told for one in statements.read(within, other)]


def _held(source: Passage, term: str, part: str) -> list[Found]:
    """Return what a sentence after a term says, and the exception to what stands there without a verb."""
    if meanings.holds(term, part, source.scope.vocabulary):
        is_day = source.scope.vocabulary.expressions["date_term"].match(term)
        about = replace(source, text=replace(source.text, is_item=False)) if is_day else source
        return further.read(about, term, part)
    within = source.under(term)
    is_order = doings.is_order(part, source.scope.vocabulary)
    return conditions.read(within, part) or (quantities.read(within, part) if is_order else [])


def _event(source: Passage, date: str, parts: list[str]) -> tuple[str, list[str], list[Found]]:
    """Return what further sentences of a date are about, its parts, and what an event with a name was."""
    called = _CALLED.match(parts[0])
    if called and clause(called["event"], source.scope.vocabulary) is None:
        event, said = called["event"], called["text"]
        explained = meanings.read(source, event, [said, *parts[1:]], said, is_explained=True)
        return event, [event], [explained]
    told = clause(parts[0], source.scope.vocabulary)
    return (parts[0].rstrip(".") if told is None else date), parts, []


def _others(source: Passage, term: str, parts: list[str]) -> tuple[list[Found], list[str]]:
    """Return what the parts after the meaning say, and those right after it that say nothing alone."""
    found: list[Found] = []
    unread: list[str] = []
    source = source.under(source.context, subject="")  # "it" is not what the line before is about
    for part in parts:
        told = (
            copular.read(source.under(term), part)
            or headless.read(source.under(term), part.replace(": ", " ", 1))
            or _next(source, term, part)
            or further.read(source, term, part)
            or leftovers.read(source, f"{term}: {part}", [])
        )
        if not told and not found:
            unread.append(part)
        told = told or brief.read(source, term, part, alone=bool(found) or part not in unread)
        found += told
    return found, unread


def _next(source: Passage, above: str, part: str) -> list[Found]:
    """Return what a further part gives that is a term with its text itself: "**Niche**: role"."""
    found = terms.BOLD.match(part)
    if found is None or not (found["colon"] or found["sign"]):
        found = terms.BARE.match(part) if part[:1].isupper() else None
        is_name = found is not None and 1 < len(found["term"].split()) <= _LONGEST_NAME + 1
        if found is None or not is_name or not terms.is_term(source, found["term"]):
            return []
        is_short = len(found["term"].split()) < _LONGEST_NAME and "(" not in found["term"]
        if is_short and "definite_head" in source.scope.vocabulary.expressions:
            return _property(source, above, found["term"].strip(), found["text"].strip(), ask="bare")
    about = replace(source, text=replace(source.text, text=part))
    return defined(about, found["term"].strip(), found["text"].strip(), is_bare=False)


def _is_statement(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a first part is asked as a sentence; "separates A from B" says what a term does."""
    if vocabulary.expressions["negation"].match(part) and leaves_subject_out(part, vocabulary):
        return True  # "has no root"; what it does is asked as its meaning
    told = clause(part, vocabulary)
    is_name = told is None or only_relative(told, vocabulary)
    needs_article = is_name and not vocabulary.has_base_forms
    return further.says(part, vocabulary) and not needs_article and not doings.is_order(part, vocabulary)


def _several(source: Passage, term: str, parts: list[str]) -> list[Found]:
    """Read "Term: does one thing; does another; the third is so" clause by clause."""
    return [
        found
        for part in parts
        for found in further.read(source, term, part) or further.remaining(source, term, part)
    ]


def _fact(source: Passage, front: str, answer: str, key: str, way: str = "said") -> Found:
    short = answer
    if len(answer.split()) > _MOST_WORDS:
        short = split_outside(answer, source.scope.vocabulary.expressions["tail"])[0]
    shown = passage(source.text.text, tidy(short), source.text.label, source.text.detail)
    drafts: tuple[CardDraft, ...] = (
        card(way, front, capitalised(tidy(short)) if GAP not in front else short, shown),
    )
    return fact(source.text.kind, key, source.text, drafts)
