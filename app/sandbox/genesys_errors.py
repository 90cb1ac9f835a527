"""Error bodies of the Genesys Cloud Platform API."""

import json

from app.sandbox.wire import Answer, JsonObject, Request, json_answer


class Refusal(Exception):
    """The API says no, with a code; `headers` with underscores for hyphens."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers

    def answer(self, correlation: str) -> Answer:
        """Give the answer that says so."""
        body = error_body(self.status, self.code, self.message, correlation)
        return json_answer(body, self.status, **self.headers)


def error_body(status: int, code: str, message: str, correlation: str) -> JsonObject:
    """Give the members of every error."""
    return {
        "message": message,
        "code": code,
        "status": status,
        "contextId": correlation,
        "details": [],
        "errors": [],
    }


def bad_request(message: str) -> Refusal:
    """Refuse a request that cannot be understood."""
    return Refusal(400, "bad.request", message)


def not_found(what: str = "The requested resource") -> Refusal:
    """Refuse a request for something that is not there."""
    return Refusal(404, "not.found", f"{what} was not found.")


def not_allowed(permission: str) -> Refusal:
    """Refuse for want of a permission."""
    message = f"Unable to perform the requested action. You are missing: {permission}"
    return Refusal(403, "missing.permissions", message)


def json_body(request: Request) -> object:
    """Give the JSON of a request. Raises Refusal."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "unsupported.media.type", "The body must be application/json.")
    try:
        body: object = json.loads(request.body)
    except ValueError as error:
        raise bad_request("The body is not JSON.") from error
    return body


def json_object(request: Request) -> JsonObject:
    """Give the JSON object of a request. Raises Refusal."""
    body = json_body(request)
    if not isinstance(body, dict):
        raise bad_request("The body must be an object.")
    return body


def truth(body: JsonObject, name: str) -> bool | None:
    """Give a member that is true or false, None when it is absent. Raises Refusal."""
    value = body.get(name)
    if value is not None and not isinstance(value, bool):
        raise bad_request(f"{name} must be true or false.")
    return value
