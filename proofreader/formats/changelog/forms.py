"""Which form a change log has by the ending of its name, and its bytes in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from proofreader.formats.changelog.csv_table import write_csv
from proofreader.formats.changelog.html_page import write_html
from proofreader.formats.changelog.json_lines import write_jsonl
from proofreader.formats.changelog.unified_diff import write_diff
from proofreader.formats.plain import encode

if TYPE_CHECKING:
    from proofreader.formats.plain import TextFile
    from proofreader.text.changelog import LogEntry


class LogForm(StrEnum):
    """The forms of a change log; the value is the ending of its file's name."""

    JSONL = ".jsonl"
    CSV = ".csv"
    DIFF = ".diff"
    HTML = ".html"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a log is written of."""

    original: TextFile
    entries: tuple[LogEntry, ...]
    title: str
    """What the page for people is headed with."""
    names: tuple[str, str]
    """The file names of original and corrected text, for the diff."""

    def log(self, form: LogForm) -> bytes:
        """The log as the bytes of its file.

        Raises:
            FormatError: if a change brought in a character that the diff, which has the encoding
                of the original, cannot hold.
        """
        text, encoding = self.original.text, self.original.encoding
        match form:
            case LogForm.JSONL:
                return write_jsonl(self.entries, encoding.codec).encode()
            case LogForm.CSV:
                return write_csv(self.entries).encode()
            case LogForm.DIFF:  # what patch compares are bytes
                mark = encoding.bom.decode(encoding.codec)
                diff = write_diff(text, self.entries, names=self.names, mark=mark)
                return encode(diff, replace(encoding, bom=b""))
            case LogForm.HTML:
                return write_html(text, self.entries, title=self.title).encode()
        assert_never(form)
