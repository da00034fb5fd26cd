"""HTML pages: the text that a reader sees, and corrections put where it came from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.html_flow import BLANKS, flow_of
from proofreader.formats.html_source import Tag, decoded, tokens
from proofreader.formats.html_text import read, write
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets

PATH = Path("page.html")
PRODUCED = sorted((Path(__file__).parent / "html").iterdir())
"""A few lines of our own as pandoc 2.17 and Docutils 0.23 have made pages of them, and three by
hand as text archives publish books: with styles, with page numbers, and all in one ``<pre>``."""


def text_of(page) -> str:
    return read(page if isinstance(page, bytes) else page.encode(), PATH)[0].text


def seen(raw: bytes) -> str:
    """The text of a page that may have none left."""
    return flow_of(decoded(raw, PATH).text, PATH).text


def folded(text: str) -> str:
    """The words, parted by single blanks, as HTML knows blanks."""
    return " ".join(re.split(f"[{BLANKS}]+", text)).strip(" ")


def tags(raw: bytes) -> list[str]:
    source = decoded(raw, PATH).text
    return [source[one.start : one.end] for one in tokens(source) if isinstance(one, Tag)]


def corrected(page, *replacements) -> str:
    """The page after each first ``old`` in its text was replaced by ``new``."""
    raw = page if isinstance(page, bytes) else page.encode()
    text = text_of(raw)
    edits = []
    for old, new in replacements:
        assert old in text
        edits.append(Edit(Span(text.index(old), text.index(old) + len(old)), new))
    written = write(raw, ChangeSet.of(edits), PATH)
    return written if isinstance(page, bytes) else written.decode()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One.<p>Two.", "One.\n\nTwo.\n"),
        ("<p>one\n  two</p>", "one two\n"),
        ("<p><i>ab</i>solute</p>", "absolute\n"),
        ("<p>a line<br>\nand another<br/>", "a line\nand another\n"),
        ("<p>a<br><br>b", "a\n\nb\n"),
        ("<div>a</div><div>b</div>", "a\nb\n"),
        ("<ul><li>a<li>b</ul>c", "a\nb\n\nc\n"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc\n"),
        ("<p>x &amp; y &mdash; &eacute;&#233;&#xe9; &nbsp;z", "x & y \u2014 \xe9\xe9\xe9 \xa0z\n"),
        ("<p>&c. R&D AT&T &copy2 a < b <3", "&c. R&D AT&T \xa92 a < b <3\n"),
        ("<p>&#150;&#0;&#99999999999999999999;", "\u2013\ufffd\ufffd\n"),
        ("<pre>\n  two  words\n\n& more\n</pre><p>x", "  two  words\n\n& more\n\nx\n"),
        ("<head><title>T</title><style>p{}</style><script>a<b</script></head><p>x", "x\n"),
        ("<p>a<!-- <p>no --> b<![CDATA[no]]><?php no ?>", "a b\n"),
        ("<p>a<!-->b<!--->c<!-- d", "abc\n"),
        ('<p>a <span hidden>no <span>no</span></span>b<i style="display:none">no</i>', "a b\n"),
        ("<p hidden>no<p>yes", "yes\n"),
        ("<template><p>no</p></template><p>a<textarea>no</p></textarea>b", "ab\n"),
        ('<a title="a > b" href=x>word</a>', "word\n"),
        ("a <b", "a\n"),
        ("a </", "a </\n"),
        ('<?xml version="1.0"?><html><script src="x"/><p>x</p></html>', "x\n"),
        ("<p>soft\xadhyphen &shy;", "soft\xadhyphen \xad\n"),
    ],
)
def test_the_text_is_what_a_reader_sees(page, text):
    assert text_of(page) == text


def test_a_page_has_no_places_on_an_image():
    (page,) = read(b"<p>word", PATH)
    assert (page.layout.size, page.layout.words) == ((0, 0), ())


@pytest.mark.parametrize("page", ["<p> <br>", "<html><title>T</title>", "<script>x</script>"])
def test_a_page_without_a_word_is_told_of(page):
    with pytest.raises(FormatError, match="no text"):
        text_of(page)


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset='ISO-8859-1'>", "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-2">', "iso8859-2"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso8859-15"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=rot13>", "utf-8"),
        ("<meta charset=nonsense>", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("\ufeff", "utf-8"),
        ("\ufeff", "utf-16-le"),
        ("\ufeff", "utf-16-be"),
    ],
)
def test_the_encoding_is_that_of_the_mark_or_the_declaration_or_guessed(head, codec):
    raw = f"{head}<p>cliches: d\xe9bris, \xe9t\xe9</p>".encode(codec)
    assert text_of(raw) == "cliches: d\xe9bris, \xe9t\xe9\n"
    written = corrected(raw, ("cliches", "clich\xe9s"))
    assert written == raw.replace("cliches".encode(codec), "clich\xe9s".encode(codec))


def test_bytes_that_are_no_character_stay():
    raw = b"<meta charset=utf-8><p>caf\xe9 au lait"
    assert text_of(raw) == "caf\ufffd au lait\n"
    assert corrected(raw, ("au", "ou")) == raw.replace(b" au", b" ou")
    assert corrected(raw, ("\ufffd", "\xe9")) == raw.replace(b"\xe9", "\xe9".encode())


def test_a_page_in_an_encoding_that_cannot_be_written_back_is_refused():
    raw = b'<meta charset=iso-2022-jp><p>\x1b$B\x1b$B$"\x1b(B'
    with pytest.raises(FormatError, match="not sound"):
        text_of(raw)


@pytest.mark.parametrize(
    ("page", "replacement", "written"),
    [
        ("<p>the <i>hut</i>", ("hut", "but"), "<p>the <i>but</i>"),
        # over tags
        ("<i>dif</i> ferences", ("dif ferences", "differences"), "<i>dif</i>ferences"),
        ("<b>tb</b>e <i>enb</i>", ("tbe enb", "the end"), "<b>th</b>e <i>end</i>"),
        ("<b>ab</b><i>cd</i>", ("abcd", ""), "<b></b><i></i>"),
        ("a <b> </b> c", ("a c", "ac"), "a<b></b>c"),
        ("a <b> </b> c", ("a c", "a c"), "a <b> </b> c"),
        # between nodes: the one before
        ("<i>tha</i> end", ("tha", "that"), "<i>that</i> end"),
        # over breaks, which stay
        ("<p>a<p>b c", ("a\n\nb", "ab"), "<p>ab<p> c"),
        ("<p>dif-<br>fer so", ("dif-\nfer", "differ\n"), "<p>differ<br>\n so"),
        ("<p>a<p>b<p>c", ("b\n\n", ""), "<p>a<p><p>c"),
        ("<p>a<p>b", ("a\n\nb", "a\nx\nb"), "<p>a\nx<p>b"),
        ("<p>a b", ("b\n", "b\nc\n"), "<p>a b\nc"),
        # references
        ("a&mdash;b&mdash;c", ("a", "d"), "d&mdash;b&mdash;c"),
        ("a&mdash;b&mdash;c", ("a\u2014", "a\u2013"), "a\u2013b&mdash;c"),
        ("a&mdash;b", ("\u2014", "\u2014 "), "a&mdash; b"),
        ("a&mdash;b", ("\u2014", " \u2014"), "a &mdash;b"),
        ("x y", ("y", "<y> & z"), "x &lt;y&gt; &amp; z"),
        # what stays keeps its meaning
        ("R&D now", ("D", "lt;D"), "R&amp;lt;D now"),
        ("&copy 2", (" 2", "2"), "&copy2"),
        ("&#65 1", (" 1", "1"), "&#65;1"),
        ("&not x", (" x", "in;x"), "&not;in;x"),
        ("a <3 b", ("3", "b"), "a &lt;b b"),
        # blanks in the source
        ("<p>one\n   two", ("two", "2"), "<p>one\n   2"),
        ("<p>one\n   two", ("one two", "onetwo"), "<p>onetwo"),
        ("<pre>a\r\n b</pre>", ("a\n b", "a b"), "<pre>a b</pre>"),
    ],
)
def test_a_correction_changes_its_own_characters(page, replacement, written):
    assert corrected(page, replacement) == written


def test_what_the_encoding_lacks_becomes_a_reference():
    raw = "<meta charset=iso-8859-1><p>caf\xe9 - bar".encode("latin-1")
    assert corrected(raw, ("- bar", "\u2014 \u03b2ar")) == raw.replace(b"- bar", b"\x97 &#946;ar")


def test_a_change_past_the_end_is_a_fault():
    with pytest.raises(ValueError, match="past the end"):
        write(b"<p>a", ChangeSet.replace(5, 6, "b"), PATH)


def test_a_long_passage_is_spread_by_its_words():
    words = [f"<i>w{number}</i>" for number in range(300)]
    page = " ".join(words)
    text = text_of(page)
    after = text.replace("w7 ", "x7 ").replace("w290 ", "x290 ")
    written = write(page.encode(), ChangeSet.replace(0, len(text), after), PATH).decode()
    assert written == page.replace(">w7<", ">x7<").replace(">w290<", ">x290<")


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "</", "&", "&#1", '<a b="', "<i>a</i>", "a<br>"]
)
def test_a_hostile_page_takes_no_longer_than_its_length(piece):
    raw = b"<p>word" + piece.encode() * 30_000
    text = text_of(raw)
    assert folded(seen(write(raw, ChangeSet.replace(0, 4, ""), PATH))) == folded(text[4:])


@pytest.mark.parametrize("path", PRODUCED, ids=lambda path: path.stem)
def test_pages_as_they_are_published_change_in_the_corrected_words_alone(path):
    raw = path.read_bytes()
    text = text_of(raw)
    assert "the wind, which had been dif ferent" in folded(text)
    assert text.count("hut") == 1
    faults = [("dif ferent", "different"), ("hut", "but"), ("Tbe", "The"), ("fa1ling", "falling")]
    before = (b"<em>dif</em> ferent", b"<i>dif</i> ferent", b"dif ferent", b"We hut", b"Tbe")
    after = (b"<em>dif</em>ferent", b"<i>dif</i>ferent", b"different", b"We but", b"The")
    expected = raw.replace(b"fa1ling", b"falling")
    for old, new in zip(before, after, strict=True):
        expected = expected.replace(old, new)
    assert corrected(raw, *faults) == expected


FRAGMENTS = st.sampled_from(
    [
        *("a", "bc", "the hut", "dif", "\xe9", "\u2014", "\U0001f600", "1", ";", "lt;", "copy"),
        *(" ", "  ", "\n", "\r\n", "\t", "\xa0", "\f", "\r"),
        *("&amp;", "&lt;", "&mdash;", "&copy", "&not", "&", "&#233;", "&#65", "&#x20;", "&nbsp;"),
        *("<i>", "</i>", "<b class='x'>", "</b>", "<!-- c -->", "<br>", "<br/>", "< ", "<3"),
        *("<p>", "</p>", "<div>", "</div>", "<td>", "<li>", "<h1>", "</h1>", "<hr>"),
        *("<pre>", "</pre>", "<span hidden>", "</span>", "<script>x<y</script>", "<svg>", "</svg>"),
    ]
)


@st.composite
def pages(draw) -> bytes:
    source = "".join(draw(st.lists(FRAGMENTS, max_size=25)))
    head, codec = draw(
        st.sampled_from(
            [
                ("<meta charset=utf-8>", "utf-8"),
                ("\ufeff", "utf-16-le"),
                ("<meta charset=latin-1>", "cp1252"),
            ]
        )
    )
    return (head + source).encode(codec, "xmlcharrefreplace")


@st.composite
def corrections(draw) -> tuple[bytes, ChangeSet]:
    raw = draw(pages().filter(seen) | st.sampled_from(PRODUCED).map(Path.read_bytes))
    return raw, draw(change_sets(seen(raw)))


def without_controls(change: ChangeSet) -> ChangeSet:
    """Control characters cannot be written as references: HTML takes those for other characters."""
    return ChangeSet(
        tuple(Edit(one.span, re.sub(r"[\0-\x08\x7f-\x9f]", "", one.text)) for one in change.edits)
    )


@given(pages())
def test_what_is_not_changed_leaves_as_it_came(raw):
    text = seen(raw)
    assert write(raw, ChangeSet(), PATH) == raw
    assert write(raw, ChangeSet.replace(0, len(text), text), PATH) == raw


@given(corrections())
def test_what_is_written_reads_as_the_corrected_text(case):
    raw, change = case[0], without_controls(case[1])
    written = write(raw, change, PATH)
    assert folded(seen(written)) == folded(change.apply(seen(raw)))


@given(corrections())
def test_every_tag_stays_and_every_text_that_was_not_touched(case):
    raw, change = case
    written = write(raw, change, PATH)
    assert tags(written) == tags(raw)


@given(st.binary(max_size=60), st.lists(FRAGMENTS, max_size=8))
def test_any_bytes_are_a_page_or_refused(noise, fragments):
    raw = b"<meta charset=utf-8>" + "".join(fragments).encode() + noise
    try:
        text_of(raw)
    except FormatError:
        return
    assert write(raw, ChangeSet.replace(0, 0, "x"), PATH) != raw
