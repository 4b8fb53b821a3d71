"""What is built from the tree holds all that the program reads when it runs."""

import os
import subprocess
import sys
import zipfile
from email.parser import BytesParser
from importlib.metadata import version
from pathlib import Path

import pytest

import kmsflash

ROOT = Path(__file__).parent.parent
READ_AT_RUN_TIME = ("kmsflash/resources", "kmsflash/notes/vocabulary")


def build(target: str, tree: Path, folder: Path) -> Path:
    """Build *tree* into *folder* with the backend that pyproject.toml names, and return the file made."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=tree,
        check=True,
        capture_output=True,
    )
    (made,) = folder.iterdir()
    return made


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_holds_every_module_and_every_file_read_at_run_time(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT) for path in (ROOT / "kmsflash").rglob("*.py")}
    for folder in READ_AT_RUN_TIME:
        wanted |= {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()}
    wanted = {path for path in wanted if "__pycache__" not in path.parts}
    assert {path.as_posix() for path in wanted} <= names(wheel)


@pytest.mark.parametrize(
    "sample",
    [
        "kmsflash/resources/decks/aws-encryption.md",
        "kmsflash/resources/fonts/Inter-Regular.ttf",
        "kmsflash/resources/icons/kmsflash.svg",
        "kmsflash/resources/themes/tokens.json",
        "kmsflash/notes/vocabulary/en.toml",
        "kmsflash/py.typed",
    ],
)
def test_the_wheel_holds_one_of_each_kind(wheel: Path, sample: str) -> None:
    assert sample in names(wheel)


def test_the_wheel_holds_the_licence_of_all_that_it_brings(wheel: Path) -> None:
    licences = {Path(name).name for name in names(wheel) if ".dist-info/licenses/" in name}
    brought = {path.name for path in (ROOT / "kmsflash/resources").rglob("LICENSE-*")}
    assert brought
    assert licences == {"LICENSE", *brought}


def test_the_wheel_holds_the_program_only(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kmsflash"}


def test_versions_agree(unpacked: Path) -> None:
    (metadata,) = unpacked.glob("*.dist-info/METADATA")
    built = BytesParser().parsebytes(metadata.read_bytes())["Version"]
    assert built == kmsflash.__version__ == version("kmsflash")


def test_an_installed_program_finds_its_starter_decks(unpacked: Path, tmp_path: Path) -> None:
    program = (
        "import kmsflash.resources.starter as s; print(s.__file__); "
        "print(*(name for name, _ in s.starter_decks()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    place, *decks = done.stdout.split()
    assert Path(place).is_relative_to(unpacked)
    assert "aws-encryption.md" in decks


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = build("sdist", ROOT, tmp_path / "sdist")
    subprocess.run(["tar", "-xzf", str(archive), "-C", str(tmp_path)], check=True)
    tree = tmp_path / archive.name.removesuffix(".tar.gz")
    assert names(build("wheel", tree, tmp_path / "wheel")) == names(wheel)
