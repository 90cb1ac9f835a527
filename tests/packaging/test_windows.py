"""What the Windows installer is made of; nothing is compiled here (check_windows.py does)."""

import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import __version__, autostart
from app.ui import taskbar
from installer import __main__ as building
from installer.freeze import BuildFailed
from installer.windows import branding, compiling, icon, names
from installer.windows.__main__ import main
from installer.windows.compiling import CannotCompile
from tests.fake_winreg import on_windows

SCRIPTS = {path.name: path.read_text("utf-8") for path in names.HERE.glob("*.ns?")}
ALL = "\n".join(SCRIPTS.values())
LANGUAGES = ("ENGLISH", "FRENCH", "DUTCH", "GERMAN")


def program(folder: Path) -> Path:
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "a.dll").write_bytes(b"x" * 1500)
    for name in ("connectme-calendar.exe", "connectme-calendar.com", "connectme-calendar.pkg"):
        (folder / name).write_bytes(b"x")
    return folder


def test_the_start_menu_bears_the_name_that_the_process_has() -> None:
    assert f'"{taskbar.APP_ID}"' in compiling.include(Path(), Path(), Path(), "1.0.0")
    assert '"${APP_ID}"' in SCRIPTS["connectme-calendar.nsi"]
    assert re.fullmatch(r"[\w.]{1,128}", taskbar.APP_ID)


def test_the_start_at_log_in_is_written_as_the_program_writes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module, registry = on_windows("autostart", monkeypatch)
    exe = r"C:\Users\Ada\AppData\Local\Programs\Connect Me Calendar\connectme-calendar.exe"
    module.WindowsAutostart(module.Command((exe,))).switch(on=True)
    key = registry.keys[registry.HKEY_CURRENT_USER, autostart.RUN]
    assert key == {names.TITLE: f'"{exe}"'}
    assert f'!define RUN "{autostart.RUN}"' in ALL
    assert f'!define APPROVED "{autostart.APPROVED}"' in ALL
    assert """WriteRegStr SHCTX "${RUN}" "${TITLE}" '"${EXE}"'""" in ALL
    assert autostart.TITLE == names.TITLE


def test_the_icon_holds_every_size_of_windows_and_all_can_be_read(tmp_path: Path) -> None:
    drawn = icon.icon(names.ICON)
    kind, count = struct.unpack_from("<HH", drawn, 2)
    assert (kind, count) == (1, len(icon.SIZES))
    for number, size in enumerate(icon.SIZES):
        entry = drawn[6 + 16 * number : 22 + 16 * number]
        side, length, offset = struct.unpack("<B7xII", entry)
        assert side == size % 256
        one = struct.pack("<HHH", 0, 1, 1) + entry[:12] + struct.pack("<I", 22)
        one += drawn[offset : offset + length]
        image = QImage.fromData(one, "ICO")  # type: ignore[call-overload]
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size // 4).green() > 60
    assert icon.icon(names.ICON) == drawn


def test_the_picture_beside_the_words_is_ours() -> None:
    image = QImage.fromData(icon.side(names.ICON), "BMP")  # type: ignore[call-overload]
    assert (image.width(), image.height()) == icon.SIDE
    assert image.pixelColor(2, 2).name() == icon.PAPER
    assert image.pixelColor(icon.SIDE[0] // 2, 116).name() == "#1e8e3e"  # the head of the calendar


def test_the_executables_bear_version_icon_and_manifest(tmp_path: Path) -> None:
    given = branding.branding(tmp_path / "branding")
    assert sorted(given) == ["icon", "manifest", "version"]
    assert all(Path(path).is_file() for path in given.values())
    known: dict[str, object] = {}

    def taken(**kinds: object) -> dict[str, object]:
        return kinds

    text = Path(given["version"]).read_text("utf-8")
    kinds = {
        "VSVersionInfo": taken,
        "FixedFileInfo": taken,
        "StringFileInfo": lambda tables: tables[0],
        "StringTable": lambda language, strings: {"language": language, **dict(strings)},
        "StringStruct": lambda name, value: (name, value),
        "VarFileInfo": lambda structs: structs[0],
        "VarStruct": lambda name, values: {name: values},
    }
    exec(f"known.update({text.strip()})", {"known": known, **kinds})  # noqa: S102  as PyInstaller does
    fixed, (strings, languages) = known["ffi"], known["kids"]  # type: ignore[misc]
    assert fixed["filevers"] == names.four_numbers()  # type: ignore[index]
    assert strings["language"] == "040904B0"
    assert strings["ProductVersion"] == strings["FileVersion"] == __version__
    assert strings["ProductName"] == names.TITLE
    assert languages == {"Translation": [0x0409, 1200]}
    assert names.four_numbers("1.20.3") == (1, 20, 3, 0)


def test_the_manifest_asks_for_no_rights_and_draws_sharply_on_every_screen() -> None:
    text = (names.HERE / "program.manifest").read_text("utf-8")
    found = {element.tag.rpartition("}")[2]: element for element in ET.fromstring(text).iter()}  # noqa: S314
    assert found["requestedExecutionLevel"].attrib == {"level": "asInvoker", "uiAccess": "false"}
    assert (found["dpiAwareness"].text or "").split(",")[0] == "PerMonitorV2"
    assert found["longPathAware"].text == "true"


def test_what_the_script_must_know_is_quoted_for_it(tmp_path: Path) -> None:
    dist = program(tmp_path / "a $c")
    told = compiling.include(dist, tmp_path / 'a "b".exe', tmp_path, "1.2.3")
    assert f'!define DIST "{tmp_path / "a $$c"}"' in told
    assert f'!define TARGET "{tmp_path / "a"} $\\"b$\\".exe"' in told
    assert '!define VERSION "1.2.3"\n!define VERSION_FOUR "1.2.3.0"' in told
    assert '!define KIB "5"' in told
    assert all(f"${{{name}}}" in ALL for name in re.findall(r"!define (\w+)", told))


def test_a_folder_that_cannot_be_replaced_and_removed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dist = program(tmp_path / "dist")
    compiling.complain_of(dist)
    (dist / "stray.txt").touch()
    with pytest.raises(CannotCompile, match=r"found .*stray\.txt"):
        compiling.complain_of(dist)
    with pytest.raises(CannotCompile, match="found nothing"):
        compiling.complain_of(tmp_path / "nowhere")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["--from", str(dist), "--out", str(tmp_path / "x.exe")]) == 1
    assert capsys.readouterr().err.startswith("makensis of NSIS is missing; on Debian: apt-get ")


