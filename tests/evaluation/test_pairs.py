"""OCR texts beside their truth, and the folds they are dealt into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.evaluation.pairs import _pair, fold_of, read_pairs, read_sets


def test_pairs_are_read_by_name_and_texts_without_a_mate_are_passed_over(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.ocr.txt").write_bytes(f"tbe {name}\r\n".encode())
        (tmp_path / f"{name}.gt.txt").write_bytes(f"the {name}\r\n".encode())
    (tmp_path / "lonely.ocr.txt").write_bytes(b"tbe")
    found = list(read_pairs(tmp_path))
    assert [(pair.read, pair.printed) for pair in found] == [
        ("tbe a\r\n", "the a\r\n"),
        ("tbe b\r\n", "the b\r\n"),
    ]
    assert [pair.name for pair in found] == [
        f"{tmp_path.name}/a.ocr.txt",
        f"{tmp_path.name}/b.ocr.txt",
    ]


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_pairs_is_refused(there, tmp_path):
    folder = tmp_path / "pages"
    if there:
        folder.mkdir()
        (folder / "page.ocr.txt").write_bytes(b"tbe")
    with pytest.raises(FormatError, match=r"pages: .*no pair"):
        list(read_pairs(folder))


def test_a_page_that_is_not_utf8_is_refused_with_its_name(tmp_path):
    (tmp_path / "page.ocr.txt").write_bytes(b"caf\xe9")
    (tmp_path / "page.gt.txt").write_bytes("café".encode())
    with pytest.raises(FormatError, match=r"page\.ocr\.txt: .*UTF-8"):
        list(read_pairs(tmp_path))


@pytest.mark.parametrize("name", ["031", "031.ocr.txt", "old/031.ocr.txt", "a/b/031.ocr.txt"])
def test_a_page_is_in_one_fold_whoever_has_read_it(name):
    assert fold_of(name, 5) == fold_of("newer/031.ocr.txt", 5)


@given(st.text(), st.integers(1, 9))
def test_every_page_is_in_a_fold(name, folds):
    assert 0 <= fold_of(name, folds) < folds


def test_folds_stay_as_they_are():
    assert [fold_of(f"{page:03}.ocr.txt", 5) for page in range(1, 9)] == [3, 3, 0, 3, 3, 3, 3, 1]


def write(folder, **texts):
    """Make files ``a_ocr`` → ``a.ocr.txt`` in a folder."""
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '.')}.txt").write_text(text, "utf-8")
    return folder


def texts_of(sets):
    return [(one.name, [(pair.read, pair.printed) for pair in one.pairs]) for one in sets]


def test_each_folder_is_a_set_of_its_own_in_the_order_given(tmp_path):
    books = write(tmp_path / "books", a_ocr="tbe", a_gt="the", b_ocr="no truth")
    papers = write(tmp_path / "papers", a_ocr="hut", a_gt="but")
    assert texts_of(read_sets([papers, books], None)) == [
        ("papers", [("hut", "but")]),
        ("books", [("tbe", "the")]),
    ]


def test_folders_of_the_same_name_are_told_apart(tmp_path):
    sources = [
        write(tmp_path / where / "books", a_ocr=where, a_gt="the") for where in ("x", "y", "z")
    ]
    assert [one.name for one in read_sets(sources, None)] == ["books", "books (2)", "books (3)"]


@pytest.mark.parametrize("name", ["a_gt", "a_ocr", "a"])
def test_the_truth_may_be_in_another_folder(tmp_path, name):
    read = write(tmp_path / "read", a_ocr="tbe")
    truths = write(tmp_path / "truth", **{name: "the"})
    assert texts_of(read_sets([read], truths)) == [("read", [("tbe", "the")])]
    assert texts_of(read_sets([read / "a.ocr.txt"], truths)) == [("read", [("tbe", "the")])]


def test_plain_names_will_do_where_there_are_no_others(tmp_path):
    read = write(tmp_path / "read", a="tbe", a_gt="the")
    assert texts_of(read_sets([read], None)) == [("read", [("tbe", "the")])]


def test_one_page_and_its_truth_may_have_any_names(tmp_path):
    folder = write(tmp_path / "letter", letter="tbe", truth="the")
    found = read_sets([folder / "letter.txt"], folder / "truth.txt")
    assert texts_of(found) == [("letter", [("tbe", "the")])]


def test_pages_of_one_folder_are_one_set(tmp_path):
    folder = write(tmp_path / "books", a_ocr="tbe", a_gt="the", b_ocr="hut", b_gt="but")
    found = read_sets([folder / "b.ocr.txt", folder / "a.ocr.txt"], None)
    assert texts_of(found) == [("books", [("hut", "but"), ("tbe", "the")])]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    folder = write(tmp_path / "books", a_ocr="\N{BYTE ORDER MARK}tbe", a_gt="the")
    assert next(read_pairs(folder)).read == "tbe"


@pytest.mark.parametrize(
    ("sources", "truth", "complaint"),
    [
        (["nowhere"], None, r"nowhere: There is no such file or folder"),
        (["read"], "nowhere", r"nowhere: There is no such file or folder"),
        (["empty"], None, r"empty: No text here has a truth\. Name each pair"),
        (["read/a.ocr.txt"], "empty", r"a\.ocr\.txt: The truth .* is not there.* a\.gt\.txt"),
        (["read"], "read/a.ocr.txt", r"One file cannot be the truth of several pages"),
        (["read/a.ocr.txt"] * 2, "read/a.ocr.txt", r"cannot be the truth of several"),
    ],
)
def test_what_is_missing_is_named_with_what_to_do(tmp_path, sources, truth, complaint):
    write(tmp_path / "empty")
    write(tmp_path / "read", a_ocr="tbe")
    with pytest.raises(FormatError, match=complaint):
        read_sets([tmp_path / one for one in sources], tmp_path / truth if truth else None)


def test_a_truth_that_cannot_be_opened_is_an_error(tmp_path):
    folder = write(tmp_path / "read", a_ocr="tbe")
    with pytest.raises(FormatError, match="cannot be read"):
        _pair(folder / "a.ocr.txt", folder)
