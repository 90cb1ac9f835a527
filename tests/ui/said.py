"""Collects from the code every sentence that the layers below the screens say to a person."""

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = "\0"  # where a value stands that only the running program knows

NOT_WORDED = {
    "app.sandbox": "the simulated services play somebody else's part",
    "app.sandbox_run": "tells at the console how the sandbox is getting on",
    "app.ui": "the screens word their own sentences",
    "app.main": "speaks at the console",
    "app.arguments": "the help of the command line",
    "app.commands": "speaks at the console",
    "app.headless": "speaks at the console",
    "app.plan": "what `plan` prints and refuses",
    "app.channel": "speaks from program to program",
    "app.machine": "tells administrators what is wrong with their profile",
    "app.sync.genesys_channel": "its failures are nobody's trouble: the poll finds everything",
    "app.sync.genesys_socket": "fails into the notification channel alone",
    "app.domain.document": "tells administrators what is wrong with their profile",
    "app.domain.profile": "tells administrators what is wrong with their profile",
    "app.domain.profile_keys": "documents what administrators set and nobody sees on a screen",
}
NOT_SHOWN = {
    ("app.files", "read_text_or_quarantine"): "goes to the technical log",
    ("app.opening", "_scrubbed_words"): "goes to the technical log",
    ("app.requirements", "_line"): "what `check` prints",
    ("app.state", "_wanted_words"): "what `status` prints",
}
ADMINISTRATORS_ERRORS = ("ProfileError", "NewerFile", "Misfit")
ENUMS = ("Dropped", "IgnoredBecause", "Kind", "Reason", "What")
PARTS_SHOWN = {  # the arguments of these reach the screens, whole sentences or not
    "Happening": {5: "reason"},
    "Requirement": {0: "name", 1: "required", 2: "found", 4: "detail"},
    "Scope": {1: "permission", 2: "reason"},
}
NAMES = {"Connect Me Desktop"}  # the same in every language
LOGS = re.compile(r"_?log\.\w+")
SENTENCE = re.compile(r"[A-Z“\0](?=.*[a-z]).* .*(?:\.|: \0)", re.DOTALL)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Variant:
    """One text that an expression can have, and how the conditions in it were decided."""

    text: str
    decided: tuple[tuple[str, bool], ...] = ()

    def then(self, other: "Variant") -> "Variant | None":
        """Join with what follows; None when the two cannot be true together."""
        decided = dict(self.decided)
        if any(decided.setdefault(test, way) is not way for test, way in other.decided):
            return None
        return Variant(self.text + other.text, tuple(decided.items()))


@dataclass
class Module:
    """One module of the product, and what its names stand for."""

    name: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)
    functions: dict[ast.AST, Function] = field(default_factory=dict)  # around each node

    def __post_init__(self) -> None:
        """Find the constants and imports, and the function around each node."""
        for node in self.tree.body:
            match node:
                case ast.Assign(targets=[ast.Name(name)], value=value):
                    self.constants[name] = value
                case ast.ImportFrom(module=str(source), names=names):
                    self.imported |= {one.asname or one.name: (source, one.name) for one in names}
        for function in ast.walk(self.tree):
            if isinstance(function, Function):
                self.functions |= dict.fromkeys(ast.walk(function), function)

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Give the calls of a function or class by its bare name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name:
                yield node


