"""A long text made of the letter, in which no two stretches are alike.

Repeating a text as it is would flatter every cache. So in each copy one word in ten gives way to
another, drawn from the 50,000 most frequent of the language but for names (all as likely, so most
are rare), and one in twenty-five is misread, by the confusions of the language and as often as
they happen.
"""

from __future__ import annotations

import random
import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = 1 / 10
MISREAD = 1 / 25
_MOST_FREQUENT = 50_000
_WORD = re.compile("[A-Za-z]{2,}")
_CHUNK = re.compile(r"\S+")


class Variation:
    """Varies a text, the same way for the same seed.

    Args:
        pack: The folder of the language.
        seed: Of all draws.
    """

    def __init__(self, pack: Path, seed: int) -> None:
        self._draw = random.Random(seed)
        words = islice(_rows(pack / "words.tsv"), _MOST_FREQUENT)
        self._words = [word for word, _, lower, large, _ in words if int(lower) > int(large)]
        found = _rows(pack / "confusions.tsv")
        found = [row for row in found if row[0].isalpha() and row[0] != row[1]]
        self._confusions = [(printed, read) for printed, read, _ in found]
        self._counts = [int(count) for *_, count in found]

    def text(self, letter: str, words: int) -> str:
        """So many words of copies of ``letter``."""
        copies: list[str] = []
        while words > 0:
            chunks = list(islice(_CHUNK.finditer(letter), words))
            copies.append(_WORD.sub(self._vary, letter[: chunks[-1].end()]))
            words -= len(chunks)
        return "\n\n".join(copies) + "\n"

    def _vary(self, match: re.Match[str]) -> str:
        word = match.group()
        chance = self._draw.random()
        if chance < OTHERS:
            other = self._draw.choice(self._words)
            return other.capitalize() if word[0].isupper() else other
        return self._misread(word) if chance < OTHERS + MISREAD else word

    def _misread(self, word: str) -> str:
        for printed, read in self._draw.choices(self._confusions, self._counts, k=50):
            if printed in word:
                return word.replace(printed, read, 1)
        return word


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")[1:-1]
    return [line.split("\t") for line in lines if not line.startswith("<")]
