"""What the program says can be said in another language, with the same parts."""

from __future__ import annotations

import pickle

import pytest

from proofreader.messages import Message, listed, said

SPANISH = {
    "“{mark}” for “{reading}”": "«{mark}» en lugar de «{reading}»",
    "{dash} for a dash": "{dash} en lugar de una raya",
    "two hyphens": "dos guiones",
    "{count:,} accepted": "aceptados: {count:,}",
}


def in_spanish(text):
    return said(text, lambda pattern: SPANISH.get(pattern, pattern))


def test_a_message_is_its_english_sentence():
    assert Message("“{mark}” for “{reading}”", mark=";", reading=",") == "“;” for “,”"


def test_it_is_said_in_another_language_with_the_same_parts():
    message = Message("“{mark}” for “{reading}”", mark=";", reading=",")
    assert in_spanish(message) == "«;» en lugar de «,»"


def test_a_message_within_a_message_is_said_in_that_language_too():
    inner = Message("two hyphens")
    assert (
        in_spanish(Message("{dash} for a dash", dash=inner)) == "dos guiones en lugar de una raya"
    )


def test_words_of_the_book_are_never_translated():
    assert in_spanish(Message("{dash} for a dash", dash="two hyphens")) == (
        "two hyphens en lugar de una raya"
    )


def test_braces_of_the_book_are_no_gaps():
    message = Message("“{mark}” for “{reading}”", mark="{x}", reading="}")
    assert message == "“{x}” for “}”"
    assert in_spanish(message) == "«{x}» en lugar de «}»"


def test_what_no_catalogue_has_stays_english():
    assert in_spanish(Message("a stray “{mark}”", mark="'")) == "a stray “'”"
    assert in_spanish("plain words") == "plain words"


def test_several_are_listed():
    done = listed([Message("{count:,} accepted", count=1200), "x"])
    assert done == "1,200 accepted, x"
    assert in_spanish(done) == "aceptados: 1,200, x"


def test_a_gap_that_is_not_filled_is_a_fault():
    with pytest.raises(KeyError):
        Message("{count} of {total}", count=1)


def test_it_outlives_the_way_to_another_process():
    message = Message("{dash} for a dash", dash=Message("two hyphens"))
    again = pickle.loads(pickle.dumps(message))
    assert again == message
    assert in_spanish(again) == in_spanish(message)
