"""Books of pages that somebody has named, changed, stopped or damaged in a way not thought of."""

import os
import sqlite3
import warnings
import zipfile
from pathlib import Path

import pytest

from proofreader.errors import FormatError, StoreError
from proofreader.project import open_book, save
from proofreader.project.page_names import stem_of
from proofreader.review.events import Saved
from proofreader.text.spans import ChangeSet
from tests.project.test_paged import draw, edit, words


def opened(path):
    return open_book(path, who="Ann")


def text_of(book):
    return book.session.document.text


@pytest.fixture
def folder(tmp_path):
    return book_in(tmp_path / "book", {"001": "in tbe house and tlie field\n", "002": "of rny\n"})


def book_in(place, pages):
    place.mkdir()
    for name, text in pages.items():
        (place / f"{name}.txt").write_text(text)
    return place


def texts(folder):
    return [path.read_text() for path in sorted(folder.glob("*.txt"))]


def an_archive(path, members):
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore")  # of two names that are the same
        for name, text in members:
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("page.001.txt", "page.001"),
        ("Mr. Smith 2.png", "mr. smith 2"),
        ("Book.p1.hocr", "book.p1"),
        ("001.xml.gz", "001"),
        ("001.alto.xml", "001"),
        ("001_hocr.html", "001"),
        (".txt", ".txt"),
    ],
)
def test_only_what_names_a_kind_of_file_is_no_part_of_the_name_of_a_page(name, stem):
    assert stem_of(name) == stem
    assert stem_of(stem) == stem


@pytest.mark.parametrize("name", ["page.00{}", "Mr. Smith {}"])
def test_pages_with_dots_in_their_names_are_all_there(tmp_path, name):
    place = book_in(tmp_path / "book", {name.format(n): f"page {n}\n" for n in (1, 2)})
    for n in (1, 2):
        draw(place / f"{name.format(n)}.png")
    with opened(place) as book:
        assert text_of(book) == "page 1\n\fpage 2\n"
        assert [book.sheets.image(n).path.stem for n in (0, 1)] == [
            name.format(1),
            name.format(2),
        ]


def test_another_text_of_the_same_page_is_named(tmp_path):
    path = an_archive(tmp_path / "b.zip", [("one/1.txt", "one"), ("two/1.txt", "two")])
    with opened(path) as book:
        assert text_of(book) == "one"
        assert [name for name, _ in book.merge.unreadable] == ["two/1.txt"]


