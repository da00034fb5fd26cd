"""The change log in its four forms.

JSON Lines is the log itself: complete, and `read_jsonl` reads it back for replay. The other three
are for people: CSV for counting in a spreadsheet, a unified diff for ``patch`` and its friends,
and an HTML page for reading and printing.
"""

from proofreader.formats.changelog.csv_table import write_csv
from proofreader.formats.changelog.forms import LogForm, Recorded
from proofreader.formats.changelog.html_page import write_html
from proofreader.formats.changelog.json_lines import ChangeLog, read_jsonl, write_jsonl
from proofreader.formats.changelog.unified_diff import write_diff

__all__ = [
    "ChangeLog",
    "LogForm",
    "Recorded",
    "read_jsonl",
    "write_csv",
    "write_diff",
    "write_html",
    "write_jsonl",
]
