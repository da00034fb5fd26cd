"""hOCR read and corrected."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import hocr, laying
from proofreader.formats.layouts.markup import parse
from proofreader.text.layout import Box
from proofreader.text.rewriting import rewritings
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.formats.layouts.editing import FILES, assert_corrected, changes, edited

NAMES = ("tesseract", "tesseract_characters", "archive", "archive_characters", "kraken")
LETTERS = {name: (FILES / f"letter_{name}.hocr").read_bytes() for name in NAMES}
AS_HTML = LETTERS["tesseract_characters"].partition(b"?>")[2].replace(b"/>", b"><br>")
PATH = Path("page.hocr")
LINE = (
    "<span class='ocr_line' id='line_1' title='bbox 0 0 400 20'>"
    "<span class='ocrx_word' id='word_1' title='bbox 10 0 50 20; x_wconf 90'>Tbe</span> "
    "<span class='ocrx_word' id='word_2' title='bbox 60 0 100 20; x_wconf 80'>"
    "<em>qui</em>ck</span> "
    "<span class='ocrx_word' id='word_3' title='bbox 110 0 150 20; x_wconf 70'>fox.</span>"
    "</span>"
)


def page(*lines):
    text = "".join(lines)
    return (
        f"<html><body><div class='ocr_page' title='bbox 0 0 400 600'>{text}</div></body></html>"
    ).encode()


def lone(title, text="tbe"):
    """A page with one word."""
    word = f"<span class='ocrx_word' title='{title}'>{text}</span>"
    return page(f"<span class='ocr_line' title='bbox 0 0 90 20'>{word}</span>")


def correct(raw, read, corrected):
    """``raw`` with the text ``read`` replaced, where it stands first."""
    text = hocr.read(raw)[0].text
    start = text.index(read)
    change = ChangeSet.replace(start, start + len(read), corrected)
    return edited(hocr, raw, 0, change)


@pytest.mark.parametrize("name", NAMES[:4])
def test_every_producer_gives_the_lines_of_the_page(name, letter):
    (read,) = hocr.read(LETTERS[name])
    truth = (letter / "truth.txt").read_text("utf-8")
    lines = [line for line in read.text.split("\n") if line]
    assert " ".join(lines[:2]) in truth.replace("\n", " ")
    assert read.layout.size == ((1700, 300) if "characters" in name else (1700, 700))
    assert len(lines) == len(read.layout.lines) == (2 if "characters" in name else 10)
    for line in read.layout.lines:
        inside = [word for word in read.layout.words if line.span.contains(word.span)]
        assert line.box.left <= inside[0].box.left < inside[-1].box.right <= line.box.right
    assert all(0.3 < word.confidence <= 1 for word in read.layout.words)
    told = [word.weakest is not None for word in read.layout.words]
    assert all(told) if "characters" in name else not any(told)


def test_what_is_said_of_characters_of_a_line_goes_when_one_of_them_does():
    raw = LETTERS["kraken"]
    (read,) = hocr.read(raw)
    assert read.text.startswith("Dear Comrades,\n\nBeing aware of")
    assert read.layout.words[0].weakest == pytest.approx(0.97, abs=0.01)
    assert raw.count(b"; x_bboxes ") == 2
    after = correct(raw, "aware", "beware")
    assert after.count(b"; x_bboxes ") == 1
    assert hocr.read(after)[0].layout.lines == tuple(
        replace(line, span=Span(line.span.start, line.span.end + (line.span.start > 0)))
        for line in read.layout.lines
    )


def test_a_page_knows_its_image():
    assert hocr.read(LETTERS["tesseract"])[0].layout.image == "letter.png"
    assert hocr.read(LETTERS["archive"])[0].layout.image == "todo://todo"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_corrected_is_the_file_itself(name):
    assert hocr.write(LETTERS[name], [()]) is LETTERS[name]


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=25)
@given(st.data())
def test_any_correction_is_found_again_and_nothing_else_changes(name, data):
    raw = LETTERS[name]
    text = hocr.read(raw)[0].text
    change = data.draw(changes(text))
    assert_corrected(hocr, raw, 0, change)
    untouched = words_by_name(raw)
    read = hocr.read(raw)[0]
    names = list(untouched)
    for one in rewritings(read.layout.words, read.text, change):
        for index in one.old:
            del untouched[names[index]]
    after = words_by_name(edited(hocr, raw, 0, change))
    assert {name: after[name] for name in untouched} == untouched


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_html_that_is_no_xml_is_corrected_the_same(data):
    with pytest.raises(FormatError):
        parse(AS_HTML)
    text = hocr.read(AS_HTML)[0].text
    assert text == hocr.read(LETTERS["tesseract_characters"])[0].text
    change = data.draw(changes(text))
    assert_corrected(hocr, AS_HTML, 0, change)
    as_xml = edited(hocr, LETTERS["tesseract_characters"], 0, change)
    assert edited(hocr, AS_HTML, 0, change) == as_xml.partition(b"?>")[2].replace(b"/>", b"><br>")


def words_by_name(raw):
    root = parse(raw).root
    return {
        node.attributes["id"]: raw[node.start : node.end]
        for node in root.walk()
        if node.attributes.get("class") == "ocrx_word" and node.text.strip()
    }


def test_a_corrected_word_keeps_its_element_and_is_certain():
    after = correct(page(LINE), "Tbe", "The")
    assert after == page(LINE.replace("x_wconf 90'>Tbe", "x_wconf 100'>The"))


def test_markup_in_a_word_stays():
    after = correct(page(LINE), "quick", "quack")
    assert after == page(LINE.replace("80'><em>qui</em>ck", "100'><em>qua</em>ck"))


def test_joined_words_are_one_element_and_one_box():
    after = correct(page(LINE), "quick fox.", "quickfox.")
    assert b"bbox 60 0 150 20; x_wconf 100'><em>qui</em>ckfox.</span></span>" in after
    assert b"word_3" not in after


def test_a_split_word_is_two_elements_that_share_its_box():
    after = correct(page(LINE), "Tbe", "T be")
    first, last, *_ = hocr.read(after)[0].layout.words
    assert (first.box.left, last.box.right) == (10, 50)
    assert first.box.right <= last.box.left + 1
    assert b"id='word_1' title=" in after
    assert b"> <span class='ocrx_word' id='word_1_2' title=" in after


def test_names_that_are_there_already_are_not_given_again():
    after = correct(page(LINE.replace("word_2", "word_1_2")), "Tbe", "T b e")
    assert after.count(b"id='word_1_2'") == 1
    assert b"id='word_1_3'" in after
    assert b"id='word_1_4'" in after


def test_a_word_that_was_left_out_comes_in_beside_its_neighbour():
    after = correct(page(LINE), "Tbe", "Tbe very")
    assert correct(page(LINE), "quick", "very quick") == after
    assert (
        b"Tbe</span> <span class='ocrx_word' id='word_1_2' title='bbox 50 0 60 20; x_wconf 100'>"
        b"very</span> <span"
    ) in after


def test_a_word_that_is_not_on_the_page_goes_with_its_blank():
    start, end = (
        LINE.index(" <span class='ocrx_word' id='word_2'"),
        LINE.index(" <span class='ocrx_word' id='word_3'"),
    )
    assert correct(page(LINE), "quick ", "") == page(LINE[:start] + LINE[end:])
    assert correct(page(LINE), "Tbe ", "").count(b"'> <span") == 0


def test_what_the_engine_said_of_characters_goes_with_the_word_it_read():
    raw = LETTERS["tesseract_characters"]
    read = hocr.read(raw)[0].text
    word = read.split()[1]
    after = correct(raw, word, word[::-1])
    assert after.count(b"ocrx_cinfo") == raw.count(b"ocrx_cinfo") - len(word)
    assert f"x_wconf 100'>{word[::-1]}</span>".encode() in after
    titled = lone("bbox 1 1 9 9; x_confs 90 20; x_wconf 50; x_fsize 9", "ab")
    assert hocr.read(titled)[0].layout.words[0].weakest == 0.2
    assert b"title='bbox 1 1 9 9; x_wconf 100; x_fsize 9'>ac<" in correct(titled, "ab", "ac")


def test_confidences_of_characters_up_to_one_are_believed():
    raw = lone("bbox 1 1 9 9; x_confs 0.9 0.5")
    assert hocr.read(raw)[0].layout.words[0].weakest == 0.5


def test_lines_without_words_are_divided_by_the_widths_of_letters():
    raw = page(
        "<p><span class='ocr_line' title='bbox 0 0 90 20'>nn\n  <em>n</em>n</span></p>"
        "<span class='ocr_line' title='bbox 0 30 90 50'>iiii &amp; co.</span>"
    )
    (read,) = hocr.read(raw)
    assert read.text == "nn nn\n\niiii & co.\n"
    assert [word.box for word in read.layout.words[:2]] == [Box(0, 0, 40, 20), Box(50, 0, 90, 20)]
    assert correct(raw, "nn nn", "mn nm") == raw.replace(b"nn\n  <em>n</em>n", b"mn\n  <em>n</em>m")
    assert correct(raw, "& co.", "& Co.") == raw.replace(b"co.", b"Co.")
    assert correct(raw, "nn nn", "nn") == raw.replace(b"nn\n  <em>n</em>n", b"nn<em></em>")
    assert correct(raw, " & co", "") == raw.replace(b" &amp; co", b"")


@settings(deadline=None)
@given(st.data())
def test_lines_without_words_can_be_corrected_at_will(data):
    raw = page(
        "<p><span class='ocr_line' title='bbox 0 0 90 20'>a &amp;\n  <em>b c</em> d&eacute; </span>"
        "</p>"
        "<span class='ocr_line'>e f<br/>\n g &lt;<strong>h</strong></span>"
    )
    text = hocr.read(raw)[0].text
    change = data.draw(changes(text))
    after = hocr.read(edited(hocr, raw, 0, change))[0].text
    assert after.split() == change.apply(text).split()


def test_a_word_that_comes_in_beside_one_that_goes_takes_its_place():
    raw = page("<p class='ocr_line'>a b</p><p class='ocr_line'>c d</p>")
    text = hocr.read(raw)[0].text
    assert text == "a b\nc d\n"
    change = ChangeSet.of((Edit(Span(3, 4), ""), Edit(Span(6, 6), "x ")))
    after = edited(hocr, raw, 0, change)
    assert hocr.read(after)[0].text == "a bc\nx d\n"


def test_html_that_is_no_xml_is_read_and_corrected_as_well():
    body = LINE.replace(" id='word_1' title='bbox 10", " ID=word_1 title='bbox 10")
    head = "<head><meta charset=iso-8859-1><title>caf\xe9 & co</title></head>"
    raw = f"<!DOCTYPE HTML><html>{head}<body><p>{body}<br>".encode("latin-1")
    (read,) = hocr.read(raw)
    assert read.text == "Tbe quick fox.\n"
    assert read.layout.words[0].box == Box(10, 0, 50, 20)
    after = correct(raw, "Tbe", "The—")
    assert after == raw.replace(b"x_wconf 90'>Tbe", b"x_wconf 100'>The&#8212;")


def test_several_pages_are_pages_and_those_of_one_image_its_pictures():
    title = 'image "a;b.tif"; bbox 0 0 {} 600; ppageno {}'
    raw = "".join(
        f"<div class='ocr_page' title='{title.format(i * 100, i)}'>{LINE}</div>" for i in range(3)
    )
    raw = f"<html>{raw}</html>".encode()
    pages = hocr.read(raw)
    assert [one.layout.frame for one in pages] == [0, 1, 2]
    assert [one.layout.size for one in pages] == [(0, 600), (100, 600), (200, 600)]
    assert {one.layout.image for one in pages} == {"a;b.tif"}
    changed = rewritings(pages[1].layout.words, pages[1].text, ChangeSet.replace(1, 2, "h"))
    after = hocr.read(hocr.write(raw, [(), changed, ()]))
    assert [one.text[:3] for one in after] == ["Tbe", "The", "Tbe"]


def test_what_stands_in_no_page_no_line_or_no_word_is_read_as_far_as_it_can_be():
    bare = "<span class='ocrx_word' title='bbox {0} {1} 9 9'>w{0}</span>"
    assert hocr.read(bare.format(1, 1).encode())[0].text == "w1\n"
    words = [bare.format(*place) for place in ((1, 1), (3, 1), (2, 20))]
    loose = page("<div class='ocr_carea'>", *words, "</div>")
    assert hocr.read(loose)[0].text == "w1 w3\nw2\n"
    par = page("<p class='ocr_par' title='bbox 0 0 90 20'>nn\n nn</p><style>.x{}</style>")
    assert hocr.read(par)[0].text == "nn nn\n"
    header = page("<div class='ocr_header'>", LINE, "</div>", LINE)
    assert hocr.read(header)[0].text == "Tbe quick fox.\n\nTbe quick fox.\n"
    assert hocr.read(page())[0].text == ""


def test_readings_that_the_engine_thought_less_likely_are_no_text():
    choice = "<ins class='alt'>hello</ins><del class='alt'>hallo</del>"
    raw = lone("bbox 1 1 9 9", f"<span class='alternatives'>{choice}</span>")
    assert hocr.read(raw)[0].text == "hello\n"
    assert b"title='bbox 1 1 9 9'>hullo</span></span>" in correct(raw, "hello", "hullo")


@pytest.mark.parametrize(
    "title",
    [
        "",
        "bbox",
        "bbox 9 9",
        "bbox 9 9 1 1",
        "bbox 1e99 0 0 0",
        "bbox 99999999999999 0 0 0",
        "bbox -5 0 9 9",
        "bbox 1.5 0 9.5 9",
        'image "',
        "x_wconf",
        "bbox a b c d; x_wconf nan",
        "x_wconf 1000; x_confs;;",
    ],
)
def test_titles_that_make_no_sense_do_no_harm(title):
    raw = lone(title)
    (read,) = hocr.read(raw)
    assert read.text == "tbe\n"
    assert hocr.read(correct(raw, "tbe", "the"))[0].text == "the\n"


@pytest.mark.parametrize("length", [10, 200, 2000, 5000, -20])
def test_a_file_that_is_cut_is_told(length):
    with pytest.raises(FormatError, match=r"page\.hocr, line .*ends in the middle"):
        hocr.read(LETTERS["tesseract"][:length], PATH)


def test_entities_of_its_own_are_refused():
    raw = b'<!DOCTYPE html [<!ENTITY a "b">]>' + page("<p class='ocr_line'>&a;</p>")
    with pytest.raises(FormatError, match="declares entities"):
        hocr.read(raw, PATH)


def test_html_that_is_cut_is_told():
    with pytest.raises(FormatError, match="line 2: The file ends in the middle"):
        hocr.read(b"<html><body>\n<div class=ocr_page><p>a<br></p>", PATH)


def test_more_text_than_a_book_has_is_refused(monkeypatch):
    monkeypatch.setattr(laying, "MOST_TEXT", 20)
    with pytest.raises(FormatError, match=r"page\.hocr: There is more text in this file"):
        hocr.read(page(LINE, LINE), PATH)


def test_a_picture_is_no_page():
    with pytest.raises(FormatError):
        hocr.read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", PATH)


def test_the_scans_come_back_and_read_as_their_text(shared):
    files = sorted((shared / "scans").glob("*.hocr"))
    assert len(files) == 30
    for file in files:
        raw = file.read_bytes()
        (read,) = hocr.read(raw, file)
        assert hocr.write(raw, [()]) == raw
        text = file.with_suffix(".ocr.txt").read_text("utf-8").replace("\f", "")
        assert [line for line in read.text.split("\n") if line] == [
            line.rstrip() for line in text.split("\n") if line.strip()
        ]
