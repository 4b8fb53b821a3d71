"""The figures of a chart as a table, for whoever would rather read them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.charts.plot import Table

_SIZE = (560, 460)


class TableDialog(QDialog):
    """A table that arrow keys go through, cell by cell."""

    def __init__(self, theme: Theme, title: str, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.grid = QTableWidget(len(table.rows), len(table.header))
        self.grid.setAccessibleName(title)
        self.grid.setHorizontalHeaderLabels(list(table.header))
        self.grid.verticalHeader().hide()
        self.grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.grid.setTabKeyNavigation(False)
        for at, row in enumerate(table.rows):
            for place, cell in enumerate(row):
                item = QTableWidgetItem(str(cell))
                if not isinstance(cell, str):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.grid.setItem(at, place, item)
        self.grid.resizeColumnsToContents()
        self.grid.horizontalHeader().setStretchLastSection(True)
        away = Button(theme, self.tr("Close"))
        away.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(away)
        column = QVBoxLayout(self)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)
        self.resize(theme.size(_SIZE[0]), theme.size(_SIZE[1]))
        if table.rows:
            self.grid.setCurrentCell(0, 0)
        self.grid.setFocus()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
