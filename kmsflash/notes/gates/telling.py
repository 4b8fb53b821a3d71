"""Telling: whether a gap has one answer that its sentence leads to, and one that is worth knowing."""

import re

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.hiding import edges
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.facts.stating.headless import opens_with_object
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_TORN = Sentence("It starts or ends in the middle of a sentence.")
_NO_ANSWER = Sentence(
    "It says something definite, but no question with one short answer could be made of it."
)
_UNCLEAR = Sentence("A pronoun of the question points at nothing the card shows.")
_WRITTEN = frozenset(("question", "pair", "choice", "cell", "cloze", "written", "mnemonic", "cleft"))
"""Ways that ask for what their author wrote, as it stands there."""
_OBJECTS = frozenset(("verb-and-object", "verb-and-short-object", "can-cause", "must", "does-not"))
_ELIDED = re.compile(r"^(it|that|this|he|she|they|there)[’'](?:s|re|ll|d)\s", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:[aei]r|[aei]re|oir|[dt]re)$")
_UNDER = re.compile(r"[:=→`]")
_TO_DO = re.compile(r"\S\sto\s[a-z]+\s\S+$")
_BROKEN = re.compile(r"[:;,]\s?\?$")
_LONGEST_LABEL = 3  # letters of a property that is named in short
_LONGEST_CLITIC = 3  # words of a meaning that only says what is done to "it"
_LONGEST_POINTING = 4  # words of an answer that a pronoun in it makes unclear


