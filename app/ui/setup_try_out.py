"""The way to try the program without any account, for who is not signed in yet."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.state import State
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import translate
from app.ui.setup_step import Quiet


class TryOut(Quiet):
    """Starts the sandbox as a program of its own, once for each set-up window."""

    def __init__(
        self, house: House, errands: Errands, tell: Callable[[AppError], None], parent: QWidget
    ) -> None:
        super().__init__(translate("setup", "Try it without accounts"), parent)
        self.setObjectName("try it out")
        self.setAutoDefault(True)  # so that it is seen which button has the focus
        what = translate(
            "setup",
            "Starts the program a second time, with simulated services and a scripted day. Nothing"
            " of yours is touched.",
        )
        self.setToolTip(what)
        self.setAccessibleDescription(what)
        self._house = house
        self._errands = errands
        self._tell = tell
        self.clicked.connect(self._start)

    def show_state(self, state: State) -> None:
        """Be there as long as nobody is signed in to the status service."""
        self.setVisible(state.connect_me.account is None)

    def _start(self) -> None:
        self.setEnabled(False)
        work = self._house.conductor.work(self._house.try_out)
        self._errands.begin(work, failed=self._not_started, to_its_end=True)

    def _not_started(self, failure: AppError) -> None:
        self.setEnabled(True)
        self._tell(failure)
