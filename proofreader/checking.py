"""From a document to its findings: detectors propose, ranking disposes.

The checker reads the book once for its habits, then goes through it in batches of paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.language.pack import LanguagePack
from proofreader.text.document import Document
from proofreader.text.findings import Finding
from proofreader.text.spans import Span

DEFAULT_THRESHOLD = 0.5
"""Findings less probable than this stay out of sight unless the volunteer asks for them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one stretch of the text."""

    span: Span
    """The stretch: whole paragraphs. What was found there before is out of date."""
    findings: tuple[Finding, ...]
    """In order of place, none overlapping another, of every probability."""


class Checker:
    """Checks documents in one language."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def check(self, document: Document, span: Span | None = None) -> Iterator[Checked]:
        """Check the paragraphs that ``span`` touches (all by default), a batch at a time.

        Yields:
            Stretches in order of place. Who wants to cancel stops asking for more.
        """
        for paragraph in document.paragraphs_in(span or Span(0, len(document.text))):
            yield Checked(paragraph.span, ())
