"""What a layout file holds, laid out as the text of a page; and back from words to its elements.

Every format has lines of words in blocks. How these become a text is said here once: words are
parted by a blank, lines ended by LF, blocks parted by a blank line. What one element of a file
holds may have blanks in it (a line that is not divided into words, a word that is none); then each
part of it is a word of the text, and its box is shared out by the widths of the letters.

The writers of the formats see it the other way round: they are told which words of the text are
others now, and have to know which elements these were.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.text.layout import LineBox, PageLayout, ReadPage, WordBox, covering
from proofreader.text.rewriting import Rewriting, Rewritten, cuts
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from proofreader.text.layout import Box

MOST_TEXT: Final = 5_000_000
"""How many characters the pages of a file may have; War and Peace has three million."""

Origin = TypeVar("Origin")
"""What a format knows of where it read something, to write there."""


@dataclass(frozen=True, slots=True)
class SeenWord(Generic[Origin]):
    """An element of a file that holds text: a word as a rule, else all words of a line."""

    text: str
    """As the file has it; blanks in it part words."""
    box: Box
    origin: Origin
    confidence: float | None = None
    """As in `WordBox`."""
    weakest: float | None = None
    """As in `WordBox`."""


@dataclass(frozen=True, slots=True)
class SeenLine(Generic[Origin]):
    """A line of a file."""

    words: tuple[SeenWord[Origin], ...]
    box: Box | None = None
    """None where the file does not say: then it is what its words cover."""


class Cell(Protocol):
    """What a format reads as one element that holds text."""

    @property
    def text(self) -> str:
        """As `SeenWord` has it, and so are the others."""
        ...

    @property
    def box(self) -> Box:
        """Its place."""
        ...

    @property
    def confidence(self) -> float | None:
        """Of the word."""
        ...

    @property
    def weakest(self) -> float | None:
        """Of its characters."""
        ...


CellT = TypeVar("CellT", bound=Cell)


def line_of(cells: Iterable[CellT], box: Box) -> SeenLine[CellT]:
    """The line that some elements stand in, each of which is where its word is from."""
    words = (SeenWord(cell.text, cell.box, cell, cell.confidence, cell.weakest) for cell in cells)
    return SeenLine(tuple(words), box)


@dataclass(frozen=True, slots=True)
class SeenPage(Generic[Origin]):
    """A page of a file."""

    blocks: tuple[tuple[SeenLine[Origin], ...], ...]
    """Its lines, in paragraphs or areas, in the order in which they are read."""
    size: tuple[int, int] = (0, 0)
    """As in `PageLayout`."""
    image: str = ""
    """As in `PageLayout`."""
    frame: int = 0
    """As in `PageLayout`."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Origin]):
    """A word of the text, as a part of what an element holds."""

    seen: SeenWord[Origin]
    line: int
    """Number of its line in the page, from 0, among those that have words."""
    span: Span
    """In ``seen.text``."""
    box: Box
    is_whole: bool
    """Whether the element holds no other word."""


