"""What the confidence of the OCR engine adds: pages found with it and without, beside their truth.

FOLDER holds layout files of one page each (hOCR, ALTO, …) beside their truths NAME.gt.txt; pages
whose names begin with the same letters are of one book. What the doubts weigh is fitted anew for
each book on the other books alone, on top of judges that must not have seen any of them. "Mended"
pages are the same with every error put right, as a volunteer leaves them: all that is found there
is false. Where the files name the confidence of characters, it is measured with and without that::

    python -m tests.benchmarks.confidence FOLDER --weights WEIGHTS [--write]
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.evaluation.figures import FEW_FALSE_ALARMS
from proofreader.evaluation.layouts import read_layout_pairs
from proofreader.evaluation.measures import total
from proofreader.evaluation.measuring import measure
from proofreader.evaluation.pairs import page_of
from proofreader.evaluation.reference import Reference
from proofreader.evaluation.trial import is_form_alone
from proofreader.language.pack import LanguagePack
from proofreader.ranking.evidence import Evidence
from proofreader.ranking.judges import Judges
from proofreader.ranking.ranker import WEIGHTS
from proofreader.text.confidences import Confidences
from proofreader.text.document import Document
from proofreader.text.layout import Box, WordBox
from proofreader.text.spans import ChangeSet
from proofreader.training.confidence import fit, heard
from tests.benchmarks.readme import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.evaluation.measures import Measures
    from proofreader.evaluation.pairs import Pair
    from proofreader.ranking.confidence import Doubts

VERY_FEW = 2.0
"""False alarms for each 1000 words on a page that is read well."""
TITLES = (
    *("ranked by", "precision", "recall", "F1", "found at 2", "at 8", "average precision"),
    *("false alarms / 1000", "on mended pages", "first right", "calibration: place"),
)


@dataclass(frozen=True)
class Way:
    """One way to rank the pages, and what came of it."""

    name: str
    measures: Measures
    clean: Measures


def book_of(pair: Pair) -> str:
    return re.match(r"[^\d]*", page_of(pair.name))[0]


def without(pair: Pair) -> Pair:
    return replace(pair, confidences=None)


def of_words_alone(pair: Pair) -> Pair:
    words = (
        WordBox(one.span, Box(0, 0, 0, 0), one.confidence.word) for one in pair.confidences or ()
    )
    return replace(pair, confidences=Confidences.of(words))


def fitted_without(pairs: list[Pair], pack: LanguagePack, weights: Path) -> dict[str, Doubts]:
    """For each book what doubts weigh in the other ones."""
    evidence, judges = Evidence(pack), Judges.load(weights)
    told = [(book_of(pair), heard(pair, pack, evidence, judges)) for pair in pairs]
    return {held: fit(one for book, one in told if book != held) for held, _ in told}


def measured(name: str, pairs: list[Pair], checkers: dict[str, Checker], pack: LanguagePack) -> Way:
    pages, clean = [], []
    for pair in pairs:
        checker = checkers[book_of(pair)]
        document = Document(pair.read, confidences=pair.confidences)
        reference = Reference(pair, pack.lexicon.knows)
        pages.append(measure(reference, findings(checker, document), DEFAULT_THRESHOLD))
        edits = (
            reference.mending(number)
            for number, stretch in enumerate(reference.stretches)
            if stretch.is_error
        )
        mended = document.after(ChangeSet.of(edit for edit in edits if edit is not None))
        put_right = Reference(replace(pair, read=mended.text), pack.lexicon.knows)
        clean.append(measure(put_right, findings(checker, mended), DEFAULT_THRESHOLD))
    return Way(name, total(pages), total(clean))


def findings(checker: Checker, document: Document) -> list:
    found = (finding for checked in checker.check(document) for finding in checked.findings)
    return [finding for finding in found if not is_form_alone(finding)]


def average_precision(measures: Measures) -> float:
    points = [(0.0, 1.0), *((point.recall, point.precision) for point in measures.curve())]
    return sum((after - before) * at for (before, _), (after, at) in pairwise(points))


def row(way: Way) -> list[str]:
    measures, detection = way.measures, way.measures.detection
    shares = (
        *(detection.precision, detection.recall, detection.f1),
        *(measures.recall_within(alarms) for alarms in (VERY_FEW, FEW_FALSE_ALARMS)),
    )
    return [
        way.name,
        *(percent(share) for share in shares),
        f"{average_precision(measures):.2f}",
        f"{measures.per_1000_words(measures.alerts.false.total()):.1f}",
        f"{way.clean.per_1000_words(way.clean.alerts.false.total()):.1f}",
        percent(measures.errors.first_right.total() / measures.errors.number),
        f"{measures.wrong.calibration_error():.3f}",
    ]


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def ways(pairs: list[Pair], weights: Path, pack: LanguagePack) -> Iterator[Way]:
    doubts = fitted_without(pairs, pack, weights)
    checkers = {book: Checker(pack, weights, fitted) for book, fitted in doubts.items()}
    yield measured("the text alone", [without(pair) for pair in pairs], checkers, pack)
    words = [of_words_alone(pair) for pair in pairs]
    yield measured("and the confidence of words", words, checkers, pack)
    if any(one.confidence.weakest is not None for pair in pairs for one in pair.confidences or ()):
        yield measured("and that of characters", pairs, checkers, pack)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="layout files beside their truths")
    parser.add_argument("--weights", type=Path, help="weights that have not seen these books")
    parser.add_argument("--write", action="store_true", help="write the table into the README")
    chosen = parser.parse_args()
    pack = LanguagePack.load()
    pairs = list(read_layout_pairs(chosen.folder))
    found = list(ways(pairs, chosen.weights or pack.folder / WEIGHTS, pack))
    lines = [TITLES, ["---", *["---:"] * (len(TITLES) - 1)], *map(row, found)]
    section = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    some = found[0].measures
    sys.stdout.write(f"{some.documents} pages, {some.words} words, {some.errors.number} errors\n")
    sys.stdout.write(section + "\n")
    if chosen.write:
        write("confidence", section)


if __name__ == "__main__":
    main()
