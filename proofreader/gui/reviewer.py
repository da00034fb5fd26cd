"""Between the session and what is seen of it.

The session is the only door to the text; the `Reviewer` takes what is asked by key, button or
mouse to it, and shows its changes in text, queue and card. Which entry is current is the row
that is current in the queue, and nothing else.
"""

from __future__ import annotations

from itertools import chain, islice
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from proofreader.errors import ProofreaderError
from proofreader.gui.busy import busy
from proofreader.review.session import Cause, Session, SessionChange
from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.queue_model import QueueModel
    from proofreader.gui.review_pane import ReviewPane
    from proofreader.gui.text_view import TextView
    from proofreader.review.grouping import Entry
    from proofreader.text.findings import Finding

_REST = 25
"""So many times as long as new findings took to be shown do the next wait, so that few keys do."""
_CATCH_UP_MS = 50
"""How long new findings may wait to be shown, so that a thousand of them cost one sorting."""


_JUDGING_MS = 20
"""How long keys are listened to between two stretches of findings that are judged again."""

_AROUND = 400
"""So far from the current place, in code points, typing changes nothing of what its card shows."""

_DECISIONS = frozenset((Cause.ACCEPT, Cause.REJECT, Cause.TRUST, Cause.MUTE))
_BRING_BACK = frozenset((Cause.UNDO, Cause.REDO, Cause.WITHDRAW))


