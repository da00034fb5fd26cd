"""Writes the table of words, as `proofreader.language.lexicon.read_words` reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from proofreader.language.lexicon import WordCount


def write_words(path: Path, words: Iterable[WordCount]) -> None:
    """Write ``words`` in their order."""
    lines = ["word\tcount\tlower\tcapitalised\tupper", *map(_row, words)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _row(word: WordCount) -> str:
    return f"{word.word}\t{word.count}\t{word.lower}\t{word.capitalised}\t{word.upper}"
