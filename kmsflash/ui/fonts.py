"""The bundled fonts: what a bare system does not have."""

import sys
from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

TEXT = "Inter"
DISPLAY = "Inter Display"
CODE = "JetBrains Mono"

_DISPLAY_ROLES = ("question", "hero")
_OF_SYSTEM = () if sys.platform in ("win32", "darwin") else ("sans-serif",)  # a name of fontconfig's
_TABULAR_UP_TO = 15  # pixels; larger figures look torn apart in equal widths


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once."""
    for entry in sorted((files("kmsflash.resources") / "fonts").iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(entry.read_bytes())


def running(font: QFont) -> QFont:
    """Return *font* as it is set in running text, where figures of equal width tear hyphens apart."""
    font.setFeature(QFont.Tag("tnum"), 0)
    return font


def made(role: str, pixels: int, weight: int, tracking: float, *, usual_size: float) -> QFont:
    """Return the font of a role at *pixels*."""
    family = CODE if role == "code" else DISPLAY if role in _DISPLAY_ROLES else TEXT
    font = QFont(family)
    font.setFamilies([family, TEXT, *_OF_SYSTEM])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    tabular = role != "code" and usual_size <= _TABULAR_UP_TO
    font.setFeature(QFont.Tag("tnum"), int(tabular))  # said either way, or the parent's font decides
    return font
