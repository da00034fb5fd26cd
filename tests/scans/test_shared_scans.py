"""The bars of plain-text alignment, on scans of real books (`tests.benchmarks.alignment`)."""

from __future__ import annotations

import pytest
from PIL import Image

from proofreader.scans.aligning import align
from tests.benchmarks.alignment import Tally, is_plain, judged, judged_flowing, true_lines


@pytest.fixture(scope="module")
def tallies(shared) -> dict[str, Tally]:
    """What is right of the plain pages, and of all."""
    if not (scans := shared / "scans").is_dir():
        pytest.skip(f"no page scans in {scans}")
    found = {"plain": Tally(), "all": Tally()}
    for path in sorted(scans.glob("*.hocr")):
        hocr = path.read_text(encoding="utf-8")
        with Image.open(path.with_suffix(".png")) as image:
            tally = Tally()
            for ending, judge in ((".ocr.txt", judged), (".gt.txt", judged_flowing)):
                text = path.with_suffix(ending).read_text(encoding="utf-8").replace("\f", "\n")
                tally.add(judge(text, align(text, image), true_lines(hocr)))
        for kind in ("plain", "all") if is_plain(hocr) else ("all",):
            found[kind].add(tally)
    return found


@pytest.mark.slow
def test_the_right_line_is_found(tallies):
    plain, whole = tallies["plain"], tallies["all"]
    assert plain.lines / plain.of_lines >= 0.97
    assert whole.lines / whole.of_lines >= 0.90


@pytest.mark.slow
def test_words_are_off_by_less_than_their_width(tallies):
    assert tallies["all"].words / tallies["all"].of_words >= 0.90


@pytest.mark.slow
def test_text_that_flows_is_placed_as_well(tallies):
    assert tallies["all"].flowing_words / tallies["all"].of_flowing >= 0.90
