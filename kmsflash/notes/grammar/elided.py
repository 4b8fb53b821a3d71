"""Elided verbs: "A lies at the top, B at the bottom" says its verb once and means it twice."""

import re
from collections.abc import Callable, Sequence

from kmsflash.notes.expressions import Expression
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, languages, plain, split_outside

_PART = Expression(r"[,;]\s+")
_FEWEST, _MOST_PARTS, _LONGEST = 2, 4, 8  # words of a part; parts of a sentence; words of a second subject
_LONGEST_SAME = 3  # words of what is said, where only their number tells where it begins
_LONGER = 2  # words by which a second subject is longer than the first
_ENDS = 2  # numbers of a range, and words from one to the other
_NOUN = re.compile(r"\s[a-zäöüß]+e[nrms]?\s((?:[A-ZÄÖÜ]\S*\s?)+)$")
_OPEN_NOUN = re.compile(r"\s(?:der|die|das|den|dem|eine[nrms]?|ein)\s[a-zäöüß]+e[nrms]?$")
_SAID_NOUN = re.compile(
    r"^(?:der|die|das|den|dem|eine[nrms]?|ein)\s[a-zäöüß]+e[nrms]?\s([A-ZÄÖÜ][\wäöüß-]+)$"
)
_OWNERS = {"its": "it", "their": "they"}
_AGREES = {"is": "are", "was": "were", "has": "have"}
_NUMBER = re.compile(r"[~≈<>≤≥±−-]?\d")


def told_apart(sentence: str, vocabulary: Vocabulary) -> list[str]:
    """Return a sentence with the verb said again in each part that left it out; *sentence* alone else."""
    ending = sentence[len(sentence.rstrip(".!")) :]
    parts = _shaped(sentence.rstrip(".! "), vocabulary)
    if parts:
        return [f"{part}{ending}" for part in parts]
    if "," not in sentence and ";" not in sentence:
        return [sentence]
    first, *others = split_outside(sentence.rstrip(".! "), _PART)
    told = clause(first, vocabulary) if 0 < len(others) < _MOST_PARTS else None
    is_plain = " = " not in sentence and ": " not in sentence
    if told is None or not told.rest or not is_plain:
        return [sentence]
    said = [_with_same_noun(told, _completed(told, part, vocabulary), vocabulary) for part in others]
    first = _with_noun(first, told, others[-1], vocabulary)
    return [f"{first}{ending}", *(f"{part}{ending}" for part in said)] if all(said) else [sentence]


