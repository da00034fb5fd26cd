"""OCR texts beside their truth, as files, and the folds that cross-validation deals them into."""

from __future__ import annotations

import zlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from proofreader.text.confidences import Confidences

READ_SUFFIX: Final = ".ocr.txt"
TRUTH_SUFFIX: Final = ".gt.txt"
_TEXT_SUFFIX: Final = ".txt"
_ENDINGS: Final = (READ_SUFFIX, ".hocr", ".xml.gz", ".xml", ".tsv", ".html")
"""What ends the names of the files that OCR has written."""


@dataclass(frozen=True, slots=True)
class Pair:
    """OCR text beside its truth."""

    name: str
    """The OCR file's name, with its folder's before it."""
    read: str
    printed: str
    confidences: Confidences | None = field(default=None, compare=False)
    """How sure the OCR engine was of the words of ``read``, if that is known."""


@dataclass(frozen=True, slots=True)
class PageSet:
    """Pages that are reported together: those of one folder."""

    name: str
    pairs: tuple[Pair, ...]


def read_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs ``NAME.ocr.txt`` and ``NAME.gt.txt`` of a folder, by name.

    Raises:
        FormatError: if the folder holds no pair, or a file is not UTF-8.
    """
    files = _files_in(folder, folder)
    if not files:
        raise FormatError("There is no pair NAME.ocr.txt, NAME.gt.txt here.", path=folder)
    for ocr, truth in files:
        yield _pair(ocr, truth)


def read_sets(sources: Sequence[Path], truth: Path | None) -> list[PageSet]:
    """The pages of files and folders, a set for each folder, in the order given.

    The truth of ``NAME.ocr.txt`` or ``NAME.txt`` is ``NAME.gt.txt`` beside it or, in another
    folder, ``NAME.gt.txt``, the file of the same name, or ``NAME.txt``. In a folder, what has no
    truth is passed over.

    Args:
        sources: OCR texts, and folders of them.
        truth: The folder of the truth, or the truth of the one source; None looks beside.

    Raises:
        FormatError: if something is missing or cannot be read.
    """
    for path in (*sources, *([truth] if truth else [])):
        if not path.exists():
            raise FormatError("There is no such file or folder.", "Check its name.", path=path)
    if truth is not None and not truth.is_dir():
        return [_set_of_one(sources, truth)]
    by_folder: defaultdict[Path, list[tuple[Path, Path]]] = defaultdict(list)
    for source in sources:
        if source.is_dir():
            by_folder[source] += _pages_of(source, truth)
        else:
            by_folder[source.parent].append((source, _truth_of(source, truth)))
    names = set_names(by_folder)
    return [
        PageSet(name, tuple(_pair(*page) for page in pages))
        for name, pages in zip(names, by_folder.values(), strict=True)
    ]


def page_of(name: str) -> str:
    """The name of a page without its folders and ``.ocr.txt`` or what ends a layout file.

    A page that several engines have read has one name in several folders. It must not be judged
    by weights that have seen it read by another engine.
    """
    page = name.rpartition("/")[2]
    ending = next((one for one in _ENDINGS if page.endswith(one)), "")
    return page.removesuffix(ending)


def fold_of(name: str, folds: int) -> int:
    """The fold of a page, 0 .. ``folds`` - 1: pages of one name are in one fold (see `page_of`).

    Args:
        name: The page's name; folders before it and ``.ocr.txt`` behind it do not count.
        folds: How many there are.
    """
    return zlib.crc32(page_of(name).encode()) % folds


def _set_of_one(sources: Sequence[Path], truth: Path) -> PageSet:
    if len(sources) > 1 or sources[0].is_dir():
        raise FormatError(
            "One file cannot be the truth of several pages.",
            "Name the folder that their truths are in.",
            path=truth,
        )
    return PageSet(set_names([sources[0].parent])[0], (_pair(sources[0], truth),))


def set_names(folders: Iterable[Path]) -> list[str]:
    """A name for each folder: its own, with a number where two have the same."""
    names: list[str] = []
    for folder in folders:
        own = folder.resolve().name or "pages"
        again = sum(name == own or name.startswith(f"{own} (") for name in names)
        names.append(f"{own} ({again + 1})" if again else own)
    return names


def _pages_of(folder: Path, truth: Path | None) -> list[tuple[Path, Path]]:
    files = _files_in(folder, truth or folder)
    if not files:
        raise FormatError(
            "No text here has a truth.",
            "Name each pair NAME.ocr.txt and NAME.gt.txt, or say where the truths are.",
            path=folder,
        )
    return files


def _files_in(folder: Path, truths: Path) -> list[tuple[Path, Path]]:
    """The OCR texts in ``folder`` that have a truth in ``truths``, and these, by name."""
    texts = sorted(folder.glob(f"*{READ_SUFFIX}")) or sorted(folder.glob(f"*{_TEXT_SUFFIX}"))
    found = ((text, _find_truth(text, truths)) for text in texts)
    return [(text, truth) for text, truth in found if truth is not None]


def _truth_of(text: Path, truths: Path | None) -> Path:
    truth = _find_truth(text, truths or text.parent)
    if truth is None:
        raise FormatError(
            "The truth of this text is not there.",
            f"It should be called {_page(text)}{TRUTH_SUFFIX}; or say where it is.",
            path=text,
        )
    return truth


def _find_truth(text: Path, truths: Path) -> Path | None:
    names = [f"{_page(text)}{TRUTH_SUFFIX}"]
    if truths.resolve() != text.parent.resolve():
        names += [text.name, f"{_page(text)}{_TEXT_SUFFIX}"]
    return next((truths / name for name in names if (truths / name).is_file()), None)


def _page(text: Path) -> str:
    return text.name.removesuffix(READ_SUFFIX).removesuffix(_TEXT_SUFFIX)


def _pair(text: Path, truth: Path) -> Pair:
    return Pair(f"{text.parent.name}/{text.name}", _read(text), _read(truth))


def _read(path: Path) -> str:
    """The text of a file; its byte order mark, if any, is no part of it."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FormatError(
            "This file cannot be read.", "Check its name and who may read it.", path=path
        ) from error
    except UnicodeDecodeError as error:
        raise FormatError("This file is not UTF-8.", "Save it as UTF-8.", path=path) from error
