"""The command ``proofreader``: looks whether a window can be opened at all, then opens it.

Nothing of Qt is imported before that is known, because without the libraries of the system below
it the import fails, or the whole process is aborted.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from proofreader import __version__
from proofreader.gui.system_libraries import why_no_import, why_no_window

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_WINDOW = 2
"""Exit status when no window can be opened."""


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Args:
        argv: The arguments after the command's name; None takes those of the process.
    """
    asked = _parser().parse_args(argv)
    trouble = why_no_window(os.environ)
    if trouble:
        sys.stderr.write(f"{trouble}\n")
        return NO_WINDOW
    try:
        from proofreader.gui.application import run  # noqa: PLC0415 - may fail, and then says why
    except ImportError as error:
        sys.stderr.write(f"{why_no_import(str(error), os.environ)}\n")
        return NO_WINDOW
    return run(asked.path, asked.language, asked.pack)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="proofreader",
        description="Find and correct OCR errors, with every change on record.",
        epilog="Without a window: proofread --help",
    )
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="a text or a .proof file to open, or a folder of them",
    )
    parser.add_argument(
        "--language",
        default="en",
        help="of the text, as pyspellchecker calls it (default: %(default)s)",
    )
    parser.add_argument("--pack", type=Path, metavar="FOLDER", help="your own language pack")
    parser.add_argument("--version", action="version", version=f"Proofreader {__version__}")
    return parser
