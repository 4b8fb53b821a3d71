"""Termed statements: of each statement of which no card asks a word, the likeliest gap behind its term."""

import re
from collections.abc import Iterator

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.hiding import candidates, leftovers, remaining, segments, unasked
from kmsflash.notes.facts.hiding.candidates import Sentence
from kmsflash.notes.facts.hiding.gaps import fits
from kmsflash.notes.facts.making import GAP, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain

Span = tuple[int, int]

WAY = "termed"
_TERM = re.compile(
    r"\**(?P<term>[^:=→.;*]{2,50}?)\**(?:\s\([^()]*\))?\**\s?(?::\**|=|[–—-](?=\s)|→|->)\s*(?=\S)"
)
_CODE = re.compile(r"(?=\S*\d)(?=\S*[^\d\s.,])\S{3,}\s[^\W\d]\S*")  # "10.0.0.0/8 private"
_ASIDE = re.compile(r"\(([^()]*)\)")
_SIGN = re.compile(r"\s*(?:→|⇒|->|=>)\s*|\s[=≈]\s+|\s?:\s+|\s[–—]\s+")
_WORTH, _WHOLE = 0.08, 0.75  # likelihoods that a teacher would ask for a span, and that it is a phrase
_LONGEST, _LONGEST_TERM = 190, 45  # characters of a front, and of the term that it names
_FEW, _SHORT, _MOST_NAME = 3, 5, 5  # words of a statement that says little, of a short one, and of a name
_BRIEF = 8  # words of a statement that may be shown under its section, where it says too little alone
_LIST = 2  # commas of a statement that lists
_OPENS, _CLOSES = frozenset(":,(b"), frozenset(":,).")  # kinds of signs and words around a clause


def gap(source: Passage, said: str, place: Span) -> Iterator[FactDraft]:
    """Yield the fact of the likeliest gap of the statement at a place of a text, where it has one."""
    vocabulary = source.scope.vocabulary
    sentence, before = said[slice(*place)].strip(), ""
    term, is_own = _term(source, said, place)
    if not _tells(sentence, source, is_led=is_own):
        return
    if _points(sentence, vocabulary):
        before = segments.shown_before(said[: place[0]], sentence, source)
        if not before:
            return
        before = f"{before} "
    above = source.above if len(sentence.split()) <= _BRIEF else ""
    for name in dict.fromkeys((term, above)):
        fits_in = len(name) <= _LONGEST_TERM and fold(name) not in fold(before + sentence)
        found = _gap(source, sentence, before, name if fits_in else "", is_own=is_own)
        if found is not None:
            yield found
            return


def _gap(source: Passage, sentence: str, before: str, named: str, *, is_own: bool) -> FactDraft | None:
    """Return the fact of the likeliest gap of a statement under a name; None where it has none."""
    text, vocabulary = source.text, source.scope.vocabulary
    bare = f"{named}: " if named else ""
    seen = candidates.looked_at(
        bare + sentence, vocabulary, is_item=text.is_item, is_nested=bool(text.context)
    )
    for start, end in _spans(seen, sentence, len(bare), vocabulary, is_led=is_own):
        span = start + len(bare), end + len(bare)
        if _is_listed(sentence, start, end) or not _fits(bare + sentence, span, len(bare), vocabulary):
            continue
        shown = f"{before}{sentence[:start]}{GAP}{sentence[end:]}"
        under = vocabulary.ask["context"].format(context=f"**{named}**", question=shown)
        front = under if named else capitalised(shown)
        if len(front) <= _LONGEST and is_balanced(front) and "?" not in front:
            return _asked(source, f"{front}.", sentence[start:end], sentence)
    return None


def _asked(source: Passage, front: str, answer: str, sentence: str) -> FactDraft:
    text = source.text
    drafted = card(WAY, front, tidy(answer), passage(text.text, answer, text.label, text.detail))
    return fact(text.kind, f"{sentence[:80]} {answer[:30]}", text, (drafted,), sentence)


def _fits(shown: str, span: Span, term: int, vocabulary: Vocabulary) -> bool:
    """Tell whether words can be hidden of a statement behind its *term*, and it still says something."""
    answer, left = shown[slice(*span)], shown[term : span[0]] + shown[span[1] :]
    said, before = [*answer.split(maxsplit=1), ""][0], shown[: span[0]].split()[-1:]
    is_vague = vocabulary.has("general_words", said) or fold(answer) in vocabulary.lists["weak_answers"]
    is_half = any(vocabulary.has("coordinators", word) for word in (said, *before))
    leads = shown[span[1] :].lstrip(" *")[:1] == ":"
    is_empty = not unasked.stems(answer, vocabulary) or not unasked.stems(left, vocabulary)
    is_empty = is_empty or not any(map(str.isalpha, left))
    if is_vague or is_half or leads or is_empty:
        return False
    is_answer = is_balanced(answer) and remaining.is_answer(answer, vocabulary)
    return is_answer and (len(shown[term:].split()) <= _SHORT or fits(shown, span, vocabulary))


