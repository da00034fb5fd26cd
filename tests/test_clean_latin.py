"""Pages in other languages, and of English with passages in them, are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.text.document import Document

FOLDER = Path(__file__).parent / "clean"
MOST = 5
"""So many findings on a page are no burden."""


def shown(pack, text):
    checked = Checker(pack).check(Document(text))
    findings = [finding for part in checked for finding in part.findings]
    return [finding for finding in findings if finding.probability >= DEFAULT_THRESHOLD]


@pytest.mark.parametrize("name", ["latin.txt", "english-with-french.txt"])
def test_a_page_with_another_language_is_left_alone(pack, name):
    findings = shown(pack, (FOLDER / name).read_text("utf-8"))
    assert len(findings) <= MOST, [(f.kind.value, f.surface) for f in findings]


def test_a_misread_word_of_english_is_found_beside_the_passages(pack):
    text = (FOLDER / "english-with-french.txt").read_text("utf-8")
    findings = shown(pack, text.replace("chair of black wood", "chair of blaek wood"))
    assert "blaek" in [finding.surface for finding in findings]
