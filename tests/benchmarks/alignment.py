"""How well a plain text is aligned with the image of its page.

``python -m tests.benchmarks.alignment [FOLDER] [--books LETTERS]`` aligns each page NAME of a
folder twice, NAME.ocr.txt (line by line as Tesseract read it) and NAME.gt.txt (the truth, flowing:
each paragraph on one line) with NAME.png, and judges by NAME.hocr, which the alignment never sees.
The first letter of a NAME says the book.

What counts:

- *right line*, of all lines of NAME.ocr.txt that are not blank, which are the lines of the hOCR one
  for one, also the dirt that Tesseract took for text: the line has a place, and the centre of the
  place lies in the hOCR's box of that very line. A line without a place is wrong.
- *right word*, of all words of NAME.ocr.txt: it has a place, whose centre is no farther from the
  centre of the hOCR's box of that very word than that box is wide, and not above or below the
  box of its line.
- of NAME.gt.txt: the same for those of its words that the hOCR has letter by letter, in the same
  order (the longest common subsequence of words); *right line* counts words that are in the right
  line there.
- a *plain page*: its hOCR has no picture (``ocr_photo``), and no line beside another (two lines
  that share more than half of the lower one's height).
- *seconds*: CPU time of one alignment, the image being decoded, the least of three.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import time
from collections import defaultdict
from dataclasses import astuple, dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from rapidfuzz.distance import LCSseq

from proofreader.scans.aligning import align
from proofreader.text.layout import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.text.layout import PageLayout

SHARED = Path(__file__).resolve().parents[3] / "shared" / "scans"
_LINE = re.compile(r"<span class='ocr_(?:line|caption|header|textfloat)'")
_WORD = re.compile(r"<span class='ocrx_word'[^>]*?bbox (\d+) (\d+) (\d+) (\d+)[^>]*>(.*?)</span>")
_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class TrueWord:
    text: str
    box: Box
    line: Box


@dataclass(frozen=True, slots=True)
class TrueLine:
    box: Box
    words: tuple[TrueWord, ...]


@dataclass(slots=True)
class Tally:
    """How many were right, of how many."""

    lines: int = 0
    of_lines: int = 0
    words: int = 0
    of_words: int = 0
    flowing_lines: int = 0
    flowing_words: int = 0
    of_flowing: int = 0

    def add(self, other: Tally) -> None:
        for name, more in zip(self.__slots__, astuple(other), strict=True):
            setattr(self, name, getattr(self, name) + more)

    def row(self, name: str, seconds: float) -> str:
        shares = (
            (self.lines, self.of_lines),
            (self.words, self.of_words),
            (self.flowing_lines, self.of_flowing),
            (self.flowing_words, self.of_flowing),
        )
        cells = [f"{100 * right / max(of, 1):.1f} % of {of}" for right, of in shares]
        return f"| {name} | {' | '.join(cells)} | {seconds:.2f} |"


def true_lines(hocr: str) -> list[TrueLine]:
    """The lines of an hOCR file as Tesseract writes it, in order."""
    found = []
    for part in _LINE.split(hocr)[1:]:
        box = Box(*map(int, _BOX.search(part).groups()))
        words = [
            TrueWord(html.unescape(_TAG.sub("", text)), Box(*map(int, place)), box)
            for *place, text in _WORD.findall(part)
        ]
        found.append(TrueLine(box, tuple(words)))
    return found


def is_plain(hocr: str) -> bool:
    """Whether a page has neither pictures nor columns."""
    boxes = [line.box for line in true_lines(hocr)]
    return "ocr_photo" not in hocr and not any(
        min(one.bottom, other.bottom) - max(one.top, other.top) > min(one.height, other.height) / 2
        for one, other in combinations(boxes, 2)
    )


def judged(text: str, layout: PageLayout, truth: list[TrueLine]) -> Tally:
    """How well a text is placed whose lines and words are those of the truth one for one."""
    tally = Tally()
    at = {word.span.start: word.box for word in layout.words}
    lines = {line.span.start: line.box for line in layout.lines}
    stretches = list(re.finditer(r"\S[^\n]*", text))
    for stretch, line in zip(stretches, truth, strict=True):
        tally.of_lines += 1
        tally.lines += _inside(lines.get(stretch.start()), line.box)
        words = list(re.finditer(r"\S+", stretch.group()))
        for match, word in zip(words, line.words, strict=True):
            tally.of_words += 1
            tally.words += _near(at.get(stretch.start() + match.start()), word)
    return tally


def judged_flowing(text: str, layout: PageLayout, truth: list[TrueLine]) -> Tally:
    """The same for a text that has many words of the truth, in the same order."""
    tally = Tally()
    at = {word.span.start: word.box for word in layout.words}
    mine = list(re.finditer(r"\S+", text))
    theirs = [word for line in truth for word in line.words]
    same = LCSseq.opcodes([match.group() for match in mine], [word.text for word in theirs])
    for code in same:
        if code.tag != "equal":
            continue
        for k in range(code.src_end - code.src_start):
            word, box = theirs[code.dest_start + k], at.get(mine[code.src_start + k].start())
            tally.of_flowing += 1
            tally.flowing_words += _near(box, word)
            tally.flowing_lines += box is not None and (
                word.line.top <= (box.top + box.bottom) / 2 < word.line.bottom
                and word.line.left <= (box.left + box.right) / 2 < word.line.right
            )
    return tally


def _inside(box: Box | None, line: Box) -> bool:
    return box is not None and line.contains((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def _near(box: Box | None, word: TrueWord) -> bool:
    if box is None:
        return False
    off = abs(box.left + box.right - word.box.left - word.box.right) / 2
    return off <= word.box.width and word.line.top <= (box.top + box.bottom) / 2 < word.line.bottom


def measured(folder: Path, name: str) -> tuple[Tally, float]:
    """What is right of a page, and how many seconds of CPU the slower text took."""
    truth = true_lines((folder / f"{name}.hocr").read_text(encoding="utf-8"))
    with Image.open(folder / f"{name}.png") as image:
        image.load()
        tally, seconds = Tally(), 0.0
        for ending, judge in (("ocr", judged), ("gt", judged_flowing)):
            text = (folder / f"{name}.{ending}.txt").read_text(encoding="utf-8")
            text = text.replace("\f", "\n")
            took = []
            for _ in range(3):
                begun = time.process_time()
                layout = align(text, image)
                took.append(time.process_time() - begun)
            seconds = max(seconds, min(took))
            tally.add(judge(text, layout, truth))
    return tally, seconds


def table(folder: Path, names: Iterable[str]) -> Iterator[str]:
    """The rows of the table: of each page, then of the books and the kinds of pages."""
    groups: defaultdict[str, list[tuple[Tally, float]]] = defaultdict(list)
    yield "| page | right line | right word | flowing: right line | right word | seconds |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name in names:
        tally, seconds = measured(folder, name)
        yield tally.row(name, seconds)
        plain = is_plain((folder / f"{name}.hocr").read_text(encoding="utf-8"))
        for group in (f"book {name[0]}", "plain pages" if plain else "other pages", "all"):
            groups[group].append((tally, seconds))
    for group, pages in sorted(groups.items()):
        yield _together(pages).row(f"**{group}**", max(seconds for _, seconds in pages))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED)
    parser.add_argument("--books", default="", help="first letters of the names to measure")
    given = parser.parse_args()
    names = sorted(path.stem for path in given.folder.glob("*.hocr"))
    chosen = [name for name in names if not given.books or name[0] in given.books]
    for row in table(given.folder, chosen):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


def _together(pages: Iterable[tuple[Tally, float]]) -> Tally:
    total = Tally()
    for tally, _ in pages:
        total.add(tally)
    return total


if __name__ == "__main__":
    main()
