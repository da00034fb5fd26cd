"""What several commands ask for; small, so that ``--help`` answers at once."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Form(StrEnum):
    """How findings are printed."""

    TABLE = "table"
    JSONL = "jsonl"


class ReportForm(StrEnum):
    """How a report on findings is printed."""

    MARKDOWN = "markdown"
    JSON = "json"


class PageForm(StrEnum):
    """What a book is converted to; the values are those of the project's forms."""

    TEXT = "text"
    PAGES = "pages"
    DP = "dp"
    HTML = "html"
    HOCR = "hocr"
    ALTO = "alto"
    PAGE = "page"
    TSV = "tsv"


class PageBreak(StrEnum):
    """What stands between two pages of one text; the values are those of the project."""

    KEEP = "keep"
    FORM_FEED = "form-feed"
    BLANK = "blank"
    NONE = "none"


def probability(value: float | None) -> float | None:
    """The value of an option, if it is a probability.

    Raises:
        typer.BadParameter: if it is none.
    """
    if value is not None and not 0 <= value <= 1:  # "nan" compares false and is refused too
        raise typer.BadParameter("a probability lies between 0 and 1")
    return value


def known_kinds(values: list[str] | None) -> list[str]:
    """The values of an option, if they are kinds of fault.

    Raises:
        typer.BadParameter: if one is none; it names those that are near.
    """
    from proofreader.text.findings import Kind  # noqa: PLC0415 - only where it is asked for

    return [_one_of(list(Kind), value, "kind of fault") for value in values or ()]


def described_kind(value: str | None) -> str | None:
    """The value of an argument, if it is a kind of fault that a detector finds.

    Raises:
        typer.BadParameter: if it is none; it names those that are near.
    """
    if value is None:
        return None
    from proofreader.checking import kinds  # noqa: PLC0415 - heavy

    return _one_of([one.kind.value for one in kinds()], value, "kind of fault")


def known_habits(values: list[str] | None) -> list[str]:
    """The names of the fields of `Habits` that the values of an option stand for.

    Raises:
        typer.BadParameter: if one is none; it lists them all.
    """
    if not values:
        return []
    from proofreader.habits.habits import Habits  # noqa: PLC0415 - heavy

    names = Habits.names()
    for value in values:
        if _plain(value) not in map(_plain, names):
            listed = ", ".join(sorted(map(_plain, names)))
            raise typer.BadParameter(f"no habit is called “{value}”; there are: {listed}")
    return [_plain(value).replace("-", "_") for value in values]


def _one_of(known: Iterable[str], value: str, what: str) -> str:
    names = sorted(known)
    if _plain(value) in names:
        return _plain(value)
    near = get_close_matches(_plain(value), names)
    remedy = f"do you mean {' or '.join(near)}?" if near else "“proofread kinds” lists them"
    raise typer.BadParameter(f"no {what} is called “{value}”; {remedy}")


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def log_path(path: Path | None) -> Path | None:
    """The name of a log, if its ending is that of a form of logs.

    Raises:
        typer.BadParameter: if it is not.
    """
    from proofreader.formats.changelog import LogForm  # noqa: PLC0415 - heavy

    if path is not None and path.suffix not in list(LogForm):
        raise typer.BadParameter(f"the name of a log ends in one of {', '.join(LogForm)}")
    return path


Threshold = Annotated[
    float | None,
    typer.Option(
        metavar="P",
        callback=probability,
        help="Leave out what is less likely wrong than this, 0 to 1.",
        show_default="that of the window",
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        callback=known_kinds,
        help="Only this kind of fault (see: proofread kinds). Repeatable.",
        show_default=False,
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND",
        callback=known_kinds,
        help="Not this kind of fault. Repeatable.",
        show_default=False,
    ),
]
Despite = Annotated[
    list[str] | None,
    typer.Option(
        metavar="HABIT",
        callback=known_habits,
        help="Do not heed this habit of the book, such as spaced-marks. Repeatable.",
        show_default=False,
    ),
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="FILE", help="Add your words, one a line. Repeatable."),
]
GoodWords = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Words that are right: good_words.txt. Repeatable."),
]
BadWords = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Words that are wrong, known or not: bad_words.txt. Repeatable."
    ),
]
RuleFiles = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Your rules, as Guiguts has them: scannos.json. Repeatable."),
]
Domains = Annotated[
    list[str] | None,
    typer.Option("--domain", metavar="NAME", help="Add the words of a field. Repeatable."),
]
Language = Annotated[str, typer.Option(help="As pyspellchecker calls it.")]
Pack = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Your own language pack.", show_default=False),
]
Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="OUT", help="Where to; - is standard output."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="How many processes do the work, if it is much.",
        show_default="as many as there are cores",
    ),
]
Log = Annotated[
    Path | None,
    typer.Option(
        metavar="LOG",
        callback=log_path,
        help="Write what was changed, too: .jsonl, .csv, .diff or .html.",
    ),
]
