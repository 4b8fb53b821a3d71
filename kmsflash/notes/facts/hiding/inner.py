"""Inner parts: what an answer that is a sentence, or several things with their names, says of each of them.

"Dog 90 ml/kg, cat 60 ml/kg" answers what is told of blood; how much a cat has, nobody has been asked yet.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise, zip_longest

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.defining import neutral
from kmsflash.notes.facts.hiding import atoms, leftovers
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.hiding.spans import Span, spans
from kmsflash.notes.facts.hiding.unasked import stems
from kmsflash.notes.facts.making import GAP, Passage, Scope, Text, hides_most, passage, tidy
from kmsflash.notes.facts.stating.matching import orders
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, is_balanced, masked, plain, split_outside

WAY = "inner"
_ASKED = frozenset(("step", "told", "meaning", "jotted", "cue", "attribute", "said", "happens", "cell"))
"""Ways whose answers are whole texts behind a name, and not what a question was made for."""
_STATED = frozenset(("step", "told", "jotted", "attribute", "said", "happens"))
"""Those whose texts may be sentences: a meaning and what something leads to are one thing more often."""
_HIDDEN = frozenset(("left", "gap", "jotted", "segment", "unasked", "condition", "labelled"))
"""Ways that hide a part of a line, of which brackets may say more."""
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s=\s|(?<=[^\W\d])\**:\**\s+")
_EQUALS = re.compile(r"\s=\s|\**:")
_BREAK = re.compile(r"[,;]\s+|\.\s+(?=[A-ZÀ-Þ])")
_STOP = re.compile(r"\s*(?:;\s+|\.\s+(?=[A-ZÀ-Þ]))")
_BRACKET = re.compile(r"(?<=[\w’'*`»”\"])\s\((?:=\s)?(?P<said>[^()]{3,60})\)")
_UNIT = r"%|[^\s,;]{1,8}/[^\s,;]{1,6}|[^\W\d]{1,3}"
_AMOUNT = re.compile(
    r"(?:^|[,;]\s+)(?P<name>(?:[^\W\d_][\w-]*\s){0,3}[^\W\d_][\w-]+)\s"
    rf"(?P<said>(?=\S*\s?\d[^\s,;]|\d\s)[<>~≤≥+−]?\s?\d[^\s,;]*(?:\s(?:{_UNIT}))?)(?=[,;]\s|$)"
)
_NUMBER = re.compile(r"(?:^|[,;]\s+)(?P<said>\d\d[\d.,]*)\s(?=[^\W\d_]{3}[^,;]*(?:[,;]|$))")
_CODE = re.compile(r"`[^`]+`(?![^`]*`)")
_CODES = re.compile(r"`[^`]+`(?:(?:, |\s\w{1,3}\s)`[^`]+`)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_REMARK = re.compile(r"[!?…§]|^(?:art|vgl|cf|see|S|p)\b", re.IGNORECASE)
_DATED = re.compile(r"\D[12]\d{3}$|^[\"“«„]")
_NAMES = re.compile(r"\d{3}|^[A-ZÀ-Þ]")
_WORD = re.compile(r"[^\W_]+")
_ONE, _SHORT_ONE = 6, 3  # words of an answer that may be one thing, and of one that may be a sentence
_MOST, _LONGEST_NAME = 9, 6  # words of a part, and of its name or of brackets
_SHORT_NAME = 2  # words of a name beside which nothing is left to ask
_MOST_ASKED = 3  # parts of an answer
_WIDEST = 150  # characters of an answer that is shown whole
_FEWEST = 3  # words before a condition
_KEY_AND_TITLE = 2  # names that a cell is asked by
_LIST = 2  # commas behind the first of a list
_LONG = 7  # letters of a lone word that tells something


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a card's answer says, as its line has it, and what that is told of."""

    said: str
    named: tuple[str, ...]
    way: str
    source: Passage

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
    told: dict[int, set[str]] = defaultdict(set)
    for one in facts:
        for draft in one.cards:
            if GAP in draft.front or _is_one(draft.answer, draft.way):
                said = _BRACKET.sub("", draft.answer) if GAP in draft.front else draft.answer
                told[one.place.first_line] |= stems(said, scope.vocabulary)
    for one in facts:
        for draft in one.cards:
            if draft.way in _ASKED and GAP not in draft.front and "\n" not in draft.answer:
                yield from _inner(scope, one, draft, told[one.place.first_line])
            elif draft.way in _HIDDEN and GAP in draft.front and "(" in draft.answer:
                yield from _in_gap(one, draft, told[one.place.first_line], scope.vocabulary)


def _in_gap(one: FactDraft, draft: CardDraft, told: set[str], vocabulary: Vocabulary) -> Iterator[FactDraft]:
    """Yield what brackets in the answer of a gap say: "[…]" for "salt water (it harms)"."""
    before, _, after = draft.front.partition(GAP)
    for start, end in _in_brackets(draft.answer, vocabulary):
        said = draft.answer[start:end]
        words = stems(said, vocabulary)
        if _says_enough(said) and len(words & told) * 2 < len(words):
            front = f"{before}{draft.answer[:start]}{GAP}{draft.answer[end:]}{after}"
            yield _fact(one, draft, said, front)


