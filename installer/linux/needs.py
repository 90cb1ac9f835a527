"""What the program needs of the system, in Debian's words; rpm finds it out by itself."""

LIBRARIES = (  # that contents.FROM_SYSTEM leaves to the system; tried out on a bare Debian
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libglib2.0-0t64 | libglib2.0-0",
    "libpng16-16t64 | libpng16-16",
    "libstdc++6",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxcb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
ALSO = ("fontconfig-config", "hicolor-icon-theme")
RECOMMENDED = (
    "ca-certificates",
    "fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core | fonts-cantarell",
    "gnome-keyring | kwalletmanager | org.freedesktop.secrets",
    "xdg-utils",
    "libwayland-client0",
    "libwayland-cursor0",
)


def depends(glibc: str) -> str:
    """Give the value of Depends."""
    return ", ".join([f"libc6 (>= {glibc})", *LIBRARIES, *ALSO])


def recommends() -> str:
    """Give the value of Recommends."""
    return ", ".join(RECOMMENDED)
