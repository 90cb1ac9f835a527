"""Makes foreign text whole: JSON can carry half a character, which no file and no screen takes."""

import re

_HALF = re.compile("[\ud800-\udfff]")  # half of a pair that stands alone


def whole(value: object) -> object:
    """Put the sign for what is unreadable in place of half characters, in JSON of any depth.

    Lists and objects are changed where they are.
    """
    root = [value]
    waiting: list[object] = [root]
    while waiting:
        match waiting.pop():
            case list() as items:
                for place, item in enumerate(items):
                    items[place] = _text(item)
                waiting += items
            case dict() as members:
                renewed = {_text(name): _text(member) for name, member in members.items()}
                members.clear()
                members.update(renewed)
                waiting += members.values()
    return root[0]


def _text(value: object) -> object:
    return _HALF.sub("\ufffd", value) if isinstance(value, str) and not value.isascii() else value
