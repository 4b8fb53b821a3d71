"""Collect the texts to translate into `assets/translations`, and pack what is translated for the program.

With a folder as argument nothing is collected, and the packed translations go there.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
MASTERS = ROOT / "assets" / "translations"
PACKED = ROOT / "kmsflash" / "resources" / "translations"
TOOLS = Path(sys.executable).parent
# Calls whose first text is one that the window says in its language, see `ui/sentences.py`.
SAYING = ("Sentence", "UserError", "SearchError")
SAYING_SECOND = ("Unkept",)  # after the reason
CONTEXT = "Sentences"
TRANSLATING = ("translate", "QT_TRANSLATE_NOOP")
ENGLISH_ONLY = ("cli", "screenshots")


def collect(master: Path) -> None:
    """Bring the texts of *master* up to date with the program's.

    Qt's tool keeps the file; it does not find every text in Python, so it is told them one by one.
    """
    with tempfile.TemporaryDirectory() as beside:
        told = Path(beside) / "texts.py"
        lines = [f"QT_TRANSLATE_NOOP({context!r}, {text!r})\n" for context, text in texts()]
        told.write_text("".join(lines), encoding="utf-8")
        run("pyside6-lupdate", "-no-obsolete", "-locations", "none", str(told), "-ts", str(master))


def texts() -> list[tuple[str, str]]:
    """Return the texts of the window with their contexts, each once."""
    package = ROOT / "kmsflash"
    found: dict[tuple[str, str], None] = {}
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).parts[0] not in ENGLISH_ONLY:
            found |= dict.fromkeys(_texts_in(ast.parse(path.read_text(encoding="utf-8")), ""))
    return list(found)


def _texts_in(node: ast.AST, within: str) -> Iterator[tuple[str, str]]:
    """Give the texts in a piece of code, *within* a class of that name."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else within
        if isinstance(child, ast.Call):
            yield from _text_of(child, inner)
        yield from _texts_in(child, inner)


def _text_of(call: ast.Call, within: str) -> Iterator[tuple[str, str]]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    match name, call.args:
        case "tr", [ast.Constant(str(text)), *_]:
            yield within or _lost(call), text
        case _, [ast.Constant(str(context)), ast.Constant(str(text)), *_] if name in TRANSLATING:
            yield context, text
        case _, [ast.Constant(str(text)), *_] if name in SAYING:
            yield CONTEXT, text
        case _, [_, ast.Constant(str(text)), *_] if name in SAYING_SECOND:
            yield CONTEXT, text
        case _, [_, ast.JoinedStr(), *_] if name in SAYING_SECOND:
            _lost(call)
        case _, [ast.JoinedStr(), *_] if name in (*SAYING, *TRANSLATING, "tr"):
            _lost(call)


def _lost(call: ast.Call) -> str:
    sys.exit(f"This text cannot be translated: {ast.unparse(call)}")


def pack(master: Path, folder: Path) -> Path:
    """Write the packed form of *master* into *folder* and return it."""
    tree = ET.parse(master)
    for message in tree.iter("message"):
        count(message)
    folder.mkdir(parents=True, exist_ok=True)
    packed = folder / f"{master.stem}.qm"
    with tempfile.TemporaryDirectory() as beside:
        counted = Path(beside) / master.name
        tree.write(counted, encoding="utf-8", xml_declaration=True)
        run("pyside6-lrelease", str(counted), "-qm", str(packed))
    return packed


def count(message: ET.Element) -> None:
    """Let a text with a number in it be found.

    One thing is always said by a text of its own, so that all numbers share one form.
    """
    translation = message.find("translation")
    source = message.findtext("source") or ""
    if translation is None or message.get("numerus") or not ("%n" in source or "%Ln" in source):
        return
    message.set("numerus", "yes")
    text, translation.text = translation.text, None
    for _ in range(2):  # as many as the language has; more are ignored
        ET.SubElement(translation, "numerusform").text = text


def run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with Qt, or end with what it says."""
    done = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


def main() -> None:
    """Collect and pack every language."""
    for master in sorted(MASTERS.glob("*.ts")):
        if len(sys.argv) < 2:
            collect(master)
        print(pack(master, Path(sys.argv[1]) if len(sys.argv) > 1 else PACKED))


if __name__ == "__main__":
    main()
