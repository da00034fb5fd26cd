"""What form a file has, told by what is in it; and how each form is read and written.

Names of files lie: people rename them, and archives call everything ``.xml``. So a file is what its
first bytes say, or its first element.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from proofreader.formats import html_text
from proofreader.formats.layouts import abbyy, alto, hocr, page_xml, tsv
from proofreader.formats.layouts.packing import beginning, is_packed, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from proofreader.text.layout import ReadPage
    from proofreader.text.rewriting import Rewriting


class Form(StrEnum):
    """What a file of a book is."""

    TEXT = "text"
    """Plain text; and all that is nothing else here."""
    HOCR = "hocr"
    ALTO = "alto"
    PAGE = "page"
    """PAGE XML of the PRImA laboratory."""
    ABBYY = "abbyy"
    """XML of ABBYY FineReader, mostly packed by gzip."""
    TSV = "tsv"
    """The table that Tesseract writes."""
    HTML = "html"
    PDF = "pdf"
    IMAGE = "image"


_IMAGES: Final = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",
    b"MM\0*",
    b"II+\0",  # TIFF of more than 4 GB
    b"MM\0+",
    b"\0\0\0\x0cjP  ",
    b"\xff\x4f\xff\x51",  # JPEG 2000 without a file around it
)
_WEBP: Final = re.compile(rb"RIFF....WEBP", re.DOTALL)
_PDF: Final = re.compile(rb"(?:\xef\xbb\xbf)?[\s\0]{0,1024}%PDF-\d")
"""Adobe's readers let anything stand before the mark; a text that speaks of it is no document."""
_TABLE: Final = re.compile(r"level\tpage_num\t")
_BEFORE_ROOT: Final = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+", re.DOTALL
)
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)([^>]*)>?")
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\s+html\b", re.IGNORECASE)
_HOCR: Final = re.compile(
    r"<[A-Za-z][^<>]{0,2000}?\sclass\s*=\s*[\"']?[^\"'<>]{0,200}?"
    r"\bocrx?_(?:page|carea|par|block|line|word)\b"
    r"|<meta[^<>]{0,200}?[\"']ocr-(?:system|capabilities)[\"']",
    re.IGNORECASE,
)
"""An element of a page, or what says that there are some; in no endless tag."""
_HOCR_HEAD: Final = 4 * 1024 * 1024
"""How far into a file the first of these is looked for, in bytes: behind all its styles."""
_ROOTS: Final = {"alto": Form.ALTO, "PcGts": Form.PAGE}


def recognise_form(raw: bytes) -> Form:
    """What ``raw`` is: a whole file, or its beginning.

    Whether the rest keeps what the beginning promises is seen when it is read. Archives of several
    files are not looked into here: they are `Form.TEXT`, which is refused in words where it is
    opened.
    """
    if raw.startswith(_IMAGES) or _WEBP.match(raw):
        return Form.IMAGE
    if _PDF.match(raw):
        return Form.PDF
    if is_packed(raw):
        form = _form_of_text(_text(beginning(raw)))
        return form if form in _IN_XML else Form.TEXT
    return _form_of_text(_text(raw))


def read_layout(raw: bytes, form: Form, path: Path) -> tuple[ReadPage, ...]:
    """The pages of a file of this form.

    Raises:
        FormatError: if it is not what its beginning promised.
        ValueError: for the forms that are not read here: text, PDF and images.
    """
    return _format(form).read(unpacked(raw, path), path)


def write_layout(raw: bytes, form: Form, changed: Sequence[Sequence[Rewriting]]) -> bytes:
    """A file with some words rewritten, all else as it was.

    Args:
        raw: The file as it was read.
        form: What it is.
        changed: What has become of the words of each page; if nothing has, it is ``raw`` itself.

    Raises:
        ValueError: for the forms that are not written so: text, HTML, PDF and images.
    """
    if not any(changed):
        return raw
    write = _format(form).write
    if write is None:
        raise ValueError(f"{form} is not written word by word")
    if is_packed(raw):
        return packed(write(unpacked(raw), changed))
    return write(raw, changed)


@dataclass(frozen=True, slots=True)
class _Format:
    """How a form is read and written."""

    read: Callable[[bytes, Path], tuple[ReadPage, ...]]
    write: Callable[[bytes, Sequence[Sequence[Rewriting]]], bytes] | None


_FORMATS: Final = {
    Form.HOCR: _Format(hocr.read, hocr.write),
    Form.ALTO: _Format(alto.read, alto.write),
    Form.PAGE: _Format(page_xml.read, page_xml.write),
    Form.ABBYY: _Format(abbyy.read, abbyy.write),
    Form.TSV: _Format(tsv.read, tsv.write),
    Form.HTML: _Format(html_text.read, None),
}
_IN_XML: Final = frozenset((Form.HOCR, Form.ALTO, Form.PAGE, Form.ABBYY))


def _format(form: Form) -> _Format:
    if form not in _FORMATS:
        raise ValueError(f"{form} has no words with places of its own")
    return _FORMATS[form]


def _text(raw: bytes) -> str:
    """The text of a file, as far as ASCII goes."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    for mark, codec in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if raw.startswith(mark):
            return raw.decode(codec, "replace")
    return raw.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _form_of_text(text: str) -> Form:
    if _TABLE.match(text):
        return Form.TSV
    before = _BEFORE_ROOT.match(text)
    root = _ROOT.match(text, before.end() if before else 0)
    if root is None:
        return Form.TEXT
    name, attributes = root.groups()
    if name == "document" and "FineReader" in attributes:
        return Form.ABBYY
    if name in _ROOTS:
        return _ROOTS[name]
    is_html = name.lower() in {"html", "head", "body"} or (before and _DOCTYPE.search(before[0]))
    # A part of a page may stand without its head; but text with a tag before it is text.
    if _HOCR.search(text, 0, _HOCR_HEAD):
        return Form.HOCR
    return Form.HTML if is_html else Form.TEXT
