"""The page of the program itself: its start, its language, what it tells, and what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app import __version__
from app.domain.errors import AppError
from app.ui.controls import Button, Hint
from app.ui.errands import Errands
from app.ui.house import House, Room
from app.ui.language import NAMES, fill, translate
from app.ui.plain import Line
from app.ui.settings.about import licence_lines
from app.ui.settings.diagnosis import Diagnosis
from app.ui.settings.sheet import Sheet
from app.ui.tray import TITLE
from app.ui.wording import told_error


class GeneralPage(Sheet):
    """Start at log-in, language, notifications, log, diagnostics, and about."""

    name = "general"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        self._add_start()
        self._add_language()
        self._add_notifications()
        self._add_for_it()
        self._add_about()
        self.column.addStretch(1)

    def opened(self) -> None:
        """Look whether the program starts at log-in: another program may have changed it."""
        super().opened()
        self._look_at_start()

    # start at log-in

    def _add_start(self) -> None:
        label = translate("settings", "Start when I log in to this computer")
        self.start = QCheckBox(label, self)
        self.start.setObjectName("start at log-in")
        self.start.setEnabled(False)
        self.start.clicked.connect(self._switch_start)
        self.no_start = Hint("", self)
        self.no_start.hide()
        self.column.addWidget(self.start)
        self.column.addWidget(self.no_start)

    def _look_at_start(self) -> None:
        autostart = self.house.autostart

        def look() -> tuple[bool, AppError | None]:
            return autostart.is_on(), autostart.why_not()

        self.errands.begin(self.house.conductor.work(look), self._show_start)

    def _show_start(self, found: tuple[bool, AppError | None]) -> None:
        is_on, why_not = found
        words = "" if why_not is None else " ".join(told_error(why_not)).strip()
        self.start.setChecked(is_on)
        self.start.setEnabled(why_not is None)
        self.start.setAccessibleDescription(words)
        self.no_start.setText(words)
        self.no_start.setVisible(bool(words))

    def _switch_start(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        autostart = self.house.autostart
        work = self.house.conductor.work(lambda: autostart.switch(on=on))
        self.errands.begin(work, lambda _: self._look_at_start(), self._start_refused)

    def _start_refused(self, error: AppError) -> None:
        self.refused.emit(error)
        self._look_at_start()

    # what is chosen

    def _add_language(self) -> None:
        system = ("system", translate("settings", "As this computer"))
        self.choice(
            "general.language",
            translate("settings", "Language"),
            translate("settings", "The windows change at once; dates and times stay as they are."),
            [system, *NAMES.items()],
            lambda now: now.general.language,
        )

    def _add_notifications(self) -> None:
        self.section(translate("settings", "Notifications"))
        self.switch(
            "general.notifications",
            translate("settings", "Show notifications"),
            translate(
                "settings",
                "Only when you have to sign in again, when something is not ready, or when the tag"
                " of somebody else changed your status.",
            ),
            lambda now: now.general.notifications,
        )
        self.switch(
            "general.notify_own_hand",
            translate("settings", "Also when your own choice was left alone"),
            translate(
                "settings", "When you set your status by hand, the program does not change it."
            ),
            lambda now: now.general.notify_own_hand,
        )
        self.switch(
            "general.notify_titles",
            translate("settings", "With the titles of events"),
            translate("settings", "Notifications may be seen on the locked screen, too."),
            lambda now: now.general.notify_titles,
        )

    def show_settings(self) -> None:
        """Show what holds; without notifications their details cannot be chosen."""
        super().show_settings()
        on = self.house.preferences.general.notifications
        for path in ("general.notify_own_hand", "general.notify_titles"):
            box = self.findChild(QCheckBox, path)
            if isinstance(box, QCheckBox):
                box.setEnabled(on)

    def _add_for_it(self) -> None:
        self.section(translate("settings", "For your IT"))
        self.choice(
            "general.log_level",
            translate("settings", "Technical log"),
            translate("settings", "It never holds titles, addresses or passwords."),
            (
                ("error", translate("settings", "Errors")),
                ("warning", translate("settings", "Errors and warnings")),
                ("info", translate("settings", "Normal")),
                ("debug", translate("settings", "Everything")),
            ),
            lambda now: now.general.log_level,
        )
        says = translate(
            "settings",
            "The diagnostics tell your IT how the program is doing: versions, settings and"
            " troubles, nothing from your calendar, no names, no addresses and no passwords.",
        )
        self.column.addWidget(Line(says, self))
        self.diagnosis = Diagnosis(self.house, self.errands, says, self)
        self.column.addWidget(self.diagnosis)

    def _add_about(self) -> None:
        self.section(translate("settings", "About"))
        version = fill(translate("settings", "%1, version %2"), TITLE, __version__)
        self.column.addWidget(Line(version, self))
        help_ = Button(translate("settings", "Help"), self)
        help_.clicked.connect(lambda: self.house.go(Room.GUIDE, ""))
        self.column.addWidget(help_, 0, Qt.AlignmentFlag.AlignLeft)
        says = translate(
            "settings",
            "The program itself is under the MIT licence. It uses these works of others; Qt may be"
            " replaced by another version, as its licence says.",
        )
        self.column.addWidget(Line(says, self))
        self.column.addWidget(Hint(licence_lines(), self))
