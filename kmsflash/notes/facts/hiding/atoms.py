"""Atoms: dates, amounts, names and marked words of a text that no card asks for, each asked in its place."""

import re
from itertools import compress

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.defining import neutral, troubles
from kmsflash.notes.facts.hiding import trimming
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.hiding.spans import spans
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.pronouns import goes_on, is_generic, leans_back, speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain, sentences

_SEMICOLON = re.compile(r";\s+")
_TERM = re.compile(r"(?P<term>[^:=→.;]{2,50}?)(?::\**|\s=|\s[–—-])\s+(?=\S)")
_OWN_TERM = re.compile(r"(?P<term>\**[A-ZÀ-Þ][^:=→.;,]{2,40}?):\**\s+(?=\S)")
_OPENS = re.compile(r"^(?:->|=>|→|⇒|[-–—•*+])\s+")
_FIGURE = re.compile(r"\d")
_NOT_TOLD = ("trap", "cue")  # roles of texts that say what is not so, or what another text is told by
_OPEN = ("pronouns", "turning_words")  # groups of words that a part cannot open with
_NAMED = re.compile(r"\s[A-ZÀ-Þ`*\d]")  # what a subject that names something holds
_ARROWS = ("->", "=>", "→", "⇒")
_LONGEST, _LONGEST_ABOVE = 185, 45  # characters of a front, and of the section that it names
_MOST_ASKED = 6  # words of an answer that asks for what it holds
_MOST, _MOST_TURNS = 2, 3  # atoms of a sentence, and turns of a text each of which may have one more
_FEWEST_WORDS = 4


