"""From the figures of progress to what charts show: values, what is said of each, and the table behind."""

from collections.abc import Sequence

from kmsflash.model.statistics import Calibration, Period, Progress, Range, Recall
from kmsflash.ui.progress import words
from kmsflash.ui.progress.words import translate
from kmsflash.ui.widgets.charts.bars import Bar, Bars
from kmsflash.ui.widgets.charts.dots import Dot, DotPlot, Dots, percent
from kmsflash.ui.widgets.charts.line import Line, Point
from kmsflash.ui.widgets.charts.plot import Table
from kmsflash.ui.widgets.charts.rows import MeterRow, MeterRows, ShareRow, ShareRows

MOST_SECTIONS = 8  # that show; the others are in the table


def _header(*names: str) -> tuple[str, ...]:
    return names


def show_reviews(plot: Bars, told: Progress) -> None:
    """Show what was answered, by result, new cards apart."""
    by_day = told.period is Period.MONTH
    bars, rows = [], []
    last = len(told.spans) - 1
    for at, span in enumerate(told.spans):
        total = span.sum
        forgotten = total.asked - total.known
        label = words.span_label(span)
        if by_day:
            label = words.day(span.first) if at % 10 == 0 else ""
            label = translate("progress", "today") if at == last else label if last - at > 4 else ""
        said = words.answered(words.span_name(span, by_day=by_day), span)
        bars.append(Bar(label, (total.known, forgotten, total.new), said))
        again = total.answers - total.asked - total.new
        rows.append((words.iso(span.first), words.iso(span.last), total.known, forgotten, total.new, again))
    header = _header(
        translate("progress", "From"),
        translate("progress", "To"),
        translate("progress", "Known"),
        translate("progress", "Forgotten"),
        translate("progress", "New"),
        translate("progress", "Again on the same day"),
    )
    plot.show_bars(bars, Table(header, tuple(rows)))


