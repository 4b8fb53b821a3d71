"""A typed answer beside the right one."""

from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class Leniency:
    """What a typed answer may have otherwise and still be right."""

    case: bool = True
    accents: bool = True
    articles: bool = True
    punctuation: bool = True


LENIENT = Leniency()


class PieceKind(Enum):
    """How a piece of a typed answer stands to the right one."""

    SAME = auto()
    WRONG = auto()  # typed, and not in the answer
    MISSING = auto()  # in the answer, and not typed


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text of one kind."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A typed answer against the right one, from the first letter to the last."""

    pieces: tuple[Piece, ...]

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong and nothing is missing."""
        return all(piece.kind is PieceKind.SAME for piece in self.pieces)

    @property
    def typed(self) -> str:
        """What was typed."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not PieceKind.MISSING)
