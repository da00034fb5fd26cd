"""``proofread ocr``: page images are read by Tesseract, with a bar where somebody watches."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from proofreader.cli.progress import bars
from proofreader.cli.streams import Status, complain, make_folder, note
from proofreader.project.ocr_targets import HOCR_SUFFIX
from proofreader.project.ocring import begin_ocr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def read_pages(paths: Sequence[Path], output: Path | None, language: str, *, again: bool) -> Status:
    """Read pages, and print the name of what is to be opened then.

    Returns:
        Whether all could be read.

    Raises:
        FormatError: if there is nothing to read, no page could be read, or none be written.
        ResourceError: if Tesseract or the language is not installed.
        StoreError: if there is no place to write.
    """
    if output is not None and output.suffix.lower() != HOCR_SUFFIX:
        make_folder(output)
    ocr = begin_ocr(paths, language, output=output, again=again)
    if ocr.skipped:
        note(f"{ocr.skipped:,} {_pages(ocr.skipped)} read before; --again reads all")
    console = Console(stderr=True)
    with bars(console, shown=console.is_terminal, redirects=False) as progress:
        task = progress.add_task(_work(0, ocr.pages), total=ocr.pages)
        with closing(ocr.run()) as reading:
            for done in reading:
                progress.update(task, completed=done, description=_work(done, ocr.pages))
    for failure in ocr.failures:
        complain(failure)
    typer.echo(ocr.result)
    return Status.ERROR if ocr.failures else Status.NOTHING_FOUND


def _work(done: int, pages: int) -> str:
    return f"Reading pages: {done:,} of {pages:,}"


def _pages(count: int) -> str:
    return "page" if count == 1 else "pages"
