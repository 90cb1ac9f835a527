"""Starts the program at log-in: an entry of this person's own, where each system looks for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.desktop_entry import entry_text, exec_line, read_entry
from app.domain.errors import AppError, StorageFailed
from app.files import remove, write_atomically
from app.property_list import property_list, read_property_list

TITLE = "Connect Me Calendar"
ENTRY = "connectme-calendar.desktop"
LABEL = "io.connectme.calendar"  # of the launch agent
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
LONGEST_RUN = 260  # characters of a command that Windows carries out at log-in
SOURCES = Path(__file__).resolve().parent.parent
FOLDER_MODE, FILE_MODE = 0o700, 0o644  # the session, or launchd, reads the file


@dataclass(frozen=True, slots=True)
class Command:
    """What is started at log-in; `folder` is where it finds its modules, if it needs to be told."""

    words: tuple[str, ...]
    folder: Path | None = None


class Autostart(Protocol):
    """The start at log-in of one system; every call touches a small file or the registry."""

    def is_on(self) -> bool:
        """Say whether the next log-in starts the program."""
        ...

    def switch(self, *, on: bool) -> None:
        """Switch it for this person, from the next log-in on; raises AppError."""
        ...

    def why_not(self) -> AppError | None:
        """Say why it cannot be switched here; None: it can."""
        ...


def autostart(arguments: tuple[str, ...], environ: Mapping[str, str]) -> Autostart:
    """Give the start at log-in of this system; paths in `arguments` must be absolute."""
    command = this_command(arguments)
    if sys.platform == "win32":
        return WindowsAutostart(command)
    if sys.platform == "darwin":
        return MacAutostart(command, Path.home())
    return LinuxAutostart(command, environ, Path.home())


def this_command(arguments: tuple[str, ...]) -> Command:
    """Give the command that starts this very program with the arguments."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        windowed = program.with_suffix(".exe") if program.suffix.lower() == ".com" else program
        return Command((str(windowed), *arguments))
    return Command((sys.executable, "-m", "app", *arguments), SOURCES)


