"""The gate: what a card must pass. Every gate gives its reason; nothing is dropped in silence."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.asking.written import WAY as WRITTEN
from kmsflash.notes.facts.making import GAP, POINTS_NOWHERE, hides_most
from kmsflash.notes.facts.stating.graded import WAY as OUTDOES
from kmsflash.notes.gates.hollow import is_hollow
from kmsflash.notes.gates.soundness import asks_back, lacks_subject, leans_on, points_elsewhere, tears
from kmsflash.notes.gates.telling import breaks_off, points_back, says_little
from kmsflash.notes.gates.torn import is_torn
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.pronouns import opens_with_clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import WORD, enumeration, fold, is_balanced, plain, stands_in, words

_PARTS = re.compile(r"[;:]\s+|,\s+(?=[^\W\d]+\s\S+\s\S+\s)")
_WHOLE = frozenset(("then", "step", "steps", "cell"))
"""Ways that answer with a clause, or with all that the notes say: it may end in the particle of its verb."""


class Headings(NamedTuple):
    """The headings of a page as they are compared: all of them, and those that join several things."""

    every: frozenset[str]
    joined: frozenset[str]


_SAID = re.compile(r"[^\s.,;:–—|*-]")
_WORD = re.compile(r"\w+")
_ASKED = re.compile(r"^(?:what (?:is|are)|was (?:ist|sind)) (?:the |an? )?(.*)$")
_CLOSING = tuple(",;:)]}→»|")
_OPENING = tuple(",;([→:")
_CODE = re.compile(r"`[^`]*`")
_DOUBTFUL = re.compile(r"[\[\]={}#\\<|]|\*\*\*|https?:|:::")  # what all markup that shows has in it
_MARKUP = re.compile(
    r"\[\[|\]\]|==\S|\S==(?!\S)|\s==$|\{\{|\}\}|^#{1,6}\s|\\\||</?\w+[^>]*>|\s\|\s.*\s\|\s|> \[!|\*\*\*|https?://\S{30,}|:::",
    re.MULTILINE,
)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LISTED = re.compile(r"^(?:\||[ \t]*- |[ \t]*\d+\. ).*$", re.MULTILINE)
_COMMA = re.compile(r"[,;]\s")
_BRACKETS = re.compile(r"\([^()]*\)")

_FEWEST_CONDITIONED = 8  # words that say enough of what a condition is of, however long it is
_FEWEST_LISTED = 3  # things of a list that may be longer than what announces it
_FEWEST_SHOWN = 3  # words beside a gap, where the first only leads on: "Then comes […]"

Gate = Callable[[CardDraft, Vocabulary, Headings], str]

LONGEST_FRONT = 200
LONGEST_ANSWER_WORDS = 25


def _empty(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    is_empty = not _SAID.search(card.answer) or fold(card.answer) in vocabulary.lists["empty"]
    return Sentence("The answer is empty.") if is_empty else ""


def _yes_or_no(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    answer = fold(card.answer)
    bare = answer in vocabulary.lists["yes"] or answer in vocabulary.lists["no"]
    is_symbol = len(card.answer) == 1 and card.way in ("cell", "meaning")
    guessed = card.way not in ("question", "pair", "row-question") and not is_symbol
    return (
        Sentence("The answer is a bare yes or no, which half of all guesses would hit.")
        if bare and guessed
        else ""
    )


def _no_subject(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    shown = plain(card.front.replace(GAP, " ") if f"{GAP}(" in card.front else card.front)
    first, named = _telling(WORD.findall(shown), vocabulary)
    if not named and not _CODE.search(card.front):
        return Sentence("The question names no subject.")
    opening = plain(card.front).split(maxsplit=1)[0].casefold()
    means_any = any(vocabulary.has(group, opening) for group in ("question_words", "impersonal_subjects"))
    points = opening in vocabulary.lists["pronouns"] and not means_any
    is_of_none = vocabulary.expressions["there_is_gap"].match(card.front) is not None
    is_of_none = is_of_none or opens_with_clause(card.front.replace(GAP, "X"), vocabulary)
    if points and not is_of_none and card.way not in ("question", "pair", "choice", "trap", "cloze", "cleft"):
        return Sentence("“{word}” points at nothing the card shows.", word=fold(first))
    return ""


def _telling(said: list[str], vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the first word that is no small word, and the first of those that names something."""
    first = ""
    for word in said:
        folded = fold(word)
        if folded in vocabulary.stop_words:
            continue
        first = first or word
        if len(word) > 1 and folded not in vocabulary.lists["question_words"]:
            return first, word
    return first, ""


