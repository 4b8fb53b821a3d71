"""Gaps: what no question fits is asked in its place in the sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kmsflash.model.notes import CardDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.hiding.borders import (
    before_closing,
    before_quantity,
    before_turn,
    ends_early,
    holds_clause,
    is_noun,
)
from kmsflash.notes.facts.hiding.quantities import first_span
from kmsflash.notes.facts.making import (
    GAP,
    Found,
    Passage,
    card,
    fact,
    hides_most,
    passage,
    tidy,
    unlinked,
)
from kmsflash.notes.facts.stating import sureness
from kmsflash.notes.facts.stating.matching import points_to_context
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named, sunk_subject, without_adverbs
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import (
    capitalised,
    enumeration,
    fold,
    is_balanced,
    masked,
    plain,
    split_outside,
    stands_in,
)

_LONGEST = 190
_MOST_WORDS = 12
_TORN = ("lone_prefix", "ends_open", "names_two")  # a verb's half, "eine Stadt erst", "Rom der erste Papst"
_PAIR = 2  # words of a verb with its particle
_FEW_WORDS = 6  # a phrase up to here is hidden whole; a longer one only up to its first turn
_LIST = 3  # parts of an enumeration, which is hidden whole
_ENOUGH = 3  # words that must be said of a name for it to be asked
_LONGEST_NAME = 5  # words
_CODES = re.compile(r"`[^`]+`(?:(?:, | and | or )`[^`]+`)*")
_ENDS_IN_CODE = Expression(rf"(?:[^\W\d]+ ){{0,2}}{_CODES.pattern}")
_ASIDE = re.compile(r"\([^()]*\)")
_ENDS = re.compile(r"\s\S+\s?[:;,–—]")  # a verb, and nothing that it says
_COLON = re.compile(r":\s")
_WORD = re.compile(r"[^\W_][\w’'-]*")


def read(source: Passage, text: str, sentence: str, *, spare_numbers: bool = True) -> list[Found]:
    """Return a fact whose card hides what *text*, a clause of *sentence*, says of its subject.

    A quantity is left to a card of its own while *spare_numbers*.
    """
    vocabulary = source.scope.vocabulary
    said = text.rstrip(" .;:")
    whole = unlinked(sentence).strip().rstrip(" .;:")
    closes = whole.endswith(said)
    for start, end in _spans(source, said, closes=closes, spare_numbers=spare_numbers):
        is_short = fits(said, (start, end), vocabulary)
        is_wide = not start and len(whole) > len(said) and hides_most(said[end:], said[:end])
        if is_short and not is_wide:
            return [_fact(source, said, (start, end), sentence)]
        at = whole.lower().find(said.lower())  # case folding would make "ß" longer
        if at > 0 or (at == 0 and len(whole) > len(said)):
            span = at + start, at + end
            if fits(whole, span, vocabulary):
                return [_fact(source, whole, span, sentence)]
        if is_short:
            return [_fact(source, said, (start, end), sentence)]
    return [] if spare_numbers and first_span(said, vocabulary) else _owned(source, said, sentence)


def _owned(source: Passage, said: str, sentence: str) -> list[Found]:
    """Return a fact that asks outright what something has, where a gap would hide most of the sentence."""
    vocabulary = source.scope.vocabulary
    told = clause(said, vocabulary)
    if told is None or not vocabulary.has("bare_verbs", told.base) or "owns" not in vocabulary.ask:
        return []
    answer = split_outside(told.rest, vocabulary.expressions["tail"])[0]
    if not is_named(told.subject, vocabulary) or len(answer.split()) > _MOST_WORDS:
        return []
    subject = sunk_subject(told, source.scope.names, vocabulary)
    front = vocabulary.ask["owns"].format(does=told.does, subject=subject, base=told.base)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("owns", front, capitalised(tidy(answer)), shown)
    return [fact(source.text.kind, said[:80], source.text, (drafted,), sentence)]


def read_code(source: Passage, text: str, sentence: str, *, whole: bool = False) -> list[Found]:
    """Return a fact whose card hides the code that *text*, a clause of *sentence*, ends in or names last.

    What only comments on the clause is left out, unless the *whole* of it is meant.
    """
    vocabulary = source.scope.vocabulary
    said = (text if whole else split_outside(text, vocabulary.expressions["tail"])[0]).rstrip(" .;:")
    told = None if orders(said, vocabulary) else clause(said, vocabulary)
    start = len(said) - len(told.rest) if told else len(said.split(" ", maxsplit=1)[0])
    codes = [one.span() for one in _CODES.finditer(said) if one.start() >= start]
    if not codes or (told is None and len(codes) > 1):
        return []
    before, after = said[: codes[-1][0]].split()[-1:], said[codes[-1][1] :].split()[:1]
    leads = bool(before) and vocabulary.has("prepositions", before[0])
    if leads and after and is_finite(after[0], vocabulary):
        return []  # "deleting it with `x` has": part of a subject
    return [_fact(source, said, codes[-1], sentence)] if fits(said, codes[-1], vocabulary) else []


def turned(source: Passage, text: str, sentence: str, fewest: int = _ENOUGH) -> CardDraft | None:
    """Return a card that hides the subject of a clause, where it is a name and enough is said of it.

    That are *fewest* words, or one less of a piece of code.
    """
    vocabulary = source.scope.vocabulary
    told = None if orders(text, vocabulary) else clause(text, vocabulary)
    subject = without_adverbs(told.subject, vocabulary) if told else ""
    if not re.search(r"\w", subject):
        return None  # an operator says too little alone
    enough = fewest - 1 if is_code(subject) else fewest
    if told is not None and (
        sureness.are_people(subject, vocabulary)
        or sureness.names_command(subject, told, vocabulary)
        or _denies(told, vocabulary)
        or sureness.only_sorts(told, vocabulary)
        or vocabulary.expressions["inverted"].match(told.tagged)
        or sureness.asks_of_pronoun(told, vocabulary)
    ):
        return None  # many others are not so either, or what stands in front is no subject
    if told is None or not _is_name(subject, source) or len(plain(told.rest).split()) < enough:
        return None
    span = (0, len(subject))
    if not fits(text, span, vocabulary) or subject not in text[: span[1]]:
        return None
    left = text[span[1] :].rstrip(" .;:")
    noun, answer = _parted(subject, vocabulary)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    return card("subject", f"{noun}{GAP}{left}.", tidy(answer), shown)


def identified(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return a fact whose card hides the name of "The heron is the one that nests in trees"."""
    vocabulary = source.scope.vocabulary
    told = clause(text, vocabulary)
    is_one = told is not None and vocabulary.has("copulas", told.verb)
    if told is None or not is_one or not vocabulary.expressions["of_which_one"].match(told.rest):
        return []
    asked = turned(source, text, sentence, fewest=_ENOUGH - 1)
    if asked is None:
        return []
    above = source.scope.subject_of(source.text.place)
    if not source.context and fold(above) not in fold(told.rest):
        front = vocabulary.ask["context"].format(context=f"**{above}**", question=asked.front)
        asked = replace(asked, front=front)
    return [fact(source.text.kind, text[:80], source.text, (asked,), sentence)]


