"""What form a file has, by what is in it."""

import contextlib
import gzip
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import packing
from proofreader.formats.layouts.forms import Form, read_layout, recognise_form, write_layout
from proofreader.text.rewriting import rewritings
from proofreader.text.spans import ChangeSet
from tests.formats.layouts.editing import FILES

PATH = Path("page.hocr")
XML = b'<?xml version="1.0" encoding="UTF-8"?>\n'
HOCR = b"<html><body><div class='ocr_page'><span class='ocrx_word'>Tbe</span></div></body></html>"
ABBYY = (
    XML
    + b'<document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"></document>'
)


@pytest.mark.parametrize("file", sorted(FILES.glob("letter_*")), ids=lambda file: file.name)
def test_files_of_every_producer_are_known_by_their_content(file):
    form = recognise_form(file.read_bytes())
    assert form == file.suffix.removeprefix(".")
    assert recognise_form(file.read_bytes()[:1000]) == form
    assert read_layout(file.read_bytes(), form, file)[0].text.startswith(
        ("Sino-Soviet Split", "Dear Comrades")
    )


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (b"", Form.TEXT),
        (b"A plain page.\n", Form.TEXT),
        (b"<he said> and so on", Form.TEXT),
        (b"<i>Chapter</i> the first", Form.TEXT),
        (b"<tb>\n\nText", Form.TEXT),
        (b"<", Form.TEXT),
        (b"<!-- a comment -->", Form.TEXT),
        (b"-----File: 001.png---\nText", Form.TEXT),
        (b"PK\x03\x04\x14\0", Form.TEXT),
        (XML + b"<TEI>", Form.TEXT),
        (b"<p class='ocr_line' title='bbox 0 0 1 1'>a</p>", Form.HOCR),
        (HOCR, Form.HOCR),
        (b"\xef\xbb\xbf" + XML + HOCR, Form.HOCR),
        (HOCR.decode().encode("utf-16"), Form.HOCR),
        (HOCR.decode().encode("utf-16-be"), Form.HOCR),
        (b"<html><head><meta content=x name='ocr-system'></head>", Form.HOCR),
        (b"<HTML><P>A page.", Form.HTML),
        (b"  <!DOCTYPE html>\n<title>A page</title>", Form.HTML),
        (b"<html><p>&lt;span class='ocr_line'></p>", Form.HTML),
        (b"<html><p class='o'>ocr_line</p>", Form.HTML),
        (b"\xff\xfe" + "<html>ü".encode("utf-16-le"), Form.HTML),
        (XML + b'<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">', Form.ALTO),
        (XML + b"<!-- made --><?x y?><a:alto xmlns:a='x'>", Form.ALTO),
        (XML + b"<PcGts xmlns='x'>", Form.PAGE),
        (ABBYY, Form.ABBYY),
        (gzip.compress(ABBYY), Form.ABBYY),
        (gzip.compress(HOCR), Form.HOCR),
        (gzip.compress(b"text"), Form.TEXT),
        (b"\x1f\x8b\x08 damaged", Form.TEXT),
        (XML + b"<document><FineReader/></document>", Form.TEXT),
        (b"level\tpage_num\tblock_num\t", Form.TSV),
        (b"%PDF-1.7\n", Form.PDF),
        (b"\0" * 100 + b"%PDF-1.4\n", Form.PDF),
        (b"A file that begins with %PDF-1.4 is a document.", Form.TEXT),
        (b"\x89PNG\r\n\x1a\n\0\0", Form.IMAGE),
        (b"\xff\xd8\xff\xe0", Form.IMAGE),
        (b"GIF89a", Form.IMAGE),
        (b"II*\0", Form.IMAGE),
        (b"MM\0*", Form.IMAGE),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Form.IMAGE),
        (b"\0\0\0\x0cjP  \r\n\x87\n", Form.IMAGE),
        (b"\xff\x4f\xff\x51\0", Form.IMAGE),
        (b"RIFF\x10\0\0\0WAVEfmt ", Form.TEXT),
    ],
)
def test_a_form_is_told_by_content(raw, form):
    assert recognise_form(raw) == form


@given(st.binary(max_size=200))
def test_any_bytes_have_a_form(raw):
    assert recognise_form(raw) in Form
    assert recognise_form(b"<html " + raw) in {Form.HTML, Form.HOCR}


@given(st.binary(max_size=200), st.sampled_from((Form.HOCR, Form.TSV, Form.HTML)))
def test_any_bytes_are_read_or_refused_in_words(raw, form):
    for lying in (raw, b"<html><p>" + raw, b"level\tpage_num\t" + raw, b"\x1f\x8b" + raw):
        with contextlib.suppress(FormatError):
            read_layout(lying, form, PATH)


@pytest.mark.parametrize("form", [Form.TEXT, Form.PDF, Form.IMAGE])
def test_forms_without_words_in_places_are_read_elsewhere(form):
    with pytest.raises(ValueError, match="no words"):
        read_layout(b"", form, PATH)


def test_nothing_changed_is_the_file_itself():
    assert write_layout(HOCR, Form.HOCR, [()]) is HOCR
    assert write_layout(b"<html>", Form.HTML, [()]) == b"<html>"


def test_a_packed_file_is_read_and_packed_again():
    raw = gzip.compress(HOCR)
    (page,) = read_layout(raw, Form.HOCR, PATH)
    changed = rewritings(page.layout.words, page.text, ChangeSet.replace(1, 2, "h"))
    assert write_layout(raw, Form.HOCR, [()]) is raw
    after = write_layout(raw, Form.HOCR, [changed])
    assert gzip.decompress(after) == HOCR.replace(b"Tbe", b"The")


@given(st.binary(max_size=3000), st.integers(1, 3))
def test_what_is_packed_is_unpacked(raw, times):
    assert packing.unpacked(gzip.compress(raw) * times) == raw * times
    assert packing.unpacked(packing.packed(raw)) == raw


def test_what_is_packed_and_cut_or_damaged_is_told():
    raw = gzip.compress(b"abc" * 100)
    for length in range(2, len(raw)):
        with pytest.raises(FormatError, match="packed by gzip, and"):
            packing.unpacked(raw[:length], PATH)
    with pytest.raises(FormatError, match="damaged"):
        packing.unpacked(raw[:12] + b"\xff" + raw[13:], PATH)


def test_gigabytes_of_blanks_are_refused(monkeypatch):
    monkeypatch.setattr(packing, "MOST_UNPACKED", 10_000_000)
    stream = zlib.compressobj(9, wbits=31)
    blanks = b" " * 1_000_000
    raw = b"".join([stream.compress(blanks) for _ in range(20)]) + stream.flush()
    with pytest.raises(FormatError, match="More than 9 MB"):
        read_layout(raw, Form.HOCR, PATH)
