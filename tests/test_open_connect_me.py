"""Opening Connect Me: its own program outlives us, and the browser is the way out."""

import os
import signal
import socket
import sys
import threading
from pathlib import Path

import pytest

from app import open_connect_me as opening
from app.connect_me_desktop import Desktop
from app.domain.errors import AppError
from app.open_connect_me import open_connect_me, open_page

LINK = "https://google-calendar.connectme.io"
APART = (  # what a process says that has no console, or no session, of ours
    "__import__('ctypes').windll.kernel32.GetConsoleCP() == 0"
    if sys.platform == "win32"
    else "os.getsid(0) == os.getpid()"
)
ABSENT = Desktop(installed=False, version=None, running=None)


def started_by(*command: str) -> Desktop:
    return Desktop(installed=True, version=None, running=False, start=command)


def program(tmp_path: Path, text: str) -> Desktop:
    path = tmp_path / "connect me desktop.py"
    path.write_text(f"import os, sys\n{text}\n")
    return started_by(sys.executable, "-SE", str(path), "$HOME; --flag")


def no_browser(_: str) -> bool:
    raise AssertionError("the browser was asked")


def test_the_program_is_started_without_a_shell_and_apart_from_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 10.0)
    here = program(
        tmp_path,
        f"apart = {APART}\n"
        f"with open({str(tmp_path / 'told')!r}, 'w') as told:\n"
        "    told.write(f'{sys.argv[1]}|{os.getcwd()}|{apart}')",
    )
    open_connect_me(here, LINK, no_browser)
    told, folder, apart = (tmp_path / "told").read_text().split("|")
    assert (told, apart) == ("$HOME; --flag", "True")
    assert Path(folder).samefile(Path(sys.executable).parent)


def test_a_program_that_goes_on_is_left_running_and_cleared_away_at_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.0)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        here = program(
            tmp_path,
            "import socket, time\n"
            f"with socket.create_connection({server.getsockname()!r}) as one:\n"
            "    one.sendall(b'%d' % os.getpid())\n"
            "time.sleep(60)",
        )
        open_connect_me(here, LINK, no_browser)
        [waiting] = [one for one in threading.enumerate() if one.name == "connect-me-desktop"]
        with server.accept()[0] as told, told.makefile() as lines:
            pid = int(lines.read())
    assert waiting.is_alive()
    os.kill(pid, signal.SIGTERM)
    waiting.join(10)
    assert not waiting.is_alive()


@pytest.mark.parametrize("kind", ["absent", "unknown", "gone", "broken"])
def test_where_the_program_does_not_start_the_page_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 10.0)
    desktop = {
        "absent": ABSENT,
        "unknown": started_by(),
        "gone": started_by(str(tmp_path / "gone")),
        "broken": program(tmp_path, "sys.exit(127)"),
    }[kind]
    opened: list[str] = []
    open_connect_me(desktop, LINK, lambda link: opened.append(link) is None)
    assert opened == [LINK]


def test_where_neither_opens_the_address_is_told() -> None:
    with pytest.raises(AppError) as failure:
        open_connect_me(ABSENT, LINK, lambda _: False)
    assert LINK in failure.value.advice


def test_a_service_without_a_program_of_its_own_has_a_page() -> None:
    opened: list[str] = []

    def browser(address: str) -> bool:
        opened.append(address)
        return len(opened) == 1

    page = "https://apps.mypurecloud.ie"
    open_page("Genesys Cloud", page, browser)
    with pytest.raises(AppError) as caught:
        open_page("Genesys Cloud", page, browser)
    assert opened == [page, page]
    assert str(caught.value) == f"Genesys Cloud could not be opened. Open {page} in your browser."
