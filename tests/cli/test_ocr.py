"""``proofread ocr``: images in, hOCR beside them, and nothing left running."""

from __future__ import annotations

import os
import sys

import pytest
from PIL import Image

from tests.cli.pages import call
from tests.cli.terminal import ended
from tests.stand_in import SLOW, UNLUCKY, put_tesseract

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with #!")


@pytest.fixture
def notes(tmp_path, monkeypatch):
    """What the stand-in notes; it is the only Tesseract, and finds the user's folders empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    notes = put_tesseract(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return notes


@pytest.fixture
def book(tmp_path):
    """A folder with two page images."""
    folder = tmp_path / "book"
    folder.mkdir()
    for number in (1, 2):
        Image.new("L", (20 + number, 9), 255).save(folder / f"00{number}.png")
    return folder


@pytest.mark.usefixtures("notes")
def test_a_folder_is_read_and_named(book):
    result = call("ocr", book)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{book}\n", "")
    assert sorted(path.name for path in book.glob("*.hocr")) == ["001.hocr", "002.hocr"]


def test_what_was_read_is_left_out_and_that_is_said(book, notes):
    call("ocr", book / "001.png")
    result = call("ocr", book)
    assert "1 page read before; --again reads all" in result.stderr
    assert len(notes.read_text().splitlines()) == 2
    call("ocr", book, "--again")
    assert len(notes.read_text().splitlines()) == 4


@pytest.mark.usefixtures("notes")
def test_all_pages_go_into_one_file_or_another_folder_if_wished(book, tmp_path):
    result = call("ocr", *sorted(book.iterdir()), "-o", tmp_path / "book.hocr")
    assert result.stdout == f"{tmp_path / 'book.hocr'}\n"
    assert (tmp_path / "book.hocr").read_text().count("ocr_page") == 2
    assert call("ocr", book, "-o", tmp_path / "out").exit_code == 0
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert list(book.glob("*.hocr")) == []


@pytest.mark.usefixtures("notes")
def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(book):
    Image.new("L", (UNLUCKY, 9)).save(book / "001.png")
    result = call("ocr", book)
    assert result.exit_code == 2
    assert f"{book / '001.png'}: Tesseract could not read this page" in result.stderr
    assert (book / "002.hocr").exists()


def test_the_language_is_handed_on_or_said_to_be_missing(book, notes):
    call("ocr", book / "001.png", "--language", "de")
    assert notes.read_text().split()[1] == "deu"
    result = call("ocr", book, "--language", "tlh")
    assert result.exit_code == 2
    assert "Tesseract has not learnt the language tlh; it knows eng, deu." in result.stderr


def test_a_missing_tesseract_is_an_error_with_what_to_do(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    result = call("ocr", book)
    if result.exit_code == 0:
        pytest.skip("it lies where installers put it")
    assert result.exit_code == 2
    assert "Tesseract is not installed. Install it with" in result.stderr


def test_what_is_no_image_is_an_error(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    for path in (tmp_path / "a.txt", tmp_path, tmp_path / "nowhere"):
        result = call("ocr", path)
        assert result.exit_code == 2
        assert str(path) in result.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_ctrl_c_leaves_nothing_running_and_keeps_what_was_read(book, notes, tmp_path):
    Image.new("L", (SLOW, 9)).save(book / "003.png")
    status, printed, seen = ended(["ocr", book], rb"2 of 3", TMPDIR=str(tmp_path))
    assert (status, printed) == (130, b"")
    assert b"proofread: stopped" in seen
    assert sorted(path.name for path in book.glob("*.hocr")) == ["001.hocr", "002.hocr"]
    for line in notes.read_text().splitlines():
        with pytest.raises(ProcessLookupError):
            os.kill(int(line.split()[2]), 0)
