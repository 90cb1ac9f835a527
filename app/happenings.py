"""How a happening is written down: one JSON object, the same on screen and in the activity log."""

import json
from datetime import UTC, datetime

from app.domain.report import Happening, What


def as_record(happening: Happening) -> dict[str, object]:
    """Give the members in the order of the contract; the instant in UTC, to the second."""
    return {
        "at": f"{happening.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "what": str(happening.what),
        "status": happening.status,
        "previous": happening.previous,
        "event_id": happening.event_id,
        "reason": happening.reason,
        "late_ms": happening.late_ms,
    }


def as_line(happening: Happening) -> str:
    """Give the record as one line, without its end."""
    return json.dumps(as_record(happening), ensure_ascii=False)


def from_line(line: str) -> Happening | None:
    """Read a record back; None: the line is none, whatever it is."""
    try:
        record = json.loads(line)
        at = datetime.fromisoformat(record["at"])
        what = What(record["what"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(record, dict) or at.tzinfo is None:
        return None
    late = record.get("late_ms")
    return Happening(
        at=at.astimezone(UTC),
        what=what,
        status=_text(record, "status"),
        previous=_text(record, "previous"),
        event_id=_text(record, "event_id"),
        reason=_text(record, "reason"),
        late_ms=late if isinstance(late, int) and not isinstance(late, bool) else None,
    )


def _text(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    return value if isinstance(value, str) else None
