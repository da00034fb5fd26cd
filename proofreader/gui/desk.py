"""The place where a book is worked on: the text in the middle, its panes round it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from proofreader.gui.checking import Checking
from proofreader.gui.editor_keeper import EditorKeeper
from proofreader.gui.find_bar import FindBar
from proofreader.gui.notice_bar import NoticeBar
from proofreader.gui.pages_keeper import PagesKeeper
from proofreader.gui.pages_pane import PagesPane
from proofreader.gui.panes import Panes, Place
from proofreader.gui.queue_model import Order, QueueModel
from proofreader.gui.review_pane import ReviewPane
from proofreader.gui.reviewer import Reviewer
from proofreader.gui.scan_keeper import ScanKeeper
from proofreader.gui.scan_pane import ScanPane
from proofreader.gui.text_view import TextView
from proofreader.gui.thumbnails import Thumbnails, read_thumbnail
from proofreader.gui.tour import TourPanel
from proofreader.gui.waiving import Waiving
from proofreader.review.outlook import Pace
from proofreader.review.session import Session, utc_now
from proofreader.review.sieve import Sieve
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from proofreader.gui.checking_thread import CheckingThread
    from proofreader.gui.choices import Face
    from proofreader.gui.preferences import Preferences
    from proofreader.language.kept_lists import KeptList
    from proofreader.project.sheets import Sheets
    from proofreader.text.document import Document

_NARROWEST_TEXT = 360
"""The least room that the text is given, in pixels."""
_NARROWEST_QUEUE, _QUEUE_LINES = 380, 21
"""The same of queue and card, in pixels and in heights of a line: the greater of the two."""

_COUNTING_MS = 300
"""How long after a change the places of the pages are counted again, once for many changes."""


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
        kinds = preferences.kinds
        sieve = Sieve(preferences.threshold, kinds.off, kinds.own)
        self.model = QueueModel(preferences.order, sieve)
        self._pace = Pace()
        self.notices = NoticeBar(self)
        self.text = TextView(self)
        self.find_bar = FindBar(self)
        self.pane = ReviewPane(self.model, self)
        self.reviewer = Reviewer(self.model, self.pane, self.text)
        self.waiving = Waiving(self.reviewer, self.model)
        self.editor = EditorKeeper(self, preferences)
        self.checking = Checking(thread, self)
        self.pages = PagesPane(Thumbnails(read_thumbnail), self)
        self.paging = PagesKeeper(self.pages, self.text, self._left_between, preferences)
        self.scan = ScanPane(self)
        self.scans = ScanKeeper(self.scan, self.pane.card, self.text, self.reviewer, preferences)
        self.tour = TourPanel(self)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNTING_MS)
        self.panes = self._build_panes()
        self._lay_out()
        self._connect()

    def open(
        self,
        session: Session,
        newline: str,
        lists: tuple[KeptList, ...] = (),
        sheets: Sheets | None = None,
    ) -> None:
        """Show a session and check its text.

        Args:
            session: The session.
            newline: What a typed line break becomes.
            lists: What is kept with the book and has to be heeded.
            sheets: The pages of the book, if it has any.
        """
        self._session = session
        self.show_sheets(sheets)
        self.checking.check(session, lists)
        self.reviewer.review(session, newline)
        self.editor.open(session, newline)
        self.notices.hide()
        self.paging.open(session, sheets)
        self._count()
        self.focus_queue()

    def show_sheets(self, sheets: Sheets | None) -> None:
        """Show these images of the book's pages from now on; None: there are none."""
        self.scans.open(sheets)
        self.paging.show_files(sheets)
        self.panes.show_scan(has_images=self.scans.has_images)

    @property
    def document(self) -> Document:
        """The text as it stands."""
        return self._session.document

    def set_font_size(self, size: float) -> None:
        """Show the book in ``size`` points from now on."""
        self._preferences.font_size = size
        self.text.set_font_size(self._preferences.font_size)

    def set_face(self, face: Face) -> None:
        """Set the book, and what is quoted of it, in this face."""
        self.text.set_line_height(face.line_height)
        self.reviewer.show_again()

    def choose_kinds(self) -> None:
        """Show the kinds of fault that the settings have now."""
        kinds = self._preferences.kinds
        sieve = replace(self.model.sieve, off=kinds.off, own=kinds.own)
        self.reviewer.rearrange(lambda: self.model.sift(sieve))

    def focus_queue(self) -> None:
        """Put the keyboard into the queue; into the text where the queue is put away."""
        if self.panes.pane(Place.QUEUE).isHidden():
            self.text.setFocus()
        else:
            self.pane.focus_queue()

    def go_to(self, place: int) -> None:
        """Go to a place of the text, with the keyboard."""
        self.text.reveal(Span(place, place))
        self.text.setFocus()

    def show_place(self, place: int) -> None:
        """Say in the list of pages on which page ``place`` is, and have that checked next."""
        self.checking.hurry(place)
        self.pages.show_place(self._session.document.page_at(place).number)

    def _build_panes(self) -> Panes:
        middle = QFrame(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(3, 3, 3, 3)  # for the focus ring
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.find_bar)
        middle.setMinimumWidth(_NARROWEST_TEXT)
        self.text.set_font_size(self._preferences.font_size)
        self.text.set_line_height(self._preferences.face.line_height)
        lines = _QUEUE_LINES * self.fontMetrics().height()
        # Not what each card asks for: the window does not grow and shrink with the findings.
        self.pane.setMinimumWidth(max(_NARROWEST_QUEUE, lines))
        focus = {
            Place.PAGES: self.pages.setFocus,
            Place.TEXT: self.text.setFocus,
            Place.QUEUE: self.focus_queue,
            Place.SCAN: self.scan.setFocus,
            Place.STRIP: self.tour.setFocus,
        }
        panes = Panes({Place.TEXT: middle, Place.STRIP: self.tour}, focus, self)
        panes.add(Place.PAGES, self.pages, self.tr("Pages"))
        panes.add(Place.QUEUE, self.pane, self.tr("Queue"))
        panes.add(Place.SCAN, self.scan, self.tr("Page image"))
        return panes

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self.panes, 1)
        whole.addWidget(self.tour)

    def _connect(self) -> None:
        self.reviewer.changed.connect(self._refresh)
        self.reviewer.failed.connect(self.failed)
        self.waiving.told.connect(self.notices.say)
        self.waiving.past.connect(self.notices.unsay)
        self.pane.card.trust_asked.connect(self.waiving.trust_word)
        self.pane.card.mute_asked.connect(self.waiving.mute_kind)
        self.reviewer.decided.connect(lambda: self._pace.note(utc_now()))
        self.checking.progressed.connect(self.progressed)
        self.checking.settled.connect(self._settle)
        self.text.left.connect(self.focus_queue)
        self.text.cursorPositionChanged.connect(lambda: self.show_place(self.text.place))
        self.checking.begin_at(lambda: self.text.place)
        self.pages.chosen.connect(self.go_to)
        self.scans.pointed.connect(self.go_to)
        self.scans.pointed.connect(self.text.pointed)  # as if one had clicked there
        self.paging.failed.connect(self.failed)
        self.paging.told.connect(self.editor.told)
        self._counting.timeout.connect(self._count)
        self.pane.head.order_chosen.connect(self._sort)
        self.pane.head.sieve_chosen.connect(self._sift)
        self.pane.export_asked.connect(self.export_asked)
        self.pane.card.explain_by(self.checking.explain)
        self.pane.card.alike_asked.connect(self.alike_asked)
        self.pane.card.always_asked.connect(self.always_asked)

    def _settle(self) -> None:
        self.reviewer.catch_up()
        self._count()
        self.settled.emit()

    def _refresh(self) -> None:
        self.pane.refresh(
            self._pace.seconds,
            lambda: self._session.tally,
            is_reading=self.checking.is_reading,
        )
        if not self._counting.isActive():
            self._counting.start()
        self.changed.emit()

    def _count(self) -> None:
        """Have the list of pages count again how many places each has left."""
        self._counting.stop()
        document = self._session.document
        has_several = len(document.pages) > 1
        self.panes.show_pages(has_several=has_several)
        if has_several:
            self.paging.refresh()
            self.show_place(self.text.place)

    def _left_between(self, start: int, end: int) -> int:
        """How many places begin between two places of the text, both included."""
        return self.model.entries.left_between(start, end)

    def _sort(self, order: Order) -> None:
        self._preferences.order = order
        self.reviewer.rearrange(lambda: self.model.sort_by(order))

    def _sift(self, sieve: Sieve) -> None:
        self._preferences.threshold = sieve.threshold
        self.reviewer.rearrange(lambda: self.model.sift(sieve))
