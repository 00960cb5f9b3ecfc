import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from permres_gui.domain.case import (
    Application,
    Case,
    Means,
    Person,
    PlannedCards,
    Plans,
    ResidenceCard,
    Sponsor,
    Stay,
    Stopped,
    Work,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_error import Expected, Found
from permres_gui.interview.case_file import CaseFile, CaseFileError, read, read_path
from permres_gui.interview.expectation import Expectation
from tests.worked_cases import FILES


def case_of(text: str) -> Case:
    return read("case: 1\n" + text, "some.yaml").case


def refused(text: str) -> CaseFileError:
    with pytest.raises(CaseFileError) as caught:
        read("case: 1\n" + text, "some.yaml")
    assert "\n" not in str(caught.value)
    return caught.value


def sentence(text: str) -> str:
    return str(refused(text)).removeprefix("some.yaml, ")


def test_a_case_without_answers_is_a_case():
    assert read(b"case: 1", "some.yaml") == CaseFile(Case())


def test_answers_are_read_into_the_record():
    case = case_of(
        "as_of: 2025-06-02\n"
        "person: {nationality: [NO, 'SY'], born: 1990, municipality: 44021}\n"
        "stays:\n"
        "  - {ground: refugee, from: 2020-07, proof: first-card, country: FR}\n"
        "work: {works: no, stopped: {day: 2025-02-10, reason: pension}}\n"
        "means: {monthly_net: 1500.50, source: unknown, dependants: 2}\n"
        "plans: {cards: {adult: 1}}\n"
    )
    assert case == Case(
        as_of=date(2025, 6, 2),
        person=Person(("NO", "SY"), PartialDay.parse("1990"), "44021"),
        stays=(Stay("refugee", PartialDay.parse("2020-07"), None, "first-card", "FR"),),
        work=Work(
            works=False, stopped=Stopped(PartialDay.parse("2025-02-10"), "pension")
        ),
        means=Means(Decimal("1500.50"), UNKNOWN, 2),
        plans=Plans(cards=PlannedCards(1, 0)),
    )


def test_quoted_and_plain_words_mean_the_same():
    plain = case_of("insurance: yes\npublic_order: unknown\nas_of: 2025-06-02")
    assert plain == case_of(
        "'insurance': \"yes\"\npublic_order: 'unknown'\nas_of: '2025-06-02'"
    )
    assert plain.insurance is True
    assert plain.public_order is UNKNOWN


def test_a_whole_group_or_list_may_be_unknown():
    case = case_of(
        "card: unknown\nstays: unknown\nsponsor: unknown\nwork: unknown\n"
        "application: unknown\nplans: {cards: unknown}\n"
        "person: {nationality: unknown}\nabsences: unknown"
    )
    every = UNKNOWN
    assert case.card == ResidenceCard(every, every, every, every)
    assert case.stays is UNKNOWN
    assert case.absences is UNKNOWN
    assert case.sponsor is not None
    assert case.sponsor.stopped_work is None
    assert case.sponsor.hardship is UNKNOWN
    assert case.work == Work(every, None, every, every, every, every, every)
    assert case.application == Application(every, every, every)
    assert case.plans.cards is None
    assert case.person.nationality is UNKNOWN


def test_an_empty_list_says_none_and_a_missing_one_not_asked():
    case = case_of("absences: []\nsponsor: {hardship: []}")
    assert case.absences == ()
    assert case.detention is None
    assert case.sponsor == Sponsor(hardship=())


def test_a_worked_case_keeps_what_stands_beside_the_case():
    file = read(
        "case: 1\nexpect:\n  B: {status: eligible, certain_from: null,"
        " possible_from: 2024-03-04, documents: [photo]}\n  EU+: {}\n"
        "basis: {facts: [a.b], urls: ['https://x']}\nnote: why\n"
        "doubtful: really\nwas: x-1",
        "some.yaml",
    )
    assert file.expect == {
        "B": Expectation(
            status="eligible",
            possible_from=date(2024, 3, 4),
            certain_from=None,
            documents=("photo",),
        ),
        "EU+": Expectation(),
    }
    assert (file.note, file.doubtful, file.basis_facts) == ("why", "really", ("a.b",))


def test_a_file_says_until_which_day_it_is_kept_or_says_nothing_of_it():
    assert read("case: 1\nkeep_until: 2027-01-31", "k.yaml").keep_until == date(
        2027, 1, 31
    )
    assert read("case: 1", "k.yaml").keep_until is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "stays:\n- {from: 2021-03-05,\n   to: 2021-03-04}",
            "line 4, stays[0].to: found 2021-03-04, expected a day not before "
            "2021-03-05 (stays[0].from)",
        ),
        (
            "stays:\n- {from: 2020, to: 2021-03-04}\n- {from: 2021-03-04}",
            "line 4, stays[1].from: found 2021-03-04, expected a day after 2021-03-04 "
            "(stays[0].to)",
        ),
        (
            "stays:\n- {from: 2021-03-04, to: 2022}\n- {from: 2019, to: 2020}",
            "line 4, stays[1].from: found 2019, expected the stays oldest first, this "
            "one before 2022 (stays[0].to)",
        ),
        (
            "stays:\n- {from: 2021-03-04}\n- {from: 2022}",
            "line 3, stays[0].to: found no such field, expected the last day of this "
            "stay, because only the last stay can still go on",
        ),
        (
            "absences:\n- {from: 2021-03-04, to: 2021-03-03}",
            "line 3, absences[0].to: found 2021-03-03, expected a day not before "
            "2021-03-04 (absences[0].from)",
        ),
        (
            "absences:\n- {from: 2021, to: 2021-05, eu_visits: [{to: 2022}]}",
            "line 3, absences[0].eu_visits[0].to: found 2022, expected a day not after "
            "2021-05 (absences[0].to)",
        ),
        (
            "as_of: 2025-06-02\nperson: {born: 2025-06-03}",
            "line 3, person.born: found 2025-06-03, expected a day not after "
            "2025-06-02 (as_of)",
        ),
    ],
)
def test_periods_that_cannot_be_are_refused_where_they_stand(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize("version", ["0", "2", "one", "", "[1]", "unknown", "1.0"])
def test_another_version_is_refused_before_its_fields_are_judged(version):
    with pytest.raises(CaseFileError) as caught:
        read(f"news: 1\ncase: {version}", "some.yaml")
    assert caught.value.path == "case"
    assert caught.value.line == 2
    assert caught.value.expected.kind is Expected.VERSION


def test_a_file_without_version_is_refused():
    with pytest.raises(CaseFileError) as caught:
        read("insurance: yes", "some.yaml")
    assert caught.value.found.kind is Found.MISSING
    assert caught.value.path == "case"


@pytest.mark.parametrize("text", ["unknown", "[1]", "--- \n", "''", "case"])
def test_what_is_no_group_of_fields_is_no_case(text):
    with pytest.raises(CaseFileError) as caught:
        read(text, "some.yaml")
    assert caught.value.expected.kind is Expected.GROUP


def test_text_with_half_a_character_is_refused():
    with pytest.raises(CaseFileError) as caught:
        read("case: 1\ntitle: \ud800", "some.yaml")
    assert caught.value.found.kind is Found.NOT_UTF8


def test_a_file_is_read_and_named_in_its_faults(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text("case: 1\nid: one\n")
    assert read_path(path).case.id == "one"
    path.write_text("case: 3\n")
    with pytest.raises(CaseFileError, match=r"one\.yaml, line 1, case: found 3, "):
        read_path(str(path))


@pytest.mark.parametrize(
    ("name", "found"),
    [("", Found.FOLDER), ("none.yaml", Found.NO_FILE), ("a\0b", Found.UNREADABLE)],
)
def test_what_cannot_be_opened_gives_one_sentence(tmp_path, name, found):
    with pytest.raises(CaseFileError) as caught:
        read_path(tmp_path / name)
    assert caught.value.found.kind is found
    assert "\0" not in str(caught.value)


def test_a_file_without_permission_gives_one_sentence(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    path = tmp_path / "closed.yaml"
    path.write_text("case: 1")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CaseFileError, match=r"^closed\.yaml: found a file that cannot"):
        read_path(path)


def test_an_endless_device_is_not_read_at_all():
    with pytest.raises(CaseFileError) as caught:
        read_path(os.devnull.replace("null", "zero"))
    assert caught.value.found.kind is Found.SPECIAL


def test_all_worked_cases_are_read():
    files = [read_path(path) for path in FILES]
    assert files
    assert all(file.expect and file.basis_facts and file.case.id for file in files)
