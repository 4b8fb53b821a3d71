"""Inner parts: what an answer that is a sentence, or several things with their names, says of each of them.

"Dog 90 ml/kg, cat 60 ml/kg" answers what is told of blood; how much a cat has, nobody has been asked yet.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise, zip_longest
from typing import NamedTuple

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.defining import neutral
from kmsflash.notes.facts.hiding import atoms, beside, compound, leftovers
from kmsflash.notes.facts.hiding.borders import is_of
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.hiding.spans import Span, spans
from kmsflash.notes.facts.hiding.unasked import stems
from kmsflash.notes.facts.making import GAP, Passage, Scope, Text, hides_most, passage, tidy
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, is_balanced, masked, plain

WAY = "inner"
_ASKED = frozenset(
    ("step", "told", "meaning", "jotted", "cue", "attribute", "said", "happens", "cell", "set")
)
"""Ways whose answers are whole texts behind a name, and not what a question was made for."""
_STATED = frozenset(("step", "told", "jotted", "attribute", "said", "happens"))
"""Those whose texts may be sentences: a meaning and what something leads to are one thing more often."""
_WRITTEN = frozenset(
    ("cloze", "written", "question", "choice", "pair", "trap", "case", "mnemonic", "introduced")
)
_WHOLE = _ASKED | _WRITTEN | {"reverse", "steps", "term"}
"""Ways whose answers are no phrase of a sentence."""
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s=\s|(?<=[^\W\d])=(?=[^\W\d])|(?<=[^\W\d])\**:\**\s+")
_EQUALS = re.compile(r"\s?=\s?|\**:")
_BREAK = re.compile(r"[,;]\s+|\.\s+(?=[A-ZÀ-Þ])")
_COMMA = re.compile(r",\s+(?![^(]*\))")
_HAS_NUMBER = re.compile(r"\d\d|\d\s")
_MARK = re.compile(r"^(?:[-–—•*+]|\d+[.)])\s+")
_STOP = re.compile(r"\s*(?:;\s+|\.\s+(?=[A-ZÀ-Þ]))")
_UNIT = r"%|[^\s,;]{1,8}/[^\s,;]{1,6}|[^\W\d]{1,3}"
_AMOUNT = re.compile(
    r"(?:^|[,;]\s+)(?P<name>(?:[^\W\d_][\w-]*\s){0,3}[^\W\d_][\w-]+)\s"
    rf"(?P<said>(?=\S*\s?\d[^\s,;]|\d\s)[<>~≤≥+−]?\s?\d[^\s,;]*(?:\s(?:{_UNIT}))?)(?=[,;]\s|$)"
)
_NUMBER = re.compile(r"(?:^|[,;]\s+)(?P<said>\d\d[\d.,]*)\s(?=[^\W\d_]{3}[^,;]*(?:[,;]|$))")
_CODE = re.compile(r"`[^`]+`(?![^`]*`)")
_CODES = re.compile(r"`[^`]+`(?:(?:, |\s\w{1,3}\s)`[^`]+`)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DATED = re.compile(r"\D[12]\d{3}$|^[\"“«„]")
_NAMES = re.compile(r"\d{3}|^[A-ZÀ-Þ]")
_WORD = re.compile(r"[^\W_]+")
_ONE, _SHORT_ONE = 6, 3  # words of an answer that may be one thing, and of one that may be a sentence
_MOST, _LONGEST_NAME = 9, 6  # words of a part, and of its name or of brackets
_LONGEST_LEAD = 8  # words before a colon
_MOST_ASKED = 3  # parts of an answer
_LONGEST_FRONT = 195  # characters
_WIDEST = 150  # characters of an answer that is shown whole
_FEWEST = 3  # words before a condition
_KEY_AND_TITLE = 2  # names that a cell is asked by
_LIST = 2  # commas behind the first of a list


class _Asked(NamedTuple):
    """An answer of a sentence, and its words that tell something."""

    quote: str
    answer: str
    words: frozenset[str]


_Told = dict[int, list[_Asked]]  # by line


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a card's answer says, as its line has it, and what that is told of."""

    said: str
    named: tuple[str, ...]
    way: str
    source: Passage
    is_known: bool = False  # for what a person or a work is known

    @property
    def vocabulary(self) -> Vocabulary:
        return self.source.scope.vocabulary


