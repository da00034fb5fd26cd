"""ALTO files of several programs: read, corrected and written back, valid as before."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from proofreader.errors import FormatError
from proofreader.formats.layouts.alto import read, write
from proofreader.text.layout import Box
from proofreader.text.rewriting import moved, rewritings
from proofreader.text.spans import ChangeSet
from tests.formats.layouts.correcting import corrections, words_after
from tests.schemas.validity import FOLDER, faults

FILES = FOLDER.parent / "formats" / "layouts" / "files"
SCHEMAS = {
    "docworks": "alto-2.0",
    "page-to-alto-2": "alto-3.1",
    "tesseract": "alto-3.1",
    "pdfalto": "alto-3.1",
    "page-to-alto-4": "alto-4.2",
    "kraken": "alto-4.3",
    "kraken-lines": "alto-4.3",
}
WITH_WORDS = sorted(SCHEMAS.keys() - {"kraken-lines"})
RAW = {name: (FILES / f"{name}.alto.xml").read_bytes() for name in SCHEMAS}
PAGES = {name: read(raw) for name, raw in RAW.items()}


def against_schema(name, raw):
    """What is against the schema; that of 3.1, which adds to 2.1, stands for the latter."""
    if name == "page-to-alto-2":
        raw = raw.replace(b"alto/ns-v2#", b"alto/ns-v3#")
    return faults(raw, SCHEMAS[name])


def corrected(name, *replacements):
    """The file after each first text was replaced by the second, once."""
    (page,) = PAGES[name]
    edits = []
    for old, new in replacements:
        start = page.text.index(old)
        edits += ChangeSet.replace(start, start + len(old), new).edits
    change = ChangeSet.of(edits)
    changed = rewritings(page.layout.words, page.text, change)
    raw = write(RAW[name], [changed])
    assert against_schema(name, raw) == []
    return raw


def string(raw, content):
    """The attributes of the String with this content."""
    (found,) = (
        node for node in etree.fromstring(raw).iter("{*}String") if node.get("CONTENT") == content
    )
    return found.attrib


def test_tesseract_is_read_word_by_word():
    (page,) = PAGES["tesseract"]
    assert page.text.startswith("Dear Comrades,\n\nBeing aware of the entire")
    assert page.text.endswith("common interests.\n")
    assert page.layout.size == (1300, 760)
    assert page.layout.image == "page.png"
    first = page.layout.words[0]
    assert first.box == Box(142, 67, 142 + 82, 67 + 25)
    assert first.confidence == 0.96
    assert first.weakest is None
    assert page.layout.lines[0].box == Box(142, 66, 142 + 275, 66 + 30)


def test_margins_are_read_where_they_stand_and_hyphens_belong_to_their_word():
    (page,) = PAGES["docworks"]
    assert page.text == (
        "THE LETTER\n\nBeing aware of tbe present situa-\ntion, we hold at the\n\n"
        '"Dear Mr. Smith&Co\n\n109\n'
    )
    words = {word.span.of(page.text): word for word in page.layout.words}
    assert words["situa-"].box == Box(786, 200, 922, 242)
    assert words["LETTER"].weakest == pytest.approx(1 - 2 / 9)
    assert words["THE"].weakest == 1
    assert words["tbe"].confidence == 0.44
    assert page.layout.size == (1480, 2100)


def test_glyphs_tell_the_weakest_character():
    (page,) = PAGES["kraken"]
    weak = [word for word in page.layout.words if word.weakest is not None]
    assert len(weak) == len(page.layout.words)
    assert min(word.weakest for word in weak) < min(word.confidence for word in weak)


def test_a_line_in_one_string_is_divided():
    (page,) = PAGES["kraken-lines"]
    words = PAGES["tesseract"][0]
    assert page.text == words.text
    for mine, real in zip(page.layout.words, words.layout.words, strict=True):
        assert abs(mine.box.left - real.box.left) < 60
        assert mine.confidence is None


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_untouched_file_is_the_very_same(name):
    assert write(RAW[name], [()] * len(PAGES[name])) is RAW[name]


@pytest.mark.parametrize("name", SCHEMAS)
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
def test_corrected_words_keep_their_place_and_others_their_bytes(name, data):
    (page,) = PAGES[name]
    change = data.draw(corrections(page.text))
    changed = rewritings(page.layout.words, page.text, change)
    (after,) = read(write(RAW[name], [changed]))
    expected = moved(page.layout.words, page.text, change)
    for mine, real in zip(after.layout.words, expected, strict=True):
        if "-" not in mine.span.of(after.text):  # a hyphen's own box goes where the hyphen goes
            assert mine.box == real.box
        assert mine.confidence == pytest.approx(
            real.confidence if real.confidence is not None else mine.confidence
        )


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_what_is_not_corrected_keeps_its_bytes(data):
    (page,) = PAGES["tesseract"]
    change = data.draw(corrections(page.text))
    changed = rewritings(page.layout.words, page.text, change)
    touched = {index for one in changed for index in one.old}
    before = re.findall(rb"<String[^>]*>", RAW["tesseract"])
    kept = [tag for index, tag in enumerate(before) if index not in touched]
    after = re.findall(rb"<String[^>]*>", write(RAW["tesseract"], [changed]))
    assert [tag for tag in after if b"CS=" not in tag and b'CONTENT=""' not in tag] == kept


def test_a_corrected_word_is_certain_and_marked():
    raw = corrected("tesseract", ("Comrades", "Comrade"))
    assert (
        RAW["tesseract"].replace(
            b'WC="0.96" CONTENT="Comrades,"', b'WC="1" CONTENT="Comrade," CS="true"'
        )
        == raw
    )


def test_characters_of_a_corrected_word_are_sure_and_its_alternatives_go():
    raw = corrected("docworks", ("tbe", "the"))
    the = next(
        node for node in etree.fromstring(raw).iter("{*}String") if node.get("ID") == "P1_ST00006"
    )
    assert (the.get("CONTENT"), the.get("WC"), the.get("CC")) == ("the", "1", "000")
    assert the.get("CS") is None  # version 2.0 has it not
    assert len(the) == 0
    assert the.get("STYLEREFS") == "TXT_1"


def test_joined_words_have_one_box_and_split_ones_two():
    raw = corrected("docworks", ("we hold", "wehold"), ("present", "pre sent"))
    joined = string(raw, "wehold")
    assert [joined[key] for key in ("HPOS", "VPOS", "WIDTH", "HEIGHT")] == [
        "236",
        "265",
        "174",
        "42",
    ]
    assert joined["ID"] == "P1_ST00010"
    first, second = string(raw, "pre"), string(raw, "sent")
    assert first["HPOS"] == "586"
    assert int(first["HPOS"]) + int(first["WIDTH"]) == int(second["HPOS"])
    assert int(second["HPOS"]) + int(second["WIDTH"]) == 586 + 180
    assert second["ID"] == "P1_ST00007_2"


def test_outlines_of_joined_words_are_united():
    raw = corrected("page-to-alto-4", ("Dear Comrades", "DearComrades"))
    node = next(etree.fromstring(raw).iter("{*}String"))
    points = node.find("{*}Shape/{*}Polygon").get("POINTS").split()
    assert {"142,67", "417,96"} <= set(points)
    assert len(points) < 14


@pytest.mark.parametrize(
    ("old", "new", "whole"),
    [
        ("situa-", "satia-", ("satiation", "satiation")),
        ("tion,", "tions,", ("situations", "situations")),
        ("situa-\ntion", "situation", (None, None)),
        ("situa-", "situa", (None, None)),
        ("present situa-", "presentsitua-", (None, None)),
    ],
)
def test_the_whole_of_a_divided_word_follows_its_parts(old, new, whole):
    raw = corrected("docworks", (old, new))
    names = ("P1_ST00008", "P1_ST00009")
    found = {node.get("ID"): node for node in etree.fromstring(raw).iter("{*}String")}
    said = tuple(found[name].get("SUBS_CONTENT") if name in found else None for name in names)
    assert said == whole


def test_a_hyphen_goes_with_its_word():
    assert b"<HYP" not in corrected("docworks", ("situa-\ntion", "situation"))
    assert b'CONTENT="situ" WC="1"' in corrected("docworks", ("situa-", "situ-"))
    assert b"<HYP" in corrected("docworks", ("present ", ""))


def test_a_second_hyphen_before_that_of_the_line_end_is_not_lost():
    (page,) = read(corrected("docworks", ("situa-", "situa--")))
    assert "present situa--\ntion," in page.text


def test_an_emptied_line_keeps_one_empty_string():
    raw = corrected("docworks", ("109\n", ""))
    (empty,) = (n for n in etree.fromstring(raw).iter("{*}String") if not n.get("CONTENT"))
    assert empty.get("ID") == "P1_ST00027"
    assert read(raw)[0].text.endswith("Smith&Co\n")


def test_strings_without_space_between_are_one_word():
    raw = RAW["tesseract"].replace(
        b'CONTENT="Dear"/><SP WIDTH="13" VPOS="67" HPOS="224"/>', b'CONTENT="Dear"/>'
    )
    (page,) = read(raw)
    assert page.text.startswith("Dear Comrades,\n")  # no word of the line is parted by SP
    raw = RAW["docworks"].replace(b'<SP ID="P1_SP00002" HPOS="270" VPOS="200" WIDTH="20"/>', b"")
    (page,) = read(raw)
    assert "\nBeingaware of" in page.text
    change = ChangeSet.replace(page.text.index("Beingaware"), page.text.index(" of"), "Being aware")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert read(after)[0].text == PAGES["docworks"][0].text
    assert faults(after, "alto-2.0") == []


def test_a_word_comes_in_at_the_start_of_a_line():
    raw = corrected("docworks", ("Being", "Now Being"))
    (page,) = read(raw)
    assert "\nNow Being aware of" in page.text
    assert string(raw, "Now")["ID"] == "P1_ST00003_2"
    assert b'CONTENT="Being" WC="0.98"' in raw


def test_what_an_abbreviation_stands_for_stays_while_it_is_one_word():
    assert string(corrected("docworks", ("Mr.", "Mr")), "Mr")["SUBS_CONTENT"] == "Mister"
    joined = string(corrected("docworks", ("Mr. Smith", "Mr.Smith")), "Mr.Smith&Co")
    assert "SUBS_CONTENT" not in joined


def test_a_string_that_begins_a_line_goes_with_the_space_behind_it():
    raw = corrected("docworks", ("Being aware", "aware"))
    assert raw.count(b"<SP ") == RAW["docworks"].count(b"<SP ") - 1
    assert b'P1_ST00003"' not in raw


def prefixed(raw):
    return re.sub(rb"<(/?)(?=[A-Za-z])", rb"<\1a:", raw).replace(b" xmlns=", b" xmlns:a=")


@pytest.mark.parametrize(
    "changed",
    [
        prefixed,
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.replace(b"'", b"&apos;").replace(b'="', b"='").replace(b'"', b"'"),
        lambda raw: raw.replace(b"UTF-8", b"UTF-16").decode().encode("utf-16"),
        lambda raw: raw.replace(b"UTF-8", b"ISO-8859-1"),
        lambda raw: raw.replace(b"<String", b"<!-- <String/> --><String"),
    ],
    ids=["prefix", "CRLF", "single quotes", "UTF-16", "Latin-1", "comments"],
)
def test_files_are_written_in_their_own_manner(changed):
    raw = changed(RAW["tesseract"])
    (page,) = read(raw)
    assert page.text == PAGES["tesseract"][0].text
    change = ChangeSet.replace(0, len("Dear Comrades,"), "A dear Ćomrade")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert read(after)[0].text == page.text.replace("Dear Comrades,", "A dear Ćomrade")
    assert faults(after, "alto-3.1") == []
    assert after[-60:] == raw[-60:]


def test_several_pages_are_read_and_written_apart():
    raw = RAW["docworks"]
    start, end = raw.index(b"<Page "), raw.index(b"</Page>") + len(b"</Page>")
    second = raw[start:end].replace(b'="P1', b'="Q1').replace(b"Page1", b"Page2")
    both = raw[:end] + second + raw[end:]
    one, two = read(both)
    assert one.text == two.text
    assert (one.layout.frame, two.layout.frame) == (0, 1)
    start = two.text.index("tbe")
    change = ChangeSet.replace(start, start + 3, "the")
    after = write(both, [(), rewritings(two.layout.words, two.text, change)])
    assert [page.text.count("tbe") for page in read(after)] == [1, 0]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"<html/>", "This is not an ALTO file."),
        (b"<alto/>", "This is an ALTO file without a page."),
        (RAW["tesseract"][:2000], "The file ends in the middle."),
    ],
)
def test_what_is_no_alto_file_is_said_to_be_none(raw, problem):
    with pytest.raises(FormatError) as error:
        read(raw)
    assert error.value.problem == problem


@pytest.mark.parametrize(
    "lie",
    [
        b'HPOS="nan"',
        b'HPOS="-5"',
        b'HPOS="1e400"',
        b'HPOS="99999999999999999999"',
        b'HPOS=""',
        b'HPOS="x"',
    ],
)
def test_lying_coordinates_do_no_harm(lie):
    raw = RAW["tesseract"].replace(b'HPOS="142"', lie)
    (page,) = read(raw)
    assert page.text == PAGES["tesseract"][0].text
