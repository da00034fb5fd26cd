"""Words spelt in two ways: ``to-day`` and ``today``, ``colour`` and ``color``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.habits.voting import VERY_CLEAR, Vote, is_clear, told
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]++(?:-[^\W\d_]++)++(?![\w-])")
"""Words with hyphens; what is divided at a line end is none."""
ABBREVIATED = re.compile(
    r"\b(?=[CDGHLMPRS])(Mr|Mrs|Dr|Messrs|Prof|Rev|Capt|Col|Gen|Lieut|Sergt|Hon|Mme|Mlle)\b(\.?)(?=\s+[A-Z])"
)
"""Titles before a name, and their stop: the abbreviations that print has with and without one."""
_SAME_WORD: Final = 0.5
"""Chance that the page has the usual spelling: estimated, as print itself wavers."""
_OFTEN_SAME: Final = 0.65
"""The same where the vote is very clear."""
_NAME: Final = 0.4
"""The same for a name that is very like another: there may be two people."""
_STOP: Final = 0.75
"""The same where an abbreviation lacks its stop: of 13 on the OCR of 1,531 pages nine are printed
with it and two are not; of two the truth does not tell."""
_NO_STOP: Final = 0.2
"""The same where it has a stop that others lack: all five on these pages, of one newspaper, are
printed so. They are shown only to those who ask for all."""
_SHORTEST_NAME: Final = 6
"""Short names are too near to one another: Brown and Crown, Smith and Smyth."""
_LEAST_NAMED: Final = 10
"""So often a name stands in the book before others are held against it."""
_NEAR: Final = 3.0
"""Where books have one form e^3 times as often as the other, they are two words.

Of 796 pairs in the lexicon that the rules find 749 are no further apart. "Timber" and
"timbre", "letter" and "lettre", "chamber" and "chambre" are (by 3.4 and more), and with them a few
real variants like "dialogue" and "dialog"; "colour" and "color" differ by 0.5.
"""
_SHORTEST: Final = 5
"""No word in two spellings is shorter than "odour" and "odor"."""
_REPEATED = "re-"
"""Its hyphen tells words apart: re-form and reform, re-cover and recover."""


class Rule(NamedTuple):
    """A difference between British and American spelling."""

    key: str
    """What every British form has in it: a quick look."""
    british: re.Pattern[str]
    american: str
    """What takes the place of the match."""


def _rule(key: str, british: str, american: str) -> Rule:
    return Rule(key, re.compile(british), american)


RULES: Final = (
    _rule("our", r"(?<=[aeiouy][^aeiou])our|(?<=[aeiouy][^aeiou][^aeiou])our", "or"),
    _rule("iour", r"iour", "ior"),
    _rule("is", r"(?<=\w\w\w)is(?=e[ds]?$|ing$|ers?$|ations?$)", "iz"),
    _rule("ys", r"(?<=\w\w)ys(?=ed?$|ing$|ers?$)", "yz"),
    _rule("re", r"(?<=[aeiou][bt])re(?=s?$)|(?<=[aeiou]\w[bt])re(?=s?$)", "er"),
    _rule("ll", r"(?<=[aeiou]\w[aeiou])ll(?=ed$|ing$|ers?$|ous)", "l"),
    _rule("ll", r"(?<=[aeiou]\w\w[aeiou])ll(?=ed$|ing$|ers?$|ous)", "l"),
    _rule("l", r"(?<=[aeiou])l(?=ful|ment)", "ll"),
    _rule("ae", r"ae(?=\w\w)", "e"),
    _rule("oe", r"oe(?!ver)(?=\w\w\w)", "e"),
    _rule("ence", r"(?<=\w\w)(?<!lic)ence(?=s?$)", "ense"),
    _rule("xion", r"xion(?=s?$)", "ction"),
    _rule("dge", r"dgement", "dgment"),
    _rule("ogue", r"ogue(?=s?$)", "og"),
)
"""By letters; that both forms are words is for the lexicon to say, and that they are one word for
the words around. A licence is a noun and to license a verb, as analyses and he analyzes."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """The rare spellings of the book, and what it has in their place elsewhere."""

    votes: Mapping[str, Vote] = field(default_factory=dict)
    """By the rare form, in lower case."""
    doubtful: frozenset[str] = frozenset()
    """Rare forms that are words themselves: the words around have to agree."""
    titles: Mapping[str, Vote] = field(default_factory=dict)
    """Abbreviations, by the rare form, with its stop if it has one."""

    @classmethod
    def of(
        cls,
        document: Document,
        written: Mapping[str, int],
        folded: Mapping[str, int],
        lexicon: Lexicon,
    ) -> Spellings:
        """Count the forms.

        Args:
            document: All of it.
            written: How often each word stands in it, in the letter case it has there.
            folded: The same, all in lower case.
            lexicon: Says what words are.
        """
        british = {vote.rare: vote for vote in _by_rules(folded, lexicon)}
        votes = {vote.rare.lower(): vote for vote in _names(written, lexicon)}
        votes |= british
        votes |= {vote.rare: vote for vote in _hyphened(document.text, folded, lexicon)}
        titles = {vote.rare: vote for vote in _titles(document.text)}
        return cls(votes, frozenset(british), titles)

    @property
    def saying(self) -> str | None:
        """Which words are spelt in two ways, in one sentence."""
        votes = chain(self.votes.values(), self.titles.values())
        return told(votes, Message("Words spelt in two ways"))

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing: what the book means is no reason to leave a fault."""
        del passage, finding
        return False


