"""What a sign-out or a disconnection does, told line by line in whatever window is open."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.desk import Desk
from app.orders import Answer, Ask, Order, Told
from app.ui.controls import Heading
from app.ui.language import translate
from app.ui.plain import shown

_LONGEST = 600  # characters of one line of what was done


class Ending:
    """A sign-out or a disconnection under way, with what it has told so far."""

    def __init__(self) -> None:
        self.words: list[Told | Answer] = []
        self.heard: Callable[[Told | Answer], None] = lambda _: None
        self.work: asyncio.Task[None] | None = None

    def begin(self, desk: Desk, ask: Ask) -> None:
        """Have it carried out; it goes on whoever listens."""

        async def carry_out() -> None:
            self._hear(await desk.carry_out(Order(ask), self._hear))

        self.work = asyncio.get_running_loop().create_task(carry_out())

    def _hear(self, word: Told | Answer) -> None:
        self.words.append(word)
        self.heard(word)


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
