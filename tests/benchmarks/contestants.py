"""What is timed, each piece in a process of its own: ``python -m … NAME TEXT``.

Each prints a JSON object with what it measured, times in seconds; each loads what it needs, and
nothing else.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from importlib import resources
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

from tests.benchmarks.memory import watched_peak

FINE = (0, 1)
"""How a check ends: nothing found, something found."""
PARAGRAPHS = 40
"""How many paragraphs are checked again."""
NEAR = 1000
"""For how many words readings are searched."""
SAMPLE = {"pyspellchecker": 20, "hunspell": 200}
"""For how many words the slow ones suggest; their time is scaled up to all."""
_WORD = re.compile("[A-Za-z]+(?:'[A-Za-z]+)*")
_HUNSPELL = ("hunspell", "-d", "en_US", "-i", "utf-8")
_ASPELL = ("aspell", "--lang=en", "--encoding=utf-8")


def ours(path: Path) -> dict:
    """The whole command, with as many processes as there are cores."""
    return _command(path)


def alone(path: Path) -> dict:
    """The whole command, with one process."""
    return _command(path, "--jobs", "1")


def _command(path: Path, *options: str) -> dict:
    """``proofread check`` from its start to its end, and the memory it takes meanwhile."""
    command = ("check", str(path), "--format", "jsonl", "--threshold", "0", *options)
    with TemporaryFile() as found:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "proofreader", *command], stdout=found)
        peak = watched_peak(process)
        seconds = time.perf_counter() - start
        if process.returncode not in FINE:
            raise subprocess.CalledProcessError(process.returncode, command)
        found.seek(0)
        findings = sum(1 for _ in found)
    return {"seconds": seconds, "findings": findings, **peak}


def parts(path: Path) -> dict:
    """What has bars of its own: opening, one paragraph again, readings of a word."""
    from proofreader.checking import Checker
    from proofreader.language.ngrams import NgramModel
    from proofreader.language.pack import LanguagePack
    from proofreader.language.pack import resources as folder_of_resources
    from proofreader.language.separators import SeparatorModel
    from proofreader.text.document import Document

    folder = folder_of_resources() / "en"
    start = time.perf_counter()
    NgramModel(folder / "ngrams"), SeparatorModel(folder / "ngrams")
    opening = time.perf_counter() - start

    pack = LanguagePack.load()
    text = path.read_text(encoding="utf-8")
    unknown = [word for word in _words(text) if not pack.lexicon.knows(word)]
    start = time.perf_counter()
    for word in islice(unknown, NEAR):
        pack.candidates.near(word)
    near = (time.perf_counter() - start) / min(NEAR, len(unknown))

    checker = Checker(pack)
    list(checker.check(Document(text)))
    again = [_again(checker, text, place) for place in range(PARAGRAPHS)]
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return {
        "opening": opening,
        "near": near,
        "again": median(again),
        "again_worst": max(again),
        "size_mb": size / 1e6,
    }


def _again(checker, text: str, place: int) -> float:
    """The time for one paragraph after its first "the" was changed."""
    from proofreader.text.document import Document
    from proofreader.text.spans import Span

    spans = [paragraph.span for paragraph in Document(text).paragraphs]
    span = spans[place * len(spans) // PARAGRAPHS]
    changed = span.of(text).replace(" the ", " tbe ", 1)
    document = Document(text[: span.start] + changed + text[span.end :])
    place = span.start + max(0, changed.find(" tbe "))
    edited = Span(place, span.end)  # as the window asks: from the change on
    start = time.perf_counter()
    list(checker.check(document, edited))
    return time.perf_counter() - start


def pyspellchecker(path: Path) -> dict:
    from spellchecker import SpellChecker

    start = time.perf_counter()
    checker = SpellChecker()
    unknown = sorted(checker.unknown(_words(path.read_text(encoding="utf-8"))))
    checked = time.perf_counter()
    sample = _spread(unknown, SAMPLE["pyspellchecker"])
    for word in sample:
        checker.candidates(word)
    return _result(start, checked, len(unknown), len(sample))


def symspellpy(path: Path) -> dict:
    from symspellpy import SymSpell, Verbosity

    start = time.perf_counter()
    speller = SymSpell(max_dictionary_edit_distance=2)
    dictionary = resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    with resources.as_file(dictionary) as file:
        speller.load_dictionary(file, 0, 1)
    lowered = {word.lower() for word in _words(path.read_text(encoding="utf-8"))}
    unknown = sorted(word for word in lowered if word not in speller.words)
    checked = time.perf_counter()
    for word in unknown:
        speller.lookup(word, Verbosity.CLOSEST, max_edit_distance=2)
    return _result(start, checked, len(unknown), len(unknown))


def hunspell(path: Path) -> dict:
    return _piped((*_HUNSPELL, "-l"), (*_HUNSPELL, "-a"), path, SAMPLE["hunspell"])


def aspell(path: Path) -> dict:
    return _piped((*_ASPELL, "list"), (*_ASPELL, "-a"), path, None)


def _piped(checking, suggesting, path: Path, most: int | None) -> dict:
    """A tool that reads standard input: a pass that checks, then suggestions for each word."""
    start = time.perf_counter()
    unknown = sorted(set(_run(checking, path.read_bytes()).decode().split()))
    checked = time.perf_counter()
    sample = _spread(unknown, most or len(unknown))
    _run(suggesting, "".join(f"^{word}\n" for word in sample).encode())
    return _result(start, checked, len(unknown), len(sample))


def _run(command, given: bytes) -> bytes:
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def _result(start: float, checked: float, unknown: int, sample: int) -> dict:
    suggesting = (time.perf_counter() - checked) * unknown / max(1, sample)
    return {
        "seconds": checked - start + suggesting,
        "checking": checked - start,
        "unknown": unknown,
        "sample": sample,
    }


def _words(text: str) -> list[str]:
    """The different words of a text, in the order in which they first come."""
    return list(dict.fromkeys(_WORD.findall(text)))


def _spread(words: list[str], most: int) -> list[str]:
    """At most so many words, evenly from first to last."""
    count = min(most, len(words))
    return [words[place * len(words) // count] for place in range(count)]


CONTESTANTS = (ours, alone, parts, pyspellchecker, symspellpy, hunspell, aspell)
NOT_INSTALLED = 3
"""The exit status of a contestant that is not there."""


def main() -> None:
    wanted, source = sys.argv[1:]
    (task,) = (found for found in CONTESTANTS if found.__name__ == wanted)
    try:
        sys.stdout.write(json.dumps(task(Path(source))))
    except (ModuleNotFoundError, FileNotFoundError) as missing:
        sys.stderr.write(f"{missing}\n")
        sys.exit(NOT_INSTALLED)


if __name__ == "__main__":
    main()