class LinuxAutostart:
    """An entry as freedesktop.org's Autostart asks; a person's own one goes before everybody's."""

    def __init__(self, command: Command, environ: Mapping[str, str], home: Path) -> None:
        chosen = environ.get("XDG_CONFIG_HOME", "")
        base = Path(chosen) if chosen.startswith("/") else home / ".config"
        self._command = command
        self._own = base / "autostart" / ENTRY
        self._everybodys = tuple(
            Path(folder) / "autostart" / ENTRY
            for folder in (environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
            if folder.startswith("/")
        )

    def is_on(self) -> bool:
        """Say whether the session starts the program: the first entry that is there decides."""
        for path in (self._own, *self._everybodys):
            entry = read_entry(path)
            if entry is not None:
                return _is_started(entry)
        return False

    def switch(self, *, on: bool) -> None:
        """Write an entry of the person's own; off hides everybody's, or leaves nothing behind."""
        if on:
            _raise(self.why_not())
            _keep(self._own, entry_text(self._entry()).encode())
        elif any(path.exists() for path in self._everybodys):
            hidden = {"Type": "Application", "Name": TITLE, "Hidden": "true"}
            _keep(self._own, entry_text(hidden).encode())
        else:
            _drop(self._own)

    def why_not(self) -> AppError | None:
        """Refuse what sessions stumble over although an entry may say it."""
        program, *_ = words = self._command.words
        folder = str(self._command.folder or "")
        clear = all(word.isprintable() and "\\" not in word for word in (*words, folder))
        if clear and not set("=%") & set(program):
            return None
        return AppError(
            "The program or its data lie in a folder whose name cannot stand in a list of start-up"
            " programs.",
            "Move them to another folder.",
        )

    def _entry(self) -> dict[str, str]:
        program, folder = self._command.words[0], self._command.folder
        return {
            "Type": "Application",
            "Name": TITLE,
            "Comment": "Keeps your telephone status in step with your Google Calendar",
            "Exec": exec_line(self._command.words),
            "TryExec": program,  # so that nothing is started when the program was removed
            **({} if folder is None else {"Path": str(folder)}),
            "Terminal": "false",
            "X-GNOME-Autostart-enabled": "true",
        }


class MacAutostart:
    """A launch agent of the person's own; launchd reads it at the next log-in."""

    def __init__(self, command: Command, home: Path) -> None:
        self._command = command
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def is_on(self) -> bool:
        """Say whether the agent is there and starts a program that is there."""
        match read_property_list(self._path):
            case {"Disabled": True}:
                return False
            case {"RunAtLoad": True, "ProgramArguments": [str(program), *_]}:
                return Path(program).exists()
        return False

    def switch(self, *, on: bool) -> None:
        """Write the agent, or remove it."""
        if not on:
            _drop(self._path)
            return
        _raise(self.why_not())
        agent: dict[str, object] = {
            "Label": LABEL,
            "ProgramArguments": list(self._command.words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        if self._command.folder is not None:
            agent["WorkingDirectory"] = str(self._command.folder)
        _keep(self._path, property_list(agent))

    def why_not(self) -> AppError | None:
        """Refuse the hidden copy that macOS starts of a program that was just downloaded."""
        if "/AppTranslocation/" in self._command.words[0]:
            return AppError(
                "This copy of the program lies in a temporary place.",
                "Move it to the Applications folder and start it from there.",
            )
        return None


if sys.platform == "win32":
    import winreg

    class WindowsAutostart:
        """A value of the person's Run key, unless Task Manager has switched it off."""

        def __init__(self, command: Command) -> None:
            self._line = _windows_line(command)

        def is_on(self) -> bool:
            """Say whether a Run key names the program, and Task Manager lets it start."""
            return self._is_everybodys() or _runs(winreg.HKEY_CURRENT_USER)

        def switch(self, *, on: bool) -> None:
            """Write the value or remove it; Task Manager's mark goes in either case."""
            if on or self._is_everybodys():
                _raise(self.why_not())
            try:
                if on:
                    with _opened(RUN) as key:
                        winreg.SetValueEx(key, TITLE, 0, winreg.REG_SZ, self._line)
                else:
                    _forget_value(RUN)
                _forget_value(APPROVED)
            except OSError as error:
                raise _unwritable() from error

        def why_not(self) -> AppError | None:
            """Refuse what IT has set for everybody, and a command that Windows would cut off."""
            if self._is_everybodys():
                return AppError(
                    "The start at log-in is set for everybody on this computer.",
                    "Ask your IT to change it.",
                )
            if len(self._line) > LONGEST_RUN:
                return AppError(
                    "The command that starts the program is too long for Windows.",
                    "Put the program, its profile and its data in folders with shorter names.",
                )
            return None

        def _is_everybodys(self) -> bool:
            return _runs(winreg.HKEY_LOCAL_MACHINE)

    def _runs(root: int) -> bool:
        if not isinstance(_value(root, RUN), str):
            return False
        mark = _value(root, APPROVED)
        return not (isinstance(mark, bytes) and mark[:1] and mark[0] & 1)  # odd: switched off

    def _value(root: int, path: str) -> object:
        try:
            with winreg.OpenKey(root, path) as key:
                value: object = winreg.QueryValueEx(key, TITLE)[0]
        except OSError:
            return None
        return value

    def _opened(path: str) -> winreg.HKEYType:
        return winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE)

    def _forget_value(path: str) -> None:
        with _opened(path) as key:
            try:
                winreg.DeleteValue(key, TITLE)
            except FileNotFoundError:
                return

    def _windows_line(command: Command) -> str:
        """Give the command as one line; a Run key knows no folder to run in."""
        program, *arguments = command.words
        if command.folder is not None:
            silent = Path(program).with_name("pythonw.exe")  # python.exe opens a console
            program = str(silent) if silent.exists() else program
            code = (
                f"import sys; sys.path.insert(0, {str(command.folder)!r});"
                " from app.main import main; sys.exit(main())"
            )
            arguments = ["-c", code, *arguments[2:]]
        return " ".join([f'"{program}"', subprocess.list2cmdline(arguments)]).rstrip()


def _is_started(entry: Mapping[str, str]) -> bool:
    """Say whether a session starts what the entry names."""
    if entry.get("Hidden") == "true" or entry.get("X-GNOME-Autostart-enabled") == "false":
        return False
    return "Exec" in entry and ("TryExec" not in entry or bool(shutil.which(entry["TryExec"])))


def _keep(path: Path, data: bytes) -> None:
    """Write the file whole; the folder is the system's, and only made where it is missing."""
    try:
        for folder in reversed(path.parents):
            if not folder.exists():
                folder.mkdir(FOLDER_MODE, exist_ok=True)
        write_atomically(path, data)
        path.chmod(FILE_MODE)
    except (OSError, StorageFailed) as error:
        raise _unwritable() from error


def _drop(path: Path) -> None:
    if os.path.lexists(path):
        try:
            remove(path)
        except StorageFailed as error:
            raise _unwritable() from error


def _unwritable() -> StorageFailed:
    return StorageFailed(
        "The start at log-in could not be changed.",
        "See that the disk has room, and that you may change your start-up programs.",
    )


def _raise(refusal: AppError | None) -> None:
    if refusal is not None:
        raise refusal
