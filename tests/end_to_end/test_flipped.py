"""Bytes flipped or cut off anywhere: mended, told or refused with a sentence, and the reviews come back.

`benchmarks/reliability/flips.py` does the same at hundreds of places.
"""

from pathlib import Path
from random import Random

from benchmarks.reliability.flips import Fate, flip_often


def test_a_damaged_file_is_mended_told_or_refused_and_its_reviews_come_back(tmp_path: Path) -> None:
    flips = flip_often(tmp_path, 16, Random(7))
    assert flips.wrong == []
    assert sum(flips.fates.values()) == 16
    assert flips.fates[Fate.REFUSED] > 0
    assert flips.by_backup == flips.reviews > flips.in_backup
    assert flips.foreign == 0
