"""What a build may hold is decided by places and names; no build is made here."""

import sys
from pathlib import Path

import pytest

from installer import contents
from installer.contents import belongs, expected, faults_of, is_root, needed
from installer.freeze import BuildFailed, complaints, share_the_code

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6WebEngineCore.so.6",
        f"{QT}/lib/libQt6Quick.so.6",
        "PySide6/QtQml.abi3.so",
        "PySide6/QtNetwork.abi3.so",
        f"{QT}/lib/libQt6Network.so.6",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/imageformats/libqjpeg.so",
        f"{QT}/translations/qtbase_es.qm",
        f"{QT}/translations/qt_de.qm",
        "googleapiclient/discovery_cache/documents/drive.v3.json",
        "googleapiclient/discovery_cache/documents/calendar.v3.json",
        "tests/conftest.py",
        "websockets/test/x.so",
        "requests-2.34.2.dist-info/METADATA",
        "keyring-25.7.0.dist-info/RECORD",
        "libX11.so.6",
        "libxcb-cursor.so.0",
        "libstdc++.so.6",
        "resources/translations/connectme_de.ts",
        "pip/_vendor/vendor.txt",
        "libgtk-3.so.0\\x.py",
    ],
)
def test_what_does_not_belong_is_left_out(place: str) -> None:
    assert not belongs(place, "linux")


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Widgets.so.6",
        f"{QT}/lib/libQt6DBus.so.6",
        "PySide6/QtSvg.abi3.so",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/wayland-shell-integration/libxdg-shell.so",
        f"{QT}/translations/qtbase_nl.qm",
        "resources/calendar.v3.json",
        "resources/translations/connectme_de.qm",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "google_api_python_client-2.202.0.dist-info/METADATA",
        "tzdata/zoneinfo/Europe/Brussels",
        "libssl.so.3",
        "certifi/cacert.pem",
    ],
)
def test_what_is_in_use_belongs(place: str) -> None:
    assert belongs(place, "linux")


