"""Proposals judged by the truth at two looks, pages with fewer errors, forgotten words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.evaluation.alignment import fold
from proofreader.evaluation.pairs import Pair
from proofreader.language.lexicon import Lexicon, WordCount
from proofreader.ranking.evidence import AGAIN, FEATURES, Evidence
from proofreader.training.examples import examples, forgotten, looked_at_again, thinned
from tests.strategies import texts

COMMON = 8000
"""So many words, the most frequent, are never forgotten."""
DIRT = {"'": 3, ".": 1}
READ = "They came to tbe house, hut the dif ferences of 'the men were great."
PRINTED = "They came to the house, but the differences of the men were great."


@pytest.fixture(scope="module")
def evidence(pack):
    return Evidence(pack)


@pytest.fixture(scope="module")
def judged(pack, evidence):
    """Each proposal for `READ` as (surface, reading), with whether it is right, and wrong."""
    found = examples(Pair("page", READ, PRINTED), pack, evidence)
    rows = zip(found.proposals, found.right.tolist(), found.wrong.tolist(), strict=True)
    return {(p.span.of(READ), p.reading): verdict for p, *verdict in rows}


@pytest.mark.parametrize(
    ("surface", "reading"),
    [("tbe", "the"), ("hut", "but"), ("dif ferences", "differences"), ("'", "")],
)
def test_a_reading_that_the_truth_has_is_right_where_the_text_is_wrong(surface, reading, judged):
    assert judged[surface, reading] == [True, True]


@pytest.mark.parametrize(("surface", "reading"), [("tbe", "be"), ("tbe", "they"), ("'", ",")])
def test_another_reading_is_wrong_as_the_text_is(surface, reading, judged):
    assert judged[surface, reading] == [False, True]


def test_no_reading_is_right_where_the_text_is(judged):
    assert judged[",", ""] == [False, False]
    assert judged[".", ""] == [False, False]


def test_there_is_a_row_of_evidence_for_every_proposal(pack, evidence):
    found = examples(Pair("page", READ, PRINTED), pack, evidence)
    assert found.evidence.shape == (len(found.proposals), len(FEATURES))
    assert found.name == "page"


@pytest.mark.parametrize(
    ("read", "printed", "proposed"),
    [
        ("It was the end, He went.", "It was the end. He went.", (",", ".")),
        ("“Mercy I” he cried.", "“Mercy!” he cried.", (" I", "!")),
        ("Then Mr Smith came.", "Then Mr. Smith came.", (" ", ". ")),
        ("He went qujetljand on.", "He went quietly and on.", ("qujetljand", "quietly and")),
        ("So in-\nstinet it is.", "So in-\nstinct it is.", ("in-\nstinet", "in-\nstinct")),
        ("of mischief,set free", "of mischief, set free", (",", ", ")),
    ],
)
def test_readings_of_every_sort_are_right_beside_their_truth(
    read, printed, proposed, pack, evidence
):
    found = examples(Pair("page", read, printed), pack, evidence)
    right = [p for p, right in zip(found.proposals, found.right, strict=True) if right]
    assert proposed in [(p.span.of(read), p.reading) for p in right]


def test_a_flag_is_never_right_and_says_where_the_text_is_wrong(pack, evidence):
    for printed, wrong in (("He saw Blewett there.", True), ("He saw QZXVWKQZXVWK there.", False)):
        page = examples(Pair("page", "He saw QZXVWKQZXVWK there.", printed), pack, evidence)
        (flag,) = (place for place, p in enumerate(page.proposals) if p.reading is None)
        assert not page.right[flag]
        assert page.wrong[flag] == wrong


def test_what_is_right_in_a_word_that_is_not_is_beside_an_error(pack, evidence):
    page = examples(Pair("page", "He saw tbe, and went,", "He saw the, and went,"), pack, evidence)
    beside = {
        (p.span.start, p.span.of(page.text)): (wrong, beside)
        for p, wrong, beside in zip(
            page.proposals, page.wrong.tolist(), page.beside.tolist(), strict=True
        )
    }
    assert beside[7, "tbe"] == (True, True)
    assert beside[10, ","] == (False, True)
    assert beside[20, ","] == (False, False)


@pytest.mark.parametrize("read", ["", "the", "— —", "\n"])
def test_a_page_without_proposals_is_judged_too(read, pack, evidence):
    found = examples(Pair("page", read, read), pack, evidence)
    assert len(found.right) == len(found.wrong) == len(found.proposals)
    assert not found.right.any()


@settings(deadline=None, max_examples=40)
@given(texts())
def test_of_a_page_read_right_nothing_is_wrong(pack, evidence, text):
    found = examples(Pair("page", text, text), pack, evidence)
    assert not found.right.any()
    assert not found.wrong.any()
    assert not found.beside.any()


def test_a_thinned_page_is_the_same_every_time_and_another_for_another_name_or_copy():
    pair = Pair("one", READ * 20, PRINTED * 20)
    assert thinned(pair, DIRT, 0) == thinned(pair, DIRT, 0)
    assert thinned(pair, DIRT, 1).read != thinned(pair, DIRT, 0).read
    assert (
        thinned(Pair("two", pair.read, pair.printed), DIRT, 0).read != thinned(pair, DIRT, 0).read
    )


def test_a_thinned_page_has_fewer_errors_and_the_same_truth():
    pair = Pair("one", f"{READ} " * 20, f"{PRINTED} " * 20)
    page = thinned(pair, DIRT, 0)
    assert page.printed == pair.printed
    assert page.name == pair.name  # pages of one name are fitted together
    assert page.read.count("tbe") < pair.read.count("tbe")
    assert page.read.count("house") == pair.read.count("house")


def test_other_copies_of_a_page_keep_other_errors():
    pair = Pair("one", f"{READ} " * 20, f"{PRINTED} " * 20)
    copies = [thinned(pair, {}, copy) for copy in range(12)]
    assert len({page.read for page in copies}) > 6
    kept = [page.read.count("tbe") for page in copies]
    assert min(kept) < max(kept) <= 20
    assert {page.printed for page in copies} == {pair.printed}


def test_specks_fall_on_a_page_without_an_error_too():
    text = "They came to the house of the men. " * 100
    page = thinned(Pair("one", text, text), DIRT, 0)
    specks = len(page.read) - len(text.rstrip())
    assert 0 < specks < 15
    assert page.read.replace("'", "").replace(".", "").split() == text.replace(".", "").split()


@settings(deadline=None)
@given(texts(), st.integers(0, 3))
def test_thinning_a_page_read_right_without_dirt_changes_no_word(text, copy):
    page = thinned(Pair("page", text, text), {}, copy)
    assert fold(page.read).text.split() == fold(text).text.split()


def test_rare_words_are_forgotten_and_no_common_one(pack):
    words = forgotten(pack.lexicon)
    rates = sorted(map(pack.lexicon.log_probability, pack.lexicon), reverse=True)
    assert max(map(pack.lexicon.log_probability, words)) <= rates[COMMON]
    assert len(words) == pytest.approx((len(rates) - COMMON) / 16, rel=0.1)


def test_the_same_words_are_forgotten_every_time_in_whatever_order_they_come():
    rows = [WordCount(f"word{number}", 9000 - number % 9000, 1, 0, 0) for number in range(20_000)]
    ordered = sorted(rows, key=lambda row: row.word)
    words = forgotten(Lexicon(rows, {}))
    assert words
    assert words == forgotten(Lexicon(rows, {})) == forgotten(Lexicon(ordered, {}))


def test_a_page_is_looked_at_again_where_a_reading_or_a_flag_is_worth_it(pack, evidence):
    read = f"{READ} QZXVWKQZXVWK"
    page = examples(Pair("page", read, f"{PRINTED} Blewett"), pack, evidence)
    opinions = np.where(page.right, 0.9, 0.0001).astype(np.float32)
    again = looked_at_again(page, opinions, evidence)
    expected = [
        place
        for place, proposal in enumerate(page.proposals)
        if page.right[place] or proposal.reading is None
    ]
    assert again.proposals == tuple(page.proposals[place] for place in expected)
    assert None in [proposal.reading for proposal in again.proposals]
    assert again.right.tolist() == page.right[expected].tolist()
    assert again.wrong.tolist() == page.wrong[expected].tolist()
    assert again.evidence.shape == (len(expected), len(AGAIN))
    assert again.evidence[:, : len(FEATURES)].tolist() == page.evidence[expected].tolist()


def test_at_the_second_look_the_neighbours_are_what_they_most_likely_are(pack, evidence):
    page = examples(Pair("page", READ, PRINTED), pack, evidence)
    opinions = np.where(page.right, 0.9, 0.01).astype(np.float32)
    again = looked_at_again(page, opinions, evidence)
    gains = {
        (proposal.span.of(READ), proposal.reading): row[
            [AGAIN.index("context gain"), AGAIN.index("mended context gain")]
        ].tolist()
        for proposal, row in zip(again.proposals, again.evidence, strict=True)
    }
    before, after = gains["hut", "but"]  # "dif ferences" beside it is one word now
    assert before != after


@pytest.mark.parametrize("read", ["", "The"])
def test_a_page_without_a_proposal_is_looked_at_again_too(read, pack, evidence):
    page = examples(Pair("page", read, read), pack, evidence)
    again = looked_at_again(page, np.zeros(len(page.proposals), np.float32), evidence)
    assert again.evidence.shape == (0, len(AGAIN))
