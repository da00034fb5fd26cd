"""The .proof file: nothing is lost, nothing is overwritten, and every failure is said."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import DamagedStoreError, ReadOnlyStoreError, StoreError
from proofreader.language.kept_lists import KeptList, Role
from proofreader.review.aside import move_aside
from proofreader.review.eventjson import from_json, to_json
from proofreader.review.events import (
    Accepted,
    Choice,
    Edited,
    Listed,
    Muted,
    PageMark,
    PageMarked,
    Redone,
    Rejected,
    Saved,
    Trusted,
    Undone,
    Withdrawn,
)
from proofreader.review.parts import Part
from proofreader.review.store import APPLICATION_ID, VERSION, Source, Store
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Span
from tests.strategies import change_sets, texts

SOURCE = Source("letter.txt", "/home/ann", b"\xff\xfeh\0u\0t\0", "utf-16-le", b"\xff\xfe")
MOMENT = datetime(2025, 3, 1, 12, 30, tzinfo=UTC)
ROLES = st.sampled_from(Role)
MOMENTS = st.datetimes(timezones=st.just(UTC))


@st.composite
def findings(draw):
    surface = draw(texts(max_size=4))
    start = draw(st.integers(0, 10**7))
    readings = tuple(Suggestion(text, 0.25) for text in draw(st.lists(texts(4), max_size=3)))
    span = Span(start, start + len(surface))
    kind = draw(st.sampled_from(Kind))
    chance, group = draw(st.floats(0, 1)), draw(texts(3))
    return Finding(span, surface, kind, draw(texts(5)), chance, readings, "ab12", group)


@st.composite
def edited(draw):
    text = draw(texts())
    change = draw(change_sets(text))
    before = tuple(edit.span.of(text) for edit in change.edits)
    origins = tuple(edit.span for edit in change.edits) if draw(st.booleans()) else ()
    joins, who = draw(st.booleans()), draw(texts(5))
    return Edited(draw(MOMENTS), who, change, before, joins, origins=origins)


def events():
    choices = st.builds(Choice, findings(), texts(4))
    without = st.builds(KeptList, texts(5), ROLES, st.just(""))
    names, kinds = st.tuples(texts(5), texts(5)), st.tuples(st.sampled_from(Kind))
    return st.one_of(
        st.builds(Trusted, MOMENTS, texts(5), texts(5)),
        st.builds(Muted, MOMENTS, texts(5), st.sampled_from(Kind)),
        st.builds(
            PageMarked, MOMENTS, texts(5), st.integers(0, 9), st.none() | st.sampled_from(PageMark)
        ),
        st.builds(Withdrawn, MOMENTS, texts(5), names, names, kinds, st.tuples(findings())),
        st.builds(Accepted, MOMENTS, texts(5), st.tuples(choices, choices)),
        st.builds(Rejected, MOMENTS, texts(5), st.tuples(findings())),
        edited(),
        st.builds(Undone, MOMENTS, texts(5)),
        st.builds(Redone, MOMENTS, texts(5)),
        st.builds(Saved, MOMENTS, texts(5), st.text("0123456789abcdef")),
        st.builds(Listed, MOMENTS, texts(5), st.builds(KeptList, texts(5), ROLES, texts(9))),
        st.builds(partial(Listed, is_gone=True), MOMENTS, texts(5), without),
    )


def typed(text="x"):
    return Edited(MOMENT, "Ann", ChangeSet.replace(0, 0, text), ("",), joins=False)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "letter.proof"


@pytest.fixture
def made(path):
    """The path of a .proof file with three events."""
    with closing(Store.create(path, SOURCE)) as store:
        for letter in "abc":
            store.append(typed(letter))
    return path


@given(events())
def test_every_event_comes_back_from_json_as_it_was(event):
    assert from_json(to_json(event)) == event


@pytest.mark.parametrize("line", ["", "{}", "[]", '{"event":"eaten","when":"2025-01-01","who":""}'])
def test_what_is_no_event_is_refused(line):
    with pytest.raises(ValueError, match=r"event|Expecting"):
        from_json(line)


def test_original_and_events_come_back_after_closing(made):
    with closing(Store.open(made)) as store:
        assert store.source == SOURCE
        assert list(store.events()) == [typed("a"), typed("b"), typed("c")]
        store.append(typed("d"))
    with closing(Store.open(made)) as store:
        assert len(list(store.events())) == 4


def test_a_closed_book_is_one_file(made):
    assert [entry.name for entry in made.parent.iterdir()] == ["letter.proof"]


def test_opening_and_closing_changes_nothing_in_the_file(made):
    before = made.read_bytes()
    Store.open(made).close()
    assert made.read_bytes() == before


def test_closing_twice_does_nothing(made):
    store = Store.open(made)
    store.close()
    store.close()


def test_the_file_says_that_it_is_ours(made):
    assert made.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET body = '' WHERE number = 2",
        "DELETE FROM events WHERE number = 3",
        "INSERT INTO events VALUES (9, '', 0)",
        "INSERT OR REPLACE INTO events VALUES (2, '', 0)",
        "UPDATE book SET original = x'00'",
        "DELETE FROM book",
        "INSERT INTO book SELECT * FROM book",
    ],
)
def test_what_was_written_can_only_be_added_to(made, statement):
    with closing(sqlite3.connect(made)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(statement)


def test_a_new_file_never_takes_the_place_of_another(made):
    before = made.read_bytes()
    with pytest.raises(ReadOnlyStoreError, match="cannot be made here"):
        Store.create(made, SOURCE)
    assert made.read_bytes() == before


def test_a_second_window_in_the_same_program_is_refused(made):
    with closing(Store.open(made)), pytest.raises(StoreError, match="already open in another"):
        Store.open(made)
    Store.open(made).close()


def test_a_second_program_is_refused_and_the_first_works_on(made):
    attempt = (
        "import sys; from pathlib import Path; from proofreader.review.store import Store\n"
        "try: Store.open(Path(sys.argv[1]))\n"
        "except Exception as error: print(error)"
    )
    with closing(Store.open(made)) as store:
        command = [sys.executable, "-c", attempt, str(made)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert "already open in another window" in said
        store.append(typed())


@pytest.mark.parametrize("kept", [0, 1, 50, 100, 1000, 4096, 5000, -1])
def test_a_file_cut_short_is_damaged(made, kept):
    made.write_bytes(made.read_bytes()[:kept])
    with pytest.raises(DamagedStoreError) as caught, closing(Store.open(made)) as store:
        list(store.events())
    assert "Open the text file" in caught.value.remedy


def test_a_file_that_is_no_database_is_damaged(path):
    path.write_bytes(b"This is a letter, not a database. " * 100)
    with pytest.raises(DamagedStoreError, match="damaged"):
        Store.open(path)


def test_a_database_of_another_program_is_not_ours_and_stays_as_it_is(path):
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE stamps (country TEXT)")
    before = path.read_bytes()
    with pytest.raises(DamagedStoreError, match=r"not a \.proof file"):
        Store.open(path)
    assert path.read_bytes() == before


def form(path):
    with closing(sqlite3.connect(path)) as other:
        return other.execute("PRAGMA user_version").fetchone()[0]


def test_a_file_keeps_the_oldest_form_that_can_hold_what_is_in_it(made):
    listed = Listed(MOMENT, "Ann", KeptList("ours", Role.GOOD_WORDS, "Khrushchov"))
    forms = [form(made)]
    trusted, marked = Trusted(MOMENT, "Ann", "on"), PageMarked(MOMENT, "Ann", 3, PageMark.DONE)
    for event in (listed, typed(), trusted, listed, typed(), marked, trusted):
        with closing(Store.open(made)) as store:
            store.append(event)
        forms.append(form(made))
    assert forms == [1, 2, 2, 3, 3, 3, 4, 4]


@pytest.mark.parametrize(
    "said",
    [
        Trusted(MOMENT, "Ann", "Khrushchov"),
        Muted(MOMENT, "Ann", Kind.DASH),
        Withdrawn(MOMENT, "Ann", ("ab12",), (), (), ()),
    ],
)
def test_what_an_older_program_could_not_follow_it_refuses(made, said):
    with closing(Store.open(made)) as store:
        store.append(said)
    assert form(made) == 3


def test_a_file_of_a_newer_version_is_refused_and_stays_as_it_is(made):
    with closing(sqlite3.connect(made)) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = made.read_bytes()
    with pytest.raises(StoreError, match="newer version") as caught:
        Store.open(made)
    assert not isinstance(caught.value, DamagedStoreError)
    assert made.read_bytes() == before


@pytest.mark.parametrize(
    "harm",
    [
        "PRAGMA user_version = 0",
        "DROP TABLE book",
        "DROP TRIGGER events_are_kept; DELETE FROM events WHERE number = 2",
        "DROP TRIGGER the_original_is_kept; DELETE FROM book",
        "DROP TRIGGER the_original_stays; UPDATE book SET original = x'00'",
    ],
)
def test_a_file_that_somebody_meddled_with_is_damaged(made, harm):
    with closing(sqlite3.connect(made)) as other:
        other.executescript(harm)
    with pytest.raises(DamagedStoreError):
        Store.open(made)


def test_a_single_changed_letter_in_an_event_is_noticed(made):
    raw = made.read_bytes()
    assert raw.count(b'"who":"Ann"') == 3
    made.write_bytes(raw.replace(b'"who":"Ann"', b'"who":"Eve"', 1))
    with closing(Store.open(made)) as store, pytest.raises(DamagedStoreError):
        list(store.events())


def test_a_single_changed_byte_in_a_page_s_structure_is_noticed(made):
    raw = bytearray(made.read_bytes())
    raw[4096 + 3] ^= 0x55  # how many cells the second page holds
    made.write_bytes(raw)
    with pytest.raises(DamagedStoreError):
        Store.open(made)


def test_on_a_full_disk_nothing_of_the_command_is_kept_and_all_before_is(made):
    with closing(Store.open(made)) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full") as caught:
            store.append(typed("much " * 2000))
        assert "Make room" in caught.value.remedy
        store._connection.execute(f"PRAGMA max_page_count = {pages + 100}")
        store.append(typed("d"))
    with closing(Store.open(made)) as store:
        assert [event.change.edits[0].text for event in store.events()] == ["a", "b", "c", "d"]


def test_writing_to_a_closed_book_is_a_fault_of_ours(made):
    store = Store.open(made)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.append(typed())


def test_a_folder_in_the_place_of_the_file_is_refused(path):
    path.mkdir()
    for make in (lambda: Store.open(path), lambda: Store.create(path, SOURCE)):
        with pytest.raises(ReadOnlyStoreError):
            make()


def test_a_file_where_none_can_be_is_refused(tmp_path):
    with pytest.raises(ReadOnlyStoreError):
        Store.create(tmp_path / "nowhere" / "letter.proof", SOURCE)


def test_a_book_that_could_not_be_begun_leaves_no_file(path):
    with pytest.raises(sqlite3.ProgrammingError):
        Store.create(path, Source(object(), "", b"", "", b""))
    assert not path.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_a_file_that_may_not_be_written_is_refused(made):
    made.chmod(stat.S_IRUSR)
    with pytest.raises(ReadOnlyStoreError):
        Store.open(made)


def test_what_is_moved_aside_is_never_put_over_anything(tmp_path):
    path = tmp_path / "letter.proof"
    for content in (b"one", b"two"):
        path.write_bytes(content)
        move_aside(path, "damaged")
    assert (tmp_path / "letter.damaged-1.proof").read_bytes() == b"one"
    assert (tmp_path / "letter.damaged-2.proof").read_bytes() == b"two"
    assert not path.exists()


def test_what_sqlite_left_beside_a_file_moves_with_it(path):
    path.write_bytes(b"x")
    path.with_name("letter.proof-journal").write_bytes(b"y")
    aside = move_aside(path, "damaged")
    assert aside.with_name("letter.damaged-1.proof-journal").read_bytes() == b"y"
    assert not path.with_name("letter.proof-journal").exists()


def test_what_cannot_be_moved_aside_is_said(tmp_path):
    path = tmp_path / "gone.proof"
    with pytest.raises(StoreError, match="cannot be moved aside"):
        move_aside(path, "damaged")


def test_a_moment_is_kept_to_the_microsecond():
    event = Undone(datetime(2025, 1, 2, 3, 4, 5, 678901, tzinfo=UTC), "Ann")
    assert from_json(to_json(event)).when == event.when


PARTS = (Part("001.hocr", "hocr", b"<html>one</html>" * 50), Part("002.txt", "text", b""))


@pytest.fixture
def paged(tmp_path):
    path = tmp_path / "book.proof"
    Store.create(path, SOURCE, PARTS).close()
    return path


def test_the_files_of_a_book_come_back_byte_for_byte_and_in_order(paged, made):
    with closing(Store.open(paged)) as store:
        assert tuple(store.parts()) == PARTS
    assert form(paged) == VERSION
    with closing(Store.open(made)) as store:
        assert tuple(store.parts()) == ()


def test_a_file_of_a_book_that_was_tampered_with_is_refused(paged):
    with closing(sqlite3.connect(paged)) as other:
        other.execute("DROP TRIGGER parts_stay")
        other.execute("UPDATE parts SET digest = 'x' WHERE number = 2")
        other.commit()
    with closing(Store.open(paged)) as store, pytest.raises(DamagedStoreError, match="damaged"):
        tuple(store.parts())


def test_the_files_of_a_book_are_never_changed(paged):
    with closing(sqlite3.connect(paged)) as other:
        for statement in ("UPDATE parts SET name = 'x'", "DELETE FROM parts"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                other.execute(statement)
