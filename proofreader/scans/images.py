"""The image of a page: where it lies, and how it is opened.

Whatever the file is, what comes out is one image, right side up, in black and white, grey or
colour; a page of a PDF is drawn at 300 dpi. Nothing is kept: who shows pages decides what is worth
its memory. A file is what it begins with, not what its name says, and its decoder is called
directly, after a look at the size: so Pillow's own watch for bombs, which is a setting of the whole
process, has nothing to say.
"""

from __future__ import annotations

import io
import struct
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import IO, TYPE_CHECKING, Final

from PIL import ExifTags, Image, TiffTags
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.scans.opening import opened
from proofreader.scans.pdf import PDF_START, Pdf
from proofreader.scans.pixels import plain, shrunk
from proofreader.scans.refusals import (
    damaged,
    no_frame,
    no_image,
    refuse_huge,
    refuse_large,
    unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.ImageFile import ImageFile

    from proofreader.text.layout import Box

HEAD_BYTES: Final = 32
"""So many bytes of a file tell what it is."""
MOST_FRAMES: Final = 10_000
"""More pages than any book has; a TIFF can claim millions in a few megabytes."""
_SHRINKINGS: Final = 5
"""JPEG 2000 files hold the image at half its size, and half of that, mostly five times over."""
_STARTS: Final[tuple[tuple[bytes, type[ImageFile]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", PngImageFile),
    (b"\xff\xd8\xff", JpegImageFile),
    (b"II*\0", TiffImageFile),
    (b"MM\0*", TiffImageFile),
    (b"II+\0", TiffImageFile),  # with offsets of 64 bits
    (b"MM\0+", TiffImageFile),
    (b"\0\0\0\x0cjP  \r\n\x87\n", Jpeg2KImageFile),
    (b"\xff\x4f\xff\x51", Jpeg2KImageFile),
)
_REFINED: Final = b"\xff\xda"
"""What each scan of a JPEG begins with: one makes the whole image finer. ITU T.81, table B.1."""
_MOST_REFINED: Final = 50
"""Cameras write one scan, and programs that save for the web about ten."""
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings an image right side up, by the number that EXIF gives to how it lies."""
_LYING: Final = frozenset(
    {Image.Transpose.TRANSPOSE, Image.Transpose.TRANSVERSE}
    | {Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270}
)
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    MemoryError,
    struct.error,
    Image.DecompressionBombError,
)
"""What Pillow raises where a file is not what it claims to be."""
_WARNINGS_OF_PROCESS: Final = Lock()
"""What is done about warnings is a setting of the process: one thread at a time changes it."""


@dataclass(frozen=True, slots=True)
class ImageRef:
    """The image of one page."""

    path: Path
    """An image file or a PDF."""
    frame: int = 0
    """Which of its pictures or pages, from 0."""
    member: str = ""
    """The file in the zip archive at ``path``; empty for a file of its own."""

    @property
    def place(self) -> Path:
        """What to call it in a message."""
        return self.path / self.member


def recognise_image(raw_head: bytes) -> bool:
    """Whether a file that begins so is an image or a PDF; `HEAD_BYTES` are enough."""
    return raw_head.startswith(PDF_START) or _decoder(raw_head) is not None


def frames(path: Path, member: str = "") -> int:
    """How many pages a TIFF or a PDF has; other images are one.

    Raises:
        FormatError: if it is no image, damaged, or has more than `MOST_FRAMES`.
    """
    ref = ImageRef(path, member=member)
    with _pdf(ref) as pdf:
        count = _count(ref) if pdf is None else len(pdf)
    if count > MOST_FRAMES:
        raise FormatError(
            Message("The file has more than {most:,} pages.", most=MOST_FRAMES),
            Message("Split it into parts, and open one of them."),
            path=ref.place,
        )
    return count


def size(ref: ImageRef) -> tuple[int, int]:
    """Width and height in pixels of what `open_image` gives; only the head of the file is read.

    Raises:
        FormatError: if it is no image, damaged in its head, or too large.
    """
    with _pdf(ref) as pdf:
        if pdf is not None:
            return pdf.size(ref.frame)
    with _opened(ref) as (image, turn):
        return _upright(image.size, turn)


def open_image(ref: ImageRef) -> Image.Image:
    """The whole image, right side up, in mode 1, L or RGB.

    Raises:
        FormatError: if it is no image, damaged, or too large.
    """
    with _pdf(ref) as pdf:
        if pdf is not None:
            return pdf.draw(ref.frame, pdf.size(ref.frame))
    with _opened(ref) as (image, turn):
        _load(image, ref)
        return _finished(plain(image), image, turn)


def scaled(ref: ImageRef, width: int, height: int) -> Image.Image:
    """The image as large as fits into so many pixels, in mode L or RGB; never enlarged.

    Of a JPEG, a JPEG 2000 or a PDF no more is decoded than that takes.

    Raises:
        FormatError: if it is no image, damaged, or too large.
        ValueError: if there is no room at all.
    """
    if min(width, height) < 1:
        raise ValueError(f"no room: {width} x {height}")
    with _pdf(ref) as pdf:
        if pdf is not None:
            return pdf.draw(ref.frame, _fitted(pdf.size(ref.frame), (width, height)))
    for shrinkings in range(_SHRINKINGS, 0, -1):
        try:
            return _read_small(ref, (width, height), shrinkings)
        except FormatError:  # most of them hold no image so small
            if _decoder(_head(ref)) is not Jpeg2KImageFile:
                raise
    return _read_small(ref, (width, height), 0)


def crop(ref: ImageRef, box: Box) -> Image.Image:
    """What of the image lies in the box, in pixels of the upright image.

    Raises:
        FormatError: if it is no image, damaged, or too large, or the box is beside it.
    """
    image = open_image(ref)
    left, top = max(0, box.left), max(0, box.top)
    right, bottom = min(image.width, box.right), min(image.height, box.bottom)
    if left >= right or top >= bottom:
        raise FormatError(
            Message("The place lies beside the page image."),
            Message("Check whether the image belongs to this page."),
            path=ref.place,
        )
    return image.crop((left, top, right, bottom))


def _decoder(head: bytes) -> type[ImageFile] | None:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WebPImageFile
    return next((decoder for start, decoder in _STARTS if head.startswith(start)), None)


def _head(ref: ImageRef) -> bytes:
    with opened(ref.path, ref.member) as file, _said_kindly(ref.place):
        return file.read(HEAD_BYTES)


@contextmanager
def _pdf(ref: ImageRef) -> Iterator[Pdf | None]:
    """The PDF that it is a page of; None if it is another image."""
    if not _head(ref).startswith(PDF_START):
        yield None
        return
    with Pdf(ref.path, ref.member) as pdf:
        yield pdf


@contextmanager
def _opened(ref: ImageRef) -> Iterator[tuple[ImageFile, Image.Transpose | None]]:
    """An image of which only the head is read, and what will bring it right side up."""
    with opened(ref.path, ref.member) as file, _said_kindly(ref.place):
        decoder = _decoder(file.read(HEAD_BYTES))
        if decoder is None:
            raise no_image(ref.place)
        if decoder is not TiffImageFile:
            _refuse_other(file, ref)
        file.seek(0)
        with _without_warnings():
            image = decoder(file)
            _seek(image, ref)
            turn = _turn(image)
        refuse_huge(image.size, ref.place)
        yield image, turn


def _refuse_other(file: IO[bytes], ref: ImageRef) -> None:
    if ref.frame:
        raise no_frame(ref.place, ref.frame)
    refuse_large(file.seek(0, io.SEEK_END), ref.place)


def _count(ref: ImageRef) -> int:
    with _opened(ref) as (image, _), _without_warnings():
        if not isinstance(image, TiffImageFile):
            return 1
        try:
            for frame in range(1, MOST_FRAMES + 1):
                image.seek(frame)
        except EOFError:
            return frame
    return MOST_FRAMES + 1


def _seek(image: ImageFile, ref: ImageRef) -> None:
    try:
        image.seek(ref.frame)
    except EOFError as error:
        raise no_frame(ref.place, ref.frame) from error


def _turn(image: ImageFile) -> Image.Transpose | None:
    if isinstance(image, TiffImageFile):  # Pillow turns it, and asks for these while it loads
        exif = image.getexif()
        for tag in TiffTags.TAGS_V2_GROUPS:
            exif.get_ifd(tag)
        return None
    raw = image.info.get("exif")
    if not isinstance(raw, bytes):
        return None
    exif = Image.Exif()
    try:
        exif.load(raw)
        return _TURNS.get(exif.get(ExifTags.Base.Orientation, 1))
    except _BROKEN:  # a camera's notes may be broken without harm to the image
        return None


def _upright(dimensions: tuple[int, int], turn: Image.Transpose | None) -> tuple[int, int]:
    width, height = dimensions
    return (height, width) if turn in _LYING else (width, height)


def _fitted(whole: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    factor = min(1.0, room[0] / whole[0], room[1] / whole[1])
    return max(1, round(whole[0] * factor)), max(1, round(whole[1] * factor))


def _load(image: ImageFile, ref: ImageRef) -> None:
    """Decode the pixels.

    Raises:
        FormatError: if it is a JPEG that is refined too often: each time takes as long as all.
    """
    if isinstance(image, JpegImageFile) and image.fp is not None:
        image.fp.seek(0)
        if image.fp.read().count(_REFINED) > _MOST_REFINED:
            raise damaged(ref.place)
    image.load()


def _read_small(ref: ImageRef, room: tuple[int, int], shrinkings: int) -> Image.Image:
    with _opened(ref) as (image, turn):
        goal = _upright(_fitted(_upright(image.size, turn), room), turn)
        if isinstance(image, Jpeg2KImageFile):
            spare = min(image.width // goal[0], image.height // goal[1])
            image.reduce = min(shrinkings, spare.bit_length() - 1)
        elif image.size != goal:
            image.draft(None, goal)
        _load(image, ref)
        return _finished(shrunk(plain(image), goal), image, turn)


def _finished(image: Image.Image, source: ImageFile, turn: Image.Transpose | None) -> Image.Image:
    """Right side up, and without what its file had beside it, except for the resolution."""
    if image is source and isinstance(source, WebPImageFile):
        image = image.copy()  # its decoder keeps the whole file and a canvas
    if turn is not None:
        image = image.transpose(turn)
    image.info = {"dpi": source.info["dpi"]} if "dpi" in source.info else {}
    return image


@contextmanager
def _said_kindly(path: Path) -> Iterator[None]:
    try:
        yield
    except FormatError:
        raise
    except _BROKEN as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise unreadable(error, path) from error
        raise damaged(path) from error


@contextmanager
def _without_warnings() -> Iterator[None]:
    """Pillow warns of what is odd in the notes of a scanner, which is nobody's concern here."""
    with _WARNINGS_OF_PROCESS, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
