"""A long s read as f: ``fuch`` for ``such``, in books of before 1800.

Print before 1800 has a long s everywhere but at the end of a word, and OCR takes it for an f.
Source: DETECTION inventory, kind long-s.

Catches: "moft", "himfelf", "confeffion"; of known words those that the words around make unlikely
beside their reading: "the fame time", "fo much".
Leaves: books without long s; the f's of "of", "after", "found", "for".

Examples:
    with fuch moft earneft prayers → with such most earnest prayers
    at the fame time he was fo kind → at the same time he was so kind
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import divided, gains, whole_words
from proofreader.habits.long_s import with_s
from proofreader.language.passage import Passage
from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.habits.long_s import LongS
    from proofreader.language.pack import LanguagePack
    from proofreader.text.tokens import Token

_NO_WORD: Final = (0.97, 0.9999)
"""How sure the reading of a word is that only an s makes a word, and how sure that it is wrong.

Of 258 such words on 18 pages with long s, 236 are printed as read; of most others the truth writes
two long s with a letter of its own, and of three it has the f itself, two of them no words either.
The second number is not measured: so few words cannot tell it from 0.99. It is so great
that the spot is of this kind, whatever the ranking says, which does not know the habit.
"""
_GAINS: Final = ((10.0, 0.95, 0.9999), (6.0, 0.95, 0.98), (3.0, 0.7, 0.8))
"""By how much ln P has to grow when a known word gets its s, and how sure that makes both.

On the same pages 20 of 21 readings with 10 or more are right, and 21 of 22 from 6 on; of these 43
words none was right as it stood. From 3 on 13 of 18 are right, and three words were; below that
18 of 140 are right. The greatest number is chosen as above.
"""
_SHORT: Final = 2
"""Readings no longer than this have to be words of grammar: "so", "is", no "sw"."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """The words of a book with long s that s makes words, or likelier ones."""
    if not habits.long_s.is_meant:
        return
    for paragraph in passage.paragraphs:  # the models see nothing of the paragraphs beside it
        alone = Passage.of(passage.text, [paragraph])
        halves = {word.span.start for place in divided(alone) for word in alone.parts[place]}
        for word in whole_words(alone, pack.lexicon):
            if "f" not in word.text[:-1] or word.span.start in halves:
                continue
            if not habits.languages.hold(passage.text, paragraph, word.span):
                yield from _remark_on(word, alone, pack, habits.long_s)


def _remark_on(word: Token, passage: Passage, pack: LanguagePack, habit: LongS) -> Iterator[Remark]:
    readings = [reading for reading in with_s(word.text) if _is_word(reading, pack)]
    if not readings:
        return
    if pack.lexicon.knows(word.text):
        paragraph = passage.paragraphs[0]
        found = gains(word.span, readings, passage.text, paragraph, pack) or [0.0]
        gain, reading = max(zip(found, readings, strict=False))
        right, wrong = next((sure for least, *sure in _GAINS if gain >= least), (0.0, 0.0))
        reason = Message(
            "this book has long s, and “{reading}” fits better than “{word}”",
            reading=reading,
            word=word.text,
        )
    else:
        reading = max(readings, key=pack.lexicon.log_probability)
        right, wrong = _NO_WORD
        reason = Message("this book has long s, and “{word}” is no word", word=word.text)
    if right:
        pairs = zip(word.text, reading, strict=True)
        written = "".join(habit.letter if old != new else old for old, new in pairs)
        yield Remark(word.span, written, Kind.LONG_S, reason, right)
        yield Remark(word.span, None, Kind.LONG_S, reason, wrong)


def _is_word(reading: str, pack: LanguagePack) -> bool:
    if len(reading) <= _SHORT:
        return reading in pack.lexicon.short_words
    return pack.lexicon.knows(reading)
