"""Finds in the open book what the bar under the text asks for, and replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.busy import busy
from proofreader.gui.replace_dialog import ReplaceDialog
from proofreader.gui.saying import error_in_words
from proofreader.gui.wording import Counted, in_figures
from proofreader.review.searching import Search, SearchError
from proofreader.review.session import Session
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.find_bar import FindBar
    from proofreader.gui.reviewer import Reviewer
    from proofreader.gui.text_view import TextView


class SearchKeeper(QObject):
    """Holds what was found last; after a change of the text it is found anew.

    Signals:
        told: What came of it, while the bar is closed.

    Args:
        bar: Asks.
        text: Where the places are shown.
        reviewer: Takes changes to the session.
        window: The parent of the preview.
    """

    told = Signal(str)

    def __init__(self, bar: FindBar, text: TextView, reviewer: Reviewer, window: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._reviewer = reviewer
        self._window = window
        self._session = Session("")
        self._newline = "\n"
        self._search: Search | None = None
        reviewer.stand_still_for(bar)
        bar.changed.connect(self._check)
        bar.closed.connect(self._unmark)
        bar.sought.connect(self.seek)
        bar.replace_asked.connect(self.replace)
        bar.replace_all_asked.connect(self.preview)

    def open(self, session: Session, newline: str) -> None:
        """Search another book from now on."""
        self._session, self._newline, self._search = session, newline, None
        self._unmark()  # which lets go of the text of before
        self._answer("")

    def ask(self, *, replaces: bool = False) -> None:
        """Ask for words to find, the selected ones to begin with."""
        here = self._text.selection
        words = here.of(self._session.document.text)
        # What was found is no news: a pattern that found it must stay.
        is_old = self._search is not None and self._search.number_of(here) is not None
        is_long = "\n" in words or "\r" in words
        self._bar.ask("" if is_old or is_long else words, replaces=replaces)

    def seek(self, way: int) -> None:
        """Select the next (or, with ``way`` -1, the previous) place; ask first if need be."""
        search = self._found()
        if search is None:
            if not self._bar.wanted:
                self.ask()
            return
        number = search.next(self._text.selection, way)
        if number is not None:
            self._show(search, number)

    def replace(self) -> None:
        """Replace the place that is selected and go on to the next; select one first."""
        search = self._found()
        if search is None:
            return
        number = search.number_of(self._text.selection)
        if number is None:
            self.seek(1)
            return
        try:
            edit = search.edit(number, self._bar.written.text(), self._newline)
        except SearchError as error:
            self._answer(error_in_words(error))
            return
        self._reviewer.edit(ChangeSet((edit,)))
        end = edit.span.start + len(edit.text)
        self._text.reveal(Span(end, end))
        self.seek(1)

    def preview(self) -> None:
        """Show all places as they would be replaced, and replace those that stay ticked."""
        search = self._found()
        if search is None:
            return
        try:
            edits = search.edits(self._bar.written.text(), self._newline)
        except SearchError as error:
            self._answer(error_in_words(error))
            return
        if edits:
            document = self._session.document
            ReplaceDialog(document, edits, self._replace_all, self._window).open()
        else:
            self._answer(self.tr("nothing to replace: every place reads so already"))

    def _replace_all(self, edits: Sequence[Edit]) -> None:
        before = self._session.revision
        with busy():
            self._reviewer.edit(ChangeSet(tuple(edits)))
        if self._session.revision > before:
            words = self.tr("Replaced: {places}")
            self._answer(words.format(places=Counted().places(len(edits))))

    def _found(self) -> Search | None:
        """All places in the text as it stands; None if there are none, as is said."""
        text, wanted = self._session.document.text, self._bar.wanted
        if not wanted:
            self._answer("")
            return None
        if self._search is None or (self._search.text, self._search.wanted) != (text, wanted):
            self._search = None
            try:
                self._search = Search(text, wanted)
            except SearchError as error:
                self._answer(error_in_words(error))
                return None
        if not self._search.places:
            self._answer(self.tr("not found"))
            return None
        return self._search

    def _answer(self, words: str) -> None:
        """Say what came of it in the bar; in the status bar if that is closed."""
        self._bar.answer(words)
        if words and self._bar.isHidden():
            self.told.emit(words)

    def _unmark(self) -> None:
        self._text.found.show("", ())

    def _show(self, search: Search, number: int) -> None:
        self._text.select(Span(*search.places[number]))
        if not self._bar.isHidden():
            self._text.found.show(search.text, search.places)
        answer = self.tr("{number} of {count}")
        self._answer(
            answer.format(number=in_figures(number + 1), count=in_figures(len(search.places)))
        )

    def _check(self) -> None:
        """Say at once what is wrong with a pattern; what was found is out of date."""
        self._unmark()
        problem = ""
        try:
            if self._bar.wanted:
                self._bar.wanted.pattern()
        except SearchError as error:
            problem = error_in_words(error)
        self._answer(problem)
