"""The volunteer's own lists and rules: loaded, kept with the book, made, shared, put aside."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from proofreader.checking import Checker
from proofreader.errors import RuleError
from proofreader.gui.lists_dialog import ListsDialog
from proofreader.language import rules
from proofreader.language.kept_lists import ALWAYS, KeptList, Role
from proofreader.language.own_lists import read_rules
from proofreader.text.findings import Kind
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker
from tests.language.own import scannos

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

TEXT = (
    "The men of the town were glad to see him, arid so they said.\n\n"
    "He saw the arid plain and the river, and went on to the town.\n\n"
    "They had the zzyzx in the house of the old man that day.\n\n"
    "It was their cornmon duty, they said, and so they had to go on.\n\n"
    "The cornmon cause was that of all, and a cornmonplace was none.\n"
)


@pytest.fixture
def real(studio, pack):
    """A window with the real checker."""
    return studio.open(studio.file(TEXT), lambda: Checker(pack))


def found(window) -> dict[str, list]:
    grouped = {}
    for finding in window.desk.model.findings:
        grouped.setdefault(finding.surface, []).append(finding)
    return grouped


def ruled(window) -> list[tuple[str, str, float]]:
    return [
        (one.surface, one.suggestions[0].text, one.probability)
        for one in window.keeper.book.session.findings
        if one.kind is Kind.RULE
    ]


def rows(dialog) -> list[str]:
    return [dialog.rows.item(row).text() for row in range(dialog.rows.count())]


def test_a_file_of_rules_is_heeded_at_once_and_after_opening_again(studio, real, pack, tmp_path):
    real.own.add(scannos(tmp_path / "scannos.json", ("river", "rivet")), Role.RULES)
    studio.settle(real)
    assert ruled(real) == [("river", "rivet", 0.99)]
    (tmp_path / "scannos.json").unlink()
    path = real.keeper.book.path
    studio.close(real)
    again = studio.open(path, lambda: Checker(pack))
    assert ruled(again) == [("river", "rivet", 0.99)]
    assert again.keeper.book.session.document.text == TEXT


def test_good_and_bad_words_are_heeded(studio, real, tmp_path):
    assert "zzyzx" in found(real)
    for name, word, role in (("good", "zzyzx", Role.GOOD_WORDS), ("bad", "river", Role.BAD_WORDS)):
        path = tmp_path / f"{name}_words.txt"
        path.write_text(f"{word}\n", "utf-8")
        real.own.add(path, role)
    studio.settle(real)
    assert "zzyzx" not in found(real)
    assert "river" in found(real)


def test_the_next_book_has_lists_of_its_own(studio, real, tmp_path):
    real.own.add(scannos(tmp_path / "scannos.json", ("river", "rivet")), Role.RULES)
    real.open(studio.file(TEXT, "other.txt"))
    studio.settle(real)
    assert real.own.lists == ()
    assert ruled(real) == []


def test_the_lists_are_shown_and_removed_with_the_keyboard(studio, real, tmp_path):
    real.own.add(scannos(tmp_path / "scannos.json", ("river", "rivet"), "plain"), Role.RULES)
    studio.settle(real)
    press(Key.Key_L, CONTROL)
    dialog = studio.dialog(real, ListsDialog)
    assert [row.partition(" rule")[0] for row in rows(dialog)] == ["scannos.json   (2"]
    press(Key.Key_Delete)
    assert rows(dialog) == []
    press(Key.Key_Escape)
    studio.settle(real)
    assert ruled(real) == []


FAULTS = (
    Fault("arid", "arid", "and", Kind.REAL_WORD),
    Fault("_x", "_", "", Kind.STRAY_MARK, 0.8),
    Fault("the zz", " ", None, Kind.MISSING_MARK, 0.6),
)


def test_b_accepts_and_makes_a_rule_that_suggests_and_changes_nothing(studio, real):
    session = real.keeper.book.session
    while real.desk.reviewer.current.surface != "cornmon":
        press(Key.Key_N)
    reading = real.desk.reviewer.current.suggestions[0].text
    span = real.desk.reviewer.current.span
    mended = TEXT[: span.start] + reading + TEXT[span.end :]
    assert real.desk.pane.card.deeds.always.isVisible()
    press(Key.Key_B)
    studio.settle(real)
    assert session.document.text == mended
    (kept,) = real.own.lists
    assert (kept.name, kept.entries()) == (ALWAYS, [("cornmon", reading)])
    ((words, suggested, chance),) = ruled(real)
    assert (words, suggested) == ("cornmon", reading)
    assert chance == pytest.approx(0.99, abs=0.01)  # the decision has taught something, too
    press(Key.Key_Z, CONTROL)
    assert session.document.text == TEXT


def test_rules_made_so_are_exported_as_a_file_that_loads(studio, real, tmp_path):
    assert real.own.always("over power", "overpower")
    assert real.own.always("to-day", "today")
    assert real.own.always("to-day", "today.")
    studio.settle(real)
    path = tmp_path / "shared.json"
    real.own.export(real.own.lists[0], path)
    assert [(r.match, r.replacements[0].expand) for r in read_rules(path)]
    content = json.loads(path.read_text("utf-8"))
    assert content["wholeword"] is True
    assert [(one["match"], one["replacement"]) for one in content["scannos"]] == [
        ("over power", ["overpower"]),
        ("to\\-day", ["today."]),
    ]
    assert str(path) in real.desk.notices.text
    press(Key.Key_L, CONTROL)
    dialog = studio.dialog(real, ListsDialog)
    assert rows(dialog) == [
        "over power → overpower   (always in this book)",
        "to-day → today.   (always in this book)",
    ]
    press(Key.Key_Delete)
    assert rows(dialog) == ["to-day → today.   (always in this book)"]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, ALT])
def test_b_on_a_mark_or_a_flag_says_that_there_can_be_no_rule(studio, modifier):
    window = studio.open(studio.file("A _x here, the zz.\n"), lambda: HandChecker(FAULTS))
    for _ in range(2):
        assert not window.desk.pane.card.deeds.always.isVisible()
        press(Key.Key_B, modifier)
        assert "whole word" in window.desk.notices.text
        press(Key.Key_N)
    assert window.keeper.book.session.document.text == "A _x here, the zz.\n"
    assert window.own.lists == ()


def test_a_bad_file_is_said_in_the_notice_bar_and_nothing_is_kept(real, tmp_path):
    path = scannos(tmp_path / "bad.json", ("(unclosed", "x"))
    real.own.add(path, Role.RULES)
    with pytest.raises(RuleError) as refused:
        list(read_rules(path))
    assert real.desk.notices.text == str(refused.value)
    assert real.desk.notices.isVisible()
    assert real.own.lists == ()


def test_a_rule_that_takes_too_long_is_put_aside_and_the_others_go_on(
    studio, real, tmp_path, monkeypatch
):
    monkeypatch.setattr(rules, "ALLOWANCE_S", 0)  # any pattern is too slow, a word is none
    entries = ("river", "rivet"), (r"(\w+\s?)+=", "x")
    path = scannos(tmp_path / "wild.json", *entries, wholeword=True)
    real.own.add(path, Role.RULES)
    studio.qtbot.waitUntil(lambda: bool(ruled(real)), timeout=20_000)
    assert ruled(real) == [("river", "rivet", 0.99)]
    assert "takes too long" in real.desk.notices.text
    assert "put aside" in real.desk.notices.text
    assert real.own.lists[0].count() == 1
    press(Key.Key_N)
    assert real.desk.reviewer.current is not None


def test_a_proof_file_needs_the_new_form_only_when_a_list_is_kept(studio, real, tmp_path):
    def form():
        with closing(sqlite3.connect(path)) as other:
            return other.execute("PRAGMA user_version").fetchone()[0]

    path = real.keeper.book.proof_path
    text = studio.file(TEXT, "other.txt")
    studio.close(real)
    assert form() == 1
    window = studio.open(text, HandChecker)
    path = window.keeper.book.proof_path
    window.own.add(scannos(tmp_path / "scannos.json", "river"), Role.RULES)
    studio.close(window)
    assert form() == 2
    assert studio.open(path, HandChecker).own.lists == (
        KeptList("scannos.json", Role.RULES, (tmp_path / "scannos.json").read_text("utf-8")),
    )
