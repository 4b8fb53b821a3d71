"""Natures: what stands behind a term where it does not say what the term means.

It may say what to do, what happened, how much, how or who, or only name parts; and what stands in front may
be no term: "long", "Oct", "fever > 38". None of these is asked what it means, nor asked for by its text.
"""

import re

from kmsflash.notes.facts import instructing
from kmsflash.notes.facts.defining import doings, qualified
from kmsflash.notes.facts.defining.amounts import SUM, opens_with_amount
from kmsflash.notes.facts.defining.persons import is_person
from kmsflash.notes.facts.defining.terms import is_plural
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, fold, plain, split_outside

Questions = tuple[str, str]
"""The question that a text answers, and the name of the one that its term answers; nothing for none."""

_LONGEST_ADDEND = 5  # words before a plus or an arrow
_LONGEST_PART, _FEWEST_PARTS = 3, 4  # words of what is only named in a row, and how many there are of it
_FIRST_PART = re.compile(r"(?:[^,;:(–—→]|,(?=\d))+")
_MEASURE = re.compile(
    r"^[^\W\d][^\d]*?(?P<before>\S+)\s(?:[~≈<>≤≥]\s?\d|(?:\w{3,4}\.\s)?\d[\d.,–-]*(?:\s?%|\s[^\W\d]{1,3}(?:/\S+)?|\s\S+/\S+)$)"
)
_SMALL = ("prepositions", "adverbials", "determiners", "question_words", "relative", "filler", "vague")
_ARTICLES_OF_SEVERAL = frozenset(("los", "las", "os", "as", "i", "gli", "les"))
_FORMULA = re.compile(r"[×·÷]|\s[x*/=]\s")
_RELATED = re.compile(r"[<>≤≥]")
_FIGURES = re.compile(r"\d+(?:[/–-]\d+)*")
_DATED = re.compile(r"\s(?:1\d{3}|20\d{2}|\d{2}[-–]\d{2})$")  # "Snow 1854", "Lowmere 86-88"
_ORDINAL = re.compile(r"\d{1,2}(?:ère|ème|re|er|e|[ªº°]|st|nd|rd|th)\s\S+")  # "2nd show"
_MANNER = re.compile(r"[^\W\d_]{3,}ly")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_LONGEST_NAME = 2  # words of what a term describes
_APART = re.compile(r"\S+(?:,|;|:|\s[+&])\s")  # a name and something else
_NAMED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:\s[A-ZÀ-Þ][a-zß-ÿ’'-]+){0,2})(?:$|[,;:.+&]|\s(?![A-ZÀ-Þ\d]))"
)


def asked(source: Passage, term: str, answer: str) -> Questions | None:
    """Return the questions of a term with a text that is not its meaning; None where it well may be."""
    vocabulary, text = source.scope.vocabulary, plain(answer)
    ask, sunk = vocabulary.ask, source.scope.names.sunk(term)
    is_measured = _is_measured(text, vocabulary)
    if _instructs(source, text) or (_names_deed(term, vocabulary) and not is_measured):
        return ask["what_to_do"].format(term=sunk), ""
    if " " in term and _tells_event(source, text):
        return ask["event"].format(term=sunk), ""
    is_month = vocabulary.expressions["month_term"].fullmatch(term) is not None
    is_counted = _is_counted(term, vocabulary)
    is_quality = (
        qualified.is_quality(source, term)
        or is_month
        or is_counted
        or (term[:1].islower() and _tells_of_named(source, text))
        or (" " not in term and vocabulary.has("lone_qualities", term))
    )
    if is_quality or is_measured or _is_vague(term, vocabulary) or _is_other(source, term, text):
        return neutral(source, term if is_month else sunk, is_quality=is_quality), ""
    return (_purpose(source, sunk), "meaning") if vocabulary.expressions["of_purpose"].match(text) else None


def _instructs(source: Passage, text: str) -> bool:
    """Tell whether a text says what to do: by its form, or as an infinitive beside others that do."""
    vocabulary = source.scope.vocabulary
    if instructing.instructs(text, vocabulary):
        return True
    is_beside = source.text.place.headings in source.scope.whole.instructed
    return is_beside and "lasting" in vocabulary.expressions and instructing.opens_with_deed(text, vocabulary)


def _purpose(source: Passage, term: str) -> str:
    """Return the question of what something is for: "for large files that change rarely"."""
    front = source.scope.vocabulary.ask["code_for"].format(code=f"**{term}**")
    several = source.scope.vocabulary.has_base_forms and is_plural(source, term)
    return front.replace(" is ", " are ", 1) if several else front


