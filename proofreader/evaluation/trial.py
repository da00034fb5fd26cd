"""Checks pages and measures what was found, with several processes where that helps."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.errors import ResourceError
from proofreader.evaluation.alignment import fold
from proofreader.evaluation.classes import word_test
from proofreader.evaluation.measures import total
from proofreader.evaluation.measuring import measure
from proofreader.evaluation.pairs import TRUTH_SUFFIX, fold_of, page_of
from proofreader.evaluation.reference import Reference
from proofreader.language.pack import LanguagePack, read_lexicon
from proofreader.processes import Processes
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from proofreader.evaluation.measures import Measures
    from proofreader.evaluation.pairs import PageSet, Pair
    from proofreader.text.findings import Finding

_WEIGHTS_SUFFIX: Final = ".npz"


@dataclass(frozen=True, slots=True)
class Trial:
    """What pages are checked with, and how."""

    threshold: float = DEFAULT_THRESHOLD
    """Findings less probable than this are hidden, 0..1."""
    language: str = "en"
    pack: Path | None = None
    """The folder of the language pack; None takes the program's own."""
    weights: tuple[Path, ...] = ()
    """The ranking's weights: one file for all pages, or one a fold (see `fold_of`), which has
    not seen the pages of its fold; empty takes the pack's own."""
    words: Path | None = None
    """What is a word, to tell real-word errors from others; None goes by the pack."""
    truth_as_read: bool = False
    """Check the truth itself as if OCR had made it: whatever is found is a false alarm."""
    jobs: int = 1
    """How many processes check pages."""


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """A page that was checked and measured."""

    name: str
    """The name of the file that places count in, with its folder's before it."""
    measures: Measures
    shown: tuple[Finding, ...]
    """The findings from the threshold on, by place."""


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """The pages of a set."""

    name: str
    pages: tuple[MeasuredPage, ...]
    measures: Measures
    """What was counted on all of them."""


def weights_in(path: Path) -> tuple[Path, ...]:
    """The weights of every fold: ``0.npz``, ``1.npz`` ... of a folder, or the one file given.

    Raises:
        ResourceError: if the folder has no such files, or one is missing between others.
    """
    if not path.is_dir():
        return (path,)
    there = {file.name for file in path.glob(f"*{_WEIGHTS_SUFFIX}") if file.stem.isdecimal()}
    named = tuple(f"{fold}{_WEIGHTS_SUFFIX}" for fold in range(len(there)))
    if not there or there != set(named):
        raise ResourceError(
            "The weights of the folds should be here, as 0.npz, 1.npz and so on.",
            "Name the folder that has them all, or one file of weights.",
            path=path,
        )
    return tuple(path / name for name in named)


def run(sets: Sequence[PageSet], trial: Trial, advance: Callable[[int], None]) -> list[MeasuredSet]:
    """Check and measure every page.

    Args:
        sets: The pages.
        trial: What to check them with.
        advance: Told after each page by how many code points the work has got on.

    Raises:
        ResourceError: if the language pack, the weights or the list of words cannot be read.
    """
    pairs = [pair for pages in sets for pair in pages.pairs]
    measured = _measure_all(pairs, trial)
    found: list[MeasuredSet] = []
    for pages in sets:
        done = []
        for pair, page in zip(pages.pairs, measured, strict=False):
            done.append(page)
            advance(len(pair.read))
        counts = total([page.measures for page in done])
        found.append(MeasuredSet(pages.name, tuple(done), counts))
    return found


def _measure_all(pairs: Sequence[Pair], trial: Trial) -> Iterator[MeasuredPage]:
    """The measured pages in the order of ``pairs``."""
    bench = _Bench(trial)
    if trial.jobs == 1 or len(pairs) == 1:
        yield from map(bench.measure, pairs)
        return
    with Processes(min(trial.jobs, len(pairs)), bench) as processes:
        begun = deque(processes.begin(_Bench.measure, pair) for pair in pairs)
        while begun:
            yield begun.popleft().result()


class _Bench:
    """What one process measures pages with, loaded once; a copy loads it anew.

    Args:
        trial: What pages are checked with.

    Raises:
        ResourceError: if the language pack or the list of words cannot be read.
    """

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._pack = LanguagePack.load(trial.language, folder=trial.pack)
        words = trial.words
        self._is_word = (
            word_test(frozenset(read_lexicon(words))) if words else self._pack.lexicon.knows
        )
        self._checkers: dict[Path | None, Checker] = {}

    def __reduce__(self) -> tuple[type[_Bench], tuple[Trial]]:
        return _Bench, (self._trial,)

    def measure(self, pair: Pair) -> MeasuredPage:
        """Check a page and measure what was found.

        Raises:
            ResourceError: if the weights cannot be read.
        """
        if self._trial.truth_as_read:
            folder, slash, _ = pair.name.rpartition("/")
            name = f"{folder}{slash}{page_of(pair.name)}{TRUTH_SUFFIX}"
            pair = replace(pair, name=name, read=pair.printed, confidences=None)
        document = Document(pair.read, confidences=pair.confidences)
        stretches = self._checker_of(pair.name).check(document)
        found = (finding for checked in stretches for finding in checked.findings)
        findings = [finding for finding in found if not is_form_alone(finding)]
        threshold = self._trial.threshold
        measures = measure(Reference(pair, self._is_word), findings, threshold)
        shown = tuple(finding for finding in findings if finding.probability >= threshold)
        return MeasuredPage(pair.name, measures, shown)

    def _checker_of(self, page: str) -> Checker:
        """The checker whose weights have not seen a page."""
        folds = self._trial.weights
        weights = folds[fold_of(page, len(folds))] if folds else None
        if weights not in self._checkers:
            self._checkers[weights] = Checker(self._pack, weights)
        return self._checkers[weights]


def is_form_alone(finding: Finding) -> bool:
    """Whether the first reading changes only house style: two blanks, the shape of a quote.

    House style is no error in the texts, and so it is none, nor a false alarm, in what is found.
    """
    if not finding.suggestions:
        return False
    before, after = (
        fold(text).text.strip() for text in (finding.surface, finding.suggestions[0].text)
    )
    return before == after
