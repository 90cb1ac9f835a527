"""A bare Debian in a folder, made by debootstrap once and unpacked anew for each test.

The environment's SUITE names another one than Debian 12: `SUITE=trixie make test-package`.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

SUITE = os.environ.get("SUITE", "bookworm")
MIRROR = "http://deb.debian.org/debian"
LONGEST = 900  # seconds that a command in it may take
PASSING = (
    "/dev",
    "/proc",
    "/root",
    "/tmp",
    "/var/cache",
    "/var/lib/apt",
    "/var/lib/dpkg",
    "/var/log",
)
ENVIRON = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "HOME": "/root",
}


def cache() -> Path:
    """Give where the bare Debian and the packages it fetched are kept: not in a test's own home."""
    folder = Path(pwd.getpwuid(os.getuid()).pw_dir, ".cache", "connectme-calendar-packaging")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _image() -> Path:
    """Make the bare Debian unless it is there: some 200 MB."""
    image = cache() / f"{SUITE}.tar"
    if not image.exists():
        with tempfile.TemporaryDirectory(dir=cache()) as work:
            root = Path(work, "root")
            subprocess.run(
                ["debootstrap", "--variant=minbase", SUITE, str(root), MIRROR],
                check=True, timeout=LONGEST, stdout=subprocess.DEVNULL,
            )  # fmt: skip
            made = Path(work, image.name)
            subprocess.run(["tar", "-C", str(root), "-cf", str(made), "."], check=True)
            made.replace(image)
    return image


class BareRoot:
    """The root of a Debian where nothing is installed; what it mounts goes with the process.

    Must run as root in a mount namespace of its own; `python3 dev.py test-package` sees to both.
    """

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="root-", dir=cache()))
        self._mounted: list[Path] = []
        subprocess.run(["tar", "-C", str(self.path), "-xf", str(_image())], check=True)
        for name in ("resolv.conf", "hosts"):
            shutil.copy(f"/etc/{name}", self.path / "etc" / name)
        self.share(Path("/proc"))
        self.share(Path("/dev"))
        self.share(Path(tempfile.gettempdir()))  # where display, bus and the tests' folders are
        fetched = cache() / "archives"
        (fetched / "partial").mkdir(parents=True, exist_ok=True)
        self.share(fetched, self.path / "var/cache/apt/archives")
        (self.path / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (self.path / "usr/sbin/policy-rc.d").chmod(0o755)
        keep = 'Binary::apt::APT::Keep-Downloaded-Packages "true";\n'
        (self.path / "etc/apt/apt.conf.d/keep").write_text(keep)
        self.run("apt-get", "update", "-q")

    def share(self, folder: Path, at: Path | None = None) -> None:
        """Let a folder of this system be seen inside, at the same place unless one is named."""
        place = at or self.path / folder.relative_to("/")
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--rbind", str(folder), str(place)], check=True)
        subprocess.run(["mount", "--make-rslave", str(place)], check=True)
        self._mounted.append(place)

    def run(self, *command: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run a command inside, as its root; its words are in the failure."""
        done = subprocess.run(
            ["chroot", str(self.path), *command], env=ENVIRON, check=False, timeout=LONGEST,
            capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert not check or done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
        return done

    def install(self, package: Path) -> None:
        """Install a package that lies outside, with all that it depends on."""
        shutil.copy(package, self.path / "root" / package.name)
        self.run(
            "apt-get", "install", "-y", "-q", "--no-install-recommends", f"/root/{package.name}"
        )
        (self.path / "root" / package.name).unlink()

    def files(self) -> set[str]:
        """Give every file that packages may have put there."""
        pruned = [word for folder in PASSING for word in ("-path", folder, "-prune", "-o")]
        return set(
            self.run("find", "/", *pruned, "-not", "-type", "d", "-print").stdout.split("\n")
        )

    def close(self) -> None:
        """Take the mounts and the folder away."""
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--recursive", "--lazy", str(place)], check=True)
        shutil.rmtree(self.path)
