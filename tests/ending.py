"""How each system asks a process to end, and how one is started so that it can be asked."""

import signal
import subprocess
import sys

if sys.platform == "win32":
    # SIGTERM cannot be caught there. Ctrl+Break can, and reaches a group of processes at a time.
    ASKS = signal.CTRL_BREAK_EVENT
    GROUP = subprocess.CREATE_NEW_PROCESS_GROUP
else:
    ASKS = signal.SIGTERM
    GROUP = 0