def read(source: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, and a fact for each of its atoms that no card asks for yet.

    Two at most, or as many as it has parts. Dates and amounts come first, then what the learner marked or
    quoted, then names, and last the names of who does something.
    """
    text = _OPENS.sub("", unlinked(sentence).strip()).rstrip(".!")
    is_remark = text[:1] in ("(", "©") or source.text.role in _NOT_TOLD
    if is_remark or "?" in text or text.endswith(":") or len(text.split()) < _FEWEST_WORDS:
        return told
    drafts = [draft for one in told if isinstance(one, FactDraft) for draft in one.cards]
    asked = [fold(draft.answer) for draft in drafts if draft.way != neutral.WAY]
    asked = [answer for answer in asked if _is_short(answer)]
    found: list[Found] = []
    hidden: list[str] = []
    for start, end in spans(text, source, sentence):
        said = fold(text[start:end]).strip()
        if any(said in answer or answer in said for answer in asked):
            continue
        asks = front(source, text, (start, end))
        if asks:
            found.append(_gap(source, asks, text[start:end], sentence))
            asked.append(said)
            hidden.append(said)
        if len(found) >= _MOST and len(found) > min(len(turns(text, source.scope.vocabulary)), _MOST_TURNS):
            break
    left = neutral.replaced(told, hidden)
    whole = [answer for answer in map(fold, neutral.answers(left)) if _is_short(answer)]
    fresh = (not any(said in answer for answer in whole) for said in hidden)
    return [*left, *compress(found, fresh)]


def _is_short(answer: str) -> bool:
    """Tell whether an answer asks for what it holds."""
    return len(answer.split()) <= _MOST_ASKED or "\n" in answer


def _gap(source: Passage, front: str, answer: str, sentence: str) -> Found:
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("atom", f"{front}.", tidy(answer), shown)
    return fact(source.text.kind, f"{sentence[:80]} {answer[:30]}", source.text, (drafted,), sentence)


def front(source: Passage, text: str, span: tuple[int, int]) -> str:
    """Return the part of a text that a gap stands in, under the term that the text opens with.

    Where an item has none and says too little alone, it stands under its section.
    """
    vocabulary = source.scope.vocabulary
    low, high = _part(text, span, vocabulary)
    longest = _LONGEST + span[1] - span[0] - len(GAP)
    if high - low > longest:
        high = trimming.end_of(text, (low, high), span[1], longest, vocabulary)
    term = _TERM.match(text)
    if term and span[1] <= term.end("term") and _is_part(source, text[slice(*span)], term["term"]):
        return ""
    term = _term(text, low, vocabulary) or term
    led = (f"{term['term']}: " if "=" in term[0] else term[0]) if term and low >= term.end() else ""
    said = f"{led}{text[low:high]}"
    at = span[0] - low + len(led)
    hidden = (at, at + span[1] - span[0])
    front = f"{said[:at]}{GAP}{said[hidden[1] :]}"
    if not is_balanced(front) or len(front.split()) < _FEWEST_WORDS or not fits(said, hidden, vocabulary):
        return ""
    above = _above(source, said) if not term else ""
    if above and fold(above) not in fold(front):
        front = vocabulary.ask["context"].format(context=f"**{above}**", question=front)
    return capitalised(front) if len(front) <= _LONGEST else ""


def _is_part(source: Passage, hidden: str, term: str) -> bool:
    """Tell whether what would be hidden is a part of the term itself, or of the name of a trouble."""
    is_name = hidden[0].isalpha() and not _FIGURE.search(hidden)
    return (is_name and not clause(term, source.scope.vocabulary)) or troubles.is_one(
        source, term.strip("*_ ")
    )


def _term(text: str, low: int, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the term that a sentence of a text sets before its colon: "Soft: …" behind "Hard: …"."""
    for start in reversed([0, *(end for _, end in turns(text, vocabulary) if end <= low)]):
        own = _OWN_TERM.match(text, start)
        if own is not None and _names(own["term"], vocabulary):
            return own
        if not text[:start].rstrip().endswith(";"):
            break  # another sentence
    return None


def _names(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term names a thing, and neither a property of another ("Result") nor what it does."""
    bare = plain(term)
    general = (vocabulary.expressions[kind] for kind in ("property", "attribute", "generic_label"))
    small = (vocabulary.has(group, bare) for group in ("prepositions", "adverbials", "time_adverbs"))
    is_common = any(small) or any(kind.fullmatch(bare) for kind in general)
    return not is_common and vocabulary.label(bare) is None and clause(bare, vocabulary) is None


def _above(source: Passage, said: str) -> str:
    """Return the section that a part is shown under, where it says too little of what it is about."""
    if source.text.context:
        return ""
    vocabulary = source.scope.vocabulary
    told = clause(said, vocabulary)
    if told is None:
        is_open = source.text.is_item
    else:
        is_led = vocabulary.has("determiners", told.subject.split(" ", maxsplit=1)[0])
        is_bare = is_led and _NAMED.search(told.subject) is None
        is_open = is_bare and bool(source.before) and vocabulary.has_base_forms
    above = source.above if is_open else ""
    return above if len(above) <= _LONGEST_ABOVE else ""


def is_more(one: Found) -> bool:
    """Tell whether a fact is one of which more than an atom is asked."""
    return isinstance(one, FactDraft) and any(draft.way != "atom" for draft in one.cards)


def _part(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return where the part of a text stands that says enough around a gap."""
    cuts = [(0, 0), *turns(text, vocabulary), (len(text), len(text))]
    starts = [end for start, end in cuts if end <= span[0]]
    low = 0
    high = next((start for start, _ in cuts if start >= span[1]), len(text))
    while starts:
        low = starts.pop()
        first = text[low:high].split(maxsplit=1)[0].strip(",")
        left = plain(f"{text[low : span[0]]} {text[span[1] : high]}").split()
        is_open = first in _ARROWS or any(vocabulary.has(group, first) for group in _OPEN)
        if not starts or (len(left) >= _FEWEST_WORDS and not is_open):
            break
    before = text[starts[-1] : low] if starts else ""
    leads = before and high - low + len(before) <= _LONGEST and _leans(text[low:high], before, vocabulary)
    return (low - len(before) if leads else low), high


def _leans(part: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part of a text is only sure to be understood behind the one *before*."""
    leans = leans_back(part, vocabulary) or is_generic(part, vocabulary)
    leans = leans or (_TERM.match(before) is None and goes_on(part, before, vocabulary))
    return leans and not speaks_of_before(before, vocabulary)


def turns(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return where the sentences of a text end and where the next ones start, and so at semicolons."""
    found = [one.span() for one in _SEMICOLON.finditer(masked(text))]
    at = 0
    for sentence in sentences(text, vocabulary.lists["abbreviations"]):
        start = text.find(sentence, at)
        if start > at:
            found.append((len(text[:start].rstrip(" .")), start))
        at = max(at, start) + len(sentence)
    return sorted(found)
