"""Books: open, resume, save, export, replay."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from proofreader.checking import Checked
from proofreader.errors import FormatError, ReplayError, StoreError
from proofreader.project import (
    ConflictError,
    Keep,
    export,
    open_book,
    replay_files,
    save,
)
from proofreader.review.store import Store
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import ChangeSet, Span
from tests.strategies import change_sets, texts

TEXT = b"\xef\xbb\xbfThe hut is old.\r\nWe, are here.\rThe end"


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def proof(letter):
    return letter.with_suffix(".proof")


def open_finding(book, surface, reading):
    """Let the session find ``surface``; the finding."""
    text = book.session.document.text
    span = Span(text.index(surface), text.index(surface) + len(surface))
    name = fingerprint(text, span, Kind.REAL_WORD)
    finding = Finding(span, surface, Kind.REAL_WORD, "why", 0.9, (Suggestion(reading, 0.8),), name)
    book.session.take(Checked(span, (finding,)), book.session.revision)
    return finding


def work(path):
    """Open a book, accept a reading, reject one and type a word; the corrected text."""
    with open_book(path, who="Ann") as book:
        book.session.accept(open_finding(book, "hut", "hat"))
        book.session.reject(open_finding(book, "old", "odd"))
        book.session.edit(ChangeSet.replace(0, 3, "Thy"))
        return book.session.document.text


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_text_opens_with_its_proof_file_beside_it(letter, proof):
    with open_book(letter) as book:
        assert (book.path, book.proof_path) == (letter, proof)
        assert book.session.document.text == TEXT[3:].decode()
        assert (str(book.encoding), book.newline) == ("UTF-8 with byte-order mark", "\r\n")
        assert book.original == TEXT
        assert book.notices == ()
        assert book.is_saved
    assert names(letter.parent) == ["letter.proof", "letter.txt"]
    assert letter.read_bytes() == TEXT


def test_a_guessed_encoding_is_said_once(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes("Caf\xe9 – “so”".encode("cp1252"))
    with open_book(path) as book:
        assert book.notices == ("The encoding of the file was guessed: Windows-1252.",)
    with open_book(path) as book:
        assert book.encoding.guessed
        assert book.notices == ()


def test_opening_again_resumes_and_says_so_in_one_sentence(letter):
    text = work(letter)
    with open_book(letter) as book:
        assert book.session.document.text == text
        assert book.notices == ("Resumed: 1 accepted, 1 rejected, 1 typed by hand.",)
        assert not book.is_saved


def test_what_was_undone_is_not_counted(letter):
    with open_book(letter) as book:
        book.session.accept(open_finding(book, "hut", "hat"))
        book.session.undo()
    with open_book(letter) as book:
        assert book.notices == ()


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


def test_the_text_that_was_saved_earlier_is_known_again(letter):
    work(letter)
    with open_book(letter) as book:
        save(book)
        saved = letter.read_bytes()
        book.session.undo()
        save(book)
    letter.write_bytes(saved)
    with open_book(letter) as book:
        assert book.notices[-1].startswith("Resumed")


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


def test_a_text_that_changed_underneath_asks_which_to_keep(letter, proof):
    work(letter)
    letter.write_bytes(b"New text")
    with pytest.raises(ConflictError) as caught:
        open_book(letter)
    assert (caught.value.path, caught.value.proof_path) == (letter, proof)
    with pytest.raises(ConflictError):
        open_book(proof)
    assert names(letter.parent) == ["letter.proof", "letter.txt"]


def test_the_work_is_kept_and_saving_replaces_the_new_text(letter):
    text = work(letter)
    letter.write_bytes(b"New text")
    with open_book(letter, choice=Keep.PROOF) as book:
        assert book.session.document.text == text
        assert book.notices[-1] == "Saving will replace the text file, which has changed."
        assert not book.is_saved
        save(book)
    assert letter.read_bytes() == b"\xef\xbb\xbf" + text.encode()


@pytest.mark.parametrize("name", ["letter.txt", "letter.proof"])
def test_the_new_text_is_taken_and_the_work_is_moved_aside(letter, proof, name):
    work(letter)
    before = proof.read_bytes()
    letter.write_bytes(b"New text")
    with open_book(letter.with_name(name), choice=Keep.FILE) as book:
        assert book.session.document.text == "New text"
        assert "letter.earlier-1.proof" in book.notices[0]
    assert letter.with_name("letter.earlier-1.proof").read_bytes() == before


def test_a_new_text_is_taken_without_asking_when_there_was_no_work(letter):
    open_book(letter).close()
    letter.write_bytes(b"New text")
    with open_book(letter) as book:
        assert book.session.document.text == "New text"
    assert "letter.earlier-1.proof" in names(letter.parent)


def test_a_new_text_that_cannot_be_read_leaves_the_work_where_it_is(letter):
    work(letter)
    letter.write_bytes(b"\0\1\2\3" * 100)
    with pytest.raises(FormatError):
        open_book(letter, choice=Keep.FILE)
    assert names(letter.parent) == ["letter.proof", "letter.txt"]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_or_foreign_proof_file_is_moved_aside_and_said_so(letter, proof, content):
    proof.write_bytes(content)
    with open_book(letter) as book:
        assert "kept as letter.damaged-1.proof" in book.notices[0]
    assert letter.with_name("letter.damaged-1.proof").read_bytes() == content
    with open_book(letter) as book:
        assert book.notices == ()


def test_a_proof_file_whose_events_do_not_fit_is_moved_aside(letter, proof):
    work(letter)
    with closing(Store.open(proof)) as store:
        typed = list(store.events())[-1]
        store.append(replace(typed, change=ChangeSet.replace(999, 999, "x"), before=("",)))
    with open_book(letter) as book:
        assert "letter.damaged-1.proof" in book.notices[0]


def test_a_damaged_proof_file_opened_by_itself_is_refused_and_stays(letter, proof):
    proof.write_bytes(b"not a database")
    for path in (proof, letter):
        letter.unlink(missing_ok=True)
        with pytest.raises(StoreError, match="damaged"):
            open_book(path)
    assert proof.read_bytes() == b"not a database"


def test_a_proof_file_of_a_newer_version_is_refused_and_stays(letter, proof):
    work(letter)
    with closing(sqlite3.connect(proof)) as other:
        other.execute("PRAGMA user_version = 99")
    before = proof.read_bytes()
    with pytest.raises(StoreError, match="newer version of Proofreader"):
        open_book(letter)
    assert proof.read_bytes() == before
    assert names(letter.parent) == ["letter.proof", "letter.txt"]


def test_a_book_that_is_open_in_another_window_is_refused(letter, proof):
    with open_book(letter):
        for path in (letter, proof):
            with pytest.raises(StoreError, match="already open in another window"):
                open_book(path)
    open_book(letter).close()


def test_a_proof_file_opens_by_its_own_name(letter, proof):
    text = work(letter)
    with open_book(proof) as book:
        assert (book.path, book.session.document.text) == (letter, text)


def test_a_text_that_is_gone_is_written_again_from_its_proof_file(letter, proof):
    text = work(letter)
    for path in (letter, proof):
        letter.unlink(missing_ok=True)
        with open_book(path) as book:
            assert book.path == letter
            assert book.notices[0] == "The text file is gone: save to write it again."
            assert not book.is_saved
            save(book)
        assert letter.read_bytes() == b"\xef\xbb\xbf" + text.encode()


def test_both_files_can_be_moved_and_renamed_together(letter, proof, tmp_path):
    text = work(letter)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    letter.rename(folder / "new.txt")
    proof.rename(folder / "new.proof")
    for name in ("new.txt", "new.proof"):
        with open_book(folder / name) as book:
            assert (book.path, book.session.document.text) == (folder / "new.txt", text)


def test_two_texts_with_the_same_stem_have_a_proof_file_each(letter):
    text = work(letter)
    other = letter.with_suffix(".html")
    other.write_bytes(b"Another text")
    for _ in range(2):
        with open_book(other) as book:
            assert book.proof_path.name == "letter.html.proof"
            assert book.session.document.text == "Another text"
    with open_book(letter) as book:
        assert book.session.document.text == text


@pytest.mark.parametrize("name", ["letter.txt", "letter.proof"])
def test_a_file_that_is_not_there_is_said(tmp_path, name):
    with pytest.raises(FormatError, match="no such file"):
        open_book(tmp_path / name)


def test_a_file_that_cannot_be_read_leaves_nothing_behind(tmp_path):
    (tmp_path / "empty.txt").touch()
    for path in (tmp_path / "empty.txt", tmp_path):
        with pytest.raises(FormatError):
            open_book(path)
    assert names(tmp_path) == ["empty.txt"]


def test_where_nothing_can_be_written_beside_the_text_work_is_kept_elsewhere(tmp_path):
    # A name as long as names can be leaves no room for ".proof", whoever asks.
    path = tmp_path / ("a" * 251 + ".txt")
    path.write_bytes(TEXT)
    fallback = tmp_path / "user" / "work"
    for expected in ("The hut", "My hut"):
        with open_book(path, fallback=fallback) as book:
            assert book.session.document.text.startswith(expected)
            assert str(fallback) in book.notices[-1]
            if expected == "The hut":
                book.session.edit(ChangeSet.replace(0, 3, "My"))
            kept = book.proof_path
    with open_book(kept) as book:
        assert book.path == path


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_work_in_a_folder_that_became_read_only_goes_on_elsewhere(letter, tmp_path):
    text = work(letter)
    fallback = tmp_path.with_name("fallback")
    tmp_path.chmod(0o500)
    with open_book(letter, fallback=fallback) as book:
        assert book.session.document.text == text
    tmp_path.chmod(0o700)


def test_where_there_is_no_place_at_all_it_is_said(tmp_path):
    path = tmp_path / ("a" * 251 + ".txt")
    path.write_bytes(TEXT)
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="no place to keep your work"):
        open_book(path, fallback=tmp_path / "file" / "work")


def test_a_system_without_user_names_gives_an_empty_name(letter):
    program = (
        "import sys; from pathlib import Path; from proofreader.project import open_book\n"
        "import os; os.getuid = lambda: 987654\n"
        "print(repr(open_book(Path(sys.argv[1])).who))"
    )
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"LOGNAME", "USER", "LNAME", "USERNAME"}
    }
    command = [sys.executable, "-c", program, str(letter)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert done.stdout == "''\n"


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


def test_the_work_outlives_a_killed_program(letter):
    program = (
        "import os, sys; from pathlib import Path; from proofreader.project import open_book\n"
        "from proofreader.text.spans import ChangeSet\n"
        "book = open_book(Path(sys.argv[1]))\n"
        "book.session.edit(ChangeSet.replace(0, 3, 'Thy'))\n"
        "os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(letter)], check=False)
    assert done.returncode == -9
    with open_book(letter) as book:
        assert book.session.document.text.startswith("Thy hut")


def test_a_book_keeps_its_work_where_its_text_is(letter):
    relative = Path(os.path.relpath(letter))
    with open_book(relative) as book:
        assert book.proof_path == relative.with_suffix(".proof")
