"""A language pack built from a few counts and pages, step by step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from proofreader.errors import FormatError, ResourceError
from proofreader.evaluation.pairs import Pair
from proofreader.language.confusions import ConfusionModel
from proofreader.language.lexicon import read_words
from proofreader.language.ngrams import SENTENCE, UNKNOWN, NgramModel
from proofreader.language.passage import Separator
from proofreader.language.separators import SeparatorModel
from proofreader.training.build import aligned_words, build
from proofreader.training.cache import Cache
from proofreader.training.ngram_packing import vocabulary
from proofreader.training.sources import Sources, Step, Workshop
from tests.language.toys import SENTENCES, save_counts
from tests.training.watching import Watcher


@pytest.fixture
def sources(tmp_path):
    """Counts of four sentences, one folder of two pages, and where to build."""
    counts, pages, out = (tmp_path / name for name in ("counts", "pages", "out"))
    for folder in (counts, pages, out):
        folder.mkdir()
    save_counts(counts)
    for name in ("one", "two"):
        (pages / f"{name}.ocr.txt").write_bytes(b"tbe cornmon house of tbe rnan, tbe end")
        (pages / f"{name}.gt.txt").write_bytes(b"the common house of the man, the end")
    return Sources("en", counts, (pages,), like=tmp_path / "like", out=out, pages=10)


def built(sources, *steps):
    """What a build reports, line by line."""
    watcher = Watcher()
    build(sources, steps, Workshop(Cache(sources.out.parent / "cache"), watcher))
    return watcher.lines


def files(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def numbers(sources):
    """The numbers of the words of a model built from the counts."""
    built(sources, Step.WORDS)
    rows = read_words(sources.out / "words.tsv")
    return {row.word: number for number, row in enumerate(rows)}


def test_the_words_step_numbers_words_by_how_usual_they_are(sources, numbers):
    rows = read_words(sources.out / "words.tsv")
    assert [row.word for row in rows[:3]] == ["<s>", "<num>", "<unk>"]
    counts = [row.count for row in rows[3:]]
    assert counts == sorted(counts, reverse=True)
    assert set(numbers) >= set(" ".join(SENTENCES).split())


def test_a_model_built_from_sentences_knows_them(sources, numbers):
    model = NgramModel(sources.out / "ngrams")
    the, other, hand, house = (
        np.array([numbers[word]]) for word in ("the", "other", "hand", "house")
    )
    assert model.log_probability(the, other, hand) > model.log_probability(the, other, house)
    start = np.array([SENTENCE])
    but = np.array([numbers["but"]])
    assert model.log_probability(start, start, but) > model.log_probability(start, start, house)


@pytest.mark.parametrize("history", [("<s>", "<s>"), ("on", "the"), ("hand", "hut")])
def test_the_words_of_a_built_model_share_one_probability(history, sources, numbers):
    model = NgramModel(sources.out / "ngrams")
    first, second = (np.full(len(numbers), numbers[word]) for word in history)
    logs = model.log_probability(first, second, np.arange(len(numbers)))
    assert np.exp(logs).sum() == pytest.approx(1, abs=0.1)


def test_separators_built_from_sentences_are_those_of_the_sentences(sources, numbers):
    model = SeparatorModel(sources.out / "ngrams")

    def likeliest(first, second):
        pair = [np.full(len(Separator), numbers[word]) for word in (first, second)]
        return model.log_probability(pair[0], np.array(list(Separator)), pair[1]).argmax()

    assert likeliest("in", "the") == Separator.SPACE
    assert likeliest("on", "the") == Separator.COMMA  # so the counts of the toys have it


def test_words_beyond_the_vocabulary_count_as_unknown(tmp_path):
    rows = save_counts(tmp_path)
    kept, found = vocabulary(rows)
    assert len(kept) == len(rows)
    assert sorted(found) == list(range(len(rows)))
    assert [row.word for row in kept[: UNKNOWN + 1]] == ["<s>", "<num>", "<unk>"]


def test_the_confusions_step_counts_what_was_misread(sources):
    (line,) = built(sources, Step.CONFUSIONS)
    assert line.startswith("confusions: ")
    model = ConfusionModel.load(sources.out / "confusions.tsv")
    assert list(model.common(4)) == [("h", "b"), ("m", "rn")]
    assert model.cost("the", "tbe") < model.cost("the", "tqe")


def test_words_that_stand_for_each_other_are_aligned_one_to_one():
    pair = Pair("page", "tbe dif ferences ofthe xxxxxxx end", "the differences of the men end")
    assert list(aligned_words(pair)) == [("the", "tbe"), ("end", "end")]


def test_steps_are_done_in_their_order_whatever_was_asked_first(sources):
    lines = built(sources, Step.CONFUSIONS, Step.WORDS)
    assert [line.partition(":")[0] for line in lines] == ["words", "confusions"]


def test_the_same_input_gives_the_same_bytes(sources):
    built(sources, Step.WORDS, Step.CONFUSIONS)
    first = files(sources.out)
    built(sources, Step.WORDS, Step.CONFUSIONS)
    assert files(sources.out) == first
    assert len(first) > 10


def test_a_folder_without_pages_stops_the_build(sources, tmp_path):
    empty = replace(sources, pairs=(tmp_path / "nowhere",))
    with pytest.raises(FormatError, match=r"nowhere: .*no pair"):
        built(empty, Step.CONFUSIONS)


def test_without_pairs_confusions_and_weights_are_those_of_another_pack(sources):
    sources.like.mkdir()
    for name in ("confusions.tsv", "ranking.npz"):
        (sources.like / name).write_bytes(name.encode())
    lines = built(replace(sources, pairs=()), Step.CONFUSIONS, Step.WEIGHTS)
    assert lines == [
        "confusions: no pairs, so they are those of “like”",
        "weights: no pairs, so they are those of “like”",
    ]
    for name in ("confusions.tsv", "ranking.npz"):
        assert (sources.out / name).read_bytes() == name.encode()


def test_a_pack_that_is_its_own_model_stays_as_it_is(sources):
    (sources.out / "confusions.tsv").write_bytes(b"kept")
    built(replace(sources, pairs=(), like=sources.out), Step.CONFUSIONS)
    assert (sources.out / "confusions.tsv").read_bytes() == b"kept"


def test_without_pairs_and_without_another_pack_there_is_nothing_to_take(sources):
    with pytest.raises(ResourceError, match=r"confusions\.tsv: There are no pairs"):
        built(replace(sources, pairs=()), Step.CONFUSIONS)


def test_a_language_that_pyspellchecker_does_not_know_is_refused_at_once(sources):
    with pytest.raises(ResourceError, match=r"no words of “xx”.*\ben\b"):
        built(replace(sources, language="xx"), Step.WORDS)
