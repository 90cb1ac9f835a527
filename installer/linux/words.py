"""What the packages say of the program, once for all of them."""

import re
from datetime import UTC, datetime
from textwrap import fill

from app import __version__
from installer.contents import PROGRAM, ROOT

TITLE = "Connect Me Calendar"
SUMMARY = "Telephone status in step with your Google Calendar"
HOMEPAGE = "https://google-calendar.connectme.io"
MAINTAINER = "The Connect Me Calendar authors <connectme-calendar@connectme.io>"
DESCRIPTION = (
    "A program in the tray that keeps your telephone status in step with your Google Calendar:"
    " when an event begins, your Connect Me status becomes Busy, Telework, Holiday, OutOfOffice"
    " or Office; when it ends, the status that you had before comes back, at the second.",
    "A status that you set by hand is never overridden. You sign in yourself, in your own browser;"
    " the program reads the calendar and cannot change it.",
)
COMMENTS = {
    "": "Keeps your telephone status in step with your Google Calendar",
    "de": "Hält Ihren Telefonstatus im Gleichschritt mit Ihrem Google Kalender",
    "fr": "Accorde votre statut téléphonique à votre agenda Google",
    "nl": "Houdt uw telefoonstatus gelijk met uw Google Agenda",
}
KEYWORDS = {
    "": "Connect Me;PureCloud;Genesys;calendar;status;presence;telephone;",
    "de": "Connect Me;PureCloud;Genesys;Kalender;Status;Anwesenheit;Telefon;",
    "fr": "Connect Me;PureCloud;Genesys;agenda;statut;présence;téléphone;",
    "nl": "Connect Me;PureCloud;Genesys;agenda;status;aanwezigheid;telefoon;",
}
METAINFO = "io.connectme.calendar"


def desktop_entry() -> str:
    """Give the entry of the menu."""
    lines = ["[Desktop Entry]", "Type=Application", f"Name={TITLE}"]
    lines += [_localised("Comment", language, text) for language, text in COMMENTS.items()]
    lines += [f"Exec={PROGRAM}", f"TryExec={PROGRAM}", f"Icon={PROGRAM}", "Terminal=false"]
    lines += ["Categories=Office;Calendar;", "StartupNotify=false"]
    lines += [_localised("Keywords", language, text) for language, text in KEYWORDS.items()]
    return "\n".join(lines) + "\n"


def _localised(key: str, language: str, text: str) -> str:
    return f"{key}[{language}]={text}" if language else f"{key}={text}"


def metainfo(moment: int) -> str:
    """Give what software centres show."""
    languages = {name: f' xml:lang="{name}"' if name else "" for name in COMMENTS}
    summaries = "".join(
        f"  <summary{languages[name]}>{text}</summary>\n" for name, text in COMMENTS.items()
    )
    paragraphs = "".join(f"    <p>{paragraph}</p>\n" for paragraph in DESCRIPTION)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<component type="desktop-application">\n'
        f"  <id>{METAINFO}</id>\n"
        "  <metadata_license>CC0-1.0</metadata_license>\n"
        "  <project_license>MIT</project_license>\n"
        f"  <name>{TITLE}</name>\n"
        f"{summaries}"
        f"  <description>\n{paragraphs}  </description>\n"
        '  <developer id="io.connectme"><name>The Connect Me Calendar authors</name></developer>\n'
        f'  <launchable type="desktop-id">{PROGRAM}.desktop</launchable>\n'
        f'  <url type="homepage">{HOMEPAGE}</url>\n'
        f'  <icon type="stock">{PROGRAM}</icon>\n'
        "  <categories><category>Office</category><category>Calendar</category></categories>\n"
        f"  <provides><binary>{PROGRAM}</binary></provides>\n"
        '  <content_rating type="oars-1.1"/>\n'
        f'  <releases><release version="{__version__}" date="{_day(moment)}"/></releases>\n'
        "</component>\n"
    )


def debian_changelog(moment: int) -> str:
    """Give the newest part of CHANGELOG.md in the form that Debian reads."""
    newest = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1]
    points = "\n".join(
        fill(" ".join(point.split()), 78, initial_indent="  * ", subsequent_indent="    ")
        for point in newest.split("\n- ")[1:]
    )
    when = datetime.fromtimestamp(moment, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"{PROGRAM} ({__version__}) stable; urgency=medium"
    return f"{head}\n\n{points}\n\n -- {MAINTAINER}  {when}\n"


def copyright_text() -> str:
    """Give the licences, in the form that Debian reads."""
    licence = (ROOT / "LICENSE").read_text("utf-8").partition("\n\n")[2]
    holder, _, terms = licence.partition("\n\n")
    body = "\n".join(f" {line}" if line else " ." for line in terms.strip().splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {TITLE}\nSource: {HOMEPAGE}\n\n"
        f"Files: *\nCopyright: {holder.removeprefix('Copyright (c) ').strip()}\nLicense: Expat\n"
        f"{body}\n"
        "Comment:\n"
        " The libraries that are brought along keep their own licences: Python (PSF-2.0), Qt and\n"
        " PySide (LGPL-3.0, used as shared libraries that may be replaced), ICU (Unicode-3.0),\n"
        " OpenSSL, cryptography, requests and the Google client libraries (Apache-2.0), and the\n"
        " others that docs/dependencies.md of the source names with their licences.\n"
    )


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
