"""Golden cases: what each kind of fault corrects, and what it leaves alone.

``tests/cases/KIND/corrected.toml`` has tables ``[[case]]`` with ``read`` and either ``printed``,
what it is after the first readings of all findings of the kind, or ``look_at``, the characters that
are pointed at; ``left_alone.toml`` has tables with ``text``. Everything is checked as the program
does it, at the default threshold. A file, or a case, may have ``book``: the rest of the book, in
paragraphs before that of the case, for kinds that go by what a book does elsewhere.

A false alarm that somebody reports becomes a case that is left alone.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from proofreader.checking import DEFAULT_THRESHOLD, Checker, remarks_on
from proofreader.language.passage import Passage
from proofreader.ranking.book import Book
from proofreader.text.document import Document
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Span

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A case, and where in the whole text it begins."""

    kind: Kind
    start: int
    text: str
    """The rest of the book and what was read."""
    printed: str | None
    """The whole text as it should be."""
    look_at: str | None


def cases(name):
    """The cases in the file of this name of each kind."""
    for path in sorted(FOLDER.glob(f"*/{name}.toml")):
        file = tomllib.loads(path.read_text("utf-8"))
        for number, case in enumerate(file["case"], 1):
            book = case.get("book", file.get("book", ""))
            before = f"{book}\n\n" if book else ""
            text = before + case.get("read", case.get("text"))
            printed = before + case["printed"] if "printed" in case else None
            kind = Kind(path.parent.name)
            yield pytest.param(
                Case(kind, len(before), text, printed, case.get("look_at")),
                id=f"{kind.value}-{number}",
            )


@pytest.fixture(scope="module")
def checker(pack):
    return Checker(pack)


def found(checker, text, start=0):
    """The findings that are shown, from a place on."""
    return [
        finding
        for checked in checker.check(Document(text))
        for finding in checked.findings
        if finding.probability >= DEFAULT_THRESHOLD and finding.span.start >= start
    ]


def pointed_at(case, spot, pack):
    """Whether the detector of the kind points there, though another finding says more."""
    document = Document(case.text)
    passage = Passage.of(case.text, [paragraph.span for paragraph in document.paragraphs])
    habits = Book.of(document, pack).habits
    return any(
        (remark.span, remark.kind) == (spot, case.kind)
        for remark in remarks_on(passage, pack, habits)
    )


@pytest.mark.parametrize("case", list(cases("corrected")))
def test_corrects(case, checker, pack):
    everything = found(checker, case.text, case.start)
    findings = [finding for finding in everything if finding.kind is case.kind]
    if case.look_at is not None:
        spots = [
            Span(case.start + match.start(), case.start + match.end())
            for match in re.finditer(re.escape(case.look_at), case.text[case.start :])
        ]
        shown = [spot for spot in spots if any(f.span.overlaps(spot) for f in everything)]
        surfaces = [finding.surface for finding in findings]
        assert shown
        assert case.look_at in surfaces or any(pointed_at(case, spot, pack) for spot in shown)
        return
    change = ChangeSet(tuple(finding.edit() for finding in findings if finding.suggestions))
    assert change.apply(case.text) == case.printed
    spots = change.after_spans()
    left = [f for f in found(checker, case.printed) if any(f.span.overlaps(s) for s in spots)]
    assert left == []


@pytest.mark.parametrize("case", list(cases("left_alone")))
def test_leaves_alone(case, checker):
    assert [f for f in found(checker, case.text, case.start) if f.kind is case.kind] == []
