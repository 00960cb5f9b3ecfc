"""Our records behave as the standard library's dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import typing
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from typing import ClassVar

import pytest

from permres_gui.records import NamedTuple, dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A record with a default of each sort."""

    name: str
    copies: int = 1
    notes: tuple[str, ...] = ()
    marks: dict[str, int] = field(default_factory=dict, compare=False)

    def __str__(self) -> str:
        return f"{self.copies} x {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A record to build on."""

    id: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer(Base):
    """A record with more fields than its base."""

    years: int


@dataclass(slots=True)
class Open:
    """A record whose fields may change."""

    rows: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Own:
    """A record with methods of its own."""

    size: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own)

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "an own one"


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The standard library's, to compare with."""

    name: str
    copies: int = 1


def test_fields_are_given_by_place_or_by_name():
    assert Paper("passport", 2) == Paper(copies=2, name="passport")


def test_what_is_not_given_has_its_default():
    paper = Paper("passport")
    assert (paper.copies, paper.notes, paper.marks) == (1, (), {})


def test_each_record_has_a_default_of_its_own():
    assert Paper("passport").marks is not Paper("passport").marks


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        (("a", 1, (), {}, 5), {}),
        (("a",), {"name": "b"}),
        (("a",), {"size": 3}),
        ((), {"size": 3}),
    ],
)
def test_a_field_missing_unknown_or_given_twice_is_refused(values, named):
    with pytest.raises(TypeError, match="Paper"):
        Paper(*values, **named)


def test_fields_only_by_name_are_not_taken_by_place():
    with pytest.raises(TypeError, match="Longer"):
        Longer("a", "b", 3)


def test_a_record_has_the_fields_of_its_base():
    assert Longer(id="a", years=3) == Longer(years=3, title="", id="a")


def test_a_record_of_another_type_is_another_one():
    assert Base(id="a") != Longer(id="a", years=3)
    assert Paper("a") != Standard("a")


def test_equal_records_have_one_place_in_a_set():
    assert len({Paper("a"), Paper("a", 1), Paper("b")}) == 2


def test_a_field_left_out_of_the_comparison_makes_no_difference():
    assert Paper("a", marks={"x": 1}) == Paper("a")
    assert hash(Paper("a", marks={"x": 1})) == hash(Paper("a"))


def test_a_frozen_record_cannot_be_changed():
    paper = Paper("a")
    with pytest.raises(FrozenInstanceError, match="copies"):
        paper.copies = 2
    with pytest.raises(FrozenInstanceError, match="copies"):
        del paper.copies


def test_an_open_record_can_be_changed_and_not_be_a_key():
    one = Open()
    one.rows = ["a"]
    assert one == Open(["a"])
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_methods_of_its_own_are_kept():
    assert Own(1) == Own(2)
    assert hash(Own(1)) == 7
    assert repr(Own(1)) == "an own one"
    assert str(Paper("a", 2)) == "2 x a"


def test_it_shows_itself_as_the_standard_one_does():
    assert repr(Paper("a")) == "Paper(name='a', copies=1, notes=(), marks={})"
    ours, theirs = repr(Base(id="a")), repr(Standard("a"))
    assert ours == "Base(id='a', title='')"
    assert theirs == "Standard(name='a', copies=1)"


def test_the_standard_library_knows_it():
    assert is_dataclass(Paper)
    assert [each.name for each in fields(Longer)] == ["id", "title", "years"]
    assert replace(Paper("a"), copies=3) == Paper("a", 3)


def test_it_is_matched_by_its_fields():
    match Paper("a", 2):
        case Paper(name, copies):
            assert (name, copies) == ("a", 2)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_is_equal(copied):
    paper = Paper("a", notes=("x",), marks={"y": 2})
    found = copied(paper)
    assert found == paper
    assert found.marks == {"y": 2}


def test_slots_leave_no_room_for_other_names():
    assert not hasattr(Paper("a"), "__dict__")


def test_one_list_is_not_shared_by_all_records():
    with pytest.raises(ValueError, match="rows"):

        @dataclass(slots=True)
        class _Shared:
            """Its default would be one list."""

            rows: list[str] = []  # noqa: RUF012


def test_what_belongs_to_the_class_is_no_field():
    @dataclass(frozen=True, slots=True)
    class Kind:
        """A record with a name of its class."""

        name: ClassVar[str] = "kind"
        size: int = 1

    assert [each.name for each in fields(Kind)] == ["size"]
    assert Kind(3).name == "kind"


def test_without_slots_a_field_made_for_each_leaves_nothing_in_the_class():
    @dataclass(frozen=True)
    class Kept:
        """A record that may keep what it counted."""

        rows: list[str] = field(default_factory=list)
        size: int = 1

    assert not hasattr(Kept, "rows")
    assert (Kept.size, Kept().rows) == (1, [])


class Usual(typing.NamedTuple):
    """A word and how often."""

    word: str
    times: int = 1
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Both."""
        return f"{self.times} x {self.word}"


class Ours(NamedTuple):
    """A word and how often."""

    word: str
    times: int = 1
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Both."""
        return f"{self.times} x {self.word}"


def test_a_named_tuple_of_ours_has_all_that_the_usual_one_has():
    only_for_checkers = {"__orig_bases__"}
    assert vars(Usual).keys() - vars(Ours).keys() == only_for_checkers
    assert vars(Ours).keys() <= vars(Usual).keys()
    for name in (
        "_fields",
        "_field_defaults",
        "__doc__",
        "__module__",
        "__match_args__",
    ):
        assert getattr(Ours, name) == getattr(Usual, name)
    assert list(Ours.__annotations__) == list(Ours._fields)
    assert Ours.__qualname__ == "Ours"


def test_a_named_tuple_of_ours_is_used_like_any_tuple():
    one = Ours("day", 3)
    assert one.told == "3 x day"
    assert repr(one) == "Ours(word='day', times=3, notes=())"
    assert one._replace(times=4) == Ours("day", times=4)
    assert one == ("day", 3, ()) == Usual("day", 3)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301
    with pytest.raises(TypeError, match="word"):
        Ours()  # type: ignore[call-arg]
