"""Standing alone: a gap whose sentence is about what the one before names is shown behind that one.

That is a sentence whose subject is a pronoun, "the last", "about 4 %" or left out, the part behind a
semicolon, and one that says so little that it stands under its section, though it is not the first there.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.notes import sections
from kmsflash.notes.facts.hiding import atoms
from kmsflash.notes.facts.making import GAP, POINTS_NOWHERE, Scope, texts, unlinked
from kmsflash.notes.facts.stating.headless import opens_with_object
from kmsflash.notes.gates.gate import Headings, reason
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.dropped import agrees, drops_subject
from kmsflash.notes.grammar.pronouns import counts_on, holds_object, is_generic, leans_back, speaks_of_before
from kmsflash.notes.grammar.subjects import is_owned, leaves_subject_out
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain

_UNDER = re.compile(r"^\*\*(?P<label>[^*]+)\*\*\s?:\s+(?=\S)")
_OWN = re.compile(r"(?P<name>[^=→:]{2,40}?)\s?(?P<sign>[=→:])\s")  # what opens with a name of its own
_SENTENCE = re.compile(r"[.!?]\s+(?=\S)")
_ENDED = re.compile(r"[.!?][»”\")*_]*$")
_LONGEST = 190  # characters of a front
_OPENS = 24  # characters by which a sentence is found in its text
_FEWEST = 4  # words of what is shown in front
_HALF = 0.5  # of the words of an answer
_FARTHEST = 6  # a part, and sentences before it
_JOINT, _OPENING = 3, 6  # letters of a word that only joins others, and words that a sentence opens with
_WHOLE = frozenset(("cloze", "written", "question", "pair", "choice", "trap", "introduced"))
"""Ways whose fronts are their author's, or a whole situation."""

_Said = tuple[str, str]  # a text, and the same folded


@dataclass(frozen=True, slots=True)
class _Part:
    """Where the part of a text stands that a card shows, behind others of its sentence or behind others."""

    text: str
    start: int
    goes_on: bool  # with the sentence before it: "; the second is blue"


def told(facts: list[FactDraft], scope: Scope, headings: Headings) -> tuple[list[FactDraft], list[Rejection]]:
    """Return *facts* whose gaps can be understood alone, and a rejection for each card that cannot be."""
    by_line: dict[int, list[_Said]] = defaultdict(list)
    for _, text in texts(scope, listed=True):
        raw = unlinked(text.text).strip()
        for line in range(text.place.first_line, text.place.last_line + 1):
            by_line[line].append((raw, raw.casefold()))
    asked = {fold(draft.front) for one in facts for draft in one.cards}
    kept: list[FactDraft] = []
    rejected: list[Rejection] = []
    for one in facts:
        cards: list[CardDraft] = []
        for draft in one.cards:
            if GAP not in draft.front or draft.way in _WHOLE:
                cards.append(draft)
                continue
            shown = _shown(draft, one, by_line[one.place.first_line], scope)
            fuller = replace(draft, front=shown)
            if shown and fold(shown) not in asked and not reason(fuller, scope.vocabulary, headings):
                cards.append(fuller)
            elif counts_on(draft.front.replace(GAP, draft.answer), scope.vocabulary):
                rejected.append(Rejection(draft.front, draft.answer, POINTS_NOWHERE, one.place))
            else:
                cards.append(draft)
        if cards:
            kept.append(one if cards == [*one.cards] else replace(one, cards=tuple(cards)))
    return kept, rejected


def _shown(draft: CardDraft, one: FactDraft, around: list[_Said], scope: Scope) -> str:
    """Return the front of a card behind what stands before it, where it needs that; else nothing."""
    vocabulary = scope.vocabulary
    under = _UNDER.match(draft.front)
    front = draft.front[under.end() :] if under else draft.front
    said = front.replace(GAP, draft.answer)
    opening = said[:_OPENS].casefold()
    part = next(filter(None, (_part(opening, text, vocabulary) for text in around)), None)
    if part is None:
        return ""
    is_led = _SENTENCE.search(front.partition(GAP)[0]) is not None
    if under and fold(plain(under["label"])) not in fold(" ".join(one.place.headings)):
        is_open = part.goes_on and _is_sibling(plain(under["label"]), front, part)
    elif under:
        is_open = clause(said, vocabulary) is not None and not _is_of(under["label"], said, vocabulary)
    else:
        is_open = leans(said, scope) or (
            not is_led and (part.goes_on or sections.is_thin(draft, one.kind, scope))
        )
    if not is_open or not (part.goes_on or clause(said, vocabulary) or opens_with_object(said, vocabulary)):
        return ""
    before = _before(part, len(front), scope, is_counted=counts_on(said, vocabulary))
    rest = front if front.startswith(GAP) else f"{part.text[part.start]}{front[1:]}"
    is_told = _tells(before, draft.answer, vocabulary, most=1 if part.goes_on else _HALF)
    return f"{before}{rest}" if before and not is_told else ""


