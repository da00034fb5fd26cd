"""HTML pages are opened, corrected and saved, each with its own tags as they were."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from proofreader.project import open_book, save
from proofreader.text.spans import ChangeSet

PRODUCED = sorted((Path(__file__).parent.parent / "formats" / "html").iterdir())


def replace(book, old, new):
    text = book.session.document.text
    place = text.index(old)
    assert text.count(old) == 1
    book.session.edit(ChangeSet.replace(place, place + len(old), new))


@pytest.mark.parametrize("path", PRODUCED, ids=lambda path: path.stem)
def test_a_page_keeps_all_but_the_corrected_word(path, tmp_path):
    page = tmp_path / path.name
    shutil.copy(path, page)
    with open_book(page) as book:
        assert not book.sheets.has_images
        replace(book, "We hut", "We but")
        save(book)
    assert page.read_bytes() == path.read_bytes().replace(b"We hut", b"We but")
    with open_book(page) as book:
        assert book.is_saved
        assert book.merge is None
        book.session.undo()
        save(book)
    assert page.read_bytes() == path.read_bytes()


def test_a_folder_of_pages_is_one_book_and_only_the_corrected_one_is_written(tmp_path):
    folder = tmp_path / "book"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"00{number}.html").write_text(f"<html><p>Page <b>num</b>ber {number} hut</p>")
    untouched = (folder / "001.html").stat().st_mtime_ns
    with open_book(folder) as book:
        assert book.session.document.text == "Page number 1 hut\n\fPage number 2 hut\n"
        replace(book, "number 2 hut", "number 2, but")
        save(book)
    assert (folder / "002.html").read_text() == "<html><p>Page <b>num</b>ber 2, but</p>"
    assert (folder / "001.html").stat().st_mtime_ns == untouched
