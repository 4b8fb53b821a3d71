"""What the import screen says, in the learner's language."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.importing import Difference, Gone, How, Plan, PlannedSource
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import words
from kmsflash.ui.sentences import translated

translate = QCoreApplication.translate


def counted(count: int, one: str, many: str) -> str:
    """Return *one* or *many* with the number in it."""
    return (one if count == 1 else many).replace("%1", QLocale().toString(count))


def cards(count: int) -> str:
    """Return a number of cards."""
    return counted(count, translate("ImportPlan", "1 card"), translate("ImportPlan", "%1 cards"))


def listed(parts: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    pattern = translate("ImportPlan", "%1 and %2")
    return pattern.replace("%1", ", ".join(parts[:-1])).replace("%2", parts[-1])


def headline(source: PlannedSource) -> str:
    """Return what the notes gave, or what became of what they gave before."""
    if source.known:
        return difference(source.difference)
    count = sum(len(fact.cards) for fact in source.facts)
    if not count:
        return translate("ImportPlan", "No cards yet")
    return (
        translate("ImportPlan", "%1 from %2")
        .replace("%1", cards(count))
        .replace("%2", listed(_origins(source)))
    )


def _origins(source: PlannedSource) -> list[str]:
    """Return "5 tables", "6 takeaways": tables are counted as such, not by their cells."""
    parts = []
    for kind, count in Counter(fact.draft.kind for fact in source.facts).most_common():
        if kind is Kind.TABLE:
            one, many = translate("ImportPlan", "1 table"), translate("ImportPlan", "%1 tables")
            parts.append(counted(_tables(source), one, many))
        else:
            parts.append(words.facts(kind.value, count))
    return parts


def _tables(source: PlannedSource) -> int:
    """Return how many tables gave cards: rows that follow one another are of one table."""
    places = [fact.draft.place for fact in source.facts if fact.draft.kind is Kind.TABLE]
    rows = sorted({(place.first_line, place.headings) for place in places})
    return sum(
        at == 0 or headings != rows[at - 1][1] or line - rows[at - 1][0] > 2
        for at, (line, headings) in enumerate(rows)
    )


def difference(told: Difference) -> str:
    """Return what became of a deck's cards, in one line."""
    named = (
        (told.new, translate("ImportPlan", "1 new card"), translate("ImportPlan", "%1 new cards")),
        (told.changed, translate("ImportPlan", "1 changed"), translate("ImportPlan", "%1 changed")),
        (told.reworded, translate("ImportPlan", "1 reworded"), translate("ImportPlan", "%1 reworded")),
        (told.gone, translate("ImportPlan", "1 gone"), translate("ImportPlan", "%1 gone")),
    )
    parts = [counted(count, one, many) for count, one, many in named if count]
    return listed(parts) if parts else translate("ImportPlan", "Nothing has changed")


def need_you(count: int) -> str:
    """Return how many entries want an answer."""
    return counted(count, translate("ImportPlan", "1 needs you"), translate("ImportPlan", "%1 need you"))


def left_out(count: int) -> str:
    """Return how many would-be cards were left out."""
    return counted(
        count,
        translate("ImportPlan", "1 left out, with the reason"),
        translate("ImportPlan", "%1 left out, with the reason"),
    )


def unchanged(count: int) -> str:
    """Return how many cards are as before."""
    return counted(
        count,
        translate("ImportPlan", "1 card as before, its schedule kept"),
        translate("ImportPlan", "%1 cards as before, their schedule kept"),
    )


def repaired(source: PlannedSource) -> str:
    """Return what was mended in the notes as they were read; empty where nothing was."""
    mended = [translated(repair.sentence) for repair in source.reading.repairs if repair.count]
    return translate("ImportPlan", "Mended: %1").replace("%1", ", ".join(mended)) if mended else ""


def same_card(count: int) -> str:
    """Return the title over pairs that may be the same card."""
    return counted(
        count,
        translate("ImportPlan", "1 needs you: is it still the same card?"),
        translate("ImportPlan", "%1 need you: are they still the same cards?"),
    )


def same_card_remark() -> str:
    """Return what a tick there means."""
    return translate("ImportPlan", "ticked: the schedule goes on")


def open_questions(count: int) -> str:
    """Return the title over questions that the notes ask and do not answer."""
    return counted(
        count,
        translate("ImportPlan", "1 needs you: is this the answer?"),
        translate("ImportPlan", "%1 need you: is this the answer?"),
    )


def open_questions_remark() -> str:
    """Return why they are asked."""
    return translate("ImportPlan", "asked in your notes, not answered there")


