"""Setting options: presets that decks share, which deck has which, and limits for today only.

What changes where cards stand folds their logs again in the same transaction, and each act is one step.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.backups import Backups
from kmsflash.collection.deck_options import (
    PRESET,
    TODAY,
    USUAL_NAME,
    chosen_presets,
    presets_in_force,
    read_options,
    todays_limits,
    written_limits,
    written_options,
)
from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.folding import Folding, folding, refold_changed
from kmsflash.collection.preset_names import checked_name, require
from kmsflash.model.backups import Reason
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.options import DeckOptions, StudyOptions, TodaysLimits
from kmsflash.model.presets import USUAL, DeckSettings, DeckWishes, Preset
from kmsflash.model.progress import Report, unreported
from kmsflash.store import tables
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.options import COLLECTION, Owner, all_options, presets, put_option
from kmsflash.store.options import make_preset as born_preset
from kmsflash.store.rows import FieldEdit, record, set_fields

SET = Changes.SETTINGS | Changes.SCHEDULES


@dataclass(slots=True)
class Options:
    """The use cases of setting options. Every act names its step in the journal; 0 where nothing changed."""

    store: Store
    options: StudyOptions
    backups: Backups

    # Reading

    def usual(self) -> DeckOptions:
        """Return the options that hold where no preset was chosen."""
        with self.store.reading() as connection:
            return _options_of(connection, USUAL)

    def presets(self) -> tuple[Preset, ...]:
        """Return all presets by name, the usual options first."""
        with self.store.reading() as connection:
            return _presets(connection, deck_tree(all_decks(connection)))

    def of_deck(self, deck: DeckId, now: datetime) -> DeckSettings:
        """Return what a deck has. Raises `UserError` where it is gone."""
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            chain = _chain(tree, deck)
            choices = chosen_presets(all_options(connection), presets(connection))
            above = next((each for each in reversed(chain[:-1]) if each in choices), None)
            today = todays_limits(connection, study_day(now, self.options.day_starts_at))
            return DeckSettings(
                deck,
                tree.path(deck),
                choices.get(deck),
                USUAL if above is None else choices[above],
                () if above is None else tree.path(above),
                today.get(deck, TodaysLimits()),
                _presets(connection, tree),
            )

    # Setting

    def save(
        self, deck: DeckId, wishes: DeckWishes, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Give a deck its preset, that preset its options, and the deck its limits of today.

        Raises `UserError`, and changes nothing, where the deck or the preset is gone, or a name is no good.
        """
        with self.store.writing(now) as write:
            since, before = write.greatest, folding(write.connection)
            tree = deck_tree(all_decks(write.connection))
            _chain(tree, deck)
            edits = _put_wishes(write, tree, deck, wishes)
            day = study_day(now, self.options.day_starts_at)
            edits += _limit(write, deck, written_limits(wishes.today, day))
            label = f"Change the options of {tree.path(deck)[-1]}"
            self._refold(write, before, edits, now, report)
            return _told(record(write, label, edits, since))

    def set_options(
        self, preset: PresetId, options: DeckOptions, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Change the options of a preset, or the usual ones, wherever they hold."""
        with self.store.writing(now) as write:
            since, before = write.greatest, folding(write.connection)
            name = "" if preset == USUAL else require(write.connection, preset).name
            edits = _set(write, preset, options)
            self._refold(write, before, edits, now, report)
            return _told(record(write, f"Change the options {name or 'of all decks'}", edits, since))

    def choose(
        self, deck: DeckId, choice: PresetId | None, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Give a deck a preset, or (None) let it have that of the deck above it."""
        with self.store.writing(now) as write:
            since, before = write.greatest, folding(write.connection)
            tree = deck_tree(all_decks(write.connection))
            _chain(tree, deck)
            edits = _put_choice(write, deck, choice)
            self._refold(write, before, edits, now, report)
            return _told(record(write, f"Choose options for {tree.path(deck)[-1]}", edits, since))

    def limit_today(self, deck: DeckId, limits: TodaysLimits, now: datetime) -> tuple[Changes, int]:
        """Give a deck other limits for this study day only."""
        with self.store.writing(now) as write:
            since = write.greatest
            tree = deck_tree(all_decks(write.connection))
            _chain(tree, deck)
            edits = _limit(write, deck, written_limits(limits, study_day(now, self.options.day_starts_at)))
            return _told(record(write, f"Set today’s limits of {tree.path(deck)[-1]}", edits, since))

    # Presets

    def make_preset(self, name: str, like: PresetId, now: datetime) -> tuple[Changes, int, PresetId]:
        """Make a preset with the options of another. Raises `UserError` for a name that is taken or empty."""
        with self.store.writing(now) as write:
            since = write.greatest
            name = checked_name(write.connection, name)
            made = _made(write, name, _options_of(write.connection, like))
            return *_told(record(write, f"Make the options {name}", [], since)), made

    def rename_preset(self, preset: PresetId, name: str, now: datetime) -> tuple[Changes, int]:
        """Give a preset another name. Raises `UserError` for a name that is taken or empty."""
        with self.store.writing(now) as write:
            before = require(write.connection, preset).name
            name = checked_name(write.connection, name, but=preset)
            edits = set_fields(write, tables.preset, preset, {"name": name})
            return _told(record(write, f"Rename the options {before} to {name}", edits))

    def delete_preset(
        self, preset: PresetId, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Delete a preset; decks that had it have what the deck above them has, or the usual options."""
        with self.store.writing(now) as write:
            before = folding(write.connection)
            name = require(write.connection, preset).name
            edits = set_fields(write, tables.preset, preset, {"deleted": 1})
            self._refold(write, before, edits, now, report)
            return _told(record(write, f"Delete the options {name}", edits))

    def _refold(
        self, write: Write, before: Folding, edits: list[FieldEdit], now: datetime, report: Report
    ) -> None:
        """Fold anew what is folded in another way; there is a backup of what was kept until now."""
        if not folding(write.connection).is_like(before):
            self.backups.before(Reason.CHANGE, now)
        refold_changed(write, before, edits, report)


def _told(step: int) -> tuple[Changes, int]:
    return (SET if step else Changes.NOTHING), step


def _chain(tree: DeckTree, deck: DeckId) -> tuple[DeckId | None, ...]:
    chain = tree.chains().get(deck)
    if chain is None:
        raise UserError("This deck is gone. Another window, or an undo, took it away.")
    return chain


def _presets(connection: Connection, tree: DeckTree) -> tuple[Preset, ...]:
    kept, rows = all_options(connection), presets(connection)
    decks: dict[PresetId, list[tuple[str, ...]]] = {}
    for deck, preset in presets_in_force(kept, rows, tree).items():
        if deck is not None:
            decks.setdefault(preset, []).append(tree.path(deck))
    named = [(USUAL, ""), *sorted(((row.preset, row.name) for row in rows), key=_by_name)]
    return tuple(
        Preset(preset, name, _meant(kept, preset), tuple(decks.get(preset, ()))) for preset, name in named
    )


def _by_name(named: tuple[PresetId, str]) -> str:
    return named[1].casefold()


def _owner(preset: PresetId) -> Owner:
    return COLLECTION if preset == USUAL else Owner(preset=preset)


def _options_of(connection: Connection, preset: PresetId) -> DeckOptions:
    return _meant(all_options(connection), preset)


def _meant(kept: Mapping[Owner, Mapping[str, str]], preset: PresetId) -> DeckOptions:
    return read_options(kept.get(_owner(preset), {}), DeckOptions())


def _made(write: Write, name: str, options: DeckOptions) -> PresetId:
    made = born_preset(write, name)
    for key, value in written_options(options).items():
        put_option(write, Owner(preset=made), key, value)
    return made


def _set(write: Write, preset: PresetId, options: DeckOptions) -> list[FieldEdit]:
    rows = written_options(options)
    if read_options(rows, DeckOptions()) != options:
        raise UserError("These options are out of bounds. Nothing was changed.")
    before = written_options(_options_of(write.connection, preset))
    changed = {key: value for key, value in rows.items() if before[key] != value}
    return [edit for key, value in changed.items() for edit in put_option(write, _owner(preset), key, value)]


def _put_wishes(write: Write, tree: DeckTree, deck: DeckId, wishes: DeckWishes) -> list[FieldEdit]:
    """Give the deck its preset, and that preset its options and its name."""
    if wishes.is_new:
        name = checked_name(write.connection, wishes.name)
        return _put_choice(write, deck, _made(write, name, wishes.options))
    edits = _put_choice(write, deck, wishes.choice)
    kept, rows = all_options(write.connection), presets(write.connection)
    preset = presets_in_force(kept, rows, tree)[deck]
    if wishes.name and preset != USUAL:
        name = checked_name(write.connection, wishes.name, but=preset)
        edits += set_fields(write, tables.preset, preset, {"name": name})
    return edits + _set(write, preset, wishes.options)


def _put_choice(write: Write, deck: DeckId, choice: PresetId | None) -> list[FieldEdit]:
    if choice is None:
        return put_option(write, Owner(deck), PRESET, None)
    name = USUAL_NAME if choice == USUAL else require(write.connection, choice).uid.hex
    return put_option(write, Owner(deck), PRESET, f'"{name}"')


def _limit(write: Write, deck: DeckId, value: str | None) -> list[FieldEdit]:
    return put_option(write, Owner(deck), TODAY, value)
