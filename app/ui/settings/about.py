"""What the program is, and the works of others that are inside it, each under its licence."""

from types import MappingProxyType

LICENCES = MappingProxyType(
    {
        "LGPL 3.0": ("Qt", "PySide6", "Shiboken"),
        "Apache 2.0": (
            "google-api-python-client",
            "google-api-core",
            "google-auth",
            "google-auth-httplib2",
            "google-auth-oauthlib",
            "googleapis-common-protos",
            "proto-plus",
            "requests",
            "opentelemetry-api",
            "importlib-metadata",
            "lazy-importer",
            "tzdata",
        ),
        "Apache 2.0 / BSD": ("cryptography", "uritemplate"),
        "BSD": (
            "idna",
            "oauthlib",
            "protobuf",
            "pyasn1",
            "pyasn1-modules",
            "pycparser",
            "pywin32-ctypes",
            "qasync",
            "SecretStorage",
            "websockets",
        ),
        "ISC": ("requests-oauthlib",),
        "MIT": (
            "backports.tarfile",
            "cffi",
            "charset-normalizer",
            "filelock",
            "h11",
            "httplib2",
            "jaraco.classes",
            "jaraco.context",
            "jaraco.functools",
            "jeepney",
            "keyring",
            "more-itertools",
            "platformdirs",
            "pyparsing",
            "truststore",
            "urllib3",
            "zipp",
            "wsproto",
        ),
        "MPL 2.0": ("certifi",),
        "PSF": ("Python", "typing-extensions"),
    }
)


def licence_lines() -> str:
    """Give a line for each licence."""
    return "\n".join(f"{licence}: {', '.join(works)}" for licence, works in LICENCES.items())
