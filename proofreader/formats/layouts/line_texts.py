"""The text of a line or a region as a whole, after words of it have changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from proofreader.text.rewriting import Rewriting
from proofreader.text.spans import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\S+")


Line = tuple[Sequence[str], Sequence[Rewriting]]
"""The words of a line before the change, and what becomes of them, by their indices in it."""


def followed(text: str, lines: Sequence[Line]) -> str:
    """The text of a line or a region that follows the words in it.

    Args:
        text: Before the change; where it does not say the same as its words, it is made anew.
        lines: All lines in it.
    """
    rows = text.split("\n")
    if [row.split() for row in rows if row.strip()] == [list(words) for words, _ in lines]:
        waiting = iter(lines)
        new = [(row, rewritten_text(row, next(waiting)[1]) if row.strip() else row) for row in rows]
        return "\n".join(after for before, after in new if after.strip() or not before.strip())
    if text.split() == [word for words, _ in lines for word in words]:
        return rewritten_text(text, _together(lines))
    made = (rewritten_text(" ".join(words), change) for words, change in lines)
    return "\n".join(row for row in made if row)


def rewritten_text(text: str, rewritten: Sequence[Rewriting]) -> str:
    """A text after its words have changed, with what parts them as it was.

    Args:
        text: Before the change.
        rewritten: What becomes of its words, by their indices; in order.
    """
    for edit in steps(text, rewritten):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def steps(text: str, rewritten: Sequence[Rewriting]) -> Iterator[Edit]:
    """The same as edits, from the last to the first, each of the text that those before leave.

    A word that is deleted goes with the blanks on one side of it, rather than with a line end.
    """
    tokens = [Span(*found.span()) for found in _TOKEN.finditer(text)]
    for one in reversed(rewritten):
        new = " ".join(word.text for word in one.new)
        if one.old:
            span = Span(tokens[one.old.start].start, tokens[one.old.stop - 1].end)
            edit = Edit(span if new else _with_gap(text, span), new)
        elif one.old.start:
            end = tokens[one.old.start - 1].end
            edit = Edit(Span(end, end), f" {new}")
        else:
            start = tokens[0].start if tokens else 0
            edit = Edit(Span(start, start), f"{new} ")
        yield edit
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]


def _together(lines: Sequence[Line]) -> list[Rewriting]:
    """What becomes of the words of several lines, by their indices in all of them."""
    starts = accumulate((len(words) for words, _ in lines), initial=0)
    return [
        Rewriting(range(one.old.start + start, one.old.stop + start), one.new)
        for (_, change), start in zip(lines, starts, strict=False)
        for one in change
    ]


def _with_gap(text: str, span: Span) -> Span:
    """A stretch of words with the blanks on one side of it."""
    left = len(text[: span.start].rstrip())
    rest = text[span.end :]
    right = span.end + len(rest) - len(rest.lstrip())
    is_first = "\n" in text[left : span.start] or not left
    is_last = "\n" in text[span.end : right] or right == len(text)
    return Span(span.start, right) if is_first and not is_last else Span(left, span.end)
