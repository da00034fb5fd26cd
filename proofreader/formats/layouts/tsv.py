"""The table of words that Tesseract writes, one row a word, columns parted by tabs.

Rows of level 1 to 4 are the page, its blocks, paragraphs and lines, those of level 5 the words. The
columns are found by their names in the first row, since poppler's ``pdftotext -tsv`` writes the
same table with two of them the other way round, and with fractions of a point.

``conf`` is the engine's own, 0 to 100, and -1 for what is no word. A corrected word is certain, and
gets 100. Poppler says 100 of every word, which says nothing. Words are numbered in their line:
where a line has more or fewer words than before, its rows get new numbers, and that is all that
changes in rows of words which have stayed.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats.layouts.laying import (
    Deed,
    SeenLine,
    SeenPage,
    SeenWord,
    all_laid,
    parts,
    steps,
    whole,
)
from proofreader.messages import Message
from proofreader.text.layout import Box, ReadPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from proofreader.formats.layouts.laying import Part, Step
    from proofreader.text.rewriting import Rewriting

MOST_ROWS: Final = 1_000_000
"""A novel has a hundred thousand words."""
_CERTAIN: Final = "100"
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_PAGE_LEVEL: Final = 1
_LINE_LEVEL: Final = 4
_WORD_LEVEL: Final = 5
_POPPLER: Final = b"\t###PAGE###"
_NUMBERS: Final = ("page_num", "block_num", "par_num", "line_num")
_FURTHEST: Final = 10_000_000
"""No page is larger, in whatever unit."""
_COLUMNS: Final = ("level", *_NUMBERS, "word_num", "left", "top", "width", "height", "conf", "text")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table."""

    number: int
    """Of its line in the file, from 0."""
    level: int
    place: tuple[str, ...]
    """The numbers of its page, block, paragraph and line."""
    box: Box
    percent: float
    text: str


@dataclass(frozen=True, slots=True)
class _Table:
    """A file, line by line."""

    lines: tuple[str, ...]
    """With their ends."""
    columns: Mapping[str, int]
    """Where each stands, from 0, by its name."""
    rows: tuple[_Row, ...]
    """Of all levels, at least one; lines that are blank are none."""
    has_confidence: bool


