import pytest

from permres_gui.interview.case_file import CaseFileError, read


def sentence(text: str) -> str:
    with pytest.raises(CaseFileError) as caught:
        read("case: 1\n" + text, "some.yaml")
    return str(caught.value).removeprefix("some.yaml, ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "stays:\n  - ground: refugee\n    from: 2023-02-29",
            "line 4, stays[0].from: found 2023-02-29, expected a day such as "
            "2021-03-04, a month or a year, from 1900 to 2200",
        ),
        (
            "person: {born: ٢٠٢١}",
            "line 2, person.born: found ٢٠٢١, expected a day such as 2021-03-04, "
            "a month or a year, from 1900 to 2200",
        ),
        (
            "as_of: 2025-06",
            "line 2, as_of: found 2025-06, expected a whole day such as 2021-03-04, "
            "from 1900 to 2200",
        ),
        (
            "as_of: unknown",
            "line 2, as_of: found unknown, expected a whole day such as 2021-03-04, "
            "from 1900 to 2200",
        ),
        (
            "insurance: true",
            "line 2, insurance: found true, expected yes, no or unknown",
        ),
        ("insurance:", "line 2, insurance: found nothing, expected yes, no or unknown"),
        (
            "insurance: ' '",
            "line 2, insurance: found nothing, expected yes, no or unknown",
        ),
        (
            "insurance: [yes]",
            "line 2, insurance: found a list, expected yes, no or unknown",
        ),
        (
            "plans: {procedure: fast}",
            "line 2, plans.procedure: found fast, expected normal or urgent",
        ),
        (
            "plans: {procedure: }",
            "line 2, plans.procedure: found nothing, expected normal or urgent",
        ),
        (
            "stays:\n- ground: refugees",
            "line 3, stays[0].ground: found refugees, expected refugee",
        ),
        (
            "card: {kind: {}}",
            "line 2, card.kind: found a group of fields, expected A, B, C, D, E, E+, "
            "EU, EU+, F, F+, H, I, J, K, L, M, M-permanent, N, annex-8, annex-8bis, "
            "annex-8ter, annex-8quater, annex-15, annex-19, annex-19ter, annex-35, "
            "orange-card, special-identity-card, none or other",
        ),
        (
            "means: {monthly_net: -1}",
            "line 2, means.monthly_net: found -1, expected an amount in euro such as "
            "1500 or 1500.50",
        ),
        (
            "means: {dependants: 1.5}",
            "line 2, means.dependants: found 1.5, expected a whole number such as 2",
        ),
        (
            "person: {municipality: Gent}",
            "line 2, person.municipality: found Gent, expected the five digits of a "
            "municipality such as 44021",
        ),
        (
            "person: {nationality: SY}",
            "line 2, person.nationality: found SY, expected a list of country codes "
            'such as ["SY"], [stateless] or unknown',
        ),
        (
            "person: {nationality: []}",
            "line 2, person.nationality: found a list, expected a list of country "
            'codes such as ["SY"], [stateless] or unknown',
        ),
        (
            "person: {nationality: [sy]}",
            "line 2, person.nationality[0]: found sy, expected a country code of two "
            'capital letters such as "SY"',
        ),
        (
            "person: {nationality: [~]}",
            "line 2, person.nationality[0]: found nothing, expected a country code of "
            'two capital letters such as "SY"',
        ),
        (
            "person: {nationality: [stateless, SY]}",
            "line 2, person.nationality: found a list, expected stateless alone, "
            "without a country",
        ),
        (
            "sponser: {}",
            "line 2, sponser: found the unknown field sponser, expected sponsor",
        ),
        (
            "trafficking: {won: yes}",
            "line 2, trafficking.won: found the unknown field won, expected case_won "
            "or centre",
        ),
        (
            "person: SY",
            "line 2, person: found SY, expected a group of fields such as nationality, "
            "born, municipality",
        ),
        (
            "stays: {ground: refugee}",
            "line 2, stays: found a group of fields, expected a list of entries or "
            "unknown",
        ),
        ("id: two words", 'line 2, id: found "two words", expected one word'),
        (
            "expect: {B: {status: maybe}}",
            "line 2, expect.B.status: found maybe, expected eligible, not_yet, "
            "not_eligible, needs_advice, undetermined, held or lost",
        ),
        (
            "expect: unknown",
            "line 2, expect: found unknown, expected a group of fields such as B, K, L",
        ),
        (
            "case: 1",
            "line 2, case: found this field a second time (first on line 1), expected "
            "each field once",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_line_and_path(text, expected):
    assert sentence(text) == expected
