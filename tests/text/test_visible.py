"""What cannot be seen is shown by a sign or by its name."""

import pytest

from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span
from proofreader.text.visible import is_unseen, one_line, takes_lines, visible


def a_finding(text, surface, reading, kind=Kind.STRAY_MARK):
    start = text.index(surface)
    span = Span(start, start + len(surface))
    readings = () if reading is None else (Suggestion(reading, 0.9),)
    return Finding(span, surface, kind, "why", 0.9, readings, fingerprint(text, span, kind))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a  b", "a␣␣b"),
        ("a\r\nb\n", "a⏎b⏎"),
        ("a\tb", "a⇥b"),
        ("a\N{ZERO WIDTH SPACE}b", "a‹zero-width space›b"),
        ("a\N{NO-BREAK SPACE}b", "a‹no-break space›b"),
        ("so\N{SOFT HYPHEN}", "so‹soft hyphen›"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}The", "‹byte-order mark›The"),
        ("a\x1ab", "a‹U+001A›b"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "cafe\N{COMBINING ACUTE ACCENT}"),
    ],
)
def test_shows(text, shown):
    assert visible(text) == shown


def test_in_words_that_can_be_seen_only_line_ends_have_a_sign():
    assert one_line("to-\r\nday and  so") == "to-⏎day and so"


@pytest.mark.parametrize(
    ("text", "surface", "reading", "kind"),
    [
        ("was  it", "  ", " ", Kind.MARK_SPACING),
        ("was \nit", " \n", "\n", Kind.STRAY_MARK),
        ("was\n\nit", "\n\n", "\n", Kind.PARAGRAPH_BREAK),
        ("was\N{ZERO WIDTH SPACE}it", "\N{ZERO WIDTH SPACE}", "", Kind.STRAY_MARK),
        ("was\tit", "\t", None, Kind.SPACE),
    ],
)
def test_a_change_that_cannot_be_seen_is_known(text, surface, reading, kind):
    assert is_unseen(text, a_finding(text, surface, reading, kind))


@pytest.mark.parametrize(
    ("text", "surface", "reading"),
    [
        ("over power", "over power", "overpower"),
        ("word ,word", " ,", ", "),
        ("wo rd", " ", ""),
        ("here the", " ", None),
    ],
)
def test_a_change_that_can_be_seen_needs_no_signs(text, surface, reading):
    assert not is_unseen(text, a_finding(text, surface, reading))


def test_a_line_that_goes_with_its_words_is_known():
    text = "end\nTHE HEAD\nbegin _struggle"
    assert takes_lines(a_finding(text, "THE HEAD\n", ""))
    assert not takes_lines(a_finding(text, "_", ""))
    assert not takes_lines(a_finding(text, "THE HEAD\n", None))
    assert not takes_lines(a_finding(text, "\n", ""))
