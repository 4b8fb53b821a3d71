"""A copy of what is open, wherever the file itself is by now."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

from kmsflash.model.errors import UserError, cause
from kmsflash.model.progress import Report, unreported
from kmsflash.model.sentences import Sentence
from kmsflash.model.special import refuse_special
from kmsflash.store.backups import bring_to_disk, copy, remove, still
from kmsflash.store.opening import Store


def copy_to(store: Store, path: Path, report: Report = unreported) -> None:
    """Copy all that the open file holds to *path*: beside it first, checked, then renamed.

    `report` counts pages, and may raise `Cancelled`. Raises `UserError` where the copy cannot be made, or
    *path* is one that a database uses; there is the whole copy then, or what was there.
    """
    if path.resolve() == store.path.resolve() or path.with_name(f"{path.name}-wal").exists():
        raise UserError("Choose another name than {path}: that one is in use.", path=path)
    refuse_special(path)
    part = path.with_name(f".part-{path.name}")
    try:
        with store.reading() as connection:
            copy(cast("sqlite3.Connection", connection.connection.dbapi_connection), part, report)
        with closing(still(part)) as made:
            if made.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("the copy is damaged")
        bring_to_disk(part)
        part.replace(path)
        bring_to_disk(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            "A copy of your cards cannot be made at {path}: {reason}. Choose another place.",
            path=path,
            reason=cause(error) if isinstance(error, OSError) else Sentence(str(error).capitalize()),
        ) from error
    finally:
        remove(part)
