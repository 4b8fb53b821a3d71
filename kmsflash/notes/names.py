"""Names: which capitalised words of a page are names, and keep their capital inside a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kmsflash.notes.expressions import Expression

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?:(?<=[a-zß-öø-ÿ,] )|(?<=[a-zß-öø-ÿ,] [*_]))[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+")
_TITLED = re.compile(
    r"[A-ZÀ-ÖØ-Þ]\w+ (?:(?:the|of|von|van|de|di|da|do|dos|das|del|du|della|dei|la|le|y) ){1,2}[A-ZÀ-ÖØ-Þ]"
)
_FIRST = re.compile(r"([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*)(?![\w'’./:-])(?:\s+(\S+))?")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+,?"
_YEAR = r"\(?(?:1[5-9]|20)\d\d[a-z]?\)"
_CITED = re.compile(
    rf"{_NAME} (?:et al\b|v\.? [A-ZÀ-ÖØ-Þ]|(?:[&+]|and|of) [A-ZÀ-ÖØ-Þ]\w"
    rf"|(?:(?:and|et|y|e|und) {_NAME} )?{_YEAR})"
)  # "Yoo et al.", "Gais & Born", "Finch v. Moss"
_OWNER = re.compile(r"([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)['’]s?\s")
_GREEK = re.compile(
    r"(?:lysis|osis|itis|aemia|emia|uria|cyte|plast|some|gamy|phyte|ology|graphy|thesis|pathy|trophy|genesis|stasis"
    r"|plasia|plasm|ectomy|otomy|ostomy|scopy|metry|tropism|tropy|morphism|philia|phobia)s?$"
)  # how no name ends
_QUALITY = re.compile(
    r"(?:[^s\W]tion|ssion|[flrtuv]sion|(?<!lia)ment|ness|[bcgl]ility|icity|osity|(?:\w{3}[^sv]istance|\w{4}erence|\w{4}edance)"
    r"|ción|sión|ção|zione|phase|toxin|sterol|rrho?ea|ulus|mycin|cillin)s?$"
)  # how a word ends that stands alone and is hardly ever a name
_SIGN = 2  # letters of the longest sign of an element
_BEHIND_SIGN = frozenset("↑↓→=+<>≤≥±/")
_HYPHENED = re.compile(r"([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)-[a-zß-öø-ÿ]{2,}(?![\w'’./:-])")
_COUNTED = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Aa]nother)\s+(?:[\w-]+\s+){0,2}?\**([a-z]+)\**"
    r"(?=[.,;:)?!]|\s(?:of|in|for|to|that|which|is|has|can|with|on|at|by|from|and|or|may|must|was|when|who|if)\b|$)"
)  # the noun of "a stateless network filter that"

_PLURALS = (("s", ""), ("es", ""), ("ies", "y"))
_ADJECTIVE = re.compile(
    r"(?:lich|isch|ig|är|al|ell|iv|los|sam|bar|haft)e[rsnm]?$"
    r"|(?:[äöüÄÖÜ]\w*|[Kk]lein|[Tt]ief|[Ww]eit|[Ll]eicht|[Ss]chwer|[Ss]chnell|[Nn]eu|[Rr]eich|[Ff]ein)ere[rsnm]?$"
)  # in a language of large nouns


@dataclass(frozen=True, slots=True)
class Names:
    """The words of a page that stand with a capital inside sentences, and those with a small letter."""

    inside: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()  # of people and places that things are called after
    counted: frozenset[str] = frozenset()  # nouns with "a" or "each" before them
    articles: frozenset[str] | None = None  # the only words to sink, in a language that writes nouns large
    articled: Mapping[str, str] = field(
        default_factory=dict
    )  # nouns, with the article that the page gives them
    bare: bool = False  # the page leaves articles out, as jottings do: see `articles`
    cites: bool = False  # the page names authors: see `authors`

    def sunk(self, text: str) -> str:
        """Return *text* as it reads inside a sentence: its first word small, unless it is a name."""
        if _CITED.match(text):
            return text
        first = _FIRST.match(text)
        if not first:
            owner = _OWNER.match(text)  # "Photosynthesis’s light reactions"
            word = owner[1] if owner else ""
            is_common = _GREEK.search(word) is not None or (bool(word) and self.is_small(word))
            is_common &= word not in self.known
            return text[0].lower() + text[1:] if is_common or self._is_compound(text) else text
        word, following = first[1], first[2] or ""
        if word == "The" and self.articles is None:
            return text[0].lower() + text[1:]
        is_sign = len(word) == 1 or (len(word) == _SIGN and (not following or following[:1] in _BEHIND_SIGN))
        if is_sign and word != "A" and self.articles is None:
            return text  # "P waves", "C code", "Ca ↑"
        if self.articles is not None:
            describes = following[:1].isupper() and (word.lower() in self.small or _ADJECTIVE.search(word))
            return text[0].lower() + text[1:] if word.lower() in self.articles or describes else text
        is_known = len(word) > 3 or word.lower() not in self.small
        if is_known and len(word) > 1 and following.istitle() and following.isalpha():
            return text  # two capitalised words in a row name something
        leads_name = following[:1].isupper()
        if word.endswith("ing") and word not in self.inside and not leads_name:
            return text[0].lower() + text[1:]  # "Closing the connection"
        if _TITLED.match(text):
            return text  # "Cato the Elder"
        if (word in self.known or word.removesuffix("s") in self.known) and word.lower() not in self.small:
            return text  # "Doppler effect"
        is_name = word in self.inside and (leads_name or word.lower() not in self.small)
        is_dated = following[:1] == "(" and following[1:2].isdigit()  # "Concordat (1801)"
        is_open = not following or leads_name or following[:1].isdigit() or is_dated  # "Apollo 9"
        is_common = self.is_small(word) or _GREEK.search(word) is not None
        is_common |= not following and word not in self.inside and _QUALITY.search(word) is not None
        is_doubtful = is_open and len(word) > 3 and not is_common
        return text if is_name or is_doubtful else text[0].lower() + text[1:]

    def _is_compound(self, text: str) -> bool:
        """Tell whether a text opens with two small words that a hyphen joins: "Field-level locks"."""
        found = _HYPHENED.match(text) if self.articles is None else None
        first = found[1] if found else ""
        return bool(first) and first not in self.inside and first not in self.known

    def is_small(self, word: str) -> bool:
        """Tell whether a word, or its singular or plural, stands with a small letter on the page."""
        return any(form in self.small for form in _forms(word.lower()) if len(form) > 2)


def _forms(word: str) -> Iterator[str]:
    """Yield a word with its singular or plural."""
    yield from (word, f"{word}s", f"{word}es", f"{word[:-1]}ies" if word.endswith("y") else word)
    yield from (word[: -len(end)] + begun for end, begun in _PLURALS if word.endswith(end))


def names_of(
    texts: Iterable[str],
    articles: frozenset[str] | None = None,
    known: Iterable[str] = (),
    *,
    counts: bool = False,
    articled: Expression | None = None,
) -> Names:
    """Return the names that a page uses; *articles* in a language that writes nouns with a capital.

    *known* are names that need not stand inside a sentence to be told from other words, in small letters.
    Nouns that are counted are looked for where the language *counts* with "a" and "each", and those with
    an article by what is *articled*: "la sal".
    """
    inside: set[str] = set()
    said: set[str] = set()
    counted: set[str] = set()
    given: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        inside.update(_INSIDE.findall(text))
        said.update(_WORD.findall(text))
        if counts:
            counted.update(_COUNTED.findall(text))
        for found in articled.finditer(text) if articled else ():
            given[found["noun"].lower()].add(f"{found[0][:1].lower()}{found[0][1:]}")
    small = frozenset(word for word in said if word.islower())
    called = frozenset(word.capitalize() for word in known)
    of_one = {noun: said.pop() for noun, said in given.items() if len(said) == 1}
    return Names(frozenset(inside), small, called, frozenset(counted), articles, of_one)
