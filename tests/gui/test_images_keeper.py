"""Page images that lie elsewhere than the text."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

TEXT = b"-----File: 001.png-----\none\n-----File: 002.png-----\ntwo\n"


@pytest.fixture
def window(studio):
    return studio.window()


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "elsewhere" / "scans"
    folder.mkdir(parents=True)
    for name in ("001.png", "002.png"):
        Image.new("L", (60, 80), 255).save(folder / name)
    return folder


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "book" / "project.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT)
    return path


def images(window):
    sheets = window.keeper.book.sheets
    return [sheets.image(n) and sheets.image(n).path.name for n in range(len(sheets))]


def test_images_that_were_chosen_for_a_book_are_there_again_the_next_time(window, text, scans):
    window.open(text)
    assert images(window) == [None, None]
    window.images.choose(scans)
    assert images(window) == ["001.png", "002.png"]
    assert "2" in window.desk.notices.text
    window.keeper.leave(lambda: None)
    window.open(text)
    assert images(window) == ["001.png", "002.png"]


def test_a_folder_without_fitting_images_leaves_things_as_they_are(window, text, scans):
    window.open(text)
    window.images.choose(scans)
    (empty := scans / "empty").mkdir()
    window.images.choose(empty)
    assert images(window) == ["001.png", "002.png"]
    (asked,) = window.findChildren(QMessageBox)
    assert "page of this book" in asked.text() + asked.informativeText()
    asked.close()


def test_one_file_may_hold_the_images_of_all_pages(window, text, tmp_path):
    path = tmp_path / "book.tif"
    first, second = (Image.new("1", (60, 80), 1) for _ in range(2))
    first.save(path, save_all=True, append_images=[second])
    window.open(text)
    window.images.choose(path)
    sheets = window.keeper.book.sheets
    assert [sheets.image(n).frame for n in range(2)] == [0, 1]
