"""The words of how far an exam's minutes reach: one verdict, and never two that cannot both be true."""

from typing import NamedTuple

from kmsflash.model.exam_choices import Prospect
from kmsflash.model.readiness import Reach, Readiness, Verdict
from kmsflash.ui.exam.words import cards, days, minutes, new_cards, number, percent, translate


def prospect(told: Prospect) -> str:
    """Return whether an exam that is being made can be finished."""
    if not told.cards:
        return translate("exam", "Nothing belongs to it yet: check a deck or a section.")
    if not told.reach.days:
        return no_day()
    if not told.reach.can_finish:
        return f"{cannot_finish(told.reach)} {ways_out(told.reach)}"
    words = {"cards": cards(told.cards), "days": days(told.reach.days)}
    if told.reach.is_tight:
        return translate(
            "exam", "{cards}, {days}: you can see them all, but it is tight. More minutes help."
        ).format(**words)
    return translate("exam", "{cards}, {days}: you can see them all.").format(**words)


def no_day() -> str:
    """Say that every day until the exam is off."""
    return translate("exam", "There is no day left on which to study.")


def cannot_finish(reach: Reach) -> str:
    """Say plainly that the minutes do not reach."""
    form = (
        translate(
            "exam",
            "Studying as rarely as in the last weeks you cannot finish: {required} a day would be needed; "
            "your minutes allow {possible}.",
        )
        if reach.every_day
        else translate(
            "exam", "You cannot finish: {required} a day would be needed; your minutes allow {possible}."
        )
    )
    return form.format(required=new_cards(reach.required), possible=number(reach.possible))


def cannot_finish_in(reach: Reach, minutes_a_day: int) -> str:
    """Say so with the minutes there are."""
    form = (
        translate(
            "exam", "You cannot finish: {required} a day would be needed; {minutes} a day allows {possible}."
        )
        if minutes_a_day == 1
        else translate(
            "exam", "You cannot finish: {required} a day would be needed; {minutes} a day allow {possible}."
        )
    )
    return form.format(
        required=new_cards(reach.required),
        minutes=minutes(minutes_a_day),
        possible=number(reach.possible),
    )


class Said(NamedTuple):
    """What the Exam page says of a plan's reach."""

    says: str = ""  # empty: nothing is to be said
    means: str = ""
    names_ways_out: bool = False


def said_of(told: Readiness, minutes_a_day: int) -> Said:
    """Return what is to be said of how far *minutes_a_day* reach."""
    match told.verdict:
        case Verdict.AMPLE:
            return Said()
        case Verdict.TIGHT:
            return Said(tight(told))
        case Verdict.NEARLY:
            return Said(translate("exam", "It is tight. More minutes a day help."), would_see(told))
        case Verdict.RARELY:
            means = f"{every_day(told)} {ways_out(told.reach)}"
            return Said(cannot_finish(told.reach), means, names_ways_out=True)
        case Verdict.SHORT:
            if not told.reach.days:
                return Said(no_day(), would_see(told))
            means = f"{would_see(told)} {ways_out(told.reach)}"
            return Said(cannot_finish_in(told.reach, minutes_a_day), means, names_ways_out=True)


def ways_out(reach: Reach) -> str:
    """Name the two ways out."""
    return translate("exam", "To see all: {minutes} a day, or leave out {cards}.").format(
        minutes=minutes(reach.minutes_for_all), cards=cards(reach.cards_too_many)
    )


def would_see(told: Readiness) -> str:
    """Say what following the plan would bring where it does not show all cards."""
    form = translate(
        "exam",
        "Following the plan you would see about {seen} of {cards} cards and recall about {known} "
        "({least} to {most}).",
    )
    seen = min(told.cards - 1, round(told.following.seen * told.cards))
    return form.format(seen=number(seen), cards=number(told.cards), **_known(told))


def every_day(told: Readiness) -> str:
    """Say what following the plan would bring where only days that were left out stand in its way."""
    form = translate(
        "exam",
        "Studying every day you would see all {cards} and recall about {known} ({least} to {most}).",
    )
    return form.format(cards=cards(told.cards), **_known(told))


def _known(told: Readiness) -> dict[str, str]:
    known = told.following.estimate
    shares = {"known": known.known, "least": known.least, "most": known.most}
    return {name: number(round(share * told.cards)) for name, share in shares.items()}


def tight(told: Readiness) -> str:
    """Say that all can be seen, and not known as well as with ample time."""
    return translate(
        "exam", "You can see every card, but expect about {percent}, not 95 %. More minutes a day help."
    ).format(percent=percent(told.following.estimate.known))


def more_minutes(reach: Reach) -> str:
    """Return what the button for more minutes says."""
    return translate("exam", "Take {minutes} a day").format(minutes=minutes(reach.minutes_for_all))


def fewer_cards(reach: Reach) -> str:
    """Return what the button for fewer cards says."""
    return translate("exam", "Leave out {cards}").format(cards=cards(reach.cards_too_many))
