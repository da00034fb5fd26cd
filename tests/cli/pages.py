"""Pages for the command line, and the command line in this process."""

from __future__ import annotations

from typer.testing import CliRunner

from proofreader.cli import app

FAULTY = (
    "We are deeply .convinced that the existing dif ferences can be overcome.\r\n"
    "\r\n"
    "This is not only our duty hut also the duty of all the others.\r\n"
)
"""Three faults of three kinds, with the line ends of Windows."""

MENDED = (
    "We are deeply convinced that the existing differences can be overcome.\r\n"
    "\r\n"
    "This is not only our duty but also the duty of all the others.\r\n"
)

CLEAN = "We are deeply convinced that this can be done.\n"


def call(*arguments):
    """What a command says and how it ends: ``call("check", path).exit_code``."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])
