"""What is pressed in a text to hear a sound; and in its form, what cannot be heard or seen here."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from kmsflash.ui.sounds import reference_of
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face.manner import family
from kmsflash.ui.widgets.card_face.media import name_of
from kmsflash.ui.widgets.card_face.sentinels import Under

ROOM = "room:"  # a picture of nothing, that keeps room

_LONGEST_NAME = 40  # characters
_HEIGHT = 36  # pixels at font setting 100 %, as those below; with a little between two lines of them
_ICON_ROOM = 34
_EDGE = 12


@dataclass(frozen=True, slots=True)
class Button:
    """HTML for a `QTextDocument`, and the sentence on what is missing; empty: nothing."""

    html: str
    remark: str


def sound(source: str, name: str, theme: Theme) -> Button:
    """Show a sound by its name, to be pressed, and what keeps it from being heard."""
    reference = reference_of(source)
    remark = theme.sounds.trouble(reference)
    under = Under.UNHEARD if remark else Under.SOUND
    spoken = QCoreApplication.translate("card face", "Sound: ")
    tag = f'a href="{escape(reference)}"'
    return Button(_written(tag, under, spoken, name or name_of(source), remark, theme), remark)


def missing(source: str, name: str, theme: Theme) -> Button:
    """Show a picture that is not here by its name; without a reference it is its name and nothing else."""
    if not source:
        return Button(escape(name), "")
    remark = QCoreApplication.translate("card face", "This picture is not on this computer.")
    return Button(_written("span", Under.UNSEEN, "", name or name_of(source), remark, theme), remark)


def _written(tag: str, under: Under, spoken: str, name: str, remark: str, theme: Theme) -> str:
    """Write *name* with room around it for what is painted; *spoken* is there, but too small to be seen."""
    font = theme.font("body")
    colour = theme.colour("accent" if under is Under.SOUND else "quiet")
    css = (
        f"font-family:'{family(font)}';font-size:{font.pixelSize()}px;font-weight:500;font-style:normal;"
        f"letter-spacing:0px;text-decoration:none;color:{colour.name()};{under.css}"
    )
    shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
    words = escape(shown).replace(" ", "&nbsp;")
    unseen = f'<span style="font-size:1px;color:transparent">{escape(spoken)}</span>' if spoken else ""
    before, after = (_room(width, theme) for width in (_ICON_ROOM, _EDGE))
    title = f' title="{escape(remark)}"' if remark else ""
    return f'<{tag}{title} style="{css}">{before}{unseen}{words}{after}</{tag.split(maxsplit=1)[0]}>'


def _room(width: int, theme: Theme) -> str:
    """Keep room in the line; at the `top` Qt sets the middle of words to its middle."""
    across, high = theme.size(width), theme.size(_HEIGHT)
    return f'<img src="{ROOM}" width="{across}" height="{high}" style="vertical-align:top">'
