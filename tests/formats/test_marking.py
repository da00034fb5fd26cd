"""What changed, marked in the text of the page."""

import re
from html import unescape

import pytest
from hypothesis import given

from proofreader.formats.changelog.marking import marked, shown
from tests.strategies import texts

GAP = '<span class="gap"></span>'
ACUTE = "\N{COMBINING ACUTE ACCENT}"


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("hut", "but", "<del>h</del>ut", "<ins>b</ins>ut"),
        ("over power", "overpower", 'over<del class="mark">␣</del>power', f"over{GAP}power"),
        ("'the", "the", '<del class="mark">&#x27;</del>the', f"{GAP}the"),
        ("", "new", GAP, "<ins>new</ins>"),
        ("a<b", "a&b", 'a<del class="mark">&lt;</del>b', 'a<ins class="mark">&amp;</ins>b'),
        ("a\r\nb", "a\tb", 'a<del class="mark">↵</del>b', 'a<ins class="mark">⇥</ins>b'),
        ("e", f"e{ACUTE}", "<del>e</del>", f"<ins>e{ACUTE}</ins>"),
        (f"a{ACUTE}x", f"o{ACUTE}x", f"<del>a{ACUTE}</del>x", f"<ins>o{ACUTE}</ins>x"),
        (ACUTE, "", f'<del class="mark">◌{ACUTE}</del>', GAP),
        ("same", "same", f"same{GAP}", f"same{GAP}"),
        (
            "co\N{SOFT HYPHEN}op",
            "coop",
            'co<del class="mark"><span class="code">U+00AD</span></del>op',
            f"co{GAP}op",
        ),
        (
            "a\N{NO-BREAK SPACE}b",
            "a b",
            'a<del class="mark"><span class="code">U+00A0</span></del>b',
            'a<ins class="mark">␣</ins>b',
        ),
    ],
)
def test_only_what_differs_is_marked(before, after, left, right):
    assert marked(before, after) == (left, right)


def test_white_space_is_one_blank_and_the_shapeless_have_a_number():
    assert shown("a \r\n\t b") == "a b"
    assert shown("a\x07b<") == 'a<span class="code">U+0007</span>b&lt;'


@given(texts(), texts())
def test_the_words_on_either_side_can_be_read(before, after):
    for text, html in zip((before, after), marked(before, after), strict=True):
        letters = [one for one in text if one.isalnum()]
        plain = unescape(re.sub(r"<span class=\"code\">[^<]*</span>|<[^>]*>", "", html))
        assert [one for one in plain if one.isalnum()] == letters