@dataclass(frozen=True, slots=True)
class _Part:
    """Where a part stands in a text, and what that text is told of."""

    text: str
    span: Span
    above: str
    is_name: bool = False  # or an amount, for which there is no need where others are asked

    @property
    def said(self) -> str:
        return self.text[slice(*self.span)]


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Yield a fact for each part that an answer of several parts holds, where none asks for that part."""
    told: _Told = defaultdict(list)
    for one in facts:
        for draft in one.cards:
            if GAP in draft.front or _is_one(draft.answer, draft.way):
                said = compound.without_brackets(draft.answer) if GAP in draft.front else draft.answer
                told[one.place.first_line].append(
                    _Asked(one.quote, draft.answer, stems(said, scope.vocabulary))
                )
    for one in facts:
        for draft in one.cards:
            found: Iterator[FactDraft] = iter(())
            if draft.way == "set" and "\n" in draft.answer:
                found = _of_items(scope, one, draft, told)
            elif draft.way in _ASKED and GAP not in draft.front and "\n" not in draft.answer:
                found = _inner(scope, one, draft, _told_of(one, told))
            elif _is_phrase(draft):
                found = _in_phrase(scope, one, draft, _told_of(one, told, draft.answer))
            for part in found:
                said = part.cards[0].answer
                told[one.place.first_line].append(_Asked(one.quote, said, stems(said, scope.vocabulary)))
                yield part


def _of_items(scope: Scope, one: FactDraft, draft: CardDraft, told: _Told) -> Iterator[FactDraft]:
    """Yield what each item of a set says, where no card of its own line asks for it."""
    lines = range(one.place.first_line, one.place.last_line + 1)
    words = set().union(*(each.words for line in lines for each in told[line]))
    for item in draft.answer.split("\n"):
        said = _MARK.sub("", item)
        if not stems(said, scope.vocabulary) & words:
            own = replace(draft, way="said", answer=said)
            yield from islice(_inner(scope, replace(one, quote=said), own, words), 1)


def _is_phrase(draft: CardDraft) -> bool:
    """Tell whether the answer of a card is a phrase out of a sentence, which may say several things."""
    is_asked = draft.way not in (_WRITTEN if GAP in draft.front else _WHOLE)
    return is_asked and " " in draft.answer and "\n" not in draft.answer


def _told_of(one: FactDraft, told: _Told, but: str = "") -> set[str]:
    """Return the words that are asked of the sentence of a fact, or of the text that it is of.

    *but* is an answer that does not count.
    """
    of_it = (
        each for each in told[one.place.first_line] if each.quote in one.quote or one.quote in each.quote
    )
    return set().union(*(each.words for each in of_it if each.answer != but))


def _in_phrase(scope: Scope, one: FactDraft, draft: CardDraft, told: set[str]) -> Iterator[FactDraft]:
    """Yield what the answer of a gap says of one of its things: "[…]" for "salt water (it harms)"."""
    before, gap, after = draft.front.partition(GAP)
    answer = draft.answer
    if not gap:
        at = one.quote.casefold().find(answer.casefold())
        if at < 0 or speaks_of_before(one.quote, scope.vocabulary):
            return
        before, after = one.quote[:at], f"{one.quote[at + len(answer) :].rstrip('.!')}."
        answer = one.quote[at : at + len(answer)]
    ask, above = scope.vocabulary.ask["context"], ""
    is_long = len(before) + len(answer) + len(after) > _LONGEST_FRONT
    if is_long and len(enumeration(plain(answer))) > 1:
        before, after, above = "", ".", f"**{scope.subject_of(one.place)}**"
    for start, end in compound.spans(answer, scope.vocabulary):
        said = answer[start:end]
        words = stems(said, scope.vocabulary)
        if len(words & told) * 2 < len(words):
            shown = f"{before}{answer[:start]}{GAP}{answer[end:]}{after}"
            front = shown if gap else capitalised(shown)
            yield _fact(one, draft, said, ask.format(context=above, question=front) if above else front)


def _is_one(answer: str, way: str) -> bool:
    """Tell whether an answer is one thing in a few words, which asks for all that it holds."""
    most = _SHORT_ONE if way in _STATED else _ONE
    return len(answer.split()) <= most and not any(sign in answer for sign in ",;(=→:`")


def _inner(scope: Scope, one: FactDraft, draft: CardDraft, told: set[str]) -> Iterator[FactDraft]:
    vocabulary = scope.vocabulary
    named = tuple(name.rstrip(" :.") for name in _BOLD.findall(draft.front))
    if not named or "?" in draft.answer or (draft.way == "cell" and len(named) < _KEY_AND_TITLE):
        return
    said = _as_written(draft.answer.strip().rstrip(".!"), one.quote)
    above = named[0] if draft.way == "step" else " – ".join(named)
    source = Passage(scope, Text(said, one.place, None, "", is_item=True, context=above))
    known = fold(vocabulary.ask["known_for"].format(term=named[-1]))
    answer = _Answer(said, named, draft.way, source, is_known=known in fold(draft.front))
    asked: list[_Part] = []
    for part in chain(_of_name(answer, one.quote), _of_answer(answer, above), _named(answer, above)):
        if len(asked) >= (1 if part.is_name else _MOST_ASKED):
            break
        words = stems(part.said, vocabulary)
        is_told = len(words & told) * 2 >= len(words) or any(_overlap(part, other) for other in asked)
        if is_told or len(part.said.split()) > _MOST or fold(part.said) in fold(part.above):
            continue
        if front := _front(part, vocabulary):
            asked.append(part)
            yield _fact(one, draft, part.said, front)


def _fact(one: FactDraft, draft: CardDraft, said: str, front: str) -> FactDraft:
    shown = draft.explanation if draft.cell else passage(one.quote, said)
    asked = replace(draft, way=WAY, front=front, answer=tidy(said), explanation=shown, nth=0)
    key = fold(f"{plain(front)[:60]} {said[:30]}")
    return replace(one, key=key, text=fold(f"{front} {said}"), cards=(asked,))


def _overlap(one: _Part, other: _Part) -> bool:
    return one.text == other.text and one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _as_written(answer: str, quote: str) -> str:
    """Return an answer with the small letter that it opens with in the notes."""
    opens = f"{answer[:1].lower()}{answer[1:]}"
    return opens if opens in quote and answer not in quote else answer


def _front(part: _Part, vocabulary: Vocabulary) -> str:
    """Return a text with a part of it hidden, under what it is told of; nothing where that cannot be read."""
    said, (start, end) = part.text, part.span
    low, high = 0, len(said)
    if len(said) > _WIDEST:
        cuts = [(0, 0), *atoms.turns(said, vocabulary), (len(said), len(said))]
        low = max(behind for ahead, behind in cuts if behind <= start)
        high = next(ahead for ahead, _ in cuts if ahead >= end)
    shown = f"{said[low:start]}{GAP}{said[end:high]}"
    if speaks_of_before(said[low:high], vocabulary) or not is_balanced(shown):
        return ""
    context = f"**{part.above}**"
    asks = vocabulary.ask["context"].format(context=context, question=f"{shown}.") if part.above else ""
    front = asks or capitalised(f"{shown}.")
    is_wide = hides_most(front, part.said) and len(enumeration(part.said)) <= _LIST
    return "" if is_wide else front


def _of_name(answer: _Answer, quote: str) -> Iterator[_Part]:
    """Yield what the name that is asked about says of itself: "Warsaw Pact (May 1955): …"."""
    at = quote.casefold().find(answer.named[-1].casefold())
    name = quote[at : at + len(answer.named[-1])]
    if answer.way not in ("told", "meaning", "said") or at < 0:
        return
    text, above = f"{name}: {answer.said}", " – ".join(answer.named[:-1])
    vocabulary = answer.vocabulary
    found = chain(compound.in_brackets(name, vocabulary), _counted(name, vocabulary), _behind_name(name))
    for start, end in found:
        if _NAMES.search(name[start:end]):
            yield _Part(text, (start, end), above)


def _behind_name(name: str) -> Iterator[Span]:
    """Yield the amounts and years between the commas of a name: "The Mill, 1799, 80 plates"."""
    breaks = [one.span() for one in _COMMA.finditer(name)]
    for (_, start), (end, _) in pairwise([*breaks, (len(name), len(name))] if breaks else []):
        if _HAS_NUMBER.search(name[start:end]):
            yield start, end


def _of_answer(answer: _Answer, above: str) -> Iterator[_Part]:
    """Yield the parts of an answer that can be hidden, those with a name of their own first."""
    said, vocabulary = answer.said, answer.vocabulary
    if answer.way == "cell":
        row = list(compound.in_brackets(said, vocabulary))
        for span in chain(_counted(said, vocabulary), row if len(row) > 1 else ()):
            yield _Part(said, span, above)
        return
    found = chain(_signed(said), _counted(said, vocabulary), _numbered(said), _coded(said))
    brackets = list(compound.in_brackets(said, vocabulary))
    is_row = len(brackets) > 1 and answer.way != "set"
    if is_row or answer.way in ("step", "told", "meaning", "set", "said"):
        found = chain(found, (one for one in brackets if is_row or compound.says_enough(said[slice(*one)])))
    if answer.way == neutral.WAY and not answer.is_known:
        found = chain(found, beside.spans(said, vocabulary))
    if not _is_one(said, answer.way):
        found = chain(found, _reasons(said, vocabulary))
        found = chain(found, _ended(said, vocabulary) if answer.way in _STATED else ())
        found = chain(found, _done(said, vocabulary))
    for span in found:
        yield _Part(said, span, above)


def _named(answer: _Answer, above: str) -> Iterator[_Part]:
    """Yield the amounts, dates and names of an answer that are no one of a list."""
    if answer.way in ("cell", "set") or _is_one(answer.said, answer.way):
        return
    led = f"{above}: "
    for start, end in spans(led + answer.said, answer.source):
        span = start - len(led), end - len(led)
        if span[0] >= 0 and not _is_listed(answer.said, span) and fits(answer.said, span, answer.vocabulary):
            yield _Part(answer.said, span, above, is_name=True)


def _is_listed(said: str, span: Span) -> bool:
    """Tell whether a part is all that stands between two commas: one of a list, without a name."""
    before, after = said[: span[0]].rstrip(), said[span[1] :].lstrip()
    if said.count(", ") == 1 and _DATED.search(said[slice(*span)]):
        return False  # "Relief of Lowmere, […]"
    if after[:1] == "," and after.count(", ") >= _LIST:
        return True  # "coal from […], Whitby and York"
    return before[-1:] in ("", *",;(/+") and after[:1] in ("", *",;)/+.")


def _signed(said: str) -> Iterator[Span]:
    """Yield where what stands behind the signs of a text stands: "bow = front, stern = back"."""
    shown = masked(said)
    signs = list(_SIGN.finditer(shown))
    breaks = [one.end() for one in _BREAK.finditer(shown)] if signs else []
    for sign, following in zip_longest(signs, signs[1:]):
        name = said[max((end for end in breaks if end <= sign.start()), default=0) : sign.start()]
        stop = _STOP.search(shown, sign.end())
        end = stop.start() if stop else len(said)
        if following and following.start() < end:
            named = max((at for at in breaks if sign.end() < at <= following.start()), default=0)
            if not named and _EQUALS.match(following[0]):
                continue  # its end and the next name are one
            end = len(said[:named].rstrip(" ,;.")) if named else following.start()
        longest = _LONGEST_LEAD if sign[0].rstrip().endswith(":") else _LONGEST_NAME
        is_named = _LETTERS.search(name) and len(name.split()) <= longest
        if is_named and end > sign.end():
            yield sign.end(), end


def _counted(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where the amounts behind names stand: "Dog 90 ml/kg, cat 60 ml/kg"."""
    for one in _AMOUNT.finditer(said):
        if not vocabulary.has("prepositions", one["name"].split(maxsplit=1)[0]):
            yield one.span("said")


