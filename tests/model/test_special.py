"""What may be replaced by a file, and what stays what it is."""

import os
from pathlib import Path

import pytest

from kmsflash.model.errors import UserError
from kmsflash.model.special import is_special, refuse_special


def test_files_folders_and_what_is_not_there_are_nothing_special(tmp_path: Path) -> None:
    (tmp_path / "cards").touch()
    for path in (tmp_path, tmp_path / "cards", tmp_path / "missing"):
        assert not is_special(path)
        refuse_special(path)


@pytest.mark.skipif(os.name != "posix", reason="has neither in its folders")
def test_devices_and_pipes_are_refused(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(os.devnull)
    for path in (pipe, link, Path(os.devnull)):
        assert is_special(path)
        with pytest.raises(UserError, match="no place for a file"):
            refuse_special(path)
