"""Makes the Windows installer: `python -m installer.windows --from FOLDER --out FILE`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from app import __version__
from installer.windows import names
from installer.windows.compiling import CannotCompile, compile_installer

DIST = names.ROOT / "dist"


def main(arguments: Sequence[str] | None = None) -> int:
    """Compile it, and say how large it is."""
    parser = argparse.ArgumentParser(prog="python -m installer.windows", description=__doc__)
    parser.add_argument(
        "--from", dest="dist", type=Path, required=True, help="the folder of the frozen program"
    )
    parser.add_argument(
        "--out", type=Path, default=DIST / f"{names.PROGRAM}-{__version__}-setup.exe"
    )
    chosen = parser.parse_args(arguments)
    moment = os.environ.get("SOURCE_DATE_EPOCH", "0")
    with TemporaryDirectory() as work:
        try:
            made = compile_installer(chosen.dist, chosen.out, Path(work) / "nsis", int(moment))
        except CannotCompile as reason:
            print(reason, file=sys.stderr)
            return 1
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
