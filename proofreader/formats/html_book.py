"""A corrected book as one HTML page to read: one file without scripts, pictures or fonts.

Lines stand as they are printed, paragraphs are paragraphs, and the number of each page stands in
the margin where the page begins, with an anchor, so that a place can be pointed at. A paragraph
that goes on over the end of a page is one; a hyphen there is left as it is.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STYLE: Final = """\
:root { color-scheme: light dark; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 4rem 4.5rem; max-width: 40rem;
  font: 1.1rem/1.5 Georgia, "Iowan Old Style", "DejaVu Serif", serif; overflow-wrap: break-word;
}
h1 { font-size: 1.6rem; line-height: 1.25; }
p { margin: 0 0 1em; }
.page {
  float: left; margin-left: -4rem; width: 3.25rem; text-align: right; text-indent: 0;
  font: .75rem/2 system-ui, "DejaVu Sans", sans-serif; opacity: .7; text-decoration: none;
  color: inherit; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
@media print { body { max-width: none; font-size: 11pt; } p { orphans: 2; widows: 2; } }
"""
_PAGE: Final = """\
<!DOCTYPE html>
<html{language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<h1>{title}</h1>
<main>
{paragraphs}</main>
</body>
</html>
"""
_LINE_END: Final = re.compile(r"\r\n|\r|\f")
_UNFIT: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no HTML page may hold."""
_GO_ON: Final = ",;-\N{EM DASH}\N{NOT SIGN}\N{SOFT HYPHEN}"
"""So, or with a letter, ends a page whose last paragraph goes on."""


def make_html_book(pages: Iterable[tuple[str, str]], title: str, *, language: str = "") -> str:
    """The book as an HTML page, to be written as UTF-8.

    Args:
        pages: The name of each page, which becomes its number in the margin, and its text.
        title: What the heading says.
        language: That of the text, as HTML names it: ``en``; empty if it is not known.
    """
    heading = escape(_sound(title)) or "\N{EM DASH}"
    return _PAGE.format(
        language=f' lang="{escape(language)}"' if language else "",
        title=heading,
        style=_STYLE,
        paragraphs="".join(f"<p>{paragraph}</p>\n" for paragraph in _paragraphs(pages)),
    )


def _paragraphs(pages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The insides of the paragraphs."""
    open_, ends = "", ""
    for number, (name, text) in enumerate(pages, start=1):
        first, *rest = _parts(text)
        ends_open = ends[-1:].isalnum() or ends[-1:] in tuple(_GO_ON)
        goes_on = bool(open_) and ends_open and first[:1].islower()
        if open_ and not goes_on:
            yield open_
        start = f"{open_}<br>\n" if goes_on else ""
        open_ = start + _anchor(number, name) + _shown(first)
        for part in rest:
            yield open_
            open_ = _shown(part)
        ends = rest[-1] if rest else first
    if open_:
        yield open_


def _parts(text: str) -> list[str]:
    """The paragraphs of a page; at least one, which may be empty."""
    lines = [line.rstrip() for line in _sound(_LINE_END.sub("\n", text)).split("\n")]
    blocks = ["\n".join(block) for is_text, block in groupby(lines, bool) if is_text]
    return blocks or [""]


def _anchor(number: int, name: str) -> str:
    """The place where a page begins, with its name; pages may be called alike."""
    label = escape(_sound(name)) or str(number)
    return f'<a class="page" id="page-{number}" href="#page-{number}">{label}</a>'


def _shown(paragraph: str) -> str:
    """A paragraph line by line; indents stay, as verse has them."""
    return "<br>\n".join(_line(line) for line in paragraph.split("\n"))


def _line(line: str) -> str:
    words = line.lstrip()
    return "&nbsp;" * len(line[: len(line) - len(words)].expandtabs()) + escape(words, quote=False)


def _sound(text: str) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text.encode("utf-8", "replace").decode())
