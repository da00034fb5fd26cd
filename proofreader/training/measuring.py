"""Measures many pages in several processes, and keeps what was measured.

What a page's measures depend on is in its key: the page, the tables of the pack, the words of
pyspellchecker, and the modules of the program that measure.
"""

from __future__ import annotations

import signal
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from proofreader.language.pack import LanguagePack
from proofreader.ranking.evidence import FEATURES, Evidence
from proofreader.ranking.ranker import UNFITTED
from proofreader.training.bundling import bundle, unbundle
from proofreader.training.cache import digest, files_digest, program_digest
from proofreader.training.examples import Examples, examples

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.evaluation.pairs import Pair
    from proofreader.training.cache import Cache
    from proofreader.training.sources import Sources, Workshop

_MEASURING: Final = (
    "text/*.py",
    "language/*.py",
    "detectors/*.py",
    "ranking/*.py",
    "checking.py",
    "evaluation/alignment.py",
    "evaluation/windows.py",
    "training/examples.py",
)
"""The modules whose change may change what is measured …"""
_JUDGING: Final = frozenset(("judges.py", "mates.py", "ranker.py", "trees.py"))
"""… without those that only judge it."""


def measured(pairs: Sequence[Pair], sources: Sources, workshop: Workshop) -> Iterator[Examples]:
    """The examples of each pair, in the order of the pairs.

    Who stops asking for more stops the processes; what they have measured is kept.
    """
    basis = _basis(sources)
    keys = [digest(basis, pair.name, pair.read, pair.printed) for pair in pairs]
    found = [_known(key, workshop.cache) for key in keys]
    known = sum(page is not None for page in found)
    workshop.progress.begin(f"measuring pages, {known} of {len(pairs)} known", len(pairs) - known)
    pool = ProcessPoolExecutor(workshop.jobs, initializer=_leave_interrupts_to_parent)
    try:
        missing = [place for place, page in enumerate(found) if page is None]
        begun = {
            place: pool.submit(_measure, pairs[place], keys[place], sources, workshop.cache)
            for place in missing
        }
        for place, page in enumerate(found):
            if page is not None:
                yield page
            else:
                yield begun.pop(place).result()
                workshop.progress.advance(1)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    """Let Ctrl-C, which reaches every process, be answered by the first one alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _known(key: str, kept: Cache) -> Examples | None:
    arrays = kept.arrays(key)
    return None if arrays is None else unbundle(arrays)


def _measure(pair: Pair, key: str, sources: Sources, kept: Cache) -> Examples:
    page = examples(pair, *_models(sources.language, sources.out))
    kept.keep(key, bundle(page))
    return page


@cache
def _models(language: str, folder: Path) -> tuple[LanguagePack, Evidence]:
    """The models, loaded once in each process."""
    pack = LanguagePack.load(language, folder=folder)
    return pack, Evidence(pack)


def _basis(sources: Sources) -> str:
    """What all measures depend on, as a key."""
    folder = sources.out
    tables = [folder / "words.tsv", folder / "confusions.tsv", *folder.glob("ngrams/*.npy")]
    return digest(
        sources.language,
        version("pyspellchecker"),
        *FEATURES,
        *sorted(UNFITTED),
        files_digest(folder, tables),
        program_digest(*_MEASURING, without=_JUDGING),
    )
