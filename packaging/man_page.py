"""Write the manual page kmsflash(1) to standard output, from what the command line says of itself."""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import kmsflash
from kmsflash.cli.arguments import parser

VERSION = kmsflash.__version__
ABOUT = """\
.SH DESCRIPTION
kmsflash turns a page of notes as it is into flashcards, without special markup, and brings each back on
the day you are about to forget it. When the notes change, the cards follow and the reviews stay.
.PP
Without a command it opens the window, with the notes and deck files that are named. Where it is open
already, that window comes forward and shows them.
"""
AFTER = """\
.SH FILES
.TP
.I ~/.local/share/kmsflash/collection.kms
Your cards, with all reviews; the pictures, sounds and the second journal of reviews lie beside it.
.TP
.I ~/.config/kmsflash/settings.json
What you have chosen in the settings.
.TP
.I ~/.local/state/kmsflash
What belongs to this machine, and the log of errors.
.SH ENVIRONMENT
.BR XDG_DATA_HOME ,
.B XDG_CONFIG_HOME
and
.B XDG_STATE_HOME
name other folders for the three.
.SH EXIT STATUS
0 done; 1 something to mend, and one line on standard error says what; 2 wrong usage.
.SH EXAMPLES
.EX
kmsflash import NOTES.md \\-\\-deck Exam
kmsflash export Exam \\-o exam.apkg
kmsflash review
.EE
"""


def man_page(day: datetime) -> str:
    """Return the page, in the language of troff, as of *day*."""
    known = parser()
    return "".join(
        [
            f'.TH KMSFLASH 1 "{day:%Y-%m-%d}" "kmsflash {VERSION}" "User Commands"\n',
            ".SH NAME\nkmsflash \\- learn from your own notes with flashcards\n",
            ".SH SYNOPSIS\n.B kmsflash\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n.br\n",
            ".B kmsflash\n\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...\n",
            ABOUT,
            ".SH OPTIONS\n",
            *(_option(action) for action in known._actions if action.option_strings),
            ".SH COMMANDS\n",
            *_commands(known),
            AFTER,
        ]
    )


def _commands(known: argparse.ArgumentParser) -> Iterator[str]:
    of_all = {action.dest for action in known._actions}
    (commands,) = (each for each in known._actions if isinstance(each, argparse._SubParsersAction))
    helps = {each.dest: each.help or "" for each in commands._choices_actions}
    for name, command in commands.choices.items():
        own = [action for action in command._actions if action.dest not in of_all]
        words = "".join(f" {_value(each)}" for each in own if not each.option_strings)
        yield f".SS {name}{words}\n{_escaped(helps[name])}.\n"
        for action in own:
            if action.option_strings or action.help:
                yield _option(action)


def _option(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else f" {_value(action)}"
    names = [f"\\fB{_escaped(name)}\\fR{value}" for name in action.option_strings] or [_value(action)]
    return f".TP\n{', '.join(names)}\n{_escaped(action.help or '')}.\n"


def _value(action: argparse.Action) -> str:
    named = action.metavar or ("|".join(action.choices) if action.choices else action.dest.upper())
    word = f"\\fI{_escaped(str(named))}\\fR"
    if action.nargs == "+":
        return f"{word}..."
    return f"[{word}]" if action.nargs == "?" else word


def _escaped(text: str) -> str:
    clean = text.replace("%%", "%").replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{clean}" if clean.startswith((".", "'")) else clean


if __name__ == "__main__":
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    sys.stdout.write(man_page(datetime.fromtimestamp(int(moment), UTC) if moment else datetime.now(UTC)))
