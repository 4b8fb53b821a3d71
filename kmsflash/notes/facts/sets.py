"""Sets: a short list under the line that says what its items are, asked as a whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kmsflash.model.notes import Place, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.fronts import first_part
from kmsflash.notes.facts.hiding.quantities import first_span
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.parts import (
    LONGEST_NAME,
    bare,
    coded,
    counted_name,
    first,
    is_name,
    numbered_name,
    told_of,
)
from kmsflash.notes.facts.tabular.titles import head_is_plural, verb_of
from kmsflash.notes.facts.unordered import are_measures, are_ranks
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Block, Bullets, Item, Label, Paragraph
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, lowered, masked, plain, sentences, squeeze

_FEWEST, _MOST, _LONGEST_PART, _LONGEST_WHOLE = 2, 5, 16, 45
_COUNTED = 8  # items that are asked together where the notes number or count them
_LONGEST_REMARK = 12  # words that may stand between a heading and its numbered names
_TELLING = 4  # words of an item whose number is asked too
_SHORTEST_TITLE, _SHORT, _LONGEST_TITLE = 2, 2, 16
_CODE = re.compile(r"(?=.*[.:/_-])[\dA-Fa-fxX][\w.:/*-]{3,}")  # "10.0.0.0/8", "fe80::/10"
_NOTED = re.compile(r"\s*\([^()]*\)\s*$")  # "Elementos (art. 3)"
_GOES_ON = re.compile(r"\s(?:->|=>|→)\s|;\s")
_ASKS = re.compile(r"[→=?]")


@dataclass(frozen=True, slots=True)
class _Listing:
    """Items, and what they are together."""

    title: str
    name: str  # the title without the section it stands in
    items: tuple[Item, ...]
    place: Place
    label: Label | None
    counts: bool  # the title says what sort of things follow: "parts", "three rules", "… are"
    announced: bool  # the title says that several things follow
    headed: bool = False  # the title is a heading or an item, not a line that ends in a colon
    nested: bool = False  # the title is an item
    numbered: bool = False

    def most(self, vocabulary: Vocabulary) -> int:
        """The most items that are asked together."""
        return _COUNTED if self.numbered or self.is_counted(vocabulary) else _MOST

    def is_counted(self, vocabulary: Vocabulary) -> bool:
        """Tell whether the title says how many items there are, or in what order they stand."""
        is_said = _number_said(self.title, vocabulary) == len(self.items)
        return is_said or str(len(self.items)) in self.title.split() or self.is_ordered(vocabulary)

    def is_ordered(self, vocabulary: Vocabulary) -> bool:
        """Tell whether the title says in what order they stand: "Layers (outside to inside)"."""
        return vocabulary.expressions["order_note"].search(self.title) is not None


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for each list of two to five items that has an introduction or a telling heading."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Bullets):
            continue
        listing = _introduced(scope, at, block)
        found = list(_facts(scope, listing)) if listing else []
        if found and listing and listing.items != block.items:  # without brackets: bare names say no more
            scope.taken.update(
                id(item) for item, name in zip(block.items, listing.items, strict=True) if item == name
            )
        before = scope.outline.blocks[at - 1] if at else None
        if found and block.intro and isinstance(before, Paragraph) and before.text == block.intro:
            scope.taken.add(at - 1)
        yield from found
        for item in block.items:
            yield from _below(scope, item)


def _introduced(scope: Scope, at: int, block: Bullets) -> _Listing | None:
    """Return a list with its title: the line before it, or a heading that announces a list."""
    vocabulary = scope.vocabulary
    telling = vocabulary.expressions["set_title"]
    if block.intro:
        return _after_colon(scope, block)
    heading = block.place.headings[-1] if block.place.headings else ""
    told = [told_of(item.text) for item in block.items]
    is_mixed = any(told) and not all(told)
    tells = telling.search(heading) is not None or are_measures(heading, vocabulary)
    if block.ordered and (is_mixed or not tells) and len(block.place.headings) > 1:
        return _numbered(scope, at, block, heading)
    if not tells or vocabulary.label(heading):
        return None
    if any(isinstance(one, Bullets) for one in _above(scope, at)):
        return None  # a second list is of something else
    title = with_subject(scope, block.place, heading)
    return _Listing(
        title, heading, block.items, block.place, block.label, counts=True, announced=True, headed=True
    )


def _above(scope: Scope, at: int) -> Iterator[Block]:
    """Return the blocks that stand before one in its section, the nearest first."""
    blocks = scope.outline.blocks
    headings = blocks[at].place.headings
    return takewhile(lambda one: one.place.headings == headings, (blocks[n] for n in range(at - 1, -1, -1)))


def _numbered(scope: Scope, at: int, block: Bullets, heading: str) -> _Listing | None:
    """Return the names that are numbered right under a heading, without their brackets."""
    vocabulary = scope.vocabulary
    is_first = all(
        isinstance(one, Paragraph) and len(one.text.split()) <= _LONGEST_REMARK for one in _above(scope, at)
    )
    told = [told_of(item.text) for item in block.items]
    names = [numbered_name(item.text, vocabulary) for item in block.items]
    is_named = not all(told) and all(
        is_name(name) and (len(name.split()) <= _SHORT or not clause(name, vocabulary)) for name in names
    )  # "Lessons learned"
    is_list = _FEWEST < len(names) <= _COUNTED and is_named and is_first
    if not is_list or vocabulary.label(heading) or heading.endswith("?"):
        return None
    items = tuple(replace(item, text=name) for item, name in zip(block.items, names, strict=True))
    return _Listing(
        heading,
        heading,
        items,
        block.place,
        block.label,
        counts=True,
        announced=True,
        headed=True,
        numbered=True,
    )


def _after_colon(scope: Scope, block: Bullets) -> _Listing | None:
    vocabulary = scope.vocabulary
    intro = block.intro.rstrip(": ").strip("* ")
    number = vocabulary.count(len(block.items))
    said = vocabulary.expressions["following"].sub(number, intro, count=1)
    pointing = list(vocabulary.expressions["points_ahead"].finditer(said))
    bare = vocabulary.expressions["points_ahead"].sub("", said)
    bare = squeeze(vocabulary.expressions["set_lead"].sub("", bare)).strip(" ,")
    title = with_subject(scope, block.place, bare)
    if not _SHORTEST_TITLE <= len(title.split()) <= _LONGEST_TITLE or _ASKS.search(title):
        return None
    is_copula = bool(pointing) and pointing[-1].end() == len(said) and " " not in pointing[-1][0].strip()
    last = bare.rpartition(" ")[2]
    is_open = vocabulary.has("open_ends", last) or vocabulary.has("leads_on", last)
    counts = is_copula or said != intro or bool(vocabulary.expressions["set_title"].search(bare))
    several = head_is_plural(bare, vocabulary) and (bare != said or clause(bare, vocabulary) is None)
    title = f"{title} …" if is_open else title
    announced = counts or several or is_open or (intro != block.intro and _are_names(block, vocabulary))
    return _Listing(title, bare, block.items, block.place, block.label, counts or is_open, announced)


def _are_names(block: Bullets, vocabulary: Vocabulary) -> bool:
    """Tell whether most items are names, so that the sentence with a colon before them asks for them."""
    parts = [bare(item.text, vocabulary) for item in block.items]
    names = sum(is_name(part) and clause(part, vocabulary) is None for part in parts)
    return len(parts) > _FEWEST and names * 3 >= len(parts) * 2


def with_subject(scope: Scope, place: Place, title: str) -> str:
    """Return *title*, and where it does not name its subject its section too: "Measles – Symptoms"."""
    vocabulary = scope.vocabulary
    said = vocabulary.expressions["order_note"].sub("", title).split()
    telling = vocabulary.expressions["set_title"].match(title)
    is_general = bool(said) and (said[0].isdigit() or vocabulary.has("general_words", said[0]))
    is_general = is_general or bool(said and fold(said[0]) in vocabulary.numbers)
    is_bare = len(said) == 1 or (len(said) == _SHORT and (is_general or telling is not None))
    points = bool(said) and vocabulary.has("pronouns", said[0])
    if not said or not (is_bare or points):
        return title
    named = [one for one in place.headings if not vocabulary.label(one) and fold(one) != fold(title)]
    above = _NOTED.sub("", named[-1] if named else scope.outline.title)
    if len(above.split()) > LONGEST_NAME - 1:
        above = first_part(above)  # "Criminal law" of "Criminal law – sheet 3: the offence"
    if fold(title) in fold(above) or fold(above) == fold(title):
        return title
    return f"{above} – {lowered(title) if points else title}"


def _below(scope: Scope, item: Item) -> Iterator[Found]:
    """Yield the sets of the items that stand under another."""
    vocabulary = scope.vocabulary
    told = plain(item.text).rstrip(": ")
    if item.children and 0 < len(told.split()) <= LONGEST_NAME and told_of(item.text) is None:
        counts = bool(vocabulary.expressions["set_title"].search(told))
        several = head_is_plural(told, vocabulary) and clause(told, vocabulary) is None
        title = with_subject(scope, item.place, told)
        announced = counts or several
        yield from _facts(
            scope,
            _Listing(
                title,
                told,
                item.children,
                item.place,
                item.label,
                counts,
                announced,
                headed=True,
                nested=True,
            ),
        )
    for child in item.children:
        yield from _below(scope, child)


def _facts(scope: Scope, listing: _Listing) -> Iterator[Found]:
    """Yield the set that a list gives, and mark the items that say nothing by themselves as spoken for."""
    vocabulary = scope.vocabulary
    items = listing.items
    if counted := _counted(listing, vocabulary):
        yield from _asked(scope, listing, counted)
        return
    if any(not item.text or item.children or _ASKS.search(item.text) or item.label for item in items):
        return
    told = [told_of(item.text) or coded(item, vocabulary) for item in items]
    if all(told):
        names = [bare(match["name"], vocabulary) for match in told if match]
        asks = any(vocabulary.has("question_words", name) for name in names)  # "Where", "When"
        are_names = all(is_name(name) and not name[:1].isdigit() for name in names)
        if listing.announced and _FEWEST <= len(names) <= listing.most(vocabulary) and are_names and not asks:
            yield from _asked(scope, listing, names)
        return
    if any(told) or any(item.detail for item in items) or len(items) < _FEWEST:
        return
    parts = [bare(first(item.text, vocabulary), vocabulary) for item in items]
    if not _fits(listing, parts, vocabulary):
        return
    if listing.nested and not (listing.announced or _are_codes(parts) or _act(parts, vocabulary)):
        return  # a single name above does not say what its items are
    if len(items) > listing.most(vocabulary):
        if listing.announced:
            whole = ", ".join(map(plain, parts))
            why = Sentence("The answer would be a list of more than five.")
            yield Rejection(listing.title, whole, why, listing.place)
        return
    yield from _whole(scope, listing, parts)


def _counted(listing: _Listing, vocabulary: Vocabulary) -> list[str]:
    """Return the names of items that are counted, of which some say more; none where all are read alike."""
    texts = [item.text for item in listing.items]
    told = [told_of(text) is not None for text in texts]
    is_mixed = any(_ASKS.search(text) for text in texts) or (any(told) and not all(told))
    if not is_mixed or not listing.is_counted(vocabulary) or any(item.label for item in listing.items):
        return []
    names = [counted_name(text, vocabulary) for text in texts]
    fits = all(name and is_name(name) and is_balanced(name) and "?" not in name for name in names)
    return names if fits and _FEWEST <= len(names) <= listing.most(vocabulary) else []


def _whole(scope: Scope, listing: _Listing, parts: list[str]) -> Iterator[Found]:
    """Yield the set of items that are named and no more, and the exceptions that they name."""
    vocabulary, items = scope.vocabulary, listing.items
    found = list(_asked(scope, listing, parts))
    if found and not all(_is_sentence(part, vocabulary) for part in parts):
        scope.taken.update(id(item) for item in items if not _says_more(item.text, vocabulary))
    yield from found
    if found:
        yield from (one for item in items for one in _excepted(scope, listing, item))


def _excepted(scope: Scope, listing: _Listing, item: Item) -> Iterator[Found]:
    """Yield the exception that an item names: "fishing with nets, except from the pier"."""
    vocabulary = scope.vocabulary
    said = sentences(item.text, vocabulary.lists["abbreviations"])[0].rstrip(". ")
    in_bracket = vocabulary.expressions["exception_bracket"].search(said)
    found = in_bracket or vocabulary.expressions["but_for"].search(masked(said))
    if found is None:
        return
    answer = said[slice(*found.span("answer"))]
    front = vocabulary.ask["of_rule"].format(
        rule=f"{listing.title}: {said[: found.start()]}", question=vocabulary.ask["exception_to"]
    )
    source = Text(item.text, item.place, item.label, item.detail, is_item=True)
    drafted = card("exception", front, capitalised(tidy(answer)), passage(item.text, answer, item.label))
    yield fact(source.kind, f"{said[:80]} exception", source, (drafted,))


def _fits(listing: _Listing, parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the parts are names, or where the title announces a list short things said."""
    lengths = [len(plain(part).split()) for part in parts]
    numbers = sum(bool(re.search(r"\d", part)) for part in parts)
    if (
        numbers
        and not _are_codes(parts)
        and (not listing.announced or (listing.headed and numbers * 2 > len(parts)))
    ):
        return False
    if max(lengths) <= LONGEST_NAME and not any(clause(part, vocabulary) for part in parts):
        return True
    return listing.announced and max(lengths) <= _LONGEST_PART and sum(lengths) <= _LONGEST_WHOLE


