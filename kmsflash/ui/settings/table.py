"""What can be set, as a table of data: a row for each, read by the settings page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTime

from kmsflash.settings import Settings
from kmsflash.ui.language import AS_SYSTEM, SPOKEN


@dataclass(frozen=True, slots=True)
class Toggle:
    """Something that is on or off."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    low: int
    high: int
    step: int = 1
    suffix: str = ""
    shown: Callable[[int], str] | None = None  # where digits and a suffix will not do
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few; by the value that is kept, the words in English."""

    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """A row: what is set, a sentence on what that means, and how it is set.

    Where *read* is None it is no field of `Settings`, and whoever keeps it shows and takes its value.
    """

    name: str
    title: str  # in English; translated where it shows, as the sentence
    sentence: str
    kind: Toggle | Number | Choice
    read: Callable[[Settings], Any] | None = None
    write: Callable[[Any], dict[str, Any]] | None = None


def plain(name: str, title: object, sentence: object, kind: Toggle | Number | Choice) -> Setting:
    """Return the row of a field of `Settings` that is shown as it is kept."""
    return Setting(
        name,
        str(title),
        str(sentence),
        kind,
        lambda settings: getattr(settings, name),
        lambda value: {name: value},
    )


def said(text: str) -> str:
    """Return a text of the table in the learner's language."""
    return QCoreApplication.translate("settings", text)


def _clock(hour: int) -> str:
    """Return an hour as the learner's clock shows it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


TEXT_SIZE = Setting(
    "font_scale",
    str(QT_TRANSLATE_NOOP("settings", "Text size")),
    str(QT_TRANSLATE_NOOP("settings", "Everything grows with it. Ctrl + and Ctrl − do the same anywhere.")),
    Number(80, 200, step=10, suffix=" %"),
    lambda settings: round(settings.font_scale * 100),
    lambda percent: {"font_scale": percent / 100},
)
STUDY = (
    Setting(
        "new_per_day",
        str(QT_TRANSLATE_NOOP("settings", "New cards a day in each deck")),
        str(
            QT_TRANSLATE_NOOP(
                "settings", "At most this many that you have never seen, where a deck’s options say no other."
            )
        ),
        Number(0, 9999),
    ),
    plain(
        "day_starts_at",
        QT_TRANSLATE_NOOP("settings", "A new day begins at"),
        QT_TRANSLATE_NOOP("settings", "What you study before this hour still counts for the day before."),
        Number(0, 23, shown=_clock, wraps=True),
    ),
    plain(
        "six_grades",
        QT_TRANSLATE_NOOP("settings", "Six grades"),
        QT_TRANSLATE_NOOP(
            "settings", "Grade with Blank, Wrong, Almost, Hard, Good and Easy instead of the usual four."
        ),
        Toggle(),
    ),
    Setting(
        "drill_failures_only",
        str(QT_TRANSLATE_NOOP("settings", "Bring hard cards back the same day")),
        str(
            QT_TRANSLATE_NOOP(
                "settings", "A card graded Hard comes back once more. One that you got wrong always does."
            )
        ),
        Toggle(),
        lambda settings: not settings.drill_failures_only,
        lambda on: {"drill_failures_only": not on},
    ),
    plain(
        "plays_sounds",
        QT_TRANSLATE_NOOP("settings", "Play sounds by themselves"),
        QT_TRANSLATE_NOOP(
            "settings", "Those of the question with the question, those of the answer with the answer."
        ),
        Toggle(),
    ),
)
TYPING = (
    plain(
        "type_answers",
        QT_TRANSLATE_NOOP("settings", "Type short answers"),
        QT_TRANSLATE_NOOP(
            "settings", "A field for your answer stands under the question; what differs is shown."
        ),
        Toggle(),
    ),
    plain(
        "forgives_case",
        QT_TRANSLATE_NOOP("settings", "Forgive capital letters"),
        QT_TRANSLATE_NOOP("settings", "“bergen” is right for “Bergen”."),
        Toggle(),
    ),
    plain(
        "forgives_accents",
        QT_TRANSLATE_NOOP("settings", "Forgive accents"),
        QT_TRANSLATE_NOOP("settings", "“cafe” is right for “café”."),
        Toggle(),
    ),
    plain(
        "forgives_articles",
        QT_TRANSLATE_NOOP("settings", "Forgive articles"),
        QT_TRANSLATE_NOOP("settings", "“Hund” is right for “der Hund”."),
        Toggle(),
    ),
    plain(
        "forgives_punctuation",
        QT_TRANSLATE_NOOP("settings", "Forgive punctuation"),
        QT_TRANSLATE_NOOP("settings", "Points and commas inside numbers always count."),
        Toggle(),
    ),
)
PACE = (
    plain(
        "shows_time",
        QT_TRANSLATE_NOOP("settings", "Show the time on a card"),
        QT_TRANSLATE_NOOP("settings", "Counted from when the question shows, beside the cross at the top."),
        Toggle(),
    ),
    plain(
        "goes_on",
        QT_TRANSLATE_NOOP("settings", "Go on by itself"),
        QT_TRANSLATE_NOOP(
            "settings", "Shows the answer, then grades it Good. P pauses; so do three cards with no key."
        ),
        Toggle(),
    ),
    plain(
        "front_seconds",
        QT_TRANSLATE_NOOP("settings", "Seconds for the question"),
        QT_TRANSLATE_NOOP("settings", "Until the answer shows by itself."),
        Number(1, 120, suffix=" s"),
    ),
    plain(
        "back_seconds",
        QT_TRANSLATE_NOOP("settings", "Seconds for the answer"),
        QT_TRANSLATE_NOOP("settings", "Until the next card comes by itself."),
        Number(1, 120, suffix=" s"),
    ),
)
LANGUAGE = plain(
    "language",
    QT_TRANSLATE_NOOP("settings", "Language"),
    QT_TRANSLATE_NOOP("settings", "Of the program. Cards are asked in the language of their notes."),
    Choice(
        {
            AS_SYSTEM: str(QT_TRANSLATE_NOOP("settings", "As the system")),
            **SPOKEN,
        }
    ),
)
