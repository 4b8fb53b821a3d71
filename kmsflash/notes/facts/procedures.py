"""Procedures: the lists whose order matters, and those that only name things."""

import re
from itertools import pairwise

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.facts.pagewide import word_stem
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.facts.unordered import only_counts
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Bullets, Item, Role
from kmsflash.notes.vocabulary import Vocabulary, base_forms
from kmsflash.notes.wording import fold, plain

_FEWEST, _MOST = 3, 12
_LONGEST_NAME = 5  # words
_LONGEST_QUESTION = 12  # words of a step that is one
_EQUATED = re.compile(r"^[^=:,]{2,40}\s=\s\S")  # a word and what it means
_COMMAND = re.compile(r"(?:\*\*)?`[^`]*\s[^`]*`(?:\*\*)?[.;]?")  # "`make install`"
_CASE = re.compile(
    r"^[^\W\dA-ZÄÖÜ_][^:→]{2,40}(?::| →| ->| =>)\s\S"
)  # "same tack → the windward boat keeps clear"
_BOLD = re.compile(r"^\*\*[^*]+\*\*\s*[:—–-]")  # a term
TOLD = Expression(r"^\**(?P<name>[^:*]{2,60}?)\**\s*(?::\**|\s[—–]|\s-)\s+(?P<said>\S.*)$")
"""A step by its name, and what is told of it."""


def is_procedure(block: Bullets, scope: Scope) -> bool:
    """Tell whether the order of a list matters.

    It does where most items tell what to do, where the title says so, and where numbered items tell what
    happens one after the other.
    """
    if not _FEWEST <= len(block.items) <= _MOST or block.label or not all(item.text for item in block.items):
        return False
    vocabulary, in_order = scope.vocabulary, in_sequence(block, scope)
    if _lists_meanings(block, vocabulary, in_order=in_order):
        return False
    asking = sum("?" in item.text for item in block.items)
    if asking * 2 > len(block.items):
        return _asks_step_by_step(block, scope)
    if asking and not block.ordered:
        return False
    aims = vocabulary.expressions["aim"].match(f"{block.intro.rstrip(': ')}:") is not None
    is_free = not (block.ordered or aims)
    doing = sum(
        tells_to_do(item, vocabulary) or (not is_free and opens_with_order(item.text, vocabulary))
        for item in block.items
    )
    above = block.intro or scope.subject_of(block.place)
    if not in_order and only_counts(block, above, doing, scope):
        return False
    title = f"{block.intro} {scope.subject_of(block.place)}".casefold()
    said = set(re.findall(r"\w+", title))
    announced = in_order or any(
        word in said or (" " in word and word in title) for word in vocabulary.lists["step_words"]
    )
    if asking and not announced:
        return False
    says_steps = vocabulary.has("step_words", block.intro.rstrip(": ").strip("* "))
    if block.ordered or in_order or says_steps:
        if (announced or aims) and not _states(block, vocabulary):
            return True
        linked = _links(block, scope)
        process = bool(said & vocabulary.lists["process_words"]) and linked > 0
        told = process or (_tells(block.intro, vocabulary) and linked * 2 >= len(block.items) - 1)
        told = told or linked == len(block.items) - 1
        return doing * 2 >= len(block.items) or (told and _acts(block, vocabulary))
    follows = sum(follows_on(item, vocabulary) for item in block.items)
    if doing * 3 >= len(block.items) * 2:
        return announced or block.intro.endswith(":")
    return announced and follows * 2 >= len(block.items)


def in_sequence(block: Bullets, scope: Scope) -> bool:
    """Tell whether what stands above a list says that it is in order: "The reflex arc, in order:"."""
    title = block.intro or scope.subject_of(block.place)
    return scope.vocabulary.expressions["in_sequence"].search(title.rstrip(": ").strip("* ")) is not None


def _lists_meanings(block: Bullets, vocabulary: Vocabulary, *, in_order: bool) -> bool:
    """Tell whether items say what a word means, what to do in a case, or what happened at a time."""
    if vocabulary.expressions["compares"].search(block.intro):
        return True  # "Merge vs rebase:"
    if any(" :: " in item.text or _BOLD.match(item.text) for item in block.items):
        return True
    named = [told["name"] for item in block.items if (told := TOLD.match(item.text))]
    dated = sum(vocabulary.expressions["date_term"].match(name) is not None for name in named)
    if dated * 2 > len(block.items):
        return True
    if in_order:
        return False
    cases = sum(_CASE.match(item.text) is not None for item in block.items)
    return cases * 2 > len(block.items) or any(_EQUATED.match(item.text) for item in block.items)


