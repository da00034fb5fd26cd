"""Tables of words read and corrected."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import tsv
from proofreader.text.layout import Box
from proofreader.text.rewriting import rewritings
from proofreader.text.spans import ChangeSet
from tests.formats.layouts.editing import FILES, assert_corrected, changes, edited

NAMES = ("tesseract", "poppler")
LETTERS = {name: (FILES / f"letter_{name}.tsv").read_bytes() for name in NAMES}
PATH = Path("page.tsv")
HEAD = "level page_num block_num par_num line_num word_num left top width height conf text"
TABLE = (
    HEAD.replace(" ", "\t")
    + "\n"
    + "1 1 0 0 0 0 0 0 400 600 -1 \n".replace(" ", "\t")
    + "4 1 1 1 1 0 0 0 400 20 -1 \n".replace(" ", "\t")
    + "5 1 1 1 1 1 10 0 40 20 96.5 Tbe\n".replace(" ", "\t")
    + "5 1 1 1 1 2 60 0 40 20 80 quick\n".replace(" ", "\t")
    + "5 1 1 1 1 3 110 0 40 20 70 fox.\n".replace(" ", "\t")
)


def correct(read, corrected):
    raw = TABLE.encode()
    start = tsv.read(raw)[0].text.index(read)
    after = edited(tsv, raw, 0, ChangeSet.replace(start, start + len(read), corrected)).decode()
    return after.removeprefix(TABLE[: TABLE.index("5\t")]).replace("\t", " ").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_every_producer_gives_the_lines_of_the_page(name, letter):
    (read,) = tsv.read(LETTERS[name])
    truth = (letter / "truth.txt").read_text("utf-8")
    lines = [line for line in read.text.split("\n") if line]
    assert " ".join(lines[:2]) in truth.replace("\n", " ")
    assert len(lines) == len(read.layout.lines) == 10
    assert read.layout.size == {"tesseract": (1700, 700), "poppler": (408, 168)}[name]
    confidences = {word.confidence for word in read.layout.words}
    assert confidences == {None} if name == "poppler" else min(confidences) > 0.3


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=25)
@given(st.data())
def test_any_correction_is_found_again_and_nothing_else_changes(name, data):
    raw = LETTERS[name]
    read = tsv.read(raw)[0]
    change = data.draw(changes(read.text))
    assert_corrected(tsv, raw, 0, change)
    after = edited(tsv, raw, 0, change)
    rewritten = rewritings(read.layout.words, read.text, change)
    if not rewritten:
        assert after is raw
    touched = {index for one in rewritten for index in one.old}
    kept = [row for index, row in enumerate(words(raw)) if index not in touched]
    left = words(after)
    for row in kept:
        left = left[left.index(row) + 1 :]
    assert others(after) == others(raw)


def words(raw):
    rows = [line.split("\t") for line in raw.decode().splitlines()]
    number = rows[0].index("word_num")
    return [(*row[:number], *row[number + 1 :]) for row in rows if row[0] == "5"]


def others(raw):
    return [line for line in raw.decode().splitlines() if not line.startswith("5")]


def test_a_corrected_word_is_certain_and_keeps_its_box():
    assert correct("Tbe", "The")[0] == "5 1 1 1 1 1 10 0 40 20 100 The"


def test_joined_words_are_one_row_and_the_others_are_counted_anew():
    assert correct("Tbe quick", "Tbequick") == [
        "5 1 1 1 1 1 10 0 90 20 100 Tbequick",
        "5 1 1 1 1 2 110 0 40 20 70 fox.",
    ]


def test_split_words_are_two_rows():
    first, second, third, _ = correct("Tbe", "T be")
    assert first == "5 1 1 1 1 1 10 0 16 20 100 T"
    assert second == "5 1 1 1 1 2 26 0 24 20 100 be"
    assert third == "5 1 1 1 1 3 60 0 40 20 80 quick"


def test_words_come_and_go():
    assert correct("quick", "very quick")[1] == "5 1 1 1 1 2 50 0 10 20 100 very"
    assert correct("quick ", "") == [
        "5 1 1 1 1 1 10 0 40 20 96.5 Tbe",
        "5 1 1 1 1 2 110 0 40 20 70 fox.",
    ]


def test_a_row_with_several_words_becomes_several_rows_when_one_is_corrected():
    raw = TABLE.replace("quick", "qui ck\tbrown").encode()
    text = tsv.read(raw)[0].text
    assert text == "Tbe qui ck brown fox.\n"
    after = edited(tsv, raw, 0, ChangeSet.replace(4, 10, "quick"))
    assert tsv.read(after)[0].text == "Tbe quick brown fox.\n"
    words = tsv.read(after)[0].layout.words
    assert [word.confidence for word in words] == [0.965, 1.0, 0.8, 0.7]


def test_pages_blocks_and_line_ends_are_kept():
    second = [f"{line[0]}\t2{line[3:]}\n" for line in TABLE.splitlines()[1:]]
    raw = TABLE.replace("\n", "\r\n") + "".join(second)
    raw = "\ufeff" + raw.replace("5\t1\t1\t1\t1\t3", "5\t1\t1\t2\t1\t1", 1)
    pages = tsv.read(raw.encode())
    assert [page.text for page in pages] == ["Tbe quick\n\nfox.\n", "Tbe quick fox.\n"]
    assert pages[0].layout.words[0].box == Box(10, 0, 50, 20)
    change = ChangeSet.replace(1, 2, "h")
    after = edited(tsv, raw.encode(), 0, change)
    assert after == raw.replace("96.5\tTbe\r", "100\tThe\r", 1).encode()


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("level\tpage_num\tx\n", 1, "no row"),
        ("", 1, "no row"),
        (TABLE + "5\t1\t1\n", 7, "no row"),
        (TABLE + "5\t1\t1", 7, "ends in the middle"),
        (TABLE.replace("\t60\t", "\tsixty\t"), 5, "no row"),
        (TABLE.replace("\t60\t", "\tnan\t"), 5, "no row"),
        (TABLE.replace("\t60\t", "\t1e300\t"), 5, "no row"),
        (TABLE.replace("quick", "qu\ud800ck"), 5, "no row"),
    ],
)
def test_what_is_no_such_table_is_said_with_its_line(text, line, problem):
    with pytest.raises(FormatError, match=problem) as caught:
        tsv.read(text.encode("utf-8", "surrogatepass"), PATH)
    assert (caught.value.path, caught.value.line) == (PATH, line)


def test_a_table_without_rows_is_no_page():
    with pytest.raises(FormatError, match=r"page\.tsv: There is no page"):
        tsv.read(TABLE.splitlines()[0].encode(), PATH)


def test_a_table_with_too_many_rows_is_refused(monkeypatch):
    monkeypatch.setattr(tsv, "MOST_ROWS", 3)
    with pytest.raises(FormatError, match="more parts"):
        tsv.read(TABLE.encode(), PATH)
