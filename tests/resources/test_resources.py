"""What comes with the program: fonts and icons with their licences, and the colours of every look."""

import json
from importlib.resources import files

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

RESOURCES = files("kmsflash.resources")
TOKENS = json.loads((RESOURCES / "themes" / "tokens.json").read_text(encoding="utf-8"))
ICONS = [entry for entry in (RESOURCES / "icons").iterdir() if entry.name.endswith(".svg")]


def test_fonts_and_icons_come_with_their_licences() -> None:
    fonts = {entry.name for entry in (RESOURCES / "fonts").iterdir()}
    assert {"LICENSE-Inter.txt", "LICENSE-JetBrainsMono.txt"} <= fonts
    assert any(name.startswith("InterDisplay") for name in fonts)
    for font in ("Inter", "JetBrainsMono"):
        licence = (RESOURCES / "fonts" / f"LICENSE-{font}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License" in licence
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE-Lucide.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: str(icon.name))
def test_every_icon_is_a_drawing_of_ours_to_colour(icon: object) -> None:
    text = icon.read_text(encoding="utf-8")  # type: ignore[attr-defined]  # a Traversable
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert "currentColor" in text or icon.name == "kmsflash.svg"  # type: ignore[attr-defined]  # as above


def test_every_look_has_every_role() -> None:
    looks = TOKENS["colour"]
    assert set(looks) == {"light", "dark", "contrast"}
    roles = {name: sorted(look) for name, look in looks.items()}
    assert roles["light"] == roles["dark"] == roles["contrast"]
    assert {len(look["heat"]) for look in looks.values()} == {5}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", ["background", "surface", "raised", "sunken"])
@pytest.mark.parametrize("ink", ["text", "quiet", "accent", "good", "warn", "bad"])
def test_text_can_be_read(look: str, ground: str, ink: str) -> None:
    """At least 4.5 to 1, as WCAG 2.2 (1.4.3) asks."""
    colours = TOKENS["colour"][look]
    low, high = sorted((luminance(colours[ground]), luminance(colours[ink])))
    assert (high + 0.05) / (low + 0.05) >= 4.5
