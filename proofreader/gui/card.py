"""The card of the current entry: what stands there, what it may be, why, and what to do.

Of a group it shows the places instead of readings, each with what it would become. Where there is
too little room for all of it, the card can be scrolled and nothing is cut off.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from proofreader.gui.announcer import Announcer
from proofreader.gui.buttons import ReadingButton
from proofreader.gui.commands import READINGS, Command
from proofreader.gui.deed_buttons import DeedButtons
from proofreader.gui.fault_line import FaultLine
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.place_list import PlaceList, PlacesModel
from proofreader.gui.saying import in_words
from proofreader.gui.scan_strip import ScanStrip
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.why import why
from proofreader.gui.wording import (
    Spot,
    capital,
    group_name,
    in_figures,
    kind_name,
    percent,
    places,
    readings,
    spoken,
    spoken_entry,
    spot,
    whole_words,
)
from proofreader.text.visible import takes_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.review.grouping import Entry
    from proofreader.text.document import Document
    from proofreader.text.facts import Fact
    from proofreader.text.findings import Finding

MOST_READINGS = 5
"""How many readings a finding has at most."""

_FAULT_TIMES = 1.9
"""The size of what stands in the text, in that of the window's letters."""
_FAULT_LINES = 2
_ROWS_OF_PLACES = 5
"""How many places of a group are in sight at once; as high as the readings are usually."""
_USUAL_READINGS = 3
_LARGEST_PART = 0.55
"""Of the window's height: more room is not kept for readings that there are not."""
_SIDE, _GAP = 16, 7
"""Beside and between what the card shows, in pixels."""
_LEAST_LINES = 7
"""So many lines of the window's letters are in sight at least: what stands there, one reading."""


