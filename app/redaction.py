"""Takes out of a text whatever must not stand in a log, and makes it one line."""

import re

from app.domain.wording import one_line

HIDDEN = "[hidden]"
LONGEST = 2000  # characters of one message
_LOOKED_AT = 8000  # characters of which a message is made

_SECRETS = (
    "code_verifier|code_challenge|access_token|refresh_token|id_token|token|client_secret|secret|"
    "password|passwd|authorization|cookie|api_?key|login_hint"
)
_OFTEN_HARMLESS = "code|state|nonce"  # words of every day, but not in an address or in JSON
_PATTERNS = (
    (re.compile(r"(://)[^/\s@]{1,256}@"), rf"\1{HIDDEN}@"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w\-.~+/=]+"), rf"\1 {HIDDEN}"),
    (
        re.compile(rf"(?i)(\b(?:{_SECRETS})[\"']?\s*[=:]\s*[\"']?)(?!bearer|basic)[^\s&\"',;}}]+"),
        rf"\1{HIDDEN}",
    ),
    (
        re.compile(rf"(?i)(\b(?:{_OFTEN_HARMLESS})(?:=|[\"']\s*:\s*)[\"']?)[^\s&\"',;}}]+"),
        rf"\1{HIDDEN}",
    ),
    (re.compile(r"[\w.+\-]{1,64}(?:@|%40)[\w\-]{1,63}(?:\.[\w\-]{1,63})+"), HIDDEN),
    (re.compile(r"GOCSPX-[\w\-]+|ya29\.[\w.\-]+|\b1//[\w\-]{8,}|\beyJ[\w\-]{6,}[\w.\-]*"), HIDDEN),
    (re.compile(r"(?<![\w\-])(?=[\w\-]*\d)[\w\-]{32,}"), HIDDEN),  # long and opaque
)


def redacted(text: str) -> str:
    """Give the text in one line, without tokens, codes, secrets and e-mail addresses."""
    text = text[:_LOOKED_AT]
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return one_line(text, LONGEST)
