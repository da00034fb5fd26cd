"""The places of words on a page by Tesseract, where they are not found on its image alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.layouts.forms import Form, read_layout
from proofreader.messages import Message
from proofreader.scans.recognised import align_by
from proofreader.scans.tesseract import recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from proofreader.scans.images import ImageRef
    from proofreader.text.layout import PageLayout


def places_by_tesseract(
    text: str,
    ref: ImageRef,
    language: str,
    cancel: Event,
    read: Callable[..., bytes] = recognise,
) -> PageLayout:
    """Where the words of a text stand on its page; some seconds a page.

    What Tesseract reads is compared with the text and forgotten: the text stays as it is.

    Args:
        text: Of the page.
        ref: Its image.
        language: As `proofreader.scans.tesseract.recognise` takes it.
        cancel: Stops it, when it is set by another thread.
        read: Reads a page as `recognise` does.

    Raises:
        ResourceError: if Tesseract or the language is not installed.
        FormatError: if the image cannot be read, or Tesseract finds none of the words on it.
        CancelledError: if it was stopped.
    """
    pages = read_layout(read(ref, language, cancel=cancel), Form.HOCR, ref.path)
    layout = align_by(text, pages[0])
    if not layout.words:
        raise FormatError(
            Message("Tesseract finds none of the words of this page on its image."),
            Message("See whether it is the image of another page."),
            path=ref.path,
        )
    return layout
