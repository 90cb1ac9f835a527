"""What the services answer, and what the Manager makes of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "The status was changed in this very moment."),
    QT_TRANSLATE_NOOP("sentences", "It is read again."),
    QT_TRANSLATE_NOOP("sentences", "You are not signed in to %1."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to %1."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to %1 again."),
    QT_TRANSLATE_NOOP("sentences", "It is tried again by itself."),
    QT_TRANSLATE_NOOP(
        "sentences", "Open a web page in your browser: this network may want a sign-in first."
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 asks for fewer requests."),
    QT_TRANSLATE_NOOP("sentences", "Something other than %1 answered."),
    QT_TRANSLATE_NOOP("sentences", "%1 has a fault at the moment."),
    QT_TRANSLATE_NOOP("sentences", "The sign-in at %1 has ended."),
    QT_TRANSLATE_NOOP("sentences", "%1 did not get the request in time."),
    QT_TRANSLATE_NOOP("sentences", "%1 did not accept the request."),
    QT_TRANSLATE_NOOP("sentences", "Tell your IT if it stays so."),
    QT_TRANSLATE_NOOP("sentences", "Your UID cannot be used in an address."),
    QT_TRANSLATE_NOOP("sentences", "Tell your IT."),
    QT_TRANSLATE_NOOP("sentences", "Connect Me does not know this status."),
    QT_TRANSLATE_NOOP("sentences", "Choose another one for it in Advanced Settings."),
    QT_TRANSLATE_NOOP("sentences", "Connect Me does not let you set the status of this endpoint."),
    QT_TRANSLATE_NOOP("sentences", "Ask your IT for the permission."),
    QT_TRANSLATE_NOOP("sentences", "Connect Me does not know your Unified Endpoint."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to Connect Me again, or tell your IT."),
    QT_TRANSLATE_NOOP("sentences", "Genesys Cloud has no status called “%1” any more."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Colleagues do not see the status of Genesys Cloud: another program provides theirs.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Ask your IT to make Genesys Cloud the primary source of your status."
    ),
    QT_TRANSLATE_NOOP("sentences", "Genesys Cloud does not know what it was asked for."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to Genesys Cloud again, or tell your IT."),
    QT_TRANSLATE_NOOP("sentences", "The sign-in at Genesys Cloud is of somebody else."),
    QT_TRANSLATE_NOOP("sentences", "Genesys Cloud has more than one status called “%1”."),
    QT_TRANSLATE_NOOP("sentences", "Choose one of them in Advanced Settings."),
    QT_TRANSLATE_NOOP("sentences", "This program does not set the status “%1”."),
    QT_TRANSLATE_NOOP("sentences", "Genesys Cloud does not let you read or set your status."),
    QT_TRANSLATE_NOOP("sentences", "At Genesys Cloud, you lack the permission %1."),
    QT_TRANSLATE_NOOP("sentences", "Genesys Cloud does not take this status any more."),
    QT_TRANSLATE_NOOP("sentences", "The calendar has a time zone that this program does not know."),
    QT_TRANSLATE_NOOP("sentences", "Choose another time zone in the settings of Google Calendar."),
    QT_TRANSLATE_NOOP("sentences", "Google does not let you read a chosen calendar."),
    QT_TRANSLATE_NOOP(
        "sentences", "Choose the calendars again in Advanced Settings, or ask the calendar’s owner."
    ),
    QT_TRANSLATE_NOOP("sentences", "The daily share of Google requests is used up."),
    QT_TRANSLATE_NOOP("sentences", "The permission to read your calendar is missing."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to Google again and tick the boxes for the calendar."),
    QT_TRANSLATE_NOOP(
        "sentences", "The Google project of this program has no access to calendars."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Tell your IT: the Google Calendar API is not switched on for it."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "A chosen calendar is not there any more, or no longer shared with you."
    ),
    QT_TRANSLATE_NOOP("sentences", "Choose the calendars again in Advanced Settings."),
    QT_TRANSLATE_NOOP("sentences", "Google asks to read the calendar anew."),
    QT_TRANSLATE_NOOP("sentences", "Google’s list of events does not end."),
    QT_TRANSLATE_NOOP("sentences", "No calendar is chosen."),
    QT_TRANSLATE_NOOP("sentences", "Choose one in Advanced Settings."),
    QT_TRANSLATE_NOOP("sentences", "The calendar holds more events than this program reads."),
    QT_TRANSLATE_NOOP("sentences", "Choose fewer calendars in Advanced Settings."),
    QT_TRANSLATE_NOOP(
        "sentences", "A status of somebody else was noted here; it is left as it is."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "A status of another computer was noted here; it is left as it is."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "A status set more than a week ago was noted here; it is left as it is."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The note on the last status cannot be read; the status is left as it is."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The note on the last status is from a newer version; it is left as it is."
    ),
    QT_TRANSLATE_NOOP("sentences", "The status is being changed by somebody else again and again."),
    QT_TRANSLATE_NOOP("sentences", "The service accepts the status but does not show it."),
    QT_TRANSLATE_NOOP("sentences", "Ask your IT."),
    QT_TRANSLATE_NOOP("sentences", "Everything that is needed is there."),
    QT_TRANSLATE_NOOP("sentences", "The calendar can be read again."),
    QT_TRANSLATE_NOOP("sentences", "The status can be read and set again."),
    QT_TRANSLATE_NOOP("sentences", "The record of the status can be kept again."),
    QT_TRANSLATE_NOOP("sentences", "Something went wrong that should not have."),
    QT_TRANSLATE_NOOP(
        "sentences", "It is tried again. If it stays, send the diagnostics to your IT."
    ),
    QT_TRANSLATE_NOOP("sentences", "A request does not come to its end."),
    QT_TRANSLATE_NOOP("sentences", "It is tried again. If it stays, restart the program."),
)
