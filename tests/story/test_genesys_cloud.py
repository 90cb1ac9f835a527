"""The program beside Genesys Cloud over real HTTP and its real channel, from end to end."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.sandbox.genesys_agent import OUT_OF_OFFICE
from tests.story.program import program

pytestmark = [pytest.mark.untraced, pytest.mark.xdist_group("program")]
APPLIED = timedelta(seconds=2)


def test_signed_in_set_waited_for_on_queue_and_given_back(tmp_path: Path) -> None:
    with program(tmp_path, service="genesys-cloud") as it:
        agent = it.sandbox.genesys.agent
        it.start()
        it.sign_in_to_both()
        it.wait_for("well again")
        now = datetime.now(UTC)
        it.sandbox.google.primary.add("@Holiday", now, now + timedelta(hours=1))
        it.call("sync")
        assert it.wait_for("set", status="Holiday")["previous"] == "Available"
        assert agent.is_out_of_office

        told = json.loads(it.call("status", "--json").stdout)
        assert (told["service"], told["uid"]) == ("genesys-cloud", agent.user_id)
        assert told["shown"] == {"name": "Holiday", "ours": True}
        lines = it.call("check").stdout.splitlines()
        assert lines[0].startswith("Nothing has to be installed beside this program")
        assert lines[2].startswith("Genesys Cloud credentials")

        assert it.call("stop").returncode == 0
        it.wait_for("given back", status="Available")
        assert not agent.is_out_of_office

        agent.go_on_queue()
        assert it.call("start").returncode == 0
        assert it.wait_for("waiting")["reason"] == "on queue"
        assert agent.on_queue
        left = datetime.now(UTC)
        agent.leave_queue()
        assert agent.wait_for(OUT_OF_OFFICE, 10)
        assert agent.history()[-1].at - left <= APPLIED
        assert it.call("sign-out").returncode == 0
        assert not agent.is_out_of_office
