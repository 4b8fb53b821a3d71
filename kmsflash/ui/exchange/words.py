"""What is said of a deck file: what it is, what it would do, and what it did."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.exchanging import CardCounts, PackageReport, PackingSummary, PlannedDeck, Standing
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries, DeckPath
from kmsflash.ui.exchange.reading import DeckFile

translate = QCoreApplication.translate


def number(count: int) -> str:
    """Return a number as the learner writes it."""
    return QLocale().toString(count)


def counted(count: int, one: str, many: str) -> str:
    """Return *one*, or *many* with the number in place of `%1`."""
    return one if count == 1 else many.replace("%1", number(count))


def cards(count: int) -> str:
    """Return a number of cards."""
    return counted(count, translate("Exchange", "1 card"), translate("Exchange", "%1 cards"))


def media(count: int, size: int) -> str:
    """Return a number of pictures and sounds, with what they weigh where that is known."""
    files = counted(
        count,
        translate("Exchange", "1 picture or sound"),
        translate("Exchange", "%1 pictures and sounds"),
    )
    return f"{files} ({QLocale().formattedDataSize(size)})" if size else files


def reviews(count: int) -> str:
    """Return a number of reviews."""
    return counted(count, translate("Exchange", "1 review"), translate("Exchange", "%1 reviews"))


def decks(count: int) -> str:
    """Return a number of decks."""
    return counted(count, translate("Exchange", "1 deck"), translate("Exchange", "%1 decks"))


def path(names: DeckPath) -> str:
    """Return the names of decks as one; the top of the tree has a name too."""
    return " › ".join(names) if names else translate("Exchange", "The top, in no other deck")


def kind(format_name: str) -> str:
    """Return what a format is called."""
    named = {
        "kmsdeck": translate("Exchange", "kmsflash deck"),
        "anki": translate("Exchange", "Anki deck"),
        "csv": translate("Exchange", "Table"),
        "tsv": translate("Exchange", "Table"),
        "table": translate("Exchange", "Table"),
        "markdown": translate("Exchange", "Notes in Markdown"),
        "pdf": translate("Exchange", "PDF to print"),
    }
    return named.get(format_name, format_name)


# Before it is taken in


def source(file: DeckFile, at: int, of: int) -> str:
    """Return which file is shown, of how many."""
    named = f"{kind(file.format)} · {file.path.name}"
    if of < 2:
        return named
    told = translate("Exchange", "{file} (file {number} of {count})")
    return told.format(file=named, number=number(at), count=number(of))


def headline(counts: CardCounts) -> str:
    """Return what would be other: "12 cards corrected, 3 new, 1 gone"."""
    if not (counts.updated or counts.gone):
        new = counted(counts.new, translate("Exchange", "1 new card"), translate("Exchange", "%1 new cards"))
        return new if counts.new else translate("Exchange", "No new cards")
    parts = [
        (
            counts.updated,
            counted(
                counts.updated,
                translate("Exchange", "1 card corrected"),
                translate("Exchange", "%1 cards corrected"),
            ),
        ),
        (counts.new, translate("Exchange", "%1 new").replace("%1", number(counts.new))),
        (counts.gone, translate("Exchange", "%1 gone").replace("%1", number(counts.gone))),
    ]
    return ", ".join(text for count, text in parts if count)


def content(file: DeckFile) -> str:
    """Return what is in a file, in one line."""
    plan = file.plan
    total = plan.counts.new + plan.counts.updated + plan.counts.unchanged + plan.counts.left_out
    parts = [cards(total), decks(len(plan.decks))]
    parts += [media(plan.media, plan.media_bytes)] if plan.media else []
    parts += [reviews(plan.events)] if plan.events else []
    held = translate("Exchange", "“{title}”: {things}.")
    return held.format(title=plan.title, things=QLocale().createSeparatedList(parts))


def standing(file: DeckFile) -> str:
    """Return what a file is to what is here already; empty where it is nothing."""
    if file.for_oneself:
        return translate(
            "Exchange",
            "These are your own cards, from another computer. What was edited last holds, on either side.",
        )
    return {
        Standing.NEWER: translate(
            "Exchange",
            "A newer issue of a deck that you have. Your schedules and your own changes to cards stay.",
        ),
        Standing.SAME: translate("Exchange", "You have taken in this very issue of the deck before."),
        Standing.OLDER: translate(
            "Exchange", "It is older than the issue you have. Cards that you have stay as they are."
        ),
    }.get(file.plan.standing, "")


def rest(counts: CardCounts) -> str:
    """Return what of a file changes nothing."""
    parts = []
    if counts.unchanged:
        parts.append(
            counted(
                counts.unchanged,
                translate("Exchange", "1 card is here already, just so."),
                translate("Exchange", "%1 cards are here already, just so."),
            )
        )
    if counts.left_out:
        parts.append(
            counted(
                counts.left_out,
                translate("Exchange", "1 card stays deleted, as you deleted it here."),
                translate("Exchange", "%1 cards stay deleted, as you deleted them here."),
            )
        )
    return " ".join(parts)


def go(counts: CardCounts) -> str:
    """Return what the button says."""
    if counts.updated or counts.gone:
        return translate("Exchange", "Update the deck")
    if counts.new:
        return counted(counts.new, translate("Exchange", "Add 1 card"), translate("Exchange", "Add %1 cards"))
    return translate("Exchange", "Take it in")


def target(deck: PlannedDeck) -> str:
    """Return where the cards of a deck go."""
    if deck.deck is None:
        return translate("Exchange", "{deck} (new)").format(deck=path(deck.target))
    return path(deck.target)


def row(deck: PlannedDeck) -> str:
    """Return all that the line of a deck shows, for a screen reader."""
    told = translate("Exchange", "{deck}: {numbers}. Goes to {target}.")
    counted_words = ", ".join(numbers(deck.counts)) or translate("Exchange", "no cards of its own")
    return told.format(deck=path(deck.path), numbers=counted_words, target=target(deck))


def numbers(counts: CardCounts) -> Iterator[str]:
    """Give each number of a deck that is not 0, with its word."""
    parts = (
        (counts.new, translate("Exchange", "%1 new")),
        (counts.updated, translate("Exchange", "%1 updated")),
        (counts.unchanged, translate("Exchange", "%1 as before")),
        (counts.gone, translate("Exchange", "%1 gone")),
        (counts.left_out, translate("Exchange", "%1 left out")),
    )
    return (text.replace("%1", number(count)) for count, text in parts if count)


def carried(carries: Carries) -> tuple[str, str]:
    """Return a way to take schedules in, and what it means."""
    return {
        Carries.HISTORY: (
            translate("Exchange", "With schedules and history"),
            translate(
                "Exchange", "Cards come back on the days they would there, and your statistics have it all."
            ),
        ),
        Carries.SCHEDULES: (
            translate("Exchange", "With schedules only"),
            translate("Exchange", "Cards come back on the days they would there; statistics begin today."),
        ),
        Carries.NOTHING: (
            translate("Exchange", "As new cards"),
            translate(
                "Exchange", "You learn all of them from the beginning. Right for a deck of someone else."
            ),
        ),
    }[carries]


def gone(what: Gone) -> str:
    """Return what can become of cards that are gone."""
    return {
        Gone.SUSPEND: translate("Exchange", "Set them aside"),
        Gone.KEEP: translate("Exchange", "Keep studying them"),
        Gone.DELETE: translate("Exchange", "Delete them"),
    }[what]


def gone_title(count: int) -> str:
    """Return the title of that choice."""
    return counted(
        count,
        translate("Exchange", "1 card that the newer issue no longer has"),
        translate("Exchange", "%1 cards that the newer issue no longer has"),
    )


def deleted_title(count: int) -> str:
    """Return the title of the switch that brings back what the learner has deleted."""
    return counted(
        count,
        translate("Exchange", "Bring back 1 card that you deleted"),
        translate("Exchange", "Bring back %1 cards that you deleted"),
    )


def troubles(count: int) -> str:
    """Return the title over what is missing or makes no sense in a file."""
    return counted(
        count,
        translate("Exchange", "1 thing in the file is not as it should be"),
        translate("Exchange", "%1 things in the file are not as they should be"),
    )


# After it was taken in


def done(report: PackageReport) -> str:
    """Return what came in."""
    counts = report.counts
    if not report.step:
        return translate("Exchange", "Nothing was changed")
    if not (counts.new or counts.updated or counts.gone):
        return (
            translate("Exchange", "Your cards have their history")
            if report.events
            else translate("Exchange", "Your decks are up to date")
        )
    if counts.new and not counts.updated and not counts.gone:
        return counted(
            counts.new, translate("Exchange", "1 card came in"), translate("Exchange", "%1 cards came in")
        )
    return headline(counts)


def came_with(report: PackageReport) -> str:
    """Return what came in beside cards, and what was there."""
    parts = []
    if report.events:
        parts.append(
            counted(
                report.events,
                translate("Exchange", "1 line of history"),
                translate("Exchange", "%1 lines of history"),
            )
        )
    if report.media:
        parts.append(
            counted(
                report.media,
                translate("Exchange", "1 new picture or sound"),
                translate("Exchange", "%1 new pictures and sounds"),
            )
        )
    if not parts:
        return ""
    told = translate("Exchange", "With {things}.")
    return told.format(things=QLocale().createSeparatedList(parts))


def backup(copy: Path) -> str:
    """Return where all cards are kept as they were."""
    return translate("Exchange", "A copy of all your cards as they were before: {path}").format(path=copy)


def goes_on(name: str, left: int) -> str:
    """Return what the button to the next file says."""
    if left < 2:
        return translate("Exchange", "Next: {name}").format(name=name)
    told = translate("Exchange", "Next: {name} and {count} more")
    return told.format(name=name, count=number(left - 1))


def not_looked_at(count: int) -> str:
    """Return that files which waited were left."""
    return counted(
        count,
        translate("Exchange", "1 deck file that waited was not taken in."),
        translate("Exchange", "%1 deck files that waited were not taken in."),
    )


def separated(things: Sequence[str]) -> str:
    """Return things as a list in words."""
    return str(QLocale().createSeparatedList(list(things)))


# On the way out


def travels(summary: PackingSummary) -> str:
    """Return what would travel, in one sentence."""
    if not summary.cards:
        return translate("Exchange", "There are no cards here to write.")
    parts = [cards(summary.cards), decks(summary.decks)]
    parts += [media(summary.media, summary.media_bytes)] if summary.media else []
    parts += [reviews(summary.events)] if summary.events else []
    if summary.sources:
        notes = counted(
            summary.sources,
            translate("Exchange", "1 page of notes"),
            translate("Exchange", "%1 pages of notes"),
        )
        parts.append(notes)
    if summary.tags:
        parts.append(counted(summary.tags, translate("Exchange", "1 tag"), translate("Exchange", "%1 tags")))
    return translate("Exchange", "What travels: {things}.").format(things=separated(parts))


def written(name: str, troubles: int) -> str:
    """Return that a file was written, and whether something could not go along."""
    told = translate("Exchange", "{name} is written.").format(name=name)
    if not troubles:
        return told
    missing = counted(
        troubles,
        translate("Exchange", "1 thing could not go along: it is missing here."),
        translate("Exchange", "%1 things could not go along: they are missing here."),
    )
    return f"{told} {missing}"
