"""Markdown in an editor, its marks quiet: what they do to words shows on the words."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

from kmsflash.ui.theme import Theme

_CODE = 12  # pixels: its lines are then no higher than those around
_FENCE = 1  # state of a line inside a listing


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern, and how its groups look: marks are quiet, words as they will be."""

    pattern: re.Pattern[str]
    looks: tuple[str, ...]  # for each group in order


_RULES = (
    _Rule(re.compile(r"^(\s*(?:[-*+]|\d{1,9}[.)])\s)"), ("mark",)),
    _Rule(re.compile(r"^(\s*>+ ?(?:\[![\w-]+\])?)"), ("mark",)),
    _Rule(re.compile(r"^(#{1,6}\s)(.*)"), ("mark", "strong")),
    _Rule(re.compile(r"^(\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*)$"), ("mark",)),
    _Rule(re.compile(r"(?<!\\)(\|)"), ("mark",)),
    _Rule(re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)"), ("mark", "strong", "mark")),
    _Rule(re.compile(r"(?<![*\w])(\*)(?=[^\s*])([^*\n]+?)(?<=\S)(\*)(?![*\w])"), ("mark", "slanted", "mark")),
    _Rule(re.compile(r"(==)(?=\S)(.+?)(?<=\S)(==)"), ("mark", "strong", "mark")),
    _Rule(re.compile(r"(!?\[)([^\]\n]*)(\]\([^)\n]*\))"), ("mark", "plain", "mark")),
    _Rule(re.compile(r"(`+)([^`\n]+)(`+)"), ("mark", "code", "mark")),
    _Rule(re.compile(r"(\{\{c\d{1,3}::)(.*?)(::[^}]*)?(\}\})"), ("gap", "gapped", "mark", "gap")),
)
_LISTING = re.compile(r"\s*(?:```|~~~)")


class MarkdownColours(QSyntaxHighlighter):
    """Colours a document while it is written, in the theme's roles."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        theme.changed.connect(self._renew)
        self._mix()

    def _renew(self) -> None:
        self._mix()
        self.rehighlight()

    def _mix(self) -> None:
        theme = self._theme
        looks = {
            name: QTextCharFormat()
            for name in ("mark", "strong", "slanted", "code", "gap", "gapped", "plain")
        }
        looks["mark"].setForeground(theme.colour("quiet"))
        looks["strong"].setFontWeight(QFont.Weight.DemiBold)
        looks["slanted"].setFontItalic(True)
        looks["code"].setFontFamilies(theme.font("code").families())
        looks["code"].setProperty(QTextFormat.Property.FontPixelSize, theme.size(_CODE))
        looks["code"].setForeground(theme.colour("codeText"))
        looks["gap"].setForeground(theme.colour("accent"))
        looks["gapped"].setForeground(theme.colour("accent"))
        looks["gapped"].setFontWeight(QFont.Weight.DemiBold)
        self._formats = looks

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        was_inside = self.previousBlockState() == _FENCE
        is_fence = _LISTING.match(text) is not None
        self.setCurrentBlockState(_FENCE if was_inside != is_fence else 0)
        if is_fence or was_inside:
            self.setFormat(0, _units(text), self._formats["mark" if is_fence else "code"])
            return
        for rule in _RULES:
            for found in rule.pattern.finditer(text):
                for number, look in enumerate(rule.looks, 1):
                    start, end = found.span(number)
                    if end > start and look != "plain":
                        self._lay_over(_units(text[:start]), _units(text[:end]), self._formats[look])

    def _lay_over(self, start: int, end: int, look: QTextCharFormat) -> None:
        """Add a look to what the letters have: bold words may be slanted, too."""
        for at in range(start, end):
            merged = QTextCharFormat(self.format(at))
            merged.merge(look)
            self.setFormat(at, 1, merged)


def _units(text: str) -> int:
    """Return how many letters Qt counts in *text*: two for one beyond the first plane."""
    return len(text) + sum(letter > "\uffff" for letter in text)
