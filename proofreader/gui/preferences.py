"""What the window remembers from one day to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.gui.queue_model import Order
from proofreader.gui.theme import Appearance

RECENT_FILES = 8
"""How many files the start screen offers."""

FONT_SIZES = (9.0, 36.0)
"""The smallest and the largest size of the book's face, in points."""

USUAL_FONT_SIZE = 14.0
"""Of the book's face at first, in points."""


class Preferences:
    """Typed access to the settings; a value that makes no sense counts as not set.

    Args:
        settings: Where they are kept.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def order(self) -> Order:
        """How the queue is sorted."""
        try:
            return Order(self._text("queue/order"))
        except ValueError:
            return Order.GAIN

    @order.setter
    def order(self, order: Order) -> None:
        self._settings.setValue("queue/order", order.value)

    @property
    def threshold(self) -> float:
        """Findings less probable than this, 0..1, stay out of sight."""
        return min(1.0, max(0.0, self._number("queue/threshold", DEFAULT_THRESHOLD)))

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._settings.setValue("queue/threshold", threshold)

    @property
    def font_size(self) -> float:
        """Size of the book's face in points."""
        smallest, largest = FONT_SIZES
        return min(largest, max(smallest, self._number("text/size", USUAL_FONT_SIZE)))

    @font_size.setter
    def font_size(self, size: float) -> None:
        self._settings.setValue("text/size", size)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        try:
            return Appearance(self._text("window/appearance"))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("window/appearance", appearance.value)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened last, the latest first; those that are gone are left out."""
        paths = (Path(line) for line in self._text("files/recent").split("\n") if line)
        return tuple(path for path in paths if path.is_file())[:RECENT_FILES]

    def add_recent_file(self, path: Path) -> None:
        """Put ``path`` at the head of the recent files."""
        paths = [path, *(recent for recent in self.recent_files if recent != path)]
        self._settings.setValue("files/recent", "\n".join(map(str, paths[:RECENT_FILES])))

    @property
    def folder(self) -> Path:
        """Where the last file was opened; the home folder at first."""
        recent = self.recent_files
        return recent[0].parent if recent else Path.home()

    def state(self, name: str) -> QByteArray:
        """What `set_state` kept under ``name``; empty if nothing."""
        state = self._settings.value(f"window/{name}", QByteArray())
        return state if isinstance(state, QByteArray) else QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of a widget as Qt writes it."""
        self._settings.setValue(f"window/{name}", state)

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))

    def _number(self, key: str, default: float) -> float:
        try:
            return float(str(self._settings.value(key, default)))
        except ValueError:
            return default
