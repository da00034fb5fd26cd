"""All habits of a book."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from proofreader.habits.base import Saying
from proofreader.habits.dashes import Dashes
from proofreader.habits.ellipses import Ellipses
from proofreader.habits.headings import Headings
from proofreader.habits.heads import Heads
from proofreader.habits.marked_up import MarkedUp
from proofreader.habits.no_break_units import NoBreakUnits
from proofreader.habits.noise import Noise
from proofreader.habits.quote_marks import QuoteMarks
from proofreader.habits.spaced_marks import SpacedMarks
from proofreader.habits.tables import Tables
from proofreader.habits.verse import Verse
from proofreader.habits.wide_gaps import WideGaps, WideSentences

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterator

    from proofreader.habits.base import Habit
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding


@dataclass(frozen=True, slots=True)
class Habits:
    """What the whole book does on purpose; the defaults are a book that shows no habits."""

    spaced_marks: SpacedMarks = field(default_factory=SpacedMarks)
    wide_sentences: WideSentences = field(default_factory=WideSentences)
    wide_gaps: WideGaps = field(default_factory=WideGaps)
    no_break_units: NoBreakUnits = field(default_factory=NoBreakUnits)
    ellipses: Ellipses = field(default_factory=Ellipses)
    dashes: Dashes = field(default_factory=Dashes)
    quote_marks: QuoteMarks = field(default_factory=QuoteMarks)
    heads: Heads = field(default_factory=Heads)
    noise: Noise = field(default_factory=Noise)
    verse: Verse = field(default_factory=Verse)
    tables: Tables = field(default_factory=Tables)
    headings: Headings = field(default_factory=Headings)
    marked_up: MarkedUp = field(default_factory=MarkedUp)

    @classmethod
    def of(cls, document: Document, written: Counter[str], pack: LanguagePack) -> Habits:
        """The habits of a document, but for those that the volunteer has overruled.

        Args:
            document: All of it.
            written: How often each word stands in it, in the letter case it has there.
            pack: What is known of the language, and what the volunteer has overruled.
        """
        del written  # the habits of spelling go by it
        found = cls(
            spaced_marks=SpacedMarks.of(document),
            wide_sentences=WideSentences.of(document),
            wide_gaps=WideGaps.of(document),
            no_break_units=NoBreakUnits.of(document),
            ellipses=Ellipses.of(document),
            dashes=Dashes.of(document),
            quote_marks=QuoteMarks.of(document, pack.lexicon.knows),
            heads=Heads.of(document),
            noise=Noise.of(document),
            verse=Verse.of(document),
            tables=Tables.of(document),
            headings=Headings.of(document),
            marked_up=MarkedUp.of(document),
        )
        return found.without(pack.overruled)

    def without(self, names: Collection[str]) -> Habits:
        """The same without the habits of these names; others are no matter."""
        forgotten: dict[str, Any] = {
            name: type(habit)() for name, habit in self._named() if name in names
        }
        return replace(self, **forgotten)

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """What the book does, a line each."""
        said = ((name, habit.saying) for name, habit in self._named())
        return tuple(Saying(name, text) for name, text in said if text is not None)

    def excuse(self, passage: Passage, finding: Finding) -> bool:
        """Whether what was found is no fault in this book."""
        return any(habit.excuses(passage, finding) for _, habit in self._named())

    def _named(self) -> Iterator[tuple[str, Habit]]:
        return ((one.name, getattr(self, one.name)) for one in fields(self))
