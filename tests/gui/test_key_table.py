"""Keys as they stand on keycaps, on each system."""

import sys

import pytest

from kmsflash.ui.key_table import cap, caps


@pytest.mark.parametrize(
    ("system", "key", "shown"),
    [
        ("linux", "Ctrl+Shift+Return", "Ctrl Shift Enter"),
        ("win32", "Ctrl+Shift+Return", "Ctrl Shift Enter"),
        ("darwin", "Ctrl+Shift+Return", "⌘ ⇧ Enter"),
        ("linux", "Alt+Left", "Alt ←"),
        ("darwin", "Alt+Left", "⌥ ←"),
        ("darwin", "Meta+A", "⌃ A"),
        ("darwin", "Ctrl++", "⌘ +"),
    ],
)
def test_a_key_stands_as_it_is_on_the_keyboard(
    monkeypatch: pytest.MonkeyPatch, system: str, key: str, shown: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert cap(key) == shown
    assert caps(key) == tuple(shown.split(" "))
