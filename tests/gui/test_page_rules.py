"""Page separators are rules that nobody changes by accident."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.gui.theme import theme_of
from proofreader.language.pages import PAGE_END
from proofreader.text.spans import ChangeSet
from tests.gui.conftest import press, write
from tests.gui.test_text_view import Bench, has_colour

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINE = "-----File: 002.png---\\anna-----"


@pytest.fixture
def bench(qtbot):
    benches = []  # a view that is seen must not be collected while it is painted

    def make(text, newline="\n", start=0, end=None):
        made = Bench(text, newline)
        benches.append(made)
        qtbot.addWidget(made.view)
        made.refusals = []
        made.view.refused.connect(lambda: made.refusals.append(1))
        made.view.resize(600, 400)
        made.view.show()
        made.view.activateWindow()
        qtbot.waitUntil(made.view.isActiveWindow)
        made.view.setFocus()
        made.put_cursor(start, end)
        return made

    yield make
    for made in benches:
        made.view.close()


@pytest.mark.parametrize(
    ("text", "start", "end", "key"),
    [
        ("one\ftwo", 4, None, Key.Key_Backspace),
        ("one\ftwo", 3, None, Key.Key_Delete),
        ("one\ftwo", 2, 5, Key.Key_Delete),
        ("one\ftwo", 2, 5, Key.Key_X),
        ("\N{GRINNING FACE}\r\n\f\r\ntwo", 2, 6, Key.Key_Backspace),
        ("one\f", 0, 4, Key.Key_A),
        (f"one\n{LINE}\ntwo", 4, None, Key.Key_Backspace),
        (f"one\n{LINE}\ntwo", 9, None, Key.Key_X),
        (f"one\n{LINE}\ntwo", 9, None, Key.Key_Return),
        (f"one\r\n{LINE}\r\ntwo", 5 + len(LINE), None, Key.Key_Delete),
    ],
)
def test_no_key_changes_a_separator(bench, text, start, end, key):
    made = bench(text, start=start, end=end)
    before = made.view.selection
    press(key)
    assert made.text == text
    assert made.refusals == [1]
    assert made.view.selection == before
    assert made.view.place == (start if end is None else end)


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_V])
def test_nothing_is_cut_or_pasted_over_a_separator(bench, key):
    made = bench("one\ftwo\fthree", start=2, end=9)
    QApplication.clipboard().setText("words")
    press(key, CONTROL)
    assert made.text == "one\ftwo\fthree"
    assert made.refusals == [1]


def test_typing_beside_a_separator_is_typing(bench):
    made = bench("one\ftwo\n", start=3)
    write("s")
    press(Key.Key_Right)
    write("T")
    press(Key.Key_Delete)
    assert made.text == "ones\fTwo\n"
    assert made.refusals == []


def test_the_cursor_goes_over_a_separator(bench):
    made = bench("one\f\ntwo", start=3)
    press(Key.Key_Right)
    press(Key.Key_Down)
    press(Key.Key_End)
    assert made.view.place == 8
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert made.view.textCursor().blockNumber() == 0


def test_a_pasted_page_break_is_a_line_break(bench):
    made = bench("ab", start=1)
    QApplication.clipboard().setText("x\fy")
    made.view.paste()
    assert made.text == "ax\nyb"


def test_what_is_not_typed_passes(bench):
    made = bench("one\ftwo")
    made.session.edit(ChangeSet.replace(2, 5, ""))
    assert made.text == "onwo"
    made.session.undo()
    assert made.text == "one\ftwo"


def test_lines_are_counted_as_in_the_document(bench):
    made = bench("a\fb\r\nc\rd\n\f\ne")
    assert made.view.document().blockCount() == len(made.session.document.lines)


@pytest.mark.parametrize("text", ["one\ftwo", "one\n\ftwo", f"one\n{LINE}\ntwo"])
def test_a_rule_is_seen(bench, text):
    made = bench(text)
    made.view.moveCursor(QTextCursor.MoveOperation.Start)
    assert has_colour(made.view, theme_of(made.view.palette()).handle)
    assert not has_colour(bench("one\n\ntwo").view, theme_of(made.view.palette()).handle)


def test_the_window_says_why_nothing_happened(studio):
    window = studio.open(studio.file("one\ftwo"))
    window.desk.text.setFocus()
    press(Key.Key_End)
    press(Key.Key_Delete)
    assert window.status.currentMessage() == "A page separator is not changed by typing."
    press(Key.Key_F, CONTROL)
    press(Key.Key_Escape)
    assert not window.isWindowModified()


def test_replace_all_may_change_separators(studio):
    window = studio.open(studio.file("one\ftwo"))
    press(Key.Key_H, CONTROL)
    bar = window.desk.find_bar
    bar._pattern.setChecked(True)
    write("e\\f")
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_Space)
    studio.dialog(window)
    press(Key.Key_Return)
    assert window.keeper.book.session.document.text == "ontwo"


PIECES = (
    "a",
    "b ",
    "\n",
    "\r\n",
    "\f",
    "\N{GRINNING FACE}",
    f"\n{LINE}\n",
    f"\r\n{LINE}\r\n",
    "-----",
)


def _delete(view, backwards):
    QTest.keyClick(view, Key.Key_Backspace if backwards else Key.Key_Delete)


def _write(view, breaks):
    QTest.keyClick(view, Key.Key_Return if breaks else Key.Key_A)


def _cut(view, pastes):
    view.cut()
    if pastes:
        view.paste()


def _compose(view, is_kept):
    for tried, chosen in (("ni", ""), ("", "\N{GRINNING FACE}" if is_kept else "")):
        event = QInputMethodEvent(tried, [])
        event.setCommitString(chosen)
        QApplication.sendEvent(view, event)


@given(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.lists(
        st.tuples(
            st.floats(0, 1),
            st.floats(0, 1),
            st.sampled_from((_delete, _write, _cut, _compose)),
            st.booleans(),
        ),
        max_size=6,
    ),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_typed_the_separators_stay_and_view_and_book_agree(bench, text, deeds):
    made = bench(text)
    for begin, end, deed, choice in deeds:
        length = len(made.text)
        made.put_cursor(*sorted((int(begin * length), int(end * length))))
        deed(made.view, choice)
        assert PAGE_END.findall(made.text) == PAGE_END.findall(text)
    while made.session.can_undo:
        made.session.undo()
    assert made.text == text
    made.view.close()
