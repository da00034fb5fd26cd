"""An input method tries words out; the book hears of them when they are chosen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from proofreader.text.spans import ChangeSet, Span
from tests.gui.hand_made import Fault
from tests.gui.test_text_view import Bench

pytestmark = pytest.mark.gui
FACE = "\N{GRINNING FACE}"
HELLO = "\u4f60\u597d"


@pytest.fixture
def bench(qtbot):
    benches = []  # a view that is seen must not be collected while it is painted

    def make(text, start, end=None, newline="\r\n"):
        made = Bench(text, newline)
        benches.append(made)
        qtbot.addWidget(made.view)
        made.typed = []
        made.view.typed.connect(made.typed.append)
        made.view.resize(600, 400)
        made.view.show()
        made.view.setFocus()
        made.put_cursor(start, end)
        return made

    yield make
    for made in benches:
        made.view.close()


def compose(made, tried="", chosen="", back=0, length=0):
    event = QInputMethodEvent(tried, [])
    if chosen or length:
        event.setCommitString(chosen, -back, length)
    QApplication.sendEvent(made.view, event)


def composed(made):
    return made.view.textCursor().block().layout().preeditAreaText()


def test_what_is_tried_is_not_in_the_book_and_what_is_chosen_is_one_change(bench):
    text = f"a{FACE}\r\nb{FACE}c\r\nd"
    made = bench(text, 5)
    for tried in ("n", "ni", "nih"):
        compose(made, tried)
        assert composed(made) == tried
        assert made.text == text
    assert made.typed == []
    compose(made, chosen=HELLO)
    assert made.text == f"a{FACE}\r\nb{HELLO}{FACE}c\r\nd"
    assert made.typed == [ChangeSet.replace(5, 5, HELLO)]
    assert composed(made) == ""
    made.session.undo()
    assert made.text == text
    assert not made.session.can_undo


def test_what_was_selected_is_replaced_by_what_is_chosen(bench):
    made = bench(f"{FACE} one\r\ntwo three", 2, 10)
    compose(made, "ni")
    assert made.typed == []
    compose(made, chosen=HELLO)
    assert made.text == f"{FACE} {HELLO} three"
    assert len(made.typed) == 1
    made.session.undo()
    assert made.text == f"{FACE} one\r\ntwo three"
    assert not made.session.can_undo


@pytest.mark.parametrize("end", [None, 7])
def test_nothing_changes_when_nothing_is_chosen(bench, end):
    made = bench(f"a{FACE}\r\nb{FACE}c", 1, end)
    compose(made, "ni")
    compose(made)
    assert made.text == f"a{FACE}\r\nb{FACE}c"
    assert made.typed == []
    assert made.view.selection == Span(1, 1 if end is None else end)
    assert composed(made) == ""


def test_words_before_the_cursor_can_be_replaced(bench):
    made = bench(f"a{FACE}hut\r\nb", 5)
    compose(made, chosen="but", back=3, length=3)
    assert made.text == f"a{FACE}but\r\nb"
    compose(made, "x")
    compose(made, chosen="BUT", back=3, length=3)
    assert made.text == f"a{FACE}BUT\r\nb"


def test_one_word_is_chosen_and_the_next_begun(bench):
    made = bench("ab", 1)
    compose(made, "ni")
    compose(made, "hao", chosen=HELLO[0])
    assert made.text == f"a{HELLO[0]}b"
    assert composed(made) == "hao"
    compose(made, chosen=HELLO[1])
    assert made.text == f"a{HELLO}b"


@pytest.mark.parametrize(
    ("start", "end", "written", "after"),
    [
        (0, 3, "ONE", f"ONE {HELLO}two\r\nthree"),
        (4, 7, "TWO!", f"one TWO!{HELLO}\r\nthree"),
        (9, 14, "", f"one {HELLO}two\r\n"),
        (2, 6, "X", f"onX{HELLO}o\r\nthree"),
        (0, 14, "", HELLO),
        (8, 9, "", f"one {HELLO}two\rthree"),
    ],
)
def test_the_book_may_change_meanwhile(bench, start, end, written, after):
    made = bench("one two\r\nthree", 4)
    compose(made, "ni")
    made.session.edit(ChangeSet.replace(start, end, written))
    made.check()
    compose(made, "nih")
    compose(made, chosen=HELLO)
    assert made.text == after


def test_what_is_selected_may_change_meanwhile(bench):
    made = bench("one two three", 4, 7)
    compose(made, "ni")
    made.session.edit(ChangeSet.replace(0, 3, "the first"))
    compose(made, chosen=HELLO)
    assert made.text == f"the first {HELLO} three"


def test_a_page_separator_is_not_composed_over(bench):
    made = bench("one\ftwo", 2, 5)
    compose(made, "ni")
    compose(made, chosen=HELLO)
    assert made.text == "one\ftwo"
    assert made.typed == []


def test_marks_do_not_disturb_what_is_tried(bench):
    text = "a hut and a hut\r\nhut"
    made = bench(text, 2)
    found = tuple(Fault("hut", "hut", "but").findings(text))
    made.view.mark(lambda _start, _end: found, found[1])
    compose(made, "ni")
    made.view.mark(lambda _start, _end: found, found[0])
    made.view.grab()
    assert composed(made) == "ni"
    assert [s.cursor.blockNumber() for s in made.view.extraSelections()] == [1]
    compose(made, chosen=HELLO)
    assert len(made.view.extraSelections()) == 3
