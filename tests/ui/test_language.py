"""The language of the screens, changed without a restart, and times in the system's form."""

import os
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.ui.language import (
    LANGUAGES,
    NAMES,
    Language,
    clock_time,
    day,
    day_and_time,
    fill,
    first_known,
    for_people,
    translate,
    weekday,
)
from tests.ui.catalogue import compiled
from tests.ui.pseudo import Pseudo, is_pseudo, pseudo

ROOT = Path(__file__).parents[2]
SUNDAY = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)
TOY = {"fr": {("tray", "Start"): "Démarrer"}, "de": {("tray", "Start"): "Starten"}}


@pytest.fixture(scope="module")
def toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the toy catalogues."""
    folder = tmp_path_factory.mktemp("toys")
    for code, sentences in TOY.items():
        compiled(folder, code, sentences)
    return folder


@pytest.fixture
def speak(qapp: QApplication, toys: Path) -> Iterator[Callable[[str], Language]]:
    """Make the owner of the language, with toy catalogues; everything is taken back."""
    before = QLocale()
    made: list[Language] = []

    def make(choice: str) -> Language:
        made.append(Language(qapp, choice, toys))
        return made[-1]

    yield make
    for language in made:
        language.use("en")
        language.deleteLater()
    QLocale.setDefault(before)


def start() -> str:
    return translate("tray", "Start")


def test_each_language_is_spoken_at_once_and_left_again(
    speak: Callable[[str], Language],
) -> None:
    language = speak("en")
    heard = [start()]
    for code in ("fr", "de", "en", "fr"):
        language.use(code)
        heard.append(start())
        assert language.code == code
    assert heard == ["Start", "Démarrer", "Starten", "Start", "Démarrer"]


def test_a_change_is_told_and_the_same_choice_is_none(speak: Callable[[str], Language]) -> None:
    language = speak("fr")
    told: list[str] = []
    language.changed.connect(lambda: told.append(language.code))
    for code in ("fr", "de", "de", "en"):
        language.use(code)
    assert told == ["de", "en"]


def test_qt_itself_speaks_the_language_too(speak: Callable[[str], Language]) -> None:
    language = speak("en")
    heard = []
    for code in LANGUAGES:
        language.use(code)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        heard.append(buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", ""))
        buttons.deleteLater()
    assert heard == ["Cancel", "Annuler", "Annuleren", "Abbrechen"]


def test_an_earlier_translator_is_let_go(speak: Callable[[str], Language]) -> None:
    language = speak("fr")
    earlier = [weakref.ref(one) for one in language._translators]
    assert len(earlier) == 2
    language.use("de")
    assert [one() for one in earlier] == [None, None]


def test_the_owner_goes_with_the_application(speak: Callable[[str], Language]) -> None:
    assert speak("en").parent() is QCoreApplication.instance()


def test_a_missing_translation_leaves_english_and_is_logged(
    speak: Callable[[str], Language], caplog: pytest.LogCaptureFixture
) -> None:
    language = speak("nl")
    assert (language.code, start()) == ("nl", "Start")
    assert "connectme_nl cannot be loaded" in caplog.text
    assert "qtbase" not in caplog.text


def test_the_system_speaks_the_first_language_that_we_know() -> None:
    assert first_known(["es-Latn-ES", "es", "nl-BE", "nl", "fr"]) == "nl"
    assert first_known(["fr_CA"]) == "fr"
    assert first_known(["C"]) == "en"
    assert first_known([]) == "en"


def test_system_is_what_the_system_says(speak: Callable[[str], Language]) -> None:
    language = speak("system")
    assert language.code == first_known(QLocale.system().uiLanguages())


def test_every_language_has_its_name_and_qts_own_sentences() -> None:
    assert tuple(NAMES) == LANGUAGES
    for code, name in NAMES.items():
        assert name.casefold() in QLocale(code).nativeLanguageName().casefold()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert [c for c in LANGUAGES if c != "en" and not (folder / f"qtbase_{c}.qm").exists()] == []


def test_days_have_their_names_in_the_language_of_the_screens(
    speak: Callable[[str], Language],
) -> None:
    language = speak("en")
    heard = []
    for code in LANGUAGES:
        language.use(code)
        heard.append(weekday(SUNDAY))
    assert heard == ["Sunday", "dimanche", "zondag", "Sonntag"]


@pytest.mark.parametrize(
    ("seconds", "worded"),
    [
        (0, "0 s"), (0.04, "0 s"), (0.36, "0.4 s"), (0.42, "0.4 s"), (3, "3 s"), (9.94, "9.9 s"),
        (9.95, "10 s"), (59.4, "59 s"), (59.6, "1 min"), (119, "2 min"), (3569, "59 min"),
        (3570, "1 h"), (3900, "1 h 5 min"), (86_369, "23 h 59 min"), (86_399, "1 d"),
        (93_600, "1 d 2 h"), (-3, "0 s"),
    ],
)  # fmt: skip
def test_durations_are_short(speak: Callable[[str], Language], seconds: float, worded: str) -> None:
    speak("en")
    assert for_people(seconds) == worded


def test_durations_have_the_decimal_sign_of_the_language(
    speak: Callable[[str], Language],
) -> None:
    speak("de")
    assert for_people(2.5) == "2,5 s"


def test_values_are_filled_in_once_and_never_inside_each_other() -> None:
    assert fill("%2 before %1", "%2", "b") == "b before %2"
    assert fill("100 %") == "100 %"


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Choose the form of times and dates that the system has."""

    def choose(name: str) -> None:
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(name)))

    return choose


