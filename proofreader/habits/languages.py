"""Passages in other languages: Latin mottoes, French talk, a verse of Dante."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from proofreader.language.foreign import passages
from proofreader.messages import Message, listed
from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from proofreader.text.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from proofreader.language.foreign import ForeignWords, Weights
    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_LEFT_ALONE: Final = frozenset(
    {
        Kind.MISREAD_WORD,
        Kind.REAL_WORD,
        Kind.SPLIT_WORD,
        Kind.JOINED_WORDS,
        Kind.HYPHENATION,
        Kind.LETTER_CASE,
        Kind.REPEATED_WORD,
        Kind.LIGATURE_ACCENT,
        Kind.APOSTROPHE,
        Kind.LONG_S,
        Kind.INCONSISTENT,
        Kind.MISSING_MARK,
        Kind.WRONG_MARK,
    }
)
"""What is found by the words of English."""
_MARKS: Final = frozenset(".,;:!?")
"""Whether these are in place the words around say; other marks are stray in every language."""
_CLEAR: Final = 2.0
"""A word that says so much for a language makes its paragraph worth a look."""
_LEAST: Final = 3
_TOGETHER: Final = 10
"""So many such words there have to be among so many words in a row."""
_NEAR: Final = 80
_FEWEST: Final = 2
"""Within so many code points of a fault, so many such words have to stand."""
_WINDOW: Final = 400
"""So far to either side of a fault its passage is looked for, in code points: sixty words."""
_ROUGHLY = re.compile(r"\w+")
"""Words, near enough for a first look, and found faster than those with apostrophes."""
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f]+")
_GREEK_PASSAGE = re.compile(rf"{_GREEK.pattern}(?:[\s,.;:·'’\-]+{_GREEK.pattern})*")
_NAMES: Final = {
    "French": Message("French"),
    "German": Message("German"),
    "Greek": Message("Greek"),
    "Italian": Message("Italian"),
    "Latin": Message("Latin"),
    "Spanish": Message("Spanish"),
}
_STRANGER: Final = -2.0
"""What a word that stands in no paragraph with foreign passages says for any language."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The passages of the book that are in other languages than the rest."""

    passages: Mapping[str, int] = field(default_factory=dict)
    """How many there are in each."""
    names: tuple[str, ...] = ()
    """The languages that words speak for."""
    weights: Mapping[str, Weights] = field(default_factory=dict)
    """What each word says that stands in a paragraph with such a passage, by its lower case."""

    @classmethod
    def of(
        cls, document: Document, folded: Mapping[str, int], foreign: ForeignWords, lexicon: Lexicon
    ) -> Languages:
        """Look for them.

        Args:
            document: All of it.
            folded: How often each word stands in it, all in lower case.
            foreign: What words say for other languages.
            lexicon: What they say for that of the book.
        """
        text = document.text
        known = foreign.clear(folded, _CLEAR, lexicon)
        counts: Counter[str] = Counter()
        weights: dict[str, Weights] = {}
        seen: dict[str, Weights] = {}
        for paragraph in document.paragraphs if known else ():
            lower = paragraph.span.of(text).lower()
            if not _may_hold_passage(list(map(known.__contains__, _ROUGHLY.findall(lower)))):
                continue
            spoken = set(split_words(lower)[0])
            for word in spoken - seen.keys():
                seen[word] = foreign.weights(word, lexicon)
            says = {word: seen[word] for word in spoken}
            found = _passages(text, paragraph.span, says, foreign.names)
            if found:
                counts.update(name for name, _ in found)
                weights |= says
        greek = sum(1 for _ in _GREEK_PASSAGE.finditer(text))
        if greek:
            counts["Greek"] = greek
        return cls(dict(counts), foreign.names if weights else (), weights)

    @property
    def saying(self) -> str | None:
        """Which languages there are, in one sentence."""
        if not self.passages:
            return None
        ranked = sorted(self.passages.items(), key=lambda each: (-each[1], each[0]))
        named = [
            Message("{language} ({count:,})", language=_NAMES.get(name, name), count=count)
            for name, count in ranked
        ]
        return Message("Passages in other languages are left alone: {named}.", named=listed(named))

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether a fault in a word stands in such a passage."""
        if not self.passages or not _is_of_words(finding):
            return False
        place = bisect_right(passage.paragraphs, finding.span.start, key=lambda one: one.start) - 1
        return self.hold(passage.text, passage.paragraphs[max(0, place)], finding.span)

    def hold(self, text: str, paragraph: Span, span: Span) -> bool:
        """Whether a place in a paragraph is inside a passage in another language."""
        if not self.passages:
            return False
        if _GREEK.fullmatch(span.of(text)):
            return True
        near = text[max(paragraph.start, span.start - _NEAR) : min(paragraph.end, span.end + _NEAR)]
        spoken = split_words(near.lower())[0]
        if sum(max(self._says(word), default=0.0) >= _CLEAR for word in spoken) < _FEWEST:
            return False
        start = max(paragraph.start, span.start - _WINDOW)
        window = Span(start, min(paragraph.end, span.end + _WINDOW))
        found = _passages(text, window, self.weights, self.names)
        return any(place.contains(span) for _, place in found)

    def _says(self, word: str) -> Weights:
        return self.weights.get(word, ())


def _is_of_words(finding: Finding) -> bool:
    """Whether something was found by the words of English; blanks are faults in every language."""
    if finding.kind is Kind.STRAY_MARK:
        return _MARKS.issuperset(finding.surface)
    if finding.kind is Kind.DIGIT_IN_WORD:
        return finding.surface.isalpha()
    return finding.kind in _LEFT_ALONE


def _may_hold_passage(clear: Sequence[bool]) -> bool:
    """Whether some words that are clear, each or not, stand near enough to one another."""
    places = [place for place, is_clear in enumerate(clear) if is_clear]
    nearest = zip(places, places[_LEAST - 1 :], strict=False)
    return any(last - first < _TOGETHER for first, last in nearest)


def _passages(
    text: str, within: Span, says: Mapping[str, Weights], names: Sequence[str]
) -> list[tuple[str, Span]]:
    """The passages in a part of a text, and where they stand."""
    stranger = (_STRANGER,) * len(names)
    texts, between = split_words(within.of(text))
    weights = [says.get(word.lower(), stranger) for word in texts]
    found = passages(texts, between, weights, names)
    if not found:
        return []
    pieces = [piece for pair in zip(between, texts, strict=False) for piece in pair]
    ends = list(accumulate(map(len, pieces), initial=within.start))
    return [(name, Span(ends[2 * at.start + 1], ends[2 * at.stop])) for name, at in found]
