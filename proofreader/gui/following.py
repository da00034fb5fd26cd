"""Tells those who show what follows from a session that there is something new, after a pause.

What is worked out from all of a book (its log, its numbers) is not worked out anew with each key,
but when the volunteer pauses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.review.session import Session, SessionChange

_PAUSE_MS = 250
"""After the last of several changes; so long nobody minds that numbers are a little behind."""


class Following(QObject):
    """Follows one session at a time.

    Signals:
        changed: The session is another, or has become different.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._end: Callable[[], None] | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PAUSE_MS)
        self._waiting.timeout.connect(self.changed)

    def follow(self, session: Session | None) -> None:
        """Follow ``session`` from now on; None: no session."""
        self._waiting.stop()
        if self._end is not None:
            self._end()
        self._end = session.subscribe(self._hear) if session else None

    def catch_up(self) -> None:
        """Tell at once of what has not been told yet."""
        if self._waiting.isActive():
            self._waiting.stop()
            self.changed.emit()

    def _hear(self, _change: SessionChange) -> None:
        self._waiting.start()
