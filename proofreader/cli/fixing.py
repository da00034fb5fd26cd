"""``proofread fix``: take the first readings that are sure enough.

They go through the same door as in the window, so that text and log are what a volunteer with
the same decisions would have got.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.cli.streams import deliver, note
from proofreader.errors import FormatError
from proofreader.formats.changelog import LogForm, Recorded
from proofreader.formats.files import write_bytes
from proofreader.formats.plain import encode
from proofreader.project import user_name
from proofreader.project.parts import corrected
from proofreader.review.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.cli.checks import CheckedFile, Proofreading
    from proofreader.text.findings import Finding


def fix_file(path: Path, output: Path, log: Path | None, proofreading: Proofreading) -> None:
    """Write the corrected text of ``path`` to ``output`` and, if asked for, the log.

    Raises:
        FormatError: if a file cannot be read or written, or it is a book of several files.
    """
    begun = proofreading.begin(path)
    if begun.files is not None and len(begun.files.parts) > 1:
        raise FormatError(
            "This is a book of several files.",
            "Open it in the window, or make one text of it first by: proofread convert",
            path=path,
        )
    file = begun.finish()
    session = Session(file.document.text, who=user_name(), learns=False)
    for checked in file.checked:
        session.take(checked, session.revision)
    accepted = accept_sure(session, proofreading.choice.threshold)
    deliver(_written(file, session, output), output)
    if log is not None:
        recorded = Recorded(
            file.text_file, session.log(), title=path.name, names=(path.name, output.name)
        )
        write_bytes(log, recorded.log(LogForm(log.suffix)))
    left = sum(finding.probability >= DEFAULT_THRESHOLD for finding in session.findings)
    note(f"{path}: {accepted} mended, {left} left to look at")


def _written(file: CheckedFile, session: Session, output: Path) -> bytes:
    """The corrected text, or the layout file with its words corrected and all else as it was."""
    if file.files is None:
        return encode(session.document.text, file.text_file.encoding, path=output)
    changed = corrected(file.files, session.correction, file.path)
    return next((raw for _, raw in changed), file.files.parts[0].part.raw)


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
