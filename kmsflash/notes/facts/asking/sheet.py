"""A sheet: the pieces of a page in a row, and the options that stand among them."""

from dataclasses import dataclass

from kmsflash.notes.facts.asking.options import LETTERS, Option, option_of
from kmsflash.notes.facts.asking.pieces import Piece
from kmsflash.notes.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces of a page, looked at by their position."""

    pieces: list[Piece]
    vocabulary: Vocabulary

    def at(self, at: int) -> Piece | None:
        """Return a piece; None past the end."""
        return self.pieces[at] if at < len(self.pieces) else None

    def option(self, at: int) -> Option | None:
        """Return the option that a piece is; None where it is none."""
        piece = self.at(at)
        if piece is None or piece.heading or piece.closed:
            return None
        found = option_of(piece.text, piece.label, self.vocabulary)
        if found and piece.ticked:
            found.marked = True
        return found

    def run(self, at: int) -> bool:
        """Tell whether options A, B, … start here."""
        first = self.option(at)
        return bool(first and first.letter == "A" and len(self.listed(at)[0]) > 1)

    def listed(self, at: int) -> tuple[list[Option], int]:
        """Return the options that start here in the order of their letters, and where they end."""
        found: list[Option] = []
        last = self.pieces[at]
        while at < len(self.pieces) and len(found) < len(LETTERS):
            piece, option = self.pieces[at], self.option(at)
            if option and option.letter == LETTERS[len(found)]:
                found.append(option)
                last = piece
            elif found and piece.block == last.block and piece.depth > last.depth and piece.text:
                found[-1].why.append(piece.text)
            else:
                break
            at += 1
        return found, at

    def broken(self, at: int) -> bool:
        """Tell whether an option is lost between this one and the next ones."""
        ahead = [self.option(n) for n in range(at + 1, min(at + 3, len(self.pieces)))]
        return any(option and option.letter in "BCD" for option in ahead)

    def items(self, asked: Piece, at: int) -> tuple[list[Piece], int]:
        """Return the items under a question that may be its options, and where they end."""
        first = self.at(at)
        nested = first is not None and first.block == asked.block and first.depth > asked.depth
        beside = first is not None and first.depth == asked.depth and asked.number > 0 and not first.number
        if first is None or not first.depth or first.role or not (nested or beside or asked.depth == 0):
            return [], at
        items: list[Piece] = []
        while at < len(self.pieces) and self.pieces[at].block == first.block:
            piece = self.pieces[at]
            if piece.depth < first.depth or piece.role or piece.closed or (beside and piece.number):
                break
            if piece.depth == first.depth and not piece.below:
                items.append(piece)
            at += 1
        return items, at
