"""The theme: looks, fonts, sizes and icons by role."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.model.kinds import Kind
from kmsflash.ui.theme import Theme


def test_each_look_has_its_colours(any_theme: Theme) -> None:
    assert any_theme.is_dark == (any_theme.colour("background").lightness() < 128)
    assert any_theme.colour("text") != any_theme.colour("background")
    assert len({any_theme.colour(f"heat{step}").name() for step in range(5)}) == 5
    for kind in Kind:
        hues = any_theme.kind(kind)
        assert all(hue.isValid() for hue in (hues.text, hues.tint, hues.shape))


def test_another_look_is_told_once(qtbot: QtBot) -> None:
    theme = Theme("light")
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")
    assert theme.name == "dark"


def test_a_look_and_larger_type_together_are_told_once(qtbot: QtBot) -> None:
    theme = Theme("light")
    told: list[tuple[str, float]] = []
    theme.changed.connect(lambda: told.append((theme.name, theme.font_scale)))
    theme.wear("dark", 1.5)
    theme.wear("dark", 1.5)
    assert told == [("dark", 1.5)]


def test_the_font_setting_scales_type_and_sizes(qtbot: QtBot) -> None:
    theme = Theme("light", 1.0)
    before = theme.font("question").pixelSize()
    with qtbot.waitSignal(theme.changed):
        theme.set_font_scale(1.5)
    assert theme.font("question").pixelSize() == round(before * 1.5)
    assert theme.size(20) == 30


@pytest.mark.parametrize(
    ("role", "family"), [("body", "Inter"), ("hero", "Inter Display"), ("code", "JetBrains Mono")]
)
def test_the_bundled_fonts_are_used(theme: Theme, role: str, family: str) -> None:
    assert QFontInfo(theme.font(role)).family() == family


@pytest.mark.parametrize(("role", "tabular"), [("small", 1), ("body", 1), ("lead", 0), ("hero", 0)])
def test_figures_have_equal_widths_only_in_small_type(theme: Theme, role: str, tabular: int) -> None:
    """Said for every role: a widget would otherwise take the figures of the font around it."""
    font = theme.font(role)
    assert font.isFeatureSet(QFont.Tag("tnum"))
    assert font.featureValue(QFont.Tag("tnum")) == tabular


def test_icons_take_the_colour_of_their_role(theme: Theme) -> None:
    image = theme.icon("check", 16, "good").toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.colour("good").name()}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_an_icon(theme: Theme, kind: Kind) -> None:
    image = theme.icon(kind.value, 20, kind.value).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_the_application_wears_the_theme(qapp: QApplication) -> None:
    theme = Theme("dark")
    before = qapp.styleSheet()
    theme.apply(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.colour("background"))
    assert theme.colour("raised").name() in qapp.styleSheet()
    theme.set_mode("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.colour("background"))
    qapp.setStyleSheet(before)
