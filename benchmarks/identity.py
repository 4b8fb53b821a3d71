"""Identity under random edits: schedules kept, lost and misplaced, against the truth that the edits know.

    python -m benchmarks.identity [RUNS] [SEED]

Beside it, on the same edits: a bridge that knows a card by the hash of its text, and one that knows it by
its position in the notes.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from pathlib import Path
from uuid import UUID

from benchmarks.edits import (
    Line,
    as_text,
    as_web_page,
    as_word_file,
    edit_randomly,
    excerpt,
    fit_for_word,
    page_of,
)
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.again.ladder import KnownCard, KnownFact, Stated, match
from kmsflash.notes.derive import derive
from kmsflash.notes.wording import fold

NOTES = Path(__file__).parents[1] / "tests" / "files" / "notes"
ENDINGS = (".md", ".txt")
HOME = UUID(int=1 << 100)
MOST_EDITS = 6
IN_WORD, MOVED = 0.1, 0.15  # part of the runs
HOME_FROM = 0.5  # of the facts that are the same, for content alone to say which notes a moved file was
TIMES = 5  # that an excerpt is edited, each time from the start
_TITLE_PARTS = 3
_RELATED, _SLIPPED = 0.6, 0.97  # likeness letter by letter: the truth has a measure of its own


@dataclass(frozen=True)
class Fact:
    """A fact with the lines that it stands on."""

    draft: FactDraft
    lines: tuple[Line, ...]
    page: int

    @property
    def origins(self) -> set[int]:
        """The lines of the first version that it stands on."""
        return {line.origin for line in self.lines}


@dataclass
class Count:
    """Schedules of cards whose fact still exists, and where they went."""

    exist: int = 0
    kept: int = 0
    misplaced: int = 0
    asked: int = 0  # lost without a learner; with one, the right fact is among those offered
    examples: list[str] = field(default_factory=list)


@dataclass
class Run:
    """One page before and after its edits."""

    before: list[Fact]
    after: list[Fact]
    edits: list[str]
    moved: bool = False  # the file lies in another folder, so that its path tells nothing

    @cached_property
    def same(self) -> dict[int, set[int]]:
        """The facts after that a fact before may be, by the truth: the very same, or the same asked anew."""
        sole, still = _sole(self.before), _sole(self.after)
        return {
            of: {
                at
                for at, now in enumerate(self.after)
                if is_same(fact, now) or _same_sole(sole, still, of, at)
            }
            for of, fact in enumerate(self.before)
        }

    def tally(self, found: Mapping[int, int], count: Count, offered: Mapping[int, set[int]]) -> None:
        """Add up what became of the schedules of this run."""
        for of, fact in enumerate(self.before):
            ways = {(card.way, card.nth) for card in fact.draft.cards}
            there = {(card.way, card.nth) for at in self.same[of] for card in self.after[at].draft.cards}
            at = found.get(of)
            kept = at in self.same[of]
            count.exist += len(ways & there)
            if at is not None and not kept:
                count.misplaced += len(ways)
                count.examples.append(f"{self.edits} {_told(fact.draft)} -> {_told(self.after[at].draft)}")
            elif at is not None:
                mine = {(card.way, card.nth) for card in self.after[at].draft.cards}
                count.kept += len(ways & there & mine)
            elif offered.get(of, set()) & self.same[of]:
                count.asked += len(ways & there)


def _sole(facts: Sequence[Fact]) -> dict[int, tuple[int, str]]:
    """Return the line and answer of each fact that alone on its line has that answer, or is alone there."""
    named: dict[tuple[int, str], list[int]] = {}
    for at, fact in enumerate(facts):
        for origin in fact.origins:
            named.setdefault((origin, ""), []).append(at)
            named.setdefault((origin, fold(fact.draft.cards[0].answer)), []).append(at)
    return {
        at: name
        for name, of in named.items()
        if len(of) == 1
        for at in of
        if len(facts[at].lines) == 1 and facts[at].draft.kind is not Kind.TABLE
    }


def _same_sole(
    sole: Mapping[int, tuple[int, str]], still: Mapping[int, tuple[int, str]], of: int, at: int
) -> bool:
    return of in sole and sole[of] == still.get(at)


def _told(draft: FactDraft) -> str:
    return f"[{draft.kind} {draft.key!r}: {draft.text!r}]"


def is_same(fact: Fact, now: Fact) -> bool:
    """Tell by the edits whether a fact is still that fact."""
    old, new = fact.draft, now.draft
    if fold(old.text) == fold(new.text):
        return True  # the very same words, whichever line they stand on
    named = old.kind is new.kind and old.key == new.key != ""
    if named and "*" in old.key.split(" / "):
        return True  # which of all rows have something: one row more or less
    if named and _asks_the_same(old, new) and not any(line.reused for line in now.lines):
        return True  # the same question, whichever line answers it now
    if not fact.origins & now.origins and not _is_untouched(fact, now):
        return False
    if old.kind is Kind.TABLE or new.kind is Kind.TABLE:
        return _same_cell(old, new, now.lines, one_row=len(fact.lines) == len(now.lines) == 1)
    if named and len(now.lines) > 1:
        return True  # steps or parts of a set, one more or less
    changes = [change for each in now.lines for change in each.changes]
    return any(_is_same_card(one, two, changes, named=named) for one in old.cards for two in new.cards)


def _is_untouched(fact: Fact, now: Fact) -> bool:
    """Tell whether a fact is of a part of its line that was kept when other names came into the rest."""
    kin = {line.kin for line in now.lines}
    words = fold(f"{now.draft.text} {now.draft.key}")
    foreign = [fold(name) for line in now.lines for name in line.foreign]
    return bool(fact.origins & kin) and not any(name in words for name in foreign)


def _is_same_card(one: CardDraft, two: CardDraft, changes: Sequence[tuple[str, str]], *, named: bool) -> bool:
    asks = _same_side(one.front, two.front, changes)
    answers = _same_side(one.answer, two.answer, changes)
    words = [set(_undone(each.answer, changes).split()) for each in (one, two)]
    nearly = answers or words[0] <= words[1] or words[1] <= words[0]
    if answers and (named or asks or one.way == two.way):
        return True
    return (asks and one.way == two.way) or (nearly and _ratio(one.front, two.front) > _RELATED)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()


def _asks_the_same(old: FactDraft, new: FactDraft) -> bool:
    return any(_ratio(one.front, two.front) > _SLIPPED for one in old.cards for two in new.cards)


def _same_cell(fact: FactDraft, now: FactDraft, lines: Sequence[Line], *, one_row: bool) -> bool:
    one, two = fact.key.split(" / "), now.key.split(" / ")
    if len(one) == len(two) == _TITLE_PARTS:
        names = one[1:]
        for was, is_ in dict.fromkeys(each for line in lines for each in (*line.columns, *line.changes)):
            names = [_renamed(name, fold(was), fold(is_)) for name in names]
        return names[one_row:] == two[1 + one_row :]
    return any(
        card.way == other.way and fold(card.answer) == fold(other.answer)
        for card in fact.cards
        for other in now.cards
    ) or (fact.key == now.key)


def _renamed(name: str, was: str, now: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(was)}(?!\w)", lambda _: now, name, count=1)


def _same_side(was: str, now: str, changes: Sequence[tuple[str, str]]) -> bool:
    """Tell whether a side is the same text, when the words that were changed are put back."""
    return _undone(was, changes) == _undone(now, changes)


def _undone(text: str, changes: Sequence[tuple[str, str]]) -> str:
    shown = f" {fold(text)} "
    for was, now in reversed(changes):
        if fold(now):
            shown = shown.replace(fold(now), fold(was))
    for was, now in reversed(changes):
        for part in (*fold(was).split(), *fold(now).split()):
            shown = shown.replace(f" {part} ", " ")
    return fold(shown)


def facts_of(data: bytes, name: str, places: Mapping[int, Line], page: int) -> list[Fact]:
    """Return what a file states, with its lines."""
    found = []
    for draft in derive(data, name).facts:
        span = range(draft.place.first_line, draft.place.last_line + 1)
        found.append(Fact(draft, tuple(places[line] for line in span if line in places), page))
    return found


@lru_cache(maxsize=2)
def _before(name: str, text: str) -> list[Fact]:
    """Return what an excerpt states: it is edited several times."""
    first, places = as_text(page_of(text, random.Random(0)).files[0])
    return facts_of(first.encode(), name, places, 0)


@lru_cache(maxsize=2)
def _before_in_word(text: str) -> list[Fact]:
    """Return what an excerpt states as a Word document."""
    data, places = as_word_file(page_of(text, random.Random(0)).files[0])
    return facts_of(data, "notes.docx", places, 0)


def run(name: str, text: str, dice: random.Random) -> Run | None:
    """Return a page before and after some edits; None where it states nothing."""
    in_word = dice.random() < IN_WORD
    text = fit_for_word(text) if in_word else text
    page = page_of(text, dice)
    if not page.files[0]:
        return None
    before = _before_in_word(text) if in_word else _before(name, text)
    page.done += [".docx to .md"] if in_word else []
    moved = dice.random() < MOVED
    page.done += ["another folder"] if moved else []
    edit_randomly(page, dice.randint(1, MOST_EDITS))
    after: list[Fact] = []
    for number, blocks in enumerate(page.files):
        web = as_web_page(blocks) if dice.random() < 0.2 else None
        told, lines = web or as_text(blocks)
        if told.strip():
            after += facts_of(told.encode(), "notes.html" if web else name, lines, number)
        page.done += ["another reader"] if web else []
    return Run(before, after, page.done, moved) if before else None


def known_facts(facts: Sequence[Fact]) -> list[KnownFact]:
    """Return facts as the collection would hold them."""
    return [
        KnownFact(
            UUID(int=number), HOME, one.draft.kind, one.draft.key, one.draft.text, one.draft.nth,
            one.draft.quote, one.draft.place.headings, one.draft.mark,
            tuple(KnownCard(card.way, card.nth, card.front, card.answer) for card in one.draft.cards),
        )
        for number, one in enumerate(facts)
    ]  # fmt: skip


def by_ladder(one: Run) -> tuple[dict[int, int], dict[int, set[int]]]:
    """Return what kmsflash takes for the same, and what it would ask about."""
    home = _home(one)
    stated = [Stated(fact.draft, HOME if fact.page == home else None, fact.page) for fact in one.after]
    matching = match(known_facts(one.before), stated)
    found = {uid.int: at for at, uid in matching.found.items()}
    return found, {each.uid.int: {at for at, _ in each.candidates} for each in matching.doubtful}


def _home(one: Run) -> int:
    """Return the file known as the old one: by its path, or where it has moved by content; -1: none."""
    if not one.moved:
        return 0
    said = Counter(fact.draft.text for fact in one.before)
    shares = {}
    for page in {fact.page for fact in one.after}:
        stated = Counter(fact.draft.text for fact in one.after if fact.page == page)
        shares[page] = (said & stated).total() / min(said.total(), stated.total())
    best = max(shares, key=lambda page: (shares[page], -page), default=-1)
    return best if shares.get(best, 0) >= HOME_FROM else -1


def by_hash(one: Run) -> dict[int, int]:
    """Return what a bridge takes for the same that knows cards by the hash of their text."""
    places = {tuple((c.front, c.answer) for c in now.draft.cards): at for at, now in enumerate(one.after)}
    asked = [tuple((c.front, c.answer) for c in fact.draft.cards) for fact in one.before]
    return {of: places[text] for of, text in enumerate(asked) if text in places}


def by_position(one: Run) -> dict[int, int]:
    """Return what a bridge takes for the same that knows cards by their place."""
    return {of: of for of in range(min(len(one.before), len(one.after)))}


def measure(runs: int, seed: int) -> tuple[dict[str, Count], Counter[str]]:
    """Return the counts of each way of knowing a card again, and how often each edit was made."""
    pages = [
        (path.name, path.read_text("utf-8")) for path in sorted(NOTES.iterdir()) if path.suffix in ENDINGS
    ]
    pages = [page for page in pages if page[0] != "README.md"]
    counts = {"kmsflash": Count(), "content hash": Count(), "position": Count()}
    made: Counter[str] = Counter()
    done = number = 0
    while done < runs:
        name, text = pages[number // TIMES % len(pages)]
        part = excerpt(text, random.Random(f"{seed}/{number // TIMES}"))
        one = run(name, part, random.Random(f"{seed}/{number}"))
        number += 1
        if one is None:
            continue
        done += 1
        made.update(one.edits)
        found, offered = by_ladder(one)
        one.tally(found, counts["kmsflash"], offered)
        one.tally(by_hash(one), counts["content hash"], {})
        one.tally(by_position(one), counts["position"], {})
    return counts, made


def main() -> None:
    """Measure, and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2026
    counts, made = measure(runs, seed)
    print(f"{runs:,} runs, {made.total():,} edits, {counts['kmsflash'].exist:,} schedules whose fact exists")
    for name, count in counts.items():
        share = count.kept / max(1, count.exist)
        lost = count.exist - count.kept
        told = f"kept {share:7.2%}  lost {lost:>7,} (asked {count.asked:,})"
        print(f"{name:<13} {told}  misplaced {count.misplaced:>7,}")
    for example in counts["kmsflash"].examples[:20]:
        print("  misplaced:", example)
    print(dict(made.most_common()))


if __name__ == "__main__":
    main()