def _shaped(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the parts of a sentence whose shape the vocabulary knows; nothing for all others."""
    expressions = vocabulary.expressions
    if (led := expressions["therefore_arrow"].match(text)) and clause(led["said"], vocabulary):
        then = [capitalised(led["then"])] if clause(led["then"], vocabulary) else []
        return [part for one in (led["said"], *then) for part in told_apart(one, vocabulary)]
    if both := expressions["two_prefixes"].match(text):
        return [f"{both['lead']} {both['one']}", f"{both['lead']} {both['two']}"]
    pair = expressions["fronted_pair"].match(text) if "," in text else None
    if pair is None:
        return []
    who = (pair["same"] or pair["who"]).strip()
    second = f"{pair['other']} {pair['verb']} {who} {pair['second']}{pair['why'] or ''}"
    return [f"{pair['one']} {pair['verb']} {pair['who']} {pair['said']}", capitalised(second)]


def _completed(told: Clause, part: str, vocabulary: Vocabulary) -> str:
    """Return a part with the verb of the clause before it; nothing where it leaves none out."""
    if apart := _set_against(told, part, vocabulary):
        return apart
    words = _without_joint(part, vocabulary).split(" ")
    own = clause(" ".join(words), vocabulary)
    same = told.subject.rsplit(maxsplit=1)[-1]
    if len(words) < _FEWEST or (own is not None and own.verb != same):  # "river boats …, canal boats"
        return ""
    subject, rest = told.subject.split(" "), told.rest.split(" ")
    ends = rest[-1].islower() and vocabulary.expressions["ends_on_verb"].fullmatch(rest[-1]) is not None
    if rest[0] in ("sich", "se", "si") or (ends and told.auxiliary):
        return ""  # what is left out is more than one word
    if _is_fronted(subject, vocabulary):
        return _fronted(told, subject, rest, words, vocabulary)
    if vocabulary.has_base_forms and words[0].lower() in _OWNERS:
        return _owned(told, rest, words, vocabulary)
    if not _are_alike(subject, words, vocabulary):
        return ""
    stands = next((at for at, word in enumerate(words) if at and vocabulary.has("stands_for_noun", word)), 0)
    leads = any(vocabulary.has("prepositions", word) for word in words[:stands])
    stands = 0 if leads or stands > _LONGER else stands
    if stands and stands + 1 < len(words):  # "mild winters bring rain, cold ones snow"
        words = [*words[:stands], subject[-1], *words[stands + 1 :]]
        return capitalised(f"{' '.join(words[: stands + 1])} {told.verb} {' '.join(words[stands + 1 :])}")
    at = _turn(subject, rest, words, vocabulary)
    joints = languages()[vocabulary.language]["joints"]
    lists = any(word in joints for word in words[:at]) and not any(word in joints for word in subject)
    if not at or lists or at > len(subject) + _LONGER:
        return ""  # "…, the roof and the wall of the house" ends a list
    if vocabulary.has("determiners", words[at - 1]):
        return ""  # "…, and the reeds line the shore" has a verb that is not known
    said = _with_unit(rest, words[at:])
    return capitalised(f"{' '.join(words[:at])} {told.verb} {' '.join(said)}")


def _set_against(told: Clause, part: str, vocabulary: Vocabulary) -> str:
    """Return "il pino è tenero" for "il pino invece tenero", where a word parts the two; nothing else."""
    found = vocabulary.expressions["instead_apart"].search(part)
    first, behind = (part[: found.start()], part[found.end() :]) if found else ("", "")
    is_open = bool(first) and bool(behind) and clause(f"{first} {behind}", vocabulary) is None
    alike = is_open and _are_alike(told.subject.split(" "), first.split(" "), vocabulary)
    return capitalised(f"{first} {told.verb} {behind}") if alike else ""


def _owned(told: Clause, rest: Sequence[str], words: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return "the boat’s sails lie in the shed" for "its sails in the shed" behind "the boat lies in …"."""
    begins = next((at for at, word in enumerate(rest[:_FEWEST]) if vocabulary.has("prepositions", word)), -1)
    at = words.index(rest[begins]) if begins >= 0 and rest[begins] in words else 0
    owners = is_plural(told.subject.rsplit(maxsplit=1)[-1], vocabulary)
    several = is_plural(words[at - 1], vocabulary)
    if at < _FEWEST or owners != (_OWNERS[words[0].lower()] == "they") or (owners and not several):
        return ""
    agrees = told.base if told.does == "does" else _AGREES.get(told.verb, told.verb)
    owner = f"{told.subject}{'’' if owners and told.subject.endswith('s') else '’s'}"
    verb = told.verb if several == owners else agrees
    return capitalised(" ".join((owner, *words[1:at], verb, *rest[:begins], *words[at:])))


def _with_noun(first: str, told: Clause, part: str, vocabulary: Vocabulary) -> str:
    """Return "A concerns void acts" for "A concerns void" before "B valid acts": German says it last."""
    noun = _NOUN.search(part) if vocabulary.keeps_capitals and told.rest.islower() else None
    is_described = noun is not None and re.fullmatch(r"[a-zäöüß]+e[nrms]?", told.rest) is not None
    return f"{first} {noun[1]}" if noun and is_described else first


def _with_same_noun(told: Clause, part: str, vocabulary: Vocabulary) -> str:
    """Return "B is the wide gate" for "B is the wide" after "A is the narrow gate": German leaves it out."""
    is_open = vocabulary.keeps_capitals and _OPEN_NOUN.search(part) is not None
    noun = _SAID_NOUN.search(told.rest) if is_open else None
    return f"{part} {noun[1]}" if noun else part


def _without_joint(part: str, vocabulary: Vocabulary) -> str:
    first, _, behind = part.partition(" ")
    is_joint = first.lower() in vocabulary.lists["turning_words"] or first.lower() == "while"
    return behind if is_joint else part


def _is_fronted(subject: Sequence[str], vocabulary: Vocabulary) -> bool:
    return len(subject) > 1 and vocabulary.has("prepositions", subject[0])


def _fronted(
    told: Clause, subject: Sequence[str], rest: Sequence[str], words: Sequence[str], vocabulary: Vocabulary
) -> str:
    """Return "for mail one uses TCP" for "for mail TCP" behind "for speech one uses UDP"."""
    if words[0].lower() != subject[0].lower():
        return ""
    kept = [word for word in rest[:1] if vocabulary.has("impersonal_subjects", word)]
    behind = [word for word in subject[-1:] if vocabulary.has("impersonal_subjects", word)]
    said = rest[len(kept) :]
    at = len(words) - len(said)
    if not said or at < _FEWEST or _kind(words[at], vocabulary) != _kind(said[0], vocabulary):
        leads = bool(said) and vocabulary.has("determiners", said[0])
        at = _last_article(words, vocabulary) if leads else 0
        at = at if words[at].endswith("s") == said[0].endswith("s") else 0
    if at < _FEWEST:
        return ""
    lead = " ".join((*words[:at], *behind))
    return capitalised(" ".join((lead, told.verb, *kept, *words[at:])))


def _last_article(words: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return where the last noun phrase of a part begins that no preposition leads to; 0 where none does."""
    article, leads = vocabulary.lists["definite_articles"], vocabulary.lists["prepositions"]
    places = (at for at in range(len(words) - 2, 1, -1) if words[at].lower() in article)
    return next((at for at in places if words[at - 1].lower() not in leads), 0)


def _are_alike(subject: Sequence[str], words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a part opens as the subject does: both with an article, or both without."""
    first, opens = subject[0].lower(), words[0].lower()
    groups = ("relative", "prepositions", "adverbials", "pronouns", "kept_adverbs", "filler", "open_starts")
    determined = [vocabulary.has("determiners", word) for word in (first, opens)]
    is_one = vocabulary.has("indefinites", opens) and not vocabulary.has("indefinites", first)
    if is_one or vocabulary.has("pronouns", first) or vocabulary.has("adverbials", first):
        return False  # "Paris lies in France, a country in Europe"
    if any(vocabulary.has(group, opens) for group in groups) and not all(determined):
        return False
    acts = opens in vocabulary.verbs or opens in vocabulary.past_verbs or opens in vocabulary.gerunds
    acts = acts or (vocabulary.has_base_forms and words[0].islower() and opens.endswith(("ed", "ing", "ly")))
    is_name = not vocabulary.keeps_capitals or all(determined) or words[0][:1].isupper()
    is_name = is_name or (first[:1] == opens[:1] == "*")
    return determined[0] == determined[1] and is_name and not (acts and not determined[1])


def _turn(subject: Sequence[str], rest: Sequence[str], words: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return where what is said of the second subject begins; 0 where nothing tells."""
    kind = _kind(rest[0], vocabulary)
    start = 1 + vocabulary.has("determiners", words[0])
    places = range(start, min(len(words), _LONGEST + 1))
    if kind == "small" or (kind == "large" and vocabulary.keeps_capitals):
        return _turn_of_words(subject, rest, words, kind, vocabulary)
    fits: Callable[[int], bool] = lambda at: _kind(words[at], vocabulary) == kind  # noqa: E731
    at = next((at for at in places if fits(at)), 0)
    joints = languages()[vocabulary.language]["joints"]
    before = words[at - 1].lower() if at else ""
    if before in joints or (
        vocabulary.has("prepositions", before) and not vocabulary.has("modifiers", before)
    ):
        return 0
    return at


def _turn_of_words(
    subject: Sequence[str], rest: Sequence[str], words: Sequence[str], kind: str, vocabulary: Vocabulary
) -> int:
    """Return where plain words begin: in German the first small one behind a noun, else by their number."""
    if vocabulary.keeps_capitals and kind == "small":
        names = [
            at for at, word in enumerate(words) if word[:1].isupper() or word[:1] == "(" or word[-1:] == ")"
        ]
        after = (at for at in range(1, len(words)) if words[at][:1].islower() and at - 1 in names)
        at = next((at for at in after if not _is_small_word(words[at], vocabulary)), 0)
        return at if at and not vocabulary.has("prepositions", words[at]) else 0
    same = len(rest) <= _LONGEST_SAME and len(words) == len(subject) + len(rest)
    return len(subject) if same and _kind(words[len(subject)], vocabulary) == kind else 0


def _is_small_word(word: str, vocabulary: Vocabulary) -> bool:
    groups = ("determiners", "prepositions", "relative", "pronouns")
    joints = languages()[vocabulary.language]["joints"]
    return word in joints or any(vocabulary.has(group, word) for group in groups)


def _kind(word: str, vocabulary: Vocabulary) -> str:
    """Return what sort of word opens what is said: the same sort opens it in the next part."""
    said = plain(word).strip("(,").lower()
    if _NUMBER.match(said) or said in vocabulary.numbers:
        return "number"
    if vocabulary.has("determiners", said):
        return said if not vocabulary.keeps_capitals else f"{said[:1]}-"  # den ~ die, einen ~ eine
    if vocabulary.has("prepositions", said):
        return f"{said} …"
    if vocabulary.has("modifiers", said):
        return "number"
    return "large" if word[:1].isupper() else "small"


def _with_unit(rest: Sequence[str], said: Sequence[str]) -> list[str]:
    """Return "only 4 layers" for "only 4" behind "7 layers"; so is the unit of a range, "5 to 6 m"."""
    if _NUMBER.match(said[-1]) and len(rest) > 1 and _NUMBER.match(rest[0]) and said[-1].isdigit():
        numbers = [at for at, word in enumerate(rest) if _NUMBER.match(word)]
        is_range = len(numbers) == _ENDS and numbers[1] == numbers[0] + _ENDS
        return [*said, *rest[numbers[1] + 1 if is_range else 1 :]]
    return list(said)
