"""One sentence for each chart: what it means for the learner, by figures; or what to do."""

from collections.abc import Sequence

from kmsflash.model.days import Day, date_of
from kmsflash.model.statistics import Calibration, Period, Progress, Range, Recall
from kmsflash.ui.progress import words
from kmsflash.ui.progress.words import translate
from kmsflash.ui.widgets.charts.dots import percent

FEW = 60  # repeats; by fewer, predictions cannot be judged
_FEW_ASKED = 20  # cards asked again, by fewer than which a share says nothing
_KNOWN_FROM = 21  # days


def reviews(told: Progress) -> str:
    """Say how much was done."""
    total = told.whole.sum
    if not total.answers:
        return translate("progress", "Nothing was answered in this time. Study a little, and it shows here.")
    met = total.asked + total.new
    per = max(1, round(met / max(1, len(told.spans))))
    new = percent(total.new / max(1, met))
    if told.period is Period.MONTH:
        idle = sum(not span.sum.answers for span in told.spans)
        form = translate("progress", "About {count} a day, {new} of them new; on {idle} of {days} days none.")
        return form.format(count=words.number(per), new=new, idle=idle, days=len(told.spans))
    if told.spans[0].last - told.spans[0].first > _KNOWN_FROM + 11:
        form = translate("progress", "About {count} a year, {new} of them new.")
    else:
        form = translate("progress", "About {count} a month, {new} of them new.")
    return form.format(count=words.number(per), new=new)


def forecast(told: Progress) -> str:
    """Say what the next days bring."""
    total = sum(each.cards for each in told.forecast)
    if not total:
        if told.overdue:
            waiting = translate("progress", "Nothing more falls due. Waiting today: {cards}.")
            return waiting.format(cards=words.cards(told.overdue))
        return translate("progress", "Nothing falls due. Learn new cards, and their repeats show here.")
    busiest = max(told.forecast, key=lambda each: each.cards)
    a_day = total / len(told.forecast)
    form = translate("progress", "About {count} a day, {minutes}. The busiest is {day}: {most}.")
    if a_day < 1:
        few = translate("progress", "{cards} in all, beginning on {day}.")
        first = next(each.day for each in told.forecast if each.cards)
        return few.format(cards=words.cards(total), day=words.day(first))
    return form.format(
        count=words.number(a_day),
        minutes=words.minutes(max(1, round(a_day * told.seconds_per_card / 60))),
        day=words.day(busiest.day),
        most=words.number(busiest.cards),
    )


def retention(told: Progress) -> str:
    """Say how what was known stands to what was wished for."""
    young, mature = told.whole.young, told.whole.mature
    if young.asked + mature.asked < _FEW_ASKED:
        return translate(
            "progress", "Too few answers to tell. Cards asked again on a later day: {count}."
        ).format(count=young.asked + mature.asked)
    if mature.asked < _FEW_ASKED:
        return _against(young, told.wish, translate("progress", "New knowledge"))
    if young.asked < _FEW_ASKED:
        return _against(mature, told.wish, translate("progress", "Old knowledge"))
    what = translate("progress", "What you know")
    both = {_against(each, told.wish, what) for each in (young, mature)}
    if len(both) == 1:
        return both.pop()
    new = _against(young, told.wish, translate("progress", "New knowledge"))
    old = _against(mature, told.wish, translate("progress", "Old knowledge"))
    return f"{new} {old}"


def _against(told: Recall, wish: float, what: str) -> str:
    if told.low > wish:
        return translate("progress", "{what} is above your wish.").format(what=what)
    if told.high < wish:
        return translate("progress", "{what} is under your wish.").format(what=what)
    return translate("progress", "{what} is about as you wish.").format(what=what)


def months(told: Progress) -> str:
    """Say whether what was known grew."""
    halves = told.months[:6], told.months[6:]
    before, after = (
        (
            sum(span.sum.known for span in half),
            sum(span.sum.asked for span in half),
        )
        for half in halves
    )
    if after[1] < _FEW_ASKED:
        return translate("progress", "Too few answers in the last six months to tell.")
    share = percent(after[0] / after[1])
    if before[1] < _FEW_ASKED:
        return translate("progress", "{share} known in the last six months.").format(share=share)
    form = translate("progress", "{share} known in the last six months, {before} in the six before.")
    return form.format(share=share, before=percent(before[0] / before[1]))


