"""Other files opened beside the collection, by the connection that reads or writes it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kmsflash.store.uris import uri_of

_ATTACHED = "attached"


def attach(connection: Connection, path: Path, name: str) -> None:
    """Open a finished file, which is only read, under the name of a schema, until the transaction is over."""
    connection.exec_driver_sql(f"ATTACH ? AS {name}", (uri_of(path, "ro", still=True),))
    connection.info.setdefault(_ATTACHED, []).append(name)


def detach_all(driver: Any, info: dict[Any, Any]) -> None:
    """Let go of all files that a connection of the driver opened: SQLite does so only after a transaction."""
    for name in info.pop(_ATTACHED, ()):
        driver.execute(f"DETACH {name}")
