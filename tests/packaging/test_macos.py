"""What the macOS packages are made of, and the scripts with stand-ins for Apple's tools."""

import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import __version__, autostart
from app.autostart import Command, MacAutostart
from app.renewal import STAMP, Found, running_build
from installer import pictures
from installer.macos import bundle, icon

SCRIPTS = bundle.HERE
PROGRAM = "/Applications/Connect Me Calendar.app/Contents/MacOS/connectme-calendar"
BASH = shutil.which("bash") or "/bin/bash"
APPLE = ("codesign", "xcrun", "hdiutil", "ditto", "pkgbuild", "productbuild", "plutil")


def test_the_bundle_lives_in_the_menu_bar_and_has_the_name_of_its_launch_agent() -> None:
    info = bundle.info()
    assert info["LSUIElement"] is True
    assert info["CFBundleIdentifier"] == bundle.IDENTIFIER == autostart.LABEL
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == __version__
    assert str(info["NSHumanReadableCopyright"]).startswith("Copyright")
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert plistlib.loads(plistlib.dumps(dict(info))) == info


def test_the_icon_holds_the_sizes_of_both_densities_and_all_can_be_read() -> None:
    drawn = icon.icon(pictures.ICON)
    kind, length = struct.unpack_from(">4sI", drawn)
    assert (kind, length) == (b"icns", len(drawn))
    read, offset = {}, 8
    while offset < len(drawn):
        kind, length = struct.unpack_from(">4sI", drawn, offset)
        image = QImage.fromData(drawn[offset + 8 : offset + length], "PNG")  # type: ignore[call-overload]
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(image.width() // 2, image.height() // 4).green() > 60
        read[kind] = (image.width(), image.height())
        offset += length
    assert read == {kind: (size, size) for kind, size in icon.KINDS.items()}


def test_the_app_is_stamped_where_the_running_program_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == "win32":
        pytest.skip("the app is made on a Mac")
    app, ran = tmp_path / "X.app", []
    for name in ("Resources", "Frameworks"):
        (app / "Contents" / name).mkdir(parents=True)
    (tmp_path / STAMP).write_text("1.0.0 aaaa\n")
    monkeypatch.setattr(subprocess, "run", lambda command, **_: ran.append(command))
    bundle.stamp(app, tmp_path / STAMP)
    bundle.stamp(app, tmp_path / STAMP)
    assert (app / "Contents" / "Resources" / STAMP).read_text() == "1.0.0 aaaa\n"
    assert (app / "Contents" / "Frameworks" / STAMP).readlink() == Path("../Resources", STAMP)
    monkeypatch.setattr(sys, "_MEIPASS", str(app / "Contents" / "Frameworks"), raising=False)
    build = running_build()
    assert build is not None
    assert build.look() is Found.SAME
    assert ran == [["codesign", "--force", "--deep", "--sign", "-", str(app)]] * 2


def test_one_right_is_asked_for_and_no_other() -> None:
    rights = plistlib.loads((SCRIPTS / "entitlements.plist").read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_agent_for_everybody_is_the_one_that_the_program_writes(tmp_path: Path) -> None:
    mac = MacAutostart(Command((PROGRAM,)), tmp_path)
    mac.switch(on=True)
    (written,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    everybodys = plistlib.loads((SCRIPTS / "launch-agent.plist").read_bytes())
    assert plistlib.loads(written.read_bytes()) == everybodys
    assert written.name == f"{everybodys['Label']}.plist"


class Mac:
    """A folder with an app, and tools that write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.tools, self.dist = folder / "tools", folder / "dist"
        self.calls = folder / "calls"
        self.app = self.dist / "Connect Me Calendar.app"
        inside = self.app / "Contents" / "Frameworks"
        (inside / "QtCore.framework").mkdir(parents=True)
        (inside / "QtCore.framework" / "b.dylib").touch()
        (inside / "a.so").touch()
        (self.app / "Contents" / "MacOS").mkdir()
        self.tools.mkdir()
        for name in (*APPLE, "uname"):
            self.put(name, f'echo "{name} $*" >> "{self.calls}"')
        self.put("uname", "echo Darwin")

    def put(self, name: str, body: str) -> None:
        """Make a tool of this name."""
        tool = self.tools / name
        tool.write_text(f"#!/bin/sh\n{body}\n")
        tool.chmod(0o755)

    def run(self, script: str, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run one of the scripts."""
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [BASH, str(SCRIPTS / script), *arguments],
            env={"PATH": path, "DIST": str(self.dist), "TMPDIR": str(self.dist), **environ},
            capture_output=True,
            text=True,
            check=False,
        )

    def called(self) -> list[str]:
        """Give the calls so far, without the places."""
        if not self.calls.exists():
            return []
        text = self.calls.read_text().replace(str(self.dist), "DIST")
        return re.sub(r"DIST/tmp\.\w+", "TMP", text).splitlines()


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    if sys.platform == "win32":
        pytest.skip("the scripts are for bash")
    return Mac(tmp_path)


IDENTITY = {"CODESIGN_IDENTITY": "Developer ID Application: X"}
WHOLE = {
    "sign.sh": IDENTITY,
    "make-dmg.sh": IDENTITY,
    "make-pkg.sh": {"INSTALLER_IDENTITY": "Developer ID Installer: X"},
    "notarise.sh": {"NOTARY_PROFILE": "x"},
    "build-app.sh": {},
}


@pytest.mark.parametrize("script", sorted(WHOLE))
def test_each_script_says_in_one_sentence_what_it_lacks(mac: Mac, script: str) -> None:
    image = mac.dist / "x.dmg"
    given = (str(image),) if script == "notarise.sh" else ()
    for name in WHOLE[script]:
        refused = mac.run(script, *given)
        assert refused.returncode == 1
        assert refused.stderr.startswith(f"Set {name}: the name of a ")
        assert refused.stderr.count("\n") == 1
    if script != "build-app.sh":
        shutil.rmtree(mac.app)
        refused = mac.run(script, *given, **WHOLE[script])
        assert refused.returncode == 1
        assert re.fullmatch(r'There is no ".+"; make it with .+ first\.\n', refused.stderr)
    mac.put("uname", "echo Linux")
    refused = mac.run(script, *given, **WHOLE[script])
    assert (refused.returncode, refused.stderr) == (1, "This runs on macOS only.\n")
    assert mac.called() == []


def test_signing_goes_from_the_inside_out_and_hardens(mac: Mac) -> None:
    assert mac.run("sign.sh", **IDENTITY).returncode == 0
    sign = "codesign --force --timestamp --options runtime --sign Developer ID Application: X"
    rights = f"{sign} --entitlements {SCRIPTS}/entitlements.plist"
    app = "DIST/Connect Me Calendar.app"
    calls = mac.called()
    assert sorted(calls[:2]) == [
        f"{sign} {app}/Contents/Frameworks/QtCore.framework/b.dylib",
        f"{sign} {app}/Contents/Frameworks/a.so",
    ]
    assert calls[2:] == [
        f"{sign} {app}/Contents/Frameworks/QtCore.framework",
        f"{rights} {app}/Contents/MacOS/connectme-calendar",
        f"{rights} {app}",
        f"codesign --verify --deep --strict --verbose=2 {app}",
    ]


def test_the_disk_image_is_made_and_signed(mac: Mac) -> None:
    done = mac.run("make-dmg.sh", **IDENTITY)
    assert done.returncode == 0, done.stderr
    image = f"DIST/connectme-calendar-{__version__}.dmg"
    assert [call.split()[0] for call in mac.called()] == ["ditto", "hdiutil", "codesign"]
    assert all(call.endswith(image) for call in mac.called()[1:])
    assert done.stdout.replace(str(mac.dist), "DIST") == f"{image}\n"
    assert not list(mac.dist.glob("tmp.*"))


def test_the_package_replaces_the_app_and_no_copy_elsewhere(mac: Mac) -> None:
    done = mac.run("make-pkg.sh", **WHOLE["make-pkg.sh"])
    assert done.returncode == 0, done.stderr
    calls = mac.called()
    assert calls[2].startswith("plutil -replace 0.BundleIsRelocatable -bool NO ")
    assert f"--scripts {SCRIPTS}/scripts --install-location /Applications" in calls[4]
    assert f"--identifier {bundle.IDENTIFIER} --version {__version__} " in calls[4]
    assert calls[5].endswith(
        f"--sign Developer ID Installer: X --timestamp DIST/connectme-calendar-{__version__}.pkg"
    )


def test_a_refusal_of_apple_ends_the_notarisation(mac: Mac) -> None:
    image = mac.dist / "x.dmg"
    image.touch()
    assert mac.run("notarise.sh", str(image), NOTARY_PROFILE="p").returncode == 0
    assert mac.called() == [
        "xcrun notarytool submit DIST/x.dmg --keychain-profile p --wait",
        "xcrun stapler staple DIST/x.dmg",
        "xcrun stapler validate DIST/x.dmg",
    ]
    mac.put("xcrun", f'echo "$*" >> "{mac.calls}"; [ "$1" != notarytool ]')
    assert mac.run("notarise.sh", str(image), NOTARY_PROFILE="p").returncode == 1
    assert len(mac.called()) == 4


def scripts_of_the_package(mac: Mac, folder: Path) -> dict[str, Path]:
    """Copy the scripts of the package with the places of this test in them."""
    made = {}
    for name in ("preinstall", "postinstall"):
        text = (SCRIPTS / "scripts" / name).read_text("utf-8")
        text = text.replace("/Applications/", f"{mac.dist}/").replace("/var/run/", f"{folder}/")
        made[name] = folder / name
        made[name].write_text(text)
    return made


@pytest.mark.parametrize(("code", "runs_again"), [(0, True), (3, False)])
def test_an_update_asks_the_program_to_quit_and_starts_it_again(
    mac: Mac, tmp_path: Path, code: int, *, runs_again: bool
) -> None:
    program = mac.app / "Contents" / "MacOS" / "connectme-calendar"
    program.write_text(f'#!/bin/sh\necho "program $*" >> "{mac.calls}"; exit {code}\n')
    program.chmod(0o755)
    mac.put("stat", "echo ada")
    mac.put("id", "echo 501")
    mac.put("launchctl", f'echo "launchctl $*" >> "{mac.calls}"; shift 2; "$@"')
    mac.put("sudo", 'shift 3; "$@"')
    mac.put("open", f'echo "open $*" >> "{mac.calls}"')
    made = scripts_of_the_package(mac, tmp_path)
    environ = {"PATH": f"{mac.tools}{os.pathsep}{os.environ['PATH']}"}
    for script in made.values():
        subprocess.run([BASH, str(script)], env=environ, check=True, timeout=40)
    calls = mac.called()
    assert calls[0].startswith("launchctl asuser 501 sudo -H -u ada ")
    assert calls[1] == "program quit"
    again = ["open -g DIST/Connect Me Calendar.app"] if runs_again else []
    assert [call for call in calls[2:] if not call.startswith("launchctl")] == again
    assert not list(tmp_path.glob("*.ran"))


@pytest.mark.parametrize("disconnects", [True, False])
def test_removing_leaves_nothing_but_what_is_the_persons(
    mac: Mac, tmp_path: Path, *, disconnects: bool
) -> None:
    program = mac.app / "Contents" / "MacOS" / "connectme-calendar"
    program.write_text(f'#!/bin/sh\necho "program $*" >> "{mac.calls}"\n')
    program.chmod(0o755)
    library = tmp_path / "Users" / "ada" / "Library"
    data = library / "Application Support" / "Connect Me Calendar"
    agent = library / "LaunchAgents" / "io.connectme.calendar.plist"
    everybodys = tmp_path / "Library" / "Application Support" / "Connect Me Calendar"
    for made in (data / "settings.json", agent, everybodys / "profile.toml"):
        made.parent.mkdir(parents=True)
        made.touch()
    mac.put("stat", "echo ada")
    mac.put("id", "[ $# = 2 ] && echo 501 || echo 0")
    mac.put("launchctl", 'shift 2; "$@"')
    mac.put("sudo", 'shift 3; "$@"')
    mac.put("dscl", f'echo "NFSHomeDirectory: {tmp_path}/Users/ada"')
    mac.put("pkgutil", f'echo "pkgutil $*" >> "{mac.calls}"')
    text = (SCRIPTS / "remove.sh").read_text("utf-8")
    text = text.replace("/Applications/", f"{mac.dist}/").replace(
        ' "/Library', f' "{tmp_path}/Library'
    )
    text = text.replace(" /Library", f" {tmp_path}/Library")
    assert not re.search(r'[ "=]/(Library|Applications)/', text)  # nothing of this computer's
    (tmp_path / "remove.sh").write_text(text)
    words = [
        "/",
        "MacBook",
        "ada",
        *(["--disconnect"] if disconnects else []),
    ]  # as Jamf gives them
    environ = {"PATH": f"{mac.tools}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([BASH, str(tmp_path / "remove.sh"), *words], env=environ, check=True)
    first = ["program disconnect --yes"] if disconnects else []
    assert mac.called() == [*first, "program quit", "pkgutil --forget io.connectme.calendar"]
    assert data.exists() is not disconnects
    assert not any(place.exists() for place in (mac.app, agent, everybodys))


def test_the_scripts_are_programs_and_shellcheck_has_nothing_to_say() -> None:
    scripts = [path for path in SCRIPTS.rglob("*") if path.is_file()]
    shell = [path for path in scripts if path.read_bytes().startswith(b"#!")]
    assert len(shell) == 8
    assert all(os.access(path, os.X_OK) for path in shell)
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    command = ["shellcheck", "-x", "-P", str(SCRIPTS), *map(str, shell)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
