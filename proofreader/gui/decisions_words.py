"""What is said of decisions: in a row, to a screen reader, and after some were taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject

from proofreader.gui.wording import Counted, Spot, in_figures, kind_name, spot
from proofreader.review.waivers import MutedKind, RefusedPlace, TrustedWord

if TYPE_CHECKING:
    from proofreader.review.waivers import Decision
    from proofreader.text.document import Document


class DecisionWords(QObject):
    """Finds the words; only a `QObject` finds the plural forms of a language."""

    def said(self, decision: Decision) -> str:
        """What the volunteer said."""
        match decision:
            case RefusedPlace():
                return self.tr("Not an error here")
            case TrustedWord():
                return self.tr("Right in this book")
            case MutedKind():
                return self.tr("Not shown in this book")

    def about(self, decision: Decision, document: Document) -> Spot:
        """What it was said of, and the words around that today."""
        match decision:
            case RefusedPlace(finding=finding, span=None):
                return Spot("", finding.surface.strip() or self.tr("(a blank)"), "")
            case RefusedPlace(finding=finding, span=span) if span is not None:
                return spot(document.text, replace(finding, span=span))
            case TrustedWord():
                return Spot("", decision.word, "")
            case MutedKind():
                return Spot("", kind_name(decision.kind), "")
            case _:
                return Spot("", "", "")

    def detail(self, decision: Decision, document: Document) -> str:
        """What was said, where, when, and by whom."""
        parts = [self.said(decision)]
        if isinstance(decision, RefusedPlace):
            parts += [kind_name(decision.finding.kind), self._place(decision, document)]
        moment = QDateTime.fromSecsSinceEpoch(int(decision.when.timestamp()))
        parts.append(QLocale().toString(moment, QLocale.FormatType.ShortFormat))
        parts.append(decision.who)
        return " · ".join(part for part in parts if part)

    def spoken(self, decision: Decision, document: Document) -> str:
        """A decision in one sentence, for a screen reader."""
        around = self.about(decision, document)
        detail = self.detail(decision, document).replace(" · ", ", ")
        if not around.before and not around.after:
            return self.tr("{fault}: {detail}").format(fault=around.fault, detail=detail)
        sentence = self.tr("{fault}: {detail}; in {line}")
        line = f"{around.before}{around.fault}{around.after}"
        return sentence.format(fault=around.fault, detail=detail, line=line)

    def withdrawn(self, back: int) -> str:
        """What became of it when decisions were taken back: so many places are asked again."""
        if not back:
            return self.tr("Taken back.")
        sentence = self.tr("Taken back; open again: {places}.")
        return sentence.format(places=Counted().places(back))

    def left_out(self, gone: int) -> str:
        """What became of it when a word or a kind was added."""
        if not gone:
            return self.tr("Added.")
        sentence = self.tr("Added; not asked any more: {places}.")
        return sentence.format(places=Counted().places(gone))

    def to_take_back(self, count: int) -> str:
        """What the button does."""
        if count > 1:
            return self.tr("Take back {count}").format(count=in_figures(count))
        return self.tr("Take back")

    def _place(self, decision: RefusedPlace, document: Document) -> str:
        if decision.span is None:
            return self.tr("changed since")
        place = document.position(decision.span.start)
        if len(document.pages) == 1:
            return self.tr("line {line}").format(line=in_figures(place.line))
        words = self.tr("page {page}, line {line}")
        return words.format(page=in_figures(place.page), line=in_figures(place.line))
