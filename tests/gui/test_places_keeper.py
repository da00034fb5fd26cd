"""Words that Tesseract looks for on a page, when somebody asks for it."""

from threading import Event

import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from proofreader.errors import FormatError
from proofreader.gui.places_keeper import PlacesKeeper
from proofreader.project.recognising import places_by_tesseract
from proofreader.scans.images import ImageRef
from proofreader.text.layout import Box, PageLayout, WordBox
from proofreader.text.spans import Span
from tests.cli.pages import hocr

WHOLE = PageLayout((60, 80), (WordBox(Span(0, 3), Box(5, 5, 20, 15)),))


@pytest.fixture
def window(studio):
    return studio.window()


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("One page\n")
    Image.new("L", (60, 80), 255).save(tmp_path / "page.png")
    return path


def keeper(window, places):
    keeper = PlacesKeeper(window, window.desk, places)
    keeper.open(window.keeper.book)
    return keeper


def test_the_words_that_it_finds_have_their_places_from_then_on(window, text, qtbot):
    window.open(text)
    asked = []
    keeper(window, lambda *how: asked.append(how[:3]) or WHOLE).ask()
    sheets = window.keeper.book.sheets
    qtbot.waitUntil(lambda: sheets.boxes(0, Span(0, 3)) == (Box(5, 5, 20, 15),))
    assert asked == [("One page\n", sheets.image(0), "en")]
    assert "page page: 1 word found" in window.desk.notices.text


def test_what_goes_wrong_is_said(window, text, qtbot):
    def fail(*_how):
        raise FormatError("It cannot be done.", "Do something else.")

    window.open(text)
    keeper(window, fail).ask()
    qtbot.waitUntil(lambda: window.findChildren(QMessageBox) != [])
    (box,) = window.findChildren(QMessageBox)
    assert "It cannot be done." in box.text() + box.informativeText()
    box.close()


def test_leaving_the_book_gives_the_search_up(window, text):
    begun = Event()

    def wait(_text, _ref, _language, cancel):
        begun.set()
        cancel.wait()
        return WHOLE

    window.open(text)
    search = keeper(window, wait)
    search.ask()
    begun.wait()
    search.open(None)
    assert "1 word found" not in window.desk.notices.text


def test_a_page_without_an_image_is_said_to_have_none(window, tmp_path):
    path = tmp_path / "other.txt"
    path.write_text("One page\n")
    window.open(path)
    keeper(window, places_by_tesseract).ask()
    assert "no image" in window.desk.notices.text


def test_what_tesseract_reads_is_compared_with_the_text(tmp_path):
    ref = ImageRef(tmp_path / "page.png")
    layout = places_by_tesseract(
        "in the house", ref, "en", Event(), lambda *_how, **_rest: hocr("in", "tbe", "house")
    )
    assert [word.box.left for word in layout.words] == [0, 50, 100]
    with pytest.raises(FormatError, match="none of the words"):
        places_by_tesseract("xyz", ref, "en", Event(), lambda *_how, **_rest: hocr())
