"""The verb `translations` finds every sentence, keeps what was translated, and compiles it."""

import ast
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import dev
from app.ui.language import LANGUAGES, SOURCE, TRANSLATIONS, Language
from app.ui.wording import told
from tests.ui.catalogue import TOOLS
from tests.ui.messages import Message, faults, messages
from tests.ui.said import modules


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Find the sentences, without any translation yet."""
    folder = tmp_path_factory.mktemp("gathered")
    assert dev.bring_translations(folder, TOOLS) == 0
    return folder


def test_the_verb_works_where_the_program_looks() -> None:
    assert dev.TRANSLATIONS == TRANSLATIONS
    assert (SOURCE, *dev.LANGUAGES) == LANGUAGES


def test_every_sentence_of_the_code_is_found_in_every_language(gathered: Path) -> None:
    written = {
        tuple(argument.value for argument in call.args if isinstance(argument, ast.Constant))
        for module in modules().values()
        if module.name.startswith("app.ui")
        for name in ("translate", "QT_TRANSLATE_NOOP")
        for call in module.calls(name)
        if isinstance(call.func, ast.Name)
    }
    for language in dev.LANGUAGES:
        found = messages(gathered / f"connectme_{language}.ts")
        assert {(one.context, one.source) for one in found} == written
        assert len(found) == len(written)
        assert not any(one.finished for one in found)


def test_what_was_translated_stays_and_is_heard(
    gathered: Path, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "connectme_nl.ts"
    text = (gathered / file.name).read_text("utf-8")
    blank = '<translation type="unfinished"></translation>'
    before, source, after = text.partition("<source>The Manager is stopped.</source>")
    assert source
    dutch = after.replace(blank, "<translation>De Manager staat stil.</translation>", 1)
    outdated = before.replace("<message>", "<message><source>Gone.</source>" + blank +
                              "</message><message>", 1)  # fmt: skip
    file.write_text(outdated + source + dutch, "utf-8")
    locale = QLocale()
    assert dev.bring_translations(tmp_path, TOOLS) == 0
    kept = [one for one in messages(file) if one.finished]
    assert [one.translation for one in kept] == ["De Manager staat stil."]
    assert len(messages(file)) == len(messages(gathered / file.name))
    language = Language(qapp, "nl", tmp_path)
    heard = told("The Manager is stopped. Start it.")
    language.use("en")
    language.deleteLater()
    QLocale.setDefault(locale)
    assert heard == "De Manager staat stil. Start it."


def test_nothing_changes_when_nothing_changed(gathered: Path) -> None:
    before = {path.name: path.read_bytes() for path in gathered.iterdir()}
    assert dev.bring_translations(gathered, TOOLS) == 0
    assert {path.name: path.read_bytes() for path in gathered.iterdir()} == before
    assert len(before) == 2 * len(dev.LANGUAGES)


def test_a_failure_of_the_tools_ends_the_verb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def run(command: list[str], **options: object) -> "subprocess.CompletedProcess[str]":
        ran.append(Path(command[0]).name)
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(subprocess, "run", run)
    assert dev.bring_translations(tmp_path, TOOLS) == 3
    assert ran == ["pyside6-lupdate"]


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Start", "Start", "the same as in English"),
        ("Start", "", "empty"),
        ("Start", " Démarrer", "spaces at an end"),
        ("Set up…", "Configurer", "another end"),
        ("It rains.", "Il pleut", "another end"),
        ("Until %1: %2", "Bis %1: %1", "other places for values"),
        ("Until %1", "Jusqu’à %2", "other places for values"),
        ("&Start", "Démarrer", "another number of shortcuts"),
        ("Sign in to Google.", "Connectez-vous.", "Google is missing"),
        ("It is over.", "C’est fini !.", "an exclamation mark"),
        ("a\nb", "c d", "another number of lines"),
    ],
)
def test_a_bad_translation_is_noticed(source: str, translation: str, fault: str) -> None:
    (wrong,) = {*faults(Message("x", source, translation, finished=True), frozenset())}
    assert wrong.endswith(fault)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("OK", "OK"),
        ("Busy until %1: %2", "%2 bezet tot %1"),
        ("Who signed in?", "Qui s’est connecté ?"),
        ("Tick “%1”.", "Cochez « %1 »."),
        ("Use “%1.”", "Utilisez « %1. »"),
        ("See Google Calendar…", "Voir Google Agenda…"),
    ],
)
def test_a_good_translation_passes(source: str, translation: str) -> None:
    assert faults(Message("x", source, translation, finished=True), frozenset({"OK"})) == []
    assert faults(Message("x", source, translation, finished=False), frozenset({"OK"})) != []
