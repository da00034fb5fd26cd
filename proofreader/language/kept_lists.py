"""Lists and rules that are kept with a book: what a file held, under the file's name.

A book travels; the files beside it may not. So the content is kept, and the file may change or go.
Rules that are made from accepted readings ("always in this book") are a list like the others, in
the form of Guiguts' scanno files, so that they can be shared.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from proofreader.errors import RuleError
from proofreader.language.own_lists import (
    ONE_A_LINE,
    SHAPE,
    bad_words_of,
    read_text,
    rules_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.language.rules import Rule

ALWAYS: Final = "Always in this book"
"""The name of the list of rules that are made from accepted readings."""
_LINE_END: Final = re.compile(r"[\r\n\f]")
_NOT_PLAIN: Final = re.compile(r"[\\$]")
"""What a replacement in a file of rules would take for the beginning of a group."""


class Role(StrEnum):
    """What a list is for; the value is what a ``.proof`` file has."""

    RULES = "rules"
    GOOD_WORDS = "good-words"
    BAD_WORDS = "bad-words"
    HABITS = "habits"
    """The names of habits of the book that are not to be heeded; the program makes it."""


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list of the volunteer's own."""

    name: str
    """That of its file; it is the only one of its role and name in a book."""
    role: Role
    content: str
    """The whole text of the file."""

    @classmethod
    def read(cls, path: Path, role: Role) -> KeptList:
        """What a file holds.

        Raises:
            RuleError: if it cannot be read, or an entry cannot be used.
        """
        text = read_text(path, SHAPE if role is Role.RULES else ONE_A_LINE)
        kept = cls(path.name, role, text)
        try:
            kept.rules()
        except RuleError as error:
            error.path = path  # where it lies, not only what it is called
            raise
        return kept

    @property
    def is_same_as(self) -> tuple[Role, str]:
        """What two versions of one list have in common."""
        return self.role, self.name

    def rules(self) -> list[Rule]:
        """The rules in it.

        Raises:
            RuleError: if an entry cannot be used.
        """
        path = Path(self.name)
        match self.role:
            case Role.RULES:
                return list(rules_of(self.content, path))
            case Role.BAD_WORDS:
                return bad_words_of(self.content, path)[1]
            case Role.GOOD_WORDS | Role.HABITS:
                return []

    def good_words(self) -> list[str]:
        """The words that are right."""
        return words_of(self.content) if self.role is Role.GOOD_WORDS else []

    def bad_words(self) -> list[str]:
        """The words that are wrong."""
        if self.role is not Role.BAD_WORDS:
            return []
        return bad_words_of(self.content, Path(self.name))[0]

    def habits(self) -> list[str]:
        """The names of the habits that are not to be heeded."""
        return words_of(self.content) if self.role is Role.HABITS else []

    def count(self) -> int:
        """How many rules or words there are in it."""
        if self.role is Role.RULES:
            return len(self._scannos())
        return len(words_of(self.content))

    def entries(self) -> list[tuple[str, str]]:
        """The rules made from accepted readings, each as the words and what is put for them."""
        return [
            (re.sub(r"\\(.)", r"\1", one["match"]), one["replacement"][0])
            for one in self._scannos()
        ]

    def without(self, entry: int) -> KeptList:
        """The same list of rules without an entry, counted from 1."""
        scannos = self._scannos()
        return self._with([*scannos[: entry - 1], *scannos[entry:]])

    def with_rule(self, match: str, reading: str) -> KeptList:
        """The same list of rules with one more, in the place of what it had for ``match``."""
        rule = {"match": match, "replacement": [reading], "hint": ALWAYS.lower()}
        others = [one for one in self._scannos() if one["match"] != match]
        return self._with([*others, rule])

    def _scannos(self) -> list[dict[str, Any]]:
        scannos: list[dict[str, Any]] = json.loads(self.content)["scannos"]
        return scannos

    def _with(self, scannos: list[dict[str, Any]]) -> KeptList:
        content = {**json.loads(self.content), "scannos": scannos}
        return replace(self, content=json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def no_rules() -> KeptList:
    """The list of rules made from accepted readings, as long as there are none."""
    return KeptList(ALWAYS, Role.RULES, '{"wholeword": true, "scannos": []}')


def habits_list(names: Iterable[str]) -> KeptList:
    """The list that has these habits not heeded."""
    return KeptList("Habits", Role.HABITS, "".join(f"{name}\n" for name in sorted(names)))


def match_for(words: str, reading: str) -> str | None:
    """The pattern of a rule that puts ``reading`` for just these words, in this letter case.

    None where no such rule can be made: a mark by itself is right in other places, and what is
    over a line end stands so only once.
    """
    is_whole = bool(words) and words[0].isalnum() and words[-1].isalnum()
    if not is_whole or _LINE_END.search(words + reading) or _NOT_PLAIN.search(reading):
        return None
    return re.escape(words).replace("\\ ", " ")  # "over power" is easier to read so
