"""Which hOCR files come of which page images, and where they are written.

An image has its hOCR beside it: ``001.png`` and ``001.hocr``. A PDF, or a TIFF with several pages,
has one for all of them: ``book.pdf`` and ``book.hocr``. Where the folder cannot be written, the
files go into one of the user's own, with links to the images, so that they are a book there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.errors import FormatError, StoreError
from proofreader.messages import Message
from proofreader.project.containers import Archive, Folder
from proofreader.project.page_names import as_counted
from proofreader.scans.images import ImageRef, frames, recognise_image

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

HOCR_SUFFIX: Final = ".hocr"
_ZIP_START: Final = b"PK\x03\x04"
_STEM: Final = 40
"""So much of a name, in code points, is kept where a digest makes it one of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """A hOCR file, and the pages that it is to hold."""

    path: Path
    refs: tuple[ImageRef, ...]

    @property
    def is_single(self) -> bool:
        """Whether it holds one page; it is written as soon as that is read."""
        return len(self.refs) == 1

    def key(self, language: str) -> str:
        """Differs as soon as another file, other images or another language are meant."""
        parts = [str(self.path.absolute()), language]
        for ref in self.refs:
            status = ref.path.stat()
            parts += [f"{ref.place.absolute()} {ref.frame} {status.st_size} {status.st_mtime_ns}"]
        return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read, and what is to be opened afterwards."""

    targets: tuple[Target, ...]
    unreadable: tuple[FormatError, ...]
    result: Path


class _Source(NamedTuple):
    """What one hOCR file is made of."""

    path: Path
    """Its name becomes that of the hOCR file."""
    images: tuple[ImageRef, ...]
    """The file itself or, of an archive, those in it."""


def plan_ocr(paths: Sequence[Path], output: Path | None, fallback: Path) -> Plan:
    """Which hOCR files come of some images, PDFs, and folders or archives of them.

    Args:
        paths: At least one.
        output: A folder, or the name of one hOCR file for all pages; None writes beside the images.
        fallback: The folder in which there may be one for images that lie where nothing can be
            written.

    Raises:
        FormatError: if a path cannot be read, or there is no image.
        StoreError: if there is no place to write.
    """
    sources = [source for path in paths for source in _sources_at(path)]
    if output is None and not all(_is_writable(source.path.parent) for source in sources):
        output = fallback / _name_elsewhere(paths[0])
        sources = _linked(sources, output)
    pages, unreadable = _pages_of(sources)
    if output is not None and output.suffix.lower() == HOCR_SUFFIX:
        refs = tuple(ref for found in pages.values() for ref in found)
        return Plan((Target(output, refs),) if refs else (), unreadable, output)
    targets = tuple(
        Target((output or path.parent) / f"{path.stem}{HOCR_SUFFIX}", refs)
        for path, refs in pages.items()
    )
    return Plan(targets, unreadable, _result(paths, targets, output))


def _result(paths: Sequence[Path], targets: Sequence[Target], output: Path | None) -> Path:
    """What to open: the file if there is but one, else the folder."""
    if len(targets) == 1 and not paths[0].is_dir():
        return targets[0].path
    if output is not None:
        return output
    return paths[0] if paths[0].is_dir() else paths[0].parent


def _sources_at(path: Path) -> list[_Source]:
    """What an image, an archive or a folder of images is made into, in the order of the names.

    Raises:
        FormatError: if it cannot be read, or there is no image.
    """
    if _begins(path, _ZIP_START):
        archive = Archive(path)
        names = [name for name in archive.names() if recognise_image(archive.head(name))]
        images = [archive.image(name) for name in sorted(names, key=as_counted)]
        sources = [_Source(path, tuple(images))] if images else []
    elif path.is_dir():
        folder = Folder(path)
        names = [name for name in folder.names() if recognise_image(folder.head(name))]
        images = [folder.image(name) for name in sorted(names, key=as_counted)]
        sources = [_Source(image.path, (image,)) for image in images]
    else:
        return [_Source(path, (ImageRef(path),))]
    if not sources:
        raise FormatError(
            Message("There are no page images here."),
            Message("Choose the folder with the scans: PNG, JPEG, TIFF, WebP, JPEG 2000 or PDF."),
            path=path,
        )
    return sources


def _begins(path: Path, start: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(start)) == start
    except (OSError, ValueError):  # it will be said when it is read
        return False


def _pages_of(
    sources: Iterable[_Source],
) -> tuple[dict[Path, tuple[ImageRef, ...]], tuple[FormatError, ...]]:
    """The pages of each source, and why some have none."""
    pages: dict[Path, tuple[ImageRef, ...]] = {}
    unreadable = []
    for source in sources:
        for image in source.images:
            try:
                count = frames(image.path, image.member)
            except FormatError as error:
                unreadable.append(error)
                continue
            found = (replace(image, frame=frame) for frame in range(count))
            pages[source.path] = (*pages.get(source.path, ()), *found)
    return pages, tuple(unreadable)


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _name_elsewhere(path: Path) -> str:
    """The name of a folder for the pages of ``path`` that those of no other path share."""
    place = hashlib.sha256(str(path.absolute()).encode(errors="surrogateescape")).hexdigest()
    return f"{path.stem[:_STEM]}-{place[:12]}"


def _linked(sources: Sequence[_Source], folder: Path) -> list[_Source]:
    """The same with the images once more in a folder of the user's own.

    Raises:
        StoreError: if it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_moved(source, _link(source.path, folder)) for source in sources]
    except OSError as error:
        raise StoreError(
            Message("There is no place to keep your work ({cause}).", cause=error.strerror),
            Message("Copy the images to a folder of your own, and have them read there."),
            path=folder,
        ) from error


def _moved(source: _Source, path: Path) -> _Source:
    return _Source(path, tuple(replace(image, path=path) for image in source.images))


def _link(image: Path, folder: Path) -> Path:
    link = folder / image.name
    if not link.exists():
        with suppress(OSError):  # Windows lets not everybody make links
            link.symlink_to(image.absolute())
    if not link.exists():
        shutil.copyfile(image, link)
    return link
