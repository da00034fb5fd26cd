"""What the decisions in this book teach about the rest of it.

The check knows OCR and English; the volunteer knows this book. Each decision shifts the
findings that have something in common with it, at once and reversibly:

- **kind, misreading, word of a reading**: were the findings of this kind, the readings that
  suppose this misreading (``h`` read as ``b``) or put this word there, right as often as the check
  had promised? What came is set against what was promised, and the log-odds of the others move by
  the difference. A check that is right about itself is left as it is.
- **surface**: what the very same string was in other places of this book counts as so many
  observations beside the check's own judgement (a Dirichlet prior): a name that was rejected
  sinks, one reading of ``Tbe`` makes it the reading of the next, and a reading that was typed by
  hand is offered where the check had not thought of it.

The numbers are sums over the commands that stand, counted in whole numbers: taking the last
command back leaves exactly what was before it, and an opened book is taught by replaying its
commands. So nothing of this is stored. The events suffice, as each holds its finding as the check
found it, not as learning showed it; typing keeps the finding whose place it mends.

What did not pay (keys a removed error, newspapers, magazines and books): misreadings of marks,
such as a comma out of nothing, cost a point on newspapers; taking a word that was once accepted
as a reading for right wherever else it stands cost up to two and a half.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from proofreader.ranking.ranker import READINGS
from proofreader.review.events import Edited, Withdrawn
from proofreader.review.lessons import (
    Lesson,
    Mending,
    Topic,
    Vote,
    is_wordlike,
    lessons_of,
    on_kind,
    on_reading,
    on_surface,
    votes,
)
from proofreader.text.findings import Finding, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.review.events import Command

_OWN_REASON: Final = "Your decisions in this book speak for it"
_SCALE: Final = 10_000
"""Chances are counted in units of 1/10,000, in which the ranking gives them."""
_LEAST: Final = 0.5 / _SCALE
"""No chance is taken for smaller: what was rounded to none is none no longer."""
_KIND_STRENGTH: Final = 10.0
_TOPIC_STRENGTH: Final = 10.0
"""So many decisions are assumed to have come as promised. With 5 or 20 the volunteer's work on two
books of newspaper pages differs by less than 0.3 %."""
_SURFACE_STRENGTH: Final = 2.0
"""So many observations of a surface is the check's own judgement worth. With 2 what was said to be
90 % sure is 60 % sure after one rejection of its like, 45 % after two, 36 % after three: it sinks,
but not at the first mistake. With 1 or 4 the work differs by 0.3 %."""
_NOTCH: Final = 0.25
"""In log-odds: the steps in which all findings of a kind move, at most 6 % of probability. They are
thousands, and steps half as large, which come twice as often, save no more work."""
_REMEMBERED: Final = 1 << 16
"""Readings whose topics are kept in memory."""


@dataclass(frozen=True, slots=True)
class _Score:
    """How often something was promised and came."""

    seen: int = 0
    came: int = 0
    promised: int = 0
    """The sum of the chances that the check gave, in units of 1/`_SCALE`."""

    def log_odds(self, strength: float) -> float:
        """By how much to believe in it more; ``strength`` decisions are assumed as promised."""
        promised = self.promised / _SCALE
        more = (self.came + strength) / (promised + strength)
        less = (self.seen - self.came + strength) / (self.seen - promised + strength)
        return math.log(more / less)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What one command taught, and what typing it leaves unfinished."""

    lessons: tuple[Lesson, ...]
    mending: Mending | None
    forgotten: tuple[Lesson, ...] = ()
    """What earlier commands taught and is not true any more."""
    withdrawn: frozenset[str] = frozenset()
    """The fingerprints of the rejections that it took back."""


@dataclass(frozen=True, slots=True)
class _Chances:
    """What a spot may be; together 1."""

    right: float
    """Nothing is wrong."""
    readings: dict[str, float]
    other: float
    """Something is wrong, and none of the readings is what the page has."""

    @classmethod
    def of(cls, finding: Finding) -> _Chances:
        """What the check said."""
        readings = {s.text: max(s.probability, _LEAST) for s in finding.suggestions}
        other = max(finding.probability - sum(readings.values()), _LEAST)
        return cls(max(1 - finding.probability, _LEAST), readings, other)


