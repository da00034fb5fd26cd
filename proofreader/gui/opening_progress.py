"""How far the opening of a book has come, where it takes long; it can be stopped.

The files of a book of many pages are read in the window's own thread, for nothing can be done
without them; after each file the window has a moment for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.wording import in_figures

if TYPE_CHECKING:
    from types import TracebackType

_PATIENCE_MS = 800
"""What is done sooner is done without a word."""


class StoppedError(Exception):
    """Somebody does not want to wait any longer."""


class OpeningProgress(QObject):
    """Shows how far the opening has come, in a ``with`` statement.

    Args:
        name: Of what is opened.
        window: The parent of what is shown.
    """

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        self._name = name
        self._window = window
        self._dialog: QProgressDialog | None = None

    def watch(self, done: int, total: int) -> None:
        """So many files of so many are read.

        Raises:
            StoppedError: if somebody has pressed Stop.
        """
        dialog = self._dialog or self._made(total)
        words = self.tr("{name}: {done} of {total} files read")
        dialog.setLabelText(
            words.format(name=self._name, done=in_figures(done), total=in_figures(total))
        )
        dialog.setMaximum(total)
        dialog.setValue(done)
        if dialog.wasCanceled():
            raise StoppedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._dialog is not None:
            was_shown = self._dialog.isVisible()
            self._dialog.reset()  # else its clock may show it once more
            self._dialog.hide()
            if was_shown:
                self._window.activateWindow()  # not every desktop gives it the keyboard again
            self._dialog.deleteLater()
            self._dialog = None
        self.deleteLater()

    def _made(self, total: int) -> QProgressDialog:
        dialog = QProgressDialog(self._window)
        dialog.setWindowTitle(self.tr("Opening"))
        dialog.setCancelButtonText(self.tr("Stop"))
        dialog.setRange(0, total)
        dialog.setMinimumDuration(_PATIENCE_MS)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        FocusRing(dialog)
        dialog.setValue(0)
        self._dialog = dialog
        return dialog
