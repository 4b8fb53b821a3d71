"""No room at a random moment of everything that writes: a sentence, nothing half, and on it goes.

`benchmarks/reliability/disk_full.py` does the same at hundreds of points, also on a small drive that is full.
"""

import sys
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("there is no such limit", allow_module_level=True)

from benchmarks.reliability.disk_full import ACTS, Full, make, run_full


def test_what_cannot_be_kept_is_said_and_nothing_is_half_there(tmp_path: Path) -> None:
    template, home, full = tmp_path / "template", tmp_path / "home", Full()
    for folder in (template, home):
        folder.mkdir()
    make(template)
    run_full(home, template, 2 * len(ACTS), Random(11), full, is_drive=False)
    assert full.wrong == []
    assert full.points == 2 * len(ACTS)
    assert full.refused.total() > len(ACTS)
