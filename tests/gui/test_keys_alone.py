"""With the keyboard alone: the letter is opened, gone through, mended by hand and exported.

Nothing here is called or clicked; what the volunteer would see, the test looks at.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from proofreader.gui.export_dialog import ExportDialog
from proofreader.project import replay_files
from tests.gui.conftest import press, write
from tests.gui.hand_made import HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_letter_from_opening_to_export(studio, letter, letter_copy, tmp_path):
    window = studio.window(HandChecker)
    press(Key.Key_O, CONTROL)
    studio.dialog(window, QFileDialog)
    write(str(letter_copy))
    press(Key.Key_Return)
    studio.settle(window)

    while (finding := window.desk.reviewer.current) is not None:
        press(Key.Key_Return)
        if not finding.suggestions:  # "look here": the keyboard is in the text now
            write(" — ")
            press(Key.Key_Escape)
            studio.settle(window)

    press(Key.Key_F, CONTROL)
    write("our Common cause")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    write("our common cause")
    press(Key.Key_Escape)

    press(Key.Key_E, CONTROL)
    studio.dialog(window, ExportDialog)
    press(Key.Key_Return)
    corrected = (tmp_path / "letter.corrected.txt").read_bytes()
    assert corrected == (letter / "truth.txt").read_bytes()
    assert replay_files(letter_copy, tmp_path / "letter.changes.jsonl") == corrected


def test_from_the_start_page_to_the_sample_letter_and_back(studio):
    window = studio.window(HandChecker)
    for _ in range(2):
        press(Key.Key_Tab)
    press(Key.Key_Space)
    studio.settle(window)
    assert window.keeper.book.path.name == "letter.txt"
    assert window.desk.pane.view.hasFocus()
    press(Key.Key_W, CONTROL)
    assert window.start.page.open_button.hasFocus()
    for _ in range(4):
        press(Key.Key_Tab)
    assert window.start.page.books.hasFocus()
    press(Key.Key_Return)
    studio.settle(window)
    assert window.desk.pane.view.hasFocus()
