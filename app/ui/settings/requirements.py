"""The page of the requirements: what must be installed, and whether it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.requirements import Requirement, nothing_required
from app.ui.asking import Asking
from app.ui.controls import Button, Heading, Hint
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.legend import MarkLine
from app.ui.look import Mark
from app.ui.plain import Line, shown
from app.ui.settings.controls import Rows
from app.ui.settings.sheet import Sheet
from app.ui.wording import told

_YES = "yes"  # required of what has no version
_LONGEST = 400  # characters of why something is not met


class RequirementsPage(Sheet):
    """Each requirement with a mark and a word, what is required, and what was found."""

    name = "requirements"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        says = translate("settings", "Your status takes effect where all of this is in place.")
        self.says, self.nothing = Line(says, self), Line("", self)
        self.nothing.hide()
        for line in (self.says, self.nothing):
            self.column.addWidget(line)
        waits = translate("settings", "This computer and the service are being looked at…")
        self.asking = Asking(house, errands, waits, self)
        self.column.addWidget(self.asking)
        self.found = Rows(self)
        self.column.addWidget(self.found)
        self.again = Button(translate("settings", "Check again"), self)
        self.again.clicked.connect(self._ask)
        self.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def opened(self) -> None:
        """Check anew."""
        super().opened()
        self._ask()

    def _ask(self) -> None:
        self.asking.ask(self.house.inquiries.requirements, self._take, self._failed)

    def _take(self, found: tuple[Requirement, ...]) -> None:
        title = self.house.conductor.profile.status_service.title
        self.nothing.setText(told(nothing_required(title)))
        self.says.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.again.setVisible(bool(found))
        self.found.replace([RequirementRow(one, self.found) for one in found])

    def _failed(self) -> None:
        self.again.hide()  # there is another button to try again
        self.found.replace([])


class RequirementRow(QWidget):
    """One requirement: its name with the verdict, under it the versions and what to do."""

    def __init__(self, requirement: Requirement, parent: QWidget) -> None:
        super().__init__(parent)
        mark = _mark(requirement)
        self.verdict = MarkLine(mark, self)
        self.verdict.setText(_words(mark))
        self.versions = Line(_versions(requirement), self)
        self.versions.setVisible(requirement.required != _YES)
        detail = Hint(shown(told(requirement.detail), _LONGEST), self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Heading(told(requirement.name), self), 0, 0)
        grid.addWidget(self.verdict, 0, 1)
        grid.addWidget(self.versions, 1, 0, 1, 2)
        grid.addWidget(detail, 2, 0, 1, 2)
        detail.setVisible(bool(requirement.detail))


def _mark(requirement: Requirement) -> Mark:
    if requirement.met is None:
        return Mark.UNKNOWN
    return Mark.OK if requirement.met else Mark.NOK


def _words(mark: Mark) -> str:
    match mark:
        case Mark.OK:
            return translate("settings", "Met")
        case Mark.NOK:
            return translate("settings", "Not met")
        case Mark.UNKNOWN:
            return translate("settings", "Could not be checked")


def _versions(requirement: Requirement) -> str:
    required = told(requirement.required)
    if requirement.found is None:
        return fill(translate("settings", "Required: %1"), required)
    found = shown(told(requirement.found), 40)
    return fill(translate("settings", "Required: %1. Found: %2"), required, found)
