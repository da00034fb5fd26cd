"""PAGE files of several programs: read, corrected and written back, valid as before."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from proofreader.errors import FormatError
from proofreader.formats.layouts.page_xml import read, write
from proofreader.text.layout import Box
from proofreader.text.rewriting import moved, rewritings
from proofreader.text.spans import ChangeSet
from tests.formats.layouts.correcting import corrections, words_after
from tests.schemas.validity import FOLDER, faults

FILES = FOLDER.parent / "formats" / "layouts" / "files"
NAMES = ["tesseract", "ocrd-tesserocr", "kraken", "kraken-lines", "transkribus"]
WITH_WORDS = ["tesseract", "ocrd-tesserocr", "kraken"]
RAW = {name: (FILES / f"{name}.page.xml").read_bytes() for name in NAMES}
PAGES = {name: read(raw) for name, raw in RAW.items()}


def against_schema(name, raw):
    """What is against the schema, without what the program that made the file does wrong."""
    if name == "transkribus":  # there is no copy of the schema of 2013; that of 2016 adds to it
        return faults(
            raw.replace(b"pagecontent/2013-07-15", b"pagecontent/2016-07-15"), "page-2016-07-15"
        )
    found = faults(raw, "page-2019-07-15")
    return [fault for fault in found if name != "tesseract" or "Baseline': This" not in fault]


def corrected(name, *replacements):
    """The file after each first text was replaced by the second, once; and its words."""
    (page,) = PAGES[name]
    edits = []
    for old, new in replacements:
        start = page.text.index(old)
        edits += ChangeSet.replace(start, start + len(old), new).edits
    change = ChangeSet.of(edits)
    raw = write(RAW[name], [rewritings(page.layout.words, page.text, change)])
    assert against_schema(name, raw) == []
    return raw


def element(raw, name):
    """The element with this identifier."""
    (found,) = (node for node in etree.fromstring(raw).iter() if node.get("id") == name)
    return found


def said(node):
    """The text of an element itself."""
    return node.find("{*}TextEquiv/{*}Unicode").text or ""


def test_tesseract_is_read_word_by_word():
    (page,) = PAGES["tesseract"]
    assert page.text.startswith("Dear Comrades,\nBeing aware of the entire")
    assert page.text.endswith("common interests.\n")
    assert page.layout.size == (1300, 760)
    assert page.layout.image == "page.png"
    first = page.layout.words[0]
    assert first.box == Box(142, 67, 224, 92)
    assert first.confidence == 0.9684


def test_the_reading_order_decides_and_regions_in_regions_come_after():
    (page,) = PAGES["transkribus"]
    assert page.text == (
        "THE LETTER\n1963\n\nBeing awarc of\nthe present situation & so on\n\n"
        "above\n\nbelow\n\n109\n"
    )
    words = {word.span.of(page.text): word for word in page.layout.words}
    assert words["awarc"].box == Box(290, 200, 410, 250)
    assert words["awarc"].confidence == 0.53
    assert words["1963"].box == Box(610, 135, 870, 150)
    assert 120 == words["the"].box.left < words["the"].box.right < words["present"].box.left


def test_glyphs_tell_the_weakest_character():
    (page,) = PAGES["kraken"]
    known = [word.weakest for word in page.layout.words]
    assert None not in known
    assert min(known) < min(word.confidence for word in page.layout.words)


@pytest.mark.parametrize("name", NAMES)
def test_an_untouched_file_is_the_very_same(name):
    assert write(RAW[name], [()]) is RAW[name]


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_correction_is_read_back_and_is_valid(name, data):
    (page,) = PAGES[name]
    change = data.draw(corrections(page.text))
    changed = rewritings(page.layout.words, page.text, change)
    raw = write(RAW[name], [changed])
    (after,) = read(raw)
    assert after.text.split() == words_after(page, change)
    assert against_schema(name, raw) == []
    if not changed:
        assert raw == RAW[name]


@pytest.mark.parametrize("name", WITH_WORDS)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_corrected_words_have_their_place_and_lines_and_regions_follow(name, data):
    (page,) = PAGES[name]
    change = data.draw(corrections(page.text))
    raw = write(RAW[name], [rewritings(page.layout.words, page.text, change)])
    (after,) = read(raw)
    expected = moved(page.layout.words, page.text, change)
    for mine, real in zip(after.layout.words, expected, strict=True):
        assert mine.box == real.box
        assert mine.confidence == pytest.approx(1 if real.confidence is None else real.confidence)
    for line in etree.fromstring(raw).iter("{*}TextLine", "{*}TextRegion"):
        if line.find("{*}TextEquiv") is not None:
            words = [said(word).strip() for word in line.iter("{*}Word")]
            assert said(line).split() == list(filter(None, words))


def test_a_corrected_word_is_certain_and_its_line_and_region_follow():
    raw = corrected("transkribus", ("awarc", "aware"))
    assert raw == RAW["transkribus"].replace(b"awarc", b"aware").replace(b'"0.53"', b'"1"')


def test_the_text_of_a_line_without_words_is_changed_where_it_stands():
    raw = corrected("transkribus", ("present", "past"), ("below", "beneath"), ("1963", "1964"))
    expected = RAW["transkribus"].replace(b"present", b"past").replace(b"below", b"beneath")
    assert raw == expected.replace(b"1963", b"1964")


@pytest.mark.parametrize(
    ("old", "new", "stretch"),
    [
        ("situation", "situations", (0, 3)),
        ("the", "these", (0, 5)),
        ("the", "all the", (4, 3)),
        ("the present", "thepresent", (0, 10)),
        ("the", "", (0, 0)),
    ],
)
def test_parts_of_a_line_that_transkribus_has_marked_move_with_the_text(old, new, stretch):
    tags = element(corrected("transkribus", (old, new)), "l_2").get("custom")
    assert f"offset:{stretch[0]}; length:{stretch[1]};bold" in tags


def test_the_reading_with_the_lowest_index_is_the_text():
    raw = RAW["kraken-lines"].replace(
        b"<TextEquiv><Unicode>Dear",
        b'<TextEquiv index="3"><Unicode>Door</Unicode></TextEquiv>'
        b'<TextEquiv index="1"><Unicode>Dear',
    )
    (page,) = read(raw)
    assert page.text == PAGES["kraken-lines"][0].text
    change = ChangeSet.replace(0, len("Dear"), "Deer")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert after == raw.replace(b"Dear", b"Deer")
    assert faults(after, "page-2019-07-15") == []


def test_joined_words_have_one_outline_and_split_ones_two():
    raw = corrected("transkribus", ("awarc of", "awareof"), ("Being", "Be ing"))
    assert element(raw, "w_2").find("{*}Coords").get("points") == (
        "290,200 476,200 476,250 290,250"
    )
    with pytest.raises(ValueError, match="not enough"):
        element(raw, "w_3")
    one, two = element(raw, "w_1"), element(raw, "w_1_2")
    assert (said(one), said(two)) == ("Be", "ing")
    middle = one.find("{*}Coords").get("points").split()[1].split(",")[0]
    assert two.find("{*}Coords").get("points").split()[0] == f"{middle},200"
    assert two.get("custom") is None
    assert said(element(raw, "l_1")) == "Be ing awareof"
    assert said(element(raw, "r_body")).startswith("Be ing awareof\nthe present  situation")


def test_a_word_comes_in_at_the_start_of_a_line():
    raw = corrected("transkribus", ("Being", "Now Being"))
    assert said(element(raw, "w_1_2")) == "Now"
    assert said(element(raw, "l_1")) == "Now Being awarc of"
    assert "\nNow Being awarc of\n" in read(raw)[0].text


def test_a_text_that_says_other_than_its_words_is_made_anew():
    name = b"r_body"
    raw = RAW["transkribus"].replace(b"<Unicode>Being awarc of\n", b"<Unicode>Something else\n")
    (page,) = read(raw)
    start = page.text.index("awarc")
    change = ChangeSet.replace(start, start + len("awarc"), "aware")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert said(element(after, name.decode())) == ("Being aware of\nthe present situation & so on")
    one_row = RAW["transkribus"].replace(b"awarc of\nthe", b"awarc of the")
    after = write(one_row, [rewritings(page.layout.words, page.text, change)])
    assert said(element(after, name.decode())) == "Being aware of the present  situation & so on"


def test_a_word_that_only_its_glyphs_spell_gets_a_text():
    root = etree.fromstring(RAW["kraken"])
    for word in root.iter("{*}Word"):
        word.remove(word.find("{*}TextEquiv"))
    raw = etree.tostring(root)
    (page,) = read(raw)
    assert page.text == PAGES["kraken"][0].text
    change = ChangeSet.replace(0, len("Dear"), "Deer")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert read(after)[0].text.startswith("Deer Comrades")
    assert faults(after, "page-2019-07-15") == []


def test_glyphs_of_a_corrected_word_go():
    before, after = RAW["kraken"], corrected("kraken", ("Dear", "Bear"))
    assert before.count(b"<Glyph") - after.count(b"<Glyph") == len("Dear")


@pytest.mark.parametrize(
    ("old", "new", "region"),
    [
        ("present", "old present", "Being awarc of\nthe old present  situation & so on"),
        ("the", "all the", "Being awarc of\nall the present  situation & so on"),
        ("awarc of\nthe", "awareofthe", "Being awareofthe\npresent  situation & so on"),
        ("the present situation & so on\n", "", "Being awarc of"),
    ],
)
def test_line_ends_of_a_region_stay(old, new, region):
    assert said(element(corrected("transkribus", (old, new)), "r_body")) == region


def test_a_line_that_loses_all_its_words_stays():
    raw = corrected("ocrd-tesserocr", ("Dear Comrades,\n", ""))
    line = next(etree.fromstring(raw).iter("{*}TextLine"))
    assert line.find("{*}Word") is None
    assert said(line) == ""


def test_points_of_their_own_as_in_2010_are_read_and_written():
    def apart(found):
        points = (point.split(b",") for point in found[1].split())
        dots = b"".join(b'<Point x="%s" y="%s"/>' % (x, y) for x, y in points)
        return b"<Coords>" + dots + b"</Coords>"

    raw = re.sub(rb'<Coords points="([^"]*)"/>', apart, RAW["transkribus"])
    (page,) = read(raw)
    assert page == PAGES["transkribus"][0]
    start = page.text.index("awarc of")
    change = ChangeSet.replace(start, start + len("awarc of"), "awareof")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert b'<Point x="290" y="200"/><Point x="476" y="200"/>' in after


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"<html/>", "This is not a PAGE file."),
        (b"<PcGts/>", "This is a PAGE file without a page."),
        (RAW["tesseract"][:2000], "The file ends in the middle."),
    ],
)
def test_what_is_no_page_file_is_said_to_be_none(raw, problem):
    with pytest.raises(FormatError) as error:
        read(raw)
    assert error.value.problem == problem


@pytest.mark.parametrize("lie", [b'points="x"', b'points="1,2 3"', b'points=""', b'points="nan,1"'])
def test_lying_outlines_do_no_harm(lie):
    (page,) = read(re.sub(rb'points="[^"]*"', lie, RAW["tesseract"]))
    assert page.text == PAGES["tesseract"][0].text
