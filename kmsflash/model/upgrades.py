"""What was done to an older collection so that this program can use it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Upgrade:
    """One collection brought up to date."""

    before: int  # revision of the file as it was
    after: int
    copy: Path  # of the file as it was


UPGRADE_PARTS = 100
"""Into how many parts the work of an upgrade is told; all other opening is told as one."""
