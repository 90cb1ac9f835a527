"""Makes one program the owner of a data folder, by a lock of the operating system."""

from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.errors import StorageFailed


class Instance:
    """The ownership of a data folder; it ends with the process, however that ends."""

    def __init__(self, lock: Path) -> None:
        self._lock = FileLock(lock, mode=0o600)

    def claim(self, wait: float = 0.0) -> bool:
        """Become the owner; False: another one is, after `wait` seconds still.

        Raises StorageFailed when the folder cannot be locked at all.
        """
        try:
            self._lock.acquire(timeout=wait, poll_interval=0.05)
        except Timeout:
            return False
        except (OSError, NotImplementedError) as error:
            raise StorageFailed(
                "The data folder cannot be locked.",
                f"Choose another one with --data-dir ({type(error).__name__}).",
            ) from error
        return True

    def release(self) -> None:
        """Let the next one own the folder."""
        self._lock.release()
