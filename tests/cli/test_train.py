"""proofread train, as far as it goes without pages."""

from __future__ import annotations

import pytest

from proofreader.cli import main
from proofreader.language.lexicon import read_words
from tests.training.spanish import save_texts


@pytest.fixture
def train(tmp_path):
    """Runs the command on a folder of texts with more options; gives the exit status."""
    save_texts(tmp_path / "texts")
    places = [tmp_path / "texts", "-o", tmp_path / "es", "--cache", tmp_path / "cache"]

    def run(*options):
        return main(["train", *map(str, places), "--language", "es", *options])

    return run


def test_the_words_of_a_folder_of_texts_are_built(train, tmp_path, capsys):
    assert train("--only", "words") == 0
    said = capsys.readouterr()
    assert said.err == "words: 42 words, 42 of them in the context model\n"
    assert not said.out
    assert "mercado" in [row.word for row in read_words(tmp_path / "es" / "words.tsv")]


def test_without_pages_the_confusions_are_those_of_english(train, tmp_path, checkout, capsys):
    assert train("--only", "confusions") == 0
    assert capsys.readouterr().err == "confusions: no pairs, so they are those of “en”\n"
    table = checkout / "resources" / "en" / "confusions.tsv"
    assert (tmp_path / "es" / "confusions.tsv").read_bytes() == table.read_bytes()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--only", "wrods"], "no such step: wrods"),
        (["--language", "xx"], "no words of “xx”"),
        (["--like", "xx", "--only", "confusions"], "no pack to take this from"),
    ],
)
def test_what_cannot_be_built_is_said(options, complaint, train, capsys):
    assert train(*options) == 2
    assert complaint in capsys.readouterr().err
