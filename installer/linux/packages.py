"""Makes the .deb, the .rpm and the tarball from the folder that `stage` lays out."""

import hashlib
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap

from app import __version__
from installer import tree
from installer.contents import FROM_SYSTEM, PROGRAM, ROOT
from installer.freeze import BuildFailed, least_glibc
from installer.linux import needs, stage, words

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}  # Debian's names
TOOLS = {"dpkg-deb": "dpkg", "rpmbuild": "rpm", "strip": "binutils"}
README = """\
Connect Me Calendar {version}

Start ./{program}. It needs what every desktop has (X11 or Wayland, fonts, a keyring); on Debian:
apt install {libraries}
Its sign-ins lie in your keyring, its settings in ~/.local/share/{program}. To remove it, choose
Disconnect in Advanced Settings first, then delete this folder.
"""


def make_all(frozen: Path, work: Path, target: Path, moment: int) -> list[Path]:
    """Make all three packages in the target folder, and give them; raises BuildFailed."""
    laid_out = stage.lay_out(frozen, work / "stage", moment)
    return [
        deb(laid_out, work / "deb", target, moment),
        rpm(laid_out, work / "rpm", target, moment),
        tarball(frozen, work / "tar", target, moment),
    ]


def deb(laid_out: Path, work: Path, target: Path, moment: int) -> Path:
    """Make the Debian package."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(laid_out, work, symlinks=True)
    about = work / "DEBIAN"
    about.mkdir()
    size = sum(1 + path.lstat().st_size // 1024 for path in work.rglob("*"))
    (about / "control").write_text(control(size, least_glibc(work)), "utf-8")
    (about / "conffiles").write_text(f"/{stage.PROFILE}\n", "utf-8")
    sums = "".join(
        f"{_md5(path)}  {path.relative_to(work).as_posix()}\n"
        for path in tree.files_in(work)
        if not path.is_symlink() and about not in path.parents and path != work / stage.PROFILE
    )
    (about / "md5sums").write_text(sums, "utf-8")
    tree.settle(work, moment)
    made = target / f"{PROGRAM}_{__version__}_{_debian_architecture()}.deb"
    _run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(work), str(made)], moment)
    return made


def control(size: int, glibc: str) -> str:
    """Give what Debian knows of the package; `size` in KiB."""
    description = "\n .\n".join(
        "\n".join(f" {line}" for line in wrap(paragraph, 76)) for paragraph in words.DESCRIPTION
    )
    return (
        f"Package: {PROGRAM}\nVersion: {__version__}\nArchitecture: {_debian_architecture()}\n"
        f"Maintainer: {words.MAINTAINER}\nInstalled-Size: {size}\n"
        f"Depends: {needs.depends(glibc)}\nRecommends: {needs.recommends()}\n"
        f"Section: net\nPriority: optional\nHomepage: {words.HOMEPAGE}\n"
        f"Description: {words.SUMMARY[0].lower()}{words.SUMMARY[1:]}\n{description}\n"
    )


def rpm(laid_out: Path, work: Path, target: Path, moment: int) -> Path:
    """Make the package for Fedora, SUSE and their like."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "top").mkdir(parents=True)
    kept = work / "stage"
    shutil.copytree(laid_out, kept, symlinks=True)
    shutil.rmtree(kept / "usr/share/lintian")
    zsh = kept / "usr/share/zsh"
    (zsh / "vendor-completions").rename(zsh / "site-functions")
    tree.settle(kept, moment)
    for library in kept.rglob("*.so*"):
        library.chmod(0o755)  # else rpm does not look what it needs
        os.utime(library, (moment, moment), follow_symlinks=False)
    recipe = work / f"{PROGRAM}.spec"
    recipe.write_text(rpm_recipe(kept), "utf-8")
    os.utime(recipe, (moment, moment))
    defined = {
        "_topdir": str(work / "top"),
        "_rpmdir": str(work / "out"),
        "_buildhost": "localhost",
        "use_source_date_epoch_as_buildtime": "1",
        "clamp_mtime_to_source_date_epoch": "1",
        "_binary_payload": "w6T2.xzdio",
    }
    options = [f"--define={name} {value}" for name, value in defined.items()]
    _run(["rpmbuild", "-bb", "--quiet", *options, str(recipe)], moment)
    (built,) = (work / "out").rglob("*.rpm")
    made = target / built.name
    shutil.move(built, made)
    return made


def rpm_recipe(kept: Path) -> str:
    """Give the recipe; what the libraries ask of the system is found by rpm itself."""
    ours = "|".join(
        re.escape(path.name) for path in sorted(kept.rglob("*.so*")) if not _is_of_system(path.name)
    )
    listed = "\n".join(f'"/{place}"' for place in tree.places_in(kept) if place != stage.PROFILE)
    places = [path.relative_to(kept) for path in sorted(kept.rglob("*")) if path.is_dir()]
    folders = "\n".join(  # those of the system go with other packages
        f'%dir "/{place.as_posix()}"' for place in places if PROGRAM in place.parts
    )
    description = "\n\n".join("\n".join(wrap(one, 76)) for one in words.DESCRIPTION)
    return f"""\
%global debug_package %{{nil}}
%global __os_install_post %{{nil}}
%global _build_id_links none
%global __requires_exclude ^({ours})
AutoProv: no
Name: {PROGRAM}
Version: {__version__}
Release: 1
Summary: {words.SUMMARY}
License: MIT
URL: {words.HOMEPAGE}
Requires: hicolor-icon-theme, fontconfig
Recommends: xdg-utils, ca-certificates

%description
{description}

%install
cp -a "{kept}/." "%{{buildroot}}/"

%files
%config(noreplace) "/{stage.PROFILE}"
{folders}
{listed}
"""


def tarball(frozen: Path, work: Path, target: Path, moment: int) -> Path:
    """Make the folder to unpack anywhere, for those who may not install."""
    shutil.rmtree(work, ignore_errors=True)
    folder = work / f"{PROGRAM}-{__version__}"
    shutil.copytree(frozen, folder, symlinks=True)
    libraries = " ".join(one.rpartition(" | ")[2] for one in needs.LIBRARIES)
    readme = README.format(version=__version__, program=PROGRAM, libraries=libraries)
    (folder / "README.txt").write_text(readme, "utf-8")
    shutil.copy2(ROOT / "LICENSE", folder / "LICENSE")
    tree.settle(folder, moment)
    made = target / f"{PROGRAM}-{__version__}-linux-{platform.machine()}.tar.xz"
    tree.archive(folder, made, moment)
    return made


def _is_of_system(name: str) -> bool:
    return any(re.match(pattern, name) for pattern in FROM_SYSTEM)


def _debian_architecture() -> str:
    return ARCHITECTURES.get(platform.machine(), platform.machine())


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _run(command: list[str], moment: int) -> None:
    environ: Mapping[str, str] = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailed(f"{command[0]} failed: {done.stderr.strip()[-2000:]}")
