"""Books open, resume, and never lose what is there."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.errors import FormatError, StoreError
from proofreader.project import (
    ConflictError,
    Keep,
    open_book,
    save,
)
from proofreader.review.store import Store
from proofreader.text.spans import ChangeSet
from tests.project.work import TEXT, names, open_finding, work


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


def test_the_work_on_a_text_is_carried_over_to_the_text_that_took_its_place(letter):
    work(letter)
    changed = TEXT.replace(b"are here", b"are all here")
    letter.write_bytes(changed)
    with open_book(letter, choice=Keep.BOTH) as book:
        assert book.original == changed
        assert book.merge.conflicts == ()
        assert book.session.document.text == "Thy hat is old.\r\nWe, are all here.\rThe end"
        assert book.session.tally.accepted == 1
        assert book.session.tally.rejected == 1
    with open_book(letter) as book:
        assert book.session.tally.accepted == 1
    assert "letter.earlier-1.proof" in names(letter.parent)
