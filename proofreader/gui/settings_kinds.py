"""Settings: which kinds of fault are shown, how sure they must be, and what each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.checking import Description, kinds
from proofreader.gui.choices import KindChoices
from proofreader.gui.settings_page import SettingsPage, worded
from proofreader.gui.theme import book_font
from proofreader.gui.wording import kind_name, look_here
from proofreader.text.visible import with_signs

if TYPE_CHECKING:
    from proofreader.gui.preferences import Preferences

_OWN = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""The thresholds that a kind may have of its own."""
_EXAMPLE_SIZE = 12.0
"""In points."""
_SPARE = 12
"""Room beside the names, in pixels."""


class KindsPage(SettingsPage):
    """A list of kinds with a tick each; beside it what is said of the current one."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(
            self.tr("Kinds of fault"),
            self.tr(
                "A kind without its tick is not shown in any book. A kind may be shown from a "
                "certainty of its own on, whatever the slider of the queue says."
            ),
            parent,
        )
        self._preferences = preferences
        self._all = kinds()
        self.kinds = QListWidget(self)
        self.kinds.setSpacing(1)
        self.kinds.setAccessibleName(self.tr("Kinds of fault"))
        self.kinds.setAccessibleDescription(self.tr("Space takes the tick away or puts it back"))
        self.own = QComboBox(self)
        self.own.setAccessibleName(self.tr("Shown from"))
        self.own.addItem(self.tr("as the slider says"), None)
        for threshold in _OWN:
            words = self.tr("from {number} %").format(number=round(threshold * 100))
            self.own.addItem(words, threshold)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._examples = worded("", self)
        self._examples.setFont(book_font(_EXAMPLE_SIZE))
        self._lay_out()
        self._fill()
        self.kinds.currentRowChanged.connect(self._show)
        self.kinds.itemChanged.connect(self._choose)
        self.own.currentIndexChanged.connect(self._choose_own)
        self._show()

    def restore(self) -> None:
        """All kinds, as the slider says."""
        self._preferences.kinds = KindChoices()
        self._fill()
        self._show()
        self.changed.emit()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(10)
        line = QHBoxLayout()
        label = QLabel(self.tr("S&hown"), self)
        label.setBuddy(self.own)
        line.addWidget(label)
        line.addWidget(self.own, 1)
        right.addLayout(line)
        right.addWidget(self._about)
        right.addWidget(self._examples)
        right.addStretch()
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.kinds)
        both.addLayout(right, 1)
        self.lines.addLayout(both, 1)
        self.finish()

    def _fill(self) -> None:
        row = self.kinds.currentRow()
        off, states = self._preferences.kinds.off, Qt.CheckState
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            for one in self._all:
                shown = QListWidgetItem(kind_name(one.kind))
                shown.setFlags(shown.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                shown.setCheckState(states.Unchecked if one.kind in off else states.Checked)
                self.kinds.addItem(shown)
            self.kinds.setCurrentRow(max(row, 0))
        bar = self.kinds.verticalScrollBar().sizeHint().width()
        self.kinds.setMinimumWidth(self.kinds.sizeHintForColumn(0) + bar + _SPARE)

    def _current(self) -> Description:
        return self._all[max(self.kinds.currentRow(), 0)]

    def _show(self) -> None:
        """Say what the current kind is."""
        one = self._current()
        catches, leaves = self.tr("Catches: {words}"), self.tr("Leaves: {words}")
        paragraphs = [_told(one.title), _told(one.why)]
        paragraphs += [catches.format(words=_told(one.catches))]
        paragraphs += [leaves.format(words=_told(one.leaves))]
        self._about.setText("\n\n".join(text for text in paragraphs if text))
        examples = [
            f"{with_signs(example.read)}  →  "
            f"{look_here() if example.printed is None else with_signs(example.printed)}"
            for example in one.examples
        ]
        self._examples.setText("\n".join(examples))
        threshold = self._preferences.kinds.own.get(one.kind)
        with QSignalBlocker(self.own):
            self.own.setCurrentIndex(_OWN.index(threshold) + 1 if threshold in _OWN else 0)

    def _choose(self) -> None:
        off = frozenset(
            one.kind
            for row, one in enumerate(self._all)
            if self.kinds.item(row).checkState() == Qt.CheckState.Unchecked
        )
        self._preferences.kinds = KindChoices(off, self._preferences.kinds.own)
        self.changed.emit()

    def _choose_own(self) -> None:
        own = dict(self._preferences.kinds.own)
        threshold = self.own.currentData()
        if threshold is None:
            own.pop(self._current().kind, None)
        else:
            own[self._current().kind] = threshold
        self._preferences.kinds = KindChoices(self._preferences.kinds.off, own)
        self.changed.emit()


def _told(text: str) -> str:
    """What a detector tells of its kind, in the language of the window."""
    return QCoreApplication.translate("about kinds", text).replace("`", "") if text else ""
