"""Topics: what a sentence is about when it does not say so, shown in front of its gaps.

A sentence that leaves its subject out ("Nel 1860 parte per Roma") is of the name that those before are
about, or of its section. One about "the crater" alone, after others about a mountain with a name, is of that.
"""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.dropped import agrees, drops_subject
from kmsflash.notes.grammar.finite import is_finite, is_plural
from kmsflash.notes.grammar.orders import forbids
from kmsflash.notes.grammar.pronouns import holds_object, speaks_of_before
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_LIVED = re.compile(
    r"^(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:\s[\w.’'-]+){0,4}?)"
    r"\s\([^()]{0,40}\d{3,4}[^()]{0,40}\)(?:,\s[^.:=→]{3,60})?\.?$"
)  # "J. S. Bach (Eisenach 1685 – Leipzig 1750)."
_DATED = re.compile(r"^(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]+(?:\s[\w.’'-]+){0,3}?)\s\([^()]*\d{4}[^()]*\d{4}[^()]*\)")
_ELIDED = re.compile(r"^([LlDd][’'])(?=\w)")
_ASIDE = re.compile(r"\s\([^()]*\)")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?)+(?=\w{3})")
_JOINING = frozenset(
    (
        "of",
        "the",
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "van",
        "von",
        "e",
        "y",
    )
)
_LONGEST_NAME, _LONGEST_OWN = 5, 45  # words, and characters, of a name that is shown
_WHOLE = frozenset(("cloze", "written", "object", "cleft", "trap", "aside"))  # ways that need no name
_UNDER = re.compile(r"^(?P<label>[^:]{2,80})\s?:\s")  # a front that names already what it is about
_TERM = re.compile(r"^\W{0,4}(?P<term>[^\W_][^:=→.;?!]{1,45}?)\**\s?:\**\s+(?=\S)")
_YEAR = re.compile(r"\s[12]\d{3}$")


def lived(sentence: str) -> str:
    """Return whom a text is about that opens with a name and the years of a life, and says nothing yet."""
    found = _LIVED.match(plain(sentence)) if "(" in sentence else None
    return _bare(found["name"]) if found is not None else ""


def _bare(subject: str) -> str:
    """Return a subject without what is set in behind it, brackets and initials."""
    return _INITIALS.sub("", _ASIDE.sub("", plain(subject)).partition(",")[0]).strip()


