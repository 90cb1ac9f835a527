"""Words of the calendar, the status and the activity that stand alone or inside sentences."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    #: From here: why an event of the calendar asks for no status; stands beside the event.
    QT_TRANSLATE_NOOP("sentences", "cancelled"),
    #: The event came in a form that cannot be read.
    QT_TRANSLATE_NOOP("sentences", "malformed"),
    #: The person declined the invitation.
    QT_TRANSLATE_NOOP("sentences", "declined"),
    QT_TRANSLATE_NOOP("sentences", "birthday"),
    QT_TRANSLATE_NOOP("sentences", "no duration"),
    #: The person has not answered the invitation yet.
    QT_TRANSLATE_NOOP("sentences", "unanswered"),
    #: The person answered "maybe".
    QT_TRANSLATE_NOOP("sentences", "tentative"),
    #: An event in which the person notes where they work.
    QT_TRANSLATE_NOOP("sentences", "working location"),
    #: The event is marked Free in Google Calendar.
    QT_TRANSLATE_NOOP("sentences", "free"),
    QT_TRANSLATE_NOOP("sentences", "outside working hours"),
    #: Other events that come first take up all its time.
    QT_TRANSLATE_NOOP("sentences", "covered"),
    #: From here: why an event asks for a status. A tag is a word such as @Telework.
    QT_TRANSLATE_NOOP("sentences", "tag in title"),
    QT_TRANSLATE_NOOP("sentences", "tag in description"),
    QT_TRANSLATE_NOOP("sentences", "busy event"),
    QT_TRANSLATE_NOOP("sentences", "out of office event"),
    QT_TRANSLATE_NOOP("sentences", "focus time event"),
    QT_TRANSLATE_NOOP("sentences", "working location event"),
    QT_TRANSLATE_NOOP("sentences", "quick status"),
    #: From here: what the person is doing on the telephone; "plain" is nothing special.
    QT_TRANSLATE_NOOP("sentences", "plain"),
    #: Takes calls from the queue of a call centre.
    QT_TRANSLATE_NOOP("sentences", "on queue"),
    QT_TRANSLATE_NOOP("sentences", "in call"),
    QT_TRANSLATE_NOOP("sentences", "offline"),
    #: From here: what happened, in the list of activity. The Manager was started.
    QT_TRANSLATE_NOOP("sentences", "started"),
    #: A status was set.
    QT_TRANSLATE_NOOP("sentences", "set"),
    #: The earlier status was set again.
    QT_TRANSLATE_NOOP("sentences", "given back"),
    #: The person chose a status by hand, and the program leaves it.
    QT_TRANSLATE_NOOP("sentences", "left alone"),
    #: A status is due, but the person is in a call or on queue.
    QT_TRANSLATE_NOOP("sentences", "waiting"),
    #: A status was set late.
    QT_TRANSLATE_NOOP("sentences", "applied late"),
    QT_TRANSLATE_NOOP("sentences", "trouble"),
    #: A trouble is over.
    QT_TRANSLATE_NOOP("sentences", "well again"),
    #: The Manager was stopped.
    QT_TRANSLATE_NOOP("sentences", "stopped"),
    #: Why a status is left alone.
    QT_TRANSLATE_NOOP("sentences", "chosen by hand"),
)
