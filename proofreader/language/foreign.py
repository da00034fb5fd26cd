"""Passages in another language inside a text: ``et in terra pax hominibus``.

Each word speaks for or against a language, by how much likelier it is there than in the language of
the book; a passage is a stretch in which the words for one language outweigh all others, as local
alignments of sequences are found (a sum that starts anew where it falls too far). So no window has
to be chosen, one known word in a line of Latin does no harm, and a misread word is no Latin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from proofreader.errors import ResourceError
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from proofreader.language.lexicon import Lexicon

LATIN: Final = "Latin"
MOST: Final = 4.0
"""A word speaks for or against a language with at most e^4: a single one proves nothing."""
_ELSEWHERE: Final = -13.8
"""ln of the share that a word of English has in another language's text: one in a million."""
STRANGE: Final = -0.25
"""A word that nothing is known of speaks against all a little: noise is long, passages are not."""
_ELIDED: Final = 2.0
"""What the article or pronoun before an apostrophe says for French and Italian: "l'homme"."""
_ELISIONS: Final = {
    "French": re.compile(r"[ldjnscmt]|(?:jus|lors|puis|quel)?qu"),
    "Italian": re.compile(r"[ldcsmtv]|un|(?:de|ne|a|da|su|que)ll|quest"),
}
_STRONG: Final = """
orum arum erum abus ebus ibus atur etur itur antur entur untur ant ent unt ntque amque umque usque
isque isse isset issem issima issime issimi issimo issimus issimum ionem ionis ionibus ione erat
avit ivit abam abat ebam ebat antem entem antis entis andum endum andus endus andi endi itas itatem
itatis itate
"""
_WEAK: Final = "um am em im us ae as es is os at et it ut ere are ire"
_ENDINGS: Final = ((tuple(_STRONG.split()), 2.0), (tuple(_WEAK.split()), 0.7))
"""How Latin words end, and how much that says of a word that nothing else is known of.

The numbers are estimates, as those above and below. With them 16 of 649,000 words of English that
OCR has read are taken for another language, and 118 that are in one; of passages in Latin, French,
German, Italian and Spanish 98 of a hundred words or more.
"""
_SHORTEST: Final = 4
"""Shorter words end like Latin by chance."""
_NOT_LATIN = re.compile(r"[^a-zæœ]|[wkyz]|[sctg]h(?![aeiour])|ck|ee|oo|ou|ea[^tmnsre]")
_TO_START: Final = 1.0
"""A word has to say so much for a language to begin or end a passage."""
_DROP: Final = 6.0
"""Where the sum falls so far below its highest, the passage is over."""
_LEAST_SUM: Final = 11.0
_LEAST_WORDS: Final = 3
"""A passage has so many different words that speak for its language, and so great a sum."""
_MOST_STRANGE: Final = 2
"""So many words that nothing is known of belong to the passage that they stand beside."""
_SENTENCE_END = re.compile(r"[.!?;:]|\n\s*\n")


Weights = tuple[float, ...]
"""What a word says for each language."""


