"""Compiles the Windows installer and, where Wine is, installs, updates and removes with it.

Run by `make test-package`: it needs nsis and wine. The program is a stand-in that
writes down what it is asked.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from installer.windows import names
from installer.windows.compiling import compile_installer

MOMENT = 1_700_000_000
STAND_IN = Path(__file__).parent / "windows" / "stand_in.nsi"
TITLE = "Connect Me Calendar"
UNINSTALL = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{TITLE}"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
PATIENCE = 60.0  # seconds

pytestmark = pytest.mark.skipif(shutil.which("makensis") is None, reason="nsis is not installed")


def wait_for(claim: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not claim():
        assert time.monotonic() < end, f"not within {PATIENCE} s: {what}"
        time.sleep(0.1)


def stand_in(folder: Path, version: str) -> Path:
    """Make a folder as the builder leaves it, with a program that only writes down."""
    program = folder / f"{names.PROGRAM}.exe"
    (folder / "_internal" / "resources").mkdir(parents=True)
    (folder / "_internal" / "resources" / "profile.toml").write_text("# of the package\n")
    (folder / "_internal" / f"only-{version}.dll").write_text(version)
    command = ["makensis", "-V2", "-WX", f"-DTARGET={program}", f"-DVERSION={version}"]
    subprocess.run([*command, str(STAND_IN)], check=True)
    shutil.copy(program, folder / f"{names.PROGRAM}.com")
    (folder / f"{names.PROGRAM}.pkg").write_text(version)
    return folder


@pytest.fixture(scope="session")
def setups(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give an installer of each of two versions."""
    made, home = {}, tmp_path_factory.mktemp("setups")
    for version in ("1.0.0", "1.10.0"):
        dist = stand_in(home / version, version)
        target = home / f"{names.PROGRAM}-{version}-setup.exe"
        made[version] = compile_installer(dist, target, home / "work", MOMENT, version)
    return made


def test_the_same_folder_gives_the_same_bytes(setups: dict[str, Path], tmp_path: Path) -> None:
    dist = setups["1.0.0"].parent / "1.0.0"
    again = compile_installer(dist, tmp_path / "again.exe", tmp_path / "work", MOMENT, "1.0.0")
    assert again.read_bytes() == setups["1.0.0"].read_bytes()
    assert again.read_bytes()[:2] == b"MZ"


class Windows:
    """A Windows of our own, in Wine."""

    def __init__(self, root: Path) -> None:
        self.wine = shutil.which("wine64") or "/usr/lib/wine/wine64"
        self._environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(root / "home"),
            "WINEPREFIX": str(root / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d",
            "LANG": "C.UTF-8",
            "USER": "ada",
            "LOGNAME": "ada",
        }
        (root / "home").mkdir()
        self.drive = root / "prefix" / "drive_c"
        self._started: list[subprocess.Popen[bytes]] = []
        self._call(["wineboot", "-i"])
        (self.person,) = (
            path for path in (self.drive / "users").iterdir() if path.name != "Public"
        )
        self.data = self.person / "AppData/Local" / TITLE
        self.own = self.person / "AppData/Local/Programs" / TITLE
        self.menu = self.person / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    def run(self, program: Path | str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program to its end."""
        return self._call([self.wine, str(program), *arguments])

    def start(self, program: Path, *arguments: str) -> None:
        """Start a program that goes on."""
        command = [self.wine, str(program), *arguments]
        self._started.append(
            subprocess.Popen(
                command,
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def value(self, root: str, path: str, name: str) -> str | None:
        """Give a value of the registry."""
        told = self.run("reg", "query", f"{root}\\{path}", "/v", name)
        found = [
            line.split("    ", 3) for line in told.stdout.splitlines() if f"    {name}" in line
        ]
        return found[0][3].strip() if told.returncode == 0 and found else None

    def asked(self) -> list[str]:
        """Give what the program was asked so far."""
        told = self.data / "asked.txt"
        return told.read_text().splitlines() if told.exists() else []

    def path_of(self, path: Path) -> str:
        """Give the name that Windows has for a path of this system."""
        return "Z:" + str(path).replace("/", "\\")

    def settle(self) -> None:
        """Wait until everything has ended: a removal goes on in a copy of itself."""
        self._call(["wineserver", "-w"])

    def end(self) -> None:
        """Let the programs that we started end."""
        for sign in ("running", "deaf"):
            (self.data / sign).unlink(missing_ok=True)
        self._call(["wineserver", "-k"])
        for one in self._started:
            one.wait(PATIENCE)

    def _call(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Run a command; into files, for what it leaves running would keep a pipe open."""
        with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
            done = subprocess.run(
                command,
                env=self._environ,
                cwd=self.drive if self.drive.exists() else None,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                timeout=PATIENCE,
                check=False,
            )
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, out.read(), err.read())


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    if shutil.which("wineboot") is None:
        pytest.skip("wine is not installed")
    made = Windows(tmp_path)
    yield made
    made.end()


