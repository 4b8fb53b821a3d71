"""`python -m kmsflash` and the `kmsflash` command."""

import sys

from kmsflash.cli.arguments import main

if __name__ == "__main__":
    sys.exit(main())
