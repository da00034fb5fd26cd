"""``proofread export``: from the ``.proof`` file to the corrected text and its log."""

from __future__ import annotations

import pytest

from proofreader.project import open_book
from proofreader.text.spans import ChangeSet
from tests.cli.pages import call


@pytest.fixture
def proof(clean):
    """The .proof file of a page in which "can" became "must"."""
    with open_book(clean) as book:
        place = book.session.document.text.index("can")
        book.session.edit(ChangeSet.replace(place, place + 3, "must"))
        return book.proof_path


def test_export_writes_text_and_logs_and_names_them(proof, tmp_path):
    folder = tmp_path / "deep" / "out"
    result = call("export", proof, "-o", folder)
    assert result.exit_code == 0
    assert sorted(result.stdout.splitlines()) == sorted(map(str, folder.iterdir()))
    assert (folder / "clean.corrected.txt").read_text("utf-8") == (
        "We are deeply convinced that this must be done.\n"
    )
    assert {path.suffix for path in folder.iterdir()} == {
        ".txt",
        ".jsonl",
        ".csv",
        ".diff",
        ".html",
    }


def test_export_goes_beside_the_text_unless_told(proof):
    assert call("export", proof).exit_code == 0
    assert proof.with_name("clean.corrected.txt").exists()


def test_the_exported_log_replays(proof, clean, tmp_path):
    call("export", proof, "-o", tmp_path)
    replayed = call("replay", clean, tmp_path / "clean.changes.jsonl")
    assert replayed.stdout_bytes == (tmp_path / "clean.corrected.txt").read_bytes()


def test_the_work_is_exported_even_if_the_text_file_has_changed(proof, clean, tmp_path):
    clean.write_bytes(b"Something else.\n")
    result = call("export", proof, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert clean.read_bytes() == b"Something else.\n"
    assert b"must be done" in (tmp_path / "out" / "clean.corrected.txt").read_bytes()


def test_a_text_file_is_no_book(clean):
    result = call("export", clean)
    assert result.exit_code == 2
    assert "clean.proof" in result.stderr
    assert not clean.with_suffix(".proof").exists()


def test_a_missing_proof_file_is_called_missing(tmp_path):
    result = call("export", tmp_path / "nowhere.proof")
    assert result.exit_code == 2
    assert "There is no such file." in result.stderr


def test_a_foreign_proof_file_is_an_error_and_stays(clean):
    foreign = clean.with_suffix(".proof")
    foreign.write_bytes(b"not ours")
    result = call("export", foreign)
    assert result.exit_code == 2
    assert str(foreign) in result.stderr
    assert foreign.read_bytes() == b"not ours"
    assert sorted(clean.parent.iterdir()) == [foreign, clean]


def test_a_folder_that_cannot_be_made_is_an_error(proof, clean):
    result = call("export", proof, "-o", clean / "out")
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
