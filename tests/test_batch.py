"""Several processes find what one finds, in its order."""

from __future__ import annotations

import threading

import pytest

from proofreader.batch import LONG, crew
from proofreader.checking import Checker, batches
from proofreader.errors import ResourceError
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
def one():
    """What one process checks with."""
    return Checker(KNOWN.load())


@pytest.fixture(scope="module")
def alone(long_text, one):
    """What it finds."""
    return list(one.check(Document(long_text)))


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


@pytest.mark.slow
def test_two_long_texts_at_once_are_not_taken_for_one_another(long_text, alone):
    with crew(KNOWN, 2) as several:
        begun = [several.check(Document(text)) for text in (long_text, CLEAN, long_text)]
        assert [list(stretches) for stretches in begun][::2] == [alone, alone]


def test_many_texts_are_checked_at_once_each_by_what_it_shows_of_itself(one):
    texts = ["", CLEAN, FAULTY, FAULTY * 3, CLEAN * 5, " \n", FAULTY]
    with crew(KNOWN, 2) as several:
        begun = [several.check(Document(text)) for text in texts]
        found = [list(stretches) for stretches in begun]
    assert found == [list(one.check(Document(text))) for text in texts]


def test_what_is_not_there_is_said_before_a_process_begins(tmp_path):
    with pytest.raises(ResourceError), crew(Knowledge(folder=tmp_path), 2):
        pytest.fail("there is no such folder")
