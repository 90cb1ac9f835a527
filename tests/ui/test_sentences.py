"""The list of sentences holds what the layers below say: all of it, and nothing else."""

import ast
import json
from collections import Counter

import pytest

from app.domain.event import IgnoredBecause, Reason
from app.domain.report import What
from app.ui.sentences import CONTEXT, SENTENCES
from tests.ui import said as reader
from tests.ui.said import NOT_SHOWN, NOT_WORDED, Module, modules, said


def test_every_sentence_that_is_said_is_in_the_list() -> None:
    missing = [
        f'QT_TRANSLATE_NOOP("{CONTEXT}", {json.dumps(text, ensure_ascii=False)}),  # {where}'
        for text, where in said().items()
        if text not in SENTENCES
    ]
    assert not missing, "to be added in app/ui/sentences:\n" + "\n".join(missing)


def test_every_sentence_of_the_list_is_said() -> None:
    assert [one for one in SENTENCES if one not in said()] == []


def test_no_sentence_is_listed_twice() -> None:
    assert [one for one, count in Counter(SENTENCES).items() if count > 1] == []


def test_the_words_of_the_calendar_and_of_the_activity_are_in_the_list() -> None:
    assert {*IgnoredBecause, *Reason, *What} <= set(SENTENCES)


def test_what_is_left_out_is_there_to_be_left_out() -> None:
    names = [module.name for module in modules().values()]
    assert [
        one for one in NOT_WORDED if not any(n == one or n.startswith(one) for n in names)
    ] == []
    assert [
        (module, function)
        for module, function in NOT_SHOWN
        if f"def {function}(" not in ast.unparse(modules()[module].tree)
    ] == []


CALLS = [
    pytest.param(node, f"{module.name}:{node.lineno}", id=f"{module.name}:{node.lineno}")
    for module in modules().values()
    if module.name.startswith("app.ui")
    for name in ("translate", "QT_TRANSLATE_NOOP")
    for node in module.calls(name)
    if isinstance(node.func, ast.Name)  # a painter translates, too
]


def test_qt_finds_every_sentence_of_the_screens() -> None:
    """Its search sees two literal texts and nothing else: no name, no f-string, no plural."""
    wrong = []
    for call in CALLS:
        node, where = call.values
        given = [one.value for one in node.args if isinstance(one, ast.Constant)]
        if len(given) != 2 or len(node.args) != 2 or node.keywords or not all(given):
            wrong.append(f"{where} {ast.unparse(node)[:80]}")
    assert len(CALLS) > len(SENTENCES)
    assert wrong == []


def read(code: str) -> set[str]:
    """Give what a module of that code says."""
    return {text for text, _ in reader._Reader(Module("planted", ast.parse(code))).sentences()}


@pytest.mark.parametrize(
    ("code", "heard"),
    [
        ('raise Trouble("It rains.", "Take an umbrella.")', {"It rains.", "Take an umbrella."}),
        ('Trouble(f"{host} of {self.place} is wet.")', {"%1 of %2 is wet."}),
        ('AGAIN = "Try again."\nx = f"It rains. {AGAIN}"', {"It rains. Try again.", "Try again."}),
        (
            'def f(a):\n by = f" (by {a})" if a else ""\n raise E(f"Rain{by} came down.")',
            {"Rain came down.", "Rain (by %1) came down."},
        ),
        (
            "x = f\"It is {'wet' if r else 'dry'}: take {'a coat' if r else 'a hat'}.\"",
            {"It is wet: take a coat.", "It is dry: take a hat."},
        ),
        ("x = f\"Ask {name or 'the crowd'} for it.\"", {"Ask %1 for it.", "the crowd"}),
        (
            'def f(deed="made"):\n return f"It was {deed} here."\nf("undone")',
            {"It was made here.", "It was undone here."},
        ),
        (
            "x = f\"Use {' or '.join(f'“{w}”' for w in ways)} then.\"",
            {"Use %1 then.", "“%1”", "“%1” or %2"},
        ),
        ('Requirement(name, f"{v} or newer", None, True, detail="")', {"%1 or newer"}),
        ('Scope("email", "See it", "it helps")', {"See it", "it helps"}),
        ('class Reason(StrEnum):\n A = "a word"\nclass Other(Enum):\n B = "no word"', {"a word"}),
        ('"""A docstring. It is silent."""\ndef f():\n """So is this one here."""', set()),
        ('log.warning("Nobody reads this.")\n_log.info(f"Nor this {x}.")', set()),
        ('raise ProfileError(f"{s}: It is wrong.")', set()),
        ('x = "lower case and no end"', set()),
        ('for x in xs:\n y = f"Take {x} with you."', {"Take %1 with you."}),
        ('x = f"It failed: {error}"', {"It failed: %1"}),
    ],
)
def test_sentences_are_found_however_they_are_put_together(code: str, heard: set[str]) -> None:
    assert read(code) == heard
