"""Findings made by hand, for tests and pictures that must not depend on what the checker finds."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.checking import Checked, Checker, _reach
from proofreader.text.facts import Commoner, Misreading
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.text.document import Document


@dataclass(frozen=True)
class Fault:
    """Words of a text, the characters in doubt among them, and what may be meant."""

    words: str
    fault: str
    readings: str | None
    """Parted by ``|``; None for a flag."""
    kind: Kind = Kind.MISREAD_WORD
    probability: float = 0.9
    reason: str = "Made by hand"
    group: str = ""

    def findings(self, text: str) -> Iterator[Finding]:
        """One for each time that the words stand in ``text``."""
        for match in re.finditer(re.escape(self.words), text):
            start = match.start() + self.words.index(self.fault)
            span = Span(start, start + len(self.fault))
            yield Finding(
                span,
                self.fault,
                self.kind,
                self.reason,
                self.probability,
                tuple(self._suggestions()),
                fingerprint(text, span, self.kind),
                self.group,
            )

    def _suggestions(self) -> Iterator[Suggestion]:
        offered = [] if self.readings is None else self.readings.split("|")
        for number, reading in enumerate(offered):
            share = 0.9 if number == 0 else 0.1 / (number + 1)
            yield Suggestion(reading, self.probability * share)


QUOTE = "A quotation mark without a mate"
LETTER_FAULTS = (
    Fault("'the world", "'", "", Kind.STRAY_MARK, 0.96, QUOTE),
    Fault("over power", "over power", "overpower", Kind.SPLIT_WORD, 0.93, "One word in print"),
    Fault("'the present", "'", "", Kind.STRAY_MARK, 0.95, QUOTE),
    Fault(".convinced", ".", "", Kind.STRAY_MARK, 0.98, "A full stop before a word"),
    Fault("prospects. of", ".", "", Kind.STRAY_MARK, 0.91, "No sentence ends before “of”"),
    Fault(
        "documents the Decl", " ", None, Kind.MISSING_MARK, 0.62,
        "The dash after “meetings” has no mate",
    ),
    Fault("_struggle", "_", "", Kind.STRAY_MARK, 0.97, "A mark that print does not have"),
    Fault(
        "dif ferences", "dif ferences", "differences", Kind.SPLIT_WORD, 0.99,
        "“ferences” is no word",
    ),
    Fault("We, are", ",", "", Kind.STRAY_MARK, 0.84, "No comma stands between “We” and “are”"),
    Fault(
        "hut also", "hut", "but|hat|hue|hit|out", Kind.REAL_WORD, 0.88,
        "“but” fits its neighbours better",
    ),
)  # fmt: skip
"""The faults of the letter of 1963."""


class HandChecker(Checker):
    """Finds what it was told to find, wherever the words stand."""

    def __init__(self, faults=LETTER_FAULTS):
        self._faults = faults

    def heeding(self, _lists):
        return self

    def explain(self, _text, finding, reading=0, _confidences=None):
        """Of `LETTER_FAULTS` one is explained; the others have their reasons."""
        if finding.surface == "hut" and reading == 0:
            return Commoner("but also", "hut also", 412.0), Misreading("b", "h")
        return ()

    def check(self, document: Document, span: Span | None = None, **_where):
        text = document.text
        findings = (one for fault in self._faults for one in fault.findings(text))
        waiting = deque(sorted(findings, key=lambda one: one.span))
        for paragraph in document.paragraphs_in(span or Span(0, len(text))):
            found = []
            while waiting and waiting[0].span.end <= paragraph.span.end:
                one = waiting.popleft()
                if paragraph.span.contains(one.span):
                    found.append(one)
            yield Checked(_reach(text, (paragraph.span,)), tuple(found))
