"""Lays out the program as it will lie on a Linux disk: one folder that all packages are made of."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer import pictures, tree
from installer.contents import PROGRAM, ROOT
from installer.linux import completion, example, manual, words

HOME = f"usr/lib/{PROGRAM}"
PROFILE = f"etc/{PROGRAM}/profile.toml"
ICONS = "usr/share/icons/hicolor"
DOC = f"usr/share/doc/{PROGRAM}"


def lay_out(frozen: Path, stage: Path, moment: int) -> Path:
    """Make the folder anew from the frozen program, and give it."""
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(frozen, stage / HOME, symlinks=True)
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    for place, content in files(moment).items():
        path = stage / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    _draw(stage / ICONS)
    tree.settle(stage, moment)
    return stage


def files(moment: int) -> dict[str, bytes]:
    """Give every file beside the program and its pictures, by its place."""
    share = "usr/share"
    texts = {
        PROFILE: example.profile(),
        f"{share}/applications/{PROGRAM}.desktop": words.desktop_entry(),
        f"{share}/metainfo/{words.METAINFO}.metainfo.xml": words.metainfo(moment),
        f"{share}/bash-completion/completions/{PROGRAM}": completion.bash(),
        f"{share}/zsh/vendor-completions/_{PROGRAM}": completion.zsh(),
        f"{share}/fish/vendor_completions.d/{PROGRAM}.fish": completion.fish(),
        f"{share}/lintian/overrides/{PROGRAM}": (
            ROOT / "installer/linux/lintian-overrides"
        ).read_text("utf-8"),
        f"{DOC}/copyright": words.copyright_text(),
        f"{ICONS}/scalable/apps/{PROGRAM}.svg": pictures.ICON.read_text("utf-8"),
        f"{ICONS}/symbolic/apps/{PROGRAM}-symbolic.svg": pictures.SYMBOLIC.read_text("utf-8"),
    }
    packed = {
        f"{share}/man/man1/{PROGRAM}.1.gz": manual.page(moment),
        f"{DOC}/changelog.gz": words.debian_changelog(moment),
    }
    return {
        **{place: text.encode() for place, text in texts.items()},
        **{place: tree.gzipped(text) for place, text in packed.items()},
    }


def _draw(folder: Path) -> None:
    """Draw the icons in a process of its own, which needs no screen."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "installer.pictures", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environ, check=True)
