"""Posed questions: "What is framing? The same facts …", which the next sentence of a text answers."""

import re
from itertools import pairwise

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.asking.subjects import says_little
from kmsflash.notes.facts.fronts import behind_name
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, plain, words

_FEWEST, _LONGEST, _LONGEST_ANSWER = 3, 16, 25  # words
_SHORTEST_NAME = 2  # words: an article and a noun
_TELLING = 3  # words of an answer behind its yes or no
_LONGEST_NAME = 3  # words of a question that only names something: "Remedy? Rest."
_HEAD = re.compile(r"^\W*(?P<name>[^:.;?!]{2,50}?)(?:\s\([^()]*\))?(?:\s?:|\s[–—])\s")  # what a text is of
_ARROW = re.compile(r"^(?:→|->|=>|⇒|➔|➜)\s*(?=\S)")  # "Too cold? → wait"
_LABELLED = re.compile(r"^(?P<lead>[^:?¿]{1,40}?)\s?:\s+(?P<asked>\S.*\?)$")  # "Exam question: why …?"
_REPLY = re.compile(r"^\W*(?P<label>[^\W\d_]{1,12})\.?\s?:\s+(?=\S)")  # "A: …"
_LEAD = re.compile(r"^(?:[^:?¿]{2,40}:|[^.!?¿]{2,40}[.!])\s*(?=¿)")  # "¡Ojo! ¿…?"


def read(source: Passage, said: list[str]) -> dict[int, list[Found]]:
    """Return the fact of each question that the next sentence answers, by the number of both sentences.

    What does not ask for an answer that stands there gives nothing, but is not read as a statement either.
    """
    found: dict[int, list[Found]] = {}
    for at, sentence in enumerate(said[:-1]):
        if plain(sentence).endswith("?") and at not in found:
            found |= _pair(source, at, sentence, said)
    return found


def only_asks(sentence: str, source: Passage) -> bool:
    """Tell whether a sentence is a question, which says nothing by itself."""
    asks = source.scope.vocabulary.expressions["opens_question"]
    return sentence.endswith("?") and ("¿" in sentence or asks.match(plain(sentence)) is not None)


def _pair(source: Passage, at: int, sentence: str, said: list[str]) -> dict[int, list[Found]]:
    vocabulary = source.scope.vocabulary
    asked, answer = _LEAD.sub("", plain(sentence)), _reply(said[at + 1], vocabulary)
    marked = _is_marked(sentence, vocabulary)
    lead, asked = ("", asked) if marked else _parted(asked, vocabulary)
    if lead:
        return _told(source, at, _of(lead, asked, vocabulary), answer) if _answers(answer, vocabulary) else {}
    if (arrow := _ARROW.match(answer)) and len(asked.split()) >= _FEWEST and not _points(asked, vocabulary):
        return _told(source, at, capitalised(asked), answer[arrow.end() :])
    if name := _named(source, at, asked):
        return _told(source, at, name, answer) if _answers(answer, vocabulary) else {}
    closed = _is_closed(answer, vocabulary)
    is_case = not _points(asked, vocabulary) and _is_case(asked, answer, vocabulary)
    if is_case and orders(answer, vocabulary):
        return _told(source, at, vocabulary.ask["then_do"].format(situation=asked), answer)
    stands = closed or marked or is_case or _is_reasoned(asked, answer, vocabulary)
    front = asked if stands else _front(source, at, asked, said)
    names = marked and len(answer.split()) == _SHORTEST_NAME  # "O hub."
    if not front or not (names or _answers(answer, vocabulary)):
        return {}
    return _told(source, at, front, answer)


