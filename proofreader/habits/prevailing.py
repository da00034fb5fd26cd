"""The form that a book nearly always has, where it could have another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

_Form = TypeVar("_Form")


def prevailing(counts: Mapping[_Form, int], least: int, most: float) -> _Form | None:
    """The commonest form, if the book has it nearly always; None if it has none such.

    Args:
        counts: How often the book has each form.
        least: So many of all forms show what the book does.
        most: The share of them that the commonest has at least, 0..1.
    """
    total = sum(counts.values())
    if total < least:
        return None
    form = max(counts, key=counts.__getitem__)
    return form if counts[form] >= most * total else None


def share(counts: Mapping[_Form, int]) -> float:
    """The share of the commonest form, 0..1; one more that has another form is granted."""
    return max(counts.values(), default=0) / (sum(counts.values()) + 1)
