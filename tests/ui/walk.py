"""Walks every widget of a window and gives every text that it can show or speak."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

from app.ui.stretch import Stretch

TIP = "tip"
CAPTION = "caption"  # where & makes a shortcut
SPOKEN = "spoken"
TITLE = "title"
_ROLES = {
    Qt.ItemDataRole.DisplayRole: "item",
    Qt.ItemDataRole.ToolTipRole: TIP,
    Qt.ItemDataRole.StatusTipRole: "item",
    Qt.ItemDataRole.WhatsThisRole: TIP,
    Qt.ItemDataRole.AccessibleTextRole: SPOKEN,
    Qt.ItemDataRole.AccessibleDescriptionRole: SPOKEN,
}


@dataclass(frozen=True, slots=True)
class Said:
    """One text: of which widget, in which of its places, and what it says."""

    widget: QWidget
    place: str
    text: str

    def __str__(self) -> str:
        name = self.widget.objectName()
        return f"{type(self.widget).__name__}({name}) {self.place}: {self.text[:200]!r}"


def widgets(root: QWidget, *, hidden: bool = True) -> list[QWidget]:
    """Give a window and everything in it; without what is hidden when that is asked for."""
    found = [root, *root.findChildren(QWidget)]
    return found if hidden else [one for one in found if one.isVisibleTo(root.window())]


def said(root: QWidget, *, hidden: bool = True) -> Iterator[Said]:
    """Give every text below a window, but the empty ones."""
    for widget in widgets(root, hidden=hidden):
        for place, text in _texts(widget):
            if text:
                yield Said(widget, place, text)


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield TITLE, widget.windowTitle()
    yield TIP, widget.toolTip()
    yield TIP, widget.whatsThis()
    yield "status tip", widget.statusTip()
    yield SPOKEN, widget.accessibleName()
    yield SPOKEN, widget.accessibleDescription()
    for kind, texts in _KINDS.items():
        if isinstance(widget, kind):
            yield from texts(widget)


def _label(label: QLabel) -> Iterator[tuple[str, str]]:
    yield CAPTION if label.buddy() is not None else "label", label.text()


def _button(button: QAbstractButton) -> Iterator[tuple[str, str]]:
    if isinstance(button, Stretch):  # it draws its text itself, where & is no shortcut
        yield "drawn", "\n".join(button._lines(1 << 16))
    else:
        yield CAPTION, button.text()


def _edit(edit: QLineEdit) -> Iterator[tuple[str, str]]:
    yield "text", edit.text()
    yield "text", edit.placeholderText()


def _spin(spin: QAbstractSpinBox) -> Iterator[tuple[str, str]]:
    yield "text", spin.specialValueText()
    yield "text", spin.text()


def _combo(combo: QComboBox) -> Iterator[tuple[str, str]]:
    yield "item", combo.currentText()
    yield from _items(combo.model(), QModelIndex())


def _tabs(bar: QTabBar) -> Iterator[tuple[str, str]]:
    for at in range(bar.count()):
        yield CAPTION, bar.tabText(at)
        yield TIP, bar.tabToolTip(at)
        yield SPOKEN, bar.accessibleTabName(at)


def _group(group: QGroupBox) -> Iterator[tuple[str, str]]:
    yield CAPTION, group.title()


def _menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    yield CAPTION, menu.title()
    for action in menu.actions():
        yield CAPTION, action.text()
        if action.toolTip() != action.iconText():  # what Qt makes of the text
            yield TIP, action.toolTip()


def _long(edit: QPlainTextEdit | QTextEdit) -> Iterator[tuple[str, str]]:
    yield "text", edit.toPlainText()
    yield "text", edit.placeholderText()


def _view(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if isinstance(view, QHeaderView) or model is None:
        return
    yield from _items(model, QModelIndex())
    if isinstance(view, QTreeView) and view.isHeaderHidden():
        return
    for side in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        count = _columns(model, QModelIndex()) if side is Qt.Orientation.Horizontal else 0
        for section in range(count):
            yield from _by_role(partial(model.headerData, section, side), "header")


def _items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from _by_role(index.data, "item")
        yield from _items(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _by_role(data: Callable[[int], object], place: str) -> Iterator[tuple[str, str]]:
    for role, kind in _ROLES.items():
        text = data(role)
        if isinstance(text, str):
            yield place if kind == "item" else kind, text


def _bar(bar: QProgressBar) -> Iterator[tuple[str, str]]:
    yield "text", bar.text() if bar.isTextVisible() else ""


_KINDS: dict[type[QWidget], Callable[..., Iterator[tuple[str, str]]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QLineEdit: _edit,
    QAbstractSpinBox: _spin,
    QComboBox: _combo,
    QTabBar: _tabs,
    QGroupBox: _group,
    QMenu: _menu,
    QPlainTextEdit: _long,
    QTextEdit: _long,
    QAbstractItemView: _view,
    QProgressBar: _bar,
}
