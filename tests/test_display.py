"""Whether there is a display, told without Qt."""

import socket
import sys
from pathlib import Path

import pytest

from kmsflash.display import X_PORT, has_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_none_is_named() -> None:
    assert not has_display()


@pytest.mark.parametrize("name", [":987", "unix:987.0", "localhost:59", "nonsense", ":"])
def test_one_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("DISPLAY", name)
    assert not has_display()


def test_an_x_server_that_listens_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - X_PORT
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}")
        assert has_display()


def test_a_wayland_socket_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not has_display()
    (tmp_path / "wayland-0").touch()
    assert has_display()


def test_a_chosen_platform_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()
