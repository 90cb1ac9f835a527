"""Tests which bodies and tokens are taken, and which are refused."""

import gzip
import zlib
from collections.abc import Callable

import pytest
import requests

from app.domain.errors import Intercepted
from app.web import Bearer, json_object, strict
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import (
    FaultServer,
    bomb,
    chunked,
    page,
    reply,
)

SOON = 0.3  # seconds; a deadline that tests can wait for


def get(
    server: FaultServer, *, deadline: float = 5.0, body_cap: int = 1 << 20
) -> requests.Response:
    with strict(requests.Session(), deadline=deadline, body_cap=body_cap) as session:
        return session.get(f"{server.url}/x", auth=Bearer(ACCESS_TOKEN))


def test_n17_a_gzip_bomb_stops_at_the_cap_of_unpacked_bytes() -> None:
    with FaultServer(bomb()) as server, pytest.raises(Intercepted, match="too long"):
        get(server, body_cap=1 << 20)


def test_n17_a_body_of_exactly_the_cap_is_read() -> None:
    with FaultServer(reply(200, b"x" * 1000), reply(200, b"x" * 1001)) as server:
        assert len(get(server, body_cap=1000).content) == 1000
        with pytest.raises(Intercepted):
            get(server, body_cap=1000)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [("gzip", gzip.compress), ("X-Gzip", gzip.compress), ("deflate", zlib.compress)],
)
def test_a_packed_body_is_unpacked(encoding: str, packed: Callable[[bytes], bytes]) -> None:
    body = b'{"a": "' + b"x" * 100_000 + b'"}'
    with FaultServer(
        reply(200, packed(body), headers=[("Content-Encoding", encoding)]),
        chunked(packed(body), ("Content-Encoding", encoding)),
        chunked(body),
    ) as server:
        assert [get(server).content for _ in range(3)] == [body] * 3


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress", "nonsense"])
def test_n17_an_encoding_that_was_not_asked_for_is_refused(encoding: str) -> None:
    packed = reply(200, b"{}", headers=[("Content-Encoding", encoding)])
    with FaultServer(packed) as server, pytest.raises(Intercepted, match="encoding"):
        get(server)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_n17_a_body_that_does_not_unpack_is_no_answer(encoding: str) -> None:
    packed = reply(200, b"not packed", headers=[("Content-Encoding", encoding)])
    with FaultServer(packed) as server, pytest.raises(Intercepted, match="cannot be read"):
        get(server)


def test_json_object_takes_a_json_object_and_nothing_else() -> None:
    for answer in (
        reply(200, b"[]"),
        reply(200, b"null"),
        reply(200, b'"text"'),
        reply(200, b"7"),
        reply(200, b""),
        reply(200, b'{"a":'),
        reply(200, b'{"a": NaN}'),
        reply(200, b'{"a": ' + b"9" * 5000 + b"}"),
        reply(200, b"{}", "text/plain"),
        reply(200, b"{}", None),
        reply(200, b"{}", "application/jsonp"),
        reply(200, b'{"a": "\xe9"}', "application/json; charset=iso-8859-1"),
        reply(200, '{"a": 1}'.encode("utf-16")),
        reply(200, b'{"a":' * 50 + b"1" + b"}" * 50),
        reply(200, b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        page(),
    ):
        with FaultServer(answer) as server, pytest.raises(Intercepted):
            json_object(get(server))
    for kind in ("application/json", "Application/JSON ;charset=utf-8", "application/problem+json"):
        with FaultServer(reply(200, b'{"a": {"b": []}}', kind)) as server:
            assert json_object(get(server)) == {"a": {"b": []}}


def test_half_a_character_is_replaced_wherever_it_stands() -> None:
    body = rb'{"a\ud800": ["\udc00 \ud83d\ude00"]}'
    with FaultServer(reply(200, body, "application/json")) as server:
        assert json_object(get(server)) == {"a\ufffd": ["\ufffd 😀"]}


@pytest.mark.parametrize("token", ["", "a b", "a\nb", "é", "a\x00"])
def test_a_token_that_no_header_can_carry_is_refused_without_showing_it(token: str) -> None:
    with pytest.raises(Intercepted) as caught:
        Bearer(token)
    assert not token or token not in str(caught.value)
