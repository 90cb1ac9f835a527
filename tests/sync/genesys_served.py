"""Genesys Cloud on the loopback: the platform in memory behind real connections, with faults."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

import requests

from tests.canaries import ACCESS_TOKEN
from tests.fault_server import PORTAL
from tests.simulation.wire import Bytes
from tests.sync.genesys_world import Platform, refuses, says

PAGE: Bytes = (200, {"Content-Type": "text/html"}, PORTAL)


class Served:
    """Answers as the platform does, unless it was told to do something else."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.token = ACCESS_TOKEN
        self.fault: Bytes | None = None
        self.cuts = False  # breaks each connection off, after the effect
        self.connections = 0
        self._lock = threading.Lock()
        served = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                super().setup()
                served.connections += 1

            def log_message(self, format: str, *arguments: object) -> None:
                """Say nothing."""

            def do(self) -> None:
                served._answer(self)

            do_GET = do_PUT = do_PATCH = do_POST = do

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Give its root."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, one: BaseHTTPRequestHandler) -> None:
        length = int(one.headers.get("Content-Length", 0))
        request = requests.PreparedRequest()
        request.method, request.url = one.command, f"{self.url}{one.path}"
        request.body = one.rfile.read(length) or None
        with self._lock:
            status, headers, body = self._told(request, one.headers.get("Authorization", ""))
        if self.cuts:
            one.close_connection = True
            return
        one.send_response_only(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            one.send_header(name, value)
        one.end_headers()
        one.wfile.write(body)

    def _told(self, request: requests.PreparedRequest, login: str) -> Bytes:
        if self.fault is not None:
            return self.fault
        if login != f"Bearer {self.token}":
            return refuses(401, "bad.credentials")
        return self.platform.answer(request)


LIMITED: Bytes = says({"code": "too.many.requests", "status": 429}, 429, **{"Retry-After": "17"})
