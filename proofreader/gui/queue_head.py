"""The head of the queue: how much is left, fewer or more of it, and in which order."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from proofreader.gui.filter_button import FilterButton
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.queue_model import Order, QueueModel
from proofreader.gui.wording import Counted, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.review.outlook import Outlook
    from proofreader.review.sieve import Sieve

_LEAST, _MOST, _STEP = 5, 95, 5
"""The range of the threshold and its steps, in per cent."""
_HOUR = 90
"""From so many minutes on, hours are named."""
_MARGIN, _SPACING = 16, 4
"""In pixels."""


class QueueHead(QWidget):
    """Shows the outlook; order, threshold and filters are chosen here.

    Signals:
        order_chosen: An `Order`.
        sieve_chosen: A `Sieve`.
    """

    order_chosen = Signal(object)
    sieve_chosen = Signal(object)

    def __init__(self, model: QueueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.count = QLabel(self)
        self.order = QComboBox(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self._from = QLabel(self)
        self.kind = FilterButton(self.tr("Kinds shown"), self._kinds, self)
        self.page = FilterButton(self.tr("Pages shown"), self._pages, self)
        self.kind.chosen.connect(lambda kind: self._choose(replace(self._sieve, kind=kind)))
        self.page.chosen.connect(lambda page: self._choose(replace(self._sieve, page=page)))
        self._set_up()
        self._lay_out()

    def refresh(self, outlook: Outlook, *, is_reading: bool) -> None:
        """Show what the model now has; while the book is read, nothing is called the last of it."""
        shown, filtered = self._model.count, self._model.filtered
        reading = QCoreApplication.translate("DonePanel", "Reading the book…")
        none = reading if is_reading else self.tr("No place left")
        places = Counted().places(shown) if shown else none
        rest = [self._prospect(outlook)] if shown else []
        if filtered:
            rest.append(self.tr("%Ln more out of the filter", "", filtered))
        words = "; ".join(rest)
        self.count.setText(f"<b>{escape(places)}</b> {escape(words)}")
        self.count.setAccessibleName(f"{places} {words}".strip())
        self._show_threshold()
        self._show_filters()

    def more(self) -> None:
        """Show less certain places, too."""
        self.slider.setValue(self.slider.value() - 2)

    def show_all(self) -> None:
        """Take the filters away."""
        self._choose(replace(self._sieve, kind=None, page=None))

    @property
    def _sieve(self) -> Sieve:
        return self._model.sieve

    def _choose(self, sieve: Sieve) -> None:
        self.sieve_chosen.emit(sieve)

    def _prospect(self, outlook: Outlook) -> str:
        """What the places shown cost, and what they bring."""
        if outlook.minutes >= _HOUR:
            hours = QLocale().toString(outlook.minutes / 60, "f", 1)
            time = self.tr("about {hours} hours").format(hours=hours)
        else:
            time = self.tr("about %n minute(s)", "", max(1, round(outlook.minutes)))
        share = min(99, int(100 * outlook.share)) if self._model.hidden else 100
        words = self.tr("left, {time}; removes about {share} % of the errors found")
        return words.format(time=time, share=share)

    def _set_up(self) -> None:
        self.count.setAccessibleDescription(self.tr("What is left to do, and what it brings"))
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.RichText)
        for order, words in (
            (Order.GAIN, self.tr("Most gain first")),
            (Order.PLACE, self.tr("In the order of the text")),
            (Order.KIND, self.tr("Kind by kind")),
        ):
            self.order.addItem(words, order)
        self.order.setCurrentIndex(list(Order).index(self._model.order))
        self.order.setAccessibleName(self.tr("Order of the queue"))
        self.order.currentIndexChanged.connect(
            lambda row: self.order_chosen.emit(self.order.itemData(row))
        )
        advice = self.tr("Places less certain than this stay out of sight")
        self.slider.setRange(_LEAST // _STEP, _MOST // _STEP)
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(self.tr("Fewer or more places: least certainty shown"))
        self.slider.setAccessibleDescription(advice)
        self.slider.setToolTip(advice)
        self.slider.setValue(round(self._sieve.threshold * 100 / _STEP))
        self.slider.valueChanged.connect(self._choose_threshold)
        self._from.setBuddy(self.slider)
        self._show_threshold()

    def _choose_threshold(self, steps: int) -> None:
        self._choose(replace(self._sieve, threshold=steps * _STEP / 100))

    def _show_threshold(self) -> None:
        """Say what the slider does now."""
        words = self.tr("from {number} %").format(number=self.slider.value() * _STEP)
        hidden = self._model.hidden
        if hidden:
            more = self.tr("%Ln hidden", "", hidden)
            words = f"{words}, {more}"
        self._from.setText(words)

    def _lay_out(self) -> None:
        threshold = QHBoxLayout()
        threshold.setSpacing(8)
        for widget in (
            QLabel(self.tr("fewer"), self),
            self.slider,
            QLabel(self.tr("more"), self),
            self._from,
        ):
            threshold.addWidget(widget, 1 if widget is self.slider else 0)
        choices = FlowLayout(_SPACING)
        for control in (self.order, self.kind, self.page):
            choices.addWidget(control)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        whole.setSpacing(_SPACING)
        whole.addWidget(self.count)
        whole.addLayout(threshold)
        whole.addLayout(choices)

    def _show_filters(self) -> None:
        kind, page = self._sieve.kind, self._sieve.page
        words = kind_name(kind) if kind else self.tr("All kinds")
        self.kind.show_choice(words, kind)
        page_words = self.tr("Page {number}") if page else self.tr("All pages")
        self.page.show_choice(page_words.format(number=page), page)
        self.page.setVisible(self._model.page_count > 1)

    def _kinds(self) -> Iterator[tuple[str, object]]:
        yield self.tr("All kinds"), None
        for kind, count in sorted(self._model.entries.kinds.items(), key=lambda pair: -pair[1]):
            yield _counted(kind_name(kind), count), kind

    def _pages(self) -> Iterator[tuple[str, object]]:
        yield self.tr("All pages"), None
        for page, count in self._model.pages():
            yield _counted(self.tr("Page {number}").format(number=page), count), page


def _counted(words: str, count: int) -> str:
    return f"{words} ({QLocale().toString(count)})"
