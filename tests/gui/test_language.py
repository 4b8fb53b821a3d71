"""The language of the program: chosen, spoken at once, and translated as the file says."""

import runpy
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

import kmsflash
from kmsflash import settings
from kmsflash.choosing import AGAIN
from kmsflash.places import Places
from kmsflash.settings import Settings
from kmsflash.ui.language import SPOKEN, language, speak
from kmsflash.ui.theme import Theme
from tests.gui.conftest import Start

TRANSLATIONS = Path(kmsflash.__file__).parent.parent / "assets" / "translations"
TOOL = TRANSLATIONS.parent.parent / "packaging" / "translations.py"
TRANSLATED = [code for code in SPOKEN if code != "en"]


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(("wanted", "code"), [("en", "en"), ("de", "de"), ("tlh", "en"), ("system", "en")])
def test_what_is_not_spoken_is_english(wanted: str, code: str) -> None:
    assert language(wanted) == code


def test_words_dates_and_the_buttons_of_qt_are_german(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    speak(qapp, "de")
    assert QCoreApplication.translate("Rail", "Settings") == "Einstellungen"
    assert QCoreApplication.translate("today", "%n cards", None, 7) == "7 Karten"
    assert QCoreApplication.translate("backups", "%Ln cards", None, 1240) == "1.240 Karten"
    assert QCoreApplication.translate("RailItem", "%n cards wait", "", 7) == "7 Karten warten"
    assert QLocale().language() == QLocale.Language.German
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    speak(qapp, "en")
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"
    assert QLocale().language() == QLocale.Language.English


def test_a_language_is_spoken_at_once_and_remembered(
    qtbot: QtBot, qapp: QApplication, start: Start, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = start()
    program.show_settings()
    program.use(Settings(language="de"))
    assert codes == [AGAIN], "whoever runs the program begins again"
    assert not program.window.isVisible()
    assert settings.load(places.settings).language == "de"
    german = start()
    german.show_settings()
    words = {label.text() for label in german.settings_page.findChildren(QLabel)}
    assert {"Einstellungen", "Schriftgröße"} <= words
    qtbot.keyClick(german.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert german.decks.page.accessibleName() == "Stapel"


def test_the_same_language_by_another_name_begins_nothing_anew(
    qapp: QApplication, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = start()
    program.use(Settings(language="en"))
    assert codes == []
    assert program.window.isVisible()


def messages(code: str) -> list[ET.Element]:
    tree = ET.parse(TRANSLATIONS / f"kmsflash_{code}.ts")  # noqa: S314  our own file
    return list(tree.iter("message"))


@pytest.mark.parametrize("code", TRANSLATED)
def test_places_in_a_text_are_the_same_in_its_translation(code: str) -> None:
    from string import Formatter

    def places_of(text: str) -> set[str]:
        signs = {sign for sign in ("%1", "%2", "%3", "%n", "%Ln") if sign in text}
        return signs | {name for _, name, _, _ in Formatter().parse(text) if name}

    for message in messages(code):
        source = message.findtext("source") or ""
        whole = message.find("translation")
        assert whole is not None
        forms = [form.text or "" for form in whole.iter("numerusform")] or [whole.text or ""]
        for form in forms:
            assert places_of(form) <= places_of(source)
            assert places_of(source) - {"%n", "%Ln"} <= places_of(form)


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_of_the_window_is_translated(code: str) -> None:
    tree = ET.parse(TRANSLATIONS / f"kmsflash_{code}.ts")  # noqa: S314  our own file
    translated: dict[tuple[str, str], str] = {}
    for context in tree.iter("context"):
        for message in context.iter("message"):
            whole = message.find("translation")
            assert whole is not None
            text = "" if whole.get("type") else "".join(whole.itertext()).strip()
            translated[context.findtext("name") or "", message.findtext("source") or ""] = text
    texts = set(runpy.run_path(str(TOOL))["texts"]())
    assert len(texts) > 900
    assert texts == set(translated), "`make translations` collects them"
    assert [text for text, told in translated.items() if not told] == []


def test_what_is_packed_is_what_the_files_say(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(TOOL), str(tmp_path)], check=True, capture_output=True)
    for code in TRANSLATED:
        packed = files("kmsflash.resources") / "translations" / f"kmsflash_{code}.qm"
        made = tmp_path / f"kmsflash_{code}.qm"
        assert packed.read_bytes() == made.read_bytes(), "`make translations` packs it anew"