def test_each_platform_has_its_own_plugins() -> None:
    assert belongs("PySide6/plugins/platforms/qwindows.dll", "win32")
    assert belongs("PySide6\\plugins\\platforms\\qwindows.dll", "win32")
    assert not belongs("PySide6/plugins/platforms/qwindows.dll", "darwin")
    assert belongs("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "darwin")
    assert belongs("libX11.so.6", "darwin"), "nothing is left to the system there"


def test_every_module_of_ours_and_every_keyring_is_named() -> None:
    named = contents.hidden_imports("linux")
    assert {"app.sandbox.main", "app.ui.setup", "app.main", "wsproto"} <= set(named)
    assert "keyring.backends.SecretService" in named
    assert "keyring.backends.Windows" in contents.hidden_imports("win32")
    assert len(named) == len(set(named))


def test_the_data_is_what_the_program_reads() -> None:
    places = [f"{folder}/{path.name}" for path, folder in contents.data_files()]
    assert "resources/calendar.v3.json" in places
    assert "docs/user-guide.de.md" in places
    assert [place for place in places if place.endswith(".qm")] == [
        f"resources/translations/connectme_{language}.qm" for language in ("de", "fr", "nl")
    ]
    assert not [place for place in places if place.endswith((".ts", ".py"))]
    pictures = [place for place in places if place.endswith(".png")]
    assert "docs/screenshots/en/status.png" in pictures


def test_a_library_stays_only_when_something_asks_for_it() -> None:
    libraries = {"liba.so": "liba.so", "libb.so": "x/libb.so", "libc.so": "libc.so"}
    needs = {"one.abi3.so": ["liba.so", "libm.so"], "liba.so": ["libb.so"], "libc.so": ["liba.so"]}
    assert needed(["one.abi3.so"], libraries, needs) == {"liba.so", "x/libb.so"}
    assert is_root("PySide6/QtCore.abi3.so")
    assert is_root("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert is_root("python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so")
    assert is_root("libpython3.11.so.1.0")
    assert not is_root("libssl.so.3")


def test_of_a_library_that_lies_several_times_the_uppermost_stays() -> None:
    """Else the program needs what only some computers with Windows have, to start at all."""
    places = [r"PySide6\VCRUNTIME140.dll", "VCRUNTIME140.dll", r"shiboken6\VCRUNTIME140.dll"]
    for order in (places, places[::-1]):
        assert contents.libraries(order) == {"VCRUNTIME140.dll": "VCRUNTIME140.dll"}
    assert contents.libraries([*places[::2], "b.so"]) == {
        "VCRUNTIME140.dll": r"shiboken6\VCRUNTIME140.dll",
        "b.so": "b.so",
    }


def test_a_build_for_windows_brings_the_library_that_python_asks_for_first() -> None:
    whole = [f"_internal/{place}" for place in expected("win32")]
    assert faults_of([*whole, "_internal/VCRUNTIME140.dll"], "win32") == []
    (astray,) = faults_of([*whole, "_internal/shiboken6/VCRUNTIME140.dll"], "win32")
    assert astray.startswith("missing: vcruntime140.dll")
    twice = [*whole, "_internal/vcruntime140.dll", "_internal/PySide6/VCRUNTIME140.dll"]
    assert faults_of(twice, "win32") == [
        "there twice: _internal/vcruntime140.dll and _internal/PySide6/VCRUNTIME140.dll"
    ]


def test_the_faults_of_a_build_are_named() -> None:
    whole = [f"_internal/{place}" for place in expected("linux")]
    assert faults_of([contents.PROGRAM, *whole], "linux") == []
    wrong = [
        *(place for place in whole if not place.endswith("calendar.v3.json")),
        "_internal/PySide6/Qt/lib/libQt6Quick.so.6",
        "_internal/libicudata.so.73",
        "_internal/PySide6/Qt/lib/libicudata.so.73",
    ]
    assert faults_of(wrong, "linux") == [
        "does not belong there: _internal/PySide6/Qt/lib/libQt6Quick.so.6",
        "there twice: _internal/libicudata.so.73 and _internal/PySide6/Qt/lib/libicudata.so.73",
        "missing: resources/calendar.v3.json",
    ]


def test_both_starts_on_windows_read_the_code_from_one_file(tmp_path: Path) -> None:
    share_the_code(tmp_path)  # elsewhere there is one start
    names = ("connectme-calendar", "connectme-calendar-console")
    for name in names:
        (tmp_path / f"{name}.exe").touch()
        (tmp_path / f"{name}.pkg").write_text("code")
    share_the_code(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "connectme-calendar.com", "connectme-calendar.exe", "connectme-calendar.pkg",
    ]  # fmt: skip
    (tmp_path / f"{names[1]}.exe").touch()
    (tmp_path / f"{names[1]}.pkg").write_text("other code")
    with pytest.raises(BuildFailed, match="same code"):
        share_the_code(tmp_path)


def test_the_languages_are_those_of_the_screens() -> None:
    from app.ui.language import LANGUAGES, SOURCE

    assert {*contents.LANGUAGES, SOURCE} == set(LANGUAGES)


def test_the_stamp_is_the_one_that_the_program_looks_at() -> None:
    from app import renewal

    assert renewal.STAMP == contents.STAMP


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd14"])
def test_what_is_expected_belongs(platform: str) -> None:
    assert not [place for place in expected(platform) if not belongs(place, platform)]


def test_this_platform_is_known() -> None:
    assert contents.family(sys.platform) in contents.PLUGINS


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_complaints_of_the_builder_are_told_but_for_what_is_missing_on_purpose(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    own = "33 WARNING: Library shell32 required via ctypes not found"
    real = "34 WARNING: Hidden import 'keyring.backends.Windows' not found!"
    worse = "35 ERROR: Hidden import 'wsproto' not found"
    meant = '36 WARNING: Hidden import "websockets.trio.utils" not found!'
    lines = ["2 INFO: PyInstaller: 6.22.3", own, real, "a Traceback", worse, meant]
    told = "\n".join(lines)
    assert complaints(told) == [*([own] if platform == "win32" else []), real, worse]