def _are_codes(parts: Sequence[str]) -> bool:
    return all(_CODE.fullmatch(plain(part)) for part in parts)


def _is_sentence(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an item says something of a subject of its own."""
    found = clause(text, vocabulary)
    return found is not None and not vocabulary.has("pronouns", plain(text).split(" ", maxsplit=1)[0])


def _says_more(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an item says more than its set asks: another sentence, or a number."""
    others = sentences(text, vocabulary.lists["abbreviations"])[1:]
    return bool(others) or _GOES_ON.search(text) is not None or _counts(text, vocabulary)


def _counts(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an item holds a number with enough around it to ask for that too."""
    return len(plain(text).split()) >= _TELLING and first_span(plain(text), vocabulary) is not None


def _asked(scope: Scope, listing: _Listing, names: list[str]) -> Iterator[Found]:
    vocabulary = scope.vocabulary
    if are_ranks(names, vocabulary):
        return  # "Stage 1, Stage 2, Stage 3" says nothing
    said = _number_said(listing.title, vocabulary)
    front = _front(listing, names, vocabulary)
    inline = all(len(name.split()) <= 4 and "," not in name for name in names)
    answer = capitalised(", ".join(names)) if inline else "\n".join(f"- {name}" for name in names)
    if said and said != len(names):
        yield Rejection(
            front, answer, Sentence("The list has another number of items than is said."), listing.place
        )
        return
    shown = "\n".join(f"- {item.text}" for item in listing.items)
    whole = Text("; ".join(names), listing.place, listing.label, "")
    asked = replace(card("set", front, "", f"{listing.title}:\n\n{shown}"), answer=unlinked(answer))
    yield fact(whole.kind, f"{listing.title} set", whole, (asked,))


def _front(listing: _Listing, names: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the question for the whole: what a thing does where every part opens with a verb."""
    ask, count = vocabulary.ask, vocabulary.count(len(names))
    both = len(names) == _FEWEST
    if listing.is_ordered(vocabulary):
        return ask["in_order"].format(process=capitalised(listing.title), count=count)
    if listing.counts or not _act(names, vocabulary):
        return ask["set_both" if both else "set"].format(title=capitalised(listing.title), count=count)
    question = ask["term_does"].format(term=listing.name)
    for pair in vocabulary.ask.get("agrees", "").split(";") if listing.announced else ():
        one, _, many = pair.partition("=")
        question = question.replace(one.format(thing=listing.name), many.format(thing=listing.name), 1)
    return ask["both" if both and "both" in ask else "enumerate"].format(question=question, count=count)


def _act(names: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether each part opens with a verb: what the thing above them does."""
    first = [fold(name.split(" ", maxsplit=1)[0]) for name in names if " " in name]
    if len(first) != len(names):
        return False
    finite = all(word in vocabulary.verbs for word in first)
    return (finite and any(verb_of(word, vocabulary) for word in first)) or all(
        word in vocabulary.plural_verbs for word in first
    )


def _number_said(title: str, vocabulary: Vocabulary) -> int:
    """Return the number that the last noun of a title is counted with; 0 where there is none."""
    for word in reversed([fold(word) for word in title.split()][-4:-1]):
        if word in vocabulary.numbers:
            return vocabulary.numbers.index(word) + 2
    return 0
