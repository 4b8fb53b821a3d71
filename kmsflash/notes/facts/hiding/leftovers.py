"""Leftovers: the parts of a sentence that none of its cards asks for, each asked in its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.hiding import apposed, asides
from kmsflash.notes.facts.hiding.borders import bounded, is_of
from kmsflash.notes.facts.hiding.gaps import fits, kept
from kmsflash.notes.facts.hiding.pointing import is_lost
from kmsflash.notes.facts.hiding.quantities import first_span
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain, split_outside

_BREAK = re.compile(r"\s*[;:,]\s+|\s+[–—]\s+")
_SIGN = re.compile(r"\s(?:=|→|->|⇒)\s")
_CODED = re.compile(r"(?<![\w.,-])(?=\w*[^\W\d])\w*\d\w*$")  # "P700", "80S"
_ELIDED = re.compile(r"^[dlDL][’']\w")  # "l'article"
_TORN = re.compile(r"\d[^\W\d_]{4}")  # "127.0.0.1from": what stood between was lost
_WORD = re.compile(r"[^\W_][\w’'-]*")
_COUNTED = re.compile(r"(?<=\S)\s?\? [^?]+\.$")  # "What does it have? Name all three."
_OF = re.compile(r"\b(?:of|to|de|di|del|della|du|des|do|da|von|vom|than|als|que|come|como|comme)\b|d[’']")
_LONGEST = 190
_FEWEST, _MOST = 3, 9  # words of a part, and of what is hidden in it
_MOST_GAPS, _LONGEST_NAME = 2, 5
_MISTAKEN = ("trap", "cue")  # roles of texts that open with what is not so, or not yet
_SHORT = 3  # letters of a word that may tell something
_SHORTEST = 2
_SMALL = 5  # letters of a lone word that may be half of a phrase: "take part"


def read(source: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, and a fact for each part of it that no card asks for yet.

    Two parts at most; an answer that runs on into a part with the shape of its own is cut before that.
    """
    text = unlinked(sentence).strip().rstrip(".!")
    if not text or len(text) > _LONGEST or "?" in text or text.endswith(":"):
        return told
    vocabulary = source.scope.vocabulary
    if not told and (is_lost(source, text) or orders(text, vocabulary) or not is_definite(source, text)):
        return told
    found: list[Found] = []
    for start, end in [*_first(source, text, told), *_parts(text, vocabulary)]:
        said = text[start:end]
        if vocabulary.expressions["if_that"].match(said):
            break
        if text[:start].endswith(", ") and vocabulary.expressions["comments"].match(said):
            continue
        parallel = _parallel(text[:start], said, vocabulary)
        told = [_cut(one, said) for one in told] if parallel else told
        span = parallel or _behind_sign(said) or behind_verb(said, vocabulary)
        span = span or (last(said, vocabulary) if told else None)
        hidden = (start + span[0], start + span[1]) if span else (0, 0)
        answer = text[slice(*hidden)]
        is_asked = _is_asked("" if parallel else said, answer, told, vocabulary)
        if is_asked or not is_answer(answer, vocabulary):
            continue
        if fits(text, hidden, vocabulary) and not is_of(text[hidden[1] :], vocabulary):
            found.append(gap(source, text, hidden, sentence))
    told = [*told, *found[:_MOST_GAPS]]
    told += asides.read(source, sentence, answers_of(told))
    return [*told, *apposed.read(source, sentence, answers_of(told))]


def answers_of(told: list[Found]) -> str:
    """Return the answers of the cards of what was *told*, folded."""
    return fold(" ".join(_answers(told)))


def _answers(told: list[Found]) -> Iterator[str]:
    """Yield the answers of the cards of what was *told*."""
    for one in told:
        if isinstance(one, FactDraft):
            yield from (draft.answer for draft in one.cards)


def _is_asked(said: str, answer: str, told: list[Found], vocabulary: Vocabulary) -> bool:
    """Tell whether cards of what was *told* ask for an answer, or for all else that a part says."""
    hidden, asked = telling(answer, vocabulary), telling(" ".join(_answers(told)), vocabulary)
    left = telling(said, vocabulary) - hidden
    return bool(hidden & asked) or bool(left and len(left & asked) * 2 > len(left))


