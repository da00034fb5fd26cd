"""Builds the objects that the window needs, hands them in, and runs Qt's event loop."""

from __future__ import annotations

import signal
import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from proofreader.apart import CheckerApart
from proofreader.errors import ProofreaderError
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.choices import WordChoices
from proofreader.gui.edges import EdgedStyle
from proofreader.gui.preferences import Preferences
from proofreader.gui.questions import tell_fault
from proofreader.gui.settings_keeper import Source
from proofreader.gui.translation import chosen, install, languages
from proofreader.gui.window import MainWindow
from proofreader.language.kept_lists import Role
from proofreader.language.pack import Knowledge, Own, domains, resources

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from proofreader.checking import Checker


class LastResort(QObject):
    """Shows faults of the program that nothing else has caught, from whatever thread they come."""

    _fault = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._fault.connect(lambda report: tell_fault(self._window, report))

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Say what happened; in the place of `sys.excepthook`."""
        report = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(report)
        self._fault.emit(report)


def load_checker(
    language: str = "en", folder: Path | None = None, words: WordChoices | None = None
) -> Checker:
    """A checker with the words that the volunteer has chosen; it checks long books apart.

    Args:
        language: As pyspellchecker calls it.
        folder: Where the pack is; None takes the program's own.
        words: What is chosen; None for what is usual, the words of every field.

    Raises:
        ResourceError: if there is no such pack or language, or a table is missing or damaged.
        RuleError: if a list of the volunteer's own cannot be used.
    """
    words = words or WordChoices()
    fields = domains(language, folder)
    if words.domains is not None:
        fields = tuple(field for field in fields if field in words.domains)
    own = Own.of(
        good_words=words.of(Role.GOOD_WORDS),
        bad_words=words.of(Role.BAD_WORDS),
        rules=words.of(Role.RULES),
    )
    return CheckerApart(Knowledge(language, folder, fields, own))


def _fields(language: str, folder: Path | None) -> tuple[str, ...]:
    """The fields that there are word lists for; none where there is no such pack."""
    try:
        return domains(language, folder)
    except ProofreaderError:  # which is said when the checker is to be made
        return ()


def run(path: Path | None, language: str, folder: Path | None) -> int:
    """Open the window, with the book of ``path`` in it, and stay until it is closed.

    Without a language pack the window opens all the same, and says what is wrong.

    Args:
        path: A text, a ``.proof`` file, or a folder of them.
        language: As `load_checker` takes it.
        folder: As `load_checker` takes it.

    Returns:
        The exit status.
    """
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Proofreader")
    application.setOrganizationName("Proofreader")
    application.setStyle(EdgedStyle())
    # Every decision is on disk, so that Ctrl+C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    preferences = Preferences(QSettings())
    catalogues = resources() / "translations"
    install(application, chosen(preferences.language, catalogues), catalogues)
    load = partial(load_checker, language, folder)
    thread = CheckingThread(lambda: load(preferences.words))
    source = Source(load, _fields(language, folder), languages(catalogues))
    window = MainWindow(application, preferences, thread, source)
    sys.excepthook = LastResort(window).catch
    window.show()
    if path is not None:
        window.open(path)
    return application.exec()
