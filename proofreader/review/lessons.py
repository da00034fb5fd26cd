"""What a decision says about the rest of the book, before anything is made of it.

Every decision answers a finding: this was printed there, or nothing is wrong. What the check had
promised beside what came is a vote on each *topic* that bears on the finding: its kind, the
misreadings (`proofreader.language.confusions.pieces`) that its readings suppose, the words that
they are made of. Other findings have some of these topics too, and so learn from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, NewType, assert_never

from proofreader.language.confusions import pieces
from proofreader.review.events import (
    Accepted,
    Edited,
    Muted,
    PageMarked,
    Rejected,
    Trusted,
    Withdrawn,
)
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.review.events import Command
    from proofreader.text.findings import Finding, Kind
    from proofreader.text.spans import Edit

Topic = NewType("Topic", str)
"""Something that findings have in common.

A string, because a string knows its hash: after each decision thousands of findings are asked
whether it bears on them.
"""

_MOST_TYPED = 20
"""By how many letters typing may lengthen a place and still be the mending of one fault: a word."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was decided about one finding."""

    finding: Finding
    """As the check found it."""
    printed: str | None
    """What the page has in its place; None if nothing is wrong there."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What came of one thing that the check had given a chance."""

    topic: Topic
    came: bool
    chance: float
    """As the check had said, 0..1."""


@dataclass(frozen=True, slots=True)
class Mending:
    """The place of a finding while somebody types there.

    A word is typed in many commands, with pauses between; what it teaches is known when the next
    command is about something else.
    """

    finding: Finding
    """As the check found it, before anything was typed."""
    span: Span
    """What has become of the place, in the text after the last command."""
    now: str
    """What stands in it."""
    head: str = ""
    tail: str = ""
    """What stood before and after the finding, as far as typing has reached beyond it."""

    @classmethod
    def begun_by(cls, edited: Edited) -> Mending | None:
        """The mending that ``edited`` begins, if it reached into one finding."""
        finding = edited.mended
        return (
            None if finding is None else cls(finding, finding.span, finding.surface).after(edited)
        )

    def after(self, edited: Edited) -> Mending | None:
        """The same after one more edit; None if that is of another place."""
        if len(edited.change.edits) != 1:
            return None
        (edit,), (gone,) = edited.change.edits, edited.before
        return self._after(edit, gone) if edit.span.touches(self.span) else None

    def lessons(self) -> tuple[Lesson, ...]:
        """What it teaches: nothing, when the place is as it was or became something else."""
        inner = self.now[len(self.head) : len(self.now) - len(self.tail)]
        is_mended = (
            self.head + inner + self.tail == self.now
            and inner != self.finding.surface
            and len(inner) <= len(self.finding.surface) + _MOST_TYPED
            and len(inner.splitlines()) <= 1
        )
        return (Lesson(self.finding, inner),) if is_mended else ()

    def _after(self, edit: Edit, gone: str) -> Mending:
        """The same after an edit that touches the place and took ``gone`` out of the text."""
        place, span = self.span, edit.span
        head = gone[: max(0, place.start - span.start)]
        tail = gone[len(gone) - max(0, span.end - place.end) :]
        kept_head = self.now[: max(0, span.start - place.start)]
        kept_tail = self.now[len(self.now) - max(0, place.end - span.end) :]
        now = kept_head + edit.text + kept_tail
        start = min(place.start, span.start)
        span = Span(start, start + len(now))
        return Mending(self.finding, span, now, head + self.head, self.tail + tail)


def lessons_of(command: Command) -> tuple[Lesson, ...]:
    """What a command teaches as soon as it is done; typing teaches when it is over."""
    match command:
        case Accepted():
            return tuple(Lesson(choice.finding, choice.text) for choice in command.choices)
        case Rejected():
            return (Lesson(command.findings[0], None),)  # one place was looked at
        case Edited() | Trusted() | Muted() | Withdrawn() | PageMarked():
            return ()
        case _:
            assert_never(command)


def votes(lesson: Lesson) -> Iterator[Vote]:
    """What a lesson says on each of its topics but the surface, once on each."""
    finding, printed = lesson.finding, lesson.printed
    yield Vote(on_kind(finding.kind), printed is not None, finding.probability)
    came = set() if printed is None else set(on_reading(printed, finding.surface))
    chances = dict.fromkeys(came, 0.0)
    for suggestion in finding.suggestions:
        for topic in set(on_reading(suggestion.text, finding.surface)):
            chances[topic] = chances.get(topic, 0.0) + suggestion.probability
    for topic, chance in chances.items():
        yield Vote(topic, topic in came, min(1.0, chance))


def topics_of(finding: Finding) -> tuple[Topic, ...]:
    """Everything that may be learned about ``finding``."""
    found = {on_kind(finding.kind), on_surface(finding.surface)}
    for suggestion in finding.suggestions:
        found.update(on_reading(suggestion.text, finding.surface))
    return tuple(found)


def on_kind(kind: Kind) -> Topic:
    """Whether findings of a kind are errors as often as the check says."""
    return _topic("kind", kind.value)


def on_surface(surface: str) -> Topic:
    """What this is a misreading of, in this book."""
    return _topic("surface", surface)


def on_reading(text: str, surface: str) -> tuple[Topic, ...]:
    """Whether ``surface`` is ``text``: by the misreadings that this supposes, and by the word.

    Of marks nothing is learned but by their kind: whether a comma is dirt the words around it say,
    not other commas.
    """
    found: list[Topic] = []
    if is_wordlike(surface):
        found += (_topic("piece", *piece) for piece in pieces(text, surface))
    if is_wordlike(text):
        found.append(_topic("reading", text))
    return tuple(found)


def is_wordlike(text: str) -> bool:
    """Whether ``text`` has a letter or a digit."""
    return any(map(str.isalnum, text))


def _topic(*parts: str) -> Topic:
    return Topic(intern("\x1f".join(parts)))
