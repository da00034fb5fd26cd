"""Between the settings and those whom they concern."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.settings_dialog import SettingsDialog
from proofreader.gui.settings_keys import KeysPage
from proofreader.gui.settings_kinds import KindsPage
from proofreader.gui.settings_look import LookPage
from proofreader.gui.settings_words import WordsPage
from proofreader.gui.settings_you import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.checking import Checker
    from proofreader.gui.choices import WordChoices
    from proofreader.gui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words come from that a checker knows, and the languages of the window."""

    load: Callable[[WordChoices], Checker] | None = None
    """Makes a checker that knows the chosen words; None where there is no choice."""
    domains: tuple[str, ...] = ()
    """The fields that there is a word list for."""
    languages: tuple[str, ...] = ("en",)
    """Those that the window can speak."""


class SettingsKeeper(QObject):
    """Shows the settings and tells of each choice.

    Signals:
        look_changed: Other colours, or another face.
        kinds_changed: Other kinds are shown.
        words_changed: Other words are known.
        keys_changed: Other keys.

    Args:
        window: The parent of what is shown.
        preferences: What is remembered.
        source: What there is to choose from.
    """

    look_changed = Signal()
    kinds_changed = Signal()
    words_changed = Signal()
    keys_changed = Signal()

    def __init__(self, window: QWidget, preferences: Preferences, source: Source) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._source = source

    @property
    def load(self) -> Callable[[], Checker] | None:
        """Makes a checker that knows the words of now; None where there is no choice."""
        load, words = self._source.load, self._preferences.words
        return None if load is None else partial(load, words)

    def ask(self) -> None:
        """Show all pages."""
        dialog = SettingsDialog(self._window)
        kinds = KindsPage(self._preferences, dialog)
        words = WordsPage(self._preferences, self._source.domains, dialog)
        look = LookPage(self._preferences, dialog)
        keys = KeysPage(self._preferences, dialog)
        you = YouPage(self._preferences, self._source.languages, dialog)
        kinds.changed.connect(self.kinds_changed)
        words.chosen.connect(self.words_changed)
        look.changed.connect(self.look_changed)
        keys.changed.connect(self.keys_changed)
        dialog.show_pages((kinds, words, look, keys, you))
        dialog.open()
