"""Pagewide: what the whole of a page tells of each of its lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.instructing import instructs
from kmsflash.notes.page import Block, Bullets, Item, Outline, Paragraph, Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import split_outside, words

Headings = tuple[str, ...]

ARROWS = Expression(r"\s+(?:→|->|=>|⇒|➔|➜)\s+")
"""What parts the steps of a chain."""
SHORTEST_CHAIN = 3  # steps

_BOLD = Expression(r"\*\*([^*]{2,60})\*\*")
_SIGNED = re.compile(r"\s(?:->|=>|→|=)\s")
_ARTICLE = re.compile(r"\b[Aa]rt(?:[st]?\.|[íi]c\w+|ig\w+)\s(\d+)")
_LARGE_WORD = re.compile(r"\b[A-ZÀ-Þ]\w+")
_BEHIND = re.compile(r"^[^:]{2,60}?(?::\**|\s[–—-])\s+([^\W\d_])")
_PART = Expression(r"[;.]\s+([^\W\d_]{4,})(?=:?\s)")
_OPENING_DAY = re.compile(
    r"\W{0,4}\d{1,2}(?:er|º|st|nd|rd|th)?\.?(?:\s?[–-]\s?\d{1,2}\.?)?\s(?:de\s)?[^\W\d]+\.?\s(?:de\s)?(?P<year>[12]\d{3})\b"
)  # "14 Oct 1962"
_TERM = re.compile(r"^\**([^\W\d_][^:*]{2,40}?)\**\s?:\**\s")
_FEWEST_WIDESPREAD, _WIDESPREAD = 5, 15  # texts in which a word stands, and one in how many of them
_IN_BRACKETS = re.compile(r"\((\d{4})\)")
_FEWEST_CITED, _FEWEST_BARE = 3, 6
_EARLIEST, _LATEST = 1250, 2100  # years
_FEWEST_JOTTED = 12
_FEWEST_BEHIND = 6
_LED = re.compile(r"^[*_]*([^\W\d_])[^:=→]{1,50}?[*_]*(?:\s?:[*_]*|\s=|\s(?:->|→|[–—-]))\s")
_MENDING = re.compile(r"(?:^|(?<=[.!?;):])\s+)([^\W\d_]+(?:[ -][^\W\d_]+)?)\s?:\s")  # "fix: …"
_FEWEST_MENDED = 3
_FEWEST_INSTRUCTED = 2
_FEWEST_ALONE = 2
_OPENING_NUMBER = re.compile(r"\W{0,4}(\d{1,9})(?:\s?[–-]\s?\d{2,4})?\**(?:\s?:|\s[–—-])\**\s")
_FIRST_YEAR, _SURE_YEAR, _FEWEST_YEARS = 100, 1000, 3
_FEWEST_SMALL, _SMALL = 5, 5  # terms that start small, and one in how many of all
_FEWEST_QUALITIES, _SHARE = 3, 2  # terms beside each other, of which two in three have the form of a quality


@dataclass(frozen=True, slots=True)
class Pagewide:
    """What is known of a page when all of it was looked at: whoever reads a part of it needs it."""

    topics: frozenset[str]  # beginnings of the words that it is about: headings, keys of tables, what is bold
    properties: frozenset[str]  # small words that open parts of several texts: "habitat …"
    jotted: bool  # its lines were typed in small letters, as fragments
    begins_small: bool  # what stands behind its terms starts with a small letter
    terms_small: bool  # many of its terms start small too, so that a capital sets one apart
    years: dict[Headings, list[tuple[int, str]]]  # of the days that lines open with, each with its line
    cited: frozenset[int]  # how many figures the articles have that it cites
    widespread: frozenset[str]  # words with a capital that stand all over it
    qualified: frozenset[Headings]  # sections whose terms have the form of an adjective
    instructed: frozenset[Headings]  # sections in which several lines say what to do
    listed: dict[int, int]  # how many items the lists have, by the index of their block
    chained: frozenset[Headings]  # sections in whose lists several chains stand
    mended: frozenset[Headings]  # sections of what goes wrong, in which a line says what helps
    mends: bool  # several lines say what helps: what they set off are troubles and messages
    yearly: frozenset[Headings]  # sections whose lines open with years, and with no other numbers
    alone: frozenset[int]  # lines of texts that each stand alone under a name, as meanings in a glossary do


def pagewide(outline: Outline, vocabulary: Vocabulary) -> Pagewide:
    """Look over a page."""
    return Pagewide(
        topics=frozenset(_topics(outline, vocabulary)),
        properties=frozenset(_properties(outline, vocabulary)),
        jotted=_is_jotted(outline),
        begins_small=_begins_small(outline),
        terms_small=_terms_small(outline),
        years=_years(outline),
        cited=_cited(outline),
        widespread=_widespread(outline),
        qualified=frozenset(_qualified(outline, vocabulary)),
        instructed=frozenset(_instructed(outline, vocabulary)),
        listed=_listed(outline),
        chained=_chained(outline),
        mended=frozenset(_mended(outline, vocabulary)),
        mends=_mends(outline, vocabulary),
        yearly=frozenset(_yearly(outline)),
        alone=frozenset((*_lone_texts(outline), *_lone_children(outline))),
    )


def _topics(outline: Outline, vocabulary: Vocabulary) -> Iterator[str]:
    named = [outline.title, *outline.headings]
    for block in outline.blocks:
        if isinstance(block, Table):
            named += [*block.header, *(row[0] for row in block.rows)]
        elif isinstance(block, Paragraph):
            named += _BOLD.findall(block.text)
        elif isinstance(block, Bullets):
            named += [term for item in block.items for term in _BOLD.findall(item.text)]
    for text in named:
        yield from (word_stem(word) for word in words(text.casefold()) if word not in vocabulary.stop_words)


def _properties(outline: Outline, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the words that open a part after the first in more than one text, and are no small words."""
    seen: set[str] = set()
    for text in _written(outline):
        opening = {found[1].lower() for found in _PART.finditer(text)}
        yield from (word for word in opening & seen if _is_noun(word, vocabulary))
        seen |= opening


