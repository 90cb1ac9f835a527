"""Takes out of ICU's data what Qt never asks for: it has its own names of languages and zones."""

import struct
import subprocess
from pathlib import Path

UNASKED = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone")
ALIGNMENT = 16
_KIND = b"CmnD"  # a table of data, by ICU's "Data Management"
_KIND_AT = 12  # bytes from the beginning of the data
_SYMBOL_END = "_dat"


class NotUnderstood(Exception):
    """This is not the data of ICU as we know it."""


def trim(library: Path) -> None:
    """Write libicudata anew without the unasked parts; raises NotUnderstood."""
    symbol = _symbol_of(library)
    data = _data_of(library.read_bytes())
    small = without(data, UNASKED)
    work = library.with_name("icudata")
    work.write_bytes(small)
    made, object_ = work.with_suffix(".so"), work.with_suffix(".o")
    _run(library.parent, "ld", "-r", "-b", "binary", "-o", object_.name, work.name)
    _run(
        library.parent, "objcopy", "--rename-section",
        ".data=.rodata,alloc,load,readonly,data,contents",
        "--set-section-alignment", f".rodata={ALIGNMENT}",
        "--redefine-sym", f"_binary_{work.name}_start={symbol}",
        "--strip-symbol", f"_binary_{work.name}_end",
        "--strip-symbol", f"_binary_{work.name}_size",
        object_.name,
    )  # fmt: skip
    soname = ("-soname", library.name)
    _run(library.parent, "ld", "-shared", "-z", "noexecstack", "--build-id=none", *soname, "-s",
         "-o", made.name, object_.name)  # fmt: skip
    made.replace(library)
    for left in (work, object_):
        left.unlink()


def without(data: bytes, folders: tuple[str, ...]) -> bytes:
    """Give the table without the entries of these folders."""
    begins = _header(data)
    kept = [
        (name, item)
        for name, item in entries(data)
        if not (name.count(b"/") > 1 and name.split(b"/")[1].decode() in folders)
    ]
    names = b"".join(name + b"\0" for name, _ in kept)
    table = 4 + 8 * len(kept)
    first = _aligned(begins + table + len(names)) - begins
    name_at, item_at = table, first
    index, items = struct.pack("<I", len(kept)), []
    for name, item in kept:
        index += struct.pack("<II", name_at, item_at)
        padded = item.ljust(_aligned(len(item)), b"\0")
        items.append(padded)
        name_at += len(name) + 1
        item_at += len(padded)
    return data[:begins] + (index + names).ljust(first, b"\xaa") + b"".join(items)


def entries(data: bytes) -> list[tuple[bytes, bytes]]:
    """Give the name and the bytes of every entry, in their order."""
    begins = _header(data)
    (count,) = struct.unpack_from("<I", data, begins)
    places = [struct.unpack_from("<II", data, begins + 4 + 8 * number) for number in range(count)]
    ends = [place for _, place in places[1:]] + [len(data) - begins]
    found = []
    for (name_at, item_at), end in zip(places, ends, strict=True):
        name = data[begins + name_at : data.index(b"\0", begins + name_at)]
        found.append((name, data[begins + item_at : begins + end]))
    return found


def _header(data: bytes) -> int:
    """Give how many bytes stand before the table; raises NotUnderstood."""
    size, magic = struct.unpack_from("<HH", data)
    if magic != 0x27DA or data[_KIND_AT : _KIND_AT + 4] != _KIND:
        raise NotUnderstood("The data of ICU has another form than expected.")
    return int(size)


def _data_of(library: bytes) -> bytes:
    """Find the data in the library: the read-only section that it begins."""
    sections_at = struct.unpack_from("<Q", library, 0x28)[0]
    size, count, names = struct.unpack_from("<HHH", library, 0x3A)
    headers = [
        struct.unpack_from("<IIQQQQ", library, sections_at + size * number)
        for number in range(count)
    ]
    names_at = headers[names][4]
    for name, _, _, _, place, length in headers:
        if library[names_at + name :].startswith(b".rodata\0"):
            return library[place : place + length]
    raise NotUnderstood("ICU's library has no data.")


def _symbol_of(library: Path) -> str:
    told = subprocess.run(
        ["nm", "-D", "--defined-only", library.name],
        cwd=library.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [line.split()[-1] for line in told.stdout.splitlines() if line.strip()]
    if len(names) != 1 or not names[0].endswith(_SYMBOL_END):
        raise NotUnderstood(f"ICU's library offers {names}.")
    return names[0]


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True)
