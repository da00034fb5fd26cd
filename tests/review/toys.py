"""A toy check, a clock that is set by hand, and what else review tests share."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from proofreader.checking import Checked
from proofreader.review.session import Session
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import ChangeSet, Span

MISREAD = {
    "hut": ("but", "hat"),
    "tbe": ("the",),
    "arid": ("and",),
    "over power": ("overpower",),
    "_": ("",),
    "the the": ("the",),
}
"""What the toy check doubts, and its readings; the longer comes first where both begin alike."""
_DOUBTED = re.compile(
    "|".join(rf"\b{re.escape(word)}\b" if word != "_" else word for word in sorted(MISREAD))
)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = field(default_factory=lambda: datetime(2025, 3, 1, 12, 30, tzinfo=UTC))

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)


def a_finding(text, surface, *readings, kind=Kind.REAL_WORD, nth=0):
    """The finding on the nth ``surface`` of ``text``."""
    start = [match.start() for match in re.finditer(re.escape(surface), text)][nth]
    return finding_at(text, Span(start, start + len(surface)), readings, kind)


def finding_at(text, span, readings, kind=Kind.REAL_WORD):
    offered = tuple(Suggestion(reading, 0.8 / 2**n) for n, reading in enumerate(readings))
    name = fingerprint(text, span, kind)
    return Finding(span, span.of(text), kind, f"for {span.of(text)}", 0.9, offered, name)


def found_in(text):
    """What the toy check finds in ``text``."""
    return tuple(
        finding_at(text, Span(*match.span()), MISREAD[match.group()], _kind(match.group()))
        for match in _DOUBTED.finditer(text)
    )


def _kind(surface):
    if surface == "_":
        return Kind.STRAY_MARK
    return Kind.SPLIT_WORD if " " in surface else Kind.REAL_WORD


def check(session):
    """Let the toy check read the whole text as it stands."""
    text = session.document.text
    session.take(Checked(Span(0, len(text)), found_in(text)), session.revision)


def a_session(text, journal=None, clock=None):
    """A session on ``text`` that the toy check has read."""
    session = Session(text, journal, who="Ann", clock=clock or Clock())
    check(session)
    return session


def open_surfaces(session):
    return [finding.surface for finding in session.findings]


def finding_on(session, surface, nth=0):
    return [finding for finding in session.findings if finding.surface == surface][nth]


def type_over(session, old, new):
    """Replace the first ``old`` of the text by hand."""
    start = session.document.text.index(old)
    session.edit(ChangeSet.replace(start, start + len(old), new))
