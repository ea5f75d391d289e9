"""Runs a command: ``python -m workbook check``."""

import sys

from workbook.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
