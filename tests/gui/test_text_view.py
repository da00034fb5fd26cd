"""What is typed reaches the book as it is meant, and the view never disagrees with the book."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.gui.places import shown
from proofreader.gui.text_view import TextView
from proofreader.gui.theme import theme_of
from proofreader.review.session import Session
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.gui.hand_made import Fault

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Bench:
    """A session and a view of it, joined as the window joins them."""

    def __init__(self, text: str, newline: str = "\n"):
        self.session = Session(text)
        self.view = TextView()
        self.view.show_document(self.session.document, newline)
        self.session.subscribe(
            lambda change: self.view.follow(change.change, self.session.document)
        )
        self.view.typed.connect(self.session.edit)

    @property
    def text(self) -> str:
        self.check()
        return self.session.document.text

    def check(self) -> None:
        cursor = QTextCursor(self.view.document())
        cursor.select(QTextCursor.SelectionType.Document)
        assert cursor.selectedText() == shown(self.session.document.text)

    def put_cursor(self, start: int, end: int | None = None) -> None:
        self.view.select(Span(start, start if end is None else end))


@pytest.fixture
def bench(qtbot):
    benches = []  # a view that is seen must not be collected while it is painted

    def make(text: str, newline: str = "\n") -> Bench:
        made = Bench(text, newline)
        benches.append(made)
        qtbot.addWidget(made.view)
        made.view.resize(600, 400)
        return made

    yield make
    for made in benches:
        made.view.close()


def test_typed_letters_reach_the_book(bench):
    made = bench("one three")
    made.put_cursor(4)
    QTest.keyClicks(made.view, "two ")
    assert made.text == "one two three"


def test_typing_over_a_selection_replaces_it(bench):
    made = bench("the hut also")
    made.put_cursor(4, 7)
    QTest.keyClicks(made.view, "but")
    assert made.text == "the but also"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_typed_line_break_is_that_of_the_file(bench, newline):
    made = bench(f"one{newline}two", newline)
    made.put_cursor(2)
    QTest.keyClick(made.view, Key.Key_Return)
    assert made.text == f"on{newline}e{newline}two"


def test_shift_enter_makes_a_line_break_like_any_other(bench):
    made = bench("ab")
    made.put_cursor(1)
    QTest.keyClick(made.view, Key.Key_Return, SHIFT)
    assert made.text == "a\nb"


def test_backspace_takes_a_whole_line_end(bench):
    made = bench("a\r\nb", "\r\n")
    made.put_cursor(3)
    QTest.keyClick(made.view, Key.Key_Backspace)
    assert made.text == "ab"


def test_backspace_takes_a_whole_astral_letter(bench):
    made = bench("a\N{GOTHIC LETTER AHSA}b")
    made.put_cursor(2)
    QTest.keyClick(made.view, Key.Key_Backspace)
    assert made.text == "ab"


def test_typing_after_astral_letters_and_line_ends_lands_where_the_cursor_is(bench):
    made = bench("\N{GRINNING FACE}\r\n\N{GRINNING FACE}x\r\ny", "\r\n")
    made.put_cursor(4)
    QTest.keyClicks(made.view, "!")
    assert made.text == "\N{GRINNING FACE}\r\n\N{GRINNING FACE}!x\r\ny"


def test_a_no_break_space_and_a_combining_accent_stay_what_they_are(bench):
    made = bench("a\u00a0b e\u0301 c\u2028d")
    made.put_cursor(2)
    QTest.keyClicks(made.view, "x")
    assert made.text == "a\u00a0xb e\u0301 c\u2028d"


def test_line_ends_of_other_kinds_stay_what_they_are(bench):
    made = bench("a\r\nb\nc\rd", "\r\n")
    made.view.selectAll()
    made.view.copy()
    made.view.paste()
    assert made.text == "a\r\nb\nc\rd"


def test_cut_and_paste(bench):
    made = bench("one two three")
    made.put_cursor(4, 8)
    QTest.keyClick(made.view, Key.Key_X, CONTROL)
    assert made.text == "one three"
    made.view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(made.view, Key.Key_V, CONTROL)
    assert made.text == "one threetwo "


def test_a_pasted_text_takes_the_line_ends_of_the_file(bench):
    made = bench("ab", "\r\n")
    made.put_cursor(1)
    QApplication.clipboard().setText("x\ny\u00a0z")
    made.view.paste()
    assert made.text == "ax\r\ny\u00a0zb"


def test_everything_can_be_replaced(bench):
    made = bench("one\r\ntwo", "\r\n")
    made.view.selectAll()
    QTest.keyClicks(made.view, "x")
    assert made.text == "x"
    made.view.selectAll()
    QTest.keyClick(made.view, Key.Key_Delete)
    assert made.text == ""
    QTest.keyClicks(made.view, "new")
    assert made.text == "new"


def test_a_drag_moves_the_words(bench):
    made = bench("one two three")
    data = QMimeData()
    data.setText("two ")
    made.put_cursor(4, 8)
    made.view.textCursor().removeSelectedText()
    made.view.moveCursor(QTextCursor.MoveOperation.Start)
    made.view.insertFromMimeData(data)
    assert made.text == "two one three"


def test_a_dropped_file_is_not_written_into_the_text(bench):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/letter.txt")])
    assert not bench("text").view.canInsertFromMimeData(data)


def test_an_input_method_writes_when_it_commits(bench):
    made = bench("ab")
    made.put_cursor(1)
    QApplication.sendEvent(made.view, QInputMethodEvent("ni", []))
    assert made.text == "ab"
    committed = QInputMethodEvent("", [])
    committed.setCommitString("\N{CJK UNIFIED IDEOGRAPH-4F60}")
    QApplication.sendEvent(made.view, committed)
    assert made.text == "a\N{CJK UNIFIED IDEOGRAPH-4F60}b"


def test_a_return_before_a_line_feed_joins_it_in_book_and_view(bench):
    made = bench("a\rx\nb")
    made.put_cursor(2, 3)
    QTest.keyClick(made.view, Key.Key_Delete)
    assert made.text == "a\r\nb"
    assert made.view.document().blockCount() == 2


def test_what_the_store_refuses_is_not_shown(bench):
    made = bench("hut")

    made.view.typed.disconnect()
    made.view.typed.connect(lambda _change: None)  # as the reviewer does after a StoreError
    made.put_cursor(0, 1)
    QTest.keyClicks(made.view, "b")
    assert made.text == "hut"


def test_undo_in_the_view_is_left_to_the_session(bench):
    made = bench("ab")
    made.put_cursor(1)
    QTest.keyClicks(made.view, "x")
    QTest.keyClick(made.view, Key.Key_Z, CONTROL)
    assert made.text == "axb"  # nobody listens here; the window's action does
    made.session.undo()
    assert made.text == "ab"
    made.session.redo()
    assert made.text == "axb"


letters = st.text("ab \r\n\N{GRINNING FACE}\u0301\u00a0", max_size=12)


@st.composite
def worked_texts(draw):
    """A text, and edits of it in turn: where, and what; some come from the keyboard."""
    text = draw(letters)
    steps = draw(
        st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), letters, st.booleans()), max_size=6)
    )
    return text, steps


@given(worked_texts())
@example(("a\rx\nb", [(0.4, 0.6, "", False)]))
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@pytest.mark.usefixtures("qapp")
def test_view_and_book_agree_whatever_is_done(case):
    text, steps = case
    made = Bench(text)
    for begin, end, written, by_hand in steps:
        length = len(made.session.document.text)
        start, stop = sorted((int(begin * length), int(end * length)))
        if by_hand:
            made.put_cursor(start, stop)
            made.view.textCursor().insertText(written)
        else:
            made.session.edit(ChangeSet.of([Edit(Span(start, stop), written)]))
        made.check()
    while made.session.can_undo:
        made.session.undo()
        made.check()
    assert made.session.document.text == text


def between(findings):
    """What a view asks for the findings in a stretch of the text."""
    return lambda start, end: [
        one for one in findings if one.span.end >= start and one.span.start <= end
    ]


def test_only_what_is_in_the_window_is_marked(bench):
    text = "\n".join(f"line {number} hut" for number in range(2000))
    made = bench(text)
    made.view.show()
    found = tuple(Fault("hut", "hut", "but").findings(text))
    made.view.mark(between(found), found[1500])
    assert 0 < len(made.view.extraSelections()) < 60
    made.view.reveal(found[1500].span)
    made.view.mark(between(found), found[1500])
    assert found[1500].span.start in [
        selection.cursor.selectionStart() for selection in made.view.extraSelections()
    ]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("ends here", "", "\N{EM DASH}"),
        Fault("to\ngether", "to\ngether", "together"),
        Fault("here", "here", "there"),
    ],
    ids=["a place between letters", "a word over a line end", "a word"],
)
def test_the_current_finding_has_a_frame_or_a_wedge(bench, fault):
    text = "It ends here, all to\ngether."
    made = bench(text)
    made.view.show()
    (found,) = fault.findings(text)
    theme = theme_of(made.view.palette())
    made.view.mark(between((found,)))
    assert not has_colour(made.view, theme.current_ring)
    made.view.mark(between((found,)), found)
    assert has_colour(made.view, theme.current_ring)


def has_colour(widget, colour: str) -> bool:
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y).name() == colour
        for x in range(picture.width())
        for y in range(120)
    )


def test_the_current_finding_is_shown_with_lines_around_it(bench):
    text = "\n".join(f"line {number}" for number in range(2000))
    made = bench(text)
    made.view.show()
    for number in (1500, 3, 1999, 700):
        place = text.index(f"line {number}")
        made.view.reveal(Span(place, place + 4))
        top = made.view.cursorRect().top()
        line = made.view.cursorRect().height()
        assert 0 <= top <= made.view.viewport().height() - line
        if number in (1500, 700):
            assert 2 * line <= top <= made.view.viewport().height() - 3 * line


def test_lines_have_room_between_them_and_a_click_goes_to_the_nearest(bench):
    made = bench("first line\nsecond line\nthird line")
    made.view.show()
    tops = []
    for block in range(3):
        cursor = QTextCursor(made.view.document().findBlockByNumber(block))
        tops.append(made.view.cursorRect(cursor))
    pitch = tops[1].top() - tops[0].top()
    assert pitch >= 1.3 * tops[0].height()
    just_below = QPoint(60, tops[0].bottom() + 2)
    QTest.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=just_below)
    assert made.view.textCursor().blockNumber() == 0
    assert made.view.textCursor().positionInBlock() > 0


def test_lines_are_not_too_long_to_be_read(bench):
    made = bench("word " * 500)
    made.view.resize(2400, 1200)
    made.view.show()
    assert QTest.qWaitForWindowExposed(made.view)
    made.view.grab()
    layout = made.view.document().firstBlock().layout()
    assert 60 <= layout.lineAt(1).textLength() <= 90
