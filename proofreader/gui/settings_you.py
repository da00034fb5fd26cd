"""Settings: who is at work, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from proofreader.gui.settings_page import SettingsPage, worded
from proofreader.gui.translation import language_name
from proofreader.project import user_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.gui.preferences import Preferences


class YouPage(SettingsPage):
    """The volunteer's name for the log, and the language of the window.

    Args:
        preferences: What is remembered.
        languages: Those that the window can speak.
        parent: Where it lies in.
    """

    def __init__(self, preferences: Preferences, languages: Iterable[str], parent: QWidget) -> None:
        super().__init__(
            self.tr("You"),
            self.tr(
                "Your name stands in the log beside each change that you make. It stays on this "
                "computer unless you hand the log on."
            ),
            parent,
        )
        self._preferences = preferences
        self.name = QLineEdit(preferences.volunteer, self)
        self.name.setPlaceholderText(user_name())
        self.name.setAccessibleName(self.tr("Your name in the log"))
        self.name.editingFinished.connect(self._choose_name)
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language of the window"))
        self.language.addItem(self.tr("As the system has it"), "")
        for language in languages:
            self.language.addItem(language_name(language), language)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.language.currentIndexChanged.connect(self._choose_language)
        form = self.form()
        form.addRow(self.tr("Your &name in the log"), self.name)
        form.addRow(self.tr("&Language of the window"), self.language)
        self.lines.addWidget(
            worded(
                self.tr(
                    "A name counts from the next book that you open, a language when you start "
                    "Proofreader again."
                ),
                self,
            )
        )
        self.finish()
        self.lines.addStretch()

    def restore(self) -> None:
        """The computer user's name, the system's language."""
        self.name.clear()
        self._choose_name()
        self.language.setCurrentIndex(0)

    def _choose_name(self) -> None:
        self._preferences.volunteer = self.name.text()
        self.changed.emit()

    def _choose_language(self) -> None:
        self._preferences.language = self.language.currentData()
        self.changed.emit()
