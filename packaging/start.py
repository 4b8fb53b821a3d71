"""What the program of the installers runs: the `kmsflash` command."""

import io
import sys
from multiprocessing import freeze_support

from kmsflash.cli.arguments import main

_SAID = "kmsflash"  # begins each line about something that went wrong
_ERROR_SIGN = 0x10  # of a message box of Windows


def run() -> int:
    """Run the command and return its exit code.

    The window's program on Windows has no terminal to write to: what keeps it from starting is told by the
    system's own message box.
    """
    if sys.stderr is not None:
        return main()
    sys.stdout = sys.stderr = said = io.StringIO()
    try:
        code = main()
    except SystemExit as left:  # wrong usage
        code = left.code if isinstance(left.code, int) else 1
    if code:
        told = [line for line in said.getvalue().splitlines() if line.startswith(_SAID)]
        if told:
            _tell("\n".join(told))
    return code


def _tell(text: str) -> None:
    import ctypes

    ctypes.windll.user32.MessageBoxW(None, text, "kmsflash", _ERROR_SIGN)


if __name__ == "__main__":
    freeze_support()
    sys.exit(run())
