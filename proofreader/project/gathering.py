"""What a folder, an archive or a file holds of a book: its pages' texts and its pages' images.

Files are taken for what they begin with, not for what their names say; only their order, and which
image belongs to which text, is in their names: ``001.txt`` and ``001.png``.
"""

from __future__ import annotations

import os
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.errors import FormatError
from proofreader.formats.files import read_bytes, read_head
from proofreader.formats.layouts.forms import Form, recognise_form
from proofreader.formats.layouts.making import make_layout
from proofreader.formats.signatures import is_plain_archive, recognise
from proofreader.messages import Message
from proofreader.project.containers import Archive, Folder
from proofreader.project.page_names import (
    NUMBERED,
    TEXT_SUFFIXES,
    as_counted,
    is_image_name,
    is_text_name,
    shown,
    stem_of,
)
from proofreader.project.watching import unwatched
from proofreader.review.parts import Part
from proofreader.scans.images import frames
from proofreader.scans.pdf import Pdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from proofreader.project.containers import Container
    from proofreader.project.watching import Watch
    from proofreader.scans.images import ImageRef
    from proofreader.text.layout import ReadPage

_PREFERRED: Final = (
    Form.HOCR,
    Form.ALTO,
    Form.PAGE,
    Form.ABBYY,
    Form.TSV,
    Form.TEXT,
    Form.HTML,
)
"""Which form the text is taken from where the same pages are there in several: those first that say
where the words stand."""
_MOST_IN_ALL: Final = 1 << 30
"""In bytes, of all texts of a book: some 3,000 pages of ALTO. What a hostile archive unpacks to has
no end otherwise."""


class Unreadable(NamedTuple):
    """A file of a book that cannot be read."""

    name: str
    problem: str
    """Why, one sentence."""


