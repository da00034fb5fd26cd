"""Measures many pages in several processes, and keeps what was measured.

What a page's measures depend on is in its key: the page, the tables of the pack, the words of
pyspellchecker, and the modules of the program that measure.
"""

from __future__ import annotations

from collections import deque
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from proofreader.language.pack import LanguagePack
from proofreader.processes import Processes
from proofreader.ranking.evidence import Evidence
from proofreader.training.bundling import bundle, unbundle
from proofreader.training.cache import digest, files_digest, program_digest
from proofreader.training.examples import Examples, examples, forgotten, looked_at_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    missing = [place for place, page in enumerate(found) if page is None]
    bench = _Bench(sources, workshop.cache)
    with Processes(min(workshop.jobs, len(missing)), bench) as processes:
        begun = {
            place: processes.begin(_Bench.measure, pairs[place], keys[place], forgetful=forgetful)
            for place in missing
        }
        for place, page in enumerate(found):
            if page is not None:
                yield page
            else:
                yield begun.pop(place).result()
                workshop.progress.advance(1)


def measured_again(
    pages: Sequence[Examples],
    opinions: Sequence[NDArray[np.float32]],
    sources: Sources,
    workshop: Workshop,
) -> Iterator[Examples]:
    """Each page measured again, given the first opinions, in their order."""
    bench = _Bench(sources, workshop.cache)
    with Processes(min(workshop.jobs, len(pages)), bench) as processes:
        begun = deque(
            processes.begin(_Bench.look_again, page, opinion)
            for page, opinion in zip(pages, opinions, strict=True)
        )
        while begun:
            yield begun.popleft().result()


class _Bench:
    """What one process measures with, loaded when it is first needed; a copy has loaded nothing.

    Args:
        sources: What the pack is made from.
        kept: Where what was measured is kept.
    """

    def __init__(self, sources: Sources, kept: Cache) -> None:
        self._sources = sources
        self._kept = kept
        self._loaded: dict[bool, tuple[LanguagePack, Evidence]] = {}

    def __reduce__(self) -> tuple[type[_Bench], tuple[Sources, Cache]]:
        return _Bench, (self._sources, self._kept)

    def measure(self, pair: Pair, key: str, *, forgetful: bool) -> Examples:
        """The examples of a pair, which are kept under a key."""
        page = examples(pair, *self._models(forgetful=forgetful))
        self._kept.keep(key, bundle(page))
        return page

    def look_again(self, page: Examples, opinions: NDArray[np.float32]) -> Examples:
        """See `looked_at_again`."""
        return looked_at_again(page, opinions, self._models(forgetful=False)[1])

    def _models(self, *, forgetful: bool) -> tuple[LanguagePack, Evidence]:
        """What a reader goes by who has, or has not, forgotten some words."""
        if forgetful not in self._loaded:
            language, folder = self._sources.language, self._sources.out
            pack = LanguagePack.load(language, folder=folder)
            if forgetful:
                words = forgotten(pack.lexicon)
                pack = LanguagePack.load(language, folder=folder, forgotten=words)
            self._loaded[forgetful] = pack, Evidence(pack)
        return self._loaded[forgetful]


def _known(key: str, kept: Cache) -> Examples | None:
    arrays = kept.arrays(key)
    return None if arrays is None else unbundle(arrays)


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
