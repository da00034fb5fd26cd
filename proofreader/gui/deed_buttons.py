"""The buttons of the card: what can be done with the current place, in words, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from proofreader.gui.buttons import KeyButton
from proofreader.gui.commands import Command
from proofreader.gui.wording import change_of, in_figures, kind_name
from proofreader.language.kept_lists import match_for
from proofreader.text.whole_words import word_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.text.findings import Finding


class DeedButtons(QObject):
    """Makes the buttons, and says on each what it does with what is shown."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.accept = KeyButton(self.tr("Accept"), self.tr("Enter"), card, is_main=True)
        self.reject = KeyButton(self.tr("Not an error here"), "Del", card)
        self.next = KeyButton(self.tr("Next"), "N", card)
        self.trust = KeyButton(self.tr("Right in this book"), "W", card)
        self.mute = KeyButton(self.tr("Stop this kind"), "K", card)
        self.edit = KeyButton(self.tr("Edit by hand"), "E", card)
        self.apart = KeyButton(self.tr("One by one"), "G", card)
        self.alike = KeyButton(self.tr("All alike"), "A", card)
        self.always = KeyButton(self.tr("Always"), "B", card)
        self.always.explain(self.tr("Accept, and suggest this wherever the same words stand"))

    @property
    def main(self) -> tuple[KeyButton, ...]:
        """Those one needs most."""
        return self.accept, self.reject, self.next

    @property
    def others(self) -> tuple[KeyButton, ...]:
        """The others, in their order."""
        return self.trust, self.mute, self.edit, self.apart, self.alike, self.always

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Show on each button the key that does the same; ``key_of`` gives "" for none."""
        for command, button in {
            Command.ACCEPT: self.accept,
            Command.REJECT: self.reject,
            Command.TRUST: self.trust,
            Command.MUTE: self.mute,
            Command.NEXT: self.next,
            Command.EDIT: self.edit,
            Command.ALIKE: self.alike,
            Command.APART: self.apart,
            Command.ALWAYS: self.always,
        }.items():
            button.show_key(key_of(command))

    def offer(self, text: str, finding: Finding, alike: int, *, is_apart: bool) -> None:
        """Offer what can be done with one finding (see `Card.show_finding`)."""
        has_reading = bool(finding.suggestions)
        # Without a reading, Enter means: let me put it right myself.
        self.accept.show_text(self.tr("Accept") if has_reading else self.tr("Edit by hand"))
        self.reject.show_text(self.tr("Not an error here"))
        self.reject.explain(self.tr("Leaves this place as it is, and never asks about it again"))
        word = word_at(text, finding)
        self.trust.setVisible(word is not None)
        words = self.tr("Leaves “{word}” as it is wherever it stands in this book")
        self.trust.explain(words.format(word=word or ""))
        self._offer_mute(finding)
        self.edit.setVisible(has_reading)
        self.alike.setVisible(has_reading and alike > 1 and not is_apart)
        self.alike.show_text(self.tr("All {count} alike").format(count=in_figures(alike)))
        change = change_of(text, finding)
        self.always.setVisible(change is not None and match_for(*change) is not None)
        self.apart.setVisible(is_apart)
        self.apart.show_text(self.tr("As a group"))

    def offer_group(self, finding: Finding) -> None:
        """Offer what can be done with the places of a group, of which ``finding`` is the first."""
        for button in (self.trust, self.edit, self.always):
            button.hide()
        self._offer_mute(finding)
        self.alike.show()
        self.alike.show_text(self.tr("See all"))
        self.apart.show()
        self.apart.show_text(self.tr("One by one"))

    def count(self, mended: int, ticked: int) -> None:
        """Say how many places of a group are ticked, and how many of these have a reading."""
        accept = self.tr("Accept {count}").format(count=in_figures(mended))
        self.accept.show_text(accept if mended else self.tr("One by one"))
        self.reject.show_text(self.tr("Not errors: {count}").format(count=in_figures(ticked)))
        self.reject.explain(
            self.tr("Leaves the ticked places as they are, and never asks about them again")
        )

    def what_accepting_leaves(self, alike: int) -> str:
        """What is said of the places like this one, which is counted, too; "" if it is alone."""
        if self.alike.isHidden():
            return ""
        if alike == 2:  # noqa: PLR2004 - this and another
            words = self.tr("Accepting changes this place only; {key} shows 1 more like it")
        else:
            words = self.tr(
                "Accepting changes this place only; {key} shows %Ln more like it", "", alike - 1
            )
        return words.format(key=self.alike.key)

    def _offer_mute(self, finding: Finding) -> None:
        words = self.tr("Shows no more places of the kind “{kind}” in this book")
        self.mute.explain(words.format(kind=kind_name(finding.kind)))
