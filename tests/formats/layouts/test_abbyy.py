"""Files of ABBYY FineReader, and of what writes like it: read, corrected and written back."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from proofreader.errors import FormatError
from proofreader.formats.layouts.abbyy import read, write
from proofreader.formats.layouts.forms import Form, read_layout, recognise_form, write_layout
from proofreader.text.layout import Box
from proofreader.text.rewriting import moved, rewritings
from proofreader.text.spans import ChangeSet
from tests.formats.layouts.correcting import corrections, words_after
from tests.schemas.validity import FOLDER

FILES = FOLDER.parent / "formats" / "layouts" / "files"
NAMES = ["finereader", "kraken"]
RAW = {name: (FILES / f"{name}.abbyy.xml").read_bytes() for name in NAMES}
PAGES = {name: read(raw) for name, raw in RAW.items()}
REST = {name: [()] * (len(pages) - 1) for name, pages in PAGES.items()}


def corrected(name, *replacements):
    """The file after each first text was replaced by the second, once."""
    page = PAGES[name][0]
    edits = []
    for old, new in replacements:
        start = page.text.index(old)
        edits += ChangeSet.replace(start, start + len(old), new).edits
    changed = rewritings(page.layout.words, page.text, ChangeSet.of(edits))
    return write(RAW[name], [changed, *REST[name]])


def test_words_are_made_of_characters():
    page, empty = PAGES["finereader"]
    assert page.text == "Wc hold at sit-\nting,\n\nDear Comrades, & all\n\n19\n"
    assert empty.text == ""
    assert page.layout.size == (1480, 2100)
    words = {word.span.of(page.text): word for word in page.layout.words}
    assert words["Wc"].box == Box(160, 200, 210, 240)
    assert words["Wc"].confidence == pytest.approx((0.85 + 0.64) / 2)
    assert words["hold"].weakest == 0.31
    assert words["19"].confidence is None
    assert words["19"].weakest == 0.5
    assert words["Dear"].box.right < words["Comrades,"].box.left


def test_kraken_is_read_word_by_word():
    (page,) = PAGES["kraken"]
    assert page.text == (
        "Dear Comrades,\n\nBeing aware of the entire complexity of the present situa-\n"
    )


def test_without_blanks_words_begin_where_characters_say_so():
    root = etree.fromstring(RAW["kraken"])
    for one in list(root.iter("{*}charParams")):
        if not one.text.strip():
            one.getparent().remove(one)
    raw = etree.tostring(root)
    (page,) = read(raw)
    assert page.text == PAGES["kraken"][0].text
    change = ChangeSet.replace(0, len("Dear"), "My dear")
    after = write(raw, [rewritings(page.layout.words, page.text, change)])
    assert read(after)[0].text.startswith("My dear Comrades,\n\nBeing aware")


@pytest.mark.parametrize("name", NAMES)
def test_an_untouched_file_is_the_very_same(name):
    assert write(RAW[name], [(), *REST[name]]) is RAW[name]


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_correction_is_read_back_in_its_place(name, data):
    page = PAGES[name][0]
    change = data.draw(corrections(page.text))
    changed = rewritings(page.layout.words, page.text, change)
    raw = write(RAW[name], [changed, *REST[name]])
    after = read(raw)[0]
    assert after.text.split() == words_after(page, change)
    if not changed:
        assert raw == RAW[name]
    if name == "kraken":  # in the other file a line is not divided
        expected = moved(page.layout.words, page.text, change)
        for mine, real in zip(after.layout.words, expected, strict=True):
            assert mine.box == real.box


def test_a_corrected_word_has_certain_characters_of_its_own():
    raw = corrected("finereader", ("Wc", "We"))
    start = RAW["finereader"].index(b'<charParams l="160"')
    end = RAW["finereader"].index(b'<charParams l="210" t="200"')
    new = raw[start : raw.index(b'<charParams l="210" t="200"')]
    assert raw == RAW["finereader"][:start] + new + RAW["finereader"][end:]
    assert new.count(b'charConfidence="100"') == 2
    assert new.startswith(b'<charParams l="160" t="200" r="')
    assert new.count(b'wordFirst="1"') == 1
    assert b"wordFromDictionary" not in new


def test_a_word_in_two_faces_keeps_the_elements_round_it():
    raw = corrected("finereader", ("hold", "held"))
    assert raw.count(b"<formatting") == RAW["finereader"].count(b"<formatting")
    assert b"charRecVariant" not in raw
    assert read(raw)[0].text.startswith("Wc held at")


def test_packed_files_are_read_and_written_packed():
    raw = gzip.compress(RAW["finereader"])
    assert recognise_form(raw) is Form.ABBYY
    pages = read_layout(raw, Form.ABBYY, FILES)
    assert pages == PAGES["finereader"]
    change = ChangeSet.replace(0, len("Wc"), "We")
    changed = [rewritings(pages[0].layout.words, pages[0].text, change), ()]
    assert gzip.decompress(write_layout(raw, Form.ABBYY, changed)) == corrected(
        "finereader", ("Wc", "We")
    )


def test_the_hyphen_at_a_line_end_stays_what_it_is():
    assert "¬</charParams>".encode() in corrected("finereader", ("sit-", "set-"))
    assert "¬".encode() not in corrected("finereader", ("sit-\nting", "sitting"))


def test_words_come_in_and_go_at_the_ends_of_a_line():
    raw = corrected("finereader", ("Wc", "So Wc"), ("ting,", "ting, and"))
    assert read(raw)[0].text.startswith("So Wc hold at sit-\nting, and\n")
    assert read(corrected("finereader", ("Wc ", "")))[0].text.startswith("hold at sit-\n")
    assert read(corrected("finereader", ("ting,\n", "")))[0].text.startswith(
        "Wc hold at sit-\n\nDear"
    )


def test_blanks_that_characters_hold_still_part_words():
    raw = RAW["finereader"].replace(b">W</ch", b">\tW</ch").replace(b">c</ch", b">c </ch")
    (page, _) = read(raw)
    assert page.text == PAGES["finereader"][0].text
    for old, new, after in (
        ("Wc", "We", "We hold"),
        ("Wc hold", "Wc", "Wc at"),
        ("Wc ", "", "hold"),
    ):
        start = page.text.index(old)
        change = ChangeSet.replace(start, start + len(old), new)
        changed = rewritings(page.layout.words, page.text, change)
        assert read(write(raw, [changed, ()]))[0].text.startswith(after)


def test_a_line_without_characters_is_changed_where_it_stands():
    raw = corrected("finereader", ("Dear ", "My dear "), ("all", "others"))
    expected = RAW["finereader"].replace(b">Dear Com<", b">My dear Com<")
    assert raw == expected.replace(b"rades, &amp; all", b"rades, &amp; others")
    raw = corrected("finereader", ("Comrades", "Companions"))
    assert b">Dear Companions,</formatting>" in raw
    assert b"> &amp; all</formatting>" in raw


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"<document/>", "This is an ABBYY file without a page."),
        (RAW["kraken"][:2000], "The file ends in the middle."),
    ],
)
def test_what_is_no_abbyy_file_is_said_to_be_none(raw, problem):
    with pytest.raises(FormatError) as error:
        read(raw)
    assert error.value.problem == problem
