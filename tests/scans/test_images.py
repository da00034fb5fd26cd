"""Every kind of image opens as one upright picture, and what is no image says so."""

from __future__ import annotations

import gc
import io
import os
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from proofreader.errors import FormatError
from proofreader.scans.images import (
    HEAD_BYTES,
    ImageRef,
    crop,
    frames,
    open_image,
    recognise_image,
    scaled,
    size,
)
from proofreader.text.layout import Box

FORMATS = {
    "page.png": {},
    "page.jpg": {"quality": 95},
    "page.tif": {"compression": "tiff_lzw"},
    "page.webp": {"lossless": True},
    "page.jp2": {},
    "page.j2k": {},
    "page.pdf": {"resolution": 300},
}
ORIENTATION = 0x0112


def drawn(mode: str = "L") -> Image.Image:
    """A page with a black corner, upper left, and a grey one, lower right."""
    page = Image.new("L", (300, 400), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 99, 99), fill=0)
    draw.rectangle((200, 300, 299, 399), fill=128)
    return page.convert(mode)


def saved(page: Image.Image, path: Path, **how: object) -> ImageRef:
    page.save(path, **how)
    return ImageRef(path)


def refused(ref: ImageRef) -> FormatError:
    with pytest.raises(FormatError) as caught:
        open_image(ref)
    return caught.value


@pytest.mark.parametrize("name", FORMATS)
def test_is_known_by_content_and_opened_whatever_its_name_says(tmp_path, name):
    saved(drawn(), tmp_path / name, **FORMATS[name])
    ref = ImageRef((tmp_path / name).rename(tmp_path / "page.txt"))
    assert recognise_image(ref.path.read_bytes()[:HEAD_BYTES])
    image = open_image(ref)
    assert image.size == size(ref) == (300, 400)
    assert frames(ref.path) == 1
    grey = image.convert("L")
    assert grey.getpixel((50, 50)) < 30
    assert grey.getpixel((250, 350)) == pytest.approx(128, abs=30)
    assert grey.getpixel((250, 50)) > 225


@pytest.mark.parametrize("name", FORMATS)
def test_is_scaled_into_the_room_that_there_is(tmp_path, name):
    ref = saved(drawn(), tmp_path / name, **FORMATS[name])
    small = scaled(ref, 60, 1000)
    assert small.size == (60, 80)
    assert small.convert("L").getpixel((10, 10)) < 40
    assert small.convert("L").getpixel((50, 10)) > 215
    assert scaled(ref, 1000, 1000).size == (300, 400), "never enlarged"
    assert scaled(ref, 1, 1).size == (1, 1)


@pytest.mark.parametrize("head", [b"", b"Chapter I", b"%PD", b"RIFF....WAVE", b"GIF89a", b"II*"])
def test_no_image_is_taken_for_one(tmp_path, head):
    assert not recognise_image(head)
    (tmp_path / "page.png").write_bytes(head + b" and what follows it")
    if not recognise_image(head + b" and what follows it"):
        problem = str(refused(ImageRef(tmp_path / "page.png")))
        assert "This is no image of a kind that can be shown." in problem
        assert "PNG, JPEG, TIFF" in problem


def test_pages_of_a_tiff_are_counted_and_opened_one_by_one(tmp_path):
    pages = [Image.new("L", (10 * n, 20), 10 * n) for n in range(1, 6)]
    pages[0].save(tmp_path / "book.tif", save_all=True, append_images=pages[1:])
    assert frames(tmp_path / "book.tif") == 5
    for number, page in enumerate(pages):
        ref = ImageRef(tmp_path / "book.tif", number)
        assert size(ref) == page.size
        assert open_image(ref).tobytes() == page.tobytes()
    assert "has no page 6" in str(refused(ImageRef(tmp_path / "book.tif", 5)))


