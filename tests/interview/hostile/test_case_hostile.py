"""Broken, hostile and huge case files: one sentence each, in bounded time and memory.

The inputs are made here, as rules that build them, and are not stored.
"""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.interview.case_file import CaseFile, CaseFileError, read
from permres_gui.interview.case_yaml import MOST_BYTES
from tests.patience import LONG

# Measuring coverage makes every call several times slower.
SECONDS, MEGABYTES = (10 if sys.gettrace() else 2), 200
HEAD = b"case: 1\n"


def full(unit: bytes, start: bytes = b"", end: bytes = b"") -> bytes:
    """As many repetitions as the largest file can hold."""
    room = MOST_BYTES - len(HEAD + start + end)
    return HEAD + start + unit * (room // len(unit)) + end


LAUGHS = (
    HEAD
    + b"a: &a [x, x, x]\n"
    + b"".join(
        b"%c: &%c [*%c, *%c, *%c]\n" % (n, n, n - 1, n - 1, n - 1)
        for n in range(ord("b"), ord("z"))
    )
)
HOSTILE = {
    "nested lists": b"[" * 100_000,
    "nested lists that close": b"[" * 100_000 + b"]" * 100_000,
    "nested groups": HEAD + b"a: " + b"{a: " * 60_000,
    "nested blocks": HEAD
    + b"a:\n"
    + b"".join(b" " * n + b"a:\n" for n in range(1, 600)),
    "nested dashes": b"- " * 100_000,
    "nested questions": b"? " * 100_000,
    "exploding aliases": LAUGHS,
    "merge": HEAD + b"<<: {a: 1}",
    "million lists": b"[" * 1_000_000,
    "ten megabytes": b"a: b\n" * 2_000_000,
    "many fields": HEAD + b"".join(b"a%d: 1\n" % n for n in range(15_000)),
    "many entries": full(b"- a\n", b"stays:\n"),
    "many commas": full(b",", b"stays: [", b"]"),
    "many stays": full(b"- {from: 2020}\n", b"stays:\n"),
    "one long word": full(b"x", b"title: "),
    "one long name": full(b"x"),
    "many words": full(b"x ", b"note: "),
    "many lines": full(b"x\n ", b"note: "),
    "many blank lines": full(b"\n"),
    "many comments": full(b"#\n"),
    "one comment": full(b"x", b"# "),
    "many escapes": full(b"\\x41", b'title: "', b'"'),
    "many quotes": full(b"''", b"title: '", b"'"),
    "many folded lines": full(b" x\n\n", b"note: >\n"),
    "many directives": b"%F x\n" * 50_000,
    "many documents": b"---\n" * 60_000,
    "many ends": b"...\n" * 60_000,
    "many spaces": full(b" ", b"id:"),
    "many tabs": full(b"\t", b"id:"),
    "many digits": full(b"9", b"means: {monthly_net: ", b"}"),
    "many digits of a day": full(b"9", b"as_of: "),
    "number too large for a directive": b"%YAML 1." + b"9" * 5000 + b"\n---\na: 1",
    "escape too large": HEAD + b'title: "\\UFFFFFFFF"',
    "tag": HEAD + b"title: !!python/object/apply:os.system [ls]",
    "tag of nothing": HEAD + b"title: !<%ff> x",
    "many tags": full(b"!a ", b"title: "),
    "unclosed quote": full(b"x", b"title: '"),
    "binary": bytes(range(256)) * 100,
    "utf-16": "case: 1".encode("utf-16"),
    "year 9999": HEAD + b"as_of: 9999-12-31",
    "year 0": HEAD + b"as_of: 0000-01-01",
    "29 February 2023": HEAD + b"as_of: 2023-02-29",
    "empty": b"",
    "colon": b":",
    "braces in a name": HEAD + b'"{0}{x}": 1',
    "percent": HEAD + b"id: '%s %n'\nx: 1",
}
HARMLESS = {"one long word", "many words", "many lines", "many blank lines"} | {
    "many comments",
    "one comment",
    "many escapes",
    "many quotes",
    "many folded lines",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_in_one_short_sentence_and_in_time(name):
    start = time.process_time()  # what other programs do meanwhile does not count
    try:
        read(HOSTILE[name], "hostile.yaml")
    except CaseFileError as fault:
        sentence = str(fault)
        assert sentence.startswith("hostile.yaml")
        assert sentence.isprintable()
        assert len(sentence) < 2000
    else:
        assert name in HARMLESS
    assert time.process_time() - start < SECONDS


MEASURE = """
import re, sys
from pathlib import Path
from permres_gui.interview.case_file import CaseFileError, read
try:
    read(sys.stdin.buffer.read(), "hostile.yaml")
except CaseFileError:
    pass
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells it")
@pytest.mark.parametrize(
    "name", ["ten megabytes", "many entries", "many commas", "exploding aliases"]
)
def test_a_huge_file_needs_little_memory(name):
    # Not ru_maxrss: a child takes over the peak of its parent.
    done = subprocess.run(
        [sys.executable, "-c", MEASURE],
        input=HOSTILE[name],
        capture_output=True,
        check=True,
        timeout=LONG,
    )
    assert int(done.stdout) < MEGABYTES * 1024


WORDS = (
    *(": ", ":", " ", "- ", "[", "]", "{", "}", ", ", "?", "'", '"', "#", "|", ">"),
    *("&a", "*a", "!!", "%YAML 1.2\n", "---\n", "...", "\\", "\\x0", "\n", "\n  "),
    *("case: 1", "from: 2020", "to: 2019", "unknown", "no", "~", "stays", "person:"),
    *("nationality: [NO]", "expect: {B: {}}", "\ufeff", "\t", "\x85", "\u2028", "😀"),
)
YAML_LIKE = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)


def outcome(data: bytes | str) -> None:
    answer: CaseFile | CaseFileError
    try:
        answer = read(data, "fuzz.yaml")
    except CaseFileError as fault:
        answer = fault
    assert isinstance(answer, CaseFile) or str(answer).isprintable()


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_case_or_one_sentence(data):
    outcome(data)


@settings(max_examples=300)
@given(YAML_LIKE)
def test_anything_like_yaml_is_a_case_or_one_sentence(text):
    outcome("case: 1\n" + text)
    outcome(text)


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_a_case_or_one_sentence(text):
    outcome(text)
