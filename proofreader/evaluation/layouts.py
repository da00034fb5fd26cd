"""Pages read from layout files, which say how sure the OCR engine was, beside their truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.evaluation.pairs import TRUTH_SUFFIX, PageSet, Pair, set_names
from proofreader.formats.layouts.forms import Form, read_layout, recognise_form
from proofreader.messages import Message
from proofreader.text.confidences import Confidences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LAYOUTS: Final = frozenset((Form.HOCR, Form.ALTO, Form.PAGE, Form.ABBYY, Form.TSV))
"""The forms that may name confidences."""


def read_layout_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of a folder, by name: a layout file of one page, and ``NAME.gt.txt`` beside it.

    Raises:
        FormatError: if the folder holds no such pair, or a file cannot be read.
    """
    truths = sorted(folder.glob(f"*{TRUTH_SUFFIX}"))
    pairs = [(truth, path) for truth in truths for path in _layouts(truth)]
    if not pairs:
        raise FormatError(
            Message("There is no layout file beside a truth NAME.gt.txt here."),
            Message("Name another folder."),
            path=folder,
        )
    for truth, path in pairs:
        yield _pair(truth, path)


def read_layout_sets(folders: Sequence[Path]) -> list[PageSet]:
    """The pairs of folders (see `read_layout_pairs`), a set for each.

    Raises:
        FormatError: if one is no folder or holds no such pair, or a file cannot be read.
    """
    for folder in folders:
        if not folder.is_dir():
            raise FormatError(
                Message("This is no folder."),
                Message("Name the folder that layout files and their truths are in."),
                path=folder,
            )
    return [
        PageSet(name, tuple(read_layout_pairs(folder)))
        for name, folder in zip(set_names(folders), folders, strict=True)
    ]


def _layouts(truth: Path) -> list[Path]:
    """The layout file of a truth; the first by name, if there are several."""
    name = truth.name.removesuffix(TRUTH_SUFFIX)
    files = sorted(path for path in truth.parent.glob(f"{name}.*") if path != truth)
    return [path for path in files if recognise_form(path.read_bytes()) in _LAYOUTS][:1]


def _pair(truth: Path, path: Path) -> Pair:
    raw = path.read_bytes()
    pages = read_layout(raw, recognise_form(raw), path)
    if len(pages) != 1:
        raise FormatError(
            Message("This layout file has {count} pages.", count=len(pages)),
            Message("Beside its truth there should be one page a file."),
            path=path,
        )
    printed = truth.read_text(encoding="utf-8-sig")
    confidences = Confidences.of(pages[0].layout.words)
    return Pair(f"{path.parent.name}/{path.name}", pages[0].text, printed, confidences)
