"""Files and folders can be dropped anywhere in the window, also on a pane outside of it.

What lies under the mouse and refuses files passes them on to the next widget outwards, and so at
last to one that is watched here.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """Watches over widgets.

    Signals:
        dropped: A tuple of `Path`.
    """

    dropped = Signal(object)

    def watch(self, widget: QWidget) -> None:
        """Take what is dropped on ``widget``."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Welcome files; what is no file is none of our business."""
        if not isinstance(event, QDropEvent):  # those of entering and moving are such, too
            return False
        paths = tuple(
            Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()
        )
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True
