"""Says in words what went wrong between here and a service."""

import http.client
import re
import ssl
import zlib
from collections.abc import Iterator

import requests
from urllib3 import exceptions as urllib3_errors

from app.domain.errors import Intercepted, Offline, Trouble
from app.web_trust import certificate_trouble

AGAIN = "It is tried again by itself."
LIBRARY_ERRORS = (
    requests.RequestException,
    urllib3_errors.HTTPError,
    http.client.HTTPException,
    OSError,
    UnicodeError,
    zlib.error,
)
"""What requests, urllib3, ssl and http.client may raise while a request is under way."""

_SIGN_IN_PAGE = "Open a web page in your browser: this network may want a sign-in first."
_TUNNEL = re.compile(r"Tunnel connection failed: (\d{3})")


def refuse_detour(status: int, host: str) -> None:
    """Raise Intercepted for an answer that sends us elsewhere or comes from the network itself."""
    match status:
        case 407:
            raise _wants_proxy_sign_in()
        case 511:
            raise Intercepted("This network asks you to sign in first.", _SIGN_IN_PAGE)
        case _ if 300 <= status < 400:
            raise Intercepted(f"Something between here and {host} redirected us.", _SIGN_IN_PAGE)
        case _ if not 200 <= status < 600:
            raise Intercepted(f"Something other than {host} answered.", _SIGN_IN_PAGE)


def explained(error: Exception, host: str, *, timed_out: bool) -> Trouble:
    """Turn what a library raised into a sentence; nothing of its own text is taken over."""
    if timed_out:
        return late(host)
    for cause in _causes(error):
        trouble = _no_connection(cause, host) or _no_answer(cause, host)
        if trouble is not None:
            return trouble
    return Offline(f"{host} cannot be reached.", f"Check the network connection. {AGAIN}")


def _no_connection(cause: BaseException, host: str) -> Trouble | None:
    match cause:
        case ssl.SSLCertVerificationError():
            return certificate_trouble(cause, host)
        case ssl.SSLEOFError() | ConnectionError():
            return Offline(f"The connection to {host} broke off.", AGAIN)
        case ssl.SSLError():
            return Intercepted(f"No protected connection to {host} comes about.", _SIGN_IN_PAGE)
        case TimeoutError() | urllib3_errors.TimeoutError():
            return late(host)
        case OSError() if tunnel := _TUNNEL.search(str(cause)):
            return _refused_by_proxy(int(tunnel[1]))
        case requests.exceptions.InvalidProxyURL() | requests.exceptions.InvalidSchema():
            return Offline("The proxy of this computer cannot be used.", "Tell your IT.")
        case _:
            return None


def _no_answer(cause: BaseException, host: str) -> Trouble | None:
    match cause:
        case http.client.IncompleteRead() | urllib3_errors.InvalidChunkLength():
            return Intercepted(f"The answer of {host} was cut short.", AGAIN)
        case urllib3_errors.DecodeError() | zlib.error() | UnicodeError():
            return Intercepted(f"The answer of {host} cannot be read.", AGAIN)
        case http.client.HTTPException() | urllib3_errors.InvalidHeader():
            return Intercepted(f"Something other than {host} answered.", _SIGN_IN_PAGE)
        case _:
            return None


def _refused_by_proxy(status: int) -> Trouble:
    if status == 407:
        return _wants_proxy_sign_in()
    return Offline("The proxy of this network refused the connection.", f"Tell your IT. {AGAIN}")


def _wants_proxy_sign_in() -> Intercepted:
    return Intercepted(
        "The proxy of this network asks for a name and a password.",
        "Tell your IT: this program needs a proxy that lets it pass.",
    )


def late(host: str) -> Offline:
    """Say that the deadline has passed."""
    return Offline(f"{host} did not answer in time.", f"Check the network connection. {AGAIN}")


def closed_unanswered(error: BaseException) -> bool:
    """Say whether the other side closed the connection instead of answering."""
    return any(isinstance(cause, ConnectionError) for cause in _causes(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Walk through an exception and what it carries, the innermost first."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        current = waiting.pop(0)
        if isinstance(current, BaseException) and current not in found:
            found.append(current)
            waiting += [*current.args, getattr(current, "reason", None), current.__cause__]
            waiting.append(current.__context__)
    return reversed(found)
