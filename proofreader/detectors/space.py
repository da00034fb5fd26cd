"""A blank too many, or of another kind: ``he  was``.

What nobody sees still breaks searching, counting and rejoining of lines.
Source: DETECTION inventory, kind space; Bookloupe and PPtxt look for the same.

Catches: two blanks or a tab between words, blanks at line ends, no-break and other odd blanks,
characters without width, soft hyphens inside a line. Each sort is one entry for the whole book.
Leaves: indents, columns, two blanks after a sentence where the book has them so, wide gaps where
they are all over the book, no-break blanks beside marks and in numbers, joiners in scripts that
need them, a soft hyphen at a line end.

Examples:
    he  was there → he was there
    exam\N{SOFT HYPHEN}ple → example
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message
from proofreader.text.document import blanks_behind
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_ODD: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Unicode's blanks (Zs) but for the plain one."""
_BLANKS: Final = " \t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_END = re.compile(rf"[\r\n\f](?<=[ \t{_ODD}].)", re.DOTALL)
"""A line end behind a blank: it begins with the end, as there are fewer ends than blanks."""
_INSIDE = re.compile(rf"[ \t{_ODD}](?<=\S.)(?:[ \t{_ODD}]++|(?<=\t))(?=\S)")
_UNSEEN = re.compile(f"[{_ODD}\u00ad\u200b-\u200d\u2060\ufeff]")
_LONE_ODD = re.compile(rf"[{_ODD}](?<=\S.)(?=\S)")
_HIDDEN = re.compile(
    "[\u200b-\u200d\u2060\ufeff](?:(?<![\u200c\u200d])|(?<=[\x00-\u024f].)(?=[\x00-\u024f]))"
)
"""Characters without width; joiners only among Latin letters, which need none."""
_SOFT_HYPHEN = re.compile(r"\u00ad(?<=[^\W\d_].)(?=[^\W\d_])")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_NEAR: Final = 8
"""How far back the beginning of a run of blanks is looked for at first, in code points."""
_WIDEST: Final = 3
"""More blanks than these part columns."""
_LONGEST_ROW: Final = 160
"""A longer line, in code points, is a paragraph that was not wrapped, and no row of a table."""
_ENDS: Final = frozenset(".!?")
_QUOTES: Final = frozenset("\"'\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK})")
_MARKS: Final = frozenset(",;:.!?)")
"""A blank before one of these is a matter of the mark."""
_SPACED: Final = frozenset(";:!?")
_KEEPS_BLANK: Final = frozenset(
    "\N{EM DASH}\N{EN DASH}.\"'\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
"""Beside these typesetters put thin and no-break blanks on purpose."""
_END_SURE: Final = 0.97
"""A blank at a line end prints nothing: to take it away cannot make a text worse."""
_SURE: Final = 0.9
"""Two blanks are one in any book that does not set its lines with blanks. An estimate: the truths
of the measured pages have 5 such places in 595,000 words, all of them slips."""
_HIDDEN_SURE: Final = 0.98
"""A character that prints nothing is in no page: an estimate."""
_NO_BREAK_SURE: Final = 0.8
"""Somebody may have meant it: an estimate."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """A plain blank, or nothing, in place of each."""
    del pack
    text = passage.text
    for paragraph in passage.paragraphs:
        yield from _at_ends(text, paragraph.cover(blanks_behind(text, paragraph)))
        start, end = paragraph.start, paragraph.end
        has_unseen = not text.isascii() and _UNSEEN.search(text, start, end) is not None
        if has_unseen or max(text.find("  ", start, end), text.find("\t", start, end)) >= 0:
            yield from _wide(text, paragraph, habits)
        if has_unseen:
            yield from _odd(text, paragraph, habits)
            for match in _HIDDEN.finditer(text, start, end):
                yield _remark(match.span(), "", Message("a character without width"), _HIDDEN_SURE)
            for match in _SOFT_HYPHEN.finditer(text, start, end):
                yield _remark(
                    match.span(), "", Message("a soft hyphen inside a line"), _HIDDEN_SURE
                )


def _at_ends(text: str, within: Span) -> Iterator[Remark]:
    """The blanks before the line ends of a paragraph and behind it."""
    ends = [match.start() for match in _END.finditer(text, within.start, within.end)]
    if within.end == len(text) and text[-1] in _BLANKS:
        ends.append(within.end)
    for end in ends:
        start = _run_start(text, within.start, end)
        yield _remark((start, end), "", Message("a blank at a line end"), _END_SURE)


def _run_start(text: str, least: int, end: int) -> int:
    """Where the blanks before ``end`` begin, not before ``least``."""
    size = _NEAR
    while True:
        first = max(least, end - size)
        kept = text[first:end].rstrip(_BLANKS)
        if kept or first == least:
            return first + len(kept)
        size *= 2


def _remark(place: tuple[int, int], reading: str, group: str, chance: float) -> Remark:
    return Remark(Span(*place), reading, Kind.SPACE, group, chance, group)


def _wide(text: str, paragraph: Span, habits: Habits) -> Iterator[Remark]:
    """Two blanks or a tab between words, but not between columns."""
    found = list(_INSIDE.finditer(text, paragraph.start, paragraph.end))
    if not found:
        return
    starts = [paragraph.start]
    starts += [match.end() for match in _LINE_END.finditer(text, paragraph.start, paragraph.end)]
    starts.append(paragraph.end)
    lines = [min(bisect_right(starts, match.start()), len(starts) - 1) - 1 for match in found]
    gaps = [
        (line, match.end() - starts[line])
        for match, line in zip(found, lines, strict=True)
        if starts[line + 1] - starts[line] <= _LONGEST_ROW and not _ends_sentence(text, match)
    ]
    tabular = _tabular(gaps)
    for match, line in zip(found, lines, strict=True):
        run = match.group()
        if line in tabular or len(run) > _WIDEST or text[match.end()] in _MARKS:
            continue
        if "\t" in run:
            yield _remark(match.span(), " ", Message("a tab"), _SURE)
        elif run.strip(" "):
            yield _remark(match.span(), " ", Message("two blanks, one of them odd"), _SURE)
        elif not _is_meant(text, match, habits):
            yield _remark(match.span(), " ", Message("two blanks"), _SURE)


def _tabular(gaps: Sequence[tuple[int, int]]) -> set[int]:
    """The lines that seem to be rows of a table.

    Those with several wide gaps and their neighbours, and neighbours with a wide gap in the same
    column.

    Args:
        gaps: Of each wide gap the number of its line, and the column where it ends.
    """
    crowded = {one for (one, _), (two, _) in pairwise(gaps) if one == two}
    rows = {line + step for line in crowded for step in (-1, 0, 1)}
    places = set(gaps)
    for line, column in gaps:
        if (line + 1, column) in places:
            rows |= {line, line + 1}
    return rows


def _ends_sentence(text: str, gap: re.Match[str]) -> bool:
    """Whether two blanks stand behind the mark that ends a sentence."""
    if gap.group() != "  ":
        return False
    before = text[gap.start() - 1]
    if before in _QUOTES:
        before = text[max(0, gap.start() - 2)]
    return before in _ENDS


def _is_meant(text: str, gap: re.Match[str], habits: Habits) -> bool:
    """Whether the book has two blanks at places like this one."""
    if _ends_sentence(text, gap):
        return habits.wide_sentences.is_meant
    return habits.wide_gaps.is_meant


def _odd(text: str, paragraph: Span, habits: Habits) -> Iterator[Remark]:
    """Odd blanks where a plain one is meant."""
    for match in _LONE_ODD.finditer(text, paragraph.start, paragraph.end):
        before, after = text[match.start() - 1], text[match.end()]
        is_spacing = after in _SPACED and habits.spaced_marks.is_meant
        is_number = before.isdigit() and (after.isdigit() or habits.no_break_units.is_meant)
        if is_spacing or is_number or not _KEEPS_BLANK.isdisjoint((before, after)):
            continue
        if after in _MARKS:
            continue
        is_no_break = match.group() in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
        group = Message("a no-break space") if is_no_break else Message("a space of another width")
        yield _remark(match.span(), " ", group, _NO_BREAK_SURE)
