"""The Manager: the background thread of the desktop program."""

from PySide6.QtCore import QThread, Signal

from app.sync.watcher import Watcher


class Manager(QThread):
    """Runs one watcher; lives in the GUI thread, so that its signal is delivered there."""

    reported = Signal(object)  # a Report

    def __init__(self, watcher: Watcher) -> None:
        super().__init__()
        self._watcher = watcher

    def run(self) -> None:
        """Watch until the bell says Stop."""
        for report in self._watcher.reports():
            self.reported.emit(report)
