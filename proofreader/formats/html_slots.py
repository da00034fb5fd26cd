"""A changed text, spread over the pieces of the HTML page that it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from proofreader.formats.html_flow import BLANKS
from proofreader.text.spans import common_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.formats.html_flow import Flow
    from proofreader.text.spans import ChangeSet, Edit

_MOST_COMPARED: Final = 250
"""Longer passages, in code points, are compared by words first: the time goes with the square."""
_MOST_WORDS: Final = 1000
"""Still longer ones, in words and gaps, are not compared at all."""
_WORD: Final = re.compile(r"\s+|\S+")
_BLANK: Final = re.compile(f"[{BLANKS}]")


def spread(flow: Flow, change: ChangeSet) -> dict[int, list[str]]:
    """What stands, after a change, in the place of each character of the pieces that it touches.

    By the place of the piece in the flow, in no order. The characters that a break is seen as
    have their slots, too, and nothing that is to be written stands in them.

    Raises:
        ValueError: if the change reaches past the end of the text.
    """
    slots = _Slots(flow)
    change.check(slots.length)
    for edit in change.edits:
        slots.take(edit)
    slots.settle()
    return slots.changed


class _Slots:
    """What stands in the place of each character, where something was changed."""

    def __init__(self, flow: Flow) -> None:
        self._pieces = flow.pieces
        self._starts = flow.starts()
        self._lead = ""
        """What was put before the first character."""
        self.changed: dict[int, list[str]] = {}

    @property
    def length(self) -> int:
        """Of the text, before the change."""
        return self._starts[-1]

    def take(self, edit: Edit) -> None:
        """Spread an edit over the characters that it replaces; edits come in order."""
        at = edit.span.start
        for start, end, new in _replacements(self._text(at, edit.span.end), edit.text):
            if start == end:
                self._put_behind(at + start - 1, new)
            else:
                self._replace(range(at + start, at + end), new)

    def _text(self, start: int, end: int) -> str:
        if start == end:
            return ""
        first, last = self._piece_at(start), self._piece_at(end - 1)
        text = "".join(piece.text for piece in self._pieces[first : last + 1])
        return text[start - self._starts[first] : end - self._starts[first]]

    def _piece_at(self, at: int) -> int:
        return bisect_right(self._starts, at, hi=len(self._pieces)) - 1

    def _replace(self, places: range, new: str) -> None:
        """Put a letter of ``new`` in each place, and what is left over in the last."""
        letters = [new[at : at + 1] for at in range(len(places) - 1)]
        for at, letter in zip(places, [*letters, new[len(letters) :]], strict=True):
            number = self._piece_at(at)
            self._slots(number)[at - self._starts[number]] = letter

    def _put_behind(self, at: int, new: str) -> None:
        if at < 0:
            self._lead += new
            return
        number = self._piece_at(at)
        self._slots(number)[at - self._starts[number]] += new

    def _slots(self, number: int) -> list[str]:
        """The slots of a piece, to be changed."""
        if number not in self.changed:
            self.changed[number] = list(self._pieces[number].text)
        return self.changed[number]

    def _now(self, number: int) -> str:
        """What stands in the place of a piece now."""
        if number in self.changed:
            return "".join(self.changed[number])
        return self._pieces[number].text

    def settle(self) -> None:
        """Move what stands in the place of a break to the texts around it.

        A word that was joined across a break is put before it.
        """
        if self._lead and self._pieces:
            self._slots(0)[0] = self._lead + self._slots(0)[0]
        last = " "  # what the text ends with, so far
        pulled = 0  # so many pieces were given up for a word before them, or stand before one
        for number in sorted(self.changed):
            last = (self._now(number - 1) if number else "")[-1:] or last
            now = self._now(number)
            if self._pieces[number].is_break and number >= pulled:
                if _BLANK.search(now) or last in BLANKS:
                    self._part(number, now)
                else:
                    word, pulled = self._pull(number + 1)
                    self._slots(number - 1)[-1] += now + word
                    now += word
            last = now[-1:] or last

    def _part(self, number: int, now: str) -> None:
        """Share out what was written in the place of a break: there is a blank in it or before."""
        before, _, behind = _parted(now)
        if number + 1 == len(self._pieces):
            before, behind = now.rstrip(BLANKS), ""
        if before:
            self._slots(number - 1)[-1] += before
        if behind:
            self._slots(number + 1)[0] = behind + self._slots(number + 1)[0]

    def _pull(self, number: int) -> tuple[str, int]:
        """Take the rest of a word away; gives it, and the first piece that has something left."""
        word = []
        while number < len(self._pieces):
            now = self._now(number)
            blank = _BLANK.search(now)
            length = blank.start() if blank else len(now)
            if length:
                word.append(now[:length])
                _shorten(self._slots(number), length)
            if blank:
                break
            number += 1
        return "".join(word), number


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the last blank, without the blanks at its end; the blank; the rest."""
    blanks = list(_BLANK.finditer(text))
    if not blanks:
        return "", "", text
    end = blanks[-1].end()
    return text[:end].rstrip(BLANKS), text[end - 1 : end], text[end:]


def _shorten(slots: list[str], length: int) -> None:
    """Take so many characters from the beginning of what stands in some slots."""
    for at, text in enumerate(slots):
        slots[at] = text[length:]
        length -= min(length, len(text))
        if not length:
            return


def _replacements(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What has to be replaced in ``old``, where, to make it ``new``: in order, as little as can be.

    Yields:
        Start and end in ``old``, and what comes there.
    """
    head, tail = common_ends(old, new)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(old), len(new)) <= _MOST_COMPARED or not old or not new:
        yield from _differences(old, new, head)
        return
    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    if max(len(old_words), len(new_words)) > _MOST_WORDS:
        yield head, head + len(old), new
        return
    at = head
    for _, i1, i2, j1, j2 in _opcodes(old_words, new_words):
        before, after = "".join(old_words[i1:i2]), "".join(new_words[j1:j2])
        if max(len(before), len(after)) <= _MOST_COMPARED:
            yield from _differences(before, after, at)
        elif before != after:
            yield at, at + len(before), after
        at += len(before)


def _differences(old: str, new: str, at: int) -> Iterator[tuple[int, int, str]]:
    for tag, i1, i2, j1, j2 in _opcodes(old, new):
        if tag != "equal":
            yield at + i1, at + i2, new[j1:j2]


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
