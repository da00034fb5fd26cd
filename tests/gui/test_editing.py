"""The text is edited as in a good editor: go to, numbers, signs for blanks, zoom, counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from proofreader.gui.commands import Command
from proofreader.gui.counting import WordCount
from proofreader.gui.theme import theme_of
from proofreader.language.pack import resources
from proofreader.text.spans import Span
from tests.gui.conftest import focused, press, write

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGES = "\f".join(
    "\r\n".join(f"page {page} line {line}" for line in range(40)) for page in (1, 2, 3)
)


@pytest.fixture
def window(studio):
    return studio.open(studio.file(PAGES))


@pytest.mark.parametrize(
    ("asked", "line"),
    [("41", "page 2 line 0"), ("line 82", "page 3 line 1"), ("Page 3", "page 3 line 0"),
     (" p.2 ", "page 2 line 0"), ("l 1", "page 1 line 0")],
)  # fmt: skip
def test_ctrl_g_goes_to_a_line_or_a_page(studio, window, asked, line):
    press(Key.Key_G, CONTROL)
    studio.dialog(window)
    write(asked)
    press(Key.Key_Return)
    text = window.desk.text
    assert focused() is text
    assert text.textCursor().block().text() == line
    assert text.textCursor().atBlockStart()


@pytest.fixture
def spanish(qapp):
    """The window speaks Spanish for a while."""
    catalogue = QTranslator()
    assert catalogue.load(str(resources() / "translations" / "proofreader_es.qm"))
    qapp.installTranslator(catalogue)
    yield
    qapp.removeTranslator(catalogue)


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("asked", ["línea 82", "linea 82", "Página 3", "pagina 3", "p. 3"])
def test_lines_and_pages_are_known_without_their_accents_too(studio, window, asked):
    press(Key.Key_G, CONTROL)
    studio.dialog(window)
    write(asked)
    press(Key.Key_Return)
    assert window.desk.text.textCursor().block().text().startswith("page 3")


def test_a_page_of_distributed_proofreaders_has_the_number_of_its_file(studio):
    text = "".join(f"-----File: 0{page}.png---\\anna---\npage {page}\n" for page in (7, 8, 9))
    window = studio.open(studio.file(text))
    press(Key.Key_G, CONTROL)
    dialog = studio.dialog(window)
    assert dialog.hint.text() == "Lines 1 to 7, or “page 07” to “page 09”"
    write("page 10")
    press(Key.Key_Return)
    assert dialog.isVisible()
    write("page 8")
    press(Key.Key_Return)
    assert window.desk.text.textCursor().block().text() == "page 8"


@pytest.mark.parametrize("asked", ["0", "121", "page 4", "chapter 2", "", "2 pages"])
def test_a_place_that_there_is_not_is_answered_by_those_that_there_are(studio, window, asked):
    press(Key.Key_G, CONTROL)
    dialog = studio.dialog(window)
    write(asked)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.hint.text() == (
        f"“{asked}” is not there. Lines 1 to 120, or “page 1” to “page 3”"
    )
    assert dialog.field.hasFocus()
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_line_numbers_are_shown_and_remembered(studio, window):
    text = window.desk.text
    numbers = text._numbers
    assert numbers.isHidden()
    press(Key.Key_N, CONTROL | SHIFT)
    assert numbers.isVisible()
    assert window._actions[Command.LINE_NUMBERS].isChecked()
    assert numbers.geometry().right() < text.viewport().geometry().left()
    assert numbers.geometry().left() >= 0
    assert studio.preferences.line_numbers
    path = window.keeper.book.path
    studio.close(window)
    again = studio.open(path)
    assert again.desk.text._numbers.isVisible()
    assert again._actions[Command.LINE_NUMBERS].isChecked()
    press(Key.Key_N, CONTROL | SHIFT)
    assert again.desk.text._numbers.isHidden()
    assert not studio.preferences.line_numbers


def test_each_number_stands_beside_the_first_part_of_its_line(studio):
    window = studio.open(studio.file("short\n" + "long " * 60 + "\nlast\n"))
    press(Key.Key_N, CONTROL | SHIFT)
    text = window.desk.text
    blocks = list(text.visible_blocks())
    assert [block.blockNumber() for block, _ in blocks] == [0, 1, 2, 3]
    rows = rows_of_ink(text._numbers.grab().toImage())
    assert len(rows) == 4
    for (block, place), (top, bottom) in zip(blocks, rows, strict=True):
        line = block.layout().lineAt(0)
        assert place.top() + line.y() <= top < bottom <= place.top() + line.y() + line.height()


def test_the_number_of_the_current_line_is_emphasised(window):
    press(Key.Key_N, CONTROL | SHIFT)
    text = window.desk.text
    theme = theme_of(text.palette())
    text.reveal(Span(0, 0))
    picture = text._numbers.grab().toImage()
    (first, *others) = rows_of_ink(picture)
    assert has_ink(picture, first, theme.ink)
    assert not any(has_ink(picture, row, theme.ink) for row in others)


def rows_of_ink(picture: QImage):
    """From where to where something is painted, from above."""
    paper = picture.pixel(0, 0)
    inked = [
        any(picture.pixel(x, y) != paper for x in range(picture.width()))
        for y in range(picture.height())
    ]
    rows, start = [], None
    for y, is_inked in enumerate([*inked, False]):
        if is_inked and start is None:
            start = y
        elif not is_inked and start is not None:
            rows.append((start, y))
            start = None
    return rows


def has_ink(picture, row, colour):
    return any(
        picture.pixelColor(x, y).name() == colour
        for x in range(picture.width())
        for y in range(*row)
    )


def test_spaces_are_shown_by_signs_and_the_lines_stay_where_they_are(studio):
    window = studio.open(studio.file("a\tb c\u00a0d\N{GRINNING FACE} e  \nf " + "word " * 90))
    text = window.desk.text
    before, lines = text.viewport().grab().toImage(), line_starts(text)
    press(Key.Key_Space, CONTROL | SHIFT)
    QApplication.processEvents()
    assert text.viewport().grab().toImage() != before
    assert line_starts(text) == lines
    assert studio.preferences.visible_spaces
    assert window._actions[Command.VISIBLE_SPACES].isChecked()
    press(Key.Key_Space, CONTROL | SHIFT)
    assert text.viewport().grab().toImage() == before


def line_starts(text):
    layout = text.document().lastBlock().layout()
    return [layout.lineAt(number).textStart() for number in range(layout.lineCount())]


def test_the_wheel_with_ctrl_makes_letters_larger(studio, window):
    text, size = window.desk.text, studio.preferences.font_size
    for turned in (60, 60, 120):
        turn(text, turned, CONTROL)
    assert studio.preferences.font_size == size + 2
    assert text.font().pointSizeF() == size + 2
    turn(text, -240, CONTROL)
    assert text.font().pointSizeF() == size
    turn(text, -240, Qt.KeyboardModifier.NoModifier)
    assert text.font().pointSizeF() == size
    assert text.verticalScrollBar().value() > 0


def turn(text, turned, modifiers):
    middle = QPointF(text.viewport().rect().center())
    event = QWheelEvent(
        middle, text.mapToGlobal(middle), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's own
    )  # fmt: skip
    QApplication.sendEvent(text.viewport(), event)


def test_words_and_characters_are_counted(window, qtbot):
    counts = window.status._counts
    whole = f"480 words, {len(PAGES):,} characters"
    qtbot.waitUntil(lambda: counts.text() == whole)
    window.desk.text.setFocus()
    window.desk.text.select(Span(0, 6))
    qtbot.waitUntil(lambda: counts.text() == "selected: 2 words, 6 characters")
    press(Key.Key_Home)
    write("one more ")
    qtbot.waitUntil(lambda: counts.text() == f"482 words, {len(PAGES) + 9:,} characters")


def test_a_long_text_is_counted_little_by_little(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("proofreader.gui.counting._SLICE", 7)
    text = "some words of  several\n\nlengths " * 20
    count = WordCount(qapp)
    with qtbot.waitSignal(count.counted) as told:
        count.count(text, Span(0, len(text)))
    assert told.args == [len(text.split()), len(text)]
    with qtbot.waitSignal(count.counted) as told:
        count.count(text, Span(0, 3))
        count.count(text, Span(2, 40))
    assert told.args == [len(text[2:40].split()), 38]


def test_what_is_typed_is_in_the_log(window):
    window.desk.text.setFocus()
    window.desk.text.reveal(Span(0, 0))
    write("One ")
    press(Key.Key_Delete)
    (entry,) = window.keeper.book.session.log()
    assert (entry.before, entry.after) == ("p", "One ")
