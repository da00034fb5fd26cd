"""``proofread export``: corrected text and log of what was done in the window."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING

import typer

from proofreader.cli.streams import make_folder, note
from proofreader.errors import FormatError
from proofreader.project import PROOF_SUFFIX, Keep, export, open_book
from proofreader.project.book import is_there
from proofreader.review.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def export_book(path: Path, folder: Path | None) -> None:
    """Export the work in the ``.proof`` file at ``path`` and print the names of what is written.

    Should the text file beside it have changed since, the work is exported all the same: it
    holds its own original, and nothing that exists is touched.

    Raises:
        FormatError: if it is no ``.proof`` file, or something cannot be written.
        StoreError: if it cannot be opened.
    """
    if path.suffix != PROOF_SUFFIX:
        raise FormatError(
            f"This is not the {PROOF_SUFFIX} file that the window keeps your work in.",
            f"It has the name of the text: {path.with_suffix(PROOF_SUFFIX).name}",
            path=path,
        )
    if not is_there(path):
        raise FormatError("There is no such file.", "Check its name and its folder.", path=path)
    Store.open(path).close()  # raises where the window would move a damaged file aside
    if folder is not None:
        make_folder(folder)
    with open_book(path, choice=Keep.PROOF) as book:
        for notice in book.notices:
            note(f"{path}: {notice}")
        written = export(book, folder)
    for name in astuple(written):
        if name is not None:
            typer.echo(name)
