"""The translations: every sentence in every language, fit for its place, and compiled."""

import shutil
from pathlib import Path

import pytest

import dev
from tests.ui.catalogue import TOOLS
from tests.ui.messages import faults, messages, unusual

# What is the same in other languages: names, signs, units, and words that happen to be.
SAME = frozenset({"Google", "OK", "NOK", "UID", "Manager", "Connect Me", "PureCloud", "UEP", "CSV",
                  "%1: %2", "%1 (%2)", "%1, %2", "%1 – %2", "%1 %2", "%1 s", "%1 min", "%1 h",
                  "%1 d", "%1.", "%1: %2.", "%1: %2. %3", "%1, %2, %3, %4", "%1–%2", "%1: OK",
                  "%1: NOK"})  # fmt: skip
SAME_IN = {
    "fr": frozenset({"Notifications", "Normal", "%1, version %2"}),
    "nl": frozenset(
        {
            "Status",
            "Status…",
            "Status – Connect Me Calendar",
            "Tag",
            "Tags",
            "Help",
            "Account",
            "Start Connect Me Desktop.",
            "“%1”",
        }
    ),
    "de": frozenset({"Organisation: %1.", "Status", "Status – Connect Me Calendar", "Normal"}),
}


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bring a copy of the translations up to date."""
    folder = tmp_path_factory.mktemp("anew") / "translations"
    shutil.copytree(dev.TRANSLATIONS, folder)
    assert dev.bring_translations(folder, TOOLS) == 0
    return folder


@pytest.mark.parametrize("kind", ["ts", "qm"])
@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_the_translations_are_up_to_date(anew: Path, language: str, kind: str) -> None:
    name = f"connectme_{language}.{kind}"
    kept = (dev.TRANSLATIONS / name).read_bytes()
    assert kept == (anew / name).read_bytes(), "run `make translations`"


def test_there_is_nothing_else_in_the_folder(anew: Path) -> None:
    wanted = {f"connectme_{code}.{kind}" for code in dev.LANGUAGES for kind in ("ts", "qm")}
    assert {path.name for path in dev.TRANSLATIONS.iterdir()} == wanted
    assert {path.name for path in anew.iterdir()} == wanted


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_every_sentence_is_translated_and_fit_for_its_place(language: str) -> None:
    found = messages(dev.TRANSLATIONS / f"connectme_{language}.ts")
    wrong = [fault for one in found for fault in faults(one, SAME | SAME_IN[language])]
    assert len(found) > 300
    assert not wrong, f"{len(wrong)} faults:\n" + "\n".join(wrong)


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_every_sentence_sets_its_signs_as_its_language_does(language: str) -> None:
    found = messages(dev.TRANSLATIONS / f"connectme_{language}.ts")
    assert not [one.translation for one in found if unusual(one, language)]
