"""Many layout files are read by two processes, and it makes no difference but in time."""

from multiprocessing import active_children
from pathlib import Path

import pytest

from proofreader.project.opened_parts import Refusal, opened, opened_apart
from proofreader.project.parts import read_parts
from proofreader.review.parts import Part
from tests.cli.pages import hocr

PATH = Path("book")
PADDING = b"<!--" + b" " * 200_000 + b"-->"


def many():
    """Forty files of some megabytes together, of which two cannot be read."""
    parts = [
        Part(f"{n:03}.hocr", "hocr", hocr("page", str(n)).replace(b"<body>", b"<body>" + PADDING))
        for n in range(40)
    ]
    for broken in (3, 35):
        parts[broken] = Part(f"{broken:03}.hocr", "hocr", parts[broken].raw[:-30])
    return parts


def known(opened):
    if isinstance(opened, Refusal):
        return opened
    return [(page.text, page.layout, list(page.sure)) for page in opened]


@pytest.mark.slow
def test_they_are_what_one_process_reads_in_the_same_order():
    parts = many()
    with opened_apart(parts, PATH) as both:
        read = list(both)
    assert list(map(known, read)) == [known(opened(part, PATH)) for part in parts]
    assert [n for n, one in enumerate(read) if isinstance(one, Refusal)] == [3, 35]
    assert active_children() == []


@pytest.mark.slow
def test_who_stops_it_leaves_no_process_behind():
    class StoppedError(Exception):
        pass

    def stop(_done, _total):
        raise StoppedError

    with pytest.raises(StoppedError):
        read_parts(many(), PATH, stop)
    assert active_children() == []


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_there():
    parts = [Part("1.hocr", "hocr", hocr("one")), Part("2.hocr", "hocr", hocr("two")[:-20])]
    book = read_parts(parts, PATH)
    assert book.text.split() == ["one"]
    ((name, problem),) = book.unreadable
    assert name == "2.hocr"
    assert problem
