"""What Qt, the tests and the packaging need of a Linux, and how it is brought; Python alone."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

# What Qt loads that its wheel does not bring, and the Debian package that has it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
}
X11_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
    "at-spi-bus-launcher": "at-spi2-core",
}
BUILD_PROGRAMS = {"objdump": "binutils", "dpkg-deb": "dpkg", "rpmbuild": "rpm"}
PACKAGE_PROGRAMS = {
    "debootstrap": "debootstrap",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "unshare": "util-linux",
    "makensis": "nsis",
    "wineboot": "wine",
    "shellcheck": "shellcheck",
}
# What stands above, by what it is for.
TO_SHOW = {**QT_LIBRARIES, **X11_LIBRARIES}
TO_TEST = {**TO_SHOW, **TEST_PROGRAMS}
TO_BUILD = {**TO_SHOW, **BUILD_PROGRAMS}
TO_TRY_OUT = {**TO_TEST, **BUILD_PROGRAMS, **PACKAGE_PROGRAMS}
FOR_SERVICES = ("/usr/libexec", "/usr/lib/at-spi2-core")  # programs that are on nobody's PATH


def missing(*needs: dict[str, str]) -> list[str]:
    """Give the packages of the libraries and programs that this Linux does not have."""
    if sys.platform != "linux":
        return []
    wanted = {name: package for need in needs for name, package in need.items()}
    return [package for name, package in wanted.items() if not _is_there(name)]


def _is_there(name: str) -> bool:
    if ".so." not in name:
        places = (os.environ.get("PATH", os.defpath), *FOR_SERVICES)
        return shutil.which(name, path=os.pathsep.join(places)) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def bring(packages: Sequence[str]) -> str:
    """Install Debian packages when we may; else give the sentence that says how to."""
    if not packages:
        return ""
    if shutil.which("apt-get") is None:
        return "This system lacks what these Debian packages contain: " + " ".join(packages)
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        return "This system lacks a few packages; please run: sudo " + shlex.join(install)
    print("Installing", " ".join(packages), "…", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"{shlex.join(command)} failed: {done.stderr.strip()[-300:]}"
    return ""
