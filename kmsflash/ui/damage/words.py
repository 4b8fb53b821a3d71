"""What is said of a damaged collection and of the ways out, in the learner's language."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kmsflash.model.salvage import Carried, Restored

translate = QCoreApplication.translate


def number(count: int) -> str:
    """Return a number as the learner writes it."""
    return QLocale().toString(count)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=number(count))


def _cards(count: int) -> str:
    return _counted(count, translate("damage", "1 card"), translate("damage", "{count} cards"))


def _reviews(count: int) -> str:
    return _counted(count, translate("damage", "1 review"), translate("damage", "{count} reviews"))


def moment(when: datetime, now: datetime) -> str:
    """Return a day and an hour as people say them inside a sentence."""
    here = when.astimezone(now.tzinfo)
    days = (now.date() - here.date()).days
    clock = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    if days == 0:
        return translate("damage", "today, {time}").format(time=clock)
    if days == 1:
        return translate("damage", "yesterday, {time}").format(time=clock)
    date = QLocale().toString(QDate(here.year, here.month, here.day), QLocale.FormatType.ShortFormat)
    return translate("damage", "{date}, {time}").format(date=date, time=clock)


def restored_title(told: Restored, now: datetime) -> str:
    """Return which backup comes back."""
    return translate("damage", "Restore the backup from {moment}").format(moment=moment(told.made_at, now))


def restored_figures(told: Restored) -> str:
    """Return what a backup gives, with the reviews since."""
    held = {"cards": _cards(told.cards), "reviews": _reviews(told.reviews)}
    if not told.replayed.told:
        said = translate("damage", "It has {cards} and {reviews}; you gave no answer since.")
        said = said.format(**held)
    else:
        said = _counted(
            told.replayed.told,
            translate(
                "damage", "{cards} and {reviews}; 1 of them came after the backup and is kept in the journal."
            ),
            translate(
                "damage",
                "{cards} and {reviews}; {count} of them came after the backup and are kept in the journal.",
            )
            .replace("{cards}", held["cards"])
            .replace("{reviews}", held["reviews"]),
        ).format(**held)
    if told.replayed.unknown:
        said += " " + _counted(
            told.replayed.unknown,
            translate("damage", "1 later review is of a card that the backup does not have."),
            translate("damage", "{count} later reviews are of cards that the backup does not have."),
        )
    return said + " " + translate("damage", "Other changes made since then are not in it.")


def carried_figures(told: Carried) -> str:
    """Return what reading the damaged file gives."""
    held = {"cards": _cards(told.cards), "reviews": _reviews(told.reviews)}
    said = (
        translate("damage", "{cards} and {reviews} can be read, with all changes made up to now.")
        if told.lost or told.altered
        else translate("damage", "{cards} and {reviews}, with all changes up to now: nothing is missing.")
    ).format(**held)
    if told.lost:
        said += " " + _counted(
            told.lost,
            translate("damage", "About 1 entry cannot be read."),
            translate("damage", "About {count} entries cannot be read."),
        )
    if told.altered:
        said += " " + _counted(
            told.altered,
            translate(
                "damage", "The damage changed 1 entry; “Check the collection” in the settings names it."
            ),
            translate(
                "damage",
                "The damage changed {count} entries; “Check the collection” in the settings names them.",
            ),
        )
    return said


def done(told: Carried | Restored) -> str:
    """Return what is there now."""
    said = translate("damage", "{cards} and {reviews} are there.")
    return said.format(cards=_cards(told.cards), reviews=_reviews(told.reviews))


def aside(path: Path) -> str:
    """Return where the damaged file is."""
    return translate("damage", "The damaged file is kept as {path}. Nothing was deleted.").format(
        path=breakable(path)
    )


def breakable(path: Path) -> str:
    """Return a path that a line may end in."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")
