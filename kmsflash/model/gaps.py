"""Gaps in a text, `{{c1::heart}}` or `{{c1::heart::what pumps}}`: a card asks for those of one number."""

import re

from kmsflash.model.importing import Sides

GAP = "[…]"  # as in cards from notes
WAY = "cloze"
LARGEST = 999  # number of a gap

_GAP = re.compile(
    r"\{\{c(?P<number>[1-9]\d{0,2})::(?P<hidden>(?:(?!\}\}|::).)+)(?:::(?P<hint>(?:(?!\}\}).)*))?\}\}",
    re.DOTALL,
)


def numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of the gaps in *text*, each once, in order."""
    return tuple(sorted({int(gap["number"]) for gap in _GAP.finditer(text)}))


def asked(texts: Sides, number: int | None = None) -> Sides:
    """Return the card that asks for the gaps of that *number* (None: for all); other gaps are filled.

    What stands in the answer comes after what is hidden, the explanation after the text with it marked.
    """
    hidden = [gap["hidden"].strip() for gap in _GAP.finditer(texts.front) if _is_asked(gap, number)]
    front = _GAP.sub(lambda gap: _gap(gap) if _is_asked(gap, number) else gap["hidden"], texts.front)
    whole = _GAP.sub(
        lambda gap: _marked(gap, texts.front) if _is_asked(gap, number) else gap["hidden"], texts.front
    )
    return Sides(front, _joined(", ".join(hidden), texts.answer), _joined(whole, texts.explanation))


def source(text: str, number: int, shown: Sides) -> Sides | None:
    """Return what `asked` made *shown* of, given the *text* with its gaps; None where it was another."""
    bare = asked(Sides(text, "", ""), number)
    answer, explanation = _rest(bare.answer, shown.answer), _rest(bare.explanation, shown.explanation)
    if number not in numbers(text) or bare.front != shown.front or answer is None or explanation is None:
        return None
    return Sides(text, answer, explanation)


def _is_asked(gap: re.Match[str], number: int | None) -> bool:
    return number is None or int(gap["number"]) == number


def _gap(gap: re.Match[str]) -> str:
    return f"[… {gap['hint'].strip()}]" if (gap["hint"] or "").strip() else GAP


def _marked(gap: re.Match[str], text: str) -> str:
    """Return what a gap hides, marked where a mark can be: not in code, on one line, and not in another."""
    hidden = gap["hidden"].strip()
    before = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()]
    in_code = before.count("`") % 2 == 1 or f"\n{text[: gap.start()]}".count("\n```") % 2 == 1
    if in_code or "\n" in hidden or "==" in hidden or not hidden:
        return gap["hidden"]
    return f"=={hidden}=="


def _joined(first: str, rest: str) -> str:
    return f"{first}\n\n{rest}" if rest else first


def _rest(first: str, whole: str) -> str | None:
    if whole == first:
        return ""
    rest = whole.removeprefix(f"{first}\n\n")
    return rest if rest != whole and rest else None
