"""Soundness: whether what a card shows and what it asks for are whole pieces of a sentence."""

import re
from itertools import pairwise

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, POINTS_NOWHERE
from kmsflash.notes.grammar.clauses import Clause, clause, only_relative
from kmsflash.notes.grammar.dropped import GAPPED, drops_subject
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.pronouns import leaves_object_open
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, plain, words

_ASKED = frozenset(("question", "pair", "choice", "cell", "cloze", "written", "mnemonic", "reverse", "cleft"))
_ASKED |= {"step", "steps"}
"""Ways that ask for what their author wrote, as it stands there."""
_UNDER = Expression(r"^(?:\*\*[^*]+\*\*|[^:.?!]{2,60}?)\s?:\s+")
_GOES_ON = re.compile(r"^\s*[^\W\d_]")
_LISTED = re.compile(r"^,(?:\s\S+){1,3}(?:,(?:\s\S+){1,5})+$")
_PICTURE = Expression(
    r"^(?:fig(?:ure|ura|\.)?|abb(?:ildung|\.)?|table|tab(?:elle|leau|la|ela|ella|\.)?|listing|image|bild)\s?\d",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"^(?:le|la|les|el|los|las|il|lo|o|a|os|as) (?:(?:plus|más|più|mais) \w+|m[ae]nor|maior|mayor|[mp]ejor"
    r"|[mp]elhor|p[ei]or|(?:migl|pegg|magg)iore|minore|meilleure?|pire)$",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"^(?:para|per|pour)\s(?:\S+\s)?\w+(?:ar|er|ir|are|ere|ire|re)$", re.IGNORECASE)
