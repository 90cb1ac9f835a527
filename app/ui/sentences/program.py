"""What the running program, its files and its requirements have to say."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    #: A file, and the reason as the system words it.
    QT_TRANSLATE_NOOP("sentences", "%1 cannot be written (%2)."),
    QT_TRANSLATE_NOOP("sentences", "Look at the disk."),
    QT_TRANSLATE_NOOP("sentences", "The start at log-in could not be changed."),
    QT_TRANSLATE_NOOP(
        "sentences", "See that the disk has room, and that you may change your start-up programs."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The program or its data lie in a folder whose name cannot stand in a list of start-up"
        " programs.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Move them to another folder."),
    QT_TRANSLATE_NOOP("sentences", "This copy of the program lies in a temporary place."),
    QT_TRANSLATE_NOOP("sentences", "Move it to the Applications folder and start it from there."),
    QT_TRANSLATE_NOOP("sentences", "The start at log-in is set for everybody on this computer."),
    QT_TRANSLATE_NOOP("sentences", "Ask your IT to change it."),
    QT_TRANSLATE_NOOP("sentences", "The command that starts the program is too long for Windows."),
    QT_TRANSLATE_NOOP(
        "sentences", "Put the program, its profile and its data in folders with shorter names."
    ),
    QT_TRANSLATE_NOOP("sentences", "The try-out could not be started."),
    QT_TRANSLATE_NOOP("sentences", "Start it from a terminal: connectme-calendar --sandbox."),
    QT_TRANSLATE_NOOP("sentences", "The program is starting."),
    QT_TRANSLATE_NOOP("sentences", "Wait a moment."),
    QT_TRANSLATE_NOOP("sentences", "The program waits for the keyring of this computer."),
    QT_TRANSLATE_NOOP(
        "sentences", "If a window asks for its password, type it there. It may lie behind others."
    ),
    QT_TRANSLATE_NOOP("sentences", "The Manager is still stopping."),
    QT_TRANSLATE_NOOP(
        "sentences", "The Manager is stopped, but the status that it had set still stands."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "It is given back as soon as %1 answers and allows it."
        " Until then, set your status there yourself.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Try again in a moment."),
    QT_TRANSLATE_NOOP("sentences", "The Manager is not running; start it first."),
    QT_TRANSLATE_NOOP("sentences", "The grant at %1 was revoked, on every computer."),
    QT_TRANSLATE_NOOP("sentences", "The grant at %1 was revoked."),
    #: A grant is the permission that a person gave this program at a service.
    QT_TRANSLATE_NOOP(
        "sentences",
        "Nobody was signed in to %1 here; for an older grant"
        " remove it at https://myaccount.google.com/permissions.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Nobody was signed in to %1 here; for an older grant tell your IT department."
    ),
    QT_TRANSLATE_NOOP("sentences", "The grant at %1 could not be revoked: %2"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The grant at %1 could not be revoked: %2 To end it,"
        " remove it at https://myaccount.google.com/permissions.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The grant at %1 could not be revoked: %2 To end it, tell your IT department."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The Manager is still busy; the status is given back when it can be."
    ),
    QT_TRANSLATE_NOOP("sentences", "You are signed in to %1."),
    QT_TRANSLATE_NOOP("sentences", "Settings, state and logs were removed."),
    QT_TRANSLATE_NOOP("sentences", "This computer is disconnected."),
    QT_TRANSLATE_NOOP("sentences", "The keyring could not be emptied: %1"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Nobody is signed in here any more; the next start of the program empties the keyring.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "There is no keyring here that keeps a sign-in. Start the program first:"
        " then the sign-in lasts as long as it runs.",
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 could not be told; it forgets this sign-in by itself."),
    QT_TRANSLATE_NOOP("sentences", "This computer has forgotten both sign-ins."),
    QT_TRANSLATE_NOOP("sentences", "The keyring holds nothing of this program any more."),
    QT_TRANSLATE_NOOP("sentences", "Not removed, for it is in use: %1."),
    QT_TRANSLATE_NOOP("sentences", "No status of this program is set any more."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The status that this program set could not be given back. Set it yourself at %1.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Something unexpected happened; the log says where."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to connect-me or google."),
    QT_TRANSLATE_NOOP(
        "sentences", "There is no keyring here: the sign-in lasts until the program ends."
    ),
    QT_TRANSLATE_NOOP("sentences", "Give the window as two instants with an offset."),
    QT_TRANSLATE_NOOP("sentences", "%1 cannot be read (%2)."),
    QT_TRANSLATE_NOOP("sentences", "The disk is full: %1 cannot be written."),
    QT_TRANSLATE_NOOP("sentences", "The disk is full: %1 cannot be read."),
    QT_TRANSLATE_NOOP("sentences", "Make room on the disk."),
    QT_TRANSLATE_NOOP("sentences", "The disk is read-only: %1 cannot be written."),
    QT_TRANSLATE_NOOP("sentences", "The disk is read-only: %1 cannot be read."),
    QT_TRANSLATE_NOOP("sentences", "Choose another data folder."),
    QT_TRANSLATE_NOOP(
        "sentences", "The data folder is not yours alone or refuses you: %1 cannot be written."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The data folder is not yours alone or refuses you: %1 cannot be read."
    ),
    QT_TRANSLATE_NOOP("sentences", "It must be a folder of your own, and no link."),
    QT_TRANSLATE_NOOP("sentences", "The data folder cannot be locked."),
    QT_TRANSLATE_NOOP("sentences", "Choose another one with --data-dir (%1)."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Nothing has to be installed beside this program: %1 takes the status itself.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Connect Me Desktop is running"),
    #: Whether a program is running.
    QT_TRANSLATE_NOOP("sentences", "yes"),
    QT_TRANSLATE_NOOP("sentences", "no"),
    QT_TRANSLATE_NOOP("sentences", "Start Connect Me Desktop."),
    #: A version.
    QT_TRANSLATE_NOOP("sentences", "%1 or newer"),
    QT_TRANSLATE_NOOP("sentences", "Ask your IT to update %1 to %2."),
    QT_TRANSLATE_NOOP("sentences", "Connect Me Desktop was not found here."),
    QT_TRANSLATE_NOOP("sentences", "Its version could not be read."),
    QT_TRANSLATE_NOOP("sentences", "The programs could not be listed."),
    QT_TRANSLATE_NOOP("sentences", "Its version is unreadable."),
    QT_TRANSLATE_NOOP("sentences", "Connect Me did not tell its version."),
    QT_TRANSLATE_NOOP("sentences", "The Manager is stopped."),
    QT_TRANSLATE_NOOP("sentences", "Start it."),
    QT_TRANSLATE_NOOP("sentences", "The Manager is starting."),
    QT_TRANSLATE_NOOP("sentences", "The Manager met something unexpected."),
    QT_TRANSLATE_NOOP(
        "sentences", "It starts again by itself. If it stays, send the log to your IT."
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 could not be opened."),
    QT_TRANSLATE_NOOP("sentences", "Open %1 in your browser."),
    #: From here: notifications. A tag is a word such as @Telework in an event.
    QT_TRANSLATE_NOOP("sentences", "Your status follows the calendar again."),
    QT_TRANSLATE_NOOP("sentences", "You chose your status by hand, and it is left alone."),
    QT_TRANSLATE_NOOP("sentences", "The calendar goes on with the next event."),
    QT_TRANSLATE_NOOP("sentences", "A tag in somebody else’s event set your status."),
    QT_TRANSLATE_NOOP("sentences", "Advanced Settings can leave out the tags of others."),
)
