"""In the table faults of one class are one row."""

from pathlib import Path

from proofreader.checking import Checked
from proofreader.cli.checks import CheckedFile
from proofreader.cli.jsonl import print_jsonl
from proofreader.cli.listing import print_table
from proofreader.formats.plain import decode
from proofreader.text.document import Document
from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from tests.gui.hand_made import Fault

TEXT = "It was  so.\nAnd it  was.\nNo  more of the hut.\n"
FAULTS = (
    Fault("  ", "  ", " ", Kind.SPACE, 0.95, group="two blanks"),
    Fault("hut", "hut", "but", Kind.REAL_WORD, 0.9, group="alone"),
)


def checked() -> tuple[CheckedFile, list]:
    path = Path("text.txt")
    findings = sorted((f for fault in FAULTS for f in fault.findings(TEXT)), key=lambda f: f.span)
    whole = Checked(Span(0, len(TEXT)), tuple(findings))
    file = CheckedFile(path, decode(TEXT.encode(), path=path), Document(TEXT), (whole,))
    return file, findings


def test_a_group_is_one_row_with_its_number_and_its_first_place(capsys):
    print_table(*checked())
    lines = capsys.readouterr().out.splitlines()
    assert "4 places to look at" in lines[0]
    assert [line for line in lines if "1:7" in line and "It was‹␣␣›so." in line and "␣" in line]
    assert sum("two blanks \N{MULTIPLICATION SIGN} 3" in line for line in lines) == 1
    assert not [line for line in lines if "2:7" in line]
    assert not [line for line in lines if "alone" in line]


def test_for_programs_each_place_is_a_line_with_its_group(capsys):
    print_jsonl(*checked())
    out = capsys.readouterr().out
    assert out.count('"group": "two blanks"') == 3
    assert out.count('"group": "alone"') == 1
