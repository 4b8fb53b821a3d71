"""What the program of the installers runs: the `kmsflash` command."""

import sys
from multiprocessing import freeze_support

from kmsflash.cli.arguments import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
