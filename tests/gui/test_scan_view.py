"""A page image under the hands: sizes, turns, greys, the magnifier, and how it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider

from proofreader.gui.commands import Command
from proofreader.gui.scan_frames import Frames
from proofreader.gui.scan_look import Fit, ScanLook, Tone
from proofreader.gui.scan_pane import ScanPane
from proofreader.gui.scan_wishes import Asker, Overview
from proofreader.scans.images import ImageRef
from tests.gui.conftest import press
from tests.gui.scan_pages import LEFT, TOP, drawn, page_text

pytestmark = pytest.mark.gui
Key = Qt.Key
WORD = QRectF(LEFT, TOP, 96, 40)
LINE = QRectF(LEFT, TOP + 700, 400, 40)


@pytest.fixture
def pane(qtbot, tmp_path):
    """A pane with a page, 800 by 500 pixels."""
    pane = ScanPane()
    thread = pane.thread_of_images
    thread.start()
    path = tmp_path / "page.png"
    drawn(page_text(0)).save(path)
    qtbot.addWidget(pane)
    pane.resize(800, 500)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    with qtbot.waitSignal(thread.given) as given:
        thread.ask(Asker.OPEN, (Overview(ImageRef(path)),))
    pane.show_page(given.args[1], "001")
    pane.view.setFocus()
    yield pane
    thread.stop()


@pytest.fixture
def view(pane):
    return pane.view


def sharp(qtbot, view):
    qtbot.waitUntil(lambda: not view._wishing.isActive() and not view._tiles._awaited)
    return view.viewport().grab().toImage()


def grey(picture, at):
    return picture.pixelColor(at).value()


def in_page(view, x, y):
    return view.place_of(QRectF(x, y, 0, 0)).topLeft().toPoint()


def turn_wheel(view, at, steps):
    point = QPointF(at)
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            point,
            QPointF(view.viewport().mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        ),
    )


def test_at_first_the_page_is_as_wide_as_the_pane(view):
    assert view.look.fit is Fit.WIDTH
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() > 0
    assert view.zoom == pytest.approx(view.viewport().width() / 1240, abs=0.002)


def test_the_whole_page_can_be_seen(pane, view):
    pane.deeds()[Command.SCAN_HEIGHT]()
    assert view.verticalScrollBar().maximum() == 0
    assert view.zoom == pytest.approx(view.viewport().height() / 1754, abs=0.002)


def test_the_line_can_be_as_wide_as_the_pane(pane, view):
    view.frame(Frames(LINE))
    pane.deeds()[Command.SCAN_LINE]()
    place = view.place_of(LINE)
    assert view.viewport().rect().contains(place.toRect())
    assert place.width() > 0.9 * view.viewport().width()
    other = LINE.translated(0, 300)
    view.frame(Frames(other))
    assert view.viewport().rect().contains(view.place_of(other).toRect())


def test_plus_and_minus_change_the_size_within_bounds(view):
    before = view.zoom
    press(Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25 * before, rel=0.01)
    assert view.look.fit is Fit.NOTHING
    press(Key.Key_Minus)
    assert view.zoom == pytest.approx(before, rel=0.01)
    view.zoom_by(40)
    assert view.zoom == pytest.approx(8, rel=0.01)
    view.zoom_by(-80)
    assert view.zoom == pytest.approx(0.1, rel=0.05)
    view.resize(300, 60)
    view.set_look(ScanLook(Fit.HEIGHT))
    tiny = view.zoom
    assert tiny < 0.1
    press(Key.Key_Minus)
    assert view.zoom == pytest.approx(tiny, rel=0.1)


def test_the_wheel_with_ctrl_enlarges_what_is_under_the_mouse(view, monkeypatch):
    at = QPoint(300, 200)
    monkeypatch.setattr(view, "cursor", lambda: _Cursor(view.viewport().mapToGlobal(at)))
    before = view._point_at(at)
    turn_wheel(view, at, 2)
    after = view._point_at(at)
    assert view.zoom > 0.9
    assert (after - before).manhattanLength() < 3


class _Cursor:
    """Where a mouse would be: the offscreen platform has none."""

    def __init__(self, at):
        self._at = at

    def pos(self):
        return self._at


def test_arrows_pages_home_and_end_scroll(view):
    bar = view.verticalScrollBar()
    press(Key.Key_Down)
    step = bar.value()
    assert step > 0
    press(Key.Key_PageDown)
    assert bar.value() > 5 * step
    press(Key.Key_End)
    assert bar.value() == bar.maximum()
    press(Key.Key_Up)
    assert bar.value() == bar.maximum() - step
    press(Key.Key_Home)
    assert bar.value() == 0
    view.zoom_by(4)
    press(Key.Key_Home)
    press(Key.Key_Right)
    assert view.horizontalScrollBar().value() > 0


def test_letters_stand_where_the_image_has_them_at_any_size(view, qtbot):
    for steps in (0, 3, 4):
        view.zoom_by(steps)
        view.frame(Frames(WORD.translated(0, 0.1 * steps)))
        picture = sharp(qtbot, view)
        assert grey(picture, in_page(view, LEFT + 8, TOP + 20)) < 40
        assert grey(picture, in_page(view, LEFT + 20, TOP + 20)) > 200


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_keeps_its_letters(view, qtbot, turns):
    for _ in range(turns):
        view.turn()
    view.frame(Frames(WORD))
    picture = sharp(qtbot, view)
    assert grey(picture, in_page(view, LEFT + 8, TOP + 20)) < 60
    assert grey(picture, in_page(view, LEFT + 20, TOP + 20)) > 190
    assert view.viewport().rect().contains(view.place_of(WORD).toRect())


def test_four_quarter_turns_are_none(view):
    before = view.zoom
    view.turn()
    assert view.zoom != before
    for _ in range(3):
        view.turn()
    assert view.zoom == before


def test_white_on_black(pane, view, qtbot):
    view.frame(Frames(WORD))
    pane.deeds()[Command.SCAN_INVERT]()
    picture = sharp(qtbot, view)
    assert grey(picture, in_page(view, LEFT + 8, TOP + 20)) > 200
    assert grey(picture, in_page(view, LEFT + 20, TOP + 20)) < 50


def test_sliders_make_it_lighter_and_harder_and_a_button_takes_that_back(pane, view):
    pane.deeds()[Command.SCAN_TONE]()
    brightness, contrast = pane.tools.findChildren(QSlider)
    assert brightness.hasFocus()
    press(Key.Key_PageUp)
    assert view.look.tone.brightness == 20
    contrast.setFocus()
    press(Key.Key_Left)
    assert view.look.tone == Tone(20, -5)
    pane.tools._toning.children()[-1].click()
    assert view.look.tone == Tone()
    assert (brightness.value(), contrast.value()) == (0, 0)
    brightness.setFocus()
    pane.deeds()[Command.SCAN_TONE]()
    assert view.hasFocus()


def test_all_there_is_of_contrast_and_brightness_stays_in_the_greys():
    for brightness in (-100, 0, 100):
        for contrast in (-100, 0, 100):
            for is_inverted in (False, True):
                table = Tone(brightness, contrast, is_inverted).table()
                greys = [colour & 0xFF for colour in table]
                assert len(table) == 256
                assert all(colour >> 24 == 0xFF for colour in table)
                assert greys == sorted(greys, reverse=is_inverted)
    assert Tone().table() == [0xFF000000 | 0x010101 * grey for grey in range(256)]


def test_the_magnifier_lies_over_the_word_and_follows_the_mouse(pane, view, qtbot):
    view.frame(Frames(None, (WORD,)))
    pane.deeds()[Command.SCAN_LENS]()
    lens = view.lens
    assert lens.isVisible()
    assert lens.middle == WORD.center()
    assert lens.geometry().contains(view.place_of(WORD).center().toPoint())
    at = QPoint(400, 250)
    QTest.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: lens.geometry().center() == at)
    assert (lens.middle - view._point_at(at)).manhattanLength() < 1
    pane.deeds()[Command.SCAN_LENS]()
    assert not lens.isVisible()


def test_in_the_magnifier_letters_are_larger(pane, view, qtbot):
    view.frame(Frames(None, (WORD,)))
    pane.deeds()[Command.SCAN_LENS]()
    lens = view.lens
    assert lens._tiles.stance.scale >= 2.5 * view._tiles.stance.scale
    qtbot.waitUntil(lambda: not lens._tiles._awaited)
    picture = lens.grab().toImage()
    seen = lens._seen().topLeft()
    for x, is_ink in ((LEFT + 8, True), (LEFT + 20, False)):
        at = lens._tiles.stance.transform.map(QPointF(x, TOP + 20)).toPoint() - seen
        assert (grey(picture, at) < 60) is is_ink


def test_frames_differ_in_more_than_colour(view, qtbot):
    line = QRectF(LEFT, TOP, 500, 40)
    view.zoom_by(1)
    view.frame(Frames(line, (WORD.translated(100, 0),)))
    picture = sharp(qtbot, view)

    def thickness(part):
        """How many rows above a part are not paper."""
        place = view.place_of(part).toRect()
        column = place.center().x()
        rows = range(place.top() - 12, place.top() - 1)
        papers = {picture.pixelColor(place.left() - 60, place.top()).name()}
        return sum(picture.pixelColor(column, row).name() not in papers for row in rows)

    assert thickness(WORD.translated(100, 0)) > thickness(WORD.translated(380, 0)) > 0


def test_what_is_in_sight_does_not_jump(view):
    view.frame(Frames(LINE))
    bar = view.verticalScrollBar()
    before = bar.value()
    assert before > 0
    view.frame(Frames(LINE.translated(0, 20)))
    assert bar.value() == before
    view.frame(Frames())
    assert bar.value() == before


def test_the_buttons_do_what_the_commands_do(pane, view):
    buttons = {one.accessibleName(): one for one in pane.tools.findChildren(type(pane.tools._lens))}
    QTest.mouseClick(buttons["Page as high as the pane"], Qt.MouseButton.LeftButton)
    assert view.look.fit is Fit.HEIGHT
    assert buttons["Page as high as the pane"].isChecked()
    assert not buttons["Page as wide as the pane"].isChecked()
    buttons["Larger page image"].setFocus()
    press(Key.Key_Space)
    assert view.look.fit is Fit.NOTHING
    assert pane.tools._words.text() == f"001 · {round(view.zoom * 100)} %"
