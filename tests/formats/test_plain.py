"""Bytes to text and back."""

import codecs
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.plain import Codec, Encoding, decode, encode
from tests.strategies import texts

PATH = Path("letter.txt")
ENCODINGS = (
    Encoding(Codec.UTF_8),
    Encoding(Codec.UTF_8, codecs.BOM_UTF8),
    Encoding(Codec.UTF_16_LE, codecs.BOM_UTF16_LE),
    Encoding(Codec.UTF_16_BE, codecs.BOM_UTF16_BE),
    Encoding(Codec.WINDOWS_1252, guessed=True),
    Encoding(Codec.LATIN_1, guessed=True),
)
WORDS = ("We", "don't", "café", "naïve", "\N{NO-BREAK SPACE}", "½")
MORE_WORDS = {
    Codec.WINDOWS_1252: ("\N{EM DASH}", "\N{LEFT DOUBLE QUOTATION MARK}", "\N{EURO SIGN}"),
    Codec.LATIN_1: ("\x81",),
}
LONG_S = "\N{LATIN SMALL LETTER LONG S}"
UNICODE_WORDS = (LONG_S, "\N{GRINNING FACE}", "e\N{COMBINING ACUTE ACCENT}", "\N{LINE SEPARATOR}")


def reading(raw):
    return decode(raw, path=PATH)


@st.composite
def text_files(draw):
    """An encoding, a line end for each line, a last line with or without one."""
    encoding = draw(st.sampled_from(ENCODINGS))
    words = st.sampled_from(WORDS + MORE_WORDS.get(encoding.codec, UNICODE_WORDS))
    lines = draw(st.lists(st.lists(words, max_size=4).map(" ".join), min_size=1, max_size=6))
    ends = draw(st.sampled_from([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r", "\f"]]))
    text = "".join(line + draw(st.sampled_from(ends)) for line in lines)
    return encoding, text + draw(st.sampled_from(["", "the last line"]))


@given(text_files())
def test_text_in_every_encoding_comes_back_byte_for_byte(case):
    encoding, text = case
    raw = encoding.bom + text.encode(encoding.codec)
    try:
        file = reading(raw)
    except FormatError:
        assert text.count("\x81") > 1  # all too many control characters
        return
    assert encode(file.text, file.encoding) == raw
    if encoding.bom:
        assert (file.text, file.encoding) == (text, encoding)


@given(texts().filter(bool))
def test_text_keeps_its_characters_and_line_ends(text):
    for encoding in ENCODINGS[:4]:
        raw = encode(text, encoding)
        try:
            file = reading(raw)
        except FormatError:
            continue
        if not text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}"):
            assert (file.text, file.encoding) == (text, encoding)
        assert encode(file.text, file.encoding) == raw


@given(st.binary(max_size=80))
@example(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00")
@example(codecs.BOM_UTF16_BE + b"odd")
@example(codecs.BOM_UTF32_LE + "a".encode("utf-32-le"))
@example(codecs.BOM_UTF8 + b"\xff")
@example(codecs.BOM_UTF8 + codecs.BOM_UTF8 + b"a")
@example(b"\x81\x8d\x8f\x90\x9d")
@example(b"\xed\xa0\x80")
def test_any_bytes_are_refused_or_come_back(raw):
    try:
        file = reading(raw)
    except FormatError:
        return
    assert encode(file.text, file.encoding) == raw
    again = decode(raw, path=PATH, codec=file.encoding.codec)
    assert again.text == file.text
    assert encode(again.text, again.encoding) == raw


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        (b"plain", "UTF-8"),
        ("café".encode(), "UTF-8"),
        (codecs.BOM_UTF8 + b"plain", "UTF-8 with byte-order mark"),
        ("plain".encode("utf-16"), "UTF-16 LE with byte-order mark"),
        (codecs.BOM_UTF16_BE + "plain".encode("utf-16-be"), "UTF-16 BE with byte-order mark"),
        (b"caf\xe9", "Windows-1252 (guessed)"),
        (b"\x93We\x94 \x97 don\x92t", "Windows-1252 (guessed)"),
        (b"caf\xe9, and what \x81 is nobody knows", "Latin-1 (guessed)"),
        (b"\x85\x80", "Windows-1252 (guessed)"),
    ],
)
def test_the_encoding_is_found_and_a_guess_is_said(raw, label):
    assert str(reading(raw).encoding) == label


def test_windows_punctuation_is_read_as_such():
    assert reading(b"\x93We\x94 \x97 don\x92t").text == "“We” — don’t"


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("one", "\n"),
        ("one\r\ntwo", "\r\n"),
        ("one\rtwo\r", "\r"),
        ("a\nb\r\nc\r\nd", "\r\n"),
        ("a\r\nb\rc\rd", "\r"),
        ("a\r\nb\n", "\n"),
    ],
)
def test_the_commonest_line_end_is_known(text, newline):
    file = reading(text.encode())
    assert (file.text, file.newline) == (text, newline)


