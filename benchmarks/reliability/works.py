"""The kinds of work that are killed."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import uuid5

from benchmarks.reliability import acts
from benchmarks.reliability import works_on_files as files
from benchmarks.reliability.killing import Work, opened
from benchmarks.reliability.world import START, World
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Choices
from kmsflash.model.packages import PackedDeck
from tests.collection.packages import SEED, Box, asking
from tests.collection.test_exchanging import review
from tests.collection.test_media import png

FACTS = 700  # of a deck file: so many that the way of many is gone


def _answering(folder: Path) -> files.Act:
    """Answer the card that the dice of the step choose, by the way of an answer; some are taken back."""
    collection = opened(folder)

    def act(step: int) -> None:
        dice, now = Random(f"answer {step}"), START + timedelta(seconds=20 * step)
        if dice.random() < 0.15 and collection.history.next_undo(now) is not None:
            collection.history.undo(now)
            return
        session = collection.study.session(now)
        if session.turn(now) is not None:
            session.answer(dice.choice(list(Grade)), 1000 + step, now)

    return act


def _acting(names: tuple[str, ...], folder: Path) -> files.Act:
    """Act on many cards, decks, texts and options, or take a step back, as the dice of the step say."""
    world = World(folder, Random(0))
    world.is_blind = True  # what is there is compared with the undisturbed course

    def act(step: int) -> None:
        world.dice.seed(f"act {step}")
        world.numbers, world.now = step * 100, START + timedelta(seconds=20 * step)
        acts.OPERATIONS[world.dice.choice(names)][1](world)

    return act


def _importing(folder: Path) -> files.Act:
    collection = opened(folder)

    def act(step: int) -> None:
        now = START + timedelta(seconds=20 * step)
        if step % 7 == 6:
            collection.history.undo(now)
            return
        paths = [files.page(folder, (step + more) % files.PAGES + 3 * (step % 11), step) for more in range(3)]
        collection.importing.carry_out(collection.importing.plan(paths), Choices(), now)

    return act


def _taking_in(folder: Path) -> files.Act:
    collection = opened(folder)

    def act(step: int) -> None:
        package, now = _box(step), START + timedelta(seconds=20 * step)
        collection.exchanging.carry_out(package, PackageWishes(), now)

    return act


def _box(number: int) -> Box:
    deck = PackedDeck(uuid5(SEED, f"deck {number}"), (f"Deck {number}",))
    words = [f"word {number} {n}" for n in range(FACTS)]
    facts = [asking(word, f"![a](media/a{n % 7}.png)", deck, tags=("sea",)) for n, word in enumerate(words)]
    files = {f"a{n}.png": png(1000 * number + n + 1) for n in range(7)}
    return Box((deck,), facts, [review(word, 20_700) for word in words], files=files)


def make_empty(folder: Path) -> None:
    """Make a collection without a card."""
    opened(folder).close()


_ACTS = (
    *("suspend", "unsuspend", "bury", "unbury", "flag", "tag", "untag", "move", "delete"),
    *("reschedule", "forget", "edit", "undo", "redo", "undo"),
)
_OPTIONS = ("options of all decks", "undo", "redo")
_BULK = ("find and replace", "rename a deck", "move a deck", "merge decks", "undo", "redo")

WORKS = {
    work.name: work
    for work in (
        Work("grading", 400, files.make_pages, _answering, wait=0.08),
        Work("acts on cards", 200, files.make_pages, partial(_acting, _ACTS), wait=0.06),
        Work("find and replace, decks", 60, files.make_pages, partial(_acting, _BULK), wait=0.1),
        Work(
            "scheduler and options",
            60,
            files.make_pages,
            partial(_acting, _OPTIONS),
        ),
        Work("importing notes", 40, files.make_pages, _importing, wait=0.3),
        Work("importing deck files", 8, make_empty, _taking_in, wait=0.6),
        Work("backing up", 40, files.make_some, files.backing_up, 0.1, files.backups, files.unsound_backups),
        Work("restoring", 40, files.make_two, files.restoring, 0.2, look=files.unsound_backups),
        Work("migrating", 10, files.make_old, files.migrating, 0.5, files.revisions, files.unsound_backups),
    )
}
