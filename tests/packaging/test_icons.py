"""The icons of Windows and macOS are the master's drawing, each size for itself."""

from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from PIL import IcnsImagePlugin, IcoImagePlugin, Image, ImageChops

from tests.packaging.tools import tool


@pytest.fixture(scope="module")
def icons() -> ModuleType:
    return tool("icons")


def is_same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and ImageChops.difference(one, other).getbbox() is None


def test_that_of_windows_has_every_size_as_it_is_drawn(icons: ModuleType) -> None:
    kept = IcoImagePlugin.IcoFile(BytesIO(icons.ICO.read_bytes()))
    assert kept.sizes() == {(size, size) for size in icons.ICO_SIZES}
    for size in icons.ICO_SIZES:
        assert is_same(kept.getimage((size, size)).convert("RGBA"), icons.drawn(size))


def test_that_of_macos_has_the_largest_size_and_air_around_it(icons: ModuleType) -> None:
    kept = IcnsImagePlugin.IcnsFile(BytesIO(icons.ICNS.read_bytes()))
    assert (512, 512, 2) in kept.itersizes()
    largest = kept.getimage((512, 512, 2)).convert("RGBA")
    assert largest.size == (1024, 1024)
    left, top, right, bottom = largest.getbbox() or (0, 0, 0, 0)
    assert min(left, top, 1024 - right, 1024 - bottom) > 50


def test_they_are_the_same_bytes_each_time(icons: ModuleType, tmp_path: Path) -> None:
    assert icons.ico() == icons.ico()
    assert icons.icns() == icons.icns()