def instead(scope: Scope, facts: list[FactDraft]) -> list[FactDraft]:
    """Return *facts* without the vague questions for texts whose parts are all asked."""
    asked: dict[int, list[str]] = defaultdict(list)
    for one in facts:
        asked[one.place.first_line] += [fold(draft.answer) for draft in one.cards if draft.way == WAY]
    left = (_without(scope, one, asked[one.place.first_line]) for one in facts)
    return [one for one in left if one.cards]


def _without(scope: Scope, one: FactDraft, asked: list[str]) -> FactDraft:
    cards = tuple(draft for draft in one.cards if not (asked and _is_vague(scope, draft, asked)))
    return one if len(cards) == len(one.cards) else replace(one, cards=cards)


def _is_vague(scope: Scope, draft: CardDraft, asked: list[str]) -> bool:
    """Tell whether a question only asks what there is to a term, and each part of that is asked."""
    note = scope.vocabulary.ask["note"].partition("{term}")[0]
    is_neutral = draft.way == neutral.WAY or (draft.way == "jotted" and fold(note) in fold(draft.front))
    if not is_neutral or GAP in draft.front:
        return False
    parts = [fold(part) for part in split_outside(draft.answer, _BREAK)]
    return all(any(_is_most(answer, part) for answer in asked) for part in parts)


def _is_most(answer: str, part: str) -> bool:
    """Tell whether an answer is all of a part but a name of a word or two."""
    is_aside = f"({answer})" in part
    return not is_aside and answer in part and len(_WORD.findall(part.replace(answer, " "))) <= _SHORT_NAME


def _is_one(answer: str, way: str) -> bool:
    """Tell whether an answer is one thing in a few words, which asks for all that it holds."""
    most = _SHORT_ONE if way in _STATED else _ONE
    return len(answer.split()) <= most and not any(sign in answer for sign in ",;(=→:`")


def _inner(scope: Scope, one: FactDraft, draft: CardDraft, told: set[str]) -> Iterator[FactDraft]:
    vocabulary = scope.vocabulary
    named = tuple(name.rstrip(" :") for name in _BOLD.findall(draft.front))
    if not named or "?" in draft.answer or (draft.way == "cell" and len(named) < _KEY_AND_TITLE):
        return
    said = _as_written(draft.answer.strip().rstrip(".!"), one.quote)
    above = named[0] if draft.way == "step" else " – ".join(named)
    source = Passage(scope, Text(said, one.place, None, "", is_item=True, context=above))
    answer = _Answer(said, named, draft.way, source)
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
    for part in asked:
        told |= stems(part.said, vocabulary)


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
    name = answer.named[-1]
    if answer.way not in ("told", "meaning", "said") or name not in quote:
        return
    text, above = f"{name}: {answer.said}", " – ".join(answer.named[:-1])
    for start, end in chain(_in_brackets(name, answer.vocabulary), _counted(name, answer.vocabulary)):
        if _NAMES.search(name[start:end]):
            yield _Part(text, (start, end), above)


def _of_answer(answer: _Answer, above: str) -> Iterator[_Part]:
    """Yield the parts of an answer that can be hidden, those with a name of their own first."""
    said, vocabulary = answer.said, answer.vocabulary
    if answer.way == "cell":
        row = list(_in_brackets(said, vocabulary))
        for span in chain(_counted(said, vocabulary), row if len(row) > 1 else ()):
            yield _Part(said, span, above)
        return
    found = chain(_signed(said), _counted(said, vocabulary), _numbered(said), _coded(said))
    brackets = list(_in_brackets(said, vocabulary))
    is_row = len(brackets) > 1
    if is_row or answer.way in ("step", "told", "meaning"):
        found = chain(found, (one for one in brackets if is_row or _says_enough(said[slice(*one)])))
    if not _is_one(said, answer.way):
        found = chain(found, _reasons(said, vocabulary))
        found = chain(found, _ended(said, vocabulary) if answer.way in _STATED else ())
    for span in found:
        yield _Part(said, span, above)


def _named(answer: _Answer, above: str) -> Iterator[_Part]:
    """Yield the amounts, dates and names of an answer that are no one of a list."""
    if answer.way == "cell" or _is_one(answer.said, answer.way):
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
        is_named = _LETTERS.search(name) and len(name.split()) <= _LONGEST_NAME
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


def _in_brackets(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where what brackets say of the name before them stands: "concertino (few soloists)"."""
    for one in _BRACKET.finditer(said):
        inner = one["said"]
        is_sign = inner.isupper() or not _LETTERS.search(inner) or _REMARK.search(inner)
        is_short = len(inner.split()) <= _LONGEST_NAME and not inner.startswith("-")
        if is_short and not is_sign and not vocabulary.expressions["examples"].search(inner):
            yield one.span("said")


def _says_enough(said: str) -> bool:
    """Tell whether a part tells something by itself: several words, a name, an amount or a long word."""
    return " " in said or len(said) >= _LONG or said[:1].isupper() or any(map(str.isdigit, said))


def _reasons(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where why or when something is so stands, at the end of a sentence."""
    shown = masked(said)
    for one in vocabulary.expressions["holds_when"].finditer(shown):
        stop = _BREAK.search(shown, one.end())
        end = stop.start() if stop else len(said)
        if len(said[: one.start()].split()) >= _FEWEST and " " in said[one.end() : end]:
            yield one.end(), end


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
        if span and is_whole and _says_enough(part) and not hides_most(sentence.replace(part, GAP), part):
            yield start + span[0], start + span[1]