class Reviewer(QObject):
    """Carries out commands on one session at a time and shows what becomes of them.

    Signals:
        changed: Text, queue or current finding are different now.
        failed: A `ProofreaderError`: the command was not carried out.
        decided: The volunteer has decided on a place.
        followed: The `SessionChange` that is shown now.
        by_hand: The text is about to be edited by hand.
    """

    changed = Signal()
    failed = Signal(object)
    decided = Signal()
    followed = Signal(object)
    by_hand = Signal()

    def __init__(self, model: QueueModel, pane: ReviewPane, text: TextView) -> None:
        super().__init__(pane)
        self._session = Session("")
        self._end_subscription = self._session.subscribe(self._follow)
        self._model = model
        self._pane = pane
        self._text = text
        self._has_begun = False
        self._still: list[QWidget] = [text]
        """While the keyboard is in one of these, the text does not move by itself."""
        self._catching_up = QTimer(self)
        self._catching_up.setSingleShot(True)
        self._catching_up.setInterval(_CATCH_UP_MS)
        self._catching_up.timeout.connect(self.catch_up)
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGING_MS)
        self._judging.timeout.connect(self._judge_on)
        text.typed.connect(self.edit)
        text.pointed.connect(self._point)
        pane.card.reading_taken.connect(self.accept)
        pane.card.reject_asked.connect(self.reject)
        pane.card.next_asked.connect(lambda: self.go(1))
        pane.card.edit_asked.connect(self.edit_by_hand)
        pane.card.apart_asked.connect(self.take_apart)
        pane.card.list.pointed.connect(lambda finding: text.reveal(finding.span))
        pane.view.selectionModel().currentChanged.connect(self._choose)

    @property
    def current(self) -> Finding | None:
        """The finding whose card is shown, of a group the first; None in an empty queue."""
        return self.entry.first if self.entry else None

    @property
    def entry(self) -> Entry | None:
        """What is shown on the card; None in an empty queue."""
        row = self._pane.view.currentIndex().row()
        return self._model.entries[row] if row >= 0 else None

    @property
    def session(self) -> Session:
        """What is reviewed."""
        return self._session

    def stand_still_for(self, widget: QWidget) -> None:
        """Do not move the text under who works in ``widget``, as under who types in the text."""
        self._still.append(widget)

    def review(self, session: Session, newline: str) -> None:
        """Show ``session`` from now on; a typed line break becomes ``newline``."""
        self._end_subscription()
        self._session = session
        self._end_subscription = session.subscribe(self._follow)
        self._has_begun = False
        self._catching_up.setInterval(_CATCH_UP_MS)  # the book of before may have been a long one
        self._pane.card.places.forget()
        self._model.begin_anew()
        self._text.show_document(session.document, newline)
        self._model.show(session.document, session.findings)
        self._make_current(0)
        self.changed.emit()

    def accept(self, reading: int = 0) -> None:
        """Take a reading of the current finding, counted from 0; edit by hand if it has none.

        Of a group the first readings of all ticked places are taken; if there are none it is taken
        apart.
        """
        entry, finding = self.entry, self.current
        if entry is None or finding is None:
            return
        if entry.is_group:
            if reading == 0:
                self._accept_group()
        elif not finding.suggestions:
            self.edit_by_hand()
        elif reading < len(finding.suggestions):
            self.carry_out(lambda: self._session.accept(finding, reading))

    def reject(self) -> None:
        """Leave the current spot, or all ticked ones of a group, as they are for good."""
        entry = self.entry
        rejected = self._pane.card.places.ticked if entry and entry.is_group else ()
        if entry and not entry.is_group:
            rejected = entry.findings
        self.reject_all(rejected)

    def accept_all(self, findings: tuple[Finding, ...]) -> None:
        """Take of each of ``findings`` that is still open its first reading."""
        still = self._still_open(findings)
        if still:
            with busy():
                self.carry_out(lambda: self._session.accept_all(still))

    def reject_all(self, findings: tuple[Finding, ...]) -> None:
        """Leave the spots of those ``findings`` that are still open as they are for good."""
        still = self._still_open(findings)
        if still:
            self.carry_out(lambda: self._session.reject_all(still))

    def alike(self) -> tuple[Finding, ...]:
        """Those of the current group; else what is like the current finding, with a reading."""
        entry = self.entry
        if entry and entry.is_group:
            return entry.findings
        if entry is None or not entry.first.suggestions:
            return ()
        return self._session.alike(entry.first)

    def take_apart(self) -> None:
        """Give each place of the current group its own row, or put them together again."""
        group = self.entry.group if self.entry else None
        if group is not None:
            self._has_begun = True
            self.rearrange(lambda: self._model.take_apart(group))
            self._reveal_current()

    def go(self, step: int) -> None:
        """Make the finding ``step`` rows on current; after the last comes the first."""
        self._has_begun = True
        rows = self._model.rowCount()
        if rows:
            self._make_current((self._pane.view.currentIndex().row() + step) % rows)
            self._reveal_current()

    def carry_out(self, command: Callable[[], None]) -> bool:
        """Carry out ``command``; whether it could be."""
        self._has_begun = True
        try:
            command()
        except ProofreaderError as error:
            self.failed.emit(error)
            return False
        return True

    def edit_by_hand(self) -> None:
        """Go to the text, with the current spot selected."""
        self.by_hand.emit()
        finding = self.current
        if finding is not None:
            self._has_begun = True
            self._text.select(finding.span)
        self._text.setFocus()

    def undo(self) -> None:
        """Take back the last step."""
        self.carry_out(self._session.undo)

    def redo(self) -> None:
        """Do again what was undone."""
        self.carry_out(self._session.redo)

    def show_again(self) -> None:
        """Show the current entry anew: it looks different now."""
        self._show_current()

    def catch_up(self) -> None:
        """Show everything that has been found so far."""
        self._catching_up.stop()
        begun = perf_counter()
        self.rearrange(lambda: self._model.show(self._session.document, self._session.findings))
        took_ms = 1000 * (perf_counter() - begun)
        self._catching_up.setInterval(max(_CATCH_UP_MS, round(_REST * took_ms)))

    def rearrange(self, arrange: Callable[[], None]) -> None:
        """Sort or sift the queue by ``arrange`` and keep the current finding where it can be."""
        before, row = self._model.entries, self._pane.view.currentIndex().row()
        arrange()
        if self._has_begun:
            self._keep_current(before, row, ChangeSet())
        else:
            self._make_current(0)
        self.changed.emit()

    def _still_open(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Those of ``findings`` that no check has closed while somebody looked at them."""
        now = self._session.findings
        return tuple(finding for finding in findings if now.number_of(finding) is not None)

    def _accept_group(self) -> None:
        mended = tuple(one for one in self._pane.card.places.ticked if one.suggestions)
        if mended:
            self.accept_all(mended)
        else:
            self.take_apart()

    def edit(self, change: ChangeSet) -> None:
        """Change the text by hand."""
        self.carry_out(lambda: self._session.edit(change))

    def _point(self, place: int) -> None:
        """Somebody clicked at ``place`` in the text: a finding there becomes current."""
        for finding in self._model.entries.between(place, place):
            row = self._model.entries.row_at(finding.span)
            if row is not None:
                self._has_begun = True
                self._make_current(row)
                return

    def _follow(self, change: SessionChange) -> None:
        """The session changed: show it, at once if anything that is shown is out of date."""
        if change.cause is Cause.LEARN:
            self._go_on_judging()
            return
        if change.cause is Cause.CHECK and not change.removed:
            if not self._catching_up.isActive():
                self._catching_up.start()
            return
        self._text.follow(change.change, self._session.document)
        if change.added or change.removed or change.judged:
            self._show_changed(change)
        else:
            self._model.move(self._session.document, self._session.findings)
            self._show_moved(change)
        if change.cause in _DECISIONS:
            self.decided.emit()
        if self._session.is_behind:
            self._judging.start()
        self.followed.emit(change)
        self.changed.emit()

    def _judge_on(self) -> None:
        """Have the session of now go on, whichever that was when the timer was made."""
        self._session.judge_on()

    def _go_on_judging(self) -> None:
        """What was decided has reached more of the book: show that when it has reached all."""
        if self._session.is_behind:
            self._judging.start()
        else:
            self.catch_up()

    def _show_changed(self, change: SessionChange) -> None:
        """Show a queue that is another now, and what is current in it."""
        before, row = self._model.entries, self._pane.view.currentIndex().row()
        self._model.show(self._session.document, self._session.findings)
        came_back = self._returned(change)
        # Who decides from the top goes on at the top, whatever the decision has moved there.
        is_at_top = not self._has_begun or (row == 0 and change.cause in _DECISIONS)
        if came_back is not None:
            self._make_current(came_back)
        elif is_at_top:
            self._make_current(0)
        else:
            self._keep_current(before, row, change.change, is_done=change.cause in _DECISIONS)
        if came_back is None and change.cause in {Cause.UNDO, Cause.REDO} and change.touched:
            self._text.reveal(change.touched)
        elif change.cause not in {Cause.EDIT, Cause.CHECK}:
            self._reveal_current()

    def _returned(self, change: SessionChange) -> int | None:
        """The row of the first finding that was brought back."""
        if change.cause not in _BRING_BACK:
            return None
        rows = (self._model.entries.row_at(finding.span) for finding in change.added)
        return next((row for row in rows if row is not None), None)

    def _show_moved(self, change: SessionChange) -> None:
        """The text changed and the findings only moved: show what is different now."""
        finding, edits = self.current, change.change.edits
        if change.cause in _BRING_BACK and change.touched:
            self._text.reveal(change.touched)
        if finding is not None and edits:
            around = Span(max(0, finding.span.start - _AROUND), finding.span.end + _AROUND)
            if change.touched is None or change.touched.touches(around):
                self._show_current()
                return
        self._mark()

    def _keep_current(
        self, before: Sequence[Entry], row: int, change: ChangeSet, *, is_done: bool = False
    ) -> None:
        """Stay at the current entry; if it is gone, go to the one that came after it.

        Of a group that is done places may be left, those that were left out: one goes on, too.
        """
        nearest = chain(range(row, len(before)), range(row - 1, -1, -1)) if row >= 0 else ()
        if is_done:
            nearest = chain(islice(nearest, 1, None), (row,))
        for number in nearest:
            for carried in change.carry_all(finding.span for finding in before[number].findings):
                now = None if carried is None else self._model.entries.row_at(carried)
                if now is not None:
                    self._make_current(now)
                    return
        self._make_current(0)

    def _make_current(self, row: int) -> None:
        """Make ``row`` current, and show its finding anew even if it was current already."""
        has_begun, view = self._has_begun, self._pane.view
        index = self._model.index(row)
        if index == view.currentIndex():
            self._show_current()
        else:
            flags = QItemSelectionModel.SelectionFlag
            view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self._has_begun = has_begun  # it was not the volunteer who chose

    def _choose(self) -> None:
        """Another row is current: the volunteer chose it by mouse or arrow key."""
        self._has_begun = True
        self._show_current()

    def _show_current(self) -> None:
        """Show the current entry in text and card."""
        entry = self.entry
        if entry is not None:
            self._show_card(entry)
            self._pane.view.scrollTo(self._pane.view.currentIndex())
            if not any(map(_has_keyboard, self._still)):
                self._reveal_current()
        self._mark()

    def _mark(self) -> None:
        """Mark what is in the queue in the text, the current entry more strongly."""
        entry = self.entry
        self._text.mark(self._model.entries.between, *(entry.findings if entry else ()))

    def _show_card(self, entry: Entry) -> None:
        document, card = self._session.document, self._pane.card
        if entry.is_group:
            card.show_group(document, entry)
        else:
            is_apart = self._model.is_apart(entry.group)
            card.show_finding(document, entry.first, len(self.alike()), is_apart=is_apart)

    def _reveal_current(self) -> None:
        finding = self.current
        if finding is not None:
            self._text.reveal(finding.span)


def _has_keyboard(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
