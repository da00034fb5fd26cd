"""Having pages read by Tesseract, where it is installed.

Tesseract is a program of its own: it is started for one page at a time, several pages at once by as
many processes as there are cores. Its own threads are switched off (``OMP_THREAD_LIMIT``), because
with them a page takes ten times as long. It gets the page as we show it, upright and in grey, so
that its boxes lie where the viewer looks for them.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError, ResourceError
from proofreader.messages import Message
from proofreader.scans.images import open_image

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from proofreader.scans.images import ImageRef

HOW_TO_GET_IT: Final[Mapping[str, Message]] = {
    "linux": Message("Install it with: sudo apt install tesseract-ocr tesseract-ocr-eng"),
    "darwin": Message("Install it with: brew install tesseract tesseract-lang"),
    "win32": Message("Install it with: winget install UB-Mannheim.TesseractOCR"),
}
"""What to do where there is no Tesseract, by `sys.platform`."""
_MORE_LANGUAGES: Final[Mapping[str, Message]] = {
    "linux": Message("Install it with: sudo apt install tesseract-ocr-{code}"),
    "darwin": Message("Install it with: brew install tesseract-lang"),
    "win32": Message(
        "Run the installer of Tesseract again, and choose {code} under its languages."
    ),
}
_USUAL_PLACES: Final = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
"""Where installers put it without telling the programs that are started by a click."""
_CODES: Final[Mapping[str, str]] = {
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "fi": "fin",
    "fr": "fra",
    "hu": "hun",
    "it": "ita",
    "la": "lat",
    "nl": "nld",
    "no": "nor",
    "pl": "pol",
    "pt": "por",
    "ru": "rus",
    "sv": "swe",
}
"""What Tesseract calls a language, by ISO 639-1; others are asked for by Tesseract's own name."""
_NO_LANGUAGE: Final = "osd"
"""Tells which way up a page is, and stands among the languages."""
LIMIT_S: Final = 300.0
"""So many seconds may Tesseract take for a page: a hundred times what a usual one takes."""
_ASK_S: Final = 10.0
"""So many seconds may it take to say its version or its languages; it takes a thirtieth of one."""
_LOOK_S: Final = 0.05
"""How often it is looked whether the reading is to stop."""
_AHEAD: Final = 2
"""So many pages for each process are under way or read and not yet taken."""
_RESOLUTIONS: Final = (100, 2400)
"""Pixels an inch that can be true of a scan; what files say beyond is worse than no word."""
_MOST_BYTES: Final = 50_000_000
"""The largest hOCR of one page; a newspaper page has two million."""
_IMAGE: Final = re.compile(rb'image "[^"]*"')
_NUMBER: Final = re.compile(rb"ppageno \d+")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """A Tesseract that is installed, and what it says of itself."""

    program: Path
    version: str
    """As in "5.3.0"."""
    languages: tuple[str, ...]
    """By Tesseract's own names: "deu", "eng", "frk"."""


def find_tesseract() -> Path | None:
    """Where the program is; None if it is not installed."""
    found = shutil.which("tesseract")
    places = (found,) if found else _USUAL_PLACES
    return next((Path(place).resolve() for place in places if Path(place).is_file()), None)


def how_to_get_it() -> Message:
    """One sentence on how to install it on this system."""
    return HOW_TO_GET_IT.get(sys.platform, HOW_TO_GET_IT["linux"])


def about(program: Path | None = None) -> Tesseract:
    """What the program says of itself.

    Args:
        program: Where it is; None looks for it.

    Raises:
        ResourceError: if there is none, or it cannot be started.
    """
    program = program or find_tesseract()
    if program is None:
        raise ResourceError(Message("Tesseract is not installed."), how_to_get_it())
    version = _answer(program, "--version").split("\n", 1)[0].removeprefix("tesseract").strip()
    lines = _answer(program, "--list-langs").splitlines()
    languages = tuple(line.strip() for line in lines if line.strip() and ":" not in line)
    return Tesseract(program, version, languages)


