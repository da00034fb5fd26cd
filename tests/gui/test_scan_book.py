"""Page images of real books: from opening through the search for words to what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker
from tests.gui.scan_views import LEADING, LEFT, LETTERS, TOP, typeset

pytestmark = pytest.mark.gui
Key = Qt.Key
LINES = (
    "The ship came in with the tide and lay at the quay",
    "until the night was over and tbe morning bright;",
    "and all that time no man of her crew was seen",
    "by those who stood and watched along the wall.",
)
FAULTS = (Fault("tbe", "tbe", "the"),)
HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body>
<div class="ocr_page" title='image "page.png"; bbox 0 0 1240 1754; ppageno 0'>
<p class="ocr_par"><span class="ocr_line" title="bbox 150 200 700 240">
<span class="ocrx_word" title="bbox 150 200 250 240; x_wconf 96">near</span>
<span class="ocrx_word" title="bbox 300 200 400 240; x_wconf 31">tbe</span>
<span class="ocrx_word" title="bbox 450 200 700 240; x_wconf 93">quay</span></span></p>
</div></body></html>
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "001.txt").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    typeset(LINES, folder / "001.png")
    (folder / "002.txt").write_text("\n".join(reversed(LINES)) + "\n", encoding="utf-8")
    typeset(LINES[::-1], folder / "002.png")
    return folder


@pytest.fixture
def window(studio, folder, qtbot):
    window = studio.open(folder, lambda: HandChecker(FAULTS))
    ready(qtbot, window)
    return window


def ready(qtbot, window):
    qtbot.waitUntil(lambda: not (window.desk.checking.is_busy or window.desk.scans.is_busy))


def word(window):
    (frame,) = window.desk.scan.view._frames.words
    return frame


def is_in_line(frame, row):
    """Whether a frame is where `typeset` puts a line."""
    middle = TOP + row * LEADING + LETTERS * 0.6
    return frame.top() < middle < frame.bottom() and frame.height() < LEADING


def test_a_folder_of_texts_and_images_shows_the_word_in_doubt_on_its_page(window):
    assert window.desk.scan.view.page.ref.path.name == "001.png"
    assert is_in_line(word(window), 1)
    assert is_in_line(window.desk.scan.view._frames.line, 1)
    strip = window.desk.pane.card.strip._stretch
    assert strip.frames.words == (word(window),)


def test_a_corrected_word_keeps_its_place_on_the_page(window, qtbot):
    before = word(window)
    start = window.desk.reviewer.current.span.start
    press(Key.Key_Return)
    window.desk.go_to(start)
    ready(qtbot, window)
    assert window.desk.document.text[start : start + 3] == "the"
    assert (word(window).center() - before.center()).manhattanLength() < 4


def test_what_is_typed_before_a_word_leaves_its_frame_where_it_is(window, qtbot):
    window.desk.go_to(LINES[0].index("ship"))
    ready(qtbot, window)
    before = word(window)
    window.desk.go_to(0)
    write("Then ")
    window.desk.go_to(LINES[0].index("ship") + len("Then "))
    ready(qtbot, window)
    assert word(window) == before


def test_what_is_typed_far_away_leaves_the_line_on_the_card(window, qtbot):
    strip = window.desk.pane.card.strip
    before = strip._stretch.frames
    window.desk.go_to(len(window.desk.document.text) - 1)
    write("More words here ")
    window.desk.go_to(0)
    write("And some here ")
    ready(qtbot, window)
    assert strip._stretch.frames == before


def test_a_book_without_findings_shows_its_pages_after_one_with_some(window, tmp_path, qtbot):
    folder = tmp_path / "short"
    folder.mkdir()
    (folder / "001.txt").write_text("The end.\n", encoding="utf-8")
    typeset(["The end."], folder / "001.png")
    window.open(folder / "001.txt")
    ready(qtbot, window)
    assert window.desk.reviewer.current is None
    assert window.desk.scan.view.page.ref.path.parent == folder
    assert is_in_line(word(window), 0)


def test_the_next_finding_turns_the_page(window, qtbot):
    press(Key.Key_N)
    view = window.desk.scan.view
    qtbot.waitUntil(lambda: view.page is not None and view.page.ref.path.name == "002.png")
    ready(qtbot, window)
    assert is_in_line(word(window), 2)


@pytest.mark.parametrize("turns", range(4))
def test_a_click_on_a_page_finds_the_word_however_it_is_turned(window, qtbot, turns):
    view = window.desk.scan.view
    for _ in range(turns):
        view.turn()
    ready(qtbot, window)
    at = view.place_of(word(window)).center().toPoint()
    assert view.viewport().rect().contains(at)
    window.desk.go_to(0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    start = len(LINES[0]) + 1 + LINES[1].index("tbe")
    assert start <= window.desk.text.place <= start + 3


def test_words_of_a_layout_file_are_where_the_file_says(studio, tmp_path, qtbot):
    typeset(["near the quay"], tmp_path / "page.png")
    path = tmp_path / "page.hocr"
    path.write_text(HOCR, encoding="utf-8")
    window = studio.open(path, lambda: HandChecker(FAULTS))
    ready(qtbot, window)
    assert word(window) == QRectF(300, 200, 100, 40)
    assert window.desk.scan.view._frames.line == QRectF(LEFT, 200, 550, 40)


def test_another_book_has_its_own_pages(studio, window, tmp_path, qtbot):
    window.open(studio.file("A tbe cat.", "other.txt"))
    ready(qtbot, window)
    assert window.desk.scan.view.page is None
    assert not window.desk.scan.isVisible()
    window.open(tmp_path / "book")
    ready(qtbot, window)
    assert window.desk.scan.view.page.ref.path.name == "001.png"
    assert is_in_line(word(window), 1)
