"""An open book in other forms, while the work on it goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from proofreader.formats.layouts.forms import Form, read_layout
from proofreader.project import open_book
from proofreader.project.conversion import begin_conversion, has_places
from proofreader.project.converting import ExportForm
from proofreader.text.spans import ChangeSet

HOCR = Path(__file__).parent.parent / "formats" / "layouts" / "files" / "letter_tesseract.hocr"
FORMS = {
    ExportForm.HOCR: Form.HOCR,
    ExportForm.ALTO: Form.ALTO,
    ExportForm.PAGE: Form.PAGE,
    ExportForm.TSV: Form.TSV,
}


@pytest.fixture
def book(tmp_path):
    """An open book of two pages with places."""
    folder = tmp_path / "book"
    folder.mkdir()
    for name in ("001.hocr", "002.hocr"):
        shutil.copy(HOCR, folder / name)
    with open_book(folder) as book:
        yield book


def replace(book, old, new):
    place = book.session.document.text.index(old)
    book.session.edit(ChangeSet.replace(place, place + len(old), new))


def read(paths, form):
    return [page for path in paths for page in read_layout(path.read_bytes(), form, path)]


@pytest.mark.parametrize("form", FORMS)
def test_corrected_words_have_their_places_in_every_form(book, form, tmp_path):
    before = book.sheets.layout(1)
    first = book.session.document.text[before.words[0].span.start :].split()[0]
    place = before.words[0].span.start
    book.session.edit(ChangeSet.replace(place, place + len(first), "Corrected"))
    text = book.session.document.text
    conversion = begin_conversion(book, form, tmp_path)
    pages = read(list(conversion.write()), FORMS[form])
    assert [page.text.split() for page in pages] == [part.split() for part in text.split("\f")]
    word = pages[1].layout.words[0]
    assert (word.span.of(pages[1].text), word.box) == ("Corrected", before.words[0].box)


def test_what_is_written_is_the_book_as_it_was_when_that_was_begun(book, tmp_path):
    text = book.session.document.text
    conversion = begin_conversion(book, ExportForm.HOCR, tmp_path)
    word = text.split()[0]
    replace(book, word, "")
    (path,) = conversion.write()
    pages = read([path], Form.HOCR)
    assert [page.text.split() for page in pages] == [part.split() for part in text.split("\f")]
    assert conversion.count == 2
    assert begin_conversion(book, ExportForm.ALTO, tmp_path).count == 2


def test_places_are_offered_where_they_are_known_or_can_be_looked_for(book, tmp_path):
    assert has_places(book)
    path = tmp_path / "text" / "001.txt"
    path.parent.mkdir()
    path.write_text("A line of text.\n")
    with open_book(path) as text:
        assert not has_places(text)
    Image.new("L", (500, 700), 255).save(path.with_suffix(".png"))
    with open_book(path) as text:
        assert has_places(text)
        (written,) = begin_conversion(text, ExportForm.PAGE, tmp_path).write()
    (page,) = read([written], Form.PAGE)
    assert page.text.split() == ["A", "line", "of", "text."]
    assert page.layout.image == "001.png"
