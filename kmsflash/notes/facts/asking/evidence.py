"""Evidence: the sentences of a page that say all that a question says, and the words that answer it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from kmsflash.model.notes import Place
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.page import Item, Label, Paragraph, Role, Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, is_balanced, languages, masked, plain, sentences

_ENDING = re.compile(r"(?<=\w{3})(?:ed|es|s|e)$")
_WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,]\d+)*")
_UNTOLD = (Role.TRAP, Role.QUESTION, Role.ANSWER)
_LONGEST_STEM = 7  # letters that tell "hypertension" from "hypertrophy", and not "discover" from "discovery"
_MOST = 200  # sentences, and rows, that share a word of a question and are looked at
_LONGEST_SUBJECT = 6  # words
_YEAR = re.compile(
    r"(?:\b\d{1,2}(?:\.|st|nd|rd|th|º)?\s(?:d[eoi]\s)?(?=[^\W\d_]))?(?:\b[A-Z]?[^\W\d_]{2,}\s(?:d[eoi]\s)?)?\b[12]\d{3}\b"
)
_FOUR_DIGITS = re.compile(r"\b[12]\d{3}\b")


def stems(text: str, vocabulary: Vocabulary, length: int = _LONGEST_STEM) -> set[str]:
    """Return the beginnings of the words that *text* is about, by which forms of a word are compared."""
    small = _small(vocabulary)
    return {_ENDING.sub("", word)[:length] for word in _WORD.findall(fold(text)) if word not in small}


@lru_cache(maxsize=16)
def _small(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that a text is never about."""
    groups = ("question_words", "determiners", "prepositions", "be")
    return vocabulary.stop_words.union(*(vocabulary.lists[group] for group in groups))


class Sentence(NamedTuple):
    """A sentence of the notes that asserts something."""

    text: str
    place: Place
    stems: frozenset[str]
    around: frozenset[str]  # what the headings above it say


@dataclass(slots=True)
class Evidence:
    """The sentences and tables of a page, found by the words they use."""

    scope: Scope
    sentences: list[Sentence] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    rows: dict[str, list[tuple[int, int]]] = field(default_factory=dict)  # by stem: table, and row of it
    cells: Counter[tuple[int, int, str]] = field(default_factory=Counter)  # how often a column says the same
    uses: dict[str, list[int]] = field(default_factory=dict)  # the sentences by stem

    def __post_init__(self) -> None:
        """Read the page once."""
        for at, block in enumerate(self.scope.outline.blocks):
            if isinstance(block, Table) and at not in self.scope.asked:
                self._tabulate(block)
        for text, place in _texts(self.scope):
            self._add(text, place)

    def _tabulate(self, table: Table) -> None:
        nth = len(self.tables)
        self.tables.append(table)
        for number, row in enumerate(table.rows):
            self.cells.update((nth, column, fold(cell)) for column, cell in enumerate(row))
            for stem in stems(" ".join(row), self.scope.vocabulary):
                self.rows.setdefault(stem, []).append((nth, number))

    def rows_with(self, question: str) -> list[tuple[int, int]]:
        """Return the rows that hold a word of *question* which is not in very many, as table and row."""
        known = [self.rows.get(stem, []) for stem in stems(question, self.scope.vocabulary)]
        return sorted({place for places in known if len(places) <= _MOST for place in places})

    def _add(self, text: str, place: Place) -> None:
        vocabulary = self.scope.vocabulary
        doubted = False
        around = frozenset(stems(" ".join((self.scope.outline.title, *place.headings)), vocabulary))
        for said in sentences(text, vocabulary.lists["abbreviations"]):
            doubted = doubted or bool(vocabulary.expressions["believed"].search(plain(said)))
            if doubted or plain(said).endswith(("?", ":")):
                continue
            for part in _clauses(said, vocabulary):
                one = Sentence(part, place, frozenset(stems(part, vocabulary)), around)
                for stem in one.stems:
                    self.uses.setdefault(stem, []).append(len(self.sentences))
                self.sentences.append(one)

    def answers(self, question: str) -> list[tuple[Sentence, str]]:
        """Return the answers of the sentences that say all that *question* says, each with its sentence."""
        vocabulary = self.scope.vocabulary
        asked, and_why = _halved(question, vocabulary)
        if vocabulary.expressions["asks_twice"].search(asked):
            return []
        wanted = _wanted(asked, vocabulary)
        found: dict[str, tuple[Sentence, str]] = {}
        for one in self._sharing(wanted):
            answer = _answer(asked, wanted, one, vocabulary)
            reason = _reason(one.text, vocabulary) if and_why and answer else None
            if answer and and_why:
                answer = f"{answer}, {reason[1]}" if reason else ""
            if answer and fold(answer) not in fold(question):
                found.setdefault(fold(answer), (one, answer))
        return list(found.values())

    def _sharing(self, wanted: set[str]) -> Iterator[Sentence]:
        """Yield the sentences that may say all of it: those with its rarest word."""
        known = [self.uses[stem] for stem in wanted if stem in self.uses]
        rarest = min(known, key=len, default=[])
        for at in rarest if len(rarest) <= _MOST else ():
            one = self.sentences[at]
            within = wanted & one.stems
            if wanted <= one.stems | one.around and len(within) > 1 and len(within) * 2 >= len(wanted):
                yield one