@cache
def modules() -> dict[str, Module]:
    """Give every module of the product."""
    found = {}
    for path in sorted((ROOT / "app").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = Module(name, ast.parse(path.read_text("utf-8")))
    return found


@cache
def said() -> dict[str, str]:
    """Give every sentence, with its values as %1, %2, …, and the place where it is said."""
    found: dict[str, str] = {}
    for module in modules().values():
        if not any(module.name == n or module.name.startswith(f"{n}.") for n in NOT_WORDED):
            for text, line in _Reader(module).sentences():
                found.setdefault(text, f"{module.name}:{line}")
    return found


class _Reader:
    """Reads one module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._beside: list[str] = []  # words found where a value is put in
        self._open: list[ast.AST] = []  # what is being looked up

    def sentences(self) -> Iterator[tuple[str, int]]:
        """Give what is said and the line."""
        for node, whole in self._spoken():
            self._beside.clear()
            variants = self._variants(node)
            texts = [one.text for one in variants if not whole or SENTENCE.fullmatch(one.text)]
            for text in texts + (self._beside if texts else []):
                if re.search(r"[^\W\d_]|“", text) and text not in NAMES:
                    yield _numbered(text), node.lineno

    def _spoken(self) -> Iterator[tuple[ast.expr, bool]]:
        """Give the expressions that are said; True: only if they are whole sentences."""
        silent = set(self._silent())
        for node in ast.walk(self._module.tree):
            if node in silent:
                continue
            match node:
                case ast.JoinedStr() | ast.Constant(value=str()):
                    yield node, True
                case ast.Call(func=ast.Name(name), args=given, keywords=named):
                    shown = PARTS_SHOWN.get(name, {})
                    yield from ((one, False) for at, one in enumerate(given) if at in shown)
                    yield from ((one.value, False) for one in named if one.arg in shown.values())
                case ast.ClassDef(name=name, body=body) if name in ENUMS:
                    yield from ((one.value, False) for one in body if isinstance(one, ast.Assign))

    def _silent(self) -> Iterator[ast.AST]:
        """Give the nodes that nobody hears: docstrings, logs, parts of other strings."""
        for node in ast.walk(self._module.tree):
            match node:
                case ast.Expr(value=ast.Constant() as docstring):
                    yield docstring
                case ast.JoinedStr():
                    yield from itertools.islice(ast.walk(node), 1, None)
                case ast.Call(func=func) if LOGS.fullmatch(ast.unparse(func)):
                    yield from ast.walk(node)
                case ast.Call(func=ast.Name(name)) if name in ADMINISTRATORS_ERRORS:
                    yield from ast.walk(node)
                case ast.FunctionDef(name=name) if (self._module.name, name) in NOT_SHOWN:
                    yield from ast.walk(node)

    def _variants(self, node: ast.expr) -> list[Variant]:
        """Give the texts that an expression can have; a lone PLACE where that is not known."""
        match node:
            case ast.Constant(value=str(text)):
                return [Variant(text)]
            case ast.JoinedStr(values=parts):
                return self._joined(parts)
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return self._closed(self._variants(value))
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self._joined([left, right])
            case ast.Name(name) if node not in self._open:
                return self._looked_up(node, name)
            case ast.Call(func=ast.Attribute(ast.Constant(str(between)), "join"), args=[listed]):
                self._enumerated(between, listed)
            case ast.IfExp() | ast.BoolOp(op=ast.Or()):
                return self._alternatives(node)
        return [Variant(PLACE)]

    def _alternatives(self, node: ast.IfExp | ast.BoolOp) -> list[Variant]:
        if isinstance(node, ast.BoolOp):
            return [one for value in node.values for one in self._variants(value)]
        asked = ast.dump(node.test)
        return [
            both
            for way, branch in ((True, node.body), (False, node.orelse))
            for one in self._variants(branch)
            if (both := Variant("", ((asked, way),)).then(one)) is not None
        ]

    def _joined(self, parts: Iterable[ast.expr]) -> list[Variant]:
        variants = [Variant("")]
        for part in parts:
            following = self._variants(part)
            variants = [
                both
                for one in variants
                for other in following
                if (both := one.then(other)) is not None
            ]
        return variants

    def _closed(self, variants: list[Variant]) -> list[Variant]:
        """Spell the variants out only if they are all known; else a value stands there."""
        if all(one.text != PLACE for one in variants):
            return variants
        self._beside += [one.text for one in variants]
        return [Variant(PLACE)]

    def _looked_up(self, node: ast.expr, name: str) -> list[Variant]:
        """Follow a name to what is assigned to it."""
        self._open.append(node)
        try:
            meanings = [*self._local(self._module.functions.get(node), name)]
            if meanings:
                variants = [one for value in meanings for one in self._variants(value)]
                return list(dict.fromkeys(variants))
            if name in self._module.constants:
                return self._variants(self._module.constants[name])
            source, original = self._module.imported.get(name, ("", ""))
            if source in modules() and original in modules()[source].constants:
                return _Reader(modules()[source])._variants(modules()[source].constants[original])
        finally:
            self._open.pop()
        return [Variant(PLACE)]

    def _local(self, function: Function | None, name: str) -> Iterator[ast.expr]:
        """Give what a name can stand for in a function: assignments, a default, arguments."""
        if function is None:
            return
        for node in ast.walk(function):
            match node:
                case ast.Assign(targets=targets, value=value):
                    for target in targets:
                        yield from _taken(name, target, value)
                case ast.For(target=target) if name in _names(target):
                    yield ast.Constant(None)
        named = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        places = [one.arg for one in named if one.arg != "self"]
        if name in places:
            yield from _defaults(function, name)
            for call in self._module.calls(function.name):
                given = [one.value for one in call.keywords if one.arg == name]
                given += call.args[places.index(name) :][:1]
                yield from given

    def _enumerated(self, between: str, listed: ast.expr) -> None:
        """Note how the parts of an enumeration are put together; any number of them is."""
        if not re.search(r"\w", between):
            return
        part = listed.elt if isinstance(listed, ast.GeneratorExp) else ast.Constant(None)
        for variant in self._variants(part):
            self._beside += [variant.text, variant.text + between + PLACE]


def _taken(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    """Give what a name gets from an assignment, also from one of several at once."""
    match target, value:
        case ast.Name(one), _ if one == name:
            yield value
        case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
            for one, other in zip(targets, values, strict=True):
                yield from _taken(name, one, other)
        case ast.Tuple(), _ if name in _names(target):
            yield ast.Constant(None)


def _names(target: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def _defaults(function: Function, name: str) -> Iterator[ast.expr]:
    arguments = function.args
    plain = [*arguments.posonlyargs, *arguments.args]
    pairs = [
        *zip(reversed(plain), reversed(arguments.defaults), strict=False),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    yield from (value for one, value in pairs if one.arg == name and value is not None)


def _numbered(text: str) -> str:
    numbers = itertools.count(1)
    return re.sub(PLACE, lambda _: f"%{next(numbers)}", text)
