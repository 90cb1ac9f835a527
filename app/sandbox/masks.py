"""Google's `fields` masks: known names only, and really applied."""

import re
from dataclasses import dataclass

Mask = dict[str, "Mask"]
"""Names to keep; an empty mask keeps everything below."""

_TIME: Mask = {"date": {}, "dateTime": {}, "timeZone": {}}
_WHO: Mask = {"id": {}, "email": {}, "displayName": {}, "self": {}}
_REMINDER: Mask = {"method": {}, "minutes": {}}
_DECLINE: Mask = {"autoDeclineMode": {}, "declineMessage": {}}
_PLACE: Mask = {"label": {}, "buildingId": {}, "floorId": {}, "floorSectionId": {}, "deskId": {}}


def _plain(names: str) -> Mask:
    return {name: {} for name in names.split()}


_EVENT: Mask = {
    **_plain(
        "anyoneCanAddSelf attachments attendeesOmitted birthdayProperties colorId conferenceData "
        "created description endTimeUnspecified etag eventLabelId eventType "
        "extendedProperties gadget guestsCanInviteOthers guestsCanModify guestsCanSeeOtherGuests "
        "hangoutLink htmlLink iCalUID id kind location locked privateCopy recurrence "
        "recurringEventId reminders sequence source status summary transparency updated visibility"
    ),
    "attendees": {
        **_WHO,
        **_plain("organizer optional resource responseStatus comment additionalGuests"),
    },
    "creator": _WHO,
    "organizer": _WHO,
    "start": _TIME,
    "end": _TIME,
    "originalStartTime": _TIME,
    "focusTimeProperties": {**_DECLINE, "chatStatus": {}},
    "outOfOfficeProperties": _DECLINE,
    "workingLocationProperties": {
        "type": {},
        "homeOffice": {},
        "officeLocation": _PLACE,
        "customLocation": {"label": {}},
    },
}
EVENTS: Mask = {
    **_plain("kind etag summary description updated timeZone accessRole"),
    **_plain("nextPageToken nextSyncToken"),
    "defaultReminders": _REMINDER,
    "items": _EVENT,
}
CALENDAR_LIST: Mask = {
    **_plain("kind etag nextPageToken nextSyncToken"),
    "items": {
        **_plain(
            "accessRole autoAcceptInvitations backgroundColor colorId conferenceProperties "
            "dataOwner deleted description etag foregroundColor hidden id kind location "
            "notificationSettings primary selected summary summaryOverride timeZone"
        ),
        "defaultReminders": _REMINDER,
    },
}
SETTING: Mask = _plain("kind etag id value")

_OPEN = frozenset(("attachments", "conferenceData", "extendedProperties", "reminders", "source"))
_WORD = re.compile(r"[A-Za-z0-9_]+|[(),/*]")


class BadMask(Exception):
    """The mask cannot be read, or names something that there is not."""


@dataclass(slots=True)
class _Words:
    words: list[str]
    place: int = 0

    def peek(self) -> str:
        return self.words[self.place] if self.place < len(self.words) else ""

    def next(self) -> str:
        word = self.peek()
        self.place += 1
        return word


def parse_mask(text: str, known: Mask) -> Mask:
    """Read a mask such as `items(id,start/dateTime)`. Raises BadMask."""
    if "".join(_WORD.findall(text)) != text or not text:
        raise BadMask(text)
    words = _Words(_WORD.findall(text))
    mask = _list(words, known)
    if words.peek():
        raise BadMask(text)
    return mask


def _list(words: _Words, known: Mask | None) -> Mask:
    mask: Mask = {}
    while True:
        name, below = _one(words, known)
        if name in mask and mask[name] and below:
            mask[name].update(below)
        else:
            mask[name] = below if name not in mask else {}
        if words.peek() != ",":
            return mask
        words.next()


def _one(words: _Words, known: Mask | None) -> tuple[str, Mask]:
    name = words.next()
    if name == "*":
        return name, {}
    if not name.isidentifier() or (known is not None and name not in known):
        raise BadMask(name)
    inner = None if known is None or name in _OPEN else known[name]
    if words.peek() == "/":
        words.next()
        deeper, below = _one(words, inner)
        return name, {deeper: below}
    if words.peek() == "(":
        words.next()
        listed = _list(words, inner)
        if words.next() != ")":
            raise BadMask(name)
        return name, listed
    return name, {}


def masked(value: object, mask: Mask) -> object:
    """Keep what a mask names."""
    if not mask or "*" in mask:
        return value
    if isinstance(value, list):
        return [masked(item, mask) for item in value]
    if isinstance(value, dict):
        return {name: masked(value[name], mask[name]) for name in value if name in mask}
    return value
