"""Pages of a PDF are drawn like images, and their text layer is read with its places."""

from __future__ import annotations

import subprocess
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from proofreader.errors import FormatError
from proofreader.scans.images import ImageRef, crop, frames, open_image, scaled, size
from proofreader.scans.pdf import MOST_DRAWN, Pdf
from proofreader.scans.tesseract import find_tesseract
from proofreader.text.layout import Box, ReadPage

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 400, 300
"""Of the pages made here, in points: 1667 x 1250 pixels at 300 dpi."""
HYPHENATED = b"(This is an exam-) Tj 0 -14 Td (ple of hyphen-) Tj 0 -14 Td (well made words) Tj"


def made(*contents: bytes, extra: bytes = b"", trailer: bytes = b"", box: bytes = b"") -> bytes:
    """A PDF with a page for each content, in Times of 12 points."""
    box = box or b"0 0 %d %d" % (WIDTH, HEIGHT)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[%s]>>" % (kids, len(contents), box),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>%s>>"
            % (5 + 2 * number, extra)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    raw, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(raw)
    raw += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    raw += b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    return raw + b"startxref\n%d\n%%%%EOF" % start


def text_at(x: int, y: int, shown: bytes) -> bytes:
    return b"BT /F 12 Tf %d %d Td %s ET\n" % (x, y, shown)


def read(tmp_path: Path, raw: bytes) -> ReadPage:
    (tmp_path / "book.pdf").write_bytes(raw)
    with Pdf(tmp_path / "book.pdf") as pdf:
        return pdf.read(0)


def words(page: ReadPage) -> list[str]:
    return [page.text[word.span.start : word.span.end] for word in page.layout.words]


@pytest.fixture
def book(tmp_path) -> Path:
    """Two pages: a black square on the first, words on the second."""
    path = tmp_path / "book.pdf"
    path.write_bytes(made(b"0 200 100 100 re f", text_at(20, 250, HYPHENATED)))
    return path


def test_each_page_is_an_image_at_300_dpi_on_white_paper(book):
    assert frames(book) == 2
    image = open_image(ImageRef(book))
    assert image.size == size(ImageRef(book)) == (1667, 1250)
    assert image.mode == "RGB"
    assert image.getpixel((200, 200)) == (0, 0, 0), "the square stands upper left"
    assert image.getpixel((600, 600)) == (255, 255, 255)
    assert image.info == {"dpi": (300, 300)}
    second = open_image(ImageRef(book, 1))
    assert second.getpixel((200, 100)) == (255, 255, 255)
    assert min(second.convert("L").crop((80, 160, 420, 220)).get_flattened_data()) < 100
    assert crop(ImageRef(book), Box(0, 0, 50, 60)).size == (50, 60)


def test_a_thumbnail_is_drawn_as_small_as_it_is_wanted(book):
    small = scaled(ImageRef(book), 100, 100)
    assert small.size == (100, 75)
    assert small.getpixel((10, 10)) == (0, 0, 0)
    assert small.getpixel((60, 60)) == (255, 255, 255)


def test_a_page_that_is_not_there_is_said_to_be_missing(book):
    for number in (2, -1):
        with pytest.raises(FormatError, match=f"has no page {number + 1}"):
            open_image(ImageRef(book, number))


@pytest.mark.parametrize("box", [b"0 0 14400 14400", b"0 0 200 14400", b"0 0 14400 1"])
def test_huge_pages_are_drawn_with_a_lower_resolution(tmp_path, box):
    (tmp_path / "map.pdf").write_bytes(made(b"", box=box))
    width, height = size(ImageRef(tmp_path / "map.pdf"))
    assert 0 < width * height <= MOST_DRAWN * 1.01
    assert scaled(ImageRef(tmp_path / "map.pdf"), 50, 50).width > 0


