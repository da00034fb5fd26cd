"""Page images are read by Tesseract, and what is read is kept where the book will be opened.

Mostly by a stand-in, a small program that behaves like Tesseract; once by Tesseract itself.
"""

from __future__ import annotations

import os
import re
import zipfile

import pytest
from lxml import etree
from PIL import Image, ImageDraw, ImageFont

from proofreader.errors import FormatError, ResourceError
from proofreader.project.ocring import begin_ocr
from proofreader.scans.tesseract import find_tesseract
from tests.stand_in import UNLUCKY, put_tesseract

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with #!")


@pytest.fixture
def notes(tmp_path, monkeypatch):
    """Where the stand-in, which is the only Tesseract now, notes the width of what it reads."""
    folder = tmp_path / "bin"
    notes = put_tesseract(folder)
    monkeypatch.setenv("PATH", str(folder))
    return notes


@pytest.fixture
def home(tmp_path):
    return tmp_path / "data", tmp_path / "cache"


@pytest.fixture
def folder(tmp_path):
    """Three page images, one of them in a PDF's company, and other files."""
    folder = tmp_path / "book"
    folder.mkdir()
    for name, width in (("2", 20), ("10", 30), ("9", 10)):
        image(width).save(folder / f"page {name}.png")
    (folder / "notes.txt").write_text("no page")
    return folder


def image(width):
    return Image.new("L", (width, 9), 255)


def book(path, *widths):
    """A TIFF with so many pages."""
    first, *rest = [image(width) for width in widths]
    first.save(path, save_all=True, append_images=rest)
    return path


def read(notes):
    """The widths of the pages that were read, by size, and the notes are forgotten."""
    widths = sorted(int(line.split()[0]) for line in notes.read_text().splitlines())
    notes.unlink()
    return widths


def words(path):
    return re.findall(r"ocrx_word.*?>(\d+)<", path.read_text())


def test_each_image_of_a_folder_gets_its_words_beside_it(folder, notes, home):
    ocr = begin_ocr(folder, "en", home=home)
    assert (ocr.pages, ocr.skipped, ocr.result) == (3, 0, folder)
    assert list(ocr.run()) == [1, 2, 3]
    assert ocr.failures == []
    assert read(notes) == [10, 20, 30]
    assert words(folder / "page 10.hocr") == ["30"]
    assert 'image "page 10.png"' in (folder / "page 10.hocr").read_text()


def test_pages_that_were_read_are_not_read_again_unless_asked(folder, notes, home):
    (folder / "page 2.hocr").write_text("mine")
    ocr = begin_ocr(folder, "en", home=home)
    assert (ocr.pages, ocr.skipped) == (2, 1)
    list(ocr.run())
    assert read(notes) == [10, 30]
    assert (folder / "page 2.hocr").read_text() == "mine"
    assert begin_ocr(folder, "en", home=home).pages == 0
    assert list(begin_ocr(folder, "en", home=home).run()) == []
    list(begin_ocr(folder, "en", again=True, home=home).run())
    assert read(notes) == [10, 20, 30]
    assert words(folder / "page 2.hocr") == ["20"]


def test_an_image_alone_gets_one_file_which_is_to_be_opened(folder, notes, home):
    ocr = begin_ocr(folder / "page 9.png", "de", home=home)
    assert (ocr.pages, ocr.result) == (1, folder / "page 9.hocr")
    list(ocr.run())
    assert notes.read_text().startswith("10 deu ")


@pytest.mark.usefixtures("notes")
def test_a_file_of_many_pages_gets_one_file_with_all_of_them(tmp_path, home):
    ocr = begin_ocr(book(tmp_path / "book.tif", 20, 30, 40), "en", home=home)
    assert (ocr.pages, ocr.result) == (3, tmp_path / "book.hocr")
    assert list(ocr.run()) == [1, 2, 3]
    assert words(tmp_path / "book.hocr") == ["20", "30", "40"]
    text = ocr.result.read_text()
    assert re.findall(r'image "(.*?)".*?ppageno (\d)', text) == [
        ("book.tif", str(number)) for number in range(3)
    ]
    assert len(set(re.findall(r"id='(.*?)'", text))) == 6
    assert not any(path.is_file() for path in home[1].rglob("*"))


def test_who_stops_goes_on_from_there(tmp_path, notes, home):
    path = book(tmp_path / "book.tif", 20, 30, 40, 50, 60, 70, 80, 90)
    ocr = begin_ocr(path, "en", home=home)
    reading = ocr.run()
    assert next(reading) == 1
    reading.close()
    assert not ocr.result.exists()
    seen = len(read(notes))

    ocr = begin_ocr(path, "en", home=home)
    assert 0 < ocr.skipped <= seen
    assert ocr.pages == 8 - ocr.skipped
    list(ocr.run())
    assert len(read(notes)) == ocr.pages
    assert words(ocr.result) == ["20", "30", "40", "50", "60", "70", "80", "90"]


