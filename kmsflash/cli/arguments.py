"""What can be typed, and what it starts."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from threading import Thread

from kmsflash import __version__
from kmsflash.cli.saying import complain
from kmsflash.display import NO_DISPLAY, has_display
from kmsflash.model.errors import UserError
from kmsflash.places import Places

_TEXT = (
    "kmsflash: learn from your own notes. Without a command it opens the window, "
    "with the notes and deck files that are named."
)
_COMMANDS = (
    "cards",
    "import",
    "export",
    "due",
    "review",
    "stats",
    "search",
    "backup",
    "restore",
    "salvage",
    "check",
    "screenshots",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what *arguments* ask for.

    Returns the exit code: 0 done, 1 a `UserError` or a bug (one line on standard error), 2 wrong usage.
    """
    _speak_utf8()
    asked = _asked(sys.argv[1:] if arguments is None else arguments)
    places = Places.usual(getattr(asked, "collection", None))
    try:
        return _run(asked, places)
    except UserError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away, as `head` does
        return 1
    except Exception as error:  # noqa: BLE001  a bug, of whatever kind: one line, and the rest in the log
        from kmsflash.cli.failing import fail

        return fail(error, asked, places)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked: a command, or the window, with the files that it is to show.

    Desktops open a file by naming it alone, so the first word need not be a command.
    """
    known = parser()
    first = _first_word(arguments)
    if first is None or not (Path(first).exists() or Path(first).suffix or Path(first).name != first):
        return known.parse_args(arguments)
    if first in _COMMANDS:
        return known.parse_args(arguments)
    window = argparse.ArgumentParser("kmsflash", parents=[_shared()])
    window.add_argument("to_open", type=Path, nargs="+", metavar="FILE")
    return window.parse_args(arguments, argparse.Namespace(command=None))


def _first_word(arguments: Sequence[str]) -> str | None:
    """Return the first that is neither an option nor the value of one."""
    words = iter(arguments)
    for word in words:
        if word == "--collection":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _run(asked: argparse.Namespace, places: Places) -> int:
    if asked.command is None:
        return _open_window(places, asked.to_open)
    from kmsflash.cli import commands

    run = {
        "cards": commands.cards,
        "import": commands.import_files,
        "export": commands.export,
        "due": commands.due,
        "review": commands.review,
        "stats": commands.stats,
        "search": commands.search,
        "backup": commands.backup,
        "restore": commands.restore,
        "salvage": commands.salvage,
        "check": commands.check,
        "screenshots": commands.screenshots,
    }[asked.command]
    return run(asked, places, local_now)


def _open_window(places: Places, files: Sequence[Path]) -> int:
    if not has_display():
        raise UserError(NO_DISPLAY)
    load_ahead()
    try:
        from kmsflash import starting
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise UserError(
            f"Qt cannot start, a system library is missing ({error}). Install it, on Debian and Ubuntu with: "
            "apt install libgl1 libegl1 libdbus-1-3 libfontconfig1 libgssapi-krb5-2 libxkbcommon-x11-0 "
            "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
        ) from error
    return starting.run(places, files)


def load_ahead() -> None:
    """Load what opens a collection beside Qt: with two cores the window fills itself sooner."""
    Thread(target=import_module, args=("kmsflash.collection.opening",), daemon=True).start()


def local_now() -> datetime:
    """Return the moment, in the learner's own time zone."""
    return datetime.now(UTC).astimezone()  # of a bare now() Windows finds no zone in January of 1970


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def parser() -> argparse.ArgumentParser:
    """Return what understands a command, and tells of all there are."""
    shared = _shared()
    known = argparse.ArgumentParser("kmsflash", description=_TEXT, parents=[shared])
    known.set_defaults(to_open=())
    known.add_argument("--version", action="version", version=f"kmsflash {__version__}")
    commands = known.add_subparsers(dest="command", metavar="COMMAND")
    _add_notes(commands, shared)
    _add_study(commands, shared)
    _add_backups(commands, shared)
    shots = commands.add_parser("screenshots", parents=[shared], help="draw every screen, without a display")
    shots.add_argument("folder", type=Path, metavar="DIR")
    shots.add_argument("--language", default="en", metavar="CODE", help="of the window: en or de")
    shots.add_argument("--only", action="append", default=[], metavar="NAME", help="just this picture")
    return known


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--collection",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="FILE",
        help="the file your cards are kept in (made where there is none)",
    )
    shared.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="show all of an error that should not happen, not only where it is kept",
    )
    shared.add_argument(
        "--take-over",
        action="store_true",
        default=argparse.SUPPRESS,
        help="open it even where another machine says that it has it open",
    )
    return shared


