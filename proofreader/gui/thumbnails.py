"""Small pictures of the pages, made beside the window and kept as long as there is room.

Only what is painted asks for its picture. What comes into sight last is made first, and what was
asked for long ago is most likely out of sight by now: it is forgotten, and asks again when it is
painted again. So a list that is scrolled from end to end makes a few dozen pictures, not a
thousand.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Condition
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QThread, Signal
from PySide6.QtGui import QImage

from proofreader.errors import ProofreaderError
from proofreader.scans.images import scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.scans.images import ImageRef

MOST_BYTES = 24 << 20
"""Of memory for all pictures: about a thousand at the usual size of letters."""

_MOST_WAITING = 48
"""Pictures asked for: more rows than these are in sight on no screen."""


class Thumbnails(QObject):
    """The pictures of one list.

    Signals:
        made: There is a picture that was asked for.

    Args:
        read: Reads the picture of a page at about the size wanted, or smaller; called in another
            thread. What cannot be read is an empty picture.
        most_bytes: How much memory the pictures may take together.
        parent: Whose pictures they are.
    """

    made = Signal()

    def __init__(
        self,
        read: Callable[[ImageRef, QSize], QImage],
        most_bytes: int = MOST_BYTES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pictures: OrderedDict[ImageRef, QImage] = OrderedDict()
        self._size = QSize()
        self._thread = _Making(read, self)
        self._thread.read.connect(self._keep)

    @property
    def byte_count(self) -> int:
        """How much memory the pictures take now."""
        return self._bytes

    def picture(self, image: ImageRef, size: QSize) -> QImage | None:
        """The picture of a page, no wider and no higher than ``size``; None if it is being made.

        A page whose image cannot be read has an empty picture.
        """
        if size != self._size:
            self.forget()
            self._size = size
        picture = self._pictures.get(image)
        if picture is None:
            self._thread.ask(image, size)
            return None
        self._pictures.move_to_end(image)
        return picture

    def forget(self) -> None:
        """Drop all pictures, and what was asked for."""
        self._thread.drop()
        self._pictures.clear()
        self._bytes = 0

    def stop(self) -> None:
        """End the thread; the picture that is being made is waited for."""
        self._thread.stop()

    def _keep(self, image: ImageRef, size: QSize, picture: QImage) -> None:
        if size != self._size or image in self._pictures:
            return
        self._pictures[image] = picture
        self._bytes += picture.sizeInBytes()
        while self._bytes > self._most_bytes and len(self._pictures) > 1:
            _, oldest = self._pictures.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        self.made.emit()


class _Making(QThread):
    """Makes the pictures, those that were asked for last first; ends when there are none.

    Signals:
        read: The `ImageRef`, the size that was wanted, and the picture.
    """

    read = Signal(object, QSize, QImage)

    def __init__(self, read: Callable[[ImageRef, QSize], QImage], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._changed = Condition()
        self._waiting: OrderedDict[ImageRef, QSize] = OrderedDict()
        self._in_work: tuple[ImageRef, QSize] | None = None

    def ask(self, image: ImageRef, size: QSize) -> None:
        """Have a picture made, before all that were asked for earlier."""
        with self._changed:
            if self._in_work == (image, size):
                return
            self._waiting[image] = size
            self._waiting.move_to_end(image)
            while len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._changed.notify()
        if not self.isRunning():
            self.start(QThread.Priority.LowPriority)

    def drop(self) -> None:
        """Forget what was asked for."""
        with self._changed:
            self._waiting.clear()

    def stop(self) -> None:
        """End."""
        self.requestInterruption()
        with self._changed:
            self._waiting.clear()
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """Work until stopped."""
        while not self.isInterruptionRequested():
            with self._changed:
                while not self._waiting and not self.isInterruptionRequested():
                    self._changed.wait()
                if self.isInterruptionRequested():
                    return
                image, size = self._in_work = self._waiting.popitem()
            picture = self._read(image, size)
            if not picture.isNull() and picture.size().boundedTo(size) != picture.size():
                fit = Qt.AspectRatioMode.KeepAspectRatio
                picture = picture.scaled(size, fit, Qt.TransformationMode.SmoothTransformation)
            self.read.emit(image, size, picture)  # before it may be asked for again
            with self._changed:
                self._in_work = None


def read_thumbnail(image: ImageRef, size: QSize) -> QImage:
    """The picture of a page, no larger than ``size``; empty where the image cannot be read."""
    try:
        small = scaled(image, size.width(), size.height())
    except ProofreaderError:
        return QImage()
    is_grey = small.mode == "L"
    form = QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_RGB888
    bytes_a_line = small.width * (1 if is_grey else 3)
    # Copied, because Qt does not keep the bytes alive.
    return QImage(small.tobytes(), small.width, small.height, bytes_a_line, form).copy()
