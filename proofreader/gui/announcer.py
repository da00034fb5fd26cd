"""Tells a screen reader what is to be judged next, wherever the keyboard's focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Says each thing once, when it comes up.

    Signals:
        announced: What was said.

    Args:
        speaker: The widget that it is said of.
    """

    announced = Signal(str)

    def __init__(self, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._about: object = None

    def say(self, about: object, sentence: str) -> None:
        """Say ``sentence``, unless the last one was about the same."""
        if about == self._about:
            return
        self._about = about
        event = QAccessibleAnnouncementEvent(self._speaker, sentence)
        # The row of the queue that has the focus is read out, too, and begins in the same way: a
        # sentence that waited for its end would say it all over again.
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(sentence)
