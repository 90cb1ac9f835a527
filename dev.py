"""The one door to working on the program: `python3 dev.py setup|run|test|check|…` on any system."""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from installer import system

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
LOCKS = {  # each with what it is resolved from
    "requirements.lock": ["pyproject.toml"],
    LOCK.name: ["pyproject.toml", "--group=dev"],
    "requirements-audit.lock": ["--group=audit"],
}
STAMP = VENV / ".installed"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("fr", "nl", "de")  # beside English, which the code is written in
GUARDED = "app/domain/*,app/sync/*"  # where every branch counts
LEAST_COVERAGE = 95


class CannotGoOn(Exception):
    """Something is missing that only the person can bring; the text says how."""


def main() -> int:
    """Run the verb that the command line names and give its exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    for name, (verb, says) in VERBS.items():
        one = verbs.add_parser(name, help=says, description=says, prefix_chars="\0", add_help=False)
        one.set_defaults(verb=verb)
        one.add_argument("rest", nargs="*", help="handed on as they are")
    chosen = parser.parse_args()
    try:
        if sys.version_info < OLDEST:
            raise CannotGoOn(
                f"This is Python {sys.version.split()[0]}; Python 3.11 or newer is needed."
            )
        return int(chosen.verb(chosen.rest))
    except CannotGoOn as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def setup(_: Sequence[str] = ()) -> int:
    """Make the virtual environment and see to what Qt and the tests need from the system."""
    _make_environment()
    reason = system.bring(system.missing(system.TO_TEST))
    if reason:
        print(reason)
    print("Ready: `make run` shows the program, `make test` runs the tests.")
    return 0


def run(rest: Sequence[str]) -> int:
    """Start the program against simulated services: in a window where there is a screen."""
    _make_environment()
    command = [str(PYTHON), "-m", "app", "--sandbox", os.environ.get("SERVICE", "connect-me")]
    reason = "There is no screen here" if not _has_screen() else _without_qt()
    if reason:
        print(f"{reason}, so the program runs for a minute without a window.", flush=True)
        command += ["--headless", "--for", "60"]
    command += rest
    if not WINDOWS:
        os.chdir(ROOT)
        os.execv(command[0], command)  # noqa: S606  signals go straight to the program
    return _call(command)


def test(rest: Sequence[str]) -> int:
    """Run all tests and hold the coverage bar, or just those that are named."""
    _make_environment()
    reason = system.bring(system.missing(system.TO_TEST))
    if reason:
        raise CannotGoOn(reason)
    pytest = [str(PYTHON), "-m", "pytest", "-q"]
    if rest:
        return _call([*pytest, *rest])
    code = _call([*pytest, "-n", "3", "--dist", "loadgroup", "--cov=app", "--cov-report="])
    return code or _coverage_of_the_guarded()


def check(_: Sequence[str] = ()) -> int:
    """Look at style, types and import contracts; all of them, also when one complains."""
    _make_environment()
    tools = PYTHON.parent
    commands = [
        [str(PYTHON), "-m", "ruff", "check"],
        [str(PYTHON), "-m", "ruff", "format", "--check"],
        [str(PYTHON), "-m", "mypy"],
        [str(tools / "lint-imports"), "--no-cache"],
    ]
    codes = [_call(command, announce=True) for command in commands]
    return max(codes, key=abs)


def bench(rest: Sequence[str] = ()) -> int:
    """Measure against the goals: every script of `bench/`, or those that are named."""
    _make_environment()
    scripts = [path.stem for path in sorted((ROOT / "bench").glob("*.py"))]
    chosen = rest or [name for name in scripts if not name.startswith("_")]
    return max(_call([str(PYTHON), "-m", f"bench.{name}"], announce=True) for name in chosen)


def soak(rest: Sequence[str] = ()) -> int:
    """Play many simulated days with everything that goes wrong, or the seeds that are named."""
    _make_environment()
    return _call([str(PYTHON), "-m", "tests.simulation", *(rest or ["0-25000", "g0-25000"])])


def translations(_: Sequence[str] = ()) -> int:
    """Find every sentence of the screens for the translators, and compile what they translated."""
    _make_environment()
    return bring_translations(TRANSLATIONS, PYTHON.parent)


def bring_translations(folder: Path, tools: Path) -> int:
    """Bring the translations in a folder up to date with the code; `tools` is where Qt's are."""
    sources = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "app").rglob("*.py"))
        if "sandbox" not in path.parts
    ]
    quiet = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        file = folder / f"connectme_{language}.ts"
        find = [str(tools / "pyside6-lupdate"), *sources, *quiet, "-target-language", language]
        compile_ = [str(tools / "pyside6-lrelease"), "-silent", str(file)]
        code = _call([*find, "-ts", str(file)])
        code = code or _call([*compile_, "-qm", str(file.with_suffix(".qm"))])
        if code:
            return code
    return 0


def screenshots(rest: Sequence[str] = ()) -> int:
    """Draw every window in every language, light and dark, into docs/screenshots."""
    _make_environment()
    return _call([str(PYTHON), "-m", "tests.gallery", *rest])