class UnreadPagesError(FormatError):
    """There are page images, and no text of them: they have to be read by an OCR engine first.

    Attributes:
        path: The folder, archive, image or PDF.
        count: How many pages there are.
    """

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            Message("There is no text here, only images of pages ({count:,}).", count=count),
            Message("Have them read first: proofread ocr does that with Tesseract."),
            path=path,
        )
        self.count = count


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of a book."""

    path: Path
    parts: tuple[Part, ...]
    """Those that its text is made of, in the order of the pages; at least one."""
    images: tuple[tuple[str, ImageRef], ...] = ()
    """The page images that lie with them, with their names, in the order of the names."""
    unreadable: tuple[Unreadable, ...] = ()


def look(path: Path, watch: Watch = unwatched) -> Gathered | Path:
    """What is at ``path``, by its content: the files of a book, or the path of one plain text.

    Of an image, a PDF or an archive of images with a text beside it, it is that text.

    Raises:
        UnreadPagesError: if there are images alone.
        FormatError: if nothing is there that can be read.
    """
    is_folder = os.path.isdir(path)  # noqa: PTH112 - of a name that is too long it says no
    head = b"" if is_folder else read_head(path)
    if is_folder:
        return gather(path, watch)
    if is_plain_archive(head):
        return _look_into(path, watch)
    match recognise_form(head):
        case Form.TEXT:
            return path
        case Form.IMAGE | Form.PDF as form:
            beside = text_beside(path)
            return gather_images(path, form, watch) if beside is None else look(beside, watch)
        case form:
            return gather_file(path, form, read_bytes(path))


def _look_into(archive: Path, watch: Watch) -> Gathered | Path:
    """What is in an archive, or beside it where there are images alone in it."""
    try:
        return gather(archive, watch)
    except UnreadPagesError:
        beside = text_beside(archive)
        if beside is None:
            raise
        return look(beside, watch)


def gather(path: Path, watch: Watch = unwatched) -> Gathered:
    """The files of the book at ``path``, a folder or a zip archive.

    Args:
        path: The folder or archive.
        watch: Told how far it is.

    Raises:
        UnreadPagesError: if there are page images alone.
        FormatError: if nothing of a book is there, or it cannot be read.
    """
    container: Container = Folder(path) if path.is_dir() else Archive(path)
    names = sorted(container.names(), key=as_counted)
    images = [name for name in names if is_image_name(name)]
    chosen, twice = _chosen(container, names, {stem_of(name) for name in images})
    refs = tuple((name, container.image(name)) for name in images)
    if not chosen:
        if images:
            raise UnreadPagesError(path, len(images))
        raise FormatError(
            Message("There are no texts of pages here."),
            Message("Open a folder with files such as 001.txt, 001.hocr or 001.xml."),
            path=path,
        )
    parts, unreadable = [], list(twice)
    room = _MOST_IN_ALL
    for number, (name, form) in enumerate(chosen, 1):
        watch(number, len(chosen))
        try:
            part = _part(container, name, form)
        except FormatError as error:
            unreadable.append(Unreadable(shown(name), error.problem))
            continue
        room -= len(part.raw)
        if room < 0:
            problem = Message("Its texts are larger than {most} MB.", most=_MOST_IN_ALL >> 20)
            raise FormatError(problem, Message("Split the book into parts."), path=path)
        parts.append(part)
    return Gathered(path, tuple(parts), refs, tuple(unreadable))


def as_before(gathered: Gathered, kept: Sequence[Part]) -> Gathered:
    """The same with the files that a book was made of in the place of others of the same pages.

    Who has pages read again has a hOCR file beside each text; the page is not there twice then.

    Args:
        gathered: What is there.
        kept: What the book was made of before.
    """
    there = {part.name for part in gathered.parts}
    ours = {part.name for part in kept}
    absent = {stem_of(part.name): part for part in kept if part.name not in there}
    path = gathered.path
    if there <= ours or not absent or not (path.is_dir() or is_plain_archive(read_head(path))):
        return gathered
    container: Container = Folder(path) if path.is_dir() else Archive(path)
    names = {*container.names()}
    parts: list[Part] = []
    unreadable = [*gathered.unreadable]
    for part in gathered.parts:
        before = absent.get(stem_of(part.name)) if part.name not in ours else None
        if before is None:
            parts.append(part)
        elif before.name in names:
            try:
                parts.append(_part(container, before.name, Form(before.form)))
            except FormatError as error:
                unreadable.append(Unreadable(before.name, error.problem))
        else:
            unreadable.append(_twice(part.name, before.name))
    return replace(gathered, parts=tuple(parts), unreadable=tuple(unreadable))


def _part(container: Container, name: str, form: Form) -> Part:
    """A file of a book.

    Raises:
        FormatError: if it cannot be read.
    """
    if shown(name) != name:
        raise FormatError(
            Message("The name of this file is damaged."),
            Message("Rename it, and open the book again."),
            path=container.path / name,
        )
    return Part(name, form, container.read(name))


def _twice(name: str, other: str) -> Unreadable:
    return Unreadable(
        shown(name), Message("There is another text of this page: {other}.", other=shown(other))
    )


def gather_file(path: Path, form: Form, raw: bytes) -> Gathered:
    """The book that one layout file is, with the page images that lie beside it."""
    return Gathered(path, (Part(path.name, form, raw),), images_beside(path))


def images_beside(path: Path) -> tuple[tuple[str, ImageRef], ...]:
    """The page images that lie in the folder of a text, with their names, by name.

    Those in an archive that is called as the text is come first: the text was read from them.
    """
    archive = path.with_suffix(".zip")
    found: list[Container] = []
    with suppress(FormatError):
        found += [Archive(archive)] if archive.is_file() and archive != path else []
    with suppress(FormatError):
        found.append(Folder(path.parent))
    return tuple(
        (name, place.image(name))
        for place in found
        for name in sorted(filter(is_image_name, place.names()), key=as_counted)
    )


def is_book(folder: Path) -> bool:
    """Whether a folder looks like one book of several pages, by the names in it."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return False
    texts = {stem_of(name) for name in names if is_text_name(name)}
    images = {stem_of(name) for name in names if is_image_name(name)}
    pages = [stem for stem in texts if stem in images or NUMBERED.fullmatch(stem)]
    if len(pages) > 1:
        return len(texts & images) > 1 or len(pages) == len(texts)
    # of page images perhaps none has been read yet, or only the first
    return texts <= images and sum(bool(NUMBERED.fullmatch(stem)) for stem in images) > 1


