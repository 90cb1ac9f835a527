"""The people whom the simulated services know."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One person, with the names that each service gives them."""

    email: str
    name: str
    subject: str  # Google's `sub`
    uid: str  # of the Unified Endpoint; opaque
    user_id: str  # of Genesys Cloud
    password: str  # at Connect Me and at Genesys Cloud


ADA = Person(
    email="ada@example.com",
    name="Ada Lovelace",
    subject="104729000000000000001",
    uid="c7c3b548-e4fe-4205-b263-d6374fa9feas",
    user_id="0d9b6c1e-1111-4222-8333-444455556666",
    password="analytical engine",  # noqa: S106 - opens nothing but the sandbox
)
BOB = Person(
    email="bob@example.com",
    name="Bob Builder",
    subject="104729000000000000002",
    uid="0b0b0b0b-1111-4222-8333-444455556666",
    user_id="b0b5b0b5-2222-4333-8444-555566667777",
    password="can we fix it",  # noqa: S106 - opens nothing but the sandbox
)
PEOPLE = (ADA, BOB)


def person_called(email: str) -> Person | None:
    """Find a person by e-mail address."""
    return next((person for person in PEOPLE if person.email == email), None)