def exit_code(code: int) -> int:
    """Give what is left of a code of Windows where a code has eight bits."""
    return code % 256


def below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_one_person_installs_without_being_asked_and_removes_without_a_trace(
    windows: Windows, setups: dict[str, Path]
) -> None:
    files = {path for path in windows.drive.rglob("*") if "temp" not in str(path).lower()}
    assert windows.run(setups["1.0.0"], "/S").returncode == 0
    assert below(windows.own) == sorted([*names.ENTRIES, "Uninstall.exe"])
    exe = windows.value("HKCU", UNINSTALL, "DisplayIcon")
    assert exe is not None
    assert windows.value("HKCU", RUN, TITLE) == f'"{exe}"'
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") == "1.0.0"
    assert windows.value("HKCU", UNINSTALL, "Publisher") == names.PUBLISHER
    assert int(windows.value("HKCU", UNINSTALL, "EstimatedSize") or "", 16) > 50
    quiet = windows.value("HKCU", UNINSTALL, "QuietUninstallString")
    assert quiet == f'"{exe.rpartition(chr(92))[0]}\\Uninstall.exe" /S'
    shortcut = (windows.menu / f"{TITLE}.lnk").read_bytes()  # Wine cannot note the AppUserModelID
    assert exe.encode("utf-16-le") in shortcut
    assert windows.asked() == []

    assert windows.run(windows.own / "Uninstall.exe", "/S").returncode == 0
    windows.settle()
    left = {path for path in windows.drive.rglob("*") if "temp" not in str(path).lower()} - files
    assert {path.name for path in left} <= {"Programs", TITLE, "asked.txt"}
    assert windows.asked() == ["1.0.0 quit"]  # the folder is the stand-in's
    registry = windows.run("reg", "query", r"HKCU\Software", "/s").stdout
    assert len(registry) > 1000
    assert "connect" not in registry.lower()


def test_an_update_replaces_a_running_program_and_starts_it_as_it_was(
    windows: Windows, setups: dict[str, Path]
) -> None:
    assert windows.run(setups["1.0.0"], "/S").returncode == 0
    exe = windows.value("HKCU", UNINSTALL, "DisplayIcon")
    line = f'"{exe}" --data-dir C:\\data'
    windows.run("reg", "add", f"HKCU\\{RUN}", "/v", TITLE, "/d", line, "/f")
    windows.start(windows.own / f"{names.PROGRAM}.exe")
    wait_for((windows.data / "running").exists, "the program runs")
    assert windows.run(setups["1.10.0"], "/S").returncode == 0
    wait_for((windows.data / "running").exists, "the program runs again")
    assert windows.asked() == ["1.0.0 ", "1.0.0 quit", "1.10.0 --data-dir C:\\data"]
    assert below(windows.own) == sorted([*names.ENTRIES, "Uninstall.exe"])
    assert "only-1.10.0.dll" in below(windows.own / "_internal")
    assert "only-1.0.0.dll" not in below(windows.own / "_internal")
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") == "1.10.0"


def test_beside_what_runs_and_cannot_be_asked_a_version_is_exchanged_whole_or_not_at_all(
    windows: Windows, setups: dict[str, Path]
) -> None:
    windows.run(setups["1.0.0"], "/S")
    windows.start(windows.own / f"{names.PROGRAM}.exe", "--deaf")
    wait_for((windows.data / "deaf").exists, "the program runs")
    done = windows.run(setups["1.10.0"], "/S")
    assert (windows.data / "deaf").exists()  # nobody was ended by force
    if done.returncode:  # in Wine what runs cannot even get another name
        assert done.returncode == exit_code(1618)
        assert "the earlier version stays" in done.stderr
        assert below(windows.own) == sorted([*names.ENTRIES, "Uninstall.exe"])
    version = "1.0.0" if done.returncode else "1.10.0"
    assert below(windows.own / "_internal") == [f"only-{version}.dll", "resources"]
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") == version
    (windows.data / "deaf").unlink()
    windows.settle()
    assert windows.run(setups["1.10.0"], "/S").returncode == 0
    assert below(windows.own) == sorted([*names.ENTRIES, "Uninstall.exe"])
    assert below(windows.own / "_internal") == ["only-1.10.0.dll", "resources"]


def test_an_older_version_is_refused_unless_it_is_meant(
    windows: Windows, setups: dict[str, Path]
) -> None:
    windows.run(setups["1.10.0"], "/S", "/NOAUTOSTART")
    assert windows.value("HKCU", RUN, TITLE) is None
    refused = windows.run(setups["1.0.0"], "/S")
    assert refused.returncode == exit_code(1638)
    assert "Version 1.10.0 is installed, which is newer than 1.0.0." in refused.stderr
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") == "1.10.0"
    assert windows.run(setups["1.0.0"], "/S", "/DOWNGRADE").returncode == 0
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") == "1.0.0"
    assert windows.value("HKCU", RUN, TITLE) is None  # as the person left it