def recognise(
    ref: ImageRef,
    language: str,
    *,
    program: Path | None = None,
    cancel: Event | None = None,
    limit_s: float = LIMIT_S,
) -> bytes:
    """The hOCR of one page, with the name of its file and its number there.

    Args:
        ref: The page.
        language: "en" and the like, or Tesseract's own names, also several: "eng+lat".
        program: Where Tesseract is; None looks for it.
        cancel: Stops it, when it is set by another thread.
        limit_s: How long it may take.

    Raises:
        FormatError: if the image cannot be read, or Tesseract fails with it or takes too long.
        ResourceError: if Tesseract or the language is not installed.
        CancelledError: if it was stopped.
    """
    return _Reading(about(program), language, limit_s).read(ref, (cancel or Event(),))


def recognise_all(
    refs: Sequence[ImageRef],
    language: str,
    *,
    program: Path | None = None,
    cancel: Event | None = None,
    jobs: int | None = None,
) -> Iterator[tuple[int, bytes | FormatError]]:
    """The hOCR of many pages, each as soon as it is read, in any order.

    Whoever closes the iterator or sets ``cancel`` stops every process at once; when ``cancel`` is
    set, the iterator simply ends.

    Args:
        refs: The pages.
        language: As for `recognise`.
        program: Where Tesseract is; None looks for it.
        cancel: Stops it, when it is set by another thread.
        jobs: How many processes; None takes as many as there are cores.

    Yields:
        Which of the pages, from 0, and its hOCR or why there is none.

    Raises:
        ResourceError: if Tesseract or the language is not installed.
    """
    reading = _Reading(about(program), language, LIMIT_S)
    closed = Event()
    stops = (closed, cancel or Event())
    jobs = jobs or _cores()
    waiting = iter(enumerate(refs))
    with ThreadPoolExecutor(jobs) as threads:
        under_way: dict[Future[bytes], int] = {}
        try:
            while True:
                for index, ref in islice(waiting, jobs * _AHEAD - len(under_way)):
                    under_way[threads.submit(reading.read, ref, stops)] = index
                if not under_way:
                    return
                # with a limit, because Ctrl-C does not end a wait without one on Windows
                for future in wait(under_way, _ASK_S, FIRST_COMPLETED).done:
                    yield under_way.pop(future), _outcome(future)
        except CancelledError:
            return
        finally:
            closed.set()
            threads.shutdown(cancel_futures=True)


