"""How many words and characters there are, counted while nobody waits for it.

A book of 6 MB takes a fifth of a second: it is counted after a pause, a little at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from proofreader.text.spans import Span

PAUSE_MS = 300
"""How long nothing must have happened before it is counted."""
_SLICE = 100_000
"""How many characters are counted at a time: 3 ms."""


class WordCount(QObject):
    """Counts the words of one stretch of text at a time.

    Signals:
        counted: The number of words, and that of code points.
    """

    counted = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._start = self._place = self._end = self._words = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._pause.timeout.connect(self._slices.start)
        self._slices.timeout.connect(self._count)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to be counted."""
        return self._pause.isActive() or self._slices.isActive()

    @property
    def text(self) -> str:
        """What is being counted, or was."""
        return self._text

    def count(self, text: str, span: Span) -> None:
        """Count the words of ``span`` after a pause; what was begun before is given up."""
        self._text = text
        self._start = self._place = span.start
        self._end, self._words = span.end, 0
        self._slices.stop()
        self._pause.start()

    def stop(self) -> None:
        """Give up."""
        self._pause.stop()
        self._slices.stop()

    def _count(self) -> None:
        text, place = self._text, self._place
        end = min(place + _SLICE, self._end)
        self._words += len(text[place:end].split())
        if self._start < place < end and not (text[place - 1].isspace() or text[place].isspace()):
            self._words -= 1  # a word that the slices have cut
        self._place = end
        if end == self._end:
            self._slices.stop()
            self.counted.emit(self._words, self._end - self._start)
