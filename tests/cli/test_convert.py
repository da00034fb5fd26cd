"""``proofread convert``: what is read, in every form that is written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from proofreader.formats.layouts.forms import Form, recognise_form
from proofreader.project import open_book
from proofreader.text.spans import ChangeSet
from tests.cli.pages import call
from tests.scans.test_pdf import made as pdf
from tests.scans.test_pdf import text_at

LAYOUTS = Path(__file__).parent.parent / "formats" / "layouts" / "files"
PAGES = ("The first page with a word that is dif-\n", "ferent.\n\nThe second page.\n")


@pytest.fixture
def book(tmp_path):
    """A folder of two pages."""
    folder = tmp_path / "book"
    folder.mkdir()
    for number, text in enumerate(PAGES, start=1):
        (folder / f"00{number}.txt").write_text(text)
    return folder


def converted(source, output, *options):
    result = call("convert", source, "-o", output, *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    return output


@pytest.mark.parametrize(
    ("options", "between"),
    [
        ((), "\f"),
        (("--page-breaks", "blank"), "\n"),
        (("--page-breaks", "none"), ""),
        (("--page-breaks", "form-feed"), "\f"),
    ],
)
def test_a_folder_becomes_one_text(book, tmp_path, options, between):
    out = converted(book, tmp_path / "out.txt", *options)
    assert out.read_bytes() == between.join(PAGES).encode()


def test_one_text_becomes_a_text_a_page_and_back(book, tmp_path):
    text = converted(book, tmp_path / "out.txt")
    dp = converted(text, tmp_path / "dp.txt", "--to", "dp")
    assert dp.read_text().startswith("-----File: 001.png-------")
    pages = converted(dp, tmp_path / "pages")
    assert [path.read_text() for path in sorted(pages.iterdir())] == list(PAGES)


def test_a_zip_archive_is_read_as_a_folder_is(book, tmp_path):
    with zipfile.ZipFile(tmp_path / "book.zip", "w") as archive:
        for path in book.iterdir():
            archive.write(path, path.name)
    out = converted(tmp_path / "book.zip", tmp_path / "out.txt")
    assert out.read_text() == "\f".join(PAGES)


def test_the_line_ends_of_a_text_stay(tmp_path):
    (tmp_path / "in.txt").write_bytes(b"one\r\n\ftwo\r\n")
    out = converted(tmp_path / "in.txt", tmp_path / "out.txt", "--page-breaks", "blank")
    assert out.read_bytes() == b"one\r\n\r\ntwo\r\n"


def test_a_page_to_read_names_the_book_and_its_pages(book, tmp_path):
    made = converted(book, tmp_path / "out.html").read_text()
    assert "<h1>book</h1>" in made
    assert ">002</a>ferent.</p>" in made


@pytest.mark.parametrize(
    "name",
    ["letter_tesseract.hocr", "tesseract.alto.xml", "tesseract.page.xml", "letter_poppler.tsv"],
)
def test_the_text_of_layout_files_comes_out(name, tmp_path):
    text = converted(LAYOUTS / name, tmp_path / "out.txt").read_text()
    assert len(text.split()) > 20
    assert text.count("<") == 0


def test_a_pdf_gives_the_text_that_it_has(tmp_path):
    pages = (text_at(20, 250, b"(%s) Tj" % text) for text in (b"in the house", b"of my father"))
    (tmp_path / "in.pdf").write_bytes(pdf(*pages))
    assert converted(tmp_path / "in.pdf", tmp_path / "out.txt").read_text().split("\f") == [
        "in the house\n",
        "of my father\n",
    ]
    out = converted(tmp_path / "in.pdf", tmp_path / "out.hocr")
    assert out.read_bytes().count(b"in.pdf") == 2


def test_an_html_page_is_read(tmp_path):
    (tmp_path / "in.html").write_text("<html><p>dif&shy;<i>fer</i>ent &amp; more")
    out = converted(tmp_path / "in.html", tmp_path / "out.txt")
    assert out.read_text() == "dif\N{SOFT HYPHEN}ferent & more\n"


def test_of_a_proof_file_it_is_the_corrected_text(book, tmp_path):
    with open_book(book) as opened:
        place = opened.session.document.text.index("second")
        opened.session.edit(ChangeSet.replace(place, place + 6, "2nd"))
        proof = opened.proof_path
    out = converted(proof, tmp_path / "out.txt")
    assert out.read_text() == "\f".join(PAGES).replace("second", "2nd")
    assert (book / "002.txt").read_text() == PAGES[1]


def test_standard_output_takes_what_is_one_file(book):
    result = call("convert", book, "-o", "-")
    assert result.stdout == "\f".join(PAGES)
    assert call("convert", book, "-o", "-", "--to", "html").stdout.startswith("<!DOCTYPE html>")
    result = call("convert", book, "-o", "-", "--to", "pages")
    assert result.exit_code == 2
    assert "2 files" in result.stderr


def test_nothing_that_exists_is_replaced_unless_it_is_forced(book, tmp_path):
    out = tmp_path / "out.txt"
    out.write_text("mine")
    result = call("convert", book, "-o", out)
    assert result.exit_code == 2
    assert "This file exists." in result.stderr
    assert out.read_text() == "mine"
    assert converted(book, out, "--force").read_text() == "\f".join(PAGES)


def test_a_text_is_never_written_over_itself(book):
    path = book / "001.txt"
    result = call("convert", path, "-o", path, "--force")
    assert result.exit_code == 2
    result = call("convert", book, "-o", book, "--to", "pages")
    assert result.exit_code == 2
    assert path.read_text() == PAGES[0]


def test_many_files_want_a_folder(book, tmp_path):
    result = call("convert", book, "-o", tmp_path / "out.txt", "--to", "pages")
    assert result.exit_code == 2
    assert "Give the name of a folder" in result.stderr


def test_a_name_that_tells_no_form_is_an_error_that_lists_them(book, tmp_path):
    for name in ("out.xml", "out.doc"):
        result = call("convert", book, "-o", tmp_path / name)
        assert result.exit_code == 2
        assert "--to" in result.stderr


def test_what_cannot_be_read_is_an_error(tmp_path):
    (tmp_path / "a.bin").write_bytes(b"\0\1\2")
    Image.new("L", (9, 9)).save(tmp_path / "page.png")
    for name, said in (("a.bin", "not a plain text"), ("b", "no such file"), ("page.png", "ocr")):
        result = call("convert", tmp_path / name, "-o", tmp_path / "out.txt")
        assert result.exit_code == 2
        assert said in result.stderr
        assert not (tmp_path / "out.txt").exists()


def test_a_page_that_cannot_be_read_is_named_and_left_out(book, tmp_path):
    for number in (3, 4):
        (book / f"00{number}.txt").write_bytes(b"\0\0\0")
    result = call("convert", book, "-o", tmp_path / "out.txt")
    assert result.exit_code == 2
    assert f"{book / '003.txt'}: " in result.stderr
    assert (tmp_path / "out.txt").read_text() == "\f".join(PAGES)


def test_the_page_of_one_file_may_have_its_name(tmp_path):
    (tmp_path / "in.txt").write_text("text\n")
    out = converted(tmp_path / "in.txt", tmp_path / "out.txt", "--to", "pages")
    assert out.read_text() == "text\n"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("out.hocr", Form.HOCR),
        ("out.alto.xml", Form.ALTO),
        ("out.page.xml", Form.PAGE),
        ("out.tsv", Form.TSV),
    ],
)
@pytest.mark.parametrize(
    "source", ["letter_tesseract.hocr", "tesseract.alto.xml", "tesseract.page.xml"]
)
def test_layouts_become_layouts_with_the_same_text(source, name, form, tmp_path):
    out = converted(LAYOUTS / source, tmp_path / name)
    assert recognise_form(out.read_bytes()) is form
    texts = [converted(path, tmp_path / f"{path.name}.txt") for path in (LAYOUTS / source, out)]
    before, after = (path.read_text().split() for path in texts)
    assert before == after


def test_words_are_looked_for_on_the_image_where_a_text_has_one(book, tmp_path):
    for number in (1, 2):
        Image.new("L", (900, 1200), 255).save(book / f"00{number}.png")
    out = converted(book, tmp_path / "out.hocr")
    assert recognise_form(out.read_bytes()) is Form.HOCR
    text = converted(out, tmp_path / "out.txt").read_text()
    assert text.split() == " ".join(PAGES).split()


def test_without_an_image_it_is_said_that_the_places_are_not_known(book, tmp_path):
    result = call("convert", book, "-o", tmp_path / "out.hocr")
    assert result.exit_code == 2
    assert "Of page 001 it is not known where its words stand." in result.stderr
    assert not (tmp_path / "out.hocr").exists()
