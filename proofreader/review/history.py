"""Which commands stand, which were undone, and what makes one undo step.

A step is what one press of undo takes back: a decision, or a run of typing. When typing goes on
in the same step is decided as people know it from editors: letter after letter, up to the
end of a word or line, without a pause and without jumping elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from proofreader.review.events import (
    Accepted,
    Command,
    Edited,
    Event,
    Listed,
    Redone,
    Saved,
    Undone,
)
from proofreader.review.waivers import standing
from proofreader.text.spans import ChangeSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_PAUSE = timedelta(seconds=1)
"""After a longer pause typing begins a new step; about what editors use (Qt, CodeMirror)."""

_LINE_ENDS = ("\r\n", "\r", "\n")

Step = tuple[Command, ...]
"""Commands that are undone together, oldest first."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much of the volunteer's work stands."""

    accepted: int
    """Findings whose reading was accepted."""
    rejected: int
    """Findings that were rejected, without the rejections that were withdrawn."""
    typed: int
    """Undo steps of typing."""


class History:
    """The steps that stand and those that were undone."""

    def __init__(self) -> None:
        self._standing: list[Step] = []
        self._undone: list[Step] = []
        self._last: Edited | None = None
        """The edit that typing may go on from; None after anything else."""

    @classmethod
    def of(cls, events: Iterable[Event]) -> History:
        """What these events, oldest first, have left standing."""
        history = cls()
        for event in events:
            history.replay(event)
        return history

    @property
    def can_undo(self) -> bool:
        """Whether a step stands."""
        return bool(self._standing)

    @property
    def can_redo(self) -> bool:
        """Whether a step was undone and no command came since."""
        return bool(self._undone)

    def commands(self) -> Iterator[Command]:
        """The commands that stand, oldest first."""
        return (command for step in self._standing for command in step)

    def tally(self) -> Tally:
        """What the steps that stand amount to."""
        firsts = [step[0] for step in self._standing]
        return Tally(
            sum(len(first.findings) for first in firsts if isinstance(first, Accepted)),
            sum(finding is not None for _, finding in standing(firsts)),
            sum(isinstance(first, Edited) for first in firsts),
        )

    def continued_by(self, edited: Edited) -> bool:
        """Whether ``edited`` goes on with the typing that was recorded last."""
        return self._last is not None and _goes_on(self._last, edited)

    def record(self, command: Command) -> None:
        """Add a command that was just done; what was undone can no longer be redone."""
        self._undone.clear()
        if isinstance(command, Edited) and command.joins:
            self._standing[-1] = (*self._standing[-1], command)
        else:
            self._standing.append((command,))
        self._last = command if isinstance(command, Edited) and not command.origins else None

    def undo(self) -> Step:
        """The last step that stands, which does not stand from now on.

        Raises:
            IndexError: if there is none.
        """
        self._last = None
        self._undone.append(self._standing.pop())
        return self._undone[-1]

    def redo(self) -> Step:
        """The step undone last, which stands again from now on.

        Raises:
            IndexError: if there is none.
        """
        self._last = None
        self._standing.append(self._undone.pop())
        return self._standing[-1]

    def replay(self, event: Event) -> None:
        """Follow an event that was kept earlier.

        Raises:
            IndexError: if it undoes or redoes what is not there.
        """
        match event:
            case Undone():
                self.undo()
            case Redone():
                self.redo()
            case Saved() | Listed():
                pass
            case _:
                self.record(event)


def composed(step: Step) -> ChangeSet:
    """The one change that ``step`` makes."""
    change = ChangeSet()
    for command in step:
        change = change.compose(command.change)
    return change


def inverted(step: Step) -> ChangeSet:
    """The one change that takes ``step`` back."""
    change = ChangeSet()
    for command in reversed(step):
        change = change.compose(command.inverse)
    return change


def _goes_on(last: Edited, new: Edited) -> bool:
    if len(last.change.edits) != 1 or len(new.change.edits) != 1:
        return False
    if not timedelta() <= new.when - last.when <= LONGEST_PAUSE:
        return False
    return _types_on(last, new) or _deletes_on(last, new)


def _types_on(last: Edited, new: Edited) -> bool:
    """Letter after letter; "two words" is two steps, the space going with the first."""
    written, edit = last.change.edits[0], new.change.edits[0]
    if not (_is_keystroke(written.text) and _is_keystroke(edit.text)) or edit.span:
        return False
    follows = edit.span.start == written.span.start + len(written.text)
    begins_word = written.text.isspace() and not edit.text.isspace()
    return follows and not begins_word and written.text not in _LINE_ENDS


def _deletes_on(last: Edited, new: Edited) -> bool:
    """Backspace after backspace, or Delete after Delete; a deleted selection stands alone."""
    gone, going = last.change.edits[0].span, new.change.edits[0].span
    if last.change.edits[0].text or new.change.edits[0].text:
        return False
    if not (_is_keystroke(last.before[0]) and _is_keystroke(new.before[0])):
        return False
    return gone.start in (going.end, going.start)


def _is_keystroke(text: str) -> bool:
    return len(text) == 1 or text in _LINE_ENDS
