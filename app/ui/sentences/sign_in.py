"""What signing in and keeping the sign-in have to say."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "Your sign-in to %1 has ended."),
    QT_TRANSLATE_NOOP("sentences", "Your organisation asks you to sign in to %1 again."),
    QT_TRANSLATE_NOOP("sentences", "A sign-in to %1 is already waiting in the browser."),
    QT_TRANSLATE_NOOP("sentences", "Finish it there, or cancel it first."),
    QT_TRANSLATE_NOOP("sentences", "%1 does not accept this program any more."),
    QT_TRANSLATE_NOOP("sentences", "Read and set your status"),
    QT_TRANSLATE_NOOP("sentences", "it is what this program does for you"),
    #: From here: permissions, as the service names them on its own page, and why each is needed.
    QT_TRANSLATE_NOOP("sentences", "See who you are"),
    QT_TRANSLATE_NOOP("sentences", "it tells which Unified Endpoint is yours"),
    QT_TRANSLATE_NOOP("sentences", "%1 refuses to say who signed in."),
    QT_TRANSLATE_NOOP("sentences", "Sign in again, or ask your IT department."),
    QT_TRANSLATE_NOOP("sentences", "%1 did not say who signed in."),
    QT_TRANSLATE_NOOP("sentences", "Try again. If it happens again, tell your IT."),
    QT_TRANSLATE_NOOP("sentences", "Try again in a few minutes."),
    QT_TRANSLATE_NOOP("sentences", "Try again later."),
    QT_TRANSLATE_NOOP("sentences", "it tells whose calendar this is"),
    QT_TRANSLATE_NOOP("sentences", "See your Google e-mail address"),
    QT_TRANSLATE_NOOP("sentences", "it must be the one that you sign in to %1 with"),
    QT_TRANSLATE_NOOP("sentences", "View events on all your calendars"),
    QT_TRANSLATE_NOOP("sentences", "it is what your status follows"),
    QT_TRANSLATE_NOOP("sentences", "See the list of Google calendars you’re subscribed to"),
    QT_TRANSLATE_NOOP("sentences", "it lets you choose which calendars count"),
    QT_TRANSLATE_NOOP("sentences", "Google’s answer does not say reliably who signed in."),
    QT_TRANSLATE_NOOP("sentences", "Sign in again. If it happens again, tell your IT department."),
    QT_TRANSLATE_NOOP("sentences", "Google has not verified the e-mail address of this account."),
    QT_TRANSLATE_NOOP(
        "sentences", "Verify the address in your Google account, then sign in again."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The clock of this computer is behind: by it, Google’s answer comes from the future.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The clock of this computer is ahead: by it, Google’s answer has already expired.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Set date and time of this computer, then sign in again."),
    QT_TRANSLATE_NOOP("sentences", "Another program disturbs the sign-in on this computer."),
    QT_TRANSLATE_NOOP("sentences", "Close programs that scan network ports, then begin again."),
    QT_TRANSLATE_NOOP(
        "sentences", "This computer does not let the program wait for the browser’s answer."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Allow it to use 127.0.0.1 in your security software, then begin again."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Return to Connect Me Calendar to see how the sign-in went. You can close this page.",
    ),
    QT_TRANSLATE_NOOP("sentences", "There is nothing here."),
    QT_TRANSLATE_NOOP("sentences", "This sign-in is over. Return to Connect Me Calendar."),
    QT_TRANSLATE_NOOP("sentences", "Nobody finished the sign-in in the browser."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Begin again; there are %1 minutes for it. If the browser shows an error instead, tell your"
        " IT.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The Google account %1 does not belong to the %2 login %3."),
    QT_TRANSLATE_NOOP("sentences", "Sign in to %1 again as %2."),
    QT_TRANSLATE_NOOP("sentences", "%1 did not complete the sign-in."),
    QT_TRANSLATE_NOOP("sentences", "%1 does not accept this program."),
    QT_TRANSLATE_NOOP(
        "sentences", "Tell your IT department: the client in the profile is not valid."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Tell your IT department: the client in the profile is not valid or not allowed in your"
        " organisation.",
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 does not accept the sign-in as this program asks for it."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Tell your IT department: the client in the profile is set up for something else.",
    ),
    #: PKCE, a safeguard of the sign-in, did not match.
    QT_TRANSLATE_NOOP("sentences", "%1 did not recognise the protection of this sign-in."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Sign in again. If it happens again, tell your IT department: the client must allow PKCE.",
    ),
    #: From here: the sign-in ends by itself. %2 is a time, perhaps with a date.
    QT_TRANSLATE_NOOP("sentences", "Your sign-in to %1 ends at %2."),
    QT_TRANSLATE_NOOP("sentences", "Sign in again before then; your status stays as it is."),
    QT_TRANSLATE_NOOP("sentences", "Your sign-in to %1 ends at %2, in the middle of an event."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Sign in again before then, or your status is given back before the event is over.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The way “%1” is not switched on for the sign-in to %2."),
    QT_TRANSLATE_NOOP("sentences", "Use %1, or ask your IT department."),
    #: A permission or a way to sign in, in the quotation marks of the language.
    QT_TRANSLATE_NOOP("sentences", "“%1”"),
    #: Enumerates ways to sign in; %2 may be another such enumeration.
    QT_TRANSLATE_NOOP("sentences", "“%1” or %2"),
    QT_TRANSLATE_NOOP("sentences", "The profile of this program does not name a Google client."),
    QT_TRANSLATE_NOOP(
        "sentences", "Ask your IT department to fill in client_id under [google] in the profile."
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 did not allow %2."),
    #: Enumerates permissions; %2 may be another such enumeration.
    QT_TRANSLATE_NOOP("sentences", "“%1” and %2"),
    QT_TRANSLATE_NOOP("sentences", "Sign in again and tick %1: %2."),
    #: Enumerates reasons such as "it tells whose calendar this is".
    QT_TRANSLATE_NOOP("sentences", "%1, and %2"),
    QT_TRANSLATE_NOOP("sentences", "You did not agree that this program uses %1."),
    QT_TRANSLATE_NOOP("sentences", "Nothing was changed. Sign in again if you want it."),
    QT_TRANSLATE_NOOP("sentences", "The sign-in to %1 took too long."),
    QT_TRANSLATE_NOOP("sentences", "Sign in again."),
    QT_TRANSLATE_NOOP("sentences", "Try again."),
    QT_TRANSLATE_NOOP("sentences", "%1 refused the request."),
    QT_TRANSLATE_NOOP("sentences", "If it lasts, tell your IT department."),
    QT_TRANSLATE_NOOP(
        "sentences", "If this network has a sign-in page of its own, open it in the browser."
    ),
    QT_TRANSLATE_NOOP("sentences", "%1 asks for a pause."),
    QT_TRANSLATE_NOOP("sentences", "%1 is not working at the moment."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "This computer has no keyring that the program can use:"
        " you have to sign in again after each start.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The keyring of this computer refuses access."),
    QT_TRANSLATE_NOOP("sentences", "Allow the program to use the keyring, or sign in again."),
    QT_TRANSLATE_NOOP("sentences", "The keyring of this computer is locked."),
    QT_TRANSLATE_NOOP("sentences", "Unlock it; the program tries again within a minute."),
    QT_TRANSLATE_NOOP("sentences", "The keyring of this computer does not answer."),
    QT_TRANSLATE_NOOP("sentences", "Log off and on again, or ask your IT department."),
    QT_TRANSLATE_NOOP("sentences", "The sign-in is too long for the keyring of this computer."),
    QT_TRANSLATE_NOOP("sentences", "You stay signed in until the program ends."),
    QT_TRANSLATE_NOOP("sentences", "The keyring of this computer did not keep the sign-in."),
)
