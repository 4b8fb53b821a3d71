"""The random operations: each acts through a use case, and says to the model what must have changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from benchmarks.reliability import acts_on_decks as decks
from benchmarks.reliability.world import World, page_text
from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.browsing import Replacing
from kmsflash.model.changes import Changes
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import UserError
from kmsflash.model.exchanging import PackageWishes, PackingWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId
from kmsflash.model.importing import Choices, Sides
from kmsflash.model.options import StudyOptions

Operation = Callable[[World], None]

_TAGS = ("exam", "hard", "sea", "Größe", "中文")
_MOST, _FEWEST = 140, 25  # living cards


# Studying


def answer(world: World) -> None:
    """Grade the card whose turn it is."""
    now = world.later(seconds=world.dice.randint(1, 40))
    turn = world.session.turn(now) if world.session is not None else None
    if turn is None:
        world.session = world.collection.study.session(now)
        turn = world.session.turn(now)
    if turn is None or world.session is None:
        next_day(world)
        return
    assert not world.state["cards"][turn.card].suspended, "a suspended card is asked"
    before = world.began()
    world.session.answer(world.dice.choice(list(Grade)), world.dice.randint(100, 90_000), now)
    if world.session.leech() is not None:
        world.state["tags"][world.state["cards"][turn.card].fact, "leech"] = None
    world.done(before, Changes.SCHEDULES)


def undo(world: World) -> None:
    world.undo()


def redo(world: World) -> None:
    world.redo()


def there_and_back(world: World) -> None:
    """Undo some steps, and redo them all."""
    before, count = world.state, 0
    for _ in range(world.dice.randint(1, 4)):
        count += world.collection.history.next_undo(world.now) is not None
        world.undo()
    for _ in range(count):
        world.redo()
    assert world.is_blind or world.state["cards"] == before["cards"], "undone and done again is as before"


# Cards


def _act(name: str, field: str, value: Callable[[World], Any], world: World) -> None:
    cards, now = world.some_cards(), world.later(seconds=2)
    before = world.began()
    for card in cards:
        world.card(card, **{field: value(world)})
    world.done(before, getattr(world.collection.cards, name)(cards, now))


suspend = partial(_act, "suspend", "suspended", lambda _: 1)
unsuspend = partial(_act, "unsuspend", "suspended", lambda _: 0)
bury = partial(_act, "bury", "buried_on", lambda world: world.today)
unbury = partial(_act, "unbury", "buried_on", lambda _: None)


def flag(world: World) -> None:
    cards, now, number = world.some_cards(), world.later(seconds=2), world.dice.randint(0, 7)
    before = world.began()
    for card in cards:
        world.card(card, flag=number)
    world.done(before, world.collection.cards.flag(cards, number, now))


def tag(world: World) -> None:
    cards, now = world.some_cards(), world.later(seconds=2)
    names = world.dice.sample(_TAGS, 2)
    before = world.began()
    for card in cards:
        world.state["tags"].update({(world.state["cards"][card].fact, name): None for name in names})
    world.done(before, world.collection.cards.add_tags(cards, names, now))


def untag(world: World) -> None:
    cards, now = world.some_cards(30), world.later(seconds=2)
    names = world.dice.sample((*_TAGS, "leech"), 3)
    before = world.began()
    for card in cards:
        for name in names:
            world.state["tags"].pop((world.state["cards"][card].fact, name), None)
    world.done(before, world.collection.cards.remove_tags(cards, names, now))


def move(world: World) -> None:
    cards, deck, now = world.some_cards(), world.one("decks"), world.later(seconds=2)
    before = world.began()
    world.unforeseen()
    try:
        changes = world.collection.cards.move(cards, DeckId(deck[0]), now)
    except UserError:
        changes = Changes.NOTHING  # it hangs under one that was deleted
    world.done(before, changes)
    assert not changes or {world.state["cards"][card].deck for card in cards} == {deck[0]}


def delete(world: World) -> None:
    cards, now = world.some_cards(3), world.later(seconds=2)
    if len(world.state["cards"]) > _MOST:
        cards = world.some_cards(_MOST // 2)
    before = world.began()
    for card in cards:
        del world.state["cards"][card]
        world.state["schedules"].pop(card, None)
    facts = {row.fact for row in world.state["cards"].values()}
    gone = {before["cards"][card].fact for card in cards} - facts
    by_hand = [row for row in world.state["facts"] if row[0] in gone and row[-1] is None]
    for row in by_hand:  # a fact of notes stays: by it an import knows what the learner does not want
        del world.state["facts"][row]
    world.done(before, world.collection.cards.delete(cards, now))


def reschedule(world: World) -> None:
    cards, now = world.some_cards(), world.later(seconds=2)
    before = world.began()
    world.done(before, world.collection.cards.reschedule(cards, world.dice.randint(0, 60), now))


def forget(world: World) -> None:
    cards, now = world.some_cards(4), world.later(seconds=2)
    before = world.began()
    world.done(before, world.collection.cards.forget(cards, now))
    assert not set(cards) & set(world.state["schedules"]), "a forgotten card is new"


# Texts


def edit(world: World) -> None:
    (card,) = world.some_cards(1)
    now, said = world.later(seconds=2), world.name("own words")
    was = world.collection.editing.read(card)
    if was.gaps:
        return
    before = world.began()
    if was.notes is None:
        world.unforeseen()  # its reverse is edited along with it
    else:
        world.card(card, answer=said)
    written = replace(was, texts=replace(was.texts, answer=said))
    world.done(before, world.collection.editing.save(was, written, now))


def back_to_notes(world: World) -> None:
    (card,) = world.some_cards(1)
    before = world.began()
    world.unforeseen()
    world.done(before, world.collection.editing.back_to_notes(card, world.later(seconds=2)))


def create(world: World) -> None:
    before, word = world.began(), world.name("Handmade")
    new = NewCard(
        Sides(f"What is {word}?", f"answer to {word}", ""),
        ("By hand",),
        ("exam",),
        reverse=bool(world.numbers % 2),
    )
    world.unforeseen()
    changes, cards = world.collection.editing.create(new, world.later(seconds=2))
    world.done(before, changes)
    assert {world.state["cards"][card].front for card in cards} >= {new.texts.front}


def replace_text(world: World) -> None:
    cards, find = world.some_cards(40), world.dice.choice("aeiou")
    wanted = Replacing(find, world.dice.choice(("a", "e", "xyz", "ß")), match_case=True)
    before = world.began()
    world.unforeseen()
    changes, count = world.collection.browsing.replace(cards, wanted, world.later(seconds=2))
    world.done(before, changes)
    assert count == 0 or changes


# Notes and deck files


def import_page(world: World) -> None:
    """Bring in notes that were never seen."""
    if len(world.state["cards"]) > _MOST:
        delete(world)
        return
    title = world.name("Page")
    world.pages[title] = [_fresh(world) for _ in range(world.dice.randint(3, 14))]
    _bring_in(world, title)


def import_again(world: World) -> None:
    """Bring in notes that have changed: lines edited, left out, added, and put elsewhere."""
    if not world.pages:
        import_page(world)
        return
    title = world.dice.choice(sorted(world.pages))
    words = world.pages[title]
    at = world.dice.randrange(len(words))
    what = world.dice.randrange(4)
    if what == 0:
        words[at] = (words[at][0], _fresh(world)[1])
    elif what == 1 and len(words) > 3:
        del words[at]
    elif what == 2:
        words.insert(at, _fresh(world))
    else:
        world.dice.shuffle(words)
    _bring_in(world, title)


def _fresh(world: World) -> tuple[str, str]:
    word = world.name("Word")
    return word, f"a meaning with number {world.numbers} and a tail of {world.dice.choice(_TAGS)}"


def _bring_in(world: World, title: str) -> None:
    path = world.folder / f"{title}.md"
    path.write_text(page_text(title, world.pages[title]), encoding="utf-8")
    others = _of_other_notes(world, title)
    before = world.began()
    world.unforeseen()
    plan = world.collection.importing.plan([path])
    outcome, _ = world.collection.importing.carry_out(plan, Choices(), world.later(seconds=5))
    world.done(before, outcome.step)
    assert _of_other_notes(world, title) == others, "an import has touched cards of other notes"


def _of_other_notes(world: World, title: str) -> dict[int, tuple[object, object]]:
    sources = {key for key, name, *_ in world.state["sources"] if name == f"{title}.md"}
    facts = {fact for fact, *_, source in world.state["facts"] if source in sources}
    schedules = world.state["schedules"]
    return {
        key: (card, schedules.get(key))
        for key, card in world.state["cards"].items()
        if card.fact not in facts
    }


def pack(world: World) -> None:
    """Write a deck file of all that is there, to be taken in again later."""
    path = world.folder / "all.kmsdeck"
    form = format_of(path)
    assert form is not None
    package = world.collection.exchanging.packing(None, PackingWishes.for_oneself())
    try:
        write_package(package, path, form)
    finally:
        package.close()
    assert not world.settle_nothing()


def take_in(world: World) -> None:
    """Take a deck file in: an older state of the collection itself."""
    path = world.folder / "all.kmsdeck"
    if not path.exists():
        pack(world)
        return
    package = open_package(path)
    wishes = PackageWishes(brings_back=world.dice.random() < 0.5)
    before = world.began()
    world.unforeseen()
    try:
        done, _ = world.collection.exchanging.carry_out(package, wishes, world.later(seconds=5))
    finally:
        package.close()
    world.done(before, done.step)
    for copy in (world.folder / "backups").glob("*.kms"):
        copy.unlink()


# The clock, the program, the machine


def next_day(world: World) -> None:
    world.later(days=world.dice.choice((1, 1, 1, 2, 5, 30)))
    world.time_has_gone()


def clock_back(world: World) -> None:
    """Set the clock back, as a machine does that was wrong or has travelled."""
    world.later(hours=-world.dice.choice((1, 8, 30, 200)))
    world.time_has_gone()


def reopen(world: World) -> None:
    world.close()
    world.open()
    world.check()


def other_machine(world: World) -> None:
    """Go on as another machine that has the same file."""
    world.close()
    world.machine = "lap" if world.machine == "desk" else "desk"
    world.open()
    world.forget_steps()
    world.is_blind = False


def day_start(world: World) -> None:
    """Let the study day begin at another hour."""
    world.options = StudyOptions(world.dice.choice((0, 3, 4, 12)), six_grades=world.dice.random() < 0.5)
    world.collection.use(world.options)
    world.later(days=3)
    reopen(world)


def drop_caches(world: World) -> None:
    """Lose all that can be made again: it is made again at the next start."""
    world.close()
    with world.raw_file() as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in ("local_search", "local_passage_search"):
            raw.execute(f"DROP TABLE {name}")
        for name in tables:
            if name.startswith("local_") and "search" not in name and name != "local_source":
                raw.execute(f"DROP TABLE {name}")
    world.open()
    world.check_laws()


OPERATIONS: dict[str, tuple[int, Operation]] = {
    "answer": (700, answer),
    "undo": (90, undo),
    "redo": (50, redo),
    "undo some, redo all": (15, there_and_back),
    "suspend": (20, suspend),
    "unsuspend": (30, unsuspend),
    "bury": (15, bury),
    "unbury": (15, unbury),
    "flag": (20, flag),
    "tag": (25, tag),
    "untag": (20, untag),
    "move": (15, move),
    "delete": (8, delete),
    "reschedule": (20, reschedule),
    "forget": (10, forget),
    "edit": (40, edit),
    "back to the notes": (5, back_to_notes),
    "make a card": (8, create),
    "find and replace": (10, replace_text),
    "import notes": (8, import_page),
    "import edited notes": (20, import_again),
    "write a deck file": (3, pack),
    "take a deck file in": (5, take_in),
    "make a deck": (5, decks.make_deck),
    "rename a deck": (4, decks.rename_deck),
    "move a deck": (4, decks.move_deck),
    "merge decks": (2, decks.merge_decks),
    "delete a deck": (2, decks.delete_deck),
    "options of all decks": (5, decks.set_usual_options),
    "options of a deck": (10, decks.set_deck_options),
    "delete options": (2, decks.delete_preset),
    "next day": (40, next_day),
    "set the clock back": (3, clock_back),
    "start again": (12, reopen),
    "another machine": (3, other_machine),
    "another start of the day": (2, day_start),
    "lose the caches": (1, drop_caches),
}
"""By name: how often, and what is done."""


def run(world: World, name: str) -> None:
    """Do one operation; where hardly a card is left, notes come in instead."""
    few = len(world.state["cards"]) < _FEWEST or not world.state["decks"]
    (import_page if few else OPERATIONS[name][1])(world)
