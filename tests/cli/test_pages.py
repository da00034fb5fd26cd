"""``proofread check`` and ``proofread fix`` on layout files and folders of pages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.pages import call

LAYOUTS = Path(__file__).parent.parent / "formats" / "layouts" / "files"
TEXT = "We believe that tbe existing dif ferences can be settled.\n"
PAGE = (
    "<html><head><title>tbe</title></head><body><p>We believe that tbe existing "
    "<i>dif</i> ferences can be settled by Smith &amp; Sons.</p></body></html>"
)


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "001.txt").write_text("A page without any fault.\n")
    (folder / "002.txt").write_text(f"And one with some.\n\n{TEXT}")
    return folder


def test_a_folder_is_checked_as_one_book_and_its_pages_are_named(book):
    result = call("check", book)
    assert result.exit_code == 1
    assert "002:3:17" in result.stdout
    assert "‹tbe›" in result.stdout


def test_the_words_of_a_layout_file_are_checked_not_its_tags():
    for name in ("letter_tesseract.hocr", "tesseract.alto.xml", "kraken.page.xml"):
        result = call("check", LAYOUTS / name, "--format", "jsonl")
        assert result.exit_code in {0, 1}
        assert "<" not in "".join(json.loads(line)["text"] for line in result.stdout.splitlines())


def test_an_html_page_is_mended_with_every_tag_in_its_place(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    out, log = tmp_path / "out.html", tmp_path / "log.jsonl"
    result = call("fix", tmp_path / "page.html", "-o", out, "--log", log, "--threshold", "0.3")
    assert result.exit_code == 0
    mended = PAGE.replace("that tbe", "that the").replace("<i>dif</i> fer", "<i>dif</i>fer")
    assert out.read_text() == mended
    call("convert", tmp_path / "page.html", "-o", tmp_path / "page.txt")
    replayed = call("replay", tmp_path / "page.txt", log).stdout
    assert replayed == "We believe that the existing differences can be settled by Smith & Sons.\n"


def test_a_layout_file_without_a_sure_fault_leaves_byte_for_byte(tmp_path):
    path = LAYOUTS / "letter_tesseract.hocr"
    call("fix", path, "-o", tmp_path / "out.hocr", "--threshold", "1")
    assert (tmp_path / "out.hocr").read_bytes() == path.read_bytes()


def test_a_book_of_several_files_is_not_mended_into_one(book, tmp_path):
    result = call("fix", book, "-o", tmp_path / "out.txt")
    assert result.exit_code == 2
    assert "proofread convert" in result.stderr
    assert not (tmp_path / "out.txt").exists()


def test_a_page_that_cannot_be_read_is_named(book):
    (book / "003.txt").write_bytes(b"\0\0\0")
    assert "003.txt is left out" in call("check", book).stderr


def test_images_alone_are_sent_to_be_read(book):
    shutil.rmtree(book)
    book.mkdir()
    for name in ("001.png", "002.png"):
        (book / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    result = call("check", book)
    assert result.exit_code == 2
    assert "proofread ocr" in result.stderr
