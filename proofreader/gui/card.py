"""The card of the current entry: what stands there, what it may be, why, and what to do.

Of a group it shows the places instead of readings, each with what it would become.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from proofreader.gui.buttons import KeyButton, ReadingButton
from proofreader.gui.place_list import PlaceList, PlacesModel
from proofreader.gui.saying import in_words
from proofreader.gui.theme import book_font
from proofreader.gui.wording import (
    capital,
    change_of,
    group_name,
    in_figures,
    kind_name,
    percent,
    places,
    readings,
    spot,
)
from proofreader.language.kept_lists import match_for
from proofreader.text.visible import takes_lines

if TYPE_CHECKING:
    from proofreader.review.grouping import Entry
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

MOST_READINGS = 5
"""How many readings a finding has at most."""

_FAULT_SIZE = 18.0
"""Of what stands in the text, in points."""


_ROWS_OF_PLACES = 5
"""How many places of a group are in sight at once; as high as the readings are usually."""


class Card(QFrame):
    """Shows one entry; keeps nothing but what it shows, and which places of groups are left out.

    Signals:
        reading_taken: The button of a reading was pressed; its index from 0.
        left: A reading was taken by its button, from the keyboard.
        reject_asked, next_asked, edit_asked, alike_asked, apart_asked, always_asked: The others.
    """

    reading_taken = Signal(int)
    left = Signal()
    reject_asked = Signal()
    next_asked = Signal()
    edit_asked = Signal()
    alike_asked = Signal()
    apart_asked = Signal()
    always_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The current place"))
        self._kind = _label(self, self.tr("Kind of fault"))
        bold = QFont(self._kind.font())
        bold.setBold(True)
        self._kind.setFont(bold)
        self._where = _label(self, self.tr("Where it is"))
        self._fault = _label(self, self.tr("What stands in the text"))
        self._fault.setFont(book_font(_FAULT_SIZE))
        self._why = _label(self, self.tr("Why"))
        self._why.setWordWrap(True)
        self._room = QWidget(self)
        """Where three readings fit, so that the card seldom changes its height."""
        self.readings = tuple(ReadingButton(n + 1, self) for n in range(MOST_READINGS))
        for index, button in enumerate(self.readings):
            button.clicked.connect(partial(self._take, index))
        self.accept = KeyButton(self.tr("Accept"), "Enter", self, is_main=True)
        self.accept.clicked.connect(lambda: self.reading_taken.emit(0))
        self.reject = self._button(self.tr("Reject"), "Del", self.reject_asked)
        self.next = self._button(self.tr("Next"), "N", self.next_asked)
        self.edit = self._button(self.tr("Edit by hand"), "E", self.edit_asked)
        self.alike = self._button(self.tr("All alike"), "A", self.alike_asked)
        self.apart = self._button(self.tr("One by one"), "G", self.apart_asked)
        self.always = self._button(self.tr("Always"), "B", self.always_asked)
        self.always.setToolTip(self.tr("Accept, and suggest this wherever the same words stand"))
        self.places = PlacesModel()
        self.places.ticked_others.connect(self._count)
        self.list = PlaceList(self.places, self)
        self._lay_out()

    def show_group(self, document: Document, entry: Entry) -> None:
        """Show the places of a group."""
        self._kind.setText(kind_name(entry.first.kind))
        count = places(len(entry.findings))
        sure = self.tr("{chance} sure").format(chance=percent(entry.probability))
        self._where.setText(f"{count} · {sure}")
        self._set_fault(group_name(entry.first), is_struck=False)
        self._why.setText(capital(in_words(entry.first.reason)))
        self.places.show(document, entry.findings)
        self._choose(is_group=True)
        self.edit.hide()
        self.always.hide()
        self.alike.show()
        self.alike.show_text(self.tr("See all"))
        self.apart.show()
        self.apart.show_text(self.tr("One by one"))
        self._count()

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
        self._kind.setText(kind_name(finding.kind))
        sure = self.tr("{chance} sure").format(chance=percent(finding.probability))
        self._where.setText(f"{self._place(document, finding)} · {sure}")
        self._set_fault(spot(document.text, finding).fault, is_struck=takes_lines(finding))
        self._why.setText(capital(in_words(finding.reason)))
        shown = readings(document.text, finding)[:MOST_READINGS]
        for index, button in enumerate(self.readings):
            button.setVisible(index < len(shown))
            if index < len(shown):
                button.show_reading(shown[index], finding.suggestions[index].probability)
        # Without a reading, Enter means: let me put it right myself.
        self.accept.show_text(self.tr("Accept") if shown else self.tr("Edit by hand"))
        self.reject.show_text(self.tr("Reject"))
        self.edit.setVisible(bool(shown))
        self.alike.setVisible(bool(shown) and alike > 1 and not is_apart)
        self.alike.show_text(self.tr("All {count} alike").format(count=in_figures(alike)))
        change = change_of(document.text, finding)
        self.always.setVisible(change is not None and match_for(*change) is not None)
        self.apart.setVisible(is_apart)
        self.apart.show_text(self.tr("As a group"))

    def _button(self, text: str, key: str, asked: SignalInstance) -> KeyButton:
        button = KeyButton(text, key, self)
        button.clicked.connect(asked)
        return button

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
        self._fault.setWordWrap(is_group)
        self.list.setVisible(is_group)
        self._room.setVisible(not is_group)

    def _set_fault(self, fault: str, *, is_struck: bool) -> None:
        font = book_font(_FAULT_SIZE)
        font.setStrikeOut(is_struck)
        self._fault.setFont(font)
        self._fault.setText(fault)

    def _count(self) -> None:
        """Say on the buttons how many places are ticked."""
        ticked = self.places.ticked
        mended = sum(bool(finding.suggestions) for finding in ticked)
        accept = self.tr("Accept {count}").format(count=in_figures(mended))
        self.accept.show_text(accept if mended else self.tr("One by one"))
        self.reject.show_text(self.tr("Reject {count}").format(count=in_figures(len(ticked))))
        words = self.tr("Space ticks a place or leaves it out; {places} ticked")
        self.list.setAccessibleDescription(words.format(places=places(len(ticked))))

    def _take(self, index: int) -> None:
        had_focus = self.readings[index].hasFocus()
        self.reading_taken.emit(index)
        if had_focus:  # the next finding need not have as many readings
            self.left.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._kind)
        head.addStretch()
        head.addWidget(self._where)
        choices = QVBoxLayout()
        choices.setSpacing(6)
        choices.setContentsMargins(0, 0, 0, 0)
        for reading in self.readings:
            choices.addWidget(reading)
        choices.addStretch()
        self._room.setLayout(choices)
        self._room.setMinimumHeight(
            3 * self.readings[0].sizeHint().height() + 2 * choices.spacing()
        )
        self.list.setFixedHeight(self.list.height_of(_ROWS_OF_PLACES))
        self.list.hide()
        main, more = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (main, (self.accept, self.reject, self.next)),
            (more, (self.edit, self.apart, self.alike, self.always)),
        ):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._fault)
        whole.addWidget(self._why)
        whole.addWidget(self._room)
        whole.addWidget(self.list)
        whole.addLayout(main)
        whole.addLayout(more)


def _label(parent: QWidget, purpose: str) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleDescription(purpose)  # its name is what it says
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)  # a long word is cut off rather than the window widened
    return label
