"""Loads Qt for Python so that it leaves Python's own way of importing as it is."""

import builtins


def load_qt() -> None:
    """Load the binding first, and without its hook on every later import.

    The hook reads and keeps the source text of each module that is loaded, to find those that
    switch on the binding's optional spellings, which nobody here does: some 17 MB.
    """
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401  it is its loading that counts

    builtins.__import__ = own
