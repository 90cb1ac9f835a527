"""Words how the calendar was served: each stretch with a sign, and all of them as a count."""

from collections import Counter
from collections.abc import Iterable

from app.domain.last_week import TOLERANCE, Planned, Verdict
from app.domain.reading import Kind
from app.ui.language import fill, for_people, translate
from app.ui.plain import shown
from app.ui.status.happening_words import KINDS, LONGEST_REASON, on_the_telephone
from app.ui.status.signs import Sign
from app.ui.wording import told
from app.ui.words import name_at_service


def verdict(planned: Planned) -> str:
    """Say what became of a stretch."""
    match planned.verdict:
        case Verdict.AS_PLANNED:
            return _as_planned(planned)
        case Verdict.LATE:
            late = for_people(planned.late.total_seconds())
            return fill(translate("status", "Set %1 late"), late)
        case Verdict.LEFT_ALONE:
            return _left_alone(planned.detail)
        case Verdict.NOT_SET:
            return _not_set(planned.detail or "")
        case Verdict.DIFFERENT:
            return _different(planned.detail)
        case Verdict.NOT_RUNNING | Verdict.NOTHING_TO_DO:
            return category(planned.verdict)


def explanation(planned: Planned) -> str:
    """Say more about a verdict where the words for it are too few; "" elsewhere."""
    if planned.verdict is Verdict.NOTHING_TO_DO:
        return translate(
            "status",
            "Most often the status was shown already. Or the event came into your calendar later.",
        )
    if planned.unwatched <= TOLERANCE or planned.verdict in (
        Verdict.AS_PLANNED,
        Verdict.NOT_RUNNING,
    ):
        return ""
    pause = for_people(planned.unwatched.total_seconds())
    return fill(translate("status", "The Manager did not run for %1."), pause)


def sign(planned: Planned) -> Sign:
    """Give the sign of a verdict."""
    if planned.verdict is Verdict.NOT_SET:
        return Sign.WAITING if planned.detail in KINDS else Sign.TROUBLE
    return {
        Verdict.AS_PLANNED: Sign.WELL,
        Verdict.LATE: Sign.LATE,
        Verdict.LEFT_ALONE: Sign.LEFT_ALONE,
        Verdict.NOT_RUNNING: Sign.STOPPED,
        Verdict.DIFFERENT: Sign.OTHERWISE,
        Verdict.NOTHING_TO_DO: Sign.NOTHING,
    }[planned.verdict]


def category(found: Verdict) -> str:
    """Name a verdict."""
    return {
        Verdict.AS_PLANNED: translate("status", "As planned"),
        Verdict.LATE: translate("status", "Set late"),
        Verdict.LEFT_ALONE: translate("status", "Left alone"),
        Verdict.NOT_RUNNING: translate("status", "The Manager did not run"),
        Verdict.NOT_SET: translate("status", "Not set"),
        Verdict.DIFFERENT: translate("status", "Otherwise"),
        Verdict.NOTHING_TO_DO: translate("status", "Nothing to set"),
    }[found]


def as_planned(stretches: Iterable[Planned]) -> str:
    """Say how many stretches were as planned, of how many."""
    found = [one.verdict for one in stretches]
    if not found:
        return translate("status", "Nothing asked for")
    well = found.count(Verdict.AS_PLANNED)
    return fill(translate("status", "As planned: %1 of %2"), well, len(found))


def summary(stretches: Iterable[Planned]) -> str:
    """Count all the verdicts, the best first."""
    found = list(stretches)
    if not found:
        return translate("status", "Your calendar asks for nothing in these seven days.")
    counts = Counter(one.verdict for one in found)
    others = (one for one in Verdict if one is not Verdict.AS_PLANNED and counts[one])
    each = (fill(translate("status", "%1: %2"), category(one), counts[one]) for one in others)
    return " · ".join([as_planned(found), *each])


def _as_planned(planned: Planned) -> str:
    if planned.unwatched <= TOLERANCE:
        return category(Verdict.AS_PLANNED)
    pause = for_people(planned.unwatched.total_seconds())
    return fill(translate("status", "As planned; the Manager did not run for %1"), pause)


def _left_alone(chosen: str | None) -> str:
    if not chosen:
        return translate("status", "Left alone: you had come back")
    return fill(translate("status", "Left alone: you had chosen %1"), name_at_service(chosen))


def _different(instead: str | None) -> str:
    if not instead:
        return translate("status", "Ended early")
    return fill(translate("status", "%1 was set instead"), name_at_service(instead))


def _not_set(hindrance: str) -> str:
    if not hindrance:
        return category(Verdict.NOT_SET)
    doing = on_the_telephone(KINDS.get(hindrance, Kind.PLAIN))
    if doing:
        return fill(translate("status", "Waited: %1"), doing)
    return fill(translate("status", "Not set: %1"), shown(told(hindrance), LONGEST_REASON))