def mastery(told: Progress) -> str:
    """Say what is the weakest, and how much was not seen."""
    if not told.sections:
        return translate("progress", "There are no cards here. Import notes to get some.")
    unseen = sum(each.cards - each.known - each.learning for each in told.sections)
    weakest = min(told.sections, key=lambda each: each.known / each.cards)
    form = translate("progress", "{name} is the weakest. Cards not seen yet: {count}.")
    if len(told.sections) == 1:
        form = translate("progress", "{share} known for 21 days and more. Cards not seen yet: {count}.")
    return form.format(
        name=weakest.name or translate("progress", "Without a section"),
        share=percent(weakest.known / weakest.cards),
        count=words.number(unseen),
    )


def hours(told: Progress) -> str:
    """Say when the learner knows most."""
    asked = [(at, each) for at, each in enumerate(told.hours) if each.asked >= _FEW_ASKED]
    if not asked:
        return translate("progress", "Too few answers to tell when you know most.")
    best, each = max(asked, key=lambda pair: pair[1].known / pair[1].asked)
    busiest = max(asked, key=lambda pair: pair[1].asked)[0]
    form = translate("progress", "You study most at {busiest}, and know most at {best}: {share}.")
    share = percent(each.known / each.asked)
    return form.format(busiest=words.hour(busiest), best=words.hour(best), share=share)


def times(told: Progress) -> str:
    """Say how long an answer takes."""
    total = told.whole.sum
    if not total.answers:
        return translate("progress", "Nothing was answered in this time.")
    each = total.took_ms / total.answers / 1000
    whole = words.minutes(round(total.took_ms / 60_000))
    form = translate("progress", "An answer takes {seconds}; {time} in all.")
    return form.format(seconds=words.seconds(each), time=whole)


def intervals(told: Progress) -> str:
    """Say how many cards are known for long."""
    total = sum(each.cards for each in told.intervals)
    if not total:
        return translate("progress", "No card was learned yet.")
    long = sum(each.cards for each in told.intervals if each.low >= _KNOWN_FROM)
    form = translate("progress", "Back after 21 days or more: {long} of {cards}. Those are known.")
    return form.format(long=words.number(long), cards=words.cards(total))


def eases(told: Progress) -> str:
    """Say how many cards are hard."""
    total = sum(each.cards for each in told.eases)
    if not total:
        return translate("progress", "No card under SM-2 was learned yet.")
    low = _below(told.eases, 210)
    if not low:
        return translate("progress", "No card has an ease under 210 %: none is really hard.")
    form = translate("progress", "Ease under 210 %: {low} of {cards}, the hard ones.")
    return form.format(low=words.number(low), cards=words.cards(total))


def _below(ranges: Sequence[Range], end: int) -> int:
    return sum(each.cards for each in ranges if each.high is not None and each.high < end)


def hardest(told: Progress) -> str:
    """Say what to do about hard cards."""
    if not told.hardest:
        return translate("progress", "No card was forgotten twice. That is how it should be.")
    return translate("progress", "Forgotten most often: ask them in other words, or make two of one.")


def honest(told: Calibration | None) -> str:
    """Say whether predictions come true."""
    if told is None:
        return translate("progress", "Comparing predictions with your answers …")
    came = told.came
    if came.asked < FEW:
        return translate(
            "progress", "Too few answers to tell. Repeats so far: {count}; needed: {few}."
        ).format(count=came.asked, few=FEW)
    figures = {"foretold": percent(told.foretold), "came": percent(came.share)}
    if came.low > told.foretold:
        form = translate("progress", "You know more than predicted: {came}, not {foretold}.")
    elif came.high < told.foretold:
        form = translate("progress", "You know less than predicted: {came}, not {foretold}.")
    else:
        form = translate("progress", "Predictions come true: {foretold} predicted, {came} known.")
    sentence = form.format(**figures)
    if told.cards < told.cards_ever:
        rest = translate("progress", "This is from {some} of {cards}, picked at random.")
        sentence += " " + rest.format(some=words.number(told.cards), cards=words.cards(told.cards_ever))
    return sentence


def studied(told: Progress) -> tuple[int, int, int]:
    """Return on how many days of the last 12 months was studied, milliseconds in all, and of this month."""
    month = date_of(told.today).replace(day=1)
    took = sum(each.took_ms for each in told.days.values())
    this = sum(each.took_ms for day, each in told.days.items() if date_of(Day(day)) >= month)
    return len(told.days), took, this
