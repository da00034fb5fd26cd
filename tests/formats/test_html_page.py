"""The page that people read, keep and print."""

from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given

from proofreader.errors import ReplayError
from proofreader.formats.changelog import write_html
from proofreader.text.changelog import Origin, Verdict
from proofreader.text.findings import Kind
from tests.strategies import change_logs, log_of

ORIGINAL = "We, are deeply .convinced\nof it, hut also of dif ferences."
VOID = {"meta", "br"}


class Page(HTMLParser):
    """What a reader sees of a page: its tags, and the cells of its tables, row by row."""

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.rows, self.attributes = [], [], [], []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.text += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    def row(self, first):
        return next(row for row in self.rows if row[0] == first)


def log():
    comma, stop, hut, parts = log_of(
        ORIGINAL, (2, 3, ""), (15, 16, ""), (33, 36, "but"), (48, 49, "")
    )
    return (
        replace(comma, kind=Kind.STRAY_MARK, probability=0.974),
        replace(stop, kind=None, origin=Origin.HAND, reason="", probability=None, reading=None),
        hut,
        replace(parts, kind=Kind.SPLIT_WORD, who="Bo <b>", when=parts.when + timedelta(days=1)),
        replace(
            *log_of(ORIGINAL, (8, 14, "deeply")),
            number=5,
            verdict=Verdict.REJECTED,
            reading=None,
            kind=Kind.STRAY_MARK,
        ),
    )


@pytest.fixture(scope="module")
def page():
    return Page(write_html(ORIGINAL, log(), title="letter <1>.txt"))


@given(change_logs())
def test_any_log_makes_a_sound_page_with_a_row_for_each_entry(case):
    original, _, entries = case
    page = Page(write_html(original, entries, title=original))
    assert page.open == []
    decided = [row for row in page.rows if len(row) == 6 and row[0].isdigit()]
    assert [row[0] for row in decided] == [str(entry.number) for entry in entries]


def test_the_page_needs_nothing_from_elsewhere():
    html = write_html(ORIGINAL, log(), title="letter.txt")
    page = Page(html)
    assert not {"script", "a", "link", "img", "iframe"} & set(page.tags)
    assert not {"href", "src"} & {name for name, _ in page.attributes}
    assert "://" not in html
    assert "@import" not in html
    assert "url(" not in html


def test_the_heading_says_what_who_and_when(page):
    assert "letter <1>.txt" in page.text
    assert "5 decisions, by Anna and Bo <b>, from 2025-03-01 to 2025-03-02." in page.text


def test_the_summary_counts_by_kind_and_by_decision(page):
    assert page.row("Kind") == ["Kind", "✓ Accepted", "✎ By hand", "✗ Rejected", "All"]
    assert page.row("Stray mark") == ["Stray mark", "1", "0", "1", "2"]
    assert page.row("Real word") == ["Real word", "1", "0", "0", "1"]
    assert page.row("Typed by hand") == ["Typed by hand", "0", "1", "0", "1"]
    assert page.row("All") == ["All", "3", "1", "1", "5"]
    assert not any(row[0] == "Joined words" for row in page.rows)


def test_a_change_shows_both_sides_the_reason_and_the_decision(page):
    number, place, original, corrected, why, decision = page.row("3")
    assert (number, place) == ("3", "Page 1line 2column 8")
    assert original == "We, are deeply .convinced of it, hut also of dif ferences."
    assert corrected == "We are deeply convinced of it, but also of differences."
    assert why == "Real wordIt fits better.Probability 90%, reading 1"
    assert decision == "✓ AcceptedAnna2025-03-01 12:00 UTC"


def test_typing_and_rejections_are_told_apart_in_words(page):
    assert page.row("2")[4:] == ["Typed by hand", "✎ By handAnna2025-03-01 12:00 UTC"]
    assert page.row("5")[3] == "stays as it is"
    assert page.row("5")[5].startswith("✗ Rejected")


def test_the_context_is_cut_between_words():
    original = "abcdefghij " * 20
    page = Page(write_html(original, log_of(original, (115, 116, "F")), title="x"))
    words = "abcdefghij " * 3 + "abcde{} " + "abcdefghij " * 3
    nbsp = "\N{NO-BREAK SPACE}"
    assert page.row("1")[2:4] == [
        f"…{nbsp}{words.format(end).strip()}{nbsp}…" for end in ("fghij", "Fghij")
    ]


def test_a_word_longer_than_the_context_is_shown_as_far_as_it_goes():
    original = "x" * 200
    page = Page(write_html(original, log_of(original, (100, 101, "y")), title="x"))
    assert page.row("1")[3].strip("…\N{NO-BREAK SPACE}") == "x" * 45 + "y" + "x" * 45


def test_an_empty_log_says_so_and_has_no_tables():
    page = Page(write_html(ORIGINAL, (), title="letter.txt"))
    assert "Nothing was changed" in page.text
    assert "table" not in page.tags


def test_one_decision_by_nobody_in_particular_is_said_plainly():
    (entry,) = log_of("hut", (0, 1, "b"))
    page = Page(write_html("hut", [replace(entry, who="")], title="x"))
    assert "1 decision, on 2025-03-01." in page.text


def test_three_people_are_listed():
    entries = log_of("abc", (0, 1, "x"), (1, 2, "y"), (2, 3, "z"))
    people = [replace(entry, who=who) for entry, who in zip(entries, "CAB", strict=True)]
    assert "by A, B and C, on" in Page(write_html("abc", people, title="x")).text


def test_a_log_that_does_not_fit_is_refused():
    with pytest.raises(ReplayError):
        write_html("hat", log_of("hut", (0, 3, "but")), title="x")
