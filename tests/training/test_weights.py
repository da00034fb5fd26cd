"""Judges fitted in two looks, on a few documents made of numbers."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from proofreader.ranking.evidence import AGAIN, FEATURES
from proofreader.ranking.judges import about_marks, first_opinion
from proofreader.ranking.ranker import SPOT_FEATURES
from proofreader.text.findings import WEIGHED, Kind, Proposal
from proofreader.text.spans import Span
from proofreader.training.examples import Examples
from proofreader.training.weights import fit

pytestmark = pytest.mark.slow

SPOTS = 90
"""So many spots a document: each a word or a mark, with two readings."""
KINDS = (Kind.MISREAD_WORD, Kind.STRAY_MARK)
TELLING = FEATURES.index("context gain")


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Cases so few are grown on fastest by one thread."""
    with threadpool_limits(1):
        yield


def document(name, seed):
    """A document whose readings are right where their words gain much."""
    draw = np.random.default_rng(seed)
    proposals = tuple(
        Proposal(Span(2 * spot, 2 * spot + 1), reading, KINDS[spot % 2], "by hand")
        for spot in range(SPOTS)
        for reading in "ab"
    )
    evidence = draw.normal(size=(len(proposals), len(FEATURES))).astype(np.float32)
    for kind in WEIGHED:
        column = FEATURES.index(f"kind {kind.value}")
        evidence[:, column] = [proposal.kind is kind for proposal in proposals]
    right = evidence[:, TELLING] > 0.5
    wrong = right.reshape(-1, 2).any(axis=1).repeat(2)
    return Examples(name, "x " * SPOTS, proposals, evidence, right, wrong, wrong)


def seen_again(page, opinions):
    """The document with the columns of a second look, which saw nothing new."""
    odds = np.log(opinions / (1 - opinions)).reshape(-1, 1)
    new = np.zeros((len(opinions), len(AGAIN) - len(FEATURES) - 1), np.float32)
    return replace(
        page, evidence=np.concatenate((page.evidence, new, odds), axis=1, dtype=np.float32)
    )


class Looker:
    """Looks again, and remembers what it was told."""

    def __init__(self):
        self.opinions = []

    def __call__(self, pages, opinions):
        self.opinions += opinions
        return map(seen_again, pages, opinions)


@pytest.fixture(scope="module")
def documents():
    return [document(f"{place}.txt", place) for place in range(4)]


@pytest.fixture(scope="module")
def looker():
    return Looker()


@pytest.fixture(scope="module")
def judges(documents, looker):
    return fit(documents, looker)


def bytes_of(judges):
    return [
        array.tobytes()
        for field in fields(judges)
        for array in getattr(judges, field.name).arrays(field.name).values()
    ]


def test_the_same_documents_give_the_same_judges(judges, documents):
    assert bytes_of(fit(documents, Looker())) == bytes_of(judges)


def test_each_judge_asks_about_what_it_is_shown(judges):
    assert judges.first.columns == FEATURES
    assert judges.right_words.columns == judges.right_marks.columns == AGAIN
    assert judges.wrong_words.columns == judges.wrong_marks.columns == SPOT_FEATURES


def test_readings_of_a_page_not_seen_are_told_apart(judges):
    page = document("new", 99)
    opinions = first_opinion(judges.first, page.evidence)
    assert ((opinions > 0.5) == page.right).mean() > 0.9
    right = judges.right(seen_again(page, opinions).evidence)
    assert ((right > 0.5) == page.right).mean() > 0.9


@pytest.mark.usefixtures("judges")
def test_each_document_is_looked_at_again_with_opinions_on_all_its_proposals(looker, documents):
    assert [len(each) for each in looker.opinions[:4]] == [len(d.proposals) for d in documents]
    assert all(((each > 0) & (each < 1)).all() for each in looker.opinions)


def test_first_opinions_come_from_trees_that_have_not_seen_the_page(judges, looker, documents):
    for page, opinion in zip(documents, looker.opinions[:4], strict=True):
        everyones = first_opinion(judges.first, page.evidence)
        assert not np.allclose(opinion, everyones)


def test_all_readings_of_a_page_are_in_one_half(documents):
    """Two engines' readings of a page that says something else than all others."""
    odd = replace(documents[0], right=~documents[0].right, wrong=~documents[0].wrong)
    pages = [
        replace(odd, name="one/1.ocr.txt"),
        documents[1],
        documents[2],
        replace(odd, name="two/1.ocr.txt"),
    ]
    looker = Looker()
    fit(pages, looker)
    for place in (0, 3):
        told = (looker.opinions[place] > 0.5) == odd.right
        assert told.mean() < 0.2  # who has seen the other reading of the page would know better


def test_words_and_marks_are_in_the_examples(documents):
    marks = about_marks(documents[0].evidence)
    assert 0 < marks.sum() < len(marks)
