"""What stands beside question and answer: a hint, how a typed answer differs, that the notes changed it."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kmsflash.model.typed import Compared, PieceKind
from kmsflash.ui.theme import Theme

_ROLES = {PieceKind.SAME: "good", PieceKind.WRONG: "bad", PieceKind.MISSING: "accent"}
_LINES = {PieceKind.WRONG: "line-through", PieceKind.MISSING: "underline"}  # no hue says anything alone


class SideNote(QLabel):
    """Lines of small type on the card; it shows where there is anything to say."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self._news = ""
        self._typed: Compared | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self._write)
        self._write()

    def show_note(self, hint: str = "", typed: Compared | None = None, news: str = "") -> None:
        """Show a hint, a typed answer beside the right one, and news of the notes; what is empty does not."""
        if (hint, typed, news) != (self._hint, self._typed, self._news):
            self._hint, self._typed, self._news = hint, typed, news
            self._write()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._hint or self._news or self._typed is not None)

    def height_at(self, width: int) -> int:
        """Return how high it is at that width; 0 where it says nothing."""
        return self.heightForWidth(width) if self.says_something else 0

    def _write(self) -> None:
        self.setFont(self._theme.font("body"))
        lines = []
        if self._hint:
            words = "<br>".join(escape(row) for row in self._hint.splitlines())
            lines.append(f"{self._quiet(self.tr('Hint'))} &nbsp;{words}")
        if self._typed is not None:
            lines.append(self._typed_line(self._typed))
        if self._news:
            lines.append(self._quiet(self._news))
        self.setText("".join(f"<p style='margin:0 0 4px 0'>{line}</p>" for line in lines))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.colour("text"))
        self.setPalette(palette)

    def _typed_line(self, typed: Compared) -> str:
        if not typed.typed:
            return self._quiet(self.tr("You typed nothing."))
        if typed.is_right:
            said = self.tr("You typed it right: {answer}").format(answer=escape(typed.typed))
            return f"<span style='color:{self._theme.colour('good').name()}'>✓ {said}</span>"
        pieces = "".join(
            f"<span style='color:{self._theme.colour(_ROLES[piece.kind]).name()};"
            f"text-decoration:{_LINES.get(piece.kind, 'none')}'>{escape(piece.text)}</span>"
            for piece in typed.pieces
        )
        return f"{self._quiet(self.tr('You typed'))} &nbsp;<span style='white-space:pre-wrap'>{pieces}</span>"

    def _quiet(self, words: str) -> str:
        size = self._theme.size(13)
        return f"<span style='color:{self._theme.colour('quiet').name()};font-size:{size}px'>{words}</span>"
