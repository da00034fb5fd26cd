"""A paragraph cut in two by a false blank line: ``he went⏎⏎down to the sea``.

OCR takes a wide space between two lines, or a picture that stood there, for a paragraph's end.
Source: DETECTION inventory, kind paragraph-break.

Catches: a paragraph that ends inside a sentence before one that begins in lower case.
Leaves: pages' ends, headings, verse, tables, lists, what is set in, the ends of letters.

Examples:
    and so they went ¶ down to the sea → and so they went down to the sea
    the old man, ¶ who was lame → the old man, who was lame
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_in
from proofreader.messages import Message
from proofreader.text.document import blanks_behind
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_NEXT = re.compile(r"[^\r\n\f]*(?:(?:\r\n|\r|\n)[^\S\r\n\f]*[^\s][^\r\n\f]*)*")
_GAP = re.compile(r"\t|\S {2,}\S|(?:\. ?){3}|[|=]")
"""What the rows of tables have."""
_LIST = re.compile(r"\w{1,3}[.):\]]|\w\s?\)")
_CLOSED = re.compile(r"[.!?][\"'\u2019\u201d)]*\s*\Z")
_BLANK_LINES: Final = 2
_SHORT: Final = 45
"""A line shorter than this, in code points, may be a heading, a signature or a line of verse."""
_JOIN: Final = 0.9
"""That the paragraph goes on: all 22 that were found in 73,000 words of OCR did, or seemed to."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Join a paragraph with the next where the sentence goes on."""
    del pack, habits
    text = passage.text
    for paragraph in passage.paragraphs:
        blanks = blanks_behind(text, paragraph)
        ends = _LINE_END.findall(blanks.of(text))
        if len(ends) < _BLANK_LINES or "\f" in blanks.of(text) or not _breaks_off(text, paragraph):
            continue
        following = _NEXT.match(text, blanks.end)
        if following and _goes_on(text, blanks, following[0]):
            reason = Message("the sentence goes on: the blank line is false")
            yield Remark(blanks, ends[0], Kind.PARAGRAPH_BREAK, reason, _JOIN)


def _breaks_off(text: str, paragraph: Span) -> bool:
    """Whether a paragraph of prose ends inside a sentence."""
    end = paragraph.of(text).rstrip()[-1]
    if not (end.islower() or end in ",;"):
        return False
    lines = [line.of(text) for line in lines_in(text, paragraph)]
    if len(lines) == 1 and len(lines[0]) < _SHORT:
        return False
    if lines[-1][:1].isspace() or _GAP.search(lines[-1]) or _LIST.match(lines[0].lstrip()):
        return False
    return not _is_verse(lines)


def _goes_on(text: str, blanks: Span, following: str) -> bool:
    """Whether the next paragraph is prose that begins inside a sentence."""
    if not following[:1].islower() or text[blanks.end - 1] not in "\r\n":
        return False
    lines = following.splitlines()
    if _LIST.match(following) or _GAP.search(lines[0]):
        return False
    if len(following) < _SHORT and not _CLOSED.search(following):
        return False
    return not _is_verse(lines[1:])


def _is_verse(lines: list[str]) -> bool:
    """Whether lines are short and begin in capitals."""
    return len(lines) > 1 and all(
        len(line) < _SHORT + 10 and not line.lstrip("\"'\u201c\u2018 ")[:1].islower()
        for line in lines
    )
