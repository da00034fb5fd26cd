"""What is said when the files of a book have changed on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from proofreader.gui.saying import in_words
from proofreader.gui.wording import in_figures
from proofreader.text.visible import with_signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.review.merging import Conflict, MergeReport

_MOST_NAMES = 12
"""So many pages are named; of the others it is said how many they are."""
_LONGEST = 60
"""Of what is quoted of a conflict, in characters."""


class MergeWords(QObject):
    """Finds the words; only a `QObject` finds the plural forms of a language."""

    def heading(self, report: MergeReport) -> str:
        """What it is about."""
        if report.missing or report.extra or report.reread or report.conflicts:
            return self.tr("The files of this book have changed since you had it open.")
        return self.tr("Some files of this book cannot be read.")

    def sentences(self, report: MergeReport) -> Iterator[str]:
        """What has changed and what became of the work, the worst first."""
        if report.unreadable:
            names = [
                self.tr("{page} ({problem})").format(
                    page=page, problem=in_words(problem).rstrip(".")
                )
                for page, problem in report.unreadable
            ]
            words = self.tr(
                "Pages that cannot be read: {pages}. Where there was a text of them before, it is "
                "kept."
            )
            yield words.format(pages=self._listed(names))
        if report.missing:
            words = self.tr(
                "Pages whose files are gone: {pages}. Their text is kept, and all that you decided "
                "there."
            )
            yield words.format(pages=self._listed(report.missing))
        if report.extra:
            words = self.tr("New pages: {pages}. They are part of the book now.")
            yield words.format(pages=self._listed(report.extra))
        if report.reread:
            words = self.tr(
                "Pages with another text than before: {pages}. Decisions carried over: {count}."
            )
            pages = self._listed(report.reread)
            yield words.format(pages=pages, count=in_figures(report.carried))

    def conclusion(self, report: MergeReport) -> str:
        """Whether anything has to be looked at."""
        if not report.conflicts:
            return self.tr("Nothing that you have decided was lost.")
        if len(report.conflicts) == 1:
            return self.tr(
                "At the place below the new text is another one where you had changed the old: it "
                "stands as it is in the file. Look whether your change is still needed."
            )
        return self.tr(
            "At the places below the new text is another one where you had changed the old: it "
            "stands as it is in the file. Look whether your changes are still needed."
        )

    def had_changed(self, conflict: Conflict) -> str:
        """What the volunteer had done."""
        words = self.tr("Page {page}: you had changed {before} to {after}")
        return words.format(
            page=conflict.page,
            before=self._quoted(conflict.before),
            after=self._quoted(conflict.after),
        )

    def is_now(self, conflict: Conflict) -> str:
        """What is there instead."""
        if conflict.place is None:
            return self.tr("the page is gone")
        return self.tr("the new text has {now} there").format(now=self._quoted(conflict.now))

    def spoken(self, conflict: Conflict) -> str:
        """A conflict in one sentence."""
        return self.tr("{before}; {now}").format(
            before=self.had_changed(conflict), now=self.is_now(conflict)
        )

    def _listed(self, names: Sequence[str]) -> str:
        shown = ", ".join(names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        if more <= 0:
            return shown
        words = self.tr("{pages} and {count} more")
        return words.format(pages=shown, count=in_figures(more))

    def _quoted(self, text: str) -> str:
        if not text:
            return self.tr("nothing")
        shown = with_signs(text)
        if len(shown) > _LONGEST:
            shown = f"{shown[: _LONGEST // 2]}…{shown[-_LONGEST // 2 :]}"
        return self.tr("“{text}”").format(text=shown)
