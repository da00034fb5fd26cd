"""Distils pyspellchecker's lists of other languages into a small table.

Of each language the most frequent words are kept, with how much likelier they are there than in the
language of the pack: all that it takes to see that a passage is in another language.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from proofreader.language.foreign import LATIN, MOST
from proofreader.language.pack import modern_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from proofreader.language.lexicon import Lexicon

LANGUAGES: Final = {
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
}
"""pyspellchecker's names for them, and their own."""
_KEPT: Final = 3500
"""The most frequent words of each: nine in ten of a text, and 30 kB."""
_LEAST: Final = -3.0
"""Words that say more than this against their language need not be listed for it."""
_LETTERS: Final = 26
_NOISE: Final = 0.02
"""So many of the words of a text that was read badly are letters by chance: short words that no
lexicon has, like "ou", are no sign of French there."""
_ZIPF: Final = 0.1
_ZIPF_SHIFT: Final = 3
"""The word of rank r has about 0.1 / (r + 3) of all words."""
LATIN_WORDS: Final = """
et in est non ad ut cum quod qui sed si quae ex ab de a per atque aut ac enim autem nec hoc esse
sunt quam me se eius ejus etiam te quo nam quid id eo mihi neque quidem erat nihil sibi tibi
quibus omnes ille tamen quos iam jam ne tum haec hæc quæ sic quem fuit ego tu vos nos eum eam ea
eorum his hic illi ipse ipsum ita pro sine sub super inter apud ante post propter contra dum sicut
ergo igitur quoque vel nisi modo nunc tunc semper saepe ubi unde omnia omnibus omni quia dixit ait
inquit dominus deus dei deum domini domino rex regis homo hominem homines terra terram terrae
caelum caeli caelo coelum populus populi filius filii filium pater patris patrem patri mater manus
verbum verba rebus rem res rei re urbem urbs urbis bellum belli bello vita vitae mors mortem
corpus corpore anima animus animo animi magna magnus magno magnum multa multi multis suis suo sua
suum suam suos meus mea meum meam tuus tua tuum tuam noster nostra nostris nobis vobis potest
posse possit possunt sit sint esset essent fuerat fuisse fuerunt erant habet habere facere factum
facit fecit dicit dicere dicitur quoniam quando itaque deinde ibi ipsa ipsi cui cuius cujus huius
hujus illa illum illud aliquid alii alia alius omnium omne primum primo nomen nomine tempus
tempore temporibus loco loca diem die dies nocte annos annis hostes hostium milites castra flumen
gloria pax pacem fides virtus virtute natura ratio ratione causa causam gratia spiritus sanctus
sancti sancto ecclesia regnum regni lux lucem lumen aqua aquam ignis mare domus domum via viam
opus opera tantum satis valde magis minus plus contra erga circa usque quasi velut tam tot unus
una unum duo duas tres omnis totius tota ipsius eis eos eas iis quorum quarum has hos hanc hunc
huic istum iste ista num utrum an neve sive seu licet oportet necesse numquam nunquam nemo nullus
nulla nullum
"""
"""The words that Latin grammar is made of, and the most usual others, most frequent first: there is
no list of Latin in pyspellchecker."""


def pack_foreign(lexicon: Lexicon, language: str, path: Path) -> int:
    """Write the table of foreign words for the pack of a language.

    A row is a language, a weight, and the words of that weight by the alphabet.

    Returns:
        How many words there are.
    """
    rows = []
    count = 0
    for name, shares in _shares(language):
        weighed: defaultdict[int, list[str]] = defaultdict(list)
        for word, share in shares.items():
            weight = math.log(share) - math.log(_share(word, lexicon))
            if weight > _LEAST:
                weighed[round(min(MOST, weight))].append(word)
        rows += [
            f"{name} {weight} {' '.join(sorted(weighed[weight]))}" for weight in sorted(weighed)
        ]
        count += sum(map(len, weighed.values()))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    return count


def _shares(language: str) -> Iterable[tuple[str, Mapping[str, float]]]:
    """Each other language, and the shares that its most frequent words have of all its words."""
    for code, name in LANGUAGES.items():
        if code != language:
            counts = modern_words(code)
            total = sum(counts.values())
            kept = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_KEPT]
            yield name, {word: count / total for word, count in kept if word.isalpha()}
    latin = dict.fromkeys(LATIN_WORDS.split())
    yield LATIN, {word: _ZIPF / (rank + _ZIPF_SHIFT) for rank, word in enumerate(latin)}


def _share(word: str, lexicon: Lexicon) -> float:
    """The share of a word in the pack's own language, noise included."""
    noise = _NOISE * math.exp(-len(word) * math.log(_LETTERS))
    return max(noise, math.exp(lexicon.log_probability(word)))
