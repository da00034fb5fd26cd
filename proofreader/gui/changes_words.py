"""What the changes view says of a change, in the volunteer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject

from proofreader.gui.wording import kind_name, nothing, percent
from proofreader.text.changelog import Origin
from proofreader.text.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.text.changelog import LogEntry

_LONGEST = 48
"""How much of a change is quoted, in code points."""
_SEPARATOR = "  ·  "


class ChangesWords(QObject):
    """Only a `QObject` finds the plural forms of a language.

    One is said by a sentence of its own, so that English needs no catalogue.
    """

    def summary(self, entries: Sequence[LogEntry]) -> str:
        """How many changes there are, and where they are from."""
        taken = sum(entry.origin is Origin.SUGGESTION for entry in entries)
        typed = len(entries) - taken
        parts = [self._changes(len(entries))]
        if taken and typed:
            parts += (self._taken(taken), self._typed(typed))
        return _SEPARATOR.join(parts)

    def change(self, entry: LogEntry) -> str:
        """What became of a place: “hut” → “but”."""
        return self.tr("{before} → {after}").format(
            before=self._quoted(entry.before), after=self._quoted(entry.after)
        )

    def told(self, entry: LogEntry, number: int, count: int) -> str:
        """All that is known of a change, the ``number``-th of ``count`` in its row, from 1."""
        parts = [self.change(entry)]
        if entry.origin is Origin.HAND:
            parts.append(self.tr("typed by hand"))
        elif entry.kind is not None:
            parts.append(kind_name(entry.kind))
            if entry.probability is not None:
                parts.append(percent(entry.probability))
        when = QDateTime.fromSecsSinceEpoch(int(entry.when.timestamp()))
        moment = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        parts += filter(None, (entry.who, moment))
        if count > 1:
            place = self.tr("change {number} of {count} here")
            parts.append(place.format(number=number, count=count))
        return _SEPARATOR.join(parts)

    def to_take_back(self, count: int) -> str:
        """What the button does that takes changes back."""
        if count <= 1:
            return self.tr("Take back this change")
        return self.tr("Take back %Ln changes", "", count)

    def taken_back(self, entries: Sequence[LogEntry]) -> str:
        """What was done."""
        if len(entries) == 1:
            words = self.tr("Taken back: {change}").format(change=self.change(entries[0]))
        else:
            words = self.tr("%Ln changes taken back", "", len(entries))
        return words

    def _changes(self, count: int) -> str:
        return self.tr("1 change") if count == 1 else self.tr("%Ln changes", "", count)

    def _taken(self, count: int) -> str:
        if count == 1:
            return self.tr("1 suggestion taken")
        return self.tr("%Ln suggestions taken", "", count)

    def _typed(self, count: int) -> str:
        return self.tr("1 typed by hand") if count == 1 else self.tr("%Ln typed by hand", "", count)

    def _quoted(self, text: str) -> str:
        if not text:
            return nothing()
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        shown = one_line(shown.strip()) if shown.strip() else visible(shown)
        return self.tr("“{words}”").format(words=shown)
