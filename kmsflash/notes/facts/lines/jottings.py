"""Jottings: "term: fragment. fragment", "term = text", "this -> that" in notes typed line by line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kmsflash.model.notes import Rejection
from kmsflash.notes.facts.defining import acronyms, doings, meanings, neutral, values
from kmsflash.notes.facts.lines import arrows, chains, cues, numbered
from kmsflash.notes.facts.making import GAP, OF_NOTES, Found, Passage, card, fact, hides_most, passage, tidy
from kmsflash.notes.facts.stating.sureness import names_thing
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain, split_outside

_TERM = re.compile(r"^(?P<term>[^:=→>]{2,60}?)(?:\s*:|\s=|\s[-–—])\s+(?P<rest>\S.*)$")
_MEANING = re.compile(r"^[^:=→>]{2,60}?\s=\s(?P<said>(?:[^\W\d_][^\s=→:;,]*\s?){1,5}(?:\([^()]{3,40}\))?)$")
_AMOUNT = re.compile(
    r"^(?!\w{1,2}\s[<>~\d])(?P<term>[^\W\d_][\w-]*(?:\s[^\W\d_]\w+){0,2}?)\s(?P<rest>[<>~≤≥]?\d.*)$"
)
_LEADS = re.compile(r"\s+(?:->|=>|→|=)\s+")
_ENDS = re.compile(r"(?<=[\w)%\0])(?<!\be\.g)(?<!\bi\.e)\.\s+(?=[^\s&+=])|;\s+")
_EQUAL = re.compile(r"\s+=\s+")
_COMMA = re.compile(r",\s+(?=\S)")
_SEMICOLON = re.compile(r";\s+")
_LETTER = re.compile(r"^[A-Z]\s-\s(?=\S)")  # "R - rifampin", in a mnemonic
_BEFORE = re.compile(r"^\([^()]*\)\s+")
_REMARK = re.compile(r"^\([^()]*\)$")
_WORDS = re.compile(r"(?P<term>[^\W\d_]+)\s(?P<rest>\S.*)$")
_FORMULA = re.compile(  # a "+" alone may stand for "and"
    r"^(?P<term>[^:=→>]{1,60}?)\s=\s(?P<said>(?=[^=]*[\w)]\s[−–×÷·*/-]\s[\w(])(?:[^:=→>;?.]|\.(?!\s[^+−–×÷·*/-]*$))+)$"
)
_EQUALS = re.compile(r"^[^=→>]+\s=\s(?!.*\s(?:->|=>|→|=)\s)")
_NUMBER = re.compile(r"[-–−+]?\d")
_INNER = re.compile(r"^(?P<property>[^\W\d_](?!\S*\.\s)[^:=→()]{2,30}):\s+(?P<answer>\S.*)$")
_WORDED = re.compile(r"[^\W\d_]{2}")
_MOST_WORDS, _LONGEST_TERM, _FEW_WORDS = 16, 7, 3
_LONGEST_AMOUNT = 5  # words
_CHAIN = 2  # steps of a course that is told as one


def read(source: Passage, *, alone: bool = True) -> list[Found]:
    """Return what a line of jotted notes says: each of its fragments under the term that it opens with.

    A fragment that stands *alone* under a term is what there is to know of it.
    """
    text = _LETTER.sub("", plain(source.text.text)).rstrip(" .")
    if _REMARK.match(text):
        return [Rejection(text, "", OF_NOTES, source.text.place)]
    if not source.text.is_item or text.endswith("?"):
        return []
    if row := numbered.read(source, text):
        return row
    above = source.text.context
    vocabulary = source.scope.vocabulary
    spelled = acronyms.read_spelled(source, text)
    if spelled:
        return spelled
    told = _term(text, above, vocabulary)
    is_plain = above and told is None and not _LEADS.search(text)
    said = clause(text, vocabulary) if is_plain else None
    if said is not None and is_named(said.subject, vocabulary):
        return []  # a sentence of its own
    if above and told:
        return _property(source, above, told["term"], told["rest"])
    if told is None and not above:
        is_torn = " = " in text and _ENDS.search(text.partition(" = ")[0]) is not None
        ended = _wholes(split_outside(text, _ENDS), vocabulary) if is_torn else []
        parts = ended or split_outside(text, _SEMICOLON)
        chained = chains.read(source, text) if len(parts) == 1 else []
        about = source.scope.subject_of(source.text.place)
        rows = [one for part in parts for one in _row(part)]
        return chained or [one for part in rows for one in _leads(source, about, part)]
    if told is None:
        return list(_fragments(source, above, text, is_alone=alone))
    return _under(source, told["term"].strip(), told["rest"], text)


def _term(text: str, above: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the match of a line that opens with a term, and a sign or an amount behind it."""
    told = _TERM.match(text) or (None if above else _AMOUNT.match(text))
    told = None if told and _is_torn(told["term"], vocabulary, several=text.count(" = ") > 1) else told
    told = _before_property(text, vocabulary) or told if not above else told
    compares = vocabulary.expressions["compares"].search(split_outside(text, _LEADS)[0])
    is_long = told is not None and len(told["term"].split()) > _LONGEST_TERM
    asks = told is not None and vocabulary.expressions["asks_within"].match(told["term"])
    return None if told and (compares or (is_long and not asks)) else told


