"""What macOS knows of the program: its name, version and kinds of files."""

import plistlib
import re
from pathlib import Path
from typing import Any

TEMPLATE = Path(__file__).with_name("Info.plist")


def information(version: str) -> dict[str, Any]:
    """Return the property list of the program at that version."""
    numbers = re.match(r"\d+(\.\d+){0,2}", version)
    if numbers is None:
        raise ValueError(version)
    text = TEMPLATE.read_text("utf-8").replace("@VERSION@", version).replace("@NUMBERS@", numbers[0])
    told: dict[str, Any] = plistlib.loads(text.encode())
    return told
