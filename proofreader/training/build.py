"""Builds everything that a language's folder below ``resources/`` holds, step by step.

Each step reads texts or their counts, the pairs of OCR text and truth, or what an earlier step
wrote, and writes files; the same input gives the same files, byte for byte.
"""

from __future__ import annotations

import shutil
from itertools import chain
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.errors import ResourceError
from proofreader.evaluation.alignment import Alignment
from proofreader.evaluation.layouts import read_layout_pairs
from proofreader.evaluation.pairs import Pair, fold_of, read_pairs
from proofreader.language.candidates import Candidates
from proofreader.language.confusions import ConfusionModel, count_confusions, table
from proofreader.language.letters import pack_letters
from proofreader.language.lexicon import SPECIAL, Lexicon, read_words
from proofreader.language.neighbours import pack_neighbours
from proofreader.language.pack import FOREIGN, LanguagePack, check_language, modern_words
from proofreader.ranking.confidence import TABLE
from proofreader.ranking.evidence import Evidence
from proofreader.ranking.judges import Judges
from proofreader.ranking.ranker import WEIGHTS
from proofreader.training.cache import digest, files_digest, program_digest
from proofreader.training.confidence import fit, heard
from proofreader.training.counting import count_texts, text_files
from proofreader.training.cutoffs import Cutoffs
from proofreader.training.examples import thinned
from proofreader.training.foreign import pack_foreign
from proofreader.training.measuring import measured, measured_again
from proofreader.training.ngram_packing import pack_ngrams, vocabulary
from proofreader.training.separator_packing import pack_separators
from proofreader.training.sources import Sources, Step, Workshop
from proofreader.training.tables import write_words
from proofreader.training.weights import fit as fit_judges

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from proofreader.training.examples import Examples

WORDS: Final = "words.tsv"
CONFUSIONS: Final = "confusions.tsv"
FOLDS: Final = "folds"
"""The folder of the weights for cross-validation, in the pack's."""
_COUNTING: Final = (
    "text/tokens.py",
    "language/lexicon.py",
    "language/passage.py",
    "training/counting.py",
    "training/cutoffs.py",
    "training/key_counting.py",
)
"""The modules whose change may change what is counted."""
_COPIES: Final = 2
"""How often each page is thinned: specks on clean pages are rare, and there must be enough."""
_LEAST_SEEN: Final = 2
"""A confusion seen once says more of its page than of OCR."""


def build(sources: Sources, steps: Collection[Step], workshop: Workshop) -> None:
    """Do ``steps`` in their order, whatever order they are given in.

    Raises:
        ResourceError: if pyspellchecker does not know the language, or a table is damaged.
        FormatError: if the texts or pairs are not as they should be.
    """
    check_language(sources.language)
    sources.out.mkdir(parents=True, exist_ok=True)
    does = {
        Step.WORDS: _build_words,
        Step.CONFUSIONS: _build_confusions,
        Step.NEIGHBOURS: _build_neighbours,
        Step.FOREIGN: _build_foreign,
        Step.WEIGHTS: _build_weights,
        Step.CONFIDENCE: _build_confidence,
    }
    for step in Step:
        if step in steps:
            workshop.progress.say(f"{step.value}: {does[step](sources, workshop)}")


def _build_words(sources: Sources, workshop: Workshop) -> str:
    counts = _counts(sources.texts, workshop)
    workshop.progress.begin("packing the context model", None)
    rows = list(read_words(counts / WORDS))
    cutoffs = Cutoffs.for_words(sum(row.count for row in rows))
    words, numbers = vocabulary(rows)
    arrays = sources.out / "ngrams"
    pack_ngrams(counts, rows, numbers, arrays, cutoffs)
    pack_separators(counts, numbers, words, arrays, cutoffs)
    pack_letters(((row.word, row.count) for row in rows if row.word not in SPECIAL), arrays)
    numbered = {row.word for row in words}
    others = sorted((r for r in rows if r.word not in numbered), key=lambda r: (-r.count, r.word))
    write_words(sources.out / WORDS, (*words, *others))
    return f"{len(rows)} words, {len(words)} of them in the context model"


def _counts(texts: Path, workshop: Workshop) -> Path:
    """The folder of counts that ``texts`` is, or that is made of the texts in it."""
    if (texts / WORDS).is_file():
        return texts
    key = digest(files_digest(texts, text_files(texts)), program_digest(*_COUNTING))
    return workshop.cache.made_folder(
        f"counts-{key}", lambda out: count_texts(texts, out, workshop.progress)
    )


def _build_confusions(sources: Sources, workshop: Workshop) -> str:
    if not sources.pairs:
        return _taken(CONFUSIONS, sources)
    pairs = list(chain.from_iterable(map(read_pairs, sources.pairs)))
    workshop.progress.begin("aligning pages", len(pairs))
    counts, letters = count_confusions(
        word for pair in _watched(pairs, workshop) for word in aligned_words(pair)
    )
    text = table(counts, letters, _LEAST_SEEN)
    (sources.out / CONFUSIONS).write_text(text, encoding="utf-8", newline="\n")
    return f"{counts.total()} misread pieces"


