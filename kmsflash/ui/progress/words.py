"""The words of the Progress page: what each chart means for the learner, and what its values are."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kmsflash.model.days import Day, date_of
from kmsflash.model.statistics import Period, Range, Recall, Span
from kmsflash.ui.widgets.charts.dots import percent

translate = QCoreApplication.translate
_YEARS_FROM = 32  # days: a longer span is a year


def number(count: float, digits: int = 0) -> str:
    """Return a number as it is written here."""
    return QLocale().toString(float(count), "f", digits)


def cards(count: int) -> str:
    """Return a number of cards."""
    return translate("progress", "1 card") if count == 1 else translate("progress", "%n cards", None, count)


def days(count: int) -> str:
    """Return a number of days."""
    return translate("progress", "1 day") if count == 1 else translate("progress", "%n days", None, count)


def minutes(count: int) -> str:
    """Return a number of minutes; hours where it is many."""
    if count < 60:
        one = translate("progress", "1 minute")
        return one if count == 1 else translate("progress", "%n minutes", None, count)
    hours, rest = divmod(count, 60)
    form = translate("progress", "{hours} h {minutes} min") if rest else translate("progress", "{hours} h")
    return form.format(hours=number(hours), minutes=rest)


def seconds(count: float) -> str:
    """Return a number of seconds."""
    return translate("progress", "{seconds} s").format(seconds=number(count, 0 if count >= 10 else 1))


def day(which: Day) -> str:
    """Return day and month, short."""
    date = date_of(which)
    month = QLocale().monthName(date.month, QLocale.FormatType.ShortFormat)
    return translate("progress", "{day} {month}").format(day=date.day, month=month)


def whole_day(which: Day) -> str:
    """Return weekday, day, month and year."""
    date = date_of(which)
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(QDate(date.year, date.month, date.day), form)


def iso(which: Day) -> str:
    """Return a day as tables have it."""
    return date_of(which).isoformat()


def span_label(span: Span) -> str:
    """Return what stands under a span: a day, a month or a year."""
    if span.first == span.last and date_of(span.first).day != 1:
        return day(span.first)
    first = date_of(span.first)
    if span.last - span.first < _YEARS_FROM:
        return QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
    return str(first.year)


def span_name(span: Span, *, by_day: bool) -> str:
    """Return the name of a span in a sentence."""
    if by_day:
        return whole_day(span.first)
    first = date_of(span.first)
    if span.last - span.first < _YEARS_FROM:
        month = QLocale().standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
        return translate("progress", "{month} {year}").format(month=month, year=first.year)
    return str(first.year)


def period(which: Period) -> str:
    """Return the name of a period."""
    return {
        Period.MONTH: translate("progress", "Last 30 days"),
        Period.YEAR: translate("progress", "Last 12 months"),
        Period.ALL: translate("progress", "All time"),
    }[which]


def answered(when: str, span: Span) -> str:
    """Return what was answered in a span."""
    told = span.sum
    return translate("progress", "{when}: {known} known, {forgotten} forgotten, {new} new").format(
        when=when,
        known=number(told.known),
        forgotten=number(told.asked - told.known),
        new=number(told.new),
    )


def done_on(which: Day, count: int) -> str:
    """Return what was done on a day of the heat map."""
    what = (
        translate("progress", "nothing")
        if not count
        else translate("progress", "1 answer")
        if count == 1
        else translate("progress", "%n answers", None, count)
    )
    return translate("progress", "{day}: {what}").format(day=whole_day(which), what=what)


def asked_again(told: Recall) -> str:
    """Return a share known with its range and how many were asked."""
    if not told.asked:
        return translate("progress", "nothing was asked")
    return translate("progress", "{share} of {asked}, probably between {low} and {high}").format(
        share=percent(told.share), asked=number(told.asked), low=percent(told.low), high=percent(told.high)
    )


def range_of(one: Range, unit: str = "") -> str:
    """Return the bounds of a range."""
    if one.high is None:
        return translate("progress", "{low}{unit} and more").format(low=one.low, unit=unit)
    if one.high == one.low:
        return f"{one.low}{unit}"
    return translate("progress", "{low} to {high}{unit}").format(low=one.low, high=one.high, unit=unit)


def hour(at: int) -> str:
    """Return an hour of the day."""
    return translate("progress", "{hour} o’clock").format(hour=at)
