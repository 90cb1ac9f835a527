"""What was built: its contents, its size, its packages, and that it can be built once more."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from app import __version__
from installer import contents, tree
from installer.contents import PROGRAM, ROOT
from installer.freeze import freeze, moment_of_commit
from installer.linux.stage import HOME

pytestmark = pytest.mark.timeout(1800)
DIST = ROOT / "dist"
LARGEST_INSTALLED, LARGEST_DEB = 120, 38  # MB


@pytest.fixture(scope="module")
def deb() -> Path:
    (found,) = DIST.glob(f"{PROGRAM}_{__version__}_*.deb")
    return found


@pytest.fixture(scope="module")
def unpacked(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deb")
    subprocess.run(["dpkg-deb", "-x", str(deb), str(folder)], check=True)
    return folder


def told(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


def test_only_what_belongs_into_it_is_in_the_package(unpacked: Path) -> None:
    places = tree.places_in(unpacked / HOME, links=False)
    assert contents.faults_of(places, "linux") == []
    assert sum("discovery" in place or "calendar.v3" in place for place in places) == 1


def test_the_package_is_as_small_as_it_should_be(deb: Path, unpacked: Path) -> None:
    installed = sum(path.lstat().st_size for path in unpacked.rglob("*") if not path.is_dir())
    assert installed / 1e6 <= LARGEST_INSTALLED
    assert deb.stat().st_size / 1e6 <= LARGEST_DEB


def test_lintian_finds_no_error(deb: Path) -> None:
    found = told("lintian", "--allow-root", "--fail-on", "error", str(deb))
    assert found.startswith("0\n"), found


def test_menu_entry_metadata_and_manual_are_well_formed(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    for command in (
        ("desktop-file-validate", str(share / f"applications/{PROGRAM}.desktop")),
        ("appstreamcli", "validate", "--no-net", *map(str, share.glob("metainfo/*.xml"))),
    ):
        found = told(*command)
        assert found.startswith("0\n"), found
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        icon = share / f"icons/hicolor/{size}x{size}/apps/{PROGRAM}.png"
        assert icon.read_bytes().startswith(b"\x89PNG")


def test_the_checksums_are_those_of_the_packages() -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=DIST, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    named = {line.split(":")[0] for line in done.stdout.splitlines()}
    bill = {path.name for path in DIST.glob("sbom-*.cdx.json")}  # where its tools could be had
    assert {name.rpartition(".")[2] for name in named - bill} == {"deb", "rpm", "xz"}
    assert bill <= named


def test_the_bill_of_materials_names_what_ships_and_no_tool() -> None:
    bill = DIST / "sbom-linux.cdx.json"
    if not bill.exists():
        pytest.skip("its tools could not be had; make build says why")
    told = json.loads(bill.read_text("utf-8"))
    assert (told["bomFormat"], told["metadata"]["component"]["name"]) == ("CycloneDX", PROGRAM)
    named = {one["name"].lower().replace("_", "-").replace(".", "-") for one in told["components"]}
    assert {"pyside6-essentials", "google-auth", "keyring", "cryptography"} <= named
    assert not named & {"pip", "pytest", "pyinstaller", "setuptools", "cyclonedx-bom"}
    assert str(ROOT) not in bill.read_text("utf-8")


def test_the_installed_program_needs_nothing_of_this_checkout(
    unpacked: Path, tmp_path: Path
) -> None:
    program = str(unpacked / HOME / PROGRAM)
    environ = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT),
               "PYTHONTZPATH": "", "QT_PLUGIN_PATH": str(tmp_path)}  # fmt: skip
    data = ("--data-dir", str(tmp_path / "data"))

    def run(*argv: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [program, *argv], env=environ, capture_output=True, text=True, check=False, timeout=60
        )

    assert run("--version").stdout == f"{PROGRAM} {__version__}\n"
    assert run("status", *data).returncode == 3
    assert run("--profile", str(tmp_path / "none.toml"), "status").returncode == 2
    plan = run("plan", "--events", str(ROOT / "tests/one_event.json"), "--time-zone",
               "Europe/Brussels", "--json", *data)  # fmt: skip
    assert (plan.returncode, plan.stderr) == (0, "")
    played = run("--sandbox", "--headless", "--for", "4")
    assert played.returncode == 0, played.stderr
    assert "Ada is signed in to Google." in played.stdout


def test_built_once_more_it_has_the_same_files_and_the_same_bytes(
    unpacked: Path, tmp_path: Path
) -> None:
    again = freeze(tmp_path / "again", moment_of_commit())
    first, second = tree.listing(unpacked / HOME), tree.listing(again)
    differ = set(first.splitlines()) ^ set(second.splitlines())
    assert differ == set()
    shutil.rmtree(tmp_path / "again")
