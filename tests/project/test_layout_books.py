"""Books that are one file of ALTO, PAGE or ABBYY XML: corrected, saved, and opened again."""

import gzip
import shutil

import pytest

from proofreader.formats.layouts.forms import read_layout, recognise_form
from proofreader.project import open_book, save
from proofreader.text.spans import ChangeSet
from tests.schemas.validity import FOLDER, faults

FILES = FOLDER.parent / "formats" / "layouts" / "files"
SCHEMAS = {
    "docworks.alto.xml": "alto-2.0",
    "tesseract.alto.xml": "alto-3.1",
    "kraken-lines.alto.xml": "alto-4.3",
    "ocrd-tesserocr.page.xml": "page-2019-07-15",
    "kraken-lines.page.xml": "page-2019-07-15",
}


def edit(book, old, new):
    start = book.session.document.text.index(old)
    book.session.edit(ChangeSet.replace(start, start + len(old), new))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_corrected_book_is_saved_valid_and_opens_again(tmp_path, name):
    path = tmp_path / name
    shutil.copy(FILES / name, path)
    before = path.read_bytes()
    with open_book(path, who="Ann") as book:
        edit(book, "present", "past")
        edit(book, "situa-\ntion,", "situation,\n")
        edit(book, " we ", " ")
        text = book.session.document.text
        save(book)
        assert book.is_saved
    assert path.read_bytes() != before
    assert faults(path.read_bytes(), SCHEMAS[name]) == []
    with open_book(path, who="Ann") as book:
        assert book.is_saved
        assert book.merge is None
        assert book.session.document.text == text
        while book.session.can_undo:
            book.session.undo()
        save(book)
    assert path.read_bytes() == before


def test_a_packed_book_of_two_pages_is_saved_packed(tmp_path):
    path = tmp_path / "letter_abbyy.gz"
    path.write_bytes(gzip.compress((FILES / "finereader.abbyy.xml").read_bytes()))
    with open_book(path, who="Ann") as book:
        assert len(book.sheets) == 2
        edit(book, "Wc", "We")
        save(book)
    raw = path.read_bytes()
    assert gzip.decompress(raw).count(b'charConfidence="100"') == 2
    assert read_layout(raw, recognise_form(raw), path)[0].text.startswith("We hold")
