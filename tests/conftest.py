"""What every test stands on: no display, no patience limits, no files outside the test's own folder."""

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from kmsflash.ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("usual")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = str(tmp_path_factory.mktemp("home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, home)


@pytest.fixture(params=["light", "dark", "contrast"])
def any_theme(request: pytest.FixtureRequest, qapp: object) -> "Theme":
    """Give each look in turn."""
    from kmsflash.ui.theme import Theme

    return Theme(request.param)


@pytest.fixture
def theme(qapp: object) -> "Theme":
    """Give the light look."""
    from kmsflash.ui.theme import Theme

    return Theme("light")
