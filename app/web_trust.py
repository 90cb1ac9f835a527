"""Trusts whom the operating system trusts, and says in words why a certificate was refused."""

import socket
import ssl
import unicodedata

import truststore

from app.domain.errors import Intercepted

_TOO_EARLY_OR_TOO_LATE = frozenset(
    # OpenSSL; CERT_E_EXPIRED of Windows, both ways to write it; errSecCertificate… of macOS
    {9, 10, 0x800B0101, 0x800B0101 - (1 << 32), -67818, -67819}
)
_OTHER_NAME = frozenset({62, 64, 0x800B010F, 0x800B010F - (1 << 32), -67602})
_MOST_OF_A_NAME = 64


class _SystemTrust(truststore.SSLContext):
    """The operating system's trust store, with failures that name the issuer."""

    def wrap_socket(
        self,
        sock: socket.socket,
        server_side: bool = False,  # noqa: FBT001, FBT002 - the signature of the standard library
        do_handshake_on_connect: bool = True,  # noqa: FBT001, FBT002
        suppress_ragged_eofs: bool = True,  # noqa: FBT001, FBT002
        server_hostname: str | None = None,
        session: ssl.SSLSession | None = None,
    ) -> ssl.SSLSocket:
        wrapped = super().wrap_socket(
            sock,
            server_side,
            do_handshake_on_connect=False,  # so that the chain can still be read when it fails
            suppress_ragged_eofs=suppress_ragged_eofs,
            server_hostname=server_hostname,
            session=session,
        )
        if not do_handshake_on_connect:
            return wrapped
        try:
            wrapped.do_handshake()
        except ssl.SSLCertVerificationError as error:
            refusal = certificate_trouble(error, server_hostname or "the server", _issuer(wrapped))
            wrapped.close()
        except OSError:
            wrapped.close()
            raise
        else:
            return wrapped
        raise refusal


def system_trust() -> ssl.SSLContext:
    """Make a context that verifies against the operating system's store, with TLS 1.2 or newer."""
    context = _SystemTrust(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def certificate_trouble(
    error: ssl.SSLCertVerificationError, host: str, issuer: str | None = None
) -> Intercepted:
    """Say which certificate was refused and what helps."""
    by = f" (issued by {issuer})" if issuer else ""
    match getattr(error, "verify_code", None):
        case code if code in _TOO_EARLY_OR_TOO_LATE:
            return Intercepted(
                f"The certificate of {host}{by} is not valid today.",
                "Check the date and the clock of this computer. If they are right, tell your IT.",
            )
        case code if code in _OTHER_NAME:
            return Intercepted(
                f"The certificate that {host} showed{by} is made out to another name.",
                "Open a web page in your browser: this network may want a sign-in first.",
            )
        case _:
            return Intercepted(
                f"The certificate of {host}{by} is not trusted by this computer.",
                "If your organisation inspects connections, ask your IT to install its certificate"
                " on this computer.",
            )


def _issuer(wrapped: ssl.SSLSocket) -> str | None:
    """Read who issued the refused certificate, where this Python and OpenSSL still tell."""
    chain_of = getattr(getattr(wrapped, "_sslobj", None), "get_unverified_chain", None)
    chain = chain_of() if chain_of is not None else None
    if not chain or not hasattr(chain[0], "get_info"):
        return None
    names = {key: value for part in chain[0].get_info().get("issuer", ()) for key, value in part}
    name = names.get("organizationName") or names.get("commonName") or ""
    plain = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    return plain[:_MOST_OF_A_NAME] or None
