"""Words what an authorization server sent the browser back with instead of a code."""

from app.domain.errors import SignInFailed

_OF_THE_CLIENT = ("unauthorized_client", "invalid_client")
_OF_THE_REQUEST = ("invalid_request", "invalid_scope", "unsupported_response_type")
_OF_THE_MOMENT = ("server_error", "temporarily_unavailable")


def refusal_of(title: str, error: str | None) -> SignInFailed:
    """Say what an error code means; the server's own words are foreign, and not repeated."""
    if error == "access_denied":
        return SignInFailed(
            f"You did not agree that this program uses {title}.",
            "Nothing was changed. Sign in again if you want it.",
        )
    if error in _OF_THE_CLIENT:
        return SignInFailed(
            f"{title} does not accept this program.",
            "Tell your IT department: the client in the profile is not valid"
            " or not allowed in your organisation.",
        )
    if error in _OF_THE_REQUEST:
        return SignInFailed(
            f"{title} does not accept the sign-in as this program asks for it.",
            "Tell your IT department: the client in the profile is set up for something else.",
        )
    if error == "invalid_pkce_package":
        return SignInFailed(
            f"{title} did not recognise the protection of this sign-in.",
            "Sign in again. If it happens again, tell your IT department:"
            " the client must allow PKCE.",
        )
    if error in _OF_THE_MOMENT:
        return SignInFailed(f"{title} is not working at the moment.", "Try again later.")
    return SignInFailed(
        f"{title} did not complete the sign-in.",
        "Sign in again. If it happens again, tell your IT department.",
    )
