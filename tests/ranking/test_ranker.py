"""From proposals to findings, with judges made by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from proofreader.checking import proposals_of
from proofreader.detectors import missing_mark
from proofreader.ranking.book import Book
from proofreader.ranking.ranker import HOPELESS, READINGS, Ranker, hopeful, is_mate, named
from proofreader.text.document import Document
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from tests.detectors.pages import passage_of
from tests.ranking.toys import judges_of
from tests.strategies import texts

NO, YES = -20.0, 20.0
TEXT = "They came to tbe house, hut saw QZXVWKQZXVWK there."
DASHES = "The men — all of them — came. " * 9
LONE = "They signed papers the Treaty and the Act — of which they were proud."


@pytest.fixture(scope="module")
def ranker_of(pack, tmp_path_factory):
    """A maker of rankers, each with judges that always say the same."""

    def make(*odds):
        path = tmp_path_factory.mktemp("judges") / "ranking.npz"
        judges_of(*odds).save(path)
        return Ranker(pack, path)

    return make


@pytest.fixture(scope="module")
def believer(ranker_of):
    return ranker_of(YES, (1.0, 1.0), (1.0, 1.0))


def ranked(ranker, text, pack):
    passage = passage_of(text)
    book = Book.of(Document(text), pack)
    return ranker.rank(passage, proposals_of(passage, pack), book)


def proposal(reading, kind=Kind.MISREAD_WORD):
    return Proposal(Span(0, 1), reading, kind, "by hand")


@settings(deadline=None, max_examples=30)
@given(texts())
def test_findings_are_in_order_and_never_overlap_whatever_is_believed(believer, pack, text):
    findings = ranked(believer, text, pack)
    for one, other in pairwise(findings):
        assert one.span.start <= other.span.start
        assert not one.span.overlaps(other.span)
    assert all(len(finding.suggestions) <= READINGS for finding in findings)


def test_the_readings_of_a_finding_share_its_probability(believer, pack):
    findings = ranked(believer, TEXT, pack)
    assert {"tbe", "hut"} <= {finding.surface for finding in findings}
    for finding in findings:
        shares = [suggestion.probability for suggestion in finding.suggestions]
        assert sum(shares) <= finding.probability + 1e-3


def test_what_is_hopeless_at_the_first_look_gets_no_second(ranker_of, pack):
    findings = ranked(ranker_of(NO, (YES, YES), (YES, YES)), TEXT, pack)
    assert [finding.surface for finding in findings] == ["QZXVWKQZXVWK"]
    assert findings[0].suggestions == ()


def test_spots_that_are_not_wrong_are_no_findings(ranker_of, pack):
    assert ranked(ranker_of(YES, (YES, YES), (NO, NO)), TEXT, pack) == []


def test_words_and_marks_are_believed_apart(ranker_of, pack):
    words = ranked(ranker_of(YES, (1.0, 1.0), (1.0, NO)), TEXT, pack)
    marks = ranked(ranker_of(YES, (NO, 1.0), (NO, 1.0)), TEXT, pack)
    about_marks = {Kind.STRAY_MARK, Kind.WRONG_MARK, Kind.MISSING_MARK, Kind.MARK_SPACING}
    assert words
    assert marks
    assert not about_marks & {finding.kind for finding in words}
    assert about_marks >= {finding.kind for finding in marks}


def test_a_dash_without_a_mate_is_judged_by_the_habit_of_the_book(ranker_of, pack):
    doubter = ranker_of(NO, (NO, NO), (NO, NO))
    (finding,) = ranked(doubter, DASHES + LONE, pack)
    assert finding.kind is Kind.MISSING_MARK
    assert finding.suggestions[0].text.strip() == "—"
    assert finding.probability > 0.5


def test_where_a_mate_and_another_finding_overlap_the_likelier_stays(ranker_of, pack):
    text = DASHES + LONE
    (mate,) = ranked(ranker_of(NO, (NO, NO), (NO, NO)), text, pack)
    for log_odds, stays in ((-3.0, True), (9.0, False)):
        findings = ranked(ranker_of(YES, (YES, YES), (log_odds, log_odds)), text, pack)
        assert (mate in findings) is stays
        assert [f for f in findings if f.span.touches(mate.span)]


def test_only_a_dash_is_a_mate(pack):
    found = list(missing_mark.propose(passage_of(LONE), pack))
    assert [p.reading.strip() for p in found if is_mate(p)] == ["—"]
    assert not is_mate(proposal(", ", Kind.MISSING_MARK))
    assert not is_mate(proposal(" — ", Kind.WRONG_MARK))


def test_readings_that_are_not_hopeless_and_all_flags_are_worth_a_second_look():
    proposals = [proposal("a"), proposal(None), proposal("b"), proposal("c")]
    first = np.array([HOPELESS, 0.0001, HOPELESS / 2, 0.9], np.float32)
    assert hopeful(proposals, first).tolist() == [0, 1, 3]


def test_about_a_bad_word_all_are_worth_a_second_look():
    proposals = [proposal("a"), proposal("b")]
    first = np.array([0.0001, 0.0001], np.float32)
    assert hopeful(proposals, first).tolist() == []
    assert hopeful(proposals, first, {proposals[0].span}).tolist() == [0, 1]


def test_of_nothing_nothing_is_hopeful():
    assert hopeful([], np.zeros(0, np.float32)).tolist() == []


def test_of_two_kinds_that_propose_the_same_the_more_telling_names_the_finding():
    span = Span(0, 4)
    word = Proposal(span, "don't", Kind.MISREAD_WORD, "no word")
    other = Proposal(span, "dint", Kind.MISREAD_WORD, "no word")
    mark = Proposal(span, "don't", Kind.APOSTROPHE, "lost")
    assert named([word, other, mark]) == [mark, other, mark]


def test_nothing_proposed_is_nothing_found(believer, pack):
    assert ranked(believer, "The", pack) == []
