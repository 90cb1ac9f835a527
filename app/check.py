"""Words what `check` found: the requirements, and the five status lines."""

from collections.abc import Mapping

from app.state import as_lines

STATUS_LINES = 5


def check_lines(record: Mapping[str, object]) -> tuple[str, ...]:
    """Give one line for each requirement, then the five status lines."""
    lines: list[str] = []
    match record:
        case {"requirements": [*requirements], "status": dict(status)}:
            lines += [_requirement(one) for one in requirements if isinstance(one, dict)]
            lines += as_lines(status)[:STATUS_LINES]
    return tuple(lines)


def _requirement(one: Mapping[str, object]) -> str:
    match one.get("met"):
        case True:
            verdict = "met"
        case False:
            verdict = "not met"
        case _:
            verdict = "not checked"
    found = f"found {one['found']}, " if one.get("found") else ""
    detail = f": {one['detail']}" if one.get("detail") else ""
    return f"{verdict:<24}{one.get('name')} ({found}required {one.get('required')}){detail}"
