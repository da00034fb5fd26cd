"""The language of the window: catalogues that Qt takes the words from.

English needs one, too: for the plural forms. ``make translations`` builds them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

ENGLISH = "en"
_STEM = "proofreader_"


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that there is a catalogue of, as "en", "es".

    Args:
        folder: Where the catalogues are.
    """
    return tuple(sorted(path.stem.removeprefix(_STEM) for path in folder.glob(f"{_STEM}*.qm")))


def language_name(language: str) -> str:
    """What those who speak a language call it: "español"."""
    whole = QLocale(language).nativeLanguageName()  # perhaps of one country: "American English"
    everywhere = QLocale.matchingLocales(
        QLocale(language).language(), QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    names = {locale.nativeLanguageName() for locale in everywhere} - {""}
    return min((name for name in names if name in whole), key=len, default=whole or language)


def chosen(wanted: str, folder: Path, system: QLocale | None = None) -> str:
    """The language for the window: the one that is wanted, or the system's, or English.

    Args:
        wanted: As "es"; "" for that of the system.
        folder: Where the catalogues are.
        system: How the system is set; None asks it.
    """
    there = languages(folder)
    for locale in (wanted, *(system or QLocale.system()).uiLanguages()):
        language = locale.replace("_", "-").partition("-")[0]
        if language in there:
            return language
        if not wanted and language == ENGLISH:
            break
    return ENGLISH


def install(application: QCoreApplication, language: str, folder: Path) -> None:
    """Let ``application`` speak ``language``; it keeps the catalogues.

    Args:
        application: Before any window of it is made: what is shown already stays as it is.
        language: One of `languages`.
        folder: Where the catalogues are.
    """
    system = QLocale.system()  # which knows how its country writes dates
    is_its_own = system.name().partition("_")[0] == language
    QLocale.setDefault(system if is_its_own else QLocale(language))
    qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{qts_own}/qtbase_{language}.qm", str(folder / f"{_STEM}{language}.qm")):
        catalogue = QTranslator(application)
        if catalogue.load(path):
            application.installTranslator(catalogue)
