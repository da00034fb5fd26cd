"""Layout files made anew: hOCR, ALTO 4, PAGE 2019 and Tesseract's table, from any pages.

A book that came as hOCR can leave as ALTO, and one that came as plain text with images, whose words
have been found there, as any of them. Pages whose words have no known places become files that are
valid all the same. What is not written is said in the module of each form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.layouts.forms import Form
from proofreader.formats.layouts.making.alto_form import make_alto
from proofreader.formats.layouts.making.hocr_form import make_hocr
from proofreader.formats.layouts.making.page_form import make_page
from proofreader.formats.layouts.making.pages import made
from proofreader.formats.layouts.making.table_form import make_table
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.text.layout import ReadPage

__all__ = ["make_layout"]


def make_layout(form: Form, pages: Sequence[ReadPage], title: str) -> bytes:
    """A whole file of some form.

    Args:
        form: hOCR, ALTO, PAGE or TSV.
        pages: What it is to hold; the words of their texts whose places their layouts do not know
            are written without.
        title: What the book or the page is called.

    Raises:
        FormatError: if a PAGE file is to hold other than one page.
        ValueError: for other forms.
    """
    laid_out = [made(page) for page in pages]
    match form:
        case Form.HOCR:
            return make_hocr(laid_out, title)
        case Form.ALTO:
            return make_alto(laid_out, title)
        case Form.TSV:
            return make_table(laid_out)
        case Form.PAGE:
            if len(laid_out) != 1:
                raise FormatError(
                    Message("A PAGE file holds one page, not {count}.", count=len(laid_out)),
                    Message("Choose a file for each page."),
                )
            return make_page(laid_out[0], title)
        case _:
            raise ValueError(f"{form} is not made anew")
