"""Says what belongs into a build and what does not: data, modules, plug-ins, libraries."""

import fnmatch
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "connectme-calendar"
LANGUAGES = ("fr", "nl", "de")  # beside English, which the code is written in
STAMP = "build.txt"  # which build this is; the running program looks whether it changed

QT_IN_USE = ("QtCore", "QtGui", "QtSvg", "QtWidgets")

PLUGINS: Mapping[str, tuple[str, ...]] = {
    "linux": (
        "platforms/libqxcb.so",
        "platforms/libqwayland.so",
        "platforms/libqoffscreen.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platformthemes/libqxdgdesktopportal.so",
        "wayland-shell-integration/libxdg-shell.so",
        "wayland-decoration-client/libadwaita.so",
        "wayland-decoration-client/libbradient.so",
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
    ),
    "win32": (
        "platforms/qwindows.dll",
        "platforms/qoffscreen.dll",
        "styles/qmodernwindowsstyle.dll",
        "iconengines/qsvgicon.dll",
        "imageformats/qsvg.dll",
        "imageformats/qico.dll",
    ),
    "darwin": (
        "platforms/libqcocoa.dylib",
        "platforms/libqoffscreen.dylib",
        "styles/libqmacstyle.dylib",
        "iconengines/libqsvgicon.dylib",
        "imageformats/libqsvg.dylib",
    ),
}

