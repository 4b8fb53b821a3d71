"""The threat model, `docs/security.md`: its lines that no other test holds; and each line has its test."""

import ast
import io
import re
import socket
import sqlite3
import stat
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6 import QtGui
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPointF,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import QColor, QDesktopServices, QDropEvent, QImage, QImageWriter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from rich.console import Console

import kmsflash
from kmsflash.cli.arguments import main
from kmsflash.cli.review import Sitting
from kmsflash.collection.opening import open_collection
from kmsflash.exchange import FORMATS, open_package, write_package
from kmsflash.exchange.markdown import write as write_pages
from kmsflash.exchange.table.cells import guarded
from kmsflash.exchange.table.writing import write as write_table
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from kmsflash.model.options import StudyOptions
from kmsflash.model.packages import DeckPath, PackedCard, PackedDeck, PackedFact
from kmsflash.notes.readers import read as read_notes
from kmsflash.places import Places
from kmsflash.rendering import markup, tree
from kmsflash.ui import pictures
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.single_instance import SingleInstance
from kmsflash.ui.study.notes_sheet import open_file
from kmsflash.ui.tasks import Job
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import PASSAGE, CardFace, Part
from kmsflash.ui.widgets.tool_tip import tip
from tests.clock import Clock
from tests.exchange.packages import Held, held
from tests.gui.conftest import Start, start

ROOT = Path(__file__).parent.parent
__all__ = ["start"]  # the fixture that starts the program
MODEL = ROOT / "docs" / "security.md"
HOUSE = Path(kmsflash.__file__).parent
RED = QColor("#ff0000")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "collection.kms", tmp_path / "settings.json", tmp_path / "state")


@pytest.fixture
def canary(qapp: QApplication, tmp_path: Path) -> Path:
    """Make a picture outside of the collection: where it shows, a file was read."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    path = tmp_path / "canary.png"
    assert image.save(str(path))
    return path


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Listen on this machine: whoever fetches something knocks here."""
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    server.setblocking(False)  # noqa: FBT003  socket has it so
    yield server
    server.close()


def one_card(deck: DeckPath, own_kind: str | None = None) -> Held:
    """Return a package of one card."""
    home = PackedDeck(UUID(int=1), deck)
    card = PackedCard(UUID(int=2), home.uid, "by hand", 0, Sides("Key", "door", ""))
    return held([home], [PackedFact(UUID(int=3), "question", "", "", 0, (card,), own_kind=own_kind)])


def attacks(canary: Path, port: int) -> list[str]:
    """Return every way in which a text can name a file or an address."""
    places = [
        str(canary),
        canary.as_uri(),
        f"http://127.0.0.1:{port}/x.png",
        f"//127.0.0.1:{port}/share/x.png",
        f"\\\\127.0.0.1@{port}\\share\\x.png",
        f"media/../{canary.name}",
        f"media/..%2f{canary.name}",
    ]
    shapes = [
        '<img src="{}" width=40 height=40>',
        "![x]({})",
        "![[{}]]",
        '<link rel="stylesheet" href="{}">',
        '<style>@import url("{}"); body {{ background: url("{}") }}</style>',
        '<div style="background-image: url({})">x</div>',
        '<table background="{}"><tr><td background="{}">x</td></tr></table>',
        '<object data="{}"></object><embed src="{}"><iframe src="{}"></iframe>',
        '<video src="{}" autoplay></video><audio src="{}" autoplay></audio>',
        '<svg><image href="{}" xlink:href="{}"/></svg>',
        '<ul style="list-style-image: url({})"><li>x</li></ul>',
        '<meta http-equiv="refresh" content="0; url={}">',
        '<input type="image" src="{}">',
        "[sound:{}]",
        "\\input{{{}}}",
    ]
    filled = [shape.replace("{}", place) for shape in shapes for place in places]
    return [text.replace("{{", "{").replace("}}", "}") for text in filled]


def reds(widget: QWidget) -> int:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits()).count(RED.rgb().to_bytes(4, sys.byteorder))


def knocked(listener: socket.socket) -> bool:
    for _ in range(5):
        QApplication.processEvents()
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def test_a_card_that_names_files_and_addresses_reads_and_fetches_nothing(
    qtbot: QtBot, theme: Theme, canary: Path, listener: socket.socket
) -> None:
    face = CardFace(theme)
    qtbot.addWidget(face)
    face.resize(500, 700)
    for attack in attacks(canary, listener.getsockname()[1]):
        face.show_parts(Part(tree.parse(markup.html(f"before\n\n{attack}\n\nafter")), PASSAGE))
        assert reds(face) == 0, attack
    face.show()
    assert not knocked(listener)


