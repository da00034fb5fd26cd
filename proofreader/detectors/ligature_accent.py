"""An accent or a ligature that OCR lost or put in: ``fete`` for ``fête``, ``thé`` for ``the``.

Source: DETECTION inventory, kind ligature-accent.

Catches: "Coeur" in a book of "Cœur", "fete" in one of "fête", and an accent that the book has
nowhere else on a common word: "câme".
Leaves: words that are others without their accent, "resume" and "résumé"; what the book has both
ways; capitals, which print often leaves bare.

Examples:
    has “fête” 12 times; the fete at night → the fête at night
    has “the” 900 times; thé house → the house
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.habits.voting import written_like
from proofreader.text.findings import Kind, Remark
from proofreader.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """The rare forms, where they stand."""
    del pack
    votes = habits.accents.votes
    for paragraph in passage.paragraphs if votes else ():
        for word in words(paragraph.of(passage.text)):
            vote = votes.get(word.text.lower())
            if vote is None or word.text[1:2].isupper():
                continue
            reading = written_like(word.text, vote.usual)
            if word.text[:1].isupper() and not reading[:1].isascii() and reading[:1] not in "ÆŒ":
                continue  # print often leaves capitals bare
            span = word.span.shifted(paragraph.start)
            if habits.languages.hold(passage.text, paragraph, span):
                continue
            yield Remark(span, reading, Kind.LIGATURE_ACCENT, vote.reason, vote.chance)