FORMS = {
    "C": ("14:05", "2026-11-22"),
    "nl_BE": ("14:05", "22/11/2026"),
    "de_DE": ("14:05", "22.11.26"),
    "en_US": ("2:05\u202fPM", "11/22/26"),
}


@pytest.mark.parametrize("name", FORMS)
def test_times_are_in_the_systems_form_and_in_the_zone_of_this_computer(
    name: str, system: Callable[[str], None]
) -> None:
    system(name)
    moment = datetime(2026, 11, 22, 14, 5, 59, 999999).astimezone(UTC)
    clock, date = FORMS[name]
    assert (clock_time(moment), day(moment)) == (clock, date)
    assert day_and_time(moment) == f"{date} {clock}"


def said_in(environment: dict[str, str], expression: str) -> str:
    """Have a new process word a moment: the system's form is read once for each process."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))
    }
    code = (
        "from datetime import UTC, datetime\nfrom app.ui.language import *\n"
        f"print(ascii({expression}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**kept, "TZ": "Europe/Brussels", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return str(eval(done.stdout))  # noqa: S307 - what ascii() wrote


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"),
    reason="the person chooses the form in the system's settings, and no variable changes it",
)
@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"LANG": "C"}, "C"),
        ({"LC_ALL": "C.UTF-8"}, "C"),
        ({"LANG": "fr_FR.UTF-8", "LC_TIME": "C"}, "C"),
        ({"LANG": "nl_BE.UTF-8"}, "nl_BE"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_DE"}, "de_DE"),
        ({"LANG": "en_US.UTF-8"}, "en_US"),
    ],
)  # fmt: skip
def test_the_form_is_what_the_environment_says(environment: dict[str, str], name: str) -> None:
    told = "(m := datetime(2026, 11, 22, 13, 5, 59, 999999, tzinfo=UTC), clock_time(m), day(m))[1:]"
    assert said_in(environment, told) == str(FORMS[name])


def test_a_change_of_language_leaves_the_form_of_times_alone(
    speak: Callable[[str], Language], system: Callable[[str], None]
) -> None:
    system("de_CH")
    moment = datetime(2026, 1, 2, 4, 4).astimezone(UTC)
    language = speak("de")
    for code, name in (("fr", "vendredi"), ("en", "Friday")):
        language.use(code)
        assert day_and_time(moment) == "02.01.26 04:04"
        assert weekday(moment) == name
        assert QLocale().name() == f"{code}_CH"


def test_loading_a_language_takes_no_time_worth_mentioning(
    qapp: QApplication, tmp_path: Path
) -> None:
    many = {("long", f"Sentence {n}. " * 8): f"Zin {n}. " * 9 for n in range(700)}
    compiled(tmp_path, "nl", many)
    language, took = Language(qapp, "en", tmp_path), []
    for _ in range(5):
        began = time.perf_counter()
        language.use("nl")
        took.append(time.perf_counter() - began)
        assert translate("long", "Sentence 699. " * 8) == "Zin 699. " * 9
        language.use("en")
    language.deleteLater()
    assert min(took) < 0.005


def test_the_language_that_nobody_speaks_reaches_every_sentence(
    speak: Callable[[str], Language],
) -> None:
    language = speak("fr")
    language.use_translators("pseudo", [Pseudo()])
    assert start() == pseudo("Start") == "⟦Štárt ~⟧"
    assert is_pseudo(translate("never", "Heard of %1"))
    assert "%1" in translate("never", "Heard of %1")
    assert is_pseudo(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    assert not is_pseudo("⟦a⟧ and ⟦b⟧")
    language.use("fr")
    assert start() == "Démarrer"


def test_the_language_that_nobody_speaks_is_longer_than_german() -> None:
    sentence = "Nobody finished the sign-in in the browser."
    assert len(pseudo(sentence)) >= 1.4 * len(sentence)
