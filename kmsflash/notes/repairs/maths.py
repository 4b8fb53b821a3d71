"""Maths: formulas in LaTeX become text that is read without it, in a line or with lines of their own.

What only looks like a formula stays: money, variables of a shell, escaped brackets, a sign that never closes.
"""

import re

from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.latex import readable
from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.repairs.displayed import Displayed, displayed
from kmsflash.notes.vocabulary import Vocabulary

_SPAN = re.compile(
    r"(?P<code>(?<!`)`++[^`]*+`++|\\[\\$])"
    r"|\\\((?P<round>(?:[^\\$]|\\[^()]){1,1000}?)\\\)"
    r"|\\\[(?P<square>(?:[^\\$]|\\[^\[\]]){1,1000}?)\\\]"
    r"|(?P<bare>\\ce\{(?:[^{}]|\{[^{}]*+\}){1,300}\})"
    r"|\$\$(?P<double>[^$]{1,1000}?)\$\$"
    r"|(?<!\$)\$(?P<single>(?:[^$\\`]|\\.){1,1000}?)\$(?![\d$])"
)
_COMMAND = re.compile(r"\\[A-Za-z]+\*?|\\[,;:!%{}]")
_OF_COMMAND = re.compile(r"\\(?:text|math|operatorname|ce|SI|qty|mbox)\w*\s*(?:\{[^{}]*\})+|\\[A-Za-z]+")
_WORD = re.compile(
    r"(?!(?:sin|cos|tan|log|exp|lim|min|max|mod)(?![^\W\d_]))(?=\w{0,2}[aeiouyäöü])[^\W\d_]{3}|\w*[^\W\d_]{5}"
)
_LETTERS = re.compile(r"[A-Za-zα-ωΑ-Ω]{1,2}'*(?:,\s?[A-Za-zα-ωΑ-Ω]){0,4}")
_NUMBER = re.compile(r"[+−-]?\d+(?:[.,]\d+)?[+−-]?")
_SHORT = re.compile(r"(?=.*[A-Za-zα-ωΑ-Ω])(?=.*[=<>≤≥≠≈≡→∈±·×+/−-]|[A-Za-z]\w?\()[^_^\\]{3,60}")
_INDEX = re.compile(r"(?:(?<![^\W_]{2})[^\W_]'*|[)\]}|])_(?:[^\W_](?![^\W\d_])|[+−-]|\{)")
_ENDING = re.compile(r"(?:th|st|nd|rd|s|te[nrs]?)\b")  # "the $n$th"
_MOST = 300_000  # characters of lines with formulas: a page of more is a book, and every one takes its time
_FEWEST_OF_LINE = 10  # characters that a line counts for at least
_LEADING = ("prepositions", "comparisons", "formula_labels")
_NO_TEXT = re.compile(r"#|\||-{3}|={3}|~~~|```")


def understand(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write formulas as text."""
    mended: list[Line] = []
    count, at, left = 0, 0, _MOST
    while at < len(lines):
        line = lines[at]
        at += 1
        if left > 0 and not line.code and ("$" in line.text or "\\" in line.text):
            left -= len(line.text) + _FEWEST_OF_LINE
            block = displayed(lines, at - 1)
            if block and _set(mended, block, vocabulary):
                number, at = _go_on(mended, lines, block.end)
                count += number + 1
                continue
            text, number = _written(line.text)
            line = line._replace(text=text) if number else line
            count += number
        mended.append(line)
    return mended, count


def _set(mended: list[Line], block: Displayed, vocabulary: Vocabulary) -> bool:
    """Write a formula that has lines of its own, behind what leads to it or alone; tell if it could."""
    text = readable(block.formula)
    if not text:
        return False
    text += "" if text[-1] in ".;" else block.stop
    lead = _lead(mended, vocabulary) if block.may_follow else None
    if lead is None:
        mended.append(Line(f"{block.margin}{text}", block.first, block.last))
        return True
    line = mended[lead]
    mended[lead:] = [line._replace(text=f"{line.text.rstrip()} {text}", last=block.last)]
    return True


def _go_on(mended: list[Line], lines: list[Line], at: int) -> tuple[int, int]:
    """Join what goes on below a formula, "where c is …"; return how many are in it, and the next line."""
    below = at + (at < len(lines) and not lines[at].text.strip())
    line = lines[below] if below < len(lines) else None
    if line is None or line.code or not line.text[:1].islower() or not mended[-1].text.endswith("."):
        return 0, at
    text, count = _written(line.text)
    mended[-1] = mended[-1]._replace(text=f"{mended[-1].text[:-1]}, {text}", last=line.last)
    return count, below + 1


def _lead(mended: list[Line], vocabulary: Vocabulary) -> int | None:
    """Return where the text stands that goes on with a formula: up to a colon, or with a verb and no end."""
    at = len(mended) - 1
    if at > 0 and not mended[at].text.strip():
        at -= 1
    line = mended[at] if mended else None
    if line is None or line.code or len(line.text) > LONGEST_LINE // 2:
        return None
    text = line.text.strip()
    if not text or _NO_TEXT.match(text):
        return None
    last = text.rsplit(maxsplit=1)[-1]
    leads = is_finite(last, vocabulary) or any(vocabulary.has(group, last) for group in _LEADING)
    return at if text[-1] == ":" or (" " in text and leads) else None


def _written(text: str) -> tuple[str, int]:
    """Return a line with its formulas as text, and how many they were."""
    parts: list[str] = []
    count, at, kept = 0, 0, 0
    while found := _SPAN.search(text, at):
        at = found.end() if found["code"] else found.start() + 1
        formula = readable(found[found.lastgroup or 0].strip()) if _is_maths(found) else ""
        if formula:
            parts += [text[kept : found.start()], formula]
            at = kept = found.end()
            count += 1
    return "".join([*parts, text[kept:]]), count


def _is_maths(found: "re.Match[str]") -> bool:
    """Tell whether what stands between two signs is a formula."""
    if found["code"]:
        return False
    text, said = found.string, found[found.lastgroup or 0]
    inner = said.strip()
    is_strong = "^" in inner or _COMMAND.search(inner) is not None
    if not inner or (" | " in inner and text.lstrip().startswith("|")):
        return False
    if found["bare"]:
        return True
    if found["single"] is None:
        may_be_range = found["square"] is not None and "=" not in inner  # "\\[a-z\\]"
        return is_strong or (not may_be_range and _is_short(inner))
    if inner != said and not (is_strong and said[0].isspace() and said[-1].isspace()):
        return False
    if _NUMBER.fullmatch(inner):
        return True
    if inner[0].isdigit():
        return is_strong and _WORD.search(_OF_COMMAND.sub(" ", inner)) is None
    before, behind = text[: found.start()][-1:], text[found.end() :][:1]
    if before.isalnum() and not (inner[0] in "^_" or _COMMAND.search(inner)):
        return False
    if behind.isalpha() and not (is_strong or inner[0] == "_"):
        return len(inner) == 1 and _ENDING.match(text, found.end()) is not None
    return is_strong or inner[0] == "_" or _is_short(inner)


def _is_short(said: str) -> bool:
    """Tell whether a text without commands is a letter, one with an index, or an equation without words."""
    if _LETTERS.fullmatch(said):
        return True
    if said[0] == "{" or _WORD.search(re.sub(r"_\{[^{}]*\}|_\w+", "_", said)):
        return False
    indices = said.count("_")
    is_indexed = indices > 0 and len(_INDEX.findall(said)) == indices
    return is_indexed or _SHORT.fullmatch(said) is not None
