"""XML made anew, an element a line, indented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.markup import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class Element:
    """An element with a text, or with others in it."""

    name: str
    attributes: Mapping[str, object]
    """Those that are None are left out."""
    children: tuple[Element, ...] = ()
    text: str = ""

    def lines(self, indent: str = "") -> Iterator[str]:
        """It and all in it, with line ends."""
        tag = self.name
        for name, value in self.attributes.items():
            if value is not None:
                tag += f' {name}="{escaped(str(value), chr(34)).decode()}"'
        if self.children:
            yield f"{indent}<{tag}>\n"
            for child in self.children:
                yield from child.lines(indent + _INDENT)
            yield f"{indent}</{self.name}>\n"
        elif self.text:
            yield f"{indent}<{tag}>{escaped(self.text).decode()}</{self.name}>\n"
        else:
            yield f"{indent}<{tag}/>\n"


def document(root: Element, before: str = DECLARATION) -> bytes:
    """A whole file in UTF-8."""
    return (before + "".join(root.lines())).encode()
