"""The letter that comes with the program is worked on in a copy."""

from __future__ import annotations

import tomllib

import pytest

from proofreader.errors import ResourceError, StoreError
from proofreader.project import copy_sample, open_book, sample
from proofreader.text.spans import ChangeSet, Edit, Span

LETTER = "corpus/letter/letter.txt"


def type_into(path):
    with open_book(path) as book:
        book.session.edit(ChangeSet((Edit(Span(0, 0), "x"),)))


def test_the_copy_has_every_byte_of_the_letter(checkout, tmp_path):
    copy = copy_sample(tmp_path / "sample")
    assert copy.read_bytes() == (checkout / LETTER).read_bytes()


def test_the_image_of_its_page_comes_with_it(checkout, tmp_path):
    copy = copy_sample(tmp_path)
    image = copy.with_name("letter.png")
    assert image.read_bytes() == (checkout / LETTER).with_name("letter.png").read_bytes()
    image.unlink()
    copy_sample(tmp_path)
    assert image.is_file(), "also where there is a copy from an older version"


def test_the_copy_opens_with_its_page_image(tmp_path):
    with open_book(copy_sample(tmp_path)) as book:
        assert [book.sheets.image(n).path.name for n in range(len(book.sheets))] == ["letter.png"]


def test_the_work_on_it_is_taken_up_again(tmp_path):
    type_into(copy_sample(tmp_path))
    with open_book(copy_sample(tmp_path)) as book:
        assert book.session.document.text.startswith("x")


def test_a_fresh_copy_knows_nothing_of_the_work(checkout, tmp_path):
    type_into(copy_sample(tmp_path))
    with open_book(copy_sample(tmp_path, afresh=True)) as book:
        assert book.original == (checkout / LETTER).read_bytes()
        assert not book.session.can_undo


def test_an_installed_program_has_the_letter_among_its_resources(checkout, tmp_path, monkeypatch):
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {"corpus/letter/letter.txt", "corpus/letter/letter.png"} <= set(wheel["only-include"])
    assert wheel["sources"]["corpus/letter"] == "proofreader/_resources/sample"
    (tmp_path / "_resources" / "sample").mkdir(parents=True)
    (tmp_path / "_resources" / "sample" / "letter.txt").write_bytes(b"Dear all.\n")
    monkeypatch.setattr(sample, "resources", lambda: tmp_path / "_resources")
    assert copy_sample(tmp_path / "copy").read_bytes() == b"Dear all.\n"


def test_without_the_letter_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(sample, "resources", lambda: tmp_path)
    with pytest.raises(ResourceError, match="sample letter is missing"):
        copy_sample(tmp_path / "copy")


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="cannot be copied here"):
        copy_sample(tmp_path / "file" / "sample")
