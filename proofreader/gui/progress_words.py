"""What is said of the progress, in sentences."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from proofreader.gui.wording import Counted, in_figures

if TYPE_CHECKING:
    from datetime import datetime

    from proofreader.review.progress import Done, Left, Pace, PageProgress, Sitting

_HOUR = 90
"""From so many minutes on, hours are named."""


class ProgressWords(QObject):
    """Finds the words; only a `QObject` finds the plural forms of a language."""

    def heading(self, left: Left, threshold: float, *, is_reading: bool) -> str:
        """How much is left, in a few words."""
        if left.shown:
            return self._left(left.shown)
        if is_reading:
            return self.tr("Reading the book…")
        words = self.tr("Nothing left above {number} %")
        return words.format(number=round(threshold * 100))

    def done(self, done: Done, pace: Pace) -> str:
        """What was decided, in which time."""
        if not (done.places or done.by_hand or done.words or done.kinds):
            return self.tr("Nothing has been decided yet.")
        sentences = [self._decided(done, round(pace.active / timedelta(minutes=1)))]
        if done.words:
            sentences.append(self._words(done.words))
        if done.kinds:
            sentences.append(self._kinds(done.kinds))
        return " ".join(sentences)

    def errors(self, left: Left) -> str:
        """How many errors are probably left, and which of them that counts."""
        if not left.shown and not left.hidden:
            return self.tr("No place is open. Errors that nobody found are not counted.")
        if left.hidden:
            places = self.tr("{places}, and {hidden} more out of sight").format(
                places=self._left(left.shown), hidden=in_figures(left.hidden)
            )
        else:
            places = self._left(left.shown)
        sentence = self.tr(
            "{places}: about {errors} of them are probably errors. Errors that nobody found are "
            "not counted."
        )
        return sentence.format(places=places, errors=figures(left.errors))

    def pace(self, pace: Pace) -> str:
        """How quick one is; "" as long as nobody can say."""
        rate = pace.a_minute
        if rate is None:
            return ""
        sentence = self.tr("{rate} decisions a minute; pauses of more than two minutes left out.")
        return sentence.format(rate=QLocale().toString(rate, "f", 1))

    def sitting(self, sitting: Sitting | None) -> str:
        """What the chart shows, and its greatest number."""
        if sitting is None:
            return self.tr("Here your decisions will be counted over time.")
        ends = [sitting.start + number * sitting.width for number in range(len(sitting.counts) + 1)]
        most = max(sitting.counts)
        at = sitting.counts.index(most)
        sentence = self.tr(
            "Decisions every {minutes} minutes on {day}: {count} from {start} to {end}, most "
            "({most}) from {most_start} to {most_end}."
        )
        return sentence.format(
            minutes=in_figures(sitting.width // timedelta(minutes=1)),
            day=_day(sitting.start),
            count=in_figures(sum(sitting.counts)),
            start=clock(ends[0]),
            end=clock(ends[-1]),
            most=in_figures(most),
            most_start=clock(ends[at]),
            most_end=clock(ends[at + 1]),
        )

    def page(self, page: PageProgress) -> str:
        """How far one has come with a page, in one sentence."""
        sentence = self.tr(
            "Page {number}: {decided} decided, {left} left, about {errors} errors, {share} done"
        )
        return sentence.format(
            number=in_figures(page.number),
            decided=in_figures(page.decided),
            left=in_figures(page.left.shown),
            errors=figures(page.left.errors),
            share=self.share(page.share),
        )

    def share(self, share: float) -> str:
        """A part, 0..1, in per cent; 100 % only of what is done."""
        return self.tr("{number} %").format(number=int(share * 100))

    def _left(self, count: int) -> str:
        return self.tr("1 place left") if count == 1 else self.tr("%Ln places left", "", count)

    def _decided(self, done: Done, minutes: int) -> str:
        parts = [
            self.tr("{count} accepted").format(count=in_figures(done.accepted)),
            Counted().refused(done.rejected),
        ]
        if done.by_hand:
            parts.append(self.tr("{count} by hand").format(count=in_figures(done.by_hand)))
        decided = ", ".join(parts)
        if not minutes:
            return self.tr("{decided}.").format(decided=decided)
        sentence = self.tr("{decided} in {time}.")
        return sentence.format(decided=decided, time=self._time(minutes))

    def _words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 word is right in this book.")
        return self.tr("%Ln words are right in this book.", "", count)

    def _kinds(self, count: int) -> str:
        if count == 1:
            return self.tr("1 kind is not shown.")
        return self.tr("%Ln kinds are not shown.", "", count)

    def _time(self, minutes: int) -> str:
        if minutes >= _HOUR:
            hours = QLocale().toString(minutes / 60, "f", 1)
            return self.tr("{hours} hours").format(hours=hours)
        return self.tr("1 minute") if minutes == 1 else self.tr("%Ln minutes", "", minutes)


def figures(number: float) -> str:
    """An estimate, as exact as makes sense."""
    return QLocale().toString(number, "f", 1 if number < 10 else 0)  # noqa: PLR2004 - two figures


def clock(moment: datetime) -> str:
    """The time of day, here."""
    here = moment.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def _day(moment: datetime) -> str:
    here = moment.astimezone()
    date = QDate(here.year, here.month, here.day)
    return QLocale().toString(date, QLocale.FormatType.ShortFormat)
