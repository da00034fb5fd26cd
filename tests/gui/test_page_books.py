"""Folders of pages and images without text, opened in the window as books."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressDialog

from proofreader.gui.book_list import Role
from proofreader.gui.commands import Command
from proofreader.gui.export_dialog import ExportDialog
from proofreader.gui.export_forms import Written
from proofreader.gui.merge_report import MergeDialog
from proofreader.gui.ocr_keeper import Engine
from proofreader.gui.ocr_offer import OcrMissing, OcrOffer
from proofreader.gui.opening_progress import OpeningProgress, StoppedError
from proofreader.gui.pages_model import Role as PageRole
from proofreader.gui.pages_state import PageState
from proofreader.project.ocring import begin_ocr
from proofreader.scans.tesseract import find_tesseract
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker
from tests.gui.test_pages import draw

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FAULTS = (Fault("tbe", "tbe", "the"),)
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="Tesseract is not installed")


def load():
    return HandChecker(FAULTS)


@pytest.fixture
def book(tmp_path):
    """A folder with three pages and their images."""
    folder = tmp_path / "shelf" / "book"
    folder.mkdir(parents=True)
    for number, text in enumerate(("A tbe cat.\n", "A dog.\n", "The end.\n"), start=1):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        draw(folder / f"{number:03}.png", text)
    return folder


@pytest.fixture
def scans(tmp_path):
    """A folder with images alone."""
    folder = tmp_path / "scans"
    folder.mkdir()
    for number, words in enumerate(("Printed", "words"), start=1):
        draw(folder / f"{number:03}.png", words)
    return folder


def names(window):
    model = window.desk.pages.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def rows(window):
    model = window.start.page.books.model()
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [(index.data(Role.BOOK).path.name, index.data()) for index in indexes]


def test_a_folder_of_pages_opens_as_one_book_with_names_and_images(studio, book):
    window = studio.open(book, load)
    assert window.keeper.book.path == book
    assert names(window) == ["▸ 001", "002", "003"]
    image = window.desk.pages.model.index(1, 0).data(PageRole.IMAGE)
    assert image.path == book / "002.png"
    press(Key.Key_Return)
    assert window.desk.pages.model.state(0) is PageState.DONE


def test_a_folder_of_books_lists_them_and_opens_one(studio, book):
    (book.parent / "letter.txt").write_text("A letter.", encoding="utf-8")
    (book.parent / "empty").mkdir()
    window = studio.window(load)
    window.open(book.parent)
    assert rows(window) == [
        ("book", "Folder of pages. Not begun yet"),
        ("letter.txt", "Not begun yet"),
    ]
    press(Key.Key_Return)
    studio.settle(window)
    assert window.keeper.book.path == book
    press(Key.Key_W, CONTROL)
    assert "places decided" in rows(window)[0][1]


def test_a_book_that_is_a_folder_is_among_the_recent_ones(studio, book):
    studio.close(studio.open(book, load))
    window = studio.window(load)
    (row,) = rows(window)
    assert row[0] == "book"
    assert row[1].startswith("Folder of pages.")


def test_files_of_every_kind_can_be_chosen(studio):
    window = studio.window(load)
    press(Key.Key_O, CONTROL)
    (shown, every) = studio.dialog(window, QFileDialog).nameFilters()
    for kind in ("*.txt", "*.hocr", "*.xml", "*.html", "*.pdf", "*.zip", "*.jp2", "*.proof"):
        assert kind in shown
    assert every == "All files (*)"


def test_pages_that_are_gone_are_told_when_the_book_is_opened_again(studio, book):
    window = studio.open(book, load)
    press(Key.Key_Return)
    studio.close(window)
    (book / "002.txt").unlink()
    again = studio.open(book, load)
    dialog = studio.dialog(again, MergeDialog)
    assert any("002" in label.text() for label in dialog.sentences)
    press(Key.Key_Escape)
    again._actions[Command.MERGE].trigger()
    assert studio.dialog(again, MergeDialog).isVisible()


def test_a_page_that_was_read_again_is_merged_and_its_conflict_shown(studio, book):
    window = studio.open(book, load)
    press(Key.Key_Return)
    studio.close(window)
    (book / "001.txt").write_text("A thc cat.\n", encoding="utf-8")
    again = studio.open(book, load)
    dialog = studio.dialog(again, MergeDialog)
    assert dialog.list.model().rowCount() == 1
    press(Key.Key_Return)
    assert again.desk.text.textCursor().selectedText() in {"thc", "c", ""}
    assert again.desk.text.place <= len("A thc")


def test_images_without_text_are_offered_to_tesseract(studio, scans):
    window = studio.window(load)
    begun = []
    window.keeper.ocr._engine = Engine(
        lambda: ("eng",), lambda path, language: begun.append((path, language)), str, 2
    )
    window.open(scans)
    dialog = studio.dialog(window, OcrOffer)
    assert any("2 pages of scans" in label.text() for label in dialog.findChildren(QLabel))
    press(Key.Key_Escape)
    assert window.start.page.isVisible()
    assert begun == []


def test_without_tesseract_images_alone_say_how_to_get_it(studio, scans):
    window = studio.window(load)
    window.keeper.ocr._engine = Engine(tuple, begin_ocr, lambda: "sudo get it", 2)
    window.open(scans)
    assert studio.dialog(window, OcrMissing).command.text() == "sudo get it"


@needs_tesseract
@pytest.mark.slow
def test_tesseract_reads_the_pages_and_the_book_is_opened(studio, scans):
    window = studio.window(load)
    window.open(scans)
    studio.dialog(window, OcrOffer)
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: window.keeper.book is not None, timeout=60_000)
    studio.settle(window)
    assert window.keeper.book.session.document.text.split() == ["Printed", "words"]
    assert names(window) == ["▸ 001", "002"]
    assert window.keeper.book.sheets.layout(0).words


@needs_tesseract
@pytest.mark.slow
def test_a_book_whose_last_pages_have_no_text_says_so_and_has_them_read(studio, scans, tmp_path):
    for _ in begin_ocr(scans / "001.png", "eng", home=(tmp_path, tmp_path)).run():
        pass
    draw(scans / "003.png", "more")
    window = studio.open(scans, load)
    assert "have no text yet" in window.desk.notices.text
    window._actions[Command.READ_PAGES].trigger()
    dialog = studio.dialog(window, OcrOffer)
    assert any("2 pages of scans" in label.text() for label in dialog.findChildren(QLabel))
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: window.desk.pages.model.rowCount() == 3, timeout=60_000)
    window._actions[Command.READ_PAGES].trigger()
    assert "has its text" in window.desk.notices.text


def test_an_opening_that_takes_long_shows_how_far_it_is_and_can_be_stopped(studio, book):
    window = studio.window(load)
    with OpeningProgress("book", window) as progress:
        progress.watch(1, 500)
        dialog = window.findChild(QProgressDialog)
        assert not dialog.isVisible()
        dialog.setMinimumDuration(0)
        progress.watch(2, 500)
        progress.watch(3, 500)
        assert dialog.isVisible()
        assert dialog.labelText() == "book: 3 of 500 files read"
        QTest.keyClick(dialog, Key.Key_Escape)
        with pytest.raises(StoppedError):
            progress.watch(4, 500)
    assert not dialog.isVisible()
    window.open(book)
    assert window.keeper.book.path == book


def test_a_book_with_images_is_exported_with_the_places_of_its_words(studio, book):
    window = studio.open(book, load)
    press(Key.Key_Return)
    press(Key.Key_E, CONTROL)
    dialog = studio.dialog(window, ExportDialog)
    assert dialog.folder.text() == str(book)
    dialog.boxes[Written.RECORD].click()
    for form in (Written.HOCR, Written.ALTO):
        dialog.boxes[form].setFocus()
        press(Key.Key_Space)
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: "book.export" in window.desk.notices.text, timeout=30_000)
    export = book / "book.export"
    assert b">the<" in (export / "hocr" / "book.hocr").read_bytes()
    assert sorted(path.name for path in (export / "alto").iterdir()) == [
        "001.xml",
        "002.xml",
        "003.xml",
    ]
    studio.close(window)
    again = studio.open(book, load)
    assert names(again) == ["▸ 001", "002", "003"]
    assert again.keeper.book.merge is None
