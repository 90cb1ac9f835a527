"""Folders as a build sees them: in order, with one time, the same bytes each time."""

import gzip
import os
import tarfile
from pathlib import Path

import pytest

from installer import tree
from installer.linux import icu

MOMENT = 1_700_000_000
of_links = pytest.mark.skipif(
    os.name != "posix", reason="Windows builds hold no links, and files have no right to be run"
)


def grown(folder: Path, names: tuple[str, ...]) -> Path:
    """Make a small tree, its files in the order that is given."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (folder / "start").chmod(0o700)
    (folder / "lib" / "libx.so.1").chmod(0o777)
    (folder / "link").symlink_to("start")
    return folder


NAMES = ("start", "lib/libx.so.1", "lib/a.txt")


@of_links
def test_the_same_files_give_the_same_archive_whatever_their_times_and_rights(
    tmp_path: Path,
) -> None:
    made = []
    for number, names in enumerate((NAMES, NAMES[::-1])):
        folder = grown(tmp_path / str(number) / "program", names)
        os.utime(folder / "start", (number, number))
        tree.settle(folder, MOMENT)
        target = tmp_path / f"{number}.tar.xz"
        tree.archive(folder, target, MOMENT)
        made.append(target.read_bytes())
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "0.tar.xz") as tar:
        entries = {entry.name: entry for entry in tar}
    assert list(entries)[:3] == ["program", "program/lib", "program/lib/a.txt"]
    assert {entry.mtime for entry in entries.values()} == {MOMENT}
    assert {entry.uname for entry in entries.values()} == {"root"}
    assert entries["program/start"].mode == 0o755
    assert entries["program/lib/libx.so.1"].mode == 0o644
    assert entries["program/link"].linkname == "start"


@of_links
def test_where_the_system_follows_every_link_the_files_get_their_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, which knows no time of a link itself."""
    follow = os.utime

    def utime(path: Path, times: tuple[int, int], *, follow_symlinks: bool = True) -> None:
        if not follow_symlinks:
            raise NotImplementedError
        follow(path, times)

    folder = grown(tmp_path / "program", NAMES)
    before = (folder / "link").lstat().st_mtime
    monkeypatch.setattr(os, "utime", utime)
    tree.settle(folder, MOMENT)
    assert {path.stat().st_mtime for path in tree.files_in(folder)} == {MOMENT}
    assert (folder / "link").lstat().st_mtime == before


@of_links
def test_a_listing_tells_when_one_byte_is_another(tmp_path: Path) -> None:
    folder = grown(tmp_path / "program", NAMES)
    before = tree.listing(folder)
    assert [line.split("  ")[1] for line in before.splitlines()] == [
        "lib/a.txt", "lib/libx.so.1", "link", "start",
    ]  # fmt: skip
    (folder / "lib/a.txt").write_text("lib/b.txt")
    after = tree.listing(folder)
    assert after != before
    assert after.splitlines()[1:] == before.splitlines()[1:]


def test_a_packed_text_knows_no_time() -> None:
    assert tree.gzipped("a text") == tree.gzipped("a text")
    assert gzip.decompress(tree.gzipped("a text")) == b"a text"
    assert tree.gzipped("a text")[4:8] == bytes(4)


def table(items: dict[bytes, bytes]) -> bytes:
    """Write a table as ICU does."""
    head = b"\x20\x00\xda\x27".ljust(12, b"\0") + b"CmnD"
    head = head.ljust(32, b"\0")
    names = b"".join(name + b"\0" for name in items)
    first = -(-(4 + 8 * len(items) + len(names)) // 16) * 16
    index = len(items).to_bytes(4, "little")
    name_at, item_at = 4 + 8 * len(items), first
    for name, item in items.items():
        index += name_at.to_bytes(4, "little") + item_at.to_bytes(4, "little")
        name_at += len(name) + 1
        item_at += len(item)
    return head + (index + names).ljust(first, b"\xaa") + b"".join(items.values())


def test_the_data_of_icu_loses_the_unasked_parts_and_nothing_else() -> None:
    items = {
        b"icudt73l/brkitr/de.res": b"b" * 16,
        b"icudt73l/coll/de.res": b"c" * 32,
        b"icudt73l/cnvalias.icu": b"d" * 16,
        b"icudt73l/zone/fr.res": b"e" * 48,
    }
    whole = table(items)
    assert dict(icu.entries(whole)) == items
    small = icu.without(whole, icu.UNASKED)
    kept = {name: items[name] for name in (b"icudt73l/coll/de.res", b"icudt73l/cnvalias.icu")}
    assert small == table(kept)
    assert icu.without(small, icu.UNASKED) == small
