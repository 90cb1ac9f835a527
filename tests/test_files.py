"""The program's own files: private from creation, whole after a crash, never lost."""

import errno
import os
import random
import stat
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from app import files, machine
from app.domain.choices import Choices, NewerFile, parse_choices, written
from app.domain.errors import ProfileError, StorageFailed
from app.files import (
    Places,
    default_root,
    find_profile,
    machine_id,
    make_private,
    open_private,
    read_text,
    read_text_or_quarantine,
    remove,
    write_atomically,
)
from tests.fake_winreg import on_windows

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
on_posix = pytest.mark.skipif(
    os.name != "posix", reason="modes, owners and the refusal of links are POSIX's alone"
)
CHOSEN = Choices().with_choice("rules.gap_seconds", 90).with_choice("statuses.Busy", "Bezet")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def parsed(path: Path) -> tuple[Choices | None, str]:
    return read_text_or_quarantine(path, lambda text: parse_choices(text, path.name), lambda: NOON)


def refusing(code: int) -> object:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return refuse


@on_posix
def test_folders_and_files_are_private_under_any_umask(tmp_path: Path) -> None:
    root = tmp_path / "share" / "connectme-calendar"
    make_private(root / "logs")
    write_atomically(root / "hold.json", b"{}")
    os.close(open_private(root / "activity.jsonl"))
    assert [mode(one) for one in (root.parent, root, root / "logs")] == [0o700] * 3
    assert [mode(one) for one in (root / "hold.json", root / "activity.jsonl")] == [0o600] * 2


@on_posix
def test_a_folder_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    make_private(tmp_path / "open")
    assert mode(tmp_path / "open") == 0o700


@on_posix
def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir(mode=0o755)
    (tmp_path / "ours").symlink_to(tmp_path / "theirs")
    with pytest.raises(StorageFailed, match="not yours alone"):
        make_private(tmp_path / "ours")
    assert mode(tmp_path / "theirs") == 0o755


@on_posix
def test_a_folder_of_somebody_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(StorageFailed, match="not yours alone"):
        make_private(tmp_path)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed):
        make_private(tmp_path / "file" / "logs")


@on_posix
def test_a_link_in_place_of_a_file_is_neither_followed_nor_read(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "hold.json"
    target.write_text("theirs")
    link.symlink_to(target)
    with pytest.raises(StorageFailed):
        read_text(link)
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        open_private(link)
    write_atomically(link, b"ours")
    assert (target.read_text(), link.read_text(), link.is_symlink()) == ("theirs", "ours", False)


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    path = tmp_path / "hold.json"
    write_atomically(path, b"old")
    if step == "write":
        monkeypatch.setattr(files, "open_private", refusing(code))
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", refusing(code))
    else:
        monkeypatch.setattr(Path, "replace", refusing(code))
    with pytest.raises(StorageFailed) as failed:
        write_atomically(path, b"new")
    assert "hold.json cannot be written" in failed.value.headline
    assert failed.value.advice
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["hold.json"]


def test_a_full_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", refusing(errno.ENOSPC))
    with pytest.raises(StorageFailed, match="The disk is full"):
        write_atomically(tmp_path / "hold.json", b"")


def held(monkeypatch: pytest.MonkeyPatch, deed: str, times: int) -> None:
    """Have a scanner hold files as on Windows, so that a deed fails as often."""
    tries = iter(range(100))
    do = getattr(Path, deed)

    def attempt(self: Path, *given: object, **more: object) -> object:
        if next(tries) < times:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return do(self, *given, **more)

    monkeypatch.setattr(files, "_PAUSES", (0.0,) * 5)
    monkeypatch.setattr(Path, deed, attempt)


@pytest.mark.parametrize("blocked", [0, 3, 5, 6])
def test_a_rename_that_a_scanner_blocks_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocked: int
) -> None:
    held(monkeypatch, "replace", blocked)
    path = tmp_path / "hold.json"
    with pytest.raises(StorageFailed) if blocked > 5 else nullcontext():
        write_atomically(path, b"new")
    assert path.exists() is (blocked <= 5)


@pytest.mark.parametrize("blocked", [5, 6])
def test_a_removal_that_a_scanner_blocks_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocked: int
) -> None:
    path = tmp_path / "hold.json"
    path.touch()
    held(monkeypatch, "unlink", blocked)
    with pytest.raises(StorageFailed) if blocked > 5 else nullcontext():
        remove(path)
    assert path.exists() is (blocked > 5)


