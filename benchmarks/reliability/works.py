"""The kinds of work that are killed."""

from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import uuid5

from benchmarks.reliability import acts
from benchmarks.reliability import works_on_files as files
from benchmarks.reliability import works_on_packages as packages
from benchmarks.reliability.killing import Work, opened
from benchmarks.reliability.world import START, World
from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Choices
from kmsflash.model.packages import PackedDeck
from tests.collection.packages import SEED, Box, asking
from tests.collection.test_exchanging import review
from tests.collection.test_media import png

FACTS = 700  # of a deck file: so many that the way of many is gone
DECK_FILES = 8


def _answering(folder: Path) -> files.Act:
    """Answer the card that the dice of the step choose, by the way of an answer; some are taken back."""
    collection = opened(folder)

    def act(step: int) -> None:
        dice, now = Random(f"answer {step}"), START + timedelta(days=1 + step // 10, seconds=20 * step)
        if _takes_back(step):
            collection.history.undo(now)
            return
        session = collection.study.session(now)
        assert session.turn(now) is not None, "a day has ten cards"
        session.answer(dice.choice(list(Grade)), 1000 + step, now)

    return act


def _takes_back(step: int) -> bool:
    """Return whether a step takes back the answer before it: a new start reaches none of another day."""
    return step % 10 > 0 and Random(f"back {step}").random() < 0.2 and not _takes_back(step - 1)


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
        with closing(open_package(_deck_file(folder, step))) as package:
            now = START + timedelta(seconds=20 * step)
            collection.exchanging.carry_out(package, PackageWishes(), now)

    return act


def _taking_back(folder: Path) -> files.Act:
    """Bring notes in, and a deck file, and take each import back."""
    collection, take_in = opened(folder), _taking_in(folder)

    def act(step: int) -> None:
        now = START + timedelta(seconds=20 * step)
        if step % 2:
            collection.history.undo(now)
        elif step % 4:
            take_in(step)
        else:
            paths = [files.page(folder, number, step + 1) for number in range(files.PAGES)]
            collection.importing.carry_out(collection.importing.plan(paths), Choices(), now)

    return act


def make_deck_files(folder: Path) -> None:
    """Make a collection without a card, and deck files of two formats."""
    opened(folder).close()
    for number in range(DECK_FILES):
        path = _deck_file(folder, number)
        form = format_of(path)
        assert form is not None
        write_package(_box(number), path, form)


def make_pages_and_deck_files(folder: Path) -> None:
    """Make a collection of a few pages, and deck files."""
    files.make_pages(folder)
    make_deck_files(folder)


def _deck_file(folder: Path, number: int) -> Path:
    return folder / f"deck {number}.{('kmsdeck', 'apkg')[number // 2 % 2]}"


def _box(number: int) -> Box:
    deck = PackedDeck(uuid5(SEED, f"deck {number}"), (f"Deck {number}",))
    words = [f"word {number} {n}" for n in range(FACTS)]
    facts = [asking(word, f"![a](media/a{n % 7}.png)", deck, tags=("sea",)) for n, word in enumerate(words)]
    files = {f"a{n}.png": png(1000 * number + n + 1) for n in range(7)}
    return Box((deck,), facts, [review(word, 20_700) for word in words], files=files)


_ACTS = (
    *("suspend", "unsuspend", "bury", "unbury", "flag", "tag", "untag", "move", "delete"),
    *("reschedule", "forget", "edit", "undo", "redo", "undo"),
)
_OPTIONS = ("options of all decks", "undo", "redo")
_BULK = ("find and replace", "rename a deck", "move a deck", "merge decks", "undo", "redo")

WORKS = {
    work.name: work
    for work in (
        Work("grading", 400, files.make_pages, _answering),
        Work("acts on cards", 200, files.make_pages, partial(_acting, _ACTS)),
        Work("find and replace, decks", 60, files.make_pages, partial(_acting, _BULK)),
        Work("scheduler and options", 60, files.make_pages, partial(_acting, _OPTIONS)),
        Work("importing notes", 40, files.make_pages, _importing, lambda step: step % 7 != 6),
        Work("importing deck files", DECK_FILES, make_deck_files, _taking_in),
        Work("importing by several", packages.PACKAGES, packages.make_packages, packages.taking_in),
        Work(
            "undoing imports", DECK_FILES, make_pages_and_deck_files, _taking_back, lambda step: step % 2 == 1
        ),
        Work(
            "backing up",
            40,
            files.make_some,
            files.backing_up,
            lambda step: step % 2 == 1,
            files.backups,
            files.unsound_backups,
        ),
        Work("restoring", 40, files.make_two, files.restoring, look=files.unsound_backups),
        Work(
            "migrating",
            files.OLD_FILES,
            files.make_old,
            files.migrating,
            beside=files.revisions,
            look=files.unsound_backups,
        ),
    )
}
