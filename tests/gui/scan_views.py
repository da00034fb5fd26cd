"""The page image with a page in it: a book of two pages, set in type for the occasion."""

from __future__ import annotations

import textwrap

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtWidgets import QApplication

from proofreader.gui.commands import Command

SIZE = (1240, 1754)
"""A page of A4 at 150 dots an inch."""
LEFT, TOP, LEADING, LETTERS = 150, 160, 44, 30
COLUMNS, LINES = 62, 32


def typeset(lines, path):
    """A page with these lines."""
    page = Image.new("L", SIZE, 246)
    pen = ImageDraw.Draw(page)
    face = ImageFont.load_default(LETTERS)
    for row, line in enumerate(lines):
        pen.text((LEFT, TOP + row * LEADING), line, font=face, fill=30)
    page.save(path)


def open_scans(window):
    """Open a folder with pages and their images, and wait until their words are found."""
    letter = window.keeper.book.path
    folder = letter.with_name("pages")
    folder.mkdir()
    lines = textwrap.wrap(letter.read_text(encoding="utf-8"), COLUMNS)
    for number in range(2):
        page = lines[number * LINES : (number + 1) * LINES]
        (folder / f"{number + 1:03}.txt").write_text("\n".join(page) + "\n", encoding="utf-8")
        typeset(page, folder / f"{number + 1:03}.png")
    window.open(folder)
    desk = window.desk
    while desk.checking.is_busy or desk.scans.is_busy:
        QApplication.processEvents()


def open_scans_with_tools(window):
    """The same, with the sliders and the magnifier, white on black, one finding on."""
    open_scans(window)
    for its in (Command.NEXT, Command.SCAN_INVERT, Command.SCAN_LENS, Command.SCAN_TONE):
        window._actions[its].trigger()
    while window.desk.scans.is_busy:
        QApplication.processEvents()


def open_focus_with_scan(window):
    """One place alone, with its line."""
    open_scans(window)
    window._actions[Command.FOCUS].trigger()
