"""A language pack that is not the program's own: what ``check`` and ``fix`` know then."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.cli.pages import call

STRANGE = ("quxling", "zapatero", "skepwright")
"""Known to a pack, to a language, to a domain."""

PAGE = "The quxling is a small animal that lives in the wood.\n"


@pytest.fixture(scope="module")
def bees(checkout, tmp_path_factory):
    """English, with "quxling" in the place of "house", and with bees in the place of politics."""
    folder = tmp_path_factory.mktemp("packs") / "bees"
    shutil.copytree(checkout / "resources" / "en", folder)
    words = folder / "words.tsv"
    rows = words.read_text("utf-8")
    assert "\nhouse\t" in rows
    words.write_bytes(rows.replace("\nhouse\t", "\nquxling\t").encode())
    (folder / "domains" / "politics.txt").unlink()
    (folder / "domains" / "beekeeping.txt").write_text("skepwright\n", "utf-8")
    return folder


@pytest.mark.slow
def test_pack_language_and_domain_say_what_a_word_is(bees, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("\n\n".join(f"The {word} lives in the wood." for word in STRANGE), "utf-8")

    def doubted(*options):
        result = call("check", page, "--format", "jsonl", "--threshold", 0, *options)
        assert result.stderr == ""
        found = {json.loads(line)["text"] for line in result.stdout.splitlines()}
        return [word for word in STRANGE if word in found]

    assert doubted() == ["quxling", "zapatero", "skepwright"]
    assert doubted("--pack", bees) == ["zapatero", "skepwright"]
    assert doubted("--pack", bees, "--language", "es") == ["skepwright"]
    assert doubted("--pack", bees, "--domain", "beekeeping") == ["zapatero"]


def test_what_is_sure_is_mended_by_what_the_pack_knows(bees, tmp_path):
    page, out = tmp_path / "page.txt", tmp_path / "out.txt"
    page.write_text(PAGE.replace("The", "Tbe"), "utf-8")
    result = call("fix", page, "--pack", bees, "--threshold", 0.3, "-o", out)
    assert result.exit_code == 0
    assert out.read_text("utf-8") == PAGE


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--pack", "nowhere"], "nowhere: There is no language pack here."),
        (["--pack", "empty"], "empty: There is no language pack here."),
        (["--pack", "page.txt"], "page.txt: There is no language pack here."),
        (["--pack", "empty", "--domain", "politics"], "empty: There is no language pack here."),
        (["--language", "de"], "There is no language pack “de”"),
        (["--language", "xx", "--pack", "tables"], "no words of “xx”. It has: en, es"),
    ],
)
@pytest.mark.parametrize("command", ["check", "fix"])
def test_what_cannot_be_used_is_said(command, options, complaint, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("empty", "tables"):
        (tmp_path / folder).mkdir()
    (tmp_path / "tables" / "words.tsv").touch()
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    result = call(command, "page.txt", *options)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


def test_a_domain_that_only_english_has_is_refused_with_those_of_the_pack(bees, clean):
    result = call("check", clean, "--pack", bees, "--domain", "politics")
    assert result.exit_code == 2
    assert "The known ones: beekeeping." in result.stderr
