"""What holds of all remarks, and how they become findings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.checking import remarks_on
from proofreader.habits.habits import Habits
from proofreader.language.passage import Passage
from proofreader.ranking.remarked import merged, remarked
from proofreader.text.document import Document, blanks_behind
from proofreader.text.findings import Finding, Kind, Proposal, Remark, Suggestion
from proofreader.text.spans import Span
from tests.strategies import texts

PIECES = (
    *("the ", "He said. ", "end", "to-day ", "\n", "\r\n", "\n\n", "\n\n\n", "\f", "  ", "\t"),
    *("[**note] ", "<i>", "</i> ", "/* ", "*/", "[Footnote 1: ", "] ", "&amp; ", "12\n", "-\n"),
    *("\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}", "â€™", "\x07", ". . . "),
    *("“", "” ", '"', "' ", "( ", " )", "Cœur ", "Coeur ", ". ' ~ . -,\n", "CHAPTER I.\n", "..."),
    *(" \n", "--", "\N{LATIN SMALL LETTER LONG S}"),
)
PAGES = st.one_of(texts(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def passage_and_habits(text, pack):
    document = Document(text)
    spans = [paragraph.span for paragraph in document.paragraphs]
    return Passage.of(text, spans), Habits.of(document, {}, pack)


@settings(deadline=None, max_examples=100)
@given(PAGES)
def test_remarks_lie_in_a_paragraph_or_behind_it_and_change_something(pack, text):
    passage, habits = passage_and_habits(text, pack)
    for remark in remarks_on(passage, pack, habits):
        lies_in = [
            paragraph.cover(blanks_behind(text, paragraph)).contains(remark.span)
            for paragraph in passage.paragraphs
        ]
        assert any(lies_in)
        assert remark.reading != remark.span.of(text)
        assert remark.reason
        assert "\n" not in remark.reason
        assert 0 < remark.probability < 1


@settings(deadline=None, max_examples=100)
@given(PAGES)
def test_a_part_has_the_remarks_of_the_whole(pack, text):
    passage, habits = passage_and_habits(text, pack)
    whole = remarks_on(passage, pack, habits)
    parts = [
        remark
        for paragraph in passage.paragraphs
        for remark in remarks_on(Passage.of(text, [paragraph]), pack, habits)
    ]
    assert sorted(parts, key=repr) == sorted(whole, key=repr)


def remark(start, end, reading, probability, kind=Kind.DASH):
    return Remark(Span(start, end), reading, kind, "a reason", probability)


def test_remarks_on_one_spot_are_readings_of_one_finding():
    (found,) = remarked("a -- b", [remark(2, 4, "—", 0.6), remark(2, 4, "-", 0.2)])
    assert found.suggestions == (Suggestion("—", 0.6), Suggestion("-", 0.2))
    assert found.probability == pytest.approx(0.8)


def test_a_remark_without_a_reading_only_points():
    (found,) = remarked("a -- b", [remark(2, 4, None, 0.6)])
    assert (found.surface, found.suggestions, found.probability) == ("--", (), 0.6)


def test_of_two_findings_that_overlap_the_likelier_stays():
    def finding(start, end, chance):
        proposal = Proposal(Span(start, end), None, Kind.DASH, "a reason")
        return Finding.of("a -- b", proposal, chance, ())

    ranked, others = [finding(0, 2, 0.5), finding(3, 6, 0.9)], [finding(1, 4, 0.7)]
    assert merged(ranked, others) == [finding(0, 2, 0.5), finding(3, 6, 0.9)]


def test_what_only_points_gives_way_to_a_reading_that_is_half_as_likely():
    def finding(chance, *readings):
        proposal = Proposal(Span(2, 4), None, Kind.DASH, "a reason")
        return Finding.of("a -- b", proposal, chance, readings)

    reading = Suggestion("-", 0.2)
    assert merged([finding(0.3, reading)], [finding(0.5)]) == [finding(0.3, reading)]
    assert merged([finding(0.2, reading)], [finding(0.5)]) == [finding(0.5)]
