"""Keeps small secrets: in the operating system's keyring, else in memory for this run only."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from queue import Empty, SimpleQueue
from typing import Protocol, TypeVar

from app.domain.errors import VaultFailed

MOST_UNITS = 1280  # UTF-16 code units: what the Windows Credential Manager takes
_USER = "sign-in"  # one entry for each service name, so the user name never varies
_PATIENCE = 120.0  # seconds that the keyring may ask the person for its password
# The classes that are trusted, by platform. KWallet's own is not among them: it moves entries of
# other programs about when it connects; KWallet is reached through the Secret Service.
_TRUSTED = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
    ),
}
_MISSING = {
    "NoKeyringError",
    "SecretServiceNotAvailableException",
    "ServiceUnknown",
    "NoReply",
    "Disconnected",
}
_LOCKED = {"KeyringLocked", "InitError", "LockedException", "PromptDismissedException", "IsLocked"}
_log = logging.getLogger("connectme.auth")
T = TypeVar("T")


class Vault(Protocol):
    """Where refresh tokens lie; all three calls may block and raise VaultFailed."""

    @property
    def lasting(self) -> bool:
        """Say whether what is saved outlives this run."""
        ...

    @property
    def notice(self) -> str:
        """Give what a person should know about this vault; empty when there is nothing."""
        ...

    def load(self, key: str) -> str | None:
        """Give what was saved under the key; None: nothing."""
        ...

    def save(self, key: str, value: str) -> None:
        """Save durably; after it returns, `load` gives the value."""
        ...

    def delete(self, key: str) -> None:
        """Remove what lies under the key, if anything does."""
        ...


class Backend(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Read an entry."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write an entry."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Delete an entry, which must exist."""
        ...


class MemoryVault:
    """Keeps secrets until the program ends."""

    lasting = False
    notice = (
        "This computer has no keyring that the program can use: "
        "you have to sign in again after each start."
    )

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def load(self, key: str) -> str | None:
        """Give what was saved under the key."""
        return self._values.get(key)

    def save(self, key: str, value: str) -> None:
        """Save for this run."""
        self._values[key] = value

    def delete(self, key: str) -> None:
        """Remove what lies under the key."""
        self._values.pop(key, None)


class KeyringVault:
    """Keeps secrets in one keyring; its calls run one at a time, each in a thread of its own."""

    lasting = True
    notice = ""

    def __init__(self, backend: Backend, *, patience: float = _PATIENCE) -> None:
        self._backend = backend
        self._patience = patience
        self._turn = threading.Lock()

    def load(self, key: str) -> str | None:
        """Give what lies under the key."""
        return self._call(lambda: self._backend.get_password(key, _USER))

    def save(self, key: str, value: str) -> None:
        """Save, and read back that it was saved."""
        if len(value.encode("utf-16-le")) > 2 * MOST_UNITS:
            raise VaultFailed(
                "The sign-in is too long for the keyring of this computer.",
                "You stay signed in until the program ends.",
            )

        def written() -> bool:
            self._backend.set_password(key, _USER, value)
            return self._backend.get_password(key, _USER) == value

        if not self._call(written):
            raise VaultFailed(
                "The keyring of this computer did not keep the sign-in.",
                "You stay signed in until the program ends.",
            )

    def delete(self, key: str) -> None:
        """Remove what lies under the key, if anything does."""

        def removed() -> None:
            if self._backend.get_password(key, _USER) is not None:
                self._backend.delete_password(key, _USER)

        self._call(removed)

    def _call(self, work: Callable[[], T]) -> T:
        """Let a thread do the work and wait for it, but not for ever: a prompt may stay open."""
        if not self._turn.acquire(timeout=self._patience):
            raise _locked()
        outcome: SimpleQueue[T | VaultFailed] = SimpleQueue()

        def run() -> None:
            try:
                outcome.put(work())
            except Exception as error:  # raw D-Bus and Windows errors come through here too
                outcome.put(_failure(error))
            finally:
                self._turn.release()

        threading.Thread(target=run, name="keyring", daemon=True).start()
        try:
            result = outcome.get(timeout=self._patience)
        except Empty:
            raise _locked() from None
        if isinstance(result, VaultFailed):
            raise result
        return result


def open_vault() -> Vault:
    """Open the first trusted keyring that works here; blocks. Without one: memory, this run only.

    The classes are named and made by us: environment and `keyringrc.cfg` have no say.
    """
    family = sys.platform if sys.platform in _TRUSTED else "linux"
    for module, name in _TRUSTED[family]:
        backend = _made(module, name)
        if backend is not None:
            _log.info("Secrets are kept in the keyring %s.", module)
            return KeyringVault(backend)
    _log.warning("No trusted keyring works here; secrets are kept for this run only.")
    return MemoryVault()


def _made(module: str, name: str) -> Backend | None:
    """Make a backend of exactly this class, if it works on this computer."""
    try:
        kind = getattr(import_module(module), name)
        if kind.priority <= 0 or kind.__module__ != module:
            return None
        backend: Backend = kind()
    except Exception as error:  # each backend has its own way to say that it cannot work
        _log.debug("The keyring %s does not work here (%s).", module, type(error).__name__)
        return None
    _unpoison(vars(backend))
    if sys.platform == "win32":
        backend.persist = "local machine"  # type: ignore[attr-defined]
    return backend


def _unpoison(attributes: dict[str, object]) -> None:
    """Take back what keyring set on the backend from KEYRING_PROPERTY_* and KEYCHAIN_PATH."""
    prefix = "KEYRING_PROPERTY_"
    for name in os.environ:
        if name.startswith(prefix):
            attributes.pop(name.removeprefix(prefix).lower(), None)
    if sys.platform == "darwin":
        attributes["keychain"] = None


def _failure(error: Exception) -> VaultFailed:
    """Say which of the three kinds a failure is; no text of it is taken over."""
    names = {kind.__name__ for kind in type(error).__mro__}
    # D-Bus errors are all of one class; what they are stands at the end of their name.
    names.add(str(getattr(error, "name", "")).rpartition(".")[2])
    _log.warning("The keyring failed: %s.", type(error).__name__)
    if names & _LOCKED:
        return _locked()
    if names & _MISSING:
        return VaultFailed(
            "The keyring of this computer does not answer.",
            "Log off and on again, or ask your IT department.",
            kind="missing",
        )
    return VaultFailed(
        "The keyring of this computer refuses access.",
        "Allow the program to use the keyring, or sign in again.",
        kind="denied",
    )


def _locked() -> VaultFailed:
    return VaultFailed(
        "The keyring of this computer is locked.",
        "Unlock it; the program tries again within a minute.",
        kind="locked",
    )