def test_words_of_tool_tips_are_no_html(qtbot: QtBot, canary: Path, listener: socket.socket) -> None:
    plain = QLabel(f'<img src="{canary}" width=40 height=40>')  # as Qt shows a tool tip
    qtbot.addWidget(plain)
    plain.resize(200, 200)
    assert reds(plain) > 0  # the danger is real
    for attack in attacks(canary, listener.getsockname()[1]):
        plain.setText(tip(f"Deck {attack}"))
        assert reds(plain) == 0, attack
    assert tip("Maths & <b> for all") != "Maths & <b> for all"
    assert tip("Maths, a < b") == "Maths, a < b"
    assert not knocked(listener)


def tips(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _tips_in(widget.model(), QModelIndex())


def html_in(window: QWidget) -> list[str]:
    """Return what a stranger wrote and Qt would take for HTML."""
    return [told for told in tips(window) if "<img" in told and QtGui.Qt.mightBeRichText(told)]


def _tips_in(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if column == 0:
                yield from _tips_in(model, index)


def test_no_name_of_a_deck_or_a_tag_becomes_html_in_the_window(
    qtbot: QtBot, start: Start, canary: Path, tmp_path: Path
) -> None:
    name = f'<img src="{canary}" width=400 height=400>'
    table = tmp_path / "cards.csv"
    quoted = name.replace('"', '""')
    table.write_text(f'question,answer,deck,tags\n"Q","A","{quoted}",<img/src=x>\n', encoding="utf-8")
    program = start()
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([table])
    assert html_in(program.window) == []
    with qtbot.waitSignal(program.imported, timeout=20_000):
        program.deck_files.page.foot.go.click()
    for show in (program.show_today, program.show_decks, program.show_browse):
        show()
        QApplication.processEvents()
        assert html_in(program.window) == []
        assert reds(program.window) == 0
    assert program.collection is not None
    line = next(line for line in program.collection.library.overview(Clock()()).decks if "img" in line.name)
    assert line.deck is not None
    program.decks._ask_to_delete(line.deck)
    (box,) = program.window.findChildren(QMessageBox)
    assert reds(box) == 0
    box.reject()


def test_the_name_of_a_file_is_no_html_while_it_is_read(qtbot: QtBot, theme: Theme, canary: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    job = Job(f'Reading <img src="{canary}" width=40 height=40>', lambda _: None, window)
    dialog = ProgressDialog(theme, job, window)
    dialog.resize(QSize(600, 300))
    assert reds(dialog) == 0


@pytest.mark.parametrize("kind", ["svg", "bmp", "ppm", "xpm"])
def test_only_four_kinds_of_picture_are_ever_decoded(canary: Path, tmp_path: Path, kind: str) -> None:
    odd = tmp_path / "c0ffee"  # as media are named: by their content
    if kind == "svg":
        link = f'<image xlink:href="{canary}" width="20" height="20"/>'
        spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        odd.write_text(f'<svg {spaces} width="20" height="20">{link}</svg>', encoding="utf-8")
    else:
        assert QImageWriter(str(odd), QByteArray(kind.encode())).write(QImage(str(canary)))
    assert pictures.read(odd) is None
    assert pictures.read(canary) is not None


def test_what_the_collection_calls_notes_is_opened_only_where_it_is_notes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    for name in ("run.exe", "run.desktop", "run.sh", "run.lnk", "run", "notes.md.bat"):
        open_file(tmp_path / name)
    open_file(tmp_path / "notes.md")
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path] * 6 + [tmp_path / "notes.md"]


ESCAPE = "\x1b]0;owned\x07\x1b[2J\x9b31m\x7f"


def test_no_text_of_a_stranger_commands_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "cards.csv"
    table.write_text(
        f'question,answer,deck\n"Key{ESCAPE}","door{ESCAPE}","[/x] De{ESCAPE}ck"\n', encoding="utf-8"
    )
    notes = tmp_path / "notes.md"
    notes.write_text(f"# Keys{ESCAPE}\n\n- **Key{ESCAPE}** — a thing that opens doors\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n3\nq\n"))
    chosen = ["--collection", str(tmp_path / "c.kms")]
    for words in (
        ["import", str(table)],
        ["cards", str(notes)],
        ["search", "door"],
        ["search", "door", "--json"],
        ["due", "--json"],
        ["due"],
        ["review"],
        ["import", str(tmp_path / f"gone{ESCAPE}.md")],
    ):
        main([*words, *chosen])
        said = "".join(capsys.readouterr())
        assert said, words
        for sign in ("\x1b]", "\x1b[2J", "\x9b", "\x7f", "\x07"):
            assert sign not in said, (words, sign)


def test_no_name_of_a_deck_is_markup_of_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "cards.csv"
    table.write_text('question,answer,deck\n"Key","door","[/x] [red]Deck"\n', encoding="utf-8")
    assert main(["import", str(table), "--collection", str(tmp_path / "c.kms")]) == 0
    clock = Clock()
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), clock())
    monkeypatch.setattr("builtins.input", lambda: "q")
    said = io.StringIO()
    Sitting(collection.study.session(clock()), clock, Console(file=said, markup=False)).run()
    collection.close()
    assert "[/x] [red]Deck" in said.getvalue()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", "\n="])
