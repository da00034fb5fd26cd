"""A log by the ending of its file's name."""

import csv
import io
from pathlib import Path

import pytest

from proofreader.errors import FormatError
from proofreader.formats.changelog import LogForm, Recorded, read_jsonl
from proofreader.formats.plain import Codec, decode
from tests.strategies import log_of

NAMES = ("letter.txt", "letter.corrected.txt")


def recorded(raw, reading):
    original = decode(raw, path=Path("letter.txt"))
    return Recorded(original, log_of(original.text, (0, 3, reading)), "The letter", NAMES)


@pytest.mark.parametrize("raw", [b"caf\xe9\n", "café\n".encode(), Codec.UTF_8.bom + b"cafe\n"])
def test_every_form_holds_the_change(raw):
    record = recorded(raw, "cof")
    log = read_jsonl(record.log(LogForm.JSONL), path=Path("log.jsonl"))
    assert log.entries == record.entries
    assert log.codec == record.original.encoding.codec
    table = io.StringIO(record.log(LogForm.CSV).decode("utf-8-sig"), newline="")
    assert [row["after"] for row in csv.DictReader(table)] == ["cof"]
    assert "<h1>The letter</h1>" in record.log(LogForm.HTML).decode()


@pytest.mark.parametrize("raw", [b"caf\xe9\r\n", Codec.UTF_8.bom + "café\n".encode()])
def test_the_diff_has_the_bytes_of_the_original(raw):
    bom = Codec.UTF_8.bom if raw.startswith(Codec.UTF_8.bom) else b""
    changed = bom + b"cof" + raw.removeprefix(bom)[3:]
    diff = recorded(raw, "cof").log(LogForm.DIFF)
    assert diff.endswith(b"@@ -1,1 +1,1 @@\n-" + raw + b"+" + changed)


def test_a_diff_that_its_encoding_cannot_hold_is_refused():
    with pytest.raises(FormatError, match="Windows-1252"):
        recorded(b"caf\xe9", "\N{GRINNING FACE}").log(LogForm.DIFF)


@pytest.mark.parametrize("form", LogForm)
def test_the_name_of_a_form_is_the_ending_of_its_file(form):
    assert LogForm(Path(f"letter{form}").suffix) is form