def test_an_image_with_one_page_has_no_second(tmp_path):
    saved(drawn(), tmp_path / "page.png")
    assert "has no page 2" in str(refused(ImageRef(tmp_path / "page.png", 1)))


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("name", ["page.jpg", "page.png", "page.tif", "page.webp"])
def test_stands_right_side_up_however_the_camera_was_held(tmp_path, name, number):
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    exif = Image.Exif()
    exif[ORIENTATION] = number
    held = drawn().transpose(back[number]) if number in back else drawn()
    ref = saved(held, tmp_path / name, exif=exif)
    image = open_image(ref).convert("L")
    assert image.size == size(ref) == (300, 400)
    assert image.getpixel((50, 50)) < 30
    assert image.getpixel((250, 350)) == pytest.approx(128, abs=30)
    small = scaled(ref, 60, 80).convert("L")
    assert small.size == (60, 80)
    assert small.getpixel((10, 10)) < 40


def test_notes_of_a_camera_that_are_broken_do_no_harm(tmp_path):
    ref = saved(drawn(), tmp_path / "page.jpg", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff\x12\x01")
    assert open_image(ref).size == (300, 400)


MODES = {
    "1": ("page.png", "1"),
    "L": ("page.png", "L"),
    "LA": ("page.png", "L"),
    "RGB": ("page.png", "RGB"),
    "RGBA": ("page.png", "RGB"),
    "P": ("page.png", "RGB"),
    "I;16": ("page.png", "L"),
    "CMYK": ("page.jpg", "RGB"),
    "YCbCr": ("page.jpg", "RGB"),
    "I": ("page.tif", "L"),
    "F": ("page.tif", "L"),
    "LAB": ("page.tif", "L"),
}


@pytest.mark.parametrize("mode", MODES)
def test_comes_black_and_white_grey_or_in_colour(tmp_path, mode):
    name, plain = MODES[mode]
    page = drawn("RGB").convert(mode) if mode == "LAB" else drawn().convert(mode)
    if mode == "P":
        page = drawn("RGB")
        page.paste((200, 0, 0), (140, 140, 160, 160))
        page = page.quantize(16)
    if mode == "I;16":
        page = Image.fromarray(np.asarray(drawn()).astype(np.uint16) * 257)
    image = open_image(saved(page, tmp_path / name))
    assert image.mode == plain
    assert image.convert("L").getpixel((50, 50)) < 30
    assert image.convert("L").getpixel((250, 50)) > 225
    if mode != "1":
        assert image.convert("L").getpixel((250, 350)) == pytest.approx(128, abs=12)


def test_a_palette_of_greys_is_grey(tmp_path):
    image = open_image(saved(drawn().quantize(16), tmp_path / "page.png", bits=4))
    assert image.mode == "L"
    assert image.getpixel((250, 350)) == pytest.approx(128, abs=12)


def test_twelve_bits_in_sixteen_are_no_darkness(tmp_path):
    page = Image.fromarray(np.asarray(drawn()).astype(np.uint16) * 16)
    image = open_image(saved(page, tmp_path / "page.tif"))
    assert image.getpixel((250, 350)) == 128
    assert image.getpixel((250, 50)) == 255


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "1"])
def test_what_is_transparent_lies_on_white_paper(tmp_path, mode):
    page = drawn().convert(mode)
    black = (0, 0, 0) if mode == "RGB" else page.getpixel((0, 0))
    image = open_image(saved(page, tmp_path / "page.png", transparency=black))
    assert image.convert("L").getpixel((50, 50)) == 255


def test_a_palette_with_alpha_lies_on_white_paper(tmp_path):
    page = drawn("RGB").convert("P")
    alphas = bytes([0 if index == page.getpixel((0, 0)) else 255 for index in range(256)])
    image = open_image(saved(page, tmp_path / "page.png", transparency=alphas))
    assert image.getpixel((50, 50)) == (255, 255, 255)


def test_a_place_is_cut_out_and_what_is_beyond_the_edge_left_out(tmp_path):
    ref = saved(drawn(), tmp_path / "page.png")
    assert crop(ref, Box(90, 90, 120, 110)).size == (30, 20)
    assert crop(ref, Box(290, 390, 10**9, 10**9)).size == (10, 10)
    with pytest.raises(FormatError, match="beside the page image"):
        crop(ref, Box(300, 0, 320, 10))
    with pytest.raises(FormatError, match="beside the page image"):
        crop(ref, Box(10, 10, 10, 20))


