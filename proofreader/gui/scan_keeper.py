"""Between the pages of the open book and what is seen of their images.

It follows the text's cursor and the current finding, asks the thread for the page that these are
on, and has line and word framed where their places are known. All of it happens a moment after
the volunteer's key: typing never waits for a page image.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from proofreader.gui.saying import error_in_words
from proofreader.gui.scan_frames import Frames
from proofreader.gui.scan_places import place_at, seen, word_at, words_round
from proofreader.gui.scan_strip import Stretch
from proofreader.gui.scan_wishes import Alignment, Asker, Overview, PageImage
from proofreader.review.telling import Cause
from proofreader.text.layout import PageLayout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.errors import ProofreaderError
    from proofreader.gui.card import Card
    from proofreader.gui.preferences import Preferences
    from proofreader.gui.reviewer import Reviewer
    from proofreader.gui.scan_look import ScanLook
    from proofreader.gui.scan_pane import ScanPane
    from proofreader.gui.scan_wishes import Wish
    from proofreader.gui.text_view import TextView
    from proofreader.project.sheets import Sheets
    from proofreader.review.session import SessionChange
    from proofreader.scans.images import ImageRef
    from proofreader.text.findings import Finding
    from proofreader.text.spans import Span

_TYPING_MS = 150
"""How long nobody types before the frames move with their words: no key waits for that."""

_REST_MS = 120
"""How long one stays on a page before its words are looked for: who leafs through looks at none."""

_PAUSE_MS = 8
"""How long after a key the page follows, once for many keys: half a picture of the screen."""

_MOST_PAGES = 7
"""So many can be shown at once: those of cursor and finding, the ones beside them, the last one."""


class ScanKeeper(QObject):
    """Shows what belongs to the place that one is at.

    Signals:
        pointed: A place of the text, in code points, whose word was clicked at.

    Args:
        pane: Shows the page.
        card: Has the strip, and says which finding is current.
        text: Whose cursor is followed.
        reviewer: Tells of changes of the text.
        preferences: Remember how pages are seen.
    """

    pointed = Signal(int)

    def __init__(
        self,
        pane: ScanPane,
        card: Card,
        text: TextView,
        reviewer: Reviewer,
        preferences: Preferences,
    ) -> None:
        super().__init__(pane)
        self._pane, self._strip = pane, card.strip
        self._text, self._reviewer = text, reviewer
        self._preferences = preferences
        self._thread = pane.thread_of_images
        self._sheets: Sheets | None = None
        self._pointed: Finding | None = None
        """The place of a group that one is at, as it was when one came to it."""
        self._shown: object = None
        """What the pane shows: a page, or why there is none."""
        self._pages: OrderedDict[ImageRef, PageImage] = OrderedDict()
        """Those used last at the end."""
        self._refused: dict[ImageRef, str] = {}
        """Why some cannot be shown."""
        self._unplaced: set[int] = set()
        """Pages whose words could not be looked for."""
        self._asked: dict[Asker, set[Wish]] = {}
        """What has been asked for and has not come."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.catch_up)
        self._numbers: list[int] = []
        """The pages of cursor and finding."""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self.catch_up)
        self._strip.draw_by(self._thread)
        self._strip.hide()
        pane.view.set_look(preferences.scan_look)
        self._connect(card)

    def open(self, sheets: Sheets | None) -> None:
        """Follow the pages of another book; None: there are none."""
        has_images = sheets is not None and sheets.has_images
        self._sheets = sheets if has_images else None
        self._pointed, self._shown, self._numbers = None, None, []
        for kept in (self._pages, self._refused, self._unplaced, self._asked):
            kept.clear()
        for asker in Asker:
            self._thread.ask(asker, ())
        self._strip.setVisible(has_images)
        self._strip.show_stretch(None)
        self._pane.show_no_images()
        if has_images:
            self._thread.start()
            self.follow()
        else:
            self._thread.stop()

    @property
    def has_images(self) -> bool:
        """Whether the book has any."""
        return self._sheets is not None

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be shown or to come."""
        is_waiting = self._timer.isActive() or self._resting.isActive()
        return is_waiting or any(self._asked.values())

    def follow(self) -> None:
        """Show a moment later what belongs to the place that one is at."""
        if self._sheets is not None and not self._timer.isActive():
            self._timer.start(_PAUSE_MS)

    def catch_up(self) -> None:
        """Show it now."""
        sheets = self._sheets
        if sheets is None:
            return
        self._timer.stop()
        number = sheets.number_at(self._text.place)
        numbers = [number]
        finding = self._finding()
        if finding is not None:
            numbers.append(sheets.number_at(finding.span.start))
            self._show_strip(sheets, finding, numbers[-1])
        if self._pane.isVisible():
            self._show_page(sheets, number, finding)
        self._ask_for(sheets, numbers)

    def _finding(self) -> Finding | None:
        """What is on the card, where it now stands: of a group the place that one is at."""
        entry, before = self._reviewer.entry, self._pointed
        if entry is None or before is None:
            return None if entry is None else entry.first
        place = before.span.start
        same = (each for each in entry.findings if each.fingerprint == before.fingerprint)
        return min(same, key=lambda each: abs(each.span.start - place), default=entry.first)

    def _show_page(self, sheets: Sheets, number: int, finding: Finding | None) -> None:
        ref = sheets.image(number)
        page = None if ref is None else self._pages.get(ref)
        refusal = None if ref is None else self._refused.get(ref)
        name = sheets.name(number)
        state = (number, ref, page or refusal)
        if state != self._shown:
            self._shown = state
            if ref is None:
                self._pane.show_no_image(name)
            elif refusal is not None:
                self._pane.show_error(refusal)
            elif page is None:
                self._pane.show_loading(name)
            else:
                self._pane.show_page(page, name)
        if page is not None:
            self._pages.move_to_end(page.ref)
            frames = seen(sheets, number, page, self._here(finding)).frames
            self._pane.view.frame(frames if frames.all else Frames())

    def _show_strip(self, sheets: Sheets, finding: Finding, number: int) -> None:
        ref = sheets.image(number)
        page = None if ref is None else self._pages.get(ref)
        if page is None:
            self._strip.show_stretch(None)
            return
        span = words_round(self._reviewer.session.document.text, finding.span)
        its = seen(sheets, number, page, span)
        if its.middle is None:
            self._strip.show_stretch(None)
            return
        view = self._pane.view
        turns = view.turns_of(page.ref)
        self._strip.show_stretch(
            Stretch(page, its.frames, its.middle, its.height, turns, view.look.tone)
        )

    def _here(self, finding: Finding | None) -> Span:
        """The current finding if the cursor is at it; else the word that it is at."""
        text, place = self._reviewer.session.document.text, self._text.place
        if finding is not None:
            span = words_round(text, finding.span)
            if span.start <= place <= span.end:
                return span
        return word_at(text, place)

    def _ask_for(self, sheets: Sheets, numbers: list[int]) -> None:
        """Ask for what is missing of these pages, then for the pages next to them."""
        near = [near for number in numbers for near in (number + 1, number - 1)]
        beside = [number for number in dict.fromkeys(near) if 0 <= number < len(sheets)]
        self._ask(Asker.OPEN, self._overviews(sheets, numbers))
        self._ask(Asker.AHEAD, self._overviews(sheets, beside))
        if numbers != self._numbers:
            self._numbers = numbers
            self._resting.start(_REST_MS)
        elif not self._resting.isActive():
            following = [number + 1 for number in numbers if number + 1 < len(sheets)]
            self._ask(Asker.WORDS, self._alignments(sheets, [*numbers, *following]))

    def _overviews(self, sheets: Sheets, numbers: list[int]) -> Iterator[Overview]:
        for ref in map(sheets.image, numbers):
            if ref is not None and ref not in self._pages and ref not in self._refused:
                yield Overview(ref)

    def _alignments(self, sheets: Sheets, numbers: list[int]) -> Iterator[Alignment]:
        for number in numbers:
            ref = sheets.image(number)
            if ref is None or ref in self._refused or number in self._unplaced:
                continue
            if sheets.layout(number) is None and sheets.needs_alignment(number):
                yield Alignment(number, ref, sheets.original(number))

    def _ask(self, asker: Asker, wishes: Iterator[Wish]) -> None:
        """Ask for these, unless all of them have been asked for and are still to come."""
        wanted = dict.fromkeys(wishes)
        if not wanted.keys() <= self._asked.get(asker, set()):
            self._asked[asker] = set(wanted)
            self._thread.ask(asker, wanted)

    def _take(self, wish: Wish, answer: object) -> None:
        is_awaited = self._forget(wish)
        if isinstance(answer, PageImage):
            self._pages[answer.ref] = answer
            while len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
            self.follow()
        sheets = self._sheets if is_awaited else None
        if sheets is not None and isinstance(wish, Alignment) and isinstance(answer, PageLayout):
            if sheets.needs_alignment(wish.number):  # else Tesseract has found them meanwhile
                sheets.aligned(wish.number, answer)
            self.follow()

    def _refuse(self, wish: Wish, error: ProofreaderError) -> None:
        is_awaited = self._forget(wish)
        if isinstance(wish, Alignment):
            self._unplaced.add(wish.number)
        elif is_awaited:
            self._refused[wish.ref] = error_in_words(error)
            self.follow()

    def _forget(self, wish: Wish) -> bool:
        """It has come; whether it was still awaited."""
        lists = [wishes for wishes in self._asked.values() if wish in wishes]
        for wishes in lists:
            wishes.discard(wish)
        return bool(lists)

    def _point(self, point: QPointF, *, is_double: bool) -> None:
        sheets, page = self._sheets, self._pane.view.page
        if sheets is None or page is None or not isinstance(self._shown, tuple):
            return
        place = place_at(sheets, self._shown[0], page, point)
        if place is None:
            return
        if is_double:
            self._text.select(word_at(self._reviewer.session.document.text, place))
            self._text.setFocus()
        else:
            self.pointed.emit(place)

    def _heed(self, change: SessionChange) -> None:
        """The words stand elsewhere in the text; who types may go on typing first."""
        if self._sheets is None:
            return
        if change.cause is Cause.EDIT:
            self._timer.start(_TYPING_MS)
        else:
            self.follow()

    def _choose(self, finding: Finding) -> None:
        self._pointed = finding
        self.follow()

    def _look(self, look: ScanLook) -> None:
        self._preferences.scan_look = look
        self.follow()

    def _connect(self, card: Card) -> None:
        view = self._pane.view
        self._thread.given.connect(self._take)
        self._thread.refused.connect(self._refuse)
        self._text.cursorPositionChanged.connect(self.follow)
        self._reviewer.followed.connect(self._heed)
        self._pane.came_up.connect(self.follow)
        card.shown.connect(lambda _document, finding: self._choose(finding))
        card.list.pointed.connect(self._choose)
        view.pointed.connect(lambda point: self._point(point, is_double=False))
        view.double_clicked.connect(lambda point: self._point(point, is_double=True))
        view.looked.connect(self._look)
        view.turned.connect(self.follow)