class Learning:
    """What a sequence of commands teaches.

    Args:
        commands: Those that stand, oldest first.
    """

    def __init__(self, commands: Iterable[Command] = ()) -> None:
        self._topics = lru_cache(maxsize=_REMEMBERED)(on_reading)
        self._frames: list[_Frame] = []
        self._scores: dict[Topic, _Score] = {}
        self._outcomes: dict[str, Counter[str | None]] = {}
        """For each surface what it was, and how often; None: what it says."""
        for command in commands:
            self.follow(command)

    def follow(self, command: Command) -> frozenset[Topic]:
        """Learn from one more command; the topics on which more is known now."""
        last = self._frames[-1].mending if self._frames else None
        grown = last.after(command) if last and isinstance(command, Edited) else None
        if grown is not None:
            self._frames.append(_Frame((), grown))
            return frozenset()
        finished = last.lessons() if last else ()
        begun = Mending.begun_by(command) if isinstance(command, Edited) else None
        names = frozenset(command.fingerprints if isinstance(command, Withdrawn) else ())
        forgotten = tuple(self._refusals(names)) if names else ()
        frame = _Frame((*finished, *lessons_of(command)), begun, forgotten, names)
        self._frames.append(frame)
        return self._count(frame.lessons, 1) | self._count(frame.forgotten, -1)

    def take_back(self) -> frozenset[Topic]:
        """Forget the last command; the topics on which less is known now.

        Raises:
            IndexError: if there is none.
        """
        frame = self._frames.pop()
        return self._count(frame.lessons, -1) | self._count(frame.forgotten, 1)

    def adjusted(self, finding: Finding) -> Finding:
        """A finding of the check with the chances that it has in this book.

        It is the finding itself where nothing is known that bears on it.
        """
        if not self._scores and not self._outcomes:
            return finding
        said = _Chances.of(finding)
        chances = self._recalled(finding, self._shifted(finding, said))
        if chances is said:
            return finding
        ranked = sorted(chances.readings.items(), key=lambda reading: -reading[1])[:READINGS]
        first = finding.suggestions[0].text if finding.suggestions else None
        return Finding(
            finding.span,
            finding.surface,
            finding.kind,
            _OWN_REASON if ranked and ranked[0][0] != first else finding.reason,
            round(1 - chances.right, 4),
            tuple(Suggestion(text, round(chance, 4)) for text, chance in ranked),
            finding.fingerprint,
            finding.group,
        )

    def _refusals(self, names: frozenset[str]) -> Iterator[Lesson]:
        """What the rejections taught that have one of these fingerprints and still stand."""
        for frame in reversed(self._frames):
            for lesson in frame.lessons:
                if lesson.printed is None and lesson.finding.fingerprint in names:
                    yield lesson
            names -= frame.withdrawn

    def _shifted(self, finding: Finding, chances: _Chances) -> _Chances:
        """By what came of the same kind, misreadings and words."""
        wrong = math.exp(self._kind_shift(on_kind(finding.kind)))
        factors = {text: self._factor(text, finding.surface) for text in chances.readings}
        if wrong == 1 and all(factor == 1 for factor in factors.values()):
            return chances
        readings = {text: chances.readings[text] * wrong * factors[text] for text in factors}
        other = chances.other * wrong
        whole = chances.right + sum(readings.values()) + other
        return _Chances(
            chances.right / whole,
            {text: chance / whole for text, chance in readings.items()},
            other / whole,
        )

    def _recalled(self, finding: Finding, chances: _Chances) -> _Chances:
        """By what the same surface was elsewhere."""
        outcomes = self._outcomes.get(finding.surface)
        if not outcomes:
            return chances
        own = _SURFACE_STRENGTH / (_SURFACE_STRENGTH + outcomes.total())
        seen = 1 / (_SURFACE_STRENGTH + outcomes.total())
        known = sorted(text for text in outcomes if text is not None)
        offered = dict.fromkeys((*chances.readings, *known))
        return _Chances(
            own * chances.right + seen * outcomes[None],
            {
                text: own * chances.readings.get(text, 0.0) + seen * outcomes[text]
                for text in offered
            },
            own * chances.other,
        )

    def _kind_shift(self, kind: Topic) -> float:
        """The log-odds of all findings of a kind, in whole notches."""
        score = self._scores.get(kind)
        return round(score.log_odds(_KIND_STRENGTH) / _NOTCH) * _NOTCH if score else 0.0

    def _factor(self, text: str, surface: str) -> float:
        """How much more to believe in a reading of ``surface``; 1 where nothing is known."""
        scores = (self._scores.get(topic) for topic in self._topics(text, surface))
        return math.exp(sum(score.log_odds(_TOPIC_STRENGTH) for score in scores if score))

    def _count(self, lessons: tuple[Lesson, ...], times: int) -> frozenset[Topic]:
        """Add lessons, or with ``times`` -1 take them away."""
        kinds = {on_kind(lesson.finding.kind) for lesson in lessons}
        shifts = {kind: self._kind_shift(kind) for kind in kinds}
        touched: set[Topic] = set()
        for lesson in lessons:
            for vote in votes(lesson):
                self._score(vote, times)
                touched.add(vote.topic)
            touched.update(self._note(lesson.finding.surface, lesson.printed, times))
        return frozenset(
            touched - {kind for kind in kinds if self._kind_shift(kind) == shifts[kind]}
        )

    def _score(self, vote: Vote, times: int) -> None:
        score = self._scores.get(vote.topic, _Score())
        score = _Score(
            score.seen + times,
            score.came + times * vote.came,
            score.promised + times * round(vote.chance * _SCALE),
        )
        if score.seen:
            self._scores[vote.topic] = score
        else:
            del self._scores[vote.topic]

    def _note(self, surface: str, printed: str | None, times: int) -> tuple[Topic, ...]:
        """Count what a surface was; a mark alone is something else in every place."""
        if not is_wordlike(surface):
            return ()
        outcomes = self._outcomes.setdefault(surface, Counter())
        outcomes[printed] += times
        if not outcomes[printed]:
            del outcomes[printed]
        if not outcomes:
            del self._outcomes[surface]
        return (on_surface(surface),)