def test_a_build_on_windows_compiles_the_installer_or_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        (build,) = (word for word in command if word.startswith("-DBUILD="))
        told.append(Path(build.removeprefix("-DBUILD=")).read_text("utf-8"))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(building, "WORK", tmp_path / "build")
    monkeypatch.setattr(building, "TARGET", tmp_path / "made")
    monkeypatch.setattr(building.sys, "platform", "win32")
    monkeypatch.setattr(compiling.shutil, "which", lambda *_, **__: "makensis")
    monkeypatch.setattr(compiling.subprocess, "run", run)
    dist = program(tmp_path / "dist")
    (made,) = building.packages(dist, 0)
    assert made == tmp_path / "made" / f"connectme-calendar-{__version__}-setup.exe"
    assert f'!define TARGET "{made}"' in told[0]
    assert f'!define DIST "{dist}"' in told[0]
    monkeypatch.setattr(compiling.shutil, "which", lambda *_, **__: None)
    with pytest.raises(BuildFailed, match=r"installer was not made.*winget install NSIS"):
        building.packages(dist, 0)


def test_a_complaint_of_the_compiler_is_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = subprocess.CompletedProcess([], 1, "no such macro", "")
    monkeypatch.setattr(compiling.shutil, "which", lambda *_, **__: "makensis")
    monkeypatch.setattr(compiling.subprocess, "run", lambda *_, **__: said)
    with pytest.raises(CannotCompile, match="no such macro"):
        compiling.compile_installer(
            program(tmp_path / "dist"), tmp_path / "x.exe", tmp_path / "work", 0
        )


def test_every_sentence_is_there_in_four_languages_and_used() -> None:
    said = re.findall(
        r'!insertmacro Say (\w+) \\\n((?:  "[^\n]*"(?: \\)?\n)+)', SCRIPTS["sentences.nsh"] + "\n"
    )
    assert len(said) > 12
    for name, texts in said:
        lines = [line.strip().removesuffix(" \\").strip('"') for line in texts.splitlines()]
        assert len(lines) == len(LANGUAGES), name
        assert all(lines), name
        values = [sorted(set(re.findall(r"\$\w+|\$\{\w+\}", line))) for line in lines]
        assert values == [values[0]] * 4, name
        assert f"$({name})" in ALL, name
        assert not re.search(r" [;:?!]", lines[1]), name  # French has narrower spaces there
    assert set(re.findall(r"\$\((\w+)\)", ALL)) == {name for name, _ in said}


def test_what_the_folder_of_the_program_holds_is_named_alike_everywhere() -> None:
    for entry in ('"${PROGRAM}.exe"', '"${PROGRAM}.com"', '"${PROGRAM}.pkg"', '"_internal"'):
        assert entry in SCRIPTS["replacing.nsh"]
    assert r'"$INSTDIR\${PROGRAM}.pkg"' in SCRIPTS["removing.nsh"]
    assert sorted(names.ENTRIES) == [
        "_internal",
        *(f"{names.PROGRAM}.{ending}" for ending in ("com", "exe", "pkg")),
    ]
    assert r'PACKAGE_PROFILE "_internal\resources\profile.toml"' in ALL


def test_the_script_ends_nobody_by_force_and_asks_for_no_rights() -> None:
    assert not re.search(r"taskkill|TerminateProcess|KillProc", ALL, re.IGNORECASE)
    assert "RequestExecutionLevel user" in ALL


def test_the_module_says_how_it_is_called() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "installer.windows", "--help"],
        cwd=names.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "--from" in done.stdout
