"""A word that this book spells in another way elsewhere: ``today`` where it has ``to-day``.

Print keeps to one spelling, as far as printers can; OCR loses hyphens, stops and letters.
Source: DETECTION inventory, kind inconsistent.

Catches: "today" in a book of "to-day", "color" in one of "colour", "Mr" in one of "Mr.", and
unknown names a letter away from one that the book has twenty times as often.
Leaves: spellings that are both usual in the book; "re-form" and "reform"; names that may be two.

Examples:
    has “to-day” 41 times; he comes today → he comes to-day
    has “Mr.” 90 times; he met Mr Clay → he met Mr. Clay
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import gains
from proofreader.habits.spellings import ABBREVIATED
from proofreader.habits.voting import written_like
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.habits.spellings import Spellings
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_WORD = re.compile(r"(?<![\w-])[^\W\d_]++(?:-[^\W\d_]++)*+(?![\w-])")
"""As they are counted: a word divided at a line end is none."""
_FITS: Final = -7.0
"""ln P may fall by this when the other spelling comes in.

Of 1,680 words on pages of truth that have two spellings 95 in a hundred fall by less in their
place; of 584 that differ as spellings do and are two words, "enter" and "entre", half by more.
"""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """The rare spellings, where they stand."""
    spellings = habits.spellings
    for paragraph in passage.paragraphs:
        if spellings.titles:
            yield from _titles(passage.text, paragraph, spellings)
        for match in _rare(passage.text, paragraph, spellings):
            word, span = match[0], Span(*match.span())
            vote = spellings.votes[word.lower()]
            if habits.languages.hold(passage.text, paragraph, span):
                continue
            if word.lower() in spellings.doubtful:
                fit = gains(span, [vote.usual], passage.text, paragraph, pack)
                if fit is None or fit[0] < _FITS:
                    continue
            reading = written_like(word, vote.usual)
            yield Remark(span, reading, Kind.INCONSISTENT, vote.reason, vote.chance)


def _rare(text: str, paragraph: Span, spellings: Spellings) -> Iterator[re.Match[str]]:
    """The words of a paragraph that the book spells in another way elsewhere."""
    if not spellings.votes:
        return
    for match in _WORD.finditer(text, paragraph.start, paragraph.end):
        if match[0].lower() in spellings.votes:
            yield match


def _titles(text: str, paragraph: Span, spellings: Spellings) -> Iterator[Remark]:
    """The titles that the book has with a stop, or without one, elsewhere."""
    for match in ABBREVIATED.finditer(text, paragraph.start, paragraph.end):
        vote = spellings.titles.get(match[1] + match[2])
        if vote is not None:
            span = Span(match.start(1), match.end(2))
            yield Remark(span, vote.usual, Kind.INCONSISTENT, vote.reason, vote.chance)
