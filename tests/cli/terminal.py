"""A command in a terminal of its own, where somebody presses Ctrl-C or ends it otherwise."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest


@contextmanager
def heard_interrupts():
    """Tests that a shell runs in the background ignore Ctrl-C, and their children would too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def ended(arguments, sight: bytes, end=signal.SIGINT, *, send=os.killpg, **environment):
    """Run a command and end it, as by Ctrl-C, as soon as ``sight`` is on the screen.

    It returns when nobody holds standard output any more: no process of the command is left.

    Args:
        arguments: Those of the command line.
        sight: A pattern.
        end: The signal.
        send: To all processes of the terminal, or to the first alone: `os.kill`.
        environment: What is set besides.

    Returns:
        Its exit status, what went to standard output, and the screen.
    """
    try:
        watched, screen = os.openpty()
    except OSError:
        pytest.skip("this machine has no pseudo-terminals")
    with heard_interrupts():
        process = subprocess.Popen(
            [sys.executable, "-m", "proofreader", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=screen,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment},
        )
    os.close(screen)
    seen = b""
    while not re.search(sight, seen):
        seen += os.read(watched, 10_000)
    send(process.pid, end)
    while True:
        try:
            more = os.read(watched, 10_000)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more:
            break
        seen += more
    os.close(watched)
    printed = process.communicate()[0]
    return process.returncode, printed, seen
