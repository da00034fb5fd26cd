"""Several processes find what one finds, in its order."""

from __future__ import annotations

import os
import tempfile
import threading

import pytest

from proofreader.batch import LONG, checker_of, crew
from proofreader.checking import batches
from proofreader.errors import ProcessError, ResourceError
from proofreader.language.pack import Knowledge
from proofreader.text.document import Document
from tests.benchmarks.varied import Variation
from tests.cli.pages import CLEAN, FAULTY

KNOWN = Knowledge()
WORDS = 12_000


@pytest.fixture(scope="module")
def long_text(checkout, letter):
    """Many paragraphs, no two alike, with marks beyond the first plane among them."""
    variation = Variation(checkout / "resources" / "en", seed=7)
    text = variation.text((letter / "letter.txt").read_text("utf-8"), WORDS)
    return text.replace("hands", "h\N{GRINNING FACE}nds")


@pytest.fixture(scope="module")
def alone(long_text):
    """What one process finds."""
    return list(checker_of(KNOWN).check(Document(long_text)))


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_a_long_text_has_the_findings_that_one_process_finds(jobs, long_text, alone):
    assert len(long_text) > LONG
    assert len(list(batches(Document(long_text)))) > 3
    with crew(KNOWN, jobs) as several:
        assert list(several.check(Document(long_text))) == alone


@pytest.mark.slow
def test_beside_a_thread_too(long_text, alone):
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        with crew(KNOWN, 2) as several:
            assert list(several.check(Document(long_text))) == alone
    finally:
        end.set()
        thread.join()


def test_many_texts_are_checked_at_once_each_by_what_it_shows_of_itself():
    texts = ["", CLEAN, FAULTY, FAULTY * 3, CLEAN * 5, " \n", FAULTY]
    one = checker_of(KNOWN)
    with crew(KNOWN, 2) as several:
        begun = [several.check(Document(text)) for text in texts]
        found = [list(stretches) for stretches in begun]
    assert found == [list(one.check(Document(text))) for text in texts]


def test_what_is_not_there_is_said_before_a_process_begins(tmp_path):
    with crew(Knowledge(folder=tmp_path), 2) as several, pytest.raises(ResourceError):
        several.check(Document(FAULTY))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files that is this test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_a_killed_run_has_left_is_removed_after_a_week_and_nothing_else(temporary):
    names = ["proofreader-handover-old", "proofreader-handover-kept", "proofreader-mine"]
    for name in names:
        (temporary / name).mkdir()
        (temporary / name / "1.pickle").touch()
    (temporary / names[1] / "letter.txt").touch()
    for name in names:
        os.utime(temporary / name, (0, 0))
    (temporary / "proofreader-handover-new").mkdir()
    with crew(KNOWN, 1):
        pass
    left = {folder.name for folder in temporary.iterdir()}
    assert left == {*names[1:], "proofreader-handover-new"}
    assert (temporary / names[1] / "letter.txt").exists()


def test_nowhere_to_hand_texts_over_is_said_with_a_remedy(temporary):
    temporary.rmdir()
    with pytest.raises(ProcessError, match=r"temporary.*TMPDIR.*--jobs 1"), crew(KNOWN, 2):
        pass


@pytest.mark.slow
def test_a_long_text_is_on_the_disk_until_its_last_stretch_is_taken(temporary, long_text):
    with crew(KNOWN, 2) as several:
        stretches = several.check(Document(long_text))
        first = next(stretches)
        assert list(temporary.glob("*/*.pickle"))
        assert [first, *stretches][-1].span.end == len(long_text)
        assert not list(temporary.glob("*/*.pickle"))
