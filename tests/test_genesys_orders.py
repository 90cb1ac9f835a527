"""The commands with Genesys Cloud as the service of the status: same words, its own name."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.assembly import assemble, status_at
from app.auth.account import Account
from app.conductor import Conductor, Listener, Manner
from app.desk import Desk
from app.domain.choices import Choices
from app.domain.errors import Offline, Service, SignInNeeded
from app.domain.profile import Profile, PureCloudProfile
from app.files import Places
from app.orders import Address, Answer, Ask, Line, Order, Told
from app.preferences import Preferences
from app.sync.genesys import GenesysCloud
from tests import canaries
from tests.auth.browser import visit, way_back
from tests.auth.scene import Scene, open_genesys
from tests.stage import Plan, Stage, carried_out, on_a_loop

GENESYS = Profile(purecloud=PureCloudProfile(service="genesys-cloud", region="mypurecloud.ie"))
SIGN_IN = Order(Ask.SIGN_IN, "connect-me", "credentials")


def lines(words: object) -> list[str]:
    assert isinstance(words, list)
    return [word.line for word in words if isinstance(word, Line)]


@on_a_loop
async def test_the_word_connect_me_signs_in_where_the_status_is_set() -> None:
    stage = Stage(signed_in=False, profile=GENESYS)
    async with stage.conductor() as conductor:
        answer, words = await carried_out(stage.desk(conductor), SIGN_IN)
        assert answer == Answer(0)
        assert lines(words) == ["You are signed in to Genesys Cloud."]
        assert "sign in genesys-cloud by credentials in 0 runs" in stage.done
        record = await carried_out(stage.desk(conductor), Order(Ask.STATUS))
    assert '"service": "genesys-cloud"' in record[0].out


@on_a_loop
async def test_the_windows_word_means_the_same() -> None:
    stage = Stage(signed_in=False, profile=GENESYS)
    async with stage.conductor() as conductor:
        await conductor.sign_in(Service.CONNECT_ME, "google", lambda _: None)
    assert "sign in genesys-cloud by google in 0 runs" in stage.done


@on_a_loop
async def test_no_third_word_is_understood() -> None:
    stage = Stage(profile=GENESYS)
    async with stage.conductor() as conductor:
        order = Order(Ask.SIGN_IN, "genesys-cloud")
        answer, _ = await carried_out(stage.desk(conductor), order)
    assert answer == Answer(2, err="Sign in to connect-me or google.")


@on_a_loop
async def test_a_sign_out_and_a_disconnect_name_genesys_cloud() -> None:
    stage = Stage(plan=Plan(owes=True, keeps_owing=True), profile=GENESYS)
    stage.connect_me.refuses = Offline("Genesys Cloud cannot be reached.")
    async with stage.conductor() as conductor:
        _, words = await carried_out(stage.desk(conductor), Order(Ask.SIGN_OUT))
    assert lines(words)[:2] == [
        "The status that this program set could not be given back."
        " Set it yourself at Genesys Cloud.",
        "Genesys Cloud could not be told; it forgets this sign-in by itself.",
    ]
    assert "forget genesys-cloud" in stage.done
    stage = Stage(profile=GENESYS)
    async with stage.conductor() as conductor:
        _, words = await carried_out(stage.desk(conductor), Order(Ask.DISCONNECT))
    assert "The grant at Genesys Cloud was revoked." in lines(words)
    assert not any("Connect Me" in line for line in lines(words))


@on_a_loop
async def test_a_check_asks_for_no_part_of_connect_me() -> None:
    stage = Stage(profile=GENESYS)
    async with stage.conductor() as conductor:
        answer, _ = await carried_out(stage.desk(conductor), Order(Ask.CHECK))
    assert answer.exit == 0
    assert '"requirements": []' in answer.out


def program(scene: Scene, folder: Path, executor: ThreadPoolExecutor) -> Conductor:
    """Give the owner of the real parts; no Manager runs."""

    def at_once(make_way: Callable[[str | None], None]) -> object:
        return assemble(scene.profile, Places(folder), scene.vault, make_way)

    class NoRuns:
        """Starts nothing."""

    class NoJournal:
        """Keeps nothing."""

        append = happenings = None

    return Conductor(
        Preferences(scene.profile, Choices(), lambda _: None),
        at_once,  # type: ignore[arg-type]
        NoRuns(),  # type: ignore[arg-type]
        NoJournal(),  # type: ignore[arg-type]
        executor,
        Listener(),
        manner=Manner.ON_DEMAND,
    )


@pytest.mark.parametrize("method", ["google", "credentials"])
def test_the_real_parts_sign_in_and_out_by_the_same_orders(tmp_path: Path, method: str) -> None:
    with open_genesys(organization="acme") as scene, ThreadPoolExecutor(3) as executor:
        conductor = program(scene, tmp_path, executor)
        desk = Desk(conductor, lambda: (), lambda: None, lambda: None)

        def tell(word: Told) -> None:
            if isinstance(word, Address):
                executor.submit(lambda: visit(way_back(word.address)))

        async def course() -> None:
            await conductor.open()
            order = Order(Ask.SIGN_IN, "connect-me", method)
            assert await desk.carry_out(order, tell) == Answer(0)
            parts = await conductor.parts()
            assert isinstance(parts.connect_me, Account)
            assert parts.connect_me.email == canaries.EMAIL
            assert parts.connect_me.authority.service is Service.GENESYS_CLOUD
            assert conductor.state().connect_me.renew_by == parts.connect_me.good_until
            assert (await desk.carry_out(Order(Ask.SIGN_OUT), tell)).exit == 0

        on_a_loop(course)()
        assert scene.vault.content() == ""
        assert not scene.connect_me.access
        (asked,) = scene.connect_me.calls("/oauth/authorize")
        assert ("provider" in asked) is (method == "google")


def test_a_way_that_the_profile_does_not_offer_is_refused(tmp_path: Path) -> None:
    with open_genesys() as scene, ThreadPoolExecutor(3) as executor:
        offered = replace(scene.profile.connect_me, sign_in=("google",))
        scene.profile = replace(scene.profile, connect_me=offered)
        conductor = program(scene, tmp_path, executor)
        desk = Desk(conductor, lambda: (), lambda: None, lambda: None)

        async def course() -> None:
            await conductor.open()
            answer = await desk.carry_out(SIGN_IN, lambda _: None)
            assert answer.exit == 4
            assert "“credentials” is not switched on for the sign-in to Genesys" in answer.err

        on_a_loop(course)()


def test_its_token_is_never_sent_to_the_link_of_connect_me(tmp_path: Path) -> None:
    with open_genesys() as scene:
        parts = assemble(scene.profile, Places(tmp_path), scene.vault, lambda _: None)
        assert isinstance(status_at(scene.profile, parts.connect_me), GenesysCloud)
        assert parts.versions() == {}
        with pytest.raises(SignInNeeded) as caught:
            parts.offers()
        assert caught.value.service is Service.GENESYS_CLOUD
