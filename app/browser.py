"""Opens an address in the person's own browser."""

import contextlib
import queue
import threading
import webbrowser

PATIENCE = 3.0  # seconds; a browser of the terminal does not come back before the person leaves it


def open_in_browser(address: str) -> bool:
    """Open the address; says whether a browser took it. Blocks for a few seconds at most."""
    outcome: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def open_it() -> None:
        taken = False
        with contextlib.suppress(webbrowser.Error, OSError, ValueError):
            taken = webbrowser.open(address)
        outcome.put(taken)

    threading.Thread(target=open_it, name="browser", daemon=True).start()
    try:
        return outcome.get(timeout=PATIENCE)
    except queue.Empty:
        return True
