r"""What parts two pages, and whether a change would meddle with it.

Form feeds do, and the lines of Distributed Proofreaders (see `proofreader.language.pages`). They
belong to the file, not to the book: who types must not break them by accident.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.language.pages import PAGE_END
from proofreader.text.separators import page_of

if TYPE_CHECKING:
    from proofreader.text.document import Document
    from proofreader.text.spans import ChangeSet, Edit

__all__ = ["keeps_separators", "named_pages", "page_of"]


def named_pages(text: str) -> dict[str, int]:
    """The pages that lines of Distributed Proofreaders begin, in order, and where their text is."""
    found = ((page_of(match[0]), match.end()) for match in PAGE_END.finditer(text))
    return {name: _next_line(text, end) for name, end in found if name}


def _next_line(text: str, end: int) -> int:
    """Where the line begins that comes after one that ends here."""
    return min(len(text), end + (2 if text.startswith("\r\n", end) else 1))


def keeps_separators(document: Document, change: ChangeSet) -> bool:
    """Whether all separators of a text, and no others, are there after ``change``."""
    return all(_keeps(document, edit) for edit in change.edits)


def _keeps(document: Document, edit: Edit) -> bool:
    start = document.line_at(edit.span.start).span.start
    end = max(edit.span.end, document.line_at(edit.span.end).span.end)
    text = document.text
    after = f"{text[start : edit.span.start]}{edit.text}{text[edit.span.end : end]}"
    return PAGE_END.findall(text[start:end]) == PAGE_END.findall(after)
