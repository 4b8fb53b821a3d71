"""What Windows is told of the program, and the installer that a stub in the program's place gives."""

import ast
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

import kmsflash
from tests.packaging.tools import FOLDER, tool

SCRIPT = (FOLDER / "windows" / "kmsflash.nsi").read_text("utf-8")


@pytest.fixture(scope="module")
def resource() -> ModuleType:
    return tool("windows/version_resource")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1", (1, 0, 0, 0)), ("0.12", (0, 12, 0, 0)), ("1.2.3", (1, 2, 3, 0)), ("1.2.3rc1", (1, 2, 3, 0))],
)
def test_windows_compares_four_numbers(resource: ModuleType, version: str, numbers: tuple[int, ...]) -> None:
    assert resource.four(version) == numbers


def test_the_resource_says_whose_program_it_is_and_which(resource: ModuleType) -> None:
    text = resource.version_resource("1.2.3", "kmsflashw.exe")
    strings = {
        ast.literal_eval(call.args[0]): ast.literal_eval(call.args[1])
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "StringStruct"
    }
    assert strings["ProductVersion"] == strings["FileVersion"] == "1.2.3"
    assert strings["OriginalFilename"] == "kmsflashw.exe"
    assert "filevers=(1, 2, 3, 0)" in text
    assert "flags=0," in text


def test_a_version_before_the_release_says_so(resource: ModuleType) -> None:
    assert "flags=2," in resource.version_resource("1.2.3rc1", "kmsflash.exe")


def test_every_text_of_the_installer_is_there_in_both_languages() -> None:
    languages: dict[str, set[str]] = {}
    for name, language in re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE):
        languages.setdefault(name, set()).add(language)
    assert languages
    assert all(spoken == {"ENGLISH", "GERMAN"} for spoken in languages.values())
    assert set(re.findall(r"\$\(([A-Z_]+)\)", SCRIPT)) == set(languages)


def test_removing_leaves_the_folder_of_the_cards_alone() -> None:
    removed = re.findall(r"^\s*(?:RMDir|Delete)\s+(.*?)\s*$", SCRIPT, re.MULTILINE)
    assert removed
    assert not [each for each in removed if "LOCALAPPDATA" in each]
    assert [each for each in removed if "/r" in each] == ['/r "$INSTDIR\\_internal"'] * 2


def test_all_that_is_written_to_the_registry_is_taken_out_again() -> None:
    body, removal = SCRIPT.split('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', body))
    removed = set(re.findall(r'DeleteReg(?:Key|Value) (?:/ifempty )?HKCU "([^"]+)"', removal))
    assert written
    for key in written:
        assert any(key == gone or key.startswith(gone + "\\") for gone in removed), key


def test_nothing_is_written_that_needs_an_administrator() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert not re.search(r"HKLM|HKCR|HKEY_LOCAL|SetShellVarContext all|\$PROGRAMFILES", SCRIPT)


def stub(folder: Path) -> Path:
    tree = folder / "packed"
    (tree / "_internal" / "größe").mkdir(parents=True)
    for name in ("kmsflash.exe", "kmsflashw.exe", "_internal/größe/a.dll"):
        (tree / name).write_bytes(name.encode())
    return tree


@pytest.mark.skipif(shutil.which("makensis") is None, reason="the installer is made with NSIS")
def test_a_stub_gives_an_installer_of_this_version_twice_the_same(tmp_path: Path) -> None:
    maker = tool("windows/make_installer")
    tree = stub(tmp_path)
    made = maker.make_installer(tree, tmp_path / "one")
    again = maker.make_installer(tree, tmp_path / "other")
    assert made.name == f"kmsflash-{kmsflash.__version__}-setup.exe"
    assert made.read_bytes()[:2] == b"MZ"
    assert made.read_bytes() == again.read_bytes()


def test_a_folder_that_is_no_program_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no kmsflash\.exe, kmsflashw\.exe, _internal"):
        tool("windows/make_installer").make_installer(tmp_path, tmp_path / "dist")
