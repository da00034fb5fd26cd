"""What stands in the place of an empty queue: what is done, and what one may do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from proofreader.gui.wording import Counted

if TYPE_CHECKING:
    from proofreader.gui.queue_model import QueueModel
    from proofreader.review.history import Tally


class DonePanel(QFrame):
    """Says why the queue is empty, and offers what one may do next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The queue is empty"))
        self._heading = QLabel(self)
        self._heading.setAccessibleDescription(self.tr("State of the queue"))
        font = QFont(self._heading.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        self._heading.setFont(font)
        self._advice = QLabel(self)
        self._advice.setAccessibleDescription(self.tr("What to do next"))
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        self.export_button = QPushButton(self.tr("Export text and log…"), self)
        self.all_button = QPushButton(self.tr("Show all kinds and pages"), self)
        self.lower_button = QPushButton(self.tr("Show less certain places"), self)
        for label in (self._heading, self._advice):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.all_button, self.export_button, self.lower_button):
            button.setAccessibleName(button.text())
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.setSpacing(14)
        whole.addStretch(2)
        whole.addWidget(self._heading)
        whole.addWidget(self._advice)
        whole.addLayout(buttons)
        whole.addStretch(3)

    def show_state(self, model: QueueModel, tally: Tally, *, is_reading: bool) -> None:
        """Say why the queue of ``model`` is empty.

        Args:
            model: With no rows.
            tally: What was done in this book so far.
            is_reading: Whether the book is still being checked.
        """
        hidden, filtered = model.hidden, model.filtered
        self.all_button.setVisible(bool(filtered))
        self.export_button.setVisible(not is_reading and not filtered)
        self.lower_button.setVisible(bool(hidden) and not is_reading and not filtered)
        if filtered:
            self._heading.setText(self.tr("Nothing left of what you chose"))
            words = self.tr("{places} of other kinds or pages are out of sight.")
            self._advice.setText(words.format(places=Counted().places(filtered)))
        elif is_reading:
            self._heading.setText(self.tr("Reading the book…"))
            self._advice.setText(self.tr("Doubtful places appear here as they are found."))
        else:
            threshold = round(model.sieve.threshold * 100)
            heading = self.tr("Nothing left above {number} %")
            self._heading.setText(heading.format(number=threshold))
            self._advice.setText("\n".join(self._done(tally, hidden)))

    def _done(self, tally: Tally, hidden: int) -> list[str]:
        """What was done, what there would be, and what comes next."""
        lines = []
        if tally.accepted or tally.rejected or tally.typed:
            done = self.tr("{accepted} accepted, {refused}, {typed} by hand.")
            refused = Counted().refused(tally.rejected)
            lines.append(done.format(accepted=tally.accepted, refused=refused, typed=tally.typed))
        if hidden:
            words = self.tr("Less certain, if you like to go on: {places}.")
            lines.append(words.format(places=Counted().places(hidden)))
        lines.append(self.tr("Export writes the corrected text and its log."))
        return lines
