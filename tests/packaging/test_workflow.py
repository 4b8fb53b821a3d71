"""What builds on the three systems names nothing that is not there."""

import re

from tests.packaging.tools import FOLDER

ROOT = FOLDER.parent
TEXT = (ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8")


def test_the_files_that_it_names_are_there() -> None:
    named = set(re.findall(r"packaging/[\w./-]+\.(?:py|sh|spec)", TEXT))
    assert len(named) >= 5
    assert all((ROOT / name).is_file() for name in named)


def test_it_brings_uv_at_the_version_that_wrote_the_lock() -> None:
    (pinned,) = re.findall(r"^UV_VERSION := (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert f'version: "{pinned}"' in TEXT


def test_keys_are_secrets_and_stand_in_no_command() -> None:
    asked = re.findall(r"^.*\$\{\{ secrets\..*$", TEXT, re.MULTILINE)
    assert asked
    assert all(re.fullmatch(r" {10}[A-Z_]+: \$\{\{ secrets\.[A-Z_]+ \}\}", line) for line in asked)


def test_every_system_is_tested_built_and_started() -> None:
    assert "system: [ubuntu-latest, windows-latest, macos-latest]" in TEXT
    for step in ("pytest", "pyinstaller", "--version", "screenshots", "upload-artifact"):
        assert step in TEXT
