"""The settings, by real keys: what is chosen counts at once, and tomorrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from proofreader.gui.choices import Face, KindChoices, WordChoices
from proofreader.gui.commands import Command
from proofreader.gui.dialogs import KeysDialog
from proofreader.gui.settings_dialog import SettingsDialog
from proofreader.gui.settings_keeper import Source
from proofreader.gui.settings_keys import KeysPage
from proofreader.gui.settings_kinds import KindsPage
from proofreader.gui.settings_look import LookPage
from proofreader.gui.settings_words import WordsPage
from proofreader.gui.settings_you import YouPage
from proofreader.gui.theme import HIGH_CONTRAST, Appearance, theme_of
from proofreader.language.kept_lists import Role
from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.hand_made import HandChecker
from tests.gui.views import _is_part, settle

pytestmark = pytest.mark.gui
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
PAGES = (KindsPage, WordsPage, LookPage, KeysPage, YouPage)


@pytest.fixture
def window(studio, letter_copy):
    return studio.open(letter_copy)


def settings(studio, window, page):
    """One page, asked for by keys."""
    press(Key.Key_Comma, Control)
    dialog = studio.dialog(window, SettingsDialog)
    for _ in range(PAGES.index(page)):
        press(Key.Key_Down)
    shown = dialog.findChild(page)
    assert shown.isVisible()
    return shown


def go_to(studio, control):
    """Tab until a control has the keyboard, as a person does."""
    for _ in range(60):
        focused = studio.qapp.focusWidget()
        if focused is control or control.isAncestorOf(focused):
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {control}")


def surfaces(window):
    return [finding.surface for finding in window.desk.model.findings]


def choose(control, row):
    """Choose a row of a box by keys."""
    while control.currentIndex() != row:
        press(Key.Key_Down if control.currentIndex() < row else Key.Key_Up)


def test_one_page_at_a_time_is_shown_and_escape_closes(studio, window):
    press(Key.Key_Comma, Control)
    dialog = studio.dialog(window, SettingsDialog)
    for number, page in enumerate(PAGES):
        assert [p for p in PAGES if dialog.findChild(p).isVisible()] == [page]
        assert dialog.names.currentRow() == number
        press(Key.Key_Down)
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_tab_leads_from_the_names_into_the_page_and_through_it_to_the_way_out(studio, window):
    page = settings(studio, window, KindsPage)
    press(Key.Key_Tab)
    assert page.kinds.hasFocus()
    go_to(studio, page.defaults)
    press(Key.Key_Tab)
    assert studio.qapp.focusWidget().text() == "Close"


def test_every_control_of_every_page_can_be_reached_by_tab(studio, window):
    press(Key.Key_Comma, Control)
    dialog = studio.dialog(window, SettingsDialog)
    for kind in PAGES:
        page = dialog.findChild(kind)
        for child in page.findChildren(QWidget):
            can_be_reached = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if can_be_reached and child.isVisible() and child.isEnabled() and not _is_part(child):
                go_to(studio, child)
        dialog.names.setFocus()
        press(Key.Key_Down)


def go_to_row(rows, row):
    """Choose a row of a list or a table by keys."""
    while rows.currentRow() != row:
        press(Key.Key_Down if rows.currentRow() < row else Key.Key_Up)


class TestKinds:
    def test_a_kind_without_its_tick_leaves_the_queue_at_once_and_for_good(self, studio, window):
        before = surfaces(window)
        page = settings(studio, window, KindsPage)
        go_to(studio, page.kinds)
        row = [one.kind for one in page._all].index(Kind.SPLIT_WORD)
        go_to_row(page.kinds, row)
        press(Key.Key_Space)
        assert "over power" in before
        assert set(before) - set(surfaces(window)) == {"over power", "dif ferences"}
        assert studio.preferences.kinds == KindChoices(frozenset({Kind.SPLIT_WORD}))
        press(Key.Key_Space)
        assert surfaces(window) == before

    def test_a_kind_may_have_a_threshold_of_its_own(self, studio, window):
        page = settings(studio, window, KindsPage)
        go_to(studio, page.kinds)
        go_to_row(page.kinds, [one.kind for one in page._all].index(Kind.STRAY_MARK))
        go_to(studio, page.own)
        choose(page.own, 9)
        assert studio.preferences.kinds.own == {Kind.STRAY_MARK: 0.9}
        assert "," not in surfaces(window)  # 0.84
        assert "hut" in surfaces(window)  # 0.88, and another kind

    def test_each_says_what_it_catches_and_leaves_with_examples(self, studio, window):
        page = settings(studio, window, KindsPage)
        go_to(studio, page.kinds)
        for row in range(page.kinds.count()):
            go_to_row(page.kinds, row)
            about = page._about.text()
            assert "Catches: " in about
            assert "Leaves: " in about
            assert "→" in page._examples.text()

    def test_the_usual_comes_back(self, studio, window):
        studio.preferences.kinds = KindChoices(frozenset(Kind), {Kind.DASH: 0.9})
        page = settings(studio, window, KindsPage)
        go_to(studio, page.defaults)
        press(Key.Key_Space)
        assert studio.preferences.kinds == KindChoices()
        assert len(surfaces(window)) == 10


class TestWords:
    FIELDS = ("botany", "law")

    @pytest.fixture
    def asked(self):
        """What checkers were asked to know."""
        return []

    @pytest.fixture
    def window(self, studio, letter_copy, asked):
        def load(words):
            asked.append(words)
            found = HandChecker()._faults
            return HandChecker(found[:3] if words != WordChoices() else found)

        window = studio.window(source=Source(load, self.FIELDS, ("en", "es")))
        window.open(letter_copy)
        studio.settle(window)
        return window

    def test_without_a_field_the_book_is_checked_again(self, studio, window, asked):
        page = settings(studio, window, WordsPage)
        go_to(studio, page.domains["law"])
        press(Key.Key_Space)
        studio.settle(window)
        assert asked[-1] == WordChoices(frozenset({"botany"})) == studio.preferences.words
        assert len(surfaces(window)) == 3
        press(Key.Key_Space)
        studio.settle(window)
        assert asked[-1] == WordChoices()
        assert len(surfaces(window)) == 10

    def test_a_list_of_ones_own_counts_in_every_book(self, studio, window, asked):
        path = studio.file("Illinois\n", "good.txt")
        page = settings(studio, window, WordsPage)
        page.add(path, Role.GOOD_WORDS)
        studio.settle(window)
        assert asked[-1].lists == ((Role.GOOD_WORDS, path),)
        go_to(studio, page.files)
        go_to(studio, page.remove)
        press(Key.Key_Space)
        studio.settle(window)
        assert asked[-1] == WordChoices()

    def test_a_list_that_cannot_be_read_is_refused_in_words(self, studio, window, asked):
        before = list(asked)
        page = settings(studio, window, WordsPage)
        page.add(studio.folder / "none.txt", Role.RULES)
        box = studio.qapp.activeModalWidget()
        assert "cannot be read" in box.text()
        assert studio.preferences.words == WordChoices()
        assert asked == before
        press(Key.Key_Escape)


class TestLook:
    def test_colours_change_at_once(self, studio, window):
        page = settings(studio, window, LookPage)
        go_to(studio, page.scheme)
        choose(page.scheme, 3)
        settle()
        assert studio.preferences.appearance is Appearance.HIGH_CONTRAST
        assert theme_of(window.desk.text.palette()) is HIGH_CONTRAST
        assert theme_of(page.palette()) is HIGH_CONTRAST

    def test_face_size_and_room_change_the_book_at_once(self, studio, window):
        page = settings(studio, window, LookPage)
        go_to(studio, page.family)
        press(Key.Key_A, Control)
        write("DejaVu Sans Mono")
        press(Key.Key_Return)
        for control, words in ((page.letters, "20"), (page.spacing, "5"), (page.line_height, "2")):
            go_to(studio, control)
            press(Key.Key_A, Control)
            write(words)
        assert studio.preferences.face == Face("DejaVu Sans Mono", 5, 2)
        assert studio.preferences.font_size == 20
        font = window.desk.text.font()
        assert QFontInfo(font).family() == "DejaVu Sans Mono"
        assert font.pointSizeF() == 20
        assert font.letterSpacing() == 105
        assert page.specimen.font().family() == font.family()

    def test_the_usual_comes_back(self, studio, window):
        before = window.desk.text.font()
        studio.preferences.face = Face("DejaVu Sans Mono", 20, 2)
        page = settings(studio, window, LookPage)
        go_to(studio, page.defaults)
        press(Key.Key_Space)
        assert studio.preferences.face == Face()
        assert QFontInfo(window.desk.text.font()).family() == QFontInfo(before).family()
        assert page.line_height.value() == pytest.approx(Face().line_height)


class TestKeys:
    def give(self, studio, page, command, *, plain=None, everywhere=None):
        """Give a command keys by pressing them; each is a key and what is held with it."""
        go_to(studio, page.table)
        row = [entry.command for entry in page._entries].index(command)
        go_to_row(page.table, row)
        for editor, pressed in ((page.plain, plain), (page.everywhere, everywhere)):
            if pressed is not None:
                go_to(studio, editor)
                press(*pressed)
        go_to(studio, page.take)
        press(Key.Key_Space)

    def test_other_keys_do_it_and_are_shown_everywhere(self, studio, window):
        page = settings(studio, window, KeysPage)
        self.give(studio, page, Command.NEXT, plain=(Key.Key_J,), everywhere=(Key.Key_J, Control))
        assert "Next" in page.answer.text()
        press(Key.Key_Escape)
        current = window.desk.reviewer.current
        window.desk.pane.view.setFocus()
        press(Key.Key_N)
        assert window.desk.reviewer.current == current
        press(Key.Key_J)
        second = window.desk.reviewer.current
        assert second != current
        press(Key.Key_J, Control)
        assert window.desk.reviewer.current not in {current, second}
        assert window.desk.pane.card.deeds.next.key == "J"
        assert "J  or  Ctrl+J" in window._actions[Command.NEXT].text()
        press(Key.Key_F1)
        table = studio.dialog(window, KeysDialog).findChild(QTableWidget)
        rows = {
            table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())
        }
        assert rows["Next"] == "J  or  Ctrl+J"
        press(Key.Key_Escape)

    def test_the_next_day_they_still_do_it(self, studio, window, letter_copy):
        page = settings(studio, window, KeysPage)
        self.give(studio, page, Command.NEXT, plain=(Key.Key_J,))
        press(Key.Key_Escape)
        studio.close(window)
        window = studio.open(letter_copy)
        current = window.desk.reviewer.current
        window.desk.pane.view.setFocus()
        press(Key.Key_J)
        assert window.desk.reviewer.current != current

    @pytest.mark.parametrize(
        ("plain", "everywhere", "why"),
        [
            ((Key.Key_A,), None, "Accept all alike"),
            (None, (Key.Key_S, Control), "Save"),
            (None, (Key.Key_J,), "Ctrl or Alt"),
            (None, (Key.Key_Delete,), "Ctrl or Alt"),
            ((Key.Key_Space,), None, "moves about"),
            ((Key.Key_Down,), None, "moves about"),
            (None, (Key.Key_F, Alt), "menu “File”"),
        ],
    )
    def test_some_keys_are_refused_in_words(self, studio, window, plain, everywhere, why):
        page = settings(studio, window, KeysPage)
        self.give(studio, page, Command.NEXT, plain=plain, everywhere=everywhere)
        assert why in page.answer.text()
        assert studio.preferences.bindings == {}

    def test_the_usual_comes_back(self, studio, window):
        page = settings(studio, window, KeysPage)
        self.give(studio, page, Command.NEXT, plain=(Key.Key_J,))
        go_to(studio, page.defaults)
        press(Key.Key_Space)
        assert studio.preferences.bindings == {}
        assert window.desk.pane.card.deeds.next.key == "N"


class TestYou:
    def test_the_name_stands_in_the_log(self, studio, window):
        page = settings(studio, window, YouPage)
        go_to(studio, page.name)
        write("Ana Peña")
        press(Key.Key_Escape)
        window.open(studio.file("Over power'the world.", "other.txt"))
        studio.settle(window)
        assert window.keeper.book.who == "Ana Peña"

    def test_the_language_is_remembered_and_the_usual_comes_back(self, studio, letter_copy):
        window = studio.window(source=Source(languages=("en", "es")))
        window.open(letter_copy)
        studio.settle(window)
        page = settings(studio, window, YouPage)
        go_to(studio, page.language)
        choose(page.language, 2)
        assert studio.preferences.language == "es"
        assert any("start Proofreader again" in one.text() for one in page.findChildren(QLabel))
        go_to(studio, page.defaults)
        press(Key.Key_Space)
        assert studio.preferences.language == ""
