"""Findings made by hand, for tests and pictures that must not depend on what the checker finds."""

from __future__ import annotations

from proofreader.checking import Checked, Checker
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span

LETTER_FAULTS = (
    ("'the world", "'", "", Kind.STRAY_MARK, 0.96, "A quotation mark without a mate"),
    ("over power", "over power", "overpower", Kind.SPLIT_WORD, 0.93, "One word in print"),
    ("'the present", "'", "", Kind.STRAY_MARK, 0.95, "A quotation mark without a mate"),
    (".convinced", ".", "", Kind.STRAY_MARK, 0.98, "A full stop before a word"),
    ("prospects. of", ".", "", Kind.STRAY_MARK, 0.91, "No sentence ends before “of”"),
    ("documents the Decl", " ", None, Kind.MISSING_MARK, 0.62, "The dash after “meetings” has no mate"),
    ("_struggle", "_", "", Kind.STRAY_MARK, 0.97, "A mark that print does not have"),
    ("dif ferences", "dif ferences", "differences", Kind.SPLIT_WORD, 0.99, "“ferences” is no word"),
    ("We, are", ",", "", Kind.STRAY_MARK, 0.84, "No comma stands between “We” and “are”"),
    ("hut also", "hut", "but|hat|hue|hit|out", Kind.REAL_WORD, 0.88, "“but” fits its neighbours better"),
)
"""Words that stand once in the letter, the fault in them, its readings, kind, chance, and why."""


def finding(
    text: str,
    words: str,
    fault: str,
    readings: str | None,
    kind: Kind = Kind.MISREAD_WORD,
    probability: float = 0.9,
    reason: str = "Made by hand",
) -> Finding:
    """A finding of ``fault`` in the first ``words`` of ``text``; readings are parted by ``|``."""
    start = text.index(words) + words.index(fault)
    span = Span(start, start + len(fault))
    offered = [] if readings is None else readings.split("|")
    suggestions = tuple(
        Suggestion(reading, probability * (0.9 if number == 0 else 0.1 / (number + 1)))
        for number, reading in enumerate(offered)
    )
    return Finding(
        span, fault, kind, reason, probability, suggestions, fingerprint(text, span, kind)
    )


class HandChecker(Checker):
    """Finds what it was told to find, wherever the words still stand."""

    def __init__(self, faults=LETTER_FAULTS):
        self._faults = faults

    def check(self, document: Document, span: Span | None = None):
        text = document.text
        for paragraph in document.paragraphs_in(span or Span(0, len(text))):
            found = [
                finding(text, words, fault, readings, kind, probability, reason)
                for words, fault, readings, kind, probability, reason in self._faults
                if words in text and paragraph.span.contains(_place(text, words))
            ]
            yield Checked(paragraph.span, tuple(sorted(found, key=lambda f: f.span)))


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
