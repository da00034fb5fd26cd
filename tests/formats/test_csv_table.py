"""The log for spreadsheets."""

import csv
import io

from hypothesis import given

from proofreader.formats.changelog import write_csv
from proofreader.formats.changelog.fields import COLUMNS, fields
from tests.strategies import change_logs, log_of


def rows(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@given(change_logs())
def test_every_cell_comes_back_as_it_was(case):
    _, _, entries = case
    heading, *body = rows(write_csv(entries))
    assert heading == list(COLUMNS)
    expected = [fields(entry).values() for entry in entries]
    assert body == [["" if value is None else str(value) for value in row] for row in expected]


def test_it_begins_with_a_byte_order_mark_and_has_crlf_line_ends():
    text = write_csv(log_of("hut also", (0, 3, "but")))
    assert text.startswith("\ufeffnumber,verdict,")
    assert text.endswith(",Anna,2025-03-01T12:00:00+00:00\r\n")


def test_text_that_a_spreadsheet_may_take_for_a_formula_is_not_altered():
    _, row = rows(write_csv(log_of("=1+1", (0, 4, '-"1"'))))
    assert (row[9], row[10]) == ("=1+1", '-"1"')


def test_an_empty_log_is_a_heading():
    assert len(rows(write_csv(()))) == 1
