"""Measures how fast the program is, beside others, and writes the table for the README.

``python -m tests.benchmarks.speed`` prints it; with ``--write`` it goes into the README, between
the two remarks that mark its place. `tests.benchmarks.contestants` says what is timed.

Of the program itself the whole command is timed, with as many processes as there are cores.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import textwrap
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.contestants import NOT_INSTALLED
from tests.benchmarks.readme import write
from tests.benchmarks.varied import MISREAD, OTHERS, Variation

CHECKOUT = Path(__file__).resolve().parents[2]
SEED = 1963
WORDS = 100_000
MANY_WORDS = 1_000_000
BUSY = 0.2
"""From this share of the time on that goes to others, a measurement is worth little."""
OTHER_TOOLS = {
    "symspellpy": "its own dictionary of 82,765 words; looks up the closest up to distance 2",
    "aspell": "`aspell list`, then `aspell -a`",
    "hunspell": "`hunspell -l`, then `hunspell -a`",
    "pyspellchecker": "`unknown`, then `candidates` up to distance 2",
}


INTRODUCTION = (
    "Measured on {machine} by `make benchmark`. The text is the letter over and over; in each copy "
    f"one word in {1 / OTHERS:.0f} gives way to another of the 50,000 most frequent, and one in "
    f"{1 / MISREAD:.0f} is misread, so that no cache is flattered. It is the whole command that is "
    "timed, `proofread check FILE --format jsonl --threshold 0`; memory that its processes share "
    "counts once."
)
COMPARISON = (
    "Other tools on the same 100,000 words: they look at words alone, each different word once, "
    "and suggest for those that they do not know. Proofreader reads every sentence, marks and "
    "known words too, and ranks what it finds."
)
OWN_ROW = (
    "| Proofreader | all of its checks: {findings:,} findings of any probability, most of them "
    "below the threshold | {seconds:.1f} s | 1 |"
)


@dataclass(frozen=True, slots=True)
class Timed:
    """What a contestant said, and how long its process took, in seconds."""

    said: dict
    seconds: float
    working: float
    """Of these, how long a processor worked for it; 0 where the system does not say."""


def timed(name: str, text: Path) -> Timed | None:
    """Run a contestant; None if it is not installed.

    Raises:
        CalledProcessError: if it fails otherwise.
    """
    sys.stderr.write(f"{name} …\n")
    start, worked = time.perf_counter(), _worked()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.contestants", name, text],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode == NOT_INSTALLED:
        return None
    done.check_returncode()
    return Timed(json.loads(done.stdout), seconds, _worked() - worked)


def _worked() -> float:
    """How long processors have worked for all contestants so far, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def own_rows(once: dict, alone: dict, many: dict, parts: dict) -> list[str]:
    """The table of what was asked of the program, row by row."""
    growth = many["seconds"] / once["seconds"]
    memory = f"… memory at its peak, {once['counted']}"
    rows = [
        (
            "100,000 words, from a cold start to the last finding",
            "8 s",
            f"{once['seconds']:.1f} s",
        ),
        (memory, "400 MB", f"{once['peak_mb']:.0f} MB"),
        ("… with `--jobs 1`", "", f"{alone['seconds']:.1f} s, {alone['peak_mb']:.0f} MB"),
        ("1,000,000 words", "linear", f"{many['seconds']:.0f} s, {growth:.1f} times as long"),
        (memory, "", f"{many['peak_mb']:.0f} MB"),
        (
            "one paragraph again after a change",
            "15 ms",
            f"{parts['again'] * 1e3:.0f} ms (at worst {parts['again_worst'] * 1e3:.0f})",
        ),
        ("opening the context model", "0.1 s", f"{parts['opening']:.2f} s"),
        ("readings of an unknown word", "0.5 ms", f"{parts['near'] * 1e3:.2f} ms"),
        ("everything English on disk", "20 MB", f"{parts['size_mb']:.1f} MB"),
    ]
    head = ["| what | at most | measured |", "| --- | --- | --- |"]
    return head + [f"| {what} | {asked} | {found} |" for what, asked, found in rows]


def rival_row(name: str, found: Timed | None, once: dict) -> str:
    """How a tool compares."""
    if found is None:
        return f"| {name} | not installed here | | |"
    said = found.said
    how = f"{OTHER_TOOLS[name]}; for {said['unknown']:,} unknown words"
    if said["sample"] < said["unknown"]:
        how += f", timed on {said['sample']} of them and scaled up"
    seconds = f"{said['seconds']:.1f} s (checking {said['checking']:.2f} s)"
    ratio = said["seconds"] / once["seconds"]
    return f"| {name} | {how} | {seconds} | {ratio:.{0 if ratio >= 10 else 2}f} |"


def report(folder: Path) -> str:
    """The whole section of the README."""
    variation = Variation(CHECKOUT / "resources" / "en", SEED)
    letter = (CHECKOUT / "corpus" / "letter" / "letter.txt").read_text(encoding="utf-8")
    text, long_text = folder / "text.txt", folder / "long.txt"
    text.write_text(variation.text(letter, WORDS), encoding="utf-8")
    long_text.write_text(variation.text(letter, MANY_WORDS), encoding="utf-8")
    once, alone, many, parts = (
        timed(*run) or sys.exit("Proofreader itself lacks a package.")
        for run in (("ours", text), ("alone", text), ("ours", long_text), ("parts", text))
    )
    if 0 < alone.working < alone.seconds * (1 - BUSY):
        sys.stderr.write(
            f"The machine is busy: of {alone.seconds:.1f} s it worked {alone.working:.1f} s for "
            "the program. All times are too long; please measure again when it is at rest.\n"
        )
    rivals = {name: timed(name, text) for name in OTHER_TOOLS}
    lines = [
        *textwrap.wrap(INTRODUCTION.format(machine=machine()), 120),
        "",
        *own_rows(once.said, alone.said, many.said, parts.said),
        "",
        *textwrap.wrap(COMPARISON, 120),
        "",
        "| tool | what it does in that time | 100,000 words | times ours |",
        "| --- | --- | --- | --- |",
        OWN_ROW.format(**once.said),
    ]
    return "\n".join(lines + [rival_row(name, found, once.said) for name, found in rivals.items()])


def machine() -> str:
    """The cores, the processor and the Python of this machine."""
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text().splitlines() if cpus.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = models[0] if models else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores ({processor}), Python {platform.python_version()}"


def main() -> None:
    with TemporaryDirectory() as folder:
        section = report(Path(folder))
    sys.stdout.write(section + "\n")
    if "--write" in sys.argv[1:]:
        write("speed", section)


if __name__ == "__main__":
    main()
