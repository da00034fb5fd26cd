"""What is counted when a page is measured; counts of several pages add up.

Every figure of a report comes from these counts, so that pages may be measured in any order and
by several processes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from proofreader.evaluation.claims import FINE, Claims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import DataclassInstance

    from proofreader.evaluation.classes import Difference
    from proofreader.text.findings import Kind

    _Counts = TypeVar("_Counts", bound=DataclassInstance)


def added(one: _Counts, other: _Counts) -> _Counts:
    """The sums of the fields of two counts."""
    names = [each.name for each in fields(one)]
    return type(one)(*(getattr(one, name) + getattr(other, name) for name in names))


def share(part: float, whole: float) -> float:
    """``part`` of ``whole``; 0 of nothing."""
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Detection:
    """Words of the OCR text: wrong or not, pointed at or not."""

    found: int = 0
    false: int = 0
    """Words that are right; those beside house style count neither way."""
    missed: int = 0

    def __add__(self, other: Detection) -> Detection:
        return added(self, other)

    @property
    def precision(self) -> float:
        """The share of the words pointed at that are wrong, 0..1."""
        return share(self.found, self.found + self.false)

    @property
    def recall(self) -> float:
        """The share of the wrong words that were pointed at, 0..1."""
        return share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both, 0..1."""
        return share(2 * self.found, 2 * self.found + self.false + self.missed)


@dataclass(frozen=True, slots=True)
class Errors:
    """Stretches in which text and truth differ, by class."""

    all: Counter[Difference] = field(default_factory=Counter)
    """Those that count as errors, and those that do not."""
    detected: Counter[Difference] = field(default_factory=Counter)
    """Errors that a finding touches."""
    first_right: Counter[Difference] = field(default_factory=Counter)
    """Errors whose finding has the right reading first."""
    any_right: Counter[Difference] = field(default_factory=Counter)
    """Errors whose finding has the right reading among five."""
    surest: Counter[int] = field(default_factory=Counter)
    """Errors by the probability of the likeliest finding that touches them, in ten-thousandths;
    of any probability, so that recall is known for every threshold."""

    def __add__(self, other: Errors) -> Errors:
        return added(self, other)

    @property
    def number(self) -> int:
        """How many errors there are."""
        return sum(number for difference, number in self.all.items() if difference.is_error)


@dataclass(frozen=True, slots=True)
class Alerts:
    """Findings that are shown, by the kind that the program calls them."""

    shown: Counter[Kind] = field(default_factory=Counter)
    justified: Counter[Kind] = field(default_factory=Counter)
    """There is an error, or one of the readings is right."""
    false: Counter[Kind] = field(default_factory=Counter)
    """There is neither an error nor another difference."""
    first_right: Counter[Kind] = field(default_factory=Counter)

    def __add__(self, other: Alerts) -> Alerts:
        return added(self, other)

    @property
    def number(self) -> int:
        """How many there are."""
        return self.shown.total()

    def precision(self, kind: Kind | None = None) -> float:
        """The share that is justified, 0..1, of one kind or of all; house style does not count."""
        kinds = tuple(self.shown) if kind is None else (kind,)
        justified = sum(self.justified[one] for one in kinds)
        return share(justified, justified + sum(self.false[one] for one in kinds))


class Stage(StrEnum):
    """What has been done to the OCR text."""

    BEFORE = "before"
    """Nothing."""
    FIRST = "first readings"
    """Every first reading was taken."""
    ACCEPTED = "accepted"
    """A volunteer took the right reading where there was one among five."""
    TYPED = "accepted and typed"
    """... and typed where an error was pointed at without a right reading."""


@dataclass(frozen=True, slots=True)
class Texts:
    """How far the OCR text is from the truth, by stage."""

    characters: int = 0
    """Of the truth, house style folded."""
    words: int = 0
    character_errors: Counter[Stage] = field(default_factory=Counter)
    """Characters to replace, insert or delete."""
    word_errors: Counter[Stage] = field(default_factory=Counter)

    def __add__(self, other: Texts) -> Texts:
        return added(self, other)

    def cer(self, stage: Stage) -> float:
        """The character error rate: 0 when all is right; may pass 1."""
        return share(self.character_errors[stage], self.characters)

    def wer(self, stage: Stage) -> float:
        """The word error rate, likewise."""
        return share(self.word_errors[stage], self.words)

    def change(self, stage: Stage) -> float:
        """By which share the character errors have become more (or, below 0, fewer)."""
        before = self.character_errors[Stage.BEFORE]
        return share(self.character_errors[stage] - before, before)


@dataclass(frozen=True, slots=True)
class Work:
    """What a volunteer does who goes through the findings."""

    accepted: int = 0
    """Right readings taken."""
    typed: int = 0
    """Errors mended by hand, where no reading is right."""

    def __add__(self, other: Work) -> Work:
        return added(self, other)


class Point(NamedTuple):
    """What showing the findings from some probability on would give."""

    threshold: float
    precision: float
    """The share of findings that is justified, 0..1."""
    recall: float
    """The share of errors that a finding touches, 0..1."""
    false: int
    """How many findings are false alarms."""


@dataclass(frozen=True, slots=True)
class Measures:
    """All that is counted on some pages."""

    documents: int = 0
    words: int = 0
    """Of the OCR text."""
    worsened: int = 0
    """Documents that have over two more character errors when every first reading is taken."""
    detection: Detection = field(default_factory=Detection)
    errors: Errors = field(default_factory=Errors)
    alerts: Alerts = field(default_factory=Alerts)
    texts: Texts = field(default_factory=Texts)
    work: Work = field(default_factory=Work)
    wrong: Claims = field(default_factory=Claims)
    """Of every finding, shown or not: that its place is an error."""
    right: Claims = field(default_factory=Claims)
    """Of every finding, shown or not: that its first reading is right."""

    def __add__(self, other: Measures) -> Measures:
        return added(self, other)

    def per_1000_words(self, number: float) -> float:
        """``number`` for each 1000 words of OCR text."""
        return 1000 * share(number, self.words)

    def curve(self) -> list[Point]:
        """What every threshold would give, from the highest to the lowest."""
        steps = sorted(self.wrong.made, reverse=True)
        made = accumulate(self.wrong.made[at] for at in steps)
        true = accumulate(self.wrong.true[at] for at in steps)
        touched = accumulate(self.errors.surest[at] for at in steps)
        return [
            Point(at / FINE, share(right, all_), share(errors, self.errors.number), all_ - right)
            for at, all_, right, errors in zip(steps, made, true, touched, strict=True)
        ]

    def recall_within(self, false_alarms: float) -> float:
        """The error recall, 0..1, at so many false alarms for each 1000 words at the most."""
        within = (
            point.recall
            for point in self.curve()
            if self.per_1000_words(point.false) <= false_alarms
        )
        return max(within, default=0.0)


def total(measures: Sequence[Measures]) -> Measures:
    """The sum of all; halves are added, so that large sums are added seldom."""
    if len(measures) <= 1:
        return measures[0] if measures else Measures()
    half = len(measures) // 2
    return total(measures[:half]) + total(measures[half:])
