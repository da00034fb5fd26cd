"""The page images in memory are few and light, and give the parts that are asked for."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from proofreader.errors import FormatError
from proofreader.gui.scan_memory import MOST_BYTES, MOST_PAGES, ScanMemory
from proofreader.gui.scan_wishes import Part
from proofreader.scans.images import ImageRef
from tests.gui.scan_pages import drawn, page_text


def page(folder, name="page.png", mode="L", dpi=150):
    path = folder / name
    drawn(page_text(0), mode, dpi).save(path)
    return ImageRef(path)


def difference(one, other):
    """How far two pictures are apart at most, in greys, apart from their edges of a few dots."""
    assert one.size == other.size
    apart = ImageChops.difference(one, other).resize((20, 20), Image.Resampling.BOX)
    return apart.getextrema()[1]


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_part_is_that_of_the_image(tmp_path, mode):
    ref = page(tmp_path, mode=mode, dpi=300)
    whole = Image.open(ref.path).convert("L")
    box = (300, 410, 940, 730)
    part = ScanMemory().part(Part(ref, box, (640, 320)))
    assert difference(part, whole.crop(box)) < 3
    small = ScanMemory().part(Part(ref, box, (160, 80)))
    assert difference(small, whole.crop(box).resize((160, 80), Image.Resampling.BICUBIC)) < 12
    large = ScanMemory().part(Part(ref, box, (1280, 640)))
    assert difference(large, whole.crop(box).resize((1280, 640), Image.Resampling.BICUBIC)) < 12


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_part_is_turned_clockwise(tmp_path, turns):
    ref = page(tmp_path)
    whole = Image.open(ref.path)
    box = (100, 150, 500, 350)
    part = ScanMemory().part(Part(ref, box, (400, 200), turns))
    assert difference(part, whole.crop(box).rotate(-90 * turns, expand=True)) < 3


def test_parts_side_by_side_make_one_picture(tmp_path):
    ref = page(tmp_path, mode="1", dpi=300)
    memory = ScanMemory()
    whole = memory.part(Part(ref, (0, 0, 800, 400), (1000, 500)))
    halves = Image.new("L", (1000, 500))
    halves.paste(memory.part(Part(ref, (0, 0, 400, 400), (500, 500))), (0, 0))
    halves.paste(memory.part(Part(ref, (400, 0, 800, 400), (500, 500))), (500, 0))
    assert ImageChops.difference(whole, halves).getextrema()[1] <= 1


def test_a_small_picture_has_the_whole_page_in_few_dots(tmp_path):
    ref = page(tmp_path, mode="1", dpi=600)
    size, small = ScanMemory().small(ref)
    assert size == (4960, 7016)
    assert small.mode == "L"
    assert small.width * small.height <= 3_000_000
    assert abs(small.width / small.height - 4960 / 7016) < 0.002


def test_black_and_white_takes_a_bit_a_dot(tmp_path):
    ref = page(tmp_path, mode="1", dpi=600)
    memory = ScanMemory()
    memory.part(Part(ref, (0, 0, 512, 512), (512, 512)))
    assert memory.weight < 4960 * 7016 // 8 + 3_000_000 + 10_000


def test_many_pages_take_no_more_than_few(tmp_path):
    memory = ScanMemory()
    refs = [page(tmp_path, f"{number}.png", dpi=600) for number in range(2)]
    refs += [page(tmp_path, f"{number}.png") for number in range(2, 12)]
    for ref in refs:
        memory.part(Part(ref, (0, 0, 100, 100), (100, 100)))
        assert memory.weight <= MOST_BYTES
    assert len(memory._kept) == MOST_PAGES
    for ref in refs[::-1]:
        memory.small(ref)
        assert memory.weight <= MOST_BYTES


def test_a_truncated_image_is_refused_with_its_name(tmp_path):
    ref = page(tmp_path)
    raw = ref.path.read_bytes()
    ref.path.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(FormatError) as told:
        ScanMemory().small(ref)
    assert told.value.path == ref.path
    assert told.value.remedy
