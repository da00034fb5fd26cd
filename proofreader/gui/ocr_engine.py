"""Tesseract as the window needs it: what it can read, and how to get it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from proofreader.errors import ResourceError
from proofreader.gui.ocr_keeper import Engine
from proofreader.gui.saying import in_words
from proofreader.project.ocring import begin_ocr
from proofreader.scans.tesseract import about, how_to_get_it

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_LANGUAGES = frozenset({"osd", "equ"})
"""What stands among the languages and is none: it finds which way up a page is, and formulas."""


def tesseract() -> Engine:
    """The Tesseract of this computer, looked for whenever it is needed."""
    return Engine(_languages, begin_ocr, _how_to_get_it, os.cpu_count() or 1)


def _languages() -> Sequence[str]:
    try:
        return tuple(code for code in about().languages if code not in _NO_LANGUAGES)
    except ResourceError:
        return ()


def _how_to_get_it() -> str:
    """The command that installs it, out of the sentence that names it."""
    return in_words(how_to_get_it()).partition(": ")[2]
