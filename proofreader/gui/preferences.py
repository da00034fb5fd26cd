"""What the window remembers from one day to the next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.gui.choices import LINE_HEIGHTS, SPACINGS, Face, KindChoices, WordChoices
from proofreader.gui.commands import Binding, Command
from proofreader.gui.export_forms import Written
from proofreader.gui.key_rules import is_key
from proofreader.gui.queue_model import Order
from proofreader.gui.scan_look import TONES, ZOOMS, Fit, ScanLook, Tone
from proofreader.gui.theme import Appearance
from proofreader.language.kept_lists import Role
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

RECENT_FILES = 8
"""How many files the start screen offers."""

FONT_SIZES = (9.0, 36.0)
"""The smallest and the largest size of the book's face, in points."""

USUAL_FONT_SIZE = 14.0
"""Of the book's face at first, in points."""

USUAL_OCR_LANGUAGE = "eng"
"""Of pages without text at first, as Tesseract calls it: what the program comes with reads that."""


class Preferences:
    """Typed access to the settings; a value that makes no sense counts as not set.

    Args:
        settings: Where they are kept.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def order(self) -> Order:
        """How the queue is sorted."""
        try:
            return Order(self._text("queue/order"))
        except ValueError:
            return Order.GAIN

    @order.setter
    def order(self, order: Order) -> None:
        self._settings.setValue("queue/order", order.value)

    @property
    def threshold(self) -> float:
        """Findings less probable than this, 0..1, stay out of sight."""
        return min(1.0, max(0.0, self._number("queue/threshold", DEFAULT_THRESHOLD)))

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._settings.setValue("queue/threshold", threshold)

    @property
    def font_size(self) -> float:
        """Size of the book's face in points."""
        smallest, largest = FONT_SIZES
        return min(largest, max(smallest, self._number("text/size", USUAL_FONT_SIZE)))

    @font_size.setter
    def font_size(self, size: float) -> None:
        self._settings.setValue("text/size", size)

    @property
    def line_numbers(self) -> bool:
        """Whether lines have their numbers beside them."""
        return self._text("text/line-numbers") == "true"

    @line_numbers.setter
    def line_numbers(self, are_shown: bool) -> None:
        self._settings.setValue("text/line-numbers", "true" if are_shown else "")

    @property
    def visible_spaces(self) -> bool:
        """Whether spaces are shown by signs."""
        return self._text("text/visible-spaces") == "true"

    @visible_spaces.setter
    def visible_spaces(self, are_shown: bool) -> None:
        self._settings.setValue("text/visible-spaces", "true" if are_shown else "")

    @property
    def thumbnails(self) -> bool:
        """Whether the list of pages has pictures, where there are page images."""
        return self._text("pages/thumbnails") != "false"

    @thumbnails.setter
    def thumbnails(self, are_shown: bool) -> None:
        self._settings.setValue("pages/thumbnails", "" if are_shown else "false")

    @property
    def ocr_language(self) -> str:
        """The language in which pages were read last, as Tesseract calls it."""
        return self._text("ocr/language") or USUAL_OCR_LANGUAGE

    @ocr_language.setter
    def ocr_language(self, code: str) -> None:
        self._settings.setValue("ocr/language", code)

    @property
    def export_forms(self) -> frozenset[Written]:
        """The forms that were exported last; at first the corrected text with its log."""
        chosen = set(_texts(self._json("export/forms").get("chosen")))
        forms = frozenset(form for form in Written if form.value in chosen)
        return forms or frozenset({Written.RECORD})

    @export_forms.setter
    def export_forms(self, forms: frozenset[Written]) -> None:
        kept = {"chosen": sorted(form.value for form in forms)}
        self._settings.setValue("export/forms", json.dumps(kept))

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        try:
            return Appearance(self._text("window/appearance"))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("window/appearance", appearance.value)

    @property
    def face(self) -> Face:
        """How the words of the book are set."""
        usual = Face()
        return Face(
            self._text("text/family"),
            _within(SPACINGS, self._number("text/spacing", usual.spacing)),
            _within(LINE_HEIGHTS, self._number("text/line-height", usual.line_height)),
        )

    @face.setter
    def face(self, face: Face) -> None:
        self._settings.setValue("text/family", face.family)
        self._settings.setValue("text/spacing", face.spacing)
        self._settings.setValue("text/line-height", face.line_height)

    @property
    def scan_look(self) -> ScanLook:
        """How page images are seen."""
        try:
            fit = Fit(self._text("scan/fit"))
        except ValueError:
            fit = Fit.WIDTH
        tone = Tone(
            round(_within(TONES, self._number("scan/brightness", 0))),
            round(_within(TONES, self._number("scan/contrast", 0))),
            self._text("scan/inverted") == "true",
        )
        return ScanLook(fit, _within(ZOOMS, self._number("scan/zoom", 1)), tone)

    @scan_look.setter
    def scan_look(self, look: ScanLook) -> None:
        self._settings.setValue("scan/fit", look.fit.value)
        self._settings.setValue("scan/zoom", look.zoom)
        self._settings.setValue("scan/brightness", look.tone.brightness)
        self._settings.setValue("scan/contrast", look.tone.contrast)
        self._settings.setValue("scan/inverted", "true" if look.tone.is_inverted else "")

    @property
    def language(self) -> str:
        """Of the window, as "es"; "" for that of the system."""
        return self._text("window/language")

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("window/language", language)

    @property
    def volunteer(self) -> str:
        """Their name for the log; "" for the name of the computer's user."""
        return self._text("log/name").strip()

    @volunteer.setter
    def volunteer(self, name: str) -> None:
        self._settings.setValue("log/name", name.strip())

    @property
    def bindings(self) -> Mapping[Command, Binding]:
        """The keys of those commands that do not have their usual ones."""
        kept = self._json("keys/chosen")
        chosen = {command: _binding(kept.get(command.name)) for command in Command}
        return {command: its for command, its in chosen.items() if its is not None}

    @bindings.setter
    def bindings(self, bindings: Mapping[Command, Binding]) -> None:
        kept = {command.name: [one.keys, one.plain_keys] for command, one in bindings.items()}
        self._settings.setValue("keys/chosen", json.dumps(kept))

    @property
    def kinds(self) -> KindChoices:
        """Which kinds of fault are shown."""
        kept = self._json("kinds/chosen")
        off = set(_texts(kept.get("off")))
        own = kept.get("own")
        own = own if isinstance(own, dict) else {}
        return KindChoices(
            frozenset(kind for kind in Kind if kind.value in off),
            {
                kind: float(own[kind.value])
                for kind in Kind
                if isinstance(own.get(kind.value), int | float) and 0 <= own[kind.value] <= 1
            },
        )

    @kinds.setter
    def kinds(self, kinds: KindChoices) -> None:
        off = sorted(kind.value for kind in kinds.off)
        own = {kind.value: threshold for kind, threshold in kinds.own.items()}
        self._settings.setValue("kinds/chosen", json.dumps({"off": off, "own": own}))

    @property
    def words(self) -> WordChoices:
        """Which words are known in every book."""
        kept = self._json("words/chosen")
        domains = kept.get("domains")
        roles = {role.value: role for role in (Role.GOOD_WORDS, Role.BAD_WORDS, Role.RULES)}
        pairs = kept.get("lists")
        lists = [_texts(pair) for pair in pairs] if isinstance(pairs, list) else []
        return WordChoices(
            frozenset(_texts(domains)) if isinstance(domains, list) else None,
            tuple(
                (roles[pair[0]], Path(pair[1]))
                for pair in lists
                if _is_list(list(pair), 2) and pair[0] in roles
            ),
        )

    @words.setter
    def words(self, words: WordChoices) -> None:
        kept = {
            "domains": None if words.domains is None else sorted(words.domains),
            "lists": [[role.value, str(path)] for role, path in words.lists],
        }
        self._settings.setValue("words/chosen", json.dumps(kept))

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened last, the latest first; those that are gone are left out."""
        paths = (Path(line) for line in self._text("files/recent").split("\n") if line)
        return tuple(path for path in paths if _is_there(path))[:RECENT_FILES]

    def add_recent_file(self, path: Path) -> None:
        """Put ``path`` at the head of the recent files."""
        paths = [path, *(recent for recent in self.recent_files if recent != path)]
        self._settings.setValue("files/recent", "\n".join(map(str, paths[:RECENT_FILES])))

    @property
    def folder(self) -> Path:
        """Where the last file was opened; the home folder at first."""
        recent = self.recent_files
        return recent[0].parent if recent else Path.home()

    def state(self, name: str) -> QByteArray:
        """What `set_state` kept under ``name``; empty if nothing."""
        state = self._settings.value(f"window/{name}", QByteArray())
        return state if isinstance(state, QByteArray) else QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of a widget as Qt writes it."""
        self._settings.setValue(f"window/{name}", state)

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))

    def _json(self, key: str) -> dict[str, Any]:
        try:
            kept = json.loads(self._text(key) or "{}")
        except (ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _number(self, key: str, default: float) -> float:
        try:
            return float(str(self._settings.value(key, default)))
        except ValueError:
            return default


def _within(bounds: tuple[float, float], number: float) -> float:
    least, most = bounds
    return min(most, max(least, number)) if number == number else least  # noqa: PLR0124 - NaN


def _texts(kept: object) -> tuple[str, ...]:
    """The texts of a list; nothing of anything else."""
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


def _binding(kept: object) -> Binding | None:
    """Keys as they were kept; None if there is anything among them that is no key."""
    if not isinstance(kept, list) or not _is_list(kept, 2):
        return None
    if not all(isinstance(keys, list) and all(map(is_key, keys)) for keys in kept):
        return None
    return Binding(*map(tuple, kept))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a drive that is gone
        return False


def _is_list(kept: object, length: int) -> bool:
    return isinstance(kept, list) and len(kept) == length
