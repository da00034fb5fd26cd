"""What a book can be exported as: names and sentences for the dialog, in the order of use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


class Written(StrEnum):
    """The forms of an export; the value is what the settings remember."""

    RECORD = "record"
    """The corrected text and its log; the other values are those of the project's forms."""
    TEXT = "text"
    PAGES = "pages"
    DP = "dp"
    HTML = "html"
    HOCR = "hocr"
    ALTO = "alto"
    PAGE = "page"
    TSV = "tsv"


LAYOUTS = frozenset({Written.HOCR, Written.ALTO, Written.PAGE, Written.TSV})
"""The forms that say where each word stands on the image of its page."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One form as it is offered for a book."""

    form: Written
    reason: str = ""
    """Why it makes no sense for this book, one sentence; empty where it does."""


_WORDS: Mapping[Written, tuple[object, object]] = {
    Written.RECORD: (
        QT_TRANSLATE_NOOP("ExportDialog", "Corrected text and &log"),
        QT_TRANSLATE_NOOP(
            "ExportDialog",
            "The corrected text, and every change: to read, to replay on the original, for a "
            "spreadsheet and as a patch.",
        ),
    ),
    Written.TEXT: (
        QT_TRANSLATE_NOOP("ExportDialog", "One te&xt"),
        QT_TRANSLATE_NOOP(
            "ExportDialog", "All pages in a row as plain text, with a blank line between two."
        ),
    ),
    Written.PAGES: (
        QT_TRANSLATE_NOOP("ExportDialog", "A text a &page"),
        QT_TRANSLATE_NOOP(
            "ExportDialog", "One plain text for each page, called as the page is: 001.txt, 002.txt."
        ),
    ),
    Written.DP: (
        QT_TRANSLATE_NOOP("ExportDialog", "&Distributed Proofreaders"),
        QT_TRANSLATE_NOOP(
            "ExportDialog",
            "One plain text with the line before each page that their tools know it by.",
        ),
    ),
    Written.HTML: (
        QT_TRANSLATE_NOOP("ExportDialog", "One &HTML page"),
        QT_TRANSLATE_NOOP(
            "ExportDialog",
            "The corrected text to read in a browser, with the names of its pages.",
        ),
    ),
    Written.HOCR: (
        QT_TRANSLATE_NOOP("ExportDialog", "h&OCR"),
        QT_TRANSLATE_NOOP(
            "ExportDialog", "Corrected words with their places on the page, as Tesseract has them."
        ),
    ),
    Written.ALTO: (
        QT_TRANSLATE_NOOP("ExportDialog", "&ALTO"),
        QT_TRANSLATE_NOOP(
            "ExportDialog", "The same as libraries keep it, one XML file for each page."
        ),
    ),
    Written.PAGE: (
        QT_TRANSLATE_NOOP("ExportDialog", "PA&GE XML"),
        QT_TRANSLATE_NOOP(
            "ExportDialog", "The same as Transkribus and OCR-D take it, one file for each page."
        ),
    ),
    Written.TSV: (
        QT_TRANSLATE_NOOP("ExportDialog", "&TSV"),
        QT_TRANSLATE_NOOP("ExportDialog", "The same as a table with one row a word."),
    ),
}

FORMS = tuple(_WORDS)
"""All forms, in the order in which they are offered."""


def form_title(form: Written) -> str:
    """What a form is called; ``&`` before the letter that Alt chooses."""
    return QCoreApplication.translate("ExportDialog", str(_WORDS[form][0]))


def form_purpose(form: Written) -> str:
    """What it is, and what it is for, in one sentence."""
    return QCoreApplication.translate("ExportDialog", str(_WORDS[form][1]))
