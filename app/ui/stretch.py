"""The stretches of a day: a button for each, as long as it lasts, kept from update to update."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QToolTip, QWidget

from app.domain.status import Status
from app.ui.look import RADIUS, Look, draw_look, look_of
from app.ui.names import status_name
from app.ui.plain import shown, tip

GAP = 1  # pixels between neighbours
_PADDING = 6
_SHORTEST = 8  # characters of a longer name that are worth drawing
_FLUSH = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
WALKING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_LEFT_TO_OTHERS = (*WALKING, Qt.Key.Key_Up, Qt.Key.Key_Down)  # these scroll what is around
_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a day, already worded for the person, in plain text."""

    start: datetime
    end: datetime
    status: Status
    label: str  # drawn where there is room
    tip: str  # shown when pointed at or focused
    spoken: str  # read by a screen reader
    key: Hashable  # what `chosen` gives; equal as long as it is the same thing


@dataclass(frozen=True, slots=True)
class Cut:
    """Whether a stretch goes on beyond what is drawn."""

    left: bool = False
    right: bool = False


class Stretch(QAbstractButton):
    """A button as long as its piece lasts, in the look of its status."""

    def __init__(self, piece: Piece, focus_turned: Callable[[], object], parent: QWidget) -> None:
        """Take what is told that the focus came or went: a day of signals of its own is slow."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._cut = Cut()
        self._line: int | None = None  # where the line of now crosses
        self._focus_turned = focus_turned
        self.piece = piece  # until it is shown

    def show_piece(self, piece: Piece) -> None:
        """Show this piece from now on."""
        self.piece = piece
        self.setAccessibleName(piece.spoken)
        self.setToolTip(tip(piece.tip))
        self.update()

    def place(self, box: QRect, cut: Cut) -> None:
        """Take these pixels of the band."""
        if cut != self._cut:
            self._cut = cut
            self.update()
        self.setGeometry(box)

    def cross(self, line: int | None) -> None:
        """Leave this place, counted from the band's left edge, to the line of now."""
        line = None if line is None or not 0 <= line - self.x() < self.width() else line - self.x()
        if line != self._line:
            self._line = line
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the walking to the band; Enter and Space pick."""
        if event.key() in _LEFT_TO_OTHERS:
            event.ignore()
        elif event.key() in _PICKING:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell the band; show the tip to who came by the keyboard."""
        super().focusInEvent(event)
        self._focus_turned()
        if event.reason() in _BY_KEY:
            below = self.mapToGlobal(QPoint(0, self.height()))
            QToolTip.showText(below, self.toolTip(), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell the band; the tip goes with the focus."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self._focus_turned()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the status, and the name where there is room."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0 if self._cut.right else -GAP, 0)
        open_ended = box.adjusted(
            -2 * RADIUS if self._cut.left else 0, 0, 2 * RADIUS if self._cut.right else 0, 0
        )
        look = look_of(self.piece.status, self.palette())
        draw_look(painter, open_ended, look, 2 if self.underMouse() or self.isDown() else 1)
        self._write(painter, look, self._room())

    def _room(self) -> QRect:
        """Give where words may stand: on the wider side of the line of now."""
        whole = self.rect().adjusted(_PADDING, 0, -_PADDING - GAP, 0)
        if self._line is None:
            return whole
        left, right = QRect(whole), QRect(whole)
        left.setRight(self._line - _PADDING)
        right.setLeft(self._line + _PADDING)
        return left if left.width() > right.width() else right

    def _write(self, painter: QPainter, look: Look, room: QRect) -> None:
        """Write the name and the status on a ground of their own, free of the pattern."""
        metrics = self.fontMetrics()
        if room.width() < metrics.averageCharWidth():
            return
        lines = self._lines(room.width())
        row = QRect(room.left(), 0, room.width(), metrics.lineSpacing())
        row.moveTop((room.height() - row.height() * len(lines)) // 2)
        for line in lines:
            ground = QRect(row.left() - 3, row.top(), metrics.horizontalAdvance(line) + 6, 0)
            ground.setHeight(row.height())
            painter.fillRect(ground, look.fill)
            painter.setPen(look.ink)
            painter.drawText(row, _FLUSH, line)
            row.translate(0, row.height())

    def _lines(self, width: int) -> list[str]:
        metrics = self.fontMetrics()
        label, name = shown(self.piece.label), status_name(self.piece.status)
        words = label.split(" ")
        if label == name and metrics.horizontalAdvance(label) > width and len(words) > 1:
            middle = (len(words) + 1) // 2
            halves = [" ".join(words[:middle]), " ".join(words[middle:])]
            if max(map(metrics.horizontalAdvance, halves)) <= width:
                return halves
        if width >= metrics.averageCharWidth() * _SHORTEST:
            label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width)
        fitting = (line for line in (label, name) if metrics.horizontalAdvance(line) <= width)
        return list(dict.fromkeys(fitting))


