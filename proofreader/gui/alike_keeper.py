"""Between the places that are alike and those whom they concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal

from proofreader.gui.alike_dialog import AlikeDialog
from proofreader.gui.place_list import PlacesModel
from proofreader.gui.wording import change_of, preview, title
from proofreader.language.kept_lists import match_for
from proofreader.review.grouping import Entry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from proofreader.gui.desk import Desk
    from proofreader.gui.own_keeper import OwnKeeper
    from proofreader.gui.preferences import Preferences
    from proofreader.text.findings import Finding


class AlikeKeeper(QObject):
    """Shows what is like the current place, and makes rules of readings.

    Signals:
        told: What cannot be done here: of interest until the next deed.

    Args:
        window: The parent of what is shown.
        desk: Where the book lies.
        own: Keeps the rules of the book.
        preferences: Remembers how large the dialog was.
    """

    told = Signal(str)

    def __init__(
        self, window: QWidget, desk: Desk, own: OwnKeeper, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._own = own
        self._preferences = preferences
        own.refused.connect(self.told)
        self.told.connect(desk.waiving.say)

    def show(self) -> None:
        """Show all places that are like the current one; say so if there is no other."""
        finding, alike = self._desk.reviewer.current, self._desk.reviewer.alike()
        if finding is None:
            return
        if not alike:
            self.told.emit(self.tr("No other place can be mended like this one"))
            return
        document = self._desk.document
        places = PlacesModel()
        places.leave_out_as(self._desk.pane.card.places)
        places.show(document, alike)
        entry = Entry(alike)
        heading = title(entry) if entry.group else preview(document.text, finding)
        rule = self._rule(finding)
        dialog = AlikeDialog(heading, places, self._window, can_always=rule is not None)
        dialog.restoreGeometry(self._preferences.state("alike"))
        dialog.accepted_all.connect(self._desk.reviewer.accept_all)
        dialog.rejected_all.connect(self._desk.reviewer.reject_all)
        dialog.pointed.connect(lambda one: self._desk.text.reveal(one.span))
        if rule is not None:
            dialog.always_asked.connect(lambda taken: self._accept_always(rule, taken))
        dialog.finished.connect(lambda _: self._remember(dialog.saveGeometry()))
        dialog.open()

    def accept_always(self) -> None:
        """Take the first reading here, and have it suggested wherever the same words stand."""
        finding = self._desk.reviewer.current
        if finding is None:
            return
        if self._own.always(*(self._rule(finding) or ("", ""))):  # which says why it cannot be
            self._desk.reviewer.accept()

    def _accept_always(self, rule: tuple[str, str], taken: tuple[Finding, ...]) -> None:
        if self._own.always(*rule):
            self._desk.reviewer.accept_all(taken)

    def _rule(self, finding: Finding) -> tuple[str, str] | None:
        """Words and what is to be put for them; None where no rule can be made of them."""
        change = change_of(self._desk.document.text, finding)
        if change is None or finding.group or match_for(*change) is None:
            return None
        return change

    def _remember(self, geometry: QByteArray) -> None:
        self._preferences.set_state("alike", geometry)
