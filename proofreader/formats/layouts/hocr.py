"""hOCR: the words of pages as HTML, their places in ``title`` attributes.

The format is that of the hOCR specification, version 1.2. Programs write it as XML or as HTML; with
areas, paragraphs, lines and words or with lines alone; with or without pages. What stands in no
page, in no line or in no word is taken as far as it can be.

Confidences are, by the specification, the engine's own, best from 0 to 100 and near to the chance
in per cent that it is right (``x_wconf`` of a word, ``x_confs`` of characters, ``x_conf`` where
Tesseract gives each an element). It does not say what becomes of them when a person corrects a
word: a corrected word is certain and gets 100, if it had any, and loses what the engine had said of
its characters.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats.layouts.hocr_writing import Element, written
from proofreader.formats.layouts.laying import SeenLine, SeenPage, SeenWord, all_laid, parts
from proofreader.formats.layouts.letters import letters
from proofreader.formats.layouts.loose import parse_html
from proofreader.formats.layouts.markup import CutError, Markup, Node, RefusedError, parse, spliced
from proofreader.formats.layouts.titles import box_in, box_of, boxes_in, numbers_in, properties
from proofreader.messages import Message
from proofreader.text.layout import Box, ReadPage, covering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.text.rewriting import Rewriting

_UNSEEN: Final = frozenset(("head", "script", "style", "title"))
"""Elements whose text is on no page."""
_BLOCK_TAGS: Final = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "td", "th", "pre", "body")
)
_OF_CHARACTERS: Final = ("x_confs", "x_conf")
_SIMPLE: Final = re.compile(
    r"bbox (\d{1,6}) (\d{1,6}) (\d{1,6}) (\d{1,6})(?:; x_wconf (\d{1,3}))?"
    r"(?:; x_font [\w ]*+)?(?:; x_fsize \d*+)?"
)
"""What most programs say of a word: nearly all titles of nearly all files, and quickly read."""


class _Kind(Enum):
    """What an element is, by its class."""

    PAGE = ("ocr_page",)
    BLOCK = ("ocr_par", "ocr_carea", "ocr_column", "ocrx_block", "ocr_float")
    LINE = (
        "ocr_line",
        "ocrx_line",
        "ocr_header",
        "ocr_footer",
        "ocr_caption",
        "ocr_textfloat",
        "ocr_pageno",
    )
    """What may be a line; a header or a float that holds lines of its own is none."""
    WORD = ("ocrx_word", "ocr_word")
    CHARACTERS = ("ocrx_cinfo", "ocr_cinfo")
    OTHER = ()


@lru_cache(maxsize=1 << 8)
def _kind_of(classes: str) -> _Kind:
    names = classes.split()
    return next((kind for kind in _Kind if not set(names).isdisjoint(kind.value)), _Kind.OTHER)


def read(raw: bytes, path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of a file in order.

    Raises:
        FormatError: if it is neither sound XML nor HTML, or goes past a limit.
    """
    return all_laid(_pages(_markup(raw, path).root), path)


def write(raw: bytes, changed: Sequence[Sequence[Rewriting]]) -> bytes:
    """The file with some words of its pages rewritten, every other byte as it was.

    Args:
        raw: The file as it was read.
        changed: For each page of `read`, what has become of its words.

    Raises:
        ValueError: if there are more pages in ``changed`` than in the file.
    """
    if not any(changed):
        return raw
    markup = _markup(raw, None)
    pages = [
        (parts(page), rewritings)
        for page, rewritings in zip(_pages(markup.root), changed, strict=True)
    ]
    return spliced(markup.source, written(markup, pages))


def _markup(raw: bytes, path: Path | None) -> Markup:
    """The file as XML, or, if it is none, as HTML.

    Raises:
        FormatError: what is wrong with it as HTML; but as XML if it is cut and begins as XML does,
            if it declares entities, or if it goes past a limit.
    """
    try:
        return parse(raw, path)
    except CutError:
        if raw.lstrip().startswith(b"<?xml"):
            raise
    except RefusedError:
        raise
    except FormatError:
        pass
    markup = parse_html(raw, path)
    if not markup.root.children:
        raise FormatError(
            Message("There is no page in this file."),
            Message("Open the file that the OCR program has made."),
            path=path,
        )
    return markup


def _pages(root: Node) -> Iterator[SeenPage[Element]]:
    """The pages of a file; all of it is one where it has none."""
    nodes = list(_outermost(root, _Kind.PAGE)) or [root]
    titles = [properties(node.attributes.get("title", "")) for node in nodes]
    images: Counter[str] = Counter()
    for node, title in zip(nodes, titles, strict=True):
        image = title.get("image", "").strip("\"'")
        box = box_in(node.attributes.get("title", "")) or Box(0, 0, 0, 0)
        gatherer = _Gatherer(percent=_is_percent(node))
        gatherer.gather(node, box)
        # Pages of one image file are its pictures, in order.
        yield SeenPage(gatherer.done(), (box.right, box.bottom), image, images[image])
        images[image] += 1


def _is_percent(page: Node) -> bool:
    """Whether confidences of characters go up to 100, not to 1 as some programs have them."""
    if page.utf8.find(b"x_conf", page.start, page.end) < 0:
        return True
    values = (
        properties(node.attributes.get("title", "")).get(name, "")
        for node in page.walk()
        for name in _OF_CHARACTERS
    )
    return any(number > 1 for value in values for number in numbers_in(value))


