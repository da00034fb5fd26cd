"""``proofread fix``: take the first readings that are sure enough.

They go through the same door as in the window, so that text and log are what a volunteer with
the same decisions would have got.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from proofreader.cli.streams import deliver, note
from proofreader.formats.changelog import write_csv, write_diff, write_html, write_jsonl
from proofreader.formats.files import write_bytes
from proofreader.formats.plain import encode
from proofreader.review.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.cli.checks import Proofreading, Reading
    from proofreader.text.changelog import LogEntry
    from proofreader.text.findings import Finding


class LogForm(StrEnum):
    """The forms of a change log, by the ending of the file's name."""

    JSONL = ".jsonl"
    CSV = ".csv"
    DIFF = ".diff"
    HTML = ".html"


def fix_file(path: Path, output: Path, log: Path | None, proofreading: Proofreading) -> None:
    """Write the corrected text of ``path`` to ``output`` and, if asked for, the log.

    Raises:
        FormatError: if a file cannot be read or written.
    """
    reading = proofreading.read(path)
    session = Session(reading.file.text)
    for checked in reading.checked:
        session.take(checked, session.revision)
    accepted = accept_sure(session, proofreading.threshold)
    deliver(encode(session.document.text, reading.file.encoding, path=output), output)
    if log is not None:
        write_bytes(log, _rendered(reading, session.log(), output, log))
    note(f"{path}: {accepted} mended, {len(session.findings)} left to look at")


def accept_sure(session: Session, threshold: float) -> int:
    """Accept every first reading with at least this chance of being right; how many there were.

    The chance is that of the reading, not that of the spot being wrong: a spot that is surely
    wrong but has two likely readings is left to a person.
    """
    accepted = 0
    while sure := [finding for finding in session.findings if _is_sure(finding, threshold)]:
        # All with the same reading at once: a book has far fewer readings than faults.
        reading = sure[0].suggestions[0].text
        alike = [finding for finding in sure if finding.suggestions[0].text == reading]
        session.accept_all(alike, reading)
        accepted += len(alike)
    return accepted


def _is_sure(finding: Finding, threshold: float) -> bool:
    return bool(finding.suggestions) and finding.suggestions[0].probability >= threshold


def _rendered(reading: Reading, entries: tuple[LogEntry, ...], output: Path, log: Path) -> bytes:
    encoding = reading.file.encoding
    names = reading.path.name, output.name
    match LogForm(log.suffix):
        case LogForm.JSONL:
            return write_jsonl(entries, encoding.codec).encode()
        case LogForm.CSV:
            return write_csv(entries).encode()
        case LogForm.DIFF:  # patch compares bytes: the diff has the encoding of the original
            diff = write_diff(reading.file.text, entries, names=names)
            return encode(diff, replace(encoding, bom=b""), path=log)
        case LogForm.HTML:
            return write_html(reading.file.text, entries, title=reading.path.name).encode()