def test_file_and_folder_are_synced_around_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    rename, sync = Path.replace, os.fsync

    def fsync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append("rename")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomically(tmp_path / "hold.json", b"new")
    folder = ["folder"] if os.name == "posix" else []  # Windows opens no folders
    assert steps == ["file", "rename", *folder]


def test_what_a_crash_left_is_swept_by_the_next_write(tmp_path: Path) -> None:
    left, fresh = tmp_path / ".hold.json.abc.tmp", tmp_path / ".hold.json.def.tmp"
    left.touch()
    fresh.touch()
    os.utime(left, (0, 0))
    write_atomically(tmp_path / "hold.json", b"new")
    assert (left.exists(), fresh.exists()) == (False, True)


def test_what_cannot_be_swept_does_not_undo_the_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / ".hold.json.abc.tmp"
    left.touch()
    os.utime(left, (0, 0))
    held(monkeypatch, "unlink", 1)
    write_atomically(tmp_path / "hold.json", b"new")
    assert ((tmp_path / "hold.json").read_bytes(), left.exists()) == (b"new", True)


def test_removing_is_quiet_about_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "hold.json").touch()
    remove(tmp_path / "hold.json")
    remove(tmp_path / "hold.json")
    assert not (tmp_path / "hold.json").exists()
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageFailed):
        remove(tmp_path / "folder")


def test_a_missing_file_is_nothing_and_no_trouble(tmp_path: Path) -> None:
    assert parsed(tmp_path / "settings.json") == (None, "")


def test_a_good_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xef\xbb\xbf" + written(CHOSEN).encode())
    choices, notice = parsed(path)
    assert choices is not None
    assert (choices.given, notice) == (CHOSEN.given, "")


def test_two_corrupt_files_at_one_second_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in (b"\x00\xff", b"{"):
        path.write_bytes(content)
        choices, notice = parsed(path)
        assert choices is None
        assert notice.startswith("settings.json could not be understood and was kept as settings.")
    kept = sorted(tmp_path.iterdir())
    assert [one.name for one in kept] == [
        "settings.json.bad-20261122T120000Z",
        "settings.json.bad-20261122T120000Z-2",
    ]
    assert [one.read_bytes() for one in kept] == [b"\x00\xff", b"{"]


def test_a_file_of_a_newer_version_is_left_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 2, "future": {}}')
    with pytest.raises(NewerFile, match="version is 2"):
        parsed(path)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


def test_a_file_that_can_be_put_nowhere_is_left_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{")
    monkeypatch.setattr(Path, "replace", refusing(errno.EROFS))
    with pytest.raises(StorageFailed, match="read-only"):
        parsed(path)
    assert path.read_text() == "{"


def test_a_file_without_an_end_is_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "settings.json").write_text(" " * 11)
    choices, notice = parsed(tmp_path / "settings.json")
    assert choices is None
    assert notice


GOOD = written(CHOSEN).encode()


def mutation(seed: int) -> bytes:
    pick = random.Random(seed)
    content = bytearray(GOOD)
    for _ in range(pick.randint(1, 3)):
        place = pick.randrange(len(GOOD))
        match pick.choice(["flip", "cut", "insert", "zero", "double"]):
            case "flip" if place < len(content):
                content[place] ^= pick.randint(1, 255)
            case "cut":
                del content[place:]
            case "zero":
                content[place:] = bytes(len(content[place:]))
            case "double":
                content[place:] = content[place:] * 2
            case _:
                content[place:place] = pick.randbytes(pick.randint(1, 4))
    return bytes(content)


@pytest.mark.parametrize("first", range(0, 10_000, 2_500))
def test_no_mutation_of_the_settings_crashes_or_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # ten thousand would take half a minute
    path = tmp_path / "settings.json"
    put_aside = 0
    for seed in range(first, first + 2_500):
        content = mutation(seed)
        path.write_bytes(content)
        try:
            choices, notice = parsed(path)
        except NewerFile:
            assert path.read_bytes() == content, seed
            continue
        assert (choices is None) == bool(notice), seed
        assert "\n" not in notice, seed
        (left,) = tmp_path.iterdir()
        assert left.read_bytes() == content, seed
        put_aside += left != path
        left.unlink()
    assert 250 < put_aside < 2_500


