"""A diff that anyone can apply."""

import re
import shutil
import subprocess

import pytest
from hypothesis import example, given

from proofreader.errors import ReplayError
from proofreader.formats.changelog import write_diff
from proofreader.text.changelog import replay
from tests.strategies import change_logs, log_of

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
NAMES = ("letter.txt", "letter.corrected.txt")
HUNK = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n")


def diff_of(original, *edits):
    return write_diff(original, log_of(original, *edits), names=NAMES)


def lf_lines(text):
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def patched(original, diff):
    """What ``patch`` makes of it, every line number and line of context compared."""
    old, new = lf_lines(original), []
    place = 0
    lines = lf_lines(diff)[2:]
    while lines:
        old_start, old_count, new_start, new_count = map(int, HUNK.fullmatch(lines.pop(0)).groups())
        start = old_start - 1 if old_count else old_start
        new += old[place:start]
        assert len(new) == (new_start - 1 if new_count else new_start)
        minus, plus = [], []
        while lines and not lines[0].startswith("@@"):
            mark, line = lines[0][0], lines.pop(0)[1:]
            if lines and lines[0] == "\\ No newline at end of file\n":
                lines.pop(0)
                line = line.removesuffix("\n")
            minus += [line] if mark in " -" else []
            plus += [line] if mark in " +" else []
        assert (len(minus), len(plus)) == (old_count, new_count)
        assert minus == old[start : start + old_count]
        new += plus
        place = start + old_count
    return "".join(new + old[place:])


@given(change_logs())
@example(("a\nb", "a\nb\n", log_of("a\nb", (3, 3, "\n"))))
@example(("a\nb\n", "a\nb", log_of("a\nb\n", (3, 4, ""))))
@example(("", "a", log_of("", (0, 0, "a"))))
@example(("a\n", "", log_of("a\n", (0, 2, ""))))
@example(("a\n", "a\nb\n", log_of("a\n", (2, 2, "b\n"))))
def test_applying_the_diff_gives_the_corrected_text(case):
    original, corrected, entries = case
    diff = write_diff(original, entries, names=NAMES)
    if original == corrected:
        assert diff == ""
    else:
        assert patched(original, diff) == corrected


def test_a_change_stands_among_three_lines_of_context():
    original = "".join(f"line {number}\n" for number in range(1, 11))
    assert diff_of(original, (28, 32, "LINE")) == (
        "--- letter.txt\n+++ letter.corrected.txt\n"
        "@@ -2,7 +2,7 @@\n"
        " line 2\n line 3\n line 4\n-line 5\n+LINE 5\n line 6\n line 7\n line 8\n"
    )


@pytest.mark.parametrize(("between", "hunks"), [(6, 1), (7, 2)])
def test_changes_whose_context_touches_share_a_hunk(between, hunks):
    original = "x\n" * (between + 2)
    last = len(original) - 2
    diff = diff_of(original, (0, 1, "y"), (last, last + 1, "y"))
    assert len(HUNK.findall(diff)) == hunks
    assert patched(original, diff) == "y\n" + "x\n" * between + "y\n"


def test_carriage_returns_stay_parts_of_their_lines():
    diff = diff_of("We, are\r\nhere\r\n", (2, 3, ""))
    assert diff.endswith("@@ -1,2 +1,2 @@\n-We, are\r\n+We are\r\n here\r\n")


def test_a_text_with_carriage_returns_alone_is_one_line():
    diff = diff_of("We, are\rhere\r", (2, 3, ""))
    assert diff.endswith(
        "-We, are\rhere\r\n\\ No newline at end of file\n"
        "+We are\rhere\r\n\\ No newline at end of file\n"
    )


def test_lines_that_only_stand_beside_an_inserted_line_are_context():
    diff = diff_of("one\ntwo\n", (4, 4, "new\n"))
    assert diff.endswith("@@ -1,2 +1,3 @@\n one\n+new\n two\n")


def test_a_log_without_changes_has_no_diff():
    assert diff_of("text") == ""
    assert diff_of("text", (0, 4, "text")) == ""


def test_a_log_that_does_not_fit_is_refused():
    with pytest.raises(ReplayError):
        write_diff("hat", log_of("hut", (0, 3, "but")), names=NAMES)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("letter.txt", "letter.txt"),
        ("my letter.txt", "my letter.txt\t"),
        ("Br\N{LATIN SMALL LETTER U WITH DIAERESIS}der.txt", r'"Br\303\274der.txt"'),
        ('a"b\\c\nd', r'"a\042b\134c\012d"'),
        ("\udcff.txt", r'"\377.txt"'),
    ],
)
def test_file_names_are_quoted_as_git_does(name, written):
    diff = write_diff("a", log_of("a", (0, 1, "b")), names=(name, "b"))
    assert diff.startswith(f"--- {written}\n+++ b\n")


@given(change_logs())
@example(("a\nb", "b", log_of("a\nb", (0, 2, ""))))
@example(("a", "b\na", log_of("a", (0, 0, "b\n"))))
@example(("a", "", log_of("a", (0, 1, ""))))
def test_a_byte_order_mark_is_part_of_the_first_line(case):
    original, corrected, entries = case
    diff = write_diff(original, entries, names=NAMES, mark=MARK)
    if original != corrected:
        assert patched(MARK + original, diff) == MARK + corrected


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "the last line"])
def test_patch_itself_applies_it(tmp_path, codec, line_end, last):
    original = line_end.join([*(f"line {number}, café, hut" for number in range(40)), last])
    places = [match.start() for match in re.finditer("hut", original)][::3]
    end = len(original)
    entries = log_of(original, *((at, at + 3, "but") for at in places), (end, end, "\n"))
    path = tmp_path / "my letter.txt"
    path.write_text(original, encoding=codec, newline="")
    mark = MARK if codec == "utf-8-sig" else ""
    diff = write_diff(original, entries, names=("my letter.txt", "new.txt"), mark=mark)
    patch = ["patch", "--binary", "--silent", "--posix", str(path)]
    subprocess.run(patch, input=diff.encode(codec.removesuffix("-sig")), check=True)
    assert path.read_bytes().decode(codec) == replay(original, entries)
