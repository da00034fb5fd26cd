"""Reading and checking files for the commands, with a progress bar where somebody watches."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rich.console import Console

from proofreader.checking import DEFAULT_THRESHOLD, Checked, Checker
from proofreader.cli.progress import bars
from proofreader.cli.streams import Status, complain, note
from proofreader.errors import ProofreaderError, ResourceError
from proofreader.formats.files import read_bytes
from proofreader.formats.plain import TextFile, decode
from proofreader.language.pack import LanguagePack, domains
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from proofreader.text.findings import Finding


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file, read and checked."""

    path: Path
    """As it was given."""
    text_file: TextFile
    document: Document
    checked: tuple[Checked, ...]
    """What was found of every probability, by place."""

    def findings(self, threshold: float) -> list[Finding]:
        """The findings that are at least so probable, by place."""
        return [
            finding
            for checked in self.checked
            for finding in checked.findings
            if finding.probability >= threshold
        ]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is taken as known of a language."""

    language: str
    """As pyspellchecker calls it."""
    folder: Path | None
    """Where the pack is; None takes the program's own."""
    domains: Sequence[str]
    """The names of the pack's domains whose words are added."""
    lexicons: Sequence[Path]
    """The user's own word lists."""

    def load(self) -> LanguagePack:
        """The pack, with these words added.

        Raises:
            ResourceError: if there is no such pack, language or domain, or a table or list is
                missing or damaged.
        """
        known = domains(self.language, self.folder)
        for name in self.domains:
            if name not in known:
                raise ResourceError(
                    f'There is no domain "{name}".',
                    f"The known ones: {', '.join(known)}." if known else "There are none.",
                )
        return LanguagePack.load(
            self.language, folder=self.folder, domains=self.domains, lexicons=self.lexicons
        )


@dataclass(frozen=True, slots=True)
class Proofreading:
    """What files are checked with."""

    checker: Checker
    threshold: float
    """Findings less probable than this are left out, 0..1."""

    @classmethod
    def prepare(cls, known: Knowledge, threshold: float | None) -> Self:
        """Load what is known of the language.

        Args:
            known: What that is.
            threshold: None takes that of the window.

        Raises:
            ResourceError: if a pack, a domain or a list is missing or damaged.
        """
        return cls(Checker(known.load()), DEFAULT_THRESHOLD if threshold is None else threshold)

    def read(self, path: Path) -> CheckedFile:
        """Read the file at ``path`` and check all of it.

        Raises:
            FormatError: if it cannot be read as text.
        """
        text_file = decode(read_bytes(path), path=path)
        if text_file.encoding.guessed:
            note(f"{path}: read as {text_file.encoding}")
        document = Document(text_file.text)
        return CheckedFile(path, text_file, document, self._check(document, path.name))

    def _check(self, document: Document, name: str) -> tuple[Checked, ...]:
        checked = []
        console = Console(stderr=True)
        with bars(console, shown=sys.stderr.isatty(), redirects=False) as progress:
            task = progress.add_task(name, total=len(document.text))
            for stretch in self.checker.check(document):
                checked.append(stretch)
                progress.update(task, completed=stretch.span.end)
        return tuple(checked)


def check_files(
    paths: Sequence[Path],
    proofreading: Proofreading,
    show: Callable[[CheckedFile, list[Finding]], None],
) -> Status:
    """Check file after file and show what is found; one that cannot be read stops no other."""
    status = Status.NOTHING_FOUND
    for path in paths:
        try:
            file = proofreading.read(path)
        except ProofreaderError as error:
            complain(error)
            status = Status.ERROR
            continue
        findings = file.findings(proofreading.threshold)
        show(file, findings)
        if findings:
            status = max(status, Status.FOUND)
    return status