@dataclass(frozen=True)
class ForeignWords:
    """What words say for other languages; without a table nothing does.

    Args:
        names: The languages.
        table: Word in lower case → what it says for each, in their order.
    """

    names: tuple[str, ...] = ()
    table: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)
    """None where the language does not have the word."""

    @classmethod
    def load(cls, path: Path) -> ForeignWords:
        """Read the table that `proofreader.training.foreign` writes; without one nothing is known.

        Raises:
            ResourceError: if the table cannot be read.
        """
        if not path.is_file():
            return cls()
        found: dict[str, dict[str, float]] = {}
        try:
            for line in path.read_text(encoding="utf-8").splitlines():
                language, weight, *listed = line.split(" ")
                found.setdefault(language, {}).update(dict.fromkeys(listed, float(weight)))
        except (OSError, ValueError) as error:
            raise ResourceError(
                Message("This table of foreign words cannot be read."), path=path
            ) from error
        names = tuple(found)
        columns = [found[name] for name in names]
        everything = dict.fromkeys(word for column in columns for word in column)
        return cls(names, {word: tuple([c.get(word) for c in columns]) for word in everything})

    def clear(self, words: Iterable[str], least: float, lexicon: Lexicon) -> frozenset[str]:
        """Those of some words, in lower case, that say so much for a language by themselves."""
        return frozenset(word for word in words if self._is_clear(word, least, lexicon))

    def _is_clear(self, word: str, least: float, lexicon: Lexicon) -> bool:
        listed = self.table.get(word)
        if listed is not None:
            return any(weight is not None and weight >= least for weight in listed)
        return LATIN in self.names and latin_ending(word) >= least and not lexicon.knows(word)

    def weights(self, word: str, lexicon: Lexicon) -> Weights:
        """What a word, in lower case, says for each language, in the order of their names."""
        listed = self.table.get(word) or (None,) * len(self.names)
        against = _against(word, lexicon)
        return tuple(
            [
                weight
                if weight is not None
                else against or self._shaped(place, name, word) or STRANGE
                for place, (name, weight) in enumerate(zip(self.names, listed, strict=True))
            ]
        )

    def _shaped(self, place: int, name: str, word: str) -> float:
        """What the shape of a word says that no list has; 0 where nothing."""
        if name == LATIN:
            return latin_ending(word)
        head, mark, tail = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").partition("'")
        elided = _ELISIONS.get(name)
        if not mark or len(tail) <= 1 or elided is None or not elided.fullmatch(head):
            return 0.0
        listed = self.table.get(tail)
        return _ELIDED + max(0.0, (listed[place] or 0.0) if listed else 0.0)


def _against(word: str, lexicon: Lexicon) -> float:
    """What a word says against a language that does not have it: nothing where it is no word."""
    if not lexicon.knows(word):
        return 0.0
    return min(0.0, max(-MOST, _ELSEWHERE - lexicon.log_probability(word)))


def latin_ending(word: str) -> float:
    """How much the ending of a word, in lower case, says for Latin; 0 where nothing."""
    for endings, weight in _ENDINGS:
        if word.endswith(endings) and len(word) >= _SHORTEST:
            return 0.0 if _NOT_LATIN.search(word) else weight
    return 0.0


def passages(
    texts: Sequence[str], between: Sequence[str], weights: Sequence[Weights], names: Sequence[str]
) -> list[tuple[str, range]]:
    """The passages in other languages among some words, and which words: none overlaps another.

    Args:
        texts: The words of a paragraph, or of a part of it.
        between: What stands before, between and after them.
        weights: For each word, what it says.
        names: The languages.
    """
    found = [
        (total, stretch, name, says)
        for name, says in zip(names, zip(*weights, strict=True), strict=False)
        for total, stretch in _stretches(says)
        if _is_passage([texts[place] for place in stretch if says[place] >= _TO_START])
    ]
    found.sort(key=lambda one: (-one[0], one[1].start))
    kept: list[tuple[str, range]] = []
    for _, stretch, name, says in found:
        if all(stretch.stop <= other.start or other.stop <= stretch.start for _, other in kept):
            kept.append((name, _grown(stretch, says, between)))
    return kept


def _is_passage(clear: Iterable[str]) -> bool:
    """Whether there are enough different words: "Piano, Piano, Piano" is no Italian."""
    return len(set(clear)) >= _LEAST_WORDS


def _stretches(says: Sequence[float]) -> Iterator[tuple[float, range]]:
    """The stretches of words that speak for a language, and how much they say."""
    place = 0
    while place < len(says):
        if says[place] < _TO_START:
            place += 1
            continue
        start = end = place
        total = best = 0.0
        while place < len(says) and total >= best - _DROP and total >= 0:
            total += says[place]
            place += 1
            if total > best and says[place - 1] >= _TO_START:
                best, end = total, place
        if best >= _LEAST_SUM:
            yield best, range(start, end)
        place = end


def _grown(stretch: range, says: Sequence[float], between: Sequence[str]) -> range:
    """A stretch, and the strange words before and behind it in its sentence."""
    start, stop = stretch.start, stretch.stop
    for _ in range(_MOST_STRANGE):
        if start and _may_belong(says[start - 1]) and not _SENTENCE_END.search(between[start]):
            start -= 1
        if stop < len(says) and _may_belong(says[stop]) and not _SENTENCE_END.search(between[stop]):
            stop += 1
    return range(start, stop)


def _may_belong(weight: float) -> bool:
    """Whether a word is strange to both languages, or ends like Latin."""
    return weight == STRANGE or 0 < weight < _TO_START
