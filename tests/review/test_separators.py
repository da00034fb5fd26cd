"""What parts two pages is told from the text, and a change that meddles with it is known."""

from __future__ import annotations

import pytest

from proofreader.review.separators import keeps_separators, named_pages, page_of
from proofreader.text.document import Document
from proofreader.text.spans import ChangeSet

LINE = "-----File: 012.png---\\anna\\otto-----------"


@pytest.mark.parametrize(
    ("line", "page"),
    [
        (LINE, "012"),
        ("-----File: 001.png-----", "001"),
        ("----- File: b-12.jpg---\\x", "b-12"),
        ("-----File: p_003.png", "p_003"),
        ("The File: 3", None),
        ("", None),
    ],
)
def test_knows_the_page_of_a_line(line, page):
    assert page_of(line) == page


@pytest.mark.parametrize(
    ("text", "start", "end", "written", "is_kept"),
    [
        ("one\ftwo", 3, 3, "x", True),
        ("one\ftwo", 4, 4, "x", True),
        ("one\ftwo", 3, 4, "", False),
        ("one\ftwo", 2, 5, "e\ft", True),
        ("one\ftwo", 1, 1, "\f", False),
        ("one\n\ftwo", 3, 4, "", True),
        (f"one\n{LINE}\ntwo", 9, 9, "x", False),
        (f"one\n{LINE}\ntwo", 3, 4, "", False),
        (f"one\n{LINE}\ntwo", 4, 4, "\n", True),
        (f"one\n{LINE}\ntwo", 4, 4, " ", False),
        (f"one\n{LINE}\ntwo", 4 + len(LINE), 5 + len(LINE), "", False),
        (f"one\n\n{LINE}\ntwo", 4, 5, "", True),
        (f"one\n{LINE}\ntwo", 0, 1, "O", True),
        ("a\r\nb", 1, 3, "", True),
    ],
)
def test_knows_whether_a_change_meddles(text, start, end, written, is_kept):
    assert keeps_separators(Document(text), ChangeSet.replace(start, end, written)) is is_kept


def test_pages_are_known_by_the_names_of_their_files():
    text = f"{LINE}\r\none\f\n-----File: 013.png---\\anna\ntwo"
    assert {name: text[place : place + 3] for name, place in named_pages(text).items()} == {
        "012": "one",
        "013": "two",
    }
