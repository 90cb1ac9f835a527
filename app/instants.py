"""How an instant is written for programs, and worded for people."""

from datetime import UTC, datetime


def written(moment: datetime) -> str:
    """Write an instant in UTC, to the second."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def worded(moment: datetime) -> str:
    """Word an instant in the time of this computer; the day only when it is another one."""
    here = moment.astimezone()
    today = datetime.now(UTC).astimezone().date()
    return here.strftime("%H:%M" if here.date() == today else "%Y-%m-%d %H:%M")
