"""Instants as the Platform API of Genesys Cloud knows them: UTC, in whole milliseconds."""

from datetime import UTC, datetime


def stamp(instant: datetime) -> str:
    """Write an instant as the API does: UTC, with milliseconds."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def whole_milliseconds(instant: datetime) -> datetime:
    """Cut an instant to what the API can tell."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)
