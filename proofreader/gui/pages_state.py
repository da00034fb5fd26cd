"""How far one has come with each page: what the list of pages says in one sign.

A mark of the volunteer's own counts before all; without one, a page on which nothing was decided
or typed is untouched, and one where something was is done as soon as no place is left on it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from proofreader.review.session import Cause, SessionChange

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.review.session import Session


class PageState(Enum):
    """What the list says of a page."""

    UNTOUCHED = "untouched"
    IN_REVIEW = "in review"
    DONE = "done"
    PROBLEM = "problem"


def state_of(mark: PageState | None, left: Callable[[], int], *, is_touched: bool) -> PageState:
    """The state of one page.

    Args:
        mark: What the volunteer has marked it as; None if it has no mark.
        left: Counts the places that are left on it; asked only where that matters.
        is_touched: Whether something was decided or typed on it.
    """
    if mark is not None:
        return mark
    if not is_touched:
        return PageState.UNTOUCHED
    return PageState.IN_REVIEW if left() else PageState.DONE


_COUNTED_ANEW = frozenset({Cause.UNDO, Cause.REDO, Cause.WITHDRAW})
"""After these a page may be touched less, or more, than the change itself tells."""


class TouchedPages:
    """The pages of a session on which something was decided or typed.

    At the beginning that is read from the log; afterwards each change adds the pages that it
    reaches, so that a key costs nothing in a book of a thousand pages. Only where something was
    taken back the log is read again, when `catch_up` is called.

    Args:
        session: The work on the book.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pages: set[int] = set()
        self._page_count = 0
        self.is_behind = True
        """Whether `catch_up` would find something that is not known yet."""
        self.catch_up()

    def __contains__(self, page: object) -> bool:
        """Whether a page, counted from 0, was touched."""
        return page in self._pages

    def follow(self, change: SessionChange) -> None:
        """Take in what has just become different in the session."""
        document = self._session.document
        if change.cause is Cause.MARK:
            return
        if change.cause in _COUNTED_ANEW or len(document.pages) != self._page_count:
            self.is_behind = True
            return
        reached = list(change.change.after_spans())
        if change.cause is Cause.REJECT:
            reached += [finding.span for finding in change.removed]
        self._pages.update(document.page_at(span.start).number - 1 for span in reached)

    def catch_up(self) -> None:
        """Read the log again, if something was taken back or pages came or went."""
        if not self.is_behind:
            return
        document = self._session.document
        places = (entry.corrected.start for entry in self._session.log())
        self._pages = {document.page_at(place).number - 1 for place in places}
        self._page_count = len(document.pages)
        self.is_behind = False
