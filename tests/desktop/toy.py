"""A window for the tests of the screen reader; a line at its top tells what was done last."""

import sys
import webbrowser

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSystemTrayIcon,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

PROGRAM = "toy"
ADDRESS = "http://127.0.0.1:9/authorize?state=it's&scope=a%20b"


class Drawn(QAbstractButton):
    """A button that a program draws itself."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw nothing."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(40, 20)


class Toy(QDialog):
    """One widget of each kind that the tests need."""

    def __init__(self) -> None:
        super().__init__(windowTitle="Toy window")
        self.done_last = QLabel("nothing", textFormat=Qt.TextFormat.PlainText)
        self.done_last.setAccessibleDescription("what was done last")
        layout = QVBoxLayout(self)
        layout.addWidget(self.done_last)
        for widget in (*self._buttons(), self._edits(), self._list(), self._tabs()):
            layout.addWidget(widget)
        self._put_into_tray()

    def _buttons(self) -> list[QWidget]:
        button = QPushButton("&Press me")
        button.clicked.connect(lambda: self.tell("pressed"))
        leaves = QPushButton("Open the browser", autoDefault=False)
        leaves.clicked.connect(lambda: self.tell(f"opened {webbrowser.open(ADDRESS)}"))
        drawn = Drawn(accessibleName="Drawn by us")
        drawn.clicked.connect(lambda: self.tell("drawn"))
        box = QCheckBox("Tick me")
        box.clicked.connect(lambda on: self.tell(f"ticked {on}"))
        self.passing = QPushButton("Vanish", autoDefault=False)
        self.passing.clicked.connect(self.passing.deleteLater)
        return [button, leaves, drawn, box, self.passing]

    def _edits(self) -> QWidget:
        form = QWidget()
        rows = QFormLayout(form)
        self.edit = QLineEdit("before")
        self.edit.textEdited.connect(lambda text: self.tell(f"typed {text}"))
        self.colour = QComboBox()
        self.colour.addItems(["red", "green", "blue"])
        self.colour.activated.connect(lambda _: self.tell(f"chose {self.colour.currentText()}"))
        rows.addRow("&Name", self.edit)
        rows.addRow("&Colour", self.colour)
        rows.addRow("&Minutes", QSpinBox(value=5))
        rows.addRow("Progress", QProgressBar(value=40))
        return form

    def _list(self) -> QWidget:
        items = QListWidget(accessibleName="Days", maximumHeight=50)
        items.addItems([f"day {number}" for number in range(1, 9)])
        items.itemSelectionChanged.connect(
            lambda: self.tell("selected " + " ".join(i.text() for i in items.selectedItems()))
        )
        return items

    def _tabs(self) -> QWidget:
        tabs = QTabWidget()
        tabs.addTab(QLabel("the first page"), "First")
        tabs.addTab(QLabel("the second page"), "Second")
        return tabs

    def _put_into_tray(self) -> None:
        menu = QMenu(self)
        menu.addAction("Plain", lambda: self.tell("plain"))
        menu.addMenu("Quick").addAction("Deep_er", lambda: self.tell("deeper"))
        picture = QPixmap(16, 16)
        picture.fill(Qt.GlobalColor.red)
        icon = QSystemTrayIcon(QIcon(picture), self)
        icon.setContextMenu(menu)
        icon.activated.connect(lambda why: self.tell(why.name))
        icon.show()

    def tell(self, what: str) -> None:
        self.done_last.setText(what)


def main() -> int:
    application = QApplication([PROGRAM])
    application.setApplicationName(PROGRAM)
    window = Toy()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
