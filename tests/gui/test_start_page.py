"""The start page offers what one has begun, what lies in a folder, and the sample letter."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from proofreader.gui import folders
from proofreader.gui.book_list import Role
from proofreader.gui.panes import Place
from proofreader.gui.shelf import Progress, Shelf
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAULTS = (Fault("tbe", "tbe", "the"), Fault("hut", "hut", "but"))
TEXT = "The tbe cat.\n\nA hut dog.\n"


@pytest.fixture
def data(tmp_path):
    """The user's data folder."""
    return tmp_path / "data" / "proofreader"


def load():
    return HandChecker(FAULTS)


def rows(window):
    """The names, and what is said of each."""
    model = window.start.page.books.model()
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [(index.data(Role.BOOK).path.name, index.data()) for index in indexes]


def today():
    return QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)


def test_a_recent_text_says_how_much_of_it_is_decided(studio):
    window = studio.open(studio.file(TEXT), load)
    press(Key.Key_Delete)
    press(Key.Key_W, CONTROL)
    assert rows(window) == [("text.txt", f"1 of 2 places decided, last opened on {today()}")]
    spoken = window.start.page.books.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("text.txt, ")
    assert "1 of 2 places" in spoken


def test_progress_is_remembered_the_next_day(studio):
    window = studio.open(studio.file(TEXT), load)
    press(Key.Key_Delete)
    press(Key.Key_Delete)
    studio.close(window)
    again = studio.window(load)
    assert rows(again)[0][1].startswith("2 place")


def test_settings_that_make_no_sense_say_nothing_of_progress(studio):
    shelf = Shelf(studio.preferences)
    path = studio.file(TEXT)
    shelf.remember(path, 3, 1)
    assert shelf.progress_of(path).part == 0.75
    studio.preferences.set_state("progress", b'[["a", "b"]]')
    assert shelf.progress_of(path) is None
    assert Progress(0, 0, date(2026, 1, 1)).part == 1


def test_a_text_that_is_gone_is_left_out(studio):
    path = studio.file(TEXT)
    studio.close(studio.open(path, load))
    path.unlink()
    window = studio.window(load)
    assert rows(window) == []
    assert not window.start.page.books.isVisible()
    assert window.start.page.open_button.hasFocus()


@pytest.fixture
def shelf_of_pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("page 10.txt", "page 9.txt", "notes.rtf", "old.proof"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "more.txt").mkdir()
    return folder


def test_a_folder_shows_its_texts_as_people_count(studio, shelf_of_pages):
    window = studio.window(load)
    window.open(shelf_of_pages)
    assert rows(window) == [
        ("old.proof", "Work on it has begun"),
        ("page 9.txt", "Not begun yet"),
        ("page 10.txt", "Not begun yet"),
    ]
    assert str(shelf_of_pages) in window.start.page.heading.text()
    assert window.start.page.books.hasFocus()


def test_one_comes_back_to_the_folder_from_a_text_of_it_and_with_escape_to_the_recent(
    studio, shelf_of_pages
):
    window = studio.window(load)
    window.open(shelf_of_pages)
    press(Key.Key_Down)
    press(Key.Key_Return)
    studio.settle(window)
    assert window.keeper.book.path.name == "page 9.txt"
    press(Key.Key_W, CONTROL)
    assert window.start.page.folder == shelf_of_pages
    assert rows(window)[1][1].startswith("0 of 2 places decided")
    press(Key.Key_Escape)
    assert window.start.page.folder is None
    assert [name for name, _ in rows(window)] == ["page 9.txt"]


def test_a_folder_without_texts_says_so(studio, tmp_path):
    (tmp_path / "empty").mkdir()
    window = studio.window(load)
    window.open(tmp_path / "empty")
    assert window.start.page.remark.text() == "There is no text and no book in this folder."
    assert window.start.page.back_button.hasFocus()
    press(Key.Key_Space)
    assert window.start.page.folder is None
    assert not window.start.page.remark.isVisible()


def test_a_folder_that_cannot_be_read_says_so(studio, tmp_path):
    window = studio.window(load)
    window._show_folder(tmp_path / "nowhere")
    assert window.start.page.remark.text().startswith("The folder cannot be read: ")


def test_a_huge_folder_shows_its_first_texts_and_says_so(studio, shelf_of_pages, monkeypatch):
    monkeypatch.setattr(folders, "_MOST_SHOWN", 2)
    window = studio.window(load)
    window.open(shelf_of_pages)
    assert len(rows(window)) == 2
    assert "first 2" in window.start.page.remark.text()


def test_ctrl_shift_o_asks_for_a_folder(studio, shelf_of_pages):
    window = studio.window(load)
    press(Key.Key_O, CONTROL | SHIFT)
    dialog = studio.dialog(window, QFileDialog)
    dialog.findChild(QLineEdit).setText(str(shelf_of_pages))
    dialog.findChild(QLineEdit).setFocus()
    press(Key.Key_Return)
    assert window.start.page.folder == shelf_of_pages


def test_the_sample_letter_is_a_copy_of_ones_own_and_is_taken_up_again(studio, letter, data):
    before = sorted(path.name for path in letter.iterdir())
    window = studio.window()
    window.start.page.sample_button.setFocus()
    press(Key.Key_Space)
    studio.settle(window)
    assert window.keeper.book.path == data / "sample" / "letter.txt"
    press(Key.Key_Return)
    text = window.keeper.book.session.document.text
    window.keeper._close(window.keeper.open_sample)
    assert window.keeper.book.session.document.text == text
    assert sorted(path.name for path in letter.iterdir()) == before


def drop(widget, *paths):
    """What Qt does when files are let go over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPoint(20, 20),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("place", ["window", "text", "queue", "card", "find", "list", "floating"])
def test_a_file_can_be_dropped_anywhere(studio, place):
    window = studio.open(studio.file(TEXT), load)
    desk = window.desk
    if place == "floating":
        desk.panes.pane(Place.QUEUE).setFloating(True)
    widget = {
        "window": window,
        "text": desk.text.viewport(),
        "queue": desk.pane.view.viewport(),
        "card": desk.pane.card,
        "find": desk.find_bar,
        "list": window.start.page.books.viewport(),
        "floating": desk.pane.view.viewport(),
    }[place]
    if place == "list":
        press(Key.Key_W, CONTROL)
    other = studio.file("Another.\n", "other.txt")
    drop(widget, other)
    assert window.keeper.book.path == other
    assert window.keeper.book.session.document.text == "Another.\n"


def test_of_several_files_the_first_is_opened_and_that_is_said(studio):
    window = studio.window(load)
    drop(window, studio.file(TEXT), studio.file(TEXT, "other.txt"))
    assert window.keeper.book.path.name == "text.txt"
    assert "2 file" in window.desk.notices.text


def test_a_folder_that_is_dropped_shows_its_texts(studio, shelf_of_pages):
    window = studio.window(load)
    drop(window.start.page, shelf_of_pages)
    assert window.start.page.folder == shelf_of_pages


def test_what_is_no_file_is_not_taken(studio):
    window = studio.window(load)
    data = QMimeData()
    data.setText("words")
    event = QDragEnterEvent(
        QPoint(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
