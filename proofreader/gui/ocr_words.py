"""What is said while pages are read by OCR: how long it takes, and what languages are called."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from proofreader.gui.translation import language_name
from proofreader.gui.wording import in_figures

SECONDS_A_PAGE = 2.5
"""On one core, for a page of a book at 300 dpi; measured with Tesseract 5.3."""
_MINUTE = 60
_SHORT = 45
"""Below so many seconds no minutes are named."""
_HOURS = 90
"""From so many minutes on, hours are."""


class OcrWords(QObject):
    """Finds the words; only a `QObject` finds the plural forms of a language."""

    def pages(self, count: int) -> str:
        """So many pages."""
        return self.tr("1 page") if count == 1 else self.tr("%Ln pages", "", count)

    def duration(self, seconds: float) -> str:
        """About how long something takes, as exact as makes sense."""
        if seconds < _SHORT:
            return self.tr("less than a minute")
        minutes = round(seconds / _MINUTE)
        if minutes >= _HOURS:
            hours = QLocale().toString(minutes / 60, "f", 1)
            return self.tr("about {hours} hours").format(hours=hours)
        if minutes <= 1:
            return self.tr("about a minute")
        return self.tr("about %Ln minutes", "", minutes)

    def progress(self, done: int, total: int, seconds: float | None) -> str:
        """How many pages are read, and how long the others take; None as long as nobody knows."""
        pages = self.tr("{done} of {total} pages read").format(
            done=in_figures(done), total=in_figures(total)
        )
        if seconds is None:
            return pages
        words = self.tr("{pages}, {time} left")
        return words.format(pages=pages, time=self.duration(seconds))


def reading_language(code: str) -> str:
    """What those who speak it call a language that Tesseract calls by three letters: "deu"."""
    language = QLocale.codeToLanguage(code[:3], QLocale.LanguageCodeType.ISO639Part2)
    if language is QLocale.Language.AnyLanguage:
        return code
    name = language_name(QLocale.languageToCode(language))
    return f"{name[:1].upper()}{name[1:]} ({code})"
