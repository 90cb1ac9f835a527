"""Decides what the person is told without having asked: few things, each once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from app.domain.errors import Service, SignInNeeded
from app.domain.event import CalendarEvent, Reason
from app.domain.renewal import Call, looks_again
from app.domain.report import Happening, What
from app.domain.wording import one_line
from app.instants import worded
from app.state import NOT_YET, STARTING, Party, State

PATIENCE = timedelta(seconds=60)  # so long a trouble must last
BETWEEN_TAGS = timedelta(hours=1)  # whoever floods a calendar must not flood the screen
LONGEST_TITLE = 80  # characters
_TAGS = (Reason.TAG_IN_TITLE, Reason.TAG_IN_DESCRIPTION)
_SET = (What.SET, What.APPLIED_LATE)


class NoticeKind(Enum):
    """What a notice is about."""

    SIGN_IN = auto()
    RENEWAL = auto()
    TROUBLE = auto()
    WELL_AGAIN = auto()
    TAG_OF_OTHERS = auto()
    OWN_HAND = auto()


class Place(Enum):
    """Where a click on a notice leads."""

    SET_UP = auto()
    STATUS = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told; `title` is an event's, foreign text, and empty unless it may be shown."""

    kind: NoticeKind
    headline: str
    advice: str
    place: Place
    title: str = ""
    status: str = ""  # that was set, as the service calls it


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person wants to be told."""

    anything: bool = True
    own_hand: bool = False  # that their own hand was left alone
    titles: bool = False  # also on a locked screen


class _Verdict(Enum):
    """How the Manager does, as far as notices go."""

    WELL = auto()
    TROUBLE = auto()
    OPEN = auto()  # it is only starting, or a sign-in is missing, which is told by itself
    ASIDE = auto()  # the person wants it like that


@dataclass(slots=True)
class Renewals:
    """Says when the person is to sign in again where the status is set; each call once."""

    _told: set[tuple[datetime, Call]] = field(default_factory=set)

    def due(self, state: State, now: datetime) -> tuple[str, str] | None:
        """Give what happens and what to do, while a Manager runs that it makes a difference to."""
        due = state.renewal(now) if state.running else None
        if due is None or (due.ends, due.call) in self._told:
            return None
        self._told = {one for one in self._told if one[0] == due.ends}
        self._told.add((due.ends, due.call))
        return due.words(state.title, worded(due.ends))


@dataclass(slots=True)
class Notices:
    """Follows the state; tell it of every change and every happening, then ask what is due."""

    wishes: Wishes = field(default_factory=Wishes)
    _state: State | None = None
    _stopped: bool = False  # the Manager was well stopped, and has not run since
    _since: datetime | None = None  # when the trouble began
    _told_trouble: bool = False
    _told_sign_ins: set[Service] = field(default_factory=set)
    _told_renewals: Renewals = field(default_factory=Renewals)
    _seen: datetime | None = None  # when the state was last looked at
    _told_tags: set[str] = field(default_factory=set)
    _last_tag: datetime | None = None
    _waiting: list[Notice] = field(default_factory=list)

    def saw(self, state: State, now: datetime) -> None:
        """Take up the state as it is now; cheap, and the same one may come again."""
        self._state, self._seen = state, now
        self._note_stop(state)
        self._note_sign_ins(state)
        match self._verdict(state):
            case _Verdict.TROUBLE:
                self._since = now if self._since is None else min(self._since, now)
            case _Verdict.ASIDE:
                self._since, self._told_trouble = None, False
            case _Verdict.WELL:
                self._since = None
                if self._told_trouble:
                    self._told_trouble = False
                    self._waiting.append(
                        Notice(
                            NoticeKind.WELL_AGAIN,
                            "Your status follows the calendar again.",
                            "",
                            Place.STATUS,
                        )
                    )
            case _Verdict.OPEN:
                self._since = None

    def happened(self, happening: Happening, state: State) -> None:
        """Take up a happening, with the state whose report told it."""
        if happening.what in _SET and happening.reason in _TAGS:
            self._tag(happening, _event(happening, state))
        elif happening.what is What.LEFT_ALONE and self.wishes.own_hand:
            self._waiting.append(
                Notice(
                    NoticeKind.OWN_HAND,
                    "You chose your status by hand, and it is left alone.",
                    "The calendar goes on with the next event.",
                    Place.STATUS,
                    self._title(_event(happening, state)),
                )
            )

    def due(self, now: datetime) -> tuple[Notice, ...]:
        """Give what is to be told now, each once; nothing while nothing is wished for."""
        waiting, self._waiting = self._waiting, []
        self._seen = now
        if not self.wishes.anything:
            return ()
        return (*self._sign_ins(), *self._renewals(now), *self._trouble(now), *waiting)

    def due_again(self) -> datetime | None:
        """Give when something becomes due although nothing changes; None: at no time."""
        lasts = None if self._since is None or self._told_trouble else self._since + PATIENCE
        ends = None if self._state is None else self._state.connect_me.renew_by
        renewal = None if self._seen is None else looks_again(ends, self._seen)
        return min((one for one in (lasts, renewal) if one is not None), default=None)

    def _note_stop(self, state: State) -> None:
        well_stopped = state.unready is None and state.unexpected is None
        self._stopped = not state.running and (self._stopped or well_stopped)

    def _note_sign_ins(self, state: State) -> None:
        """Forget of which sign-ins was told, once a report says nothing bad of them."""
        if state.report is not None:
            ended = {trouble.service for trouble in _ended(state)}
            self._told_sign_ins &= ended

    def _verdict(self, state: State) -> _Verdict:
        trouble = state.manager_trouble
        if trouble is None:
            return _Verdict.WELL
        if self._stopped:
            return _Verdict.ASIDE
        if trouble in (STARTING, *NOT_YET) or isinstance(trouble, SignInNeeded):
            return _Verdict.OPEN
        return _Verdict.TROUBLE

    def _sign_ins(self) -> list[Notice]:
        """Tell of each sign-in that ended by itself, until it is well again."""
        told = []
        for trouble in () if self._state is None else _ended(self._state):
            if trouble.service not in self._told_sign_ins:
                self._told_sign_ins.add(trouble.service)
                told.append(
                    Notice(NoticeKind.SIGN_IN, trouble.headline, trouble.advice, Place.SET_UP)
                )
        return told

    def _renewals(self, now: datetime) -> list[Notice]:
        """Ask to sign in again where the status is set, before the sign-in ends by itself."""
        due = None if self._state is None else self._told_renewals.due(self._state, now)
        return [] if due is None else [Notice(NoticeKind.RENEWAL, *due, Place.SET_UP)]

    def _trouble(self, now: datetime) -> list[Notice]:
        """Tell of a trouble that lasts."""
        trouble = None if self._state is None else self._state.manager_trouble
        if self._since is None or self._told_trouble or trouble is None:
            return []
        self._since = min(self._since, now)  # the clock may have been set back
        if now - self._since < PATIENCE:
            return []
        self._told_trouble = True
        return [Notice(NoticeKind.TROUBLE, trouble.headline, trouble.advice, Place.STATUS)]

    def _tag(self, happening: Happening, event: CalendarEvent | None) -> None:
        """Tell that a tag of somebody else counted; once an event, and not too often."""
        if event is None or event.own or event.id in self._told_tags:
            return
        if self._last_tag is not None and abs(happening.at - self._last_tag) < BETWEEN_TAGS:
            return
        self._told_tags.add(event.id)
        self._last_tag = happening.at
        self._waiting.append(
            Notice(
                NoticeKind.TAG_OF_OTHERS,
                "A tag in somebody else’s event set your status.",
                "Advanced Settings can leave out the tags of others.",
                Place.STATUS,
                self._title(event),
                happening.status or "",
            )
        )

    def _title(self, event: CalendarEvent | None) -> str:
        if event is None or not self.wishes.titles:
            return ""
        return one_line(event.title, LONGEST_TITLE)


def _ended(state: State) -> tuple[SignInNeeded, ...]:
    """Give the sign-ins that ended by themselves: whoever signed out has no account any more."""
    report = state.report
    heard = () if report is None else (report.service_trouble, report.calendar_trouble)
    ended: dict[Service, SignInNeeded] = {}
    for trouble in (state.connect_me.trouble, state.google.trouble, *heard):
        if isinstance(trouble, SignInNeeded) and _party(state, trouble.service).account is not None:
            ended.setdefault(trouble.service, trouble)
    return tuple(ended.values())


def _party(state: State, service: Service) -> Party:
    return state.google if service is Service.GOOGLE else state.connect_me


def _event(happening: Happening, state: State) -> CalendarEvent | None:
    items = () if state.report is None else state.report.items
    for item in items:
        if isinstance(item, CalendarEvent) and item.id == happening.event_id:
            return item
    return None