def _points_elsewhere(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    if card.way != "choice" and vocabulary.expressions["refers"].search(plain(card.front)):
        return Sentence("The question points at something that stands elsewhere in the notes.")
    return ""


def _dangling(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    """A pronoun in the subject of the question that nothing on the front explains."""
    del headings
    pattern = vocabulary.expressions.get("dangling")
    loose = (
        pattern is not None
        and card.way not in ("question", "pair", "choice", "cloze", "cleft")
        and pattern.search(plain(card.front))
    )
    return POINTS_NOWHERE if loose else ""


def _answer_visible(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    if card.way in ("having", "choice", OUTDOES):
        return ""
    front, answer = fold(card.front), fold(card.answer)
    if len(answer) > 2 and stands_in(answer, front) and not _offers(card):
        return Sentence("The answer stands in the question.")
    told = [word for word in _WORD.findall(answer) if len(word) > 2 and word not in vocabulary.stop_words]
    if len(told) < 2 or not all(word in front for word in told):
        return ""
    hidden = set(told) - set(_WORD.findall(front))
    return (
        Sentence("Every word of the answer stands in the question.")
        if not hidden and not _offers(card)
        else ""
    )


def _offers(card: CardDraft) -> bool:
    return (
        card.way == "reverse"
        and bool(re.search(r"(?:Which of|Welche von|Which)\b.*[,:].*\?*", plain(card.front)))
        and "," in plain(card.front).split(":")[0]
    )


def _only_heading(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    front = fold(card.front)
    asked = card.way in ("question", "choice") and plain(card.front).rstrip().endswith("?")
    if (front in headings.every and not asked) or vocabulary.label(plain(card.front)):
        return Sentence("The question is only a heading.")
    of = _ASKED.match(front)
    return Sentence("The question is only a heading.") if of and of[1] in headings.joined else ""


def _ends_in_particle(card: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer ends in the particle of its verb: "die Dichte nimmt stets zu", "rules IN"."""
    last = card.answer.rstrip(". ").rpartition(" ")[2]
    if GAP in card.front or last.isupper():
        return GAP not in card.front
    is_particle = vocabulary.keeps_capitals and vocabulary.expressions["lone_prefix"].match(last)
    part = _PARTS.split(plain(card.answer).rstrip(". "))[-1] if is_particle else ""
    told = clause(part, vocabulary) or clause(f"er {part}", vocabulary) if part else None
    return told is not None and " " in told.rest.strip()


def _fragment(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    for text in (card.front, card.answer):
        if not is_balanced(text):
            return Sentence("Brackets, quotes or code marks do not pair.")
        shown = plain(text)
        if shown.startswith(_CLOSING) or shown.rstrip(" .").endswith(_OPENING):
            return Sentence("It starts or ends in the middle of a sentence.")
    opens = _WORD.findall(plain(card.front.replace(GAP, "")))
    if GAP in card.front and len(opens) < _FEWEST_SHOWN and vocabulary.has("filler", (opens or [""])[0]):
        return Sentence("It starts or ends in the middle of a sentence.")
    said = words(card.answer) or [""]
    if (
        vocabulary.has("open_ends", said[-1])
        and (len(plain(card.answer)) > 12 or (GAP in card.front and len(said) > 1 and said[-1].islower()))
        and not card.answer.rstrip().endswith("`")
        and card.way not in _WHOLE
        and not _ends_in_particle(card, vocabulary)
    ):
        return Sentence("The answer ends in the middle of a sentence.")
    return (
        Sentence("The answer starts in the middle of a sentence.")
        if vocabulary.has("open_starts", said[0]) and len(said) > 1
        else ""
    )


def _markup(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del vocabulary, headings
    for text in (card.front, card.answer):
        if _DOUBTFUL.search(text) and _MARKUP.search(_CODE.sub("", text)):
            return Sentence("It shows raw markup.")
    return ""


def _too_long(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del vocabulary, headings
    if len(plain(card.front)) > LONGEST_FRONT and card.way != "choice":
        return Sentence("The question is longer than 200 characters.")
    most = LONGEST_ANSWER_WORDS * (2 if card.way in ("steps", "set", "question", "pair") else 1)
    if len(words(card.answer)) > most or len(card.answer) > 300:
        return Sentence("The answer is longer than a card can ask for.")
    return ""


def _several_facts(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    if card.way in ("steps", "set", "question", "pair", "choice", "step", "cell", "mnemonic"):
        return ""
    del vocabulary
    if card.answer.count(",") + card.answer.count(";") < 5:
        return ""
    listed = _COMMA.split(_BRACKETS.sub("", card.answer))
    many = len(listed) > 5 and all(len(part.split()) < 8 for part in listed)
    return Sentence("The answer is a list of more than five.") if many else ""


def _boilerplate(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del headings
    if card.way in ("question", "pair", "cell", "choice"):
        return ""
    said = f"{plain(card.front)} {plain(card.answer)}"
    is_furniture = vocabulary.expressions["boilerplate"].search(said)
    return Sentence("It is furniture of a web page, not notes.") if is_furniture else ""


def _gap_too_wide(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    del vocabulary, headings
    if GAP not in card.front or card.way in ("object", "grows", "equal", "brief"):
        return ""
    shown = len(plain(card.front).split())
    is_told = card.way == "condition" and shown >= _FEWEST_CONDITIONED
    is_told = is_told or (shown > _FEWEST_SHOWN and len(enumeration(card.answer)) >= _FEWEST_LISTED)
    is_wide = not is_told and hides_most(card.front, card.answer)
    return Sentence("The gap hides most of the sentence.") if is_wide else ""


GATES: tuple[Gate, ...] = (
    _empty,
    _yes_or_no,
    _no_subject,
    _points_elsewhere,
    _dangling,
    _answer_visible,
    _only_heading,
    _fragment,
    _markup,
    _too_long,
    _several_facts,
    _boilerplate,
    _gap_too_wide,
)


SOUND = (
    asks_back,
    points_elsewhere,
    tears,
    is_torn,
    leans_on,
    lacks_subject,
    says_little,
    points_back,
    breaks_off,
    is_hollow,
)
"""What looks at whole sentences, and so comes last."""


def _markup_outside_of_blocks(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    """A table, a list and code are what they are; in a line nothing of the kind may show."""
    front, answer = (_FENCED.sub("", text) for text in (card.front, card.answer))
    if not (is_balanced(front) and is_balanced(answer)):
        return Sentence("Brackets, quotes or code marks do not pair.")
    front, answer = (_LISTED.sub("", text) for text in (front, answer))
    return _markup(replace(card, front=front, answer=answer), vocabulary, headings)


_OF_THE_WRITTEN = (_empty, _markup_outside_of_blocks)
"""What cards that the notes write out must pass: the rest is their author's business."""


def reason(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> str:
    """Return why a card may not pass, as a sentence; nothing where it may, or its author wrote it out."""
    for gate in GATES if card.way != WRITTEN else _OF_THE_WRITTEN:
        why = gate(card, vocabulary, headings)
        if why:
            return why
    sound = SOUND if card.way != WRITTEN else ()
    return next((why for look in sound if (why := look(card, vocabulary))), "")
