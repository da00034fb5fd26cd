"""The card says what stands there, what it may be, why, and what accepting does elsewhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from proofreader.checking import Checker
from proofreader.gui.card import Card
from proofreader.gui.checking import Checking
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.commands import Binding, Command
from proofreader.gui.fault_line import FaultLine
from proofreader.gui.why import rounded, why
from proofreader.gui.wording import Spot, lines_around, spot
from proofreader.messages import Message
from proofreader.text.document import Document
from proofreader.text.facts import Cased, Commoner, InBook, Misreading, NoWord, RareMark, Unsure
from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]
Key = Qt.Key
TEXT = (
    "The first page of it. \fIn the C.P.S.U. and the C.P.C. hut also with the basic aims of the "
    "common struggle of the international communist movement.\nA man, hut also a cat."
)
HUT = Fault("hut also", "hut", "but|hat|hue|hit|out", Kind.REAL_WORD, 0.88, "“but” fits")
BUT_ALSO = (
    "“but also” is 400 times as common in print as “hut also”; “h” for “b” is a frequent misreading"
)
DOUBTED = "a" * 300


@pytest.fixture
def finding():
    return next(HUT.findings(TEXT))


@pytest.fixture
def card(qtbot):
    card = Card()
    qtbot.addWidget(card)
    card.resize(420, 500)
    card.show()
    return card


@pytest.fixture
def large_text(qapp):
    """A desktop whose letters are twice as large."""
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            (Commoner("but also", "hut also", 412.0), Misreading("b", "h")),
            BUT_ALSO,
        ),
        (
            (Commoner("of the", "of tbe", 2e9),),
            "“of the” is more than {most} times as common in print as “of tbe”",
        ),
        ((NoWord("tbe"),), "“tbe” is in no word list"),
        ((Misreading("", "'"),), "“'” is often read where print has nothing"),
        ((Misreading(",", ""),), "“,” is often lost"),
        ((InBook("Khrushchov", 1),), "This book has “Khrushchov” once"),
        ((InBook("Khrushchov", 12),), "This book has “Khrushchov” 12 times"),
        (
            (RareMark(",", "We", "are", 3e-4),),
            "Print seldom has “,” between “We” and “are”: 3 in {most}",
        ),
        (
            (RareMark(",", "We", "are", 1e-9),),
            "Print hardly ever has “,” between “We” and “are”",
        ),
        (
            (NoWord("tbe"), Unsure(0.342)),
            "“tbe” is in no word list; the OCR engine was only 34 % sure of this word",
        ),
        ((Cased("England", 0.99),), "Inside a sentence books nearly always write “England”"),
        ((Cased("England", 0.85),), "Inside a sentence books mostly write “England”"),
        ((Misreading("{", "{0}"),), "“{0}” for “{” is a frequent misreading"),
        ((), "A stray “'”"),
    ],
)
def test_facts_are_put_into_one_sentence(facts, sentence):
    words = sentence.replace("{most}", QLocale().toString(10_000))
    assert why(facts, Message("a stray “{mark}”", mark="'")) == words


@pytest.mark.parametrize(
    ("times", "said"),
    [(3.2, 3), (17.6, 18), (24.0, 20), (412.0, 400), (5697.0, 6000), (9999.0, 10000)],
)
def test_ratios_are_said_to_one_digit(times, said):
    assert rounded(times) == said


@pytest.mark.parametrize("times", [1e4, 1e300, float("inf")])
def test_a_ratio_is_never_said_to_be_endless(times):
    assert rounded(times) == 10000
    assert "inf" not in why((Commoner("a b", "c d", times),), "")


def test_the_card_says_where_what_and_why(card, finding):
    card.explain_by(lambda _finding: (Commoner("but also", "hut also", 412.0),))
    card.show_finding(Document(TEXT), finding, alike=1)
    said = [label.accessibleName() or label.text() for label in card.findChildren(QLabel)]
    assert said[:2] == ["Wrong word", "Page 2, line 2 · 88 % sure"]
    assert "the C.P.C. hut also with" in said[2]
    assert said[3] == "“but also” is 400 times as common in print as “hut also”"
    assert card._others.isHidden()


@pytest.mark.parametrize(
    ("alike", "said"),
    [
        (2, "Accepting changes this place only; A shows 1 more like it"),
        (12, "Accepting changes this place only; A shows 11 more like it"),
    ],
)
def test_the_card_says_what_accepting_does_to_the_places_like_it(card, finding, alike, said):
    card.show_finding(Document(TEXT), finding, alike=alike)
    assert card._others.isVisible()
    assert card._others.text() == said


def test_each_new_finding_is_announced_once(card):
    heard = []
    card.announcer.announced.connect(heard.append)
    first, second = HUT.findings(TEXT)
    for finding in (first, first, second):
        card.show_finding(Document(TEXT), finding, alike=1)
    assert len(heard) == 2
    assert heard[0].startswith("Wrong word: hut, perhaps but, 88 %; in ")
    assert heard[0].rstrip(". ").endswith("“but” fits")


def test_a_screen_reader_hears_the_next_finding_though_the_queue_keeps_the_focus(studio):
    window = studio.open(studio.file(TEXT), load=_load_two)
    heard = []
    window.desk.pane.card.announcer.announced.connect(heard.append)
    press(Key.Key_N)
    assert window.desk.pane.view.hasFocus()
    assert len(heard) == 1
    assert "perhaps but" in heard[0]
    press(Key.Key_Return)
    assert len(heard) == 2


def _load_two():
    return HandChecker((HUT,))


def test_the_fault_is_never_left_away_however_narrow_the_line(qtbot):
    line = FaultLine(None, 2.0, 2)
    qtbot.addWidget(line)
    for fault in ("hut", "dif ferences", DOUBTED):
        line.show_spot(Spot("many words before " * 4, fault, " many words after" * 4))
        for width in (60, 360, 1200):
            lines = line._lines_in(width)
            text = lines.layout.text()
            assert text[lines.start : lines.start + lines.length] == fault
            if fault == "hut":
                assert lines.layout.lineCount() <= 2


def test_the_fault_is_marked_by_weight_underline_and_frame(card, finding):
    card.show_finding(Document(TEXT), finding, alike=1)
    (marked,) = card._fault._lines_in(card._fault.width()).layout.formats()
    assert marked.format.fontWeight() > 600
    assert marked.format.fontUnderline()


def test_letters_of_two_units_do_not_move_the_mark(qtbot):
    line = FaultLine(None, 1.5, 2)
    qtbot.addWidget(line)
    line.show_spot(Spot("\U0001d4b3 \U0001d4b3 ", "hut", " also"))
    lines = line._lines_in(400)
    assert (lines.start, lines.length) == (6, 3)


@pytest.mark.parametrize("width", [360, 420, 580])
def test_no_button_is_cut_off(card, finding, width):
    card.show_finding(Document(TEXT), finding, alike=3)
    card.resize(width, 700)
    _assert_whole(card, width)


@pytest.mark.usefixtures("large_text")
def test_no_button_is_cut_off_with_letters_of_double_size(qtbot, finding):
    card = Card()
    qtbot.addWidget(card)
    card.show_finding(Document(TEXT), finding, alike=3)
    card.resize(520, 400)
    card.show()
    _assert_whole(card, 520)
    assert card._scroll.verticalScrollBar().maximum() > 0  # what has no room can be scrolled to


def _assert_whole(card: Card, width: int) -> None:
    QApplication.processEvents()
    buttons = [one for one in card.findChildren(QWidget) if hasattr(one, "show_key")]
    shown = [one for one in buttons if one.isVisibleTo(card)]
    assert card.deeds.accept in shown
    for button in shown:
        assert button.width() >= button.sizeHint().width()
        left = button.mapTo(card, QPoint(0, 0)).x()
        assert left >= 0
        assert left + button.width() <= width
    foot = card.deeds.accept.mapTo(card, card.deeds.accept.rect().bottomRight())
    assert foot.y() < card.height()


def test_the_queue_keeps_some_rows_beside_a_card_of_five_readings(studio):
    window = studio.open(studio.file(TEXT), load=_load_two)
    window.resize(1366, 768)
    studio.qtbot.waitUntil(lambda: window.height() == 768)
    QApplication.processEvents()
    assert sum(one.isVisible() for one in window.desk.pane.card.readings) == 5
    view = window.desk.pane.view
    assert view.height() >= 2 * view.sizeHintForRow(0)


def test_the_buttons_show_the_keys_that_were_chosen(studio):
    window = studio.open(studio.file(TEXT), load=_load_two)
    card = window.desk.pane.card
    assert (card.deeds.accept.key, card.deeds.reject.key, card.deeds.trust.key) == (
        "Enter",
        "Del",
        "W",
    )
    window._menus.rebind({Command.NEXT: Binding(("Ctrl+J",), ("J",)), Command.MUTE: Binding()})
    assert (card.deeds.next.key, card.deeds.mute.key) == ("J", "")
    assert card.deeds.next.accessibleDescription() == "Key J"


def test_refusing_says_what_it_does_to_the_book(card, finding):
    card.show_finding(Document(TEXT), finding, alike=2)
    assert card.deeds.trust.toolTip() == "Leaves “hut” as it is wherever it stands in this book"
    assert card.deeds.mute.toolTip() == "Shows no more places of the kind “Wrong word” in this book"
    assert card.deeds.reject.accessibleDescription().startswith(
        "Key Del. Leaves this place as it is"
    )
    mark = next(Fault("also a", " ", "", Kind.SPACE).findings(TEXT))
    card.show_finding(Document(TEXT), mark, alike=1)
    assert card.deeds.trust.isHidden()  # of a blank one cannot say that it is a right word
    assert not card.deeds.mute.isHidden()


def test_nothing_is_explained_before_the_checker_is_loaded(qtbot, finding):
    thread = CheckingThread(HandChecker)  # which is never started
    parent = QWidget()
    qtbot.addWidget(parent)
    checking = Checking(thread, parent)
    assert checking.explain(finding) == ()


def test_the_letter_is_explained_from_the_evidence(studio, letter_copy, pack):
    window = studio.open(letter_copy, load=lambda: Checker(pack))
    while window.desk.reviewer.current.surface != "hut":
        press(Key.Key_N)
    sentence = window.desk.pane.card._why.text()
    assert re.fullmatch(
        r"“but also” is [\d.,]+000 times as common in print as “hut also”; “h” for “b” is a "
        r"frequent misreading",
        sentence,
    )
    press(Key.Key_E)
    write("but")
    assert window.desk.reviewer.current.surface != "hut"
    assert window.desk.pane.card._why.text() != sentence


@pytest.mark.parametrize("reach", range(5, 90))
def test_the_words_around_never_hold_a_line_of_distributed_proofreaders(reach):
    page = "-----File: 00{}.png---\\one\\two-----\n"
    text = f"{page.format(1)}The quay was hut a stone. \n{page.format(2)}Another page."
    found = next(Fault("hut a", "hut", "but").findings(text))
    around = spot(text, found, reach)
    assert around.fault == "hut"
    assert "The quay was ".endswith(around.before)
    assert " a stone.".startswith(around.after)
    lines = lines_around(text, found)
    assert (lines.before, lines.after) == ("\nThe quay was ", " a stone. \n\nAnother page.")
