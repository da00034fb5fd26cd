"""What has changed on the disk is told when a book is opened, and again when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from proofreader.gui.commands import Command
from proofreader.gui.merge_report import MergeDialog
from proofreader.gui.merge_words import MergeWords
from proofreader.review.merging import Conflict, MergeReport
from proofreader.text.spans import ChangeSet
from tests.gui.conftest import press
from tests.gui.hand_made import HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
TEXT = "A cat sat.\fOn thc mat.\fAnd a dag."
CONFLICTS = (
    Conflict("001", "tbe", "the", "", None),
    Conflict("002", "tbe", "the", "thc", TEXT.index("thc")),
    Conflict("003", "dcg", "dog", "dag", TEXT.index("dag")),
)
KEPT = "Pages that cannot be read: {}. Where there was a text of them before, it is kept."
REPORT = MergeReport(reread=("002", "003"), carried=4, conflicts=CONFLICTS)


@pytest.fixture
def window(studio):
    return studio.open(studio.file(TEXT), lambda: HandChecker(()))


def opened(studio, window, report=REPORT):
    window.views.merge.open(window.keeper.book.session, report)
    return studio.dialog(window, MergeDialog)


def selected(window):
    return window.desk.text.textCursor().selectedText()


def rows(dialog):
    model = dialog.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_conflicts_are_told_in_plain_words(studio, window):
    assert rows(opened(studio, window)) == [
        "Page 001: you had changed “tbe” to “the”; the page is gone",
        "Page 002: you had changed “tbe” to “the”; the new text has “thc” there",
        "Page 003: you had changed “dcg” to “dog”; the new text has “dag” there",
    ]


def test_enter_on_a_conflict_goes_to_its_place(studio, window):
    dialog = opened(studio, window)
    assert dialog.list.hasFocus()
    assert not dialog.to_text.isEnabled()
    press(Key.Key_Return)
    assert dialog.isVisible()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert selected(window) == "thc"
    studio.qtbot.waitUntil(window.desk.text.hasFocus)


def test_the_place_moves_with_what_is_typed_before_it(studio, window):
    opened(studio, window)
    press(Key.Key_Escape)
    window.keeper.book.session.edit(ChangeSet.replace(0, 5, "The big old cat"))
    window._actions[Command.MERGE].trigger()
    studio.dialog(window, MergeDialog)
    press(Key.Key_End)
    press(Key.Key_Return)
    assert selected(window) == "dag"


def test_a_place_that_was_mended_meanwhile_is_only_pointed_at(studio, window):
    opened(studio, window)
    press(Key.Key_Escape)
    start = TEXT.index("dag")
    window.keeper.book.session.edit(ChangeSet.replace(start, start + 3, "dog"))
    window._actions[Command.MERGE].trigger()
    studio.dialog(window, MergeDialog)
    press(Key.Key_End)
    press(Key.Key_Return)
    assert not selected(window)
    assert window.desk.text.place == start


def test_without_conflicts_nothing_was_lost(studio, window):
    dialog = opened(studio, window, MergeReport(missing=("007",), extra=("010",)))
    assert dialog.conclusion.text() == "Nothing that you have decided was lost."
    assert not dialog.list.isVisible()
    press(Key.Key_Return)
    assert not dialog.isVisible()


def test_where_nothing_has_changed_there_is_nothing_to_tell(window):
    window._actions[Command.MERGE].trigger()
    assert "Nothing had changed" in window.desk.notices.text
    window.views.merge.open(window.keeper.book.session, REPORT)
    window.views.merge.close()
    window._actions[Command.MERGE].trigger()
    assert window.views.merge._report is None


def test_a_page_that_cannot_be_read_is_no_change_of_the_disk():
    words = MergeWords()
    report = MergeReport(unreadable=(("3", "The file is damaged."),))
    assert words.heading(report) == "Some files of this book cannot be read."
    assert "have changed" in words.heading(REPORT)


def test_many_pages_are_counted_not_all_named():
    names = tuple(f"{number:03}" for number in range(1, 501))
    (sentence,) = MergeWords().sentences(MergeReport(missing=names))
    assert "012 and 488 more" in sentence
    assert len(sentence) < 200


def test_each_sort_of_change_has_its_sentence():
    report = MergeReport(("1",), ("2",), (("3", "The file is damaged."),), ("4",), 5)
    assert list(MergeWords().sentences(report)) == [
        KEPT.format("3 (The file is damaged)"),
        "Pages whose files are gone: 1. Their text is kept, and all that you decided there.",
        "New pages: 2. They are part of the book now.",
        "Pages with another text than before: 4. Decisions carried over: 5.",
    ]
