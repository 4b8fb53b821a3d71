"""Quantities, dates and standards: the number with its unit is what the sentence asks for."""

import re
from dataclasses import replace
from functools import lru_cache

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.authors import is_cited_year
from kmsflash.notes.facts.hiding import extents
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, masked, plain

_NAMED = ("number", "year", "standard")
_LONGEST = 190
_MEASURED = re.compile(r"^\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|[kmµ]?[glm]|mcg|min|[smh]|°[CF])$")
_COUNT = re.compile(r"\d[\d.,]*(?<=\d)(?!\s?[%°€$])")
_FIGURE = re.compile(r"\d")
_BETWEEN = re.compile(r"^[^,;:.()]*$")
_BARE = re.compile(r"(?<=\s)\d{2,}(?:[.,]\d+)*(?:\s?[–-]\s?\d{2,}(?:[.,]\d+)*)(?=\.?$)")  # "ports 30-50"
_YEAR = re.compile(r"1\d{3}|20[0-4]\d")
_MOST_BARE = 8  # words of a line that names a range without a unit
_NEXT = re.compile(r"(?<=\d),\s(?=[^\W\d])")
_PART = re.compile(r"[;,]\s")
_NOUN = re.compile(r"\s[^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_CURRENCY, _THOUSANDS = re.compile(r"[$€£¥]"), re.compile(r"(?:[kKmMB]|bn|mn)(?!\w)")  # "$5k"
_ACT = re.compile(
    r"(?P<act>[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)?\s(?:n[.º°]*\s?)?)\d{1,5}/$"
)  # "Law 12/" of 1999
_COUNTED = re.compile(r"(?:\s[^\s,;:.()]+){1,3}?\s?[,:(]\s?")  # what is counted, before its names
_FEW = (2, 3, 4)
_LONGEST_PERSON = 2  # words of a name that may be somebody's
_LONGEST_NAMED = 3  # words of one of several names behind their number
_FEWEST_GAPS, _MOST_GAPS = 2, 4
_FEWEST_LIMITS = 2
_MOST_BETWEEN, _MOST_AFTER = 4, 5  # words of one limit after its number, and of the other


_UNIT_BEHIND = re.compile(r"\s?(?:[%‰°]|(?:[kcm]?m[²³]?|[km]?g|[km]?W|V|A|[km]?Hz|ms|s|h)(?![\w.]))")


def read(source: Passage, sentence: str, whole: str = "") -> list[Found]:
    """Return a fact with gaps for the first quantities of a sentence that says enough around them.

    Where a clause says too little, its gap is shown in the *whole* sentence that it stands in.
    """
    said = sentence if not source.context else _under(source, sentence)
    text = plain(said) if "](" in said else said
    introduces = sentence.rstrip().endswith(":")
    if introduces or len(text) > _LONGEST or len(text.split()) < 4:
        return []
    led = len(text) - len(plain(sentence) if "](" in said else sentence)  # the words of the context
    distinct = [
        span for span in _spans(text, led, source.scope.vocabulary) if not is_cited(source, text, span)
    ]
    most = min(max(_FEWEST_GAPS, _parts_with(text, distinct)), _MOST_GAPS)  # each has its own
    years = [span for span in distinct[most:] if _is_year(text, span, source.scope.vocabulary)]
    cards = tuple(_card(source, text, span, nth) for nth, span in enumerate([*distinct[:most], *years[:1]]))
    if distinct:
        source.quantity = text[slice(*distinct[0])].strip()
    if whole and cards and _is_bare(text, distinct[0]):
        return read(source, whole)
    return [fact(source.text.kind, f"{text[:80]}", source.text, cards, sentence)] if cards else []


def _parts_with(text: str, spans: list[tuple[int, int]]) -> int:
    """Return how many parts of a row, between commas and semicolons, hold an amount."""
    return len({len(_PART.findall(text, 0, start)) for start, _ in spans})


def spans(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return where the quantities, dates and standards of a text stand."""
    return _spans(text, 0, vocabulary)


@lru_cache(maxsize=64)
def _spans(text: str, led: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return where the quantities of a text stand, after its first *led* characters."""
    found: set[tuple[int, int]] = set()
    for name in _NAMED:
        opens = led + (name == "standard")  # a standard that is the subject is no answer
        found.update(
            _to_comma(text, one.span())
            for one in vocabulary.expressions[name].finditer(text, opens)
            if name != "standard" or _UNIT_BEHIND.match(text, one.end()) is None  # "premium SSD 99.9 %"
        )
    found.update(span for span in extents.powers(text) if span[0] >= led)
    found.update(span for span in extents.bare(text, vocabulary) if span[0] >= led)
    ranged = (_with_other_end(text, span, vocabulary) for span in sorted(found))
    named = (_with_act(text, extents.whole(text, span, vocabulary)) for span in ranged)
    whole = (_with_noun(text, _with_word(text, span), vocabulary) for span in named)
    spans = [_named_behind(text, span, vocabulary) for span in whole if _is_open(text, span)]
    told = clause(text, vocabulary)
    bare = _BARE.search(text, led) if not spans and told is None else None
    spans = [bare.span()] if bare and len(text.split()) <= _MOST_BARE else spans
    spans = [span for span in spans if told is None or told.verb != text[slice(*span)].rsplit(maxsplit=1)[-1]]
    spans = [span for span in spans if not _is_number_of(text, span, vocabulary)]
    distinct = [span for at, span in enumerate(spans) if at == 0 or span[0] >= spans[at - 1][1]]
    return _with_other(text, distinct, vocabulary)


def _to_comma(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a number up to the comma that sets the next of several names apart: "air 1,0003, water 1,33"."""
    apart = _NEXT.search(text, *span)
    return (span[0], apart.start()) if apart is not None else span


def _with_other(text: str, spans: list[tuple[int, int]], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return the spans, the first two as one where they are one limit or the other: "3 a day or 9 a week"."""
    if len(spans) < _FEWEST_LIMITS:
        return spans
    (start, first), (second, end), *others = spans
    between = text[first:second]
    units = [re.sub(r"[\d.,−\s]", "", text[slice(*span)]) for span in spans[:_FEWEST_LIMITS]]
    if units[0] == units[1] != "" and vocabulary.expressions["range_to"].fullmatch(between):
        return [(start, end), *others]  # "−5 % to +10 %"
    joint = vocabulary.expressions["or"].search(between)
    is_one = joint is not None and _BETWEEN.match(between) and between[: joint.start()].strip()
    after = re.split(r"[,;:.()]", text[end:], maxsplit=1)[0]
    if not is_one or len(between.split()) > _MOST_BETWEEN + 1 or len(after.split()) > _MOST_AFTER:
        return spans
    return [(start, end + len(after.rstrip())), *others]


def _under(source: Passage, sentence: str) -> str:
    """Return a sentence under what it is about, as its language sets a colon and a small letter after it."""
    vocabulary = source.scope.vocabulary
    reads_on = not vocabulary.has_base_forms and not vocabulary.keeps_capitals
    small = source.scope.names.sunk(sentence) if reads_on else sentence
    joint = vocabulary.ask["context"].format(context="", question="") if reads_on else ": "
    return f"{source.context}{joint}{small}"


def _is_bare(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a gap would hide most of a text."""
    return span[1] - span[0] > len(text) - (span[1] - span[0]) - len(GAP)


def unasked(source: Passage, sentence: str, told: list[Found], whole: str = "") -> list[Found]:
    """Return the fact of a sentence's number where the cards made of it do not ask for it."""
    drafts = [draft for one in told if isinstance(one, FactDraft) for draft in one.cards]
    told_of = [one.answer for one in drafts if _FIGURE.search(one.answer)]
    if not told_of:
        return [] if _points_back(sentence, source.scope.vocabulary) else read(source, sentence, whole)
    if not all(_is_consequence(sentence, answer, source.scope.vocabulary) for answer in told_of):
        return []
    return [one for each in read(source, sentence, whole) if (one := _within(each, told_of)) is not None]


def _is_consequence(sentence: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer is what to do or what happens under a condition: its number is asked too."""
    is_whole = orders(answer, vocabulary) or clause(answer, vocabulary) is not None
    return is_whole and vocabulary.expressions["condition"].match(sentence) is not None


def _points_back(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a condition only points to what was said before: "if that fails too, …"."""
    return vocabulary.expressions["if_that"].match(sentence) is not None


def _within(found: Found, answers: list[str]) -> FactDraft | None:
    """Return a fact with those of its cards that ask for a part of the answers."""
    if not isinstance(found, FactDraft):
        return None
    cards = tuple(one for one in found.cards if any(one.answer in answer for answer in answers))
    return replace(found, cards=cards) if cards else None


def first_span(text: str, vocabulary: Vocabulary, start: int = 0) -> tuple[int, int] | None:
    """Return where the first quantity, date or standard of a text from *start* on stands."""
    spans = [found.span() for name in _NAMED if (found := vocabulary.expressions[name].search(text, start))]
    first = min(spans, default=None)
    return _with_other_end(text, first, vocabulary) if first else None


def read_dated(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each event that a sentence dates in brackets: "the Peace of Augsburg (1555)"."""
    pattern = source.scope.vocabulary.expressions.get("dated")
    found: list[Found] = []
    for dated in pattern.finditer(plain(sentence)) if pattern else ():
        if source.scope.cites(dated["answer"]) or is_cited(source, dated.string, dated.span("answer")):
            continue
        name = dated["name"].strip().removeprefix("The ").removeprefix("In ")
        first, _, rest = name.partition(" ")
        name = rest if first.lower() in source.scope.vocabulary.gerunds else name
        if len(name) < 4 or source.scope.vocabulary.has("determiners", name):
            continue
        article = "the " if dated.string[: dated.start()].lower().endswith("the ") else ""
        front = source.scope.vocabulary.ask["dated"].format(name=f"{article}**{name}**")
        is_event = bool(article) or len(name.split()) > _LONGEST_PERSON
        if not is_event or source.scope.vocabulary.has("prepositions", first):
            text = dated.string  # "Hill (1965) listed …": in its place
            front = f"{text[: dated.start('answer')]}{GAP}{text[dated.end('answer') :]}"
            if len(front) > _LONGEST:
                continue
        shown = passage(sentence, dated["answer"], source.text.label, source.text.detail)
        drafted = card("dated", front, dated["answer"], shown)
        found.append(fact(source.text.kind, f"{name} date", source.text, (drafted,), sentence))
    return found


def read_asides(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for what a sentence says in brackets, where that is definite: a price or a limit."""
    pattern = source.scope.vocabulary.expressions["aside"]
    text = plain(sentence)
    found = pattern.search(text)
    if not found or len(text) > _LONGEST or text.count(found[1]) != 1:
        return []
    return [
        fact(
            source.text.kind,
            f"{text[:80]} aside",
            source.text,
            (_card(source, text, found.span(1), 0),),
            sentence,
        )
    ]


def is_cited(source: Passage, text: str, span: tuple[int, int]) -> bool:
    """Tell whether a number alone in brackets is of an article, or the year of whom a page cites."""
    start, end = span
    return is_cited_year(text, start, end, source.scope.names) or (
        text[:start].endswith("(")
        and text[end : end + 1] in (")", ":")
        and source.scope.cites(text[start:end])
    )


def _is_year(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    found = vocabulary.expressions["year"].search(text, span[0])
    return found is not None and found.start() == span[0]


def _with_other_end(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return a bare number with the other one of its range, "it runs from 20 to 50"; two years stay apart."""
    for found in _COUNT.finditer(text) if text[slice(*span)].strip().isdigit() else ():
        to = vocabulary.expressions["range_to"].match(text[found.end() :])
        end = _COUNT.match(text, found.end() + to.end()) if to else None
        if end is None or not found.start() <= span[0] <= end.end():
            continue
        are_years = all(_is_year(text, one.span(), vocabulary) for one in (found, end))
        led = vocabulary.expressions["range_from"].search(text[: found.start()])
        if led and are_years and "definite_head" in vocabulary.expressions:
            return found.start(), end.end()
        told = clause(text, vocabulary) if led and not are_years else None
        if led and told and text[: led.start()].rstrip().endswith(told.verb):
            return found.start(), end.end()
    return span


def _named_behind(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return where as many names stand as a count says, which they give away: "two keys, C and D, …"."""
    count = next((n for n in _FEW if fold(text[slice(*span)]).split()[:1] == [vocabulary.count(n)]), 0)
    noun = _COUNTED.match(text, span[1]) if count else None
    pieces = re.split(r"(?<=,)", re.split(r"[;:.()]", text[noun.end() :])[0]) if noun else []
    listed = "".join(pieces[: count - 1]).rstrip(", ")
    names = enumeration(listed) if listed else []
    if noun is None or len(names) != count or any(len(name.split()) > _LONGEST_NAMED for name in names):
        return span
    return noun.end(), noun.end() + len(listed)


def _with_act(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the year in the number of an act with the whole of its name: "Law 12/1999"."""
    act = _ACT.search(text[: span[0]]) if text[: span[0]].endswith("/") else None
    return (act.start("act"), span[1]) if act else span


def _with_word(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a number with the letters that are written together with it: "1000fach", "$5k"."""
    shape = _THOUSANDS if _CURRENCY.search(text, *span) else _LETTERS
    letters = shape.match(text, span[1]) if text[span[1] - 1].isdigit() else None
    return (span[0], letters.end()) if letters else span


def _with_noun(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return a number that stands there twice with the noun after it: "nine members for nine years"."""
    answer = text[slice(*span)]
    noun = _NOUN.match(text, span[1]) if text.count(answer) > 1 else None
    is_small = noun is not None and fold(noun[0]) in vocabulary.stop_words
    return (span[0], noun.end()) if noun and not is_small and text.count(f"{answer}{noun[0]}") == 1 else span


def _is_open(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a quantity stands once, and in running text or alone in its brackets."""
    answer = text[span[0] : span[1]]
    before = text[max(text.rfind("(", 0, span[0]), 0) : span[0]]
    is_near = before.startswith("(") and ")" not in before and len(before.split()) <= _MOST_BETWEEN
    is_aside = is_near and text[span[1] : span[1] + 1] == ")"
    return (is_aside or masked(text)[span[0]] != "\0") and text.count(answer) == 1


def _is_past(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a number says what was done."""
    told = clause(f"{before} x", vocabulary)
    return told is not None and (told.does == "did" or vocabulary.has("past_auxiliaries", told.verb))


def _is_number_of(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a number belongs to the name before it: "RAID 5", "Type 2"."""
    start, said = span[0], text[slice(*span)]
    if _MEASURED.match(said) or extents.is_large(said, vocabulary):
        return False  # "Salt 5 g", "In the Great War 1,100 to 1,400 horses"
    before = text[:start].rstrip(" ")
    last = before.split()[-1:] or [""]
    if vocabulary.keeps_capitals and (not said.isdigit() or is_plural(last[0], vocabulary)):
        return False  # "pro Stunde drei Säcke"
    if vocabulary.keeps_capitals and _YEAR.fullmatch(said) and _is_past(before, vocabulary):
        return False  # "Die Stadt gründete die Schule 1386"
    is_name = re.fullmatch(r"[A-Z][\w-]*", last[0]) is not None and before != text[:start]
    known = last[0].casefold() in vocabulary.stop_words or vocabulary.has("prepositions", last[0])
    known |= vocabulary.has("limit_words", last[0]) or (before == last[0] and orders(text, vocabulary))
    return is_name and not known and not vocabulary.has("kept_adverbs", last[0])


def _card(source: Passage, text: str, span: tuple[int, int], nth: int) -> CardDraft:
    answer = text[span[0] : span[1]].strip()
    gapped = f"{text[: span[0]]}{GAP}{text[span[1] :]}"
    shown = capitalised(gapped) if orders(text, source.scope.vocabulary) else gapped
    return card("gap", shown, tidy(answer), passage(text, answer, source.text.label, source.text.detail), nth)
