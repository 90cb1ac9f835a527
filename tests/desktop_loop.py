"""One loop for Qt and asyncio, which is never collected in a thread that is not its own."""

import asyncio
from collections.abc import Coroutine

import qasync
from PySide6.QtWidgets import QApplication

# A closed loop still owns timers. Freed by a collection in another thread it would crash Qt.
_KEPT: list[qasync.QEventLoop] = []


def on_the_desktops_loop(
    app: QApplication, work: Coroutine[None, None, None], within: float = 20.0
) -> None:
    """Run to the end on Qt's loop."""
    app.setQuitOnLastWindowClosed(False)  # as the program does
    loop = qasync.QEventLoop(app)
    _KEPT.append(loop)
    with loop:
        loop.run_until_complete(asyncio.wait_for(work, within))
    app.processEvents()