def _parted(subject: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return "The mode `w`" as the words that stay, "The mode ", and the code that is asked for."""
    code = _CODES.search(subject)
    words = subject[: code.start()].split() if code else []
    named = len(words) > 1 and vocabulary.has("determiners", words[0]) and code and code.end() == len(subject)
    return (f"{' '.join(words)} ", code[0]) if named and code else ("", subject)


def _denies(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause says what its subject does not do, in a language that negates beside the verb."""
    if vocabulary.has_base_forms:
        return False
    if vocabulary.keeps_capitals:
        return any(vocabulary.has("negations", word) for word in told.rest.split()[:2])
    opening = f"{told.verb} {told.rest.partition(' ')[0]}"
    return vocabulary.expressions["negation"].search(opening) is not None


def is_code(subject: str) -> bool:
    """Tell whether a subject is a piece of code, with the noun that says what it is: "mode `w`"."""
    return _ENDS_IN_CODE.fullmatch(subject) is not None


def _is_name(subject: str, source: Passage) -> bool:
    """Tell whether a subject is a name or a term: short, and not what the section is about."""
    is_short = is_named(subject, source.scope.vocabulary) and len(subject.split()) <= _LONGEST_NAME
    owned = source.scope.vocabulary.has("possessives", subject.split(" ", maxsplit=1)[0])
    return is_short and not owned and fold(subject) not in fold(source.scope.subject_of(source.text.place))


def _fact(source: Passage, said: str, span: tuple[int, int], sentence: str) -> Found:
    answer = said[slice(*span)]
    front = said
    if source.context and fold(source.context) not in fold(said):
        context = source.scope.vocabulary.ask["context"]
        small = said if source.scope.vocabulary.has_base_forms else source.scope.names.sunk(said)
        front = f"{context.format(context=source.context, question='')}{small}"
    start = span[0] + len(front) - len(said)
    gapped = capitalised(f"{front[:start]}{GAP}{front[start + len(answer) :]}.")
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    return fact(
        source.text.kind, said[:80], source.text, (card("gap", gapped, tidy(answer), shown),), sentence
    )


def _spans(source: Passage, said: str, *, closes: bool, spare_numbers: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of a clause that could be hidden, the best first."""
    vocabulary = source.scope.vocabulary
    told = clause(said, vocabulary)
    if orders(said, vocabulary):
        span = _last_phrase(said, vocabulary) if source.text.label is not None else None
        if span and not _joins(said[slice(*span)], vocabulary):
            yield span
    elif told is not None and (is_named(told.subject, vocabulary) or points_to_context(source, told)):
        colon = masked(said).find(": ")
        if colon > 0 and closes and clause(said[colon + 2 :], vocabulary) is None:
            yield colon + 2, len(said)
        yield from _complements(said, told, vocabulary, spare_numbers=spare_numbers)
        is_kept = not told.rest[kept(told, vocabulary) :]
        says = is_kept and (not told.rest or told.rest[kept(told, vocabulary, verbs=False) :])
        if says and not _ENDS.match(said[len(told.subject) :]):
            yield 0, len(without_adverbs(told.subject, vocabulary))


def _joins(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase goes on with a clause: "the bar and the lid opens"."""
    joins = any(vocabulary.has("joint_words", word) for word in phrase.split())
    return joins and clause(phrase, vocabulary) is not None


def _complements(
    text: str, told: Clause, vocabulary: Vocabulary, *, spare_numbers: bool
) -> Iterator[tuple[int, int]]:
    """Yield the spans of what is said of the subject, without the words that must stay to read on."""
    start = len(text) - len(told.rest)
    if text[start:] != told.rest:
        return
    start += kept(told, vocabulary)
    said = split_outside(text[start:], vocabulary.expressions["tail"])[0]
    shown = masked(text)
    end = start + len(said)
    end = before_closing(shown, start, end, vocabulary)
    doer = vocabulary.expressions["agent"].search(shown, start, end) if told.auxiliary else None
    if doer and doer.start() > start:
        end = doer.start()
    whole = end
    if spare_numbers:
        end = before_quantity(text, start, end, vocabulary)
    comma = shown.find(", ", start, end)
    listed = enumeration(text[start:end])
    if len(listed) >= _LIST:
        yield start, end
        if len(listed[1].split()) < _LIST:
            return
    if comma > 0:
        end = before_closing(shown, start, comma, vocabulary)
    short = before_turn(text, start, end, vocabulary)
    is_short = len(text[start:end].split()) <= _FEW_WORDS and not is_noun(text[start:short], vocabulary)
    yield (start, end) if is_short else (start, short)
    yield start, short
    if start < end or end == whole:
        yield len(text) - len(told.rest) + kept(told, vocabulary, verbs=False), end


def kept(told: Clause, vocabulary: Vocabulary, *, verbs: bool = True) -> int:
    """Return how many characters of the predicate stay on the front: adverbs, a participle, a particle.

    Without *verbs*, only adverbs stay.
    """
    shown, at, is_led = masked(told.rest), 0, False
    is_open = (
        told.auxiliary and not vocabulary.has("copulas", told.verb) and not vocabulary.keeps_capitals
    )  # German puts the participle last
    for word in _WORD.finditer(shown):
        said = word[0].lower()
        if shown[at : word.start()].strip():
            break
        behind, than = shown[word.end() :].lstrip(), f"{vocabulary.ask['than']} "
        compares = behind.startswith(than) or (said in ("less", "more") and f" {than}" in behind)
        is_adverb = vocabulary.has("kept_adverbs", said) and not compares
        is_verb = (
            told.auxiliary and not is_led and vocabulary.expressions["participle"].match(said) is not None
        )
        if vocabulary.expressions["evenly"].match(shown, word.start()):
            break
        is_particle = (at > 0 and vocabulary.has("particles", said)) or (at == 0 and not told.auxiliary)
        if is_adverb or (verbs and is_particle and vocabulary.has("particles", said)):
            at, is_led = word.end(), is_led or not is_adverb
        elif verbs and (is_verb or (is_open and _goes_on(said, told, vocabulary))):
            at, is_open = word.end(), False
        else:
            break
    kept = shown[at:]
    return at + len(kept) - len(kept.lstrip())


def _is_modal(word: str, vocabulary: Vocabulary) -> bool:
    is_modal = vocabulary.has("auxiliaries", word) and not vocabulary.has("be", word)
    return is_modal and not (vocabulary.keeps_capitals or vocabulary.has_base_forms)  # "wird rot"


def _goes_on(word: str, told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether the word behind an auxiliary is the rest of a verb: no "long" behind "have"."""
    if not vocabulary.has("bare_verbs", told.base or told.verb):
        return not vocabulary.has("determiners", word)
    is_done = word in vocabulary.past_verbs or vocabulary.has("participles", word)
    return is_done or word == "to" or word.endswith(("ed", "en"))


def _is_cut_from_of(after: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "the lake through a row" is hidden without "of locks"."""
    first = after.split(maxsplit=1)[0] if after[:1] == " " and after.strip() else ""
    goes_on = any(vocabulary.has("case_words", word) or word == "through" for word in answer.split()[1:])
    return vocabulary.has("after_nouns_only", first) and vocabulary.has_base_forms and goes_on


def _opens_with_verb(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase opens with a verb whose subject is shown: "is a narrow band"."""
    first = answer.split(maxsplit=1)[0]
    if vocabulary.has_base_forms:
        acts = vocabulary.has("auxiliaries", first) and is_finite(first, vocabulary)
        return acts and " " in answer and first.islower() and not vocabulary.has("bare_verbs", first)
    return is_finite(first, vocabulary)


def _is_participle(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.expressions["participle"].match(word) is not None


def _last_phrase(text: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return the span of what a sentence that tells what to do ends in, after its last preposition."""
    said = split_outside(text, vocabulary.expressions["tail"])[0].partition(": ")[0]
    turns = list(vocabulary.expressions["phrase_turn"].finditer(masked(said)))
    if not turns or len(said[: turns[-1].start()].split()) < 2:
        return None
    return turns[-1].end(), len(said)


def fits(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether a hidden phrase is worth asking for, and what is left says enough to ask it."""
    answer = text[slice(*span)].strip()
    left = f"{text[: span[0]]} {text[span[1] :]}"
    is_long = len(text) > _LONGEST or len(answer.split()) > _MOST_WORDS or len(answer) > 1.4 * len(left)
    if not answer or is_long or not is_balanced(answer) or answer[:1] in ",;":
        return False
    if _is_half(text, span, answer, vocabulary):
        return False
    telling = _CODES.fullmatch(answer) or any(
        fold(word) not in vocabulary.stop_words for word in _WORD.findall(plain(answer))
    )
    said = [word for word in _WORD.findall(plain(left)) if fold(word) not in vocabulary.stop_words]
    hidden = fold(answer)
    led = text[: span[0]].split()[-1:]
    is_open = (
        vocabulary.keeps_capitals and answer.islower() and led and vocabulary.has("prepositions", led[0])
    )  # an adjective whose noun stands further on
    is_manner = vocabulary.expressions["manner"].fullmatch(hidden) is not None
    opens_clause = vocabulary.has("relative", answer.split(maxsplit=1)[0]) and (
        not vocabulary.keeps_capitals or text[: span[0]].rstrip().endswith(",")
    )  # "die Brücke" is a thing in German
    return bool(
        telling
        and not vocabulary.has("object_pronouns", answer.split(maxsplit=1)[0])
        and not opens_clause
        and not _ASIDE.fullmatch(answer)
        and not _opens_with_verb(answer, vocabulary)
        and not vocabulary.has("open_starts", answer.split(maxsplit=1)[0])
        and not is_open
        and not _COLON.search(masked(answer))
        and not is_manner
        and len(said) >= (2 if span[0] == 0 and not _CODES.fullmatch(answer) else 1)
        and len(plain(left).split()) >= 2
        and hidden not in vocabulary.lists["weak_answers"]
        and not stands_in(hidden, fold(left))
        and is_balanced(unlinked(left))
        and not vocabulary.has("open_ends", answer.split()[-1])
    )


def _is_half(text: str, span: tuple[int, int], answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a hidden phrase is but half of one, is cut too early, or runs into a clause."""
    said, after, led = answer.split(), text[span[1] :], text[: span[0]].split()[-1:]
    if len(said) == _PAIR and vocabulary.has("particles", said[1]) and said[0].islower():
        return True  # "come up"
    if vocabulary.keeps_capitals and said[0] == "es":
        return True  # the subject of the clause
    if _is_cut_from_of(after, answer, vocabulary) or ends_early(text, span, vocabulary):
        return True
    if holds_clause(answer, vocabulary) or all(vocabulary.has("prepositions", word) for word in said):
        return True
    if len(said) == 1 and answer.islower() and led and _is_modal(led[0], vocabulary):
        return True  # "a crisis may […]": a verb alone
    if vocabulary.has("auxiliaries", answer) and not vocabulary.has("nouns_too", answer):
        return True  # "wenn man arbeiten […]"
    told = vocabulary.keeps_capitals and vocabulary.expressions["restrictive"].match(after)
    return bool(told and len(said) == 1) or any(vocabulary.expressions[one].search(answer) for one in _TORN)
