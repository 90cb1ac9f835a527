"""The menu of the quick statuses: each of the five, for three lengths of time."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.settings import PRIORITY
from app.domain.status import Status
from app.ui.language import translate
from app.ui.names import status_name
from app.ui.plain import caption
from app.ui.quick import Span


class QuickMenu(QMenu):
    """Tells which status the person asks for, and for how long."""

    asked = Signal(object, object)  # a Status and a Span

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("tray", "Quick status"), parent)
        self.until_next: list[QAction] = []
        spans = (
            (Span.HALF_HOUR, translate("tray", "For 30 minutes")),
            (Span.NEXT_EVENT, translate("tray", "Until the next event")),
            (Span.TOMORROW, translate("tray", "Until tomorrow")),
        )
        for status in PRIORITY:
            lasting = self.addMenu(caption(status_name(status)))
            for span, says in spans:
                action = lasting.addAction(says)
                action.triggered.connect(partial(self._ask, status, span))
                if span is Span.NEXT_EVENT:
                    self.until_next.append(action)

    def show_next(self, *, known: bool) -> None:
        """Offer the next event as an end only where one is known."""
        for action in self.until_next:
            action.setEnabled(known)

    def _ask(self, status: Status, span: Span) -> None:
        self.asked.emit(status, span)
