"""What a language calls things and how it asks for them: one TOML file per language, no branches in code."""

import logging
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from string import punctuation
from typing import Any

from kmsflash.notes.expressions import Expression
from kmsflash.notes.page import Label, Role
from kmsflash.notes.vocabulary.nouns import Nouns, nouns_of
from kmsflash.notes.vocabulary.templates import Joining, Template, joining, templates
from kmsflash.notes.vocabulary.verbs import verbs_of
from kmsflash.notes.wording import fold, languages

DEFAULT = "en"
_NEVER = Expression("\ufdd0(?!)")  # fails at once: no text holds that character
_LOG = logging.getLogger(__name__)
_ENOUGH = 40  # stop words that tell a language without its labels
_LABEL_WEIGHT = 3  # of a label among stop words, on a page that has few
_DECORATION = re.compile(r"^[^\w(\"“„`*\[]+|[:：\s]+$")
_EMPHASIS = re.compile(r"^[*_#\s]+|[*_#\s]+$")
_JOINT = re.compile(r",\s+|\s+(?:&|/|and|und|et|y|e)\s+")
_JOINING = frozenset(("and", "und", "et", "y", "e"))
_REMARKS = (Role.TRAP, Role.CUE, Role.TAKEAWAY)
_COUNT = Expression(r"(?:\s+|(?<=^[QA])|(?<=\w\w))\d{1,3}\s*[.)]?$")  # "Question 3", "Q3."
_NUMBERING = Expression(
    r"^(?:(?:chapter|kapitel|section|part|teil)\s+\d+\s*[:.–-]\s+|\d{1,3}(?:\.\d+)*[.)]?\s+)(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape of sentence, and the question it answers."""

    name: str
    match: Expression
    ask: str
    answer: str
    where: frozenset[str]  # the roles of text it is tried on; "prose" for unlabelled text
    kind: str  # of the fact; "" leaves that of the text
    subject: bool  # it asks for something said of a subject, which must be a name
    tagged: bool  # it reads the sentence with its finite verb in ‹marks›
    orders: bool  # it reads what tells how to do something, also in the steps of a procedure
    context: bool  # outside of labelled text the question needs its section named


@dataclass(frozen=True, slots=True)
class Column:
    """How to ask for a property that a table column is headed with."""

    match: Expression
    ask: str
    reverse: str
    apart: bool  # the question takes in what no other could: "at rest", "it slides past"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What a sentence may end in that says why, when or how it is so, and the word that asks for it."""

    name: str
    match: Expression  # searched in a sentence whose brackets and quotes are hidden
    word: str
    answer: str


class _Lists(dict[str, frozenset[str]]):
    """Closed sets of words; one that a language has not is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = nothing = frozenset[str]()
        return nothing


class _Asks(dict[str, str]):
    """Templates by name; one that a language has not yet is asked in English rather than not at all."""

    def __missing__(self, name: str) -> str:
        return dict(read(DEFAULT).ask)[name]


class _Expressions(dict[str, Expression]):
    """Expressions by name; one that a language has not never matches."""

    def __missing__(self, name: str) -> Expression:
        return _NEVER


@dataclass(frozen=True, slots=True, eq=False)  # one for each language: what is remembered goes by identity
class Vocabulary:
    """Everything the steps need to know about one language."""

    language: str
    stop_words: frozenset[str]
    labels: Mapping[str, Role]
    lists: Mapping[str, frozenset[str]]  # closed sets of words, by name
    expressions: Mapping[str, Expression]
    ask: Mapping[str, str]  # templates, by name
    columns: tuple[Column, ...]
    patterns: tuple[Pattern, ...]
    circumstances: tuple[Circumstance, ...]
    verbs: Mapping[str, str]  # finite form → base form
    plural_verbs: frozenset[str]  # where they are base forms, finite only after a plural
    past_verbs: Mapping[str, str]
    gerunds: Mapping[str, str]  # "integrating" → "integrate"
    has_base_forms: bool  # questions take a verb's base form: "What does it run?"
    nouns: Nouns  # with their gender
    possession: Mapping[str, tuple[str, str]]  # forms of "have" as a verb of its own → base, "does"
    keeps_capitals: bool  # nouns are written with a capital inside a sentence too
    numbers: tuple[str, ...]  # "two", "three", … from 2 on
    shorthand: tuple[tuple[Expression, str], ...] = ()  # how a word is cut in haste, and the word
    shortened: frozenset[str] = frozenset()  # what the page that is read cuts with a full stop of its own

    def __reduce__(self) -> "tuple[Callable[..., Vocabulary], tuple[str, frozenset[str]]]":
        """Say how another process has it: from the file of the language, and what the page cuts."""
        return _of_page, (self.language, self.shortened)

    def knowing(self, shortened: frozenset[str]) -> "Vocabulary":
        """Return the vocabulary that knows what a page cuts too; itself where that is nothing new."""
        leads = self.expressions["examples_head"].fullmatch  # "Ex." begins what stands for itself
        new = frozenset(word for word in shortened - self.lists["abbreviations"] if not leads(f"{word}."))
        return _of_page(self.language, new) if new else self

    def label(self, text: str) -> Label | None:
        """Return what *text* labels, if it is nothing but a label."""
        return _label(text, self) or _joined(text, self) if _may_label(text, self) else None

    def has(self, group: str, word: str) -> bool:
        """Tell whether *word* belongs to a closed set of words."""
        return fold(word) in self.lists[group]

    def count(self, number: int) -> str:
        """Return *number* as a word."""
        return self.numbers[number - 2] if 2 <= number < len(self.numbers) + 2 else str(number)


@lru_cache(maxsize=16)
def base_forms(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the base forms of the verbs that a language knows."""
    return frozenset(vocabulary.verbs.values())


@lru_cache(maxsize=1024)
def _label(text: str, vocabulary: Vocabulary) -> Label | None:
    labels, written = vocabulary.labels, undecorated(text)
    role = labels.get(fold(written)) or labels.get(fold(_COUNT.sub("", written)))
    return Label(role, written) if role else None


@lru_cache(maxsize=1024)
def _joined(text: str, vocabulary: Vocabulary) -> Label | None:
    """Return the label that two joined ones make of remarks: "Careful, common mistakes", "Tips and traps"."""
    parts = _JOINT.split(undecorated(text))
    found = [_label(part, vocabulary) for part in parts] if len(parts) == len("ab") else []
    told = [label.role for label in found if label is not None]
    is_remark = len(told) == len("ab") and all(role in _REMARKS for role in told)
    return Label(told[0], undecorated(text)) if is_remark else None


def _may_label(text: str, vocabulary: Vocabulary) -> bool:
    """Tell at a glance whether *text* may be a label: hardly any sentence ends with the same words as one."""
    last = _bare(text.rsplit(maxsplit=1)[-1:])
    if not _is_plain(last) or "[" in text or "<" in text:
        return True
    ends = _label_ends(vocabulary).get(last)
    if ends is None:
        return False
    before = _bare(text.rsplit(maxsplit=2)[-2:-1])
    return not _is_plain(before) or before in ends or before in _JOINING


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _bare(said: list[str]) -> str:
    """Return a word in small letters without marks around it; nothing where there is none."""
    return said[0].strip(punctuation).lower() if said else ""


@lru_cache(maxsize=16)
def _label_ends(vocabulary: Vocabulary) -> dict[str, set[str]]:
    """Return the last words of labels, each with the words that stand before it in one."""
    ends: dict[str, set[str]] = {}
    for label in vocabulary.labels:
        said = label.rsplit(maxsplit=2)
        ends.setdefault(_bare(said[-1:]), set()).add(_bare(said[-2:-1]))
    return ends


def undecorated(text: str) -> str:
    """Return a heading or label without emoji, numbering, emphasis and colon."""
    bare = text if text[:1].isalnum() and text[-1:].isalnum() else _EMPHASIS.sub("", text)
    bare = _shorn(_shorn(bare).strip("*_ "))
    return _NUMBERING.sub("", bare).strip()


def _shorn(text: str) -> str:
    """Return *text* without what decorates its ends."""
    is_plain = text[:1].isalnum() and text[-1:].isalnum()
    return text if is_plain else _DECORATION.sub("", text)


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language whose stop words *text* uses most.

    A page with few words is told by its labels too; one that says nothing either way counts as English.
    """
    shown = text[:50_000]
    used = Counter(re.findall(r"[^\W\d_]+", shown.lower()))
    scores = {
        code: sum(used[word] for word in f"{told['stop_words']} {told.get('also', '')}".split())
        for code, told in languages().items()
    }
    if max(scores.values()) < _ENOUGH:
        leads = Counter(fold(undecorated(line.partition(":")[0])) for line in shown.splitlines())
        for code, told in languages().items():
            scores[code] += _LABEL_WEIGHT * sum(leads[label] for label in told["labels"])
    best = max(scores, key=lambda code: (scores[code], code == DEFAULT, code))
    return best if scores[best] >= 3 else DEFAULT


def available() -> tuple[str, ...]:
    """Return the codes of the languages there is a vocabulary for."""
    return tuple(sorted(languages()))


def load(language: str) -> Vocabulary:
    """Return the vocabulary of *language*; English where its file cannot be read, which is logged once."""
    return _load(language) or read(DEFAULT)


@lru_cache(maxsize=8)
def _of_page(language: str, shortened: frozenset[str]) -> Vocabulary:
    known = load(language)
    if not shortened:
        return known
    lists = _Lists({**known.lists, "abbreviations": known.lists["abbreviations"] | shortened})
    return replace(known, lists=lists, shortened=shortened)


@cache
def _load(language: str) -> Vocabulary | None:
    try:
        return read(language)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError, re.error) as damage:
        _LOG.warning("“%s.toml” cannot be used (%r); pages in it are read as English.", language, damage)
        return None


@cache
def read(language: str) -> Vocabulary:
    """Return the vocabulary of *language* from its file.

    Raises OSError, tomllib.TOMLDecodeError, KeyError, ValueError or re.error where it is missing or broken.
    """
    data = tomllib.loads(resources.files(__name__).joinpath(f"{language}.toml").read_text("utf-8"))
    verbs = verbs_of(data.get("verbs", {}))
    orders = () if data.get("keeps_capitals") or verbs.has_bases else verbs.infinitives
    macros = {name: "|".join(shapes) for name, shapes in data["macros"].items()}
    macros["units"] = f"{macros['units']}|(?-i:{'|'.join(_symbols())})"
    macros["imperatives"] = "|".join(map(re.escape, data["lists"].get("imperatives", ())))
    closing = joining(data.get("small_words", ()), data.get("joining", ()))
    return Vocabulary(
        language=language,
        stop_words=frozenset(languages()[language]["stop_words"].split()),
        labels=_labels(data["labels"], data["lists"].get("trap_tails", ())),
        lists=_Lists(
            {name: frozenset(map(fold, entries)) for name, entries in data["lists"].items()}
            | {"imperatives": frozenset(map(fold, (*data["lists"]["imperatives"], *orders)))}
        ),
        expressions=_Expressions(
            {name: _compiled(text, macros) for name, text in data["expressions"].items()}
        ),
        ask=_Asks(templates(data["ask"], closing)),
        columns=tuple(_column(entry, closing) for entry in data["column"]),
        patterns=tuple(_pattern(entry, macros, closing) for entry in data["pattern"]),
        circumstances=tuple(_circumstance(entry, macros) for entry in data.get("circumstance", ())),
        verbs=verbs.present,
        plural_verbs=verbs.plural,
        past_verbs=verbs.past,
        gerunds=verbs.gerunds,
        has_base_forms=verbs.has_bases,
        nouns=nouns_of(data.get("nouns", {}), compounds=data.get("keeps_capitals", False)),
        possession=verbs.possession,
        keeps_capitals=data.get("keeps_capitals", False),
        numbers=tuple(data["numbers"].split()),
        shorthand=tuple((Expression(cut), word) for cut, word in data.get("shorthand", ())),
    )


@cache
def _symbols() -> tuple[str, ...]:
    """Return the symbols of units that every language writes alike, as expressions."""
    return tuple(
        tomllib.loads(resources.files(__name__).joinpath("units.toml").read_text("utf-8"))["symbols"]
    )


def _labels(groups: Mapping[str, Iterable[str]], tails: Iterable[str]) -> dict[str, Role]:
    """Return the labels with their roles; those of traps with what may follow them too: "… in the exam"."""
    labels = {fold(text): Role(role) for role, texts in groups.items() for text in texts}
    traps = [text for text, role in labels.items() if role is Role.TRAP]
    return {f"{text} {fold(tail)}": Role.TRAP for text in traps for tail in tails} | labels


def _compiled(text: str, macros: Mapping[str, str]) -> Expression:
    for name, alternatives in macros.items():
        text = text.replace(f"@{name}@", f"(?:{alternatives})")
    return Expression(text, 0 if text.startswith("(?#exact)") else re.IGNORECASE)


def _column(entry: Mapping[str, Any], closing: Joining) -> Column:
    whole = Expression(f"(?:{entry['match']})", re.IGNORECASE)
    reverse = Template(entry.get("reverse", ""), closing)
    return Column(whole, Template(entry["ask"], closing), reverse, bool(entry.get("apart")))


def _pattern(entry: Mapping[str, Any], macros: Mapping[str, str], closing: Joining) -> Pattern:
    return Pattern(
        name=entry["name"],
        match=_compiled(entry["match"], macros),
        ask=Template(entry["ask"], closing),
        answer=entry.get("answer", "{answer}"),
        where=frozenset(entry.get("where", ("takeaway", "prose", "trap", "cue"))),
        kind=entry.get("kind", ""),
        subject=entry.get("subject", True),
        tagged="‹" in entry["match"],
        orders=entry.get("orders", False),
        context=entry.get("context", False),
    )


def _circumstance(entry: Mapping[str, str], macros: Mapping[str, str]) -> Circumstance:
    answer = entry.get("answer", "{answer}")
    return Circumstance(entry["name"], _compiled(entry["match"], macros), entry["word"], answer)
