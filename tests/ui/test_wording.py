"""Sentences of the layers below, worded in the language of the screens."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.errors import ChangedMeanwhile, Offline, Service, SignInNeeded
from app.ui.language import Language, fill
from app.ui.sentences import CONTEXT, SENTENCES
from app.ui.wording import listed, told, told_error
from tests.ui.catalogue import compiled
from tests.ui.pseudo import Pseudo, pseudo

TOY = {
    "tag in title": "mot-clé dans le titre",
    "You are not signed in to %1.": "Vous n’êtes pas connecté à %1.",
    "Sign in to %1.": "Connectez-vous à %1.",
    "Sign in to %1 again.": "Reconnectez-vous à %1.",
    "Sign in to %1 again as %2.": "Avec %2, reconnectez-vous à %1.",
    "%1 cannot be reached.": "%1 est injoignable.",
    "%1 asks for a pause.": "%1 demande une pause.",
    "Try again later.": "Réessayez plus tard.",
    "It is tried again by itself.": "Nouvel essai automatique.",
    "Check the network connection. It is tried again by itself.": "Vérifiez le réseau.",
    "The grant at %1 could not be revoked: %2 To end it, tell your IT department.": (
        "L’accès à %1 n’a pas pu être révoqué : %2 Adressez-vous à l’informatique."
    ),
    "The certificate of %1 is not valid today.": "Le certificat de %1 n’est pas valable.",
    "The certificate of %1 (issued by %2) is not valid today.": "Certificat de %1, par %2.",
    "%1 did not allow %2.": "%1 n’a pas accordé %2.",
    "“%1”": "« %1 »",
    "“%1” and %2": "« %1 » et %2",
    "See who you are": "Voir qui vous êtes",
    "View events on all your calendars": "Voir les événements de vos agendas",
    "%1, and %2": "%1, et %2",
    "it is what your status follows": "votre statut le suit",
    "it tells whose calendar this is": "il dit à qui est l’agenda",
}


@pytest.fixture(scope="module")
def toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the toy catalogue."""
    folder = tmp_path_factory.mktemp("toys")
    compiled(folder, "fr", {(CONTEXT, english): french for english, french in TOY.items()})
    return folder


@pytest.fixture
def language(qapp: QApplication, toys: Path) -> Iterator[Language]:
    """Speak the toys’ French."""
    before = QLocale()
    owner = Language(qapp, "fr", toys)
    yield owner
    owner.use("en")
    owner.deleteLater()
    QLocale.setDefault(before)


def test_the_toys_are_sentences_of_ours() -> None:
    assert set(TOY) - set(SENTENCES) == set()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("tag in title", "mot-clé dans le titre"),
        ("You are not signed in to Google.", "Vous n’êtes pas connecté à Google."),
        (
            "Sign in to Google again as ada@example.com.",
            "Avec ada@example.com, reconnectez-vous à Google.",
        ),
        (
            "Google asks for a pause. Try again later.",
            "Google demande une pause. Réessayez plus tard.",
        ),
        (
            "a.example cannot be reached. Check the network connection. "
            "It is tried again by itself.",
            "a.example est injoignable. Vérifiez le réseau.",
        ),
        (
            "The grant at Google could not be revoked: a.example cannot be reached. "
            "It is tried again by itself. To end it, tell your IT department.",
            "L’accès à Google n’a pas pu être révoqué : a.example est injoignable. "
            "Nouvel essai automatique. Adressez-vous à l’informatique.",
        ),
        (
            "The certificate of a.example is not valid today.",
            "Le certificat de a.example n’est pas valable.",
        ),
        (
            "The certificate of a.example (issued by Acme Inc. of X) is not valid today.",
            "Certificat de a.example, par Acme Inc. of X.",
        ),
        (
            "Google did not allow “See who you are”.",
            "Google n’a pas accordé « Voir qui vous êtes ».",
        ),
        (
            "Google did not allow “See who you are” and “View events on all your "
            "calendars” and “Fly”.",
            "Google n’a pas accordé « Voir qui vous êtes » et « Voir les événements de vos "
            "agendas » et « Fly ».",
        ),
        (
            "it is what your status follows, and it tells whose calendar this is",
            "votre statut le suit, et il dit à qui est l’agenda",
        ),
    ],
)
def test_a_sentence_is_said_in_the_language_of_the_screens(english: str, french: str) -> None:
    assert told(english) == french


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Busy",
        "Bread, and butter",
        "tag in title ",
        "TAG IN TITLE",
        " asks for a pause.",
        "Who knows this. Nobody does.",
        "You are not signed in to .",
        "x" * 5000,
        "Google asks for a pause." + " Google asks for a pause." * 100,
    ],
)
def test_what_is_not_ours_comes_back_as_it_was(text: str) -> None:
    assert told(text) == text