def _wanted(asked: str, vocabulary: Vocabulary) -> set[str]:
    """Return what a sentence must say to answer the question: all but "how many" and "in which year"."""
    told = vocabulary.expressions
    counted = told["asks_count"].sub(lambda lead: lead["noun"], asked)
    return stems(told["asks_when"].sub("", counted), vocabulary)


def _clauses(sentence: str, vocabulary: Vocabulary) -> list[str]:
    """Split a sentence before each part with a subject and a verb of its own: it says something else."""
    joints = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    parts = re.split(rf"(;\s|,?\s(?:{joints})\s|{vocabulary.expressions['contrast'].pattern})", sentence)
    found = [parts[0]]
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        own = clause(part, vocabulary)
        if own and (";" in joint or is_named(own.subject, vocabulary)) and is_balanced(part):
            found.append(part)
        else:
            found[-1] = f"{found[-1]}{joint}{part}"
    return found


def _texts(scope: Scope) -> Iterator[tuple[str, Place]]:
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.asked:
            continue
        if isinstance(block, Paragraph) and _asserts(block.label):
            yield block.text, block.place
        elif not isinstance(block, Paragraph | Table) and hasattr(block, "items"):
            for item in block.items:
                yield from _item(scope, item)


def _item(scope: Scope, item: Item) -> Iterator[tuple[str, Place]]:
    if id(item) in scope.asked or not _asserts(item.label):
        return
    yield item.text, item.place
    for child in item.children:
        yield from _item(scope, child)


def _asserts(label: Label | None) -> bool:
    return label is None or label.role not in _UNTOLD


def _halved(question: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """Return the question without ", and why?", and whether it asked that too."""
    asked = plain(question)
    why = vocabulary.expressions["and_why"].search(asked)
    return (f"{asked[: why.start()]}?", True) if why else (asked, False)


def _answer(asked: str, wanted: set[str], one: Sentence, vocabulary: Vocabulary) -> str:
    """Return the words of the sentence that answer this kind of question; nothing where none clearly do."""
    told = vocabulary.expressions
    if bool(told["negated"].search(asked)) != bool(told["negated"].search(plain(one.text))):
        return ""
    if told["asks_why"].search(asked):
        reason = _reason(one.text, vocabulary)
        return reason[1] if reason and wanted <= stems(reason[0], vocabulary) | one.around else ""
    count = told["asks_count"].search(asked)
    if count:
        return _count(asked, stems(count["noun"], vocabulary), one, vocabulary)
    if told["asks_when"].search(asked):
        return _when(asked, one.text)
    return _subject(asked, wanted, one, vocabulary) if told["asks_subject"].search(asked) else ""


def _reason(sentence: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return what a sentence says and why it is so."""
    found = vocabulary.expressions["because"].search(masked(sentence))
    if not found:
        return None
    return sentence[: found.start()], sentence[found.start() :].strip(" .,;")


def _count(asked: str, noun: set[str], one: Sentence, vocabulary: Vocabulary) -> str:
    text = plain(one.text)
    words = "|".join(map(re.escape, vocabulary.numbers))
    number = re.compile(rf"(?<![\w.,/:–-])(?:\d+(?:[.,]\d+)*|(?:{words}))(?![\w/:–-])", re.IGNORECASE)
    found = [each for each in number.finditer(text) if not re.search(rf"(?<!\w){each[0]}(?!\w)", asked)]
    if len(found) != 1 or not noun:
        return ""
    ends = list(re.finditer(r"[\w-]+", text[found[0].end() :]))[:3]
    last = next((word for word in ends if stems(word[0], vocabulary) & noun), None)
    if last is None:
        return ""
    hedge = vocabulary.expressions["hedge"].search(text[: found[0].start()])
    start = hedge.start() if hedge else found[0].start()
    return text[start : found[0].end() + last.end()]


def _when(asked: str, sentence: str) -> str:
    text = plain(sentence)
    years = set(_FOUR_DIGITS.findall(text)) - set(_FOUR_DIGITS.findall(asked))
    found = _YEAR.search(text)
    return found[0] if len(_FOUR_DIGITS.findall(text)) == 1 and years and found else ""


def _subject(asked: str, wanted: set[str], one: Sentence, vocabulary: Vocabulary) -> str:
    """Return what a sentence speaks of, where the question asks who or what does all the rest."""
    found = clause(one.text, vocabulary)
    if not found or len(found.subject.split()) > _LONGEST_SUBJECT or not is_named(found.subject, vocabulary):
        return ""
    be = vocabulary.lists["be"]
    if (fold(found.verb) in be) != any(word in be for word in fold(asked).split()):
        return ""  # "defeated by X" does not tell whom X was defeated by
    own = stems(found.subject, vocabulary)
    rest = stems(f"{found.verb} {found.rest}", vocabulary)
    return "" if own & wanted or not own or not wanted <= rest | one.around else plain(found.subject)
