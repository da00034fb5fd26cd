"""Checks pages and measures what was found, with several processes where that helps."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.errors import ResourceError
from proofreader.evaluation.alignment import fold
from proofreader.evaluation.classes import word_test
from proofreader.evaluation.measures import total
from proofreader.evaluation.measuring import measure
from proofreader.evaluation.pairs import READ_SUFFIX, TRUTH_SUFFIX, fold_of
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
    if trial.jobs == 1 or len(pairs) == 1:
        yield from map(partial(_measure_page, trial), pairs)
        return
    with Processes(min(trial.jobs, len(pairs))) as processes:
        begun = deque(processes.begin(_measure_page, trial, pair) for pair in pairs)
        while begun:
            yield begun.popleft().result()


def _measure_page(trial: Trial, pair: Pair) -> MeasuredPage:
    pack = _pack(trial.language, trial.pack)
    weights = trial.weights[fold_of(pair.name, len(trial.weights))] if trial.weights else None
    checker = _checker(trial.language, trial.pack, weights)
    if trial.truth_as_read:
        name = pair.name.removesuffix(READ_SUFFIX) + TRUTH_SUFFIX
        pair = replace(pair, name=name, read=pair.printed)
    document = Document(pair.read)
    found = (finding for checked in checker.check(document) for finding in checked.findings)
    findings = [finding for finding in found if not is_form_alone(finding)]
    is_word = _listed(trial.words) if trial.words else pack.lexicon.knows
    measures = measure(Reference(pair, is_word), findings, trial.threshold)
    shown = tuple(finding for finding in findings if finding.probability >= trial.threshold)
    return MeasuredPage(pair.name, measures, shown)


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


# Each process loads these once.


@cache
def _pack(language: str, folder: Path | None) -> LanguagePack:
    return LanguagePack.load(language, folder=folder)


@cache
def _checker(language: str, folder: Path | None, weights: Path | None) -> Checker:
    return Checker(_pack(language, folder), weights)


@cache
def _listed(words: Path) -> Callable[[str], bool]:
    return word_test(frozenset(read_lexicon(words)))