def test_no_cell_of_a_table_is_a_formula(start: str) -> None:
    assert guarded(f"{start}cmd|' /C calc'!A0").startswith("'")


def test_a_kind_that_a_stranger_made_up_is_no_formula_either(tmp_path: Path) -> None:
    write_table(one_card(("Deck",), own_kind="=HYPERLINK(1)"), tmp_path / "out.csv")
    assert ",'=HYPERLINK(1)," in (tmp_path / "out.csv").read_text("utf-8")


def test_the_schema_of_a_collection_is_not_trusted(tmp_path: Path) -> None:
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), Clock()())
    with collection.store.reading() as connection:
        asked = ("trusted_schema", "cell_size_check", "foreign_keys")
        told = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
    collection.close()
    assert told == [0, 1, 1]


def test_a_collection_of_a_stranger_cannot_load_programs(tmp_path: Path) -> None:
    """What a file can hold to be run when it is written: all of it fails, and the file stays as it was."""
    path = tmp_path / "c.kms"
    open_collection(path, tmp_path / "state", StudyOptions(), Clock()()).close()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TRIGGER evil AFTER INSERT ON deck BEGIN SELECT load_extension('/tmp/evil'); END")
    raw.commit()
    before = raw.execute("SELECT count(*) FROM deck").fetchone()
    raw.close()
    collection = open_collection(path, tmp_path / "state", StudyOptions(), Clock()())
    with pytest.raises(Exception, match="load_extension"):
        collection.decks.make("Deck", None, Clock()())
    collection.close()
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT count(*) FROM deck").fetchone() == before
    raw.close()


@pytest.mark.parametrize("part", ["manifest.json", "deck.json", "facts.jsonl"])
@pytest.mark.parametrize("deep", ["[" * 200_000, '{"uid":' * 100_000], ids=["lists", "objects"])
def test_nesting_without_end_in_a_deck_file_is_a_sentence_or_left_out(
    tmp_path: Path, part: str, deep: str
) -> None:
    whole, path = tmp_path / "whole.kmsdeck", tmp_path / "deep.kmsdeck"
    write_package(one_card(("Deck",)), whole, FORMATS[0])
    with zipfile.ZipFile(whole) as good, zipfile.ZipFile(path, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, deep if name == part else good.read(name))
    try:
        package = open_package(path)
        facts = list(package.facts())
        troubles = package.troubles
        package.close()
    except UserError:
        return
    assert part == "facts.jsonl"
    assert facts == []
    assert troubles