def all_laid(pages: Iterable[SeenPage[Origin]], path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of a file as text, and where their words and lines stand.

    Raises:
        FormatError: if they hold more than `MOST_TEXT`.
    """
    found = []
    length = 0
    for page in pages:
        lines = (line for block in page.blocks for line in block)
        length += sum(len(word.text) for line in lines for word in line.words)
        if length > MOST_TEXT:
            raise FormatError(
                Message("There is more text in this file than in any book."),
                Message("Split the book into parts, and open one of them."),
                path=path,
            )
        found.append(laid(page))
    return tuple(found)


def laid(page: SeenPage[Origin]) -> ReadPage:
    """The page as text, and where its words and lines stand."""
    text: list[str] = []
    place = 0
    words: list[WordBox] = []
    lines: list[LineBox] = []
    for block in page.blocks:
        is_first = True
        for line in block:
            chunks = tuple(_chunks(line))
            if not chunks:
                continue
            if is_first and lines:
                text.append("\n")
                place += 1
            is_first = False
            start = place
            for seen, chunk, box in chunks:
                end = place + len(chunk)
                words.append(WordBox(Span(place, end), box, seen.confidence, seen.weakest))
                text += (chunk, " ")
                place = end + 1
            text[-1] = "\n"
            around = line.box or covering(box for _, _, box in chunks)
            lines.append(LineBox(Span(start, place - 1), around))
    layout = PageLayout(page.size, tuple(words), tuple(lines), page.image, page.frame)
    return ReadPage("".join(text), layout)


def parts(page: SeenPage[Origin]) -> tuple[Part[Origin], ...]:
    """The words of the text of a page, by their indices in its layout."""
    found: list[Part[Origin]] = []
    number = 0
    for block in page.blocks:
        for line in block:
            before = len(found)
            found += _parts(line, number)
            number += len(found) > before
    return tuple(found)


class Deed(Enum):
    """What is done with a word to make a page what it has become."""

    SET = auto()
    """It becomes the new word, and keeps its element."""
    REMOVE = auto()
    """It goes."""
    ADD_BEHIND = auto()
    """The new word comes behind it, and behind those that came there before."""
    ADD_BEFORE = auto()
    """The new word comes before it, and behind those that came there before."""


@dataclass(frozen=True, slots=True)
class Step(Generic[Origin]):
    """What is done with one word."""

    deed: Deed
    word: Part[Origin]
    new: Rewritten | None
    """None where the word goes."""


def steps(
    words: Sequence[Part[Origin]], rewriting: Rewriting, *, by_element: bool = False
) -> Iterator[Step[Origin]]:
    """What is done with each word of a rewriting, line by line.

    In each line the new words take the places of the old ones from the left. Those of the old that
    are left over go; those of the new come behind the last, in order.

    Args:
        words: The words of the page.
        rewriting: One that `settled` or `whole` gives.
        by_element: Whether there are steps for elements instead of words: of the words of one
            element only the first. Only for what `whole` gives.
    """
    lines = {words[i].line for i in rewriting.old}
    lines |= {words[new.beside].line for new in rewriting.new}
    for line in sorted(lines):
        old = [words[i] for i in rewriting.old if words[i].line == line]
        if by_element:
            old = list({id(word.seen): word for word in reversed(old)}.values())[::-1]
        new = [one for one in rewriting.new if words[one.beside].line == line]
        yield from (Step(Deed.SET, *pair) for pair in zip(old, new, strict=False))
        yield from (Step(Deed.REMOVE, word, None) for word in old[len(new) :])
        added = new[len(old) :]
        if old:
            yield from (Step(Deed.ADD_BEHIND, old[-1], one) for one in added)
            continue
        for one in added:
            is_behind = one.beside < rewriting.old.start
            deed = Deed.ADD_BEHIND if is_behind else Deed.ADD_BEFORE
            yield Step(deed, words[one.beside], one)


def settled(rewritings: Iterable[Rewriting]) -> Iterator[Rewriting]:
    """The same rewritings, but none puts a word beside one that another takes away.

    A word that comes in beside one that goes takes its place.

    Args:
        rewritings: In order of place.
    """
    waiting: Rewriting | None = None
    for rewriting in rewritings:
        if waiting is None:
            waiting = rewriting
            continue
        is_next = waiting.old.stop == rewriting.old.start
        if is_next and (_leans_on(rewriting, waiting) or _leans_on(waiting, rewriting)):
            old = range(waiting.old.start, rewriting.old.stop)
            waiting = Rewriting(old, (*waiting.new, *rewriting.new))
        else:
            yield waiting
            waiting = rewriting
    if waiting is not None:
        yield waiting


def _leans_on(one: Rewriting, other: Rewriting) -> bool:
    return any(new.beside in other.old for new in one.new)


def whole(parts: Sequence[Part[Origin]], rewritings: Iterable[Rewriting]) -> Iterator[Rewriting]:
    """The same rewritings, widened so that each takes in all words of the elements it touches.

    A writer that replaces elements as wholes can then forget that one may hold several words.

    Args:
        parts: The words of the page.
        rewritings: In order of place, as `proofreader.text.rewriting.rewritings` gives them.

    Yields:
        Rewritings in order, no two touching the same element. What is not changed in an element is
        among the new words, with the confidence that it had.
    """
    waiting: Rewriting | None = None
    for rewriting in settled(rewritings):
        wide = _widened(parts, rewriting)
        if waiting is None:
            waiting = wide
        elif wide.old.start < waiting.old.stop:
            waiting = _widened(parts, _united(waiting, rewriting, parts))
        else:
            yield waiting
            waiting = wide
    if waiting is not None:
        yield waiting


def _chunks(line: SeenLine[Origin]) -> Iterator[tuple[SeenWord[Origin], str, Box]]:
    """The words of a line: the element that each is in, its text and its box."""
    for seen in line.words:
        chunks = seen.text.split()
        if len(chunks) == 1:
            yield seen, chunks[0], seen.box
            continue
        # However many blanks part two words in a file, on the page it is one.
        starts = accumulate((len(chunk) + 1 for chunk in chunks), initial=0)
        places = [(start, start + len(chunk)) for start, chunk in zip(starts, chunks, strict=False)]
        boxes = cuts(seen.box, " ".join(chunks), places)
        for chunk, box in zip(chunks, boxes, strict=True):
            yield seen, chunk, box


def _parts(line: SeenLine[Origin], number: int) -> Iterator[Part[Origin]]:
    before: SeenWord[Origin] | None = None
    end = 0
    for seen, chunk, box in _chunks(line):
        start = seen.text.index(chunk, end if seen is before else 0)
        before, end = seen, start + len(chunk)
        is_whole = len(chunk) == len(seen.text) or chunk == seen.text.strip()
        yield Part(seen, number, Span(start, end), box, is_whole)


def _widened(parts: Sequence[Part[Origin]], rewriting: Rewriting) -> Rewriting:
    """``rewriting`` with the other words of the first and the last element that it touches."""
    old = rewriting.old
    start, stop = old.start, old.stop
    if old:
        while start and parts[start - 1].seen is parts[old.start].seen:
            start -= 1
        while stop < len(parts) and parts[stop].seen is parts[old.stop - 1].seen:
            stop += 1
    elif 0 < start < len(parts) and parts[start - 1].seen is parts[start].seen:
        # Inserted into the midst of an element.
        return _widened(
            parts,
            _united(
                Rewriting(range(start - 1, start), (_kept(parts, start - 1),)), rewriting, parts
            ),
        )
    before = tuple(_kept(parts, i) for i in range(start, old.start))
    after = tuple(_kept(parts, i) for i in range(old.stop, stop))
    return Rewriting(range(start, stop), (*before, *rewriting.new, *after))


def _united(one: Rewriting, other: Rewriting, parts: Sequence[Part[Origin]]) -> Rewriting:
    """Both as one; ``other`` may begin in what ``one`` has kept at its end."""
    kept = one.old.stop - other.old.start
    new = one.new[: len(one.new) - kept] if kept > 0 else one.new
    between = tuple(_kept(parts, i) for i in range(one.old.stop, other.old.start))
    tail = tuple(_kept(parts, i) for i in range(other.old.stop, one.old.stop))
    stop = max(one.old.stop, other.old.stop)
    return Rewriting(range(one.old.start, stop), (*new, *between, *other.new, *tail))


def _kept(parts: Sequence[Part[Origin]], index: int) -> Rewritten:
    """A word that stays as it is in an element that does not."""
    part = parts[index]
    word = WordBox(part.span, part.box, part.seen.confidence, part.seen.weakest)
    return Rewritten(part.span.of(part.seen.text), word, index)
