"""What is built is signed where there are keys, and left alone where there are none."""

from pathlib import Path

import pytest

from tests.packaging.tools import tool

commands = tool("signing").commands
KEYS = {
    "KMSFLASH_SIGN_CERTIFICATE": "keys.pfx",
    "KMSFLASH_SIGN_PASSWORD": "secret",
    "KMSFLASH_SIGN_TIMESTAMP": "witness",
    "KMSFLASH_SIGN_IDENTITY": "The authors",
    "KMSFLASH_NOTARY_PROFILE": "notary",
}


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_without_keys_nothing_is_done(system: str) -> None:
    assert commands(Path("kmsflash.dmg"), system, {}) == []


def test_on_linux_nothing_is_signed() -> None:
    assert commands(Path("kmsflash.deb"), "linux", KEYS) == []


def test_a_program_of_windows_is_signed_with_a_witness_to_the_time() -> None:
    (command,) = commands(Path("setup.exe"), "win32", KEYS)
    assert command[:2] == ("signtool", "sign")
    assert " ".join(command[2:]) == ("/fd sha256 /f keys.pfx /p secret /tr witness /td sha256 setup.exe")


def test_a_certificate_alone_is_enough() -> None:
    keys = {"KMSFLASH_SIGN_CERTIFICATE": "keys.pfx"}
    assert commands(Path("setup.exe"), "win32", keys) == [
        ("signtool", "sign", "/fd", "sha256", "/f", "keys.pfx", "setup.exe")
    ]


def test_an_image_of_macos_is_signed_then_notarised_then_stapled() -> None:
    steps = commands(Path("kmsflash.dmg"), "darwin", KEYS)
    assert [step[:2] for step in steps] == [
        ("codesign", "--force"),
        ("xcrun", "notarytool"),
        ("xcrun", "stapler"),
    ]
    assert all(step[-1] == "kmsflash.dmg" for step in steps)


def test_without_a_notary_it_is_signed_only() -> None:
    keys = {"KMSFLASH_SIGN_IDENTITY": "The authors"}
    (command,) = commands(Path("kmsflash.dmg"), "darwin", keys)
    assert command[0] == "codesign"
