"""Pages for the command line, and the command line in this process."""

from __future__ import annotations

from typer.testing import CliRunner

from proofreader.cli import app

FAULTY = (
    "We believe that tbe existing dif ferences can be settled.\r\n"
    "\r\n"
    "This is a cornmon duty, wliich is clear to all.\r\n"
)
"""Four faults that no reader would doubt, with the line ends of Windows."""

MENDED = (
    "We believe that the existing differences can be settled.\r\n"
    "\r\n"
    "This is a common duty, which is clear to all.\r\n"
)

CLEAN = "We are deeply convinced that this can be done.\n"


def call(*arguments):
    """What a command says and how it ends: ``call("check", path).exit_code``."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def hocr(*words):
    """One line of words in hOCR."""
    spans = (
        f"<span class='ocrx_word' id='w{n}' title='bbox {n * 50} 10 {n * 50 + 40} 30; "
        f"x_wconf 90'>{word}</span>"
        for n, word in enumerate(words)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<html><body>"
        "<div class='ocr_page' title='bbox 0 0 400 100'><p class='ocr_par'>"
        f"<span class='ocr_line' title='bbox 0 10 400 30'>{' '.join(spans)}</span>"
        "</p></div></body></html>\n"
    ).encode()
