"""Special pages that are clean: marked up, in verse, in columns, in notes. They stay quiet."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.text.document import Document

PAGES = sorted((Path(__file__).parent / "clean").glob("*.txt"))
MOST = 5
"""Findings that a page may raise."""


@pytest.fixture(scope="module")
def checker(pack):
    return Checker(pack)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_clean_page_raises_hardly_anything(page, checker):
    document = Document(page.read_text("utf-8"))
    findings = [
        f"line {document.position(finding.span.start).line}: {finding.kind.value}"
        f" {finding.surface!r} -> {[one.text for one in finding.suggestions]}"
        f" {finding.probability:.2f}"
        for checked in checker.check(document)
        for finding in checked.findings
        if finding.probability >= DEFAULT_THRESHOLD
    ]
    assert len(findings) <= MOST, "\n".join(findings)
