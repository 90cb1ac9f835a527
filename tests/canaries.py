"""Marked secrets for tests to use: wherever one of them turns up afterwards, something leaked.

Each is made of letters, digits, `-` and `.` only, so that no encoding of URLs or JSON hides it.
What a test itself has to write (a profile, an `events.list` answer) goes below the folder `given`
of its `tmp_path`, which is not searched.
"""

ACCESS_TOKEN = "ya29.canary-access-7Q4mZ2xV9kLw3Rt8"
REFRESH_TOKEN = "canary-refresh-5Hs8Wn2Jc6Yb1Pd4"
ID_TOKEN = "canary-identity-3Fz9Kq7Mu2Xe6Va1"
CODE = "canary-code-8Tg4Br1Ny7Lo5Ci2"
STATE = "canary-state-6Dx3Wp9Uj2Sk8Hf5"
VERIFIER = "canary-verifier-1Ea7Rv4Gm9Qt2Zn6-0123456789-0123456789"
CLIENT_SECRET = "GOCSPX-canary-secret-4Lb9Yw6"
PROXY_PASSWORD = "canary-proxy-2Ck7Xs5"
TITLE = "canary-title-Dismissal-of-Mr-Black"
DESCRIPTION = "canary-description-salary-round"
EMAIL = "canary.ada@example.com"

SECRETS = (
    ACCESS_TOKEN,
    REFRESH_TOKEN,
    ID_TOKEN,
    CODE,
    STATE,
    VERIFIER,
    CLIENT_SECRET,
    PROXY_PASSWORD,
    TITLE,
    DESCRIPTION,
)
ACCOUNTS = (EMAIL.partition("@")[0],)  # the @ may be written %40


def found_in(text: str, canaries: tuple[str, ...] = SECRETS + ACCOUNTS) -> list[str]:
    """Give the canaries that stand in the text."""
    return [canary for canary in canaries if canary in text]
