"""The forms in which a person signs in: with a Google account, or with login and password."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from app.sandbox import pages
from app.sandbox.people import PEOPLE, Person, person_called
from app.sandbox.wire import Answer, page_answer


@dataclass(frozen=True, slots=True)
class LoginForms:
    """What the page of one authorization request offers."""

    action: str
    number: str  # of the request
    hint: str = ""
    wrong: bool = False  # whether login or password was wrong just now

    def page(self, title: str, *, google: bool, native: bool) -> Answer:
        """Give the page with the forms of the manners that are offered."""
        inner = ""
        if google:
            chosen = self.hint if person_called(self.hint) else PEOPLE[0].email
            emails = tuple(person.email for person in PEOPLE)
            logins = pages.choices("Your Google account", "account", emails, chosen)
            inner += pages.form(self.action, self.number, logins, "Sign in with Google")
        if native:
            fields = pages.credentials_fields(self.hint, self.wrong)
            inner += pages.form(self.action, self.number, fields, "Sign in")
        return page_answer(pages.page(title, inner), 403 if self.wrong else 200)


def who_signs_in(fields: Mapping[str, str], *, google: bool, native: bool) -> Person | None:
    """Say who filled a form in; None when the password is wrong or the manner is not offered."""
    if "account" in fields and google:
        return person_called(fields["account"])
    person = person_called(fields.get("login", ""))
    password = fields.get("password", "")
    if person is None or not native:
        return None
    return person if secrets.compare_digest(password.encode(), person.password.encode()) else None