def _under(source: Passage, name: str, rest: str, text: str) -> list[Found]:
    """Return what a line says of the term that it opens with."""
    vocabulary = source.scope.vocabulary
    if vocabulary.expressions["asks_within"].search(name):
        return [_asked(source, f"{capitalised(name)}?", rest, name)]
    if given := vocabulary.expressions["jotted_given"].fullmatch(name):
        about = source.scope.subject_of(source.text.place)
        return _property(source, about, given["property"], given["answer"])
    if owned := vocabulary.expressions["jotted_owned"].match(name):
        return _property(source, owned["name"], owned["property"], rest)
    meaning = _MEANING.match(text) if text[len(name) :].lstrip().startswith("=") else None
    is_short = name.isupper() or " " not in name
    if meaning and is_short and not vocabulary.has("imperatives", meaning["said"].split(maxsplit=1)[0]):
        return [_asked(source, vocabulary.ask["means"].format(term=name), meaning["said"], name)]
    formula = _FORMULA.match(text)
    if formula and formula["term"].strip() == name and len(formula["said"].split()) <= _MOST_WORDS:
        several = head_is_plural(name, vocabulary) and "equals_of_several" in vocabulary.ask
        front = vocabulary.ask["equals_of_several" if several else "equals"].format(term=name)
        return [_asked(source, front, formula["said"], name)]
    return list(_fragments(source, name, rest, is_equal=text[len(name) :].lstrip().startswith("=")))


def _is_torn(term: str, vocabulary: Vocabulary, *, several: bool) -> bool:
    """Tell whether a term is no name: it runs over the end of a sentence, or into an amount."""
    if _ENDS.search(term) or (", " in term and several):
        return True
    last = term.rpartition(" ")[2]
    small = ("prepositions", "determiners", "modifiers")
    return any(vocabulary.has(group, last) for group in small) or last in ("abt", "ca")


