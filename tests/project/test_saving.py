"""What leaves the program: saved texts, exports, replayed logs."""

import pytest
from hypothesis import HealthCheck, given, settings

from proofreader.errors import FormatError, ReplayError
from proofreader.project import (
    export,
    open_book,
    replay_files,
    save,
)
from proofreader.text.spans import ChangeSet
from tests.project.work import TEXT, names, work
from tests.strategies import change_sets, texts


def test_saving_writes_the_text_in_its_encoding_and_opening_again_goes_on(letter):
    text = work(letter)
    with open_book(letter) as book:
        save(book)
        assert book.is_saved
        assert letter.read_bytes() == b"\xef\xbb\xbf" + text.encode()
        book.session.undo()
        assert not book.is_saved
    with open_book(letter) as book:
        assert book.original == TEXT
        assert book.session.document.text == "The hat is old.\r\nWe, are here.\rThe end"
        save(book)
    assert letter.read_bytes() == TEXT.replace(b"hut", b"hat")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(texts().filter(lambda text: text and "\0" not in text))
def test_opening_and_saving_without_a_change_gives_back_every_byte(tmp_path, text):
    path = tmp_path / "same.txt"
    path.write_bytes(text.encode())
    try:
        with open_book(path) as book:
            save(book)
    except FormatError:
        pass  # not a text file to this program: then it is not touched
    assert path.read_bytes() == text.encode()
    path.with_suffix(".proof").unlink(missing_ok=True)


def test_a_character_that_the_encoding_lacks_is_refused_and_the_file_stays(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Caf\xe9 so")
    with open_book(path) as book:
        book.session.edit(ChangeSet.replace(5, 5, "\N{GREEK SMALL LETTER ALPHA}"))
        assert not book.is_saved
        with pytest.raises(FormatError, match="U\\+03B1"):
            save(book)
        assert path.read_bytes() == b"Caf\xe9 so"
        book.session.undo()
        assert book.is_saved


def test_a_file_that_changed_since_it_was_opened_is_not_overwritten(letter):
    with open_book(letter) as book:
        book.session.edit(ChangeSet.replace(0, 3, "Thy"))
        letter.write_bytes(b"somebody else's")
        with pytest.raises(FormatError, match="Another program has changed"):
            save(book)
        assert letter.read_bytes() == b"somebody else's"
        letter.unlink()
        save(book)
    assert letter.read_bytes() == TEXT.replace(b"The hut", b"Thy hut")


def test_an_export_is_the_corrected_text_and_the_log_in_four_forms(letter, tmp_path):
    text = work(letter)
    with open_book(letter) as book:
        written = export(book)
    assert written.original is None
    assert names(tmp_path) == [
        "letter.changes.csv",
        "letter.changes.diff",
        "letter.changes.html",
        "letter.changes.jsonl",
        "letter.corrected.txt",
        "letter.proof",
        "letter.txt",
    ]
    assert written.corrected.read_bytes() == b"\xef\xbb\xbf" + text.encode()
    assert replay_files(letter, written.jsonl) == written.corrected.read_bytes()


def test_an_export_after_saving_has_the_original_too(letter, tmp_path):
    work(letter)
    folder = tmp_path / "out"
    folder.mkdir()
    with open_book(letter) as book:
        save(book)
        written = export(book, folder, "Brief")
    assert written.original == folder / "Brief.original.txt"
    assert written.original.read_bytes() == TEXT
    assert replay_files(written.original, written.jsonl) == letter.read_bytes()


def test_an_export_of_a_text_that_is_gone_has_the_original_too(letter, proof):
    work(letter)
    letter.unlink()
    with open_book(proof) as book:
        written = export(book)
    assert written.original.read_bytes() == TEXT


def test_an_export_to_a_folder_that_is_not_there_is_refused(letter, tmp_path):
    with open_book(letter) as book, pytest.raises(FormatError, match="no such folder"):
        export(book, tmp_path / "nowhere")


def test_a_log_is_refused_by_another_original(letter, tmp_path):
    work(letter)
    with open_book(letter) as book:
        written = export(book)
    other = tmp_path / "other.txt"
    other.write_bytes(TEXT.replace(b"hut", b"hit"))
    with pytest.raises(ReplayError, match="does not fit"):
        replay_files(other, written.jsonl)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(change_sets("The h\N{GRINNING FACE}t is\r\nold.\rThe end\n"))
def test_any_change_replays_byte_for_byte_in_any_encoding(tmp_path, change):
    text = "The h\N{GRINNING FACE}t is\r\nold.\rThe end\n"
    path = tmp_path / "book.txt"
    path.write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))
    with open_book(path) as book:
        book.session.edit(change)
        written = export(book)
    assert replay_files(path, written.jsonl) == written.corrected.read_bytes()
    assert written.corrected.read_bytes() == b"\xff\xfe" + change.apply(text).encode("utf-16-le")
    path.with_suffix(".proof").unlink()
