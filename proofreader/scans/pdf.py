"""The pages of a PDF as images, drawn by PDFium, and as what their text layer says.

PDFium is one for the whole process and serves one thread at a time, whichever documents it is asked
about. So the lock that all calls go through belongs to the process as well, and stands where the
library is imported; it is held for a page, not while a document is open. Nothing is left to the
garbage collector, which would call PDFium from any thread: what is opened is closed in a ``with``.
"""

from __future__ import annotations

import ctypes
import math
import os
import time
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final, Self

import pypdfium2.raw as pdfium
from PIL import Image

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.scans.opening import opened
from proofreader.scans.pdf_bombs import is_bomb
from proofreader.scans.pdf_text import read_text
from proofreader.scans.refusals import damaged, no_frame
from proofreader.text.layout import PageLayout, ReadPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

PDF_START: Final = b"%PDF-"
DPI: Final = 300
"""Pages are as large as a scan of them with so many pixels an inch."""
MOST_DRAWN: Final = 32_000_000
"""The largest drawing in pixels, an A2 page; larger ones are drawn with a lower resolution."""
LIMIT_S: Final = 10
"""So many seconds may the drawing of one page take; a large scan takes one."""
_LOOKED_THROUGH: Final = 32_000_000
"""So large, in bytes, may a file be that is looked through for bombs; scans alone fill more."""
_POINTS: Final = 72
"""An inch has so many of the units of a PDF."""
_CHANNELS: Final = 3
_WHITE: Final = 0xFFFFFFFF
_ONE_AT_A_TIME: Final = Lock()
"""Held during every call of PDFium."""


class Pdf:
    """A PDF that is open, in a ``with``; any thread may ask it.

    Args:
        path: A file, or the zip archive that has it.
        member: The PDF in the archive; empty for a file of its own.

    Raises:
        FormatError: if it is none, damaged, empty, or locked by a password.
    """

    def __init__(self, path: Path, member: str = "") -> None:
        self._path = path / member
        with opened(path, member) as file:  # it is there, and a file
            raw = file.read() if member else file.read(_LOOKED_THROUGH + 1)
        if len(raw) <= _LOOKED_THROUGH and is_bomb(raw):
            raise _bomb(self._path)
        self._raw = raw if member else b""
        with _ONE_AT_A_TIME:
            if member:
                self._document = pdfium.FPDF_LoadMemDocument64(self._raw, len(self._raw), None)
            else:
                self._document = pdfium.FPDF_LoadDocument(_name(path), None)
            failure = pdfium.FPDF_GetLastError()
        if not self._document:
            raise self._refused(failure)
        if not len(self):
            self._close()
            raise FormatError(
                Message("The PDF has no pages."),
                Message("Ask for a copy that has them."),
                path=self._path,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def _close(self) -> None:
        with _ONE_AT_A_TIME:
            pdfium.FPDF_CloseDocument(self._document)

    def __len__(self) -> int:
        with _ONE_AT_A_TIME:
            return int(pdfium.FPDF_GetPageCount(self._document))

    def size(self, number: int) -> tuple[int, int]:
        """Width and height in pixels of a page, counted from 0, at `DPI`; of a huge one, at less.

        Raises:
            FormatError: if there is no such page, or it has no size.
        """
        points = pdfium.FS_SIZEF()
        self._refuse_other(number)
        with _ONE_AT_A_TIME:
            known = pdfium.FPDF_GetPageSizeByIndexF(self._document, number, points)
        width, height = points.width, points.height
        if not known or not (0 < width < math.inf and 0 < height < math.inf):
            raise damaged(self._path)
        scale = min(DPI / _POINTS, math.sqrt(MOST_DRAWN / width / height))
        return max(1, round(width * scale)), max(1, round(height * scale))

    def draw(self, number: int, size: tuple[int, int]) -> Image.Image:
        """A page, counted from 0, on white paper, as large as said in pixels; in mode RGB.

        Raises:
            FormatError: if there is no such page, or drawing it fails or takes past `LIMIT_S`.
        """
        with self._page(number) as page:
            drawn = _drawn(page, size)
        if drawn is None:
            raise FormatError(
                Message("Page {number} cannot be drawn.", number=number + 1),
                Message("Save the page as an image, and open that."),
                path=self._path,
            )
        image = Image.frombytes("RGB", size, memoryview(drawn).cast("B"))
        image.info["dpi"] = (DPI, DPI)
        return image

    def read(self, number: int) -> ReadPage:
        """What the text layer of a page, counted from 0, says; no text where it has none.

        Its boxes are in pixels of the page as large as `size` says, in the order of the layer.

        Raises:
            FormatError: if there is no such page, or its layer is no text of a page.
        """
        size = self.size(number)
        try:
            with self._page(number) as page:
                text, words, lines = read_text(page, size)
        except OverflowError as error:
            raise FormatError(
                Message("Page {number} has too many letters for a page.", number=number + 1),
                Message("Have the page images read by OCR instead."),
                path=self._path,
            ) from error
        layout = PageLayout(size, tuple(words), tuple(lines), self._path.name, number)
        return ReadPage(text, layout)

    @contextmanager
    def _page(self, number: int) -> Iterator[object]:
        """A page that is loaded, and PDFium to ask about it."""
        self._refuse_other(number)
        with _ONE_AT_A_TIME:
            page = pdfium.FPDF_LoadPage(self._document, number)
            if not page:
                raise damaged(self._path)
            try:
                yield page
            finally:
                pdfium.FPDF_ClosePage(page)

    def _refuse_other(self, number: int) -> None:
        if not 0 <= number < len(self):
            raise no_frame(self._path, number)

    def _refused(self, failure: int) -> FormatError:
        if failure in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            return FormatError(
                Message("The PDF is locked by a password."),
                Message("Ask for a copy without a password."),
                path=self._path,
            )
        return damaged(self._path)


def _bomb(path: Path) -> FormatError:
    return FormatError(
        Message("A part of the PDF becomes much too large when it is unpacked."),
        Message("Save its pages as images, and open those."),
        path=path,
    )


def _name(path: Path) -> bytes:
    """A path as PDFium takes it: UTF-8 on Windows, the bytes of its name elsewhere."""
    return str(path).encode() if os.name == "nt" else os.fsencode(path)


def _drawn(page: object, size: tuple[int, int]) -> ctypes.Array[ctypes.c_ubyte] | None:
    """The pixels of a page, three bytes each, row by row; None if it failed or took too long."""
    width, height = size
    pixels = (ctypes.c_ubyte * (width * height * _CHANNELS))()
    sheet = pdfium.FPDFBitmap_CreateEx(
        width, height, pdfium.FPDFBitmap_BGR, pixels, width * _CHANNELS
    )
    if not sheet:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(sheet, 0, 0, width, height, _WHITE)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        end = time.monotonic() + LIMIT_S
        pause = pdfium.IFSDK_PAUSE(version=1)
        late = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > end)
        pause.NeedToPauseNow = late  # asked between any two things that are drawn
        place = (0, 0, width, height, 0)
        state = pdfium.FPDF_RenderPageBitmap_Start(sheet, page, *place, flags, pause)
        pdfium.FPDF_RenderPage_Close(page)
    finally:
        pdfium.FPDFBitmap_Destroy(sheet)
    return pixels if state == pdfium.FPDF_RENDER_DONE else None
