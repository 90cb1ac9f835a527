"""The screen of a test: photographs it, and brings windows forward or closes them.

It speaks the X protocol itself, so that it needs no program and does not stand in another's way.
"""

import socket
import struct
import zlib
from pathlib import Path
from typing import Self

CHANGE_STACK, ABOVE = 0x40, 0
POINTER_ROOT = 1
Z_PIXMAP, ALL_PLANES = 2, 0xFFFFFFFF
VIEWABLE = 2
CLIENT_MESSAGE = 33
WINDOW_TITLE, CLOSE, PROTOCOLS = b"_NET_WM_NAME", b"WM_DELETE_WINDOW", b"WM_PROTOCOLS"


class XError(Exception):
    """The X server refused a request, mostly because a window is no longer there."""


class Screen:
    """One connection to the X server."""

    def __init__(self, display: str) -> None:
        """Connect to a display of this machine, `:7`."""
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(5)
        self._socket.connect(f"/tmp/.X11-unix/X{display.removeprefix(':')}")  # noqa: S108
        self._count = 0
        self._atoms: dict[bytes, int] = {}
        self._socket.sendall(struct.pack("<cxHHHHxx", b"l", 11, 0, 0, 0))
        status, length = struct.unpack("<BxxxxxH", self._exactly(8))
        setup = self._exactly(4 * length)
        if status != 1:
            raise XError("the X server does not want us")
        (maker,), (formats,) = (
            struct.unpack_from("<H", setup, 16),
            struct.unpack_from("B", setup, 21),
        )
        root = 32 + (maker + 3) // 4 * 4 + 8 * formats
        self._root, self._width, self._height = struct.unpack_from("<I16xHH", setup, root)

    def close(self) -> None:
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def photograph(self, path: Path) -> None:
        """Write all that the screen shows as a PNG file."""
        body = struct.pack("<IhhHHI", self._root, 0, 0, self._width, self._height, ALL_PLANES)
        pixels = self._asked(73, Z_PIXMAP, body)[32:]
        path.write_bytes(_png(self._width, self._height, pixels))

    def windows(self) -> dict[str, int]:
        """Give the windows that can be seen by their titles, the uppermost last."""
        tree = self._asked(15, 0, struct.pack("<I", self._root))
        (count,) = struct.unpack_from("<H", tree, 16)
        found = {}
        for window in struct.unpack_from(f"<{count}I", tree, 32):
            try:
                if self._asked(3, 0, struct.pack("<I", window))[26] == VIEWABLE:
                    found[self._title(window)] = window
            except XError:
                continue  # it was closed meanwhile
        return found

    def forward(self, title: str) -> None:
        """Put a window above all others and let it have the keyboard; raises KeyError."""
        window = self.windows()[title]
        self._asked_nothing(12, 0, struct.pack("<IHxxI", window, CHANGE_STACK, ABOVE))
        self._asked_nothing(42, POINTER_ROOT, struct.pack("<II", window, 0))
        self._settle()

    def close_window(self, title: str) -> None:
        """Ask a window to close, as the button in its title bar does; raises KeyError."""
        window = self.windows()[title]
        event = struct.pack(
            "<BBHIII16x", CLIENT_MESSAGE, 32, 0, window, self._atom(PROTOCOLS), self._atom(CLOSE)
        )
        self._asked_nothing(25, 0, struct.pack("<II", window, 0) + event)
        self._settle()

    def _title(self, window: int) -> str:
        body = struct.pack("<IIIII", window, self._atom(WINDOW_TITLE), 0, 0, 256)
        answer = self._asked(20, 0, body)
        (length,) = struct.unpack_from("<I", answer, 16)
        return answer[32 : 32 + length].decode("utf-8", "replace")

    def _atom(self, name: bytes) -> int:
        if name not in self._atoms:
            padded = name + bytes(-len(name) % 4)
            answer = self._asked(16, 0, struct.pack("<Hxx", len(name)) + padded)
            (self._atoms[name],) = struct.unpack_from("<I", answer, 8)
        return self._atoms[name]

    def _settle(self) -> None:
        """Wait until the server has done all that it was told."""
        self._asked(43, 0, b"")

    def _asked_nothing(self, opcode: int, detail: int, body: bytes) -> None:
        self._socket.sendall(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)
        self._count = (self._count + 1) % 0x10000

    def _asked(self, opcode: int, detail: int, body: bytes) -> bytes:
        """Send a request and give its reply; errors of requests without a reply pass by."""
        self._asked_nothing(opcode, detail, body)
        while True:
            head = self._exactly(32)
            kind, number = struct.unpack_from("<BxH", head)
            if kind == 1:
                (length,) = struct.unpack_from("<I", head, 4)
                return head + self._exactly(4 * length)
            if kind == 0 and number == self._count:
                raise XError(f"request {opcode} was refused with error {head[1]}")

    def _exactly(self, size: int) -> bytes:
        parts = []
        while size:
            part = self._socket.recv(min(size, 1 << 20))
            if not part:
                raise XError("the X server has ended")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _png(width: int, height: int, pixels: bytes) -> bytes:
    """Give a picture from rows of blue, green, red and nothing."""
    colours = bytearray(3 * width * height)
    for place in range(3):
        colours[place::3] = pixels[2 - place :: 4]
    rows = b"".join(
        b"\0" + colours[row * 3 * width : (row + 1) * 3 * width] for row in range(height)
    )
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))]
    parts += [(b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