def is_answer(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words out of a sentence can be asked for: no pronoun, small word or half of a verb."""
    said = answer.split()
    if not re.search(r"\w", answer) or len(said) > _MOST:
        return False
    points = vocabulary.expressions["inner_pronoun"].search(answer) and len(said) <= _FEWEST
    leads = not vocabulary.has_base_forms and any(
        vocabulary.has(group, said[0]) for group in ("determiners", "prepositions")
    )
    asks = vocabulary.has("question_words", said[0]) and not leads  # "a ponte" in Portuguese
    opens = asks or vocabulary.has("pronouns", said[0])
    is_small = (
        len(said) == 1 and answer.islower() and (len(answer) < _SMALL or _is_adverb(answer, vocabulary))
    )
    is_open = len(said) == _SHORTEST and vocabulary.has("particles", said[-1])  # "give something up"
    return not (points or opens or is_small or is_open or _TORN.search(answer))


def _is_adverb(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.has("kept_adverbs", word) or vocabulary.has("filler", word)


@lru_cache(maxsize=4096)
def telling(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of a text that tell something."""
    said = (fold(word) for word in _WORD.findall(plain(text)))
    return frozenset(word for word in said if word not in vocabulary.stop_words and _tells(word))


def _tells(word: str) -> bool:
    return len(word) >= _SHORT or any(map(str.isdigit, word))


def _opening(sentence: str) -> str:
    """Return the first word of a sentence, or nothing."""
    return [*sentence.split(maxsplit=1), ""][0].strip(",")


def _first(source: Passage, text: str, told: list[Found]) -> list[tuple[int, int]]:
    """Return where the first part of a sentence stands, if it may be asked.

    Where others were *told*, that is none which only leads to them: a condition, a mistake or a few words.
    """
    vocabulary = source.scope.vocabulary
    end = _first_end(text, vocabulary)
    shapes = (vocabulary.expressions[name] for name in ("condition", "correlative"))
    leads = vocabulary.has("adverbials", _opening(text)) or any(shape.match(text) for shape in shapes)
    announces = text[end : end + 1] == ":" and len(text[:end].split()) <= _LONGEST_NAME
    is_led = leads or announces or source.text.role in _MISTAKEN
    return [] if told and is_led else [(0, end)]


def _first_end(text: str, vocabulary: Vocabulary) -> int:
    """Return where the first part of a sentence ends."""
    start, end = next(_parts(text, vocabulary), (len(text), 0))
    before = text[:start].rstrip(" –—")
    said = text[start:end]
    has_verb = _predicate(said, vocabulary) or _parallel(text[:start], said, vocabulary)
    lists = before.endswith(",") and not has_verb
    return len(text) if lists else len(before.rstrip(" ,;:"))


def _parts(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where the parts after the first stand that commas, colons, dashes and joints set apart."""
    shown = masked(text)
    places = {found.span() for found in _BREAK.finditer(shown)}
    places |= {found.span() for found in vocabulary.expressions["clauses"].finditer(shown)}
    joints = vocabulary.expressions["second_predicate"].finditer(shown)
    places |= {found.span() for found in joints if _opens_predicate(found[1], vocabulary)}
    starts = sorted({end: start for start, end in sorted(places, reverse=True)}.items())
    for at, (behind, _) in enumerate(starts):
        end = starts[at + 1][1] if at + 1 < len(starts) else len(text)
        first = text[behind:end].split(" ", maxsplit=1)[0]
        start = behind + (len(first) + 1 if vocabulary.has("turning_words", first) else 0)
        if len(text[start:end].split()) >= _FEWEST:
            yield start, end


def _opens_predicate(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind "and" is a verb and nothing else."""
    is_other = any(
        vocabulary.has(group, word)
        for group in ("nouns_too", "mostly_nouns", "imperatives", "negations", "kept_adverbs")
    )
    return word.islower() and is_finite(word, vocabulary) and not is_other


def _behind_sign(said: str) -> tuple[int, int] | None:
    """Return what a part says behind its one sign: "pus = dead cells", "no light → no growth"."""
    signs = list(_SIGN.finditer(masked(said)))
    tells = len(signs) == 1 and all(
        re.search(r"[^\W\d]{3}", half) for half in (said[: signs[0].start()], said[signs[0].end() :])
    )
    is_one = tells and 0 < len(said[: signs[0].start()].split()) <= _LONGEST_NAME + 1
    return (signs[0].end(), len(said)) if is_one else None


def behind_verb(said: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return what a part says behind its verb: that of its subject, or one that the subject before has."""
    told = _predicate(said, vocabulary)
    if told is None or not told.rest or not said.endswith(told.rest):
        return None
    start = _with_article(said, len(said) - len(told.rest) + kept(told, vocabulary), vocabulary)
    if said[start : start + 1] in ("", ",", ";"):
        return None
    answer = split_outside(said[start:], vocabulary.expressions["tail"])[0]
    for joint in vocabulary.expressions["second_predicate"].finditer(masked(answer)):
        if joint.start() and (is_finite(joint[1], vocabulary) or clause(answer[joint.end() :], vocabulary)):
            answer = answer[: joint.start()]
            break
    end = start + len(answer)
    if len(answer.split()) > _MOST:
        turns = vocabulary.expressions["phrase_turn"].finditer(masked(said), start, end)
        end = next((turn.start() for turn in turns if len(said[start : turn.start()].split()) > 1), end)
    return start, bounded(said, start, end, vocabulary)


def last(said: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return the phrase that a part ends in, behind its last preposition: "… the motor turns into heat"."""
    shown = masked(said)
    turns = [one for one in vocabulary.expressions["phrase_turn"].finditer(shown) if not _OF.search(one[0])]
    if not turns or len(said[: turns[-1].start()].split()) < _FEWEST:
        return None
    start = turns[-1].end()
    answer = said[start:]
    is_short = 0 < len(answer.split()) <= _LONGEST_NAME and is_balanced(answer) and "(" not in answer
    return (start, len(said)) if is_short and clause(answer, vocabulary) is None else None


def _with_article(said: str, start: int, vocabulary: Vocabulary) -> int:
    """Return where an answer starts: at the article before it ("no rule"), and behind "it"."""
    before = said[:start].split()[-1:]
    if before and vocabulary.has("determiners", before[0]):
        return said.rindex(before[0], 0, start)
    after, space, _ = said[start:].partition(" ")
    return start + len(after) + len(space) if vocabulary.has("object_pronouns", after) else start


def _predicate(said: str, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a part; "which splits the land" and "used for wood" have no subject in it."""
    first, second, *_ = [*said.split(), "", ""]
    if not first:
        return None
    if vocabulary.has("relative", first) and is_finite(second, vocabulary):
        return _of(first, second, said[len(first) + len(second) + 2 :], vocabulary)
    if is_finite(first, vocabulary) and not vocabulary.has("nouns_too", first):
        return _of("", first, said[len(first) + 1 :], vocabulary)
    return clause(said, vocabulary)


def _of(subject: str, verb: str, rest: str, vocabulary: Vocabulary) -> Clause:
    return Clause(subject, verb, rest, verb, "", vocabulary.has("auxiliaries", verb))


def _parallel(before: str, said: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return what a part without a verb says in the place where the clause *before* it says the like.

    "Trains run on rails, trams on tracks", "A barrel holds 159 l, a hogshead 238 l".
    """
    told = clause(before.rstrip(" ,;:"), vocabulary)
    if told is None or clause(said, vocabulary) is not None or not _opens_alike(before, said, vocabulary):
        return None
    if _opens_predicate(said.split(" ", maxsplit=1)[0], vocabulary):
        return None
    opening = told.rest[kept(told, vocabulary) :]
    joint = [*told.rest[: len(told.rest) - len(opening)].split()[-1:], *opening.split()[:1]]
    for word in filter(str.islower, joint):
        leads = vocabulary.has("prepositions", word) or len(word) > _LONGEST_NAME
        at = _same(word, said, vocabulary) if leads else None
        if at and len(said[: at.start()].split()) <= _LONGEST_NAME:
            return at.end(), len(said)
    coded = [_CODED.search(re.split(r",\s", part)[0]) for part in (told.rest, said)]
    if coded[0] and coded[1] and coded[1].start():
        return coded[1].span()
    one, other = (first_span(text, vocabulary) for text in (told.rest, said))
    if not one or not other or not other[0]:
        return None
    rest = said[other[1] :]
    is_range = len(rest.split()) <= _FEWEST and re.search(r"\d", rest)
    start = other[0] - said[: other[0]][::-1].startswith(("−", "-", "+"))
    return (start, len(said)) if is_range or rest in ("", "%", " %") else None


def _same(word: str, said: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return where a word stands in a part, or a preposition in another of its forms: "au", "à"."""
    at = re.search(rf"\s{re.escape(word)}\s", said) if word in said else None
    if at or vocabulary.has_base_forms or not vocabulary.has("prepositions", word):
        return at
    fold_of = {"à": "a"}
    first = fold_of.get(word[0], word[0])
    forms = re.finditer(r"\s([^\W\d]{1,5})\s", said)
    alike = (one for one in forms if vocabulary.has("prepositions", one[1]))
    return next((one for one in alike if fold_of.get(one[1][0], one[1][0]) == first), None)


def _opens_alike(before: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether two parts open with the same sort of word: an article, or a name."""
    first = [[*text.split(maxsplit=1), ""][0] for text in (before, said)]
    articles = [vocabulary.has("determiners", word) or _ELIDED.match(word) is not None for word in first]
    names = [bool(re.match(r"\W*[A-ZÄÖÜ]", word)) for word in first]
    return all(articles) or (not any(articles) and (names[1] or not vocabulary.keeps_capitals))


def _cut(one: Found, said: str) -> Found:
    """Return a fact whose answers end before *said*."""
    if not isinstance(one, FactDraft):
        return one
    cards = tuple(
        replace(
            draft,
            front=_COUNTED.sub("?", draft.front),
            answer=draft.answer[: draft.answer.index(said)].rstrip(" ,;"),
        )
        if said in draft.answer and draft.answer.index(said) and GAP not in draft.answer
        else draft
        for draft in one.cards
    )
    return replace(one, cards=cards)


def gap(source: Passage, text: str, span: tuple[int, int], sentence: str) -> FactDraft:
    """Return the fact of a *sentence* whose *text* is shown with a part of it hidden."""
    answer = text[slice(*span)]
    front = capitalised(f"{text[: span[0]]}{GAP}{text[span[1] :]}.")
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("left", front, tidy(answer), shown)
    return fact(source.text.kind, f"{text[:80]} {answer[:40]}", source.text, (drafted,), sentence)


def done_by(segment: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return by what or from what something is done, where a segment opens with that: "driven by the sun"."""
    first = next(iter(segment.split(maxsplit=1)), "")
    turn = vocabulary.expressions["phrase_turn"].match(segment, len(first))
    is_done = (
        bool(first) and turn is not None and vocabulary.expressions["participle"].match(first) is not None
    )
    return (turn.end(), len(segment)) if turn and is_done else None
