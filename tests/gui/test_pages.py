"""The list of pages: names, states, pictures; and going from page to page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from proofreader.gui.commands import Command
from proofreader.gui.pages_model import Role
from proofreader.gui.pages_state import PageState, TouchedPages, state_of
from proofreader.gui.thumbnails import Thumbnails
from proofreader.review.session import Session
from proofreader.scans.images import ImageRef
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
FAULTS = (Fault("tbe", "tbe", "the"),)
PAGES = "A tbe cat.\fNo fault.\fOn tbe mat tbe dog.\fThe end."
UNTOUCHED, IN_REVIEW, DONE = PageState.UNTOUCHED, PageState.IN_REVIEW, PageState.DONE


@dataclass
class Files:
    """Pages with names and images."""

    folder: Path
    count: int

    def __len__(self):
        return self.count

    def name(self, number):
        return f"{number + 1:03}"

    def image(self, number):
        return ImageRef(self.folder / f"{number + 1:03}.png")


def draw(path: Path, words: str = "A page") -> Path:
    picture = Image.new("L", (600, 800), 235)
    ImageDraw.Draw(picture).text((60, 60), words, fill=20, font_size=90)
    picture.save(path)
    return path


@pytest.fixture
def window(studio):
    return studio.open(studio.file(PAGES), lambda: HandChecker(FAULTS))


@pytest.fixture
def pictured(window, tmp_path):
    """A window whose pages have images and names."""
    files = Files(tmp_path, 4)
    for number in range(4):
        draw(files.image(number).path, files.name(number))
    window.desk.paging.open(window.keeper.book.session, files)
    return window


def states(window):
    model = window.desk.pages.model
    return [model.index(row, 0).data(Role.STATE) for row in range(model.rowCount())]


def test_a_page_is_untouched_then_in_review_then_done(studio, window):
    assert states(window) == [UNTOUCHED] * 4
    press(Key.Key_Return)
    assert states(window) == [DONE, UNTOUCHED, UNTOUCHED, UNTOUCHED]
    press(Key.Key_Delete)
    assert states(window) == [DONE, UNTOUCHED, IN_REVIEW, UNTOUCHED]
    press(Key.Key_Z, CONTROL)
    studio.qtbot.waitUntil(lambda: states(window) == [DONE, UNTOUCHED, UNTOUCHED, UNTOUCHED])


def test_what_was_done_the_day_before_counts(studio, window):
    press(Key.Key_Return)
    path = window.keeper.book.path
    studio.close(window)
    again = studio.open(path, lambda: HandChecker(FAULTS))
    assert states(again) == [DONE, UNTOUCHED, UNTOUCHED, UNTOUCHED]


def test_a_row_says_its_state_in_words(window):
    press(Key.Key_Return)
    spoken = window.desk.pages.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Page 1, done, no place left"


def test_ctrl_page_down_goes_to_the_next_page_and_leaves_the_keyboard_where_it_is(window):
    desk = window.desk
    desk.pane.view.setFocus()
    for key, start in (
        (Key.Key_PageDown, "No fault"),
        (Key.Key_PageDown, "On tbe"),
        (Key.Key_PageUp, "No fault"),
    ):
        press(key, CONTROL)
        assert desk.text.place == PAGES.index(start)
        assert desk.pane.view.hasFocus()
    desk.text.setFocus()
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_PageDown, CONTROL)
    assert desk.text.place == PAGES.index("The end")
    assert desk.text.hasFocus()


def test_a_page_that_comes_or_goes_moves_the_states(studio, window):
    press(Key.Key_Return)
    session = window.keeper.book.session
    session.edit(ChangeSet((Edit(Span(0, 0), "New\f"),)))
    studio.qtbot.waitUntil(lambda: states(window)[:3] == [DONE, DONE, UNTOUCHED])


@pytest.mark.parametrize(
    ("keys", "state"),
    [((Key.Key_M, CONTROL), DONE), ((Key.Key_M, CONTROL | SHIFT), PageState.PROBLEM)],
)
def test_a_page_is_marked_by_key_unmarked_and_the_mark_is_undone(studio, window, keys, state):
    others = [UNTOUCHED] * 3
    press(*keys)
    assert states(window) == [state, *others]
    assert window.status.currentMessage() == f"Page 1: {state.value}"
    press(Key.Key_M, ALT)
    assert states(window) == [UNTOUCHED, *others]
    press(Key.Key_Z, CONTROL)
    assert states(window) == [state, *others]
    path = window.keeper.book.path
    studio.close(window)
    again = studio.open(path, lambda: HandChecker(FAULTS))
    assert states(again) == [state, *others]


def test_in_the_list_a_key_marks_the_page_that_is_chosen_there(window):
    view = window.desk.pages.view
    view.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_M, CONTROL | SHIFT)
    assert states(window) == [UNTOUCHED, UNTOUCHED, PageState.PROBLEM, UNTOUCHED]


def test_in_the_list_turning_a_page_takes_the_current_row_along(window):
    view = window.desk.pages.view
    view.setFocus()
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_PageDown, CONTROL)
    assert view.hasFocus()
    press(Key.Key_M, CONTROL)
    assert states(window) == [UNTOUCHED, UNTOUCHED, DONE, UNTOUCHED]
    assert window.desk.text.place == PAGES.index("On tbe")


def test_the_menu_of_the_list_is_about_the_page_that_it_was_asked_for(studio, window):
    view = window.desk.pages.view
    place = view.visualRect(view.model().index(3, 0)).center()
    view.customContextMenuRequested.emit(place)
    (menu,) = window.desk.pages.findChildren(QMenu)
    window.desk.pane.view.setFocus()
    menu.setActiveAction(window._actions[Command.PAGE_DONE])
    QTest.keyClick(menu, Key.Key_Return)
    assert states(window) == [UNTOUCHED, UNTOUCHED, UNTOUCHED, DONE]
    studio.qtbot.waitUntil(lambda: window.desk.pages.current == 0)


def test_a_thousand_pages_cost_what_is_seen_of_them(studio):
    asked = []
    window = studio.open(studio.file("\f".join(["A page."] * 2000)), lambda: HandChecker(()))
    pane, left = window.desk.pages, window.desk.paging._facts.left
    facts = replace(window.desk.paging._facts, left=lambda *at: asked.append(at) or left(*at))
    pane.show_pages(window.desk.document, facts)
    pane.view.viewport().grab()
    assert 0 < len(asked) < 400


def test_pages_have_the_names_of_their_files(pictured):
    model = pictured.desk.pages.model
    assert [model.index(row, 0).data() for row in range(4)] == ["▸ 001", "002", "003", "004"]
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("Page 002, untouched")


def test_a_page_whose_name_is_not_its_number_says_both(window, tmp_path):
    files = Files(tmp_path, 4)
    files.name = lambda number: f"b{number + 13:03}"
    window.desk.paging.open(window.keeper.book.session, files)
    index = window.desk.pages.model.index(1, 0)
    assert index.data() == "b014"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("Page b014, number 2, untouched")


def test_pictures_are_made_beside_the_window_and_shown(studio, pictured):
    pane = pictured.desk.pages
    pane.view.viewport().grab()
    studio.qtbot.waitUntil(lambda: pane.thumbnails.byte_count > 0)


def test_the_list_can_do_without_pictures_and_that_is_remembered(studio, pictured):
    pane = pictured.desk.pages
    low = pane.fontMetrics().height() * 2
    assert pane.view.sizeHintForIndex(pane.model.index(0, 0)).height() > low
    toggle = pictured._actions[Command.THUMBNAILS]
    assert toggle.isChecked()
    toggle.trigger()
    assert pane.view.sizeHintForIndex(pane.model.index(0, 0)).height() < low
    assert not toggle.isChecked()
    assert not studio.preferences.thumbnails


def test_a_book_without_images_has_the_compact_list(window):
    pane = window.desk.pages
    assert not pane.view.isColumnHidden(1)


class Reader:
    """Counts what it reads, and waits until it may."""

    def __init__(self):
        self.read = []
        self.may = Event()
        self.may.set()

    def __call__(self, image, size):
        self.may.wait()
        self.read.append(image.frame)
        return QImage(size, QImage.Format.Format_RGB32)


@pytest.fixture
def making(qtbot):
    reader = Reader()
    thumbnails = Thumbnails(reader, most_bytes=10 * 40 * 30 * 4)
    yield qtbot, reader, thumbnails
    reader.may.set()
    thumbnails.stop()


SIZE = QSize(30, 40)


def frame(number):
    return ImageRef(Path("book.pdf"), number)


def test_memory_for_pictures_is_bounded_and_the_oldest_go_first(making):
    qtbot, _reader, thumbnails = making
    for number in range(25):
        assert thumbnails.picture(frame(number), SIZE) is None
        qtbot.waitUntil(lambda at=number: thumbnails.picture(frame(at), SIZE) is not None)
    assert thumbnails.byte_count == 10 * 40 * 30 * 4
    assert thumbnails.picture(frame(24), SIZE) is not None
    assert thumbnails.picture(frame(0), SIZE) is None


def test_what_is_scrolled_past_is_never_made(making):
    qtbot, reader, thumbnails = making
    reader.may.clear()
    for number in range(1000):
        thumbnails.picture(frame(number), SIZE)
    reader.may.set()
    qtbot.waitUntil(lambda: thumbnails.picture(frame(999), SIZE) is not None)
    qtbot.waitUntil(lambda: len(reader.read) >= 49)
    assert 999 in reader.read[:2]
    assert len(reader.read) < 60


def test_another_size_of_letters_makes_other_pictures(making):
    qtbot, _reader, thumbnails = making
    thumbnails.picture(frame(0), SIZE)
    qtbot.waitUntil(lambda: thumbnails.picture(frame(0), SIZE) is not None)
    larger = SIZE * 2
    assert thumbnails.picture(frame(0), larger) is None
    qtbot.waitUntil(lambda: thumbnails.picture(frame(0), larger) is not None)
    assert thumbnails.picture(frame(0), larger).size() == larger


def test_an_image_that_cannot_be_read_leaves_an_empty_sheet(studio, window, tmp_path):
    (tmp_path / "001.png").write_bytes(b"no image")
    window.desk.paging.open(window.keeper.book.session, Files(tmp_path, 4))
    pane = window.desk.pages
    image = pane.model.index(0, 0).data(Role.IMAGE)
    size = pane._delegate.picture_size(pane.view.font())
    thumbnails = Thumbnails(pane.thumbnails._thread._read)
    thumbnails.picture(image, size)
    studio.qtbot.waitUntil(lambda: thumbnails.picture(image, size) is not None)
    assert thumbnails.picture(image, size).isNull()
    pane.view.viewport().grab()
    thumbnails.stop()


@pytest.mark.parametrize("mark", [None, PageState.DONE, PageState.PROBLEM])
def test_a_mark_of_ones_own_counts_before_all(mark):
    expected = mark or PageState.IN_REVIEW
    assert state_of(mark, lambda: 3, is_touched=True) is expected


@given(st.data())
def test_touched_pages_are_those_of_the_log(data):
    session = Session("One.\fTwo.\fThree.\f\fFive and more.")
    touched = TouchedPages(session)
    session.subscribe(touched.follow)
    for _ in range(data.draw(st.integers(1, 8))):
        if session.can_undo and data.draw(st.booleans()):
            session.undo()
            continue
        text = session.document.text
        place = data.draw(st.integers(0, len(text)))
        typed = data.draw(st.sampled_from(["x", "y z", "\f", "a\fb"]))
        session.edit(ChangeSet((Edit(Span(place, place), typed),)))
    touched.catch_up()
    document = session.document
    expected = {document.page_at(entry.corrected.start).number - 1 for entry in session.log()}
    assert {page for page in range(len(document.pages)) if page in touched} >= expected
    touched.is_behind = True
    touched.catch_up()
    assert {page for page in range(len(document.pages)) if page in touched} == expected
