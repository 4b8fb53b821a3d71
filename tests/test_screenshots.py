"""The pictures of every screen, drawn without a display."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kmsflash.cli.arguments import main
from kmsflash.model.errors import UserError
from kmsflash.model.kinds import Kind
from kmsflash.screenshots import draw_all


def test_every_screen_is_drawn_in_both_themes(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run the command as the README has it."""
    folder = tmp_path / "deep" / "pictures"
    assert main(["screenshots", str(folder)]) == 0
    qapp.setStyleSheet("")
    drawn = sorted(folder.iterdir())
    assert capsys.readouterr().out == f"{len(drawn)} pictures in {folder}.\n"
    names = {path.stem for path in drawn}
    states = [
        "today-first-start",
        "today",
        "today-nothing-due",
        "today-missed-days",
        "custom-study",
        "study-summary",
        "study-table-hint",
        "study-notes",
        "study-sound-front",
        "study-sound-back",
        "settings",
        "damage",
        "damage-over",
        "progress",
        "exam-none",
        "exam-early",
        "exam-cannot-finish",
        "exam-late",
        "exam-form",
        "today-exam",
        "study-summary-enough",
        "new-card",
        "edit-card",
        "card-info",
        "import",
        "import-edit",
        "import-again",
        "deck-file",
        "export",
        "export-pages",
        "deck-file-report",
        "error",
        "error-last-time",
    ]
    states += [f"study-{kind}-{side}" for kind in Kind for side in ("front", "back")]
    assert {f"{state}-{mode}" for state in [*states, "imported"] for mode in ("light", "dark")} <= names
    for path in drawn:
        image = QImage(str(path))
        corner = image.pixelColor(image.width() - 12, image.height() - 3).lightness()
        assert (corner < 128) == path.stem.endswith("dark"), path.stem
        inks = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 7)
            for y in range(0, image.height(), 7)
        }
        assert len(inks) > 12, f"{path.stem} is blank"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be made"):
        draw_all(tmp_path / "file" / "pictures")


def test_what_keeps_the_screens_from_being_drawn_is_said(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr("kmsflash.collection.opening.open_collection", fail)
    with pytest.raises(UserError, match="The disk is full"):
        draw_all(tmp_path)
    qapp.setStyleSheet("")


def test_one_picture_can_be_drawn_alone(qapp: QApplication, tmp_path: Path) -> None:
    drawn = draw_all(tmp_path, only=["today-first-start-dark"])
    qapp.setStyleSheet("")
    assert drawn == [tmp_path / "today-first-start-dark.png"] == list(tmp_path.iterdir())