def _tells(sentence: str, source: Passage, *, is_led: bool) -> bool:
    """Tell whether a statement says something, and neither introduces others nor speaks of the notes.

    A word or three say enough behind a term of their own line, in a sentence, or with a number.
    """
    vocabulary, said = source.scope.vocabulary, plain(sentence)
    expressions = vocabulary.expressions
    is_remark = sentence[:1] == "(" or "©" in sentence or expressions["of_notes"].search(said)
    explains = expressions["explains"].search(said) or _points_on(sentence, vocabulary)
    is_order = source.text.role == "cue" and orders(sentence, vocabulary)
    if is_remark or explains or is_order or sentence.endswith(":") or not is_balanced(sentence):
        return False
    if _same(sentence, vocabulary):
        return False
    count = len(said.split())
    is_done = is_led and orders(sentence, vocabulary)
    says = is_done or clause(sentence, vocabulary) is not None or _CODE.fullmatch(said)
    if count < _FEW:
        return count > 1 and bool(says)
    return count > _FEW or bool(says or is_led or "`" in sentence or any(map(str.isdigit, said)))


def _same(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a statement only says that something is as another thing: "same but smaller"."""
    words = _SIGN.split(sentence, maxsplit=1)[-1].split()
    return bool(words) and vocabulary.has("dittos", words[0])


def _points_on(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the brackets of a statement only say where to look."""
    elsewhere = vocabulary.expressions["elsewhere"]
    return any(elsewhere.match(one[1]) for one in _ASIDE.finditer(sentence))


def _term(source: Passage, said: str, place: Span) -> tuple[str, bool]:
    """Return the term that a statement stands under, and whether its own line opens with that.

    The term is empty where the statement names one itself.
    """
    vocabulary, text = source.scope.vocabulary, source.text
    led = _TERM.match(said)
    is_term = led is not None and clause(led["term"], vocabulary) is None
    if led and is_term and place[0] >= led.end() and not vocabulary.label(led["term"]):
        return plain(led["term"]).strip(), True
    sentence = said[slice(*place)]
    own = _TERM.match(sentence)
    names = own is not None and clause(own["term"], vocabulary) is None
    if names or (not text.is_item and clause(sentence, vocabulary)):
        return text.context, False
    return text.context or text.lead or source.above, False


def _points(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a statement is about something that only the one before it names."""
    words = [word.strip(".,;:()").lower() for word in sentence.split()]
    is_open = len(words) <= _SHORT + 1 and any(vocabulary.has("object_pronouns", word) for word in words)
    return is_open or segments.points_back(sentence, vocabulary)


def _spans(
    seen: Sentence, sentence: str, shift: int, vocabulary: Vocabulary, *, is_led: bool
) -> Iterator[Span]:
    """Yield what of a statement may be hidden, the best first.

    That is what stands behind its sign, what follows a code or an order of a word, a name or an amount,
    what it says behind its verb, and a clause.
    """
    shown = masked(sentence)
    signs = list(_SIGN.finditer(shown))
    if len(signs) == 1 and len(sentence[: signs[0].start()].split()) <= _MOST_NAME and ", " not in shown:
        yield signs[0].end(), len(sentence)
    first, _, rest = sentence.partition(" ")
    if (
        rest
        and len(sentence.split()) <= _FEW
        and (_CODE.fullmatch(sentence) or (is_led and orders(sentence, vocabulary)))
    ):
        yield len(first) + 1, len(sentence)
    for one in candidates.candidates(seen, _WORTH, _WHOLE, names=True):
        if one.start >= shift:
            yield one.start - shift, one.end - shift
    behind = leftovers.behind_verb(sentence, vocabulary)
    if behind and " " in sentence[: behind[0]].strip():
        yield behind
    for one in candidates.candidates(seen, _WORTH, _WHOLE):
        if one.start >= shift and _is_clause(seen, one.start, one.end):
            yield one.start - shift, one.end - shift


def _is_listed(said: str, start: int, end: int) -> bool:
    """Tell whether words are one thing of a list, and no number: for those the others leave many answers."""
    before, after = said[:start].rstrip(), said[end:].lstrip()
    is_one = before[-1:] in ("", *",:;(") and after[:1] in ("", *",;)")
    return is_one and masked(said).count(", ") >= _LIST and not any(map(str.isdigit, said[start:end]))


def _is_clause(seen: Sentence, start: int, end: int) -> bool:
    """Tell whether a span is all that stands between two signs."""
    inside = [at for at, (low, high) in enumerate(seen.places) if start <= low and high <= end]
    before, after = seen.kinds[: inside[0]][-1:], seen.kinds[inside[-1] + 1 :][:1]
    return (not before or before in _OPENS) and (not after or after in _CLOSES)
