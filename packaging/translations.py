"""Collect the texts to translate into `assets/translations`, and pack what is translated for the program.

With a folder as argument nothing is collected, and the packed translations go there.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
MASTERS = ROOT / "assets" / "translations"
PACKED = ROOT / "kmsflash" / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def collect(master: Path) -> None:
    """Bring the texts of *master* up to date with the program's."""
    sources = [ROOT / "kmsflash" / "app.py", *sorted((ROOT / "kmsflash" / "ui").rglob("*.py"))]
    run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *map(str, sources), "-ts", str(master))


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