def _before_property(text: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the match of "acetaminophen max 4 g", a term and what it has, without a sign between them."""
    found = _WORDS.match(text)
    while found and not vocabulary.expressions["jotted_property"].match(found["rest"]):
        longer = len(found["term"].split()) + 1
        found = re.match(rf"(?P<term>\S+(?:\s\S+){{{longer - 1}}})\s(?P<rest>\S.*)$", text)
        if longer > _FEW_WORDS or (found and not found["term"].replace(" ", "").isalpha()):
            return None
    return found


def _fragments(
    source: Passage, name: str, text: str, *, is_alone: bool = True, is_equal: bool = False
) -> Iterator[Found]:
    vocabulary = source.scope.vocabulary
    known: list[str] = []
    wholes = _wholes(split_outside(text, _ENDS), vocabulary)
    rows = [one for whole in wholes if len(row := _row(whole)) > 1 for one in row]
    alike = [one for whole in wholes for one in _row(whole)]
    parts = [part for one in alike for part in _turned(one, vocabulary) if part.strip()]
    for part in parts:
        steps = split_outside(part, _LEADS)
        told = [_named(source, name, step) for step in steps]
        told[0] = told[0] or (_named(source, name, part) if _EQUALS.match(part) else [])
        if told[0] and _EQUALS.match(part):
            yield from told[0]
            continue
        told[0] = told[0] or ([] if _drops_subjects(vocabulary) else _led(source, name, steps[0]))
        if not all(told):
            yield from _arrow(source, name, part)
        yield from (one for found in told for one in found)
        is_open = vocabulary.expressions["jotted_open"].match(steps[0])
        is_asked = len(steps) > 1 and steps[0].strip(" '’").isalpha() and _drops_subjects(vocabulary)
        is_part = len(steps) > 1 and _EQUALS.match(part) is not None
        if not told[0] and not (is_open or is_asked or part in rows or (known and is_part)):
            is_course = is_part or len(steps) > _CHAIN
            known.append((part if is_course and _is_short(part) else steps[0]).rstrip(" ,"))
    answer = "; ".join(known)
    if known and is_alone and _is_short(answer):
        front = neutral.listed(source, name, answer) or _front(source, name, answer, is_equal=is_equal)
        yield _asked(source, front, answer, name)


def _is_short(answer: str) -> bool:
    return len(answer.split()) <= _MOST_WORDS


def _row(part: str) -> list[str]:
    """Return the parts of "bow = front, stern = back, port = left": the next name stands before its sign."""
    steps = split_outside(part, _EQUAL)
    cut = [step.rpartition(", ") for step in steps[1:-1]]
    if not cut or not all(said for said, _, _ in cut) or _LEADS.search(_EQUAL.sub(" ", part)):
        return [part]
    names = [steps[0], *(name for _, _, name in cut)]
    said = [*(one for one, _, _ in cut), steps[-1]]
    return [f"{name} = {one}" for name, one in zip(names, said, strict=True)]


def _wholes(parts: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return fragments with those joined that only a shortened word parted: "the fragm. of the hull"."""
    joined: list[str] = []
    for part in parts:
        last = joined[-1].rsplit(maxsplit=1)[-1].lower() if joined else ""
        last = re.split(r"['’]", last)[-1]
        is_cut = vocabulary.has("abbreviations", last) or vocabulary.expressions["cut_word"].fullmatch(last)
        if joined and is_cut and (part[:1].islower() or _NUMBER.match(part)):
            joined[-1] = f"{joined[-1]}. {part}"
        else:
            joined.append(part)
    return joined


def _drops_subjects(vocabulary: Vocabulary) -> bool:
    """Tell whether a fragment that opens with its verb is a sentence: "suelta el ancla", "non galleggia"."""
    return "opens_with_verb" in vocabulary.expressions and not vocabulary.has_base_forms


def _front(source: Passage, name: str, answer: str, *, is_equal: bool) -> str:
    """Return the question for what is jotted of a name: what it is, does or asks itself, or the rest.

    *is_equal*: the notes say that it is just this, "tachycardia = rate over 100".
    """
    vocabulary = source.scope.vocabulary
    if not names_thing(name, vocabulary):
        return vocabulary.ask["phrase"].format(cue=name)
    about = _kind_of_amounts(source)
    if about and len(answer.split()) <= _LONGEST_AMOUNT and values.is_amount(answer, vocabulary):
        return vocabulary.ask["bare"].format(subject=about, thing=about, property=name)  # "jib: 12 m²"
    is_meant = is_equal or _describes(answer, vocabulary)
    is_meant = is_meant and len(answer.split()) >= _FEW_WORDS and not answer[0].isdigit()
    if is_meant and len(name.split()) <= _FEW_WORDS and not doings.is_order(answer, vocabulary):
        return meanings.what_is(source, name, answer)
    if _drops_subjects(vocabulary) and vocabulary.expressions["opens_question"].match(name):
        asked = vocabulary.ask["plainly"].format(asked=name.lower())
        about = source.scope.subject_of(source.text.place)
        return vocabulary.ask["context"].format(context=f"**{about}**", question=asked)
    first = answer.split(maxsplit=1)[0].lower()
    is_noun = vocabulary.has("nouns_too", first) or vocabulary.has("imperatives", first)
    is_noun &= not doings.has_object(answer, vocabulary)
    acts = first in vocabulary.verbs and not is_noun and not vocabulary.has("verbs_of_state", first)
    if acts and "definite_head" in vocabulary.expressions and not vocabulary.has_base_forms:
        return vocabulary.ask["term_does"].format(term=name)
    return vocabulary.ask["note"].format(term=name)


def _describes(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has the form of a meaning in a Romance language: "la parte que se ve".

    So it has with a relative clause behind its noun, and no other.
    """
    if "definite_head" not in vocabulary.expressions or vocabulary.has_base_forms:
        return False
    first, *others = answer.rstrip(".").split()
    small = ("prepositions", "relative", "pronouns", "adverbials", "comparisons", "kept_adverbs")
    opens = any(vocabulary.has(one, first) for one in small)
    tells = any(vocabulary.has("relative", word) for word in others[:-1])
    told = clause(answer, vocabulary)
    is_open = opens or first.lower() in vocabulary.verbs or "," in answer
    return tells and not is_open and (told is None or only_relative(told, vocabulary))


def _kind_of_amounts(source: Passage) -> str:
    """Return the section whose lines give an amount each, "Sail areas"; empty where its name is no name."""
    place = source.text.place
    about = source.scope.subject_of(place) if len(place.headings) > 1 and not source.text.context else ""
    return about if 0 < len(about.split()) <= _FEW_WORDS and about.replace(" ", "").isalpha() else ""


def _turned(part: str, vocabulary: Vocabulary) -> list[str]:
    """Return "dry cough, not in pregnancy" as its parts."""
    return split_outside(part, vocabulary.expressions["jotted_turn"])


def _leads(source: Passage, about: str, part: str) -> list[Found]:
    """Return what the arrows of a fragment lead to, or what it gives as its reason."""
    return list(_arrow(source, "", part)) or list(_reason(source, about, part))


def _reason(source: Passage, about: str, part: str) -> Iterator[Found]:
    """Yield a card for what a fragment without a verb gives as its reason: "a lid, because of the dust"."""
    cause = source.scope.vocabulary.expressions["because"].search(part)
    if cause and cause.start() and len(part[: cause.start()].split()) > 1:
        front = f"**{about}**: {part[: cause.end()]}{GAP}."
        yield _asked(source, front, part[cause.end() :], f"{about} {part[: cause.start()]}")


def _arrow(source: Passage, name: str, part: str) -> Iterator[Found]:
    """Yield a card for what each arrow of a fragment leads to."""
    row = arrows.read(source.under(name) if name else source, part)
    yield from row
    steps = [] if row else split_outside(part, _LEADS)
    for at, (first, then) in enumerate(pairwise(steps)):
        sign = part[part.find(first) + len(first) :].split(maxsplit=1)[0]
        shown = f"{first} {sign} {GAP}"
        front = f"**{name}**: {shown}" if name else capitalised(shown)
        if not name and ((at and len(first.split()) < 2) or not _WORDED.search(first)):
            continue
        if "definite_head" in source.scope.vocabulary.expressions and hides_most(front, then):
            yield cues.told_of(source, first, then, part)
        elif hides_most(front, then) and _WORDED.search(first) and is_balanced(first) and is_balanced(then):
            yield cues.leads_to(source, first, then, part, name)
        elif first.strip() and len(then.split()) <= _MOST_WORDS and is_balanced(first) and is_balanced(then):
            yield _asked(source, f"{front}.", then, f"{name} {first}")


def _named(source: Passage, name: str, part: str) -> list[Found]:
    """Return what "antidote glucagon" or "vitamin K antidote" says of a name."""
    vocabulary = source.scope.vocabulary
    expressions = vocabulary.expressions
    bare = _BEFORE.sub("", part)
    for shape in (expressions["jotted_property"], expressions["jotted_of"], _INNER):
        found = shape.match(bare)
        if found is None:
            continue
        is_led = vocabulary.has("prepositions", found["answer"].split(maxsplit=1)[0])
        is_of = is_led and bare[found.end("property")] == " " and "definite_head" in expressions
        if not is_of:  # "causas de la rotura" names what they are of
            return _property(source, name, found["property"], found["answer"])
    return []


def _led(source: Passage, name: str, part: str) -> list[Found]:
    """Return a gap for what stands behind the verb or the "no" that a fragment opens with."""
    vocabulary = source.scope.vocabulary
    lead = vocabulary.expressions["jotted_lead"].match(part)
    first, _, rest = part.partition(" ")
    is_noun = vocabulary.has("nouns_too", first) or vocabulary.has("mostly_nouns", f"{first}s")
    is_verb = not is_noun and (vocabulary.has("imperatives", first) or first.lower() in vocabulary.verbs)
    start = lead.end() if lead else len(first) + 1 if is_verb and not rest.isalpha() else 0
    answer = part[start:]
    if not start or not answer or len(answer.split()) > _MOST_WORDS or not is_balanced(answer):
        return []
    if vocabulary.expressions["manner"].fullmatch(answer.lower()) or _runs_on(answer, vocabulary):
        return []  # "never stop abruptly", "surrounds the mast, lasts longer"
    if vocabulary.has("object_pronouns", answer.split(maxsplit=1)[0]):
        return []  # "keep it dry"
    shown = f"{part[:start].strip()} {GAP}."
    front = vocabulary.ask["context"].format(context=f"**{capitalised(name)}**", question=shown)
    return [] if hides_most(front, answer) else [_asked(source, front, answer, f"{name} {part[:start]}")]


def _runs_on(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause or another verb follows a comma: what stands behind the first verb ends there."""
    others = split_outside(answer, _COMMA)[1:]
    return any(is_finite(one.split(maxsplit=1)[0], vocabulary) or clause(one, vocabulary) for one in others)


def _property(source: Passage, name: str, named: str, text: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    answer, *more = split_outside(text, _LEADS)
    if (
        vocabulary.expressions["compares"].fullmatch(f" {named.strip()} ")
        or len(answer.split()) > _MOST_WORDS
    ):
        return []
    ask, thing = vocabulary.ask[_asks_for(named.strip(), vocabulary)], capitalised(name)
    front = ask.format(subject=thing, thing=thing, property=named.strip())
    found = [_asked(source, front, answer, f"{name} {named}")]
    return [*found, *(_arrow(source, name, text) if more else ())]


def _asks_for(named: str, vocabulary: Vocabulary) -> str:
    """Return how to ask for what a thing has: in a Romance language as "its" where it is a known property."""
    if "definite_head" not in vocabulary.expressions:
        return "property_of"
    known = (vocabulary.expressions[name] for name in ("property", "attribute"))
    if not any(one.match(named.lower()) for one in known):
        return "bare"
    several = "properties_of" in vocabulary.ask and head_is_plural(named, vocabulary)
    return "properties_of" if several else "property_of"


def _asked(source: Passage, front: str, answer: str, key: str) -> Found:
    shown = passage(source.text.text, tidy(answer), source.text.label, source.text.detail)
    said = tidy(answer) if GAP in front else capitalised(tidy(answer))
    return fact(source.text.kind, key, source.text, (card("jotted", front, said, shown),))