class Stretches(QObject):
    """The stretches of a band in the order of the day, kept by key; Tab enters at one of them."""

    chosen = Signal(object)  # the key of the piece
    focus_moved = Signal()

    def __init__(self, band: QWidget) -> None:
        super().__init__(band)
        self._band = band
        self._all: list[Stretch] = []
        self._door: Stretch | None = None
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.buttonClicked.connect(self._pick)
        self.show_pieces((), None)

    def __iter__(self) -> Iterator[Stretch]:
        return iter(self._all)

    def show_pieces(self, pieces: Sequence[Piece], now: datetime | None) -> None:
        """Show these, in the order of time; the focus stays on its key or goes to the nearest."""
        held = self.held()
        gone = self._assign(pieces, held)
        policy = Qt.FocusPolicy.ClickFocus if pieces else Qt.FocusPolicy.StrongFocus
        self._band.setFocusPolicy(policy)
        self.open_door(now)
        if held is not None and held in gone:
            start = held.piece.start
            nearest = min(self._all, key=lambda one: abs(one.piece.start - start), default=None)
            (nearest or self._band).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._band.window().focusWidget() is self._band:  # the day was empty
            self.enter(Qt.FocusReason.OtherFocusReason)
        for one in gone:
            one.hide()
            one.deleteLater()  # this may be called from its own click

    def held(self) -> Stretch | None:
        """Give the stretch that has the focus of its window."""
        focused = self._band.window().focusWidget()
        return next((one for one in self._all if one is focused), None)

    def open_door(self, now: datetime | None) -> None:
        """Let Tab enter where the focus is; else at what is now, or next, or last."""
        door = self.held() or self._current(now)
        if door is self._door:
            return
        if self._door is not None:
            self._door.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if door is not None:
            door.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._door = door

    def enter(self, reason: Qt.FocusReason) -> None:
        """Give the focus to the one where Tab enters."""
        if self._door is not None:
            self._door.setFocus(reason)

    def walk(self, key: int) -> None:
        """Go on from the focused one: an arrow to its neighbour, Home and End to the outermost."""
        held = self.held()
        if held is None:
            return
        place, last = self._all.index(held), len(self._all) - 1
        target = {
            Qt.Key.Key_Left: max(place - 1, 0),
            Qt.Key.Key_Right: min(place + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self._all[target].setFocus(_BY_KEY[target < place])

    def _assign(self, pieces: Sequence[Piece], held: Stretch | None) -> list[Stretch]:
        """Give each piece the stretch it had, one to spare, or a new one; gives what is left."""
        before = self._all
        old = dict(zip(_named([one.piece for one in before]), before, strict=True))
        kept = [old.pop(name, None) for name in _named(pieces)]
        spare = [one for one in old.values() if one is not held]
        self._all = []
        for piece, mine in zip(pieces, kept, strict=True):
            stretch = mine or (spare.pop() if spare else self._new(piece))
            stretch.show_piece(piece)
            self._all.append(stretch)
        if self._all != before:
            self._put_in_order()
        return [one for one in before if one not in self._all]

    def _new(self, piece: Piece) -> Stretch:
        stretch = Stretch(piece, self.focus_moved.emit, self._band)
        self._buttons.addButton(stretch)
        if self._band.isVisible():
            stretch.show()  # else the band shows it with itself
        return stretch

    def _pick(self, button: QAbstractButton) -> None:
        if isinstance(button, Stretch):
            self.chosen.emit(button.piece.key)

    def _put_in_order(self) -> None:
        """Let the screen reader (by the order of children) and Tab follow the day."""
        before = self._band
        for one in self._all:
            one.raise_()
            QWidget.setTabOrder(before, one)
            before = one

    def _current(self, now: datetime | None) -> Stretch | None:
        ahead = (one for one in self._all if now is None or one.piece.end > now)
        return next(ahead, self._all[-1] if self._all else None)


def _named(pieces: Sequence[Piece]) -> list[tuple[Hashable, int]]:
    """Tell apart what has the same key: the first, the second … of it."""
    seen: Counter[Hashable] = Counter()
    names = []
    for piece in pieces:
        names.append((piece.key, seen[piece.key]))
        seen[piece.key] += 1
    return names
