"""The page image beside the text: it shows where one is, and a click on it goes there."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from proofreader.gui.commands import Command
from proofreader.gui.panes import Place
from proofreader.gui.scan_look import Fit
from proofreader.scans.images import ImageRef
from proofreader.text.layout import PageLayout
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker
from tests.gui.scan_pages import drawn, laid, page_text, sheets

pytestmark = pytest.mark.gui
Key = Qt.Key
FAULTS = (Fault("quay", "quay", "key"),)


@pytest.fixture
def book(tmp_path):
    return sheets(tmp_path)


@pytest.fixture
def show(studio):
    """Opens a window with a book and its pages, the page image in sight."""

    def opened(book, align=None):
        window = studio.open(studio.file(book.text), lambda: HandChecker(FAULTS))
        if align is not None:
            window.desk.scan.thread_of_images._align = align
        window.desk.show_sheets(book)
        window.desk.pane.view.setFocus()
        return window

    return opened


def shown_page(window):
    page = window.desk.scan.view.page
    return None if page is None else page.ref.path.name


def said(window):
    return [label.text() for label in window.desk.scan.findChildren(QLabel) if label.isVisible()]


def frames(window):
    return window.desk.scan.view._frames


def wait_for(qtbot, window, name):
    qtbot.waitUntil(lambda: shown_page(window) == name)


def box(book, word_start):
    number = book.number_at(word_start)
    word = next(w for w in book.layout(number).words if w.span.start == word_start)
    return QRectF(word.box.left, word.box.top, word.box.width, word.box.height)


def test_the_page_with_the_current_finding_is_shown_and_its_line_and_word_are_framed(
    show, book, qtbot
):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    finding = window.desk.reviewer.current
    qtbot.waitUntil(lambda: frames(window).words == (box(book, finding.span.start),))
    line = frames(window).line
    assert line.contains(frames(window).words[0])
    assert (
        window.desk.scan.view.viewport()
        .rect()
        .contains(window.desk.scan.view.place_of(line).toRect())
    )


def test_the_page_follows_the_cursor_of_the_text(show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    start = book.span(2).start
    window.desk.go_to(start + book.texts[2].index("3"))
    wait_for(qtbot, window, "003.png")
    qtbot.waitUntil(lambda: bool(frames(window).words))
    assert frames(window).words == (box(book, start + book.texts[2].index("3")),)
    press(Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, window, "001.png")


def test_a_click_on_a_word_puts_the_cursor_there(show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    view = window.desk.scan.view
    place = book.texts[0].index("ship")
    view.frame(type(frames(window))(box(book, place)))
    at = view.place_of(box(book, place)).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.desk.text.place == place
    assert window.desk.text.hasFocus()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.desk.text.selection.of(book.text) == "ship"
    write("x")
    assert window.desk.reviewer.session.document.text.startswith("Page 1\nthe x")


def test_a_click_on_a_word_in_doubt_makes_it_the_current_one(show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    view, reviewer = window.desk.scan.view, window.desk.reviewer
    other = window.desk.model.findings[1]
    assert book.number_at(other.span.start) == 0
    view.frame(type(frames(window))(box(book, other.span.start)))
    at = view.place_of(box(book, other.span.start)).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reviewer.current == other


def test_a_click_beside_the_words_and_a_drag_leave_the_cursor_alone(show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    view, place = window.desk.scan.view, window.desk.text.place
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    bar = view.verticalScrollBar()
    before = bar.value()
    start = QPoint(200, 150)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), start - QPoint(0, 10 * step))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(0, 50))
    assert bar.value() == before + 50
    assert window.desk.text.place == place


def test_a_page_without_an_image_says_so_and_offers_to_choose_images(show, book, qtbot):
    book.images[1] = None
    window = show(book)
    wait_for(qtbot, window, "001.png")
    window.desk.go_to(book.span(1).start)
    qtbot.waitUntil(lambda: "Page 002 has no image." in said(window))
    button = next(
        one for one in window.desk.scan.findChildren(QPushButton) if "images" in one.text()
    )
    with qtbot.waitSignal(window.desk.scan.images_wanted):
        button.click()


def test_an_image_that_cannot_be_read_says_why_and_the_rest_goes_on(show, book, qtbot):
    path = book.images[1].path
    path.write_bytes(path.read_bytes()[:3000])
    window = show(book)
    wait_for(qtbot, window, "001.png")
    window.desk.go_to(book.span(1).start)
    qtbot.waitUntil(lambda: any("002.png" in words for words in said(window)))
    window.desk.go_to(book.span(2).start)
    wait_for(qtbot, window, "003.png")


def test_an_image_that_is_gone_says_so(show, book, qtbot):
    book.images[0].path.unlink()
    window = show(book)
    qtbot.waitUntil(lambda: any("001.png" in words for words in said(window)))


@pytest.mark.parametrize(
    ("kind", "mode"), [("png", "1"), ("jpg", "RGB"), ("webp", "L"), ("jp2", "L"), ("pdf", "1")]
)
def test_every_usual_kind_of_image_is_shown(show, book, qtbot, kind, mode):
    path = book.images[0].path.with_suffix(f".{kind}")
    drawn(book.texts[0], mode).save(path)
    book.images[0] = ImageRef(path)
    window = show(book)
    wait_for(qtbot, window, path.name)


def test_the_pages_of_one_tiff_are_shown_each_for_its_text(show, book, qtbot, tmp_path):
    path = tmp_path / "book.tif"
    first, *rest = (drawn(text, "1") for text in book.texts)
    first.save(path, save_all=True, append_images=rest)
    book.images[:] = [ImageRef(path, frame) for frame in range(3)]
    window = show(book)
    view = window.desk.scan.view
    qtbot.waitUntil(lambda: view.page is not None and view.page.ref.frame == 0)
    window.desk.go_to(book.span(2).start)
    qtbot.waitUntil(lambda: view.page is not None and view.page.ref.frame == 2)


def test_where_words_have_no_boxes_the_line_is_framed(show, book, qtbot):
    lines = laid(book.texts[0]).lines
    book.places[0] = PageLayout(laid(book.texts[0]).size, (), lines)
    window = show(book)
    wait_for(qtbot, window, "001.png")
    qtbot.waitUntil(lambda: frames(window).line is not None)
    assert frames(window).words == ()


def test_where_nothing_is_known_the_page_is_shown_and_does_not_jump(show, book, qtbot):
    book.places[0] = PageLayout((0, 0))
    window = show(book)
    wait_for(qtbot, window, "001.png")
    bar = window.desk.scan.view.verticalScrollBar()
    bar.setValue(40)
    window.desk.go_to(book.texts[0].index("tide"))
    window.desk.scans.catch_up()
    assert frames(window).all == ()
    assert bar.value() == 40


def test_a_text_without_places_is_aligned_beside_the_window(show, book, qtbot):
    texts = []

    def align(text, image):
        texts.append((text, image.size))
        return laid(text)

    book.places[:] = [None, None, None]
    window = show(book, align)
    qtbot.waitUntil(lambda: bool(frames(window).words))
    qtbot.waitUntil(lambda: 1 in book.aligned_pages)
    assert texts[0] == (page_text(0), (1240, 1754))
    assert len(texts) == len({text for text, _ in texts})


def test_the_pages_beside_are_opened_ahead_of_time(show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    keeper = window.desk.scans
    qtbot.waitUntil(lambda: book.images[1] in keeper._pages)
    window.desk.go_to(book.span(1).start)
    keeper.catch_up()
    assert shown_page(window) == "002.png"
    qtbot.waitUntil(lambda: book.images[2] in keeper._pages)


def test_without_images_the_pane_says_how_they_are_brought_in(studio):
    window = studio.open(studio.file("A text."))
    press(Key.Key_F9)
    assert any("001.png beside 001.txt" in words for words in said(window))
    assert not window.desk.pane.card.strip.isVisible()


def test_the_thread_ends_with_the_book(show, book, qtbot):
    window = show(book)
    thread = window.desk.scan.thread_of_images
    qtbot.waitUntil(thread.isRunning)
    window.keeper._close(window._show_start)
    assert thread.isFinished()


def test_how_pages_are_seen_is_remembered(studio, show, book, qtbot):
    window = show(book)
    wait_for(qtbot, window, "001.png")
    window._actions[Command.SCAN_INVERT].trigger()
    window._actions[Command.SCAN_HEIGHT].trigger()
    assert studio.preferences.scan_look == window.desk.scan.view.look
    studio.close(window)
    again = show(book)
    look = again.desk.scan.view.look
    assert look.tone.is_inverted
    assert look.fit is Fit.HEIGHT


def test_the_pane_comes_with_the_images_and_stays_away_once_put_away(studio, show, book):
    window = show(book)
    scan = window.desk.panes.pane(Place.SCAN)
    assert scan.isVisible()
    assert window._actions[Command.SCAN_PANE].isChecked()
    window.open(studio.file("A text.", "other.txt"))
    studio.settle(window)
    assert not scan.isVisible()
    window.desk.show_sheets(book)
    press(Key.Key_F9)
    assert not scan.isVisible()
    window.desk.show_sheets(None)
    window.desk.show_sheets(book)
    assert not scan.isVisible()
    studio.close(window)
    again = show(book)
    scan = again.desk.panes.pane(Place.SCAN)
    assert not scan.isVisible()
    press(Key.Key_F9)
    assert scan.isVisible()


def test_the_line_on_the_card_shows_the_word_and_keeps_its_height(show, book, qtbot):
    window = show(book)
    card = window.desk.pane.card
    strip = card.strip
    assert strip.isVisible()
    height, place = strip.height(), card._fault.y()
    qtbot.waitUntil(lambda: strip._stretch is not None)
    span = window.desk.reviewer.current.span
    assert strip._stretch.frames.words == (box(book, span.start),)
    press(Key.Key_N)
    qtbot.waitUntil(lambda: strip._stretch.frames.words != (box(book, span.start),))
    assert (strip.height(), card._fault.y()) == (height, place)
    window.desk.show_sheets(None)
    assert not strip.isVisible()


def test_the_line_on_the_card_is_dark_where_its_letters_are(show, book, qtbot):
    window = show(book)
    strip = window.desk.pane.card.strip
    qtbot.waitUntil(lambda: strip._stretch is not None)
    qtbot.waitUntil(lambda: not strip._tiles._awaited)
    words = strip._stretch.frames.words[0]
    picture = strip.grab().toImage()
    stance, seen = strip._tiles.stance, strip._seen(strip._stretch, strip._tiles.stance)
    middle = stance.onto(words).center() - seen.topLeft()
    greys = {picture.pixelColor(int(middle.x()) + x, int(middle.y())).value() for x in range(9)}
    assert min(greys) < 100
    assert max(greys) > 200


def test_of_a_group_the_line_is_that_of_the_place_one_is_at(studio, book, qtbot):
    group = (Fault("quay", "quay", "key", group="quay"),)
    window = studio.open(studio.file(book.text), lambda: HandChecker(group))
    window.desk.show_sheets(book)
    card = window.desk.pane.card
    first, second = card.places.ticked[:2]
    qtbot.waitUntil(lambda: card.strip._stretch is not None)
    assert card.strip._stretch.frames.words == (box(book, first.span.start),)
    card.list.setFocus()
    press(Key.Key_Down)
    qtbot.waitUntil(lambda: card.strip._stretch.frames.words == (box(book, second.span.start),))


def test_in_the_focus_layout_the_line_is_seen_too(show, book):
    window = show(book)
    window._actions[Command.FOCUS].trigger()
    strip = window.desk.pane.card.strip
    assert window.focus.view.isAncestorOf(strip)
    assert strip.isVisible()


def test_with_the_pane_away_the_line_on_the_card_goes_on(show, book, qtbot):
    window = show(book)
    press(Key.Key_F9)
    strip = window.desk.pane.card.strip
    press(Key.Key_N)
    qtbot.waitUntil(lambda: strip._stretch is not None)
    assert shown_page(window) is None or not window.desk.scan.isVisible()


def test_while_a_page_is_opened_the_tools_stay(show, book, qtbot):
    gate = Event()

    def wait(text, _image):
        gate.wait(10)
        return laid(text)

    book.places[0] = None
    window = show(book, wait)
    wait_for(qtbot, window, "001.png")
    window.desk.go_to(book.span(2).start)  # the thread is at the words of the first page
    window.desk.scans.catch_up()
    scan = window.desk.scan
    assert shown_page(window) is None
    assert scan.view._instead == "Page 003 is being opened …"
    assert scan.tools.isVisible()
    gate.set()
    wait_for(qtbot, window, "003.png")


def test_the_keyboard_stays_in_the_pane_whatever_it_shows(show, book, qtbot):
    book.images[1] = None
    window = show(book)
    wait_for(qtbot, window, "001.png")
    scan = window.desk.scan
    scan.setFocus()
    window.desk.text.reveal(book.span(1))
    qtbot.waitUntil(lambda: "Page 002 has no image." in said(window))
    assert scan.focusProxy().hasFocus()
    window.desk.text.reveal(book.span(0))
    wait_for(qtbot, window, "001.png")
    assert scan.view.hasFocus()


def test_where_the_line_is_not_known_the_card_shows_no_empty_frame(show, book, qtbot):
    strip = show(book).desk.pane.card.strip
    qtbot.waitUntil(lambda: strip._stretch is not None)
    strip.show_stretch(None)
    picture = strip.grab().toImage()
    row = range(picture.width())
    assert len({picture.pixel(x, y) for x in row for y in (0, picture.height() // 2)}) == 1
