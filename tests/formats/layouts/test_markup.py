"""XML with the places of everything in its file."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import markup
from proofreader.formats.layouts.markup import (
    CutError,
    Splice,
    attribute_set,
    content_set,
    each,
    escaped,
    parse,
    spliced,
)
from proofreader.formats.layouts.nodes import attributes_of

PATH = Path("page.xml")
PAGE = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html SYSTEM "http://localhost/x.dtd">
<!-- <w>no word</w> -->
<p:page xmlns:p="u" one='a > b' two = "x &amp; y">
 <w id='1'>caf\xc3\xa9</w> <w id="2"/><w id="3"></w>
 <line>a <b>b</b><!-- c --><i>&lt;</i><![CDATA[<d>]]>&nbsp;&#x65;\r\nf</line>
</p:page>
<?after all?>
"""

names = st.sampled_from(["w", "line", "p:page", "a.b"])
values = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=5)
blanks = st.sampled_from(["", " ", "\n  ", "\t"])


@st.composite
def elements(draw, depth=3):
    name = draw(names)
    attributes = ""
    for attribute in draw(st.lists(st.sampled_from(["id", "HPOS", "x:y"]), unique=True)):
        quote = draw(st.sampled_from("\"'"))
        value = escaped(draw(values), quote).decode()
        attributes += (
            f" {draw(blanks)}{attribute}{draw(blanks)}={draw(blanks)}{quote}{value}{quote}"
        )
    if draw(st.booleans()) or not depth:
        return f"<{name}{attributes}{draw(blanks)}/>"
    content = draw(
        st.lists(
            st.one_of(values.map(lambda v: escaped(v).decode()), elements(depth - 1)), max_size=3
        )
    )
    return f"<{name}{attributes}{draw(blanks)}>{''.join(content)}</{name}{draw(blanks)}>"


def reading(raw):
    return parse(raw, PATH)


def test_each_element_knows_its_bytes():
    root = reading(PAGE).root
    assert root.name == "page"
    assert dict(root.attributes) == {"xmlns:p": "u", "one": "a > b", "two": "x & y"}
    words = list(root.all("w"))
    assert [PAGE[word.start : word.end] for word in words] == [
        b"<w id='1'>caf\xc3\xa9</w>",
        b'<w id="2"/>',
        b'<w id="3"></w>',
    ]
    assert [PAGE[word.start_end : word.end_start] for word in words] == [b"caf\xc3\xa9", b"", b""]
    assert [word.text for word in words] == ["café", "", ""]


def test_text_is_told_in_order_with_references_decoded_and_comments_left_out():
    line = reading(PAGE).root.child("line")
    assert line.text == "a b<<d>\N{NO-BREAK SPACE}e\nf"
    assert [(PAGE[piece.start : piece.end], piece.text) for piece in line.pieces()][-4:] == [
        (b"&nbsp;", "\N{NO-BREAK SPACE}"),
        (b"&#x65;", "e"),
        (b"\r\n", "\n"),
        (b"f", "f"),
    ]


@given(elements())
def test_places_give_the_bytes_back(text):
    raw = f'<x xmlns:p="p" xmlns:x="x">{text}</x>'.encode()
    for node in reading(raw).root.walk():
        again = raw[node.start : node.end]
        assert again.startswith(b"<")
        assert again.endswith(b">")
        assert attributes_of(raw[node.start : node.start_end]) == dict(node.attributes)
        assert raw[node.start_end : node.end_start].count(b"<") >= len(node.children)
        for child, following in zip(node.children, node.children[1:], strict=False):
            assert child.end <= following.start


@given(elements(), values, st.sampled_from(["id", "HPOS", "new"]), st.one_of(st.none(), values))
def test_a_changed_attribute_leaves_all_else_as_it_was(text, content, name, value):
    raw = f'<x xmlns:p="p" xmlns:x="x">{text}</x>'.encode()
    page = reading(raw)
    node = page.root.children[0]
    changed = spliced(
        page.source,
        [attribute_set(page.source, node, name, value), content_set(page.source, node, content)],
    )
    again = reading(changed).root.children[0]
    expected = {**node.attributes, name: value}
    if value is None:
        del expected[name]
    assert dict(again.attributes) == expected
    assert again.text == content
    assert changed.endswith(raw[node.end :])


