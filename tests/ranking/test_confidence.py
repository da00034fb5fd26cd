"""What the OCR engine doubted is likelier wrong; what it was sure of less; its scale is its own."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checking import Checker
from proofreader.errors import ResourceError
from proofreader.ranking.confidence import Doubts, Excess, Line, Usual, excesses
from proofreader.text.confidences import Confidences
from proofreader.text.document import Document
from proofreader.text.facts import NoWord, Unsure
from proofreader.text.layout import Box, WordBox
from proofreader.text.spans import ChangeSet, Edit, Span

DOUBTS = Doubts(Line(0.6, 1.7, -2.0), Line(0.6, 1.8, -2.1))
TEXT = (
    "They came to the honse by the river, and in the garden they saw a horse. The children "
    "played at the gate, and the old rnan came out of the honse to look for the other rnan. "
) * 3


def sure(text, usual=0.96, weakest=None, **others):
    """A document whose words the engine was sure of as usual, but for some of them.

    Args:
        text: Its text.
        usual: The confidence of a usual word.
        weakest: That of its weakest character.
        others: For words that stand otherwise their confidence, from the first one on.
    """
    left = {word: list(shares) for word, shares in others.items()}
    words = []
    for match in re.finditer(r"\S+", text):
        shares = left.get(match[0].strip(".,"), ())
        share = shares.pop(0) if shares else usual
        words.append(WordBox(Span(*match.span()), Box(0, 0, 1, 1), share, weakest))
    return Document(text, confidences=Confidences.of(words))


@pytest.fixture(scope="module")
def checker(pack):
    return Checker(pack, doubts=DOUBTS)


def found(checker, document):
    return [one for part in checker.check(document) for one in part.findings]


def chances(checker, document, surface):
    """The probability of each finding of a surface, in order."""
    return [one.probability for one in found(checker, document) if one.surface == surface]


def test_of_two_odd_words_the_one_that_the_engine_doubted_is_likelier_wrong(checker):
    doubted, trusted, *_ = chances(checker, sure(TEXT, rnan=[0.3, 0.96]), "rnan")
    assert doubted > trusted


def test_doubt_makes_an_error_likelier_than_the_text_alone_and_trust_less_likely(checker):
    alone = chances(checker, Document(TEXT), "honse")
    told = chances(checker, sure(TEXT, honse=[0.2, 0.96], rnan=[0.4]), "honse")
    assert told[0] > alone[0]
    assert told[1] < alone[1]


def test_readings_are_likelier_in_the_same_measure_as_the_error(checker):
    before = next(one for one in found(checker, Document(TEXT)) if one.surface == "rnan")
    after = next(one for one in found(checker, sure(TEXT, rnan=[0.3])) if one.surface == "rnan")
    assert [one.text for one in before.suggestions[:1]] == [
        one.text for one in after.suggestions[:1]
    ]
    shares = [one.suggestions[0].probability / one.probability for one in (before, after)]
    assert shares[0] == pytest.approx(shares[1], abs=1e-3)
    assert sum(one.probability for one in after.suggestions) <= after.probability + 1e-3


def test_without_confidences_everything_is_found_as_it_was(pack, checker):
    assert found(checker, Document(TEXT)) == found(Checker(pack), Document(TEXT))
    assert found(checker, sure("")) == []


@pytest.mark.parametrize("share", [0.0, 0.5, 0.96, 1.0])
def test_an_engine_that_says_the_same_of_every_word_tells_nothing(checker, share):
    assert found(checker, sure(TEXT, usual=share)) == found(checker, Document(TEXT))


def test_a_word_that_a_hand_has_written_is_judged_by_the_text_alone(checker):
    document = sure(TEXT, honse=[0.2], river=[0.5])
    place = TEXT.index("honse")
    written = document.after(ChangeSet((Edit(Span(place, place + 5), "honse"),)))
    assert chances(checker, written, "honse")[0] == pytest.approx(
        chances(checker, Document(TEXT), "honse")[0]
    )


def test_a_part_that_is_checked_again_heeds_what_is_left_of_the_confidences(checker):
    document = sure(TEXT, honse=[0.2], river=[0.5])
    before = chances(checker, document, "honse")
    later = document.after(ChangeSet((Edit(Span(0, 4), "We"),)))
    parts = list(checker.check(later, Span(0, 1)))
    assert [f.probability for p in parts for f in p.findings if f.surface == "honse"] == before


@given(
    st.floats(0.001, 0.999),
    st.floats(0.0, 7.0),
    st.floats(0.0, 7.0),
)
def test_more_doubt_never_makes_an_error_less_likely(wrong, one, other):
    less, more = sorted((one, other))
    told = [*(Excess(log, of_character=False) for log in (less, more)), None]
    told.append(told[1])
    beside = np.array([False, False, False, True])
    weighed = DOUBTS.weighed(np.full(4, wrong, np.float32), told, beside)
    assert weighed[0] <= weighed[1]
    assert weighed[2] == np.float32(wrong)
    assert weighed[3] == min(weighed[1], np.float32(wrong))
    assert ((weighed >= 0) & (weighed <= 1)).all()


def test_the_weakest_character_says_more_than_the_word_where_the_file_names_it():
    words = [
        WordBox(Span(4 * at, 4 * at + 3), Box(0, 0, 1, 1), 0.96, 0.9 if at == 7 else 0.99)
        for at in range(20)
    ]
    confidences = Confidences.of(words)
    usual = Usual.of(confidences)
    assert usual == Usual(None, pytest.approx(0.01))
    odd, plain, nowhere = excesses(confidences, usual, [Span(28, 31), Span(0, 3), Span(90, 91)])
    assert odd == Excess(pytest.approx(math.log(10)), of_character=True)
    assert plain == Excess(0.0, of_character=True)
    assert nowhere is None


def test_the_scale_of_an_engine_does_not_count_but_what_it_doubts_more_than_the_rest():
    for usual, doubted in ((0.96, 0.8), (0.7, -0.5)):
        words = [
            WordBox(Span(4 * at, 4 * at + 3), Box(0, 0, 1, 1), doubted if at == 3 else usual)
            for at in range(20)
        ]
        confidences = Confidences.of(words)
        (excess,) = excesses(confidences, Usual.of(confidences), [Span(12, 15)])
        assert excess is not None
        assert excess.log == pytest.approx(math.log(5 if usual > 0.9 else 1 / 0.3), abs=1e-3)


def test_an_engine_that_is_wholly_sure_of_most_words_does_not_doubt_the_others_for_that():
    words = [
        WordBox(Span(4 * at, 4 * at + 3), Box(0, 0, 1, 1), {3: 0.95, 7: 0.2, 11: 0.0}.get(at, 1.0))
        for at in range(20)
    ]
    confidences = Confidences.of(words)
    told = excesses(confidences, Usual.of(confidences), [one.span for one in words])
    assert [round(told[at].log, 2) for at in (0, 3, 7)] == [0.0, 0.22, 3.0]
    assert max(one.log for one in told) <= math.log(25)


def test_weights_are_kept_as_a_table(tmp_path):
    path = tmp_path / "confidence.tsv"
    DOUBTS.save(path)
    assert Doubts.load(path) == DOUBTS


@pytest.mark.parametrize("text", ["", "given\n", "given\tx\nword\t1\t2\n", "a\nword\tx\ty\tz\n"])
def test_a_damaged_table_is_reported(tmp_path, text):
    path = tmp_path / "confidence.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match="cannot be read"):
        Doubts.load(path)


def test_the_card_says_that_the_engine_was_not_sure(checker):
    document = sure(TEXT, rnan=[0.34, 0.96], horse=[0.7])
    doubted, trusted, *_ = [one for one in found(checker, document) if one.surface == "rnan"]
    facts = checker.explain(TEXT, doubted, 0, document.confidences)
    assert facts[:2] == (NoWord("rnan"), Unsure(0.34))
    assert Unsure(0.96) not in checker.explain(TEXT, trusted, 0, document.confidences)
    assert not any(isinstance(one, Unsure) for one in checker.explain(TEXT, doubted))