def _is_sibling(label: str, front: str, part: _Part) -> bool:
    """Tell whether a part has a sign of its own, as the term that it stands under has: "A = …; B = …"."""
    own, first = _OWN.match(front), _OWN.match(plain(part.text))
    return own is not None and first is not None and first["sign"] != ":" and first["name"] == label


def _is_of(label: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence may be about the name that it stands under, which it can leave out."""
    if "opens_with_verb" not in vocabulary.expressions:
        return False
    words = [word for word in plain(label).split() if len(word) > _JOINT]
    is_name = bool(words) and all(word[:1].isupper() for word in words)
    return is_name or (drops_subject(said, vocabulary) and agrees(said, label, vocabulary))


def _opens_small(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with "se" or "lo" of its verb: "se casa con Ana"."""
    first = said.split(maxsplit=1)[0]
    head = vocabulary.expressions.get("object_head")
    is_object = head is not None and head.match(said[:1].lower() + said[1:]) is not None
    is_own = vocabulary.has("impersonal_subjects", first) and not vocabulary.has("pronouns", first)
    return is_object or is_own


def _tells(before: str, answer: str, vocabulary: Vocabulary, *, most: float) -> bool:
    """Tell whether what stands before holds that much of what an answer says."""
    stems = sections.stems(answer, vocabulary)
    return bool(stems) and len(stems & sections.stems(before, vocabulary)) >= most * len(stems)


def leans(sentence: str, scope: Scope) -> bool:
    """Tell whether a sentence is about something that it does not name."""
    vocabulary, shown = scope.vocabulary, plain(sentence)
    points = (speaks_of_before, leans_back, is_generic, is_owned, drops_subject)
    if any(is_so(shown, vocabulary) for is_so in (*points, counts_on)) or _is_of_person(shown, scope):
        return True
    has_object = opens_with_object(shown, vocabulary) is not None  # "La frena el ancla"
    return has_object or holds_object(clause(shown, vocabulary), vocabulary)


def _is_of_person(sentence: str, scope: Scope) -> bool:
    """Tell whether a sentence says "he" of somebody whom it does not name before."""
    vocabulary = scope.vocabulary
    for word in (written.strip(',;.()“”"«»*') for written in sentence.split()):
        if vocabulary.has("personal_pronouns", word):
            return True
        if word in scope.names.inside:
            return False
    return False


def _part(opening: str, text: _Said, vocabulary: Vocabulary) -> _Part | None:
    """Return the part of a text that a card shows, by how that opens; nothing where it opens the text."""
    raw, folded = text
    at = folded.find(opening)
    if at <= 0:
        return None
    ahead, last = _last(raw[:at])
    if vocabulary.has("modifiers", last):
        at = len(ahead) - len(last)  # "about"
        ahead, last = _last(raw[:at])
    joins = vocabulary.has("coordinators", last) and ahead[: -len(last)].rstrip().endswith(",")
    goes_on = joins or ahead.endswith(";")
    return _Part(raw, at, goes_on) if goes_on or _ENDED.search(ahead) else None


def _last(text: str) -> tuple[str, str]:
    """Return a text without the room behind it, and its last word."""
    ahead = text.rstrip()
    return ahead, ahead.rpartition(" ")[2]


def _before(part: _Part, length: int, scope: Scope, *, is_counted: bool) -> str:
    """Return what stands before a part, as far back as it takes to understand that; else nothing.

    Where all of that is too long for a part that is one of several, it is the sentence farthest back alone:
    "There are three. … The last is".
    """
    vocabulary, room = scope.vocabulary, _LONGEST - length
    ahead = part.text[: part.start].rstrip()
    turns = [start for _, start in atoms.turns(part.text[: part.start], vocabulary) if start < len(ahead)]
    bounds = [0, *turns, part.start]
    for at in range(len(bounds) - 2, max(-1, len(bounds) - _FARTHEST), -1):
        first, said = part.text[bounds[at] : bounds[at + 1]], part.text[bounds[at] : part.start]
        if "?" in said or (len(said) >= room and not is_counted):
            return ""
        is_sentence = part.goes_on or said.lstrip('*_`"“„«(')[:1].isupper()
        is_whole = is_sentence and is_balanced(said) and len(said.split()) >= _FEWEST
        tells = part.goes_on or clause(first, vocabulary) is not None
        if is_whole and tells and not _points(first, scope):
            shown = said if len(said) < room else f"{first.rstrip()} … "
            return capitalised(shown) if len(shown) < room else ""
    return ""


def _points(said: str, scope: Scope) -> bool:
    """Tell whether what would stand in front is itself about something else: "Watching it …"."""
    vocabulary = scope.vocabulary
    if leaves_subject_out(said, vocabulary) or leans(said, scope):
        return True
    opening = [word.strip(",;") for word in said.split()[:_OPENING]]
    drops = "opens_with_verb" in vocabulary.expressions and _opens_small(said, vocabulary)
    drops |= vocabulary.has("negations", opening[0])
    groups = ("object_pronouns", "thing_pronouns", "pronouns_of_several")
    return drops or any(word.lower() in vocabulary.lists.get(one, ()) for word in opening for one in groups)
