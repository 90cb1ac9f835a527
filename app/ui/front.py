"""The front of the running program: icon, windows and notifications, held together."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from app.autostart import Autostart
from app.browser import open_in_browser
from app.conductor import MANAGER_RUNNING, Listener
from app.console import Console
from app.domain.errors import AppError, Service
from app.domain.report import Happening
from app.domain.speech import Speech
from app.domain.status import Status
from app.inquiries import Inquiries
from app.notices import Notices, Place, Wishes
from app.open_connect_me import open_connect_me, open_page
from app.program import Program
from app.ui.house import RENEW, House, Room
from app.ui.language import Language
from app.ui.plain import shown
from app.ui.quick import Span, ask_back, ask_quick
from app.ui.status.day import midnight
from app.ui.tray import Tray
from app.ui.windows import Make, Windows
from app.ui.wording import told, told_error
from app.ui.words import name_at_service, showing

log = logging.getLogger("connectme.ui")

NO_TRAY = "This desktop shows no tray icons; the Status window stays open instead."
LANGUAGE = "general.language"
MILLISECOND = timedelta(milliseconds=1)
LONGEST_WAIT = timedelta(minutes=10)  # the timer stands still while the computer sleeps
LAST = datetime.max.replace(tzinfo=UTC)
SLACK = 100  # milliseconds after something became due


class Front(QObject):
    """Shows the state of the program everywhere, and has it do what the person asks for."""

    def __init__(self, tray: Tray, language: Language, console: Console) -> None:
        super().__init__()
        self._tray = tray
        self._language = language
        self._console = console
        self._program: Program | None = None
        self._windows: Windows | None = None
        self._notices = Notices()
        self._leads_to = Room.STATUS  # where a click on the last notification leads
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._changed)

    @property
    def listener(self) -> Listener:
        """Give whom the program tells its news."""
        return Listener(happened=self._happened, changed=self._changed, chosen=self._chosen)

    def serve(
        self,
        program: Program,
        autostart: Autostart,
        makers: Callable[[House], "dict[Room, Make]"],
        *,
        greets: bool,
    ) -> None:
        """Connect everything to the program; `greets`: somebody is signed in by the sandbox."""
        self._program = program
        conductor = program.conductor
        program.is_looked_at = self._is_looked_at
        self._windows = windows = Windows(makers(self._house(program, autostart)), conductor.state)
        conductor.speech = lambda: Speech(self._language.code, told)
        self._tray.speak_anew(showing(conductor.state(), _now()))
        self._connect(program, windows)
        self._language.changed.connect(self._speak_anew)
        self._language.use(conductor.preferences.general.language)
        program.order(self._welcome(program, greets=greets))

    def _is_looked_at(self) -> bool:
        return self._windows is not None and self._windows.is_any_open()

    def show(self) -> None:
        """Bring the Status window forward."""
        if self._windows is not None:
            self._windows.go(Room.STATUS)

    def leave(self) -> None:
        """Close the windows and take the icon away."""
        if self._windows is not None:
            self._windows.close_all()
        self._due.stop()
        self._tray.hide()

    def _house(self, program: Program, autostart: Autostart) -> House:
        return House(
            conductor=program.conductor,
            inquiries=Inquiries(program.conductor, log=program.log),
            desk=program.desk,
            autostart=autostart,
            language=self._language,
            go=self._go,
            open_address=open_in_browser,
            clock=_now,
            has_tray=self._tray.is_there,
            leave=program.leave,
            say=self._tray.say,
        )

    def _connect(self, program: Program, windows: Windows) -> None:
        tray, conductor = self._tray, program.conductor
        tray.start_asked.connect(lambda: program.order(self._start(program)))
        tray.stop_asked.connect(lambda: program.order(self._stop(program)))
        tray.sync_asked.connect(conductor.look_now)
        tray.quick_asked.connect(self._quick)
        tray.back_asked.connect(self._back)
        tray.opened.connect(conductor.menu_opened)
        tray.clicked.connect(self.show)
        tray.message_clicked.connect(lambda: windows.go(self._leads_to))
        tray.setup_asked.connect(lambda: windows.go(Room.SETUP))
        tray.renew_asked.connect(lambda: windows.go(Room.SETUP, RENEW))
        tray.status_asked.connect(self.show)
        tray.settings_asked.connect(lambda: windows.go(Room.SETTINGS))
        tray.connect_me_asked.connect(lambda: program.order(self._open_connect_me(program)))
        tray.quit_asked.connect(program.leave)
        tray.missed.connect(self._without_tray)
        if tray.is_missed:  # told while the rest was loading, when nobody listened
            QTimer.singleShot(0, self._without_tray)

    async def _welcome(self, program: Program, *, greets: bool) -> None:
        """Open the window that a newcomer needs: who never set the program up sees how."""
        conductor = program.conductor
        await conductor.parts()
        newcomer = not conductor.preferences.is_chosen(MANAGER_RUNNING)
        if greets:
            self._go(Room.STATUS, "")
        elif newcomer and conductor.unready() is not None:
            self._go(Room.SETUP, "")

    async def _start(self, program: Program) -> None:
        refusal = await program.conductor.start()
        if refusal is not None:
            self._say(refusal)

    async def _stop(self, program: Program) -> None:
        """Stop, and say so where a status stays that the person takes for given back."""
        await program.conductor.stop()
        state = program.conductor.state()
        if state.owed and state.manager_trouble is not None:
            self._say(state.manager_trouble)

    async def _open_connect_me(self, program: Program) -> None:
        conductor, profile = program.conductor, program.conductor.profile
        service, page = profile.status_service, profile.status_page
        try:
            if service is Service.CONNECT_ME:
                desktop = await Inquiries(conductor).desktop()
                await conductor.work(lambda: open_connect_me(desktop, page, open_in_browser))
            else:
                await conductor.work(lambda: open_page(service.title, page, open_in_browser))
        except AppError as failure:
            self._say(failure)

    def _quick(self, status: Status, span: Span) -> None:
        program = self._program
        if program is None:
            return
        refusal = ask_quick(program.conductor, status, span, _now())
        if refusal is not None:
            self._say(refusal)

    def _back(self) -> None:
        refusal = None if self._program is None else ask_back(self._program.conductor)
        if refusal is not None:
            self._say(refusal)

    def _go(self, room: Room, page: str) -> None:
        if self._windows is not None:
            self._windows.go(room, page)

    def _say(self, error: AppError) -> None:
        self._tray.say(*told_error(error))

    def _changed(self) -> None:
        if self._program is None or self._windows is None:
            return
        state = self._program.conductor.state()
        self._tray.show(showing(state, _now()))
        self._windows.show_state(state)
        self._notices.saw(state, _now())
        self._notify()

    def _notify(self) -> None:
        """Tell what is worth a notification now, and look again when something becomes due."""
        if self._program is None:
            return
        general = self._program.conductor.preferences.general
        self._notices.wishes = Wishes(
            general.notifications, general.notify_own_hand, general.notify_titles
        )
        now = _now()
        for notice in self._notices.due(now):
            self._leads_to = Room.SETUP if notice.place is Place.SET_UP else Room.STATUS
            status = name_at_service(notice.status) if notice.status else ""
            advice = told(notice.advice) if notice.advice else ""
            self._tray.say(told(notice.headline), status, shown(notice.title), advice)
        # At midnight all is worded anew: what was tomorrow is today.
        again = min(self._notices.due_again() or LAST, midnight(now, 1))
        wait = min(max(again - now, timedelta()), LONGEST_WAIT)
        self._due.start(round(wait / MILLISECOND) + SLACK)

    def _happened(self, happening: Happening) -> None:
        if self._program is not None:
            self._notices.happened(happening, self._program.conductor.state())

    def _chosen(self, path: str) -> None:
        if path == LANGUAGE and self._program is not None:
            self._language.use(self._program.conductor.preferences.general.language)

    def _speak_anew(self) -> None:
        """Word everything again: the language is another one."""
        if self._program is not None and self._windows is not None:
            self._tray.speak_anew(showing(self._program.conductor.state(), _now()))
            self._windows.build_anew()

    def _without_tray(self) -> None:
        log.warning(NO_TRAY)
        self._console.err(NO_TRAY)
        self.show()


def _now() -> datetime:
    return datetime.now(UTC)