@pytest.mark.usefixtures("language")
def test_what_is_known_is_worded_beside_what_is_not() -> None:
    assert told("Mercury rises. Google asks for a pause.") == (
        "Mercury rises. Google demande une pause."
    )


@pytest.mark.usefixtures("language")
def test_a_value_is_never_taken_for_a_place() -> None:
    assert told("Sign in to %2 again as %1.") == "Avec %1, reconnectez-vous à %2."


@pytest.mark.usefixtures("language")
def test_an_error_is_told_in_two_sentences() -> None:
    assert told_error(SignInNeeded(Service.GOOGLE)) == (
        "Vous n’êtes pas connecté à Google.",
        "Connectez-vous à Google.",
    )
    assert told("Sign in to Google again.") == "Reconnectez-vous à Google."
    assert told_error(Offline("a.example cannot be reached.")) == ("a.example est injoignable.", "")


def test_the_wording_follows_the_language_at_once(language: Language) -> None:
    heard = []
    for code in ("fr", "en", "fr"):
        language.use(code)
        heard.append(told("tag in title"))
    assert heard == ["mot-clé dans le titre", "tag in title", "mot-clé dans le titre"]


def test_every_sentence_of_ours_is_recognised_with_any_values(language: Language) -> None:
    language.use_translators("pseudo", [Pseudo()])
    values = ("a.example", "Acme", "hold.json", "b.example", "c.example")
    wrong = [
        english
        for english in SENTENCES
        if told(fill(english, *values)) != fill(pseudo(english), *values)
        and english != "%1, and %2"  # counts only between words of ours
    ]
    assert wrong == []


def test_an_error_as_one_text_is_recognised_in_both_parts(language: Language) -> None:
    language.use_translators("pseudo", [Pseudo()])
    error = ChangedMeanwhile()
    assert told(str(error)) == f"{pseudo(error.headline)} {pseudo(error.advice)}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tag in title", "tag in title"),
        ("Sign in to Google again as ada@example.com.", "Sign in to %1 again as %2."),
        (
            "a.example cannot be reached. Try again later.",
            "%1 cannot be reached. Try again later.",
        ),
        ("Ada was here. Try again later.", None),
        ("Ada", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_a_sentence_can_be_named_without_its_values(text: str, sentence: str | None) -> None:
    assert listed(text) == sentence


PIECES = st.sampled_from([*SENTENCES, "a. b", "? ", ". ", "“", "” and ", "Google", "%1", "%2", "✓"])


@given(text=st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=9).map(" ".join)))
def test_in_english_every_text_is_what_it_was(text: str) -> None:
    assert told(text) == text


def test_a_text_that_is_made_to_be_slow_is_not() -> None:
    began = time.thread_time()
    for text in (
        "The grant at x could not be revoked: " * 27,
        "“a” and " * 124,
        "a, and " * 142,
        "Google asks for a pause. " * 39,
        ". ".join(["The certificate of"] * 50),
    ):
        assert told(text) == text
    assert time.thread_time() - began < 1


def test_a_window_full_of_known_texts_is_worded_in_no_time(language: Language) -> None:
    text = "a.example cannot be reached. Check the network connection. It is tried again by itself."
    assert language.code == "fr"
    told(text)
    began = time.thread_time()
    for _ in range(100):
        told(text)
    assert time.thread_time() - began < 0.02