def test_a_profile_is_tried_first_and_stays_over_updates(
    windows: Windows, setups: dict[str, Path]
) -> None:
    (windows.drive / "wrong.toml").write_text("wrong")
    (windows.drive / "ours.toml").write_text("# of our IT\n")
    for name in ("missing", "wrong"):
        refused = windows.run(setups["1.0.0"], "/S", f"/PROFILE=C:\\{name}.toml")
        assert refused.returncode == exit_code(87)
        assert "Nothing was changed." in refused.stderr
        assert not windows.own.exists()
        assert windows.value("HKCU", UNINSTALL, "DisplayVersion") is None
    profile = windows.own / "_internal" / "resources" / "profile.toml"
    assert windows.run(setups["1.0.0"], "/S", r"/PROFILE=C:\ours.toml").returncode == 0
    assert profile.read_text() == "# of our IT\n"
    assert windows.run(setups["1.10.0"], "/S").returncode == 0
    assert profile.read_text() == "# of our IT\n"


def test_the_profile_may_lie_in_a_folder_with_spaces_in_its_name(
    windows: Windows, setups: dict[str, Path]
) -> None:
    profile = windows.own / "_internal" / "resources" / "profile.toml"
    for number, switch in enumerate(
        (
            r'"/PROFILE=C:\of our IT\{}.toml" /NOAUTOSTART',  # as PowerShell writes it
            r'/NOAUTOSTART /PROFILE="C:\of our IT\{}.toml"',
            r"/PROFILE=C:\of our IT\{}.toml /NOAUTOSTART",
        )
    ):
        given = windows.drive / "of our IT" / f"{number}.toml"
        given.parent.mkdir(exist_ok=True)
        given.write_text(f"# {number}\n")
        line = f'start /wait "" "{windows.path_of(setups["1.0.0"])}" /S {switch.format(number)}'
        (windows.drive / "install.bat").write_text(f"@{line}\r\n")
        windows.run("cmd", "/c", r"C:\install.bat")
        assert profile.read_text() == f"# {number}\n"
        assert windows.value("HKCU", RUN, TITLE) is None


def test_it_installs_for_everybody_and_removes_all_of_it(
    windows: Windows, setups: dict[str, Path]
) -> None:
    (windows.drive / "ours.toml").write_text("# of our IT\n")
    told = windows.run(setups["1.0.0"], "/S", "/ALLUSERS", "/PROFILE=ours.toml", "/START")
    assert told.returncode == 0
    home = windows.drive / "Program Files" / TITLE
    profile = windows.drive / "ProgramData" / TITLE / "profile.toml"
    assert below(home) == sorted([*names.ENTRIES, "Uninstall.exe"])
    assert profile.read_text() == "# of our IT\n"
    assert windows.value("HKLM", UNINSTALL, "DisplayVersion") == "1.0.0"
    assert windows.value("HKLM", RUN, TITLE) == rf'"C:\Program Files\{TITLE}\{names.PROGRAM}.exe"'
    assert windows.value("HKCU", UNINSTALL, "DisplayVersion") is None
    refused = windows.run(setups["1.10.0"], "/S")
    assert refused.returncode == exit_code(1638)
    assert "for everybody" in refused.stderr
    (windows.data).mkdir(exist_ok=True)
    (windows.data / "running").unlink(missing_ok=True)
    windows.run(home / "Uninstall.exe", "/S")
    windows.settle()
    assert not home.exists()
    assert not profile.parent.exists()
    assert windows.value("HKLM", UNINSTALL, "DisplayVersion") is None
    assert windows.value("HKLM", RUN, TITLE) is None


def test_what_a_running_program_still_holds_goes_when_the_person_disconnects(
    windows: Windows, setups: dict[str, Path]
) -> None:
    windows.run(setups["1.0.0"], "/S")
    windows.start(windows.own / f"{names.PROGRAM}.exe")
    wait_for((windows.data / "running").exists, "the program runs")
    windows.run(windows.own / "Uninstall.exe", "/S", "/DISCONNECT")
    windows.settle()
    assert not windows.own.exists()
    assert not windows.data.exists()


@pytest.mark.parametrize("disconnects", [True, False])
def test_what_is_the_persons_goes_only_when_they_disconnect(
    windows: Windows, setups: dict[str, Path], *, disconnects: bool
) -> None:
    windows.run(setups["1.0.0"], "/S")
    windows.data.mkdir(exist_ok=True)
    (windows.data / "settings.json").write_text("{}")
    windows.run(windows.own / "Uninstall.exe", "/S", *(["/DISCONNECT"] if disconnects else []))
    windows.settle()
    assert not windows.own.exists()
    assert windows.data.exists() is not disconnects
    if not disconnects:
        assert (windows.data / "settings.json").read_text() == "{}"
        assert windows.asked() == ["1.0.0 quit"]
