r"""The lines by which Distributed Proofreaders part pages.

They look like ``-----File: 001.png---\anna\otto-----``, belong to the file and not to the book, and
stay as they are.
"""

from __future__ import annotations

import re
from typing import Final

from proofreader.text.document import SEPARATOR

_NAME: Final = re.compile(r"File:\s*([^\s\\/]+?)(?:\.\w{2,4}\b|-{2,}|\\|\s|$)", re.IGNORECASE)


def page_of(line: str) -> str | None:
    r"""The page that a line of Distributed Proofreaders begins, as the line has it.

    >>> page_of("-----File: 012.png---\\anna\\otto-----------")
    '012'

    Returns:
        None if it is no such line.
    """
    if not SEPARATOR.fullmatch(line):
        return None
    name = _NAME.search(line)
    return name[1] if name else ""