class _Reading:
    """Pages that are read by one Tesseract in one language.

    Raises:
        ResourceError: if the language is not installed.
    """

    def __init__(self, tesseract: Tesseract, language: str, limit_s: float) -> None:
        self._program = tesseract.program
        self._limit_s = limit_s
        # "en-GB" is read as "en"
        codes = [_CODES.get(name.partition("-")[0], name) for name in language.split("+")]
        for code in codes:
            if code not in tesseract.languages:
                raise _no_language(code, tesseract.languages)
        self._codes = "+".join(codes)

    def read(self, ref: ImageRef, stops: Sequence[Event]) -> bytes:
        """As `recognise`, stopped by any of the events."""
        _heed(stops)
        with TemporaryDirectory(prefix="proofreader-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            _hand_over(ref, folder / "page.png")
            said = self._run(folder, ref, stops)
            try:
                raw = (folder / "page.hocr").read_bytes()
            except OSError:
                raw = b""
        if b"ocr_page" not in raw or len(raw) > _MOST_BYTES:
            raise _failed(ref, said)
        return _named(raw, ref)

    def _run(self, folder: Path, ref: ImageRef, stops: Sequence[Event]) -> str:
        """Let Tesseract read ``page.png``.

        Returns:
            What it said on the way.
        """
        end = time.monotonic() + self._limit_s
        with (folder / "said").open("w+b") as said:
            command = (str(self._program), "page.png", "page", "-l", self._codes, "hocr")
            with _started(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said) as process:
                try:
                    while _runs(process):
                        _heed(stops)
                        if time.monotonic() > end:
                            raise _too_slow(ref, self._limit_s)
                finally:
                    process.kill()  # does nothing to one that has ended
            said.seek(0)
            words = said.read(_MOST_BYTES).decode(errors="replace")
        if process.returncode:
            raise _failed(ref, words)
        return words


def _cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _answer(program: Path, question: str) -> str:
    """What it says; older ones say it on standard error."""
    with _started(
        (str(program), question), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            said, _ = process.communicate(timeout=_ASK_S)
        except subprocess.TimeoutExpired as error:
            raise ResourceError(
                Message("Tesseract does not answer."), how_to_get_it(), path=program
            ) from error
        finally:
            process.kill()
    text: str = said.decode(errors="replace")
    return text


def _started(command: Sequence[str], **how: object) -> subprocess.Popen[bytes]:
    """A process of Tesseract, without threads of its own and without a window on Windows."""
    try:
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            command,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            **how,
        )
    except OSError as error:
        raise ResourceError(
            Message("Tesseract cannot be started ({cause}).", cause=error.strerror or str(error)),
            how_to_get_it(),
            path=Path(command[0]),
        ) from error


def _runs(process: subprocess.Popen[bytes]) -> bool:
    """Whether it still runs after a moment."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(_LOOK_S)
    return process.returncode is None


def _heed(stops: Sequence[Event]) -> None:
    if any(stop.is_set() for stop in stops):
        raise CancelledError


def _outcome(future: Future[bytes]) -> bytes | FormatError:
    try:
        return future.result()
    except FormatError as error:
        return error


def _hand_over(ref: ImageRef, path: Path) -> None:
    """Save the page as a PNG, with its resolution if that is believable."""
    image = open_image(ref)
    if image.mode != "1":
        image = image.convert("L")  # half the bytes, and Tesseract does the same with colours
    dpi = image.info.get("dpi")
    least, most = _RESOLUTIONS
    known = dpi is not None and all(least <= float(number) <= most for number in dpi)
    try:
        # level 1: the file lives for a second
        image.save(path, compress_level=1, **({"dpi": dpi} if known else {}))
    except OSError as error:
        raise ResourceError(
            Message("The page cannot be handed to Tesseract ({cause}).", cause=error.strerror),
            Message("Make room on the disk, and try again."),
        ) from error


def _named(raw: bytes, ref: ImageRef) -> bytes:
    """The hOCR with the file's own name and the number of the page in it."""
    name = html.escape(ref.member or ref.path.name).encode(errors="replace")
    raw = _IMAGE.sub(lambda _: b'image "' + name + b'"', raw, count=1)
    return _NUMBER.sub(b"ppageno %d" % ref.frame, raw, count=1)


def _no_language(code: str, installed: Sequence[str]) -> ResourceError:
    remedy = _MORE_LANGUAGES.get(sys.platform, _MORE_LANGUAGES["linux"])
    return ResourceError(
        Message(
            "Tesseract has not learnt the language {code}; it knows {installed}.",
            code=code,
            installed=", ".join(name for name in installed if name != _NO_LANGUAGE),
        ),
        Message(remedy.pattern, code=code.replace("_", "-")),
    )


def _too_slow(ref: ImageRef, limit_s: float) -> FormatError:
    return FormatError(
        Message("Tesseract took longer than {seconds:.0f} seconds.", seconds=limit_s),
        Message("Save the image with a lower resolution, and try again."),
        path=ref.place,
    )


def _failed(ref: ImageRef, said: str) -> FormatError:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return FormatError(
        Message(
            "Tesseract could not read this page ({cause}).",
            cause=lines[0] if lines else Message("without a word"),
        ),
        Message("Look whether the image is a page, and try again."),
        path=ref.place,
    )
