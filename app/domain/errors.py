"""Everything that can go wrong, each with a headline (what happened) and an advice (what to do)."""

from enum import Enum
from typing import Literal


class Service(Enum):
    """Whom a person can sign in to: one of the first two, by the profile, and Google."""

    CONNECT_ME = "connect-me"
    GENESYS_CLOUD = "genesys-cloud"
    GOOGLE = "google"

    @property
    def title(self) -> str:
        """Give the name that a person reads."""
        match self:
            case Service.CONNECT_ME:
                return "Connect Me"
            case Service.GENESYS_CLOUD:
                return "Genesys Cloud"
            case Service.GOOGLE:
                return "Google"


class AppError(Exception):
    """A failure that can be told to a person in two sentences."""

    def __init__(self, headline: str, advice: str = "") -> None:
        super().__init__(headline)
        self.headline = headline
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.headline} {self.advice}".strip()


class ProfileError(AppError):
    """The profile or the settings cannot be used; the headline names file and key."""


class Trouble(AppError):
    """A passing failure of a service: try again later, keep what is known, sign nobody out."""

    def __init__(
        self, headline: str, advice: str = "", *, retry_after: float | None = None
    ) -> None:
        super().__init__(headline, advice)
        self.retry_after = retry_after  # seconds that the service asked us to wait, if it did


class Offline(Trouble):
    """No connection: name not found, refused, no route, or a deadline passed."""


class Intercepted(Trouble):
    """Something else answered: a captive portal's page, a proxy, a redirect, a foreign body."""


class Limited(Trouble):
    """The service asks for fewer requests (429, or 403 with a quota reason)."""


class Refused(Trouble):
    """The service understood and said no (403, 404, 400); it hardly passes by itself."""


class SignInNeeded(AppError):
    """A sign-in is missing or has ended; only an OAuth error body, or a 401 twice, says so."""

    def __init__(self, service: Service, headline: str = "", advice: str = "") -> None:
        again = " again" if headline else ""  # a newcomer never was signed in
        super().__init__(
            headline or f"You are not signed in to {service.title}.",
            advice or f"Sign in to {service.title}{again}.",
        )
        self.service = service


class ChangedMeanwhile(AppError):
    """The status was changed between our read and our write (412): read again."""

    def __init__(self) -> None:
        super().__init__("The status was changed in this very moment.", "It is read again.")


class NotThisStatus(AppError):
    """The service does not know the status that the mapping names (409)."""


class StorageFailed(AppError):
    """A file of ours could not be written; no status may be set without a durable record."""


class VaultFailed(AppError):
    """The keyring is missing, locked, denied, or not one that we trust."""

    def __init__(
        self,
        headline: str,
        advice: str = "",
        *,
        kind: Literal["missing", "locked", "denied"] = "denied",
    ) -> None:
        super().__init__(headline, advice)
        self.kind = kind  # locked is not missing: what lies in it is still there


class SignInFailed(AppError):
    """A sign-in was started and did not succeed."""


NOT_APPLIED = (Refused, Limited, NotThisStatus, SignInNeeded)  # after these nothing was written