def _taken(name: str, sources: Sources, lacking: str = "pairs") -> str:
    """Take a file of another pack where there are no pairs, or others, to make it from."""
    source, target = sources.like / name, sources.out / name
    if not source.is_file():
        raise ResourceError(f"There are no {lacking}, and no pack to take this from.", path=source)
    if not (target.exists() and target.samefile(source)):
        shutil.copyfile(source, target)
    return f"no {lacking}, so they are those of “{sources.like.name}”"


def _watched(pairs: list[Pair], workshop: Workshop) -> Iterator[Pair]:
    for pair in pairs:
        yield pair
        workshop.progress.advance(1)


def aligned_words(pair: Pair) -> Iterator[tuple[str, str]]:
    """The words (printed, read) of a pair that stand for each other, one to one."""
    alignment = Alignment(pair.read, pair.printed)
    for unit in alignment.units:
        read = unit.read.of(alignment.read.text)
        printed = unit.printed.of(alignment.printed.text)
        if not read or not printed or " " in read + printed:
            continue
        if Levenshtein.distance(read, printed) <= max(1, len(printed) // 2):
            yield printed, read


def _build_neighbours(sources: Sources, workshop: Workshop) -> str:
    workshop.progress.begin("searching confusable neighbours", None)
    lexicon = Lexicon(read_words(sources.out / WORDS), modern_words(sources.language))
    confusions = ConfusionModel.load(sources.out / CONFUSIONS)
    count = pack_neighbours(lexicon, Candidates(lexicon, confusions), sources.out / "ngrams")
    return f"{count} confusable neighbours"


def _build_foreign(sources: Sources, workshop: Workshop) -> str:
    workshop.progress.begin("weighing words of other languages", None)
    lexicon = Lexicon(read_words(sources.out / WORDS), modern_words(sources.language))
    count = pack_foreign(lexicon, sources.language, sources.out / FOREIGN)
    return f"{count} words of other languages"


def _build_weights(sources: Sources, workshop: Workshop) -> str:
    if not sources.pairs:
        return _taken(WEIGHTS, sources)
    pairs = list(chain.from_iterable(_spread(folder, sources.pages) for folder in sources.pairs))
    dirt = ConfusionModel.load(sources.out / CONFUSIONS).dirt()
    found = list(measured(pairs, sources, workshop))
    thin = [thinned(pair, dirt, copy) for copy in range(_COPIES) for pair in pairs]
    found += measured(thin, sources, workshop, forgetful=True)
    if sources.folds:
        _fit_folds(found, sources, workshop)
    else:
        workshop.progress.begin("fitting", None)
        _fit(found, sources.out / WEIGHTS, sources, workshop)
    return f"fitted on {sum(len(page.proposals) for page in found)} proposals"


def _spread(folder: Path, most: int) -> list[Pair]:
    """At most so many pairs of a folder, spread evenly: neighbours are often of one book."""
    pairs = list(read_pairs(folder))
    count = min(most, len(pairs))
    return [pairs[place * len(pairs) // count] for place in range(count)]


def _build_confidence(sources: Sources, workshop: Workshop) -> str:
    if sources.layouts is None:
        if not (sources.like / TABLE).is_file():
            return "no layout files, and none weighed in the other pack"
        return _taken(TABLE, sources, "layout files")
    pairs = list(read_layout_pairs(sources.layouts))
    pack = LanguagePack.load(sources.language, folder=sources.out)
    judges = Judges.load(sources.weights or sources.out / WEIGHTS)
    evidence = Evidence(pack)
    workshop.progress.begin("hearing what the engine doubts", len(pairs))
    doubts = fit([heard(pair, pack, evidence, judges) for pair in _watched(pairs, workshop)])
    doubts.save(sources.out / TABLE)
    return f"fitted on {len(pairs)} pages"


def _fit_folds(pages: list[Examples], sources: Sources, workshop: Workshop) -> None:
    """Fit weights for each fold on the pages that are not in it."""
    out = sources.out / FOLDS
    out.mkdir(exist_ok=True)
    workshop.progress.begin("fitting folds", sources.folds)
    for fold in range(sources.folds):
        others = [page for page in pages if fold_of(page.name, sources.folds) != fold]
        _fit(others, out / f"{fold}.npz", sources, workshop)
        workshop.progress.advance(1)


def _fit(pages: list[Examples], path: Path, sources: Sources, workshop: Workshop) -> None:
    judges = fit_judges(
        [page for page in pages if page.proposals],
        lambda pages, opinions: measured_again(pages, opinions, sources, workshop),
    )
    judges.save(path)