def release_check(_: Sequence[str] = ()) -> int:
    """Do everything that a release must pass, the quickest first, until something fails."""
    return check() or test([]) or bench() or soak()


def build(rest: Sequence[str] = ()) -> int:
    """Make what a person installs on this system, with checksums, in dist/."""
    _make_environment()
    if reason := system.bring(system.missing(system.TO_BUILD)):
        raise CannotGoOn(reason)
    return _call([str(PYTHON), "-m", "installer", *rest])


def test_package(rest: Sequence[str]) -> int:
    """Build, look at what was built, and install it where nothing is: on a bare Debian."""
    built = list((ROOT / "dist").glob("connectme-calendar_*.deb"))
    if not (rest and built) and (code := build()):
        return code
    _make_environment()
    if reason := system.bring(system.missing(system.TO_TRY_OUT)):
        raise CannotGoOn(reason)
    checks = [str(path) for path in sorted((ROOT / "tests" / "packaging").glob("check_*.py"))]
    patient = ["-p", "no:cacheprovider", "-o", "faulthandler_timeout=0"]  # minutes pass here
    command = [str(PYTHON), "-m", "pytest", "-q", *patient, *(rest or checks)]
    if os.geteuid() == 0:  # what is mounted for the bare Debian goes with the tests
        command = ["unshare", "--mount", "--propagation", "private", *command]
    return _call(command)


def lock(_: Sequence[str] = ()) -> int:
    """Resolve the dependencies anew for every system and write the lock files."""
    uv = shutil.which("uv")
    if uv is None:
        raise CannotGoOn("The locks are made with uv, which is missing: pip install uv")
    common = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate"]
    common += ["--no-emit-index-url", "--no-emit-find-links", "--upgrade", "--quiet"]
    common += ["--custom-compile-command=python3 dev.py lock"]
    for name, sources in LOCKS.items():
        command = [uv, "pip", "compile", *sources, *common, "-o", name]
        if code := _call(command):
            return code
    return 0


def clean(_: Sequence[str] = ()) -> int:
    """Remove the virtual environment and everything that the tools left."""
    left = [".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "build", "dist"]
    left += [".import_linter_cache"]
    for name in left:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for found in [*ROOT.glob(".coverage*"), *ROOT.glob("*.egg-info")]:
        shutil.rmtree(found) if found.is_dir() else found.unlink()
    for folder in ("app", "bench", "installer", "tests"):
        for cache in (ROOT / folder).rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)
    return 0


def _make_environment() -> None:
    """Make `.venv` and install what the lock names, unless that stands already."""
    wanted = f"{sys.version.split()[0]} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == wanted:
        return
    if importlib.util.find_spec("ensurepip") is None:
        version = "{}.{}".format(*sys.version_info)
        reason = system.bring([f"python{version}-venv"])
        if reason:
            raise CannotGoOn(reason)
    print("Setting up .venv (once; some 450 MB) …", flush=True)
    _must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    pip += ["--no-input", "--no-deps", "--no-compile", "--require-hashes", "--only-binary=:all:"]
    _must([*pip, "-r", str(LOCK)])
    STAMP.write_text(wanted, "utf-8")


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _without_qt() -> str:
    """Say why no window can be shown although there is a screen; empty: one can."""
    return system.bring(system.missing(system.TO_SHOW))


def _coverage_of_the_guarded() -> int:
    """Hold the bar of the rooms where every branch counts; tell the figure in one line."""
    report = [str(PYTHON), "-m", "coverage", "report", f"--include={GUARDED}"]
    total = subprocess.run(
        [*report, "--format=total", "--precision=1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    rooms = GUARDED.replace(",", " and ").replace("/*", "")
    print(f"Branch coverage of {rooms}: {total} % (at least {LEAST_COVERAGE} %)", flush=True)
    if total and float(total) >= LEAST_COVERAGE:
        return 0
    _call(report)
    return 1


def _call(command: Sequence[str], *, announce: bool = False) -> int:
    if announce:
        print("$", shlex.join([Path(command[0]).name, *command[1:]]), flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _must(command: Sequence[str]) -> None:
    if code := _call(command):
        raise CannotGoOn(f"This failed with exit code {code}: {shlex.join(command)}")


VERBS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "setup": (setup, "make .venv and all that the other verbs need, nothing else"),
    "run": (
        run,
        "start the program against simulated services (SERVICE=connect-me or genesys-cloud)",
    ),
    "test": (test, "run all tests, or those that are named"),
    "check": (check, "style, types and import contracts"),
    "bench": (bench, "measure against the goals"),
    "soak": (soak, "play 25,000 simulated days at either service, or `soak 168` one of them"),
    "translations": (translations, "find the sentences of the screens and compile translations"),
    "screenshots": (screenshots, "draw every window in every language into docs/screenshots"),
    "build": (build, "make the packages of this system and their checksums in dist/"),
    "test-package": (test_package, "build, and use the packages on a bare Debian"),
    "release-check": (release_check, "all of check, test, bench and soak"),
    "lock": (lock, "resolve the dependencies anew and write the lock files"),
    "clean": (clean, "remove what the verbs made"),
}

if __name__ == "__main__":
    sys.exit(main())