class Card(QFrame):
    """Shows one entry; keeps nothing but what it shows, and which places of groups are left out.

    Signals:
        shown: The document and the finding that are shown, of a group the first of its places.
        reading_taken: The button of a reading was pressed; its index from 0.
        left: A reading was taken by its button, from the keyboard.
        reject_asked, trust_asked, mute_asked: The place is no error; its word is right in this
            book; its kind is not wanted in this book.
        next_asked, edit_asked, alike_asked, apart_asked, always_asked: The others.
    """

    shown = Signal(object, object)
    reading_taken = Signal(int)
    left = Signal()
    reject_asked = Signal()
    trust_asked = Signal()
    mute_asked = Signal()
    next_asked = Signal()
    edit_asked = Signal()
    alike_asked = Signal()
    apart_asked = Signal()
    always_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The current place"))
        self.announcer = Announcer(self)
        self._explain: Callable[[Finding], tuple[Fact, ...]] = lambda _finding: ()
        self._kind = _label(self, self.tr("Kind of fault"))
        bold = QFont()  # it has nothing but its weight, and takes its size from the window
        bold.setBold(True)
        self._kind.setFont(bold)
        self._where = _label(self, self.tr("Where it is"))
        self._where.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.strip = ScanStrip(self)
        self.strip.hide()
        self._fault = FaultLine(self, _FAULT_TIMES, _FAULT_LINES)
        self._has_line = True
        self._why = _label(self, self.tr("Why"), wraps=True)
        self._others = _label(self, self.tr("What accepting does to other places"), wraps=True)
        self.readings = tuple(ReadingButton(n + 1, self) for n in range(MOST_READINGS))
        for index, button in enumerate(self.readings):
            button.clicked.connect(partial(self._take, index))
        self.deeds = DeedButtons(self)
        self.places = PlacesModel()
        self.places.ticked_others.connect(self._count)
        self.list = PlaceList(self.places, self)
        self._whole, self._foot = QWidget(self), QWidget(self)
        self._scroll = QScrollArea(self)
        self._edge = QFrame(self)
        """Where something is cut off, one sees that there is more."""
        self._lay_out()
        self._connect()

    def explain_by(self, explain: Callable[[Finding], tuple[Fact, ...]]) -> None:
        """Ask ``explain`` for the facts that speak for the first reading of what is shown."""
        self._explain = explain

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Show on each button the key that does the same; ``key_of`` gives "" for none."""
        self.deeds.show_keys(key_of)
        for command, button in zip(READINGS, self.readings, strict=True):
            button.show_key(key_of(command))

    def leave_out_line(self, *, is_out: bool) -> None:
        """Do without the line that the fault is in, where it is shown in another way."""
        self._has_line = not is_out
        self._fault.setVisible(self._has_line or not self.list.isHidden())

    def sizeHint(self) -> QSize:
        """As high as its content is in the width that it has.

        It asks for the room of three readings, so that it seldom changes its height, unless the
        queue would have too little room.
        """
        width = max(self.contentsRect().width(), self._whole.minimumSizeHint().width())
        height = self._whole.heightForWidth(width) + self._foot.heightForWidth(width)
        height += self._edge.sizeHint().height()
        if self.list.isHidden():
            shown = sum(not reading.isHidden() for reading in self.readings)
            row = self.readings[0].sizeHint().height() + _GAP
            usual = height + max(0, _USUAL_READINGS - shown) * row
            if usual < _LARGEST_PART * self.window().height():
                height = usual
        return QSize(width, height + 2 * self.frameWidth())

    def hasHeightForWidth(self) -> bool:
        """A layout would never make it less high than it asks to be, and it can be scrolled."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines and the buttons one needs most; the rest can be scrolled to."""
        width = self._whole.minimumSizeHint().width()
        height = _LEAST_LINES * self.fontMetrics().height()
        foot = self._foot.heightForWidth(max(self.width(), width))
        return QSize(width, min(height + foot, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has the words in other lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content has another height now."""
        if watched is self._whole and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_group(self, document: Document, entry: Entry) -> None:
        """Show the places of a group."""
        self._kind.setText(kind_name(entry.first.kind))
        count = places(len(entry.findings))
        sure = self.tr("{chance} sure").format(chance=percent(entry.probability))
        self._where.setText(f"{count} · {sure}")
        self._fault.show_spot(Spot("", group_name(entry.first), ""))
        self._why.setText(capital(in_words(entry.first.reason)))
        self._others.setText(
            self.tr("Accepting changes the ticked places; one undo takes all of it back")
        )
        self.places.show(document, entry.findings)
        self._choose(is_group=True)
        self.deeds.offer_group(entry.first)
        self._count()
        self.shown.emit(document, entry.first)
        self.announcer.say(entry.group, spoken_entry(document.text, entry))

    def show_finding(
        self, document: Document, finding: Finding, alike: int, *, is_apart: bool = False
    ) -> None:
        """Show one finding.

        Args:
            document: The text it is in.
            finding: The finding.
            alike: How many there are like it, with it.
            is_apart: Whether it is of a group that was taken apart.
        """
        self._choose(is_group=False)
        text = document.text
        self._kind.setText(kind_name(finding.kind))
        sure = self.tr("{chance} sure").format(chance=percent(finding.probability))
        self._where.setText(f"{self._place(document, finding)} · {sure}")
        self._fault.show_spot(whole_words(spot(text, finding)), is_struck=takes_lines(finding))
        self._why.setText(why(self._explain(finding), finding.reason))
        self._show_readings(text, finding)
        self.deeds.offer(text, finding, alike, is_apart=is_apart)
        self._others.setText(self.deeds.what_accepting_leaves(alike))
        self._others.setVisible(bool(self._others.text()))
        self.shown.emit(document, finding)
        self.announcer.say(
            finding.fingerprint,
            f"{spoken(text, finding)}. {self._why.text()}. {self._others.text()}",
        )

    def _show_readings(self, text: str, finding: Finding) -> None:
        shown = readings(text, finding)[:MOST_READINGS]
        for index, button in enumerate(self.readings):
            button.setVisible(index < len(shown))
            if index < len(shown):
                button.show_reading(shown[index], finding.suggestions[index].probability)

    def _place(self, document: Document, finding: Finding) -> str:
        """Line, and page if there are several."""
        place = document.position(finding.span.start)
        if len(document.pages) > 1:
            words = self.tr("Page {page}, line {line}")
            return words.format(page=place.page, line=in_figures(place.line))
        return self.tr("Line {line}").format(line=in_figures(place.line))

    def _choose(self, *, is_group: bool) -> None:
        """Give the room of readings or of places its turn; the focus stays in sight."""
        if not is_group and self.list.hasFocus():
            self.left.emit()
        self.list.setVisible(is_group)
        if is_group:
            for reading in self.readings:
                reading.hide()
        self._others.setVisible(is_group)
        self._fault.setVisible(self._has_line or is_group)

    def _count(self) -> None:
        """Say on the buttons how many places are ticked."""
        ticked = self.places.ticked
        mended = sum(bool(finding.suggestions) for finding in ticked)
        self.deeds.count(mended, len(ticked))
        words = self.tr("Space ticks a place or leaves it out; {places} ticked")
        self.list.setAccessibleDescription(words.format(places=places(len(ticked))))

    def _take(self, index: int) -> None:
        had_focus = self.readings[index].hasFocus()
        self.reading_taken.emit(index)
        if had_focus:  # the next finding need not have as many readings
            self.left.emit()

    def _connect(self) -> None:
        deeds = self.deeds
        deeds.accept.clicked.connect(lambda: self.reading_taken.emit(0))
        for button, asked in (
            (deeds.reject, self.reject_asked),
            (deeds.trust, self.trust_asked),
            (deeds.mute, self.mute_asked),
            (deeds.next, self.next_asked),
            (deeds.edit, self.edit_asked),
            (deeds.alike, self.alike_asked),
            (deeds.apart, self.apart_asked),
            (deeds.always, self.always_asked),
        ):
            button.clicked.connect(asked)

    def _lay_out(self) -> None:
        head, main, more = FlowLayout(12), FlowLayout(8), FlowLayout(8)
        head.addWidget(self._kind)
        head.addWidget(self._where)
        for button in self.deeds.main:
            main.addWidget(button)
        for button in self.deeds.others:
            more.addWidget(button)
        self.list.setFixedHeight(self.list.height_of(_ROWS_OF_PLACES))
        self.list.hide()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(_SIDE, 12, _SIDE, 2)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self._fault)
        column.addWidget(self._why)
        for reading in self.readings:
            column.addWidget(reading)
        column.addWidget(self.list)
        column.addWidget(self._others)
        column.addStretch()
        column.addLayout(more)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE, _GAP, _SIDE, 14)
        foot.addLayout(main)
        self._make_scrollable()

    def _make_scrollable(self) -> None:
        """All but the buttons one needs most, which are always in sight, and in one place."""
        self._whole.installEventFilter(self)
        self._scroll.setWidget(self._whole)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = SlimScrollBar(self._scroll)
        self._scroll.setVerticalScrollBar(bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        self._edge.setFrameShape(QFrame.Shape.HLine)
        self._edge.setFrameShadow(QFrame.Shadow.Plain)
        self._edge.setForegroundRole(QPalette.ColorRole.Mid)
        bar.rangeChanged.connect(lambda _least, most: self._edge.setVisible(most > 0))
        whole.addWidget(self._edge)
        whole.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


def _label(parent: QWidget, purpose: str, *, wraps: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleDescription(purpose)  # its name is what it says
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setMinimumWidth(1)  # a long word is cut off rather than the window widened
    return label
