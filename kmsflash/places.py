"""Where things lie on this machine."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "kmsflash"


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders of one learner."""

    collection: Path
    settings: Path  # a file
    state: Path  # a folder: what belongs to this machine, not to the collection
    own_logs: Path | None = None  # a folder; None: in the one of `state`

    @property
    def logs(self) -> Path:
        """The folder in which errors are kept."""
        return self.own_logs or self.state / "log"

    @classmethod
    def usual(cls, collection: Path | None = None) -> "Places":
        """Return the places that the system wants, or *collection* in place of the usual file."""
        return cls(
            collection or platformdirs.user_data_path(_NAME, appauthor=False) / "collection.kms",
            platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json",
            platformdirs.user_state_path(_NAME, appauthor=False),
            platformdirs.user_log_path(_NAME, appauthor=False),
        )
