"""Reading and writing files, and everything that disks and people do."""

import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from proofreader.errors import FormatError
from proofreader.formats.files import MOST_BYTES, read_bytes, write_bytes

NOBODY = 65534

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


@pytest.fixture
def folder():
    """A folder where rights count: who runs the tests as root is nobody meanwhile."""
    path = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(path, NOBODY, NOBODY)
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield path
    finally:
        if root:
            os.seteuid(0)
            os.setegid(0)
        path.chmod(0o700)
        shutil.rmtree(path)


@contextmanager
def as_root():
    """Root again for a moment, if root runs the tests."""
    user, group = os.geteuid(), os.getegid()
    if os.getuid() == 0:
        os.seteuid(0)
        os.setegid(0)
    else:
        pytest.skip("only root can give files away")
    yield
    os.setegid(group)
    os.seteuid(user)


@contextmanager
def small_files():
    """No file may grow past 4096 bytes: a full disk that every machine has at hand.

    Only for a moment: the report of the tests may be a file too.
    """
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_read_as_it_is(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xff\0\r\n")
    assert read_bytes(path) == b"\xff\0\r\n"
    path.write_bytes(b"")
    assert read_bytes(path) == b""


def test_a_missing_file_is_said(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path / "none" / "none.txt"):
        with pytest.raises(FormatError, match="There is no such file"):
            read_bytes(path)


def test_a_file_below_a_file_is_missing(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(FormatError, match="There is no such file"):
        read_bytes(tmp_path / "file" / "letter.txt")


def test_a_folder_is_no_text_file(tmp_path):
    with pytest.raises(FormatError, match="This is a folder, not a file"):
        read_bytes(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for use in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(FormatError, match="a device or a pipe"):
            use(tmp_path / "pipe")
    assert names(tmp_path) == ["pipe"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_cannot_be_is_said(tmp_path, name):
    with pytest.raises(FormatError, match="cannot be read"):
        read_bytes(tmp_path / name)
    with pytest.raises(FormatError, match="cannot be written"):
        write_bytes(tmp_path / name, b"x")


def test_links_in_a_circle_are_said(tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(FormatError, match="cannot be read"):
        read_bytes(tmp_path / "one")
    with pytest.raises(FormatError, match="cannot be written"):
        write_bytes(tmp_path / "one", b"x")


def test_a_file_that_is_too_large_is_refused_with_the_limit(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(FormatError, match=r"larger than 50 MB\. Split the book into parts"):
        read_bytes(path)


def test_a_file_of_just_the_limit_is_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES)
    assert len(read_bytes(path)) == MOST_BYTES


def test_a_file_without_the_right_to_read_is_said(folder):
    path = folder / "secret.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(FormatError, match="You may not read this file"):
        read_bytes(path)


def test_what_is_written_is_read_and_nothing_else_stays(tmp_path):
    path = tmp_path / "letter.txt"
    for raw in (b"first", b"", b"\xff\0"):
        write_bytes(path, raw)
        assert path.read_bytes() == raw
    assert names(tmp_path) == ["letter.txt"]


def test_a_name_as_long_as_names_can_be_is_written(tmp_path):
    path = tmp_path / ("x" * 251 + ".txt")
    write_bytes(path, b"text")
    write_bytes(path, b"more")
    assert path.read_bytes() == b"more"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o666])
def test_an_existing_file_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_bytes(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_an_existing_file_keeps_its_owner_and_group(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"old")
    os.chown(path, NOBODY, NOBODY)
    write_bytes(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (NOBODY, NOBODY)


def test_a_file_of_another_owner_is_written_all_the_same(folder):
    path = folder / "letter.txt"
    path.write_bytes(b"old")
    with as_root():
        os.chown(path, 0, 0)
        path.chmod(0o666)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path):
    (tmp_path / "other").write_bytes(b"")
    write_bytes(tmp_path / "letter.txt", b"new")
    assert (tmp_path / "letter.txt").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_stays_and_its_file_changes(tmp_path):
    (tmp_path / "books").mkdir()
    target = tmp_path / "books" / "letter.txt"
    target.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(Path("books") / "letter.txt")
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "books") == ["letter.txt"]


def test_a_link_to_no_file_makes_the_file(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to("letter.txt")
    write_bytes(link, b"new")
    assert (tmp_path / "letter.txt").read_bytes() == b"new"
    assert link.is_symlink()


def test_a_folder_is_not_written_over(tmp_path):
    with pytest.raises(FormatError, match="This is a folder, not a file"):
        write_bytes(tmp_path, b"x")


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(FormatError, match="There is no such folder"):
        write_bytes(tmp_path / "none" / "letter.txt", b"x")


def test_a_protected_file_stays_as_it_is(folder):
    path = folder / "letter.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FormatError, match=r"You may not write this file.* untouched"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(folder) == ["letter.txt"]


def test_a_protected_folder_stays_as_it_is(folder):
    path = folder / "letter.txt"
    path.write_bytes(b"old")
    folder.chmod(0o555)
    for target in (path, folder / "new.txt"):
        with pytest.raises(FormatError, match=r"not in this folder.*another folder"):
            write_bytes(target, b"new")
    assert path.read_bytes() == b"old"
    assert names(folder) == ["letter.txt"]


def test_without_room_the_old_file_is_untouched_and_nothing_is_left_over(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"old")
    no_room = pytest.raises(FormatError, match=r"no room left on the disk.*untouched.* Make room")
    with no_room, small_files():
        write_bytes(path, b"x" * 5000)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["letter.txt"]


def test_on_a_full_disk_the_old_file_is_untouched_and_nothing_is_left_over(tmp_path):
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root can make a small disk")
    try:
        path = tmp_path / "letter.txt"
        write_bytes(path, b"old")
        with pytest.raises(FormatError, match="no room left on the disk"):
            write_bytes(path, b"x" * 100_000)
        assert path.read_bytes() == b"old"
        assert names(tmp_path) == ["letter.txt"]
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