def test_quotes_order_and_blanks_of_a_tag_stay():
    raw = b'<w  HPOS=\'1\'\n WC = "0.5" id="a" />'
    page = reading(raw)
    splices = [
        attribute_set(page.source, page.root, "HPOS", "it's"),
        attribute_set(page.source, page.root, "WC", None),
        attribute_set(page.source, page.root, "CC", "1"),
    ]
    assert spliced(page.source, splices) == b'<w  HPOS=\'it&#39;s\' id="a" CC="1" />'


def test_nothing_spliced_is_the_file_itself():
    assert spliced(reading(PAGE).source, []) is PAGE


def test_splices_that_overlap_are_a_fault():
    with pytest.raises(ValueError, match="overlap"):
        spliced(reading(PAGE).source, [Splice(3, 9, b""), Splice(8, 9, b"")])


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("UTF-8", b""),
        ("UTF-8", codecs.BOM_UTF8),
        ("UTF-16LE", codecs.BOM_UTF16_LE),
        ("UTF-16BE", codecs.BOM_UTF16_BE),
        ("UTF-16LE", b""),
        ("ISO-8859-1", b""),
        ("windows-1252", b""),
        ("us-ascii", b""),
    ],
)
def test_every_encoding_is_read_and_written_in_itself(encoding, mark):
    word = "naif" if encoding == "us-ascii" else "naïf"
    text = f'<?xml version="1.0" encoding="{encoding}"?>\r\n<w>{word}</w>\r\n'
    raw = mark + text.encode(encoding)
    page = reading(raw)
    assert page.root.text == word
    changed = spliced(page.source, [content_set(page.source, page.root, "œ–\N{GRINNING FACE}")])
    assert reading(changed).root.text == "œ–\N{GRINNING FACE}"
    assert changed[:20] == raw[:20]
    assert changed[-4:] == raw[-4:]
    assert (b"&#" in changed) == (encoding in {"ISO-8859-1", "windows-1252", "us-ascii"})


@pytest.mark.parametrize(
    ("raw", "problem", "line"),
    [
        (PAGE[:200], "ends in the middle", 5),
        (PAGE[:250], "ends in the middle", 6),
        (b"", "ends in the middle", 1),
        (b"  \n", "ends in the middle", 2),
        (b"<a>\n<b></a>", "not sound XML", 2),
        (b"\x89PNG\r\n\x1a\n\0\0", "not sound", 1),
        (b'<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>', "EBCDIC-CP-US", None),
        (b'<?xml version="1.0" encoding="zip"?><a/>', "zip", None),
        (b"<a>\n\xff</a>", "not sound UTF-8", 2),
        (b"<a>\n&nothing;</a>", "&nothing;", 2),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "entities", 1),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "entities", 1),
        (b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://localhost/">%b;]><a/>', "entities", 1),
        (b"<a>" * 300 + b"</a>" * 300, "deep", 1),
        (b"<a " + b" ".join(b"a%d=''" % i for i in range(1500)) + b"/>", "attributes", 1),
        (b"<a b='" + b"." * (markup.LONGEST_TAG + 3_000_000) + b"'/>", "tag", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_said_to_be_so(raw, problem, line):
    with pytest.raises(FormatError, match=problem) as caught:
        reading(raw)
    assert caught.value.path == PATH
    assert caught.value.line == line


def test_a_file_with_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 10)
    with pytest.raises(FormatError, match="more parts"):
        reading(b"<a>" + b"<b/>" * 11 + b"</a>")


@given(st.integers(0, len(PAGE.rstrip()) - 1))
def test_wherever_a_file_is_cut_it_is_told(length):
    raw = PAGE[:length]
    if b"</p:page>" in raw:
        return
    with pytest.raises((CutError, FormatError)):
        reading(raw)


def test_the_elements_of_a_name_come_one_by_one(monkeypatch):
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 10)
    raw = (
        b"<doc><page><n:page xmlns:n='n'/><w>1</w></page>"
        + b"<page><w>2</w></page>" * 20
        + b"</doc>"
    )
    pages = list(each(raw, "page", PATH))
    assert len(pages) == 21
    assert [page.text for page in pages[:3]] == ["1", "2", "2"]
    assert raw[pages[0].start : pages[0].end].endswith(b"<w>1</w></page>")


@given(st.text())
def test_any_text_can_be_written(text):
    page = reading(b"<a b=''/>")
    changed = spliced(
        page.source,
        [
            attribute_set(page.source, page.root, "b", text),
            content_set(page.source, page.root, text),
        ],
    )
    root = reading(changed).root
    shown = markup._FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    assert root.text == shown
    assert root.attributes["b"] == shown
