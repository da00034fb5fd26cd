"""OCR texts beside their truth, and the folds they are dealt into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.evaluation.pairs import fold_of, read_pairs


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
