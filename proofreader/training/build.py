"""Builds everything that a language's folder below ``resources/`` holds, step by step.

Each step reads the counts, the pairs of OCR text and truth, or what an earlier step wrote, and
writes files; the same input gives the same files, byte for byte.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein
from spellchecker import SpellChecker

from proofreader.evaluation.alignment import Alignment
from proofreader.evaluation.pairs import Pair, read_pairs
from proofreader.language.candidates import Candidates
from proofreader.language.confusions import ConfusionModel, count_confusions, table
from proofreader.language.lexicon import Lexicon, WordCount, read_words
from proofreader.language.neighbours import pack_neighbours
from proofreader.language.pack import LanguagePack
from proofreader.ranking.evidence import Evidence
from proofreader.ranking.ranker import WEIGHTS
from proofreader.training.examples import Examples, examples, thinned
from proofreader.training.ngram_packing import Cutoffs, pack_ngrams, vocabulary
from proofreader.training.separator_packing import pack_separators
from proofreader.training.sources import Sources, Step
from proofreader.training.weights import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LEAST_SEEN: Final = 2
"""A confusion seen once says more of its page than of OCR."""


def build(sources: Sources, steps: tuple[Step, ...], report: Callable[[str], None]) -> None:
    """Do ``steps``, telling ``report`` in a line what is done."""
    sources.out.mkdir(parents=True, exist_ok=True)
    does = {
        Step.WORDS: _build_words,
        Step.CONFUSIONS: _build_confusions,
        Step.NEIGHBOURS: _build_neighbours,
        Step.WEIGHTS: _build_weights,
    }
    for step in Step:
        if step in steps:
            report(f"{step.value}: {does[step](sources)}")


def _build_words(sources: Sources) -> str:
    rows = read_words(sources.counts / "words.tsv")
    words, numbers = vocabulary(rows)
    arrays = sources.out / "ngrams"
    pack_ngrams(sources.counts, rows, numbers, arrays, Cutoffs())
    pack_separators(sources.counts, numbers, words, arrays)
    numbered = {row.word for row in words}
    others = sorted((r for r in rows if r.word not in numbered), key=lambda r: (-r.count, r.word))
    lines = ["word\tcount\tlower\tcapitalised\tupper", *map(_row, (*words, *others))]
    (sources.out / "words.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{len(rows)} words, {len(words)} of them in the context model"


def _row(word: WordCount) -> str:
    return f"{word.word}\t{word.count}\t{word.lower}\t{word.capitalised}\t{word.upper}"


def _build_confusions(sources: Sources) -> str:
    words = (word for pair in _pairs(sources) for word in aligned_words(pair))
    counts, letters = count_confusions(words)
    (sources.out / "confusions.tsv").write_text(
        table(counts, letters, _LEAST_SEEN), encoding="utf-8"
    )
    return f"{counts.total()} misread pieces"


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


def _build_neighbours(sources: Sources) -> str:
    modern = SpellChecker(language=sources.language, distance=1).word_frequency.dictionary
    lexicon = Lexicon(read_words(sources.out / "words.tsv"), modern)
    confusions = ConfusionModel.load(sources.out / "confusions.tsv")
    count = pack_neighbours(lexicon, Candidates(lexicon, confusions), sources.out / "ngrams")
    return f"{count} confusable neighbours"


def _build_weights(sources: Sources) -> str:
    folders = (islice(read_pairs(folder), sources.pages) for folder in sources.pairs)
    pairs = list(chain.from_iterable(folders))
    dirt = ConfusionModel.load(sources.out / "confusions.tsv").dirt()
    pairs += [thinned(pair, dirt) for pair in pairs]
    documents = [found for found in measured(pairs, sources) if found.proposals]
    fit(documents).save(sources.out / WEIGHTS)
    return f"fitted on {sum(len(found.proposals) for found in documents)} proposals"


def measured(pairs: list[Pair], sources: Sources) -> Iterator[Examples]:
    """The examples of each pair, in the order of the pairs, made by several processes."""
    measure = partial(_measure, sources.language, sources.out)
    with ProcessPoolExecutor(sources.jobs) as pool:
        yield from pool.map(measure, pairs, chunksize=4)


def _measure(language: str, folder: Path, pair: Pair) -> Examples:
    return examples(pair, *_models(language, folder))


@cache
def _models(language: str, folder: Path) -> tuple[LanguagePack, Evidence]:
    """The models, loaded once in each process."""
    pack = LanguagePack.load(language, folder=folder)
    return pack, Evidence(pack)


def _pairs(sources: Sources) -> Iterator[Pair]:
    for folder in sources.pairs:
        yield from read_pairs(folder)
