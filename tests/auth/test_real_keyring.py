"""The vault with a real GNOME keyring on a private bus."""

import gc
import os
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.auth.vault import KeyringVault, open_vault
from app.domain.errors import VaultFailed
from tests import canaries
from tests.auth.scene import SERVICES, grant_from, new_account, open_scene
from tests.auth.test_vault import contract, outcome, poisoned


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a process that a fixture started."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Run a session bus of our own, with a home of its own."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_", "WAYLAND", "DISPLAY"))
    }
    for name, folder in (
        ("HOME", "h"),
        ("XDG_CONFIG_HOME", "h/c"),
        ("XDG_DATA_HOME", "h/d"),
        ("XDG_CACHE_HOME", "h/e"),
        ("XDG_RUNTIME_DIR", "r"),
    ):
        path = tmp_path / folder
        path.mkdir(mode=0o700)
        environment[name] = str(path)
    reading, writing = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"],  # noqa: S607
        pass_fds=[writing],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    environment["DBUS_SESSION_BUS_ADDRESS"] = os.read(reading, 512).decode().strip()
    os.close(reading)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
    yield environment
    stop(daemon)


@pytest.fixture
def keyring(bus: dict[str, str]) -> Iterator[dict[str, str]]:
    """Run an unlocked keyring on the bus."""
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],  # noqa: S607
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=bus,
    )
    assert daemon.stdin is not None
    assert daemon.stdout is not None
    daemon.stdin.write(b"test\n")
    daemon.stdin.close()
    daemon.stdout.readline()  # it writes where it listens once it does
    yield bus
    stop(daemon)
    daemon.stdout.close()


@pytest.mark.usefixtures("keyring")
def test_a_real_keyring_keeps_the_contract_and_a_sign_in_over_a_restart() -> None:
    vault = open_vault()
    assert isinstance(vault, KeyringVault)
    assert vault.lasting
    contract(vault)
    with open_scene() as scene:
        for service in SERVICES:
            authority = scene.account(service).authority
            new_account(authority, vault, scene.clock).adopt(grant_from(scene.server(service)))
            restarted = new_account(authority, open_vault(), scene.clock)
            restarted.restore()
            assert restarted.email == canaries.EMAIL
            assert restarted.access_token()
            restarted.forget()
            assert vault.load(authority.vault_key) is None


def test_a19_with_a_real_keyring_the_environment_changes_nothing(
    keyring: dict[str, str], tmp_path: Path
) -> None:
    open_vault().save("key", "from a clean environment")
    found = outcome({**keyring, **poisoned(tmp_path)})
    assert found["vault"] == "KeyringVault"
    assert found["backend"] == "keyring.backends.SecretService"
    assert found["before"] == "from a clean environment"
    assert found["own"] == {}
    assert not found["null"]
    assert not found["foreign"]


def test_a14_a_keyring_without_its_password_is_locked_and_not_missing(
    bus: dict[str, str],
) -> None:
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--components=secrets"],  # noqa: S607
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=bus,
    )
    assert daemon.stdout is not None
    daemon.stdout.readline()
    vault = open_vault()
    assert vault.lasting
    with warnings.catch_warnings():
        # The keyring library leaves its bus connection to the garbage collector here.
        warnings.simplefilter("ignore", ResourceWarning)
        with pytest.raises(VaultFailed) as locked:
            vault.load("key")
        gc.collect()
    assert locked.value.kind == "locked"
    stop(daemon)
    daemon.stdout.close()
