"""The vault: which keyring is trusted, and what each of its failures is taken for."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from keyring import errors

from app.auth.vault import MOST_UNITS, KeyringVault, MemoryVault, Vault, open_vault
from app.domain.errors import VaultFailed
from tests import canaries

KEY = "Connect Me Calendar: Google (0123456789ab)"
SECRET = canaries.REFRESH_TOKEN


class PyWinError(Exception):
    """What pywin32 raises: not an error of keyring's."""

    def __init__(self) -> None:
        super().__init__(1783, "CredWrite", f"The stub received bad data {SECRET}")


class Backend:
    """A keyring backend in memory that fails, forgets or blocks when it is told to."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.fails: Exception | None = None
        self.forgets = False
        self.open = threading.Event()
        self.open.set()
        self.inside = 0
        self.most_inside = 0

    def get_password(self, service: str, username: str) -> str | None:
        """Read."""
        self._may()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write."""
        self._may()
        self.entries[service, username] = password[:10] if self.forgets else password

    def delete_password(self, service: str, username: str) -> None:
        """Delete what must be there."""
        self._may()
        del self.entries[service, username]

    def _may(self) -> None:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        self.open.wait(5)
        self.inside -= 1
        if self.fails is not None:
            raise self.fails


@pytest.fixture
def backend() -> Backend:
    """Give an empty backend."""
    return Backend()


def contract(vault: Vault) -> None:
    """Do with a vault what every vault must be able to do."""
    assert vault.load(KEY) is None
    vault.delete(KEY)
    vault.save(KEY, SECRET)
    vault.save("another", "é" * 10)
    vault.save(KEY, SECRET + "2")
    assert vault.load(KEY) == SECRET + "2"
    vault.delete(KEY)
    assert vault.load(KEY) is None
    assert vault.load("another") == "é" * 10
    vault.delete("another")


def test_every_vault_keeps_the_contract(backend: Backend) -> None:
    contract(MemoryVault())
    contract(KeyringVault(backend))
    assert backend.entries == {}


OF_LINUX: list[tuple[Exception, str]] = []
if sys.platform == "linux":  # elsewhere neither package is installed
    from jeepney import DBusErrorResponse, HeaderFields, new_error, new_method_call
    from jeepney.wrappers import DBusAddress
    from secretstorage import exceptions as secret_service

    def dbus_error(name: str) -> DBusErrorResponse:
        """Make a raw D-Bus error."""
        call = new_method_call(DBusAddress("/a", "a.b", "a.b"), "Ask")
        call.header.serial = 1
        answer = new_error(call, name, "s", (SECRET,))
        answer.header.fields.pop(HeaderFields.destination, None)
        return DBusErrorResponse(answer)

    OF_LINUX += [
        (secret_service.LockedException(SECRET), "locked"),
        (secret_service.PromptDismissedException(SECRET), "locked"),
        (secret_service.SecretServiceNotAvailableException(SECRET), "missing"),
        (secret_service.ItemNotFoundException(SECRET), "denied"),
        (dbus_error("org.freedesktop.DBus.Error.ServiceUnknown"), "missing"),
        (dbus_error("org.freedesktop.DBus.Error.NoReply"), "missing"),
        (dbus_error("org.freedesktop.Secret.Error.IsLocked"), "locked"),
        (dbus_error("org.freedesktop.DBus.Error.AccessDenied"), "denied"),
    ]

KINDS = [
    (errors.NoKeyringError(SECRET), "missing"),
    (errors.KeyringLocked(SECRET), "locked"),
    (errors.InitError(SECRET), "locked"),
    (errors.PasswordSetError(SECRET), "denied"),
    (errors.PasswordDeleteError(SECRET), "denied"),
    (errors.KeyringError(SECRET), "denied"),
    *OF_LINUX,
    (PyWinError(), "denied"),
    (RuntimeError(SECRET), "denied"),
    (OSError(5, SECRET), "denied"),
    (UnicodeDecodeError("utf-8", b"x", 0, 1, SECRET), "denied"),
]


