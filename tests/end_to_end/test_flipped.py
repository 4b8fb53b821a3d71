"""A file cut off, or with bytes flipped or emptied: mended, told or refused, and the reviews come back.

`benchmarks/reliability/flips.py` does it at hundreds of places.
"""

from pathlib import Path
from random import Random

from benchmarks.reliability.flips import Fate, cut_or_empty, damage, flip_often


def test_a_damaged_file_is_mended_told_or_refused_and_its_reviews_come_back(tmp_path: Path) -> None:
    flips = flip_often(tmp_path, 10, Random(7), cut_or_empty)
    assert flips.wrong == []
    assert sum(flips.fates.values()) == 10
    assert flips.fates[Fate.REFUSED] > 0
    assert flips.by_backup == flips.reviews > flips.in_backup
    assert flips.foreign == 0


def test_no_flipped_byte_is_silent_or_an_error_without_a_sentence(tmp_path: Path) -> None:
    flips = flip_often(tmp_path, 8, Random(5), damage)
    assert flips.wrong == []
    assert sum(flips.fates.values()) == 8
    assert flips.foreign == 0
