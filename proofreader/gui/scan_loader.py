"""Page images beside the window: one thread that opens, scales and aligns them.

Each asker has one list of wishes at a time: what it wished for before, and has not got, is left,
so that who scrolls through ten pages waits for the last of them alone. What somebody waits for
goes before what may be wanted next. Each answer carries the wish that it was made for.
"""

from __future__ import annotations

import sys
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from proofreader.errors import FormatError, ProofreaderError
from proofreader.gui.scan_giving_back import give_back
from proofreader.gui.scan_memory import ScanMemory
from proofreader.gui.scan_wishes import Alignment, Asker, Overview, PageImage, Part
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PIL import Image

    from proofreader.gui.scan_wishes import Wish
    from proofreader.text.layout import PageLayout


class ScanThread(QThread):
    """The thread itself.

    Signals:
        given: A wish and its answer: a `PageImage`, a `QImage`, or a `PageLayout`.
        refused: A wish and the `ProofreaderError` that says why it cannot be had.

    Args:
        align: Finds the words of a text on the image of their page.
    """

    given = Signal(object, object)
    refused = Signal(object, object)

    def __init__(
        self, align: Callable[[str, Image.Image], PageLayout], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = ScanMemory()
        self._align = align
        self._orders: SimpleQueue[tuple[Asker, tuple[Wish, ...]] | None] = SimpleQueue()

    def ask(self, asker: Asker, wishes: Iterable[Wish]) -> None:
        """Have this done for ``asker``, the first first, and nothing that it wished for before."""
        self._orders.put((asker, tuple(wishes)))

    def stop(self) -> None:
        """End the thread and wait for it; what it is at is still finished."""
        self.requestInterruption()
        self._orders.put(None)
        self.wait()

    def run(self) -> None:
        """Work until stopped."""
        waiting: dict[Asker, deque[Wish]] = {}
        while not self.isInterruptionRequested():
            self._take_orders(waiting)
            if waiting:
                asker = min(waiting)
                wish = waiting[asker].popleft()
                if not waiting[asker]:
                    del waiting[asker]
                self._answer(wish)
                if not isinstance(wish, Part):  # a page was opened for it
                    give_back()

    def _take_orders(self, waiting: dict[Asker, deque[Wish]]) -> None:
        """Take what has been asked for; wait for it when there is nothing else to do."""
        while not waiting or not self._orders.empty():
            order = self._orders.get()
            if order is None:
                return
            asker, wishes = order
            waiting.pop(asker, None)
            if wishes:
                waiting[asker] = deque(wishes)

    def _answer(self, wish: Wish) -> None:
        try:
            answer = self._made(wish)
        except ProofreaderError as error:
            self.refused.emit(wish, error)
        except Exception:  # noqa: BLE001 - told as the last resort does; the next page may go well
            sys.excepthook(*sys.exc_info())
            self.refused.emit(wish, _unreadable(wish))
        else:
            self.given.emit(wish, answer)

    def _made(self, wish: Wish) -> PageImage | QImage | PageLayout:
        match wish:
            case Overview():
                size, small = self._memory.small(wish.ref)
                return PageImage(wish.ref, size, _greys(small))
            case Part():
                return _greys(self._memory.part(wish))
            case Alignment():
                return self._align(wish.text, self._memory.for_words(wish.ref))


def _greys(image: Image.Image) -> QImage:
    """A picture that Qt can paint, whose 256 colours are still to be said."""
    kind = QImage.Format.Format_Indexed8
    return QImage(image.tobytes(), image.width, image.height, image.width, kind).copy()


def _unreadable(wish: Wish) -> FormatError:
    return FormatError(
        Message("The image of the page cannot be read."),
        Message("Put another image in its place."),
        path=wish.ref.path,
    )
