"""The table of detectors, and what holds of all of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.checking import proposals_of
from proofreader.detectors import DETECTORS, REMARKERS
from proofreader.text.document import Document
from proofreader.text.findings import WEIGHED, Kind
from proofreader.text.spans import ChangeSet, Edit
from tests.detectors.pages import passage_of
from tests.strategies import texts

HERE = Path(__file__).parent
PIECES = (
    *("the ", "dif ferences ", "cornmon ", "hut ", "1O ", "tHe ", "'the ", "We, ", "in the the "),
    *("end.He ", "word ,word ", "\n", "\r\n", "\n\n", "— ", "-\n", "sub- ", "“", "” ", "\f", "• "),
    *("end, He ", "Mercy I ", "501. ", "n ", "s ", "in-\nstinet ", "qujetljand ", "a~road "),
    *("C.P.S.U. ", "\N{GRINNING FACE} ", "e\N{COMBINING ACUTE ACCENT} ", "x", "_", "(", ") "),
)
PAGES = st.one_of(texts(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def module_of(detector):
    return sys.modules[detector.__module__]


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.__module__)
def test_a_detector_says_what_it_catches_and_what_it_leaves(detector):
    lines = (module_of(detector).__doc__ or "").splitlines()
    for heading in ("Catches:", "Leaves:"):
        assert any(line.startswith(heading) for line in lines), heading


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.__module__)
def test_a_detector_has_tests(detector):
    name = detector.__module__.rpartition(".")[2]
    assert (HERE / f"test_{name}.py").is_file()


def test_a_detector_is_named_for_its_kind_and_every_weighed_kind_has_one():
    names = {detector.__module__.rpartition(".")[2] for detector in DETECTORS}
    assert names == {kind.value.replace("-", "_") for kind in WEIGHED}


def test_a_remarker_is_named_for_its_kind():
    names = [remarker.__module__.rpartition(".")[2] for remarker in REMARKERS]
    assert set(names) <= {kind.value.replace("-", "_") for kind in Kind}
    assert len(set(names)) == len(names)


def test_every_detector_of_the_folder_is_in_the_table():
    folder = Path(sys.modules["proofreader.detectors"].__file__).parent
    names = {path.stem for path in folder.glob("*.py")} - {
        "__init__",
        "base",
        "describing",
        "gaps",
        "words",
    }
    assert names == {one.__module__.rpartition(".")[2] for one in (*DETECTORS, *REMARKERS)}


@settings(deadline=None, max_examples=50)
@given(PAGES)
def test_proposals_lie_in_a_paragraph_and_change_something(pack, text):
    paragraphs = Document(text).paragraphs
    found = proposals_of(passage_of(text), pack)
    for proposal in found:
        assert any(paragraph.span.contains(proposal.span) for paragraph in paragraphs)
        assert proposal.reading != proposal.span.of(text)
        assert proposal.reason
        assert "\n" not in proposal.reason
    assert [proposal.span for proposal in found] == sorted(proposal.span for proposal in found)
    readings = [(proposal.span, proposal.reading, proposal.kind) for proposal in found]
    assert len(set(readings)) == len(readings)


@settings(deadline=None, max_examples=50)
@given(PAGES)
def test_each_detector_speaks_of_its_own_kind(pack, text):
    for detector in DETECTORS:
        kinds = {proposal.kind.value for proposal in detector(passage_of(text), pack)}
        assert kinds <= {detector.__module__.rpartition(".")[2].replace("_", "-")}


@settings(deadline=None, max_examples=50)
@given(PAGES)
def test_the_chunks_that_a_proposal_leaves_are_those_of_the_changed_text(pack, text):
    passage = passage_of(text)
    chunks = [chunk.text for chunk in passage.chunks]
    for proposal in proposals_of(passage, pack):
        if proposal.reading is None:
            continue
        edit = Edit(proposal.span, proposal.reading)
        within = passage.chunks_in(proposal.span)
        within = passage.grown(within, proposal.span, proposal.reading)
        new = passage.changed(proposal.span, proposal.reading, within)
        left = [*chunks[: within.start], *new, *chunks[within.stop :]]
        assert left == ChangeSet((edit,)).apply(text).split()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "read",
    [
        "in the|the house",
        "the dif|ferences are well known",
        "a word|,word here",
        "a word ,|word here",
        "men and|women of the town — all of them",
        "one line|~ and another",
        "one 'line|of 'tbe book",
        "in th1s cornmon|1O days",
    ],
)
def test_lines_of_several_words_stay_lines(read, line_end, pack):
    text = read.replace("|", line_end)
    for proposal in proposals_of(passage_of(text), pack):
        if proposal.span.of(text).count(line_end):
            assert proposal.reading.count(line_end) == proposal.span.of(text).count(line_end)
