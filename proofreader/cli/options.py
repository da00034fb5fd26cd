"""What several commands ask for; small, so that ``--help`` answers at once."""

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


def probability(value: float | None) -> float | None:
    """The value of an option, if it is a probability.

    Raises:
        typer.BadParameter: if it is none.
    """
    if value is not None and not 0 <= value <= 1:  # "nan" compares false and is refused too
        raise typer.BadParameter("a probability lies between 0 and 1")
    return value


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
