"""The catalogues: complete, in step with the program, and with the same gaps as the English."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QKeySequence

from proofreader.gui.actions import key_name
from proofreader.gui.commands import MENUS
from proofreader.gui.saying import in_words
from proofreader.gui.translation import chosen, language_name, languages
from proofreader.messages import Message
from tests.gui.catalogues import FOLDER, LANGUAGES, release, update

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
_MNEMONIC = re.compile(r"&(?=\w)")
_KEY = re.compile(r"\b(?:Ctrl|Alt|Shift)\+\S|\bF\d+\b")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The catalogues as `make translations` would write them now."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        name = f"proofreader_{language}.ts"
        shutil.copy(FOLDER / name, folder / name)
    update(folder)
    release(folder, folder)
    return folder


def messages(language):
    """The English, and what stands for it, in one form or two."""
    for message in ET.parse(FOLDER / f"proofreader_{language}.ts").iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")]
        state = translation.get("type")
        yield message.findtext("source"), forms or [translation.text or ""], state


def gaps(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@EVERY_LANGUAGE
@pytest.mark.parametrize("ending", ["ts", "qm"])
def test_they_are_up_to_date(fresh, language, ending):
    name = f"proofreader_{language}.{ending}"
    assert (FOLDER / name).read_bytes() == (fresh / name).read_bytes(), "make translations"


@EVERY_LANGUAGE
def test_nothing_is_left_untranslated(language):
    assert [source for source, forms, state in messages(language) if state or not all(forms)] == []


@EVERY_LANGUAGE
def test_gaps_shortcuts_and_keys_are_those_of_the_english(language):
    for source, forms, _ in messages(language):
        for form in forms:
            assert gaps(form) == gaps(source)
            assert form.count("%n") + form.count("%Ln") >= (len(forms) > 1) * (form != forms[0])
            assert len(_MNEMONIC.findall(form)) == len(_MNEMONIC.findall(source)), form
            assert sorted(_KEY.findall(form)) == sorted(_KEY.findall(source)), form
            assert form.endswith("…") == source.endswith("…"), form


def test_the_letter_that_alt_chooses_is_another_for_each_line_of_a_menu():
    for language in LANGUAGES:
        catalogue = QTranslator()
        assert catalogue.load(str(FOLDER / f"proofreader_{language}.qm"))
        for menu in MENUS.values():
            texts = [
                catalogue.translate("commands", str(entry.text)) or str(entry.text)
                for entry in menu
                if entry is not None and not entry.number
            ]
            letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
            assert len(letters) == len(set(letters)), (language, texts)


def test_english_counts_as_people_do():
    assert QCoreApplication.translate("QueueHead", "about %n minute(s)", "", 1) == "about 1 minute"
    assert QCoreApplication.translate("QueueHead", "about %n minute(s)", "", 2) == "about 2 minutes"


def test_what_is_said_below_the_window_is_translated(qapp):
    catalogue = QTranslator(qapp)
    assert catalogue.load(str(FOLDER / "proofreader_es.qm"))
    message = Message("a stray “{mark}”", mark=",")
    qapp.installTranslator(catalogue)
    try:
        assert in_words(message) != message
        assert "," in in_words(message)
    finally:
        qapp.removeTranslator(catalogue)
    assert in_words(message) == message


def test_the_key_that_accepts_has_one_name_in_each_language(qapp):
    press_it = QKeySequence("Return")
    assert key_name(press_it) == "Enter"
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    catalogue = QTranslator(qapp)
    assert catalogue.load(f"{folder}/qtbase_es.qm")
    qapp.installTranslator(catalogue)
    try:
        assert key_name(press_it) == "Intro"
    finally:
        qapp.removeTranslator(catalogue)


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [
        ("", "es_MX", "es"),
        ("", "en_GB", "en"),
        ("", "fi_FI", "en"),
        ("en", "es_ES", "en"),
        ("es", "en_US", "es"),
        ("xx", "es_ES", "es"),
    ],
)
def test_the_language_is_the_wanted_one_or_the_systems(wanted, system, language):
    assert chosen(wanted, FOLDER, QLocale(system)) == language


def test_each_language_is_called_as_its_speakers_do():
    assert [language_name(one) for one in languages(FOLDER)] == ["English", "español"]
