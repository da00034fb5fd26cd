"""Files that volunteers already have load unchanged; what cannot be used is said."""

from __future__ import annotations

import json
import pickle

import pytest

from proofreader.errors import RuleError
from proofreader.language.lexicon import WordState
from proofreader.language.own_lists import read_bad_words, read_rules, read_words
from proofreader.language.pack import Knowledge, Own
from tests.language.own import scannos

GUIGUTS = """\
{
"wholeword": true,
"scannos": [
{
"match": "arid",
"replacement": "and"
},
{"match": "1gth"},
{"match": "ray", "replacement": ["my", "away"], "hint": "often \\"my\\"", "author": "somebody"}
]
}
"""


def saved(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_scanno_file_loads_as_it_is(encoding, line_end, tmp_path):
    content = GUIGUTS.replace("\n", line_end).encode(encoding)
    loaded = list(read_rules(saved(tmp_path / "en.json", content)))
    assert [rule.match for rule in loaded] == ["arid", "1gth", "ray"]
    assert [len(rule.replacements) for rule in loaded] == [1, 0, 2]
    assert [rule.hint for rule in loaded] == ["", "", 'often "my"']
    assert [rule.entry.number for rule in loaded] == [1, 2, 3]


def test_a_pattern_in_latin_1_keeps_its_letters(tmp_path):
    content = '{"scannos": [{"match": "été"}]}'.encode("latin-1")
    (rule,) = read_rules(saved(tmp_path / "fr.json", content))
    assert rule.match == "été"


def test_an_empty_list_is_a_list(tmp_path):
    assert list(read_rules(scannos(tmp_path / "none.json"))) == []


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", r"line 1: This is not JSON"),
        ('{\n"scannos": [\n{"match": "a",}\n]}', r"line 3: This is not JSON"),
        ("[" * 100_000, "cannot be read"),
        ('{"scannos": ' + "9" * 5000 + "}", "cannot be read"),
        ("[]", "no list of “scannos”"),
        ('"scannos"', "no list of “scannos”"),
        ("{}", "no list of “scannos”"),
        ('{"scannos": {"match": "a"}}', "no list of “scannos”"),
        ('{"wholeword": "yes", "scannos": []}', "neither true nor false"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file"),
        (b"\xff\xfe\x00", "not a text file|not JSON"),
    ],
)
def test_a_file_of_another_shape_is_refused_with_the_right_one(content, complaint, tmp_path):
    with pytest.raises(RuleError, match=rf"rules\.json.*({complaint}).*“scannos”"):
        list(read_rules(saved(tmp_path / "rules.json", content)))


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ("arid", "not an object"),
        ({}, "no “match”"),
        ({"match": ""}, "no “match”"),
        ({"match": 1}, "no “match”"),
        ({"match": "a", "hint": 1}, "“hint” is no text"),
        ({"match": "a", "replacement": 1}, "neither text nor a list"),
        ({"match": "a", "replacement": {"b": 1}}, "neither text nor a list"),
        ({"match": "a", "replacement": ["b", 1]}, "neither text nor a list"),
        ({"match": "a", "replacement": "\ud83d"}, "half a character"),
        ({"match": "[a"}, r"“\[a” is no regular expression: .*backslash"),
        ({"match": "a)|(b"}, "no regular expression"),
        ({"match": r"\p{Foo}"}, "no regular expression"),
        ({"match": "(" * 2000 + ")" * 2000}, r"“\(+…” is no regular expression"),
        ({"match": "a{9999999999999}"}, "no regular expression"),
        ({"match": "a", "replacement": r"\1"}, r"“\\1” names a group"),
        ({"match": "a", "replacement": r"\g<b>"}, "names a group"),
        ({"match": "a", "replacement": r"\q"}, r"“\\q” means nothing"),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_an_entry_that_cannot_be_used_is_named_with_what_is_wrong(
    entry, complaint, whole, tmp_path
):
    path = tmp_path / "rules.json"
    path.write_text(json.dumps({"wholeword": whole, "scannos": [{"match": "b"}, entry]}), "utf-8")
    with pytest.raises(RuleError, match=rf"rules\.json: Entry 2: .*{complaint}"):
        list(read_rules(path))


@pytest.mark.parametrize("read", [read_words, read_bad_words, lambda path: list(read_rules(path))])
@pytest.mark.parametrize("name", ["nowhere.txt", "", "nul\0.txt"])
def test_what_cannot_be_opened_is_refused(read, name, tmp_path):
    with pytest.raises(RuleError, match="cannot be read"):
        read(tmp_path / name)


@pytest.mark.parametrize(
    "content",
    [
        "Quxling\n\n été \n#1\n".encode(),
        "\ufeffQuxling\r\n\r\nété\r\n#1\r\n".encode(),
        "Quxling\r\rété\r#1".encode("latin-1"),
        "Quxling\nété\n#1\n".encode("utf-16"),
    ],
)
def test_words_are_read_in_any_usual_encoding_without_marks_and_blank_lines(content, tmp_path):
    assert read_words(saved(tmp_path / "good_words.txt", content)) == ["Quxling", "été", "#1"]


def test_a_binary_file_is_no_list_of_words(tmp_path):
    with pytest.raises(RuleError, match=r"good\.txt: This is not a text file\. .*one word a line"):
        read_words(saved(tmp_path / "good.txt", b"MZ\0\0\x01"))


def test_bad_words_that_are_not_one_word_become_rules(tmp_path):
    path = saved(tmp_path / "bad.txt", "hut\nto-day\ndon't\n&c\n")
    bad, rules = read_bad_words(path)
    assert bad == ["hut", "don't"]
    assert [rule.reason for rule in rules] == [
        "“to-day” is among your bad words",
        "“&c” is among your bad words",
    ]
    assert rules[0].pattern.search("on to-day we")
    assert not rules[0].pattern.search("into-day")
    assert rules[1].pattern.search("&c.")


def test_a_refusal_arrives_whole_from_another_process(tmp_path):
    with pytest.raises(RuleError) as said:
        read_words(tmp_path / "nowhere.txt")
    assert str(pickle.loads(pickle.dumps(said.value))) == str(said.value)


def test_what_is_the_users_own_is_known_wherever_it_is_loaded(tmp_path):
    good = saved(tmp_path / "good.txt", "Quxling\n")
    bad = saved(tmp_path / "bad.txt", "hut\n")
    rules = scannos(tmp_path / "rules.json", "tbe")
    known = Knowledge(own=Own.of(None, [good], [bad], [rules]))
    pack = pickle.loads(pickle.dumps(known)).load()
    assert pack.lexicon.state("quxling") is WordState.KNOWN
    assert pack.lexicon.state("Hut") is WordState.REJECTED
    assert pack.rules
    assert not Knowledge().load().rules
