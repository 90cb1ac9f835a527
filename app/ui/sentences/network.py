"""What can go wrong between this computer and a service."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "The answer is not what the service sends."),
    QT_TRANSLATE_NOOP("sentences", "The service gave out a sign-in that cannot be used."),
    QT_TRANSLATE_NOOP("sentences", "Try again, or sign in again."),
    QT_TRANSLATE_NOOP("sentences", "The connection to %1 would not be protected."),
    #: Stands in place of the name of a computer on the internet.
    QT_TRANSLATE_NOOP("sentences", "the server"),
    QT_TRANSLATE_NOOP("sentences", "The address in the profile must begin with https."),
    QT_TRANSLATE_NOOP("sentences", "The answer of %1 came in an unknown encoding."),
    QT_TRANSLATE_NOOP("sentences", "The answer of %1 is far too long."),
    QT_TRANSLATE_NOOP("sentences", "Check the network connection. It is tried again by itself."),
    QT_TRANSLATE_NOOP("sentences", "%1 takes no connections."),
    QT_TRANSLATE_NOOP("sentences", "%1 cannot be reached."),
    QT_TRANSLATE_NOOP("sentences", "The name %1 cannot be found."),
    QT_TRANSLATE_NOOP("sentences", "An unprotected connection would have left this computer."),
    QT_TRANSLATE_NOOP("sentences", "The proxy of this network refused the connection."),
    QT_TRANSLATE_NOOP("sentences", "Tell your IT. It is tried again by itself."),
    QT_TRANSLATE_NOOP("sentences", "The proxy of this network asks for a name and a password."),
    QT_TRANSLATE_NOOP("sentences", "Tell your IT: this program needs a proxy that lets it pass."),
    QT_TRANSLATE_NOOP("sentences", "%1 did not answer in time."),
    QT_TRANSLATE_NOOP("sentences", "This network asks you to sign in first."),
    QT_TRANSLATE_NOOP("sentences", "Something between here and %1 redirected us."),
    QT_TRANSLATE_NOOP("sentences", "The connection to %1 broke off."),
    QT_TRANSLATE_NOOP("sentences", "No protected connection to %1 comes about."),
    QT_TRANSLATE_NOOP("sentences", "The proxy of this computer cannot be used."),
    QT_TRANSLATE_NOOP("sentences", "The answer of %1 was cut short."),
    QT_TRANSLATE_NOOP("sentences", "The answer of %1 cannot be read."),
    QT_TRANSLATE_NOOP("sentences", "The certificate of %1 (issued by %2) is not valid today."),
    QT_TRANSLATE_NOOP("sentences", "The certificate of %1 is not valid today."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Check the date and the clock of this computer. If they are right, tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The certificate that %1 showed (issued by %2) is made out to another name."
    ),
    QT_TRANSLATE_NOOP("sentences", "The certificate that %1 showed is made out to another name."),
    QT_TRANSLATE_NOOP(
        "sentences", "The certificate of %1 (issued by %2) is not trusted by this computer."
    ),
    QT_TRANSLATE_NOOP("sentences", "The certificate of %1 is not trusted by this computer."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "If your organisation inspects connections, ask your IT to install its certificate"
        " on this computer.",
    ),
)
