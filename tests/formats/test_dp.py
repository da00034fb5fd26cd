r"""Distributed Proofreaders' text: its lines are kept, and made as theirs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.formats.dp import COLUMNS, DpPage, is_dp, make_dp, separator, split_dp
from proofreader.text.document import Document
from tests.strategies import texts

TEXT = (
    "-----File: 001.png---\\anna\\otto\\-------------------------------------------\r\n"
    "The first page\r\n"
    "-----File: 002.png-----\r\n"
    "\r\n"
    "the second-----File: no page\r\n"
)


def test_each_line_begins_a_page_and_names_it():
    first, second = split_dp(TEXT)
    assert (first.name, first.text) == ("001", "The first page\r\n")
    assert second == DpPage(
        "002", "-----File: 002.png-----\r\n", "\r\nthe second-----File: no page\r\n"
    )


def test_what_stands_before_the_first_line_is_a_page_without_a_name():
    assert split_dp(f"Notes\n{TEXT}")[0] == DpPage("", "", "Notes\n")
    assert not is_dp("Notes\n")
    assert is_dp(TEXT)


@pytest.mark.parametrize("name", ["001", "001.png", "a b/c\\d\ne", "", "x" * 100])
@pytest.mark.parametrize("proofers", [(), ("anna",), ("anna", "o t\\to")])
def test_a_line_that_is_made_is_as_long_as_theirs_and_is_read_again(name, proofers):
    line = separator(name, proofers)
    assert len(line) == COLUMNS or (len(line) > COLUMNS and len(name) > 40)
    assert split_dp(f"{line}\nx") == (DpPage(split_dp(line)[0].name, f"{line}\n", "x"),)


def test_names_stand_in_it_as_they_do_in_theirs():
    assert separator("012", ("anna", "otto")).startswith("-----File: 012.png---\\anna\\otto\\---")
    assert separator("012.jpg").startswith("-----File: 012.jpg------")


def test_pages_become_one_text_that_counts_as_so_many_pages():
    made = make_dp([("001", "One"), ("002", ""), ("003", "Three\n")])
    assert made.split("\n")[1::2][:1] == ["One"]
    assert [(page.name, page.text) for page in split_dp(made)] == [
        ("001", "One\n"),
        ("002", ""),
        ("003", "Three\n"),
    ]
    assert len(Document(made).pages) == 3


def test_a_page_that_has_its_line_keeps_it():
    assert make_dp((page.name, page.separator + page.text) for page in split_dp(TEXT)) == TEXT


@given(
    texts()
    | st.lists(st.sampled_from(["-----File: ", "1.png", "\n", "\r\n", "\f", "a"])).map("".join)
)
def test_nothing_is_lost_when_pages_are_parted(text):
    assert "".join(page.separator + page.text for page in split_dp(text)) == text
