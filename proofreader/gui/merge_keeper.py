"""Tells of what has changed on the disk when a book is opened, and again when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.merge_report import MergeDialog
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.desk import Desk
    from proofreader.review.merging import Conflict, MergeReport
    from proofreader.review.session import Session, SessionChange


class MergeKeeper(QObject):
    """Keeps the report of the open book, and where its places are by now.

    Signals:
        told: There is nothing to report, in words.

    Args:
        window: The parent of what is shown.
        desk: Where the book lies.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._report: MergeReport | None = None
        self._places: list[int] = []
        """Where the place of each conflict is now."""
        self._end: Callable[[], None] = lambda: None

    def open(self, session: Session, report: MergeReport | None) -> None:
        """Another book is shown; if there is something to tell of its files, tell it."""
        self.close()
        self._report = report
        if report is not None:
            self._places = [conflict.place or 0 for conflict in report.conflicts]
            if any(conflict.place is not None for conflict in report.conflicts):
                self._end = session.subscribe(self._follow)
            self.ask()

    def close(self) -> None:
        """Forget the report: the book is being left."""
        self._end()
        self._end = lambda: None
        self._report = None

    def ask(self) -> None:
        """Tell, or say that there is nothing to tell."""
        if self._report is None:
            self.told.emit(self.tr("Nothing had changed on disk when this book was opened."))
            return
        dialog = MergeDialog(self._report, self._window)
        dialog.conflict_asked.connect(self._go_to)
        dialog.open()

    def _follow(self, change: SessionChange) -> None:
        """Move the places with the text."""
        if change.change:
            self._places = [_moved(change, place) for place in self._places]

    def _go_to(self, conflict: Conflict) -> None:
        if self._report is None:
            return
        start = self._places[self._report.conflicts.index(conflict)]
        end = start + len(conflict.now)
        stands = self._desk.document.text[start:end] == conflict.now
        self._window.activateWindow()
        self._desk.text.select(Span(start, end if stands else start))
        self._desk.text.setFocus()


def _moved(change: SessionChange, place: int) -> int:
    """Where ``place`` is after a change; where it was overwritten, where that begins."""
    growth = 0
    for edit in change.change.edits:
        if edit.span.end <= place:
            growth += edit.growth
        elif edit.span.start < place:
            return edit.span.start + growth
    return place + growth
