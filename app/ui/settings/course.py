"""Where it is told line by line what a sign-out or a disconnection does."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.controls import Heading
from app.ui.language import translate
from app.ui.plain import shown

_LONGEST = 600  # characters of one line of what was done


class Course(QWidget):
    """What was done, line by line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.headline = Heading("", self)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(translate("settings", "What was done"))
        self.lines.setMinimumHeight(self.fontMetrics().lineSpacing() * 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.headline)
        column.addWidget(self.lines)
        self.hide()

    def begin(self) -> None:
        """Say that it goes on."""
        self.lines.clear()
        self.headline.setText(translate("settings", "One moment…"))
        self.show()

    def add(self, line: str) -> None:
        """Tell one more thing that was done."""
        self.lines.appendPlainText(shown(line, _LONGEST))

    def end(self, failure: str, *, well: bool) -> None:
        """Say how it ended."""
        if failure and failure not in self.lines.toPlainText():
            self.add(failure)
        done = translate("settings", "Done")
        self.headline.setText(
            done if well else translate("settings", "Not all of it could be done")
        )
