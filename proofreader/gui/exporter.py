"""Writes an export beside the window, and shows how far it has come where it takes long.

A book with tens of thousands of changes has logs of many megabytes; the window stays alive
meanwhile, and whoever has second thoughts can stop it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.project.watching import Watch

_PATIENCE_MS = 300
"""What is done sooner is done without a word."""


class Task(Protocol):
    """Files that are to be written."""

    @property
    def count(self) -> int:
        """Of how many steps `write` will tell."""
        ...

    def write(self, watch: Watch) -> Iterator[Path]:
        """Write them one by one; gives each as soon as it is there.

        Args:
            watch: Told how many steps are done, and of how many; what it raises stops the work.

        Raises:
            ProofreaderError: if one cannot be written.
        """
        ...


class Exporter(QObject):
    """Writes one export at a time.

    Signals:
        written: The tasks of an export that is done.
        failed: The `ProofreaderError` that ended it.

    Args:
        window: The parent of what is shown.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._thread: _Writing | None = None
        self._progress: QProgressDialog | None = None

    def start(self, tasks: Sequence[Task]) -> None:
        """Write the files of ``tasks``; while some are being written, no others are begun."""
        if self._thread is not None:
            return
        self._thread = _Writing(tasks, self)
        self._thread.start()
        if self._thread.wait(_PATIENCE_MS):
            self._finish()
        else:
            self._show_progress(self._thread)

    def stop(self) -> None:
        """Write no further file."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread.wait()
            self._finish()

    def _show_progress(self, thread: _Writing) -> None:
        dialog = QProgressDialog(self._window)
        dialog.setWindowTitle(self.tr("Export"))
        dialog.setLabelText(self.tr("Writing the files…"))
        dialog.setCancelButtonText(self.tr("Stop"))
        dialog.setRange(0, sum(task.count for task in thread.tasks))
        dialog.setMinimumDuration(0)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        FocusRing(dialog)
        dialog.canceled.connect(thread.requestInterruption)
        thread.wrote.connect(dialog.setValue)
        thread.finished.connect(self._finish)
        dialog.setValue(thread.count)
        self._progress = dialog
        if thread.isFinished():  # before anybody listened
            self._finish()

    def _finish(self) -> None:
        """Tell what came of it, once."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        if self._progress is not None:
            self._progress.deleteLater()
            self._progress.hide()
            self._progress = None
        if thread.error is not None:
            self.failed.emit(thread.error)
        elif thread.is_done:
            self.written.emit(thread.tasks)
        thread.deleteLater()


class _Writing(QThread):
    """Writes the files of one export, form by form.

    Signals:
        wrote: How many steps are done.
    """

    wrote = Signal(int)

    def __init__(self, tasks: Sequence[Task], parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.count = 0
        self.is_done = False
        self.error: ProofreaderError | None = None

    def run(self) -> None:
        """Write one after the other, unless somebody says stop."""
        try:
            for task in self.tasks:
                for _path in task.write(self._step):
                    pass
        except _StoppedError:
            return
        except ProofreaderError as error:
            self.error = error
        else:
            self.is_done = True

    def _step(self, _done: int, _total: int) -> None:
        self.count += 1
        self.wrote.emit(self.count)
        if self.isInterruptionRequested():
            raise _StoppedError


class _StoppedError(Exception):
    """Somebody has said stop."""
