"""Who else has the collection, and since when, in words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kmsflash.model.holders import Holder


def who(holder: Holder) -> str:
    """Return which machine has the cards open, and whose it is."""
    if not holder.host:
        return QCoreApplication.translate("keeping", "Your cards are open on another machine.")
    if not holder.user:
        said = QCoreApplication.translate("keeping", "Your cards are open on {host}.")
    else:
        said = QCoreApplication.translate("keeping", "Your cards are open on {host}, by {user}.")
    return said.format(host=holder.host, user=holder.user)


def since_when(holder: Holder, now: datetime) -> str:
    """Return since when, and when that machine gave the last sign."""
    said = QCoreApplication.translate("keeping", "Open there since {since}; last seen {sign}.")
    return said.format(since=_moment(holder.since, now), sign=_ago(holder.sign, now))


def what_then(holder: Holder, now: datetime) -> str:
    """Return what can be done about it, and what may go wrong."""
    if holder.is_silent(now):
        return QCoreApplication.translate(
            "keeping",
            "That is probably no longer so: the machine was switched off or lost its connection. "
            "If you take over, answers given there that have not arrived here yet are missing "
            "from these cards.",
        )
    return QCoreApplication.translate(
        "keeping",
        "Close kmsflash there, then try again. If you take over while it is in use there, "
        "answers given there from now on are not kept, and those that have not arrived here yet "
        "are missing from these cards.",
    )


def _moment(when: datetime, now: datetime) -> str:
    there, locale = when.astimezone(now.tzinfo), QLocale()
    time = locale.toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    if there.date() == now.date():
        return time
    day = locale.toString(QDate(there.year, there.month, there.day), QLocale.FormatType.ShortFormat)
    return f"{day}, {time}"


def _ago(when: datetime, now: datetime) -> str:
    gone = now - when
    if gone < timedelta(minutes=1):
        return QCoreApplication.translate("keeping", "just now")
    if gone < timedelta(minutes=2):
        return QCoreApplication.translate("keeping", "a minute ago")
    if gone < timedelta(hours=1):
        minutes = int(gone.total_seconds() // 60)
        return QCoreApplication.translate("keeping", "%n minutes ago", None, minutes)
    if gone < timedelta(hours=2):
        return QCoreApplication.translate("keeping", "an hour ago")
    if gone < timedelta(days=2):
        return QCoreApplication.translate("keeping", "%n hours ago", None, int(gone.total_seconds() // 3600))
    return QCoreApplication.translate("keeping", "%n days ago", None, gone.days)
