"""The kinds of pages: each gives page after page, so that a deck of any size can be printed."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLineF

from kmsflash.model.packages import Package
from kmsflash.model.progress import Report
from kmsflash.ui.importing.words import facts
from kmsflash.ui.printing import blocks
from kmsflash.ui.printing.blocks import Block, Printed, Setter, cards_of
from kmsflash.ui.printing.pages import Page, Placed, Rule
from kmsflash.ui.printing.wishes import PrintWishes, Sheet
from kmsflash.ui.widgets.card_face.manner import Manner, Part

translate = QCoreApplication.translate

_GUTTER = 22.0  # between text and the fold, or between columns
_ABOVE = 9.0  # a card, and below it
_BETWEEN = " › "


def pages(package: Package, wishes: PrintWishes, report: Report) -> Iterator[Page]:
    """Give the pages of a package, one by one. `report` counts facts, and may raise `Cancelled`."""
    layouts: dict[Sheet, type[_Layout]] = {Sheet.FOLD: _Fold, Sheet.LIST: _List, Sheet.SUMMARY: _Summary}
    yield from layouts[wishes.sheet](package, wishes, report).pages()


class _Layout:
    """Puts cards on pages."""

    def __init__(self, package: Package, wishes: PrintWishes, report: Report) -> None:
        self._package, self._wishes, self._report = package, wishes, report
        self._setter = Setter(package)
        self._numbers = 0

    def pages(self) -> Iterator[Page]:
        raise NotImplementedError

    def _new_page(self, title: str) -> Page:
        self._numbers += 1
        return Page(self._numbers, title, self._wishes.paper)

    def _cards(self) -> Iterator[Printed]:
        total = self._package.info.facts
        for number, cards in enumerate(cards_of(self._package)):
            self._report(number, total)
            yield from cards

    def _answer(self, card: Printed, manner: Manner) -> list[Part]:
        parts = [Part(card.answer, manner)]
        explanation = card.explanation if self._wishes.explanations else None
        if explanation is not None:
            parts.append(Part(explanation, blocks.EXPLANATION, 8))
        return parts


def _title(card: Printed) -> str:
    return _BETWEEN.join(card.deck)


class _Fold(_Layout):
    """Questions left, answers right, the fold between them; cards are cut along the lines across."""

    def pages(self) -> Iterator[Page]:
        page, top, deck = self._new_page(self._package.info.title), 0.0, ""
        room = page.room
        half = room.width() / 2
        for card in self._cards():
            begins = _title(card) != deck
            heading = self._setter.text(half - _GUTTER, _title(card), blocks.TITLE) if begins else None
            left, right = self._halves(card, half - _GUTTER)
            high = max(left.height, right.height) + 2 * _ABOVE
            above = 0.0 if heading is None else heading.height + _ABOVE
            scale = min(1.0, (room.height() - above - 2 * _ABOVE) / high)  # what fills more than a page
            if page.placed and top + above + high * scale > room.height():
                yield self._folded(page)
                page, top = self._new_page(_title(card)), 0.0
            if heading is not None:
                deck = _title(card)
                page.title = page.title if page.placed else deck
                page.placed.append(Placed(heading, room.left(), room.top() + top))
                top += above
            self._place(page, left, right, top, scale)
            top += high * scale
            line = room.top() + top
            page.rules.append(Rule(QLineF(room.left(), line, room.right(), line), dashed=True))
            page.words.append(card.words)
        if page.placed or page.number == 1:
            yield self._folded(page)

    def _halves(self, card: Printed, width: float) -> tuple[Block, Block]:
        question = [Part(tree, blocks.QUESTION, 8) for tree in card.question]
        question[0] = Part(question[0].tree, blocks.QUESTION)
        return (
            self._setter.block(width, *question),
            self._setter.block(width, *self._answer(card, blocks.ANSWER)),
        )

    def _place(self, page: Page, left: Block, right: Block, top: float, scale: float) -> None:
        room = page.room
        y = room.top() + top + _ABOVE
        page.placed.append(Placed(left, room.left(), y, scale))
        page.placed.append(Placed(right, room.center().x() + _GUTTER, y, scale))

    def _folded(self, page: Page) -> Page:
        middle = page.room.center().x()
        page.rules.append(Rule(QLineF(middle, page.room.top(), middle, page.room.bottom()), dashed=True))
        return page


class _List(_Layout):
    """Each question with its answer under it, two columns of them."""

    def pages(self) -> Iterator[Page]:
        page, column, top, deck = self._new_page(self._package.info.title), 0, 0.0, ""
        room = page.room
        width = room.width() / 2 - _GUTTER / 2
        for card in self._cards():
            begins = _title(card) != deck
            heading = self._setter.text(width, _title(card), blocks.TITLE) if begins else None
            block = self._card(card, width)
            above = 0.0 if heading is None else heading.height + _ABOVE
            scale = min(1.0, (room.height() - above - _ABOVE) / block.height)
            high = above + block.height * scale + 2 * _ABOVE
            if top and top + high - _ABOVE > room.height():
                column, top = column + 1, 0.0
                if column == 2:
                    yield page
                    page, column = self._new_page(_title(card)), 0
            left = room.left() + column * (width + _GUTTER)
            if heading is not None:
                page.placed.append(Placed(heading, left, room.top() + top))
                deck = _title(card)
                page.title = page.title if page.words else deck
            elif top:
                line = room.top() + top - _ABOVE
                page.rules.append(Rule(QLineF(left, line, left + width, line)))
            page.placed.append(Placed(block, left, room.top() + top + above, scale))
            page.words.append(card.words)
            top += high
        if page.placed or page.number == 1:
            yield page

    def _card(self, card: Printed, width: float) -> Block:
        question = [Part(tree, blocks.SMALL_QUESTION, 6) for tree in card.question]
        question[0] = Part(question[0].tree, blocks.SMALL_QUESTION)
        first, *rest = self._answer(card, blocks.SMALL_ANSWER)
        return self._setter.block(width, *question, Part(first.tree, first.manner, 4), *rest)


class _Summary(_Layout):
    """One page for each deck: how many cards of which kind, and as many of them as there is room for."""

    def pages(self) -> Iterator[Page]:
        found = False
        for title, cards in groupby(self._cards(), key=_title):
            found = True
            yield self._page_of(title, cards)
        if not found:
            yield self._new_page(self._package.info.title)

    def _page_of(self, title: str, cards: Iterator[Printed]) -> Page:
        page = self._new_page(title)
        room, kinds = page.room, Counter[str]()
        name = self._setter.text(room.width(), title.rsplit(_BETWEEN, maxsplit=1)[-1], blocks.HERO)
        head = name.height + 30
        place = _Columns(room.width(), room.height() - head - 22)
        is_full, left_out = False, 0
        for card in cards:
            kinds[card.kind] += 1
            block = None if is_full else self._line(card, place.width)
            spot = None if block is None else place.find(block.height + 7)
            if block is None or spot is None:
                is_full, left_out = True, left_out + 1
                continue
            page.placed.append(Placed(block, room.left() + spot[0], room.top() + head + spot[1]))
            page.words.append(card.words)
        page.placed.append(Placed(name, room.left(), room.top()))
        counted = self._setter.text(room.width(), _counted(kinds), blocks.QUIET)
        page.placed.append(Placed(counted, room.left(), room.top() + name.height))
        if left_out:
            more = translate("Printing", "and {count} more cards").format(count=left_out)
            foot = self._setter.text(room.width(), more, blocks.QUIET)
            page.placed.append(Placed(foot, room.left(), room.bottom() - foot.height))
        return page

    def _line(self, card: Printed, width: float) -> Block:
        question = Part(card.question[0], blocks.TERSE_QUESTION)
        answer = Part(card.answer, blocks.TERSE_ANSWER, 1)
        return self._setter.block(width, question, answer)


class _Columns:
    """Room in two columns, filled one after the other."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self._height = width / 2 - _GUTTER / 2, height
        self._column, self._top = 0, 0.0

    def find(self, height: float) -> tuple[float, float] | None:
        """Return where something so high goes; None where it has no room."""
        if self._top + height > self._height:
            self._column, self._top = self._column + 1, 0.0
        if self._column > 1 or height > self._height:
            return None
        spot = self._column * (self.width + _GUTTER), self._top
        self._top += height
        return spot


def _counted(kinds: Counter[str]) -> str:
    told: Callable[[str, int], str] = facts
    total = sum(kinds.values())
    one, many = translate("Printing", "1 card"), translate("Printing", "{count} cards")
    cards = one if total == 1 else many.format(count=total)
    return ": ".join((cards, ", ".join(told(kind, count) for kind, count in kinds.most_common())))
