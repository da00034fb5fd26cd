"""Proposals judged by the truth, and pages with fewer errors."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from proofreader.evaluation.pairs import Pair
from proofreader.ranking.evidence import FEATURES, Evidence
from proofreader.training.examples import examples, thinned
from tests.strategies import texts

DIRT = {"'": 3, ".": 1}
READ = "They came to tbe house, hut the dif ferences of 'the men were great."
PRINTED = "They came to the house, but the differences of the men were great."


@pytest.fixture(scope="module")
def evidence(pack):
    return Evidence(pack)


@pytest.fixture(scope="module")
def judged(pack, evidence):
    """Each proposal for `READ` as (surface, reading), with whether it is right, and wrong."""
    found = examples(Pair("page", READ, PRINTED), pack, evidence)
    rows = zip(found.proposals, found.right.tolist(), found.wrong.tolist(), strict=True)
    return {(p.span.of(READ), p.reading): verdict for p, *verdict in rows}


@pytest.mark.parametrize(
    ("surface", "reading"),
    [("tbe", "the"), ("hut", "but"), ("dif ferences", "differences"), ("'", "")],
)
def test_a_reading_that_the_truth_has_is_right_where_the_text_is_wrong(surface, reading, judged):
    assert judged[surface, reading] == [True, True]


@pytest.mark.parametrize(("surface", "reading"), [("tbe", "be"), ("tbe", "they"), ("'", ",")])
def test_another_reading_is_wrong_as_the_text_is(surface, reading, judged):
    assert judged[surface, reading] == [False, True]


def test_no_reading_is_right_where_the_text_is(judged):
    assert judged[",", ""] == [False, False]
    assert judged[".", ""] == [False, False]


def test_there_is_a_row_of_evidence_for_every_proposal(pack, evidence):
    found = examples(Pair("page", READ, PRINTED), pack, evidence)
    assert found.evidence.shape == (len(found.proposals), len(FEATURES))
    assert found.name == "page"


@pytest.mark.parametrize("read", ["", "the", "— —", "\n"])
def test_a_page_without_proposals_is_judged_too(read, pack, evidence):
    found = examples(Pair("page", read, read), pack, evidence)
    assert len(found.right) == len(found.wrong) == len(found.proposals)
    assert not found.right.any()


@settings(deadline=None, max_examples=40)
@given(texts())
def test_of_a_page_read_right_nothing_is_wrong(pack, evidence, text):
    found = examples(Pair("page", text, text), pack, evidence)
    assert not found.right.any()
    assert not found.wrong.any()


def test_a_thinned_page_is_the_same_every_time_and_another_for_another_name_or_copy():
    pair = Pair("one", READ * 20, PRINTED * 20)
    assert thinned(pair, DIRT, 0) == thinned(pair, DIRT, 0)
    assert thinned(pair, DIRT, 1).read != thinned(pair, DIRT, 0).read
    assert (
        thinned(Pair("two", pair.read, pair.printed), DIRT, 0).read != thinned(pair, DIRT, 0).read
    )


def test_a_thinned_page_has_fewer_errors_and_the_same_truth():
    pair = Pair("one", f"{READ} " * 20, f"{PRINTED} " * 20)
    page = thinned(pair, DIRT, 0)
    assert page.printed == pair.printed
    assert page.name == pair.name  # pages of one name are fitted together
    assert page.read.count("tbe") < pair.read.count("tbe")
    assert page.read.count("house") == pair.read.count("house")
