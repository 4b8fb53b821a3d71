"""Segments: a clause or an insertion of a sentence of which no card asks a word, hidden in its place."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.hiding import atoms, leftovers, remaining, unasked
from kmsflash.notes.facts.hiding.spans import Span, spans
from kmsflash.notes.facts.making import Passage, Scope, Text, card, fact, passage, texts, tidy, unlinked
from kmsflash.notes.facts.spreading import look_over
from kmsflash.notes.facts.stating import contracted
from kmsflash.notes.facts.stating.reference import stands_for
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import leans_back, leaves_object_open, speaks_of_before
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, is_balanced, masked, plain

WAY = "segment"
_BREAK = re.compile(r"\s*[;,]\s+|\s+[–—]\s+|:\s+")
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:[a-z]{1,3}\s)?[A-ZÀ-Þ][\w’'-]+){1,3}")
_ASIDE = re.compile(r"\s\([^()]*\)")  # what brackets say is asked for itself
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s=\s")
_FEWEST, _TELLING = 3, 2  # words of a segment, and of those that tell something
_MOST_LISTED = 5  # things of a list
_MOST, _MOST_INSERTED, _MOST_CLAUSE = 9, 6, 13  # words of an answer, an insertion and a clause
_FEWEST_BEFORE = 8  # characters before why something is so
_SIGNS = ".,;:()*_"
_LONGEST, _TAIL = 195, 9  # characters of a front, and of the end of the sentence before
_SAME = 0.85  # of the words of a fact's passage that are of a sentence, where it is of that sentence


Told = dict[str, list[str]]
"""The answers of the cards of each passage."""


def read(scope: Scope, facts: list[FactDraft]) -> Iterator[FactDraft]:
    """Return a fact for a segment of each sentence of which no answer of its *facts* holds a word."""
    return look_over(_of_text, scope, told_by(scope, facts))


def told_by(scope: Scope, facts: list[FactDraft], *, listed: bool = False) -> list[tuple[Text, Told]]:
    """Return the texts that say what is so, each with the answers of the *facts* on its lines."""
    by_line: dict[int, list[FactDraft]] = defaultdict(list)
    for one in facts:
        for line in range(one.place.first_line, one.place.last_line + 1):
            by_line[line].append(one)
    left: list[tuple[Text, Told]] = []
    for at, text in texts(scope, listed=listed):
        is_told = text.role not in unasked.NOT_TOLD and not text.text.rstrip().endswith("?")
        is_told = is_told and not (listed and remaining.opens_page(at, text))
        if is_told and not remarks.is_one(scope, at, text):
            lines = range(text.place.first_line, text.place.last_line + 1)
            told: Told = defaultdict(list)
            for one in (one for line in lines for one in by_line[line]):
                told[one.quote] += [draft.answer for draft in one.cards]
            left.append((contracted.in_prose(scope, remarks.without(scope, text)), told))
    return left


def _of_text(scope: Scope, left: tuple[Text, Told]) -> Iterator[FactDraft]:
    text, answers = left
    vocabulary = scope.vocabulary
    said = unlinked(text.text).strip().rstrip(".!")
    source = Passage(scope, text)
    told = [(unasked.stems(quote, vocabulary), of_it) for quote, of_it in answers.items()]
    for start, end in statements(said, vocabulary):
        sentence = said[start:end]
        if not _tells(sentence, source):
            continue
        asked = asked_of(sentence, told, vocabulary)
        for place in _segments(sentence, vocabulary, asked):
            for low, high in _hidden(sentence, place, source):
                span = start + low, start + high
                is_asked = unasked.stems(sentence[low:high], vocabulary) & asked
                front = (
                    ""
                    if is_asked or _announces(said, span, vocabulary)
                    else front_of(source, said, span, (start, end))
                )
                if front and "?" not in front:
                    answer = said[slice(*span)]
                    shown = passage(text.text, answer, text.label, text.detail)
                    drafted = card(WAY, f"{front}.", tidy(answer), shown)
                    yield fact(text.kind, f"{said[:80]} {answer[:30]}", text, (drafted,), sentence)
                    break


def statements(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where the sentences of a text stand that neither ask nor answer a question."""
    for (_, start), (end, _) in pairwise([(0, 0), *atoms.turns(said, vocabulary), (len(said), len(said))]):
        if "?" not in said[start:end] and not said[:start].rstrip().endswith("?"):
            yield start, end