def read(raw: bytes, path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of a table in order.

    Raises:
        FormatError: naming the line that is no row of such a table.
    """
    return all_laid(_pages(_table(raw, path)), path)


def write(raw: bytes, changed: Sequence[Sequence[Rewriting]]) -> bytes:
    """The table with the rows of some words others.

    Args:
        raw: The file as it was read.
        changed: For each page of `read`, what has become of its words.

    Raises:
        ValueError: if the pages of the file are not as many as those of ``changed``.
    """
    if not any(changed):
        return raw
    table = _table(raw, None)
    writer = _Writer(table)
    for page, rewritings in zip(_pages(table), changed, strict=True):
        words = parts(page)
        for rewriting in whole(words, rewritings):
            writer.rewrite(words, rewriting)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark + "".join(writer.lines()).encode()


def _table(raw: bytes, path: Path | None) -> _Table:
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise _no_row(raw.count(b"\n", 0, error.start), path) from error
    lines = tuple(_LINE.findall(text))
    names = lines[0].rstrip("\r\n").split("\t") if lines else []
    columns = {name: place for place, name in enumerate(names)}
    if not columns.keys() >= set(_COLUMNS):
        raise _no_row(0, path)
    if len(lines) > MOST_ROWS:
        raise FormatError(
            Message("The file has more parts than any book."),
            Message("Split the book into parts, and open one of them."),
            path=path,
        )
    rows = []
    for number, line in enumerate(lines):
        if number and line.strip():
            try:
                rows.append(_row(line, number, columns))
            except ValueError as error:
                is_cut = number == len(lines) - 1 and not line.endswith("\n")
                raise _cut(number, path) if is_cut else _no_row(number, path) from error
    if not rows:
        raise FormatError(
            Message("There is no page in this file."),
            Message("Open the file that the OCR program has made."),
            path=path,
        )
    return _Table(lines, columns, tuple(rows), has_confidence=_POPPLER not in raw)


def _row(line: str, number: int, columns: Mapping[str, int]) -> _Row:
    """The row that a line is.

    Raises:
        ValueError: if it has too few columns, or no number where one belongs.
    """
    fields = line.rstrip("\r\n").split("\t", len(columns) - 1)
    level = int(fields[0] if columns["level"] == 0 else fields[columns["level"]])
    if len(fields) == len(columns) - 1 and level < _WORD_LEVEL:
        fields.append("")  # a blank end of a line does not survive everywhere
    if len(fields) < len(columns):
        raise ValueError("too few columns")
    left, top, width, height, percent = (
        float(fields[columns[name]]) for name in ("left", "top", "width", "height", "conf")
    )
    if not all(abs(number) < _FURTHEST for number in (left, top, width, height)):
        raise ValueError("no place on a page")
    box = Box(round(left), round(top), round(left + max(0.0, width)), round(top + max(0.0, height)))
    place = tuple(fields[columns[name]] for name in _NUMBERS)
    return _Row(number, level, place, box, percent, fields[columns["text"]])


def _pages(table: _Table) -> Iterator[SeenPage[_Row]]:
    for _, group in groupby(table.rows, key=lambda row: row.place[0]):
        rows = tuple(group)
        sizes = ((row.box.right, row.box.bottom) for row in rows if row.level == _PAGE_LEVEL)
        blocks = (tuple(block) for _, block in groupby(rows, key=lambda row: row.place[:3]))
        yield SeenPage(tuple(_lines(block, table) for block in blocks), next(sizes, (0, 0)))


def _lines(block: Sequence[_Row], table: _Table) -> tuple[SeenLine[_Row], ...]:
    lines = []
    for _, group in groupby(block, key=lambda row: row.place):
        rows = tuple(group)
        words = tuple(_word(row, table) for row in rows if row.level == _WORD_LEVEL)
        box = next((row.box for row in rows if row.level == _LINE_LEVEL), None)
        lines.append(SeenLine(words, box))
    return tuple(lines)


def _word(row: _Row, table: _Table) -> SeenWord[_Row]:
    is_told = table.has_confidence and row.percent >= 0
    confidence = min(1.0, row.percent / 100) if is_told else None
    return SeenWord(row.text, row.box, row, confidence)


@dataclass(slots=True)
class _Room:
    """What stands in the place of a line of the file."""

    own: str
    """What it is itself now; empty where it has gone."""
    before: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)


class _Writer:
    """Gathers what becomes of the lines of a file."""

    def __init__(self, table: _Table) -> None:
        self._table = table
        self._rooms: dict[int, _Room] = {}
        """What stands in the place of a line, by its number."""
        self._uneven: set[tuple[str, ...]] = set()
        """The printed lines that have more or fewer words than before."""

    def rewrite(self, words: Sequence[Part[_Row]], rewriting: Rewriting) -> None:
        """Take in one rewriting of whole rows."""
        for step in steps(words, rewriting, by_element=True):
            row = step.word.seen.origin
            room = self._rooms.setdefault(row.number, _Room(self._table.lines[row.number]))
            match step.deed:
                case Deed.SET:
                    room.own = self._line(step)
                case Deed.REMOVE:
                    room.own = ""
                case Deed.ADD_BEHIND:
                    room.behind.append(self._line(step))
                case Deed.ADD_BEFORE:
                    room.before.append(self._line(step))
            if step.deed is not Deed.SET:
                self._uneven.add(row.place)

    def lines(self) -> Iterator[str]:
        """All lines of the file as they are now."""
        firsts: dict[tuple[str, ...], int] = {}
        rows = {row.number: row for row in self._table.rows if row.level == _WORD_LEVEL}
        for number, line in enumerate(self._table.lines):
            row = rows.get(number)
            if row is None or row.place not in self._uneven:
                yield from self._lines_for(number)
                continue
            if row.place not in firsts:
                firsts[row.place] = self._number(line)
            for one in self._lines_for(number):
                yield self._with(one, {"word_num": str(firsts[row.place])})
                firsts[row.place] += 1

    def _lines_for(self, number: int) -> list[str]:
        room = self._rooms.get(number)
        if room is None:
            return [self._table.lines[number]]
        return [*room.before, *([room.own] if room.own else ()), *room.behind]

    def _line(self, step: Step[_Row]) -> str:
        """The row of a new word, like the row of the old one."""
        new, row = step.new, step.word.seen.origin
        if new is None:
            raise AssertionError("a word that goes has no row")
        fields = {"text": new.text}
        if self._table.has_confidence and (new.word.confidence is None):
            fields["conf"] = _CERTAIN
        if new.word.box != row.box:
            box = new.word.box
            fields |= {"left": str(box.left), "top": str(box.top)}
            fields |= {"width": str(box.width), "height": str(box.height)}
        return self._with(self._table.lines[row.number], fields)

    def _number(self, line: str) -> int:
        number = line.split("\t")[self._table.columns["word_num"]]
        return int(number) if number.isdecimal() else 1

    def _with(self, line: str, changes: Mapping[str, str]) -> str:
        end = line[len(line.rstrip("\r\n")) :] or "\n"
        fields = line.rstrip("\r\n").split("\t", len(self._table.columns) - 1)
        for name, text in changes.items():
            fields[self._table.columns[name]] = text
        return "\t".join(fields) + end


def _cut(number: int, path: Path | None) -> FormatError:
    return FormatError(
        Message("The file ends in the middle."),
        Message("Get a whole copy of it, or make it anew."),
        path=path,
        line=number + 1,
    )


def _no_row(number: int, path: Path | None) -> FormatError:
    return FormatError(
        Message("This is no row of a table of words as Tesseract writes it."),
        Message("Make the table anew, or open another form of the page, as hOCR or ALTO."),
        path=path,
        line=number + 1,
    )
