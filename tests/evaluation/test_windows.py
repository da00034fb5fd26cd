"""Long texts cut into pieces that belong together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from proofreader.evaluation.windows import windows

SENTENCE = "In the year {} there stood {} houses and {} barns by the river. "
BOOK = "".join(SENTENCE.format(n, 3 * n, 7 * n) for n in range(400)).strip()
WORDS = st.sampled_from(["in", "the", "house", "of", "tbe", "1907", "river"])


def covered(read, printed, step):
    found = list(windows(read, printed, step))
    return "".join(one.of(read) for one, _ in found), "".join(two.of(printed) for _, two in found)


@given(st.lists(WORDS).map(" ".join), st.lists(WORDS).map(" ".join), st.integers(1, 40))
def test_windows_cover_both_texts_in_order(read, printed, step):
    assert covered(read, printed, step) == (read, printed)


def test_short_texts_are_one_window():
    assert len(list(windows(BOOK, BOOK, len(BOOK)))) == 1


def test_long_texts_are_cut_where_both_say_the_same():
    read = BOOK.replace("barns by", "bams hy").replace("river", "liver")
    found = list(windows(read, BOOK, 1000))
    assert len(found) > 10
    for one, two in found:
        assert one.of(read)[:20] == two.of(BOOK)[:20]
        assert abs(len(one) - len(two)) < 100


def test_windows_stay_short_where_no_six_words_are_read_right():
    words = BOOK.split()
    read = " ".join(word if n % 4 else "~" + word for n, word in enumerate(words))
    assert max(len(one) for one, _ in windows(read, BOOK, 500)) <= 5000


def test_texts_that_share_nothing_are_one_window():
    assert len(list(windows("a " * 3000, "b " * 3000, 100))) == 1


def test_a_passage_that_moved_is_not_cut_at():
    half = len(BOOK) // 2
    read = BOOK[half:] + " " + BOOK[:half]
    assert covered(read, BOOK, 500) == (read, BOOK)
