"""The lists and rules of the volunteer's own that are kept with a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.formats.files import write_bytes
from proofreader.review.events import Listed
from proofreader.review.session import utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.language.kept_lists import KeptList
    from proofreader.project.book import Book


def lists_of(book: Book) -> tuple[KeptList, ...]:
    """The lists that are kept with ``book``, in the order in which they were put to it."""
    kept: dict[object, KeptList] = {}
    for event in book.store.events("listed"):
        if not isinstance(event, Listed):
            continue
        if event.is_gone:
            kept.pop(event.kept.is_same_as, None)
        else:
            kept[event.kept.is_same_as] = event.kept
    return tuple(kept.values())


def keep_list(book: Book, kept: KeptList) -> None:
    """Put a list to ``book``, in the place of an earlier one of its role and name.

    Raises:
        StoreError: if it cannot be kept.
    """
    book.store.append(Listed(utc_now(), book.who, kept))


def drop_list(book: Book, kept: KeptList) -> None:
    """Take a list from ``book``.

    Raises:
        StoreError: if that cannot be kept.
    """
    book.store.append(Listed(utc_now(), book.who, kept, is_gone=True))


def export_list(kept: KeptList, path: Path) -> None:
    """Write a list to a file, as Guiguts and Distributed Proofreaders have it.

    Raises:
        FormatError: if it cannot be written.
    """
    write_bytes(path, kept.content.encode())
