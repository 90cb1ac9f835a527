"""What the Linux packages lay on the disk beside the program; nothing is built here."""

import gzip
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app import __version__
from app.arguments import parse_arguments
from app.desktop_entry import exec_words, read_entry
from app.domain.profile import parse_profile
from app.domain.profile_keys import PROFILE_KEYS
from app.machine import IN_PACKAGE, machine_wide_profile
from installer import contents
from installer.linux import completion, example, icu, manual, needs, packages, stage, words

MOMENT = 1_700_000_000


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return stage.files(MOMENT)


def test_the_same_commit_lays_out_the_same_files(files: dict[str, bytes]) -> None:
    assert stage.files(MOMENT) == files


def test_the_profile_lies_where_the_program_looks_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert Path("/", stage.PROFILE) == machine_wide_profile()
    package = IN_PACKAGE.read_text("utf-8")
    assert parse_profile(example.profile(), "x") == parse_profile(package, "x")


def test_every_key_of_the_profile_is_explained_and_holds_when_its_comment_is_taken_away() -> None:
    text = example.profile()
    for key in PROFILE_KEYS:
        assert f" {key.says} Expected: " in text.replace("\n#  ", "")
        assert re.search(rf'^(# )?"?{re.escape(key.name)}"? = ', text, re.MULTILINE), key.path
    comment = re.compile(r'# (\[\w+\]|"?\w+"? = .+)')
    whole = "\n".join(
        found[1] if (found := comment.fullmatch(line)) and not line.endswith('= ""') else line
        for line in text.splitlines()
    )
    assert len(re.findall(r"^[^#\n]+ = ", whole, re.MULTILINE)) > len(PROFILE_KEYS) - 9
    assert parse_profile(whole, "x") == parse_profile(text, "x")


def test_the_menu_entry_starts_the_program(files: dict[str, bytes], tmp_path: Path) -> None:
    place = "usr/share/applications/connectme-calendar.desktop"
    (tmp_path / "one.desktop").write_bytes(files[place])
    entry = read_entry(tmp_path / "one.desktop")
    assert entry is not None
    assert exec_words(entry["Exec"]) == (contents.PROGRAM,)
    assert entry["Icon"] == contents.PROGRAM
    for language in contents.LANGUAGES:
        assert entry[f"Comment[{language}]"]
    assert "usr/share/icons/hicolor/scalable/apps/connectme-calendar.svg" in files
    assert "usr/share/icons/hicolor/symbolic/apps/connectme-calendar-symbolic.svg" in files


def test_the_metadata_names_the_entry_and_this_version() -> None:
    root = ET.fromstring(words.metainfo(MOMENT))  # noqa: S314  our own text
    assert root.findtext("launchable") == "connectme-calendar.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": __version__, "date": "2023-11-14"}


def test_the_manual_tells_every_command_and_every_option() -> None:
    page = manual.page(MOMENT)
    whole, commands = manual.parsers()
    assert len(commands) > 8
    for name, parser in {"": whole, **commands}.items():
        assert f".SS {name}".replace("-", "\\-").strip() in page
        for action in parser._actions:
            for option in action.option_strings:
                assert option.replace("-", "\\-") in page, option
    assert "--sandbox" not in page, "a bare - would be set as a hyphen"


@pytest.mark.skipif(sys.platform == "win32", reason="the bash of Windows runs another system")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("connectme-calendar st", {"status", "start", "stop"}),
        ("connectme-calendar sign-in c", {"connect-me"}),
        ("connectme-calendar sign-in --method ", {"google", "credentials"}),
        ("connectme-calendar plan --h", {"--help", "--hours"}),
        ("connectme-calendar --sand", {"--sandbox"}),
        ("connectme-calendar --log-level d", {"debug"}),
        ("connectme-calendar plan --time-zone ", set()),
    ],
)
def test_bash_completes_what_the_command_line_takes(typed: str, offered: set[str]) -> None:
    shell = shutil.which("bash")
    assert shell is not None
    written = typed.split(" ")
    words_ = " ".join(f"'{word}'" for word in written)
    script = (
        f"{completion.bash()}\ncompopt() {{ :; }}\nCOMP_WORDS=({words_})\n"
        f"COMP_CWORD={len(written) - 1}\n_connectme_calendar\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    done = subprocess.run([shell, "-c", script], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == offered
    assert done.stderr == ""


def test_zsh_and_fish_know_every_command() -> None:
    _, commands = manual.parsers()
    for name in commands:
        assert f"'{name}:" in completion.zsh()
        assert f"-a {name} " in completion.fish()
        assert parse_arguments([name, *(["google"] if name == "sign-in" else [])]).command == name


def test_what_the_build_leaves_to_the_system_is_asked_of_the_system() -> None:
    asked = needs.depends("2.35")
    for library in ("libX11.so.6", "libxcb-cursor.so.0", "libfontconfig.so.1", "libstdc++.so.6"):
        assert not contents.belongs(library, "linux")
    for package in ("libx11-6", "libxcb-cursor0", "libfontconfig1", "libstdc++6"):
        assert package in asked
    assert asked.startswith("libc6 (>= 2.35), ")
    assert "libglib2.0-0t64 | libglib2.0-0" in asked, "Ubuntu's name, and Debian's"


def test_the_package_is_described_in_lines_that_debian_reads() -> None:
    control = packages.control(1234, "2.35")
    assert f"\nVersion: {__version__}\n" in control
    assert "\nInstalled-Size: 1234\n" in control
    head, _, long = control.partition("\nDescription: ")
    assert all(re.match(r"[A-Z][A-Za-z-]+: \S", line) for line in head.splitlines())
    assert all(line.startswith(" ") for line in long.splitlines()[1:])
    assert max(map(len, long.splitlines())) <= 80


def test_the_changelog_is_the_newest_part_of_ours(files: dict[str, bytes]) -> None:
    text = gzip.decompress(files[f"{stage.DOC}/changelog.gz"]).decode()
    lines = text.splitlines()
    assert lines[0] == f"connectme-calendar ({__version__}) stable; urgency=medium"
    assert "  * Your Connect Me status follows your Google Calendar" in text
    assert max(map(len, lines[:-1])) <= 80
    assert lines[-1].endswith("Tue, 14 Nov 2023 22:13:20 +0000")


def test_the_recipe_of_the_rpm_lists_every_file(tmp_path: Path) -> None:
    for place in (stage.PROFILE, f"{stage.HOME}/connectme-calendar", f"{stage.HOME}/libssl.so.3"):
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    recipe = packages.rpm_recipe(tmp_path)
    assert f'%config(noreplace) "/{stage.PROFILE}"' in recipe
    assert f'"/{stage.HOME}/connectme-calendar"' in recipe
    assert "__requires_exclude ^(libssl\\.so\\.3)" in recipe
    folders = re.findall(r'%dir "(.*)"', recipe)
    assert folders == ["/etc/connectme-calendar", f"/{stage.HOME}"]


def test_icu_keeps_what_sorts_and_what_converts() -> None:
    assert not {"coll", "cnv"} & set(icu.UNASKED)
