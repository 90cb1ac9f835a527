"""What a person chose: the settings file, read and written."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NoReturn, TypeVar

from app.domain.document import check, given_keys, nearest, refusal
from app.domain.errors import ProfileError
from app.domain.keys import Key, one_of, shown, truth
from app.domain.rule_keys import CHOOSABLE
from app.domain.wording import one_line

T = TypeVar("T")
VERSION = 1
_TRUTH = "true or false"


class NewerFile(ProfileError):
    """The settings file was written by a newer version of the program: leave it as it is."""


@dataclass(frozen=True, slots=True)
class General:
    """What is chosen about the program itself."""

    language: str = "system"
    log_level: str = "info"
    notifications: bool = True
    manager_running: bool = True
    notify_own_hand: bool = False
    notify_titles: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose, as it stands in the file: by dotted names, only what was chosen."""

    version: int = VERSION
    given: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def general(self) -> General:
        """Give what was chosen about the program itself, with the defaults for the rest."""
        return General(
            LANGUAGE.of(self.given),
            LOG_LEVEL.of(self.given),
            NOTIFICATIONS.of(self.given),
            MANAGER_RUNNING.of(self.given),
            NOTIFY_OWN_HAND.of(self.given),
            NOTIFY_TITLES.of(self.given),
        )

    def with_choice(self, path: str, value: object) -> "Choices":
        """Choose one key anew, by its dotted name and as JSON; None takes the choice back.

        Raises ProfileError.
        """
        rest = {name: kept for name, kept in self.given.items() if name != path}
        if value is not None:
            key = _KNOWN.get(path)
            if key is None:
                raise refusal(
                    "settings", path, "not a known key", f"{nearest(path, [*_KNOWN])} or another"
                )
            check(key, value, "settings")
            rest[path] = value
        return Choices(self.version, MappingProxyType(rest))


def parse_choices(text: str, source: str) -> Choices:
    """Read the settings file; raises ProfileError in one line, NewerFile for a later version."""
    document = _json(text, source)
    version = document.pop("version", VERSION)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise refusal(source, "version", shown(version), f"a whole number from 1 to {VERSION}")
    if version > VERSION:
        raise NewerFile(
            f"{one_line(source, 400)}: version is {shown(version)}; expected at most {VERSION}.",
            "A newer version of the program wrote this file. It is left as it is.",
        )
    return Choices(version, given_keys(document, CHOICE_KEYS, source))


def written(choices: Choices) -> str:
    """Give the text of the settings file."""
    document: dict[str, object] = {"version": choices.version}
    for path, value in sorted(choices.given.items()):
        section, _, name = path.partition(".")
        inside = document.setdefault(section, {})
        if isinstance(inside, dict):
            inside[name] = value
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(text: str, source: str) -> dict[str, object]:
    try:
        document = json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise ProfileError(
            f"{one_line(source, 400)}: the file is not JSON; expected the settings as they were "
            "written by this program."
        ) from None
    if not isinstance(document, dict):
        raise refusal(source, "the file", shown(document), "an object of sections")
    return document


def _refuse_constant(_: str) -> NoReturn:
    raise ValueError


def _general(
    name: str, default: T, read: Callable[[object], T], expected: str, says: str
) -> Key[T]:
    return Key("general", name, default, read, expected, says)


_DEFAULT = General()
LANGUAGE = _general(
    "language",
    _DEFAULT.language,
    one_of(("system", "en", "fr", "nl", "de")),
    '"system", "en", "fr", "nl" or "de"',
    "The language of the screens.",
)
LOG_LEVEL = _general(
    "log_level",
    _DEFAULT.log_level,
    one_of(("debug", "info", "warning", "error")),
    '"debug", "info", "warning" or "error"',
    "How much is logged.",
)
NOTIFICATIONS = _general(
    "notifications",
    _DEFAULT.notifications,
    truth,
    _TRUTH,
    "Whether trouble is told in a notification.",
)
MANAGER_RUNNING = _general(
    "manager_running",
    _DEFAULT.manager_running,
    truth,
    _TRUTH,
    "Whether the Manager runs from the start.",
)
NOTIFY_OWN_HAND = _general(
    "notify_own_hand",
    _DEFAULT.notify_own_hand,
    truth,
    _TRUTH,
    "Whether it is told that your own choice was left alone.",
)
NOTIFY_TITLES = _general(
    "notify_titles",
    _DEFAULT.notify_titles,
    truth,
    _TRUTH,
    "Whether notifications may show the title of an event.",
)
CHOICE_KEYS: tuple[Key[object], ...] = (
    LANGUAGE,
    LOG_LEVEL,
    NOTIFICATIONS,
    MANAGER_RUNNING,
    NOTIFY_OWN_HAND,
    NOTIFY_TITLES,
    *CHOOSABLE,
)
_KNOWN: Mapping[str, Key[object]] = MappingProxyType({key.path: key for key in CHOICE_KEYS})
