"""What lies with a text: its images, and whether a folder is one book of pages."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from PIL import Image

from proofreader.project.gathering import (
    UnreadPagesError,
    images_beside,
    is_book,
    look,
    unread_images,
)


def touch(folder, *names):
    for name in names:
        (folder / name).write_bytes(b"")


def test_the_images_of_a_text_may_lie_in_an_archive_of_its_name(tmp_path):
    Image.new("L", (9, 9)).save(tmp_path / "002.png")
    with ZipFile(tmp_path / "book.zip", "w") as archive:
        archive.write(tmp_path / "002.png", "001.png")
    found = images_beside(tmp_path / "book.hocr")
    assert [(name, ref.path.name, ref.member) for name, ref in found] == [
        ("001.png", "book.zip", "001.png"),
        ("002.png", "002.png", ""),
    ]
    assert [name for name, _ in images_beside(tmp_path / "other.hocr")] == ["002.png"]


def test_of_an_archive_of_images_that_was_read_it_is_the_text_beside(tmp_path):
    Image.new("L", (9, 9)).save(tmp_path / "001.png")
    with ZipFile(tmp_path / "book.zip", "w") as archive:
        archive.write(tmp_path / "001.png", "001.png")
    with pytest.raises(UnreadPagesError):
        look(tmp_path / "book.zip")
    (tmp_path / "book.txt").write_text("A page.")
    assert look(tmp_path / "book.zip") == tmp_path / "book.txt"


def test_images_that_are_called_as_texts_are_no_texts_of_one_another(tmp_path):
    for name in ("001.txt", "001.hocr"):
        Image.new("L", (9, 9)).save(tmp_path / name, "PNG")
    with pytest.raises(UnreadPagesError):
        look(tmp_path / "001.txt")


def test_an_archive_that_is_damaged_has_no_images(tmp_path):
    touch(tmp_path, "book.zip")
    assert images_beside(tmp_path / "book.hocr") == ()


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("001.txt", "002.txt"), True),
        (("001.txt", "001.png", "002.txt", "002.png", "notes.txt"), True),
        (("001.png", "002.png"), True),
        (("001.hocr", "001.png", "002.png"), True),
        (("letter.txt", "pamphlet.txt"), False),
        (("letter.txt", "letter.png"), False),
        (("letter.txt", "scan 01.png", "scan 02.png"), False),
        ((), False),
    ],
)
def test_a_folder_of_numbered_pages_is_a_book(names, expected, tmp_path):
    touch(tmp_path, *names)
    assert is_book(tmp_path) is expected


def test_images_without_a_text_of_their_name_are_unread(tmp_path):
    touch(tmp_path, "001.png", "001.hocr", "002.png", "010.jpg", "cover.png", "book.pdf")
    assert [path.name for path in unread_images(tmp_path)] == ["002.png", "010.jpg"]
