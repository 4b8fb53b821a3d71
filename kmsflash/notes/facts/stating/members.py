"""Kinds, choices and members that one sentence names: "Keys are A, B or C"."""

import re
from functools import cache

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage
from kmsflash.notes.facts.sets import with_subject
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out, opens_with_participle
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, languages, masked, plain, split_outside

_FEWEST_CHOICES = 3  # pairs that are a list of choices without "use" before them
_PAIR = 2  # words of a name in a plain list
_LONGEST_KIND = 5  # words of a name in a list of kinds
_MOST, _MOST_COUNTED = 5, 7  # members; where the lead counts them
_LABEL = re.compile(r"[^:.]{3,30}:\s+")
_COUNT = re.compile(r"^(?P<lead>\d{1,2} [^\W\d_]{3,20}):\s+(?P<rest>[^:;]{10,})$")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_AMOUNT = re.compile(r"[1-9]\d{0,2}$")
_ADJECTIVE = re.compile(r"[^\W\d_A-ZÄÖÜ]\w*e[nrs]?$")  # "dünne", alone
_PAIRS = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=[A-Z])|;\s+(?:and\s+)?")


@cache
def _pairs(language: str) -> "re.Pattern[str]":
    """Return what parts the pairs of a list: "use A for X, B for Y and C for Z"."""
    if language == "en":
        return _PAIRS
    joints = "|".join(map(re.escape, languages()[language]["joints"]))
    led = r"\S[^,;]{1,50}?\s(?:para|pour|per|für|zum|zur)\s"
    return re.compile(rf"[,;]\s+(?:(?:{joints})\s+)?|\s+(?:{joints})\s+(?={led})")


