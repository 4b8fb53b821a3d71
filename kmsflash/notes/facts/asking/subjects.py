"""Subjects of questions: what one is about that does not say so, "Who gains?", "When was it built?"."""

from itertools import pairwise

from kmsflash.model.notes import Place
from kmsflash.notes.facts.asking.asked import Asked
from kmsflash.notes.facts.fronts import behind_name, first_part
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain, words

_LONGEST = 6  # words of what a question is put under
_NEAR = 2  # lines from an answer to the question that goes on from it


def give(questions: list[Asked], scope: Scope) -> None:
    """Put what each question is about in front of it, where it does not say so itself.

    Several in a row that ask about "it" ask about what the first of them names.
    """
    named: Asked | None = None
    last: Place | None = None
    for one in questions:
        is_near = named is not None and last is not None and _are_near(last, one.place)
        if one.answer and not one.options:
            one.shown = put_under(one.text, one.place, named.text if named and is_near else "", scope)
        named = named if is_near and leans(plain(one.text), scope.vocabulary) else one
        last = one.place


def put_under(asked: str, place: Place, before: str, scope: Scope) -> str:
    """Return a question with what it is about in front: the matter of the one *before* it, or its section.

    "Who built the pier?", "When was it opened?" gives "**the pier**: when was it opened?".
    """
    vocabulary, shown = scope.vocabulary, plain(asked)
    if leans(shown, vocabulary):
        matter = matter_of(plain(before), vocabulary) if before else section(place, scope)
    elif says_little(shown, vocabulary):
        matter = section(place, scope)
    else:
        return asked
    if not matter or matter.casefold() in shown.casefold():
        return asked
    return vocabulary.ask["context"].format(context=f"**{matter}**", question=behind_name(asked, vocabulary))


def leans(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question asks about "it" or "them", which something before it names."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    if opening is None or vocabulary.expressions["asks_whether"].search(asked):
        return False
    behind = words(asked[opening.end() :])
    points = any(
        vocabulary.has("leaning_pronouns", word)
        and not vocabulary.has("impersonal", before)
        and not any(_names(one, vocabulary) for one in behind[:at][_verb(behind, vocabulary) :])
        for at, (before, word) in enumerate(pairwise(["", *behind]))
    )
    shapes = (vocabulary.expressions.get(name) for name in ("asks_of_it", "asks_of_what_is_named"))
    return points or any(shape is not None and shape.search(asked) for shape in shapes)


def _are_near(above: Place, place: Place) -> bool:
    """Tell whether a question stands right below another with its answer."""
    return above.headings == place.headings and 0 < place.first_line - above.last_line <= _NEAR


def _verb(behind: list[str], vocabulary: Vocabulary) -> int:
    """Return where the verb of a question stands: "How tall is it?"."""
    return next((at for at, word in enumerate(behind) if is_finite(fold(word), vocabulary)), 0)


def _names(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may be what a pronoun behind it means."""
    said = fold(word)
    if word[:1].isupper() or vocabulary.has("determiners", said):
        return True
    acts = is_finite(said, vocabulary) or vocabulary.expressions["participle"].match(said)
    return not acts and said not in vocabulary.stop_words


def says_little(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question names nothing: "Who gains?", "Why 3?", "What are the causes?"."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    behind = words(asked[opening.end() :]) if opening else []
    said = [word for word in behind if not vocabulary.has("clitics", word)]
    telling = [word for word in said if word.lower() not in vocabulary.stop_words and not word.isdigit()]
    if not opening or not said:
        return False
    if len(telling) > 1:
        return False
    is_bare = not telling or len(said) == 1 or _is_property(telling[0], vocabulary)
    return is_bare or (not vocabulary.has_base_forms and is_finite(telling[0], vocabulary))


def _is_property(word: str, vocabulary: Vocabulary) -> bool:
    kinds = (vocabulary.expressions[group] for group in ("property", "attribute", "generic_label"))
    return any(kind.fullmatch(word) for kind in kinds)


def matter_of(asked: str, vocabulary: Vocabulary) -> str:
    """Return what a question of who, when or where ends in: "the pier" of "Who built the pier?"."""
    opening = vocabulary.expressions["opens_question"].match(asked)
    if opening is None or not vocabulary.has("asks_who_or_when", opening[0].split()[-1]):
        return ""
    behind = asked[opening.end() :].strip("? \u00a0\u202f").split()
    starts = (at for at, word in enumerate(behind) if _opens_name(word, vocabulary))
    name = " ".join(behind[next(starts, len(behind)) :])
    is_name = 0 < len(name.split()) <= _LONGEST and clause(name, vocabulary) is None
    return name if is_name and not leans(asked, vocabulary) else ""


def _opens_name(word: str, vocabulary: Vocabulary) -> bool:
    is_large = word[:1].isupper() and not vocabulary.keeps_capitals
    return is_large or vocabulary.has("determiners", word)


def section(place: Place, scope: Scope) -> str:
    """Return the section of a question by its short name."""
    name = plain(scope.subject_of(place)).strip(" .:!?¿")
    return name if len(name.split()) <= _LONGEST else first_part(name)
