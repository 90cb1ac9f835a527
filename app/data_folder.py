"""One data folder while it is in use: its technical log, its activity, and how it is erased."""

import contextlib
import logging
from collections.abc import Iterator

from app.activity import ActivityLog
from app.domain.errors import StorageFailed
from app.files import Places, make_private, open_private, remove
from app.log import CrashFile, PrivateFile, RunningLog

LOGS = ("app.log*", "crash.log")


@contextlib.contextmanager
def early_log(places: Places) -> Iterator[None]:
    """Log what happens within, also where a start failed before the folder was opened."""
    with contextlib.ExitStack() as closing:
        if not any(isinstance(one, PrivateFile) for one in logging.getLogger().handlers):
            with contextlib.suppress(StorageFailed):  # then the console is all there is
                make_private(places.root)
                make_private(places.log.parent)
                closing.callback(RunningLog(places.log, "info", open_private).close)
        yield


class DataFolder:
    """The log and the activity, opened; raises StorageFailed when the folder cannot be ours."""

    def __init__(self, places: Places, level: str) -> None:
        make_private(places.root)
        make_private(places.log.parent)
        self._places = places
        self._level = level
        self._log = RunningLog(places.log, level, open_private)
        self._crashes = CrashFile(places.log, open_private)
        self.activity = ActivityLog(places.activity)

    def erase(self) -> tuple[str, ...]:
        """Remove settings, state and logs; gives the names of what is still there."""
        self._crashes.close()
        self._log.close()
        left = tuple(self._erased())
        self._log = RunningLog(self._places.log, self._level, open_private)
        return left

    def log_at(self, level: str) -> None:
        """Set how much is logged from now on."""
        self._level = level
        self._log.set_level(level)

    def close(self) -> None:
        """Write what is left."""
        self._crashes.close()
        self._log.close()

    def _erased(self) -> list[str]:
        """Remove what is ours by name, for the folder may be the person's own choice."""
        places, left = self._places, []
        ours = [
            file
            for path in (places.settings, places.hold, places.activity)
            for pattern in (f"{path.name}*", f".{path.name}.*.tmp")
            for file in places.root.glob(pattern)
        ]
        ours += [file for pattern in LOGS for file in places.log.parent.glob(pattern)]
        for file in ours:
            try:
                remove(file)
            except StorageFailed:
                left.append(file.name)
        return left