@pytest.mark.usefixtures("notes")
def test_pages_of_another_file_of_the_same_name_are_not_taken_for_its_own(tmp_path, home):
    path = book(tmp_path / "book.tif", 20, 30, 40)
    reading = begin_ocr(path, "en", home=home).run()
    next(reading)
    reading.close()
    book(path, 50, 60, 70, 80)
    assert begin_ocr(path, "en", home=home).pages == 4


@pytest.mark.usefixtures("notes")
def test_a_page_that_cannot_be_read_stops_no_other(folder, home):
    image(UNLUCKY).save(folder / "page 9.png")
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    ocr = begin_ocr(folder, "en", home=home)
    assert list(ocr.run()) == [1, 2, 3]
    assert sorted(error.path.name for error in ocr.failures) == ["broken.png", "page 9.png"]
    assert sorted(path.stem for path in folder.glob("*.hocr")) == ["page 10", "page 2"]


@pytest.mark.usefixtures("notes")
def test_a_page_of_many_that_cannot_be_read_is_empty_there(tmp_path, home):
    ocr = begin_ocr(book(tmp_path / "book.tif", 20, UNLUCKY, 40), "en", home=home)
    list(ocr.run())
    assert len(ocr.failures) == 1
    pages = etree.parse(ocr.result).iterfind(".//{*}div[@class='ocr_page']")
    assert [page.get("title").split("; ")[1] for page in pages] == [
        "bbox 0 0 20 9",
        "bbox 0 0 13 9",
        "bbox 0 0 40 9",
    ]


@pytest.mark.usefixtures("notes")
def test_if_no_page_can_be_read_that_is_an_error(tmp_path, home):
    ocr = begin_ocr(book(tmp_path / "book.tif", UNLUCKY, UNLUCKY), "en", home=home)
    with pytest.raises(FormatError, match="unlucky"):
        list(ocr.run())
    assert not ocr.result.exists()


@pytest.mark.usefixtures("notes")
def test_the_words_go_where_they_are_wanted(folder, tmp_path, home):
    ocr = begin_ocr(sorted(folder.glob("*.png")), "en", output=tmp_path / "all.hocr", home=home)
    assert ocr.result == tmp_path / "all.hocr"
    list(ocr.run())
    assert words(tmp_path / "all.hocr") == ["30", "20", "10"]

    out = tmp_path / "out"
    ocr = begin_ocr(folder, "en", output=out, home=home)
    out.mkdir()
    list(ocr.run())
    assert ocr.result == out
    assert len(list(out.iterdir())) == 3


@pytest.mark.usefixtures("notes")
def test_the_pages_of_an_archive_become_one_file_beside_it(folder, tmp_path, home):
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    ocr = begin_ocr(tmp_path / "pages.zip", "en", home=home)
    assert ocr.result == tmp_path / "pages.hocr"
    list(ocr.run())
    assert words(ocr.result) == ["20", "10", "30"]
    assert 'image "page 2.png"' in ocr.result.read_text()


@pytest.mark.usefixtures("notes")
def test_where_nothing_can_be_written_it_is_kept_in_a_folder_of_the_users_own(
    folder, home, monkeypatch
):
    monkeypatch.setattr(os, "access", lambda path, _: path != folder)  # root may do anything
    ocr = begin_ocr(folder, "en", home=home)
    list(ocr.run())
    assert ocr.result.is_relative_to(home[0])
    assert (ocr.result / "page 2.png").read_bytes() == (folder / "page 2.png").read_bytes()
    assert words(ocr.result / "page 2.hocr") == ["20"]
    assert list(folder.glob("*.hocr")) == []
    assert begin_ocr(folder, "en", home=home).pages == 0


def test_a_folder_without_images_is_told_of(tmp_path):
    with pytest.raises(FormatError, match="no page images"):
        begin_ocr(tmp_path, "en")
    (tmp_path / "a.txt").write_text("no image")
    with pytest.raises(FormatError):
        begin_ocr(tmp_path / "a.txt", "en")
    with pytest.raises(FormatError):
        begin_ocr(tmp_path / "nowhere.png", "en")


def test_a_missing_tesseract_is_told_of_with_what_to_do(folder, home, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    if find_tesseract() is not None:
        pytest.skip("it lies where installers put it")
    with pytest.raises(ResourceError, match=r"Tesseract is not installed\. Install it with"):
        list(begin_ocr(folder, "en", home=home).run())


@pytest.mark.slow
@pytest.mark.skipif(find_tesseract() is None, reason="Tesseract is not installed")
def test_tesseract_itself_reads_the_pages_of_a_pdf(tmp_path, home):
    pages = [Image.new("L", (600, 200), 255) for _ in range(2)]
    for page, word in zip(pages, ("PROOF", "READER"), strict=True):
        ImageDraw.Draw(page).text((60, 50), word, 0, ImageFont.load_default(80))
    pages[0].save(tmp_path / "book.pdf", save_all=True, append_images=pages[1:], resolution=300)
    ocr = begin_ocr(tmp_path / "book.pdf", "en", home=home)
    list(ocr.run())
    found = [
        element.text
        for element in etree.parse(ocr.result).iterfind(".//{*}span[@class='ocrx_word']")
    ]
    assert found == ["PROOF", "READER"]
