"""The words of backups, in the learner's language."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from kmsflash.collection.restoring import Restored
from kmsflash.model.backups import Backup, BackupCare, Reason
from kmsflash.ui.sentences import translated
from kmsflash.ui.settings.media_section import size_words

translate = QCoreApplication.translate

_REASONS = {
    Reason.HAND: str(QT_TRANSLATE_NOOP("backups", "Made by hand")),
    Reason.START: str(QT_TRANSLATE_NOOP("backups", "Made by itself")),
    Reason.IMPORT: str(QT_TRANSLATE_NOOP("backups", "Before an import")),
    Reason.CHANGE: str(QT_TRANSLATE_NOOP("backups", "Before a change of many cards")),
    Reason.MIGRATION: str(QT_TRANSLATE_NOOP("backups", "Before a new version changed the file")),
    Reason.RESTORE: str(QT_TRANSLATE_NOOP("backups", "Before another was restored")),
}


def moment(when: datetime, now: datetime) -> str:
    """Return a day and an hour as people say them."""
    here, today = when.astimezone(now.tzinfo), now.date()
    days = (today - here.date()).days
    clock = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    if days == 0:
        return translate("backups", "Today, {time}").format(time=clock)
    if days == 1:
        return translate("backups", "Yesterday, {time}").format(time=clock)
    date = QLocale().toString(QDate(here.year, here.month, here.day), QLocale.FormatType.LongFormat)
    return translate("backups", "{date}, {time}").format(date=date, time=clock)


def counts(cards: int, reviews: int) -> str:
    """Return how many cards and reviews there are."""
    return translate("backups", "{cards}, {reviews}").format(cards=_cards(cards), reviews=_reviews(reviews))


def what_is_in(backup: Backup) -> str:
    """Return what a backup holds and why it was made; or why it cannot be read."""
    if backup.trouble is not None:
        sentence = translate("backups", "It cannot be read, and is left alone. {reason}")
        return sentence.format(reason=translated(backup.trouble))
    held = translate("backups", "{counts}, {size}.").format(
        counts=counts(backup.cards, backup.reviews), size=size_words(backup.size)
    )
    if backup.reason is None:
        return held
    return translate("backups", "{held} {reason}.").format(
        held=held, reason=translate("backups", _REASONS[backup.reason])
    )


def room(care: BackupCare) -> str:
    """Return where backups go and how much room they take."""
    if not care.backups:
        return translate("backups", "They will go to {folder}.").format(folder=care.folder)
    if len(care.backups) == 1:
        sentence = translate("backups", "1 backup, {size}, in {folder}.")
        return sentence.format(size=size_words(care.size), folder=care.folder)
    sentence = translate("backups", "{count} backups, {size} together, in {folder}.")
    count = QLocale().toString(len(care.backups))
    return sentence.format(count=count, size=size_words(care.size), folder=care.folder)


def question(backup: Backup, now: datetime) -> str:
    """Return what is asked before a restore."""
    return translate("backups", "Go back to the backup “{moment}”?").format(
        moment=moment(backup.made_at, now)
    )


def difference(backup: Backup, care: BackupCare) -> str:
    """Return what will be different after a restore, and that the present is not lost."""
    told = translate("backups", "It has {counts}.").format(counts=counts(backup.cards, backup.reviews))
    changes = [
        words.format(count=count(abs(step)))
        for step, count, words in (
            (backup.reviews - care.reviews, _reviews, _direction(backup.reviews - care.reviews)),
            (backup.cards - care.cards, _cards, _direction(backup.cards - care.cards)),
        )
        if step
    ]
    if changes:
        told += " " + translate("backups", "Compared with now: {changes}.").format(changes=", ".join(changes))
    else:
        told += " " + translate("backups", "That is as many as now.")
    safe = translate(
        "backups", "Your cards are backed up first as they are now, so you can come back to them."
    )
    return f"{told}\n\n{safe}"


def done(restored: Restored, now: datetime) -> str:
    """Return what is said when a backup is in place."""
    told = translate("backups", "Your cards are as they were in the backup “{moment}”.").format(
        moment=moment(restored.backup.made_at, now)
    )
    if restored.before is not None:
        told += " " + translate("backups", "What you had before is the newest backup.")
    if restored.kept_aside is not None:
        sentence = translate("backups", "The file that could not be read is kept as {path}.")
        told += " " + sentence.format(path=restored.kept_aside)
    if restored.missing_media:
        told += " " + translate(
            "backups", "Pictures and sounds not on this computer: %n.", None, restored.missing_media
        )
    return told


def _direction(step: int) -> str:
    more = translate("backups", "{count} more")
    return more if step > 0 else translate("backups", "{count} fewer")


def _cards(count: int) -> str:
    return translate("backups", "%Ln cards", None, count) if count != 1 else translate("backups", "1 card")


def _reviews(count: int) -> str:
    return (
        translate("backups", "%Ln reviews", None, count) if count != 1 else translate("backups", "1 review")
    )
