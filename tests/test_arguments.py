"""The command line: what is understood, and what is refused in one line."""

from pathlib import Path

import pytest

from app.arguments import PlanOptions, WrongUsage, parse_arguments
from app.plan import add_plan_choices, add_plan_options


@pytest.mark.parametrize(
    "argv",
    [
        ["--profile", "p.toml", "--data-dir", "d", "--log-level", "DEBUG", "status"],
        ["status", "--profile", "p.toml", "--data-dir", "d", "--log-level", "debug"],
        ["--profile", "p.toml", "status", "--data-dir", "d", "--log-level", "Debug"],
    ],
)
def test_common_options_stand_before_or_after_the_command(argv: list[str]) -> None:
    namespace = parse_arguments(argv)
    assert namespace.command == "status"
    assert (namespace.profile, namespace.data_dir) == (Path("p.toml"), Path("d"))
    assert namespace.log_level == "debug"


def test_the_later_of_two_common_options_counts() -> None:
    assert parse_arguments(["--data-dir", "a", "quit", "--data-dir", "b"]).data_dir == Path("b")


def test_nothing_asks_for_the_tray() -> None:
    namespace = parse_arguments([])
    assert namespace.command is None
    assert not namespace.headless
    assert namespace.sandbox is None


def test_the_sandbox_plays_connect_me_when_nothing_is_named() -> None:
    assert parse_arguments(["--sandbox", "--headless"]).sandbox == "connect-me"
    assert parse_arguments(["--sandbox", "connect-me"]).sandbox == "connect-me"
    assert parse_arguments(["--sandbox", "genesys-cloud"]).sandbox == "genesys-cloud"


def test_headless_takes_json_and_a_time() -> None:
    namespace = parse_arguments(["--headless", "--json", "--for", "2.5"])
    assert namespace.json
    assert namespace.seconds == 2.5


def test_every_command_is_understood() -> None:
    for name in ("start", "stop", "sync", "quit", "sign-out", "plan"):
        assert parse_arguments([name]).command == name
    assert parse_arguments(["status", "--json"]).as_json
    assert parse_arguments(["check", "--json"]).as_json
    assert parse_arguments(["disconnect", "--yes"]).yes
    namespace = parse_arguments(
        ["sign-in", "connect-me", "--method", "credentials", "--no-browser"]
    )
    assert (namespace.party, namespace.method, namespace.no_browser) == (
        "connect-me",
        "credentials",
        True,
    )


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["--for", "0", "--headless"], "positive number of seconds"),
        (["--for", "-1", "--headless"], "positive number of seconds"),
        (["--for", "nan", "--headless"], "positive number of seconds"),
        (["--for", "soon", "--headless"], "positive number of seconds"),
        (["--for", "5"], "--headless"),
        (["--json"], "--headless"),
        (["--log-level", "loud"], "one of debug, info, warning, error"),
        (["--sandbox", "elsewhere"], "genesys-cloud"),
        (["--sandbox", "connect-me", "status"], "expected one of"),
        (["--headless", "status"], "expected one of"),
        (["sign-in"], "required: party"),
        (["sign-in", "nowhere"], "choose from"),
        (["sign-in", "google", "--method", "magic"], "choose from"),
        (["sign-in", "google", "--method", "credentials"], "connect-me only"),
        (["dance"], "choose from"),
        (["status", "--loud"], "--json"),
        (["--prof=x"], "--profile"),
        (["--profile"], "expected one argument"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_is_expected(argv: list[str], expected: str) -> None:
    with pytest.raises(WrongUsage) as complaint:
        parse_arguments(argv)
    assert expected in str(complaint.value)
    assert "\n" not in str(complaint.value)


def test_a_complaint_about_many_lines_is_still_one() -> None:
    with pytest.raises(WrongUsage) as complaint:
        parse_arguments(["two\nlines"])
    assert "\n" not in str(complaint.value)


def test_the_options_of_plan_stand_before_or_after_the_word() -> None:
    options = PlanOptions(add_plan_choices, add_plan_options)
    given = ["--json", "--hours", "3", "--events", "e.json", "--from", "2026-11-23T00:00:00Z"]
    before = parse_arguments([*given, "plan"], options)
    after = parse_arguments(["plan", *given], options)
    for namespace in (before, after):
        assert namespace.plan_hours == "3"
        assert namespace.plan_events == "e.json"
        assert namespace.plan_from == "2026-11-23T00:00:00Z"
        assert namespace.json or namespace.as_json
