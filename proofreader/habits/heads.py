"""Running heads: the lines that OCR brings from the top and the bottom of every page.

A head is known by its shape, not its place: letters folded, digits alike. So it is still known
when the text above it has been edited.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process

from proofreader.language.pages import LONE_NUMBER, PAGE_END, edges, lines_at
from proofreader.messages import Message
from proofreader.text.document import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_LONGEST: Final = 80
"""A longer line was wrapped by the printer: it is text."""
_PAGES: Final = 3
"""A line at the edge of so many pages is a head: two may be alike by chance."""
_LONE: Final = 5
"""The same where the text does not say where its pages end."""
_CUT: Final = 1 / 3
"""A head cuts the sentences that run on over the page; at least so many of the places of a heading,
a speaker's name or a section's number come behind a whole sentence. An estimate: a page ends inside
a paragraph much oftener."""
_LETTERS: Final = 4
"""A shape with fewer letters says too little."""
_ALIKE: Final = 86.0
"""Two shapes are one head with some letters misread, by rapidfuzz's ratio, 0..100: two misread
letters in twenty leave 90; lines of print that are not one head seldom reach 70."""
_COMPARED: Final = 400
"""Rare shapes that are compared with one another; more would take long and tell nothing new."""
_NEAR: Final = 3
"""Pages without a number between two that have one: pictures, chapters' ends."""
_TITLED = re.compile(
    r"\W*(?:chap|book|part|section|canto|act|scene|letter|lecture|lesson|psalm|sonnet|appendix"
    r"|volume|vol|plate|fig|table|no|note|article|chapitre|livre|kapitel|capitel|buch|teil)\b|\W*chapter",
    re.IGNORECASE,
)
"""A numbered heading: the number is what tells it from others, so it is not folded."""
_SIGNATURE = re.compile(r"\W{0,2}(?:vol\W{1,3}[ivx]{1,4}\W{1,4})?[A-HK-UYZ] ?[2-4]?\W{0,2}")
"""The letter by which the binder lays the sheets: ``B 2``, ``VOL. I. C``. I, V, X: numbers."""
_OTHER = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d[\dlIOo]*")
_FINAL = re.compile(r"[.!?:;\u2014\"'\u201d\u2019)\]*-]\s*\Z")
NUMBER: Final = "#"
"""The shape of a page number."""
SIGNATURE: Final = "B 2"
"""The shape of a signature: capitals, so no head has it."""


