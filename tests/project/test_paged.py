"""Books of several files: folders, archives and layout files."""

import zipfile

import pytest
from PIL import Image

from proofreader.errors import FormatError
from proofreader.project import open_book, save
from proofreader.project.gathering import UnreadPagesError, is_book
from proofreader.review.events import PageMark
from proofreader.text.spans import ChangeSet
from tests.scans.test_pdf import made, text_at

PAGES = {
    "001.txt": b"in tbe house\r\n",
    "002.txt": b"\xef\xbb\xbfof my father\n\f",
    "010.txt": b"",
}


def words(*texts):
    spans = (
        f"<span class='ocrx_word' id='w{n}' title='bbox {n * 50} 10 {n * 50 + 40} 30; "
        f"x_wconf {90 - n}'>{text}</span>"
        for n, text in enumerate(texts)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<html><body>"
        "<div class='ocr_page' title='image \"p.png\"; bbox 0 0 400 100'>"
        "<p class='ocr_par'><span class='ocr_line' title='bbox 0 10 400 30'>"
        f"{' '.join(spans)}</span></p></div></body></html>\n"
    ).encode()


def draw(path):
    path.parent.mkdir(exist_ok=True)
    Image.new("L", (40, 50), 255).save(path)


def edit(book, old, new):
    start = book.session.document.text.index(old)
    book.session.edit(ChangeSet.replace(start, start + len(old), new))


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "book"
    place.mkdir()
    for name, raw in PAGES.items():
        (place / name).write_bytes(raw)
        draw(place / name.replace(".txt", ".png"))
    (place / "README.txt").write_text("Not a page.")
    return place


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.txt")}


def reopened(path, **choices):
    return open_book(path, who="Ann", **choices)


def test_a_folder_of_pages_is_one_book_with_its_images(folder):
    assert is_book(folder)
    with reopened(folder) as book:
        assert book.session.document.text == "in tbe house\r\n\fof my father\n\f"
        sheets = book.sheets
        assert [sheets.name(n) for n in range(len(sheets))] == ["001", "002", "010"]
        assert [sheets.image(n).path.name for n in range(3)] == ["001.png", "002.png", "010.png"]
        assert book.proof_path == folder / "book.proof"


