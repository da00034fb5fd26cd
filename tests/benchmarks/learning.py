"""How much work learning saves: the truth replayed as the volunteer over long books.

Each folder of pairs ``NAME.ocr.txt`` and ``NAME.gt.txt`` is read as one book, page after page. The
volunteer takes the queue as it comes, most gain first: one key for a first reading that is right
or for a rejection, two for another reading, and for a place that no reading mends the letters that
must go and come, and two more. He stops at the threshold. With learning he stops when he has
removed as many errors as without it, so that what is compared is the same result.

    python -m tests.benchmarks.learning FOLDER... [--words 40000] [--skip 0]
"""

from __future__ import annotations

import argparse
import heapq
import sys
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.evaluation.pairs import Pair, read_pairs
from proofreader.evaluation.reference import Reference, Verdict
from proofreader.language.pack import LanguagePack
from proofreader.review.carried import gain
from proofreader.review.events import Accepted, Choice, Command, Edited, Rejected
from proofreader.review.learning import Learning
from proofreader.review.queue import Queue
from proofreader.text.document import Document
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.text.findings import Finding

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
BETWEEN_PAGES = "\n\n"
LOWEST = 0.2
"""How far below the threshold one may have to go for as many errors as without learning."""
HEADINGS = (
    *("book", "half", "words", "errors removed", "keys without learning", "a removed error"),
    *("per 1000 words", "keys with learning", "a removed error", "per 1000 words", "change"),
    *("with learning down to the threshold: keys", "errors removed"),
)


@dataclass(frozen=True)
class Place:
    """A finding where it stands in its page, and the page beside its truth."""

    page: int
    reference: Reference
    span: Span
    half: int


class Book:
    """Pages as one text."""

    def __init__(self, name: str, pairs: Sequence[Pair], pack: LanguagePack) -> None:
        self.name = name
        self._references = [Reference(pair, pack.lexicon.knows) for pair in pairs]
        self._starts: list[int] = []
        text = ""
        for pair in pairs:
            self._starts.append(len(text))
            text += pair.read + BETWEEN_PAGES
        self.middle = len(text) // 2
        self.text = text
        self.words = [0, 0]
        for start, reference in zip(self._starts, self._references, strict=True):
            self.words[start >= self.middle] += reference.words
        checked = Checker(pack).check(Document(text))
        self.findings = [f for stretch in checked for f in stretch.findings if self._is_inside(f)]

    def place(self, finding: Finding) -> Place:
        page = bisect_right(self._starts, finding.span.start) - 1
        start = self._starts[page]
        half = int(start >= self.middle)
        return Place(page, self._references[page], finding.span.shifted(-start), half)

    def _is_inside(self, finding: Finding) -> bool:
        place = self.place(finding)
        return place.span.end <= len(place.reference.pair.read)


@dataclass(frozen=True)
class Step:
    """One decision of the volunteer."""

    half: int
    keys: int
    removed: int


