"""Makes one attempt at an authorization: the address for the browser, then code against tokens."""

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.auth.authority import Tokens
from app.auth.token_endpoint import TokenEndpoint, guised, unguised

if TYPE_CHECKING:
    from google_auth_oauthlib.flow import Flow
    from requests_oauthlib import OAuth2Session


class Attempt:
    """One attempt to sign in, with its own state, nonce and verifier; all are used once."""

    def __init__(
        self, endpoint: TokenEndpoint, redirect_uri: str, state: str, hints: Mapping[str, str]
    ) -> None:
        self._endpoint = endpoint
        self._redirect_uri = redirect_uri
        self._verifier = secrets.token_urlsafe(64)
        self.address = self._address(state, hints)

    def exchange(self, code: str) -> Tokens:
        """Turn the code into tokens; blocks. Raises Ended, Trouble."""
        with self._endpoint.session() as (session, reading):
            # Scopes are compared by us: the library would raise a Warning that carries the tokens.
            self._flow(session, None).fetch_token(
                code=code,
                include_client_id=True,
                client_secret=self._endpoint.authority.client_secret or None,
            )
            return reading.tokens()

    def _address(self, state: str, hints: Mapping[str, str]) -> str:
        """Give the address that the person's browser must open."""
        authority = self._endpoint.authority
        with self._endpoint.session() as (session, _):
            # None: the permissions are fixed where the client is registered.
            flow = self._flow(session, authority.scope_names or None)
            # None leaves a parameter out: `access_type` is Google's own.
            address, _ = flow.authorization_url(state=state, **{"access_type": None, **hints})
        plain = guised(authority.auth_url) != authority.auth_url
        return unguised(address) if plain else str(address)

    def _flow(self, session: "OAuth2Session", scopes: tuple[str, ...] | None) -> "Flow":
        """Make the library's flow over our session."""
        from google_auth_oauthlib.flow import Flow

        authority = self._endpoint.authority
        session.scope = scopes
        installed = {
            "auth_uri": guised(authority.auth_url),
            "token_uri": guised(authority.token_url),
            "client_id": authority.client_id,
            "client_secret": authority.client_secret,
        }
        return Flow(
            session,
            "installed",
            {"installed": installed},
            redirect_uri=self._redirect_uri,
            code_verifier=self._verifier,
            autogenerate_code_verifier=False,
        )