def test_saving_writes_the_corrected_pages_and_no_other(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
        assert not book.is_saved
        save(book)
        assert book.is_saved
    assert contents(folder) == {
        **PAGES,
        "001.txt": b"in the house\r\n",
        "README.txt": b"Not a page.",
    }
    with reopened(folder) as book:
        assert book.is_saved
        assert book.merge is None
        book.session.undo()
        save(book)
    assert contents(folder) == {**PAGES, "README.txt": b"Not a page."}


def test_what_ends_a_page_of_tesseract_and_its_byte_order_mark_stay(folder):
    with reopened(folder) as book:
        edit(book, "father", "fathers")
        edit(book, "\n\f", "\n\f")
        save(book)
    assert (folder / "002.txt").read_bytes() == b"\xef\xbb\xbfof my fathers\n\f"


def test_text_is_typed_on_an_empty_page(folder):
    with reopened(folder) as book:
        end = len(book.session.document.text)
        book.session.edit(ChangeSet.replace(end, end, "new"))
        save(book)
    assert (folder / "010.txt").read_bytes() == b"new"


def test_a_zip_of_pages_is_written_back_with_all_else_in_it(tmp_path, folder):
    path = tmp_path / "book.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, f"pages/{file.name}")
    with reopened(path) as book:
        assert book.sheets.image(1).member == "pages/002.png"
        edit(book, "tbe", "the")
        save(book)
        assert book.is_saved
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.read("pages/001.txt") == b"in the house\r\n"
        assert archive.read("pages/001.png") == (folder / "001.png").read_bytes()
        assert archive.read("pages/README.txt") == b"Not a page."


def test_a_layout_file_knows_its_words_and_is_written_back(tmp_path):
    path = tmp_path / "p.hocr"
    path.write_bytes(words("in", "tbe", "ho", "use"))
    draw(tmp_path / "p.png")
    with reopened(path) as book:
        text = book.session.document.text
        assert text.split() == ["in", "tbe", "ho", "use"]
        assert book.session.document.confidences is not None
        edit(book, "ho use", "house")
        edit(book, "tbe", "the")
        sheets, now = book.sheets, book.session.document.text
        place = now.index("house")
        assert sheets.image(0).path == tmp_path / "p.png"
        (box,) = sheets.boxes(0, book.session.document.line_at(place).span)
        assert (box.left, box.right) == (0, 190)
        assert sheets.place_at(0, 101, 20) == place
        assert sheets.place_at(0, 189, 500) == place + 5
        assert sheets.line_box(0, place).right == 400
        save(book)
    written = path.read_bytes()
    assert b"bbox 50 10 90 30" in written
    assert b"bbox 100 10 190 30" in written
    assert b">the<" in written
    with reopened(path) as book:
        assert book.is_saved


def test_pages_that_are_gone_stay_in_the_book_and_are_named(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
    (folder / "001.txt").unlink()
    with reopened(folder) as book:
        assert book.merge.missing == ("001.txt",)
        assert book.session.document.text.startswith("in the house")
        save(book)
    assert (folder / "001.txt").read_bytes() == b"in the house\r\n"


def test_a_page_that_cannot_be_read_any_more_stays_as_it_was(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
        text = book.session.document.text
    (folder / "001.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "009.txt").write_bytes(b"\x00\x01\x02" * 100)
    for _ in range(2):
        with reopened(folder) as book:
            assert book.session.document.text == text
            assert [name for name, _ in book.merge.unreadable] == ["001.txt", "009.txt"]
            assert (book.merge.extra, book.merge.reread, book.merge.conflicts) == ((), (), ())
    assert len(list(folder.glob("*.proof"))) == 1


def test_new_pages_and_pages_read_again_are_merged_and_conflicts_are_shown(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
        edit(book, "father", "fatherland")
        book.session.mark_page(1, PageMark.DONE)
    (folder / "001.txt").write_bytes(b"in lhe house\r\n")
    (folder / "002.txt").write_bytes(b"\xef\xbb\xbfof mine father\n\f")
    (folder / "000.txt").write_bytes(b"The beginning\n")
    with reopened(folder) as book:
        report = book.merge
        assert (report.extra, report.reread) == (("000.txt",), ("001.txt", "002.txt"))
        assert report.carried == 2
        (conflict,) = report.conflicts
        assert (conflict.page, conflict.before, conflict.after) == ("001", "tbe", "the")
        assert conflict.now == "lhe"
        text = book.session.document.text
        assert text == "The beginning\n\fin lhe house\r\n\fof mine fatherland\n\f"
        assert text[conflict.place :].startswith("lhe")
        assert book.session.page_marks == {2: PageMark.DONE}
    assert (folder / "book.earlier-1.proof").exists()
    with reopened(folder) as book:
        assert book.merge is None
        assert "fatherland" in book.session.document.text


def test_what_another_program_wrote_meanwhile_is_not_overwritten(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
        (folder / "001.txt").write_bytes(b"somebody else")
        with pytest.raises(FormatError, match="Another program"):
            save(book)
        assert (folder / "001.txt").read_bytes() == b"somebody else"


def test_a_page_that_cannot_be_read_is_named_and_the_others_open(folder):
    (folder / "002.txt").write_bytes(b"text and \0\0\0\0 more")
    with reopened(folder) as book:
        assert [name for name, _ in book.merge.unreadable] == ["002.txt"]
        assert len(book.sheets) == 2


def test_images_alone_have_to_be_read_first(tmp_path):
    for number in range(3):
        draw(tmp_path / "scans" / f"{number:03}.png")
    with pytest.raises(UnreadPagesError) as caught:
        open_book(tmp_path / "scans")
    assert caught.value.count == 3
    with pytest.raises(UnreadPagesError):
        open_book(tmp_path / "scans" / "001.png")


def test_an_image_is_opened_with_the_text_beside_it(tmp_path):
    draw(tmp_path / "letter.png")
    (tmp_path / "letter.txt").write_bytes(b"Dear Comrades")
    with reopened(tmp_path / "letter.png") as book:
        assert book.path == tmp_path / "letter.txt"
        assert book.sheets.image(0).path == tmp_path / "letter.png"
        assert book.sheets.needs_alignment(0)


def test_the_pages_of_distributed_proofreaders_find_their_images(tmp_path):
    draw(tmp_path / "images" / "001.png")
    draw(tmp_path / "images" / "002.png")
    text = b"-----File: 001.png---\\anna-----\none\n-----File: 002.png---\\otto-----\ntwo\n"
    (tmp_path / "project.txt").write_bytes(text)
    with reopened(tmp_path / "project.txt") as book:
        assert [book.sheets.name(n) for n in range(2)] == ["001", "002"]
        assert [book.sheets.image(n).path.name for n in range(2)] == ["001.png", "002.png"]
        assert book.sheets.number_at(text.index(b"two")) == 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["001.txt", "002.txt"], True),
        (["a.txt", "a.png", "b.txt", "b.png"], True),
        (["p001.hocr", "p001.png", "p002.hocr", "p002.png", "notes.txt"], True),
        (["001.png", "002.png"], True),
        (["letter.txt", "other.txt"], False),
        (["letter.txt", "letter.png", "truth.txt"], False),
        (["letter.txt"], False),
        ([], False),
    ],
)
def test_a_folder_is_a_book_by_the_names_in_it(tmp_path, names, expected):
    for name in names:
        (tmp_path / name).touch()
    assert is_book(tmp_path) is expected


def test_a_folder_that_was_renamed_goes_on_with_its_work(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
    renamed = folder.rename(folder.parent / "other")
    with reopened(renamed) as book:
        assert book.session.document.text.startswith("in the house")


def test_the_work_opens_by_its_own_file_too(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
    with reopened(folder / "book.proof") as book:
        assert book.path == folder
        assert book.session.document.text.startswith("in the house")


def test_a_damaged_archive_and_an_empty_folder_say_what_to_do(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormatError, match=r"001\.txt"):
        open_book(tmp_path / "empty")
    (tmp_path / "book.zip").write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(FormatError, match="damaged"):
        open_book(tmp_path / "book.zip")


def test_a_pdf_with_a_text_layer_opens_as_the_layout_file_that_saving_writes(tmp_path):
    path = tmp_path / "book.pdf"
    pages = (text_at(20, 250, b"(%s) Tj" % text) for text in (b"in tbe house", b"of my father"))
    path.write_bytes(made(*pages))
    with reopened(path) as book:
        assert book.path == tmp_path / "book.hocr"
        assert book.session.document.text.split() == ["in", "tbe", "house", "of", "my", "father"]
        assert [book.sheets.image(n).frame for n in range(2)] == [0, 1]
        assert not book.path.exists()
        edit(book, "tbe", "the")
        save(book)
        assert b">the<" in book.path.read_bytes()
    with reopened(path) as book:
        assert book.is_saved
        assert book.merge is None
        assert "the house" in book.session.document.text


def test_who_waits_is_told_how_far_it_is_and_may_stop_it(folder):
    class StoppedError(Exception):
        pass

    def stop(done, total):
        if (done, total) == (2, 3):
            raise StoppedError

    told = []
    with reopened(folder, watch=lambda *far: told.append(far)):
        pass
    assert told[-1] == (3, 3)
    (folder / "book.proof").unlink()
    with pytest.raises(StoppedError):
        reopened(folder, watch=stop)
    assert not (folder / "book.proof").exists()


def test_a_folder_that_is_renamed_while_it_is_open_is_not_made_anew(folder):
    with reopened(folder) as book:
        edit(book, "tbe", "the")
        renamed = folder.rename(folder.parent / "other")
        with pytest.raises(FormatError, match="moved or renamed"):
            save(book)
        assert not folder.exists()
    with reopened(renamed) as book:
        assert book.session.document.text.startswith("in the house")
        save(book)
    assert (renamed / "001.txt").read_bytes() == b"in the house\r\n"
