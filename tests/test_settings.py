"""Settings: one value, one file, nothing of a newer version lost."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.options import ScreenOptions, StudyOptions
from kmsflash.model.typed import Leniency
from kmsflash.settings import THEMES, Settings, load, save
from tests.drives import fill, small_drive

ODD_VALUES: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 0, 3, 1.5, 1e9, "", "dark", [], [1], [5, 5], ["a", "b"], [640, 480], {}]
)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    chosen = Settings(theme="dark", font_scale=1.5, window_place=(-3, 7), window_maximized=True)
    save(chosen, path)
    assert load(path) == chosen
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_keys_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "light", "from_the_future": {"a": [1]}}), encoding="utf-8")
    save(replace(load(path), theme="dark"), path)
    assert json.loads(path.read_text(encoding="utf-8"))["from_the_future"] == {"a": [1]}


@given(st.dictionaries(st.sampled_from([*Settings.__dataclass_fields__, "odd"]), ODD_VALUES))
def test_nonsense_gets_the_default_and_never_an_error(
    tmp_path_factory: pytest.TempPathFactory, kept: object
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    settings = load(path)
    assert settings.theme in THEMES
    assert 0.8 <= settings.font_scale <= 2.0
    assert 0 <= settings.day_starts_at <= 23


@pytest.mark.parametrize("text", ["", "[1]", "{", "\x00"])
def test_a_broken_file_does_not_stop_anyone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert load(path) == Settings()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be kept in"):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_studying_follows_the_settings() -> None:
    usual = Settings().study
    assert (usual.day_starts_at, usual.drill_below) == (4, Grade.GOOD)
    assert Settings(drill_failures_only=True).study.drill_below is Grade.HARD
    assert Settings(six_grades=True).study == StudyOptions(4, Grade.GOOD, six_grades=True)


def test_keys_are_kept_also_those_that_only_another_version_knows(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    keys = {"window": {"import": ["Ctrl+I"], "later": []}, "exam": {"flag": ["F"]}}
    path.write_text(json.dumps({"keys": keys}), encoding="utf-8")
    loaded = load(path)
    assert loaded.keys == keys
    save(loaded, path)
    assert json.loads(path.read_text(encoding="utf-8"))["keys"] == keys


@pytest.mark.parametrize(
    "keys", [[], "F2", {"window": ["F2"]}, {"window": {"import": "F2", "quit": [3, ""]}}]
)
def test_keys_that_make_no_sense_are_the_usual_ones(tmp_path: Path, keys: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"keys": keys, "language": 7}), encoding="utf-8")
    loaded = load(path)
    assert not any(rows for rows in loaded.keys.values())
    assert loaded.language == "system"


def test_what_the_study_screen_does_comes_from_the_settings() -> None:
    chosen = Settings(
        six_grades=True,
        type_answers=True,
        forgives_articles=False,
        shows_time=True,
        goes_on=True,
        back_seconds=7,
        plays_sounds=False,
    )
    assert chosen.screen == ScreenOptions(
        six_grades=True,
        types=True,
        leniency=Leniency(articles=False),
        shows_time=True,
        goes_on=True,
        front_seconds=10,
        back_seconds=7,
        plays_sounds=False,
    )


def test_a_full_disk_leaves_the_settings_as_they_were(tmp_path: Path) -> None:
    with small_drive(tmp_path / "drive") as drive:
        path = drive / "settings.json"
        save(Settings(theme="dark"), path)
        fill(drive)
        before = set(drive.iterdir())
        with pytest.raises(UserError, match="No space left on device"):
            save(Settings(theme="light", keys={"study": {"help": ["x" * 200_000]}}), path)
        assert load(path).theme == "dark"
        assert set(drive.iterdir()) == before
