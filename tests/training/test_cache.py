"""What is kept between two builds."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from proofreader.evaluation.pairs import Pair
from proofreader.ranking.evidence import Evidence
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.training.bundling import bundle, unbundle
from proofreader.training.cache import Cache, digest, files_digest, program_digest
from proofreader.training.examples import examples


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def test_arrays_come_back_as_they_were_kept(cache):
    arrays = {"rows": np.arange(6, dtype=np.float32).reshape(2, 3), "names": np.array(["é", ""])}
    cache.keep("key", arrays)
    found = cache.arrays("key")
    assert list(found) == list(arrays)
    assert all((found[name] == arrays[name]).all() for name in arrays)
    assert found["rows"].dtype == np.float32


def test_nothing_is_found_under_another_key(cache):
    cache.keep("key", {"rows": np.zeros(1)})
    assert cache.arrays("kex") is None
    assert cache.arrays("other") is None


def test_a_fresh_start_finds_nothing_and_keeps_all(cache):
    cache.keep("key", {"rows": np.zeros(1)})
    fresh = Cache(cache.folder, fresh=True)
    assert fresh.arrays("key") is None
    fresh.keep("key", {"rows": np.ones(1)})
    assert cache.arrays("key")["rows"] == 1


@pytest.mark.parametrize("size", [0, 10, 100])
def test_damaged_arrays_are_no_arrays(size, cache):
    cache.keep("key", {"rows": np.arange(99)})
    (path,) = cache.folder.rglob("*.npz")
    path.write_bytes(path.read_bytes()[:size])
    assert cache.arrays("key") is None


def test_a_folder_is_made_once(cache):
    def fill(folder):
        (folder / "made.txt").write_bytes(b"made")

    first = cache.made_folder("counts", fill)
    assert (first / "made.txt").read_bytes() == b"made"
    assert cache.made_folder("counts", pytest.fail) == first


def test_a_fresh_start_makes_a_folder_again(cache):
    (cache.made_folder("counts", lambda _: None) / "old.txt").write_bytes(b"")
    fresh = Cache(cache.folder, fresh=True).made_folder("counts", lambda _: None)
    assert not list(fresh.iterdir())


def test_a_folder_whose_making_is_interrupted_is_not_there(cache):
    def stop(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache.made_folder("counts", stop)
    assert not list(cache.folder.iterdir())


def test_keys_tell_where_their_parts_end():
    assert digest("ab", "c") == digest("ab", "c")
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_the_key_of_files_is_made_of_their_names_and_contents(tmp_path):
    keys = set()
    for name, content in (("a", b"x"), ("b", b"x"), ("b", b"y")):
        path = tmp_path / name
        path.write_bytes(content)
        keys.add(files_digest(tmp_path, [path]))
    assert len(keys) == 3


def test_the_key_of_the_program_is_made_of_each_module_once():
    assert program_digest("text/*.py") == program_digest("text/*.py", "text/spans.py")
    assert program_digest("text/*.py") != program_digest("text/spans.py")


def test_examples_come_back_as_they_were_measured(cache, pack):
    page = examples(Pair("folder/one", "tbe house", "the house"), pack, Evidence(pack))
    proposals = (
        Proposal(Span(0, 3), "the", Kind.MISREAD_WORD, "“tbe” is no word"),
        Proposal(Span(4, 4), "", Kind.STRAY_MARK, ""),
        Proposal(Span(5, 6), None, Kind.MISSING_MARK, "look\N{NO-BREAK SPACE}here \ud800"),
    )
    page = replace(page, proposals=page.proposals + proposals)
    cache.keep("key", bundle(page))
    found = unbundle(cache.arrays("key"))
    for part in fields(page):
        kept, measured = getattr(found, part.name), getattr(page, part.name)
        assert type(kept) is type(measured)
        if isinstance(measured, np.ndarray):
            assert kept.dtype == measured.dtype
            assert kept.tolist() == measured.tolist()
        else:
            assert kept == measured
