"""hOCR files of single pages become one of many pages."""

from __future__ import annotations

from lxml import etree

from proofreader.formats.layouts.hocr_joining import empty_page, joined

PAGE = """\
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml">
 <head>
  <meta name='ocr-system' content='tesseract 5.3.0' />
 </head>
 <body>
  <div class='ocr_page' id='page_1' title='image "book.pdf"; bbox 0 0 90 90; ppageno {frame}'>
   <span class='ocrx_word' id='word_1_1' title='bbox 1 2 3 4'>id='word_1_7' {frame}</span>
   <span class='ocrx_word' id='word_1_2' title='bbox 5 2 7 4'>caf&#233;</span>
  </div>
 </body>
</html>
"""


def page(frame):
    return PAGE.format(frame=frame).encode()


def elements(raw, name):
    return etree.fromstring(raw).iterfind(f".//{{http://www.w3.org/1999/xhtml}}{name}")


def test_a_single_page_stays_as_it_is():
    assert joined([page(0)]) == page(0)


def test_every_page_is_there_in_order_and_no_two_elements_have_one_id():
    raw = joined([page(0), empty_page('a "book" & more.pdf', 1, (80, 90)), page(2)])
    titles = [element.get("title") for element in elements(raw, "div")]
    assert [title.rpartition(" ")[2] for title in titles] == ["0", "1", "2"]
    assert "bbox 0 0 80 90" in titles[1]
    ids = [element.get("id") for name in ("div", "span") for element in elements(raw, name)]
    assert ids == ["page_1", "page_2", "page_3", "word_1_1", "word_1_2", "word_3_1", "word_3_2"]
    assert raw.count(b"tesseract 5.3.0") == 1


def test_pages_that_could_not_be_read_alone_are_a_sound_file():
    assert len(list(elements(joined([empty_page("a.png", 0, (1, 1))] * 2), "div"))) == 2
    assert list(elements(joined([]), "div")) == []
