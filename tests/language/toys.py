"""A small language, made by hand: words, confusions, and arrays packed from a few counts."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np

from proofreader.language.lexicon import SPECIAL, Lexicon, WordCount

SENTENCES = (
    "on the other hand",
    "in the house",
    "the hut and the house",
    "but the other man",
)

BOOKS = (
    WordCount("<s>", 900, 0, 0, 0),
    WordCount("<num>", 90, 0, 0, 0),
    WordCount("<unk>", 50, 0, 0, 0),
    WordCount("the", 5000, 4900, 90, 10),
    WordCount("but", 900, 890, 10, 0),
    WordCount("which", 800, 800, 0, 0),
    WordCount("common", 300, 290, 10, 0),
    WordCount("london", 200, 0, 195, 5),
    WordCount("hut", 60, 60, 0, 0),
    WordCount("gentleman", 50, 50, 0, 0),
    WordCount("wur", 3, 3, 0, 0),
)
"""The last is too rare for a word, unless another list has it."""

MODERN = {"the": 900, "but": 100, "television": 70}


def lexicon(added=(), rejected=(), forgotten=()):
    """The lexicon of `BOOKS` and `MODERN`."""
    return Lexicon(BOOKS, MODERN, added, rejected, forgotten)


def counts():
    """The rows of a table of words and the three tables of `SENTENCES`, a hundred times each.

    Returns:
        Words, then (name, arrays) for bigrams, trigrams and separators, as the counts hold them.
    """
    said = [sentence.split() for sentence in SENTENCES]
    seen = Counter(word for words in said for word in words)
    boundary, *others = SPECIAL
    rows = [WordCount(boundary, 100 * len(said), 0, 0, 0)]
    rows += [WordCount(word, 100, 0, 0, 0) for word in others]
    rows += [WordCount(word, 100 * n, 100 * n, 0, 0) for word, n in sorted(seen.items())]
    number = {row.word: place for place, row in enumerate(rows)}
    marked = [[0, 0, *(number[word] for word in words), 0] for words in said]
    pairs = Counter(pair for line in marked for pair in pairwise(line[1:]))
    triples = Counter(t for line in marked for t in zip(line, line[1:], line[2:], strict=False))
    between = Counter(
        (first, 1 if (first, second) == (number["on"], number["the"]) else 0, second)
        for first, second in pairs.elements()
        if first and second
    )
    return rows, {
        "bigrams": _table(pairs, ("first", "second")),
        "trigrams": _table(triples, ("first", "second", "third")),
        "separators": _table(between, ("first", "separator", "second")),
    }


def _table(found, names):
    keys = sorted(found)
    columns = {
        name: np.array(column) for name, column in zip(names, zip(*keys, strict=True), strict=True)
    }
    return columns | {"count": np.array([100 * found[key] for key in keys])}


def save_counts(folder):
    """Write `counts` as a folder of counts; give back the rows of the table of words."""
    rows, tables = counts()
    lines = [f"{r.word}\t{r.count}\t{r.lower}\t{r.capitalised}\t{r.upper}" for r in rows]
    text = "\n".join(["word\tcount\tlower\tcapitalised\tupper", *lines]) + "\n"
    (folder / "words.tsv").write_text(text, encoding="utf-8")
    for name, arrays in tables.items():
        np.savez(folder / f"{name}.npz", **arrays)
    return rows
