import pytest

from proofreader.gui.measure import MEASURE, measure_of


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([], MEASURE),
        ([40, 50, 60], MEASURE),
        ([86] * 99 + [104], 87),
        ([2000] * 50, MEASURE),
        ([2000, 90], 91),
    ],
)
def test_the_lines_of_a_page_fit_but_no_line_becomes_too_long_to_follow(lengths, expected):
    assert measure_of(lengths) == expected
