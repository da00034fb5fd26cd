"""Dashes whose mate is missing."""

from __future__ import annotations

import pytest

from proofreader.detectors.missing_mark import propose
from tests.detectors.pages import mended, passage_of


@pytest.mark.parametrize(
    "text",
    [
        "They signed two papers the Treaty and the Act — of which they were proud.",
        "The men of the town and their wives -- all of them -- came. The old ones stayed – alone.",
        "He met the men\nand women of the town—all of them.",
        "I saw the king, the queen and the child - a girl.",
        "Some of them went away — but not for long. None came back.",
    ],
)
def test_a_lone_dash_gets_a_mate_before_it(text, pack):
    (proposal,) = propose(passage_of(text), pack)
    assert not proposal.span.of(text).strip()
    assert proposal.reading.strip() in ("—", "--", "–", "-")
    rest = text[proposal.span.end :]
    assert proposal.reading.strip() in rest


@pytest.mark.parametrize(
    "text",
    [
        "He came — as I said — and went.",
        "One — two — three — four — five.",
        "No dash here, and a well-known man.",
        "Old — he said.",
        "Old, he, said — and went.",
        "He came. Then — as all men do — he went.",
        "In 1914-1918 they fought.",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_mate_is_written_like_the_dash_and_keeps_the_line_end(line_end, pack):
    (text,) = mended(propose, f"the town{line_end}women—all", pack)
    assert text in (f"the—town{line_end}women—all", f"the town—{line_end}women—all")
    (text,) = mended(propose, f"town{line_end}women — all", pack)
    assert text == f"town —{line_end}women — all"
