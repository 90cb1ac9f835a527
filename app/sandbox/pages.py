"""The pages of the two simulated authorities, all foreign text escaped."""

from collections.abc import Iterable
from html import escape

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2330;margin:0}
main{max-width:26rem;margin:8vh auto;background:#fff;padding:2rem;border-radius:12px;
box-shadow:0 1px 4px #0003}
h1{font-size:1.3rem;margin:0 0 1rem}
fieldset{border:1px solid #d5d9e0;border-radius:8px;margin:0 0 1rem}
label{display:block;padding:.2rem 0}button{font:inherit;padding:.5rem 1.2rem;border-radius:8px;
border:1px solid #2457c5;background:#2457c5;color:#fff;margin-right:.6rem}
button.plain{background:#fff;color:#2457c5}input[type=text],input[type=password]{font:inherit;width:95%}
p.note{color:#5b6475;font-size:.9rem}p.wrong{color:#a31621}
"""


def page(title: str, inner: str) -> str:
    """Frame some HTML; only the title is escaped here."""
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{inner}"
        "<p class=note>A simulated service on this computer. Nothing leaves it.</p>"
        "</main></body></html>"
    )


def error_page(title: str, detail: str) -> str:
    """Say in the browser why a request is refused, without a way back to the program."""
    return page(title, f"<p class=wrong>{escape(detail)}</p>")


def choices(legend: str, name: str, values: Iterable[str], chosen: str) -> str:
    """Give radio buttons."""
    rows = "".join(
        f'<label><input type=radio name="{name}" value="{escape(value)}"'
        f"{' checked' if value == chosen else ''}> {escape(value)}</label>"
        for value in values
    )
    return f"<fieldset><legend>{escape(legend)}</legend>{rows}</fieldset>"


def ticks(legend: str, name: str, values: Iterable[tuple[str, str]]) -> str:
    """Give check boxes, ticked, as pairs of value and wording."""
    rows = "".join(
        f'<label><input type=checkbox name="{name}" value="{escape(value)}" checked> '
        f"{escape(words)}</label>"
        for value, words in values
    )
    return f"<fieldset><legend>{escape(legend)}</legend>{rows}</fieldset>" if rows else ""


def form(action: str, request_id: str, inner: str, yes: str = "Allow") -> str:
    """Give a form with the number of the request, and two buttons."""
    return (
        f'<form method=post action="{escape(action)}">'
        f'<input type=hidden name=request value="{escape(request_id)}">{inner}'
        f"<button name=decision value=allow>{escape(yes)}</button>"
        "<button name=decision value=cancel class=plain formnovalidate>Cancel</button></form>"
    )


def credentials_fields(login: str, wrong: bool) -> str:  # noqa: FBT001
    """Give the two fields of a sign-in with login and password."""
    note = "<p class=wrong>Login or password is wrong.</p>" if wrong else ""
    return (
        f'{note}<label>Login<input type=text name=login value="{escape(login)}"></label>'
        "<label>Password<input type=password name=password></label>"
    )
