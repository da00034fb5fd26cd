"""Every proposal is measured the same way, and again when its neighbours are mended."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from proofreader.checking import proposals_of
from proofreader.language.passage import Passage
from proofreader.ranking.book import Book
from proofreader.ranking.evidence import AGAIN, FEATURES, MODELS, RIVALS, Evidence
from proofreader.ranking.number_evidence import NUMBERS
from proofreader.text.document import Document
from proofreader.text.findings import WEIGHED
from tests.detectors.pages import passage_of
from tests.strategies import texts


@pytest.fixture(scope="module")
def evidence(pack):
    return Evidence(pack)


def measured(evidence, pack, text):
    """The proposals for a text, and their rows."""
    document = Document(text)
    passage = Passage.of(text, [paragraph.span for paragraph in document.paragraphs])
    proposals = proposals_of(passage, pack)
    return proposals, evidence.measure(passage, proposals, Book.of(document, pack))


def column(rows, name):
    return rows[:, AGAIN.index(name)]


@pytest.fixture(scope="module")
def values(evidence, pack):
    """A function that says what a feature of each (surface, reading) of a text is."""

    def of(feature, text):
        proposals, rows = measured(evidence, pack, text)
        spots = ((proposal.span.of(text), proposal.reading) for proposal in proposals)
        return dict(zip(spots, column(rows, feature).tolist(), strict=True))

    return of


def again(evidence, pack, text, *likely):
    """The proposals for a text and their rows at both looks, some readings being likely."""
    proposals, rows = measured(evidence, pack, text)
    believed = [(proposal.span.of(text), proposal.reading) in likely for proposal in proposals]
    first = np.where(believed, 0.9, 0.01).astype(np.float32)
    return proposals, rows, evidence.measure_again(passage_of(text), proposals, rows, first)


@settings(deadline=None, max_examples=50)
@given(texts())
def test_there_is_a_row_of_numbers_for_every_proposal(evidence, pack, text):
    proposals, rows = measured(evidence, pack, text)
    assert rows.shape == (len(proposals), len(FEATURES))
    assert np.isfinite(rows).all()


def test_every_feature_has_a_name_of_its_own():
    assert len(set(AGAIN)) == len(AGAIN)
    assert AGAIN[: len(FEATURES)] == FEATURES


def test_the_kinds_that_are_weighed_are_evidence_in_their_order():
    kinds = [feature for feature in FEATURES if feature.startswith("kind ")]
    assert kinds == [f"kind {kind.value}" for kind in WEIGHED]


@settings(deadline=None, max_examples=50)
@given(texts())
def test_of_the_readings_of_a_span_one_is_the_best_and_none_is_before_it(evidence, pack, text):
    proposals, rows = measured(evidence, pack, text)
    for feature in RIVALS:
        behind = column(rows, feature)
        assert (behind <= 0).all()
        best = {p.span for p, gap in zip(proposals, behind, strict=True) if gap == 0}
        assert best == {proposal.span for proposal in proposals}


def test_a_proposal_without_a_reading_gains_nothing(evidence, pack):
    proposals, rows = measured(evidence, pack, "He saw QZXVWKQZXVWK there.")
    (flag,) = (row for row, p in zip(rows, proposals, strict=True) if p.reading is None)
    for name in ("context gain", "separator gain", "confusion cost", "length change"):
        assert flag[FEATURES.index(name)] == 0


@settings(deadline=None, max_examples=50)
@given(texts())
def test_where_nothing_is_mended_a_second_look_sees_what_the_first_saw(evidence, pack, text):
    proposals, rows, second = again(evidence, pack, text)
    assert second.shape == (len(proposals), len(AGAIN))
    assert second[:, : len(FEATURES)].tolist() == rows.tolist()
    for name in (*MODELS, *RIVALS):
        first, mended = column(second, name), column(second, f"mended {name}")
        assert mended == pytest.approx(first, abs=1e-4)


def test_a_second_look_has_the_log_odds_of_the_first(evidence, pack):
    _, _, rows = again(evidence, pack, "They came to tbe house.", ("tbe", "the"))
    odds = column(rows, "first opinion")
    assert odds.max() == pytest.approx(np.log(9), abs=1e-4)
    assert odds.min() == pytest.approx(np.log(1 / 99), abs=1e-4)


@pytest.mark.parametrize(
    ("text", "asked", "likely"),
    [
        ("They came to tbe rnain house.", ("rnain", "main"), ("tbe", "the")),
        ("He was tired, hut hc did not sleep.", ("hut", "but"), ("hc", "he")),
        ("He stood in tlie rnidst of them.", ("rnidst", "midst"), ("tlie", "the")),
    ],
)
def test_a_reading_gains_more_where_its_neighbours_are_mended(text, asked, likely, evidence, pack):
    proposals, _, rows = again(evidence, pack, text, likely)
    places = {(p.span.of(text), p.reading): place for place, p in enumerate(proposals)}
    before, after = column(rows, "context gain"), column(rows, "mended context gain")
    assert after[places[asked]] > before[places[asked]]
    assert after[places[likely]] == pytest.approx(before[places[likely]], abs=1e-4)


def test_what_is_far_from_all_that_is_mended_is_as_it_was(evidence, pack):
    text = "They came to tbe house in the old town, and there they saw tie men."
    proposals, _, rows = again(evidence, pack, text, ("tbe", "the"))
    far = [place for place, p in enumerate(proposals) if p.span.start > text.index("there")]
    assert far
    for name in MODELS:
        assert column(rows, name)[far].tolist() == column(rows, f"mended {name}")[far].tolist()


@pytest.mark.parametrize(
    ("feature", "text", "right", "other"),
    [
        (
            "misread so in this book",
            "A rnonth, and cornmon rnen.",
            ("rnonth", "month"),
            ("rnonth", "north"),
        ),
        ("new in this book", "The house, the bouse.", ("bouse", "house"), ("bouse", "mouse")),
        ("letters of new", "He saw rnen.", ("rnen", "men"), ("rnen", "run")),
        ("rarest new word", "He saw rnen.", ("rnen", "men"), ("rnen", "rien")),
    ],
)
def test_evidence_speaks_for_the_right_reading(feature, text, right, other, values):
    found = values(feature, text)
    assert found[right] > found[other]


@pytest.mark.parametrize(
    ("feature", "more", "less"),
    [
        ("unknown around", "And tlie mcn tbe otber day", "And the men tbe other day"),
        ("capitals around", "AND THE MEN tbe OTHER DAY", "And the men tbe other day"),
        ("noise of this book", "And tlie mcn tbe otber day", "And the men tbe other day"),
        ("after a sentence end", "He came. tbe man", "He came, tbe man"),
        ("odd marks", "And tbe~ house", "And tbe house"),
        ("capital inside a sentence", "And Tbe house", "And tbe house"),
        ("all capitals", "And TBE house", "And tbe house"),
        ("old in this book", "And tbe house, tbe man", "And tbe house, the man"),
        ("digits", "And tbe3 house", "And tbe house"),
    ],
)
def test_evidence_about_a_place_says_what_stands_there(feature, more, less, values):
    about = []
    for text in (more, less):
        found = values(feature, text)
        about.append(max(v for (old, _), v in found.items() if old.lower() in ("tbe", "tbe3")))
    assert about[0] > about[1]


def test_numbers_are_seen_as_such(values):
    text = "He paid 1001. to me, so th1s is it."
    found = {name: values(name, text) for name in NUMBERS}
    pounds, word = ("1001", "100l"), ("th1s", "this")
    assert {name for name in NUMBERS if found[name][pounds] > 0} == {
        "old is a number",
        "new is a number",
        "new is a sum",
        "ends in one",
        "stop follows",
        "stop and small letter follow",
    }
    assert not [name for name in NUMBERS if found[name][word]]


def test_what_stands_about_a_number_counts(values):
    text = "at 2l. ISa. a week, at 101. A week"
    sums = ("ISa", "15s"), ("101", "10l")
    for name in ("number beside", "stop and small letter follow"):
        found = values(name, text)
        assert [found[one] for one in sums] == [1, 0]
    few = values("sums in this book", "at 2 ISa. a week")
    assert few[sums[0]] < values("sums in this book", text)[sums[0]]


def test_what_is_unknown_in_another_paragraph_says_nothing_of_this_one(values):
    alone = values("unknown around", "And tbe old house")
    beside = values("unknown around", "The mcn\n\nAnd tbe old house\n\nThe mcn")
    assert beside["tbe", "the"] == alone["tbe", "the"] == 0
    assert values("unknown around", "And tbe old house\nThe mcn")["tbe", "the"] > 0


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