def test_the_places_of_a_data_folder_are_those_of_the_contract() -> None:
    places = Places(Path("root"))
    assert places.settings == Path("root/settings.json")
    assert places.hold == Path("root/hold.json")
    assert places.activity == Path("root/activity.jsonl")
    assert places.log == Path("root/logs/app.log")
    assert places.lock != places.socket


def test_the_data_folder_is_local_to_this_person() -> None:
    root = default_root()
    assert root.is_absolute()
    if os.name == "nt":  # Windows itself is asked, and not the variables that name a home
        assert root.parts[-2:] == ("Local", "Connect Me Calendar")
    else:
        assert root.is_relative_to(Path.home())


def test_the_name_of_the_computer_is_stable_and_reveals_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "id").write_text("0123456789abcdef0123456789abcdef\n")
    monkeypatch.setattr(machine, "_MACHINE_IDS", (tmp_path / "none", tmp_path / "id"))
    known = machine_id()
    assert known == machine_id()
    assert "0123456789abcdef" not in known
    (tmp_path / "id").write_text("another\n")
    assert machine_id() != known


def test_on_windows_the_computer_is_known_by_the_name_that_windows_gave_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    windows, registry = on_windows("machine", monkeypatch)
    key = registry.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography"
    unknown = windows.machine_id()
    registry.keys[key] = {"MachineGuid": "a1b2"}
    known = windows.machine_id()
    registry.keys[key] = {"MachineGuid": "c3d4"}
    assert len({unknown, known, windows.machine_id()}) == 3
    assert "a1b2" not in known


@pytest.mark.parametrize("node", [0x00163E5A0001, 0x01163E5A0001])
def test_without_an_identity_the_hardware_or_the_name_must_do(
    monkeypatch: pytest.MonkeyPatch, node: int
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(machine, "_MACHINE_IDS", ())
    monkeypatch.setattr("uuid.getnode", lambda: node)
    assert machine_id() == machine_id()
    assert len(machine_id()) == 32


def test_a_named_profile_comes_before_all_others(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("\ufeff[rules]\n", "utf-8", newline="\n")
    assert find_profile(path) == ("[rules]\n", str(path))


def test_the_profile_of_the_computer_comes_before_that_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide, packed = tmp_path / "wide.toml", tmp_path / "packed.toml"
    monkeypatch.setattr(machine, "machine_wide_profile", lambda: wide)
    monkeypatch.setattr(machine, "IN_PACKAGE", packed)
    assert find_profile(None) == ("", "built in")
    packed.write_text("# packed")
    assert find_profile(None) == ("# packed", str(packed))
    wide.write_text("# wide")
    assert find_profile(None) == ("# wide", str(wide))


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("linux", "/etc/connectme-calendar/profile.toml"),
        ("darwin", "/Library/Application Support/Connect Me Calendar/profile.toml"),
        ("win32", "/programs/Connect Me Calendar/profile.toml"),
    ],
)
def test_each_system_has_its_place_for_the_profile_of_everybody(
    monkeypatch: pytest.MonkeyPatch, system: str, place: str
) -> None:
    monkeypatch.setenv("PROGRAMDATA", "/programs")
    monkeypatch.setattr("sys.platform", system)
    assert machine.machine_wide_profile() == Path(place)


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "cannot be read"), (b"\xff", "is not UTF-8"), (b" " * (1 << 21), "is larger than")],
)
def test_an_unreadable_profile_is_an_error_that_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, why: str
) -> None:
    path = tmp_path / "wide.toml"
    path.mkdir() if content is None else path.write_bytes(content)
    monkeypatch.setattr(machine, "machine_wide_profile", lambda: path)
    with pytest.raises(ProfileError, match=why) as error:
        find_profile(None)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_profile_in_a_folder_that_nobody_may_look_into_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide, packed = tmp_path / "closed" / "wide.toml", tmp_path / "packed.toml"
    packed.write_text("# packed")
    monkeypatch.setattr(machine, "machine_wide_profile", lambda: wide)
    monkeypatch.setattr(machine, "IN_PACKAGE", packed)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as closed:
        closed.setattr(Path, "lstat", refuse)
        closed.setattr(Path, "open", refuse)
        with pytest.raises(ProfileError, match=r"cannot be read \(permission denied\)"):
            find_profile(None)
    assert find_profile(None) == ("# packed", str(packed))


def test_a_missing_profile_that_was_named_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="no such file"):
        find_profile(tmp_path / "none.toml")
