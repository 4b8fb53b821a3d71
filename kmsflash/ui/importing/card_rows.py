"""How the rows of the import screen are painted: titles over sheets, and on the sheets the cards."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyleOptionViewItem, QWidget

from kmsflash.model.importing import Gone, How
from kmsflash.ui.fonts import running
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.card_list import CardList, Role, Row, can_be_ticked, seen
from kmsflash.ui.importing.entries import Entry, Sort
from kmsflash.ui.theme import Theme

ROW = 62  # pixels at font setting 100 %, all of these
TITLE = 36
GAP = 20  # above a title
CHECK = 18
_EDGE = 16
_TEXT = 46
_ICON = 16
_RADIUS = 12
_CHECK_AT = 14  # from the top of a row
_SELECTED = 4  # between the sheet's edge and the selected card's ground
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Lines:
    """The two lines of an entry: what is asked, and under it one or two texts with a sign between them."""

    question: str
    answer: str
    before: str = ""
    remark: str = ""


class CardRows(QAbstractItemDelegate):
    """Paints rows, and ticks what is clicked."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heights: dict[object, int] = {}  # of a row that is edited in place, by its key

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height."""
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return QSize(0, 0)
        if row.key in self.heights:
            return QSize(200, self.heights[row.key])
        if row.entry is None:
            return QSize(200, self._theme.size(TITLE + (0 if row.is_top else GAP)))
        return QSize(200, self._theme.size(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a title or an entry."""
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            self._paint_title(painter, option, row)
        else:
            self._paint_sheet(painter, option.rect, row)
            if row.key not in self.heights:
                self._paint_entry(painter, option, row, row.entry)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give what a card is edited in the whole row."""
        editor.setGeometry(option.rect)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick what is clicked; the whole beginning of a row counts."""
        row = index.data(Role.ROW)
        if not isinstance(event, QMouseEvent) or not isinstance(row, Row) or not isinstance(model, CardList):
            return False
        if event.type() != QEvent.Type.MouseButtonRelease or not can_be_ticked(row) or row.entry is None:
            return False
        area = self._mirrored(
            option,
            QRect(option.rect.left(), option.rect.top(), self._theme.size(_TEXT), option.rect.height()),
        )
        if not area.contains(event.position().toPoint()):
            return False
        state = Qt.CheckState.Unchecked if row.entry.taken else Qt.CheckState.Checked
        return model.setData(QModelIndex(index), state, Qt.ItemDataRole.CheckStateRole)  # type: ignore[arg-type]

    # Titles

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme, rect = self._theme, QRect(option.rect)
        rect.setTop(rect.bottom() + 1 - theme.size(TITLE))
        rect.setHeight(theme.size(TITLE - 8))
        if _has_focus(option):
            self._paint_focus(painter, rect.adjusted(1, 1, -1, -1))
        side = theme.size(_ICON)
        needs_you = row.group.needs_you and not row.is_folded
        name, ink = ("alert", "warn") if needs_you else (self._chevron(option, row), "quiet")
        icon = self._mirrored(option, QRect(rect.left(), rect.center().y() - side // 2, side, side))
        painter.drawPixmap(icon.topLeft(), theme.icon(name, side, ink))
        bold, quiet = running(theme.font("small", 600)), theme.font("caption", 400)
        begin = side + theme.size(6)
        remark = _remark(row)
        room = rect.width() - begin - theme.size(4)
        title_width = min(QFontMetrics(bold).horizontalAdvance(row.group.title) + 2, room)
        left = self._mirrored(option, QRect(rect.left() + begin, rect.top(), title_width, rect.height()))
        self._write(painter, left, row.group.title, bold, theme.colour("text"))
        width = room - title_width - theme.size(12)
        if width > theme.size(40) and remark:
            right = self._mirrored(option, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()))
            self._write(painter, right, remark, quiet, theme.colour("quiet"), at_end=True)

    def _chevron(self, option: QStyleOptionViewItem, row: Row) -> str:
        if not row.is_folded:
            return "chevron-down"
        return "chevron-left" if _is_mirrored(option) else "chevron-right"

    # Entries

    def _paint_sheet(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint the part of the group's sheet that is behind this row: its ends are round."""
        theme = self._theme
        sheet = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if not row.is_first:
            sheet.setTop(rect.top() - _RADIUS * 2)
        if not row.is_last:
            sheet.setBottom(rect.bottom() + 1 + _RADIUS * 2)
        edge = theme.colour("warn" if row.group.needs_you else "line")
        if row.group.needs_you:
            edge.setAlphaF(0.6)
        painter.setClipRect(rect)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(sheet, _RADIUS, _RADIUS)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, entry: Entry) -> None:
        theme, rect = self._theme, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        inside = rect.adjusted(_SELECTED, 2, -_SELECTED, -2)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentTint"))
            painter.drawRoundedRect(inside, 8, 8)
        elif not row.is_first and not row.joins:
            line = rect.adjusted(theme.size(_begin(entry)), 0, -theme.size(_EDGE), 0)
            line = self._mirrored(option, line)
            painter.fillRect(line.left(), rect.top(), line.width(), 1, theme.colour("line"))
        if _has_focus(option):
            self._paint_focus(painter, inside)
        self._paint_bonds(painter, option, rect, row)
        if can_be_ticked(row):
            self._paint_check(painter, option, rect, entry)
        self._paint_words(painter, option, rect, entry)

    def _paint_bonds(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: Row) -> None:
        """Paint what ties a card to its siblings above and below."""
        size = self._theme.size
        left = rect.left() + size(_EDGE + CHECK / 2) - 1
        check = rect.top() + size(_CHECK_AT)
        for is_there, top, bottom in (
            (row.joins, rect.top(), check - 4),
            (row.is_joined, check + size(CHECK) + 4, rect.bottom() + 1),
        ):
            if is_there:
                bond = self._mirrored(option, QRect(left, top, 2, bottom - top))
                painter.fillRect(bond, self._theme.colour("line"))

    def _paint_check(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, entry: Entry
    ) -> None:
        theme, side = self._theme, self._theme.size(CHECK)
        box = QRect(rect.left() + theme.size(_EDGE), rect.top() + theme.size(_CHECK_AT), side, side)
        box = self._mirrored(option, box)
        if not entry.taken:
            painter.setPen(QPen(theme.colour("edge"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(box), 5, 5)
        tick = theme.size(14)
        painter.drawPixmap(
            box.center().x() - tick // 2 + 1,
            box.center().y() - tick // 2 + 1,
            theme.icon("check", tick, "onAccent"),
        )

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, entry: Entry
    ) -> None:
        theme = self._theme
        side = theme.size(_ICON)
        edge, begin = theme.size(_EDGE), theme.size(_begin(entry))
        icon = QRect(rect.right() + 1 - edge - side, rect.top() + theme.size(14), side, side)
        icon = self._mirrored(option, icon)
        painter.drawPixmap(icon.topLeft(), theme.icon(entry.kind.value, side, entry.kind.value))
        told = _told(entry)
        height = theme.size(20)
        width = rect.width() - begin - edge - side - theme.size(12)
        remark_width = self._paint_remark(painter, option, rect, entry, told.remark)
        top = rect.top() + theme.size(13)
        first = self._mirrored(option, QRect(rect.left() + begin, top, width - remark_width, height))
        second = self._mirrored(
            option, QRect(rect.left() + begin, top + theme.size(19), width - remark_width, height)
        )
        strong = entry.taken or entry.sort in (Sort.UNCERTAIN, Sort.GONE) or entry.how is How.UNCHANGED
        ink = theme.colour("text" if strong else "quiet")
        self._write(painter, first, told.question, running(theme.font("small", 500)), ink)
        self._paint_answer(painter, option, second, told)

    def _paint_answer(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, told: _Lines
    ) -> None:
        """Paint the answer; after what it was before, struck out, and an arrow."""
        theme, font, quiet = self._theme, running(self._theme.font("small")), self._theme.colour("quiet")
        if not told.before:
            self._write(painter, rect, told.answer, font, quiet)
            return
        struck = QFont(font)
        struck.setStrikeOut(True)
        side = theme.size(14)
        now_width = QFontMetrics(font).horizontalAdvance(told.answer)
        room = rect.width() - side - theme.size(12)
        before = min(QFontMetrics(font).horizontalAdvance(told.before) + 2, max(room // 2, room - now_width))
        mirrored = _is_mirrored(option)

        def placed(start: int, width: int) -> QRect:
            left = rect.right() + 1 - start - width if mirrored else rect.left() + start
            return QRect(left, rect.top(), width, rect.height())

        self._write(painter, placed(0, before), told.before, struck, quiet)
        arrow = placed(before + theme.size(6), side)
        name = "arrow-left" if mirrored else "arrow-right"
        painter.drawPixmap(arrow.left(), arrow.center().y() - side // 2 + 1, theme.icon(name, side, "quiet"))
        start = before + side + theme.size(12)
        self._write(painter, placed(start, rect.width() - start), told.answer, font, theme.colour("text"))

    def _paint_remark(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, entry: Entry, remark: str
    ) -> int:
        """Paint what stands at the end of the row, on a pill where it can be changed; return its width."""
        if not remark:
            return 0
        theme = self._theme
        font = theme.font("caption", 500)
        pad = theme.size(10)
        width = QFontMetrics(font).horizontalAdvance(remark) + 2 * pad
        right = rect.right() + 1 - theme.size(_EDGE + _ICON + 12)
        place = self._mirrored(
            option, QRect(right - width, rect.top() + theme.size(19), width, theme.size(24))
        )
        if entry.gone is not None:
            bad = entry.gone is Gone.DELETE
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("badTint" if bad else "sunken"))
            pill = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        ink = theme.colour("bad" if entry.gone is Gone.DELETE else "quiet")
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, remark)
        return width + theme.size(12)

    # Strokes

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7)

    def _write(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor, *, at_end: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


def _begin(entry: Entry) -> int:
    """Return where the words of an entry begin: what cannot be ticked has them further out."""
    return _EDGE if entry.sort is Sort.GONE else _TEXT


def _remark(row: Row) -> str:
    if row.group.gone is not None:
        return plan_words.all_gone(row.group.gone)
    return row.group.remark


def _told(entry: Entry) -> _Lines:
    """Return what the two lines of an entry say."""
    question, answer = seen(entry.question), seen(entry.answer)
    if entry.sort is Sort.UNCERTAIN and entry.before is not None:
        before = f"{seen(entry.before.front)} {seen(entry.before.answer)}"
        return _Lines(
            f"{question} {answer}", plan_words.was(before), remark=plan_words.reviews(entry.reviews)
        )
    if entry.gone is not None:
        return _Lines(
            question, f"{plan_words.reviews(entry.reviews)} · {answer}", remark=plan_words.gone(entry.gone)
        )
    remark = (
        plan_words.own_text() if entry.own else plan_words.edited() if entry.edited and entry.name else ""
    )
    if entry.own:
        return _Lines(question, plan_words.own_answer(answer, seen(entry.notes_say)), remark=remark)
    if entry.before is not None and seen(entry.before.answer) != answer:
        return _Lines(question, answer, seen(entry.before.answer), remark)
    if entry.before is not None and seen(entry.before.front) != question:
        return _Lines(question, plan_words.was(seen(entry.before.front)), remark=remark)
    if entry.reason and not entry.taken:
        return _Lines(question or answer, plan_words.reason(entry.reason), remark=remark)
    if not question:
        return _Lines(answer, plan_words.needs_question(), remark=remark)
    return _Lines(question, answer or plan_words.needs_answer(), remark=remark)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def _is_mirrored(option: QStyleOptionViewItem) -> bool:
    return bool(option.direction == Qt.LayoutDirection.RightToLeft)
