"""Where in a page of notes a passage stands."""

from collections.abc import Sequence

from kmsflash.notes.wording import fold


def locate(text: str, quote: str, headings: Sequence[str] = ()) -> tuple[int, int] | None:
    """Return from where to where *quote* stands in the notes *text*, in characters; None where it does not.

    Of several places the first under *headings* counts, the innermost of which is last. What differs in
    marks, spaces or case only is found too, as whole lines.
    """
    if not quote.strip():
        return None
    lines = _lines(text)
    begins = _section(lines, headings)
    for start in (begins, 0) if begins else (0,):
        at = text.find(quote, start)
        if at >= 0:
            return at, at + len(quote)
    wanted = [folded for line in quote.splitlines() if (folded := fold(line))]
    for start in (begins, 0) if begins else (0,):
        found = _folded([line for line in lines if line[0] >= start], wanted)
        if found:
            return found
    return None


def _section(lines: Sequence[tuple[int, str]], headings: Sequence[str]) -> int:
    """Return where the section under *headings* begins, as far as they are found one after the other."""
    at = 0
    for heading in headings:
        wanted = fold(heading)
        following = (begins for begins, line in lines if begins >= at and _title(line) == wanted)
        at = next(following, at)
    return at


def _title(line: str) -> str:
    """Return the folded words of a heading; nothing where a line is none."""
    return fold(line.lstrip("# ")) if line.startswith("#") else ""


def _lines(text: str) -> list[tuple[int, str]]:
    """Return each line with the place of its first character."""
    found: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def _folded(lines: list[tuple[int, str]], wanted: list[str]) -> tuple[int, int] | None:
    """Return the lines that say *wanted* in this order, blank ones between them left aside."""
    said = [(at, line, fold(line)) for at, line in lines if line.strip()]
    for first in range(len(said) - len(wanted) + 1) if wanted else ():
        run = said[first : first + len(wanted)]
        if all(want in has for want, (_, _, has) in zip(wanted, run, strict=True)):
            return run[0][0], run[-1][0] + len(run[-1][1])
    return None
