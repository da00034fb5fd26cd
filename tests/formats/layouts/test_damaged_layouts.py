"""ALTO, PAGE and ABBYY files that are cut, changed or made to do harm."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.layouts import abbyy, alto, page_xml
from tests.schemas.validity import FOLDER

FILES = FOLDER.parent / "formats" / "layouts" / "files"
FORMATS = [
    (alto, "docworks.alto.xml"),
    (page_xml, "transkribus.page.xml"),
    (abbyy, "finereader.abbyy.xml"),
]
LIES = st.sampled_from([b'=""', b'="-9"', b'="nan"', b'="1e999"', b'="x y"', b'="&#8232;"'])


@pytest.mark.parametrize(("module", "name"), FORMATS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_file_that_ends_too_early_is_refused_in_words(module, name, data):
    raw = (FILES / name).read_bytes().rstrip()
    end = data.draw(st.integers(0, len(raw) - 1))
    with pytest.raises(FormatError) as error:
        module.read(raw[:end], Path(name))
    assert error.value.problem
    assert error.value.remedy
    assert error.value.path == Path(name)


@pytest.mark.parametrize(("module", "name"), FORMATS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_lying_attributes_never_end_in_a_fault_of_ours(module, name, data):
    raw = (FILES / name).read_bytes()
    places = [place for place in range(len(raw)) if raw.startswith(b'="', place)]
    for place in sorted(data.draw(st.sets(st.sampled_from(places), max_size=5)), reverse=True):
        end = raw.index(b'"', place + 2) + 1
        raw = raw[:place] + data.draw(LIES) + raw[end:]
    try:
        pages = module.read(raw, Path(name))
    except FormatError:
        return
    for page in pages:
        words = [word.span.of(page.text) for word in page.layout.words]
        assert words == page.text.split()


@pytest.mark.parametrize(("module", "name"), FORMATS)
def test_what_is_made_to_do_harm_is_refused(module, name):
    raw = (FILES / name).read_bytes()
    head, rest = raw.split(b"?>\n", 1)
    bomb = b'?>\n<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>\n'
    with pytest.raises(FormatError, match="declares entities"):
        module.read(head + bomb + rest)
    with pytest.raises(FormatError, match="too deep"):
        module.read(head + b"?>\n" + b"<a>" * 5_000)


@pytest.mark.parametrize(
    ("module", "names"),
    [
        (alto, "alto Layout Page PrintSpace TextBlock TextLine"),
        (page_xml, "PcGts Page TextRegion TextEquiv Unicode"),
        (abbyy, "document page block par line formatting"),
    ],
)
def test_more_text_than_any_book_has_is_refused(module, names):
    text = "word " * 1_500_000
    inside = f"<String CONTENT='{text}'/>" if module is alto else text
    start = "".join(f"<{name}>" for name in names.split())
    end = "".join(f"</{name}>" for name in reversed(names.split()))
    with pytest.raises(FormatError, match="more text"):
        module.read((start + inside + end).encode())
