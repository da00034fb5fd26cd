"""What findings are worth, counted on small pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.evaluation.classes import Difference
from proofreader.evaluation.measures import Measures, Stage, total
from proofreader.evaluation.measuring import measure
from proofreader.text.findings import Kind
from tests.evaluation.pages import PRINTED, READ, finding, page

ALL = [
    finding("tbe", "the"),
    finding("hut", "hat", "but", kind=Kind.REAL_WORD),
    finding("'", "", kind=Kind.STRAY_MARK),
    finding("over power", "over tower", kind=Kind.SPLIT_WORD),
    finding("were", "where", kind=Kind.REAL_WORD),
]
"""Of five errors one is missed; one reading is second, one wrong; one finding is a false alarm."""


def measured(*findings, read=READ, printed=PRINTED, threshold=0.5):
    return measure(page(read, printed), findings, threshold)


@pytest.fixture(scope="module")
def counted():
    return measured(*ALL)


def test_words_found_missed_and_false(counted):
    detection = counted.detection
    assert (detection.found, detection.missed, detection.false) == (5, 1, 1)
    assert detection.precision == pytest.approx(5 / 6)
    assert detection.recall == pytest.approx(5 / 6)
    assert detection.f1 == pytest.approx(5 / 6)


def test_errors_by_class(counted):
    errors = counted.errors
    assert errors.number == 5
    assert errors.all[Difference.NON_WORD] == 2
    assert errors.detected == {
        Difference.NON_WORD: 1,
        Difference.REAL_WORD: 1,
        Difference.PUNCTUATION: 1,
        Difference.SPLIT: 1,
    }
    assert errors.first_right == {Difference.NON_WORD: 1, Difference.PUNCTUATION: 1}
    assert errors.any_right[Difference.REAL_WORD] == 1
    assert errors.any_right[Difference.SPLIT] == 0


def test_findings_by_kind(counted):
    alerts = counted.alerts
    assert alerts.number == 5
    assert alerts.precision(Kind.REAL_WORD) == 0.5
    assert alerts.precision() == 0.8
    assert alerts.first_right == {Kind.MISREAD_WORD: 1, Kind.STRAY_MARK: 1}
    assert counted.per_1000_words(alerts.false.total()) == pytest.approx(1000 / 13)


def test_the_text_after_each_stage(counted):
    left = counted.texts.character_errors
    assert left[Stage.BEFORE] == 5
    assert left[Stage.FIRST] == 6  # two are mended; hat, tower and where add one each
    assert left[Stage.ACCEPTED] == 2
    assert left[Stage.TYPED] == 1
    assert counted.texts.cer(Stage.BEFORE) == pytest.approx(5 / len(PRINTED))
    assert counted.texts.change(Stage.TYPED) == pytest.approx(-0.8)
    assert counted.texts.wer(Stage.TYPED) == pytest.approx(1 / 12)


def test_the_work_of_a_volunteer(counted):
    assert (counted.work.accepted, counted.work.typed) == (3, 1)


def test_findings_below_the_threshold_count_for_calibration_alone():
    found = measured(finding("tbe", "the", sure=0.3), finding("were", "where", sure=0.2))
    assert found.alerts.number == found.detection.found == found.work.accepted == 0
    assert found.texts.character_errors[Stage.FIRST] == 5
    assert found.wrong.made == {3000: 1, 2000: 1}
    assert found.wrong.true == {3000: 1}
    assert found.right.true == {3000: 1}


def test_a_finding_without_a_reading_says_only_that_something_is_wrong():
    found = measured(finding("tbe"))
    assert found.wrong.made.total() == 1
    assert found.right.made.total() == 0
    assert (found.work.accepted, found.work.typed) == (0, 1)


def test_house_style_counts_neither_way():
    read, printed = "a move- ment of men", "a movement of men"
    found = measured(finding("move- ment", "moment", read=read), read=read, printed=printed)
    assert found.alerts.number == 1
    assert found.alerts.false.total() == found.detection.false == found.wrong.made.total() == 0


def test_a_page_is_worse_when_first_readings_add_more_than_two_character_errors():
    assert measured(finding("house", "hovel")).worsened == 1
    assert measured(finding("house", "mouse")).worsened == 0


def test_accepting_beside_what_is_typed_does_both():
    read, printed = "tbe old rnen and wornen saw", "the old men and women saw"
    found = measured(
        finding("tbe", read=read),
        finding("rnen", "men", read=read),
        read=read,
        printed=printed,
    )
    assert found.texts.character_errors[Stage.ACCEPTED] == 3
    assert found.texts.character_errors[Stage.TYPED] == 2


def test_counts_of_pages_add_up_whatever_their_order(counted):
    other = measured(finding("hut", "but", sure=0.6))
    sum_ = total([counted, other, counted])
    assert sum_ == total([other, counted, counted]) == counted + other + counted
    assert (sum_.documents, sum_.words, sum_.errors.number) == (3, 39, 15)
    assert total([]) == Measures()


def test_every_threshold_has_its_point_on_the_curve():
    found = measured(
        finding("tbe", "the", sure=0.9),
        finding("were", "where", sure=0.7),
        finding("hut", "but", sure=0.4),
    )
    assert [(point.threshold, point.recall, point.false) for point in found.curve()] == [
        (0.9, 0.2, 0),
        (0.7, 0.2, 1),
        (0.4, 0.4, 1),
    ]
    assert [point.precision for point in found.curve()] == pytest.approx([1, 1 / 2, 2 / 3])
    assert found.recall_within(8) == 0.2  # one false alarm in 13 words is 77 in 1000
    assert found.recall_within(80) == 0.4


def test_nothing_found_is_nothing_gained():
    found = measured()
    assert found.detection.precision == found.detection.f1 == found.alerts.precision() == 0
    assert found.recall_within(8) == 0
    assert found.texts.change(Stage.TYPED) == 0


@given(st.lists(st.sampled_from(ALL), unique=True), st.floats(0, 1))
@settings(max_examples=40)
def test_a_volunteer_never_makes_the_page_worse(findings, threshold):
    left = measured(*findings, threshold=threshold).texts.character_errors
    assert left[Stage.TYPED] <= left[Stage.ACCEPTED] <= left[Stage.BEFORE]
