"""Which searches stand at the side: those everybody needs, kept ones, decks and tags."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kmsflash.model.browsing import Counted, SavedSearch
from kmsflash.ui.browse.filters import Filter

translate = QCoreApplication.translate
TAGS_SHOWN = 200  # those most used: more than that nobody reads in a list


def usual() -> list[Filter]:
    """Return the searches that everybody needs."""
    return [
        Filter(translate("browse", "Filters")),
        Filter(translate("browse", "All cards"), "", "layers"),
        Filter(translate("browse", "Due today"), "is:due", "clock"),
        Filter(translate("browse", "New"), "is:new", "sparkles"),
        Filter(translate("browse", "Hard for me"), "is:leech", "hourglass"),
        Filter(translate("browse", "Flagged"), "is:flagged", "flag"),
        Filter(translate("browse", "Suspended"), "is:suspended", "pause"),
    ]


def kept(saved: Sequence[SavedSearch]) -> list[Filter]:
    """Return the searches that the learner keeps, and how to keep another."""
    return [
        Filter(translate("browse", "Saved searches")),
        *(Filter(each.name, each.text, "bookmark", saved=each.saved) for each in saved),
        Filter(translate("browse", "Save this search"), icon="plus", saves=True),
    ]


def decks(paths: Sequence[tuple[str, ...]]) -> list[Filter]:
    """Return a search for each deck, sub-decks under theirs."""
    if not paths:
        return []
    lines = [Filter(path[-1], _term("deck", "::".join(path)), "layers", len(path) - 1) for path in paths]
    return [Filter(translate("browse", "Decks")), *lines]


def tags(found: Sequence[Counted]) -> list[Filter]:
    """Return a search for each tag, in the order given; of very many for those with the most cards."""
    if not found:
        return []
    most = set(sorted(found, key=lambda each: -each.cards)[:TAGS_SHOWN])
    lines = [Filter(each.name, _term("tag", each.name), "bookmark") for each in found if each in most]
    return [Filter(translate("browse", "Tags")), *lines]


def _term(operator: str, value: str) -> str:
    plain = value.replace("::", "").replace("-", "").replace("_", "").isalnum()
    return f"{operator}:{value}" if plain else f'{operator}:"{value.replace(chr(34), "")}"'
