"""What a check of a collection finds, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kmsflash.model.sentences import Sentence


class Flaw(StrEnum):
    """What can be wrong with a collection, or is worth telling."""

    PAGES = "pages"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    INDEXES = "indexes"
    SCHEMA = "schema"
    REFERENCES = "references"
    UIDS = "uids"
    FIELDS = "fields"
    ALTERED_PROVEN = "altered_proven"
    ALTERED = "altered"
    SEALS = "seals"
    META = "meta"
    CLOCK = "clock"
    EVENTS = "events"
    EVENTS_CHANGED = "events_changed"
    EVENTS_LOST = "events_lost"
    EDITS = "edits"
    OPTIONS = "options"
    SCHEDULES = "schedules"
    SEARCH = "search"
    TALLY = "tally"
    LEFTOVERS = "leftovers"
    MEDIA_MISSING = "media_missing"
    MEDIA_CHANGED = "media_changed"
    MEDIA_UNUSED = "media_unused"
    MEDIA_UNKNOWN = "media_unknown"
    DECKS = "decks"


@dataclass(frozen=True, slots=True)
class _About:
    """What is said of a flaw: with `{count}` and `{names}` where that tells more."""

    sentence: Sentence
    advice: Sentence
    is_repairable: bool = False
    is_notice: bool = False  # nothing is wrong: worth knowing all the same


_BACKUP = Sentence("This cannot be rebuilt. Restore the newest backup; the damaged file is kept.")
_REPAIR = Sentence("Repair rebuilds it from your cards and answers, which stay as they are.")
_NOTHING = Sentence("Nothing needs to be done.")

ABOUT: Mapping[Flaw, _About] = {
    Flaw.PAGES: _About(Sentence("The file is damaged: {names}."), _BACKUP),
    Flaw.UNREADABLE: _About(Sentence("Not all of the file can be read: {names}."), _BACKUP),
    Flaw.MISSING: _About(Sentence("Parts that hold your cards are missing: {names}."), _BACKUP),
    Flaw.INDEXES: _About(
        Sentence("Indexes of the file that do not match its tables: {names}."), _REPAIR, is_repairable=True
    ),
    Flaw.SCHEMA: _About(
        Sentence("Parts that can be rebuilt are missing, or not as they should be: {names}."),
        _REPAIR,
        is_repairable=True,
    ),
    Flaw.REFERENCES: _About(Sentence("Entries that belong to something missing: {names}."), _BACKUP),
    Flaw.UIDS: _About(Sentence("Entries without a valid id: {names}."), _BACKUP),
    Flaw.FIELDS: _About(Sentence("Fields whose content cannot be read: {names}."), _BACKUP),
    Flaw.ALTERED_PROVEN: _About(
        Sentence("Changed by damage; a backup has them as they were: {names}."),
        Sentence("Repair puts them back as they were."),
        is_repairable=True,
    ),
    Flaw.ALTERED: _About(
        Sentence("Changed by damage; no backup has them as they were: {names}."),
        Sentence(
            "Look at each of them and put right what is wrong. Then accept them as they are, so that this "
            "is not told again."
        ),
    ),
    Flaw.SEALS: _About(
        Sentence("Damaged checksums of entries that are sound themselves: {count}."),
        _REPAIR,
        is_repairable=True,
    ),
    Flaw.META: _About(Sentence("What the file says about itself makes no sense: {names}."), _BACKUP),
    Flaw.CLOCK: _About(
        Sentence("The clock that puts changes in order is behind the newest change."),
        _REPAIR,
        is_repairable=True,
    ),
    Flaw.EVENTS: _About(
        Sentence("Answers that make no sense: {count}."),
        Sentence(
            "They stay as they are, as nobody can know what was meant. To be rid of them, "
            "restore a backup from before."
        ),
    ),
    Flaw.EVENTS_CHANGED: _About(
        Sentence("Answers that differ from the journal of reviews: {count}."),
        _BACKUP,
    ),
    Flaw.EVENTS_LOST: _About(
        Sentence("Answers whose card is missing: {count}."),
        Sentence("They stay: an older backup may bring their cards back."),
    ),
    Flaw.EDITS: _About(
        Sentence("Undo steps about something missing: {count}."),
        Sentence("They stay; undoing them changes nothing."),
        is_notice=True,
    ),
    Flaw.OPTIONS: _About(
        Sentence("Options with a value that makes no sense, so the usual one is used: {names}."),
        Sentence("Set them again in the options of their decks."),
    ),
    Flaw.SCHEDULES: _About(
        Sentence("Cards whose schedule does not match their answers: {count}."), _REPAIR, is_repairable=True
    ),
    Flaw.SEARCH: _About(
        Sentence("Cards that the search misses, or finds by old words: {count}."), _REPAIR, is_repairable=True
    ),
    Flaw.TALLY: _About(
        Sentence("Decks that count their cards wrongly: {count}."), _REPAIR, is_repairable=True
    ),
    Flaw.LEFTOVERS: _About(
        Sentence("Leftovers about things that are gone: {count}."), _REPAIR, is_repairable=True
    ),
    Flaw.MEDIA_MISSING: _About(
        Sentence("Pictures and sounds of cards that are not on this computer: {names}."),
        Sentence("Put the files back from a copy of the media folder, or add them to their cards again."),
    ),
    Flaw.MEDIA_CHANGED: _About(
        Sentence("Pictures and sounds whose files were changed or damaged: {names}."),
        Sentence("Put the files back from a copy of the media folder, or add them to their cards again."),
    ),
    Flaw.MEDIA_UNUSED: _About(
        Sentence("Pictures and sounds that no card shows: {count}."),
        Sentence("Remove them in Settings, Media, if you like."),
        is_notice=True,
    ),
    Flaw.MEDIA_UNKNOWN: _About(
        Sentence("Files in the media folder that do not belong to your cards: {names}."),
        Sentence("They stay; take them out of the folder if you do not need them."),
        is_notice=True,
    ),
    Flaw.DECKS: _About(
        Sentence("Decks that lie in each other, or in a deck that is missing: {names}."),
        Sentence("They still show. Drag them to where they belong."),
        is_notice=True,
    ),
}

_TOLD = 12  # names


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of flaw, and how often it is there."""

    flaw: Flaw
    count: int
    names: tuple[str, ...] = ()  # what it concerns, as people know it; not necessarily all
    keys: tuple[int, ...] = field(default=(), repr=False)  # of the cards that it concerns, where repair asks

    @property
    def sentence(self) -> Sentence:
        """What is wrong."""
        told = ", ".join(self.names[:_TOLD])
        more = max(self.count, len(self.names)) - _TOLD
        names = Sentence("{names} and {more} more", names=told, more=more) if more > 0 else told
        if not self.names:
            names = f"{self.count:,}"
        return Sentence(ABOUT[self.flaw].sentence, count=self.count, names=names)

    @property
    def advice(self) -> Sentence:
        """What can be done about it."""
        return ABOUT[self.flaw].advice

    @property
    def is_repairable(self) -> bool:
        """Whether it can be derived from what is there."""
        return ABOUT[self.flaw].is_repairable

    @property
    def is_notice(self) -> bool:
        """Whether nothing is wrong."""
        return ABOUT[self.flaw].is_notice


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found, and what it looked at."""

    found: tuple[Finding, ...] = ()
    cards: int = 0
    reviews: int = 0
    files: int = 0  # pictures and sounds
    unchecked: tuple[Sentence, ...] = ()  # what could not be looked at, and why

    @property
    def flaws(self) -> tuple[Finding, ...]:
        """What is wrong."""
        return tuple(each for each in self.found if not each.is_notice)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What is worth knowing, though nothing is wrong."""
        return tuple(each for each in self.found if each.is_notice)

    @property
    def repairable(self) -> tuple[Finding, ...]:
        """What repair mends."""
        return tuple(each for each in self.found if each.is_repairable)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong, as far as could be looked."""
        return not self.flaws


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did, and what a second check found."""

    mended: tuple[Finding, ...]
    left: Findings
    backup: Path | None  # of before; None: there was nothing to lose
