"""What is said of the files that go out: what is in them, and a checksum of each."""

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.tools import tool

release = tool("release")
DATA = "größe".encode()
SUM = hashlib.sha256(DATA).hexdigest()


def archive(path: Path, mode: str) -> None:
    with tarfile.open(path, mode) as made:  # type: ignore[call-overload]
        member = tarfile.TarInfo("tree/a.txt")
        member.size = len(DATA)
        made.addfile(member, io.BytesIO(DATA))
        link = tarfile.TarInfo("tree/link")
        link.type, link.linkname = tarfile.SYMTYPE, "a.txt"
        made.addfile(link)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    with zipfile.ZipFile(folder / "kmsflash.whl", "w") as wheel:
        wheel.writestr("kmsflash/b.txt", DATA)
        wheel.writestr("kmsflash/a.txt", b"")
    archive(folder / "kmsflash.tar.gz", "w:gz")
    return folder


def test_a_wheel_and_an_archive_are_listed_by_name(dist: Path) -> None:
    assert [entry[0] for entry in release.contents(dist / "kmsflash.whl")] == [
        "kmsflash/a.txt",
        "kmsflash/b.txt",
    ]
    assert release.contents(dist / "kmsflash.tar.gz") == [
        ("tree/a.txt", len(DATA), SUM),
        ("tree/link", 0, "-> a.txt"),
    ]


def test_what_is_no_archive_has_no_contents(dist: Path) -> None:
    (dist / "kmsflash-setup.exe").write_bytes(b"MZ")
    assert release.contents(dist / "kmsflash-setup.exe") == []
    assert "setup" not in release.listed(dist)


def test_the_list_names_each_file_with_its_size_and_sum(dist: Path) -> None:
    lines = release.listed(dist).splitlines()
    assert lines[0] == f"kmsflash.tar.gz: 2 files, {len(DATA)} bytes unpacked"
    assert lines[1].split() == [SUM, str(len(DATA)), "tree/a.txt"]


def test_the_sums_are_those_that_the_usual_tool_checks(dist: Path) -> None:
    (dist / release.SUMS).write_text(release.sums(dist), "utf-8")
    (dist / ".gitignore").write_text("*", "utf-8")
    assert "SUMS" not in release.sums(dist)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", release.SUMS],
        cwd=dist,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["kmsflash.tar.gz: OK", "kmsflash.whl: OK"]


def test_the_bill_names_every_package_with_its_licence_and_is_the_same_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("cyclonedx", reason="of the group packing")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    import kmsflash

    bill, moment = tool("bill"), tool("linux_tree").built_on()
    text = bill.bill(tmp_path, moment)
    assert text == bill.bill(tmp_path, moment)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    import json

    told = json.loads(text)
    assert told["metadata"]["component"]["version"] == kmsflash.__version__
    named = {each["name"]: each for each in told["components"]}
    parts = {part.name: part.version for part in tool("parts").parts()}
    assert parts.items() <= {name: each.get("version") for name, each in named.items()}.items()
    assert {"Inter", "JetBrainsMono", "Lucide", "Python"} <= named.keys()
    assert all(each["licenses"] for each in named.values())
    assert sys.version.split()[0] == named["Python"]["version"]
