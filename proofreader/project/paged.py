"""Opening a book of several files: beginning, resuming, and taking in what has changed on disk.

The ``.proof`` file holds every file of the book as it was. When some have changed since (a page was
read again by OCR, new pages came, files are gone), work goes on: a new original is made of what is
there now, and what was decided is carried over to it. The earlier ``.proof`` file is moved aside.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proofreader.errors import DamagedStoreError, FormatError
from proofreader.formats.plain import Codec, Encoding
from proofreader.messages import Message
from proofreader.project.book import Book, resumption
from proofreader.project.gathering import Unreadable, as_before
from proofreader.project.merging import EARLIER, conflicts, put_in_place
from proofreader.project.page_images import images_of
from proofreader.project.page_names import as_counted
from proofreader.project.parts import read_parts
from proofreader.project.saving_pages import are_written
from proofreader.project.sheets import Sheets
from proofreader.project.watching import unwatched
from proofreader.review.aside import move_aside
from proofreader.review.events import Saved
from proofreader.review.merging import MergeReport
from proofreader.review.session import Session
from proofreader.review.store import Source, Store
from proofreader.review.telling import utc_now
from proofreader.review.transfer import passage, transfer
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.project.gathering import Gathered
    from proofreader.project.page_images import Named
    from proofreader.project.parts import ReadBook
    from proofreader.project.watching import Watch
    from proofreader.review.parts import Part
    from proofreader.review.transfer import Passage

_UTF_8 = Encoding(Codec.UTF_8)
"""How the text of a book of several files is kept; each file keeps its own encoding."""


@dataclass(frozen=True, slots=True)
class PagedOpening:
    """What is known before the ``.proof`` file is looked at."""

    path: Path
    """The folder, the archive or the layout file."""
    gathered: Gathered | None
    """What is there; None if it is gone."""
    images: tuple[Named, ...]
    who: str
    watch: Watch = unwatched
    """Told how far the reading is."""

    def at(self, proof: Path) -> Book:
        """Resume the work in ``proof``, or begin it there.

        Raises:
            ReadOnlyStoreError: if nothing can be written there.
            FormatError: if no file of the book can be read.
        """
        if not proof.exists():
            return self._begin(proof)
        try:
            store = Store.open(proof)
            with contextlib.ExitStack() as unused:
                unused.callback(store.close)
                if self.gathered is None or next(store.parts(), None) is not None:
                    unused.pop_all()
                    return self.resume(store)
        except DamagedStoreError as error:
            if self.gathered is None:
                raise
            return self._begin(proof, "damaged", error.problem)
        return self._begin(proof, EARLIER, Message("Work begins from the files of the book."))

    def resume(self, store: Store) -> Book:
        """Go on with the work in an open ``.proof`` file, or with what is there in its place."""
        with contextlib.ExitStack() as on_error:
            on_error.callback(store.close)
            kept = self._kept(store)
            there = self.gathered and as_before(self.gathered, kept)
            book = replace(self, gathered=there).go_on(store, kept)
            on_error.pop_all()
            return book

    def go_on(self, store: Store, kept: tuple[Part, ...]) -> Book:
        """Go on with the work on the files ``kept``, or with what is there in their place."""
        news = self._readable(_News.of(self.gathered, kept, _saved(store)), kept)
        read = read_parts(kept, self.path, self.watch)
        if news.is_none and read.text.encode() == store.source.raw:
            book = self._book(store, read)
            book.on_disk = _text_on_disk(store, read, book.session, news.there)
            book.notices += tuple(resumption(book.session.tally))
            if news.missing or self._unreadable(news):
                book.merge = self._report(news)
            return book
        return self._merge(store, read, news)

    def _kept(self, store: Store) -> tuple[Part, ...]:
        """The files of before; the one that a book is of is called as it is now."""
        kept = tuple(store.parts())
        is_one_file = [part.name for part in kept] == [store.source.name] and not self.path.is_dir()
        return (replace(kept[0], name=self.path.name),) if is_one_file else kept

    def _readable(self, news: _News, kept: Sequence[Part]) -> _News:
        """The same, with the files of before in the place of those that cannot be read any more."""
        if news.is_none:
            return news
        try:
            failed = read_parts(news.parts, self.path, self.watch).unreadable
        except FormatError as error:  # not one of them can be read
            failed = tuple(Unreadable(name, error.problem) for name in (*news.extra, *news.reread))
        return news.without(failed, kept) if failed else news

    def _unreadable(self, news: _News) -> tuple[Unreadable, ...]:
        """The files that cannot be opened, and those in which there is no page."""
        return (*(self.gathered.unreadable if self.gathered else ()), *news.unreadable)

    def _begin(self, proof: Path, why: str | None = None, story: str = "") -> Book:
        """Begin a book; a file in the place of its ``.proof`` file is moved aside."""
        if self.gathered is None:
            raise ValueError("there are no files to begin with")
        if not self.gathered.parts:
            first = self.gathered.unreadable[0]
            raise FormatError(first.problem, path=self.path / first.name)
        read = read_parts(self.gathered.parts, self.path, self.watch)
        notices: tuple[str, ...] = ()
        if why is not None:
            aside = move_aside(proof, why)
            notices = (
                Message(
                    "{story} What was in {proof} is kept as {aside}.",
                    story=story,
                    proof=proof.name,
                    aside=aside.name,
                ),
            )
        book = self._book(self._create(proof, read), read)
        book.notices += notices
        failed = (*self.gathered.unreadable, *read.unreadable)
        if failed:
            book.merge = MergeReport(unreadable=tuple((one.name, one.problem) for one in failed))
        return book

    def _create(self, proof: Path, read: ReadBook) -> Store:
        path = self.path.absolute()
        source = Source(
            name=path.name, folder=str(path.parent), raw=read.text.encode(), codec="utf-8", bom=b""
        )
        return Store.create(proof, source, [one.part for one in read.parts])

    def _book(self, store: Store, read: ReadBook) -> Book:
        try:
            session = Session(read.document, store, who=self.who)
        except (IndexError, ValueError) as error:  # events that do not fit one another
            problem = Message("The .proof file is damaged.")
            raise DamagedStoreError(problem, path=store.path) from error
        images = images_of(read.pages, self.images, self.path)
        return Book(
            session,
            store,
            self.path,
            _UTF_8,
            read.newline,
            self.who,
            session.document.text.encode(),
            sheets=Sheets(session, read.text, read.pages, images),
            files=read,
        )

    def _merge(self, store: Store, read: ReadBook, news: _News) -> Book:
        """Make a new original of what is there now, and carry the work over to it."""
        earlier = store.source.raw.decode()
        fresh = read_parts(news.parts, self.path, self.watch)
        session = Session(earlier, store, who=self.who)
        result = transfer(
            [*session.commands],
            earlier,
            fresh.text,
            list(_passages(read, earlier, fresh)),
            list(_pages(read, fresh)),
        )
        proof = store.path
        written = frozenset(part.digest for part in news.there)
        aside = put_in_place(store, lambda place: self._create(place, fresh), result, written)
        book = self._book(Store.open(proof), fresh)
        if are_written(book, fresh):
            digest = hashlib.sha256(book.session.document.text.encode()).hexdigest()
            book.store.append(Saved(utc_now(), self.who, digest))
        else:
            book.on_disk = None
        book.merge = replace(
            self._report(news),
            carried=result.carried,
            conflicts=conflicts(result, read.pages, fresh.text, book.session.correction),
        )
        book.notices += (
            Message(
                "Files of this book have changed on disk. Your earlier work is kept as {aside}.",
                aside=aside.name,
            ),
        )
        return book

    def _report(self, news: _News) -> MergeReport:
        """What is different on the disk."""
        return MergeReport(
            missing=news.missing,
            extra=news.extra,
            unreadable=tuple((one.name, one.problem) for one in self._unreadable(news)),
            reread=news.reread,
        )


@dataclass(frozen=True, slots=True)
class _News:
    """What is different on the disk from what the ``.proof`` file knows."""

    parts: tuple[Part, ...]
    """What the book is made of now: each file as it was before our own work on it."""
    there: tuple[Part, ...]
    """What is on the disk."""
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    """Those in whose place the files of before stay, if there were any."""

    def without(self, failed: Sequence[Unreadable], kept: Sequence[Part]) -> _News:
        """The same without files that cannot be read; those of before stay in their places."""
        names = {one.name for one in failed}
        before = {part.name: part for part in kept}
        parts = (before.get(one.name) if one.name in names else one for one in self.parts)
        return replace(
            self,
            parts=tuple(part for part in parts if part is not None),
            extra=tuple(name for name in self.extra if name not in names),
            reread=tuple(name for name in self.reread if name not in names),
            unreadable=tuple(failed),
        )

    @property
    def is_none(self) -> bool:
        """Whether the book is made of the same as before."""
        return not self.extra and not self.reread

    @classmethod
    def of(cls, gathered: Gathered | None, kept: Sequence[Part], saved: frozenset[str]) -> _News:
        """Compare what is there with what was there, and with what was saved here."""
        if gathered is None:
            return cls(tuple(kept), ())
        before = {part.name: part for part in kept}
        there = {part.name: part for part in gathered.parts}
        unread = {one.name for one in gathered.unreadable}
        parts = dict(before)
        reread = []
        for name, part in there.items():
            own = before.get(name)
            if own is None:
                parts[name] = part
            elif part.raw != own.raw and part.digest not in saved:
                parts[name] = part
                reread.append(name)
        return cls(
            tuple(parts[name] for name in sorted(parts, key=as_counted)),
            gathered.parts,
            tuple(name for name in before if name not in there and name not in unread),
            tuple(name for name in there if name not in before),
            tuple(reread),
        )


def _saved(store: Store) -> frozenset[str]:
    """The digests of all that was saved here."""
    return frozenset(one.digest for one in store.events("saved") if isinstance(one, Saved))


def _text_on_disk(
    store: Store, read: ReadBook, session: Session, there: Sequence[Part]
) -> bytes | None:
    """The text that the files hold, as far as is known: that saved last, or that of before.

    Args:
        store: What was saved; of one saving first the files that it has written, then the text.
        read: The files of before.
        session: The work.
        there: The files as they are now.
    """
    saved = [one for one in store.events("saved") if isinstance(one, Saved)]
    if not saved:
        return read.text.encode()
    last = {one.digest for one in saved[:-1] if one.when == saved[-1].when}
    text = session.document.text.encode()
    digests = {part.digest for part in there}
    # Whoever was stopped in the middle of saving has some files that are older.
    is_whole = last <= digests and hashlib.sha256(text).hexdigest() == saved[-1].digest
    return text if is_whole else None


def _passages(read: ReadBook, earlier: str, fresh: ReadBook) -> Iterator[Passage]:
    """What the earlier book and the one of now have in common, file by file."""
    if read.text != earlier:  # files are read otherwise by this version of the program
        whole = Span(0, len(earlier)), Span(0, len(fresh.text))
        yield passage(whole[0], earlier, whole[1], fresh.text)
        return
    now = {one.part.name: one for one in fresh.parts}
    for one in read.parts:
        again = now.get(one.part.name)
        if again is not None:
            yield passage(one.span, earlier, again.span, fresh.text)


def _pages(read: ReadBook, fresh: ReadBook) -> Iterator[int | None]:
    """For each page of the earlier book its number in the one of now; None where it is gone."""
    now = {place: number for number, place in enumerate(_places(fresh))}
    for place in _places(read):
        yield now.get(place)


def _places(read: ReadBook) -> Iterator[tuple[str, int]]:
    """For each page its file, and which of the pages of that it is."""
    parts = iter(read.parts)
    part, count = next(parts), 0
    for page in read.pages:
        while not part.span.contains(page.span):
            part, count = next(parts), 0
        yield part.part.name, count
        count += 1
