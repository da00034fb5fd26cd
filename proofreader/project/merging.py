"""Putting a new original in the place of a book's, with the work of before carried over to it."""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from proofreader.errors import StoreError
from proofreader.messages import Message
from proofreader.project.sheets import carried
from proofreader.review.aside import move_aside
from proofreader.review.events import Saved
from proofreader.review.merging import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from proofreader.project.parts import BookPage
    from proofreader.review.store import Store
    from proofreader.review.transfer import Lost, Transfer
    from proofreader.text.spans import ChangeSet

EARLIER = "earlier"
"""In the name of a ``.proof`` file whose original is no longer that of the book."""


def put_in_place(
    store: Store,
    create: Callable[[Path], Store],
    result: Transfer,
    written: frozenset[str] = frozenset(),
) -> Path:
    """Put a new ``.proof`` file in the place of an open one, which is closed and moved aside.

    Args:
        store: The open one.
        create: Makes the new one at a path, with the new original in it.
        result: What has to be done to that.
        written: The digests of files as they are now. Those of them that were saved here stay
            known, or they would look like somebody else's.

    Returns:
        Where the earlier one is now.

    Raises:
        StoreError: if something cannot be written; the earlier one is where it was then.
    """
    proof, lists = store.path, list(store.events("listed"))
    saved = [e for e in store.events("saved") if isinstance(e, Saved) and e.digest in written]
    store.close()
    temporary = proof.with_name(f".{secrets.token_hex(8)}{proof.suffix}")
    try:
        with contextlib.closing(create(temporary)) as new:
            new.append_all([*lists, *saved, *result.commands])
        aside = move_aside(proof, EARLIER)
        temporary.replace(proof)
    except OSError as error:
        problem = Message("The .proof file cannot be replaced ({cause}).", cause=error.strerror)
        remedy = Message("Ask for the right to write in this folder, and open the book again.")
        raise StoreError(problem, remedy, path=proof) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return aside


def conflicts(
    result: Transfer, pages: Iterable[BookPage], text: str, correction: ChangeSet
) -> tuple[Conflict, ...]:
    """What could not be carried over, as the volunteer is told of it.

    Args:
        result: What became of the decisions.
        pages: Those of the earlier original.
        text: The new original.
        correction: What has been done to it already.
    """
    pages = tuple(pages)
    return tuple(_conflict(lost, pages, text, correction) for lost in result.lost)


def _conflict(
    lost: Lost, pages: tuple[BookPage, ...], text: str, correction: ChangeSet
) -> Conflict:
    name = next((page.name for page in pages if page.span.end >= lost.original.start), "")
    if lost.now is None:
        return Conflict(name, lost.before, lost.after, "", None)
    place = carried(correction, lost.now.start)
    return Conflict(name, lost.before, lost.after, lost.now.of(text), place)
