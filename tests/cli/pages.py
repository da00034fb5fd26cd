"""Pages for the command line, and the command line in this process."""

from __future__ import annotations

from typer.testing import CliRunner

from proofreader.cli import app

FAULTY = (
    "We believe that tbe existing dif ferences can be settled.\r\n"
    "\r\n"
    "This is a cornmon duty, wliich is clear to all.\r\n"
)
"""Four faults that no reader would doubt, with the line ends of Windows."""

MENDED = (
    "We believe that the existing differences can be settled.\r\n"
    "\r\n"
    "This is a common duty, which is clear to all.\r\n"
)

CLEAN = "We are deeply convinced that this can be done.\n"


def call(*arguments):
    """What a command says and how it ends: ``call("check", path).exit_code``."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])
