"""A folder for the length of one run."""

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path


def temporary_folder(closing: ExitStack) -> Path:
    """Make a private folder that goes when the run ends."""
    folder = Path(tempfile.mkdtemp(prefix="connectme-sandbox-"))
    closing.callback(shutil.rmtree, folder, ignore_errors=True)
    return folder