def _is_other(source: Passage, term: str, text: str) -> bool:
    """Tell whether a text says how, how much or who, or only names parts."""
    vocabulary = source.scope.vocabulary
    told = clause(text, vocabulary) if vocabulary.has_base_forms else None
    is_phrase = told is None or only_relative(told, vocabulary)
    return (
        (is_phrase and vocabulary.expressions["no_meaning"].match(text) is not None)
        or _is_order(text, vocabulary)
        or _is_done(text, vocabulary)
        or _names_somebody(source, term, text)
        or _is_named(term, text, vocabulary)
        or _tells_of_one(source, term, text)
        or doings.is_doubtful(source, term, text)
        or _acts(text, vocabulary)
        or (not is_plural(source, term) and _names_parts(text, vocabulary))
    )


def neutral(source: Passage, term: str, *, is_quality: bool = False) -> str:
    """Return a question that says no more than that something is told of a term, or of its section."""
    ask = source.scope.vocabulary.ask
    named = len(source.text.place.headings) > (0 if is_quality else 1)
    above = source.text.context or (source.scope.subject_of(source.text.place) if named else "")
    is_beside = bool(above) and fold(above) not in fold(term)
    if is_beside and (is_quality or not source.scope.vocabulary.has_base_forms):
        return ask["bare"].format(thing=above, subject=above, property=term)
    return ask["holds" if "holds" in ask else "note"].format(term=term)