def test_the_text_layer_gives_the_words_of_each_line_with_their_places(tmp_path):
    page = read(tmp_path, made(text_at(20, 250, HYPHENATED)))
    assert page.text == "This is an exam-\nple of hyphen-\nwell made words\n"
    assert words(page) == page.text.split()
    assert [page.text[line.span.start : line.span.end] for line in page.layout.lines] == (
        page.text.splitlines()
    )
    assert page.layout.size == (1667, 1250)
    assert (page.layout.image, page.layout.frame) == ("book.pdf", 0)
    first = page.layout.words[0].box
    assert first.left == pytest.approx(84, abs=2), "20 points are 83 pixels"
    assert first.bottom == pytest.approx(209, abs=2), "50 points from above are 208 pixels"
    assert all(word.confidence is None for word in page.layout.words)
    image = open_image(ImageRef(tmp_path / "book.pdf")).convert("L")
    for word in page.layout.words:
        assert min(image.crop(as_tuple(word.box)).get_flattened_data()) < 100, "ink is there"


def as_tuple(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom


def test_paragraphs_and_columns_are_parted_by_a_blank_line(tmp_path):
    content = b"".join(
        text_at(x, y, b"(%s) Tj" % shown)
        for x, y, shown in (
            (20, 250, b"Left one"),
            (20, 236, b"Left two"),
            (20, 222, b"Left three"),
            (20, 180, b"After a gap"),
            (220, 250, b"Right one"),
            (220, 236, b"Right two"),
        )
    )
    page = read(tmp_path, made(content))
    assert page.text == ("Left one\nLeft two\nLeft three\n\nAfter a gap\n\nRight one\nRight two\n")


def test_what_stands_at_one_height_is_one_line_however_it_was_drawn(tmp_path):
    content = text_at(20, 250, b"(one) Tj") + text_at(60, 251, b"(two) Tj")
    content += text_at(100, 249, b"(three) Tj") + text_at(20, 236, b"(four) Tj")
    assert read(tmp_path, made(content)).text == "one two three\nfour\n"


@pytest.mark.parametrize(
    ("turn", "start"),
    [(0, b"1 0 0 1 20 250"), (90, b"0 1 -1 0 50 20"), (180, b"-1 0 0 -1 380 50")],
)
def test_a_page_that_is_turned_is_read_as_it_is_seen(tmp_path, turn, start):
    content = b"BT /F 12 Tf %s Tm %s ET" % (start, HYPHENATED)
    page = read(tmp_path, made(content, extra=b"/Rotate %d" % turn))
    assert page.text == "This is an exam-\nple of hyphen-\nwell made words\n"
    first = page.layout.words[0].box
    assert first.left == pytest.approx(84, abs=4)
    assert first.bottom == pytest.approx(209, abs=4)


def test_text_that_is_invisible_behind_a_scan_is_read(tmp_path):
    content = b"3 Tr " + text_at(20, 250, HYPHENATED)
    page = read(tmp_path, made(content))
    assert words(page)[:4] == ["This", "is", "an", "exam-"]
    image = open_image(ImageRef(tmp_path / "book.pdf"))
    assert image.getextrema() == ((255, 255),) * 3


def test_letters_beyond_the_usual_ones_come_as_they_are(tmp_path):
    shown = b"(caf\\351 \\223quoted\\224 a\\240b \\227 non\\055stop) Tj"
    page = read(tmp_path, made(text_at(20, 250, shown)))
    assert page.text == "café “quoted” a b — non-stop\n"


def test_letters_that_the_font_has_no_name_for_are_said_to_be_unknown(tmp_path):
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Odd/FirstChar 1/LastChar 2/Widths[500 500]>>"
    raw = made(text_at(20, 250, b"(\\001\\002) Tj")).replace(
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>", font
    )
    assert read(tmp_path, raw).text == "\N{REPLACEMENT CHARACTER}" * 2 + "\n"


def test_a_page_without_a_text_layer_has_no_text(tmp_path):
    page = read(tmp_path, made(b"0 0 100 100 re f"))
    assert page.text == ""
    assert page.layout.words == page.layout.lines == ()
    assert page.layout.size == (1667, 1250)


def test_a_page_without_end_is_refused(tmp_path):
    row = b"(%s) Tj 0 -1 Td " % (b"word " * 500)
    content = b"BT /F .2 Tf 20 250 Td %s ET" % (row * 81)
    with pytest.raises(FormatError, match="too many letters for a page"):
        read(tmp_path, made(content))


LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>/ID[(abcd)(abcd)]" % (
    b"o" * 32,
    b"u" * 32,
)