def _add_notes(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    cards = commands.add_parser("cards", parents=[shared], help="show which cards a notes file gives")
    cards.add_argument("notes", type=Path, metavar="NOTES")
    cards.add_argument("--json", metavar="FILE", help="write them as JSON to FILE; - for standard output")
    bring = commands.add_parser(
        "import", parents=[shared], help="turn notes into decks, or take deck files in"
    )
    bring.add_argument("files", type=Path, nargs="+", metavar="FILES", help="files or folders")
    bring.add_argument("--deck", default="", metavar="NAME", help="the deck that new ones go to, or under")
    bring.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    bring.add_argument("--json", action="store_true", help="tell it as JSON")
    bring.add_argument("--yes", action="store_true", help="go on where more than half of a deck would go")
    bring.add_argument(
        "--schedules",
        choices=("nothing", "schedules", "history"),
        default="history",
        help="how much of what a deck file says of how well its cards are known",
    )
    bring.add_argument(
        "--columns",
        metavar="ROLES",
        help="what the columns of a table are: question,answer,explanation,tags,deck,kind,id; - for none",
    )
    bring.add_argument(
        "--no-options", dest="options", action="store_false", help="new decks get the usual options"
    )
    give = commands.add_parser("export", parents=[shared], help="write a deck to a file, with those under it")
    give.add_argument(
        "deck", nargs="?", metavar="DECK", help="its name, or names with :: between; without it all"
    )
    give.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    give.add_argument("--format", metavar="FORMAT", help="instead of what the ending of FILE means")
    give.add_argument(
        "--with-schedule", action="store_true", help="with how well each card is known, and the log"
    )
    give.add_argument(
        "--for-myself", action="store_true", help="everything as it is, for another machine of yours"
    )
    give.add_argument("--ids", action="store_true", help="with an id in the notes for each passage of a card")
    give.add_argument("--json", action="store_true", help="tell as JSON what was written")
    give.add_argument(
        "--sheet",
        choices=("fold", "list", "summary"),
        default="fold",
        help="of a PDF: cards to fold and cut, a list in two columns, or a page for each deck",
    )
    give.add_argument("--paper", choices=("a4", "letter"), default="a4", help="of a PDF")
    give.add_argument("--explanations", action="store_true", help="of a PDF: also what stands under answers")


def _add_study(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    due = commands.add_parser("due", parents=[shared], help="tell what waits today")
    due.add_argument("--json", action="store_true", help="as JSON, by deck too")
    stats = commands.add_parser("stats", parents=[shared], help="tell how learning goes")
    whose = stats.add_mutually_exclusive_group()
    whose.add_argument("--deck", metavar="NAME", help="only of this deck and its sub-decks")
    whose.add_argument(
        "--exam", metavar="NAME", help="only of this exam; where several have the name, NAME DAY"
    )
    stats.add_argument(
        "--period",
        choices=("month", "year", "all"),
        default="year",
        help="the last 30 days, the last 12 months, or all the time",
    )
    stats.add_argument("--json", action="store_true", help="all figures of the Progress page, as JSON")
    search = commands.add_parser("search", parents=[shared], help="show the cards that a search finds")
    search.add_argument(
        "query", nargs="+", metavar="QUERY", help="as in Browse; -- before one that begins with -"
    )
    search.add_argument("--most", type=int, metavar="N", help="show the first N of them")
    search.add_argument("--json", action="store_true", help="as a list of cards")
    check = commands.add_parser("check", parents=[shared], help="look your cards through for damage")
    check.add_argument(
        "--repair",
        action="store_true",
        help="put back what a backup has, and mend what can be worked out anew, after a backup of now",
    )
    check.add_argument(
        "--accept",
        action="store_true",
        help="take what damage changed, and no backup has, for right as it is",
    )
    check.add_argument("--json", action="store_true", help="tell it as JSON")
    review = commands.add_parser("review", parents=[shared], help="study in this terminal")
    review.add_argument("--deck", default="", metavar="NAME", help="only this deck and its sub-decks")


def _add_backups(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    backup = commands.add_parser("backup", parents=[shared], help="make a backup of your cards")
    backup.add_argument("--json", action="store_true", help="tell as JSON what is in it")
    restore = commands.add_parser(
        "restore", parents=[shared], help="list the backups, or put one in the place of your cards"
    )
    restore.add_argument(
        "backup",
        nargs="?",
        metavar="BACKUP",
        help="newest, or the name of its file; without it they are listed",
    )
    restore.add_argument("--yes", action="store_true", help="do not ask")
    restore.add_argument(
        "--replay", action="store_true", help="with the reviews given since, from the journal beside it"
    )
    restore.add_argument("--json", action="store_true", help="as JSON")
    salvage = commands.add_parser(
        "salvage", parents=[shared], help="tell the ways out of a damaged file, or take one; it is kept aside"
    )
    salvage.add_argument(
        "way",
        nargs="?",
        choices=("backup", "read"),
        help="backup: the newest one with the reviews since; read: all that can still be read",
    )
    salvage.add_argument("--json", action="store_true", help="as JSON")
