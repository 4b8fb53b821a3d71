"""Text of cards laid out for paper, rendered as on the card, in light colours."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QPalette, QTextDocument, QTextOption

from kmsflash.model.kinds import Kind
from kmsflash.model.packages import DeckPath, Package, PackedCard, PackedFact
from kmsflash.model.study import Face
from kmsflash.rendering import card as faces
from kmsflash.ui.printing.packed_pictures import PackedPictures
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face.dialect import page
from kmsflash.ui.widgets.card_face.manner import Manner, Part
from kmsflash.ui.widgets.card_face.painting import Touched, paint
from kmsflash.ui.widgets.card_face.places import Places, find

QUESTION = Manner("body", 600, 700, "text", 1.35)
ANSWER = Manner("body", 400, 600, "text", 1.4)
SMALL_QUESTION = Manner("small", 600, 700, "text", 1.35)
SMALL_ANSWER = Manner("small", 400, 600, "text", 1.35)
TERSE_QUESTION = Manner("caption", 600, 700, "text", 1.3)
TERSE_ANSWER = Manner("caption", 400, 600, "text", 1.3)
EXPLANATION = Manner("caption", 400, 600, "quiet", 1.4)
TITLE = Manner("lead", 600, 700, "text", 1.3)
HERO = Manner("hero", 600, 700, "text", 1.2)
QUIET = Manner("small", 400, 600, "quiet", 1.4)
_SCALE = 0.9  # of type on paper to that on a screen: 15 pixels become 10 points
_KINDS = {kind.value for kind in Kind}


@dataclass(frozen=True, slots=True)
class Printed:
    """A card as it is printed."""

    deck: DeckPath
    kind: str
    face: Face

    @property
    def question(self) -> list[Element]:
        """What is asked, with the row of its table where it is about a cell."""
        front = faces.front(self.face)
        return [front.question, *([front.context] if front.context is not None else [])]

    @property
    def answer(self) -> Element:
        """What is answered."""
        return faces.back(self.face).answer

    @property
    def explanation(self) -> Element | None:
        """The passage that says so; None where there is none."""
        return faces.back(self.face).explanation if self.face.explanation.strip() else None

    @property
    def words(self) -> str:
        """Question and answer as they are read."""
        return f"{faces.plain(self.face.front)}: {faces.plain(self.face.answer)}"


def cards_of(package: Package) -> Iterator[list[Printed]]:
    """Give the cards of a package, fact by fact, deck by deck."""
    paths = {deck.uid: deck.path for deck in package.info.decks}
    for fact in package.facts():
        yield [_printed(fact, card, paths.get(card.deck, ())) for card in fact.cards]


def _printed(fact: PackedFact, card: PackedCard, deck: DeckPath) -> Printed:
    own, notes = card.own, card.notes
    texts = (notes.front, notes.answer, notes.explanation)
    front, answer, explanation = (
        text if mine is None else mine for mine, text in zip(own, texts, strict=True)
    )
    kind = Kind(fact.kind) if fact.kind in _KINDS else Kind.QUESTION
    headings = () if fact.origin is None else fact.origin.headings
    return Printed(deck, kind.value, Face(kind, front, answer, explanation, card.cell, deck, headings))


@dataclass(slots=True)
class Block:
    """A piece of text that is not cut: it stands on one page, or in one column."""

    document: QTextDocument
    theme: Theme
    height: float
    _places: Places | None = field(default=None)

    def paint(self, painter: QPainter, left: float, top: float, scale: float = 1.0) -> None:
        """Paint it with its corner there."""
        if self._places is None:
            self._places = replace(find(self.document), buttons=())  # nothing on paper can be pressed
        painter.save()
        painter.translate(left, top)
        painter.scale(scale, scale)
        paint(painter, self._places, self.theme, Touched())
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self.theme.colour("text"))
        context.palette = palette
        self.document.documentLayout().draw(painter, context)
        painter.restore()


class _Document(QTextDocument):
    """Shows pictures of the package, and fetches nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._theme.pictures.image(name.toString() if isinstance(name, QUrl) else name)


class Setter:
    """Sets text in type: parts become blocks of a width."""

    def __init__(self, package: Package) -> None:
        self.theme = Theme("light", _SCALE)
        self.theme.pictures = PackedPictures(package)

    def block(self, width: float, *parts: Part) -> Block:
        """Return parts under one another, *width* pixels wide."""
        document = _Document(self.theme)
        document.setUndoRedoEnabled(False)
        font = self.theme.font(parts[0].manner.font)
        font.setFeature(QFont.Tag("calt"), 0)  # as on the card
        font.setFeature(QFont.Tag("tnum"), 0)
        document.setDefaultFont(font)
        document.setDocumentMargin(2)
        document.setIndentWidth(self.theme.size(18))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setHtml(page(parts, self.theme).html)
        document.setTextWidth(width)
        size: QSizeF = document.size()
        return Block(document, self.theme, size.height())

    def text(self, width: float, text: str, manner: Manner) -> Block:
        """Return a line of plain words."""
        tree = Element("p")
        tree.text = text
        return self.block(width, Part(tree, manner))
