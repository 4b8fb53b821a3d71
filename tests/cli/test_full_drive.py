"""Deck files written to a drive that is full: a sentence, and the file that was there before."""

from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from tests.drives import fill, small_drive


@pytest.mark.parametrize("name", ["cards.kmsdeck", "cards.apkg", "cards.csv", "cards.zip"])
def test_a_full_drive_leaves_the_file_that_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    collection = str(tmp_path / "collection.kms")
    assert main(["due", "--collection", collection]) == 0, "with the starter deck"
    with small_drive(tmp_path / "drive", "1m") as drive:
        (drive / name).write_bytes(b"before")
        ballast = fill(drive)
        capsys.readouterr()
        assert main(["export", "-o", str(drive / name), "--collection", collection]) == 1
        said = capsys.readouterr().err
        assert "cannot be written: No space left on device" in said
        assert len(said.splitlines()) == 1
        assert (drive / name).read_bytes() == b"before"
        assert set(drive.iterdir()) == {drive / name, ballast}
