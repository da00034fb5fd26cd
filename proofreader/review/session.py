"""The one door through which a book is changed.

Whatever the volunteer does (accept, reject, type, undo) goes through a `Session`: it writes the
command down first and does it afterwards, so that what is seen is never ahead of what is kept.
The faces listen to its changes and never alter text or queue themselves. The idea is from
Gaphor (one transaction door) and CodeMirror (changes as values).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proofreader.review.agenda import Agenda, Moved
from proofreader.review.decisions import Decisions
from proofreader.review.events import (
    Accepted,
    Choice,
    Command,
    Edited,
    Journal,
    MemoryJournal,
    Muted,
    PageMark,
    PageMarked,
    Redone,
    Rejected,
    Trusted,
    Undone,
    Withdrawn,
)
from proofreader.review.grouping import alike
from proofreader.review.history import History, Step, Tally, composed, inverted
from proofreader.review.late import caught_up
from proofreader.review.log import log, taken_back
from proofreader.review.telling import Cause, SessionChange, touched_by, utc_now
from proofreader.review.waivers import decisions, withdrawal
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, fingerprint
from proofreader.text.rewriting import part_of
from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from proofreader.checking import Checked
    from proofreader.review.carried import Findings
    from proofreader.review.waivers import Decision
    from proofreader.text.changelog import LogEntry

__all__ = ["Cause", "Session", "SessionChange", "utc_now"]


class Session:
    """One volunteer's work on one book: the text, the open findings, the decisions.

    Every command is kept by the journal before it takes effect. When the journal cannot keep it,
    its `StoreError` comes through and the session is as it was.

    Args:
        original: The text as it was before any work.
        journal: Where commands are kept; what it holds already is replayed. None keeps them in
            memory only.
        who: The volunteer's name for the change log.
        clock: Gives the time of each command, in UTC.
        learns: Whether decisions change the chances of the other findings. A program that takes
            its own suggestions must not: it would only agree with itself.
    """

    def __init__(
        self,
        original: str | Document,
        journal: Journal | None = None,
        *,
        who: str = "",
        clock: Callable[[], datetime] = utc_now,
        learns: bool = True,
    ) -> None:
        self._journal = MemoryJournal() if journal is None else journal
        self._who = who
        self._clock = clock
        self._original = Document(original) if isinstance(original, str) else original
        self._history = History.of(self._journal.events())
        self._decisions: Decisions | None = Decisions(self._history.commands())
        """What the commands that stand add up to; None until somebody asks."""
        self._document = self._original.after(self._decisions.ledger.change())
        self._changes: list[ChangeSet] = []
        self._agenda = Agenda(
            self._history.commands(), lambda: self.document.text, self._settled, learns=learns
        )
        self._listeners: list[Callable[[SessionChange], None]] = []

    @property
    def document(self) -> Document:
        """The text as it stands."""
        return self._document

    @property
    def revision(self) -> int:
        """Grows by one with every change of the text; a check says which one it has read."""
        return len(self._changes)

    @property
    def findings(self) -> Findings:
        """The open findings of every probability, by place, none overlapping another.

        What is of a muted kind or about a trusted word is not open.

        Their probabilities and readings are those of the check, shifted by what the decisions in
        this book have taught (see `proofreader.review.learning`).
        """
        return self._agenda.queue.findings

    @property
    def is_behind(self) -> bool:
        """Whether what was decided has not reached all findings yet; see `judge_on`."""
        return self._agenda.queue.is_behind

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo: something was undone and no command came since."""
        return self._history.can_redo

    @property
    def commands(self) -> Iterator[Command]:
        """The commands that stand, oldest first."""
        return self._history.commands()

    @property
    def tally(self) -> Tally:
        """How much was accepted, rejected and typed, without what was undone."""
        return self._history.tally()

    def take(self, checked: Checked, revision: int) -> None:
        """Take in what a check of the text of ``revision`` found.

        Findings are carried through the changes made since; they replace the open ones inside
        ``checked.span``. What the volunteer has decided is left out.

        Raises:
            ValueError: if there has been no such revision.
        """
        if not 0 <= revision <= self.revision:
            raise ValueError(f"there has been no revision {revision}")
        late = self._changes[revision:]
        span, findings = caught_up(checked.span, checked.findings, late)
        if revision < self.revision:
            findings = tuple(map(self._remembered, findings))
        unsettled = [f for f in findings if not self._settled(f)]
        added, removed = self._agenda.queue.take(span, unsettled, revision)
        if added or removed:
            self._tell(Cause.CHECK, Moved(added, removed, ()), ChangeSet())

    def accept(self, finding: Finding, reading: int = 0) -> None:
        """Put the given reading, counted from 0, in the place of an open finding.

        Raises:
            ValueError: if ``finding`` is not open (any more).
            IndexError: if it has no such reading.
        """
        self._accept([Choice(finding, finding.suggestions[reading].text)])

    def accept_all(self, findings: Sequence[Finding], reading: str | None = None) -> None:
        """Put ``reading`` in the place of each of ``findings``, in one undo step.

        Args:
            findings: In any order.
            reading: The text; None takes of each its own first reading.

        Raises:
            ValueError: if one is not open, or if there are none.
            IndexError: if one has no reading of its own and none is given.
        """
        if not findings:
            raise ValueError("no findings to accept")
        ordered = sorted(findings, key=lambda finding: finding.span)
        self._accept([Choice(f, f.edit().text if reading is None else reading) for f in ordered])

    def judge_on(self) -> None:
        """Let what was decided reach more of the findings, for a few milliseconds.

        In a long book a decision may bear on tens of thousands. Those of the beginning are judged
        at once; who shows the queue calls this between the volunteer's keys until it `is_behind`
        no more.
        """
        if self.is_behind:
            judged = self._agenda.queue.judge_on()
            self._tell(Cause.LEARN, Moved((), (), judged), ChangeSet())

    def alike(self, finding: Finding) -> tuple[Finding, ...]:
        """The open findings with the same surface, kind and first reading, by place.

        ``finding`` itself is among them when it is open.
        """
        return alike(self.findings.reading((finding.surface,)), finding)

    def reject(self, finding: Finding) -> None:
        """Leave the spot as it is and never ask about it again.

        Raises:
            ValueError: if ``finding`` is not open (any more).
        """
        self.reject_all((finding,))

    def reject_all(self, findings: Sequence[Finding]) -> None:
        """Leave some spots as they are and never ask about them again, in one undo step.

        Raises:
            ValueError: if one is not open, or if there are none.
        """
        if not findings:
            raise ValueError("no findings to reject")
        names = {self._remembered(self._agenda.queue.checked(f)).fingerprint for f in findings}
        like = {(finding.surface, finding.kind) for finding in findings}
        surfaces = {surface for surface, _ in like}
        same = (f for f in self.findings.reading(surfaces) if (f.surface, f.kind) in like)
        fresh = [self._remembered(self._agenda.queue.checked(f)) for f in same]
        spots = tuple(f for f in fresh if f.fingerprint in names)
        self._do(Rejected(self._clock(), self._who, spots), Cause.REJECT)

    def trust(self, word: str) -> None:
        """Ask no more about a word, which is right in this book.

        Args:
            word: As `proofreader.text.whole_words.word_at` gives it. "Smith" trusts no "smith".

        Raises:
            ValueError: if nothing stands in it.
        """
        if not word.strip():
            raise ValueError("no word to trust")
        if word not in self._agenda.waivers.words:
            self._do(Trusted(self._clock(), self._who, word), Cause.TRUST)

    def mute(self, kind: Kind) -> None:
        """Show no more findings of a kind in this book."""
        if kind not in self._agenda.waivers.kinds:
            self._do(Muted(self._clock(), self._who, kind), Cause.MUTE)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The places refused, words trusted and kinds muted that stand, newest first."""
        places = {id(refused.finding): refused.span for refused in self._decided().refused}
        return tuple(decisions([*self._history.commands()], lambda f: places.get(id(f))))

    def withdraw(self, said: Iterable[Decision]) -> None:
        """Take back some of `decisions`, in one undo step; what they kept away is open again.

        A rejection takes with it all that have its fingerprint, as it was made for all of them.
        What does not stand any more is passed over.
        """
        decided = self._decided()
        gone = withdrawal(said, decided.fingerprints, self._agenda.waivers)
        if any(gone):
            spots = tuple(map(self._remembered, decided.spots(gone[0])))
            self._do(Withdrawn(self._clock(), self._who, *gone, spots), Cause.WITHDRAW)

    def mark_page(self, page: int, mark: PageMark | None) -> None:
        """Say of a whole page, counted from 0, that it is done or a problem; None: neither."""
        if self.page_marks.get(page) is not mark:
            self._do(PageMarked(self._clock(), self._who, page, mark), Cause.MARK)

    @property
    def correction(self) -> ChangeSet:
        """The one change from the original to the text as it stands."""
        return self._decided().ledger.change()

    def correction_in(self, original: Span) -> ChangeSet:
        """The part of it that lies in a stretch of the original, counted from its start."""
        return part_of(self._decided().ledger.change(original), original)

    @property
    def page_marks(self) -> Mapping[int, PageMark]:
        """What is said of whole pages, by their numbers from 0."""
        return self._decided().page_marks

    def edit(self, change: ChangeSet) -> None:
        """Change the text by hand; a run of typing becomes one undo step.

        A change that leaves every character as it is does nothing.

        Raises:
            ValueError: if the change reaches past the end of the text.
        """
        text = self.document.text
        change.check(len(text))
        trimmed = [edit.trimmed(text) for edit in change.edits]
        change = ChangeSet(tuple(edit for edit in trimmed if edit.text or len(edit.span)))
        if not change:
            return
        before = tuple(edit.span.of(text) for edit in change.edits)
        reached = self._agenda.queue.reached(change)
        mended = self._agenda.queue.checked(reached[0]) if len(reached) == 1 else None
        edited = Edited(self._clock(), self._who, change, before, joins=False, mended=mended)
        edited = replace(edited, joins=self._history.continued_by(edited))
        self._do(edited, Cause.EDIT)

    def take_back(self, entries: Sequence[LogEntry]) -> None:
        """Put back what the original has in place of changes of the `log`, in one undo step.

        It counts as done by hand; the log has no entry there afterwards.

        Raises:
            ValueError: if one is no change of the log as it is now.
        """
        places = taken_back(self._original, self._decided(), entries)
        if places:
            change = ChangeSet(tuple(edit for _, edit in places))
            before = tuple(edit.span.of(self.document.text) for edit in change.edits)
            origins = tuple(origin for origin, _ in places)
            edited = Edited(self._clock(), self._who, change, before, joins=False, origins=origins)
            self._do(edited, Cause.EDIT)

    def undo(self) -> None:
        """Take back the last step; nothing happens when there is none."""
        if not self.can_undo:
            return
        self._journal.append(Undone(self._clock(), self._who))
        step = self._history.undo()
        self._decisions = None
        change = inverted(step)
        self._turn(change)
        moved = self._agenda.turn_back(step, self._history.commands())
        back = tuple(finding for command in step for finding in command.findings)
        self._tell(Cause.UNDO, moved, change, touched_by(change, back))

    def redo(self) -> None:
        """Do the step again that was undone last; nothing happens when there is none."""
        if not self.can_redo:
            return
        self._journal.append(Redone(self._clock(), self._who))
        step = self._history.redo()
        self._follow(step, Cause.REDO)

    def subscribe(self, listener: Callable[[SessionChange], None]) -> Callable[[], None]:
        """Tell ``listener`` of every change; calling the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def log(self) -> tuple[LogEntry, ...]:
        """Every difference between the original and the text, and every rejection, by place.

        What was undone is not in it. `replay` of it on the original gives the text.
        """
        return log(self._original, self._decided())

    def _accept(self, choices: Sequence[Choice]) -> None:
        """Take readings of findings, which may be as the volunteer sees them."""
        checked = tuple(Choice(self._agenda.queue.checked(c.finding), c.text) for c in choices)
        self._do(Accepted(self._clock(), self._who, checked), Cause.ACCEPT)

    def _do(self, command: Command, cause: Cause) -> None:
        """Keep a new command, then carry it out."""
        self._journal.append(command)
        self._history.record(command)
        self._follow((command,), cause)

    def _follow(self, step: Step, cause: Cause) -> None:
        """Bring text and queue to where ``step`` leads, and tell."""
        if self._decisions is not None:
            for command in step:
                self._decisions.add(command)
        change = composed(step)
        self._turn(change)
        moved = self._agenda.follow(step)
        self._tell(cause, moved, change, touched_by(change, ()))

    def _turn(self, change: ChangeSet) -> None:
        if change:
            self._document = self._document.after(change)
            self._changes.append(change)

    def _remembered(self, finding: Finding) -> Finding:
        """``finding`` with the fingerprint that its spot has in the text as it stands."""
        name = fingerprint(self.document.text, finding.span, finding.kind)
        return finding if name == finding.fingerprint else replace(finding, fingerprint=name)

    def _settled(self, finding: Finding) -> bool:
        return self._decided().settles(finding, self._original.text, self.document.text)

    def _decided(self) -> Decisions:
        """What is decided; made anew after an undo, once for a run of them."""
        if self._decisions is None:
            self._decisions = Decisions(self._history.commands())
        return self._decisions

    def _tell(
        self, cause: Cause, moved: Moved, change: ChangeSet, touched: Span | None = None
    ) -> None:
        told = SessionChange(
            cause, self.revision, change, moved.added, moved.removed, moved.judged, touched
        )
        for listener in tuple(self._listeners):
            listener(told)
