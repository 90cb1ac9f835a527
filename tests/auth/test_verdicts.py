"""What ends a sign-in and what does not: verdicts, portals, lost answers, other instances."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from app.auth.account import Account
from app.auth.authority import Grant
from app.domain.errors import AppError, Offline, Service, SignInNeeded, Trouble, VaultFailed
from tests import canaries
from tests.auth.authority import Raw
from tests.auth.scene import SERVICES, Scene, again, grant_from, new_account

LOCKED = VaultFailed("The keyring is locked.", kind="locked")
BOTH = pytest.mark.parametrize("service", SERVICES)


VERDICTS = ["invalid_grant", "invalid_client", "deleted_client", "unauthorized_client"]


@pytest.mark.parametrize("error", VERDICTS)
@BOTH
def test_a01_only_a_verdict_of_the_authority_ends_a_sign_in(
    signed_in: Scene, service: Service, error: str
) -> None:
    account, server = signed_in.account(service), signed_in.server(service)
    stale = account.access_token()
    server.answers["/oauth/token"] = [Raw(400, f'{{"error": "{error}"}}'.encode())]
    with pytest.raises(SignInNeeded) as ended:
        account.access_token(stale=stale)
    assert ended.value.service is service
    assert isinstance(account.trouble(), SignInNeeded)
    for _ in range(3):
        with pytest.raises(SignInNeeded):
            account.access_token()
    assert server.refreshes() == 1  # the verdict is not asked for again
    assert account.email == canaries.EMAIL
    assert "delete" not in signed_in.vault.calls
    account.adopt(grant_from(server))
    assert account.trouble() is None


def test_a03_a_policy_of_the_organisation_is_told_in_our_words(signed_in: Scene) -> None:
    account = signed_in.account(Service.GOOGLE)
    signed_in.google.answers["/oauth/token"] = [
        Raw(400, b'{"error":"invalid_grant","error_subtype":"invalid_rapt"}')
    ]
    with pytest.raises(SignInNeeded, match="Your organisation asks you"):
        account.access_token(stale=account.access_token())


NO_VERDICT = {
    "html 200": Raw(body=b"<html>portal</html>", kind="text/html"),
    "html as json": Raw(body=b"<html>portal</html>"),
    "truncated": Raw(body=b'{"access_tok', headers={"Content-Length": "100"}),
    "cut json": Raw(body=b'{"access_token": "a", '),
    "list": Raw(body=b"[]"),
    "null": Raw(body=b"null"),
    "empty": Raw(),
    "urlencoded": Raw(body=b"access_token=x&token_type=Bearer"),
    "302": Raw(302, headers={"Location": "http://127.0.0.1:9/"}),
    "307": Raw(307, headers={"Location": "http://127.0.0.1:9/"}),
    "plain 500": Raw(500, b"Internal error", kind="text/plain"),
    "503": Raw(503, b"{}", headers={"Retry-After": "7"}),
    "429": Raw(429, b"{}", headers={"Retry-After": "7"}),
    "proxy 403": Raw(403, b"<html>no</html>", kind="text/html"),
    "html invalid_grant": Raw(400, b'{"error":"invalid_grant"}', kind="text/html"),
    "text invalid_grant": Raw(400, b"invalid_grant", kind="text/plain"),
    "verdict with 500": Raw(500, b'{"error":"invalid_grant"}'),
    "verdict with 200": Raw(200, b'{"error":"invalid_grant"}'),
    "other error": Raw(400, b'{"error":"invalid_request"}'),
    "error of a wrong type": Raw(400, b'{"error":["invalid_grant"]}'),
    "temporary": Raw(400, b'{"error":"temporarily_unavailable"}'),
    "null token": Raw(body=b'{"access_token":null,"token_type":"Bearer"}'),
    "token of another type": Raw(body=b'{"access_token":"a","token_type":"mac"}'),
    "endless": Raw(body=b'{"access_token":"a","token_type":"Bearer","expires_in":1e999}'),
    "deep": Raw(body=b'{"a":' * 60 + b"1" + b"}" * 60),
    "long": Raw(body=b'{"a":"' + b"x" * 70_000 + b'"}'),
}


@pytest.mark.parametrize("body", NO_VERDICT)
@BOTH
def test_a02_anything_else_is_trouble_and_signs_nobody_out(
    signed_in: Scene, service: Service, body: str
) -> None:
    account, server = signed_in.account(service), signed_in.server(service)
    before = signed_in.vault.content()
    server.answers["/oauth/token"] = [NO_VERDICT[body]]
    stale = account.access_token()
    with pytest.raises(Trouble) as trouble:
        account.access_token(stale=stale)
    if body in ("429", "503"):
        assert trouble.value.retry_after == 7
    assert account.trouble() is None
    assert signed_in.vault.content() == before
    assert account.access_token(stale=stale) != stale


def test_no_network_is_trouble_and_signs_nobody_out(signed_in: Scene, account: Account) -> None:
    stale = account.access_token()
    signed_in.connect_me.close()
    with pytest.raises(Offline):
        account.access_token(stale=stale)
    assert account.trouble() is None


def test_g17_a_lost_rotation_answer_ends_in_a_clear_wish_to_sign_in(
    signed_in: Scene, account: Account
) -> None:
    stale = account.access_token()
    signed_in.connect_me.answers["/oauth/token"] = [Raw(lost=True)]
    with pytest.raises(Offline):
        account.access_token(stale=stale)
    assert account.trouble() is None
    with pytest.raises(SignInNeeded):
        account.access_token(stale=stale)
    assert signed_in.connect_me.ended  # its rule: reuse kills the family


def test_g17_a_token_that_another_instance_rotated_is_taken_from_the_vault(
    signed_in: Scene, account: Account
) -> None:
    stale = account.access_token()
    other = again(signed_in)
    theirs = other.access_token()
    ours = account.access_token(stale=stale)
    assert ours not in (stale, theirs)
    assert not signed_in.connect_me.ended
    assert account.trouble() is None


def test_g17_after_a_verdict_the_vault_is_read_once_more(signed_in: Scene) -> None:
    account = signed_in.account(Service.GOOGLE)
    stale = account.access_token()
    other = grant_from(signed_in.google)
    new_account(account.authority, signed_in.vault, signed_in.clock).adopt(other)
    signed_in.google.answers["/oauth/token"] = [Raw(400, b'{"error":"invalid_grant"}')]
    assert account.access_token(stale=stale) != stale
    assert signed_in.google.calls("/oauth/token")[-1]["refresh_token"] == other.tokens.refresh_token
    assert account.trouble() is None


def test_g17_a_locked_vault_leaves_the_verdict_open(signed_in: Scene, account: Account) -> None:
    signed_in.vault.fails = LOCKED
    signed_in.connect_me.answers["/oauth/token"] = [Raw(400, b'{"error":"invalid_grant"}')]
    with pytest.raises(VaultFailed):
        account.access_token(stale=account.access_token())
    assert account.trouble() is None


def test_g17_somebody_elses_token_in_the_vault_is_not_taken(
    signed_in: Scene, account: Account
) -> None:
    stale = account.access_token()
    signed_in.connect_me.email, signed_in.connect_me.subject = "eve@example.com", "subject-of-eve"
    new_account(account.authority, signed_in.vault, signed_in.clock).adopt(
        grant_from(signed_in.connect_me)
    )
    signed_in.connect_me.answers["/oauth/token"] = [Raw(400, b'{"error":"invalid_grant"}')]
    with pytest.raises(SignInNeeded):
        account.access_token(stale=stale)


def test_no_secret_stands_in_a_repr_a_log_or_an_error(
    signed_in: Scene, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    grant: Grant = grant_from(signed_in.connect_me)
    account.adopt(grant)
    texts = [
        repr(grant),
        repr(account.authority),
        repr(signed_in.account(Service.GOOGLE).authority),
    ]
    for answer in (Raw(400, b'{"error":"invalid_grant"}'), *NO_VERDICT.values()):
        signed_in.connect_me.answers["/oauth/token"] = [answer]
        account.adopt(grant)
        with pytest.raises(AppError) as failed:
            account.access_token(stale=account.access_token())
        texts += [str(failed.value), repr(failed.value), repr(failed.value.__cause__)]
    assert not canaries.found_in("\n".join([*texts, caplog.text]))


def test_a_renewal_does_without_the_protocol_library() -> None:
    code = (
        "import sys; from datetime import UTC, datetime;"
        "from app.auth.authority import Authority;"
        "from app.auth.token_endpoint import TokenEndpoint;"
        "from app.domain.errors import Offline, Service;"
        "here = 'http://127.0.0.1:9';"
        "one = Authority(Service.GOOGLE, here, False, here, here, here, 'client', ());"
        "\ntry: TokenEndpoint(one, lambda: datetime.now(UTC)).refresh('old')"
        "\nexcept Offline: sys.exit('oauthlib' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
