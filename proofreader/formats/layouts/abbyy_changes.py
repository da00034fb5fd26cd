"""Corrected words put into the lines of an ABBYY file, as splices of its bytes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proofreader.formats.layouts.abbyy_lines import LINE_END_HYPHEN, own_text
from proofreader.formats.layouts.line_texts import steps
from proofreader.formats.layouts.markup import Splice, content_set, escaped
from proofreader.text.layout import Box
from proofreader.text.rewriting import Rewritten, cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.formats.layouts.abbyy_lines import AbbyyCell, AbbyyLine
    from proofreader.formats.layouts.line_changes import Outcome
    from proofreader.formats.layouts.nodes import Node
    from proofreader.formats.layouts.sources import Source
    from proofreader.text.rewriting import Rewriting

_BLANK = b" \t\r\n"
_OTHERS = {"wordStart": {"1": "0", "true": "false"}, "wordFirst": {}}
"""What tells the first character of a word, and what the others say instead, if anything."""


@dataclass(slots=True)
class _Kept:
    """A word that keeps its cell, with the new ones before and behind it that have none."""

    outcome: Outcome
    before: list[Rewritten] = field(default_factory=list)
    behind: list[Rewritten] = field(default_factory=list)


def plain_splices(source: Source, cell: AbbyyCell, change: Sequence[Rewriting]) -> Iterator[Splice]:
    """A line that is not divided: new text in the ``formatting`` elements that it stands in."""
    texts = [own_text(node) for node in cell.nodes]
    for edit in steps(cell.text, change):
        place = 0
        new = edit.text
        for i, text in enumerate(texts):
            start = min(max(edit.span.start - place, 0), len(text))
            end = min(max(edit.span.end - place, 0), len(text))
            place += len(text)
            if start < end or (new and edit.span.start <= place):
                texts[i] = text[:start] + new + text[end:]
                new = ""
    for node, text in zip(cell.nodes, texts, strict=True):
        if text != own_text(node):
            yield content_set(source, node, text)


def line_splices(source: Source, line: AbbyyLine, outcomes: Sequence[Outcome]) -> Iterator[Splice]:
    """A line of characters: others for each word that has become another."""
    kept = _kept(outcomes)
    for one in kept:
        yield from _kept_splices(source, line, one)
    first = kept[0].outcome.cell if kept else None
    if first:  # the words before it are gone, and so are the blanks
        yield from (_deletion(source, node) for node in line.cells[first].blanks)
    for outcome in outcomes:
        if outcome.cell is not None and not outcome.words:
            is_first = first is None or outcome.cell < first
            yield from _removal(source, line.cells[outcome.cell], is_first=is_first)


def _kept(outcomes: Sequence[Outcome]) -> list[_Kept]:
    found: list[_Kept] = []
    waiting: list[Rewritten] = []
    for outcome in outcomes:
        if outcome.cell is None:
            new = [word for word in outcome.words if isinstance(word, Rewritten)]
            (found[-1].behind if found else waiting).extend(new)
        elif outcome.words:
            found.append(_Kept(outcome))
    if found:
        found[0].before = waiting
    return found


def _kept_splices(source: Source, line: AbbyyLine, kept: _Kept) -> Iterator[Splice]:
    outcome = kept.outcome
    cell = line.cells[outcome.cell or 0]
    start, end = cell.nodes[0].start, cell.nodes[-1].end
    for word in kept.before:
        yield Splice(start, start, _characters(cell, word) + _gap(line, cell, word.word.box))
    if outcome.is_changed:
        new = outcome.words[0]
        is_one = isinstance(new, Rewritten) and len(outcome.words) == 1
        box = new.word.box if is_one and isinstance(new, Rewritten) else cell.box
        said = " ".join(line.words[w] if isinstance(w, int) else w.text for w in outcome.words)
        first, *others = cell.nodes
        lead = _blank(cell, box) if own_text(first)[0].isspace() else b""
        tail = _blank(cell, box) if own_text(cell.nodes[-1])[-1].isspace() else b""
        yield Splice(first.start, first.end, lead + _spelt(cell, said, box) + tail)
        yield from (_deletion(source, node) for node in others)
    for word in kept.behind:
        yield Splice(end, end, _gap(line, cell, word.word.box) + _characters(cell, word))


def _removal(source: Source, cell: AbbyyCell, *, is_first: bool) -> Iterator[Splice]:
    """Take away a word with the blanks before it; a blank that its own characters hold stays."""
    first, *others = cell.nodes
    if own_text(cell.nodes[-1])[-1].isspace() and not is_first:
        yield Splice(first.start, first.end, _blank(cell, cell.box))
        yield from (_deletion(source, node) for node in others)
        return
    yield from (_deletion(source, node) for node in (*cell.blanks, *cell.nodes))


def _gap(line: AbbyyLine, cell: AbbyyCell, box: Box) -> bytes:
    return _blank(cell, box) if line.has_blanks else b""


def _characters(template: AbbyyCell, word: Rewritten) -> bytes:
    return _spelt(template, word.text, word.word.box)


def _spelt(template: AbbyyCell, text: str, box: Box) -> bytes:
    """The ``charParams`` of a word, with the names and the manners that those of another have."""
    attributes = template.nodes[0].attributes
    if own_text(template.nodes[-1]).endswith(LINE_END_HYPHEN) and text.endswith("-"):
        text = text.removesuffix("-") + LINE_END_HYPHEN
    letters = _letters(text)
    place = 0
    spelt = b""
    for i, letter in enumerate(letters):
        part = cut(box, text, place, place + len(letter))
        place += len(letter)
        own = _placed(part)
        for name, others in _OTHERS.items():
            said = attributes.get(name)
            if said is not None and (i == 0 or said in others):
                own[name] = said if i == 0 else others[said]
        if "charConfidence" in attributes:
            own["charConfidence"] = "100"
        spelt += _element(template.nodes[0], own, letter)
    return spelt


def _blank(template: AbbyyCell, box: Box) -> bytes:
    return _element(template.nodes[0], _placed(Box(box.left, box.top, box.left, box.bottom)), " ")


def _placed(box: Box) -> dict[str, str]:
    return {"l": str(box.left), "t": str(box.top), "r": str(box.right), "b": str(box.bottom)}


def _element(like: Node, attributes: dict[str, str], text: str) -> bytes:
    tag = like.utf8[like.start + 1 : like.start_end].split()[0]
    tag = tag.rstrip(b"/>")
    said = b"".join(
        b" " + name.encode() + b'="' + escaped(value, '"') + b'"'
        for name, value in attributes.items()
    )
    return b"<" + tag + said + b">" + escaped(text) + b"</" + tag + b">"


def _letters(text: str) -> list[str]:
    """The characters of a word; marks over a letter stay with it."""
    letters: list[str] = []
    for one in text:
        if letters and unicodedata.combining(one):
            letters[-1] += one
        else:
            letters.append(one)
    return letters


def _deletion(source: Source, node: Node) -> Splice:
    """An element goes with the line break and the indent before it."""
    start = node.start
    while source.utf8[start - 1] in _BLANK:
        start -= 1
    return Splice(start, node.end, b"")
