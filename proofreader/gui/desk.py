"""The place where a book is worked on: the text at the left, queue and card at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from proofreader.gui.checking_thread import Checking, CheckingThread
from proofreader.gui.find_bar import FindBar, occurrences
from proofreader.gui.notice_bar import NoticeBar
from proofreader.gui.queue_model import Order, QueueModel
from proofreader.gui.review_pane import ReviewPane
from proofreader.gui.reviewer import Reviewer
from proofreader.gui.text_view import TextView
from proofreader.review.session import Session

if TYPE_CHECKING:
    from proofreader.gui.preferences import Preferences
    from proofreader.language.kept_lists import KeptList

_NARROWEST_PANE, _WIDEST_PANE = 420, 580
"""The room that queue and card have at first, in pixels, on a small and on a large screen."""


class Desk(QWidget):
    """Puts the parts together for one session at a time.

    Signals:
        changed: Text, queue or current finding are different now.
        failed: A `ProofreaderError`.
        progressed: How much of the book has been checked, 0..1.
        settled: The check is done.
        export_asked, alike_asked, always_asked: A button was pressed.
    """

    changed = Signal()
    failed = Signal(object)
    progressed = Signal(float)
    settled = Signal()
    export_asked = Signal()
    alike_asked = Signal()
    always_asked = Signal()

    def __init__(
        self, preferences: Preferences, thread: CheckingThread, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._session = Session("")
        self.model = QueueModel(preferences.order, preferences.threshold)
        self.notices = NoticeBar(self)
        self.text = TextView(self)
        self.find_bar = FindBar(self)
        self.pane = ReviewPane(self.model, self)
        self.reviewer = Reviewer(self.model, self.pane, self.text)
        self.checking = Checking(thread, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()

    def open(self, session: Session, newline: str, lists: tuple[KeptList, ...] = ()) -> None:
        """Show a session and check its text.

        Args:
            session: The session.
            newline: What a typed line break becomes.
            lists: What is kept with the book and has to be heeded.
        """
        self._session = session
        self.checking.check(session, lists)
        self.reviewer.review(session, newline)
        self.notices.hide()
        self.pane.focus_queue()

    def ask_what_to_find(self) -> None:
        """Ask for words to find, the selected ones to begin with."""
        self.find_bar.ask(self.text.selection.of(self._session.document.text))

    def set_font_size(self, size: float) -> None:
        """Show the book in ``size`` points from now on."""
        self._preferences.font_size = size
        self.text.set_font_size(self._preferences.font_size)

    def splitter_state(self) -> QByteArray:
        """How the room is shared, for the settings."""
        return self._splitter.saveState()

    def restore_splitter(self, state: QByteArray) -> None:
        """Share the room as it was; as it looks best if there is nothing to go by."""
        if not self._splitter.restoreState(state):
            width = self.window().width()
            pane = min(_WIDEST_PANE, max(_NARROWEST_PANE, width * 3 // 10))
            self._splitter.setSizes([width - pane, pane])

    def _lay_out(self) -> None:
        left = QFrame(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(3, 3, 3, 3)  # for the focus ring
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.find_bar)
        self.text.set_font_size(self._preferences.font_size)
        self.pane.setMinimumWidth(_NARROWEST_PANE - 40)
        left.setMinimumWidth(360)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.pane)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.reviewer.changed.connect(self._refresh)
        self.reviewer.failed.connect(self.failed)
        self.checking.progressed.connect(self.progressed)
        self.checking.settled.connect(self._settle)
        self.text.left.connect(self.pane.focus_queue)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.closed.connect(self.text.setFocus)
        self.pane.order_chosen.connect(self._sort)
        self.pane.threshold_chosen.connect(self._sift)
        self.pane.export_asked.connect(self.export_asked)
        self.pane.card.alike_asked.connect(self.alike_asked)
        self.pane.card.always_asked.connect(self.always_asked)

    def _settle(self) -> None:
        self.reviewer.catch_up()
        self.settled.emit()

    def _refresh(self) -> None:
        self.pane.refresh(is_reading=self.checking.is_reading)
        self.changed.emit()

    def _sort(self, order: Order) -> None:
        self._preferences.order = order
        self.reviewer.rearrange(lambda: self.model.sort_by(order))

    def _sift(self, threshold: float) -> None:
        self._preferences.threshold = threshold
        self.reviewer.rearrange(lambda: self.model.sift(threshold))

    def _seek(self, words: str, way: int) -> None:
        """Select the next (or, with ``way`` -1, the previous) place where ``words`` stand."""
        found = occurrences(self._session.document.text, words)
        if not found:
            self.find_bar.answer("not found" if words else "")
            return
        here = self.text.selection
        if way > 0:
            number = next((i for i, span in enumerate(found) if span.start >= here.end), 0)
        else:
            before = [i for i, span in enumerate(found) if span.end <= here.start]
            number = before[-1] if before else len(found) - 1
        self.text.select(found[number])
        self.find_bar.answer(f"{number + 1} of {len(found)}")