def _main(sentence: str, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause that says what a sentence is about: "While it ran, Watt saw …" is about Watt."""
    _, comma, rest = sentence.partition(", ")
    is_led = bool(comma) and vocabulary.expressions["condition"].match(sentence) is not None
    return (clause(rest, vocabulary) if is_led else None) or clause(sentence, vocabulary)


def _led(subject: str, vocabulary: Vocabulary) -> str:
    """Return a subject without the circumstance before its comma: "As a boy, Watt" is about Watt."""
    lead, comma, rest = subject.partition(", ")
    first = next(iter(lead.split()), "")
    return rest if comma and vocabulary.has("prepositions", first) else subject


def term_of(passage: Passage, sentence: str) -> str:
    """Return the term that a text opens with before a colon, which its other sentences are about too."""
    found = _TERM.match(sentence)
    term = plain(found["term"]) if found is not None else ""
    vocabulary = passage.scope.vocabulary
    is_short = 0 < len(term.split()) <= _LONGEST_NAME and term[:1].isupper()
    tells = vocabulary.label(term) or vocabulary.expressions["generic_label"].fullmatch(term)
    is_name = clause(term, vocabulary) is None and not forbids(term, vocabulary)
    return term if is_short and not tells and is_name else ""


def titled(passage: Passage, written: str) -> str:
    """Return what a text is about that opens with but a name: "Portrait of a Doge 1501. …"."""
    bare = plain(written).rstrip(" .")
    is_first = not passage.before and bool(passage.following) and bare[:1].isupper()
    if not is_first or any(sign in bare for sign in ",:;=→?!"):
        return ""
    name = _YEAR.sub("", bare)
    is_sure = len(name.split()) <= _LONGEST_NAME and (name != bare or len(name.split()) > 1)
    return name if is_sure and (name != bare or _is_name(name, passage)) else ""


def keep(passage: Passage, sentence: str, written: str) -> None:
    """Keep the name that a sentence is about for those after it, until one has another subject of its own.

    The years of a life are in the sentence as it is *written*.
    """
    vocabulary = passage.scope.vocabulary
    told = _main(sentence, vocabulary)
    if told is None:
        if name := lived(written) or titled(passage, written):
            passage.topic = passage.subject = name
            passage.person = lived(written) or passage.person
        return
    subject = _bare(_led(told.subject, vocabulary))
    if _is_name(subject, passage):
        passage.topic = subject
        is_led = vocabulary.has("determiners", subject.split(maxsplit=1)[0])
        passage.person = passage.person if is_led else subject
    elif told.does == "did" and _acts_alone(subject, passage):
        passage.topic = passage.person = subject
    elif passage.topic and f" {passage.topic} " in f"{told.tagged} ":
        passage.subject = passage.subject or passage.topic  # "In 1705 Bach walked …"
    elif not (
        names_part(sentence, vocabulary)
        or drops_subject(sentence, vocabulary)
        or not is_named(subject, vocabulary)
    ):
        passage.topic = ""


def placed(passage: Passage, sentence: str, one: Found) -> Found:
    """Return a fact whose gaps show what their sentence is about, where that does not say it."""
    if not isinstance(one, FactDraft) or not any(GAP in draft.front for draft in one.cards):
        return one
    cards = tuple(_under(passage, sentence, draft) for draft in one.cards)
    return replace(one, cards=cards)


def _under(passage: Passage, sentence: str, draft: CardDraft) -> CardDraft:
    shown = plain(draft.front)
    if GAP not in shown or draft.way in _WHOLE:
        return draft
    if under := _UNDER.match(shown):
        return _of_property(passage, draft, under["label"])
    topic = _topic(passage, sentence, shown)
    if not topic or fold(topic) in fold(f"{shown} {plain(draft.answer)}"):
        return draft
    vocabulary = passage.scope.vocabulary
    small = draft.front if vocabulary.has_base_forms else passage.scope.names.sunk(draft.front)
    return replace(draft, front=vocabulary.ask["context"].format(context=f"**{topic}**", question=small))


def _of_property(passage: Passage, draft: CardDraft, label: str) -> CardDraft:
    """Return a card that says what "Height: […]", behind another sentence, is the height of."""
    vocabulary = passage.scope.vocabulary
    is_property = passage.before and vocabulary.expressions["property"].match(label) is not None
    if not is_property or not draft.front.startswith(f"{label}:"):
        return draft
    said = plain(passage.subject)
    is_short = 0 < len(said.split()) <= _LONGEST_NAME and is_named(said, vocabulary)
    about = said if is_short else passage.text.context
    if not about or fold(about) in fold(f"{draft.front} {draft.answer}") or fold(label) in fold(about):
        return draft
    named = f"**{about}, {passage.scope.names.sunk(label)}**"
    rest = draft.front[len(label) + 1 :].strip()
    return replace(draft, front=vocabulary.ask["context"].format(context=named, question=rest))


def _topic(passage: Passage, sentence: str, front: str) -> str:
    """Return what a sentence with a gap is about; empty where it says that, or nothing is sure."""
    vocabulary = passage.scope.vocabulary
    if drops_subject(front, vocabulary):
        said = plain(passage.subject) if passage.before else ""
        own = said if said[:1].isupper() and (said.isalpha() or _is_name(said, passage)) else ""
        term = passage.term if passage.before else ""
        names = (_first_subject(passage, sentence, front), own, passage.topic, term, _section(passage), said)
        return next((name for name in names if name and agrees(front, name, vocabulary)), "")
    if passage.person and _is_of_person(passage, front):
        return passage.person
    if passage.before and passage.term and _needs_term(front, vocabulary):
        return passage.term
    noun = names_part(front, vocabulary) if passage.topic else ""
    return passage.topic if noun and noun.lower() not in passage.topic.lower() else ""


def _needs_term(front: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap stands in no clause, or in one that says "it": "la reina lo firma […]"."""
    told = clause(front, vocabulary)
    if told is None:
        return not speaks_of_before(front, vocabulary)
    return holds_object(told, vocabulary)


def _first_subject(passage: Passage, sentence: str, front: str) -> str:
    """Return the subject of a sentence of which a front shows but a later part: "…; pagó, pero …"."""
    vocabulary = passage.scope.vocabulary
    opening = front.partition(GAP)[0].casefold()
    if not opening or sentence.casefold().startswith(opening) or drops_subject(sentence, vocabulary):
        return ""
    told = clause(sentence, vocabulary)
    subject = plain(told.subject) if told is not None and not holds_object(told, vocabulary) else ""
    return subject if len(subject.split()) <= _LONGEST_NAME else ""


def _is_of_person(passage: Passage, front: str) -> bool:
    """Tell whether a sentence says "he" of somebody whom it does not name before."""
    vocabulary = passage.scope.vocabulary
    said = [word.strip(",;.()") for word in front.split()]
    at = next((at for at, word in enumerate(said) if vocabulary.has("personal_pronouns", word)), None)
    if at is None:
        return False
    words = front.split()[:at]
    start = 1 + max((place for place, word in enumerate(words) if word.endswith(",")), default=0)
    return not any(word in passage.scope.names.inside for word in said[start:at])


def names_part(sentence: str, vocabulary: Vocabulary) -> str:
    """Return the noun of a sentence that is about but "the crater": it says not whose; else nothing."""
    alone = vocabulary.expressions.get("lone_definite")
    told = clause(sentence, vocabulary) if alone is not None else None
    found = alone.match(plain(told.subject).partition(",")[0]) if alone is not None and told else None
    return found["noun"] if found is not None else ""


def _is_name(subject: str, passage: Passage) -> bool:
    """Tell whether a subject is a proper name, with its article or without."""
    vocabulary = passage.scope.vocabulary
    said = _ELIDED.sub(r"\1 ", subject).split()
    if vocabulary.keeps_capitals or not 0 < len(said) <= _LONGEST_NAME or len(subject) > _LONGEST_OWN:
        return False
    first = said[0].lower()
    if vocabulary.expressions["condition"].match(subject):
        return False  # "While Rome …"
    if vocabulary.has("prepositions", first) and not vocabulary.has("determiners", first):
        return False
    is_article = vocabulary.has("determiners", first) or _ELIDED.match(subject) is not None
    bare = said[1:] if is_article else said
    large = [word for word in bare if word.lower() not in _JOINING]
    is_led = len(bare) < len(said)
    is_sure = is_led or len(large) > 1 or (bool(large) and large[0] in passage.scope.names.inside)
    return is_sure and bool(large) and all(word[:1].isupper() and word.isalpha() for word in large)


def _acts_alone(subject: str, passage: Passage) -> bool:
    """Tell whether one word that did something is a name: it stands nowhere with a small letter."""
    names, vocabulary = passage.scope.names, passage.scope.vocabulary
    is_word = subject.isalpha() and subject.istitle() and not vocabulary.keeps_capitals
    if vocabulary.has("adverbials", subject) or (
        not vocabulary.has_base_forms and is_finite(subject.lower(), vocabulary)
    ):
        return False
    return is_word and not names.is_small(subject) and not is_plural(subject.lower(), vocabulary)


def _section(passage: Passage) -> str:
    """Return the name of the section, where it is one."""
    place = passage.text.place
    if not place.headings:
        return ""
    if person := _DATED.match(plain(place.headings[-1])):
        return person["name"]
    name = plain(passage.scope.subject_of(place)) if len(place.headings) > 1 else ""
    return name if name and _is_name(name, passage) else ""
