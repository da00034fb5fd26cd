"""A letter in the wrong case: ``tHe``, ``waS``, "our Common cause".

OCR takes a large c, o, s, v, w or i for its capital.
Source: DETECTION inventory, kind letter-case.

Catches: "oF" → "of", "WHen" → "When", "the Value of" → "the value of", "john" → "John", and a
small letter where a sentence begins.
Leaves: Mc, Mac and O' names, acronyms, the first word of a sentence, names, headings.

Examples:
    It was the end oF the war, and they came home. → It was the end of the war, and they came home.
    He told me that he waS there with his brother. → look here
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import divided, sentence_starts
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage
    from proofreader.text.tokens import Token

_NAME: Final = 0.5
"""Words that books write with a capital more often than this in mid-sentence are names."""
_ALWAYS_NAME: Final = 0.9
_SURELY: Final = 0.5
"""That print has a capital there is an estimate; in 628,000 words of truth such places are rare."""
_SHORTEST_END: Final = 5
"""Shorter words before a stop may be abbreviations: "inst.", "viz."."""
_USUAL_START: Final = -6.0
"""Words as usual as "they"; a rarer one may go on behind an abbreviation."""
_INNER_CAPITAL = re.compile(r"[^\W\d_]*[a-zß-ÿ][A-Z]|[A-Z]{2,}[a-z]")
_INNER_FINE = re.compile(r"(?:Mc|Mac|O'|O’|D'|D’|L'|l'|d'|l’|d’)[A-Z]|[A-Z]+(?:s|'s|’s)$")
_BEFORE_CAPITAL = frozenset(".!?:\"'\N{LEFT DOUBLE QUOTATION MARK}\N{EM DASH}*")


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The same word in the case that its place asks for."""
    before: Chunk | None = None
    starts = sentence_starts(passage)
    halves = divided(passage)
    for place, (chunk, found) in enumerate(zip(passage.chunks, passage.parts, strict=True)):
        for word in found if place not in halves else ():
            entry = pack.lexicon.get(word.text)
            if entry is None or not entry.known or not word.text[-1:].isalpha():
                continue
            if _INNER_CAPITAL.search(word.text) and not _INNER_FINE.match(word.text):
                for reading in {word.text.lower(), word.text[:1].upper() + word.text[1:].lower()}:
                    reason = Message("a capital inside a word")
                    yield Proposal(word.span, reading, Kind.LETTER_CASE, reason)
            elif (
                word.text[:1].isupper()
                and (len(word.text) == 1 or word.text[1:].islower())
                and entry.capitalised < _NAME
                and word.text not in ("I", "O")
                and not _keeps_capital(passage.text, word, chunk)
                and _is_inside_sentence(chunk, before)
            ):
                reason = Message("books write “{word}” inside a sentence", word=word.text.lower())
                yield Proposal(word.span, word.text.lower(), Kind.LETTER_CASE, reason)
            elif word.text.islower() and (
                entry.capitalised > _ALWAYS_NAME or word.span.start in starts
            ):
                reading = word.text[:1].upper() + word.text[1:]
                reason = Message("books write “{reading}” in such a place", reading=reading)
                yield Proposal(word.span, reading, Kind.LETTER_CASE, reason)
        before = chunk


def _keeps_capital(text: str, word: Token, chunk: Chunk) -> bool:
    """Whether ``word`` follows a mark inside its chunk, or is a letter with a stop."""
    start, end = word.span.start, word.span.end
    after_mark = start > chunk.core.start and text[start - 1] in _BEFORE_CAPITAL
    return after_mark or (len(word.text) == 1 and text[end : end + 1] == ".")


def _is_inside_sentence(chunk: Chunk, before: Chunk | None) -> bool:
    if before is None or chunk.begins_paragraph or chunk.lead:
        return False
    marks = before.trail if before.core else before.text
    return not _BEFORE_CAPITAL & set(marks)


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """A capital for the usual word that follows a sentence."""
    del habits
    halves = divided(passage)
    before: Chunk | None = None
    for place, chunk in enumerate(passage.chunks):
        if place not in halves and chunk.word.isalpha() and chunk.word.islower():
            reading = chunk.word[:1].upper() + chunk.word[1:]
            reason = Message("books write “{reading}” in such a place", reading=reading)
            if before is not None and _follows_a_sentence(before, chunk, pack):
                # With the stop before it: if that is stray, the small letter is right.
                span = Span(before.core.end, chunk.core.end)
                printed = span.of(passage.text)[: -len(reading)] + reading
                yield Remark(span, printed, Kind.LETTER_CASE, reason, _SURELY)
        before = chunk


def _follows_a_sentence(before: Chunk, chunk: Chunk, pack: LanguagePack) -> bool:
    """Whether a usual word follows the stop of a word that is no abbreviation."""
    if before.trail != "." or chunk.lead or chunk.begins_paragraph:
        return False
    last = before.word
    ends = len(last) >= _SHORTEST_END and last.islower() and pack.lexicon.knows(last)
    return ends and pack.lexicon.log_probability(chunk.word) > _USUAL_START
