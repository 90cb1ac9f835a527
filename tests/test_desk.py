"""Orders at the desk: every one ends in an exit code and plain sentences."""

import json
from dataclasses import replace

import pytest

from app import desk as desks
from app.conductor import Manner
from app.connect_me_desktop import Desktop
from app.domain.errors import AppError, Offline, Service, SignInFailed, VaultFailed
from app.orders import MOST_BYTES, PIECE, Address, Answer, Ask, Line, Order, Piece, encode
from app.sync.bell import LookNow
from tests.stage import ADDRESS, Plan, Stage, carried_out, on_a_loop, until


def lines(words: object) -> list[str]:
    assert isinstance(words, list)
    return [word.line for word in words if isinstance(word, Line)]


@on_a_loop
async def test_status_is_the_record_and_its_exit_code_is_the_managers() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.STATUS))
        assert answer.exit == 0
        assert json.loads(answer.out)["shown"] == {"name": "Busy", "ours": True}
        await conductor.stop()
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.STATUS))
        assert answer.exit == 1


def test_a_record_stays_json_on_a_console_of_any_encoding() -> None:
    assert json.loads(desks._written({"name": "Réunion 🎉"}).encode("ascii")) == {
        "name": "Réunion 🎉"
    }


@on_a_loop
async def test_a_stop_that_cannot_give_the_status_back_is_done_and_says_so() -> None:
    stage = Stage(plan=Plan(keeps_owing=True))
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.STOP))
    assert answer.exit == 0
    assert "the status that it had set still stands. It is given back" in answer.err


@on_a_loop
async def test_start_stop_sync_show_and_quit() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        desk = stage.desk(conductor)
        assert await carried_out(desk, Order(Ask.SYNC)) == (Answer(0), [])
        await until(lambda: LookNow() in stage.mails)
        assert await carried_out(desk, Order(Ask.STOP)) == (Answer(0), [])
        answer, _ = await carried_out(desk, Order(Ask.SYNC))
        assert (answer.exit, answer.err) == (1, desks.NOT_RUNNING)
        assert await carried_out(desk, Order(Ask.START)) == (Answer(0), [])
        await carried_out(desk, Order(Ask.SHOW))
        assert await carried_out(desk, Order(Ask.QUIT)) == (Answer(0), [])
        assert not conductor.state().running
    assert stage.done[-2:] == ["show", "leave"]


@on_a_loop
async def test_a_start_that_is_refused_gives_the_reason() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.START))
    assert answer.exit == 1
    assert "Sign in to Connect Me" in answer.err


@on_a_loop
async def test_a_sign_in_tells_its_address_and_its_end() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        order = Order(Ask.SIGN_IN, "google")
        answer, words = await carried_out(stage.desk(conductor), order)
    assert answer == Answer(0)
    assert words == [Address(ADDRESS), Line("You are signed in to Google.")]


@on_a_loop
async def test_a_sign_in_that_fails_exits_with_four_and_the_reason() -> None:
    stage = Stage(plan=Plan(failure=SignInFailed("You did not agree.", "Nothing was changed.")))
    async with stage.conductor() as conductor:
        order = Order(Ask.SIGN_IN, "connect-me")
        answer, _ = await carried_out(stage.desk(conductor), order)
    assert answer == Answer(4, err="You did not agree. Nothing was changed.")


@on_a_loop
async def test_a_service_that_does_not_exist_is_wrong_usage() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.SIGN_IN, "nowhere"))
    assert answer.exit == 2


@on_a_loop
async def test_without_a_lasting_keyring_a_lone_command_refuses_before_anything_is_asked() -> None:
    stage = Stage(signed_in=False, plan=Plan(lasting=False))
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        desk = stage.desk(conductor, running=False)
        answer, words = await carried_out(desk, Order(Ask.SIGN_IN, "google"))
    assert answer.exit == 4
    assert "Start the program first" in answer.err
    assert words == []


@on_a_loop
async def test_the_running_program_signs_in_without_a_keyring_and_says_how_long_it_lasts() -> None:
    stage = Stage(signed_in=False, plan=Plan(lasting=False))
    async with stage.conductor() as conductor:
        order = Order(Ask.SIGN_IN, "google")
        answer, words = await carried_out(stage.desk(conductor), order)
    assert answer.exit == 0
    assert "until the program ends" in lines(words)[-1]


@on_a_loop
async def test_sign_out_gives_back_then_revokes_here_then_forgets_both() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
        assert answer == Answer(0)
        assert not conductor.state().running
    assert stage.done[2:] == [
        "depart connect-me",
        "depart google",
        "revoke connect-me",
        "forget connect-me",
        "forget google",
    ]
    assert len(lines(words)) == 2


@on_a_loop
async def test_after_a_sign_out_headless_goes_on_not_ready() -> None:
    stage = Stage()
    async with stage.conductor(Manner.ALWAYS) as conductor:
        await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
        assert conductor.state().running
        assert conductor.state().unready is not None
    assert stage.runs == [1, 2]