def front_of(source: Passage, said: str, span: Span, place: Span) -> str:
    """Return a text with a part hidden of the sentence at a place, behind what that is about."""
    front, vocabulary = atoms.front(source, said, span), source.scope.vocabulary
    start, end = place
    opens = said[start : min(span[0], start + _TAIL)].casefold()
    sentence = said[start:end]
    if not front or not points_back(sentence, vocabulary):
        return front
    ahead = said[:start].rstrip(" .;")
    shows = bool(ahead) and ahead[-_TAIL:] in front
    if not shows and not front.casefold().startswith(opens):
        return front  # a term stands in front of it
    before = shown_before(said[:start], sentence, source)
    if shows and (before or not _is_of_one(sentence, vocabulary)):
        return front
    return f"{before} {front}" if before and len(before) + len(front) < _LONGEST else ""


def _is_of_one(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with a pronoun that not every noun before it may be meant by."""
    is_person = vocabulary.has("personal_pronouns", sentence.split(maxsplit=1)[0])
    agrees = (
        not vocabulary.has_base_forms and vocabulary.expressions["stands_first"].match(sentence) is not None
    )
    return is_person or agrees


def shown_before(said: str, sentence: str, source: Passage) -> str:
    """Return the last part of a text as it is shown in front of a *sentence* that is about it.

    That is none that points back itself, and none without what a pronoun may stand for.
    """
    vocabulary = source.scope.vocabulary
    *_, (_, opens) = [(0, 0), *atoms.turns(said, vocabulary)]
    before, first = said[opens:].strip(), sentence.split(maxsplit=1)[0]
    is_whole = before.lstrip('*_`"“„«')[:1].isupper() and before[-1:] in ".;!" and is_balanced(before)
    if not is_whole or leaves_subject_out(before, vocabulary) or points_back(before, vocabulary):
        return ""
    if vocabulary.has("personal_pronouns", first):
        is_named = any(word.strip(_SIGNS) in source.scope.names.inside for word in before.split())
        return before if is_named else ""
    told = clause(before, vocabulary)
    fits_in = told is not None and stands_for(first.lower(), told.subject, vocabulary)
    return before if fits_in or not _is_of_one(sentence, vocabulary) else ""


def points_back(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is about something that only the one before names."""
    opens = sentence.split(maxsplit=1)[0]
    is_person = vocabulary.has("personal_pronouns", opens)
    leans = is_person or speaks_of_before(sentence, vocabulary) or leans_back(sentence, vocabulary)
    if leans or not vocabulary.has_base_forms:
        return leans
    told = clause(sentence, vocabulary)  # "one of them"
    said = told.subject.split() if told is not None else []
    return any(vocabulary.has("object_pronouns", word.strip(_SIGNS)) for word in said)


def _tells(sentence: str, source: Passage) -> bool:
    """Tell whether a sentence says something by itself, and neither tells what to do nor sets signs."""
    vocabulary = source.scope.vocabulary
    is_of_notes = vocabulary.expressions["of_notes"].search(plain(sentence)) is not None
    is_remark = is_of_notes or "©" in sentence or sentence.lstrip().startswith("(")
    if is_remark or not sentence.strip() or _SIGN.search(masked(sentence)):
        return False
    return is_definite(source, sentence) and not orders(sentence, vocabulary)


def asked_of(
    sentence: str, told: list[tuple[frozenset[str], list[str]]], vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the words of the answers that are of a sentence."""
    words = unasked.stems(sentence, vocabulary)
    of_it = (
        ones
        if len(quote & words) >= _SAME * min(len(quote), len(words))
        else _all_of(words, ones, vocabulary)
        for quote, ones in told
    )
    return unasked.stems(" ".join(answer for answers in of_it for answer in answers), vocabulary)


def _all_of(words: frozenset[str], answers: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the answers that say all that a sentence does: those of the difference between two things."""
    return [answer for answer in answers if words <= unasked.stems(answer, vocabulary)]


def _segments(sentence: str, vocabulary: Vocabulary, asked: frozenset[str]) -> Iterator[Span]:
    """Yield where the segments of a sentence stand of which no word is *asked*."""
    shown, expressions = masked(sentence), vocabulary.expressions
    if expressions["correlative"].match(sentence):
        return  # one half asks for the other
    places = {one.span() for one in _BREAK.finditer(shown)}
    places |= {one.span() for one in expressions["clauses"].finditer(shown) if _parts(one, vocabulary)}
    for (_, opens), (end, _) in pairwise([(0, 0), *sorted(places), (len(sentence), len(sentence))]):
        start, segment = opens, sentence[opens:end]
        first, space, rest = segment.partition(" ")
        if rest and vocabulary.has("open_starts", first):
            segment, start = rest, start + len(first + space)
        if expressions["if_that"].match(segment):
            return
        words = unasked.stems(_ASIDE.sub("", segment), vocabulary) if " " in segment else frozenset()
        if words and not words & asked and (start or not _only_leads(segment, vocabulary)):
            yield start, end


def _parts(joint: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether a joint stands between two clauses, and no "and" between two things."""
    return _BREAK.match(joint[0]) is not None or clause(joint.string[joint.end() :], vocabulary) is not None


def _hidden(sentence: str, place: Span, source: Passage) -> Iterator[Span]:
    """Yield what of a segment could be hidden, the best first."""
    vocabulary = source.scope.vocabulary
    start, end = place
    segment = sentence[start:end]
    reason = _reason(segment, bool(start), vocabulary)
    if not (reason and start and reason[0] < _FEWEST_BEFORE):
        yield from (one for one in spans(sentence, source) if start <= one[0] and one[1] <= end)
    if reason and not _lists_on(sentence, end, vocabulary):
        yield start + reason[0], start + reason[1]
    if not _only_leads(segment, vocabulary):
        yield from _phrases(sentence, place, vocabulary)


def _phrases(sentence: str, place: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield the phrases of a segment that could be hidden: what it says of its subject, and that subject."""
    start, end = place
    segment = sentence[start:end]
    words = unasked.stems(segment, vocabulary)
    added = leftovers.done_by(segment, vocabulary) if start else None
    if start and _goes_on(sentence[end:], vocabulary):
        added = added or _inserted(segment, vocabulary)
    if not added and (len(words) < _TELLING or len(segment.split()) < _FEWEST):
        return
    behind = leftovers.behind_verb(segment, vocabulary)
    if behind and (told := _clause_of(segment, behind, vocabulary)):
        yield start + told[0], start + told[1]
    is_alone = behind is not None and segment == sentence  # of which its last words are but a part
    for found in (added, behind, None if is_alone else leftovers.last(segment, vocabulary)):
        span = _without_prefix(segment, found, vocabulary) if found else None
        answer = segment[slice(*span)] if span else ""
        is_short = 0 < len(answer.split()) <= _MOST
        tells = is_short and leftovers.is_answer(answer, vocabulary)
        if span and _lists_on(sentence, start + span[1], vocabulary):
            yield from _listed(sentence, (start + span[0], len(sentence)), vocabulary)
            continue
        if span and tells and unasked.is_phrase(answer, vocabulary):
            yield start + span[0], start + span[1]
    if acting := _acting(segment, vocabulary):
        yield start + acting[0], start + acting[1]


def _acting(segment: str, vocabulary: Vocabulary) -> Span | None:
    """Return who or what does something to an "it" that the sentence before names: "[…] raises it"."""
    told = clause(segment, vocabulary)
    if told is None or not leaves_object_open(told, vocabulary) or not segment.startswith(told.subject):
        return None
    said = [word.lower() for word in told.subject.split()]
    opens = vocabulary.has("pronouns", said[0]) or vocabulary.has("relative", said[0]) or "one" in said
    is_short = len(said) <= _MOST_INSERTED and is_named(told.subject, vocabulary)
    if opens or any(vocabulary.has("relative", word) for word in said):
        return None
    return (0, len(told.subject)) if is_short else None


def _reason(segment: str, follows: bool, vocabulary: Vocabulary) -> Span | None:
    """Return why or when something is so, where a segment says that of itself or of the one before."""
    led = f", {segment}" if follows else segment
    shift = len(led) - len(segment)
    for one in vocabulary.expressions["holds_when"].finditer(masked(led)):
        start = one.end() - shift
        said = segment[start:].split()
        fits_in = _FEWEST <= len(said) <= _MOST_CLAUSE and (
            one.start() < shift or one.start() > _FEWEST_BEFORE
        )
        is_whole = vocabulary.keeps_capitals or clause(segment[start:], vocabulary) is not None
        if fits_in and is_whole and not vocabulary.has("open_ends", said[-1]):
            return start, len(segment)
    return None


def _lists_on(sentence: str, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a phrase goes on with others of its kind: ", tobacco and fuel"."""
    after = sentence[end:]
    joint, _, other = after.strip().partition(" ")
    joins = vocabulary.has("joint_words", joint) and not vocabulary.has("negations", other.partition(" ")[0])
    if joins and "," in sentence[:end] and clause(other, vocabulary) is None:
        return True
    first, _, rest = after.removeprefix(", ").partition(" ")
    if (
        not after.startswith(", ")
        or vocabulary.has("prepositions", first)
        or vocabulary.has("turning_words", first)
    ):
        return False
    following = [first, *rest.split()[:2]]
    joins = any(
        vocabulary.has("joint_words", word) or vocabulary.has("open_starts", word) for word in following[1:]
    )
    return joins or first.endswith(",")


def _listed(sentence: str, span: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where a short list that ends a sentence stands, as it is asked as a whole."""
    answer = sentence[slice(*span)]
    parts = enumeration(answer)
    is_list = _FEWEST <= len(parts) <= _MOST_LISTED and all(len(part.split()) <= _FEWEST for part in parts)
    if (
        is_list
        and clause(answer, vocabulary) is None
        and vocabulary.expressions["clauses"].search(answer) is None
    ):
        yield span


def _without_prefix(segment: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Return a phrase without the part of a German verb behind it: "läuft in vier Phasen *ab*"."""
    said, _, last = segment[slice(*span)].rpartition(" ")
    is_prefix = (
        vocabulary.keeps_capitals
        and said
        and last.islower()
        and vocabulary.expressions["lone_prefix"].match(last)
    )
    return (span[0], span[0] + len(said.rstrip())) if is_prefix else span


def _clause_of(segment: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """Return the clause that a verb has for its object: "showed that […]", "tells why […]"."""
    said = segment[span[0] :]
    first, _, rest = said.partition(" ")
    leads = vocabulary.has("relative", first) or vocabulary.has("question_words", first)
    is_small = any(vocabulary.has(group, first) for group in ("determiners", "prepositions"))
    is_clause = leads and not is_small and _FEWEST <= len(rest.split()) <= _MOST_CLAUSE
    if not is_clause or clause(rest, vocabulary) is None:
        return None
    return span[0] + len(first) + 1, len(segment)


def _only_leads(segment: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a segment is the condition of another: "when the dew falls"."""
    expressions = vocabulary.expressions
    return bool(expressions["condition"].match(segment) or expressions["holds_when"].match(f" {segment}"))


def _goes_on(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the verb of a sentence follows a comma, so that what stands before that was inserted."""
    following = after[1:].split(maxsplit=1)[:1] if after[:1] == "," else []
    return any(is_finite(word, vocabulary) for word in following)


def _inserted(segment: str, vocabulary: Vocabulary) -> Span | None:
    """Return the noun of an insertion between commas: "its infiltration capacity"."""
    first = segment.split(maxsplit=1)[0]
    is_led = vocabulary.has("determiners", first) or vocabulary.has("possessives", first)
    is_short = len(segment.split()) <= _MOST_INSERTED and clause(segment, vocabulary) is None
    if is_short and is_led:
        return len(first) + 1, len(segment)
    is_name = is_short and _FULL_NAME.fullmatch(segment) is not None and not vocabulary.keeps_capitals
    return (0, len(segment)) if is_name else None


def _announces(said: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a part only counts what is listed behind its colon: "has three layers: …"."""
    first = said[slice(*span)].split(maxsplit=1)[0].casefold()
    is_number = first in vocabulary.numbers or first.isdigit()
    return is_number and said[span[1] :].lstrip().startswith(":")
