"""hOCR as Tesseract nests it: pages, paragraphs, lines and words, in XHTML.

Confidences are whole per cents (``x_wconf``); that of single characters is not written. What has no
place gets no ``bbox``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.making.elements import DECLARATION, Element, document
from proofreader.formats.layouts.making.pages import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.formats.layouts.making.pages import MadeLine, MadePage, MadeWord
    from proofreader.text.layout import Box

_DOCTYPE: Final = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"'
    ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
)
_CAPABILITIES: Final = "ocr_page ocr_par ocr_line ocrx_word ocrp_wconf"


def make_hocr(pages: Iterable[MadePage], title: str) -> bytes:
    """A file with all pages."""
    head = Element(
        "head",
        {},
        (
            Element("title", {}, text=title or "hOCR"),
            _meta("http-equiv", "Content-Type", "text/html; charset=utf-8"),
            _meta("name", "ocr-system", "Proofreader"),
            _meta("name", "ocr-capabilities", _CAPABILITIES),
        ),
    )
    body = Element("body", {}, tuple(_page(page, n) for n, page in enumerate(pages, 1)))
    root = Element("html", {"xmlns": "http://www.w3.org/1999/xhtml"}, (head, body))
    return document(root, DECLARATION + _DOCTYPE)


def _meta(kind: str, name: str, content: str) -> Element:
    return Element("meta", {kind: name, "content": content})


def _page(page: MadePage, number: int) -> Element:
    image = page.image.replace('"', "'")
    said = [f'image "{image}"'] if image else []
    title = "; ".join([*said, _bbox(page.box), f"ppageno {page.frame}"])
    blocks = tuple(_block(block, f"{number}_{n}") for n, block in enumerate(page.blocks, 1))
    return Element("div", _named("ocr_page", f"page_{number}", title), blocks)


def _block(lines: Sequence[MadeLine], number: str) -> Element:
    inside = tuple(_line(line, f"{number}_{n}") for n, line in enumerate(lines, 1))
    return Element("p", _named("ocr_par", f"par_{number}", _bbox(around(lines))), inside)


def _line(line: MadeLine, number: str) -> Element:
    words = tuple(_word(word, f"{number}_{n}") for n, word in enumerate(line.words, 1))
    return Element("span", _named("ocr_line", f"line_{number}", _bbox(line.box)), words)


def _word(word: MadeWord, number: str) -> Element:
    said = [_bbox(word.box)] if word.box is not None else []
    if word.confidence is not None:
        said.append(f"x_wconf {round(100 * word.confidence)}")
    attributes = _named("ocrx_word", f"word_{number}", "; ".join(said))
    return Element("span", attributes, text=word.text)


def _named(kind: str, name: str, title: str) -> dict[str, object]:
    return {"class": kind, "id": name, "title": title or None}


def _bbox(box: Box | None) -> str:
    return "" if box is None else f"bbox {box.left} {box.top} {box.right} {box.bottom}"