def left_out_title(count: int) -> str:
    """Return the title over would-be cards of one reason."""
    return counted(count, translate("ImportPlan", "1 left out"), translate("ImportPlan", "%1 left out"))


def seen_before(count: int) -> tuple[str, str]:
    """Return the title over passages without a card that an import has listed before, and what they are."""
    title = counted(
        count, translate("ImportPlan", "1 seen before"), translate("ImportPlan", "%1 seen before")
    )
    return title, translate("ImportPlan", "without a card, and left so")


def reason(sentence: str) -> str:
    """Return why they were, as a remark."""
    told = translated(sentence)
    return told[:1].lower() + told[1:].rstrip(".")


def section(headings: tuple[str, ...], title: str) -> str:
    """Return the title over a section's cards: its headings, without the page's own."""
    inner = headings[1:] if len(headings) > 1 and headings[0] == title else headings
    return " › ".join(inner) if inner else translate("ImportPlan", "Cards")


def difference_title(how: How, count: int) -> tuple[str, str]:
    """Return the title over cards that fared alike, and what is done with them."""
    match how:
        case How.CHANGED:
            return (
                counted(count, translate("ImportPlan", "1 changed"), translate("ImportPlan", "%1 changed")),
                translate("ImportPlan", "another answer; the schedule is kept"),
            )
        case How.NEW:
            return (counted(count, translate("ImportPlan", "1 new"), translate("ImportPlan", "%1 new")), "")
        case How.REWORDED:
            return (
                counted(count, translate("ImportPlan", "1 reworded"), translate("ImportPlan", "%1 reworded")),
                translate("ImportPlan", "the same fact; the schedule is kept"),
            )
        case _:
            return (
                counted(
                    count, translate("ImportPlan", "1 unchanged"), translate("ImportPlan", "%1 unchanged")
                ),
                translate("ImportPlan", "nothing happens to them"),
            )


def left_out_before(count: int) -> tuple[str, str]:
    """Return the title over cards that the learner does not want, and that they stay out."""
    title = counted(
        count,
        translate("ImportPlan", "1 that you left out before"),
        translate("ImportPlan", "%1 that you left out before"),
    )
    return title, translate("ImportPlan", "stays out unless ticked")


def gone_title(count: int) -> str:
    """Return the title over cards that the notes no longer state."""
    return counted(
        count,
        translate("ImportPlan", "1 gone from your notes"),
        translate("ImportPlan", "%1 gone from your notes"),
    )


def gone(what: Gone) -> str:
    """Return what becomes of a card that is gone."""
    return {
        Gone.KEEP: translate("ImportPlan", "Keep studying"),
        Gone.SUSPEND: translate("ImportPlan", "Set aside"),
        Gone.DELETE: translate("ImportPlan", "Delete"),
    }[what]


def all_gone(what: Gone) -> str:
    """Return what becomes of all cards that are gone, and the key that changes it."""
    return translate("ImportPlan", "%1; Space changes it").replace("%1", gone(what))


def reviews(count: int) -> str:
    """Return how often a card was answered."""
    if not count:
        return translate("ImportPlan", "never reviewed")
    return counted(count, translate("ImportPlan", "1 review"), translate("ImportPlan", "%1 reviews"))


def kind_plural(kind: Kind) -> str:
    """Return what several of a kind are called."""
    return {
        Kind.TAKEAWAY: translate("ImportPlan", "Takeaways"),
        Kind.TRAP: translate("ImportPlan", "Traps"),
        Kind.TABLE: translate("ImportPlan", "Tables"),
        Kind.CUE: translate("ImportPlan", "Exam cues"),
        Kind.DEFINITION: translate("ImportPlan", "Definitions"),
        Kind.QUESTION: translate("ImportPlan", "Questions"),
    }[kind]


def kind_name(kind: Kind) -> str:
    """Return what one of a kind is called."""
    return {
        Kind.TAKEAWAY: translate("ImportPlan", "Takeaway"),
        Kind.TRAP: translate("ImportPlan", "Trap"),
        Kind.TABLE: translate("ImportPlan", "Table"),
        Kind.CUE: translate("ImportPlan", "Exam cue"),
        Kind.DEFINITION: translate("ImportPlan", "Definition"),
        Kind.QUESTION: translate("ImportPlan", "Question"),
    }[kind]


def go(plan: Plan, new: int) -> str:
    """Return what the one button says."""
    if any(source.known for source in plan.sources):
        return translate("ImportPlan", "Update the cards")
    return counted(new, translate("ImportPlan", "Add 1 card"), translate("ImportPlan", "Add %1 cards"))


