"""The try-out of an installed program: it passes what works, and names what does not."""

import sys
from pathlib import Path

import pytest

from app import __version__
from installer import smoke

WHOLE = f"""
import json, sys
words = sys.argv[1:]
if "--version" in words:
    print("connectme-calendar {__version__}")
elif "status" in words:
    print("Connect Me Calendar is not running.", file=sys.stderr)
    sys.exit(3)
elif "plan" in words:
    print(json.dumps({{"occurrences": [], "ignored": []}}))
else:
    for what in ("started", "set", "given back"):
        print(json.dumps({{"what": what}}))
"""


def tried(folder: Path, program: str) -> int:
    (folder / "program.py").write_text(program)
    return smoke.main([sys.executable, str(folder / "program.py")])


def test_a_program_that_works_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tried(tmp_path, WHOLE) == 0
    assert capsys.readouterr().out == "All is well.\n"
    assert smoke.EVENTS.exists()
    assert smoke.main([]) == 2


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [
        (__version__, "0.0.0", "--version"),
        ("sys.exit(3)", "sys.exit(1)", "status, while nothing runs"),
        ('"occurrences"', '"something else"', "plan"),
        ('"given back"', '"trouble"', "--sandbox"),
    ],
)
def test_what_does_not_work_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, named: str
) -> None:
    assert WHOLE.count(right) == 1
    assert tried(tmp_path, WHOLE.replace(right, wrong)) == 1
    complaints = capsys.readouterr().err.splitlines()
    assert [one.partition(":")[0] for one in complaints] == [named]
