"""Folders of files as a build sees them: listed in order, with one time, digested, archived."""

import gzip
import hashlib
import io
import lzma
import os
import stat
import tarfile
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path) -> Iterator[Path]:
    """Give every file and link below a folder, in the order of their places."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return iter(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))


def places_in(folder: Path, *, links: bool = True) -> list[str]:
    """Give their places, with forward slashes."""
    return [
        path.relative_to(folder).as_posix()
        for path in files_in(folder)
        if links or not path.is_symlink()
    ]


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file, or of where a link leads."""
    if path.is_symlink():
        return hashlib.sha256(str(path.readlink()).encode()).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest(text: str) -> str:
    """Give the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def listing(folder: Path) -> str:
    """Give a line for each file: its digest and its place, as sha256sum prints them."""
    return "".join(
        f"{digest_of(path)}  {path.relative_to(folder).as_posix()}\n" for path in files_in(folder)
    )


def settle(folder: Path, moment: int) -> None:
    """Give everything the same time and plain rights: what is a program may be run by all."""
    everything = [folder, *folder.rglob("*")]
    for path in sorted(everything, reverse=True):
        if not path.is_symlink():
            is_program = path.stat().st_mode & stat.S_IXUSR and ".so" not in path.name
            runs = path.is_dir() or is_program
            path.chmod(0o755 if runs else 0o644)
        date(path, moment)


def date(path: Path, moment: int) -> None:
    """Give a file, a folder or a link itself this time, where the system can."""
    if os.utime in os.supports_follow_symlinks:
        os.utime(path, (moment, moment), follow_symlinks=False)
    elif not path.is_symlink():  # Windows, where builds hold no links
        os.utime(path, (moment, moment))


def archive(folder: Path, target: Path, moment: int) -> None:
    """Pack a folder as .tar.xz: the same folder gives the same bytes."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = moment
        return entry

    with (
        lzma.open(target, "wb", preset=6) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.add(folder, folder.name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            place = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            tar.add(path, place, recursive=False, filter=plain)


def gzipped(text: str) -> bytes:
    """Pack a text as gzip without a time or a name."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(text.encode())
    return packed.getvalue()
