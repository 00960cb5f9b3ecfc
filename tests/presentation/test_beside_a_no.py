"""What the rule base says beside a "no", and what was left unanswered."""

import pytest

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.papers.papers_view import papers_view
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told

STUDENT = """\
as_of: 2026-11-23
person: {nationality: [CM]}
card: {kind: A, valid_until: 2026-12-31}
stays: [{ground: student, from: 2021-09-10, proof: first-card}]
"""
HALF = "your years of study can count for half for the L card"


def lines_of(text: str, card: str) -> str:
    row = next(row for row in card_rows(told(case_of(text))) if card in row.letters)
    return " ".join(map(plain, row.lines))


def test_a_student_reads_beside_the_l_card_what_the_years_can_be_worth_later():
    assert HALF in lines_of(STUDENT, "L")
    assert HALF not in lines_of(STUDENT, "B")
    assert HALF not in lines_of(STUDENT.replace("student", "au-pair"), "L")


def test_it_is_told_with_its_source():
    rows = card_rows(told(case_of(STUDENT)))
    sources = next(row for row in rows if row.letters == ("L",)).sources
    assert "15bis" in str(sources)
    worker = STUDENT.replace("student", "au-pair")
    rows = card_rows(told(case_of(worker)))
    assert sources != next(row for row in rows if row.letters == ("L",)).sources


def test_beside_the_papers_of_a_card_it_is_not_told():
    worker = STUDENT.replace(
        "stays: [{ground: student, from: 2021-09-10, ",
        "stays: [{ground: student, from: 2019-09-10, to: 2021-09-09, proof: first-card},"
        " {ground: blue-card, from: 2021-09-10, ",
    )
    notices = papers_view(told(case_of(worker)), "L").notices
    assert not any(HALF in plain(each.text) for each in notices)


@pytest.mark.parametrize("answer", ["declined", "unknown"])
def test_a_question_on_convictions_without_an_answer_accuses_nobody(answer):
    text = f"""\
as_of: 2026-11-23
person: {{nationality: [IT]}}
card: {{kind: EU}}
stays: [{{ground: eu-citizen, from: 2019-03-04, proof: annex-19}}]
absences: []
detention: []
work: {{works: yes, inactive_years: no}}
public_order: {answer}
fraud_found: no
appeal_pending: no
"""
    assert plain(headline(told(case_of(text))).lines[0]).startswith(
        "You did not say whether you have a conviction."
    )
