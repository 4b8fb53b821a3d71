"""The theme: every colour, font, size and icon by role. Widgets ask while painting and keep nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from kmsflash.model.kinds import Kind
from kmsflash.ui import icons
from kmsflash.ui.fonts import load_fonts, made
from kmsflash.ui.key_table import Chosen, Keys
from kmsflash.ui.pictures import Pictures
from kmsflash.ui.sounds import Sounds
from kmsflash.ui.style import palette, style_sheet

CODE_TO_TEXT = 0.92  # size of code beside the text around it
_BODY = 15
_KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class KindColours:
    """The hues of a kind: its word, the ground under it, and its shapes."""

    text: QColor
    tint: QColor
    shape: QColor


@cache
def _tokens() -> dict[str, Any]:
    text = (files("kmsflash.resources") / "themes" / "tokens.json").read_text(encoding="utf-8")
    tokens = json.loads(text)
    assert isinstance(tokens, dict)  # noqa: S101  our own file
    return tokens


class Theme(QObject):
    """One look: light, dark or high contrast, at the learner's font size; `changed` when it is another."""

    changed = Signal()

    def __init__(self, mode: str = "system", font_scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._mode = mode
        self._font_scale = font_scale
        self._application: QApplication | None = None
        self.pictures = Pictures()  # of the open collection: every card that is painted asks here
        self.sounds = Sounds(self)
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._name = self._named()
        self.keys = Keys()  # keys are a part of the look: they stand beside the words that they trigger

    @property
    def name(self) -> str:
        """Which look is on: light, dark or contrast."""
        return self._name

    @property
    def is_dark(self) -> bool:
        """Whether text is light on dark."""
        return self._name != "light"

    @property
    def font_scale(self) -> float:
        """The learner's font setting; 1.0 is 100 %."""
        return self._font_scale

    def wear(self, mode: str, font_scale: float) -> None:
        """Wear another look (system, light, dark or contrast), with type and icons as large as that."""
        self._mode = mode
        if (self._named(), font_scale) != (self._name, self._font_scale):
            self._name, self._font_scale = self._named(), font_scale
            self._renew()

    def set_mode(self, mode: str) -> None:
        """Wear another look: "system", "light", "dark" or "contrast"."""
        self.wear(mode, self._font_scale)

    def set_font_scale(self, scale: float) -> None:
        """Set type, icons and what depends on them larger or smaller."""
        self.wear(self._mode, scale)

    def set_keys(self, chosen: Mapping[str, Chosen]) -> None:
        """Let other keys do things, by the names of screens and of what they do."""
        self.keys.use(chosen)
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """Return the colour of a role; "heat0" to "heat4" and "flag1" to "flag7" are the steps and flags."""
        colours = _tokens()["colour"][self._name]
        if role.startswith("heat"):
            return QColor(colours["heat"][int(role[4:])])
        return QColor(colours["flags"][int(role[4:]) - 1] if role.startswith("flag") else colours[role])

    def kind(self, kind: Kind) -> KindColours:
        """Return the hues of a kind of fact."""
        hues = _tokens()["colour"][self._name]["kinds"][kind.value]
        return KindColours(QColor(hues["text"]), QColor(hues["tint"]), QColor(hues["shape"]))

    def font(self, role: str, weight: int | None = None) -> QFont:
        """Return the font of a role: caption, small, body, lead, question, hero or code."""
        if (role, weight) not in self._fonts:
            code: dict[str, Any] = {"size": _BODY * CODE_TO_TEXT, "weight": 400}
            usual = code if role == "code" else _tokens()["type"][role]
            self._fonts[role, weight] = made(
                role,
                self.size(usual["size"]),
                weight or usual["weight"],
                usual.get("tracking", 0) * self._font_scale,
                usual_size=usual["size"],
            )
        return QFont(self._fonts[role, weight])  # a copy: whoever asked may change it

    def size(self, pixels: float) -> int:
        """Return a size of type, icon or control in logical pixels at the learner's font setting."""
        return max(1, round(pixels * self._font_scale))

    def icon(self, name: str, size: int, role: str = "quiet") -> QPixmap:
        """Return an icon of *size* logical pixels in the colour of *role* (or of a kind, by its name)."""
        ratio = self._application.devicePixelRatio() if self._application else 1.0
        key = (name, size, role, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.painted(name, size, self._ink(role), ratio)
        return self._pixmaps[key]

    def apply(self, application: QApplication) -> None:
        """Dress the whole application, now and whenever the theme or the system's scheme changes."""
        self._application = application
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        application.setStyle("Fusion")
        self._renew()

    def _ink(self, role: str) -> QColor:
        return self.kind(Kind(role)).text if role in _KINDS else self.colour(role)

    def _named(self) -> str:
        if self._mode != "system":
            return self._mode
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _follow(self) -> None:
        self.wear(self._mode, self._font_scale)

    def _renew(self) -> None:
        self._pixmaps.clear()
        self._fonts.clear()
        if self._application is not None:
            self._application.setPalette(palette(self.colour))
            self._application.setFont(self.font("body"))
            self._application.setStyleSheet(style_sheet(self.colour, self.size))
        self.changed.emit()