def deck(path: Sequence[str]) -> str:
    """Return a deck's path as one reads it."""
    return " › ".join(path)


def was(text: str) -> str:
    """Return what a text was before."""
    return translate("ImportPlan", "Before: %1").replace("%1", text)


def own_text() -> str:
    """Return that a card has the learner's words, whatever the notes say."""
    return translate("ImportPlan", "Your words are kept")


def edited() -> str:
    """Return that a card was given other words on this screen."""
    return translate("ImportPlan", "Edited")


def needs_question() -> str:
    """Return what a would-be card lacks."""
    return translate("ImportPlan", "Write a question, and it is a card")


def needs_answer() -> str:
    """Return what a would-be card lacks."""
    return translate("ImportPlan", "Write an answer, and it is a card")


def is_no_card() -> str:
    """Return why a card without a side cannot be saved."""
    return translate("ImportPlan", "A card needs a question and an answer.")


def deck_hint(*, is_known: bool, is_empty: bool) -> str:
    """Return what becomes of the name in the deck's field."""
    if is_empty:
        return translate("ImportPlan", "Without a name, the deck is called as the notes are.")
    if is_known:
        return translate("ImportPlan", "The cards join this deck.")
    return translate("ImportPlan", "A new deck. A / makes decks within decks.")


def source_of(name: str, number: int, count: int) -> str:
    """Return which of several files is looked at."""
    pattern = translate("ImportPlan", "%1 · file %2 of %3")
    return pattern.replace("%1", name).replace("%2", str(number)).replace("%3", str(count))


def skipped() -> str:
    """Return that a file is not taken in."""
    return translate("ImportPlan", "not taken in")


def goes_to(deck_name: str) -> str:
    """Return where the cards go."""
    return translate("ImportPlan", "Deck: %1").replace("%1", deck_name)


def lines_in_sight(first: int, last: int, count: int) -> str:
    """Return which lines of the notes are in sight."""
    if not count:
        return ""
    pattern = translate("ImportPlan", "line %1–%2 of %3")
    return pattern.replace("%1", str(first)).replace("%2", str(last)).replace("%3", str(count))


def tab(name: str, count: int) -> str:
    """Return a name with a count."""
    return f"{name} {QLocale().toString(count)}"


def everything() -> str:
    """Return the name of all kinds together."""
    return translate("ImportPlan", "All")


def none_of_them() -> str:
    """Return the answer that no new card is the known one."""
    return translate("ImportPlan", "None of these: the old card is gone")


def menu_words(markdown: str) -> str:
    """Return a card as a line of a menu: an ampersand is no shortcut there."""
    return words.shortened(markdown).replace("&", "&&")


def reading() -> str:
    """Return what is said while notes are read."""
    return translate("ImportPlan", "Reading your notes")


def adding() -> str:
    """Return what is said while a plan is carried out."""
    return translate("ImportPlan", "Adding the cards")


def hint(tick: str, edit: str) -> str:
    """Return what two keys do here, where there is nothing more to say; empty where one is no key."""
    if not tick or not edit:
        return ""
    return translate("ImportPlan", "{tick} leaves a card out, {edit} edits it.").format(tick=tick, edit=edit)


def done() -> str:
    """Return what the one button says where nothing would change."""
    return translate("ImportPlan", "Done")


def notes_say(answer: str) -> str:
    """Return the answer in the notes, beside the learner's own."""
    return translate("ImportPlan", "your notes say: %1").replace("%1", answer)


def own_answer(answer: str, in_notes: str) -> str:
    """Return the learner's own answer, and what the notes have where that is another."""
    return f"{answer} · {notes_say(in_notes)}" if in_notes else answer


def source_line(source: PlannedSource) -> str:
    """Return a file as a line of a menu: its name, and what it gives."""
    count = sum(len(fact.cards) for fact in source.facts)
    gives = difference(source.difference) if source.known else cards(count)
    return f"{source.name}\t{gives}".replace("&", "&&")


def waits(plan: Plan, new: int) -> str:
    """Return that an import waits: what it would add, and of which notes."""
    names = [source.name for source in plan.sources]
    many = translate("ImportPlan", "%1 files").replace("%1", QLocale().toString(len(names)))
    what = names[0] if len(names) == 1 else many
    if not new:
        return translate("ImportPlan", "An import is waiting: %1").replace("%1", what)
    pattern = translate("ImportPlan", "An import is waiting: %1 from %2")
    return pattern.replace("%1", cards(new)).replace("%2", what)
