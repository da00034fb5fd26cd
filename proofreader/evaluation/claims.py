"""How often what was said to be so sure was true."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FINE: Final = 10_000
"""Probabilities are counted in ten-thousandths, as findings have them."""
BINS: Final = 10


def step(probability: float) -> int:
    """A probability, 0..1, in ten-thousandths."""
    return round(probability * FINE)


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of about the same probability."""

    start: float
    """The least probability that belongs here, 0..1."""
    number: int
    claimed: float
    """Their mean probability, 0..1."""
    true: float
    """The share of them that was true, 0..1."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims that something is so, each with its probability, and which were true."""

    made: Counter[int] = field(default_factory=Counter)
    """How many were made, by their probability in ten-thousandths."""
    true: Counter[int] = field(default_factory=Counter)
    """How many of them were true."""

    @classmethod
    def of(cls, claims: Iterable[tuple[float, bool]]) -> Claims:
        """Count claims given as their probability and whether they were true."""
        known = [(step(probability), true) for probability, true in claims]
        return cls(Counter(at for at, _ in known), Counter(at for at, true in known if true))

    def __add__(self, other: Claims) -> Claims:
        return Claims(self.made + other.made, self.true + other.true)

    def bins(self) -> Iterator[Bin]:
        """`BINS` bins of equal width, from 0 to 1; those without claims are left out."""
        for which, steps in groupby(sorted(self.made), key=_bin):
            inside = list(steps)
            number = sum(self.made[at] for at in inside)
            claimed = sum(at * self.made[at] for at in inside) / FINE / number
            true = sum(self.true[at] for at in inside) / number
            yield Bin(which / BINS, number, claimed, true)

    def calibration_error(self, least: float = 0.0) -> float:
        """The expected calibration error of the claims that are at least so probable, 0..1.

        The mean, over claims, of how far what their bin claims is from what came true.
        """
        start = step(least)
        kept = Claims(
            Counter({at: number for at, number in self.made.items() if at >= start}), self.true
        )
        total = kept.made.total()
        gaps = sum(one.number * abs(one.claimed - one.true) for one in kept.bins())
        return gaps / total if total else 0.0


def _bin(at: int) -> int:
    return min(at * BINS // FINE, BINS - 1)
