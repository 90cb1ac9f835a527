"""What each setting is for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "The language of the screens."),
    QT_TRANSLATE_NOOP("sentences", "How much is logged."),
    QT_TRANSLATE_NOOP("sentences", "Whether trouble is told in a notification."),
    QT_TRANSLATE_NOOP("sentences", "Whether it is told that your own choice was left alone."),
    QT_TRANSLATE_NOOP("sentences", "Whether notifications may show the title of an event."),
    QT_TRANSLATE_NOOP("sentences", "Whether the Manager runs from the start."),
    QT_TRANSLATE_NOOP("sentences", "Which status wins where events overlap, the strongest first."),
    QT_TRANSLATE_NOOP("sentences", "Whether an event answered with maybe counts."),
    QT_TRANSLATE_NOOP("sentences", "Whether an invitation without an answer counts."),
    QT_TRANSLATE_NOOP("sentences", "Whether tags in events of other organisers are seen."),
    QT_TRANSLATE_NOOP(
        "sentences", "Whether out of office, focus time and working location count as such."
    ),
    QT_TRANSLATE_NOOP("sentences", "A shorter gap between events is held through."),
    QT_TRANSLATE_NOOP("sentences", "How much earlier Busy begins."),
    QT_TRANSLATE_NOOP("sentences", "What to do when a status is due while the person is on queue."),
    QT_TRANSLATE_NOOP(
        "sentences", "What to do when a status is due while the person is in a call."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The status that is given back where the earlier one cannot be."
    ),
    QT_TRANSLATE_NOOP("sentences", "When the calendar counts at all; an empty list is always."),
    QT_TRANSLATE_NOOP("sentences", "How often the calendar is read."),
    QT_TRANSLATE_NOOP("sentences", "The calendars that are read."),
    #: %1 is a status such as Busy.
    QT_TRANSLATE_NOOP("sentences", "Further spellings of @%1."),
    QT_TRANSLATE_NOOP("sentences", "What %1 is called at the service."),
    QT_TRANSLATE_NOOP("sentences", "Your IT has locked this setting."),
    QT_TRANSLATE_NOOP("sentences", "Ask your IT to change it in the profile."),
)
