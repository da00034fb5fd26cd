"""Everything that is known of one language, loaded once from ``resources/<language>/``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from spellchecker import SpellChecker

from proofreader.errors import ResourceError
from proofreader.language.candidates import Candidates
from proofreader.language.confusions import ConfusionModel
from proofreader.language.foreign import ForeignWords
from proofreader.language.kept_lists import KeptList, Role
from proofreader.language.letters import LetterModel
from proofreader.language.lexicon import Lexicon
from proofreader.language.lexicon import read_words as read_table
from proofreader.language.neighbours import Neighbours
from proofreader.language.ngrams import NgramModel
from proofreader.language.own_lists import read_bad_words, read_rules, read_words
from proofreader.language.passage import Reader
from proofreader.language.rules import Rule, Rules
from proofreader.language.separators import SeparatorModel
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_PACKAGE: Final = Path(__file__).resolve().parent.parent
FOREIGN: Final = "foreign.txt"
"""The table of words of other languages; a pack may have none."""
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
    raise ResourceError(
        Message("The program's resources are missing."), Message("Install the program again.")
    )


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
            Message("This word list cannot be read."),
            Message("It should be a UTF-8 text file with one word a line."),
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
class Own:
    """What a volunteer wants to be heeded: files, in the order in which they are named."""

    lexicons: tuple[Path, ...] = ()
    """Word lists (see `read_lexicon`)."""
    good_words: tuple[Path, ...] = ()
    """Words that are right, as DP keeps them."""
    bad_words: tuple[Path, ...] = ()
    """Words that are wrong, even if the language has them."""
    rules: tuple[Path, ...] = ()
    """Rules, as Guiguts keeps them."""
    overruled: frozenset[str] = frozenset()
    """The names of habits of the book that are not to be heeded (see `proofreader.habits`)."""
    kept: tuple[KeptList, ...] = ()
    """What is kept with a book."""

    @classmethod
    def of(
        cls,
        lexicons: Iterable[Path] | None = None,
        good_words: Iterable[Path] | None = None,
        bad_words: Iterable[Path] | None = None,
        rules: Iterable[Path] | None = None,
        overruled: Iterable[str] | None = None,
    ) -> Own:
        """The same of any collections; None stands for an empty one."""
        words = tuple(lexicons or ()), tuple(good_words or ()), tuple(bad_words or ())
        return cls(*words, tuple(rules or ()), frozenset(overruled or ()))

    def read(self) -> tuple[list[str], list[Rule]]:
        """The bad words, and all rules.

        Raises:
            RuleError: if a file cannot be read, or a rule cannot be used.
        """
        rules = [rule for path in self.rules for rule in read_rules(path)]
        bad: list[str] = []
        for path in self.bad_words:
            listed, unusual = read_bad_words(path)
            bad += listed
            rules += unusual
        for kept in self.kept:
            bad += kept.bad_words()
            rules += kept.rules()
        return bad, rules

    def kept_words(self) -> tuple[KeptList, ...]:
        """The kept lists of words, which bear on more than rules do."""
        words = (Role.GOOD_WORDS, Role.BAD_WORDS)
        return tuple(kept for kept in self.kept if kept.role in words)

    def not_heeded(self) -> frozenset[str]:
        """The names of all habits that are not to be heeded."""
        return self.overruled.union(*(kept.habits() for kept in self.kept))


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
    rules: Rules = field(default_factory=Rules)
    """The volunteer's own."""
    overruled: frozenset[str] = frozenset()
    """The names of habits of the book that the volunteer does not want to be heeded."""
    domains: tuple[str, ...] = ()
    """Those whose words were added."""
    own: Own = field(default_factory=Own)
    """The lists and rules of the volunteer that are in it."""
    foreign: ForeignWords = field(default_factory=ForeignWords, repr=False)
    """What words say for other languages; thousands of them."""

    @classmethod
    def load(
        cls,
        language: str = "en",
        *,
        folder: Path | None = None,
        domains: Sequence[str] = (),
        own: Own | None = None,
        forgotten: Collection[str] = (),
    ) -> LanguagePack:
        """Load the pack of ``language``, with word lists of the given domains and files added.

        Args:
            language: Its name below ``resources/`` and in pyspellchecker.
            folder: Where the pack is, if it is not below ``resources/``.
            domains: Names of files in its ``domains/``, without their ending.
            own: Lists and rules of the user.
            forgotten: Words to leave out (see `Lexicon`).

        Raises:
            ResourceError: if there is no such pack, pyspellchecker has no words of the language,
                or a table or list is missing or damaged.
            RuleError: if a list or rule of the user's cannot be used.
        """
        own = own or Own()
        folder = _find(language, folder)
        check_language(language)
        lists = [folder / "domains" / f"{name}.txt" for name in domains]
        lists += own.lexicons
        added = [word for path in lists for word in read_lexicon(path)]
        added += [word for path in own.good_words for word in read_words(path)]
        added += [word for kept in own.kept for word in kept.good_words()]
        bad, rules = own.read()
        lexicon = Lexicon(
            read_table(folder / _WORDS), modern_words(language), added, bad, forgotten
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
            Rules(rules),
            own.not_heeded(),
            tuple(domains),
            own,
            ForeignWords.load(folder / FOREIGN),
        )

    def heeding(self, kept: tuple[KeptList, ...]) -> LanguagePack:
        """The same with these lists in the place of those that were kept with a book.

        Where no other words are right or wrong than before, only the rules are others.

        Raises:
            RuleError: if one cannot be used.
        """
        own = replace(self.own, kept=kept)
        if own.kept_words() == self.own.kept_words():
            rules = Rules(own.read()[1])
            return replace(self, rules=rules, overruled=own.not_heeded(), own=own)
        return LanguagePack.load(self.language, folder=self.folder, domains=self.domains, own=own)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is taken as known of a language: enough to load it, here or in another process."""

    language: str = "en"
    """As pyspellchecker calls it."""
    folder: Path | None = None
    """Where the pack is; None takes the program's own."""
    domains: tuple[str, ...] = ()
    """The names of the pack's domains whose words are added."""
    own: Own = Own()
    """The user's own lists and rules."""

    def load(self) -> LanguagePack:
        """The pack, with these words added.

        Raises:
            ResourceError: if there is no such pack, language or domain, or a table or list is
                missing or damaged.
            RuleError: if a list or rule of the user's cannot be used.
        """
        known = domains(self.language, self.folder)
        for name in self.domains:
            if name not in known:
                raise ResourceError(
                    Message('There is no domain "{name}".', name=name),
                    Message("The known ones: {names}.", names=", ".join(known))
                    if known
                    else Message("There are none."),
                )
        return LanguagePack.load(
            self.language, folder=self.folder, domains=self.domains, own=self.own
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
                Message("There is no language pack “{language}”.", language=language),
                Message("There is: {names}. Of another, name the folder.", names=", ".join(known)),
            )
    elif not (folder / _WORDS).is_file():
        raise ResourceError(
            Message("There is no language pack here."),
            Message("Name the folder that “proofread train” has made."),
            path=folder,
        )
    return folder
