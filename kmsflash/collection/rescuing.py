"""The use case of keeping a copy of what is open, where the file itself takes nothing more."""

from dataclasses import dataclass
from pathlib import Path

from kmsflash.model.progress import Report, unreported
from kmsflash.store import rescuing
from kmsflash.store.opening import Store


@dataclass(frozen=True, slots=True)
class Rescuing:
    """What can be done for the cards of a file that is gone."""

    store: Store

    def copy_to(self, path: Path, report: Report = unreported) -> None:
        """Copy all cards to a new file. Raises `UserError` where that cannot be; `report` counts pages."""
        rescuing.copy_to(self.store, path, report)
