"""The gallery draws what it is asked for: light and dark, at both scales."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
KINDS = ("", "-dark", "-2x", "-dark-2x")


def test_one_window_is_drawn_in_every_way(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.gallery", "--only", "setup-google", "--language", "fr"]
    done = subprocess.run(
        [*command, "--out", tmp_path], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    drawn = {path.name for path in (tmp_path / "fr").iterdir()}
    assert drawn == {f"setup-google{kind}.png" for kind in KINDS}
    light, dark, large, _ = (
        QImage(str(tmp_path / "fr" / f"setup-google{kind}.png")) for kind in KINDS
    )
    assert large.size() == 2 * light.size()
    assert light.pixelColor(1, 1).lightness() > 200 > 80 > dark.pixelColor(1, 1).lightness()
