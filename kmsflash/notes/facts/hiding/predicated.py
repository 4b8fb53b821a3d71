"""Predicates: a sentence that no question was found for is asked for what it says of its subject."""

from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, hides_most, passage, tidy
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.subjects import is_named, is_owned
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain

_LONGEST_SUBJECT, _FEWEST, _LONGEST = 7, 2, 18  # words
_LONGEST_GAP = 10  # words behind "is" or "must"


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a sentence says of its subject, in a language that asks so; nothing where it names none."""
    vocabulary = source.scope.vocabulary
    text = plain(sentence).strip().rstrip(" .!")
    told = clause(text, vocabulary) if "definite_head" in vocabulary.expressions else None
    if told is None or not _fits(text, told.subject, vocabulary):
        return []
    answer = f"{told.verb} {told.rest}"
    if not _FEWEST <= len(told.rest.split()) <= _LONGEST or not is_balanced(answer):
        return []
    above = source.context or source.text.context or source.scope.subject_of(source.text.place)
    name = source.scope.names.sunk(told.subject)
    is_above = fold(told.subject) in fold(above) or fold(above) in fold(told.subject)
    if _leads_nowhere(told, vocabulary):
        denied, answer = _denied(told.rest, vocabulary)
        front = f"{told.subject} {told.verb} {denied}{GAP}."
        front = (
            front if is_above else vocabulary.ask["context"].format(context=f"**{above}**", question=front)
        )
    else:
        front = (
            vocabulary.ask["note"].format(term=name)
            if is_above
            else vocabulary.ask["bare"].format(subject=above, thing=above, property=name)
        )
    shown = passage(source.text.text, tidy(answer), source.text.label, source.text.detail)
    drafted = card("said", front, tidy(answer) if GAP in front else capitalised(tidy(answer)), shown)
    return [fact(source.text.kind, f"{told.subject} {told.verb}", source.text, (drafted,), sentence)]


def _leads_nowhere(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer that opens with its verb reads torn off: with "is", "must" or "cannot"."""
    verb = told.verb.split()[-1].split("’")[-1].split("'")[-1]
    helps = vocabulary.has("auxiliaries", verb) and verb not in vocabulary.possession
    return helps and "(" not in told.rest and len(told.rest.split()) <= _LONGEST_GAP


def _denied(rest: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the negation that a predicate opens with apart from it: the "pas " of "n'est pas plat"."""
    first, _, behind = rest.partition(" ")
    denies = bool(behind) and vocabulary.expressions["negation"].fullmatch(first) is not None
    return (f"{first} ", behind) if denies else ("", rest)


def instead(source: Passage, one: Found) -> Found:
    """Return a fact asked for its predicate, where a gap would hide most of its sentence."""
    if not isinstance(one, FactDraft) or not any(map(_is_wide, one.cards)):
        return one
    return replace(
        one, cards=tuple(_told(source, draft) if _is_wide(draft) else draft for draft in one.cards)
    )


def _is_wide(draft: CardDraft) -> bool:
    return GAP in draft.front and draft.way != "object" and hides_most(draft.front, draft.answer)


def _told(source: Passage, draft: CardDraft) -> CardDraft:
    """Return a card that asks for the predicate where one can be, else the card as it is."""
    measured = _measured(source, draft)
    if measured:
        return replace(draft, front=measured)
    told = next(iter(read(source, draft.front.replace(GAP, draft.answer))), None)
    return told.cards[0] if isinstance(told, FactDraft) else draft


def _measured(source: Passage, draft: CardDraft) -> str:
    """Return the question for "LF is […]." where that hides an amount: what such a name stands for."""
    vocabulary = source.scope.vocabulary
    told = clause(draft.front.replace(GAP, draft.answer), vocabulary) if vocabulary.has_base_forms else None
    is_whole = told is not None and told.rest == draft.answer and draft.front.endswith(f"{told.verb} {GAP}.")
    is_amount = is_whole and draft.answer[:1].isdigit() and " " in draft.answer
    if told is None or not is_amount or told.verb != "is":
        return ""
    is_name = " " not in told.subject and is_named(told.subject, vocabulary)
    return vocabulary.ask["term"].format(term=told.subject) if is_name else ""


def _fits(text: str, subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is of one thing that it names, and points to nothing before it."""
    first = subject.split(maxsplit=1)[0] if subject else ""
    asks = vocabulary.has("question_words", first)
    is_small = any(vocabulary.has(group, first) for group in ("prepositions", "adverbials", "pronouns"))
    leads = is_small and not vocabulary.has("determiners", first)
    points = vocabulary.expressions["points_back"].search(text) or is_owned(text, vocabulary)
    is_one = "," not in subject and not any(sign in text for sign in (":", ";", "?", "→", "="))
    short = 0 < len(subject.split()) <= _LONGEST_SUBJECT
    return short and is_one and not asks and not leads and not points and is_named(subject, vocabulary)
