"""Everything that is known of one language, loaded once from ``resources/<language>/``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from spellchecker import SpellChecker

from proofreader.errors import ResourceError
from proofreader.language.candidates import Candidates
from proofreader.language.confusions import ConfusionModel
from proofreader.language.letters import LetterModel
from proofreader.language.lexicon import Lexicon, read_words
from proofreader.language.neighbours import Neighbours
from proofreader.language.ngrams import NgramModel
from proofreader.language.passage import Reader
from proofreader.language.separators import SeparatorModel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_WORDS: Final = "words.tsv"
"""The table that tells a pack from other folders."""


def resources() -> Path:
    """The folder of resources: inside the installed package, or beside it in a checkout.

    Raises:
        ResourceError: if there is none.
    """
    for folder in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise ResourceError("The program's resources are missing.", "Install the program again.")


def domains(language: str = "en", folder: Path | None = None) -> tuple[str, ...]:
    """The names of the domain lexicons of a pack, sorted.

    Args:
        language: Its name below ``resources/``.
        folder: Where the pack is, if it is not below ``resources/``.

    Raises:
        ResourceError: if there is no such pack.
    """
    lists = (_find(language, folder) / "domains").glob("*.txt")
    return tuple(sorted(path.stem for path in lists))


def read_lexicon(path: Path) -> Iterator[str]:
    """The words of a word list: UTF-8, one a line, ``#`` begins a remark.

    Raises:
        ResourceError: if the file cannot be read as UTF-8 text.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            "This word list cannot be read.",
            "It should be a UTF-8 text file with one word a line.",
            path=path,
        ) from error
    for line in lines:
        word = line.partition("#")[0].strip()
        if word:
            yield word


def check_language(language: str) -> None:
    """Refuse a language that pyspellchecker does not know.

    Raises:
        ResourceError: if it has no words of it.
    """
    known = SpellChecker.languages()
    if language not in known:
        raise ResourceError(
            f"pyspellchecker has no words of “{language}”.", f"It has: {', '.join(known)}."
        )


def modern_words(language: str) -> Mapping[str, int]:
    """Pyspellchecker's words of a language that it knows, and their counts."""
    words: Mapping[str, int] = SpellChecker(language=language, distance=1).word_frequency.dictionary
    return words


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What detectors and ranking know of a language."""

    language: str
    folder: Path
    lexicon: Lexicon
    reader: Reader
    ngrams: NgramModel
    separators: SeparatorModel
    confusions: ConfusionModel
    candidates: Candidates
    neighbours: Neighbours
    letters: LetterModel

    @classmethod
    def load(
        cls,
        language: str = "en",
        *,
        folder: Path | None = None,
        domains: Sequence[str] = (),
        lexicons: Sequence[Path] = (),
        forgotten: Collection[str] = (),
    ) -> LanguagePack:
        """Load the pack of ``language``, with word lists of the given domains and files added.

        Args:
            language: Its name below ``resources/`` and in pyspellchecker.
            folder: Where the pack is, if it is not below ``resources/``.
            domains: Names of files in its ``domains/``, without their ending.
            lexicons: Word lists of the user (see `read_lexicon`).
            forgotten: Words to leave out (see `Lexicon`).

        Raises:
            ResourceError: if there is no such pack, pyspellchecker has no words of the language,
                or a table or list is missing or damaged.
        """
        folder = _find(language, folder)
        check_language(language)
        lists = [folder / "domains" / f"{name}.txt" for name in domains] + list(lexicons)
        added = [word for path in lists for word in read_lexicon(path)]
        lexicon = Lexicon(
            read_words(folder / _WORDS), modern_words(language), added, forgotten=forgotten
        )
        confusions = ConfusionModel.load(folder / "confusions.tsv")
        candidates = Candidates(lexicon, confusions)
        return cls(
            language,
            folder,
            lexicon,
            Reader(lexicon),
            NgramModel(folder / "ngrams"),
            SeparatorModel(folder / "ngrams"),
            confusions,
            candidates,
            Neighbours(folder / "ngrams", lexicon, candidates),
            LetterModel(folder / "ngrams"),
        )


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is taken as known of a language: enough to load it, here or in another process."""

    language: str = "en"
    """As pyspellchecker calls it."""
    folder: Path | None = None
    """Where the pack is; None takes the program's own."""
    domains: tuple[str, ...] = ()
    """The names of the pack's domains whose words are added."""
    lexicons: tuple[Path, ...] = ()
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


def _find(language: str, folder: Path | None) -> Path:
    """The folder of a pack that is there: ``folder`` or, if that is None, one of ours.

    Raises:
        ResourceError: if there is no such pack.
    """
    if folder is None:
        folder = resources() / language
        if not (folder / _WORDS).is_file():
            known = sorted(path.parent.name for path in resources().glob(f"*/{_WORDS}"))
            raise ResourceError(
                f"There is no language pack “{language}”.",
                f"There is: {', '.join(known)}. Of another, name the folder.",
            )
    elif not (folder / _WORDS).is_file():
        raise ResourceError(
            "There is no language pack here.",
            "Name the folder that “proofread train” has made.",
            path=folder,
        )
    return folder
