"""The page of the statuses: what each is called at the service, and the resting one."""

from PySide6.QtWidgets import QGridLayout

from app.domain.settings import said
from app.domain.status import Status
from app.preferences import Preferences
from app.sync.ports import Offers
from app.ui.asking import Asking
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.names import status_name
from app.ui.plain import Line, shown
from app.ui.settings.controls import Choice, Swatch
from app.ui.settings.sheet import Sheet

_LONGEST = 60  # characters of a name at the service


class StatusesPage(Sheet):
    """The five statuses, each with the name that is set for it."""

    name = "statuses"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        self._offered: Offers | None = None
        self._add_names()
        self.section(translate("settings", "At the end of an event"))
        self.choice(
            "rules.resting_status",
            translate("settings", "When the earlier status cannot be given back"),
            translate(
                "settings",
                "The status from before the event comes back. Where that cannot be, for instance"
                " after On Queue, you get this one.",
            ),
            [(str(status), status_name(status)) for status in Status],
            lambda now: str(now.settings.rules.resting_status),
        )
        self.column.addStretch(1)

    def opened(self) -> None:
        """Ask the service again what it offers."""
        super().opened()
        self.asking.ask(self.house.inquiries.offers, self._take)

    def _add_names(self) -> None:
        says = translate(
            "settings", "What is set at the service for each status of the naming convention."
        )
        self.column.addWidget(Line(says, self))
        waits = translate("settings", "The statuses of the service are being read…")
        self.asking = Asking(self.house, self.errands, waits, self)
        self.column.addWidget(self.asking)
        grid = QGridLayout()
        grid.setColumnStretch(3, 1)
        self.column.addLayout(grid)
        self.boxes = {status: self._add_name(status, grid, at) for at, status in enumerate(Status)}

    def _add_name(self, status: Status, grid: QGridLayout, row: int) -> Choice:
        path = f"statuses.{status}"
        box = Choice(self)
        label = Line(status_name(status), self)
        label.setWordWrap(False)
        label.setBuddy(box)
        says = fill(translate("settings", "What is set at the service for %1"), label.text())
        self.named(box, path, label.text(), says)
        reset = self.reset_button(path, label.text())
        grid.addWidget(Swatch(self, status), row, 0)
        grid.addWidget(label, row, 1)
        grid.addWidget(reset, row, 2)
        grid.addWidget(box, row, 3)
        box.activated.connect(lambda at: self._pick(status, box.itemData(at)))
        self.bind(path, reset, lambda now: self._show(status, now))
        return box

    def _take(self, offers: Offers) -> None:
        self._offered = offers
        self.show_settings()

    def _show(self, status: Status, now: Preferences) -> None:
        """Show the name that holds among those that the service offers, the usual one first."""
        box, holds = self.boxes[status], now.settings.names[status]
        usual = self.house.conductor.profile.settings.names[status]
        offers = () if self._offered is None else self._offered.offers
        offered = [(offer.name, shown(offer.label, _LONGEST)) for offer in offers]
        if self._offered is not None and self._offered.meanings is not None:
            as_usual = fill(translate("settings", "As usual: %1"), self._meant(status, usual))
            offered = [(usual, as_usual), *(one for one in offered if one[0] != usual)]
        if holds not in (name for name, _ in offered):
            offered.append((holds, self._meant(status, holds)))
        if offered != [(box.itemData(at), box.itemText(at)) for at in range(box.count())]:
            box.offer(offered)
        box.setCurrentIndex(box.findData(holds))

    def _pick(self, status: Status, value: str) -> None:
        """Choose a name; the usual one is no choice, and goes on to be whatever that is."""
        usual = self.house.conductor.profile.settings.names[status]
        self.choose(f"statuses.{status}", None if value == usual else value)

    def _meant(self, status: Status, name: str) -> str:
        """Word what stands in the mapping, and whether the service can do anything with it."""
        if self._offered is None:
            return shown(said({status: name}, status), _LONGEST)  # nobody knows yet
        meant = self._offered.meant(status, name)
        words = "%1"
        if not meant.known:
            words = translate("settings", "%1 (the service does not offer it)")
        elif meant.twice:
            words = translate("settings", "%1 (the service has more than one of this name)")
        return fill(words, shown(meant.label, _LONGEST))
