"""Finding and replacing in the texts of cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from kmsflash.collection.card_texts import tidied
from kmsflash.collection.gap_cards import own, save_gaps, source_of
from kmsflash.model import gaps
from kmsflash.model.browsing import Replacement, ReplacePreview, Replacing, Side
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, FactId
from kmsflash.model.importing import Sides
from kmsflash.model.progress import Report
from kmsflash.store import editing
from kmsflash.store.editing import EditRow
from kmsflash.store.opening import Connection, Write
from kmsflash.store.rows import FieldEdit, record

SHOWN = 200
"""Texts of a preview that are told one by one."""

_AT_ONCE = 500  # cards
_PATIENCE = 1.0  # seconds for one text: a pattern that needs more would need years for some
_LABEL = 30  # letters of what is looked for that the name of the step tells


@dataclass(frozen=True, slots=True)
class _Done:
    """One card, or one text with gaps that several cards were made of, after replacing."""

    row: EditRow
    is_source: bool  # of gaps
    before: Sides
    after: Sides
    places: int
    emptied: bool  # it would be left without a question, or without its gaps: it stays


class Replacer:
    """One wish, carried out or only tried. Raises `UserError` where it makes no sense."""

    def __init__(self, wanted: Replacing) -> None:
        self._wanted = wanted
        self._pattern = _pattern(wanted)

    def preview(self, connection: Connection, cards: Sequence[int], report: Report) -> ReplacePreview:
        """Return what replacing would do."""
        changed, places, texts, empties = 0, 0, 0, 0
        first: list[Replacement] = []
        for done in self._each(connection, cards, report):
            if done.emptied:
                empties += 1
                continue
            changed += 1
            places += done.places
            sides = [side for side in Side if _text(done.before, side) != _text(done.after, side)]
            texts += len(sides)
            if len(first) < SHOWN:
                first += [self._told(done, side) for side in sides]
        return ReplacePreview(changed, places, texts, tuple(first[:SHOWN]), empties)

    def replace(self, write: Write, cards: Sequence[int], report: Report) -> int:
        """Replace, as one step, and return how many cards it was asked of that are changed."""
        edits: list[FieldEdit] = []
        changed = 0
        for done in self._each(write.connection, cards, report):
            if done.emptied:
                continue
            if done.is_source:
                _, made = save_gaps(write, done.row, done.after)
            else:
                made = own(write, done.row, done.after)
            edits += made
            changed += bool(made)
        what = self._wanted.find if len(self._wanted.find) <= _LABEL else self._wanted.find[:_LABEL] + "…"
        record(write, f"Replace “{what}”", edits)
        return changed

    def _each(self, connection: Connection, cards: Sequence[int], report: Report) -> Iterator[_Done]:
        """Give what replacing makes of each card that says what is looked for."""
        seen: set[FactId] = set()  # whose gaps are done: its cards have one text
        for start in range(0, len(cards), _AT_ONCE):
            report(start, len(cards))
            batch = [CardId(card) for card in cards[start : start + _AT_ONCE]]
            for row in editing.editables(connection, batch):
                source = source_of(row)
                if source is not None and row.fact in seen:
                    continue
                if source is not None:
                    seen.add(row.fact)
                done = self._done(row, source)
                if done is not None:
                    yield done
        report(len(cards), len(cards))

    def _done(self, row: EditRow, source: Sides | None) -> _Done | None:
        before = row.shown if source is None else source
        places, after = 0, before
        for side in self._wanted.sides:
            try:
                text, count = self._pattern.subn(self._put, _text(before, side), timeout=_PATIENCE)
            except TimeoutError as error:
                raise _too_slow(_text(before, side)) from error
            if count:
                places += count
                after = replace(after, **{_NAMES[side]: tidied(text)})
        if after == before:
            return None
        kept = bool(after.front.strip())
        if source is not None:
            kept = kept and gaps.numbers(after.front) == gaps.numbers(before.front)
        return _Done(row, source is not None, before, after, places, not kept)

    def _put(self, found: regex.Match[str]) -> str:
        return found.expand(self._wanted.put) if self._wanted.pattern else self._wanted.put

    def _told(self, done: _Done, side: Side) -> Replacement:
        before, spots, new_spots, grown = _text(done.before, side), [], [], 0
        for found in self._pattern.finditer(before):
            put = self._put(found)
            start = found.start() + grown
            spots.append(found.span())
            new_spots.append((start, start + len(put)))
            grown += len(put) - (found.end() - found.start())
        after = _text(done.after, side)
        return Replacement(done.row.card, side, before, after, tuple(spots), tuple(new_spots))


_NAMES = {Side.FRONT: "front", Side.ANSWER: "answer", Side.EXPLANATION: "explanation"}


def _text(texts: Sides, side: Side) -> str:
    return str(getattr(texts, _NAMES[side]))


def _too_slow(text: str) -> UserError:
    where = text if len(text) <= _LABEL else f"{text[:_LABEL].rstrip()}…"
    return UserError(
        "This pattern takes too long on “{text}”: there are too many ways to try it. Make it simpler, with "
        "no repeat inside a repeat.",
        text=where,
    )


def _pattern(wanted: Replacing) -> regex.Pattern[str]:
    if not wanted.find:
        raise UserError("There is nothing to look for. Type what is to be replaced.")
    if not wanted.sides:
        raise UserError("No text is chosen. Choose whether to replace in questions, answers or explanations.")
    sought = wanted.find if wanted.pattern else regex.escape(wanted.find)
    if wanted.whole_words:
        sought = rf"(?<!\w)(?:{sought})(?!\w)"
    try:
        pattern = regex.compile(sought, 0 if wanted.match_case else regex.IGNORECASE)
        if wanted.pattern:
            regex.compile(f"{sought}|").match("").expand(wanted.put)  # type: ignore[union-attr]
    except (regex.error, IndexError) as error:
        raise UserError(
            "This pattern cannot be read: {error}. Mend it, or look for plain text.", error=error
        ) from error
    return pattern
