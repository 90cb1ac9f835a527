"""Google's error bodies for the Calendar API."""

from app.sandbox.wire import Answer, JsonObject, json_answer


class ApiRefusal(Exception):
    """A refusal in Google's legacy form, with one reason."""

    def __init__(
        self,
        status: int,
        reason: str,
        message: str,
        *,
        domain: str = "global",
        header: str = "",
        parameter: str = "",
    ) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.message = message
        self.domain = domain
        self.header = header
        self.parameter = parameter

    def answer(self) -> Answer:
        """Give the answer that says so."""
        error: JsonObject = {
            "domain": self.domain,
            "reason": self.reason,
            "message": self.message,
        }
        if self.header or self.parameter:
            error["locationType"] = "header" if self.header else "parameter"
            error["location"] = self.header or self.parameter
        body = {"error": {"errors": [error], "code": self.status, "message": self.message}}
        if self.status == 401:
            return json_answer(body, 401, WWW_Authenticate='Bearer realm="Google"')
        return json_answer(body, self.status)


def invalid(parameter: str, message: str = "Invalid value") -> ApiRefusal:
    """Refuse the value of a parameter."""
    return ApiRefusal(400, "invalid", message, parameter=parameter)


def not_found() -> ApiRefusal:
    """Refuse an id that there is not, or not for this person."""
    return ApiRefusal(404, "notFound", "Not Found")
