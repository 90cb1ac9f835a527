"""Faults of Genesys Cloud in its own words: the error bodies that a status comes with."""

import json
import uuid

from app.sandbox.faults import Fault, FaultKind
from app.sandbox.genesys_errors import error_body

_KNOWN = {
    400: ("bad.request", "The request could not be understood."),
    401: ("credentials.expired", "Invalid login credentials."),
    403: ("missing.permissions", "Unable to perform the requested action."),
    404: ("not.found", "The requested resource was not found."),
    408: ("request.timeout", "The request timed out."),
    429: ("too.many.requests.retry.after", "Rate limit exceeded the maximum."),
    500: ("internal.server.error", "Something went wrong."),
    502: ("service.unavailable", "The service is unavailable."),
    503: ("service.unavailable", "The service is unavailable."),
    504: ("authentication.request.timeout", "The authentication service did not answer."),
}


def failing(
    status: int,
    *,
    method: str = "*",
    path: str = "/api/v2/*",
    times: int | None = None,
    applied: bool = False,
    retry_after: str | None = None,
) -> Fault:
    """Give a fault that answers a status with its body; `applied`: the effect has taken place.

    `retry_after` is sent as it stands; a 429 without it tells no time.
    """
    code, message = _KNOWN[status]
    correlation = str(uuid.uuid4())
    headers = {
        "Content-Type": "application/json; charset=UTF-8",
        "ININ-Correlation-Id": correlation,
    }
    if retry_after is not None:
        headers["Retry-After"] = retry_after
    return Fault(
        FaultKind.STATUS_AFTER if applied else FaultKind.STATUS,
        method=method,
        path=path,
        times=times,
        status=status,
        body=json.dumps(error_body(status, code, message, correlation)),
        headers=headers,
    )
