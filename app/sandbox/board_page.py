"""The board as HTML: one page without anything from elsewhere, all foreign text escaped."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape

from app.sandbox.endpoint import STATUSES

STYLE = """
:root{color-scheme:light dark;--ink:#1b2430;--soft:#5d6879;--back:#eef1f5;--card:#fff;
--line:#d6dce5;--lead:#2257c4;--Busy:#b3261e;--Telework:#1f6f54;--Holiday:#8a5a00;
--OutOfOffice:#6b3fa0;--Office:#2257c4}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#9aa6b8;--back:#12161d;--card:#1c222c;
--line:#333c4a;--lead:#7aa5ff;--Busy:#ff8a80;--Telework:#6fd3ae;--Holiday:#f0c060;
--OutOfOffice:#c8a4f4;--Office:#8fb3ff}}
*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);
font:16px/1.5 system-ui,sans-serif}main{max-width:64rem;margin:0 auto;padding:1.5rem;
display:grid;gap:1rem}#live{display:contents}
h1{font-size:1.2rem;margin:0}h2{font-size:1rem;margin:0 0 .6rem}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.2rem}
.big{font-size:3.2rem;font-weight:700;line-height:1.1;margin:.2rem 0}
.big[data-status=Busy]{color:var(--Busy)}.big[data-status=Telework]{color:var(--Telework)}
.big[data-status=Holiday]{color:var(--Holiday)}.big[data-status=Office]{color:var(--Office)}
.big[data-status=OutOfOffice]{color:var(--OutOfOffice)}.soft{color:var(--soft)}
form{display:inline-flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 .4rem .4rem 0}
button,select,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);
border-radius:8px;padding:.4rem .8rem}button{cursor:pointer}button:hover{border-color:var(--lead)}
button.lead{background:var(--lead);border-color:var(--lead);color:var(--card)}
label{display:grid;font-size:.85rem;color:var(--soft)}label *{color:var(--ink);font-size:1rem}
table{width:100%;border-collapse:collapse}td{padding:.35rem .5rem;border-top:1px solid var(--line)}
td:first-child{white-space:nowrap}td:last-child{text-align:right}tr.now td{font-weight:600}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px}
#gone{display:none}body.gone #gone{display:block}
"""

SCRIPT = """
"use strict";
let last = null;
async function swap() {
  const page = await (await fetch("/")).text();
  const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("live");
  document.getElementById("live").replaceWith(fresh);
}
async function look() {
  try {
    const state = await (await fetch("/state")).text();
    if (state !== last) { await swap(); last = state; }
    document.body.classList.remove("gone");
  } catch (gone) { document.body.classList.add("gone"); }
  setTimeout(look, 1000);
}
look();
"""

KINDS = (*(f"@{name}" for name in STATUSES), "no tag, Busy", "no tag, Free")
_SOON = ((5, "5 seconds"), (15, "15 seconds"), (60, "1 minute"), (300, "5 minutes"))
_LONG = ((10, "10 seconds"), (30, "30 seconds"), (120, "2 minutes"), (1800, "half an hour"))


def board_page(live: str) -> str:
    """Give the whole page around its changing part."""
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width"><title>Sandbox board</title>'
        "<link rel=stylesheet href=/board.css><script defer src=/board.js></script>"
        "<noscript><meta http-equiv=refresh content=5></noscript></head><body><main>"
        "<h1>Connect Me Calendar: the sandbox</h1>"
        "<section id=gone>The sandbox does not answer any more.</section>"
        f"{live}{_adding()}</main></body></html>"
    )


def live_part(
    panels: str, events: Iterable[Mapping[str, str]], services: Iterable[tuple[str, str, bool]]
) -> str:
    """Give what changes: the service's panels, the calendar and the buttons that depend on them.

    `services` are names, titles and whether they are cut off.
    """
    rows = "".join(_row(event) for event in events)
    table = f"<table>{rows}</table>" if rows else "<p class=soft>Nothing in the next hours.</p>"
    return (
        f"<div id=live>{panels}"
        f"<section><h2>Services</h2>{_services(services)}</section>"
        f"<section><h2>The calendar of the next hours</h2>{table}</section></div>"
    )


def clock_face(instant: datetime) -> str:
    """Write a moment of today as people do here."""
    return f"{instant.astimezone():%H:%M:%S}"


def day_and_clock_face(instant: datetime) -> str:
    """Write a moment that may be of another day."""
    return f"{instant.astimezone():%H:%M:%S on %d %B}"


def _services(services: Iterable[tuple[str, str, bool]]) -> str:
    buttons = []
    for name, title, is_shut in services:
        action, words = ("restore", f"Restore {title}") if is_shut else ("cut", f"Cut {title}")
        buttons.append(button(action, {"service": name}, words))
    return "".join(buttons)


def _row(event: Mapping[str, str]) -> str:
    fields = {"id": event["id"]}
    buttons = button("decline", fields, "Decline") + button("delete", fields, "Delete")
    now = " class=now" if event["running"] else ""
    note = f" <span class=soft>{escape(event['note'])}</span>" if event["note"] else ""
    return (
        f"<tr{now}><td>{escape(event['start'])} – {escape(event['end'])}</td>"
        f"<td>{escape(event['title'])}{note}</td><td>{buttons}</td></tr>"
    )


def _adding() -> str:
    return (
        "<section><h2>Add an event</h2><form method=post action=/sandbox/event>"
        f"<label>Kind<select name=kind>{options((kind, kind) for kind in KINDS)}</select></label>"
        f"<label>Starts in<select name=starts_in>{options(_SOON)}</select></label>"
        f"<label>Lasts<select name=lasts>{options(_LONG)}</select></label>"
        "<label>Title<input name=title maxlength=200></label>"
        "<button class=lead>Add</button></form></section>"
    )


def options(pairs: Iterable[tuple[object, str]]) -> str:
    """Give the choices of a list, as pairs of value and wording."""
    return "".join(
        f'<option value="{escape(str(value))}">{escape(words)}</option>' for value, words in pairs
    )


def button(action: str, fields: Mapping[str, str], words: str) -> str:
    """Give a button that does something when it is pressed."""
    hidden = "".join(
        f'<input type=hidden name="{escape(name)}" value="{escape(value)}">'
        for name, value in fields.items()
    )
    return (
        f"<form method=post action=/sandbox/{action}>{hidden}"
        f"<button>{escape(words)}</button></form>"
    )
