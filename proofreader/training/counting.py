"""Counts words, pairs, triples and separators over a folder of plain texts.

What the context model is built from (see `proofreader.training.ngram_packing`): ``words.tsv``,
and three tables that name words by their row in it. Words are those that the program itself
sees, in lower case and with straight apostrophes. A number counts as ``<num>``; a rare word, or
one with digits in it, as ``<unk>``; a run of ``.?!`` or a blank line as ``<s>``. Other marks are
passed over, and double hyphens count as blanks.

The texts are read twice, some million characters at a time: once for the words, once for what
stands beside what. The same texts give the same files, byte for byte.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from io import TextIOWrapper
from itertools import compress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.errors import FormatError
from proofreader.language.lexicon import SPECIAL, WordCount, normal
from proofreader.language.ngrams import NUMBER, SENTENCE, UNKNOWN, Ids
from proofreader.language.passage import Separator, separator
from proofreader.text.tokens import split_words
from proofreader.training.cutoffs import Cutoffs
from proofreader.training.key_counting import KeyCounter, Keys
from proofreader.training.tables import write_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from proofreader.training.progress import Progress

TEXTS: Final = "*.txt"
_BLOCK: Final = 1 << 22
"""Characters read at a time: about 700,000 words."""
_DASHES: Final = re.compile("-{2,}")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_ENDS: Final = (Separator.STOP, Separator.QUESTION)
_KIND_BITS: Final = 3
_SENTENCE_BIT: Final = 1 << _KIND_BITS
_PARAGRAPH_BIT: Final = _SENTENCE_BIT << 1
_NUMBER_BITS: Final = 21
"""Three words fit 63 bits."""
_MOST_WORDS: Final = 1 << _NUMBER_BITS


@dataclass(frozen=True, slots=True)
class Block:
    """Some paragraphs of a text."""

    words: list[str]
    """As they are written."""
    marks: NDArray[np.uint8]
    """What stands before, between and after them: a `Separator`, and whether a sentence and a
    paragraph end there. A block begins and ends with the end of a sentence."""

    @property
    def ends(self) -> NDArray[np.bool_]:
        """Whether a sentence ends before each word, and after the last."""
        return np.asarray(self.marks & _SENTENCE_BIT, np.bool_)


def count_texts(
    texts: Path, out: Path, progress: Progress, cutoffs: Cutoffs | None = None
) -> Cutoffs:
    """Count all texts ``*.txt`` of a folder and of those inside it.

    Args:
        texts: The folder; UTF-8, with or without a mark at the beginning.
        out: The folder to write ``words.tsv``, ``bigrams.npz``, ``trigrams.npz`` and
            ``separators.npz`` to; made if need be. While counting it needs up to 35 bytes of
            disk for each word of the texts.
        progress: Told how many bytes are done.
        cutoffs: What is kept; by default what fits the size of the corpus.

    Returns:
        The cutoffs, as given or found.

    Raises:
        FormatError: if there are no texts, too few words in them, or one cannot be read as UTF-8.
    """
    paths = text_files(texts)
    size = sum(path.stat().st_size for path in paths)
    progress.begin("counting words", 2 * size)
    rows, cutoffs = _words(_blocks(paths, progress), cutoffs)
    if len(rows) == len(SPECIAL):
        raise FormatError("There are no words in the texts here.", path=texts)
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out) as runs:
        tables = _Tables(rows, Path(runs))
        for block in _blocks(paths, progress):
            tables.add(block)
        rarest = tables.save(out, cutoffs)
    if not rarest:
        raise FormatError(
            "There is too little text here to count what stands beside what.",
            "Some ten thousand words are the least.",
            path=texts,
        )
    write_words(out / "words.tsv", rows)
    return cutoffs


def text_files(folder: Path) -> list[Path]:
    """The plain texts of a folder and of those inside it, by name.

    Raises:
        FormatError: if there is none.
    """
    found = (path for path in folder.rglob(TEXTS) if path.is_file())
    paths = sorted(found, key=lambda path: path.relative_to(folder).as_posix())
    if not paths:
        raise FormatError("There is no plain text (*.txt) here.", path=folder)
    return paths


def _blocks(paths: Iterable[Path], progress: Progress) -> Iterator[Block]:
    for path in paths:
        for text, size in _pieces(path):
            words, marks = split_words(_DASHES.sub(" ", text))
            if words:
                codes = np.fromiter(map(_code, marks), np.uint8, len(marks))
                codes[[0, -1]] |= _SENTENCE_BIT
                yield Block(words, codes)
            progress.advance(size)


def _pieces(path: Path) -> Iterator[tuple[str, int]]:
    """A text in pieces, cut at blank lines (line ends, where there are none), and their bytes."""
    held, done = "", 0
    try:
        with path.open("rb") as raw, TextIOWrapper(raw, encoding="utf-8-sig") as file:
            while len(read := file.read(_BLOCK)) == _BLOCK:
                text = held + read
                cut = _last_break(text)
                yield text[:cut], raw.tell() - done
                held, done = text[cut:], raw.tell()
            yield held + read, raw.tell() - done
    except UnicodeDecodeError as error:
        raise FormatError("This file is not UTF-8.", "Save it as UTF-8.", path=path) from error


def _last_break(text: str) -> int:
    for gap in ("\n\n", "\n", " "):
        place = text.rfind(gap)
        if place >= 0:
            return place + len(gap)
    return len(text)


@lru_cache(maxsize=1 << 16)
def _code(marks: str) -> int:
    """What the marks and blanks between two words mean, as in `Block`."""
    kind = separator(marks)
    new_paragraph = _BLANK_LINE.search(marks) is not None
    code = int(kind)
    if kind in _ENDS or new_paragraph:
        code |= _SENTENCE_BIT
    return code | _PARAGRAPH_BIT if new_paragraph else code


def _words(blocks: Iterable[Block], cutoffs: Cutoffs | None) -> tuple[list[WordCount], Cutoffs]:
    """The rows of the table of words: the `SPECIAL` ones, then the most frequent first."""
    seen: Counter[str] = Counter()
    within: Counter[str] = Counter()  # but for those that begin a sentence
    sentences = 0
    for block in blocks:
        ends = block.ends
        seen.update(block.words)
        within.update(compress(block.words, ~ends[:-1]))
        sentences += int(ends[1:].sum())
    cutoffs = cutoffs or Cutoffs.for_words(seen.total() + sentences)
    totals: Counter[str] = Counter()
    for form, count in seen.items():
        totals[_filed(form)] += count
    kept = sorted(
        (word for word, count in totals.items() if count >= cutoffs.word and word not in SPECIAL),
        key=lambda word: (-totals[word], word),
    )[: _MOST_WORDS - len(SPECIAL)]
    totals[SPECIAL[SENTENCE]] = sentences
    totals[SPECIAL[UNKNOWN]] = (
        seen.total() - totals[SPECIAL[NUMBER]] - sum(totals[word] for word in kept)
    )
    # The models take logarithms: what never occurs counts once.
    rows = [WordCount(word, max(1, totals[word]), 0, 0, 0) for word in SPECIAL]
    return [*rows, *_written(kept, totals, within)], cutoffs


def _filed(form: str) -> str:
    """The word that a form counts for, before the rare ones are left out."""
    if form.isdecimal():
        return SPECIAL[NUMBER]
    has_digit = any(letter.isdigit() for letter in form)
    return SPECIAL[UNKNOWN] if has_digit else normal(form)


def _written(
    words: Sequence[str], totals: Counter[str], within: Counter[str]
) -> Iterator[WordCount]:
    """The rows of ``words``, with the ways they are written within sentences."""
    cases: dict[str, list[int]] = {word: [0, 0, 0] for word in words}
    for form, count in within.items():
        word = _filed(form)
        if word in cases:
            capital = form[:1].isupper()
            cases[word][capital + (capital and len(form) > 1 and form.isupper())] += count
    return (WordCount(word, totals[word], *cases[word]) for word in words)


class _Tables:
    """Counts pairs, triples and separators of numbered words.

    Args:
        rows: The table of words; a word's row is its number.
        folder: Where what does not fit in memory is kept.
    """

    def __init__(self, rows: Sequence[WordCount], folder: Path) -> None:
        numbers = {row.word: number for number, row in enumerate(rows)}
        self._number = lru_cache(maxsize=1 << 18)(lambda form: numbers.get(_filed(form), UNKNOWN))
        self._pairs, self._triples, self._separators = (
            KeyCounter(folder, name) for name in ("pairs", "triples", "separators")
        )

    def add(self, block: Block) -> None:
        """Count a block."""
        words = np.fromiter(map(self._number, block.words), np.int64, len(block.words))
        ends = block.ends
        symbols = np.append(np.insert(words, np.flatnonzero(ends[:-1]), SENTENCE), SENTENCE)
        first, second, third = symbols[:-2], symbols[1:-1], symbols[2:]
        self._pairs.add(_keys(symbols[:-1], symbols[1:]))
        known = (first != UNKNOWN) & (second != UNKNOWN) & (third != UNKNOWN)
        known &= second != SENTENCE
        self._triples.add(_keys(first, second, third)[known])
        self._add_separators(words, block.marks[1:-1])

    def _add_separators(self, words: Ids, marks: NDArray[np.uint8]) -> None:
        """Count what stands between neighbours of one paragraph that are words both."""
        first, second = words[:-1], words[1:]
        kinds = (marks & (_SENTENCE_BIT - 1)).astype(np.int64)
        kept = (first > UNKNOWN) & (second > UNKNOWN) & ((marks & _PARAGRAPH_BIT) == 0)
        self._separators.add(_keys(first, kinds, second)[kept])

    def save(self, out: Path, cutoffs: Cutoffs) -> int:
        """Write what was counted often enough, sorted; return the rows of the shortest table."""
        three, between = ("first", "second", "third"), ("first", "separator", "second")
        return min(
            _save(out / "bigrams.npz", three[:2], self._pairs.counted(cutoffs.pair)),
            _save(out / "trigrams.npz", three, self._triples.counted(cutoffs.triple)),
            _save(out / "separators.npz", between, self._separators.counted(cutoffs.separator)),
        )


def _keys(*columns: Ids) -> Keys:
    """Rows of numbers as one number each, in the same order."""
    keys = columns[0].astype(np.uint64)
    for column in columns[1:]:
        keys = (keys << np.uint64(_NUMBER_BITS)) | column.astype(np.uint64)
    return keys


def _save(path: Path, names: Sequence[str], counted: tuple[Keys, NDArray[np.uint32]]) -> int:
    """Write a table with the columns ``names``, which its keys are made of, and ``count``.

    Returns:
        How many rows it has.
    """
    keys, counts = counted
    columns = {
        name: ((keys >> np.uint64(_NUMBER_BITS * place)) & np.uint64(_MOST_WORDS - 1))
        for place, name in enumerate(reversed(names))
    }
    arrays = [(name, columns[name].astype(np.uint32)) for name in names]
    np.savez(path, allow_pickle=False, **dict([*arrays, ("count", counts)]))
    return len(keys)