def _numbered(said: str) -> Iterator[Span]:
    """Yield where numbers before names in a row stand: "15 SAMU, 17 police, 18 pompiers"."""
    found = list(_NUMBER.finditer(said))
    if len(found) > _LIST:
        yield from (one.span("said") for one in found)


def _coded(said: str) -> Iterator[Span]:
    """Yield where code stands that a text goes on to, several together and the last of them."""
    for shape in (_CODES, _CODE):
        for one in shape.finditer(said):
            if one.start() and said[one.start() - 1].isspace() and not _is_listed(said, one.span()):
                yield one.span()


def _reasons(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where why or when something is so stands, at the end of a sentence."""
    shown = masked(said)
    for one in vocabulary.expressions["holds_when"].finditer(shown):
        stop = _BREAK.search(shown, one.end())
        end = stop.start() if stop else len(said)
        if len(said[: one.start()].split()) >= _FEWEST and " " in said[one.end() : end]:
            yield one.end(), end


def _done(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where by what or from what something is done stands: "two barges, sunk by […]"."""
    breaks = [one.span() for one in _BREAK.finditer(masked(said))]
    for (_, start), (end, _) in pairwise([*breaks, (len(said), len(said))] if breaks else []):
        span = leftovers.done_by(said[start:end], vocabulary)
        named = said[start : start + span[0]].split(maxsplit=1) if span else []
        if span and not is_of(f" {named[1]} x", vocabulary):
            yield start + span[0], start + span[1]


def _ended(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where what stands behind the verbs of the sentences of a text stands."""
    cuts = [(0, 0), *atoms.turns(said, vocabulary), (len(said), len(said))]
    for (_, start), (end, _) in pairwise(cuts):
        sentence = said[start:end]
        if _SIGN.search(masked(sentence)) or orders(sentence, vocabulary):
            continue
        span = leftovers.behind_verb(sentence, vocabulary)
        part = sentence[slice(*span)] if span else ""
        is_whole = part and leftovers.is_answer(part, vocabulary) and not re.search(r"[,.!]\s", f"{part} ")
        is_whole = is_whole and compound.says_enough(part)
        if span and is_whole and not hides_most(sentence.replace(part, GAP), part):
            yield start + span[0], start + span[1]
