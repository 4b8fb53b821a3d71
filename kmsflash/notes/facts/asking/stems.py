"""Stems: the lines that ask a question, up to its options, its answer, or what else stands under it."""

from dataclasses import dataclass

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.asking.asked import asks
from kmsflash.notes.facts.asking.pieces import Piece
from kmsflash.notes.facts.asking.sheet import Sheet
from kmsflash.notes.page import Role
from kmsflash.notes.wording import fold, is_balanced, plain, squeeze

_LONGEST_STEM = 6  # lines
_SHORTEST_LABEL = 2  # letters: "Q"
_PARTED = Expression(r"^([^?]{8,200}\?)[*_]*\s*(?:(?:[-=]>|[-–—→:]+)\s*)?(\S.*)$")
_WITHIN = Expression(r"\((?P<said>[^()]+(?:\([^()]*\)[^()]*)*)\)\W?")
_ANSWERED = Expression(r"(?P<asked>\S.{8,}\?)[*_]*\s+\((?P<said>[^()?]+(?:\([^()]*\)[^()?]*)*)\)\W?")
_LETTER = Expression(r"\W{0,4}(?P<letter>[^\W\d_])[.:)]\s+(?=\S)")  # "Q. What …"
_LETTERS = Expression(r"[^\W\d_]{3}")
_POINTS = Expression(r"\d{1,3}\s*[^\W\d_]{1,8}\.?$")  # "(3 marks)"


@dataclass(frozen=True, slots=True)
class Stems:
    """The questions of a sheet, read by where they start."""

    sheet: Sheet

    def stem(self, at: int) -> tuple[str, int]:
        """Return a question and where it ends; no text where none starts here."""
        piece = self.sheet.pieces[at]
        if asks(piece.text):
            return self._with_aside(piece.text, at + 1)
        labelled = piece.role is Role.QUESTION
        following = self.sheet.at(at + 1)
        if (
            piece.heading
            and labelled
            and not piece.number
            and following
            and (following.depth or following.number)
        ):
            return "", at  # "Questions" over all of them
        if labelled or piece.number or self.sheet.run(at + 1):
            parts, after = self._gathered(at, labelled=labelled)
            text = squeeze(" ".join(parts))
            if self.sheet.run(after) or (labelled and text and (piece.text or piece.number)):
                return self._with_aside(text, after)
        return "", at

    def inline(self, at: int) -> tuple[str, str]:
        """Return question and answer of "What is …? It is …", in a list where such items stand together."""
        piece = self.sheet.pieces[at]
        beside = [one for one in (self.sheet.at(at - 1) if at else None, self.sheet.at(at + 1)) if one]
        together = any(one.block == piece.block and self._parted(one) for one in beside)
        parted = self._parted(piece) if piece.role is Role.QUESTION or together else None
        return parted or ("", "")

    def _parted(self, piece: Piece) -> tuple[str, str] | None:
        found = _PARTED.match(piece.text)
        if not found or "?" in found[2] or not (piece.depth or piece.role is Role.QUESTION):
            return None
        if not is_balanced(found[1]):
            return None  # “"who may enter?" → the keeper” is a cue
        if self.sheet.vocabulary.expressions["choose"].search(plain(found[2])):
            return None
        within = _WITHIN.fullmatch(found[2])
        if within and not self._answers(within["said"]):
            return None
        parted = found[1], within["said"] if within else found[2]
        if piece.role is Role.QUESTION and len(piece.label) <= _SHORTEST_LABEL:
            return parted  # "Q: pine, needles? two to a bunch"
        first = fold(found[1]).split()[0].strip("¿")
        asking = self.sheet.vocabulary.lists["question_words"]
        return parted if first in asking and len(found[1].split()) > 2 else None

    def within(self, text: str) -> tuple[str, str]:
        """Return question and answer of "What is …? (It is …)"; none where brackets say another thing."""
        found = _ANSWERED.fullmatch(text)
        return (found["asked"], found["said"]) if found and self._answers(found["said"]) else (text, "")

    def _answers(self, aside: str) -> bool:
        """Tell whether brackets answer, and neither say what to do, nor where to look, nor give marks."""
        said, expressions = plain(aside), self.sheet.vocabulary.expressions
        is_other = any(expressions[name].search(said) for name in ("choose", "elsewhere"))
        return _LETTERS.search(said) is not None and not (is_other or _POINTS.match(said))

    def _with_aside(self, text: str, after: int) -> tuple[str, int]:
        """Add "(Choose two.)" where it stands on a line of its own."""
        following = self.sheet.at(after)
        aside = self.sheet.vocabulary.expressions["choose"]
        if (
            following
            and not following.heading
            and aside.search(plain(following.text))
            and len(following.text) < 40
        ):
            return f"{self._bare(text)} {following.text}", after + 1
        return self._bare(text).strip("* ") or text, after

    def _bare(self, text: str) -> str:
        """Return a question without the letter that says that it is one: "Q. What is …?"."""
        found = _LETTER.match(text)
        label = self.sheet.vocabulary.label(found["letter"]) if found else None
        return text[found.end() :] if found and label and label.role is Role.QUESTION else text

    def _gathered(self, at: int, *, labelled: bool) -> tuple[list[str], int]:
        """Return the lines of a case and its question, up to the options or the question mark."""
        piece = self.sheet.pieces[at]
        parts = [piece.text] if piece.text else []
        more: list[str] = []
        for n in range(at + 1, min(at + 1 + _LONGEST_STEM, len(self.sheet.pieces))):
            following = self.sheet.pieces[n]
            if self.sheet.run(n):
                return [*parts, *more], n
            if following.role is Role.ANSWER and labelled and not parts:
                return more, n
            if following.heading or following.closed or following.role:
                break
            more.append(following.text)
            if asks(following.text) and (labelled or self.sheet.run(n + 1)):
                return [*parts, *more], n + 1
        return parts, at + 1
