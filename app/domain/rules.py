"""Says what one event asks for, or why it asks for nothing: the rules R1–R8."""

from dataclasses import dataclass

from app.domain.event import Answer, CalendarEvent, EventKind, IgnoredBecause, Place, Reason
from app.domain.html_text import may_hide_an_at_sign, visible_text
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.tags import TagNames, may_hold_a_tag


@dataclass(frozen=True, slots=True)
class Effect:
    """What one event asks for, and why."""

    status: Status
    reason: Reason


_BUSY = Effect(Status.BUSY, Reason.BUSY)
_FOCUS = Effect(Status.BUSY, Reason.FOCUS_TIME)
_AWAY = Effect(Status.OUT_OF_OFFICE, Reason.OUT_OF_OFFICE)
_AT_PLACE = {
    Place.HOME: Effect(Status.TELEWORK, Reason.WORKING_LOCATION),
    Place.OFFICE: Effect(Status.OFFICE, Reason.WORKING_LOCATION),
}


def effect_of(
    event: CalendarEvent, rules: Rules, names: TagNames | None = None
) -> Effect | IgnoredBecause:
    """Judge one event; `names` are those of `rules`, made once when there are many events."""
    because = _never(event) or _not_promised(event, rules)
    if because:
        return because
    tagged = _tagged(event, rules, names or TagNames.of(rules.spellings))
    return tagged or _untagged(event, rules)


def _never(event: CalendarEvent) -> IgnoredBecause | None:
    if event.cancelled:
        return IgnoredBecause.CANCELLED
    if event.answer is Answer.DECLINED:
        return IgnoredBecause.DECLINED
    if event.kind is EventKind.BIRTHDAY:
        return IgnoredBecause.BIRTHDAY
    if event.end <= event.start:
        return IgnoredBecause.NO_DURATION
    return None


def _not_promised(event: CalendarEvent, rules: Rules) -> IgnoredBecause | None:
    if event.own:
        return None
    if event.answer is Answer.UNANSWERED and not rules.count_unanswered:
        return IgnoredBecause.UNANSWERED
    if event.answer is Answer.TENTATIVE and not rules.count_tentative:
        return IgnoredBecause.TENTATIVE
    return None


def _tagged(event: CalendarEvent, rules: Rules, names: TagNames) -> Effect | None:
    if not (event.own or rules.tags_from_others):
        return None
    status = names.first_in(event.title)
    if status:
        return Effect(status, Reason.TAG_IN_TITLE)
    if not (may_hold_a_tag(event.description) or may_hide_an_at_sign(event.description)):
        return None
    status = names.first_in(visible_text(event.description))
    return Effect(status, Reason.TAG_IN_DESCRIPTION) if status else None


def _untagged(event: CalendarEvent, rules: Rules) -> Effect | IgnoredBecause:
    match event.kind:
        case EventKind.PLAIN:
            pass
        case EventKind.WORKING_LOCATION:
            effect = _AT_PLACE.get(event.place) if rules.google_event_types else None
            return effect or IgnoredBecause.WORKING_LOCATION
        case EventKind.OUT_OF_OFFICE if rules.google_event_types:
            return _AWAY
        case EventKind.FOCUS_TIME if rules.google_event_types:
            return _FOCUS
    return IgnoredBecause.FREE if event.free else _BUSY
