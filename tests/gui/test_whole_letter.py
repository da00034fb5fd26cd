"""The whole road: the letter of 1963 is opened, gone through with keys, and exported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from rapidfuzz.distance import Levenshtein

from proofreader.gui.application import load_checker
from proofreader.gui.export_dialog import ExportDialog
from proofreader.gui.places import shown
from proofreader.project import replay_files
from proofreader.text.spans import Span
from tests.gui.conftest import press, write

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
READING_KEYS = (Key.Key_Return, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)


class Volunteer:
    """Knows the page, looks at the window, and uses the keyboard alone."""

    def __init__(self, window, page: str):
        self.window = window
        self.page = page
        self.session = window.keeper.book.session

    @property
    def text(self) -> str:
        return self.session.document.text

    def go_through_the_queue(self) -> int:
        """Decide on every place; return how many there were."""
        decided = 0
        while (finding := self.window.desk.reviewer.current) is not None:
            self._decide(finding)
            decided += 1
            if decided % 3 == 0:
                self._take_back_and_do_again()
            self._look()
            assert decided < 500
        return decided

    def mend_what_is_left(self) -> None:
        """Put right by hand what the program did not see."""
        while (wrong := self._first_difference()) is not None:
            span, right = wrong
            press(Key.Key_E, Qt.KeyboardModifier.AltModifier)
            self.window.desk.text.select(span)
            write(right) if right else press(Key.Key_Delete)
            press(Key.Key_Escape)
            self._look()

    def _decide(self, finding) -> None:
        now = self._distance(self.text)
        after = [
            self._distance(
                self.text[: finding.span.start] + reading.text + self.text[finding.span.end :]
            )
            for reading in finding.suggestions
        ]
        if after and min(after) < now:
            press(READING_KEYS[after.index(min(after))])
        elif (right := self._right_text(finding.span)) is not None:
            press(Key.Key_E)
            write(right) if right else press(Key.Key_Delete)
            press(Key.Key_Escape)
        else:
            press(Key.Key_Delete)

    def _take_back_and_do_again(self) -> None:
        text, findings = self.text, self.session.findings
        press(Key.Key_Z, CONTROL)
        press(Key.Key_Z, CONTROL | SHIFT)
        assert (self.text, self.session.findings) == (text, findings)

    def _look(self) -> None:
        cursor = QTextCursor(self.window.desk.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        assert cursor.selectedText() == shown(self.text)
        for finding in self.window.desk.model.findings:
            assert finding.span.of(self.text) == finding.surface

    def _distance(self, text: str) -> int:
        return Levenshtein.distance(text, self.page)

    def _right_text(self, span: Span) -> str | None:
        """What the page has in the place of ``span``, if that is something else."""
        start, end, differs = span.start, span.end, False
        for code in Levenshtein.opcodes(self.text, self.page):
            if code.tag == "equal":
                if code.src_start <= span.start <= code.src_end:
                    start = code.dest_start + span.start - code.src_start
                if code.src_start <= span.end <= code.src_end:
                    end = code.dest_start + span.end - code.src_start
            elif Span(code.src_start, code.src_end).touches(span):
                differs = True
        return self.page[start:end] if differs else None

    def _first_difference(self) -> tuple[Span, str] | None:
        for code in Levenshtein.opcodes(self.text, self.page):
            if code.tag != "equal":
                return Span(code.src_start, code.src_end), self.page[
                    code.dest_start : code.dest_end
                ]
        return None


@pytest.mark.gui
@pytest.mark.slow
def test_the_letter_is_corrected_with_keys_and_its_log_replays(
    studio, letter, letter_copy, tmp_path
):
    window = studio.window(load_checker)
    window.open(letter_copy)
    studio.qtbot.waitUntil(lambda: not window.desk.checking.is_busy, timeout=60_000)
    page = (letter / "truth.txt").read_text(encoding="utf-8")
    volunteer = Volunteer(window, page)
    volunteer.go_through_the_queue()
    volunteer.mend_what_is_left()
    studio.qtbot.waitUntil(lambda: not window.desk.checking.is_busy, timeout=60_000)
    press(Key.Key_E, CONTROL)
    studio.dialog(window, ExportDialog)
    press(Key.Key_Return)
    corrected = (tmp_path / "letter.corrected.txt").read_bytes()
    assert corrected == (letter / "truth.txt").read_bytes()
    assert replay_files(letter_copy, tmp_path / "letter.changes.jsonl") == corrected
