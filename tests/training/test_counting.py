"""Words, pairs, triples and separators counted over plain texts."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.language.lexicon import normal, read_words
from proofreader.language.passage import separator
from proofreader.text.tokens import words
from proofreader.training.counting import count_texts
from proofreader.training.cutoffs import Cutoffs
from proofreader.training.key_counting import KeyCounter
from tests.strategies import texts
from tests.training.watching import Watcher

ALL = Cutoffs(word=1, pair=1, triple=1, separator=1)
WORDS = ["the", "The", "THE", "man", "I", "don’t", "18th", "1848", "x²", "to-day", "_so_", "café"]
MARKS = ["—", "--", ",", ";", ".", "?!", "...", "'", "\n", "\n\n", " \n \t\n ", "\r\n\r\n"]
SENTENCES = st.lists(st.sampled_from(WORDS + MARKS), max_size=40).map(" ".join)


def save(folder, *contents):
    """A folder of texts, one of them in a folder inside it."""
    (folder / "inside").mkdir(parents=True)
    for number, content in enumerate(contents):
        place = folder / "inside" if number % 2 else folder
        (place / f"{number}.txt").write_bytes(content.encode())
    return folder


def counted(tmp_path_factory, *contents, cutoffs=ALL):
    """What the count of texts says, by words: rows by word, and a Counter for each table."""
    texts_folder = save(tmp_path_factory.mktemp("count") / "texts", *contents)
    out = texts_folder.parent / "out"
    count_texts(texts_folder, out, Watcher(), cutoffs)
    rows = read_words(out / "words.tsv")
    tables = []
    for name in ("bigrams", "trigrams", "separators"):
        with np.load(out / f"{name}.npz") as table:
            columns = [table[key].tolist() for key in table if key != "count"]
            keys = list(zip(*columns, strict=True))
            assert keys == sorted(set(keys))
            tables.append(dict(zip(keys, table["count"].tolist(), strict=True)))
    names = [row.word for row in rows]
    pairs, triples, between = tables
    return (
        {row.word: row for row in rows},
        {(names[a], names[b]): n for (a, b), n in pairs.items()},
        {(names[a], names[b], names[c]): n for (a, b, c), n in triples.items()},
        {(names[a], kind, names[b]): n for (a, kind, b), n in between.items()},
    )


def filed(word):
    if re.fullmatch(r"\d+", word):
        return "<num>"
    return "<unk>" if any(letter.isdigit() for letter in word) else normal(word)


def naive(*contents):
    """The same by plain Python, a word at a time."""
    totals, pairs, triples, between = Counter(), Counter(), Counter(), Counter()
    for content in contents:
        text = re.sub("--+", " ", content.replace("\r\n", "\n").replace("\r", "\n"))
        line, place = ["<s>"], 0
        for word in words(text):
            marks = text[place : word.span.start]
            blank_line = re.search(r"\n[^\S\n]*\n", marks)
            neighbours = line[-1], filed(word.text)
            if place and not blank_line and "<" not in "".join(neighbours):
                between[neighbours[0], int(separator(marks)), neighbours[1]] += 1
            if place and (blank_line or re.search("[.?!]", marks)):
                line.append("<s>")
            line.append(neighbours[1])
            place = word.span.end
        if place:
            line.append("<s>")
            totals.update(line[1:])
            pairs.update(pairwise(line))
            triples.update(
                triple
                for triple in zip(line, line[1:], line[2:], strict=False)
                if "<unk>" not in triple and triple[1] != "<s>"
            )
    return totals, pairs, triples, between


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(SENTENCES, texts()), min_size=1, max_size=3))
@example(["a1,a.a,a1"])  # pairs of words, but no three in a row
def test_a_count_is_what_plain_python_counts(tmp_path_factory, contents):
    totals, pairs, triples, between = naive(*contents)
    if not (between and triples):  # too little text; a test of its own below
        return
    rows, *tables = counted(tmp_path_factory, *contents)
    specials = {word: max(1, totals[word]) for word in ("<s>", "<num>", "<unk>")}
    assert {word: row.count for word, row in rows.items()} == dict(totals) | specials
    assert tables == [pairs, triples, between]


def test_words_come_most_frequent_first_behind_the_special_ones(tmp_path_factory):
    rows, *_ = counted(tmp_path_factory, "the hut and the house, and the end")
    assert list(rows) == ["<s>", "<num>", "<unk>", "the", "and", "end", "house", "hut"]


def test_how_a_word_is_written_is_counted_within_sentences(tmp_path_factory):
    rows, *_ = counted(tmp_path_factory, "The end. The end of THE The the day. I say I do")
    the, i = rows["the"], rows["i"]
    assert (the.count, the.lower, the.capitalised, the.upper) == (5, 1, 1, 1)
    assert (i.count, i.lower, i.capitalised, i.upper) == (2, 0, 1, 0)


def test_rare_words_count_as_unknown(tmp_path_factory):
    rows, pairs, *_ = counted(tmp_path_factory, "a a b a c a", cutoffs=Cutoffs(2, 1, 1, 1))
    assert {word: row.count for word, row in rows.items()} == {
        "<s>": 1, "<num>": 1, "<unk>": 2, "a": 4,
    }  # fmt: skip
    assert pairs["<unk>", "a"] == 2


def test_nothing_is_a_neighbour_over_the_end_of_a_text(tmp_path_factory):
    _, pairs, triples, between = counted(tmp_path_factory, "one two", "three four")
    assert ("two", "three") not in pairs
    assert ("one", "two", "<s>") in triples
    assert set(between) == {("one", 0, "two"), ("three", 0, "four")}


def test_a_long_text_is_read_in_pieces_that_end_with_paragraphs(tmp_path_factory):
    paragraph = "The house stood on the hill, and nobody lived in it.\n\n"
    rows, pairs, triples, _ = counted(tmp_path_factory, paragraph * 90_000)
    assert rows["hill"].count == rows["<s>"].count == 90_000
    assert pairs["<s>", "the"] == pairs["it", "<s>"] == 90_000
    assert triples["stood", "on", "the"] == 90_000


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 2**63 - 1) | st.integers(0, 9), max_size=30), max_size=9))
def test_keys_are_counted_whatever_fits_in_memory(tmp_path_factory, batches):
    expected = Counter(key for batch in batches for key in batch)
    for held in (1, 300, 1 << 20):
        counter = KeyCounter(tmp_path_factory.mktemp("runs"), "keys", held)
        for batch in batches:
            counter.add(np.array(batch, np.uint64))
        keys, counts = counter.counted(2)
        found = list(zip(keys.tolist(), counts.tolist(), strict=True))
        assert found == sorted((key, n) for key, n in expected.items() if n >= 2)


def test_many_runs_are_merged_a_range_at_a_time(tmp_path):
    keys = np.random.default_rng(0).integers(0, 5000, 40_000).astype(np.uint64)
    counter = KeyCounter(tmp_path, "keys", 1000)
    for batch in np.split(keys, 80):
        counter.add(batch)
    found, counts = counter.counted(1)
    expected = np.unique(keys, return_counts=True)
    assert found.tolist() == expected[0].tolist()
    assert counts.tolist() == expected[1].tolist()


def test_the_same_texts_give_the_same_bytes(tmp_path):
    folder = save(tmp_path / "texts", "the hut and the house. " * 9, "But the other man?")
    for out in ("one", "two"):
        count_texts(folder, tmp_path / out, Watcher())
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["bigrams.npz", "separators.npz", "trigrams.npz", "words.tsv"]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize(
    ("words", "counted"), [(20_000_000, (3, 1, 2, 1)), (10_000, (2, 1, 1, 1)), (0, (2, 1, 1, 1))]
)
def test_small_corpora_are_cut_less_hard(words, counted):
    found = Cutoffs.for_words(words)
    assert (found.word, found.pair, found.triple, found.separator) == counted


def test_large_corpora_are_cut_as_the_english_one():
    assert Cutoffs.for_words(195_665_471) == Cutoffs.for_words(10**10) == Cutoffs()


@pytest.mark.parametrize("content", [None, b"", b"1848 ... --", b"One. Two."])
def test_a_folder_with_too_few_words_is_refused(content, tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    if content is not None:
        (folder / "text.txt").write_bytes(content)
    with pytest.raises(FormatError, match=r"texts: There (is|are) (no|too little)"):
        count_texts(folder, tmp_path / "out", Watcher())


def test_a_text_that_is_not_utf8_is_refused_with_its_name(tmp_path):
    (tmp_path / "old.txt").write_bytes(b"caf\xe9")
    with pytest.raises(FormatError, match=r"old\.txt: .*UTF-8"):
        count_texts(tmp_path, tmp_path / "out", Watcher())


def test_the_bytes_of_every_text_are_reported_twice(tmp_path):
    folder = save(tmp_path / "texts", "the house the house", "café\r\n\r\n" * 3)
    watcher = Watcher()
    count_texts(folder, tmp_path / "out", watcher)
    assert watcher.works == ["counting words"]
    assert watcher.done == watcher.total == 2 * (19 + 9 * 3)