@pytest.mark.parametrize(("error", "kind"), KINDS, ids=lambda value: type(value).__name__)
def test_a14_a15_a16_every_failure_is_one_of_three_kinds(
    backend: Backend, error: Exception, kind: str
) -> None:
    vault = KeyringVault(backend)
    backend.fails = error
    for call in (
        lambda: vault.load(KEY),
        lambda: vault.save(KEY, "value"),
        lambda: vault.delete(KEY),
    ):
        with pytest.raises(VaultFailed) as failed:
            call()
        assert failed.value.kind == kind
        assert failed.value.advice
        assert SECRET not in repr(failed.value) + str(failed.value)
        assert failed.value.__cause__ is None


def test_a17_what_windows_cannot_keep_is_refused_before_it_is_written(backend: Backend) -> None:
    vault = KeyringVault(backend)
    vault.save(KEY, "x" * MOST_UNITS)
    for value in ("x" * (MOST_UNITS + 1), "😀" * (MOST_UNITS // 2 + 1)):
        with pytest.raises(VaultFailed, match="too long"):
            vault.save(KEY, value)
    assert vault.load(KEY) == "x" * MOST_UNITS


def test_a17_what_was_not_kept_is_noticed(backend: Backend) -> None:
    backend.forgets = True
    with pytest.raises(VaultFailed, match="did not keep"):
        KeyringVault(backend).save(KEY, SECRET)


def test_a18_a_prompt_that_stays_open_is_a_locked_keyring_and_no_hang(backend: Backend) -> None:
    vault = KeyringVault(backend, patience=0.05)
    backend.open.clear()
    for _ in range(2):
        with pytest.raises(VaultFailed) as failed:
            vault.load(KEY)
        assert failed.value.kind == "locked"
    backend.open.set()
    vault = KeyringVault(backend)
    vault.save(KEY, SECRET)
    assert vault.load(KEY) == SECRET


def test_calls_to_the_keyring_come_one_at_a_time(backend: Backend) -> None:
    vault = KeyringVault(backend)
    threads = [threading.Thread(target=vault.save, args=(f"{n}", "v")) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert backend.most_inside == 1
    assert len(backend.entries) == 8


def test_a15_without_a_keyring_nothing_is_kept_beyond_this_run_and_that_is_said() -> None:
    vault = open_vault()
    assert isinstance(vault, MemoryVault)
    assert not vault.lasting
    assert "sign in again after each start" in vault.notice


PROGRAM = """
import json, sys
from app.auth.vault import open_vault
vault = open_vault()
before = vault.load("key")
vault.save("key", "value")
print(json.dumps({
    "vault": type(vault).__name__,
    "before": before,
    "after": vault.load("key"),
    "backend": type(getattr(vault, "_backend", None)).__module__,
    "own": vars(getattr(vault, "_backend", object)) if hasattr(vault, "_backend") else {},
    "null": "keyring.backends.null" in sys.modules,
    "foreign": "foreign_keyring" in sys.modules,
}))
"""


def poisoned(home: Path) -> dict[str, str]:
    """Give an environment, and a keyringrc.cfg, that name backends of their own."""
    code = home / "foreign"
    code.mkdir()
    (code / "foreign_keyring.py").write_text("raise SystemExit('foreign code ran')\n")
    config = home / "config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=foreign_keyring.Keyring\nkeyring-path={code}\n"
    )
    return {
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session",
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        "XDG_CONFIG_HOME": str(home / "config"),
    }


def outcome(environment: dict[str, str], program: str = PROGRAM) -> dict[str, object]:
    """Run the program in another process and give what it tells."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a19_the_environment_cannot_name_a_keyring(tmp_path: Path) -> None:
    found = outcome(poisoned(tmp_path))
    assert found["vault"] == "MemoryVault"
    assert found["after"] == "value"
    assert not found["null"]
    assert not found["foreign"]


REMOVED = """
vault.delete("key")
assert vault.load("key") is None
"""


@pytest.mark.skipif(sys.platform != "win32", reason="the Credential Manager is a part of Windows")
def test_a19_with_the_keyring_of_windows_the_environment_changes_nothing(tmp_path: Path) -> None:
    found = outcome({**poisoned(tmp_path), "PYTHONPATH": ""}, PROGRAM + REMOVED)
    assert found["vault"] == "KeyringVault"
    assert found["backend"] == "keyring.backends.Windows"
    assert found["after"] == "value"
    assert found["own"] == {"_persist": 2}, "on this machine, and on none that the person roams to"
    assert not found["null"]
    assert not found["foreign"]
