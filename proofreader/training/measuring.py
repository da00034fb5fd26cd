"""Measures many pages in several processes, and keeps what was measured.

What a page's measures depend on is in its key: the page, the tables of the pack, the words of
pyspellchecker, and the modules of the program that measure.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from proofreader.language.pack import LanguagePack
from proofreader.processes import follow_parent
from proofreader.ranking.evidence import Evidence
from proofreader.training.bundling import bundle, unbundle
from proofreader.training.cache import digest, files_digest, program_digest
from proofreader.training.examples import Examples, examples, forgotten, looked_at_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

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
    "evaluation/classes.py",
    "evaluation/reference.py",
    "evaluation/windows.py",
    "training/examples.py",
)
"""The modules whose change may change what is measured."""


def measured(
    pairs: Sequence[Pair], sources: Sources, workshop: Workshop, *, forgetful: bool = False
) -> Iterator[Examples]:
    """The examples of each pair, in the order of the pairs.

    A ``forgetful`` reader does not know all the words of the pack (see `examples.forgotten`). Who
    stops asking for more stops the processes; what they have measured is kept.
    """
    basis = _basis(sources)
    keys = [digest(basis, str(forgetful), pair.name, pair.read, pair.printed) for pair in pairs]
    found = [_known(key, workshop.cache) for key in keys]
    known = sum(page is not None for page in found)
    workshop.progress.begin(f"measuring pages, {known} of {len(pairs)} known", len(pairs) - known)
    measure = partial(_measure, sources, workshop.cache, forgetful)
    pool = ProcessPoolExecutor(workshop.jobs, initializer=follow_parent)
    try:
        missing = [place for place, page in enumerate(found) if page is None]
        begun = {place: pool.submit(measure, pairs[place], keys[place]) for place in missing}
        for place, page in enumerate(found):
            if page is not None:
                yield page
            else:
                yield begun.pop(place).result()
                workshop.progress.advance(1)
    finally:
        pool.shutdown(cancel_futures=True)


def measured_again(
    pages: Sequence[Examples],
    opinions: Sequence[NDArray[np.float32]],
    sources: Sources,
    workshop: Workshop,
) -> Iterator[Examples]:
    """Each page measured again, given the first opinions, in their order."""
    look = partial(_look_again, sources)
    with ProcessPoolExecutor(workshop.jobs, initializer=follow_parent) as pool:
        yield from pool.map(look, pages, opinions, chunksize=4)


def _look_again(sources: Sources, page: Examples, opinions: NDArray[np.float32]) -> Examples:
    _, evidence = _models(sources.language, sources.out, forgetful=False)
    return looked_at_again(page, opinions, evidence)


def _known(key: str, kept: Cache) -> Examples | None:
    arrays = kept.arrays(key)
    return None if arrays is None else unbundle(arrays)


def _measure(sources: Sources, kept: Cache, forgetful: bool, pair: Pair, key: str) -> Examples:  # noqa: FBT001 - partial
    page = examples(pair, *_models(sources.language, sources.out, forgetful))
    kept.keep(key, bundle(page))
    return page


@cache
def _models(language: str, folder: Path, forgetful: bool) -> tuple[LanguagePack, Evidence]:  # noqa: FBT001 - cached
    """The models, loaded once in each process."""
    pack = LanguagePack.load(language, folder=folder)
    if forgetful:
        pack = LanguagePack.load(language, folder=folder, forgotten=forgotten(pack.lexicon))
    return pack, Evidence(pack)


def _basis(sources: Sources) -> str:
    """What all measures depend on, as a key."""
    folder = sources.out
    tables = [folder / "words.tsv", folder / "confusions.tsv", *folder.glob("ngrams/*.npy")]
    return digest(
        sources.language,
        version("pyspellchecker"),
        files_digest(folder, tables),
        program_digest(*_MEASURING),
    )
