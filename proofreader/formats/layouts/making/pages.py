"""Pages as layout files nest them, made of a text and the places of its words.

Lines of the text are lines, blank lines part blocks. A word is a stretch without blanks; where the
layout divides it (at the end of a printed line), its boxes are united.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.text.layout import Box, covering
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.text.layout import PageLayout, ReadPage, WordBox

_LINE: Final = re.compile(r"[^\r\n\f]+")
_CHUNK: Final = re.compile(r"\S+")
_BLANK_LINE: Final = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class MadeWord:
    """A word that is to be written."""

    text: str
    box: Box | None
    """None where its place is not known."""
    confidence: float | None


@dataclass(frozen=True, slots=True)
class MadeLine:
    """A line that is to be written; it has words."""

    words: tuple[MadeWord, ...]
    box: Box | None
    """None where the place of no word is known."""

    @property
    def text(self) -> str:
        """Its words, parted by blanks."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that is to be written."""

    blocks: tuple[tuple[MadeLine, ...], ...]
    """None is empty."""
    size: tuple[int, int]
    image: str
    frame: int

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(0, 0, *self.size)


def made(page: ReadPage) -> MadePage:
    """The page in blocks, lines and words."""
    layout = page.layout
    blocks: list[list[MadeLine]] = []
    end = 0
    for found in _LINE.finditer(page.text):
        line = _line(page.text, Span(*found.span()), layout)
        if line is None:
            continue
        if not blocks or _BLANK_LINE.search(page.text, end, found.start()):
            blocks.append([])
        blocks[-1].append(line)
        end = found.end()
    return MadePage(
        tuple(map(tuple, blocks)), layout.size, layout.image.replace("\n", " "), layout.frame
    )


def around(lines: Iterable[MadeLine]) -> Box | None:
    """What the lines of a block cover; None where no place is known."""
    boxes = [line.box for line in lines if line.box is not None]
    return covering(boxes) if boxes else None


def _line(text: str, span: Span, layout: PageLayout) -> MadeLine | None:
    chunks = [Span(*found.span()) for found in _CHUNK.finditer(text, span.start, span.end)]
    words = tuple(_word(text, chunk, layout.words) for chunk in chunks)
    if not words:
        return None
    boxes = [word.box for word in words if word.box is not None]
    said = Span(chunks[0].start, chunks[-1].end)
    at = bisect_left(layout.lines, said.start, key=lambda line: line.span.start)
    if at < len(layout.lines) and layout.lines[at].span == said:
        return MadeLine(words, layout.lines[at].box)
    return MadeLine(words, covering(boxes) if boxes else None)


def _word(text: str, span: Span, words: Sequence[WordBox]) -> MadeWord:
    held = tuple(_held(span, words))
    sure = [word.confidence for word in held if word.confidence is not None]
    box = covering(word.box for word in held) if held else None
    return MadeWord(span.of(text), box, min(sure, default=None))


def _held(span: Span, words: Sequence[WordBox]) -> Iterator[WordBox]:
    """The words that lie in ``span`` or reach into it."""
    at = bisect_left(words, span.start + 1, key=lambda word: word.span.end)
    while at < len(words) and words[at].span.start < span.end:
        yield words[at]
        at += 1
