"""How far one has come: in a sentence, over time, by kinds, and by pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.announcer import Announcer
from proofreader.gui.chart import Chart, Column
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.progress_tables import KindsTable, PageOrder, PagesTable, Table
from proofreader.gui.progress_words import ProgressWords, clock
from proofreader.gui.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.review.progress import (
        Done,
        KindProgress,
        Left,
        Pace,
        PageProgress,
        Sitting,
    )

_LETTERS = (110, 34)
"""Width and height of the window at first, in widths and heights of a letter."""
_LARGER = 1.35
"""The size of the heading, in that of the window's letters."""
_RING = 3
"""Round what can have the focus, in pixels."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of a book."""

    done: Done
    pace: Pace
    left: Left
    sitting: Sitting | None
    kinds: Sequence[KindProgress]
    pages: Sequence[PageProgress] | None
    """None as long as nobody looks at them: in a long book they take the most time."""
    has_pages: bool
    """Whether there is more than one."""
    threshold: float
    """Places less probable, 0..1, are not shown."""
    is_reading: bool
    """Whether the book is still being checked."""


class ProgressDialog(QDialog):
    """Shows a `Report`.

    Signals:
        page_asked: The number of the page to go to.
        pages_shown: The table of the pages is looked at now.

    Args:
        parent: The window.
    """

    page_asked = Signal(int)
    pages_shown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Progress"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._words = ProgressWords(self)
        self._announcer = Announcer(self)
        self.heading, self.decided = self._label(_LARGER), self._label()
        self.errors, self.pace = self._label(), self._label()
        self.over_time = self._label()
        self.over_time.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.chart = Chart(self)
        self.chart.setAccessibleName(self.tr("Decisions over time"))
        self._kinds, self._pages = KindsTable(), PagesTable()
        self.kinds, self.pages = Table(self._kinds, self), Table(self._pages, self)
        self.order = QComboBox(self)
        self.tabs = Tabs(self)
        self._stack = QStackedWidget(self)
        self._set_up()
        self._lay_out()
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        size = QSize(_LETTERS[0] * metrics.averageCharWidth(), _LETTERS[1] * metrics.height())
        self.resize(size.expandedTo(self.minimumSizeHint()).boundedTo(room))
        self.tabs.setFocus()

    def show_report(self, report: Report) -> None:
        """Show this from now on; what is chosen stays chosen."""
        words = self._words
        heading = words.heading(report.left, report.threshold, is_reading=report.is_reading)
        done = words.done(report.done, report.pace)
        self.heading.setText(heading)
        self.decided.setText(done)
        self.errors.setText(words.errors(report.left))
        self.pace.setText(words.pace(report.pace))
        self.pace.setVisible(bool(self.pace.text()))
        self.over_time.setText(words.sitting(report.sitting))
        self.chart.show_columns([*_columns(report.sitting)])
        self.chart.setVisible(report.sitting is not None)
        self._kinds.show(report.kinds)
        self.tabs.setTabVisible(self.tabs.count() - 1, report.has_pages)
        if report.pages is not None:
            self._show_pages(report.pages)
        self._announcer.say((heading, done), f"{heading}. {done}")

    @property
    def shows_pages(self) -> bool:
        """Whether the table of the pages is looked at."""
        return self.tabs.currentIndex() == self.tabs.count() - 1

    def _show_pages(self, pages: Sequence[PageProgress]) -> None:
        current = self.pages.currentIndex().row()
        number = self._pages.page(current).number if current >= 0 else 1
        self._pages.show(pages)
        self.pages.setCurrentIndex(self._pages.index(self._pages.row_of(number), 0))

    def _label(self, times: float = 1.0) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * times)
        label.setFont(font)
        return label

    def _set_up(self) -> None:
        self.kinds.setAccessibleName(self.tr("Progress by kind of fault"))
        self.kinds.give_way(0)
        self.pages.setAccessibleName(self.tr("Progress by page"))
        self.pages.setAccessibleDescription(self.tr("Enter goes to the page"))
        self.pages.give_way(self._pages.columnCount() - 1)
        self.pages.activated.connect(self._go)
        for order, words in (
            (PageOrder.NUMBER, self.tr("In the order of the book")),
            (PageOrder.LEFT, self.tr("Most places left first")),
            (PageOrder.ERRORS, self.tr("Most errors left first")),
            (PageOrder.DONE, self.tr("Least done first")),
        ):
            self.order.addItem(words, order)
        self.order.setAccessibleName(self.tr("Order of the pages"))
        self.order.currentIndexChanged.connect(self._sort)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Ways to look at the progress"))
        self.tabs.currentChanged.connect(self._turn)

    def _lay_out(self) -> None:
        order = QHBoxLayout()
        order.addWidget(self.order)
        order.addStretch()
        for title, page in (
            (self.tr("Over &time"), self._page(self.over_time, self.chart)),
            (self.tr("By &kind"), self._page(self.kinds)),
            (self.tr("By &page"), self._page(order, self.pages)),
        ):
            self.tabs.addTab(title)
            self._stack.addWidget(page)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(8)
        for label in (self.heading, self.decided, self.errors, self.pace):
            whole.addWidget(label)
        whole.addSpacing(8)
        whole.addWidget(self.tabs)
        whole.addWidget(self._stack, 1)
        whole.addWidget(buttons)

    def _page(self, *parts: QWidget | QLayout) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_RING, _RING, _RING, _RING)
        layout.setSpacing(8)
        for part in parts:
            if isinstance(part, QLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part, 0 if isinstance(part, QLabel) else 1)
        return page

    def _turn(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if self.shows_pages:
            self.pages_shown.emit()

    def _sort(self, row: int) -> None:
        self._pages.sort_by(self.order.itemData(row))
        self.pages.setCurrentIndex(self._pages.index(0, 0))
        self.pages.scrollToTop()

    def _go(self, index: QModelIndex) -> None:
        self.page_asked.emit(self._pages.page(index.row()).number)


def _columns(sitting: Sitting | None) -> Iterator[Column]:
    """The columns of a sitting, each with the time when it begins."""
    if sitting is not None:
        for number, count in enumerate(sitting.counts):
            yield Column(clock(sitting.start + number * sitting.width), count)