def says_little(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A gap that hides what could be said of anything, or what something is not: "is not […]"."""
    if GAP not in card.front or card.way in _WRITTEN:
        return ""
    before, after = (plain(half) for half in card.front.split(GAP, maxsplit=1))
    answer = fold(plain(card.answer))
    told = answer.split()
    while len(told) > 1 and _is_small(told[0], vocabulary):
        told.pop(0)
    is_vague = " ".join(told) in vocabulary.lists["vague_predicates"] and not after.strip(" .!")
    denies = vocabulary.expressions.get("denies_gap")
    is_denied = denies is not None and denies.search(before.rstrip()) is not None
    is_label = _names_property(card.answer, card.front, vocabulary)
    return _NO_ANSWER if is_vague or is_denied or is_label else ""


def _names_property(answer: str, front: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap hides but the short name of what follows it: "[…] in pregnancy" for "CI in …"."""
    is_short = len(answer) <= _LONGEST_LABEL and not front.rstrip(". ").endswith(GAP)
    is_name = is_short and vocabulary.expressions["headed_property"].fullmatch(f"{answer} x") is not None
    return is_name and clause(plain(front).replace(GAP, "X"), vocabulary) is None


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word only grades or dates what follows it: "now a republic", "very common"."""
    groups = ("degree_words", "kept_adverbs", "time_adverbs")
    return any(vocabulary.has(group, word) for group in groups)


def breaks_off(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A question that ends in a colon, a gap over one, or the time asked for as what is done."""
    if card.way in _WRITTEN:
        return ""
    shown, answer = plain(card.front), plain(card.answer)
    is_broken = _BROKEN.search(shown) is not None and "`" not in card.front
    if is_broken or (GAP in shown and ": " in answer and "`" not in card.answer):
        return _TORN
    particle = vocabulary.expressions.get("particle_first")
    if card.way in _OBJECTS and particle is not None and particle.match(answer.lower()):
        return _TORN  # "rule […]" for "rule out"
    leads_on = shown.endswith("?") and not vocabulary.has_base_forms
    if leads_on and vocabulary.has("relative", shown.rstrip(" ?").rpartition(" ")[2]):
        return _TORN
    if card.way.startswith("verb") and vocabulary.expressions["tells_time"].match(answer):
        return _NO_ANSWER
    if GAP in shown and _parts_infinitive(answer, shown.split(GAP)[1], vocabulary):
        return _TORN
    if card.way == "left" and _says_nothing(shown, vocabulary):
        return _TORN
    if GAP in shown and _hides_list_name(shown, vocabulary):
        return _TORN
    if card.front.count(GAP) == 1 and "`" not in card.answer and edges.cuts(card.front, answer, vocabulary):
        return _TORN
    led = shown.split(GAP)[0].split()[-1:] if GAP in shown else []
    return _TORN if led and _adds_object(led[0], answer.split(), vocabulary) else ""


def _says_nothing(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether but a few words stand beside a gap, with no verb: "Not part of […]"."""
    left = shown.replace(GAP, " ").split()
    is_short = len(left) <= _LONGEST_POINTING and _UNDER.search(shown) is None
    return is_short and clause(shown.replace(GAP, "X"), vocabulary) is None


def _hides_list_name(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is hidden is what a sentence lists: "There are […]: fin keels and full keels"."""
    before, _, after = shown.partition(GAP)
    led = vocabulary.expressions["set_lead"].fullmatch(before.rpartition(": ")[2])
    return led is not None and ": " in after


def _parts_infinitive(answer: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap ends within "pumps to keep the level […] at two metres"."""
    following = after.split()[:1]
    leads_on = bool(following) and vocabulary.has("prepositions", following[0])
    return vocabulary.has_base_forms and leads_on and _TO_DO.search(answer) is not None


def _adds_object(led: str, said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether behind a preposition a noun is hidden with the object after it: "space the fixing"."""
    if vocabulary.keeps_capitals or len(said) < len("abc"):
        return False
    is_verb = _INFINITIVE.search(said[0]) is not None or is_finite(said[0], vocabulary)
    is_verb = is_verb or vocabulary.has("relative", led)  # "a menos que baje el agua"
    acts = led == "to" or (not vocabulary.has_base_forms and is_verb)
    is_led = vocabulary.has("prepositions", led) and not (acts or vocabulary.has("joint_words", led))
    small = ("determiners", "prepositions", "degree_words", "possessives")
    opens = any(vocabulary.has(group, said[0]) for group in small)
    follows = vocabulary.has("determiners", said[1]) and not vocabulary.has("prepositions", said[1])
    return is_led and not opens and follows and said[0].islower() and said[0][-1].isalpha()


def _opens_unclear(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence with a gap opens with what nothing before it names, or speaks of "both"."""
    expressions = vocabulary.expressions
    if (
        _ELIDED.match(shown)
        or expressions["opens_elliptic"].match(shown)
        or expressions["of_both"].search(shown)
    ):
        return True
    first, *others = [word.strip(",") for word in shown.split()]
    if vocabulary.has("possessives", first) and first != GAP:
        return True  # "Ses cellules sont …"
    if not vocabulary.keeps_capitals:
        return False
    leaves_out = vocabulary.has("auxiliaries", first) and first.istitle() and "," not in shown
    return (
        leaves_out or _says_turned(others, vocabulary) or _says_turned([first.lower(), *others], vocabulary)
    )


def _does_to_none(card: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether a German front has "ihn" or "ihm" before any noun: "Warum hat keiner ihm geglaubt?"."""
    words = [word.strip(",.:;?") for word in card.front.split()]
    at = next((at for at, word in enumerate(words) if vocabulary.has("open_objects", word)), None)
    small = ("small_subjects", "question_words", "determiners", "prepositions", "adverbials")
    named = (word for word in words[:at] if word[:1].isupper())
    is_lost = at is not None and all(any(vocabulary.has(group, word) for group in small) for word in named)
    return is_lost and not card.front.startswith("**")


def _says_turned(others: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a German sentence has its verb second, and then but a pronoun: "Fristlos kann er …"."""
    if len(others) < len("ab"):
        return False
    verb, pronoun = others[:2]
    is_pronoun = vocabulary.has("subject_pronouns", pronoun) and pronoun not in (
        "es",
        "man",
        "Sie",
        "wir",
        "du",
    )
    return is_finite(verb, vocabulary) and is_pronoun


def points_back(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A sentence that opens with "it's" or "one that", or an answer of a few words with "it" in it."""
    if card.way in _WRITTEN or card.way == "reverse":
        return ""
    shown = plain(card.front)
    opens = (GAP in card.front and _opens_unclear(shown, vocabulary)) or _does_to_none(card, vocabulary)
    answer = plain(card.answer)
    is_clitic = card.way in ("meaning", "told") and len(answer.split()) <= _LONGEST_CLITIC
    if is_clitic and opens_with_object(f"{answer.lower()} x", vocabulary):
        return _UNCLEAR  # "LSU: la envía"
    is_part = GAP in card.front and card.way != "condition" and f"to {GAP}" not in card.front
    is_short = (is_part or card.way in _OBJECTS) and len(answer.split()) <= _LONGEST_POINTING
    demonstrative = vocabulary.expressions["points_back"].match(answer) is not None
    leans = is_short and demonstrative and not vocabulary.has_base_forms
    leans = leans or (is_short and vocabulary.expressions["answer_of_it"].search(answer) is not None)
    return _UNCLEAR if opens or leans else ""