_TOLD_WHEN = re.compile(r"\s[12]\d{3}\s?\?$")
_ONES = re.compile(r"\s(?:ones?|others)$")
_FEW_BEHIND = 8  # words that tell too little of whom a pronoun means
_PERSONS = frozenset(("him", "her"))
_OF_IT = re.compile(
    r"^(?:after|before|with|by|from|in|on|to|for|of) (?:it|them|that|this)$|^(?:an?|the) (?:\w+ ){0,2}ones?$"
    r"|^the (?:left|right|top|bottom|inside|outside|rest|end|start|other side) of (?:it|them)$| for both$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"→|->|=>|⇒")
_LAST = re.compile(r"^,\s\S+(?:\s\S+)?\.?$")
_TERM = re.compile(r"\*\*([^*]+)\*\*")
_BROKEN = re.compile(r"[,;:]\s|[.!?] |\s[–—]\s")  # the clause that was found goes over the end of another
_WAS = re.compile(r"was|were|fue|fueron|fut|furent|fu|furono|foi|foram")
_NOT = re.compile(r"no|non|não|ne")
_CONDITIONS = frozenset(("if", "when", "because", "unless", "while", "although", "whereas"))
_NAMING = 3  # words of an article, what modifies a noun, and that noun
_FEWEST_BEFORE = 4  # words before a participle that tell of what it is
_FEWEST = 2  # words of an answer that may end in the wrong place


def asks_back(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A question of the notes that was taken for a statement."""
    del vocabulary
    if card.way in _ASKED or not ("?" in card.answer or card.front.count("¿") > 1):
        return ""
    torn = plain(card.answer).rstrip().endswith("?") or card.front.count("¿") > 1
    return Sentence("It starts or ends in the middle of a sentence.") if torn else ""


def points_elsewhere(card: CardDraft, vocabulary: Vocabulary) -> str:
    """An answer that only points ("the following properties"), or a caption that is asked for."""
    if card.way in _ASKED:
        return ""
    points = vocabulary.expressions["points_on"]
    term = _TERM.search(card.front) if card.way in ("meaning", "is-a") else None
    named = term[1] if term else card.answer if card.way == "term" else ""
    if (
        _PICTURE.match(named)
        or _HALF.match(named)
        or any(points.search(plain(said)) for said in (named, card.answer))
    ):
        return Sentence("The question points at something that stands elsewhere in the notes.")
    return ""


def tears(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A gap that does not hide a whole piece of its sentence."""
    if GAP not in card.front or card.way in _ASKED or "`" in card.answer:
        return ""
    before, after = (plain(half) for half in card.front.split(GAP, maxsplit=1))
    said = words(card.answer)
    if _is_of_verb(said, before, after, vocabulary):
        return Sentence("The answer starts in the middle of a sentence.")
    is_torn = len(said) >= _FEWEST and (
        _ends_in_verb(said, before, after, vocabulary)
        or _opens_list(card.answer, before, after, vocabulary)
        or _starts_in_subject(card.answer, before, vocabulary)
        or _takes_verb_along(said, before, vocabulary)
        or _joins_two(card.answer, before, after, vocabulary)
        or _parts_phrase(card.answer, before, after, vocabulary)
        or _holds_condition(said, after, vocabulary)
    )
    return Sentence("The answer ends in the middle of a sentence.") if is_torn else ""


def _is_of_verb(said: list[str], before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap begins between "not" and its verb, or hides but the participle of "was done"."""
    led = before.split()[-1:]
    if not (led and said) or vocabulary.keeps_capitals:
        return False
    acts = is_finite(said[0], vocabulary) or vocabulary.has("leaning_objects", said[0])
    denies = not vocabulary.has_base_forms and acts and _NOT.fullmatch(led[0].lower()) is not None
    is_done = len(said) == 1 and vocabulary.expressions["participle"].match(said[0]) is not None
    is_bare = is_done and _WAS.fullmatch(led[0].lower()) is not None and not after.strip(" .")
    return denies or (is_bare and len(before.split()) < _FEWEST_BEFORE)


def _ends_in_verb(said: list[str], before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the hidden words end in the verb, or its subject, of what is shown behind them."""
    if not _GOES_ON.match(after):
        return False
    last = said[-1]
    if any(vocabulary.has(group, last) for group in ("subject_pronouns", "pronouns")):
        return True
    if any(vocabulary.has("relative", word) for word in said):
        return False  # "what one understands […] stays"
    if vocabulary.has("auxiliaries", last):
        return True
    opens = not _UNDER.sub("", before).strip()
    if vocabulary.has_base_forms or not (last.islower() and is_finite(last, vocabulary)):
        return False
    if opens:
        left = clause(f"{GAPPED} {after.strip()}", vocabulary)
        return left is None or only_relative(left, vocabulary)
    return not (vocabulary.keeps_capitals or _may_be_noun(said, vocabulary))


def _may_be_noun(said: list[str], vocabulary: Vocabulary) -> bool:
    last = said[-1]
    doubtful = any(vocabulary.has(group, last) for group in ("nouns_too", "mostly_nouns"))
    leads = any(vocabulary.has(group, said[-2]) for group in ("determiners", "prepositions"))
    return doubtful or leads or vocabulary.expressions["participle"].match(last) is not None


def _opens_list(answer: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the hidden words end in the first of several things, and the others are shown."""
    if "," in answer or not _LISTED.match(masked(after).rstrip()):
        return False
    if _is_whole(answer, before, after, vocabulary):
        return False
    return clause(after.strip(" ,."), vocabulary) is None


def _is_whole(answer: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are all that something is: "is […], ahead of Chad, Mali and Niger"."""
    led, opens = before.split()[-1:], after.lstrip(" ,").split()[:2]
    is_one = bool(led) and vocabulary.has("copulas", led[0])
    is_one = is_one and vocabulary.has("determiners", answer.split(maxsplit=1)[0])
    return is_one and any(vocabulary.has("prepositions", word) for word in opens)


def _starts_in_subject(answer: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the hidden words are a verb with the end of its subject: "signal […]" for "2 is weak"."""
    led = before.split()[-1:]
    told = clause(answer, vocabulary) if led and led[0][-1].isalpha() and led[0] != led[0].upper() else None
    if told is None or not vocabulary.has("copulas", told.verb) or not told.rest:
        return False
    joins = ("relative", "adverbials", "open_starts", "joint_words", "leads_on")
    is_joined = any(vocabulary.has(group, led[0]) for group in joins)
    return not is_joined and not any(vocabulary.has("relative", word) for word in answer.split())


def _takes_verb_along(said: list[str], before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a German gap hides a noun without its preposition, and the verb form behind it."""
    led = before.split()[-1:] if vocabulary.keeps_capitals else []
    is_done = vocabulary.expressions["participle"].match(said[-1]) is not None
    ends = said[-1].islower() and (is_done or is_finite(said[-1], vocabulary))
    return bool(led) and ends and vocabulary.has("prepositions", led[0])


def _joins_two(answer: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether two pieces are hidden: "Schubert seinen Höhepunkt", "periods and the columns"."""
    said = plain(answer).split()
    joins = [at for at, word in enumerate(said) if at and _joins(word, vocabulary)]
    if joins and _LAST.match(after) and vocabulary.has("determiners", said[min(joins[0] + 1, len(said) - 1)]):
        return True
    if _INFINITIVE.match(answer) and _GOES_ON.match(after):
        return True
    led = before.split()[-1:]
    if not (vocabulary.keeps_capitals and led):
        return False
    owns = [at for at, word in enumerate(said) if at and vocabulary.has("possessives", word)]
    is_led = vocabulary.has("prepositions", led[0]) and bool(owns) and said[owns[0] - 1][:1].isupper()
    return is_led or (vocabulary.has("subject_pronouns", said[0]) and said[0] != "es")


def _parts_phrase(answer: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap ends in a participle before its phrase, or over the comma behind a clause."""
    said, following = plain(answer).split(), after.split()[:1]
    led = before.split()[-1:]
    is_done = (
        vocabulary.has_base_forms and _is_done(said[-1], vocabulary) and not _is_done(said[0], vocabulary)
    )
    leads_on = bool(following and led) and vocabulary.has("prepositions", following[0])
    if is_done and leads_on and vocabulary.has("copulas", led[0]) and not said[0].endswith("ly"):
        return True  # "are […] of sand" for "banks made"
    opens = _UNDER.sub("", before).split()[:1]
    is_clause = (
        bool(opens)
        and vocabulary.has("adverbials", opens[0])
        and bool(led)
        and is_finite(led[-1], vocabulary)
    )
    parts = plain(answer).split(", ")
    return is_clause and len(parts) == 2 and vocabulary.has("determiners", parts[1].split()[0])


def _holds_condition(said: list[str], after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a condition begins within a gap and goes on behind it: "dry if a fan […] blows"."""
    begins = any(word.lower() in _CONDITIONS for word in said[1:])
    joins = after.split()[:1] != [] and vocabulary.has("open_starts", after.split(maxsplit=1)[0])
    return vocabulary.has_base_forms and begins and not joins and _GOES_ON.match(after) is not None


def _is_done(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.past_verbs or vocabulary.has("participles", word)


def _joins(word: str, vocabulary: Vocabulary) -> bool:
    return word in ("e", "y", "et", "und", "and") or vocabulary.has("joint_words", word)


def leans_on(card: CardDraft, vocabulary: Vocabulary) -> str:
    """An answer that is half of something: "that of the owner", "it again", or "its cache" of what it is."""
    if card.way in _ASKED:
        return ""
    first, second, *others = [*plain(card.answer).split(), "", ""]
    before = plain(card.front.split(GAP)[0]).split()[-1:] if GAP in card.front else []
    is_copula = bool(before) and vocabulary.has("possessives", first) and vocabulary.has("copulas", before[0])
    is_named = (
        f" {first} " in f" {card.front.split(GAP)[0].lower()}"
    )  # "cuts the terms, but not […]": those of …
    is_half = (
        (bool(before) or card.way == "subject") and _is_elliptical(first, second, vocabulary) and not is_named
    )
    if (
        is_half
        or (vocabulary.has_base_forms and _OF_IT.search(plain(card.answer)) is not None)
        or _points_at_none(card, vocabulary)
        or _asks_of_half(card.front, vocabulary)
        or is_copula
        or _is_object(first, second, others, vocabulary)
    ):
        return POINTS_NOWHERE
    return ""


def _points_at_none(card: CardDraft, vocabulary: Vocabulary) -> bool:
    """Tell whether a question asks "what happens if it …" or "what … with him?" and names nothing."""
    shown = plain(card.front)
    if card.way.startswith("when") and _TOLD_WHEN.search(shown):
        return True  # "When did he die in 1791?"
    is_if = card.way.startswith("if-") and vocabulary.expressions["condition_of_it"].search(shown) is not None
    return is_if or (GAP not in shown and vocabulary.expressions["question_of_it"].search(shown) is not None)


def _is_elliptical(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Tell whether two words leave out what they speak of: "la del electrón", "den des Prozesses"."""
    if vocabulary.has_base_forms or not vocabulary.has("definite_articles", first):
        return False
    return vocabulary.has("of_articles", second)


def _asks_of_half(front: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question is of "la del electrón", and nothing before that says what that is."""
    said = words(front) if vocabulary.lists["of_articles"] else []
    for at, pair in enumerate(pairwise(said)):
        if _is_elliptical(*pair, vocabulary):
            return not any(_may_name(word, vocabulary) for word in said[:at])
    return False


def _may_name(word: str, vocabulary: Vocabulary) -> bool:
    return not (vocabulary.has("question_words", word) or is_finite(word, vocabulary))


def _is_object(first: str, second: str, others: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a German answer is "sie nach": a pronoun, and the particle of its verb."""
    leans = vocabulary.keeps_capitals and vocabulary.has("leaning_objects", first)
    return leans and second.islower() and not any(others)


def lacks_subject(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A sentence with a gap whose subject is a pronoun, or left out, with nothing in front that it means."""
    if GAP not in card.front or card.way in _ASKED or _UNDER.match(card.front):
        return ""
    if card.way == "subject" and _acts_on_it(card.front.partition(GAP)[2], vocabulary):
        return POINTS_NOWHERE
    shown = plain(card.front).replace(GAP, GAPPED).strip()
    opening, _, rest = shown.partition(" ")
    is_demonstrative = (
        vocabulary.keeps_capitals
        and vocabulary.has("relative", opening)
        and _acts(rest, vocabulary)
        and not _leads_to_noun(clause(shown, vocabulary))
    )
    if (
        is_demonstrative
        or drops_subject(shown, vocabulary)
        or _is_of_pronoun(clause(shown, vocabulary), vocabulary)
        or _does_to_it(shown, plain(card.front).replace(GAP, plain(card.answer)).strip(), vocabulary)
    ):
        return POINTS_NOWHERE
    return ""


def _acts_on_it(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a hidden subject is done to a pronoun: "[…] wanted him gone"."""
    first, second, *others = [*after.split(), "", ""]
    acts = vocabulary.has("object_pronouns", second) or second in _PERSONS
    is_short = len(others) <= _FEW_BEHIND
    return vocabulary.has_base_forms and is_short and acts and is_finite(first, vocabulary)


def _does_to_it(shown: str, filled: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence does something to an "it" that it does not name, hidden or not."""
    if _UNDER.match(shown) or _ARROW.search(shown):
        return False
    return any(leaves_object_open(clause(text, vocabulary), vocabulary) for text in (shown, filled))


def _acts(rest: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows the first word of a sentence is its verb: "Der steht im Keller"."""
    following = rest.split()[:1]
    return bool(following) and following[0].islower() and is_finite(following[0], vocabulary)


def _leads_to_noun(told: Clause | None) -> bool:
    """Tell whether a German clause opens with an article, a participle and a noun: "das bemalte Brett"."""
    subject = told.subject.split() if told else []
    return len(subject) == _NAMING and subject[1].endswith("te") and subject[2][:1].isupper()


def _is_of_pronoun(told: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause opens with a circumstance and then says "it": "beyond 100 °C it boils"."""
    subject = told.subject.split() if told else []
    if told is None or len(subject) < _FEWEST or _BROKEN.search(told.subject):
        return False
    is_order = vocabulary.has("imperatives", subject[0]) and vocabulary.has("determiners", subject[1])
    if vocabulary.has("impersonal", told.verb.split()[-1]) or is_order:
        return False  # "Keep a mast 5 m from roads even if it falls"
    if _ONES.search(told.subject):
        return True
    if any(word in _CONDITIONS for word in subject[2:-1]):
        return False  # "Moss grows there because it": what it means stands before
    turned = told.rest.split()[:1] if vocabulary.keeps_capitals and _leads(subject[0], vocabulary) else []
    said = (subject[-1], *(word for word in turned if word not in vocabulary.lists["expletives"]))
    return any(vocabulary.has("subject_pronouns", word) for word in said)


def _leads(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word opens a circumstance: "Nach drei Tagen ist er …"."""
    return any(vocabulary.has(group, word) for group in ("adverbials", "prepositions"))