@pytest.mark.parametrize("raw", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_has_nothing_to_proofread(raw):
    with pytest.raises(FormatError, match="empty: there is nothing to proofread") as caught:
        reading(raw)
    assert caught.value.remedy
    assert caught.value.path == PATH


@pytest.mark.parametrize(
    "raw",
    [b"text\0text", bytes(range(1, 32)) * 3, b"\x02\x03", b"\x7fELF\x02\x01\x01\0\0", b"\0"],
)
def test_bytes_that_no_text_has_are_refused(raw):
    with pytest.raises(FormatError, match="not a plain text file"):
        reading(raw)


def test_a_speck_read_as_a_control_character_is_left_alone():
    assert reading(b"the \x1a end").text == "the \x1a end"
    assert reading((b"x" * 99 + b"\x07") * 50).text.count("\x07") == 50


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_told_from_binary(codec):
    with pytest.raises(FormatError, match="UTF-16 without a byte-order mark") as caught:
        reading("Dear Comrades,\n".encode(codec))
    assert "UTF-8" in caught.value.remedy


@pytest.mark.parametrize(
    ("raw", "byte"),
    [
        (codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c", 7),
        (codecs.BOM_UTF16_BE + b"\xdc\x00\x00a", 3),
        (codecs.BOM_UTF8 + b"ab\xff", 6),
    ],
)
def test_what_its_mark_belies_is_refused_with_the_place(raw, byte):
    with pytest.raises(FormatError, match=f"not sound UTF-.*byte {byte} "):
        reading(raw)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"%!PS-Adobe-3.0", "a PostScript document"),
        (b"{\\rtf1\\ansi", "a Rich Text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"II*\0\x08\0", "a TIFF image"),
        (b"AT&TFORM\0\0", "a DjVu document"),
        (b"PK\x03\x04\x14\0[Content_Types].xml word/document.xml", "a Word document"),
        (b"PK\x03\x04\x14\0mimetypeapplication/epub+zip", "an EPUB book"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
        (b"PK\x03\x04\x14\0letter.txt", "a zip archive"),
        (b"SQLite format 3\0", "a database"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
    ],
)
def test_other_files_are_refused_by_name_with_what_to_do(raw, name):
    with pytest.raises(FormatError, match=f"seems to be {name}") as caught:
        reading(raw)
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["PK is short for pack", "BM, the shop", "II. Chapter", "MMXX"])
def test_text_that_begins_a_little_like_another_file_is_text(text):
    assert reading(text.encode()).text == text


def test_a_known_encoding_is_not_guessed():
    raw = b"caf\xe9"
    assert decode(raw, path=PATH, codec=Codec.LATIN_1).encoding == Encoding(Codec.LATIN_1)
    with pytest.raises(FormatError, match="not sound UTF-8: byte 4 "):
        decode(raw, path=PATH, codec=Codec.UTF_8)
    with pytest.raises(FormatError, match="not sound Windows-1252: byte 1 "):
        decode(b"\x81", path=PATH, codec=Codec.WINDOWS_1252)


def test_a_known_encoding_keeps_its_byte_order_mark():
    raw = codecs.BOM_UTF16_LE + "We".encode("utf-16-le")
    file = decode(raw, path=PATH, codec=Codec.UTF_16_LE)
    assert (file.text, encode(file.text, file.encoding)) == ("We", raw)


def test_a_character_that_the_encoding_lacks_is_named_with_its_place():
    with pytest.raises(FormatError) as caught:
        encode(f"one\r\ntwo {LONG_S} \N{GRINNING FACE}", Encoding(Codec.WINDOWS_1252), path=PATH)
    assert str(caught.value) == (
        f"letter.txt: Line 2, column 5: Windows-1252, the encoding of this file, has no “{LONG_S}” "
        "(U+017F, latin small letter long s). "
        "Write it with other characters, or undo that change."
    )


@given(st.sampled_from([Codec.WINDOWS_1252, Codec.LATIN_1]), texts())
def test_encoding_gives_all_the_text_or_names_a_character_that_is_lacking(codec, text):
    encoding = Encoding(codec)
    lacking = [one for one in text if not one.encode(codec, "ignore")]
    if lacking:
        with pytest.raises(FormatError, match=re.escape(f"“{lacking[0]}” (U+")):
            encode(text, encoding)
    else:
        assert encode(text, encoding).decode(codec) == text
