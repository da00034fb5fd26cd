"""Would a table of confusions for each family of OCR engines be better than one for all?

``python -m tests.benchmarks.families FAMILY=FOLDER,FOLDER…`` counts the misreadings on every other
page of each family and asks what those on the others cost on average, -ln P(read | printed): by the
table of all families, by that of its own, and by that of all in which its own weighs as much as
the rest together.

Measured on the pages that the English pack is made from (see resources/SOURCES.md): a table of
its own saves newspapers 0.4 of 10.4, monographs 0.1 of 8.8, Tesseract at best 0.1 of 8.0, and
OCRopus 1.3 of 6.5; but a text does not say which engine read it. So there is one table, and what an
engine does in this very text is told by the text itself (`proofreader.ranking.book`).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from proofreader.evaluation.pairs import read_pairs
from proofreader.language.confusions import ConfusionModel, count_confusions
from proofreader.training.build import aligned_words

MOST = 320
"""So many pages of a family are enough."""


def pages(folders):
    """The pages of a family, spread over its folders."""
    pairs = [pair for folder in folders for pair in read_pairs(Path(folder))]
    return pairs[:: len(pairs) // MOST + 1]


def words(pairs):
    return [word for pair in pairs for word in aligned_words(pair)]


def added(counts, weight=1):
    """The sum of several counts (pieces and letters), all as often as ``weight`` says."""
    pieces, letters = Counter(), Counter()
    for some, more in counts:
        for total, part in ((pieces, some), (letters, more)):
            total.update({key: weight * count for key, count in part.items()})
    return pieces, letters


def mean_cost(model, misread):
    return sum(model.cost(printed, read) for printed, read in misread) / len(misread)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="+", metavar="FAMILY=FOLDER,FOLDER")
    found = {}
    for argument in parser.parse_args().families:
        name, _, folders = argument.partition("=")
        found[name] = pages(folders.split(","))
    counted = {name: count_confusions(words(pairs[::2])) for name, pairs in found.items()}
    everyones = added(counted.values())
    sys.stdout.write("| family | misread words | all | its own | both |\n|---|---|---|---|---|\n")
    for name, pairs in found.items():
        own = counted[name]
        weight = max(1, round(everyones[1].total() / own[1].total()))
        both = added([everyones, added([own], weight)])
        misread = [word for word in words(pairs[1::2]) if word[0] != word[1]]
        costs = [mean_cost(ConfusionModel(*c), misread) for c in (everyones, own, both)]
        row = " | ".join(f"{cost:.2f}" for cost in costs)
        sys.stdout.write(f"| {name} | {len(misread):,} | {row} |\n")


if __name__ == "__main__":
    main()
