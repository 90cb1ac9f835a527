"""Hides the keyring of this computer, from tests and from every Python that they start.

On Linux there is no session bus to find one on; elsewhere nothing but this leads away from it.
"""

import sys

for keyring in ("keyring.backends.Windows", "keyring.backends.macOS"):
    sys.modules[keyring] = None  # type: ignore[assignment]  # what is None cannot be imported
