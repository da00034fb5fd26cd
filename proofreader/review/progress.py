"""How far one has come with a book: what was decided, what is left, and how long that took.

All of it is worked out from the commands that stand, each of which has its time, and from the open
findings; nothing is kept for it. What was undone does not count, as if it had never been done.

What is left are places that were found. Errors that nobody found are in none of these numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.review.events import Accepted, Edited, Muted, Trusted
from proofreader.review.outlook import BREAK
from proofreader.review.waivers import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from proofreader.review.events import Command
    from proofreader.text.changelog import LogEntry
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding, Kind

_SITTING_ENDS: Final = timedelta(hours=1)
"""After a longer pause it is another sitting: a meal is shorter, a night is not."""
_WIDTHS: Final = tuple(timedelta(minutes=minutes) for minutes in (5, 10, 15, 30, 60))
"""What a column of a sitting may stand for: parts of an hour that a clock shows."""
_MOST_COLUMNS: Final = 24
"""More would be too narrow to be told apart; two hours go into columns of five minutes."""
_LEAST_PACED: Final = 5
"""Fewer decisions say nothing of a pace."""


@dataclass(frozen=True, slots=True)
class Done:
    """What the commands that stand amount to."""

    accepted: int = 0
    """Places whose reading was accepted, as in `proofreader.review.history.Tally`."""
    rejected: int = 0
    """Places that are no errors, without those that were withdrawn."""
    by_hand: int = 0
    """Undo steps of typing."""
    words: int = 0
    """Words that are right in this book."""
    kinds: int = 0
    """Kinds that are not shown in this book."""

    @property
    def places(self) -> int:
        """How many places were accepted or rejected."""
        return self.accepted + self.rejected


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the work took, and how quick it was.

    Time between two commands counts if it is no longer than `BREAK`; a longer pause was no work.
    """

    active: timedelta
    decisions: int
    """The decisions that ended such a stretch of time; a run of typing is one, and so is a key
    that decided many places."""

    @property
    def a_minute(self) -> float | None:
        """Decisions a minute; None as long as there are too few to say."""
        if self.decisions < _LEAST_PACED or not self.active:
            return None
        return self.decisions / (self.active / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Left:
    """What is open of all that was found, or of a part of it."""

    shown: int = 0
    """Places that the volunteer is asked about."""
    hidden: int = 0
    """Places that are too improbable for that, or of a kind that is switched off."""
    errors: float = 0.0
    """How many errors are expected among both: the sum of their probabilities, which are
    calibrated. Places of muted kinds and trusted words are not among them."""


@dataclass(frozen=True, slots=True)
class KindProgress:
    """How far one has come with a kind of fault."""

    kind: Kind
    accepted: int
    rejected: int
    left: int
    """Of those that are shown."""


@dataclass(frozen=True, slots=True)
class PageProgress:
    """How far one has come with a page."""

    number: int
    decided: int
    """Places that were changed, also by hand, or rejected: the entries of the log."""
    left: Left

    @property
    def share(self) -> float:
        """How much is decided of what was asked, 0..1; 1 where nothing was."""
        asked = self.decided + self.left.shown
        return self.decided / asked if asked else 1.0


@dataclass(frozen=True, slots=True)
class Sitting:
    """The decisions since the last long pause, counted over columns of equal time."""

    start: datetime
    """Of the first column, in UTC."""
    width: timedelta
    """Of a column."""
    counts: tuple[int, ...]
    """For each column; none of the first and the last is 0."""


def done(commands: Sequence[Command]) -> Done:
    """What ``commands``, which stand, amount to; oldest first."""
    stands = [(command, finding) for command, finding in standing(commands)]
    return Done(
        accepted=sum(len(one.choices) for one in commands if isinstance(one, Accepted)),
        rejected=sum(finding is not None for _, finding in stands),
        by_hand=sum(isinstance(one, Edited) and not one.joins for one in commands),
        words=len({one.word for one, _ in stands if isinstance(one, Trusted)}),
        kinds=len({one.kind for one, _ in stands if isinstance(one, Muted)}),
    )


def pace(commands: Iterable[Command]) -> Pace:
    """How long ``commands`` took; oldest first. A clock that was put back loses that time."""
    active, decisions = timedelta(), 0
    for before, command in pairwise(commands):
        took = command.when - before.when
        if timedelta() <= took <= BREAK:
            active += took
            decisions += not _goes_on(command)
    return Pace(active, decisions)


def sitting(commands: Iterable[Command]) -> Sitting | None:
    """The decisions of the latest sitting; None if there are no decisions at all."""
    moments = sorted(command.when for command in commands if not _goes_on(command))
    if not moments:
        return None
    first = 0
    for number, (before, after) in enumerate(pairwise(moments), start=1):
        if after - before > _SITTING_ENDS:
            first = number
    return _columns(moments[first:])


def left(findings: Iterable[Finding], is_shown: Callable[[Finding], bool]) -> Left:
    """What is left of the open ``findings``.

    Args:
        findings: In any order.
        is_shown: Whether the volunteer is asked about one.
    """
    shown = hidden = 0
    errors = 0.0
    for finding in findings:
        errors += finding.probability
        if is_shown(finding):
            shown += 1
        else:
            hidden += 1
    return Left(shown, hidden, errors)


def kinds(
    commands: Sequence[Command], findings: Iterable[Finding], is_shown: Callable[[Finding], bool]
) -> tuple[KindProgress, ...]:
    """How far one has come with each kind that was decided or is shown, most places first."""
    accepted = Counter(
        choice.finding.kind
        for command in commands
        if isinstance(command, Accepted)
        for choice in command.choices
    )
    rejected = Counter(finding.kind for _, finding in standing(commands) if finding is not None)
    rest = Counter(finding.kind for finding in findings if is_shown(finding))
    counts: Mapping[Kind, int] = accepted + rejected + rest
    return tuple(
        KindProgress(kind, accepted[kind], rejected[kind], rest[kind])
        for kind in sorted(counts, key=lambda kind: (-counts[kind], kind))
    )


def pages(
    document: Document,
    entries: Iterable[LogEntry],
    findings: Iterable[Finding],
    is_shown: Callable[[Finding], bool],
) -> tuple[PageProgress, ...]:
    """How far one has come with each page of ``document``, by number.

    Args:
        document: The text as it stands.
        entries: Its log.
        findings: The open ones, in any order.
        is_shown: Whether the volunteer is asked about one.
    """
    starts = [page.span.start for page in document.pages]
    decided = Counter(bisect_right(starts, entry.corrected.start) - 1 for entry in entries)
    there: list[list[Finding]] = [[] for _ in starts]
    for finding in findings:
        there[bisect_right(starts, finding.span.start) - 1].append(finding)
    return tuple(
        PageProgress(page.number, decided[at], left(there[at], is_shown))
        for at, page in enumerate(document.pages)
    )


def _goes_on(command: Command) -> bool:
    """Whether a command only goes on with the typing before it."""
    return isinstance(command, Edited) and command.joins


def _columns(moments: Sequence[datetime]) -> Sitting:
    """The columns that ``moments``, in order, at least one, fall into."""
    for width in _WIDTHS:
        first, last = _column(moments[0], width), _column(moments[-1], width)
        if last - first < _MOST_COLUMNS or width == _WIDTHS[-1]:
            break
    counts = Counter(_column(moment, width) - first for moment in moments)
    start = datetime.fromtimestamp(first * width.total_seconds(), UTC)
    return Sitting(start, width, tuple(counts[at] for at in range(last - first + 1)))


def _column(moment: datetime, width: timedelta) -> int:
    """Which column a moment is in, counted from 1970."""
    return int(moment.timestamp() // width.total_seconds())
