"""Quotes: curly or straight, double or single, and how reliably they pair in this book."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from proofreader.language.quotation import (
    LEFT,
    LEFT_SINGLE,
    RIGHT,
    RIGHT_SINGLE,
    SINGLES,
    TWO_SINGLE,
    QuoteStyle,
    Role,
    quotation,
)
from proofreader.messages import Message

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.language.quotation import Knows
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_LEAST: Final = 10
"""So many quotes show the form that the book has: an estimate."""
_FEW: Final = 0.1
"""The share of the quotes that may have the other form by mistake: an estimate."""
_LEAST_PARAGRAPHS: Final = 10
"""So many paragraphs show whether quotes pair: an estimate."""
_MUTED: Final = 0.6
"""Where fewer paragraphs pair than this, what has no mate is no fault of one mark."""
_PRIOR_PAIRED, _PRIOR_PARAGRAPHS = 9, 10
"""What is expected of a book before it is read. In the truths of newspapers 594 of 628 paragraphs
with quotes pair, in those of the old books 130 of 131; in OCR of them it is 35 to 94 in 100."""
_LEAST_TWO: Final = 2
_MOST_TWO: Final = 0.1
"""An engine that reads a double quote as two single ones does so again and again; one that sees
specks does so once. The share of the paragraphs with quotes is an estimate, for long books."""


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The forms of the quotes and the paragraphs in which all have their mates."""

    style: QuoteStyle = field(default_factory=QuoteStyle)
    curly: int = 0
    """Curly double quotes."""
    straight: int = 0
    """Straight double quotes."""
    curly_single: int = 0
    """Curly single quotes and apostrophes."""
    straight_single: int = 0
    """Straight single quotes and apostrophes."""
    single_openings: int = 0
    """Single quotes that open."""
    two_singles: int = 0
    """Two single quotes that stand for a double one."""
    paired: int = 0
    """Paragraphs in which all quotes have their mates."""
    paragraphs: int = 0
    """Paragraphs with quotes."""

    @classmethod
    def of(cls, document: Document, knows: Knows) -> QuoteMarks:
        """Count them.

        Args:
            document: All of it.
            knows: Whether a word, in small letters, is one of the language's.
        """
        text = document.text
        style = QuoteStyle.of(text)
        paired = paragraphs = singles = two_singles = 0
        for paragraph in document.paragraphs:
            found = quotation(text, paragraph.span, style, knows)
            if found.has_quotes:
                paragraphs += 1
                paired += found.pairs
                opening = [mark for mark in found.marks if mark.role is Role.OPENS]
                singles += sum(mark.text in SINGLES for mark in opening)
                two_singles += sum(mark.text in TWO_SINGLE for mark in found.marks)
        return cls(
            style=style,
            curly=text.count(LEFT) + text.count(RIGHT),
            straight=text.count('"'),
            curly_single=text.count(LEFT_SINGLE) + text.count(RIGHT_SINGLE),
            straight_single=text.count("'"),
            single_openings=singles,
            two_singles=two_singles,
            paired=paired,
            paragraphs=paragraphs,
        )

    @property
    def has_two_singles(self) -> bool:
        """Whether two single quotes stand for a double one again and again."""
        return self.two_singles >= max(_LEAST_TWO, _MOST_TWO * self.paragraphs)

    @property
    def is_curly(self) -> bool:
        """Whether the book has curly double quotes and a few straight ones by mistake."""
        return self.curly >= _LEAST and self.straight <= _FEW * self.curly

    @property
    def is_straight(self) -> bool:
        """Whether the book has straight double quotes and a few curly ones by mistake."""
        return self.straight >= _LEAST and self.curly <= _FEW * self.straight

    @property
    def has_curly_apostrophes(self) -> bool:
        """Whether the book has curly apostrophes and a few straight ones by mistake."""
        return self.curly_single >= _LEAST and self.straight_single <= _FEW * self.curly_single

    @property
    def has_straight_apostrophes(self) -> bool:
        """Whether the book has straight apostrophes and a few curly ones by mistake."""
        return self.straight_single >= _LEAST and self.curly_single <= _FEW * self.straight_single

    @property
    def reliability(self) -> float:
        """The share of the paragraphs with quotes in which all have their mates, 0..1."""
        return (self.paired + _PRIOR_PAIRED) / (self.paragraphs + _PRIOR_PARAGRAPHS)

    @property
    def is_muted(self) -> bool:
        """Whether quotes pair so seldom that one without a mate says nothing."""
        return self.paragraphs >= _LEAST_PARAGRAPHS and self.paired < _MUTED * self.paragraphs

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if self.paragraphs < _LEAST_PARAGRAPHS:
            return None
        pairing = Message(
            "{paired:,} of {paragraphs:,} paragraphs",
            paired=self.paired,
            paragraphs=self.paragraphs,
        )
        if self.is_muted:
            return Message(
                "Quotes have their mates in only {pairing} of this book: those without are not "
                "pointed at.",
                pairing=pairing,
            )
        return Message(
            "This book has {form} quotes; they have their mates in {pairing}.",
            form=self._form,
            pairing=pairing,
        )

    @property
    def _form(self) -> str:
        """What the quotes are, in words."""
        doubles = self.curly + self.straight
        if 2 * self.single_openings > doubles:
            is_curly = self.curly_single > self.straight_single
            return Message("curly single") if is_curly else Message("straight single")
        is_curly = self.curly > self.straight
        return Message("curly double") if is_curly else Message("straight double")

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing that is weighed goes by this."""
        del passage, finding
        return False