def _parted(asked: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what a question with a colon is of, and the question: "Bees: how do they dance?".

    A lead that only says that a question follows is left out.
    """
    labelled = _LABELLED.match(asked)
    if labelled is None or not vocabulary.expressions["opens_question"].match(labelled["asked"]):
        return "", asked
    said = words(labelled["lead"])
    labels = [vocabulary.label(word) for word in {*said[:1], *said[-1:]}]
    if any(label is not None and label.role is Role.QUESTION for label in labels):
        return "", capitalised(labelled["asked"])
    is_name = clause(labelled["lead"], vocabulary) is None
    return (labelled["lead"], labelled["asked"]) if is_name else ("", asked)


def _of(lead: str, asked: str, vocabulary: Vocabulary) -> str:
    """Return a question with what it is of in front."""
    shown = asked if vocabulary.keeps_capitals else f"{asked[:1].lower()}{asked[1:]}"
    return vocabulary.ask["context"].format(context=f"**{lead}**", question=shown)


def _reply(answer: str, vocabulary: Vocabulary) -> str:
    """Return an answer without the label that says that it is one: "A: because …"."""
    found = _REPLY.match(answer)
    label = vocabulary.label(found["label"]) if found else None
    is_answer = label is not None and label.role is Role.ANSWER
    return answer[found.end() :] if found and is_answer else answer


def _is_reasoned(asked: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer gives the reason that a question asks for, however that opens."""
    first = fold(answer).split()[:1]
    is_reason = bool(first) and first[0].strip(",") in vocabulary.lists["because"]
    return is_reason and _FEWEST < len(asked.split()) <= _LONGEST and not _points(asked, vocabulary)


def _named(source: Passage, at: int, asked: str) -> str:
    """Return the question for something that a text names with but a question mark: "Remedy? Rest."."""
    vocabulary = source.scope.vocabulary
    name = asked.strip("¿? ")
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and name[:1].isupper() and "," not in name
    first = [*name.split(), ""][0]
    small = ("pronouns", "filler", "adverbials", "kept_adverbs", "question_words", "yes", "no", "auxiliaries")
    opens = any(vocabulary.has(group, first) for group in small)
    asks = vocabulary.expressions["opens_question"].match(asked) is not None
    if not at or not is_name or opens or asks or clause(f"{name} x", vocabulary) is not None:
        return ""
    head = _HEAD.match(plain(source.text.text))
    above = source.text.context or (head["name"] if head else "")
    above = above or source.scope.subject_of(source.text.place)
    return vocabulary.ask["bare"].format(thing=above, subject=above, property=source.scope.names.sunk(name))


def _told(source: Passage, at: int, front: str, answer: str) -> dict[int, list[Found]]:
    """Return the fact of a question and the sentence after it, by the numbers of both."""
    asked = _LEAD.sub("", plain(front))
    shown = passage(source.text.text, tidy(answer), source.text.label, source.text.detail)
    drafted = card("question", front, tidy(answer), shown)
    return {at: [fact(Kind.QUESTION, asked, source.text, (drafted,))], at + 1: []}


def _is_marked(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question is bold from end to end, and needs nothing before it: "**Oak or ash: …?**"."""
    asked = plain(sentence)
    is_bold = sentence.startswith("**") and sentence.endswith("?**") and sentence.count("**") == 2
    leads = vocabulary.expressions["opens_question"].match(asked) is None
    return is_bold and _FEWEST < len(asked.split()) <= _LONGEST and (leads or not _points(asked, vocabulary))


def _is_case(asked: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question only names what one sees, "Runs but gets hot? The fan is stuck."."""
    first, second = [*asked.split(), "", ""][:2]
    said = answer.split()
    is_wh = vocabulary.expressions["opens_question"].match(asked) is not None
    inverts = vocabulary.has("auxiliaries", first) and second.lower() not in vocabulary.plural_verbs
    short = _FEWEST < len(asked.split()) <= _LONGEST and _FEWEST <= len(said) <= _LONGEST_ANSWER
    tells = not vocabulary.has("subject_pronouns", said[0]) if said else False
    return vocabulary.has_base_forms and short and tells and not (is_wh or inverts)


def _front(source: Passage, at: int, asked: str, said: list[str]) -> str:
    """Return a question with what it needs before it; nothing where that cannot be said."""
    vocabulary = source.scope.vocabulary
    before = said[at - 1] if at else ""
    if not _asks(asked, vocabulary):
        return ""
    if _points(asked, vocabulary):
        lead = said[at - 2] if at > 1 and said[at - 2].endswith("?") else before
        return f"{plain(lead)} {asked}" if lead and len(lead.split()) <= _LONGEST else ""
    if _names_something(asked, vocabulary) and not says_little(asked, vocabulary):
        return asked
    told = clause(before, vocabulary) if before else None
    about = told.subject if told and is_named(told.subject, vocabulary) else ""
    several = vocabulary.expressions["plural_verb"].search(asked.rstrip("? ").rpartition(" ")[2]) is not None
    is_one = vocabulary.expressions["subject_of_one"].match(about) is not None
    about = "" if several and is_one else about
    subject = about or source.text.context or source.scope.subject_of(source.text.place)
    return vocabulary.ask["context"].format(context=f"**{subject}**", question=behind_name(asked, vocabulary))


def _names_something(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question says what it is about: "Che cosa ci vuole?" has but a verb behind what asks."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    behind = words(fold(asked[opening.end() :])) if opening else []
    said = [word for word in behind if not vocabulary.has("clitics", word)]
    telling = [word for word in said if word not in vocabulary.stop_words]
    is_verb = telling == said[:1] and not vocabulary.has_base_forms and len(behind) <= _FEWEST
    return bool(telling) and not is_verb


def stands_alone(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question asks for something by a word that asks, and needs nothing before it."""
    return _asks(asked, vocabulary) and not _points(asked, vocabulary)


def _asks(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question asks for something by a word that asks, and is short enough."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    behind = asked[opening.end() :].strip("? ") if opening else ""
    fits = _FEWEST <= len(asked.split()) + 1 <= _LONGEST and "?" not in asked.rstrip("?")
    is_whether = vocabulary.expressions["asks_whether"].search(asked) is not None
    points = vocabulary.expressions["points_back"].search(asked) and not is_whether
    return bool(behind) and fits and not points


def _points(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question needs what stands before: "Why does it float?"."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    behind = fold(asked[opening.end() :]).strip("? ").split() if opening else []
    if vocabulary.expressions["asks_whether"].search(asked):
        return False  # "When is it safe to go in?"
    points = any(
        vocabulary.has("pronouns", word) and not vocabulary.has("impersonal", before)
        for before, word in list(pairwise(fold(asked).strip("? ").split()))[-len(behind) :]
    )
    return points or vocabulary.expressions["asks_of_it"].search(asked) is not None


def _is_closed(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer says yes or no, and more: "No directly: copy it first"."""
    first, *more = re.split(r"[\s,.:;]+", answer)
    return len(more) >= _TELLING and (vocabulary.has("yes", first) or vocabulary.has("no", first))


def _answers(answer: str, vocabulary: Vocabulary) -> bool:
    said = answer.split()
    first = said[0].strip(",.!;") if said else ""
    is_bare = len(said) <= _TELLING
    says_only_yes = is_bare and (vocabulary.has("yes", first) or vocabulary.has("no", first))
    opens = vocabulary.has("pronouns", first) and len(said) < _FEWEST
    return bool(said) and "?" not in answer and len(said) <= _LONGEST_ANSWER and not (opens or says_only_yes)
