"""Layout files made anew: valid, and read back as what they were made of."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from proofreader.errors import FormatError
from proofreader.formats.layouts.forms import Form, read_layout, recognise_form
from proofreader.formats.layouts.laying import SeenLine, SeenPage, SeenWord, laid
from proofreader.formats.layouts.making import make_layout
from proofreader.text.layout import Box, PageLayout, ReadPage
from tests.schemas.validity import FOLDER, faults

FILES = FOLDER.parent / "formats" / "layouts" / "files"
FORMS = [Form.HOCR, Form.ALTO, Form.PAGE, Form.TSV]
SCHEMAS = {Form.ALTO: "alto-4.3", Form.PAGE: "page-2019-07-15"}
REAL = [
    "tesseract.alto.xml",
    "docworks.alto.xml",
    "ocrd-tesserocr.page.xml",
    "transkribus.page.xml",
    "finereader.abbyy.xml",
    "letter_tesseract.hocr",
    "letter_tesseract.tsv",
]
WORDS = st.text(
    st.characters(min_codepoint=33, exclude_categories=("Cs", "Cn", "Cc", "Zs", "Zl", "Zp")),
    min_size=1,
    max_size=8,
).filter(lambda word: len(word.split()) == 1 and not any(map(str.isspace, word)))
SURE = st.none() | st.integers(0, 100).map(lambda percent: percent / 100)


@st.composite
def pages(draw):
    """A page of up to three blocks; all words have a place."""
    blocks = []
    top = 10
    for _ in range(draw(st.integers(0, 3))):
        lines = []
        for _ in range(draw(st.integers(1, 3))):
            words = []
            left = draw(st.integers(0, 20))
            for text in draw(st.lists(WORDS, min_size=1, max_size=4)):
                right = left + draw(st.integers(1, 60))
                words.append(SeenWord(text, Box(left, top, right, top + 9), None, draw(SURE)))
                left = right + draw(st.integers(0, 9))
            lines.append(SeenLine(tuple(words)))
            top += draw(st.integers(10, 30))
        blocks.append(tuple(lines))
    return laid(SeenPage(tuple(blocks), (400, 600), "a & b's.png"))


def made(form, page):
    """What is read back from a file with one page; the file is valid."""
    raw = make_layout(form, [page], "The “letter” & more")
    assert recognise_form(raw) is form
    if form in SCHEMAS:
        assert faults(raw, SCHEMAS[form]) == []
    elif form is Form.HOCR:
        etree.fromstring(raw)
    (after,) = read_layout(raw, form, Path("made"))
    return after


def assert_same(form, after, page):
    assert after.text == page.text
    assert [word.span for word in after.layout.words] == [word.span for word in page.layout.words]
    assert [word.box for word in after.layout.words] == [word.box for word in page.layout.words]
    assert [line.box for line in after.layout.lines] == [line.box for line in page.layout.lines]
    for mine, real in zip(after.layout.words, page.layout.words, strict=True):
        half_a_percent = 0.00501 if form is Form.HOCR else 1e-6
        if real.confidence is None:
            assert mine.confidence is None
        else:
            assert mine.confidence == pytest.approx(real.confidence, abs=half_a_percent)
    if page.layout.words:
        assert after.layout.size == page.layout.size


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=50)
@given(page=pages())
def test_what_was_made_is_read_back_the_same(form, page):
    after = made(form, page)
    assert_same(form, after, page)
    if form is not Form.TSV:
        assert after.layout.image == page.layout.image


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", REAL)
def test_real_pages_go_from_form_to_form(form, name):
    raw = (FILES / name).read_bytes()
    page = read_layout(raw, recognise_form(raw), FILES / name)[0]
    assert_same(form, made(form, page), page)


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=30)
@given(
    lines=st.lists(st.lists(WORDS, max_size=3).map(" ".join), max_size=6),
    size=st.sampled_from([(0, 0), (400, 600)]),
)
def test_plain_text_without_places_becomes_a_valid_file(form, lines, size):
    text = "".join(f"{line}\n" for line in lines)
    after = made(form, ReadPage(text, PageLayout(size)))
    assert after.text.split() == text.split()
    assert after.text.strip("\n").split("\n") == _with_single_blank_lines(lines)


def _with_single_blank_lines(lines):
    found = []
    for line in lines:
        if line or (found and found[-1]):
            found.append(line)
    while found and not found[-1]:
        found.pop()
    return found or [""]


@pytest.mark.parametrize("form", [Form.HOCR, Form.ALTO, Form.TSV])
def test_several_pages_come_one_after_another(form):
    raw = (FILES / "tesseract.alto.xml").read_bytes()
    (page,) = read_layout(raw, Form.ALTO, FILES)
    two = ReadPage("Two\n", PageLayout((10, 10)))
    after = read_layout(make_layout(form, [page, two, page], "Book"), form, FILES)
    assert [one.text for one in after] == [page.text, two.text, page.text]


def test_a_page_file_holds_one_page():
    with pytest.raises(FormatError, match="not 2"):
        make_layout(Form.PAGE, [ReadPage("", PageLayout((1, 1)))] * 2, "")


def test_a_word_divided_in_the_layout_is_one_with_both_places():
    page = laid(
        SeenPage(((SeenLine((SeenWord("ab cd", Box(0, 0, 100, 10), None, 0.5),)),),), (100, 10))
    )
    joined = ReadPage("abxcd\n", page.layout)
    after = made(Form.ALTO, joined)
    assert [word.box for word in after.layout.words] == [Box(0, 0, 100, 10)]


def test_other_forms_are_not_made():
    with pytest.raises(ValueError, match="abbyy"):
        make_layout(Form.ABBYY, [], "")
