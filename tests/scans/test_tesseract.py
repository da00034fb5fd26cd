"""Tesseract reads pages, several at once; it is stopped at once, and said why it fails.

What is about processes is tried with a stand-in, a small program that behaves like Tesseract or
worse; what is about reading, with Tesseract itself where it is installed.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from concurrent.futures import CancelledError
from pathlib import Path
from threading import Event, Thread

import pytest
from PIL import Image, ImageDraw, ImageFont

from proofreader.errors import FormatError, ResourceError
from proofreader.scans import tesseract
from proofreader.scans.images import ImageRef
from proofreader.scans.tesseract import (
    HOW_TO_GET_IT,
    about,
    find_tesseract,
    how_to_get_it,
    recognise,
    recognise_all,
)

STAND_IN = """#!{python}
import os, pathlib, sys, time
if "--version" in sys.argv:
    print("tesseract 9.8.7\\n leptonica-1.82.0")
elif "--list-langs" in sys.argv:
    print('List of available languages in "/usr/share/" (2):\\neng\\nosd\\ndeu_latf')
else:
    image = pathlib.Path(sys.argv[1]).read_bytes()
    assert image.startswith(b"\\x89PNG"), image[:9]
    width = int.from_bytes(image[16:20], "big")
    threads = os.environ["OMP_THREAD_LIMIT"]
    with open({notes!r}, "a") as notes:
        notes.write(f"{{os.getpid()}} {{width}} {{threads}} {{sys.argv[4]}}\\n")
    {deed}
    page = '''<div class='ocr_page' title='image "page.png"; bbox 0 0 1 1; ppageno 0'></div>'''
    pathlib.Path(sys.argv[2] + ".hocr").write_text(page)
