"""Corrected words put into an hOCR file.

A word that became another keeps its element, of words that were joined the first does, a split word
gets more elements beside its own. In an element that holds several words, as a line that is not
divided, only letters change.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.laying import Deed, settled, steps
from proofreader.formats.layouts.letters import Letter, is_of_character, letters, text_set
from proofreader.formats.layouts.markup import (
    Splice,
    applied,
    attribute_set,
    content_set,
    deleted,
    end_tag,
    escaped,
)
from proofreader.formats.layouts.titles import box_value, properties, retitled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.formats.layouts.laying import Part
    from proofreader.formats.layouts.markup import Markup, Node
    from proofreader.text.rewriting import Rewriting, Rewritten

CERTAIN: Final = "100"
"""The confidence of a word that a person has corrected, in per cent."""
_OF_CHARACTERS: Final = ("x_bboxes", "x_confs", "x_conf", "cuts", "nlp")
"""Properties that have a value for each character."""
_BLANKS: Final = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Element:
    """Where a word of a page comes from."""

    node: Node
    is_word: bool
    """Whether the element is that of a word, which has properties of its own."""
    line: Node | None = None
    """The element of its line, if it has one."""


def written(
    markup: Markup, pages: Iterable[tuple[Sequence[Part[Element]], Sequence[Rewriting]]]
) -> list[Splice]:
    """The splices that make the words of pages others.

    Args:
        markup: The file.
        pages: For each page its words, and what has become of them.
    """
    writer = _Writer(markup)
    for words, rewritings in pages:
        for rewriting in settled(rewritings):
            writer.rewrite(words, rewriting)
    return writer.splices()


class _Writer:
    """Gathers the splices of a file."""

    def __init__(self, markup: Markup) -> None:
        self._source = markup.source
        self._splices: list[Splice] = []
        self._deleted: list[tuple[int, int]] = []
        self._texts: dict[int, tuple[Letter, ...]] = {}
        """Of elements whose letters change, by where they begin."""
        self._lines: dict[int, Node] = {}
        """The lines of which the text has changed, by where they begin."""
        self._names = {node.attributes.get("id", "") for node in markup.root.walk()}

    def splices(self) -> list[Splice]:
        for line in self._lines.values():
            self._retitle(line, dict.fromkeys(_OF_CHARACTERS))
        self._lines.clear()
        return [*self._splices, *deleted(self._deleted, self._splices)]

    def rewrite(self, words: Sequence[Part[Element]], rewriting: Rewriting) -> None:
        """Take in one rewriting."""
        for step in steps(words, rewriting):
            element = step.word.seen.origin
            line = element.line if element.is_word else element.node
            if line is not None:
                self._lines[line.start] = line
            if step.new is None:
                self._remove(step.word)
            elif step.deed is Deed.SET:
                self._set(step.word, step.new)
            else:
                self._insert(step.word, step.new, behind=step.deed is Deed.ADD_BEHIND)

    def _set(self, word: Part[Element], new: Rewritten) -> None:
        node = word.seen.origin.node
        if _is_alone(word):
            is_same = word.span.of(word.seen.text) == new.text
            if is_same and word.box == new.word.box:
                return
            self._retitle(node, _corrected(node, None if word.box == new.word.box else new))
            inner = _innermost(node)
            if inner.children and _has_characters(node):
                if not is_same:
                    self._splices.append(content_set(self._source, inner, new.text))
                return
        text = self._letters(node)
        self._splices += text_set(text, word.span.start, word.span.end, new.text)

    def _remove(self, word: Part[Element]) -> None:
        """Take a word away with the blank before it; if it has none, with the one behind it."""
        node = word.seen.origin.node
        if _is_alone(word):
            start, end = self._blank_before(node.start), node.end
            if start == node.start:
                end = self._blank_behind(end)
            self._deleted.append((start, end))
            return
        text = self._letters(node)
        start, end = word.span.start, word.span.end
        while start and text[start - 1].text.isspace():
            start -= 1
        while start == 0 and end < len(text) and text[end].text.isspace():
            end += 1
        self._deleted += ((letter.start, letter.end) for letter in text[start:end])

    def _insert(self, near: Part[Element], new: Rewritten, *, behind: bool) -> None:
        node = near.seen.origin.node
        if not _is_alone(near):
            text = self._letters(node)
            place = near.span.end if behind else near.span.start
            put = f" {new.text}" if behind else f"{new.text} "
            self._splices += text_set(text, place, place, put)
            return
        blank = self._source.utf8[self._blank_before(node.start) : node.start] or b" "
        tag = self._tag_like(node, new)
        element = tag + escaped(new.text) + end_tag(self._source, node)
        if behind:
            self._splices.append(Splice(node.end, node.end, blank + element))
        else:
            self._splices.append(Splice(node.start, node.start, element + blank))

    def _tag_like(self, node: Node, new: Rewritten) -> bytes:
        """The start tag of another word like ``node``, with a name and a box of its own."""
        splices = [
            attribute_set(
                self._source, node, "title", retitled(_title(node), _corrected(node, new))
            )
        ]
        name = node.attributes.get("id")
        if name is not None:
            fresh = next(one for n in count(2) if (one := f"{name}_{n}") not in self._names)
            self._names.add(fresh)
            splices.append(attribute_set(self._source, node, "id", fresh))
        return applied(self._source, splices, node.start, node.start_end)

    def _retitle(self, node: Node, changes: dict[str, str | None]) -> None:
        before = _title(node)
        title = retitled(before, changes)
        if title != before:
            self._splices.append(attribute_set(self._source, node, "title", title))

    def _letters(self, node: Node) -> tuple[Letter, ...]:
        if node.start not in self._texts:
            self._texts[node.start] = tuple(letters(node))
        return self._texts[node.start]

    def _blank_before(self, place: int) -> int:
        while self._source.utf8[place - 1] in _BLANKS:
            place -= 1
        return place

    def _blank_behind(self, place: int) -> int:
        while self._source.utf8[place] in _BLANKS:
            place += 1
        return place


def _is_alone(word: Part[Element]) -> bool:
    """Whether a word of the text has an element of its own."""
    return word.is_whole and word.seen.origin.is_word


def _title(node: Node) -> str:
    return node.attributes.get("title", "")


def _corrected(node: Node, new: Rewritten | None) -> dict[str, str | None]:
    """What becomes of the properties of a word; ``new`` if it has another box."""
    changes: dict[str, str | None] = dict.fromkeys(_OF_CHARACTERS)
    if new is not None:
        changes |= {"bbox": box_value(new.word.box), "poly": None}
    if "x_wconf" in properties(_title(node)):
        changes["x_wconf"] = CERTAIN
    return changes


def _innermost(node: Node) -> Node:
    """The element that holds all text of a word: the word, or an emphasis of all of it."""
    while (
        len(node.children) == 1
        and not _is_of_characters(node.children[0])
        and node.children[0].text.strip() == node.text.strip()
    ):
        node = node.children[0]
    return node


def _has_characters(word: Node) -> bool:
    """Whether there are elements for characters, or for readings, inside a word."""
    return any(_is_of_characters(node) for node in word.walk() if node is not word)


def _is_of_characters(node: Node) -> bool:
    is_choice = node.name in {"del", "ins"} or node.attributes.get("class") == "alternatives"
    return is_choice or is_of_character(node)
