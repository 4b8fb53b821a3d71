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
# Calls whose first text the window may have to translate, see `ui/sentences.py`
SAYING = ("Sentence", "UserError", "SearchError")
CONTEXT = "Sentences"
ENGLISH_ONLY = ("cli", "screenshots.py")


def collect(master: Path) -> None:
    """Bring the texts of *master* up to date with the program's."""
    sources = [ROOT / "kmsflash" / "app.py", *sorted((ROOT / "kmsflash" / "ui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as beside:
        said = Path(beside) / "sentences.py"
        lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {sentence!r})\n" for sentence in sentences()]
        said.write_text("".join(lines), encoding="utf-8")
        files = map(str, (*sources, said))
        run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *files, "-ts", str(master))


def sentences() -> list[str]:
    """Return what other rooms than the window have to say, each once."""
    package = ROOT / "kmsflash"
    paths = (
        path
        for path in sorted(package.rglob("*.py"))
        if path.relative_to(package).parts[0] not in ENGLISH_ONLY
    )
    return list(dict.fromkeys(said for path in paths for said in said_in(path.read_text(encoding="utf-8"))))


def said_in(source: str) -> Iterator[str]:
    """Give the sentences of a module, and end where one is put together before it can be translated."""
    for call in ast.walk(ast.parse(source)):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id in SAYING
            and call.args
        ):
            match call.args[0]:
                case ast.Constant(str(text)):
                    yield text
                case ast.JoinedStr() | ast.BinOp():
                    sys.exit(f"A sentence cannot be translated: {ast.unparse(call)}")


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
    """Let a text with a number in it be found: the tool sees only those of `tr` as such.

    One thing is always said by a text of its own, so that all numbers share one form.
    """
    translation = message.find("translation")
    if translation is None or message.get("numerus") or "%n" not in (message.findtext("source") or ""):
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