def test_the_resolution_stays_known_and_nothing_else_of_the_file(tmp_path):
    ref = saved(drawn(), tmp_path / "page.jpg", dpi=(300, 300), comment=b"by Mary")
    assert open_image(ref).info == {"dpi": (300, 300)}
    assert scaled(ref, 20, 20).info == {"dpi": (300, 300)}


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def claimed_png(width: int, height: int) -> bytes:
    """A PNG, small as a file, that claims to be large."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_600_dpi_page_of_a3_opens(tmp_path):
    page = Image.new("1", (7016, 9921), 1)
    page.save(tmp_path / "a3.png")
    assert open_image(ImageRef(tmp_path / "a3.png")).size == (7016, 9921)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.png", claimed_png(40_000, 25_000)),
        ("b.png", claimed_png(2**31 - 1, 2**31 - 1)),
        ("c.png", claimed_png(9_000, 10_000)),
    ],
)
def test_a_billion_pixels_are_refused_before_they_take_memory(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    for ask in (open_image, size, lambda ref: scaled(ref, 10, 10)):
        with pytest.raises(FormatError, match=r"million pixels; 89 million can be shown"):
            ask(ImageRef(tmp_path / name))


def test_other_kinds_of_image_that_claim_a_billion_pixels_are_refused(tmp_path):
    page = Image.new("L", (8, 8))
    large = {
        "a.jp2": (struct.pack(">II", 8, 8), struct.pack(">II", 40_000, 40_000)),
        "a.tif": (b"\x00\x01\x04\0\x01\0\0\0\x08\0\0\0", b"\x00\x01\x04\0\x01\0\0\0\x40\x9c\0\0"),
        "a.jpg": (b"\x08\0\x08\0\x08", b"\x08\xff\xff\xff\xff"),
    }
    for name, (before, after) in large.items():
        page.save(tmp_path / name)
        raw = (tmp_path / name).read_bytes()
        lying = raw.replace(before, after)
        if name == "a.tif":
            lying = lying.replace(
                b"\x01\x01\x04\0\x01\0\0\0\x08\0\0\0", b"\x01\x01\x04\0\x01\0\0\0\x40\x9c\0\0"
            )
        assert lying != raw
        (tmp_path / name).write_bytes(lying)
        with pytest.raises(FormatError, match=r"million pixels|damaged"):
            open_image(ImageRef(tmp_path / name))


def test_a_jpeg_that_is_refined_without_end_is_refused(tmp_path):
    ref = saved(drawn(), tmp_path / "page.jpg", progressive=True)
    raw = ref.path.read_bytes()
    assert open_image(ref).size == (300, 400)
    last = raw[raw.rindex(b"\xff\xda") : -2]
    ref.path.write_bytes(raw[:-2] + last * 60 + raw[-2:])
    assert "damaged" in str(refused(ref))


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_cut_off_says_so(tmp_path, name):
    saved(drawn(), tmp_path / name, **FORMATS[name])
    whole = (tmp_path / name).read_bytes()
    for share in (0.3, 0.6):
        (tmp_path / name).write_bytes(whole[: int(len(whole) * share)])
        problem = str(refused(ImageRef(tmp_path / name)))
        assert "damaged, or a part of it is missing" in problem
        assert "Scan or download it again." in problem
        assert name in problem


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_only_begins_like_an_image_says_so(tmp_path, name):
    saved(drawn(), tmp_path / name, **FORMATS[name])
    head = (tmp_path / name).read_bytes()[:HEAD_BYTES]
    (tmp_path / name).write_bytes(head + b"The quick brown fox " * 200)
    assert "damaged" in str(refused(ImageRef(tmp_path / name)))


@given(st.data())
def test_an_image_damaged_anywhere_is_opened_or_refused(tmp_path_factory, data):
    name = data.draw(st.sampled_from(sorted(FORMATS)))
    buffer = io.BytesIO()
    kinds = {".jpg": "JPEG", ".tif": "TIFF", ".jp2": "JPEG2000", ".j2k": "JPEG2000"}
    suffix = Path(name).suffix
    how = {**FORMATS[name], **({"no_jp2": True} if suffix == ".j2k" else {})}
    drawn().resize((30, 40)).save(buffer, kinds.get(suffix, suffix[1:].upper()), **how)
    raw = bytearray(buffer.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(raw)
    for ask in (open_image, size, lambda ref: scaled(ref, 9, 9), lambda ref: frames(ref.path)):
        with suppress(FormatError):
            ask(ImageRef(path))


def test_what_cannot_be_read_says_why(tmp_path):
    assert "There is no such file." in str(refused(ImageRef(tmp_path / "nothing.png")))
    assert "This is a folder" in str(refused(ImageRef(tmp_path)))
    (tmp_path / "empty.png").touch()
    assert "The file is empty." in str(refused(ImageRef(tmp_path / "empty.png")))
    assert refused(ImageRef(tmp_path / "a\0b.png")).remedy
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        assert "device or a pipe" in str(refused(ImageRef(tmp_path / "pipe.png")))


def test_a_tiff_of_a_scanner_with_odd_notes_opens_without_a_word(tmp_path):
    notes = Image.Exif()
    notes[0x0112] = 1
    ref = saved(drawn(), tmp_path / "page.tif", tiffinfo={37724: b"odd", 34665: 10**6})
    assert open_image(ref).size == (300, 400)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are seen in /proc")
def test_no_file_stays_open(tmp_path):
    gc.collect()  # what other tests have left open
    before = len(list(Path("/proc/self/fd").iterdir()))
    kept = []
    for name, how in FORMATS.items():
        ref = saved(drawn(), tmp_path / name, **how)
        kept += [open_image(ref), scaled(ref, 30, 30)]
        ref.path.write_bytes(ref.path.read_bytes()[:60])
        with pytest.raises(FormatError):
            open_image(ref)
    gc.collect()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_many_threads_open_images_at_once(tmp_path):
    refs = [saved(drawn(), tmp_path / name, **how) for name, how in FORMATS.items()] * 4
    with ThreadPoolExecutor(8) as threads:
        assert {image.size for image in threads.map(open_image, refs)} == {(300, 400)}


@pytest.mark.parametrize("name", FORMATS)
def test_a_page_in_a_zip_archive_is_opened_like_a_file(tmp_path, name):
    ref = saved(drawn(), tmp_path / name, **FORMATS[name])
    with ZipFile(tmp_path / "book.zip", "w", ZIP_DEFLATED) as archive:
        archive.write(ref.path, f"pages/{name}")
        archive.writestr(f"cut/{name}", ref.path.read_bytes()[:60])
    zipped = ImageRef(tmp_path / "book.zip", member=f"pages/{name}")
    assert open_image(zipped).tobytes() == open_image(ref).tobytes()
    assert size(zipped) == (300, 400)
    assert frames(zipped.path, zipped.member) == 1
    assert scaled(zipped, 30, 40).tobytes() == scaled(ref, 30, 40).tobytes()
    error = refused(ImageRef(tmp_path / "book.zip", member=f"cut/{name}"))
    assert error.path == tmp_path / "book.zip" / "cut" / name
    assert "damaged" in error.problem


def test_a_zip_archive_that_lies_or_is_damaged_says_so(tmp_path):
    ref = saved(drawn(), tmp_path / "page.png")
    with ZipFile(tmp_path / "book.zip", "w", ZIP_DEFLATED) as archive:
        archive.write(ref.path, "page.png")
    whole = (tmp_path / "book.zip").read_bytes()
    other = ImageRef(tmp_path / "book.zip", member="other.png")
    assert "no such file in the archive" in str(refused(other))
    zipped = ImageRef(tmp_path / "book.zip", member="page.png")
    (tmp_path / "book.zip").write_bytes(whole[: len(whole) // 2])
    assert "damaged" in str(refused(zipped))
    flag = whole.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\x01\0")
    (tmp_path / "book.zip").write_bytes(flag)
    assert "cannot be unpacked here" in str(refused(zipped))
    claimed = whole.index(b"PK\x01\x02") + 24  # how large it is when unpacked
    bomb = whole[:claimed] + struct.pack("<I", 2**32 - 2) + whole[claimed + 4 :]
    (tmp_path / "book.zip").write_bytes(bomb)
    assert "larger than 400 MB" in str(refused(zipped))
