"""The two notetypes under which our cards live in Anki.

A fact is one note and its cards are the cards of that note: so Anki keeps siblings apart on a day, tags
belong to the fact, and a later issue finds the note by one guid. With a note for each card, two cards that
give each other away would be asked one after the other, and a note that came from Anki with two cards would
go back as two. The price is fields that stay empty; Anki's editor folds them.
The last field holds what makes the note the same fact again when it comes back (`own_fields`).
"""

from collections.abc import Iterator
from typing import Any

MARK = "kmsflash"
"""Name of the field that says which fact a note is."""

SIDED, GAPPED = 1_735_689_600_101, 1_735_689_600_102
"""Ids of the notetypes, the same in every package."""

MODIFIED = 1_735_689_600
"""When they were last changed, in seconds since 1970; to be put forward with every change."""

SLOTS = 4
"""Cards of one note; one fact of three hundred has more than two."""

SIDES = ("Front", "Answer", "Explanation")
GAPPED_FIELDS = ("Text", "Answer", "Explanation", MARK)

_CSS = """\
.card { max-width: 38em; margin: 1.2em auto; padding: 0 1em; text-align: left;
  font: 1.15em/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #1f2328; background: #fbfbfa; }
.front { font-size: 1.15em; font-weight: 600; }
.answer { font-size: 1.1em; }
.explanation { margin-top: 1.4em; padding-top: .9em; border-top: 1px solid #d9dbde; color: #565d66;
  font-size: .92em; }
hr#answer { border: 0; border-top: 2px solid #2f6fde; margin: 1em 0; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: .7em .9em; border-radius: 6px; background: #eff0f2; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .92em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #d0d3d7; padding: .3em .6em; text-align: left; }
blockquote { margin-left: 0; padding-left: .9em; border-left: 3px solid #d0d3d7; }
.admonition { margin: .8em 0; padding: .1em .9em; border-left: 4px solid #b7791f; }
.admonition-title { font-weight: 600; }
mark { background: #fff0a8; color: inherit; padding: 0 .1em; }
.cloze { font-weight: 700; color: #1f5fd0; }
.nightMode.card { color: #e5e7ea; background: #1d1f23; }
.nightMode .explanation { color: #a9afb8; border-color: #3a3e45; }
.nightMode pre { background: #2a2d33; }
.nightMode th, .nightMode td, .nightMode blockquote { border-color: #454a52; }
.nightMode mark { background: #5b4d12; }
.nightMode .cloze { color: #8ab4ff; }
"""
_BESIDE = "{{{{#{0}}}}}<div class=explanation>{{{{{0}}}}}</div>{{{{/{0}}}}}"
_LATEX = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n"
)


def fields_of(slot: int) -> tuple[str, ...]:
    """Return the names of the fields of one card of a note."""
    return tuple(f"{side} {slot + 1}" if slot else side for side in SIDES)


SIDED_FIELDS = (*(name for slot in range(SLOTS) for name in fields_of(slot)), MARK)


def models(*, modified: int) -> dict[str, Any]:
    """Return both notetypes, as schema 11 has them."""
    sided = [_sided(slot) for slot in range(SLOTS)]
    answer = "{{#Answer}}<div class=answer>{{Answer}}</div>{{/Answer}}"
    text = "<div class=front>{{cloze:Text}}</div>"
    gapped = [_template("Cloze", 0, text, f"{text}\n{answer}\n{_BESIDE.format('Explanation')}")]
    required = [[slot, "any", [len(SIDES) * slot]] for slot in range(SLOTS)]
    return {
        str(SIDED): _model(SIDED, MARK, 0, SIDED_FIELDS, sided, required, modified),
        str(GAPPED): _model(GAPPED, f"{MARK} cloze", 1, GAPPED_FIELDS, gapped, [[0, "any", [0]]], modified),
    }


def _sided(slot: int) -> dict[str, Any]:
    front, answer, explanation = fields_of(slot)
    asked = f"<div class=front>{{{{{front}}}}}</div>"
    question = f"{{{{#{front}}}}}{asked}{{{{/{front}}}}}"
    shown = f"<div class=answer>{{{{{answer}}}}}</div>"
    return _template(
        f"Card {slot + 1}",
        slot,
        question,
        f"{{{{FrontSide}}}}\n<hr id=answer>\n{shown}\n{_BESIDE.format(explanation)}",
    )


def _template(name: str, ord_: int, question: str, answer: str) -> dict[str, Any]:
    return {
        "name": name, "ord": ord_, "qfmt": question, "afmt": answer, "bqfmt": "", "bafmt": "", "did": None,
        "bfont": "", "bsize": 0,
    }  # fmt: skip


def _model(
    key: int,
    name: str,
    kind: int,
    fields: tuple[str, ...],
    templates: list[dict[str, Any]],
    required: list[list[Any]],
    modified: int,
) -> dict[str, Any]:
    return {
        "id": key, "name": name, "type": kind, "mod": modified, "usn": -1, "sortf": 0, "did": None,
        "tmpls": templates, "flds": list(_fields(fields)), "css": _CSS, "latexPre": _LATEX,
        "latexPost": "\\end{document}", "latexsvg": False, "req": required, "tags": [], "vers": [],
    }  # fmt: skip


def _fields(names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for number, name in enumerate(names):
        is_mark = name == MARK
        yield {
            "name": name, "ord": number, "sticky": False, "rtl": False, "font": "Arial", "size": 20,
            "description": "What kmsflash knows the note by: leave it as it is." if is_mark else "",
            "plainText": is_mark, "collapsed": is_mark or name[-1].isdigit(),
            "excludeFromSearch": is_mark, "media": [],
        }  # fmt: skip