def show_forecast(plot: Bars, told: Progress) -> None:
    """Show what falls due in the next days, the busiest standing out."""
    most = max((each.cards for each in told.forecast), default=0)
    bars, marked, last = [], False, len(told.forecast) - 1
    for at, each in enumerate(told.forecast):
        label = translate("progress", "tomorrow") if at == 0 else words.day(each.day)
        stands_out = not marked and each.cards == most > 0
        marked = marked or stands_out
        said = translate("progress", "{day}: {cards}").format(
            day=words.whole_day(each.day), cards=words.cards(each.cards)
        )
        bars.append(Bar(label if at in (0, last // 2, last) else "", (each.cards,), said, stands_out))
    header = _header(translate("progress", "Day"), translate("progress", "Cards"))
    plot.show_bars(bars, Table(header, tuple((words.iso(each.day), each.cards) for each in told.forecast)))


def show_retention(plot: ShareRows, told: Progress) -> None:
    """Show what was known of young and of mature cards, against the wish."""
    kinds = (
        (translate("progress", "Young"), translate("progress", "under 21 days"), told.whole.young),
        (translate("progress", "Mature"), translate("progress", "21 days and more"), told.whole.mature),
    )
    rows = [
        ShareRow(name, f"{under} · {words.number(each.asked)}", _dot(each), _said(name, each))
        for name, under, each in kinds
    ]
    table = tuple((name, *_cells(each)) for name, _, each in kinds)
    plot.show_rows(rows, Table((translate("progress", "Cards"), *_share_header()), table), told.wish)


def show_months(plot: DotPlot, told: Progress) -> None:
    """Show what was known of young and of mature cards, month by month."""
    columns, rows = [], []
    for span in told.months:
        name = words.span_name(span, by_day=False)
        said = translate("progress", "{month}: young {young}; mature {mature}").format(
            month=name, young=words.asked_again(span.young), mature=words.asked_again(span.mature)
        )
        columns.append(Dots(words.span_label(span), (_dot(span.young), _dot(span.mature)), said))
        rows += [
            (words.iso(span.first), kind, *_cells(each))
            for kind, each in (
                (translate("progress", "Young"), span.young),
                (translate("progress", "Mature"), span.mature),
            )
        ]
    header = (translate("progress", "Month"), translate("progress", "Cards"), *_share_header())
    plot.show_columns(columns, Table(header, tuple(rows)), wish=told.wish)


def show_mastery(plot: MeterRows, told: Progress) -> None:
    """Show how much of each section is known; of many sections the weakest."""
    shown = told.sections
    if len(shown) > MOST_SECTIONS:
        shown = tuple(sorted(shown, key=lambda each: each.known / each.cards)[:MOST_SECTIONS])
    rows = []
    for each in shown:
        name = each.name or translate("progress", "Without a section")
        said = translate("progress", "{name}: {known} known, {learning} learning, of {cards}").format(
            name=name,
            known=words.number(each.known),
            learning=words.number(each.learning),
            cards=words.cards(each.cards),
        )
        rows.append(MeterRow(name, each.known / each.cards, each.learning / each.cards, said))
    header = _header(
        translate("progress", "Section"),
        translate("progress", "Cards"),
        translate("progress", "Known"),
        translate("progress", "Learning"),
    )
    table = tuple((each.name, each.cards, each.known, each.learning) for each in told.sections)
    plot.show_rows(rows, Table(header, table))


def show_hours(plot: Bars, told: Progress) -> None:
    """Show in which hours was studied, and what was known then."""
    bars, rows = [], []
    for at, each in enumerate(told.hours):
        share = percent(each.known / each.asked) if each.asked else "–"
        said = translate("progress", "{hour}: {asked} asked, {share} known").format(
            hour=words.hour(at), asked=words.number(each.asked), share=share
        )
        bars.append(Bar(str(at) if at % 6 == 0 else "", (each.known, each.asked - each.known), said))
        rows.append((at, each.asked, each.known))
    header = _header(
        translate("progress", "Hour"), translate("progress", "Asked"), translate("progress", "Known")
    )
    plot.show_bars(bars, Table(header, tuple(rows)))


def show_times(plot: Line, told: Progress) -> None:
    """Show how long an answer took, over the time."""
    by_day, last = told.period is Period.MONTH, len(told.spans) - 1
    points, rows = [], []
    for at, span in enumerate(told.spans):
        count = span.sum.answers
        value = span.sum.took_ms / count / 1000 if count else None
        name = words.span_name(span, by_day=by_day)
        what = "–" if value is None else words.seconds(value)
        label = words.span_label(span)
        if by_day:
            label = words.day(span.first) if at in (0, last // 2) else ""
            label = translate("progress", "today") if at == last else label
        said = translate("progress", "{day}: {what}").format(day=name, what=what)
        points.append(Point(label, value, said))
        rows.append((words.iso(span.first), words.iso(span.last), count, round(value or 0, 1)))
    header = _header(
        translate("progress", "From"),
        translate("progress", "To"),
        translate("progress", "Answers"),
        translate("progress", "Seconds an answer"),
    )
    plot.show_points(points, Table(header, tuple(rows)))


def show_intervals(plot: Bars, told: Progress) -> None:
    """Show after how many days cards come back."""
    _show_ranges(plot, told.intervals, translate("progress", "Days"), translate("progress", " days"))


def show_eases(plot: Bars, told: Progress) -> None:
    """Show the ease of cards under SM-2."""
    _show_ranges(plot, told.eases, translate("progress", "Ease in percent"), " %")


def _show_ranges(plot: Bars, ranges: Sequence[Range], name: str, unit: str) -> None:
    bars = []
    for one in ranges:
        said = translate("progress", "{range}: {cards}").format(
            range=words.range_of(one, unit), cards=words.cards(one.cards)
        )
        bars.append(Bar(str(one.low) if one.high is not None else f"{one.low}+", (one.cards,), said))
    header = (name, translate("progress", "Cards"))
    plot.show_bars(bars, Table(header, tuple((words.range_of(one), one.cards) for one in ranges)))


def show_honest(plot: DotPlot, told: Calibration) -> None:
    """Show what came, by tenths of what was foretold."""
    columns, rows = [], []
    for one in told.bins:
        said = translate("progress", "Predicted {foretold}: known {came}").format(
            foretold=percent(one.foretold), came=words.asked_again(one.came)
        )
        columns.append(Dots(percent(one.foretold), (_dot(one.came),), said, one.foretold))
        rows.append((round(one.foretold, 3), *_cells(one.came)))
    header = (translate("progress", "Predicted"), *_share_header())
    plot.show_columns(columns, Table(header, tuple(rows)))


def _dot(told: Recall) -> Dot | None:
    return Dot(told.share, told.low, told.high) if told.asked else None


def _said(name: str, told: Recall) -> str:
    return translate("progress", "{name}: {what}").format(name=name, what=words.asked_again(told))


def _share_header() -> tuple[str, ...]:
    return (
        translate("progress", "Asked"),
        translate("progress", "Known"),
        translate("progress", "Share"),
        translate("progress", "At least"),
        translate("progress", "At most"),
    )


def _cells(told: Recall) -> tuple[int | float, ...]:
    return told.asked, told.known, round(told.share, 3), round(told.low, 3), round(told.high, 3)