@lru_cache(maxsize=1 << 12)
def shape(line: str) -> str:
    """What is alike in the same line of several pages: its letters, and whether it has a number.

    "" for a line that is no head, number or signature.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST or SEPARATOR.match(line):
        return ""
    if _SIGNATURE.fullmatch(line):
        return SIGNATURE
    if LONE_NUMBER.fullmatch(line):
        return NUMBER
    if _is_sentence(line):
        return ""
    numbered = ""
    if not _TITLED.match(line):
        folded = _DIGITS.sub("", line)
        numbered = f"{NUMBER} " if folded != line else ""
        line = folded
    folded = _OTHER.sub(" ", line).strip().lower()
    return numbered + folded if sum(map(str.isalpha, folded)) >= _LETTERS else ""


def _is_sentence(line: str) -> bool:
    """Whether a line without a number has more long words in lower case than in capitals."""
    if _DIGITS.search(line):
        return False
    long_words = [word for word in line.split() if len(word) >= _LETTERS]
    return sum(word[0].islower() for word in long_words) * 2 > len(long_words)


def page_number(line: str) -> int | None:
    """The number on a line of its own; None where there is none, or one in Roman figures."""
    match = LONE_NUMBER.fullmatch(line.strip())
    return int(match[1]) if match and match[1].isdecimal() else None


@dataclass(frozen=True, slots=True)
class Heads:
    """The shapes of what recurs at the edges of pages."""

    shapes: frozenset[str] = frozenset()
    """Of running heads and signatures."""
    numbers: frozenset[int] = frozenset()
    """The page numbers that go on with those of the pages near them."""
    paged: bool = False
    """Whether the text says where its pages end."""

    @classmethod
    def of(cls, document: Document) -> Heads:
        """Gather what recurs."""
        text = document.text
        if PAGE_END.search(text):
            pages = PAGE_END.split(text)
            lines = [_edges_of(page) for page in pages]
            shapes = Counter(one for page in lines for one in {shape(line) for line in page})
            shapes[SIGNATURE] = sum(map(_is_signed, pages))
            return cls(_recurring(shapes, _PAGES), _going_on(lines), paged=True)
        lone = list(_lone_lines(document))
        shapes = Counter(shape(line) for line, _ in lone)
        cut = Counter(shape(line) for line, is_cut in lone if is_cut)
        heads = {one for one in _recurring(shapes, _LONE) if cut[one] > _CUT * shapes[one]}
        numbers = [([line], is_cut) for line, is_cut in lone if shape(line) == NUMBER]
        cuts = sum(is_cut for _, is_cut in numbers)
        run = (
            _going_on([line for line, _ in numbers]) if cuts > _CUT * len(numbers) else frozenset()
        )
        return cls(frozenset(heads - {SIGNATURE}), run)

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.shapes and not self.numbers:
            return None
        heads, numbers = len(self.shapes), len(self.numbers)
        return Message(
            "Lines at the edges of pages were taken for no part of the text ({heads:,} running "
            "heads or signatures, {numbers:,} page numbers).",
            heads=heads,
            numbers=numbers,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it lies in a head: what is wrong with that goes with it."""
        if not self.shapes and not self.numbers:
            return False
        text = passage.text
        found = [line for line in lines_at(text, finding.span) if self.is_furniture(line.of(text))]
        if not found:
            return False
        place = bisect_right(passage.paragraphs, finding.span.start, key=lambda one: one.start) - 1
        near = passage.paragraphs[max(0, place) : place + 2]
        if not self.paged:
            return not set(near).isdisjoint(found)
        return any(edge.line in found for one in near for edge in edges(text, one))

    def is_furniture(self, line: str) -> bool:
        """Whether a line at the edge of a page is no text."""
        return self.is_number(line) or self.is_head(line) or self.is_signature(line)

    def is_signature(self, line: str) -> bool:
        """Whether a line at the foot of a page is a binder's signature."""
        return SIGNATURE in self.shapes and shape(line) == SIGNATURE

    def is_number(self, line: str) -> bool:
        """Whether a line at the edge of a page is its number."""
        return page_number(line) in self.numbers

    def is_head(self, line: str) -> bool:
        """Whether a line at the edge of a page is a running head."""
        one = shape(line)
        if one in ("", NUMBER, SIGNATURE):
            return False
        if one in self.shapes or _TITLED.match(line):
            return one in self.shapes
        near = process.extractOne(one, self.shapes, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return near is not None and near[0].startswith(NUMBER) == one.startswith(NUMBER)


def _is_signed(page: str) -> bool:
    """Whether the last line of a page is a signature."""
    return shape(page.rstrip()[-_LONGEST:].splitlines()[-1] if page.strip() else "") == SIGNATURE


def _edges_of(page: str) -> list[str]:
    """The lines at the top and the bottom of a page; two where one of them is a number."""
    lines = [line.strip() for line in page.strip().splitlines() if line.strip()]
    if not lines:
        return []
    top = 1 + (LONE_NUMBER.fullmatch(lines[0]) is not None)
    bottom = 1 + (LONE_NUMBER.fullmatch(lines[-1]) is not None)
    return lines[:top] + lines[max(top, len(lines) - bottom) :]


def _lone_lines(document: Document) -> Iterator[tuple[str, bool]]:
    """The short lines between blank lines, and whether they come inside a sentence."""
    before = ""
    for paragraph in document.paragraphs:
        span = paragraph.span
        line = span.of(document.text) if len(span) <= _LONGEST else ""
        if before and line and "\n" not in line and "\r" not in line and _is_set_off(line):
            yield line, _FINAL.search(before) is None
            continue
        before = document.text[max(span.start, span.end - _LONGEST) : span.end]


def _is_set_off(line: str) -> bool:
    """Whether a line looks like a head: in capitals, or with a number at one of its ends."""
    word = line.strip()
    return line.isupper() or word[:1].isdecimal() or word.rstrip(".]-) ")[-1:].isdecimal()


def _recurring(shapes: Counter[str], least: int) -> frozenset[str]:
    """The shapes that stand so often, those that are nearly alike counted together."""
    del shapes[""], shapes[NUMBER]
    often = {one for one, count in shapes.items() if count >= least}
    rare = [one for one in shapes if one not in often and not _TITLED.match(one)][:_COMPARED]
    if len(rare) >= least:
        alike = process.cdist(rare, rare, scorer=fuzz.ratio, score_cutoff=_ALIKE) > 0
        counts = [sum(shapes[rare[j]] for j in row.nonzero()[0]) for row in alike]
        often |= {one for one, count in zip(rare, counts, strict=True) if count >= least}
    return frozenset(often)


def _going_on(pages: Iterable[Iterable[str]]) -> frozenset[int]:
    """The numbers of pages that go on with those of pages near them."""
    found = [
        (index, number)
        for index, page in enumerate(pages)
        for number in {page_number(line) for line in page}
        if number is not None
    ]
    going_on = set()
    for place, (index, number) in enumerate(found):
        near = found[max(0, place - _NEAR) : place] + found[place + 1 : place + 1 + _NEAR]
        steps = [(other - number) == (at - index) for at, other in near if at != index]
        if sum(steps) >= 2 or (sum(steps) == 1 and len(found) <= _NEAR):  # noqa: PLR2004
            going_on.add(number)
    return frozenset(going_on) if len(going_on) >= _PAGES else frozenset()