def test_after_a_merge_what_was_saved_before_is_still_known_as_our_own(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
        save(book)
    (folder / "002.txt").write_text("of rny dear\n")
    with opened(folder) as book:
        assert book.merge.reread == ("002.txt",)
        assert book.is_saved
    with opened(folder) as book:
        assert book.merge is None
        assert book.is_saved
        edit(book, "tlie", "the")
        save(book)
    assert texts(folder) == ["in the house and the field\n", "of rny dear\n"]
    with opened(folder) as book:
        while book.session.can_undo:
            book.session.undo()
        save(book)
    assert texts(folder) == ["in tbe house and tlie field\n", "of rny dear\n"]


def test_pages_that_have_a_layout_file_beside_their_text_since_are_not_there_twice(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
    for name in ("001", "002"):
        (folder / f"{name}.hocr").write_bytes(words("of", "rny"))
    with opened(folder) as book:
        assert text_of(book) == "in the house and tlie field\n\fof rny\n"
        assert book.merge is None
    (folder / "002.txt").unlink()
    with opened(folder) as book:
        assert text_of(book) == "in the house and tlie field\n\fof rny\n"
        assert book.merge.missing == ("002.txt",)
        assert [name for name, _ in book.merge.unreadable] == ["002.hocr"]


def test_what_was_written_in_part_is_not_saved(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
        edit(book, "rny", "my")
        save(book)
    (folder / "002.txt").write_text("of rny\n")  # as if it had been stopped before
    with opened(folder) as book:
        assert book.merge is None
        assert not book.is_saved
        save(book)
        assert book.is_saved
    assert texts(folder) == ["in the house and tlie field\n", "of my\n"]


def test_a_damaged_part_does_not_keep_anybody_from_beginning_anew(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
    with sqlite3.connect(folder / "book.proof") as connection:
        connection.execute("DROP TRIGGER parts_stay")
        connection.execute("UPDATE parts SET packed = zeroblob(30) WHERE number = 2")
    connection.close()
    with opened(folder) as book:
        assert text_of(book).startswith("in tbe house")
        assert "book.damaged-1.proof" in book.notices[0]


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_a_file_whose_name_is_no_text_is_named_as_well_as_can_be(folder):
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff003.txt")).write_text("more\n")
    except OSError:
        pytest.skip("this disk does not take such names")
    with opened(folder) as book:
        assert [name for name, _ in book.merge.unreadable] == ["\ufffd003.txt"]


def test_a_folder_may_be_called_as_proof_files_are(folder):
    place = folder.rename(folder.with_name("book.proof"))
    with opened(place) as book:
        assert text_of(book).startswith("in tbe house")


def test_the_folder_one_is_in_is_opened(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with opened(Path()) as book:
        assert book.proof_path.name == "book.proof"


def test_the_work_of_a_renamed_folder_is_opened_by_its_own_name(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
    place = folder.rename(folder.with_name("other"))
    with opened(place / "book.proof") as book:
        assert book.path == place
        save(book)
    assert texts(place)[0] == "in the house and tlie field\n"


def test_a_renamed_layout_file_is_the_same_book(tmp_path):
    path = tmp_path / "a.hocr"
    path.write_bytes(words("in", "tbe"))
    with opened(path) as book:
        edit(book, "tbe", "the")
    for suffix in (".hocr", ".proof"):
        path.with_suffix(suffix).rename(tmp_path / f"b{suffix}")
    with opened(tmp_path / "b.hocr") as book:
        assert book.merge is None
        assert text_of(book) == "in the\n"
        save(book)
    assert b">the<" in (tmp_path / "b.hocr").read_bytes()


@pytest.mark.parametrize(("old", "new"), [("\f2", "2"), ("2", "2\fx"), ("tbe\n\f2", "x")])
def test_pages_stay_apart_when_a_form_feed_is_taken_out_or_typed(tmp_path, old, new):
    place = book_in(tmp_path / "book", {f"00{n}": f"{n} tbe\n" for n in range(1, 6)})
    with opened(place) as book:
        start = text_of(book).index(old)
        book.session.edit(ChangeSet.replace(start, start + len(old), new))
        for number in (2, 3, 4):
            place_there = text_of(book).index(f"{number + 1} ")
            assert book.sheets.number_at(place_there) == number
            assert book.sheets.span(number).of(text_of(book)) == f"{number + 1} tbe\n"


def test_of_two_files_of_the_same_name_in_an_archive_the_last_is_read_and_written(tmp_path):
    members = [("1.txt", "first tbe"), ("2.txt", "two"), ("1.txt", "last tbe")]
    path = an_archive(tmp_path / "b.zip", members)
    with opened(path) as book:
        edit(book, "tbe", "the")
        save(book)
    with opened(path) as book:
        assert book.merge is None
        assert text_of(book) == "last the\n".strip() + "\ftwo"
    with zipfile.ZipFile(path) as archive:
        read = [archive.open(member).read() for member in archive.infolist()]
    assert read == [b"first tbe", b"two", b"last the"]


def test_an_archive_with_a_password_on_some_files_is_left_as_it_was(tmp_path):
    path = an_archive(tmp_path / "b.zip", [("1.txt", "in tbe"), ("1.png", "image")])
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"1.png") - 30 + 6] |= 1  # the flag of a password, in both heads
    raw[raw.rindex(b"1.png") - 46 + 8] |= 1
    path.write_bytes(raw)
    with opened(path) as book:
        edit(book, "tbe", "the")
        with pytest.raises(FormatError, match="password"):
            save(book)
    assert path.read_bytes() == raw


def test_the_digests_that_are_kept_are_those_of_what_is_there(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
        save(book)
    (folder / "002.txt").write_text("of rny dear\n")
    with opened(folder) as book:
        digests = [one.digest for one in book.store.events("saved") if isinstance(one, Saved)]
    assert len(digests) == 2


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
def test_a_page_without_text_is_a_page_even_if_a_byte_order_mark_is_all_that_it_holds(folder, raw):
    (folder / "003.txt").write_bytes(raw)
    with opened(folder) as book:
        assert len(book.sheets) == 3
        assert book.merge is None
        end = len(text_of(book))
        book.session.edit(ChangeSet.replace(end, end, "new"))
        save(book)
        book.session.undo()
        assert (folder / "003.txt").read_bytes().startswith(raw)
        save(book)
    assert (folder / "003.txt").read_bytes() == raw


def test_what_is_typed_at_the_end_or_start_of_a_page_is_of_that_page(folder):
    with opened(folder) as book:
        feed = text_of(book).index("\f")
        book.session.edit(ChangeSet.replace(feed, feed, "end"))
        book.session.edit(ChangeSet.replace(feed + 4, feed + 4, "start "))
        save(book)
        typed = len(text_of(book))
        book.session.edit(ChangeSet.replace(typed, typed, "\f"))  # now its pages are not those
        assert book.sheets.span(0).of(text_of(book)).endswith("end")
        assert book.sheets.span(1).of(text_of(book)) == "start of rny\n\f"
    assert texts(folder) == ["in tbe house and tlie field\nend", "start of rny\n"]


def test_words_joined_over_the_end_of_a_page_are_of_the_page_that_their_file_is(tmp_path):
    place = tmp_path / "book"
    place.mkdir()
    (place / "001.hocr").write_bytes(words("the", "ex-"))
    (place / "002.hocr").write_bytes(words("ample", "end"))
    with opened(place) as book:
        edit(book, "-\n\fample", "ample\n")
        save(book)
        assert text_of(book) == "the example\n end\n"
        assert book.sheets.span(0).of(text_of(book)) == "the example\n"
        assert book.sheets.span(1).of(text_of(book)) == " end\n"
        for number in (0, 1):
            page = book.sheets.span(number)
            assert all(page.contains(one.span) for one in book.sheets.layout(number).words)
    assert b">example<" in (place / "001.hocr").read_bytes()
    assert b"ample" not in (place / "002.hocr").read_bytes()


def test_a_text_is_not_taken_for_a_layout_file_of_its_name_that_is_gone(tmp_path):
    (tmp_path / "a.hocr").write_bytes(words("in", "tbe"))
    with opened(tmp_path / "a.hocr") as book:
        edit(book, "tbe", "the")
    (tmp_path / "a.hocr").unlink()
    (tmp_path / "a.txt").write_text("something else\n")
    with opened(tmp_path / "a.txt") as book:
        assert text_of(book) == "something else\n"
        assert "a.earlier-1.proof" in book.notices[0]


def test_a_folder_under_another_name_is_the_same_book_and_open_once(folder):
    link = folder.with_name("link")
    try:
        link.symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("no links can be made here")
    with opened(folder), pytest.raises(StoreError, match="already open"):
        opened(link)
    assert [path.name for path in folder.glob("*.proof")] == ["book.proof"]


def test_the_files_of_an_archive_are_listed_once_however_many_are_read(tmp_path, monkeypatch):
    path = an_archive(tmp_path / "b.zip", [(f"{n:03}.txt", f"page {n}") for n in range(20)])
    opened_times = []
    plain = zipfile.ZipFile.__init__

    def counted(self, *arguments, **options):
        opened_times.append(1)
        plain(self, *arguments, **options)

    monkeypatch.setattr(zipfile.ZipFile, "__init__", counted)
    with opened(path) as book:
        assert len(book.sheets) == 20
    assert len(opened_times) < 5


def test_a_folder_whose_pages_are_gone_still_has_the_work_on_them(folder):
    with opened(folder) as book:
        edit(book, "tbe", "the")
    for path in folder.glob("*.txt"):
        path.unlink()
    with opened(folder) as book:
        assert text_of(book) == "in the house and tlie field\n\fof rny\n"
        save(book)
    assert texts(folder) == ["in the house and tlie field\n", "of rny\n"]
    (folder / "book.proof").unlink()
    for path in folder.glob("*.txt"):
        path.unlink()
    with pytest.raises(FormatError, match="no texts of pages"):
        opened(folder)
