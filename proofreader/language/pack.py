"""Everything that is known of one language, loaded once from ``resources/<language>/``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What detectors and ranking know of a language."""

    language: str

    @classmethod
    def load(
        cls, language: str = "en", *, domains: Sequence[str] = (), lexicons: Sequence[Path] = ()
    ) -> LanguagePack:
        """Load the pack of ``language``, with word lists of the given domains and files added.

        Args:
            language: A folder below ``resources/``.
            domains: Names of files in its ``domains/``, without their ending.
            lexicons: Word lists of the user, one word a line, UTF-8.

        Raises:
            ResourceError: if a table or list is missing or damaged.
        """
        return cls(language)


def domains(language: str = "en") -> tuple[str, ...]:
    """The names of the domain lexicons there are for ``language``."""
    return ()
