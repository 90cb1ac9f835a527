"""Answers “Why am I Busy?” in one sentence."""

from app.domain import why as facts
from app.domain.day import Wanted
from app.domain.reading import Kind
from app.domain.report import Shown
from app.ui.language import fill, translate
from app.ui.names import status_name
from app.ui.plain import shown
from app.ui.wording import told
from app.ui.words import at, name_at_service, reason

LONGEST_TITLE = 60


def question(seen: Shown | None) -> str:
    """Give the question that the sentence answers."""
    if seen is None:
        return translate("status", "Why is my status not known?")
    return fill(translate("status", "Why am I shown as %1?"), name_at_service(seen.name))


def answer(why: facts.Why) -> str:
    """Word the facts in one sentence; one more says that colleagues do not see the status."""
    sentence = _answer(why)
    said = sentence[:1].upper() + sentence[1:]
    seen = None if isinstance(why, facts.NotRunning) else why.shown
    if seen is None or seen.unseen is None:
        return said
    return f"{said} {shown(told(seen.unseen.headline))}"


def _answer(why: facts.Why) -> str:
    match why:
        case facts.NotRunning():
            return translate(
                "status", "The Manager does not run: your status stays as it was left."
            )
        case facts.NotKnownYet(trouble=trouble):
            reading = translate("status", "Your status and your calendar are being read.")
            return reading if trouble is None else shown(told(trouble.headline))
        case facts.NothingWanted(seen):
            return fill(
                translate("status", "No event asks for a status now: %1 is your own."),
                name_at_service(seen.name),
            )
        case facts.StillSet():
            return _still_set(why)
        case facts.SetForPerson(_, status, until):
            return fill(
                translate("status", "You chose %1 in this program, until %2."),
                status_name(status),
                at(until),
            )
        case facts.SignInEnds(_, wanted, ends):
            return fill(
                translate("status", "Your sign-in ends at %1: sign in again, and %2 counts again."),
                at(ends),
                event_name(wanted),
            )
        case _:
            return _for_event(why)


def event_name(wanted: Wanted) -> str:
    """Name the event that decides, in quotation marks."""
    if not wanted.event_id:
        return translate("status", "your own choice here")
    if not wanted.title.strip():
        return translate("status", "an event without a title")
    return fill(translate("status", "“%1”"), shown(wanted.title, LONGEST_TITLE))


def _for_event(
    why: facts.SetForEvent
    | facts.ShownAlready
    | facts.OwnHand
    | facts.CameBack
    | facts.Waits
    | facts.Hindered
    | facts.NotSet,
) -> str:
    wanted = why.wanted
    event, end, seen = event_name(wanted), at(wanted.end), name_at_service(why.shown.name)
    status = status_name(wanted.status)
    match why:
        case facts.SetForEvent():
            says = translate("status", "%1 until %2, because of %3: %4.")
            return fill(says, seen, end, event, reason(wanted.reason))
        case facts.ShownAlready():
            says = translate("status", "%1 was shown already when %2 began: nothing was changed.")
            return fill(says, seen, event)
        case facts.OwnHand():
            says = translate("status", "You chose %1 yourself: %2 is left alone until %3.")
            return fill(says, seen, event, end)
        case facts.CameBack():
            says = translate("status", "You came back: %1 is left alone until %2.")
            return fill(says, event, end)
        case facts.Waits(kind=kind):
            return fill(_waits(kind), status, event)
        case facts.Hindered(trouble=trouble):
            says = translate("status", "%1 asks for %2, but it cannot be set now: %3")
            return fill(says, event, status, shown(told(trouble.headline)))
        case facts.NotSet():
            says = translate("status", "%1 asks for %2; your status was left as it is.")
            return fill(says, event, status)


def _waits(kind: Kind) -> str:
    match kind:
        case Kind.IN_CALL:
            return translate("status", "%1 for %2 waits until your call is over.")
        case Kind.ON_QUEUE:
            return translate("status", "%1 for %2 waits until you leave the queue.")
        case _:
            return translate("status", "%1 for %2 waits until you are connected.")


def _still_set(why: facts.StillSet) -> str:
    seen = name_at_service(why.shown.name)
    if why.trouble is not None:
        says = translate("status", "%1 is over, but cannot be given back now: %2")
        return fill(says, seen, shown(told(why.trouble.headline)))
    match why.kind:
        case Kind.IN_CALL:
            return fill(translate("status", "%1 is given back when your call is over."), seen)
        case Kind.ON_QUEUE:
            return fill(translate("status", "%1 is given back when you leave the queue."), seen)
        case Kind.OFFLINE:
            return fill(translate("status", "%1 is given back when you are connected."), seen)
        case _:
            return fill(translate("status", "%1 is being given back."), seen)
