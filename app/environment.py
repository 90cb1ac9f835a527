"""Takes from the environment what would move our trust elsewhere, before anything reads it."""

import ctypes
import os
import sys
from collections.abc import MutableMapping

TRUST_CHANGING = frozenset(
    {
        "CURL_CA_BUNDLE",
        "GCE_METADATA_HOST",
        "GCE_METADATA_IP",
        "GCE_METADATA_ROOT",
        "GOOGLE_API_CERTIFICATE_CONFIG",
        "GOOGLE_API_PYTHON_CLIENT_CUSTOM_CA_BUNDLE",
        "GOOGLE_API_USE_CLIENT_CERTIFICATE",
        "GOOGLE_API_USE_MTLS_ENDPOINT",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "GOOGLE_CLOUD_UNIVERSE_DOMAIN",
        "HTTPLIB2_CA_CERTS",
        "NETRC",
        "PYTHON_KEYRING_BACKEND",
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "REQUESTS_CA_BUNDLE",
        "SSLKEYLOGFILE",
        "SSL_CERT_DIR",
        "SSL_CERT_FILE",
    }
)
"""Variables that name certificates, key logs, backends or plug-ins."""

PREFIXES = ("OAUTHLIB_", "KEYRING_PROPERTY_")
LOADER = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
STARTER = "_PYI_"  # what the starter of a frozen build tells itself; a fresh one must not read it


def scrub_environment(environ: MutableMapping[str, str]) -> tuple[str, ...]:
    """Remove the variables that change whom we trust; gives their names, in order."""
    found = sorted(
        name
        for name in environ
        if name.upper() in TRUST_CHANGING or name.upper().startswith(PREFIXES)
    )
    for name in found:
        del environ[name]
    return tuple(found)


def forget_the_bundle(environ: MutableMapping[str, str], bundle: str) -> None:
    """Undo what a frozen build adds for itself: the browser must load nothing from the bundle."""
    for name in LOADER:
        before = environ.pop(f"{name}_ORIG", None)
        if before:
            environ[name] = before
        else:
            environ.pop(name, None)
    for name, value in tuple(environ.items()):
        if name.startswith(STARTER):
            del environ[name]
        elif bundle in value:
            kept = [path for path in value.split(os.pathsep) if not path.startswith(bundle)]
            environ[name] = os.pathsep.join(kept)
            if not kept:
                del environ[name]
    if sys.platform == "win32":  # the starter's own folder for libraries, which children inherit
        ctypes.windll.kernel32.SetDllDirectoryW(None)