"""
WORKS = "pass"
HANGS = "open('{started}', 'w').close(); time.sleep(600)"
HANGS_WHERE_NARROW = "time.sleep(600 if width < 20 else 0)"
FAILS = "sys.exit('Error: no such thing\\nreally')"
CRASHES = "os.kill(os.getpid(), 9)"
SAYS_NOTHING = "sys.exit(0)"
FAILS_WHERE_NARROW = "width < 20 and sys.exit('Error: too narrow')"

needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with #!")


@pytest.fixture(scope="session")
def installed() -> Path:
    program = find_tesseract()
    if program is None:
        pytest.skip(f"Tesseract is not installed. {how_to_get_it()}")
    return program


@pytest.fixture
def notes(tmp_path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def stand_in(tmp_path, notes):
    """Makes the program that does a deed before it gives its page."""

    def make(deed: str) -> Path:
        program = tmp_path / "tesseract"
        started = tmp_path / "started"
        if deed == HANGS and not started.exists():
            os.mkfifo(started)
        filled = {
            "python": sys.executable,
            "deed": deed.format(started=started),
            "notes": str(notes),
        }
        program.write_text(STAND_IN.format_map(filled))
        program.chmod(0o755)
        return program

    return make


@pytest.fixture
def page(tmp_path) -> ImageRef:
    Image.new("L", (30, 40), 255).save(tmp_path / "001.png")
    return ImageRef(tmp_path / "001.png")


@pytest.fixture
def pages(tmp_path) -> list[ImageRef]:
    """Twelve pages in one file; the fourth is narrow."""
    images = [Image.new("L", (10 if n == 3 else 30, 40), 255) for n in range(12)]
    images[0].save(tmp_path / "book.tif", save_all=True, append_images=images[1:])
    return [ImageRef(tmp_path / "book.tif", n) for n in range(12)]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def noted(notes: Path) -> list[list[str]]:
    return [line.split() for line in notes.read_text().splitlines()] if notes.exists() else []


def when_hanging(notes: Path, deed) -> Thread:
    """Do the deed as soon as the stand-in hangs."""

    def watch() -> None:
        notes.with_name("started").read_bytes()  # waits for somebody who writes there
        deed()

    thread = Thread(target=watch)
    thread.start()
    return thread


def test_every_system_is_told_how_to_get_it():
    assert {"linux", "darwin", "win32"} <= HOW_TO_GET_IT.keys()
    assert how_to_get_it() in HOW_TO_GET_IT.values()


def test_where_it_is_not_installed_one_sentence_says_how_to_get_it(monkeypatch, page):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(tesseract, "_USUAL_PLACES", ())
    assert find_tesseract() is None
    with pytest.raises(ResourceError, match=r"Tesseract is not installed\. Install it with: "):
        recognise(page, "en")


@needs_scripts
class TestWithStandIn:
    def test_says_its_version_and_its_languages(self, stand_in):
        known = about(stand_in(WORKS))
        assert known.version == "9.8.7"
        assert known.languages == ("eng", "osd", "deu_latf")

    def test_a_page_is_named_as_its_file_and_numbered_as_in_it(self, stand_in, page, pages):
        program = stand_in(WORKS)
        assert b'image "001.png"; bbox 0 0 1 1; ppageno 0' in recognise(page, "en", program=program)
        assert b'image "book.tif"; bbox 0 0 1 1; ppageno 7' in recognise(
            pages[7], "en", program=program
        )
        odd = ImageRef(page.path.rename(page.path.with_name("a 'b' & <c>.png")))
        assert b"a &#x27;b&#x27; &amp; &lt;c&gt;.png" in recognise(odd, "en", program=program)

    @pytest.mark.parametrize(
        ("language", "asked"), [("en", "eng"), ("en-GB", "eng"), ("en+deu_latf", "eng+deu_latf")]
    )
    def test_is_asked_for_by_its_own_names_of_languages(
        self, stand_in, page, notes, language, asked
    ):
        recognise(page, language, program=stand_in(WORKS))
        assert [note[1:] for note in noted(notes)] == [["30", "1", asked]]

    def test_a_language_that_is_not_installed_is_named_with_those_that_are(self, stand_in, page):
        with pytest.raises(ResourceError) as caught:
            recognise(page, "de", program=stand_in(WORKS))
        assert "has not learnt the language deu; it knows eng, deu_latf." in str(caught.value)
        assert caught.value.remedy
        with pytest.raises(ResourceError, match="language --psm;"):
            recognise(page, "en+--psm", program=stand_in(WORKS))

    @pytest.mark.parametrize("image", ["page.jp2", "page.webp", "page.pdf", "page.jpg"])
    def test_images_of_any_kind_are_handed_over_as_png(self, stand_in, tmp_path, notes, image):
        Image.new("RGB", (72, 90), "white").save(tmp_path / image)
        recognise(ImageRef(tmp_path / image), "en", program=stand_in(WORKS))
        assert len(noted(notes)) == 1

    @pytest.mark.parametrize(
        ("deed", "said"),
        [
            (FAILS, r"could not read this page \(Error: no such thing\)"),
            (CRASHES, r"could not read this page \(without a word\)"),
            (SAYS_NOTHING, r"could not read this page \(without a word\)"),
        ],
    )
    def test_its_failure_is_said_in_a_sentence(self, stand_in, page, deed, said):
        with pytest.raises(FormatError, match=said) as caught:
            recognise(page, "en", program=stand_in(deed))
        assert caught.value.path == page.path
        assert caught.value.remedy

    def test_no_program_at_all_is_said_too(self, page, tmp_path):
        for program in (tmp_path / "nothing", page.path):
            with pytest.raises(ResourceError, match="Tesseract cannot be started"):
                recognise(page, "en", program=program)

    def test_a_page_that_takes_too_long_is_given_up(self, stand_in, page, notes):
        program = stand_in(HANGS_WHERE_NARROW.replace("20", "99"))
        with pytest.raises(FormatError, match="took longer than 0 seconds"):
            recognise(page, "en", program=program, limit_s=0.2)
        assert not any(alive(int(note[0])) for note in noted(notes))

    def test_is_stopped_at_once_when_the_caller_says_so(self, stand_in, page, notes):
        cancel, program = Event(), stand_in(HANGS)
        thread = when_hanging(notes, cancel.set)
        with pytest.raises(CancelledError):
            recognise(page, "en", program=program, cancel=cancel)
        thread.join()
        assert not alive(int(noted(notes)[0][0]))

    def test_what_is_stopped_before_it_begins_starts_nothing(self, stand_in, page, notes):
        cancel = Event()
        cancel.set()
        with pytest.raises(CancelledError):
            recognise(page, "en", program=stand_in(WORKS), cancel=cancel)
        assert list(recognise_all([page], "en", program=stand_in(WORKS), cancel=cancel)) == []
        assert not noted(notes)

    def test_nothing_is_left_in_the_temporary_folder(self, stand_in, page, tmp_path, monkeypatch):
        folder = tmp_path / "temporary"
        folder.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(folder))
        recognise(page, "en", program=stand_in(WORKS))
        with pytest.raises(FormatError):
            recognise(page, "en", program=stand_in(FAILS))
        assert not list(folder.iterdir())

    def test_all_pages_are_read_each_once(self, stand_in, pages):
        program = stand_in(FAILS_WHERE_NARROW)
        read = dict(recognise_all(pages, "en", program=program, jobs=3))
        assert sorted(read) == list(range(12))
        assert isinstance(read[3], FormatError)
        assert "too narrow" in str(read[3])
        del read[3]
        for number, raw in read.items():
            assert b"ppageno %d'" % number in raw

    def test_no_pages_are_soon_read(self, stand_in):
        assert list(recognise_all([], "en", program=stand_in(WORKS))) == []

    def test_a_missing_language_is_said_once_for_all_pages(self, stand_in, pages):
        with pytest.raises(ResourceError, match="language fra"):
            next(recognise_all(pages, "fr", program=stand_in(WORKS)))

    def test_all_processes_stop_when_the_caller_says_so(self, stand_in, pages, notes):
        cancel, program = Event(), stand_in(HANGS)
        thread = when_hanging(notes, cancel.set)
        assert list(recognise_all(pages, "en", program=program, cancel=cancel)) == []
        thread.join()
        assert not any(alive(int(note[0])) for note in noted(notes))

    def test_all_processes_stop_when_nobody_wants_more(self, stand_in, pages, notes):
        reading = recognise_all(pages[2:], "en", program=stand_in(HANGS_WHERE_NARROW), jobs=2)
        assert next(reading)[0] != 1
        reading.close()
        assert noted(notes)
        assert not any(alive(int(note[0])) for note in noted(notes))

    def test_ctrl_c_leaves_nothing_running(self, stand_in, pages, notes):
        program = (
            "import sys\n"
            "from pathlib import Path\n"
            "from proofreader.scans.images import ImageRef\n"
            "from proofreader.scans.tesseract import recognise_all\n"
            "refs = [ImageRef(Path(sys.argv[1]), n) for n in range(12)]\n"
            "list(recognise_all(refs, 'en', program=Path(sys.argv[2]), jobs=2))\n"
        )
        checkout = Path(__file__).resolve().parents[2]
        with subprocess.Popen(
            [sys.executable, "-c", program, str(pages[0].path), str(stand_in(HANGS))],
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(checkout)},
            start_new_session=True,
        ) as process:
            # to this process alone: in a terminal the others would have it, too
            when_hanging(notes, lambda: process.send_signal(signal.SIGINT)).join()
            assert b"KeyboardInterrupt" in process.communicate()[1]
        assert not any(alive(int(note[0])) for note in noted(notes))


SENTENCE = "The quick brown fox jumps over the lazy dog"


def test_tesseract_reads_a_page(installed, tmp_path):
    image = Image.new("L", (1100, 160), 255)
    ImageDraw.Draw(image).text((40, 50), SENTENCE, 0, ImageFont.load_default(44))
    image.save(tmp_path / "001.png", dpi=(300, 300))
    raw = recognise(ImageRef(tmp_path / "001.png"), "en", program=installed)
    words = re.findall(rb"class='ocrx_word'[^>]*>([^<]*)<", raw)
    assert b" ".join(words).decode() == SENTENCE
    assert b'image "001.png"; bbox 0 0 1100 160; ppageno 0; scan_res 300 300' in raw


def test_tesseract_reads_pages_of_a_pdf_and_says_what_it_does_not_know(installed, tmp_path):
    image = Image.new("L", (1100, 160), 255)
    ImageDraw.Draw(image).text((40, 50), SENTENCE, 0, ImageFont.load_default(44))
    image.save(tmp_path / "book.pdf", save_all=True, append_images=[image], resolution=300)
    refs = [ImageRef(tmp_path / "book.pdf", n) for n in (0, 1, 2)]
    read = dict(recognise_all(refs, "en", program=installed))
    assert b'image "book.pdf"; bbox 0 0 1100 160; ppageno 1; scan_res 300 300' in read[1]
    assert isinstance(read[2], FormatError)
    with pytest.raises(ResourceError, match=r"has not learnt the language xyz; it knows .*eng"):
        recognise(refs[0], "xyz", program=installed)
