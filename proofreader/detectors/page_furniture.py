"""A running head, a page number or a signature left in the text: ``194 THE HISTORY OF SALT``.

OCR reads all that stands on a page; what the printer set above and below the text is no part of it.
Source: DETECTION inventory, kind page-furniture; DP's guidelines ("Page Headers/Page Footers").

Catches: a line at the edge of a page whose shape recurs on others, also with some letters misread;
    page numbers that go on from page to page; the binder's signatures at the feet of the pages.
Leaves: headings of chapters, which stand once each, short paragraphs, rows of tables, refrains.

Examples:
    but the 194 THE HISTORY OF SALT wells were dry → but the wells were dry
    nothing to 12 be done → nothing to be done
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import Edge, edges, taken_out
from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.habits.heads import Heads
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_SURE: Final = 0.92
"""That a line at a page's edge that stands at those of other pages is no text. An estimate."""
_LONE: Final = 0.75
"""The same where the text does not say where its pages end. An estimate."""
_FIRST: Final = 0.4
"""That the first of some heads without numbers is one, and not the title that they repeat. An
estimate: only the page can tell, so it is not taken out."""
_LINE_END = re.compile(r"[\r\n\f]")
_HEADS: Final = Message("running heads")
_NUMBERS: Final = Message("page numbers")
_SIGNATURES: Final = "signatures"


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Take out each line that is furniture."""
    del pack
    heads = habits.heads
    if not heads.shapes and not heads.numbers:
        return
    text = passage.text
    probability = _SURE if heads.paged else _LONE
    for paragraph in passage.paragraphs:
        for edge in _candidates(text, paragraph, heads):
            group = _group(text, edge, heads)
            if group is None:
                continue
            if group == _HEADS and _may_be_title(text, edge):
                reason = Message("the title that the running heads repeat, or the first of them")
                yield Remark(edge.line, None, Kind.PAGE_FURNITURE, reason, _FIRST)
                continue
            span = taken_out(text, paragraph, edge.line)
            reason = Message("this line is one of the book's {group}, not of its text", group=group)
            yield Remark(span, "", Kind.PAGE_FURNITURE, reason, probability, group)


def _candidates(text: str, paragraph: Span, heads: Heads) -> Iterator[Edge]:
    """The lines at pages' edges; in a text that does not show them, a paragraph of one line."""
    if heads.paged:
        yield from edges(text, paragraph)
    elif not _LINE_END.search(text, paragraph.start, paragraph.end):
        yield Edge(paragraph, is_top=True, is_bottom=False)


def _group(text: str, edge: Edge, heads: Heads) -> str | None:
    """What a line is; None for text."""
    line = edge.line.of(text)
    if heads.is_number(line):
        return _NUMBERS
    if edge.is_bottom and heads.is_signature(line):
        return _SIGNATURES
    return _HEADS if heads.is_head(line) else None


def _may_be_title(text: str, edge: Edge) -> bool:
    """Whether a head has no number, and stands alone on its page or for the first time."""
    line = edge.line.of(text).strip()
    if any(map(str.isdigit, line)):
        return False
    is_page = edge.is_top and edge.is_bottom
    return is_page or (text.find(line) >= edge.line.start and text.count(line) > 1)
