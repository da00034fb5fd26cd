"""HTML that is no XML, with the places of everything in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import loose
from proofreader.formats.layouts.loose import parse_html
from proofreader.formats.layouts.markup import (
    CutError,
    attribute_set,
    content_set,
    parse,
    spliced,
)
from tests.formats.layouts.test_markup import elements

PATH = Path("page.html")


def outline(node):
    """Names and places, as nested tuples."""
    return (node.name, node.start, node.end, tuple(outline(child) for child in node.children))


def shape(raw):
    """Names nested as they are in each other, with the text of those that hold no other."""
    return [names(child) for child in parse_html(raw, PATH).root.children]


def names(node):
    return {node.name: [names(child) for child in node.children] or node.text}


@given(elements())
def test_what_is_xml_is_read_the_same(text):
    raw = f"<x>{text}</x>".replace("p:", "").encode()
    by_html = parse_html(raw, PATH).root.children[0]
    by_xml = parse(raw.replace(b"<x>", b'<x xmlns:x="x">'), PATH).root
    for one, other in zip(by_html.walk(), by_xml.walk(), strict=True):
        shift = 0 if other is by_xml else len(b' xmlns:x="x"')
        assert (one.name, one.start, one.text) == (other.name, other.start - shift, other.text)
        if shift:
            assert {name.lower(): other.attributes[name] for name in other.attributes} == dict(
                one.attributes
            )
            assert (one.start_end, one.end_start, one.end) == (
                other.start_end - shift,
                other.end_start - shift,
                other.end - shift,
            )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"<p>a<p>b", [{"p": "a"}, {"p": "b"}]),
        (b"<p>a<div>b</div>", [{"p": "a"}, {"div": "b"}]),
        (b"<p><b>a<p>b</b>", [{"p": [{"b": "a"}]}, {"p": "b"}]),
        (b"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
         [{"ul": [{"li": "a"}, {"li": [{"ul": [{"li": "c"}]}]}, {"li": "d"}]}]),
        (b"<table><tr><td>a<td>b<tr><td>c</table>",
         [{"table": [{"tr": [{"td": "a"}, {"td": "b"}]}, {"tr": [{"td": "c"}]}]}]),
        (b"<br>a<br/>b<hr>", [{"br": ""}, {"br": ""}, {"hr": ""}]),
        (b"<b>a</i></b>", [{"b": "a"}]),
        (b"<DIV><P>R&D &amp; caf&eacute; &c.</DIV>", [{"div": [{"p": "R&D & café &c."}]}]),
        (b"<p>a < b<!-- <b> -->", [{"p": "a < b"}]),
        (b"<p>&", [{"p": "&"}]),
        (b"<script>if (a<b) {'</p>'}</script><p>a", [{"script": "if (a<b) {'</p>'}"}, {"p": "a"}]),
    ],
)  # fmt: skip
def test_what_browsers_forgive_is_forgiven(raw, expected):
    assert shape(raw)[-1] == expected[-1]
    if b"script" not in raw:
        assert shape(raw) == expected


def test_names_may_be_large_and_values_without_quotes():
    raw = "<P>\xe9\n\xe9<SPAN Title=bbox CLASS='w'>\xe9</SPAN>".encode()
    page = parse_html(raw, PATH)
    span = page.root.children[0].children[0]
    assert dict(span.attributes) == {"title": "bbox", "class": "w"}
    assert raw[span.start : span.end].decode() == "<SPAN Title=bbox CLASS='w'>\xe9</SPAN>"
    splices = [
        attribute_set(page.source, span, "title", "bbox 1"),
        attribute_set(page.source, span, "class", "x"),
        content_set(page.source, span, "<e>"),
    ]
    assert spliced(page.source, splices).endswith(
        b"""<SPAN Title="bbox 1" CLASS='x'>&lt;e&gt;</SPAN>"""
    )


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"<meta charset='iso-8859-1'><p>\xe9", "é"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>\x97', "—"),
        (b"<p>\xe9\x97", "é—"),
        ("<p>é".encode(), "é"),
        (b"\xef\xbb\xbf<p>a", "a"),
        ("<p>é".encode("utf-16"), "é"),
        (b"<p>\x81", "\x81"),
    ],
)
def test_encodings_are_found_as_browsers_find_them(raw, text):
    page = parse_html(raw, PATH)
    (paragraph,) = page.root.all("p")
    assert paragraph.text == text
    changed = spliced(page.source, [content_set(page.source, paragraph, "x")])
    assert parse_html(changed, PATH).root.text.strip("\ufeff") == "x"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"<div>\n<p>a", 2),
        (b"<p>\n\n<span", 3),
        (b"<p><!-- a", 1),
        (b"<p>a</p", 1),
    ],
)
def test_what_is_cut_is_told(raw, line):
    with pytest.raises(CutError, match="ends in the middle") as caught:
        parse_html(raw, PATH)
    assert (caught.value.path, caught.value.line) == (PATH, line)


def test_what_goes_past_limits_is_refused(monkeypatch):
    with pytest.raises(FormatError, match="deep"):
        parse_html(b"<b>" * 1000, PATH)
    monkeypatch.setattr(loose, "MOST_PARTS", 10)
    with pytest.raises(FormatError, match="more parts"):
        parse_html(b"<br>" * 11, PATH)
    for mark in (b"<", b"&", b"&a;", b"&#1;"):
        with pytest.raises(FormatError, match="more parts"):
            parse_html(mark * 12 + b" ", PATH)


@given(st.text(st.sampled_from("<>/!-= \"'&;abp\n\xe9")))
def test_anything_is_read_or_refused_in_words(text):
    raw = text.encode()
    try:
        page = parse_html(raw, PATH)
    except FormatError:
        return
    for node in page.root.walk():
        assert node.start <= node.start_end <= node.end_start <= node.end <= len(raw)
        for child, following in zip(node.children, node.children[1:], strict=False):
            assert child.end <= following.start