def _asks_step_by_step(block: Bullets, scope: Scope) -> bool:
    """Tell whether numbered questions are the steps themselves: one goes on from them and asks nothing."""
    vocabulary = scope.vocabulary
    labels = [vocabulary.label(title) for title in block.place.headings]
    is_quiz = any(label is not None and label.role is Role.QUESTION for label in labels)
    short = all(len(plain(item.text).split()) <= _LONGEST_QUESTION for item in block.items)
    acts = [item for item in block.items if "?" not in item.text]
    told = all(tells_to_do(item, vocabulary) or opens_with_order(item.text, vocabulary) for item in acts)
    return block.ordered and short and not is_quiz and bool(acts) and told


def tells_to_do(item: Item, vocabulary: Vocabulary) -> bool:
    """Tell whether an item opens with an imperative or a command, or ends in the infinitive of an order."""
    opening = re.match(r"[\W_]*(\w+)", item.text)
    command = _COMMAND.match(item.text.strip())
    told = item.text.strip()[command.end() :].lstrip() if command else ""
    is_command = command is not None and (not told or vocabulary.expressions["for_what"].match(told))
    if is_command or (bool(opening) and vocabulary.has("imperatives", opening[1] if opening else "")):
        return True
    ends_on_verb = vocabulary.expressions["infinitive_order"].match(plain(item.text))
    told_of = clause(ends_on_verb["order"], vocabulary) if ends_on_verb else None
    return ends_on_verb is not None and (told_of is None or not told_of.rest)


def opens_with_order(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with the base form of a verb, or a word with its object: "Soak the peas"."""
    first, *others = fold(text).split() or [""]
    if not vocabulary.has_base_forms or not first.isalpha() or first in vocabulary.stop_words:
        return False
    is_verb = first in base_forms(vocabulary) and not vocabulary.has("nouns_too", first)
    return is_verb or (bool(others) and vocabulary.has("determiners", others[0]))


def follows_on(item: Item, vocabulary: Vocabulary) -> bool:
    """Tell whether an item opens with a word that orders: "Then …"."""
    opening = re.match(r"[\W_]*(\w+)", item.text)
    return bool(opening) and vocabulary.has("sequence_words", opening[1] if opening else "")


def _states(block: Bullets, vocabulary: Vocabulary) -> bool:
    """Tell whether most items say what something is or has, which no order matters to."""
    found = [clause(item.text, vocabulary) for item in block.items if not TOLD.match(item.text)]
    return sum(one is not None and one.auxiliary for one in found) * 2 > len(block.items)


def _tells(intro: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an introduction says that something happens, rather than what the items are."""
    bare = intro.rstrip(": ")
    return clause(bare, vocabulary) is not None and not head_is_plural(bare, vocabulary)


def _acts(block: Bullets, vocabulary: Vocabulary) -> bool:
    """Tell whether the items tell of acts, and none of what something is or has."""
    found = [one for item in block.items if (one := clause(item.text, vocabulary))]
    passive = vocabulary.expressions["is_done"]
    acts = [not one.auxiliary or bool(passive.search(f"{one.verb} {one.rest}")) for one in found]
    return sum(acts) * 3 >= len(block.items) and all(acts)


def _links(block: Bullets, scope: Scope) -> int:
    """Return how many items take up what the one before spoke of."""
    topics = [
        {
            word_stem(word)
            for word in re.findall(r"[^\W_]{2,}", plain(item.text).casefold())
            if word not in scope.vocabulary.stop_words
        }
        for item in block.items
    ]
    are_named = all(TOLD.match(item.text) for item in block.items)
    kind = set.intersection(*topics) if are_named else set()  # "Head - top corner", "Tack - front corner"
    return sum(bool((before & after) - kind) for before, after in pairwise(topics))


def only_names(block: Bullets, scope: Scope) -> bool:
    """Tell whether the items are names ("Carbon fixation"), told of or not, rather than things to do."""
    vocabulary = scope.vocabulary
    if any(tells_to_do(item, vocabulary) or opens_with_order(item.text, vocabulary) for item in block.items):
        return False
    told = [TOLD.match(item.text) for item in block.items]
    named = [
        found["name"] if found and all(told) else plain(item.text)
        for found, item in zip(told, block.items, strict=True)
    ]
    return all(len(name.split()) <= _LONGEST_NAME and clause(name, vocabulary) is None for name in named)
