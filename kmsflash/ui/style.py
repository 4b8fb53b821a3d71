"""The style sheet and palette of what Qt draws itself: fields, lists, menus, scroll bars, tool tips."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

Colour = Callable[[str], QColor]


def palette(colour: Colour) -> QPalette:
    """Return a palette in the theme's roles."""
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "onAccent",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("quiet"))
    return made


def style_sheet(colour: Colour, size: Callable[[float], int]) -> str:
    """Return the style sheet in the theme's roles, at the learner's font size."""

    def c(role: str) -> str:
        return colour(role).name()

    field = (
        f"background: {c('surface')}; color: {c('text')}; border: 1px solid {c('edge')}; border-radius: 8px; "
        f"padding: 5px 10px; min-height: {size(20)}px; selection-background-color: {c('accent')}; "
        f"selection-color: {c('onAccent')};"
    )
    handle = f"background: {_mixed(colour('edge'), colour('background'), 0.42).name()}; border-radius: 3px;"
    return f"""
QToolTip {{ background: {c("raised")}; color: {c("text")}; border: 1px solid {c("line")}; padding: 4px 8px; }}
QMenu {{ background: {c("raised")}; color: {c("text")}; border: 1px solid {c("line")}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; border-radius: 6px; }}
QMenu::item:selected {{ background: {c("hover")}; }}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QTimeEdit, QDateEdit {{ {field} }}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QTimeEdit:focus, QDateEdit:focus {{
 border: 2px solid {c("focus")}; padding: 4px 9px; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox QAbstractItemView {{ background: {c("raised")}; color: {c("text")}; border: 1px solid {c("line")};
 selection-background-color: {c("hover")}; selection-color: {c("text")}; padding: 4px; outline: 0; }}
QListWidget {{ background: {c("surface")}; color: {c("text")}; border: 1px solid {c("edge")};
 border-radius: 8px; padding: 4px; outline: 0; }}
QListWidget:focus {{ border: 2px solid {c("focus")}; padding: 3px; }}
QListWidget::item {{ padding: 0 8px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {c("accentTint")}; color: {c("text")}; }}
QProgressBar {{ background: {c("track")}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {c("accent")}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ {handle} min-height: 32px; margin: 1px; }}
QScrollBar::handle:horizontal {{ {handle} min-width: 32px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _mixed(over: QColor, under: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor(
        round(over.red() * share + under.red() * rest),
        round(over.green() * share + under.green() * rest),
        round(over.blue() * share + under.blue() * rest),
    )
