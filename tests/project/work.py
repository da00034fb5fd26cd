"""What a volunteer does in the tests of books."""

from proofreader.checking import Checked
from proofreader.project import (
    open_book,
)
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import ChangeSet, Span

TEXT = b"\xef\xbb\xbfThe hut is old.\r\nWe, are here.\rThe end"
"""A little of all that is to stay: a byte-order mark, every kind of line end, and no last one."""


def open_finding(book, surface, reading):
    """Let the session find ``surface``; the finding."""
    text = book.session.document.text
    span = Span(text.index(surface), text.index(surface) + len(surface))
    name = fingerprint(text, span, Kind.REAL_WORD)
    finding = Finding(span, surface, Kind.REAL_WORD, "why", 0.9, (Suggestion(reading, 0.8),), name)
    book.session.take(Checked(span, (finding,)), book.session.revision)
    return finding


def work(path):
    """Open a book, accept a reading, reject one and type a word; the corrected text."""
    with open_book(path, who="Ann") as book:
        book.session.accept(open_finding(book, "hut", "hat"))
        book.session.reject(open_finding(book, "old", "odd"))
        book.session.edit(ChangeSet.replace(0, 3, "Thy"))
        return book.session.document.text


def names(folder):
    return sorted(path.name for path in folder.iterdir())
