"""The words of the set-up's sign-ins: whose they are, which ways there are, what to know before."""

from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.profile import Profile
from app.ui.language import fill, translate
from app.ui.plain import Line, shown
from app.ui.setup_step import Facts

GOOGLE, CREDENTIALS = "google", "credentials"


def ways_of(service: Service, profile: Profile) -> tuple[str, ...]:
    """Give the ways to sign in that the profile has, the usual one first.

    Where Genesys Cloud's own page asks for the way, there is but one.
    """
    if service is Service.GOOGLE:
        return (GOOGLE,)
    ways = tuple(way for way in (GOOGLE, CREDENTIALS) if way in profile.connect_me.sign_in)
    return ways[:1] if _page_asks(service, profile) else ways


def leads_to_google(way: str, service: Service, profile: Profile) -> bool:
    """Say whether Google's page comes up; Genesys Cloud shows its own unless told for whom."""
    return way == GOOGLE and not _page_asks(service, profile)


def _page_asks(service: Service, profile: Profile) -> bool:
    return service is Service.GENESYS_CLOUD and profile.purecloud.organization is None


def way_words(way: str, service: Service, profile: Profile) -> str:
    """Word a way to sign in for its button."""
    if leads_to_google(way, service, profile):
        return translate("setup", "Sign in with Google")
    if way == CREDENTIALS and not _page_asks(service, profile):
        return fill(translate("setup", "Sign in with %1 credentials"), service.title)
    return fill(translate("setup", "Sign in to %1"), service.title)


def again_words(way: str, service: Service, profile: Profile) -> str:
    """Word a way to sign in anew, before the sign-in ends."""
    if len(ways_of(service, profile)) == 1:
        return translate("setup", "Sign in again")
    if leads_to_google(way, service, profile):
        return translate("setup", "Sign in again with Google")
    return fill(translate("setup", "Sign in again with %1 credentials"), service.title)


def is_plain(trouble: AppError) -> bool:
    """Say whether it means no more than that nobody is signed in: the step itself says that."""
    return (
        isinstance(trouble, SignInNeeded)
        and trouble.headline == SignInNeeded(trouble.service).headline
    )


def explain_status_service(facts: Facts, profile: Profile) -> None:
    """Say what to know before the sign-in where the status is set."""
    name = profile.status_service.title
    facts.add(
        translate("setup", "What for"),
        fill(translate("setup", "This program sets your status at %1 for you."), name),
    )
    facts.add(
        translate("setup", "Which account"),
        fill(
            translate(
                "setup",
                "The one that you use at %1. Signing in with Google works if your login there"
                " is your Google e-mail address.",
            ),
            name,
        ),
    )
    facts.add(
        translate("setup", "Your password"),
        translate("setup", "You type it in your browser; this program never sees it."),
    )
    if profile.status_service is Service.GENESYS_CLOUD:
        facts.add(
            translate("setup", "How long"),
            translate(
                "setup",
                "About a day. You are told before the sign-in ends, and renew it with a click.",
            ),
        )


def explain_google(facts: Facts, profile: Profile) -> Line:
    """Say what to know before the sign-in at Google; gives the line that says whose it is."""
    name = profile.status_service.title
    facts.add(
        translate("setup", "What is read"),
        translate(
            "setup",
            "The list of your calendars and the events of those that you choose."
            " The program cannot change anything there.",
        ),
    )
    facts.add(
        translate("setup", "What stays here"),
        fill(
            translate(
                "setup",
                "Titles, descriptions and attendees never leave this computer."
                " Only the status goes to %1.",
            ),
            name,
        ),
    )
    whose = facts.add(translate("setup", "Which account"), whose_google(profile, None))
    facts.add(
        translate("setup", "Which boxes"),
        translate("setup", "Google shows a box for each permission. Tick them all."),
    )
    return whose


def whose_google(profile: Profile, login: str | None) -> str:
    """Say which Google account it must be."""
    name = profile.status_service.title
    if login is None:
        return fill(translate("setup", "The Google address that is your %1 login."), name)
    return fill(
        translate("setup", "%1: the Google address must be your %2 login."), shown(login), name
    )
