"""The text of a line or a region as a whole, after words of it have changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.text.spans import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.text.rewriting import Rewriting

_TOKEN = re.compile(r"\S+")


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
        elif one.old.start < len(tokens):
            start = tokens[one.old.start].start
            edit = Edit(Span(start, start), f"{new} ")
        elif tokens:
            edit = Edit(Span(tokens[-1].end, tokens[-1].end), f" {new}")
        else:
            edit = Edit(Span(0, 0), new)
        yield edit
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]


def _with_gap(text: str, span: Span) -> Span:
    """A stretch of words with the blanks on one side of it."""
    left = len(text[: span.start].rstrip())
    rest = text[span.end :]
    right = span.end + len(rest) - len(rest.lstrip())
    is_first = "\n" in text[left : span.start] or not left
    is_last = "\n" in text[span.end : right] or right == len(text)
    return Span(span.start, right) if is_first and not is_last else Span(left, span.end)
