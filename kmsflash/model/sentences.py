"""Sentences for the learner: English, and ready to be said in another language."""

from collections.abc import Iterable, Mapping
from typing import Self


class Sentence(str):
    """A text in English that remembers its template and what was put in, so that the window can translate it.

    Values stand in the template by name, `{name}`; whole numbers are written with their thousands apart, and
    a value may be a `Sentence` itself. Without values the template is the text, braces and all.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Return the sentence with its values put in."""
        if isinstance(template, cls) and not values:
            return template
        written = {name: f"{value:,}" if type(value) is int else value for name, value in values.items()}
        made = super().__new__(cls, template.format_map(written) if values else template)
        made.template = str(template)
        made.values = values
        return made


def together(sentences: Iterable[str]) -> Sentence:
    """Return sentences one after the other, as one."""
    values = {f"s{at}": sentence for at, sentence in enumerate(sentences)}
    return Sentence(" ".join(f"{{{name}}}" for name in values), **values)
