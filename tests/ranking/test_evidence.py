"""Every proposal is measured the same way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from proofreader.checking import proposals_of
from proofreader.language.passage import Passage
from proofreader.ranking.book import Book
from proofreader.ranking.evidence import FEATURES, Evidence
from proofreader.text.document import Document
from tests.strategies import texts


@pytest.fixture(scope="module")
def evidence(pack):
    return Evidence(pack)


def measured(evidence, pack, text):
    """The proposals for a text that have a reading, and their rows."""
    document = Document(text)
    passage = Passage.of(text, [paragraph.span for paragraph in document.paragraphs])
    proposals = proposals_of(passage, pack)
    return proposals, evidence.measure(passage, proposals, Book.of(document, pack.lexicon))


def column(rows, name):
    return rows[:, FEATURES.index(name)]


@settings(deadline=None, max_examples=50)
@given(texts())
def test_there_is_a_row_of_numbers_for_every_proposal(evidence, pack, text):
    proposals, rows = measured(evidence, pack, text)
    assert rows.shape == (len(proposals), len(FEATURES))
    assert np.isfinite(rows).all()


def test_every_feature_has_a_name_of_its_own():
    assert len(set(FEATURES)) == len(FEATURES)


@pytest.mark.parametrize(
    ("text", "surface", "reading"),
    [
        ("They came to tbe house.", "tbe", "the"),
        ("He was tired, hut he did not sleep.", "hut", "but"),
        ("We settled the dif ferences at last.", "dif ferences", "differences"),
        ("He stood at the end ofthe street.", "ofthe", "of the"),
    ],
)
def test_the_right_reading_gains_most_from_its_words(text, surface, reading, evidence, pack):
    proposals, rows = measured(evidence, pack, text)
    gains = column(rows, "context gain") - column(rows, "confusion cost")
    rivals = {
        proposal.reading: gain
        for proposal, gain in zip(proposals, gains, strict=True)
        if proposal.span.of(text) == surface
    }
    assert rivals[reading] > 0
    assert max(rivals, key=rivals.get) == reading


def test_a_stray_comma_gains_from_leaving(evidence, pack):
    proposals, rows = measured(evidence, pack, "at the end of, the street, and so on")
    gains = {
        proposal.span.start: gain
        for proposal, gain in zip(proposals, column(rows, "separator gain"), strict=True)
        if proposal.reading == "" and len(proposal.span) == 1
    }
    assert gains[13] > gains[25]
