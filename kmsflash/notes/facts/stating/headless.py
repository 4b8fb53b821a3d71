"""Headless sentences, "Lo inerva el nervio radial", "Founded in 1886 by …", and what they are about."""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating.topics import names_part
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.pronouns import speaks_of_before
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out, without_adverbs
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, split_outside

_LEAD = re.compile(r"^\**([^\W\d_][^:*.;=→]{2,50}?)\**\s?:\s")
_LABELLED = re.compile(r"^(?P<name>[^\W\d_][^:*.;=→?,]{2,50}?)\s?:\s+(?P<said>[^:→=]{2,120})$")
_UNDER = re.compile(r"^[^:]{2,80}\s?:\s")  # a front that names already what it is about
_WORD = re.compile(r"^([^\W\d_]+)(?:[’']|\s)\s*(\S+)")
_WHOLE = frozenset(
    ("cloze", "written", "object", "cleft", "trap", "labelled")
)  # ways of cards that need no name
_LONGEST_NAME, _MOST_WORDS = 6, 14
_LONGEST_SHOWN = 195  # characters of a front


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what "Lo inerva el nervio radial" says of the thing that it stands under: by what."""
    vocabulary = source.scope.vocabulary
    text = sentence.rstrip(" .;!")
    opening = opens_with_object(text, vocabulary)
    if opening is None:
        return []
    said = split_outside(text[opening.end() :], vocabulary.expressions["tail"])[0]
    answer = split_outside(said, re.compile(r",\s+"))[0]
    subject = source.context or _subject(source, sentence)
    if not subject or not 0 < len(answer.split()) <= _MOST_WORDS or not is_balanced(answer):
        return []
    lead = f"{text[:1].lower()}{text[1 : opening.end()]}"
    rest = text[opening.end() + len(answer) :]
    gapped = f"{lead.rstrip()} {GAP}{rest}."
    front = vocabulary.ask["context"].format(context=f"**{subject}**", question=gapped)
    shown = passage(source.text.text, tidy(answer), source.text.label, source.text.detail)
    drafted = card("object", front, tidy(answer), shown)
    return [fact(source.text.kind, f"{subject} {lead}", source.text, (drafted,), sentence)]


def read_labelled(source: Passage, sentence: str) -> list[Found]:
    """Return what "Main side effect: diarrhoea", inside a text, says of what the text is about."""
    vocabulary = source.scope.vocabulary
    found = _LABELLED.match(plain(sentence).rstrip(" .;"))
    is_inside = bool(source.before or source.following) and not source.context
    if found is None or not is_inside or clause(f"{found['name']} x", vocabulary) is not None:
        return []
    name, said = found["name"].strip(), found["said"]
    fits = len(name.split()) <= _LONGEST_NAME and len(said.split()) <= _MOST_WORDS and is_balanced(said)
    first = name.split(maxsplit=1)[0]
    small = ("prepositions", "adverbials", "definition_labels")
    leads = any(vocabulary.has(group, first) for group in small)
    leads = leads or vocabulary.expressions["compares"].search(name) is not None
    subject = _subject(source, sentence) if fits and not leads else ""
    if not subject or vocabulary.label(name) or fold(name) in fold(subject) or "?" in said:
        return []
    property_ = source.scope.names.sunk(name)
    front = _behind(source, name, subject)
    front = front or vocabulary.ask["bare"].format(subject=subject, thing=subject, property=property_)
    shown = passage(source.text.text, tidy(said), source.text.label, source.text.detail)
    way, answer = ("labelled", tidy(said)) if GAP in front else ("attribute", capitalised(tidy(said)))
    drafted = card(way, front, answer, shown)
    return [fact(source.text.kind, f"{subject} {name}", source.text, (drafted,), sentence)]


def _behind(source: Passage, name: str, subject: str) -> str:
    """Return a label with its gap behind the sentence before, of which it is: "Fog sinks. Remedy: …".

    Nothing where its text opens with a name that it is of, or where the sentence before is long or names
    too little itself.
    """
    vocabulary, before = source.scope.vocabulary, plain(source.before).strip()
    lead = _LEAD.match(source.text.text)
    is_of_before = bool(before) and not (lead and lead[1].strip() == subject)
    points = speaks_of_before(before, vocabulary) or _points_here(before, vocabulary)
    if not is_of_before or points or is_headless(before, vocabulary):
        return ""
    labelled = vocabulary.ask["context"].format(context=capitalised(name), question=f"{GAP}.")
    shown = f"{before} {labelled}"
    return shown if is_balanced(before) and len(shown) <= _LONGEST_SHOWN else ""


def _points_here(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence that opens with no subject of its own speaks of what is "here" or "there"."""
    told = clause(sentence, vocabulary)
    inverted = vocabulary.expressions["inverted"]
    return told is not None and inverted.match(told.tagged) is not None


