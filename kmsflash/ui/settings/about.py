"""What kmsflash is made of: each part with its version and its licence."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from kmsflash import __version__
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row

_OPEN_FONT = "SIL Open Font License 1.1"
_DRAWN = (
    ("Inter", str(QT_TRANSLATE_NOOP("about", "The font of everything you read")), _OPEN_FONT),
    ("JetBrains Mono", str(QT_TRANSLATE_NOOP("about", "The font of code")), _OPEN_FONT),
    ("Lucide", str(QT_TRANSLATE_NOOP("about", "The icons")), "ISC"),
)
LIBRARIES = (  # all that pyproject.toml asks for, as they are named where Python packages come from
    ("PySide6-Essentials", str(QT_TRANSLATE_NOOP("about", "Qt: the window and all that is in it")), "LGPL 3"),
    ("SQLAlchemy", str(QT_TRANSLATE_NOOP("about", "The way to the file that holds your cards")), "MIT"),
    (
        "alembic",
        str(QT_TRANSLATE_NOOP("about", "Brings the file of an older version up to date")),
        "MIT",
    ),
    ("fsrs", str(QT_TRANSLATE_NOOP("about", "The scheduler FSRS, where a deck asks for it")), "MIT"),
    ("markdown", str(QT_TRANSLATE_NOOP("about", "Reads the Markdown of cards and notes")), "BSD 3-Clause"),
    ("pymdown-extensions", str(QT_TRANSLATE_NOOP("about", "Tables and marks in Markdown")), "MIT"),
    ("nh3", str(QT_TRANSLATE_NOOP("about", "Lets nothing harmful from a card through")), "MIT"),
    ("Pygments", str(QT_TRANSLATE_NOOP("about", "Colours code")), "BSD 2-Clause"),
    ("lxml", str(QT_TRANSLATE_NOOP("about", "Reads web pages and e-books")), "BSD 3-Clause"),
    ("mammoth", str(QT_TRANSLATE_NOOP("about", "Reads Word files")), "BSD 2-Clause"),
    ("pylatexenc", str(QT_TRANSLATE_NOOP("about", "Reads formulas in LaTeX")), "MIT"),
    ("pypdf", str(QT_TRANSLATE_NOOP("about", "Tells how long reading a PDF will take")), "BSD 3-Clause"),
    ("pypdfium2", str(QT_TRANSLATE_NOOP("about", "Reads PDF files")), "Apache 2.0 / BSD 3-Clause"),
    ("pillow", str(QT_TRANSLATE_NOOP("about", "Draws the hidden parts of pictures")), "MIT-CMU"),
    ("msgspec", str(QT_TRANSLATE_NOOP("about", "Reads and writes deck files")), "BSD 3-Clause"),
    ("backports.zstd", str(QT_TRANSLATE_NOOP("about", "Unpacks Anki's packages")), "PSF 2.0"),
    ("rapidfuzz", str(QT_TRANSLATE_NOOP("about", "Knows sentences again that were reworded")), "MIT"),
    ("regex", str(QT_TRANSLATE_NOOP("about", "Finds patterns, and gives up in time")), "Apache 2.0"),
    ("rich", str(QT_TRANSLATE_NOOP("about", "Writes to the terminal")), "MIT"),
    ("platformdirs", str(QT_TRANSLATE_NOOP("about", "Knows where a computer keeps what")), "MIT"),
    ("uuid-utils", str(QT_TRANSLATE_NOOP("about", "Names that no two machines give twice")), "BSD 3-Clause"),
)


def about(theme: Theme) -> tuple[list[Group], list[Row]]:
    """Return the groups of the section, and all rows in them."""
    own = [
        _row(
            theme,
            "kmsflash",
            _said(str(QT_TRANSLATE_NOOP("about", "Version {version}"))).format(version=__version__),
            _said(str(QT_TRANSLATE_NOOP("about", "MIT licence"))),
        ),
        *(_row(theme, name, _said(sentence), licence) for name, sentence, licence in _DRAWN),
    ]
    others = [
        _row(theme, f"{name} {_version(name)}".strip(), _said(sentence), licence)
        for name, sentence, licence in LIBRARIES
    ]
    titles = (QT_TRANSLATE_NOOP("about", "About"), QT_TRANSLATE_NOOP("about", "Built with"))
    groups = [
        Group(theme, _said(str(title)), list[QWidget](rows))
        for title, rows in zip(titles, (own, others), strict=True)
    ]
    return groups, [*own, *others]


def _row(theme: Theme, name: str, sentence: str, licence: str) -> Row:
    words = Label(theme, licence, font="small", colour="quiet")
    told = _said(str(QT_TRANSLATE_NOOP("about", "Licence: {licence}")))
    words.setAccessibleName(told.format(licence=licence))
    return Row(theme, name, sentence, words)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # packed into one file, programs often leave that out
        return ""


def _said(text: str) -> str:
    return QCoreApplication.translate("about", text)