@pytest.mark.parametrize(
    ("raw", "problem", "remedy"),
    [
        (made(b"", trailer=LOCK), "locked by a password", "Ask for a copy without a password."),
        (made(), "The PDF has no pages", "Ask for a copy that has them."),
        (b"%PDF-1.7\n", "damaged", "Scan or download it again."),
        (b"%PDF-1.7\n" + b"The quick brown fox. " * 500, "damaged", "Scan or download it again."),
    ],
    ids=["locked", "empty", "head", "lying"],
)
def test_what_is_no_pdf_with_pages_says_so(tmp_path, raw, problem, remedy):
    (tmp_path / "book.pdf").write_bytes(raw)
    for ask in (open_image, size, lambda ref: frames(ref.path)):
        with pytest.raises(FormatError, match=problem) as caught:
            ask(ImageRef(tmp_path / "book.pdf"))
        assert remedy in str(caught.value)
        assert caught.value.path == tmp_path / "book.pdf"


@given(st.data())
def test_a_pdf_damaged_anywhere_is_read_or_refused(tmp_path_factory, data):
    raw = bytearray(made(b"0 200 100 100 re f", text_at(20, 250, HYPHENATED)))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(9, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "book.pdf"
    path.write_bytes(raw)
    with suppress(FormatError), Pdf(path) as pdf:
        for number in range(min(len(pdf), 3)):
            with suppress(FormatError):
                page = pdf.read(number)
                assert words(page) == page.text.split()
            with suppress(FormatError):
                pdf.draw(number, (40, 30))


def packed(content: bytes, times: int = 1) -> bytes:
    """A PDF with one page, whose content is packed."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    plain = made(b"CONTENT")
    filters = b"/Filter[%s]" % (b"/FlateDecode" * times)
    return plain.replace(b"/Length 7>>", b"/Length %d%s>>" % (len(content), filters)).replace(
        b"CONTENT", content
    )


@pytest.mark.parametrize("times", [1, 2])
def test_a_part_that_becomes_huge_is_refused_before_it_is_unpacked(tmp_path, times):
    path = tmp_path / "book.pdf"
    path.write_bytes(packed(b"0 0 m 9 9 l S " * 1_500_000, times))
    assert path.stat().st_size < 100_000
    for ask in (open_image, size, lambda ref: frames(ref.path)):
        with pytest.raises(FormatError, match="much too large when it is unpacked"):
            ask(ImageRef(path))


@pytest.mark.parametrize("times", [1, 2])
def test_parts_that_are_packed_as_usual_are_read(tmp_path, times):
    page = read(tmp_path, packed(text_at(20, 250, HYPHENATED), times))
    assert page.text == "This is an exam-\nple of hyphen-\nwell made words\n"


def test_many_threads_ask_at_once(book):
    refs = [ImageRef(book, number % 2) for number in range(16)]
    with ThreadPoolExecutor(8) as threads:
        drawn = list(threads.map(lambda ref: scaled(ref, 99, 99).tobytes(), refs))
    assert len(set(drawn)) == 2


def test_one_open_pdf_serves_many_threads(book):
    with Pdf(book) as pdf, ThreadPoolExecutor(8) as threads:
        texts = list(threads.map(lambda _: pdf.read(1).text, range(16)))
    assert set(texts) == {"This is an exam-\nple of hyphen-\nwell made words\n"}


def test_the_layer_that_tesseract_makes_says_what_its_hocr_says(tmp_path):
    program = find_tesseract()
    if program is None:
        pytest.skip("Tesseract is not installed")
    image = Image.new("L", (1200, 400), 255)
    draw = ImageDraw.Draw(image)
    sentence = "The quick brown fox jumps over the lazy dog"
    for row in range(3):
        draw.text((60, 60 + 90 * row), sentence, 0, ImageFont.load_default(46))
    image.save(tmp_path / "001.png", dpi=(300, 300))
    subprocess.run(
        [program, "001.png", "001", "pdf"], cwd=tmp_path, check=True, capture_output=True
    )
    with Pdf(tmp_path / "001.pdf") as pdf:
        page = pdf.read(0)
    assert page.text == f"{sentence}\n" * 3
    assert page.layout.size == image.size
    for number, line in enumerate(page.layout.lines):
        assert line.box.top == pytest.approx(60 + 90 * number, abs=25)
        assert line.box.left == pytest.approx(60, abs=12)
