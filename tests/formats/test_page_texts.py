"""Names of the files for the pages of a book."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.formats.page_texts import FileNames


def names(*pages):
    files = FileNames(".txt")
    return [files.of(page) for page in pages]


def test_files_are_called_as_their_pages_are():
    assert names("001", "ix", "seite 5") == ["001.txt", "ix.txt", "seite 5.txt"]


def test_pages_without_a_name_are_counted():
    assert names("", "", "b") == ["001.txt", "002.txt", "b.txt"]


def test_pages_that_are_called_alike_are_told_apart():
    assert names("a", "A", "a", "a-2") == ["a.txt", "A-2.txt", "a-3.txt", "a-2-2.txt"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "_.._etc_passwd.txt"),
        ("a\nb:c", "a_b_c.txt"),
        ("con", "_con.txt"),
        ("...", "001.txt"),
        ("\N{GOTHIC LETTER AHSA}" * 100, "\N{GOTHIC LETTER AHSA}" * 50 + ".txt"),
    ],
)
def test_what_no_file_name_holds_is_left_out(name, file):
    assert names(name) == [file]


@given(st.lists(st.text(max_size=5), max_size=8))
def test_no_two_pages_have_one_file(pages):
    made = [name.casefold() for name in names(*pages)]
    assert len(set(made)) == len(made)
    assert not any(set(name) & set("/\\:\0") for name in made)
