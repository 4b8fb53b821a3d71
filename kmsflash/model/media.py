"""What is known of all pictures and sounds of a collection together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MediaCare:
    """Files that no card refers to, and references to files that are not here."""

    unused: int = 0  # files
    size: int = 0  # of those, in bytes
    missing: tuple[str, ...] = ()  # names, in their order


@dataclass(frozen=True, slots=True)
class Removed:
    """What a cleaning took away."""

    files: int
    size: int  # bytes
    left: int = 0  # files that the system would not let go