def opens_with_object(text: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the match of an object pronoun with its verb at the head of a text: "lo inerva"."""
    found = vocabulary.expressions["object_head"].match(text)
    if found is None:
        return None
    verb = found["verb"].lower()
    leads = any(vocabulary.has(group, _next(text, found)) for group in ("determiners", "kept_adverbs"))
    is_noun = (vocabulary.has("nouns_too", verb) and not leads) or vocabulary.has("auxiliaries", verb)
    if is_noun or not is_finite(verb, vocabulary):
        return None
    told = clause(text, vocabulary)  # "La lava alcanza …" has a subject
    return found if told is None or fold(told.verb).endswith(verb) else None


def _next(text: str, found: "re.Match[str]") -> str:
    """Return the word behind the verb of an object pronoun."""
    return [*text[found.end("verb") :].split(maxsplit=1), ""][0]


def placed(source: Passage, sentence: str, one: Found) -> Found:
    """Return a fact whose gaps name what a sentence without a subject is about."""
    vocabulary = source.scope.vocabulary
    refers = _refers_up(sentence, vocabulary)
    if not isinstance(one, FactDraft) or not (refers or any(GAP in draft.front for draft in one.cards)):
        return one
    subject = ""
    cards: list[CardDraft] = []
    for draft in one.cards:
        is_open = draft.way not in _WHOLE and GAP in draft.front
        if is_open and is_headless(draft.front, vocabulary):
            subject = subject or _subject(source, sentence)
            cards.append(_under(source, subject, draft))
        elif (is_open and _refers_up(draft.front, vocabulary)) or (refers and _asks_bare(draft)):
            section = source.text.context or source.scope.subject_of(source.text.place)
            said = sentence if _asks_bare(draft) else draft.front
            about = source.topic if names_part(said, vocabulary) else ""
            cards.append(_under(source, about or section, draft))
        else:
            cards.append(draft)
    return replace(one, cards=tuple(cards))


def _asks_bare(draft: CardDraft) -> bool:
    """Tell whether a card asks a question that names nothing in front."""
    return GAP not in draft.front and draft.front.endswith("?") and "**" not in draft.front


def _refers_up(front: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is about something that only its section names: "Se calcula", "La obra"."""
    refers = vocabulary.expressions.get("refers_up")
    return refers is not None and refers.match(plain(front)) is not None


def _under(source: Passage, subject: str, draft: CardDraft) -> CardDraft:
    """Return a card that names its subject in front, where it does not show it."""
    if not subject or fold(subject) in fold(plain(f"{draft.front} {draft.answer}")):
        return draft
    vocabulary, first = source.scope.vocabulary, draft.front.split(" ", maxsplit=1)[0]
    is_name = vocabulary.expressions["object_inside"].search(draft.front) is not None
    keeps = vocabulary.has_base_forms or (is_name and not vocabulary.has("determiners", first))
    opens = 1 if draft.front.startswith("¿") else 0
    small = draft.front
    if not keeps:
        small = f"{small[:opens]}{small[opens : opens + 1].lower()}{small[opens + 1 :]}"
    front = source.scope.vocabulary.ask["context"].format(context=f"**{subject}**", question=small)
    return replace(draft, front=front)


def is_headless(front: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with its verb or a participle, or with a pronoun for its object."""
    text = plain(front)
    if _UNDER.match(text):
        return False
    word = _WORD.match(text)
    if word is None:
        return False
    if vocabulary.expressions["manner"].fullmatch(word[1]) or vocabulary.has("kept_adverbs", word[1]):
        second = word[2].strip(",")
        return not vocabulary.has_base_forms and _is_verb(second, vocabulary)
    if opens_with_object(text, vocabulary) or leaves_subject_out(text, vocabulary):
        return True
    first = word[1].lower()
    if vocabulary.has("auxiliaries", first) and word[2][:1].isupper():
        return False  # "São Paulo", "Era Cesare"
    if not (vocabulary.has_base_forms or vocabulary.keeps_capitals) and _is_verb(first, vocabulary):
        return True
    if vocabulary.expressions["object_inside"].search(text):
        return True
    told = clause(text, vocabulary)
    if told is not None and is_named(told.subject, vocabulary):
        return False
    is_done = vocabulary.expressions["participle"].match(first) is not None
    return is_done and vocabulary.has("prepositions", word[2])


def _is_verb(word: str, vocabulary: Vocabulary) -> bool:
    is_noun = vocabulary.has("nouns_too", word) or vocabulary.has("imperatives", word)
    return is_finite(word, vocabulary) and not is_noun


def _subject(source: Passage, sentence: str) -> str:
    """Return what a sentence without a subject is about: its own, what opens its text, or its section."""
    vocabulary = source.scope.vocabulary
    told = clause(sentence, vocabulary)
    own = without_adverbs(told.subject, vocabulary) if told is not None else ""
    if own and _is_name(own, vocabulary) and not is_headless(sentence, vocabulary):
        return own
    lead = _LEAD.match(source.text.text)
    name = lead[1].strip() if lead else ""
    acts = leaves_subject_out(f"{name} x", vocabulary)  # "Consists of two parts: …"
    if name and not acts and not sentence.startswith(name) and not vocabulary.label(name):
        return name
    if (
        source.subject
        and _is_name(source.subject, vocabulary)
        and _agrees(sentence, source.subject, vocabulary)
    ):
        return without_adverbs(source.subject, vocabulary)
    return source.text.context or source.scope.subject_of(source.text.place)


def _agrees(sentence: str, subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the pronoun at the head of a sentence can stand for a subject, by its number."""
    opening = opens_with_object(sentence, vocabulary)
    if opening is None:
        return True
    several = vocabulary.expressions["object_of_several"].match(opening["pronoun"]) is not None
    number = "subject_of_several" if several else "subject_of_one"
    return vocabulary.expressions[number].match(subject) is not None


def _is_name(subject: str, vocabulary: Vocabulary) -> bool:
    if not vocabulary.has_base_forms and _is_verb(subject.split(maxsplit=1)[0].lower(), vocabulary):
        return False  # "Serve quando il contratto"
    return len(subject.split()) <= _LONGEST_NAME and is_named(subject, vocabulary) and ":" not in subject