class Volunteer:
    """Knows the truth, and goes through the queue of a book."""

    def __init__(self, book: Book, *, teaches: bool) -> None:
        self._book = book
        self._learning = Learning()
        self._teaches = teaches
        self._queue = Queue(self._learning.adjusted)
        self._queue.take(Span(0, len(book.text)), book.findings, 0)
        self._waiting: list[tuple[float, Span]] = []
        self._open = {finding.span: finding for finding in self._queue.findings}
        self._removed: set[tuple[int, int]] = set()

    def go_through(self, threshold: float) -> Iterator[Step]:
        """Decide on one place after the other."""
        self._await(self._queue.findings)
        while self._waiting:
            sought, span = heapq.heappop(self._waiting)
            finding = self._open.get(span)
            if finding is None or -gain(finding) != sought or finding.probability < threshold:
                continue  # it is decided, or waits elsewhere in the queue
            yield self._decide(finding)

    def _await(self, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self._open[finding.span] = finding
            heapq.heappush(self._waiting, (-gain(finding), finding.span))

    def _decide(self, finding: Finding) -> Step:
        place = self._book.place(finding)
        reference = place.reference
        judged = reference.judge(place.span, [reading.text for reading in finding.suggestions])
        wrong = [n for n in judged.stretches if reference.stretches[n].is_error]
        mendings = [edit for n in wrong if (edit := reference.mending(n)) is not None]
        checked = self._queue.checked(finding)
        if judged.right is not None:
            choice = Choice(checked, finding.suggestions[judged.right].text)
            self._do(Accepted(NOON, "", (choice,)), [finding])
            return Step(place.half, 1 + (judged.right > 0), self._remove(place, wrong))
        if judged.verdict is Verdict.ERROR and mendings:
            return self._type(checked, place, wrong, mendings)
        same = [f for f in self._queue.findings if f.fingerprint == finding.fingerprint]
        self._do(Rejected(NOON, "", (checked,)), same)
        return Step(place.half, 1, 0)

    def _type(
        self, checked: Finding, place: Place, wrong: Sequence[int], mendings: Sequence[Edit]
    ) -> Step:
        """Write what is right over all that is wrong at ``place``."""
        page = place.reference.pair.read
        trimmed = [edit.trimmed(page) for edit in mendings]
        keys = 2 + sum(len(edit.span) + len(edit.text) for edit in trimmed)
        start = checked.span.start - place.span.start
        spots = [edit.span.shifted(start) for edit in mendings]
        closed = [f for f in self._open.values() if any(spot.overlaps(f.span) for spot in spots)]
        typed = tuple(Edit(edit.span.shifted(start), edit.text) for edit in trimmed)
        gone = tuple(edit.span.of(page) for edit in trimmed)
        mended = checked if len(closed) <= 1 else None
        edited = Edited(NOON, "", ChangeSet(typed), gone, joins=False, mended=mended)
        self._do(edited, [checked, *closed])
        return Step(place.half, keys, self._remove(place, wrong))

    def _do(self, command: Command, decided: Sequence[Finding]) -> None:
        self._queue.close(decided)
        for finding in decided:
            self._open.pop(finding.span, None)
        if self._teaches:
            self._await(self._queue.judge_again(self._learning.follow(command)))
            while self._queue.is_behind:
                self._await(self._queue.judge_on())

    def _remove(self, place: Place, stretches: Sequence[int]) -> int:
        """Count the errors that were not removed before."""
        fresh = {(place.page, number) for number in stretches} - self._removed
        self._removed |= fresh
        return len(fresh)


@dataclass(frozen=True)
class Work:
    """What was done in a half of a book."""

    keys: int = 0
    removed: int = 0

    @classmethod
    def of(cls, steps: Sequence[Step], half: int, enough: float = float("inf")) -> Work:
        """Up to ``enough`` errors removed."""
        keys = removed = 0
        for step in steps:
            if step.half == half and removed < enough:
                keys, removed = keys + step.keys, removed + step.removed
        return cls(keys, removed)


def rows(book: Book) -> Iterator[tuple[str, ...]]:
    """The rows of the table for a book."""
    without = list(Volunteer(book, teaches=False).go_through(DEFAULT_THRESHOLD))
    taught = list(Volunteer(book, teaches=True).go_through(DEFAULT_THRESHOLD))
    further = list(Volunteer(book, teaches=True).go_through(LOWEST))
    for half, name in enumerate(("first", "second")):
        before, down = Work.of(without, half), Work.of(taught, half)
        after = Work.of(further, half, before.removed)
        words = book.words[half]
        yield (
            book.name,
            name,
            f"{words:,}",
            f"{before.removed:,}",
            f"{before.keys:,}",
            f"{before.keys / before.removed:.2f}",
            f"{1000 * before.keys / words:.1f}",
            f"{after.keys:,}",
            f"{after.keys / after.removed:.2f}",
            f"{1000 * after.keys / words:.1f}",
            f"{after.keys / before.keys - 1:+.1%}" if after.removed >= before.removed else "–",
            f"{down.keys:,}",
            f"{down.removed:,}",
        )


def chosen(pairs: Sequence[Pair], words: int, skip: int) -> Iterator[Pair]:
    """Pages from number ``skip`` on, until there are enough words."""
    for pair in pairs[skip:]:
        if words <= 0:
            return
        words -= len(pair.read.split())
        yield pair


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="How much work learning saves.")
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=40_000, help="at most so many of a folder")
    parser.add_argument("--skip", type=int, default=0, help="so many pages at the beginning")
    arguments = parser.parse_args()
    pack = LanguagePack.load()
    for line in (HEADINGS, ["---"] * len(HEADINGS)):
        sys.stdout.write(f"| {' | '.join(line)} |\n")
    for folder in arguments.folders:
        pairs = list(chosen(list(read_pairs(folder)), arguments.words, arguments.skip))
        for row in rows(Book(folder.name, pairs, pack)):
            sys.stdout.write(f"| {' | '.join(row)} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
