"""The list in which statuses are put in order, by mouse, by buttons or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.status import Status
from app.ui.controls import Button
from app.ui.language import translate
from app.ui.look import swatch
from app.ui.names import status_name
from app.ui.settings.controls import swatch_size

_ROLE = Qt.ItemDataRole.UserRole


class PriorityList(QWidget):
    """The five statuses, the strongest first."""

    changed = Signal(object)  # the names as a list, as JSON has them

    def __init__(self, parent: QWidget, label: str, says: str) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("priority list")
        self.list.setAccessibleName(label)
        self.list.setAccessibleDescription(says)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.model().rowsMoved.connect(self._moved)
        self.list.currentRowChanged.connect(self._enable)
        self.up = self._button(translate("settings", "Up"), "Alt+Up", -1)
        self.down = self._button(translate("settings", "Down"), "Alt+Down", 1)
        buttons = QVBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)

    def order(self) -> list[str]:
        """Give the names in their order."""
        return [self.list.item(at).data(_ROLE) for at in range(self.list.count())]

    def show_order(self, order: Sequence[Status]) -> None:
        """Show the statuses in this order."""
        if self.order() == [str(status) for status in order]:
            return
        current = self.list.currentItem()
        name = None if current is None else current.data(_ROLE)
        self.list.clear()
        for status in order:
            item = QListWidgetItem(status_name(status), self.list)
            item.setData(_ROLE, str(status))
            if name == str(status):
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Draw the statuses anew when the window becomes dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _button(self, words: str, keys: str, step: int) -> Button:
        button = Button(words, self)
        shortcut = QShortcut(QKeySequence(keys), self.list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self._move(step))
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda: self._move(step))
        return button

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        to = at + step
        if at < 0 or not 0 <= to < self.list.count():
            return
        root = QModelIndex()  # rows are counted as they stand before the move
        self.list.model().moveRow(root, at, root, to + (step > 0))

    def _moved(self) -> None:
        self._enable()
        self.changed.emit(self.order())

    def _enable(self) -> None:
        at = self.list.currentRow()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < self.list.count() - 1)

    def _draw(self) -> None:
        size = swatch_size(self.list)
        self.list.setIconSize(size)
        for at in range(self.list.count()):
            item = self.list.item(at)
            status = Status(item.data(_ROLE))
            picture = swatch(status, self.palette(), size, self.devicePixelRatioF())
            icon = QIcon(picture)
            for mode in (QIcon.Mode.Selected, QIcon.Mode.Disabled):
                icon.addPixmap(picture, mode)  # else its colour would be another one
            item.setIcon(icon)
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth() + 2)
