import pytest

from permres_gui.interview.case_error import CaseFileError, Expected, Found
from permres_gui.interview.case_yaml import (
    MOST_BYTES,
    MOST_LEVELS,
    MOST_NODES,
    Fields,
    Items,
    Scalar,
    parse,
)


def refused(data: bytes) -> CaseFileError:
    with pytest.raises(CaseFileError) as caught:
        parse(data)
    return caught.value


def test_every_scalar_is_text_with_its_line():
    node = parse(b"a: no\nb: [NO, 1, 2021-01-01]\nc: {on: 'x'}\n")
    assert node == Fields(
        1,
        {
            "a": Scalar(1, "no", True),
            "b": Items(
                2,
                (
                    Scalar(2, "NO", True),
                    Scalar(2, "1", True),
                    Scalar(2, "2021-01-01", True),
                ),
            ),
            "c": Fields(3, {"on": Scalar(3, "x", False)}, {"on": 3}),
        },
        {"a": 1, "b": 2, "c": 3},
    )


def test_only_a_plain_word_means_nothing():
    node = parse(b"a:\nb: ~\nc: null\nd: 'null'\n")
    assert isinstance(node, Fields)
    nothing = [part.is_null for part in node.nodes.values() if isinstance(part, Scalar)]
    assert nothing == [True, True, True, False]


def test_a_byte_order_mark_is_no_text():
    assert parse(b"\xef\xbb\xbfa: b") == parse(b"a: b")


@pytest.mark.parametrize(
    ("data", "found", "line", "path"),
    [
        (b"", Found.EMPTY, None, ""),
        (b"# nothing but words\n", Found.EMPTY, None, ""),
        (b"a: 1\nb\x00: 2", Found.BINARY, None, ""),
        (b"a: 1\nb: \xff", Found.NOT_UTF8, 2, ""),
        ("a: 1\n".encode("utf-16"), Found.BINARY, None, ""),
        (b"a: 1\nb: \x07", Found.CONTROL, 2, ""),
        (b'a: 1\nb: {c: "\\0"}', Found.CONTROL, 2, "b.c"),
        (b'a: "\\ud800"', Found.CONTROL, 1, "a"),
        (b'a: "\\UFFFFFFFF"', Found.NOT_YAML, 1, ""),
        (b"a: 1\nb: [\n", Found.NOT_YAML, 3, ""),
        (b"a: b: c\nd: 1", Found.NOT_YAML, 1, ""),
        (b"a: 1\n--- \nb: 2", Found.SECOND_DOCUMENT, 2, ""),
        (b"a: &x 1", Found.ANCHOR, 1, "a"),
        (b"a:\n  - *x", Found.ALIAS, 2, "a[0]"),
        (b"a: !!str 1", Found.TAG, 1, "a"),
        (b"a: {b: 1,\n b: 2}", Found.TWICE, 2, "a.b"),
        (b"? [a]\n: 1", Found.LIST, 1, ""),
        (b"? {a: b}\n: 1", Found.GROUP, 1, ""),
    ],
)
def test_what_is_no_plain_case_file_is_refused_where_it_stands(data, found, line, path):
    fault = refused(data)
    assert (fault.found.kind, fault.line, fault.path) == (found, line, path)


def test_limits_are_reached_but_not_passed():
    levels = MOST_LEVELS
    parse(b"[" * levels + b"]" * levels)
    assert refused(b"[" * (levels + 1)).expected.kind is Expected.FEWER_LEVELS
    parse(b"- a\n" * (MOST_NODES - 1))
    assert refused(b"- a\n" * MOST_NODES).expected.kind is Expected.FEWER_VALUES
    parse(b"a: " + b"b" * (MOST_BYTES - 3))
    assert refused(b"a: " + b"b" * MOST_BYTES).expected.kind is Expected.SMALLER
