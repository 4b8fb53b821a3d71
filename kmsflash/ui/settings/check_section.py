"""The check of the collection: what it found, in words, and repair where that helps."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.model.checking import Finding, Findings, Flaw, Repaired
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row


class CheckSection(QWidget):
    """Tells when the collection shall be checked, repaired, or accepted as it is; shows what came of it."""

    check_wanted = Signal()
    repair_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stacked = False
        self.check = Button(theme, self.tr("Check"), look="outlined")
        self.repair = Button(theme, self.tr("Repair"), look="filled")
        self.accept = Button(theme, self.tr("Accept"), look="outlined")
        self.check.clicked.connect(self.check_wanted)
        self.repair.clicked.connect(self.repair_wanted)
        self.accept.clicked.connect(self.accept_wanted)
        self._checked = Row(theme, self.tr("Check the collection"), self._promise(), self.check)
        self._mend = Row(theme, self.tr("Repair the collection"), self._offer(), self.repair)
        self._mend.hide()
        self._taking = Row(theme, self.tr("Accept what damage changed"), self._meaning(), self.accept)
        self._taking.hide()
        self.found: list[Row] = []
        self._groups: list[Group] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(32)
        self._column.addWidget(Group(theme, self.tr("Check"), [self._checked, self._mend, self._taking]))
        self.setAccessibleName(self.tr("Check of the collection"))

    def show_findings(self, findings: Findings) -> None:
        """Show what a check found."""
        self._show(findings, ())

    def show_repaired(self, done: Repaired) -> None:
        """Show what was mended, and what is left."""
        if self.isVisible() and not done.left.repairable:
            self.check.setFocus()  # the button that was pressed goes
        self._show(done.left, done.mended)

    def stack(self, *, stacked: bool) -> None:
        """Stand controls under their words, or beside them."""
        self._stacked = stacked
        for row in (self._checked, self._mend, self._taking, *self.found):
            row.stack(stacked=stacked)

    def _show(self, findings: Findings, mended: Iterable[Finding]) -> None:
        self._clear()
        self._checked.say(" ".join([self._sum(findings), *map(translated, findings.unchecked)]))
        self._mend.setVisible(bool(findings.repairable))
        can_accept = any(each.flaw is Flaw.ALTERED for each in findings.found)
        if self.accept.isVisible() and not can_accept:
            self.check.setFocus()  # the button that was pressed goes
        self._taking.setVisible(can_accept)
        self._add(self.tr("Mended"), [self._row(each, self.tr("Mended"), advises=False) for each in mended])
        flaws = [self._row(each, self._state(each)) for each in findings.flaws]
        self._add(self.tr("What is wrong"), flaws)
        self._add(self.tr("Worth knowing"), [self._row(each, "") for each in findings.notices])
        self.stack(stacked=self._stacked)

    def _clear(self) -> None:
        for group in self._groups:
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._groups, self.found = [], []

    def _add(self, title: str, rows: list[Row]) -> None:
        if rows:
            group = Group(self._theme, title, list[QWidget](rows))
            self._column.addWidget(group)
            self._groups.append(group)
            self.found += rows

    def _row(self, finding: Finding, state: str, *, advises: bool = True) -> Row:
        word = Label(self._theme, state, font="small", colour="quiet")
        advice = translated(finding.advice) if advises else ""
        return Row(self._theme, translated(finding.sentence), advice, word)

    def _state(self, finding: Finding) -> str:
        return self.tr("Can be repaired") if finding.is_repairable else self.tr("Needs you")

    def _sum(self, findings: Findings) -> str:
        number = QLocale().toString
        if findings.is_sound:
            sentence = self.tr(
                "All is well. Looked through: cards {cards}, answers {answers}, pictures and sounds {files}."
            )
        else:
            sentence = self.tr(
                "Something is wrong; see below. Looked through: cards {cards}, answers "
                "{answers}, pictures and sounds {files}."
            )
        return sentence.format(
            cards=number(findings.cards), answers=number(findings.reviews), files=number(findings.files)
        )

    def _promise(self) -> str:
        return self.tr(
            "Looks through the whole file, the search index, every schedule and every picture and sound. "
            "Nothing is changed."
        )

    def _offer(self) -> str:
        return self.tr(
            "Makes a backup, then puts back what damage changed, where a backup has it, and rebuilds what it "
            "can. All else stays as it is."
        )

    def _meaning(self) -> str:
        return self.tr(
            "After you looked at each and put right what was wrong: takes the rest as it is now, so that it "
            "is not told again."
        )
