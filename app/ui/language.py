"""The language of the screens, and how times are worded in it."""

import logging
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

LANGUAGES = ("en", "fr", "nl", "de")
SOURCE = "en"  # what the sentences in the code are written in
NAMES = MappingProxyType(  # each in itself: who cannot read the screens finds theirs
    {"en": "English", "fr": "Français", "nl": "Nederlands", "de": "Deutsch"}
)
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"

translate = QCoreApplication.translate
_PLACE = re.compile("%([1-9])")
_SHORT = QLocale.FormatType.ShortFormat
log = logging.getLogger("connectme.ui")


class Language(QObject):
    """Owns the translators of the application, and with them the language of the screens."""

    changed = Signal()  # whoever shows a sentence has to ask for it anew

    def __init__(
        self, application: QCoreApplication, choice: str = "system", folder: Path = TRANSLATIONS
    ) -> None:
        """Take the choice, "system" or a code, and the folder of the translations."""
        super().__init__(application)
        self._folder = folder
        self._translators: tuple[QTranslator, ...] = ()
        self.code = ""
        self.use(choice)

    def use(self, choice: str) -> None:
        """Speak a language from now on: one of LANGUAGES, or "system" for the system's."""
        code = choice if choice in LANGUAGES else first_known(QLocale.system().uiLanguages())
        if code != self.code:
            self.use_translators(code, () if code == SOURCE else self._loaded(code))

    def use_translators(self, code: str, translators: Iterable[QTranslator]) -> None:
        """Speak through these translators until `use`; the last one is asked first."""
        for earlier in self._translators:
            QCoreApplication.removeTranslator(earlier)
        self.code, self._translators = code, tuple(translators)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        spoken = QLocale(code if code in LANGUAGES else SOURCE).language()
        QLocale.setDefault(QLocale(spoken, QLocale.system().territory()))
        self.changed.emit()

    def _loaded(self, code: str) -> list[QTranslator]:
        """Load Qt's own sentences and ours; what is missing stays English."""
        found = []
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt), ("connectme", str(self._folder))):
            translator = QTranslator()
            if translator.load(f"{name}_{code}", folder):
                found.append(translator)
            else:
                log.warning("The translation %s_%s cannot be loaded.", name, code)
        return found


def first_known(names: Iterable[str]) -> str:
    """Give the first of the system's languages, such as "fr-BE", that the screens speak."""
    codes = (re.split("[-_]", name)[0].lower() for name in names)
    return next((code for code in codes if code in LANGUAGES), SOURCE)


def fill(sentence: str, *values: object) -> str:
    """Put the values in the places %1, %2, … of a translated sentence; once, never inside them."""
    return _PLACE.sub(lambda place: str(values[int(place[1]) - 1]), sentence)


def clock_time(moment: datetime) -> str:
    """Word the time of the day in the system's form and in the time of this computer."""
    system, time = QLocale.system(), _here(moment).time()
    if system.timeFormat(_SHORT) == QLocale.c().timeFormat(_SHORT):
        return time.toString("HH:mm")  # the form that a computer has when nobody chose one
    return system.toString(time, _SHORT)


def day(moment: datetime) -> str:
    """Word the date in the system's form and in the time of this computer."""
    system, date = QLocale.system(), _here(moment).date()
    if system.dateFormat(_SHORT) == QLocale.c().dateFormat(_SHORT):
        return date.toString("yyyy-MM-dd")
    return system.toString(date, _SHORT)


def day_and_time(moment: datetime) -> str:
    """Word the date with the time of the day."""
    return f"{day(moment)} {clock_time(moment)}"


def weekday(moment: datetime) -> str:
    """Give the name of the day in the language of the screens; French and Dutch have it small."""
    return QLocale().standaloneDayName(_here(moment).date().dayOfWeek())


def for_people(seconds: float) -> str:
    """Word a duration in at most two units, such as "0.4 s", "2 min", "1 h 5 min", "3 d 2 h"."""
    if seconds < 9.95:
        return fill(translate("durations", "%1 s"), _tenths(seconds))
    if (whole := round(seconds)) < 60:
        return fill(translate("durations", "%1 s"), whole)
    minutes, hours = round(whole / 60), round(whole / 3600)
    if minutes < 60:
        return fill(translate("durations", "%1 min"), minutes)
    if minutes < 24 * 60:
        return _two(minutes, 60, translate("durations", "%1 h"), translate("durations", "%1 min"))
    return _two(hours, 24, translate("durations", "%1 d"), translate("durations", "%1 h"))


def _two(count: int, size: int, large: str, small: str) -> str:
    """Word a count of small units as large ones and what is left."""
    whole, left = divmod(count, size)
    return f"{fill(large, whole)} {fill(small, left)}" if left else fill(large, whole)


def _tenths(seconds: float) -> str:
    tenths = round(max(float(seconds), 0.0), 1)
    return QLocale().toString(tenths, "f", 0 if tenths.is_integer() else 1)


def _here(moment: datetime) -> QDateTime:
    """Give the moment in the time zone of this computer."""
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
