"""Fragments: half sentences under a name that no card asks for one by one are asked together."""

import re
from dataclasses import replace

from kmsflash.notes.facts.making import Found, Scope, Text, card, fact, tidy, unlinked
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain

_SIGNS = re.compile(r"[:=→?|]|->|\s[–—-]\s|^\W*\d+[.)]")
_NAME = re.compile(r"^[^\W\d_][\w.’'\- ]*$")
_FEWEST, _MOST, _LONGEST, _LONGEST_NAME = 2, 4, 10, 4  # the last two in words
_FEWEST_WORDS = 5  # of all fragments together


def read(scope: Scope, at: int, unread: list[Text]) -> list[Found]:
    """Return the fact of a list, by its place, whose items are half sentences that nothing else asks for."""
    if scope.whole.listed.get(at) != len(unread):
        return []
    said = [text for text in unread if is_fragment(text, scope.vocabulary)]
    parts = [tidy(plain(text.text)) for text in said]
    if not _FEWEST <= len(said) <= _MOST or len(said) != len(unread):
        return []
    subject = _subject(scope, said[0])
    if not subject or sum(len(part.split()) for part in parts) < _FEWEST_WORDS:
        return []
    ask = scope.vocabulary.ask["set_both" if len(said) == _FEWEST else "set"]
    front = ask.format(title=subject, count=scope.vocabulary.count(len(said)))
    listed = "\n".join(f"- {capitalised(part)}" for part in parts)
    shown = "\n".join(f"- {text.text}" for text in said)
    drafted = card("set", front, "", f"{subject}:\n\n{shown}")
    whole = (replace(drafted, answer=unlinked(listed)),)
    return [fact(said[0].kind, f"{subject} points", said[0], whole)]


def is_fragment(text: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether an item is a few words that say something of the name above, and no sentence."""
    said = plain(text.text).rstrip(". ")
    fits = text.is_item and text.label is None and not text.context and not text.detail
    is_short = 0 < len(said.split()) <= _LONGEST and is_balanced(said) and not _SIGNS.search(said)
    first = said.split(" ", maxsplit=1)[0]
    tells_to_do = orders(said, vocabulary) or vocabulary.has("imperatives", first)
    return fits and is_short and not tells_to_do and clause(said, vocabulary) is None


def _subject(scope: Scope, text: Text) -> str:
    """Return the name that the items stand under; nothing where the heading is no name of a thing."""
    vocabulary = scope.vocabulary
    if len(text.place.headings) <= 1 or vocabulary.label(text.place.headings[-1]):
        return ""
    name = plain(scope.subject_of(text.place))
    tells = ("set_title", "property", "attribute", "generic_label", "people")
    is_kind = any(vocabulary.expressions[group].search(name) for group in tells)
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and _NAME.match(name) is not None
    is_one = vocabulary.expressions["one_ends"].search(name) is not None
    is_kind = is_kind or (head_is_plural(name, vocabulary) and not is_one)
    return name if is_name and not is_kind and clause(name, vocabulary) is None else ""