def read_choices(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Use A for X, B for Y (note), and C for Z"."""
    vocabulary = source.scope.vocabulary
    label = _LABEL.match(text)
    labelled = text[label.end() :] if label else text
    text = labelled if vocabulary.expressions["use_list"].match(labelled) else text
    opening = vocabulary.expressions["use_list"].match(text)
    parts = split_outside(text[opening.end() :] if opening else text, _pairs(vocabulary.language))
    if not opening and (len(parts) < _FEWEST_CHOICES or clause(text, vocabulary)):
        return []
    found: list[Found] = []
    for part in parts:
        pair = vocabulary.expressions["use_pair"].match(part)
        if not pair:
            return []
        need = pair["need"].strip()
        front = vocabulary.ask["use_for"].format(need=need, to=pair.groupdict().get("to", ""))
        shown = passage(sentence, pair["answer"], source.text.label, source.text.detail)
        found.append(
            fact(source.text.kind, need, source.text, (card("use", front, pair["answer"], shown),), sentence)
        )
    return found if len(found) > 1 else []


def read_kinds(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Keys are A, B (why), or C (what)"."""
    vocabulary = source.scope.vocabulary
    told = clause(text, vocabulary)
    if told is None or not told.auxiliary or told.verb.lower() not in vocabulary.lists["copulas"]:
        return []
    if not vocabulary.expressions["or"].search(masked(told.rest)):
        # The other languages have a pattern for it.
        is_read = (vocabulary.has_base_forms or vocabulary.keeps_capitals) and ":" not in told.rest
        if is_read and names_set(told.subject, told.rest, vocabulary, is_sentence=True):
            return read_members(source, told.subject, told.rest, sentence, is_named=True)
        return _named(source, told, sentence)
    parts = enumeration(told.rest)
    if not 3 <= len(parts) <= 5 or not is_named(told.subject, vocabulary):
        return []
    names = [re.sub(r"\s*\([^()]*\)$", "", part) for part in parts]
    is_said = vocabulary.expressions["negation"].search(told.rest) or ";" in told.rest
    articles = [vocabulary.has("determiners", part.split(maxsplit=1)[0]) for part in parts]
    is_said = is_said or (any(articles) and not articles[0])  # "half is wood, the other half iron or tin"
    is_said = is_said or any(_adds(part, vocabulary) or _is_said(part, vocabulary) for part in parts)
    is_done = vocabulary.expressions["participle"].match(told.rest.split(maxsplit=1)[0])
    if is_said or is_done or any(len(name.split()) > _LONGEST_KIND for name in names):
        return []
    front = vocabulary.ask["kinds"].format(count=vocabulary.count(len(parts)), subject=told.subject)
    shown = passage(sentence, "", source.text.label, source.text.detail)
    whole = fact(
        source.text.kind,
        f"{told.subject} kinds",
        source.text,
        (card("kinds", front, ", ".join(names), shown),),
        sentence,
    )
    found: list[Found] = [whole]
    for part, name in zip(parts, names, strict=True):
        note = re.search(r"\(([^()]+)\)$", part)
        if note:
            asked = vocabulary.ask["characterises"].format(
                part=name, whole=source.scope.names.sunk(told.subject)
            )
            told_of = passage(sentence, note[1], source.text.label, source.text.detail)
            found.append(
                fact(
                    source.text.kind,
                    f"{told.subject} {name}",
                    source.text,
                    (card("part", asked, capitalised(note[1]), told_of),),
                    sentence,
                )
            )
    return found


def _named(source: Passage, told: Clause, sentence: str) -> list[Found]:
    """Read "The stages are A, B, C and D", each a name of a word or two: the set of them."""
    vocabulary = source.scope.vocabulary
    is_plain = vocabulary.has_base_forms and ": " not in told.rest  # the others have a pattern for it
    parts = enumeration(told.rest) if is_plain else []
    is_list = _FEWEST_CHOICES <= len(parts) <= _LONGEST_KIND and all(
        len(part.split()) <= _PAIR for part in parts
    )
    head = told.subject.split(" of ")[0].split()[-1:]
    if (
        not is_list
        or not head
        or not is_plural(head[0], vocabulary)
        or not is_named(told.subject, vocabulary)
    ):
        return []
    opens = [part.split()[0] for part in parts]
    if any(
        vocabulary.has(group, word)
        for word in opens
        for group in ("participles", "determiners", "prepositions")
    ):
        return []
    if vocabulary.expressions["participle"].match(opens[0]) or vocabulary.expressions["describes"].match(
        opens[0]
    ):
        return []
    title = capitalised(plain(told.subject))
    front = vocabulary.ask["set"].format(title=title, count=vocabulary.count(len(parts)))
    shown = passage(sentence, told.rest, source.text.label, source.text.detail)
    drafted = card("set", front, capitalised(", ".join(parts)), shown)
    return [fact(source.text.kind, f"{told.subject} set", source.text, (drafted,), sentence)]


def read_members(
    source: Passage, lead: str, listed: str, sentence: str, *, is_named: bool = False
) -> list[Found]:
    """Read "The parts of X are three: A, B and C": the set that is named before the colon.

    *is_named*: the lead is known to be the name of a set, and no sentence.
    """
    parts = enumeration(listed)
    vocabulary = source.scope.vocabulary
    named = is_named or names_set(plain(lead), listed, vocabulary)
    count = len(parts) if named else len(apart(parts, vocabulary))
    if not (named or _announces(lead, count, vocabulary)) or leaves_subject_out(lead, vocabulary):
        return []
    is_short = len(lead.split()) <= _FEWEST_CHOICES
    if is_short and vocabulary.has("adverbials", lead.split(maxsplit=1)[0]) and re.search(r"\d", lead):
        return []  # "Since 1998: …"
    if vocabulary.expressions["date_term"].match(plain(lead).strip()):
        return []  # "9.11.1989: fall of the wall, set off by a slip of the tongue"
    is_said = clause(listed, vocabulary) is not None and not counts(lead, listed, vocabulary)
    is_pair = len(parts) == _PAIR and not _says_two(lead, listed, vocabulary)
    most = _MOST_COUNTED if counts(lead, listed, vocabulary) else _MOST
    if is_said or not _PAIR <= len(parts) <= most or any(len(part.split()) > 8 for part in parts):
        return []
    if is_pair and clause(lead, vocabulary) is not None:
        return []
    if is_pair:
        return [_told(source, lead, listed, sentence)]
    if any(_adds(part, vocabulary) for part in parts):
        return []
    if count < min(len(parts), _FEWEST_CHOICES):
        return []
    front = _front(source, plain(lead).strip(), count, is_named=named)
    shown = passage(sentence, listed, source.text.label, source.text.detail)
    answer = capitalised(listed)
    return [fact(source.text.kind, lead, source.text, (card("set", front, answer, shown),), sentence)]


def read_counted(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "4 steps: cross the ends, make a loop, pass the end, pull", whatever its parts look like."""
    lead = _COUNT.match(text)
    if lead is None or not counts(lead["lead"], lead["rest"], source.scope.vocabulary):
        return []
    return read_members(source, lead["lead"], lead["rest"], sentence)


def apart(parts: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return parts with a German adjective at that of its noun, and with what only says more at its part.

    "Dünne, graue Rinde" is one part, and so is "vents in a row along the ridge, up to the summit".
    """
    apart: list[str] = []
    goes_on = [_goes_on(part, vocabulary) for part in parts]
    for part, adds in zip(parts, goes_on, strict=True):
        is_open = bool(apart) and vocabulary.keeps_capitals and _ADJECTIVE.match(apart[-1]) is not None
        is_open = is_open and not part.islower() and not vocabulary.has("determiners", part.split()[0])
        if is_open or (apart and adds and not goes_on[0]):
            apart[-1] = f"{apart[-1]}, {part}"
        else:
            apart.append(part)
    return apart


def _goes_on(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part goes on from another, or sets something equal: "but only by chance", "d = 2 m"."""
    first = part.split(maxsplit=1)[0]
    groups = ("turning_words", "filler", "opens_remark", "prepositions", "adverbials")
    leads = any(vocabulary.has(group, first) for group in groups)
    return " = " in part or (leads and not vocabulary.has("no", first))


def _front(source: Passage, intro: str, count: int, *, is_named: bool) -> str:
    """Return the question for a set: its sentence, or its name, with its section where that is short."""
    vocabulary, place = source.scope.vocabulary, source.text.place
    ask, number = vocabulary.ask, vocabulary.count(count)
    intro = capitalised(vocabulary.expressions["set_lead"].sub("", intro))  # "Es gibt drei Arten …"
    says = not is_named and clause(intro, vocabulary) is not None
    if opens_with_participle(intro, vocabulary) and not source.context:
        intro = f"{source.scope.subject_of(place)} – {intro[:1].lower()}{intro[1:]}"
    if says:
        return ask["members_both" if count == _PAIR else "members"].format(intro=f"{intro}.", count=number)
    title = _under_subject(source, intro) or with_subject(source.scope, place, intro.rstrip("."))
    last = title.rpartition(" ")[2]
    is_open = any(vocabulary.has(group, last) for group in ("prepositions", "open_ends"))
    template = ask["set_both" if count == _PAIR else "set"]
    return template.format(title=f"{title} …" if is_open else title, count=number)


def _under_subject(source: Passage, intro: str) -> str:
    """Return a count of a bare noun under what the sentence before is about: "Ropes – two kinds"."""
    vocabulary, said = source.scope.vocabulary, intro.split()
    subject = plain(source.subject)
    is_bare = len(said) == _PAIR and _counts(said[0], vocabulary)
    if not (is_bare and subject) or source.context or _counts(subject.split()[0], vocabulary):
        return ""
    return f"{capitalised(subject)} – {intro}" if is_named(subject, vocabulary) else ""


def _counts(word: str, vocabulary: Vocabulary) -> bool:
    return word.isdigit() or fold(word) in vocabulary.numbers


def _told(source: Passage, lead: str, listed: str, sentence: str) -> Found:
    """Return the fact of what stands behind a lead, where it is one thing and what it says of that."""
    thing = source.text.context or source.scope.subject_of(source.text.place)
    front = source.scope.vocabulary.ask["bare"].format(thing=thing, property=plain(lead).strip())
    shown = passage(sentence, listed, source.text.label, source.text.detail)
    drafted = card("said", front, capitalised(listed), shown)
    return fact(source.text.kind, lead, source.text, (drafted,), sentence)


def _says_two(lead: str, listed: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "A and B" or its lead says that there are two: "A, b" may only say more of A."""
    said = plain(lead).casefold().split()
    is_joined = len(split_outside(listed, re.compile(r",\s+"))) == 1
    return is_joined or vocabulary.count(_PAIR) in said or str(_PAIR) in said


def _adds(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part only says more of the one before it: "served by X", "that starts here"."""
    first, second = [*part.lower().split(maxsplit=2), "", ""][:2]
    is_done = first in vocabulary.past_verbs or vocabulary.has("participles", first)
    leads = vocabulary.has("prepositions", second)
    opens = bool(second) and first in vocabulary.gerunds  # "smoking" alone is a part
    return vocabulary.has("relative", first) or opens or (is_done and leads)


def _is_said(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part is a clause about a pronoun, and so no kind: "il faut le sécher"."""
    first = part.split(maxsplit=1)[0]
    return any(vocabulary.has(group, first) for group in ("subject_pronouns", "impersonal_subjects"))


def names_set(lead: str, listed: str, vocabulary: Vocabulary, *, is_sentence: bool = False) -> bool:
    """Tell whether a name says of what it lists short parts: "Causes of rot: damp, warmth and still air".

    *is_sentence*: the name is the subject of a sentence, and may be a plural alone, "Common causes are …".
    """
    parts = enumeration(listed)
    is_list = _PAIR < len(parts) <= _MOST and all(len(part.split()) <= _LONGEST_KIND for part in parts)
    said = lead.split()
    is_open = vocabulary.keeps_capitals and bool(said) and vocabulary.has("determiners", said[0])
    whole = len(said) if is_sentence and not is_open else 0  # "die Vorteile": of what?
    ends = next((at for at, word in enumerate(said) if at and _ends_head(word, vocabulary)), whole)
    if not is_list or not ends or not vocabulary.expressions["set_title"].search(" ".join(said[:ends])):
        return False
    told = clause(lead, vocabulary)
    return told is None or told.verb == said[ends - 1]  # "common causes of stroke"


def _ends_head(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word goes on from a noun: "causes of rot", "Symptome der Grippe"."""
    is_genitive = vocabulary.keeps_capitals and vocabulary.has("determiners", word)
    return is_genitive or vocabulary.has("prepositions", word)


def counts(lead: str, listed: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a colon says how many things the list after it names."""
    parts = enumeration(listed)
    said = plain(lead).casefold().split()
    number = str(len(parts))
    says = said[-1:] == [number] and clause(plain(lead), vocabulary) is not None  # "the gland makes 6: …"
    return len(parts) > _PAIR and (vocabulary.count(len(parts)) in said or number in said[:-1] or says)


def _announces(lead: str, count: int, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a colon says that a list follows: by its number, or by a plural."""
    said = plain(lead).casefold().split()
    if said and said[-1].isdigit() and len(said) > 1 and clause(plain(lead), vocabulary) is None:
        return False  # "Grade 3: pale, no pain, dry" counts nothing
    counted = vocabulary.count(count) in said or str(count) in said
    if not counted and (
        _says_another(said, vocabulary) or (count == _PAIR and any(map(_AMOUNT.match, said)))
    ):
        return False  # "Two shrines: one for A, god of rain, and another for B"
    if counted or not said or is_plural(said[-1], vocabulary):
        return True
    return clause(lead, vocabulary) is None and names_several(lead, vocabulary)


def names_several(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name before a colon is of several things: "Signs of a leak", not "Deceit (art. 9)"."""
    said = _NOTE.sub("", plain(lead).split(",", maxsplit=1)[0]).split()
    ends = (at for at, word in enumerate(said) if at and vocabulary.has("prepositions", word))
    is_romance = not (vocabulary.has_base_forms or vocabulary.keeps_capitals)
    nouns = [*said[: next(ends, len(said))][-1:], *(said[:1] if is_romance else ())]  # "Cascos comuns"
    several = any(len(noun) > _PAIR and is_plural(noun, vocabulary) for noun in nouns)
    return several or vocabulary.expressions["set_title"].search(lead) is not None


def _says_another(said: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a lead counts things, and not as many as are listed."""
    return any(vocabulary.count(number) in said for number in range(_PAIR, _MOST_COUNTED + 1))
