"""Many hOCR files of one page each, as Tesseract writes them, made one file of many pages."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_BODY: Final = re.compile(rb"(.*?<body[^>]*+>)(.*)(</body\s*+>.*)", re.DOTALL)
_ID: Final = re.compile(rb"(\sid=['\"][a-z]++_)\d++")
_HEAD: Final = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
 <head>
  <title></title>
  <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
  <meta name='ocr-capabilities' content='ocr_page'/>
 </head>
 <body>"""
_FOOT: Final = b"</body>\n</html>\n"


def joined(pages: Iterable[bytes]) -> bytes:
    """One hOCR file with all pages, in order.

    The head is that of the first page. Elements are numbered by the place of their page, from 1:
    in each file Tesseract begins anew with ``page_1`` and ``word_1_1``.

    Args:
        pages: hOCR files with a body, in UTF-8.
    """
    head, foot = _HEAD, _FOOT
    bodies: list[bytes] = []
    for number, page in enumerate(pages, start=1):
        parts = _BODY.fullmatch(page)
        if parts and not bodies:
            head, foot = parts[1], parts[3]
        body = parts[2] if parts else page
        bodies.append(_ID.sub(rb"\g<1>%d" % number, body.strip(b"\r\n").rstrip()))
    return b"\n".join([head, *bodies, b" " + foot])


def empty_page(image: str, frame: int, size: tuple[int, int]) -> bytes:
    """The hOCR file of a page without words.

    Args:
        image: The name of its image file.
        frame: Which picture of that file it is, from 0.
        size: Width and height of the image in pixels.
    """
    width, height = size
    title = f'image "{image}"; bbox 0 0 {width} {height}; ppageno {frame}'
    page = (
        f"\n  <div class='ocr_page' id='page_1' title='{escape(title, quote=True)}'>\n  </div>\n "
    )
    return _HEAD + page.encode("utf-8", "replace") + _FOOT