def test_a_picture_that_a_word_document_only_links_to_is_not_read(
    canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("A shield volcano has gentle slopes.")
    document.add_picture(str(canary))
    whole, linked = io.BytesIO(), io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as good, zipfile.ZipFile(linked, "w") as archive:
        for name in good.namelist():
            data = good.read(name).replace(b"r:embed=", b"r:link=")
            target = f'Target="{canary.as_uri()}" TargetMode="External"'.encode()
            archive.writestr(name, re.sub(rb'Target="media/[^"]*"', target, data))
    opened: list[object] = []
    usual = open

    def watched(*args: Any, **more: Any) -> Any:
        opened.append(args)
        return usual(*args, **more)

    monkeypatch.setattr("urllib.request.urlopen", lambda *args, **_: opened.append(args))
    monkeypatch.setattr("builtins.open", watched)
    text = " ".join(line.text for line in read_notes(linked.getvalue(), "volcano.docx").lines)
    assert "shield volcano" in text
    assert not [each for each in opened if "canary" in str(each)]


def test_what_is_dropped_from_the_web_is_not_fetched(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/x.apkg"), QUrl("smb://example.org/x.apkg")])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.files_dropped) as dropped:
        window.dropEvent(event)
    assert dropped.args == [[]]


@pytest.mark.parametrize("name", ["--collection=x.md", "-rf.md", "due.csv", "a\nb.md", "\u202edm.exe.md"])
def test_odd_names_of_files_are_only_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """As desktops give them: with the whole path. None is taken for an option or a command."""
    seen: list[Sequence[Path]] = []

    def open_window(_places: Places, files: Sequence[Path]) -> int:
        seen.append(files)
        return 0

    monkeypatch.setattr("kmsflash.cli.arguments._open_window", open_window)
    assert main([str(tmp_path / name)]) == 0
    assert seen == [[tmp_path / name]]


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is no file there")
def test_no_other_user_reaches_the_window(tmp_path: Path, qapp: QApplication) -> None:
    instance = SingleInstance(tmp_path / "c.kms", tmp_path / "state")
    assert instance.claim()
    try:
        path = Path(instance._server.fullServerName())
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    finally:
        instance.release()


FORBIDDEN = {
    *("pickle", "marshal", "shelve", "dill", "yaml", "ctypes", "cffi"),
    *("subprocess", "pty", "code", "codeop", "runpy", "webbrowser"),
    *("socketserver", "http", "xmlrpc", "ftplib", "smtplib", "telnetlib"),
    *("urllib.request", "urllib3", "requests", "httpx", "aiohttp"),
    *("PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineCore", "PySide6.QtWebChannel", "PySide6.QtQml"),
}
CALLS = {
    *("eval", "exec", "compile", "QProcess", "QNetworkAccessManager"),
    *("system", "popen", "execv", "execvp", "spawnv", "startfile", "start", "startDetached"),
}


def doings(source: str) -> Iterator[str]:
    """Yield what a source could run or fetch with."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if _is_forbidden(each.name))
            case ast.ImportFrom(module=str(module)) if _is_forbidden(module):
                yield module
            case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os" | "QProcess"), attr=name)) if (
                name in CALLS
            ):
                yield name


def _is_forbidden(module: str) -> bool:
    return module in FORBIDDEN or module.partition(".")[0] in FORBIDDEN


@pytest.mark.parametrize(
    "source",
    ["import pickle", "from subprocess import run", "eval('1')", "import os\nos.system('ls')", "QProcess()"],
)
def test_what_would_run_or_fetch_is_found(source: str) -> None:
    assert list(doings(source))


def test_nothing_in_the_house_runs_programs_unpickles_serves_or_fetches() -> None:
    found = {
        f"{path.relative_to(HOUSE)}: {doing}"
        for path in HOUSE.rglob("*.py")
        for doing in doings(path.read_text("utf-8"))
    }
    assert found == set()


@pytest.mark.parametrize(
    "name", ["../../evil", "/etc/evil", "C:\\evil", "con", "a/../b", "..", "a" * 500, "\0"]
)
def test_names_of_decks_are_paths_of_nothing(tmp_path: Path, name: str) -> None:
    """Decks become folders where notes go out: names that lead elsewhere must not."""
    out = tmp_path / "out.zip"
    write_pages(one_card((name, "..")), out)
    with zipfile.ZipFile(out) as archive:
        (written,) = archive.namelist()
    assert not {"..", "", "con"} & set(written.split("/"))
    assert not set('\\:*?"<>|\0') & set(written)
    assert all(len(part) < 100 for part in written.split("/"))


NAMED = re.compile(r"`(tests/[\w/.-]+\.py)::(test_\w+)`")


def test_each_line_of_the_threat_model_names_a_test_that_exists() -> None:
    lines = [line for line in MODEL.read_text("utf-8").splitlines() if line.startswith("| ")]
    rows = [line for line in lines if not line.startswith(("| What", "| ---"))]
    assert len(rows) > 40
    for row in rows:
        assert row.count("|") == 5, row
        named = NAMED.findall(row.split("|")[4])
        assert named, f"no test is named: {row}"
        for file, name in named:
            path = ROOT / file
            assert path.is_file(), f"there is no {file}"
            assert re.search(rf"^def {name}\(", path.read_text("utf-8"), re.MULTILINE), (
                f"{file} has no {name}"
            )
