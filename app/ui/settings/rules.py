"""The page of the rules: what counts, what wins, and when a status is set."""

from app.preferences import Preferences
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import translate
from app.ui.settings.hours import HoursEditor
from app.ui.settings.priority import PriorityList
from app.ui.settings.sheet import Sheet


class RulesPage(Sheet):
    """Every rule with one sentence of what it does."""

    name = "rules"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        self._add_what_counts()
        self._add_priority()
        self._add_times()
        self._add_telephone()
        self._add_hours()
        self.column.addStretch(1)

    def _add_what_counts(self) -> None:
        self.section(translate("settings", "What counts"))
        self.switch(
            "rules.count_tentative",
            translate("settings", "Events answered with Maybe"),
            translate("settings", "An invitation that you answered with Maybe sets your status."),
            lambda now: now.settings.rules.count_tentative,
        )
        self.switch(
            "rules.count_unanswered",
            translate("settings", "Invitations without an answer"),
            translate("settings", "An invitation sets your status before you have answered it."),
            lambda now: now.settings.rules.count_unanswered,
        )
        self.switch(
            "rules.tags_from_others",
            translate("settings", "Tags of other people"),
            translate(
                "settings", "A tag such as @Busy also counts in an event that others organise."
            ),
            lambda now: now.settings.rules.tags_from_others,
        )
        self.switch(
            "rules.google_event_types",
            translate("settings", "Google’s own kinds of events"),
            translate(
                "settings",
                "Out of office, focus time and working location set your status without a tag.",
            ),
            lambda now: now.settings.rules.google_event_types,
        )

    def _add_priority(self) -> None:
        self.section(translate("settings", "What wins"))
        label = translate("settings", "Order of the statuses")
        says = translate(
            "settings", "Where events overlap, the status that stands higher in this list wins."
        )
        order = PriorityList(self, label, says)
        order.changed.connect(lambda names: self.choose("rules.priority", names))
        self.block(
            "rules.priority",
            label,
            says,
            order,
            lambda now: order.show_order(now.settings.rules.priority),
        )

    def _add_times(self) -> None:
        self.section(translate("settings", "Time"))
        self.number(
            "rules.gap_seconds",
            translate("settings", "Gap between events"),
            translate("settings", "Through a shorter gap the status of the earlier event stays."),
            (0, 3600),
            lambda now: now.settings.rules.gap_seconds,
        )
        self.number(
            "rules.lead_seconds",
            translate("settings", "Busy begins earlier by"),
            translate("settings", "So much time before an event you are Busy already."),
            (0, 600),
            lambda now: now.settings.rules.lead_seconds,
        )
        self.number(
            "sync.poll_seconds",
            translate("settings", "Read the calendar every"),
            translate("settings", "So often the program looks whether an event has changed."),
            (5, 600),
            lambda now: now.settings.poll_seconds,
        )

    def _add_telephone(self) -> None:
        self.section(translate("settings", "On the telephone"))
        options = (
            ("wait", translate("settings", "Wait until then")),
            ("apply", translate("settings", "Set it at once")),
        )
        self.choice(
            "rules.while_on_queue",
            translate("settings", "While you are on queue"),
            translate("settings", "Whether a status waits until you leave the queue."),
            options,
            lambda now: now.settings.rules.while_on_queue,
        )
        self.choice(
            "rules.while_in_call",
            translate("settings", "While you are in a call"),
            translate("settings", "Whether a status waits until the call is over."),
            options,
            lambda now: now.settings.rules.while_in_call,
        )

    def _add_hours(self) -> None:
        self.section(translate("settings", "Working hours"))
        label = translate("settings", "When the calendar counts")
        says = translate("settings", "Outside these hours no event sets your status.")
        editor = HoursEditor(self)
        editor.changed.connect(lambda hours: self.choose("rules.working_hours", hours))

        def show(now: Preferences) -> None:
            editor.show_hours(now.settings.rules.working_hours)

        self.block("rules.working_hours", label, says, editor, show)