def _between(one: str, other: str, counts: Mapping[str, int]) -> Iterator[Vote]:
    """The vote between two spellings, if it is clear."""
    first, second = counts.get(one, 0), counts.get(other, 0)
    if first > second:
        one, other, first, second = other, one, second, first
    if is_clear(first, second):
        sure = is_clear(first, second, VERY_CLEAR)
        yield Vote(one, other, first, second, _OFTEN_SAME if sure else _SAME_WORD)


def _hyphened(text: str, folded: Mapping[str, int], lexicon: Lexicon) -> Iterator[Vote]:
    chunks = " ".join([chunk for chunk in text.split() if "-" in chunk])  # twice as fast
    found = Counter(map(str.lower, _HYPHENED.findall(chunks)))
    for word, count in found.items():
        solid = word.replace("-", "")
        if word.startswith(_REPEATED) or solid not in folded:
            continue
        for vote in _between(word, solid, {word: count, solid: folded[solid]}):
            if vote.rare == solid or _is_compound(word, lexicon):
                yield vote


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether words stand about the hyphens, as in "police-man"; not so in "t-he"."""
    return all(len(part) > 1 and lexicon.knows(part) for part in word.split("-"))


def _by_rules(folded: Mapping[str, int], lexicon: Lexicon) -> Iterator[Vote]:
    for word in folded:
        for rule in RULES:
            if rule.key not in word or len(word) < _SHORTEST:
                continue
            other = rule.british.sub(rule.american, word)
            if other != word and other in folded and _are_variants(word, other, lexicon):
                yield from _between(word, other, folded)


def _are_variants(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether both are words, and one about as usual as the other."""
    if not (lexicon.knows(one) and lexicon.knows(other)):
        return False
    return abs(lexicon.log_probability(one) - lexicon.log_probability(other)) <= _NEAR


def _titles(text: str) -> Iterator[Vote]:
    found = Counter(map("".join, ABBREVIATED.findall(text)))
    for title in {form.rstrip(".") for form in found}:
        for vote in _between(title, f"{title}.", found):
            yield replace(vote, chance=_STOP if vote.usual.endswith(".") else _NO_STOP)


def _names(written: Mapping[str, int], lexicon: Lexicon) -> Iterator[Vote]:
    """Names that the book has very often, and unknown words a letter away from them."""
    capitals = [word for word in written if _is_name(word) and word.lower() not in written]
    names = {word for word in capitals if written[word] >= _LEAST_NAMED}
    shorter: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for name in sorted(names):
        for less, place in _without_one(name):
            shorter[less].append((name, place))
    for word in capitals if names else ():
        near = [
            name
            for name in _near(word, names, shorter)
            if is_clear(written[word], written[name], VERY_CLEAR)
        ]
        if len(near) == 1 and not lexicon.knows(word):
            yield Vote(word, near[0], written[word], written[near[0]], _NAME)


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST_NAME and word.istitle() and word.isalpha()


def _near(
    word: str, names: Collection[str], shorter: Mapping[str, list[tuple[str, int]]]
) -> set[str]:
    """The names that differ from ``word`` in one inner letter: endings are grammar."""
    less = list(_without_one(word))
    found = {name for name, _ in less if name in names}
    found |= {name for name, _ in shorter.get(word, ())}
    found |= {name for form, at in less for name, place in shorter.get(form, ()) if at == place}
    return found - {word}


def _without_one(name: str) -> Iterator[tuple[str, int]]:
    """``name`` without each of its inner letters, and where that stood."""
    return ((name[:place] + name[place + 1 :], place) for place in range(1, len(name) - 1))