# Loaded by name, so that no reader of the code finds them.
HIDDEN_ON: Mapping[str, tuple[str, ...]] = {
    "linux": ("keyring.backends.SecretService", "keyring.backends.libsecret"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS",),
}

# Of the desktop: every system with a screen has them, at the age that fits its drivers and fonts.
# Everything else is brought along. The packages that hold them stand in installer/linux/needs.py.
FROM_SYSTEM = (
    r"lib(GL|EGL|GLX|GLdispatch|OpenGL)\.so",
    r"lib(X11|X11-xcb|Xau|Xdmcp)\.so",
    r"libxcb(-[a-z]+)*\.so",
    r"libxkbcommon(-x11)?\.so",
    r"libwayland-[a-z]+\.so",
    r"lib(fontconfig|freetype|brotli[a-z]*|png16|dbus-1|glib-2\.0|gthread-2\.0)\.so",
    r"lib(stdc\+\+|gcc_s)\.so",
)
RUNTIME = "vcruntime140.dll"  # not part of Windows; Python looks for it beside its own library
METADATA = ("keyring", "google-api-python-client")  # asked for at run time by their name

UNUSED = (  # what a hook brings, or a library that would load it for something we never ask of it
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "PIL",
    "IPython",
    "_pydecimal",
    "_pytest",
    "bz2",
    "cffi",  # what cryptography was made with; it needs the compiled `_cffi_backend` only
    "cgi",
    "concurrent.futures.process",
    "distutils",
    "ftplib",
    "google.auth.crypt._python_rsa",
    "h2",
    "hypothesis",
    "lib2to3",
    "lzma",
    *(f"multiprocessing.{part}" for part in ("dummy", "forkserver", "heap", "managers", "pool")),
    *(f"multiprocessing.{part}" for part in ("queues", "shared_memory", "sharedctypes")),
    "multiprocessing.synchronize",
    "mypy",
    "numpy",
    "opentelemetry",
    "pip",
    "pkg_resources",
    "pyasn1",
    "pyasn1_modules",
    "pycparser",
    "pydoc",
    "pydoc_data",
    "readline",
    "pytest",
    "setuptools",
    "smtplib",
    "sqlite3",
    "statistics",
    "tkinter",
    "urllib3.contrib.emscripten",
    "urllib3.contrib.pyopenssl",
    "websockets.asyncio",
    "websockets.legacy",
    "websockets.trio",
    "wheel",
    "xmlrpc",
)
UNUSED_BUT_ON_A_MAC = ("plistlib", "pyexpat", "xml")

# What must never be in a build, by its path with forward slashes.
FOREIGN = (
    r"webengine",
    r"qt6?(quick|qml|designer|sql|test|help|opengl|pdf|network)\b",
    r"qt6?(quick|qml)",
    r"libq?gtk",
    r"(^|/)tests?/",
    r"(^|/)(pytest|_pytest|hypothesis|mypy|PyInstaller|setuptools|pip)(/|-|$)",
    r"discovery_cache/documents/",
    r"(^|/)httplib2/cacerts\.txt$",  # our requests go another way, and trust whom the system trusts
    r"(^|/)tzdata/zoneinfo/(tzdata\.zi|.+\.tab|leapseconds)$",  # what the zones are made of
    r"\.(py|pyi|ts|a|h|pri|prl)$",
)
_FOREIGN = re.compile("|".join(f"(?:{pattern})" for pattern in FOREIGN), re.IGNORECASE)
_FROM_SYSTEM = re.compile("|".join(FROM_SYSTEM))
_TRANSLATION = re.compile(r"PySide6/(?:Qt/)?translations/(.+)$")
_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(.+)$")
_METADATA = re.compile(r"^([^/]+)\.dist-info/")
_METADATA_FILES = ("METADATA", "entry_points.txt")


def family(platform: str) -> str:
    """Give which of the three platforms this is."""
    return platform if platform in PLUGINS else "linux"


def data_files(root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Give our own data in their order, each with the folder in the build it belongs to."""
    patterns = (
        ("resources", "calendar.v3.json"),
        ("resources", "profile.toml"),
        ("resources", "*.svg"),
        ("resources/translations", "*.qm"),
        ("docs", "user-guide*.md"),
        ("docs/screenshots/*", "*.png"),
        (".", "LICENSE"),
    )
    shown = "".join(path.read_text("utf-8") for path in sorted((root / "docs").glob("user-guide*")))
    for folder, pattern in patterns:
        for path in sorted(root.glob(f"{folder}/{pattern}")):
            place = path.relative_to(root).parent.as_posix()
            if path.suffix != ".png" or path.relative_to(root / "docs").as_posix() in shown:
                yield path, place


def modules_of(package: Path) -> Iterator[str]:
    """Give every module of ours: some are loaded late, and all shall be there."""
    for path in sorted(package.rglob("*.py")):
        dotted = ".".join(path.relative_to(package.parent).with_suffix("").parts)
        yield dotted.removesuffix(".__init__")


def hidden_imports(platform: str) -> list[str]:
    """Give what is imported by name only, on this platform."""
    ours = (*modules_of(ROOT / "app"), "websockets.sync.client", "wsproto", "h11")
    return [*ours, *HIDDEN_ON[family(platform)]]


def unused(platform: str) -> list[str]:
    """Give the modules that no build for this platform carries."""
    return [*UNUSED, *(() if platform == "darwin" else UNUSED_BUT_ON_A_MAC)]


def belongs(place: str, platform: str) -> bool:
    """Say whether a file that the builder found belongs into the build, by its place there."""
    place = place.replace("\\", "/")
    if found := _TRANSLATION.search(place):
        return found[1] in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if found := _PLUGIN.search(place):
        return found[1] in PLUGINS[family(platform)]
    if found := _METADATA.match(place):
        return PurePosixPath(place).name in _METADATA_FILES and _is_asked_for(found[1])
    if family(platform) == "linux" and _FROM_SYSTEM.match(PurePosixPath(place).name):
        return False
    return _FOREIGN.search(place) is None


def _is_asked_for(distribution: str) -> bool:
    name = re.sub(r"[-_.]+", "-", distribution.rpartition("-")[0]).lower()
    return name in METADATA


def libraries(places: Iterable[str]) -> dict[str, str]:
    """Give where each file name lies that a library may ask for.

    Where one lies several times, the uppermost counts: Windows takes the one beside what asks, or
    beside the program; Python itself asks first, and nothing of it looks into Qt's folders.
    """
    deepest_first = sorted(places, key=lambda place: (-len(_parts(place)), place))
    return {_parts(place)[-1]: place for place in deepest_first}


def _parts(place: str) -> tuple[str, ...]:
    return PurePosixPath(place.replace("\\", "/")).parts


def needed(
    roots: Iterable[str], libraries: Mapping[str, str], needs: Mapping[str, Iterable[str]]
) -> set[str]:
    """Give which shared libraries the roots need, at first or second hand.

    `libraries` tells the place in the build of a library's file name; `needs` which file names a
    place asks for.
    """
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        for name in needs.get(waiting.pop(), ()):
            place = libraries.get(name)
            if place is not None and place not in found:
                found.add(place)
                waiting.append(place)
    return found


def is_root(place: str) -> bool:
    """Say whether something is loaded by its place: an extension of Python, or a plug-in."""
    place = place.replace("\\", "/")
    name = PurePosixPath(place).name
    if "/plugins/" in place or place.startswith("lib-dynload/") or "lib-dynload/" in place:
        return True
    if fnmatch.fnmatch(name, "*.pyd") or fnmatch.fnmatch(name, "python3*.dll"):
        return True
    return bool(re.search(r"\.(cpython-[^/]+|abi3)\.so$", name)) or name.startswith(
        ("libpython3", "Python")
    )


def faults_of(places: Iterable[str], platform: str) -> list[str]:
    """Give what is wrong with a build, by the places of its files; empty: nothing is."""
    places = [place.replace("\\", "/") for place in places]
    wrong = [f"does not belong there: {place}" for place in places if _is_foreign(place, platform)]
    seen: dict[str, str] = {}
    for place in places:
        name = PurePosixPath(place).name
        if not re.search(r"\.(so(\.\d+)*|dll|dylib|pyd)$", name):
            continue
        alike = name.lower() if family(platform) == "win32" else name
        if alike in seen:
            wrong.append(f"there twice: {seen[alike]} and {place}")
        seen[alike] = place
    inside = {place.removeprefix("_internal/") for place in places}
    wrong += [f"missing: {one}" for one in expected(platform) if one not in inside]
    if family(platform) == "win32" and RUNTIME not in {place.lower() for place in inside}:
        wrong.append(f"missing: {RUNTIME}, beside Python's library")
    return wrong


def _is_foreign(place: str, platform: str) -> bool:
    return not belongs(place.removeprefix("_internal/"), platform)


def expected(platform: str) -> Iterator[str]:
    """Give the places of what must be in a build, below the folder of its insides."""
    for path, folder in data_files():
        yield path.name if folder == "." else f"{folder}/{path.name}"
    yield STAMP
    qt = "PySide6" if family(platform) == "win32" else "PySide6/Qt"
    for plugin in PLUGINS[family(platform)]:
        yield f"{qt}/plugins/{plugin}"
    for language in LANGUAGES:
        yield f"{qt}/translations/qtbase_{language}.qm"
    yield "tzdata/zoneinfo/Europe/Brussels"