@on_a_loop
async def test_sign_out_offline_forgets_all_the_same() -> None:
    stage = Stage()
    stage.connect_me.refuses = Offline("There is no connection.")
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
    assert answer.exit == 0
    assert stage.done[-1] == "forget google"
    assert any("could not be told" in line for line in lines(words))


@on_a_loop
async def test_a_keyring_that_cannot_be_emptied_is_a_failure() -> None:
    stage = Stage()
    stage.connect_me.locked = VaultFailed("The keyring is locked.", "It is tried in a minute.")
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
    assert answer == Answer(1, err="The keyring could not be emptied: The keyring is locked.")
    assert lines(words)[-2:] == [answer.err, desks.LATER]
    assert stage.done[-1] == "forget google"


@on_a_loop
async def test_disconnect_says_line_by_line_what_was_done() -> None:
    stage = Stage()
    async with stage.conductor(Manner.ALWAYS) as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.DISCONNECT))
        assert not conductor.state().running
    assert answer == Answer(0)
    assert stage.done[2:] == [
        "depart connect-me",
        "depart google",
        "revoke connect-me",
        "revoke google",
        "forget connect-me",
        "forget google",
        "erase",
    ]
    assert lines(words) == [
        "No status of this program is set any more.",
        "The grant at Connect Me was revoked.",
        "The grant at Google was revoked, on every computer.",
        "The keyring holds nothing of this program any more.",
        "Settings, state and logs were removed.",
        "This computer is disconnected.",
    ]


@on_a_loop
async def test_disconnect_offline_says_where_google_can_be_told() -> None:
    stage = Stage(plan=Plan(owes=True, keeps_owing=True))
    offline = Offline("There is no connection.", "It is tried again by itself.")  # not here
    stage.google.refuses = stage.connect_me.refuses = offline
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.DISCONNECT))
    assert answer.exit == 0
    told = "\n".join(lines(words))
    assert "could not be given back" in told
    assert told.count("There is no connection. To end it, ") == 2
    assert desks.PERMISSIONS in told
    assert stage.done[-1] == "erase"


@on_a_loop
async def test_disconnect_works_signed_out() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), Order(Ask.DISCONNECT))
    assert answer.exit == 0
    assert sum("Nobody was signed in" in line for line in lines(words)) == 2


@on_a_loop
async def test_check_tells_requirements_and_status(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Desktop(installed=True, version="3.3.4", running=True)
    monkeypatch.setattr(desks, "find_desktop", lambda: here)
    stage = Stage(plan=Plan(versions={"purecloud": "3.27.10", "uep": "2.30.19"}))
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.CHECK))
        assert answer.exit == 0
        stage.plan.versions = {}
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.CHECK))
        assert answer.exit == 1
    record = json.loads(answer.out)
    assert [one["met"] for one in record["requirements"]] == [True, True, None, None]
    assert record["status"]["manager"]["ok"]


WINDOW = Order(Ask.PLAN, start="2026-11-23T09:00:00+01:00", end="2026-11-24T08:00Z", form="json")


@on_a_loop
async def test_a_plan_of_any_length_comes_in_pieces_that_fit_into_a_message() -> None:
    stage = Stage(plan=Plan(planned='"Bürö" 🎉\n' * 20_000))
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), WINDOW)
    assert answer == Answer(0)
    assert "".join(word.piece for word in words if isinstance(word, Piece)) == stage.plan.planned
    assert len(words) > 1
    assert max(len(encode(word)) for word in words) < MOST_BYTES
    assert len(encode(Piece("\U0001f389" * PIECE))) < MOST_BYTES
    assert stage.done[-1] == "plan 2026-11-23 08:00:00+00:00 2026-11-24 08:00:00+00:00 True"


@on_a_loop
async def test_a_plan_that_fails_is_one_sentence_and_a_window_is_expected() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), WINDOW)
        assert (answer.exit, words) == (1, [])
        assert "Sign in to Google" in answer.err
        for wrong in (Order(Ask.PLAN), replace(WINDOW, end="2026-11-24T08:00:00")):
            answer, words = await carried_out(stage.desk(conductor), wrong)
            assert (answer.exit, words) == (2, [])


@on_a_loop
async def test_the_unexpected_is_logged_by_class_and_still_answered(
    caplog: pytest.LogCaptureFixture,
) -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        stage.google.locked = KeyError("canary")  # type: ignore[assignment]
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
    assert answer.exit == 1
    assert "KeyError" in caplog.text
    assert "canary" not in caplog.text


@on_a_loop
async def test_a_known_failure_becomes_its_two_sentences() -> None:
    stage = Stage()

    async def broken(*_: object, **__: object) -> None:
        raise AppError("It broke.", "Mend it.")

    async with stage.conductor() as conductor:
        stage._sign_in = broken  # type: ignore[method-assign, assignment]
        conductor._parts = stage.assemble(lambda _: None)
        order = Order(Ask.SIGN_IN, Service.GOOGLE.value)
        answer, _ = await carried_out(stage.desk(conductor), order)
    assert answer == Answer(1, err="It broke. Mend it.")