def _years(outline: Outline) -> dict[tuple[str, ...], list[tuple[int, str]]]:
    """Return the years of the days that lines open with, in their order, by the headings they stand under."""
    years: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for block in outline.blocks:
        told = block.items if isinstance(block, Bullets) else (block,) if isinstance(block, Paragraph) else ()
        for one in told:
            opens = _OPENING_DAY.match(one.text)
            if opens:
                years[one.place.headings].append((one.place.first_line, opens["year"]))
    return dict(years)


def _widespread(outline: Outline) -> frozenset[str]:
    """Return the words with a capital that stand in many of the texts of a page: whom it is about."""
    written = list(_written(outline))
    counted = Counter(word for text in written for word in set(_LARGE_WORD.findall(text)))
    least = max(_FEWEST_WIDESPREAD, len(written) // _WIDESPREAD)
    return frozenset(word for word, times in counted.items() if times >= least)


def _cited(outline: Outline) -> frozenset[int]:
    """Return how many figures the articles have that a page cites throughout: "art. 23", or just "(1128)".

    Numbers in brackets are of articles where most of them are no years that notes tell of.
    """
    said = "\n".join((*outline.headings, *_written(outline)))
    articles = _ARTICLE.findall(said)
    bare = _IN_BRACKETS.findall(said)
    if len(bare) >= _FEWEST_BARE and sum(
        not _EARLIEST <= int(number) <= _LATEST for number in bare
    ) * 2 > len(bare):
        articles += bare
    return frozenset(map(len, articles)) if len(articles) >= _FEWEST_CITED else frozenset()


def _qualified(outline: Outline, vocabulary: Vocabulary) -> Iterator[Headings]:
    """Yield the headings under which two in three terms before a colon have the form of an adjective."""
    shape = vocabulary.expressions["quality_form"]
    beside: dict[Headings, list[bool]] = defaultdict(list)
    for block in outline.blocks:
        told = block.items if isinstance(block, Bullets) else (block,) if isinstance(block, Paragraph) else ()
        for one in told:
            term = _TERM.match(one.text)
            if term:
                beside[one.place.headings].append(shape.fullmatch(term[1]) is not None)
    for headings, alike in beside.items():
        if len(alike) >= _FEWEST_QUALITIES and sum(alike) * (_SHARE + 1) >= len(alike) * _SHARE:
            yield headings


def _instructed(outline: Outline, vocabulary: Vocabulary) -> Iterator[Headings]:
    """Yield the headings under which several texts behind terms say what to do: "Rope: do not cut it"."""
    counted: Counter[Headings] = Counter()
    for block in outline.blocks:
        told = block.items if isinstance(block, Bullets) else (block,) if isinstance(block, Paragraph) else ()
        behind = [(one, term.end()) for one in told if (term := _TERM.match(one.text))]
        counted.update(one.place.headings for one, end in behind if instructs(one.text[end:], vocabulary))
    yield from (headings for headings, number in counted.items() if number >= _FEWEST_INSTRUCTED)


def _listed(outline: Outline) -> dict[int, int]:
    """Return how many items each list has, by the index of its block."""
    blocks = enumerate(outline.blocks)
    return {at: len(block.items) for at, block in blocks if isinstance(block, Bullets)}


def _chained(outline: Outline) -> frozenset[Headings]:
    """Return the headings under which items of lists hold more than one chain."""
    chains: Counter[Headings] = Counter()
    for block in outline.blocks:
        if isinstance(block, Bullets):
            chains[block.place.headings] += sum(
                len(split_outside(item.text, ARROWS)) >= SHORTEST_CHAIN for item in block.items
            )
    return frozenset(headings for headings, count in chains.items() if count > 1)


def _mended(outline: Outline, vocabulary: Vocabulary) -> Iterator[Headings]:
    """Yield the headings under which a paragraph of its own says what helps: "fix: …"."""
    for block in outline.blocks:
        opens = _MENDING.match(block.text) if isinstance(block, Paragraph) else None
        if opens and vocabulary.has("mending_labels", opens[1]) and block.place.headings:
            yield block.place.headings


def _mends(outline: Outline, vocabulary: Vocabulary) -> bool:
    """Tell whether several texts of a page say what helps."""
    said = (
        any(vocabulary.has("mending_labels", one[1]) for one in _MENDING.finditer(text))
        for text in _written(outline)
    )
    return sum(said) >= _FEWEST_MENDED


def _yearly(outline: Outline) -> Iterator[Headings]:
    """Yield the headings below which several texts open with a number, each of them a year."""
    opened: dict[Headings, list[int]] = defaultdict(list)
    for block in outline.blocks:
        told = block.items if isinstance(block, Bullets) else (block,) if isinstance(block, Paragraph) else ()
        for one in told:
            number = _OPENING_NUMBER.match(one.text)
            if number:
                opened[one.place.headings].append(int(number[1]))
    for headings, numbers in opened.items():
        is_year = all(_FIRST_YEAR <= number <= _LATEST for number in numbers)
        if (
            is_year
            and len(numbers) >= _FEWEST_YEARS
            and sum(number >= _SURE_YEAR for number in numbers) * 2 > len(numbers)
        ):
            yield headings


def _lone_texts(outline: Outline) -> Iterator[int]:
    """Yield the lines of paragraphs that are all there is below their headings, where several are so."""
    below: dict[Headings, list[Block]] = defaultdict(list)
    for block in outline.blocks:
        below[block.place.headings].append(block)
    lone = [told[0] for told in below.values() if len(told) == 1 and isinstance(told[0], Paragraph)]
    beside = Counter(one.place.headings[:-1] for one in lone)
    for one in lone:
        if beside[one.place.headings[:-1]] >= _FEWEST_ALONE and one.place.headings:
            yield one.place.first_line


def _lone_children(outline: Outline) -> Iterator[int]:
    """Yield the lines of items that are the only ones below theirs, where that is so of several in a list."""
    for block in outline.blocks:
        lone = (
            [item.children[0] for item in block.items if _has_one(item)] if isinstance(block, Bullets) else []
        )
        if len(lone) >= _FEWEST_ALONE:
            yield from (item.place.first_line for item in lone)


def _has_one(item: Item) -> bool:
    return len(item.children) == 1 and not item.children[0].children and not item.detail


def _written(outline: Outline) -> Iterator[str]:
    for block in outline.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Bullets):
            yield from (item.text for item in block.items)


