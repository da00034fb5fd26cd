"""What is chosen is remembered; what makes no sense counts as not chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from proofreader.gui.choices import Face, KindChoices, WordChoices
from proofreader.gui.commands import Binding, Command
from proofreader.gui.preferences import Preferences
from proofreader.gui.queue_model import Order
from proofreader.gui.theme import Appearance
from proofreader.language.kept_lists import Role
from proofreader.text.findings import Kind

pytestmark = pytest.mark.gui
CHOSEN = {
    "order": Order.PLACE,
    "threshold": 0.7,
    "font_size": 21.0,
    "appearance": Appearance.HIGH_CONTRAST,
    "face": Face("DejaVu Sans", 4.0, 1.8),
    "language": "es",
    "thumbnails": False,
    "ocr_language": "frk",
    "volunteer": "Ana, de «la» Peña",
    "bindings": {Command.ACCEPT: Binding(("Ctrl+J",), ("J", "X")), Command.QUIT: Binding()},
    "kinds": KindChoices(frozenset({Kind.DASH, Kind.ELLIPSIS}), {Kind.REAL_WORD: 0.8}),
    "words": WordChoices(frozenset({"law"}), ((Role.GOOD_WORDS, Path("/a, b/good; words.txt")),)),
}
KEYS = (
    "queue/order", "queue/threshold", "text/size", "window/appearance", "text/family",
    "text/spacing", "text/line-height", "window/language", "log/name", "keys/chosen",
    "kinds/chosen", "words/chosen", "files/recent", "window/layout",
)  # fmt: skip
NONSENSE = (
    "nonsense", "", "nan", "inf", "-1e999", "[", "[]", "{}", "null", "3", '"text"',
    '{"off": 3, "own": [1]}', '{"off": [[]], "own": {"dash": "much", "specks": null}}',
    '{"off": [], "own": {"dash": 1' + "0" * 400 + '}}', "[" * 2000,
    '{"domains": {"a": 1}, "lists": [["rules"], ["no role", "x"], 7, ["rules", 3]]}',
    '{"ACCEPT": [1, 2], "QUIT": [["Ctrl+J"]], "NEXT": "N", "BACK": [["no such key"], []]}',
)  # fmt: skip


def kept(folder: Path) -> Preferences:
    """What is read from the disk, as on the next day."""
    return Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def all_of(preferences: Preferences) -> dict[str, object]:
    return {name: getattr(preferences, name) for name in CHOSEN}


@pytest.mark.parametrize("name", CHOSEN)
def test_a_choice_is_there_the_next_day(name, tmp_path):
    before = kept(tmp_path)
    setattr(before, name, CHOSEN[name])
    before._settings.sync()
    assert getattr(kept(tmp_path), name) == CHOSEN[name]


@pytest.mark.parametrize("value", NONSENSE)
def test_nonsense_counts_as_not_chosen(value, tmp_path):
    usual = all_of(kept(tmp_path / "none"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for key in KEYS:
        settings.setValue(key, value)
    settings.sync()
    preferences = kept(tmp_path)
    for name, its in all_of(preferences).items():
        if name in {"volunteer", "language"}:  # any word may be one
            assert its == value
        elif name == "face":
            assert (its.spacing, its.line_height) == pytest.approx((0, 1.36), abs=30)
        elif name not in {"font_size", "threshold"}:
            assert its == usual[name], name
    assert 0 <= preferences.threshold <= 1
    assert 9 <= preferences.font_size <= 36
    assert preferences.recent_files == ()
    assert preferences.folder == Path.home()


@pytest.mark.parametrize("content", [b"\0\xff\xfe[", b"[kinds]\nchosen=@Invalid()\n", b"[%\n=\n"])
def test_a_damaged_file_means_the_usual(content, tmp_path):
    usual = all_of(kept(tmp_path / "none"))
    (tmp_path / "settings.ini").write_bytes(content)
    assert all_of(kept(tmp_path)) == usual


def test_a_key_that_is_none_is_not_taken(tmp_path):
    preferences = kept(tmp_path)
    preferences.bindings = {Command.NEXT: Binding(("no such key",)), Command.BACK: Binding(("F4",))}
    assert kept(tmp_path).bindings == {Command.BACK: Binding(("F4",))}
