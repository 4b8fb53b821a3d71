"""What macOS is told of the program and of its files."""

import plistlib
import re
from pathlib import Path

import pytest

from kmsflash.exchange import FORMATS
from tests.packaging.tools import FOLDER, tool

information = tool("macos/information").information


def test_it_has_the_version_and_a_number_that_counts() -> None:
    told = information("1.2.3rc1")
    assert told["CFBundleShortVersionString"] == "1.2.3rc1"
    assert told["CFBundleVersion"] == "1.2.3"


def test_a_version_without_a_number_is_none() -> None:
    with pytest.raises(ValueError, match="newest"):
        information("newest")


def test_nothing_of_the_template_is_left_open() -> None:
    assert "@" not in plistlib.dumps(information("1.0")).decode()


def test_each_kind_of_deck_file_is_declared_and_opened() -> None:
    told = information("1.0")
    declared = [*told["UTExportedTypeDeclarations"], *told["UTImportedTypeDeclarations"]]
    endings = {
        ending for each in declared for ending in each["UTTypeTagSpecification"]["public.filename-extension"]
    }
    known = {ending.lstrip(".") for form in FORMATS for ending in form.endings}
    assert endings == {"kmsdeck", "apkg", "colpkg"} <= known
    opened = {kind for each in told["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]}
    assert opened == {each["UTTypeIdentifier"] for each in declared}


def test_files_of_others_are_left_to_others() -> None:
    ranks = {
        kind: each["LSHandlerRank"]
        for each in information("1.0")["CFBundleDocumentTypes"]
        for kind in each["LSItemContentTypes"]
    }
    assert ranks == {"org.kmsflash.deck": "Owner", "org.kmsflash.anki-package": "Alternate"}


def test_the_languages_are_those_that_are_spoken() -> None:
    masters = (FOLDER.parent / "assets" / "translations").glob("*.ts")
    spoken = {"en", *(path.stem.partition("_")[2] for path in masters)}
    assert set(information("1.0")["CFBundleLocalizations"]) == spoken


def test_what_the_program_may_is_a_list_of_its_own() -> None:
    may = plistlib.loads((FOLDER / "macos" / "entitlements.plist").read_bytes())
    assert may == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_script_names_files_that_are_there() -> None:
    script = (FOLDER / "macos" / "make-dmg.sh").read_text("utf-8")
    named = re.findall(r'"\$root/([^"]+)"', script)
    assert named == ["LICENSE", "packaging/signing.py"]
    assert all((FOLDER.parent / Path(name)).is_file() for name in named)