def _is_jotted(outline: Outline) -> bool:
    """Tell whether most items of a page start small and most do not end as sentences do."""
    said = [item.text for block in outline.blocks if isinstance(block, Bullets) for item in block.items]
    small = sum(text[:1].islower() for text in said)
    ended = sum(text.rstrip().endswith((".", "!", "?")) for text in said)
    signed = sum(_SIGNED.search(text) is not None for text in said)
    return len(said) >= _FEWEST_JOTTED and small * 2 > len(said) > ended * 2 and signed * 5 > len(said)


def _begins_small(outline: Outline) -> bool:
    """Tell whether what stands behind the terms of a page mostly starts small, so that a capital names."""
    begun = [found[1] for text in _written(outline) if (found := _BEHIND.match(text))]
    small = sum(letter.islower() for letter in begun)
    return len(begun) >= _FEWEST_BEHIND and small * 9 > len(begun) * 5


def _terms_small(outline: Outline) -> bool:
    """Tell whether several of the terms that a sign sets off start small."""
    led = [found[1] for text in _written(outline) if (found := _LED.match(text))]
    small = sum(map(str.islower, led))
    return small >= _FEWEST_SMALL and small * _SMALL >= len(led)


def _is_noun(word: str, vocabulary: Vocabulary) -> bool:
    small = ("prepositions", "determiners", "adverbials", "pronouns", "auxiliaries", "kept_adverbs", "filler")
    is_verb = word in vocabulary.verbs or word in vocabulary.past_verbs or word in vocabulary.gerunds
    leads = (
        vocabulary.has("imperatives", word) or vocabulary.expressions["manner"].fullmatch(word) is not None
    )
    is_small = word in vocabulary.stop_words or any(vocabulary.has(group, word) for group in small)
    return not (is_verb or leads or is_small)


def word_stem(word: str) -> str:
    """Return the beginning of a word, by which its forms are compared."""
    return word[:5].rstrip("s")
