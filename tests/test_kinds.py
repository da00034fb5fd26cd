"""Kinds, detectors, descriptions and cases agree, and the examples of the descriptions are true."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from proofreader import detectors
from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.detectors import DETECTORS, REMARKERS
from proofreader.detectors.describing import Example, described, descriptions
from proofreader.text.document import Document
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet

CASES = Path(__file__).parent / "cases"
FILES = Path(detectors.__file__).parent
COMMON_GROUND = {"__init__", "base", "describing", "gaps", "words"}
"""The modules beside the detectors that are none."""
LEAST_CASES = 10
FOUND_BY_DETECTORS = [kind for kind in Kind if kind is not Kind.RULE]

TOLD = {
    Kind.LIGATURE_ACCENT,
    Kind.INCONSISTENT,
    Kind.PAGE_FURNITURE,
    Kind.PARAGRAPH_BREAK,
    Kind.LINE_NOISE,
}
"""Kinds about lines, or about what a book has elsewhere: one line can only tell of it ("has
“to-day” 41 times"), so their cases alone show it."""
DESCRIPTIONS = descriptions((*DETECTORS, *REMARKERS))
DOCSTRING = """A fault: ``x``.

It comes about so,
and so.
Source: a book.

Catches: "x", and
also "xx".
Leaves: "y".

Examples:
    a  x → a x
    an x → look here
"""


@pytest.fixture(scope="module")
def checker(pack):
    return Checker(pack)


def kinds_with_files():
    names = {path.stem for path in FILES.glob("*.py")} - COMMON_GROUND
    return {name.replace("_", "-") for name in names}


def cases(kind, name):
    path = CASES / kind.value / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {"case": []}


def books(kind):
    """What the cases of a kind have for the rest of the book; "" is a book of one sentence."""
    file = cases(kind, "corrected")
    every = ["", file.get("book", ""), *(case.get("book", "") for case in file["case"])]
    return list(dict.fromkeys(every))


def test_every_file_of_a_detector_is_named_for_a_kind():
    assert kinds_with_files() <= set(FOUND_BY_DETECTORS)


def test_every_folder_of_cases_is_named_for_a_kind():
    assert {path.name for path in CASES.iterdir()} <= set(FOUND_BY_DETECTORS)


def test_every_detector_is_in_a_table():
    assert {one.kind for one in DESCRIPTIONS} == kinds_with_files()


@pytest.mark.parametrize("kind", FOUND_BY_DETECTORS)
def test_a_kind_has_a_description_and_enough_cases(kind):
    described_kinds = {one.kind for one in DESCRIPTIONS}
    numbers = [len(cases(kind, name)["case"]) for name in ("corrected", "left_alone")]
    assert kind in described_kinds
    assert min(numbers) >= LEAST_CASES


@pytest.mark.parametrize("one", DESCRIPTIONS, ids=lambda one: one.kind.value)
def test_a_description_has_all_its_parts(one):
    assert one.title
    assert "\n" not in one.title
    assert one.catches
    assert one.leaves
    assert len(one.examples) == 2


@pytest.mark.parametrize(
    "one", [one for one in DESCRIPTIONS if one.kind not in TOLD], ids=lambda one: one.kind.value
)
def test_the_examples_are_found_so(one, checker):
    """Those of kinds that go by the book are looked for after the book of such a case."""
    for example in one.examples:
        assert any(is_found_so(example, one.kind, book, checker) for book in books(one.kind)), (
            example
        )


def is_found_so(example, kind, book, checker):
    before = f"{book}\n\n" if book else ""
    found = [
        finding
        for checked in checker.check(Document(before + example.read))
        for finding in checked.findings
        if finding.probability >= DEFAULT_THRESHOLD and finding.span.start >= len(before)
    ]
    if example.printed is None:
        return bool(found)
    of_kind = [finding for finding in found if finding.kind is kind]
    change = ChangeSet(tuple(finding.edit() for finding in of_kind if finding.suggestions))
    return change.apply(before + example.read) == before + example.printed


def test_a_docstring_is_taken_apart_at_its_headings():
    one = described(Kind.DASH, DOCSTRING)
    assert one.title == "A fault: ``x``"
    assert one.why == "It comes about so, and so."
    assert one.catches == '"x", and also "xx".'
    assert one.leaves == '"y".'
    assert one.examples == (Example("a  x", "a x"), Example("an x", None))


@pytest.mark.parametrize("heading", ["Source", "Catches", "Leaves", "Examples"])
def test_a_docstring_without_a_heading_is_refused(heading):
    with pytest.raises(ValueError, match=f"dash does not say “{heading}:”"):
        described(Kind.DASH, DOCSTRING.replace(f"{heading}:", ""))
