"""What the installers bring beside the program is right, as those say who read it."""

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import kmsflash
from kmsflash.cli.arguments import main

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
DAY = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}  # 2026-09-21

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are for Linux")


def run(*command: str | Path, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload,no-any-return]


def root(path: Path) -> ET.Element:
    return ET.parse(path).getroot()  # noqa: S314  our own file


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that goes to /usr/share, laid out as for the package."""
    folder = tmp_path_factory.mktemp("share")
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); "
        "import linux_tree; linux_tree.lay_out(Path(sys.argv[2]))"
    )
    done = run(sys.executable, "-c", program, PACKAGING, folder, env=DAY)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_menu_entry_is_valid(share: Path) -> None:
    done = run(tool("desktop-file-validate"), share / "applications" / "kmsflash.desktop")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_appstream_data_is_valid(share: Path) -> None:
    (told,) = (share / "metainfo").iterdir()
    done = run(tool("appstreamcli"), "validate", "--no-net", told)
    assert done.returncode == 0, done.stdout


def test_the_appstream_data_has_the_version(share: Path) -> None:
    (told,) = (share / "metainfo").iterdir()
    release = root(told).find("releases/release")
    assert release is not None
    assert release.attrib == {"version": kmsflash.__version__, "date": "2026-09-21"}


def test_the_manual_page_has_no_mistakes(share: Path) -> None:
    page = share / "man" / "man1" / "kmsflash.1.gz"
    done = run(tool("man"), "--warnings", "--local-file", page, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.stderr == ""
    assert "learn from your own notes" in done.stdout


def test_the_manual_page_tells_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    helped = capsys.readouterr().out
    done = run(sys.executable, PACKAGING / "man_page.py", env=DAY)
    told = [line.split()[1] for line in done.stdout.splitlines() if line.startswith(".SS ")]
    assert len(told) > 9
    assert [name for name in told if f"    {name} " not in helped] == []


def kinds() -> Iterator[str]:
    for kind in root(LINUX / "kmsflash-mime.xml").iter(f"{MIME}mime-type"):
        yield kind.attrib["type"]


def test_the_program_is_offered_for_its_kinds_of_files(share: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(share / "applications" / "kmsflash.desktop", encoding="utf-8")
    offered = entry["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert offered == list(kinds())
    (told,) = (share / "metainfo").iterdir()
    assert [each.text for each in root(told).iter("mediatype")] == offered


def test_a_deck_file_is_known_by_its_ending_and_by_what_is_in_it(share: Path, tmp_path: Path) -> None:
    tool("update-mime-database")
    tool("gio")
    shutil.copytree(share / "mime", tmp_path / "share" / "mime")
    run("update-mime-database", tmp_path / "share" / "mime")
    deck = tmp_path / "deck.kmsdeck"
    collection = str(tmp_path / "cards.kms")
    assert main(["--collection", collection, "export", "-o", str(deck)]) == 0
    shutil.copy(deck, tmp_path / "without")
    known = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    for path in (deck, tmp_path / "without"):
        done = run("gio", "info", "-a", "standard::content-type", path, env=known)
        assert "application/vnd.kmsflash.deck+zip" in done.stdout


def test_there_are_icons_of_the_usual_sizes(share: Path) -> None:
    icons = share / "icons" / "hicolor"
    sizes = {path.parts[-3] for path in icons.rglob("kmsflash.png")}
    assert {f"{size}x{size}" for size in (16, 24, 32, 48, 64, 128, 256, 512)} <= sizes
    assert (icons / "scalable" / "apps" / "kmsflash.svg").exists()


def test_the_licence_of_everything_is_told() -> None:
    done = run(sys.executable, PACKAGING / "licences.py")
    assert done.returncode == 0, done.stderr
    for part in ("kmsflash (MIT)", "Inter", "Lucide", "Python 3", "PySide6_Essentials", "cobble", "pillow"):
        assert f"\n{part}" in done.stdout
    assert "Redistribution and use in source and binary forms" in done.stdout


@pytest.fixture
def unpacked(share: Path, tmp_path: Path) -> Path:
    """Return a folder like that of the portable archive, with a program that does little."""
    folder = tmp_path / "kms flash"
    program = folder / "lib" / "kmsflash" / "kmsflash"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho kmsflash here\n")
    program.chmod(0o755)
    shutil.copy(LINUX / "install.sh", folder)
    (folder / "LICENCES").write_text("those of all\n")
    shutil.copytree(share, folder / "share")
    return folder


@pytest.mark.parametrize("name", ["home", "my home", "Bücher 日本", 'quo"ted $HOME 100%'])
def test_the_archive_is_installed_for_one_user_and_removed(unpacked: Path, tmp_path: Path, name: str) -> None:
    home = tmp_path / name
    cards = home / ".local" / "share" / "kmsflash" / "collection.kms"
    cards.parent.mkdir(parents=True)
    cards.write_text("cards")
    environment = {"HOME": str(home), "PATH": os.defpath}
    for _ in range(2):  # the second time over the first
        done = run(unpacked / "install.sh", env=environment)
        assert (done.returncode, done.stderr) == (0, "")
    started = home / ".local" / "bin" / "kmsflash"
    assert run(started).stdout == "kmsflash here\n"
    entry = home / ".local" / "share" / "applications" / "kmsflash.desktop"
    if validate := shutil.which("desktop-file-validate"):
        assert run(validate, entry).stdout == ""
    assert f"TryExec={started}\n" in entry.read_text("utf-8")
    done = run(home / ".local" / "lib" / "kmsflash" / "install.sh", "--uninstall", env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    left = {path.name for path in home.rglob("*") if not path.is_dir() and "cache" not in path.name}
    assert {each for each in left if "kmsflash" in each} == set()
    assert cards.read_text() == "cards"


def test_the_archive_says_where_it_cannot_be_installed(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run(unpacked / "install.sh", env={"HOME": str(tmp_path / "file"), "PATH": os.defpath})
    assert done.returncode == 1
    assert "cannot be written. Choose another place" in done.stderr


def test_what_is_not_installed_is_not_removed(unpacked: Path, tmp_path: Path) -> None:
    done = run(unpacked / "install.sh", "--uninstall", env={"HOME": str(tmp_path), "PATH": os.defpath})
    assert (done.returncode, done.stderr) == (1, f"kmsflash is not installed in {tmp_path}/.local.\n")


@pytest.mark.parametrize(("path", "stays"), [("/builders/folder", False), ("$ORIGIN/beside", True)])
def test_libraries_forget_the_folders_of_the_machine_that_built_them(
    tmp_path: Path, path: str, *, stays: bool
) -> None:
    library = tmp_path / "some.so"
    made = run(tool("gcc"), "-shared", "-o", library, f"-Wl,-rpath,{path}", "-xc", os.devnull)
    assert made.returncode == 0, made.stderr
    assert path in run(tool("readelf"), "-d", library).stdout
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); "
        "import linux_tree; linux_tree.forget_builder(Path(sys.argv[2]))"
    )
    assert run(sys.executable, "-c", program, PACKAGING, library).returncode == 0
    told = run("readelf", "-d", library)
    assert (path in told.stdout) == stays
    assert told.stderr == ""
