"""ID tokens signed with a fixed key that is good for nothing outside the sandbox."""

import base64
import hashlib
import json
from collections.abc import Mapping

from app.sandbox.wire import JsonObject

KEY_ID = "sandbox-1"
_EXPONENT = 65537
_P = int(
    "ca5c4a1646d0f401bc50bdbcda6116b7ae1637385eb73796d81ed8fa33ec0d3f"
    "b97bdc394298180f8af3aac7f2dbe7f44b7d5f106f0990dd6ef7a6deb0244c64"
    "bedd153994244668301975f85a296ce7bc6a68954e2262b3fe915b8e7314d32e"
    "1eec023333c86d93cc66de218e2c45318db8b0da4e7a948788acc17598da541b",
    16,
)
_Q = int(
    "c07ae6f511f807ff4f98ae3c8a7afc78e36d757e1c29cb37a1bd7774882993a1"
    "9f4f7dae67c63a4fa8e0a3b0b72f6fc7f4c1b813ce97e5dad8eca5c2d1ecfd32"
    "c34de420f3079a9020c66289800533deecf0a1f362f750364dc9c8535c679aac"
    "5ad5849e30cbf6e965df69ecc72e2b54c809deab3200798c14a93f668d93dab5",
    16,
)
_MODULUS = _P * _Q
_SIZE = 256
_SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")


def signed(claims: Mapping[str, object]) -> str:
    """Give a JWT signed with RS256."""
    head = {"alg": "RS256", "kid": KEY_ID, "typ": "JWT"}
    body = f"{_part(json.dumps(head).encode())}.{_part(json.dumps(dict(claims)).encode())}"
    return f"{body}.{_part(_signature(body.encode()))}"


def key_set() -> JsonObject:
    """Give the JWKS that fits `signed`."""
    key = {
        "kty": "RSA",
        "alg": "RS256",
        "use": "sig",
        "kid": KEY_ID,
        "n": _part(_MODULUS.to_bytes(_SIZE, "big")),
        "e": _part(_EXPONENT.to_bytes(3, "big")),
    }
    return {"keys": [key]}


def _signature(message: bytes) -> bytes:
    """Sign by PKCS #1 v1.5 (RFC 8017, 8.2), half the work for each prime."""
    digest = _SHA256_PREFIX + hashlib.sha256(message).digest()
    padded = b"\x00\x01" + b"\xff" * (_SIZE - len(digest) - 3) + b"\x00" + digest
    number = int.from_bytes(padded, "big")
    private = pow(_EXPONENT, -1, (_P - 1) * (_Q - 1))
    by_p, by_q = pow(number, private % (_P - 1), _P), pow(number, private % (_Q - 1), _Q)
    lifted = (by_p - by_q) * pow(_Q, -1, _P) % _P
    return (by_q + lifted * _Q).to_bytes(_SIZE, "big")


def _part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
