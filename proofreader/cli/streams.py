"""Standard output and standard error as this program speaks on them.

What programs read goes to standard output and nothing else does; messages for people go to
standard error. Both are UTF-8 everywhere, also on a Windows console with another code page.
"""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.files import write_bytes

if TYPE_CHECKING:
    from proofreader.errors import ProofreaderError

STANDARD_OUTPUT = Path("-")
"""The name that stands for standard output where a file is asked for."""

_OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Control characters."""


class Status(IntEnum):
    """What the program says to the shell when it ends."""

    NOTHING_FOUND = 0
    FOUND = 1
    ERROR = 2
    INTERRUPTED = 130
    """128 + SIGINT, as every tool ends that was stopped by Ctrl-C."""
    PIPE_CLOSED = 141
    """128 + SIGPIPE, as every tool ends whose reader (``head``) has had enough."""


def speak_utf8() -> None:
    """Let both streams take any text.

    Line ends stay as they are written: what is printed for programs is the same on every
    system. A file name that is no text goes out with the bytes that it came in with. Where the
    caller has closed one, what is said is said to nobody.
    """
    # They stay open as long as the program runs.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def hang_up() -> None:
    """Let nothing more be written to a closed pipe, not even by the interpreter as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def complain(error: ProofreaderError) -> None:
    """Say on standard error what is wrong and what to do."""
    note(f"proofread: {error}")


def note(text: str) -> None:
    """Tell people something, on one line, without mixing it with what programs read.

    What a terminal would obey instead of showing, in the name of a file, becomes a �.
    """
    with suppress(OSError):  # nobody listens any more
        sys.stderr.write(_OBEYED.sub("\N{REPLACEMENT CHARACTER}", text) + "\n")


def origin(error: Exception) -> str:
    """The file and the line that an exception is from; also of one from another process."""
    import traceback  # noqa: PLC0415 - it takes long, and nothing should ever go wrong

    # From another process comes, as the cause, the text that Python would have printed there.
    elsewhere = re.findall(r'File "(.+)", line (\d+)', str(error.__cause__))
    if elsewhere:
        file, line = elsewhere[-1]
    else:
        place = traceback.extract_tb(error.__traceback__)[-1]
        file, line = place.filename, place.lineno
    return f"{Path(file).name}, line {line}"


def deliver(raw: bytes, output: Path) -> None:
    """Write ``raw`` to standard output or, all of it or nothing, to a file.

    Raises:
        FormatError: if the file cannot be written.
    """
    if output == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    write_bytes(output, raw)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, where they are not there yet.

    Raises:
        FormatError: if that cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FormatError(
            f"This folder cannot be made: {error.strerror}.", "Choose another.", path=folder
        ) from error


def protect(output: Path, *others: Path) -> None:
    """Refuse to write over another file of the same command.

    Raises:
        FormatError: if ``output`` is one of ``others``, under whatever name.
    """
    if output != STANDARD_OUTPUT and any(_is_same(output, other) for other in others):
        raise FormatError(
            "This would write over another file of this command.",
            "Please give another name.",
            path=output,
        )


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except (OSError, RuntimeError):  # one is not there (yet), or a link to itself: it will be said
        return False