def unread_images(folder: Path) -> tuple[Path, ...]:
    """The page images of a folder of which there is no text yet, by the names of its files.

    Raises:
        FormatError: if the folder cannot be read.
    """
    names = sorted(Folder(folder).names(), key=as_counted)
    texts = {stem_of(name) for name in names if is_text_name(name)}
    images = (name for name in names if is_image_name(name) and not name.lower().endswith(".pdf"))
    stems = ((name, stem_of(name)) for name in images)
    return tuple(
        folder / name for name, stem in stems if stem not in texts and NUMBERED.fullmatch(stem)
    )


def gather_images(path: Path, form: Form, watch: Watch = unwatched) -> Gathered:
    """The book that an image file or a PDF is: its text layer, as the layout file that it will be.

    Raises:
        UnreadPagesError: if it has none.
        FormatError: if it cannot be read.
    """
    pages = list(_text_layer(path, watch)) if form is Form.PDF else []
    if not any(page.text.strip() for page in pages):
        raise UnreadPagesError(path, frames(path))
    layout = path.with_suffix(".hocr")
    raw = make_layout(Form.HOCR, pages, path.stem)
    return Gathered(layout, (Part(layout.name, Form.HOCR, raw),), images_beside(path))


def text_beside(path: Path) -> Path | None:
    """The file beside images or a PDF that holds their text; None if there is none.

    Whatever is called as if it were one but is an image itself is none.
    """
    for suffix in TEXT_SUFFIXES:
        beside = path.with_suffix(suffix)
        if beside != path and beside.is_file() and _may_be_text(beside):
            return beside
    return None


def _may_be_text(path: Path) -> bool:
    try:
        head = read_head(path)
    except FormatError:
        return False
    is_image = recognise_form(head) in {Form.IMAGE, Form.PDF}
    return not is_image and not is_plain_archive(head)


def _text_layer(path: Path, watch: Watch) -> Iterator[ReadPage]:
    with Pdf(path) as pdf:
        for number in range(len(pdf)):
            yield pdf.read(number)
            watch(number + 1, len(pdf))


def _chosen(
    container: Container, names: Sequence[str], images: set[str]
) -> tuple[list[tuple[str, Form]], list[Unreadable]]:
    """The files that the text is taken from, in order, each with its form.

    Returns:
        They, and those of the same form that are left out: other texts of the same pages.
    """
    by_form: defaultdict[Form, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        form = _form_in(container, name)
        if form is not None:
            by_form[form][stem_of(name)].append(name)
    if not by_form:
        return [], []
    pages = {form: _pages_among(stems, images) for form, stems in by_form.items()}
    best = max(pages, key=lambda form: (len(pages[form]), -_PREFERRED.index(form)))
    found = [texts for stem, texts in by_form[best].items() if stem in pages[best]]
    twice = [_twice(name, texts[0]) for texts in found for name in texts[1:]]
    return [(texts[0], best) for texts in found], twice


def _form_in(container: Container, name: str) -> Form | None:
    """What kind of text a file holds; None if it holds none."""
    if not is_text_name(name):
        return None
    head = container.head(name)
    form = recognise_form(head)
    if form is Form.TEXT and recognise(head) is not None:
        return None
    return form if form in _PREFERRED else None


def _pages_among(stems: Iterable[str], images: set[str]) -> set[str]:
    """Those of some files that are pages, where others are notes about the book."""
    stems = set(stems)
    pages = {stem for stem in stems if stem in images or NUMBERED.fullmatch(stem)}
    return pages if len(pages) > 1 else stems
