"""The deployment profile that leads a program to the sandbox."""

from app.sandbox import connect_me_sign_in, genesys_sign_in
from app.sandbox.connect_me import ConnectMe
from app.sandbox.genesys import GenesysCloud
from app.sandbox.google import Google
from app.sandbox.google_sign_in import AUTH_PATH, CLIENT_ID, CLIENT_SECRET


def profile_text(google: Google, connect_me: ConnectMe, genesys: GenesysCloud | None = None) -> str:
    """Give a complete profile in TOML; the gap is short so that each end is seen."""
    root = google.address
    return f"""\
[connect_me]
link = "{connect_me.address}"
client_id = "{connect_me_sign_in.CLIENT_ID}"
sign_in = ["google", "credentials"]

[purecloud]
{_service(genesys)}

[google]
client_id = "{CLIENT_ID}"
client_secret = "{CLIENT_SECRET}"
auth_url = "{root}{AUTH_PATH}"
token_url = "{root}/token"
revoke_url = "{root}/revoke"
jwks_url = "{root}/certs"
api_url = "{root}"

[rules]
gap_seconds = 1
working_hours = []

[sync]
poll_seconds = 5
calendars = ["primary"]
"""


def _service(genesys: GenesysCloud | None) -> str:
    if genesys is None:
        return 'service = "connect-me"'
    text = f"""\
service = "genesys-cloud"
client_id = "{genesys_sign_in.CLIENT_ID}"
organization = "{genesys_sign_in.ORGANIZATION}"
redirect_host = "localhost"
login_url = "{genesys.address}"
api_url = "{genesys.address}"
"""
    return text.rstrip()