def _is_counted(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term counts what its text tells or names, "2 phases", or ends in when that was."""
    first, *others = term.split()
    counts = _FIGURES.fullmatch(first) is not None or (bool(others) and first.lower() in vocabulary.numbers)
    return counts or _ORDINAL.fullmatch(term) is not None or _DATED.search(term) is not None


def _is_vague(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term is a case or some of several: "fever > 38", "Young, Lea etc"."""
    is_of_others = vocabulary.has("and_others", term.rsplit(maxsplit=1)[-1].rstrip("."))
    return is_of_others or (_RELATED.search(term) is not None and re.search(r"\d", term) is not None)


def _names_deed(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term is something to be done: "mezclar en jeringa"."""
    first, *others = term.split()
    acts = vocabulary.expressions["infinitive_form"].fullmatch(first.lower()) is not None
    return bool(others) and acts and vocabulary.has("imperatives", first)


def _tells_event(source: Passage, text: str) -> bool:
    """Tell whether a text is a sentence of what somebody known did: "the deputies swore an oath"."""
    vocabulary = source.scope.vocabulary
    told = clause(text, vocabulary) if vocabulary.has_base_forms else None
    if told is None or not told.rest or "," in told.subject or only_relative(told, vocabulary):
        return False
    first = told.subject.split(maxsplit=1)[0]
    is_known = (
        first.lower() == "the"
        or first[1:2].isupper()
        or (source.scope.whole.begins_small and first.istitle())
    )
    was = told.verb.split(maxsplit=1)[0].lower()
    return is_known and (told.does == "did" or was in vocabulary.lists["past_auxiliaries"])


def _tells_of_named(source: Passage, text: str) -> bool:
    """Tell whether a text is a sentence about a name: "Milner (of the school) ne vend rien"."""
    vocabulary = source.scope.vocabulary
    is_told = source.scope.whole.begins_small and "definite_head" in vocabulary.expressions
    if not is_told or _NAMED.match(text) is None or source.scope.names.is_small(text.split(maxsplit=1)[0]):
        return False
    told = clause(_ASIDE.sub("", text), vocabulary)
    return (
        told is not None
        and bool(told.rest)
        and "," not in told.subject
        and not only_relative(told, vocabulary)
    )


def _orders_row(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says one thing to do after the other: "give oxygen, take blood cultures"."""
    parts = text.split(", ") if vocabulary.has_base_forms else []
    opens = [part.split(maxsplit=1)[0] for part in parts[:2] if part]
    is_row = len(opens) > 1 and " " in parts[0] and clause(parts[0], vocabulary) is None
    return is_row and all(vocabulary.has("imperatives", word) for word in opens)


def _is_order(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with a verb and what it is done to: "weigh the load", "lift to 2 metres".

    Before an article stands a verb in its base form, a small word, or a noun that a clause is about: "force
    the wall exerts".
    """
    if not vocabulary.has_base_forms:
        return False
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    if first.lower() in vocabulary.plural_verbs and re.match(r"\S+ to \d", text):
        return True
    is_plain = first.isalpha() and not first.lower().endswith(("ing", "ed", "s", "ly"))
    is_small = first.lower() in vocabulary.stop_words or any(vocabulary.has(one, first) for one in _SMALL)
    told = clause(text.partition(" ")[2], vocabulary)
    is_about = told is not None and len(told.subject.split()) <= _LONGEST_PART
    return vocabulary.has("after_orders", second) and is_plain and not (is_small or is_about)


def _is_done(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with what was or is done to its term: "found in peat", "formed by ice"."""
    adverb, _, behind = text.partition(" ")
    bare = behind if _MANNER.fullmatch(adverb) else text  # "legally required for …"
    first, second = [*bare.split(maxsplit=2), "", ""][:2]
    base = vocabulary.past_verbs.get(first.lower(), first.lower())
    is_past = base != first.lower() and not vocabulary.has("nouns_too", first)  # no "cost", "cut", "set"
    leads = vocabulary.has("prepositions", second) or vocabulary.has("adverbials", second)
    particle = vocabulary.expressions["particle_first"].match(f"{second} ")
    is_apart = vocabulary.has("open_starts", second) or particle is not None or second == "of"  # "made of"
    return vocabulary.has_base_forms and is_past and leads and not is_apart


def _is_measured(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with an amount, a short sum, or what is measured: "density 3 g/l"."""
    first, *others = split_outside(text, SUM)
    is_sum = bool(others) and len(first.split()) <= _LONGEST_ADDEND and first.count(",") != 1
    if not (vocabulary.has_base_forms or vocabulary.keeps_capitals) and (is_sum or opens_with_amount(text)):
        return True
    opening = _FIRST_PART.match(text)
    measured = _MEASURE.match(opening[0].strip()) if opening and re.search(r"\d", opening[0]) else None
    small = ("prepositions", "determiners", "of_articles")
    is_told = measured is not None and any(vocabulary.has(group, measured["before"]) for group in small)
    is_code = " " not in text and re.search(r"\d", text) is not None  # "AES-256"
    return is_code or (measured is not None and not is_told and not _FORMULA.search(text))


def _acts(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with a verb of several, where verbs tell that: "pescano tonni"."""
    first, second = [*text.lower().split(maxsplit=2), "", ""][:2]
    is_noun = vocabulary.has("nouns_too", first) or vocabulary.has("prepositions", second)
    tells = not (vocabulary.has_base_forms or vocabulary.keeps_capitals)
    return tells and first in vocabulary.plural_verbs and not is_noun


def _tells_of_one(source: Passage, term: str, text: str) -> bool:
    """Tell whether a text opens with what no meaning opens with, in languages that define without articles.

    That are a day, a quotation, a short form, and for one thing several: "right: the sons of Ana".
    """
    vocabulary = source.scope.vocabulary
    if "definite_head" not in vocabulary.expressions or any(map(str.isupper, term[1:])):
        return False
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    is_led = vocabulary.has("determiners", first)
    is_several = is_led and first.lower() in _ARTICLES_OF_SEVERAL and not is_plural(source, term)
    is_several &= re.match(r"\S+\s\S+\s[A-ZÀ-Þ]", text) is not None
    head = second if is_led else first
    is_short = head.isupper() and len(head) > 1 and head.isalpha()
    return is_several or is_short or head[:1] in ('"', "“", "«", "„") or (is_led and head[:1].isdigit())


def _is_named(term: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term only describes what its text names in a word or two: "seat of the court: Rome"."""
    _, *behind = _ASIDE.sub("", term).split()
    small = ("prepositions", "of_articles")
    describes = any(vocabulary.has(group, word) for group in small for word in behind[:-1])
    name = _ASIDE.sub("", text).split()
    return describes and len(name) <= _LONGEST_NAME and not vocabulary.has("determiners", name[0])


def _names_parts(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text only names things in a row, each in a few words: "bile, ducts, gall bladder"."""
    if "," not in text or vocabulary.keeps_capitals:
        return False
    bare = text if vocabulary.has_base_forms else _ASIDE.sub("", text)
    parts = [part.partition(" = ")[0] for part in enumeration(bare.rstrip(". "))]
    if len(parts) < _FEWEST_PARTS:
        return False
    opens = any(
        vocabulary.has(group, word) for group in ("determiners", "prepositions") for word in parts[0].split()
    )
    return not opens and all(len(part.split()) <= _LONGEST_PART for part in parts)


def _names_somebody(source: Passage, term: str, text: str) -> bool:
    """Tell whether a text opens with a name, where such texts start small: "Milner, head of the school"."""
    vocabulary = source.scope.vocabulary
    found = _NAMED.match(text) if source.scope.whole.begins_small and not vocabulary.keeps_capitals else None
    is_label = term[:1].islower()  # of several names, only a small word is one
    if (
        found is None
        or (" " in found["name"] and not is_label)
        or term.isupper()
        or found["name"].lower() in source.scope.names.small
    ):
        return False
    told = None if _APART.match(text) else clause(text, vocabulary)
    is_people = vocabulary.expressions["nationality"].match(text) or is_person(source, term, text)
    return told is None and not is_people
