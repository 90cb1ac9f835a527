"""The page of the account: the UID, both sign-ins, and how to end them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from app.domain.errors import Service
from app.domain.profile import PureCloudProfile
from app.orders import Answer, Ask, Told
from app.orders import Line as Word
from app.state import Party, State
from app.ui.controls import Button
from app.ui.ending import Ending
from app.ui.errands import Errands
from app.ui.house import RENEW, House, Room
from app.ui.language import fill, for_people, translate
from app.ui.legend import MarkLine
from app.ui.look import Mark
from app.ui.plain import Line, caption, shown
from app.ui.settings.course import Course
from app.ui.settings.farewell import Farewell, disconnect_words, sign_out_words
from app.ui.settings.sheet import Sheet
from app.ui.wording import told, told_error
from app.ui.words import until_when

_LONGEST = 600  # characters of one line of what was done


class AccountPage(Sheet):
    """Shows who is signed in where; signs out and disconnects after an honest word."""

    name = "account"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        self._known = False  # whether anybody is signed in
        self._ending: Ending | None = None
        self._working = False
        self._uid = ""
        self._add_uid()
        self.section(translate("settings", "Sign-ins"))
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.parties = {
            service: PartyRow(house, service, grid, self)
            for service in (house.conductor.profile.status_service, Service.GOOGLE)
        }
        self.place = Line(place_words(house.conductor.profile.purecloud), self)
        self.place.setVisible(bool(self.place.text()))
        self.idle = Line("", self)
        for line in (self.place, self.idle):
            self.column.addWidget(line)
        self.section(translate("settings", "End it"))
        self.sign_out = Farewell(sign_out_words(), self)
        title = house.conductor.profile.status_service.title
        self.disconnect_ = Farewell(disconnect_words(title), self)
        for farewell, ask in ((self.sign_out, Ask.SIGN_OUT), (self.disconnect_, Ask.DISCONNECT)):
            farewell.confirmed.connect(lambda ask=ask: self._end(ask))
            self.column.addWidget(farewell)
        self.course = Course(self)
        self.column.addWidget(self.course)
        self.column.addStretch(1)
        if house.last.ending is not None:  # an earlier window was closed before its end
            self._follow(house.last.ending)

    def show_state(self, state: State) -> None:
        """Show the UID and both sign-ins."""
        super().show_state(state)
        self._uid = state.uid or ""
        self.uid.setText(shown(self._uid))
        self.copy.setEnabled(state.uid is not None)
        self._known = state.connect_me.account is not None or state.google.account is not None
        self._enable()
        self.idle.setText(idle_words(state.connect_me.idle_seconds))
        self.idle.setVisible(bool(self.idle.text()))
        parties = (state.connect_me, state.google)
        for row, party in zip(self.parties.values(), parties, strict=True):
            row.show_party(party)

    def _add_uid(self) -> None:
        there = self.house.conductor.profile.status_service is Service.GENESYS_CLOUD
        at_genesys = translate("settings", "Your UID (your user id at Genesys Cloud)")
        usual = translate("settings", "Your UID (Unified Endpoint identifier)")
        label = Line(at_genesys if there else usual, self)
        self.uid = QLineEdit(self)
        self.uid.setObjectName("uid")
        self.uid.setReadOnly(True)
        self.uid.setPlaceholderText(translate("settings", "Known once you are signed in"))
        self.uid.setAccessibleName(label.text())
        label.setBuddy(self.uid)
        self.copy = Button(translate("settings", "Copy"), self)
        self.copy.setAccessibleName(translate("settings", "Copy the UID"))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.uid, 1)
        row.addWidget(self.copy)
        self.column.addWidget(label)
        self.column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._uid)

    def take_over(self, earlier: "AccountPage") -> None:
        """Go on telling what an earlier window has been asked to end."""
        if earlier._ending is not None:
            self._follow(earlier._ending)

    def _end(self, ask: Ask) -> None:
        self.house.last.ending = ending = Ending()
        ending.unheard = partial(_tell_at_icon, self.house.say)
        self._follow(ending)
        ending.begin(self.house.desk, ask)

    def _follow(self, ending: Ending) -> None:
        self._ending, self._working = ending, True
        self._enable()
        self.course.begin()
        for word in tuple(ending.words):
            self._show(word)
        ending.heard = self._tell

    def _tell(self, word: Told | Answer) -> bool:
        """Tell how it goes on; says whether it did, for the window may have been closed."""
        if not isValid(self):
            return False
        self._show(word)
        return self.window().isVisible()

    def _show(self, word: Told | Answer) -> None:
        match word:
            case Word(line):
                self.course.add(told(line))
            case Answer():
                self.course.end(told(word.err), well=self._ending is None or self._ending.well)
                if self.window().isVisible():
                    self.house.last.ending = None
                self._working = False
                self.show_state(self.house.conductor.state())
            case _:
                pass

    def _enable(self) -> None:
        """Offer what can be done now; to disconnect makes sense although nobody is signed in."""
        self.sign_out.offer(possible=self._known and not self._working)
        self.disconnect_.offer(possible=not self._working)


def _tell_at_icon(say: Callable[..., None], ending: Ending) -> None:
    """Say how it ended to somebody who has closed the window, and whether a status stays."""
    done, not_all = (
        translate("settings", "Done"),
        translate("settings", "Not all of it could be done"),
    )
    say(done if ending.well else not_all, told(ending.first))


class PartyRow:
    """One sign-in in a row: its mark, who it is, what is wrong, and what helps."""

    def __init__(self, house: House, service: Service, grid: QGridLayout, parent: QWidget) -> None:
        self.service = service
        self.mark = MarkLine(Mark.UNKNOWN, parent)
        self.account, self.trouble = Line("", parent), Line("", parent)
        self.remedy = Button(translate("settings", "Sign in…"), parent)
        self.remedy.setAccessibleName(fill(translate("settings", "Sign in to %1"), service.title))
        self._page = ""  # of the set-up, that helps
        self.remedy.clicked.connect(lambda: house.go(Room.SETUP, self._page))
        title = Line(service.title, parent)
        title.setWordWrap(False)
        row = grid.rowCount()
        grid.addWidget(title, row, 0)
        grid.addWidget(self.mark, row, 1)
        grid.addWidget(self.account, row, 2)
        grid.addWidget(self.remedy, row, 3)
        grid.addWidget(self.trouble, row + 1, 2)

    def show_party(self, party: Party) -> None:
        """Show the sign-in as it is now."""
        self.mark.show_mark(Mark.OK if party.trouble is None else Mark.NOK)
        nobody = translate("settings", "Nobody is signed in")
        self.account.setText(shown(party.account) if party.account else nobody)
        ends = party.renew_by if party.trouble is None else None
        words = "" if party.trouble is None else " ".join(told_error(party.trouble)).strip()
        if ends is not None:
            words = fill(translate("settings", "The sign-in lasts until %1."), until_when(ends))
        self.trouble.setText(shown(words, _LONGEST))
        self.trouble.setVisible(bool(words))
        self._page = "" if ends is None else RENEW
        again, anew = translate("settings", "Sign in again…"), translate("settings", "Sign in…")
        self.remedy.setText(caption(anew if ends is None else again))
        self.remedy.setVisible(bool(words))


def place_words(place: PureCloudProfile) -> str:
    """Say where at Genesys Cloud the person is; empty: the profile does not."""
    known = (
        (translate("settings", "Region of Genesys Cloud: %1."), place.region),
        (translate("settings", "Organisation: %1."), place.organization),
    )
    if Service(place.service) is not Service.GENESYS_CLOUD:
        return ""
    return " ".join(fill(words, shown(name)) for words, name in known if name)


def idle_words(seconds: int) -> str:
    """Say what the organisation does with a sign-in that nobody uses; empty: nothing."""
    if not seconds:
        return ""
    return fill(
        translate(
            "settings",
            "Your organisation ends a sign-in that is not used for %1. While nothing is held for"
            " you that can happen; you are then asked to sign in before the next event.",
        ),
        for_people(seconds),
    )
