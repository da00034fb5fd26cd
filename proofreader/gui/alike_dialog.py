"""All places that are alike, as a concordance: the fault in the middle, the words around it.

The form is that of printed concordances (keyword in context): one sees at a glance which of fifty
places is another case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.place_list import PlaceList, PlacesModel
from proofreader.gui.wording import Counted

if TYPE_CHECKING:
    from proofreader.text.findings import Finding

_LEAST_ROWS, _MOST_ROWS = 4, 18
"""How many places are in sight at first."""
_WIDTH = 0.72
"""Of the window, when it was never opened before."""
_SPACING = 8
"""Between buttons, in pixels."""


class AlikeDialog(QDialog):
    """The places, with a box each to leave some out.

    Signals:
        accepted_all: The findings whose first readings are to be taken.
        rejected_all: The findings that are no errors.
        always_asked: The first reading is to be suggested wherever these words stand.
        pointed: The finding that is to be shown in the text.

    Args:
        heading: What the places have in common.
        places: The places, at least one.
        can_always: Whether a rule can be made of the reading.
        parent: The window.
    """

    accepted_all = Signal(object)
    rejected_all = Signal(object)
    always_asked = Signal(object)
    pointed = Signal(object)

    def __init__(
        self, heading: str, places: PlacesModel, parent: QWidget, *, can_always: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Alike elsewhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._places = places
        self.rows = PlaceList(places, self, is_aligned=True)
        self.rows.setCurrentIndex(places.index(0))
        self.rows.pointed.connect(self.pointed)
        self.accept_button = self._button("", self._accept)
        self.accept_button.setDefault(True)
        self.reject_button = self._button("", self._reject)
        self.always_button = self._button(self.tr("Always in this &book"), self._always)
        self.always_button.setToolTip(
            self.tr("Accepts, and suggests the same wherever these words stand from now on")
        )
        self.always_button.setVisible(can_always)
        self.all_button = self._button("", self._tick_all)
        close = self._button(self.tr("Close"), self.reject)
        close.setAccessibleDescription(self.tr("Leaves everything as it is"))
        every = QShortcut(QKeySequence.StandardKey.SelectAll, self)
        every.activated.connect(self._tick_all)
        places.ticked_others.connect(self._count)
        self._lay_out(heading, parent)
        self._count()
        self.rows.setFocus()

    def _button(self, words: str, deed: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self, heading: str, parent: QWidget) -> None:
        title = QLabel(heading, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        buttons = FlowLayout(_SPACING)
        for button in self.findChildren(QPushButton):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(title)
        whole.addWidget(self.rows, 1)
        whole.addLayout(buttons)
        rows = min(_MOST_ROWS, max(_LEAST_ROWS, self._places.rowCount()))
        window = parent.size()
        height = 2 * title.sizeHint().height() + self.rows.height_of(rows) + 130
        self.resize(round(window.width() * _WIDTH), min(window.height() - 40, height))

    def _mended(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self._places.ticked if finding.suggestions)

    def _count(self) -> None:
        """Say on the buttons how many places are ticked."""
        counted = Counted()
        mended, ticked = self._mended(), self._places.ticked
        accept, reject = self.tr("&Accept {places}"), self.tr("&Not an error: {places}")
        self.accept_button.setText(accept.format(places=counted.places(len(mended))))
        self.accept_button.setEnabled(bool(mended))
        self.always_button.setEnabled(bool(mended))
        self.reject_button.setText(reject.format(places=counted.places(len(ticked))))
        self.reject_button.setEnabled(bool(ticked))
        has_all = len(ticked) == self._places.rowCount()
        self.all_button.setText(self.tr("Tick &none") if has_all else self.tr("&Tick all"))

    def _tick_all(self) -> None:
        self._places.tick_all(is_ticked=len(self._places.ticked) < self._places.rowCount())

    def _accept(self) -> None:
        mended = self._mended()
        self.accept()
        self.accepted_all.emit(mended)

    def _always(self) -> None:
        mended = self._mended()
        self.accept()
        self.always_asked.emit(mended)

    def _reject(self) -> None:
        ticked = self._places.ticked
        self.accept()
        self.rejected_all.emit(ticked)