def _kind(node: Node) -> _Kind:
    return _kind_of(node.attributes.get("class", ""))


def _outermost(node: Node, kind: _Kind) -> Iterator[Node]:
    """The elements of a kind in ``node``, in order, without those in one another."""
    for child in node.children:
        if _kind(child) is kind:
            yield child
        elif child.children:
            yield from _outermost(child, kind)


@dataclass(slots=True)
class _Open:
    """A block that is being read."""

    box: Box
    lines: list[SeenLine[Element]]
    loose: list[SeenWord[Element]]
    """The words since the last line that stand in none."""


class _Gatherer:
    """Goes through a page and gathers its lines in blocks."""

    def __init__(self, *, percent: bool) -> None:
        self._certain = 100.0 if percent else 1.0
        self._blocks: list[_Open] = []

    def gather(self, block: Node, box: Box) -> None:
        """Take in a block: its lines, and the blocks in it as blocks of their own."""
        self._begin(box)
        before = len(self._blocks)
        self._go_through(block, box)
        is_empty = len(self._blocks) == before and not self._blocks[-1].lines
        if is_empty and not self._blocks[-1].loose:
            # A paragraph that is divided into neither lines nor words is read as a line.
            line = SeenLine((SeenWord(_text(block), box, Element(block, is_word=False)),))
            self._blocks[-1].lines.append(line)
        self._begin(box)

    def done(self) -> tuple[tuple[SeenLine[Element], ...], ...]:
        """The lines of the blocks, in order."""
        for block in self._blocks:
            _end_line(block)
        return tuple(tuple(block.lines) for block in self._blocks if block.lines)

    def _begin(self, box: Box) -> None:
        if not self._blocks or self._blocks[-1].lines or self._blocks[-1].loose:
            self._blocks.append(_Open(box, [], []))

    def _go_through(self, node: Node, box: Box) -> None:
        for child in node.children:
            kind = _kind(child)
            title = child.attributes.get("title", "")
            if kind is _Kind.WORD:
                self._take_loose(self._word(child, box))
            elif kind is _Kind.LINE and not _holds_lines(child):
                _end_line(self._blocks[-1])
                self._blocks[-1].lines.append(self._line(child, box_in(title), box))
            elif kind in {_Kind.LINE, _Kind.BLOCK} or child.name in _BLOCK_TAGS:
                self.gather(child, box_in(title) or box)
            elif child.name not in _UNSEEN:
                self._go_through(child, box_in(title) or box)

    def _line(self, node: Node, own: Box | None, outer: Box) -> SeenLine[Element]:
        box = own or outer
        inside = node.children if _has_only_words(node) else _outermost(node, _Kind.WORD)
        words = tuple(self._word(word, box, node) for word in inside)
        return SeenLine(words or (SeenWord(_text(node), box, Element(node, is_word=False)),), own)

    def _word(self, node: Node, outer: Box, line: Node | None = None) -> SeenWord[Element]:
        title = node.attributes.get("title", "")
        element = Element(node, is_word=True, line=line)
        simple = _SIMPLE.fullmatch(title)
        if simple is None or node.children:
            return self._rich_word(element, title, outer)
        left, top, right, bottom, percent = simple.groups()
        box = box_of(int(left), int(top), int(right), int(bottom))
        confidence = None if percent is None else min(1.0, int(percent) / 100)
        return SeenWord(node.text, box, element, confidence)

    def _rich_word(self, element: Element, title: str, outer: Box) -> SeenWord[Element]:
        """A word of which more is said than `_SIMPLE`, or less."""
        characters = tuple(_of_characters(element.node))
        boxes = [box for one in characters for box in boxes_in(one.get("x_bboxes", ""))]
        box = box_in(title) or (covering(boxes) if boxes else outer)
        whole = numbers_in(properties(title).get("x_wconf", ""))
        numbers = [
            number
            for one in characters
            for name in _OF_CHARACTERS
            for number in numbers_in(one.get(name, ""))
        ]
        confidence = min(1.0, max(0.0, whole[0] / 100)) if whole else None
        weakest = min(1.0, max(0.0, min(numbers) / self._certain)) if numbers else None
        return SeenWord(_text(element.node), box, element, confidence, weakest)

    def _take_loose(self, word: SeenWord[Element]) -> None:
        """Add a word that stands in no line; further down or further left a new line begins."""
        block = self._blocks[-1]
        if block.loose:
            last = block.loose[-1].box
            if word.box.top >= last.bottom or word.box.right <= last.left:
                _end_line(block)
        block.loose.append(word)


def _has_only_words(line: Node) -> bool:
    return all(_kind(child) is _Kind.WORD for child in line.children)


def _holds_lines(node: Node) -> bool:
    if _has_only_words(node):
        return False
    return next(_outermost(node, _Kind.LINE), None) is not None


def _end_line(block: _Open) -> None:
    if block.loose:
        block.lines.append(SeenLine(tuple(block.loose)))
        block.loose = []


def _text(node: Node) -> str:
    return "".join(letter.text for letter in letters(node)) if node.children else node.text


def _of_characters(word: Node) -> Iterator[dict[str, str]]:
    """What is said of the characters of a word, at the word itself or in elements inside it."""
    for node in word.walk():
        if node is word or _kind(node) is _Kind.CHARACTERS:
            yield properties(node.attributes.get("title", ""))
