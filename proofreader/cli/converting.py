"""``proofread convert``: what the program reads, in the forms that it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from rich.console import Console

from proofreader.cli.progress import bars
from proofreader.cli.streams import STANDARD_OUTPUT, Status, deliver, make_folder, note, protect
from proofreader.errors import FormatError
from proofreader.project.converting import ExportForm, PageBreaks, Wishes, converted
from proofreader.project.reading import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from proofreader.project.converting import ConvertedPage
    from proofreader.project.reading import ReadPages

_ENDINGS = {
    ".hocr": ExportForm.HOCR,
    ".hocr.html": ExportForm.HOCR,
    "_hocr.html": ExportForm.HOCR,
    ".alto": ExportForm.ALTO,
    ".alto.xml": ExportForm.ALTO,
    ".page.xml": ExportForm.PAGE,
    ".tsv": ExportForm.TSV,
    ".html": ExportForm.HTML,
    ".htm": ExportForm.HTML,
    ".txt": ExportForm.TEXT,
    ".text": ExportForm.TEXT,
}
"""What the name of a file says of its form; of two that fit, the first is meant."""


def convert_file(
    path: Path, output: Path, form: ExportForm, breaks: PageBreaks, *, force: bool
) -> Status:
    """Write the pages of ``path`` in another form.

    Returns:
        Whether all its files could be read.

    Raises:
        FormatError: if it cannot be read, has no such form, or something would be overwritten.
        StoreError: if a ``.proof`` file cannot be used.
    """
    with reading(path) as read:
        wishes = Wishes(read.title, breaks, read.newline)
        places = _places(read, output, form)
        for place in places:
            protect(place, path)
            if not force and place != STANDARD_OUTPUT and place.exists():
                raise FormatError(
                    "This file exists.", "Give another name, or --force to replace it.", path=place
                )
        if len(places) > 1 or places[0].parent == output:
            make_folder(output)
        made = converted(form, _watched(read, form), wishes)
        for place, (_, raw) in zip(places, made, strict=True):
            deliver(raw, place)
        for unreadable in read.unreadable:
            note(f"proofread: {path / unreadable.name}: {unreadable.problem} It is left out.")
        return Status.ERROR if read.unreadable else Status.NOTHING_FOUND


def form_of_name(output: Path) -> ExportForm:
    """The form that a name of what is to be written stands for.

    Raises:
        typer.BadParameter: if it stands for none, or for several.
    """
    name = output.name.lower()
    for ending, form in _ENDINGS.items():
        if name.endswith(ending):
            return form
    if output == STANDARD_OUTPUT:
        return ExportForm.TEXT
    if output.is_dir() or not output.suffix:
        return ExportForm.PAGES
    known = ", ".join(ExportForm)
    raise typer.BadParameter(f"“{output.name}” tells no form; say it by --to: {known}")


def _places(read: ReadPages, output: Path, form: ExportForm) -> list[Path]:
    """Where the files are to be written, in order; the folder may not be there yet."""
    names = form.names_of_files(read.names, read.title)
    if output == STANDARD_OUTPUT or (len(names) == 1 and output.suffix and not output.is_dir()):
        if len(names) > 1:
            raise FormatError(
                f"That is {len(names):,} files.", "Give the name of a folder for them.", path=output
            )
        return [output]
    if output.suffix and not output.is_dir():
        raise FormatError(
            f"There are {len(names):,} pages, and each gets a file of its own.",
            "Give the name of a folder for them, without an ending.",
            path=output,
        )
    return [output / name for name in names]


def _watched(read: ReadPages, form: ExportForm) -> Iterator[ConvertedPage]:
    """The pages, with a bar where somebody watches."""
    console = Console(stderr=True)
    with bars(console, shown=console.is_terminal, redirects=False) as progress:
        task = progress.add_task(read.title, total=len(read.names))
        for page in read.pages(with_places=form.has_places):
            yield page
            progress.advance(task)
