import re
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Application
from permres_gui.domain.day import PartialDay
from permres_gui.presentation.compare_view import (
    compare_view,
    compared_cards,
    reachable_cards,
    teaser,
)
from permres_gui.presentation.fees.bill import planned
from permres_gui.presentation.fees.fees_view import fees_view
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.papers.steps_view import procedure_of, steps_view
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.rules.assessment import Status
from permres_gui.rules.card_order import Order
from tests.presentation.lives_told import BACK_TOO_LATE
from tests.presentation.told import case_of, told, worked
from tests.spaces import plain

REFUGEE = worked("refugee-16-months")


def notes_of(context, order=None):
    return [plain(note) for note in fees_view(context, "B", order).notes]


def in_place(nis, day=None):
    case = replace(REFUGEE, person=replace(REFUGEE.person, municipality=nis))
    return told(replace(case, as_of=day or case.as_of))


def test_the_page_counts_ready_papers_price_and_steps():
    view = papers_view(told(REFUGEE), "B", ticked={"photo", "current-card"})
    labels = [plain(jump.label) for jump in view.jumps]
    assert labels == ["Papers: 2 of 7 ready", "Price: €30", "Steps: 5"]
    assert view.heading == "The B card in Ghent: papers, price, steps"
    assert [group.title for group in view.groups] == [
        "Papers for your application",
        "When the card is made",
        "When you collect the card",
    ]
    assert [card.id for card in view.cards if card.current] == ["papers:B"]


def test_a_card_that_is_not_possible_can_be_looked_at_too():
    view = papers_view(told(REFUGEE), "M")
    assert view.cards[0].id == "papers:M"


def test_a_paper_that_is_needed_twice_says_so():
    groups = papers_view(told(REFUGEE), "B").groups
    card = next(p for g in groups for p in g.documents if p.id == "current-card")
    assert "You need it again when the card is made." in card.more
    assert card.cannot
    assert all(group.sources is not None for group in groups)


def test_a_paper_is_one_line_and_what_the_sources_leave_open_stands_with_them():
    groups = papers_view(told(REFUGEE), "B").groups
    photo = next(p for g in groups for p in g.documents if p.id == "photo")
    assert plain(photo.detail) == "The photo is 35 by 45 mm."
    assert not any("guide" in line for line in photo.more)
    group = next(g for g in groups if photo in g.documents)
    assert [plain(doubt) for doubt in group.sources.doubts] == [
        "Passport photo: An older guide says 2 photos."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_before_going_tells_nothing_of_our_search(language):
    """Doubts stay with the sources; who must bring a paper reads what to do."""
    context = told(REFUGEE, language)
    for paper in context.library.documents.values():
        shown = [paper.detail, paper.more, paper.issued_by, paper.how_old]
        said = " ".join(map(context.words.text, (*shown, paper.if_missing)))
        assert not re.search(r"[Ss]ources? |[Bb]ron(nen)? |guide|gids", said), said


def test_who_can_ask_for_no_card_brings_nothing_and_pays_nothing():
    view = papers_view(told(worked("student-six-years")), "B")
    assert (view.groups, view.fees, view.steps, view.jumps) == ((), None, None, ())
    (notice,) = view.notices
    assert notice.title == "You do not have to bring anything yet"
    assert [link.id for link in notice.links] == ["result"]


def test_the_fine_is_told_with_an_if_and_never_first():
    notices = papers_view(told(worked("f-plain")), "F+").notices
    lines = notices[1].text.split("\n")
    at = next(n for n, line in enumerate(lines) if "pay it at once" in line)
    assert lines[at].startswith("If you get a fine:")
    assert at > 2


def test_a_step_does_not_say_its_time_twice():
    steps = steps_view(told(REFUGEE), "B").steps
    assert any("about 2 months" in plain(step.title) for step in steps)
    assert not any("about 2 months" in plain(step.when) for step in steps)


def test_the_price_of_a_household_in_the_urgent_procedure():
    view = fees_view(told(REFUGEE), "B", Order((30, 8, 8, 8), "urgent"))
    assert [plain(line.label) for line in view.lines] == [
        "Application",
        "1 adult",
        "1 child under 12",
        "2 other children at the same address",
    ]
    assert [plain(line.amount) for line in view.lines] == [
        "free",
        "€133",
        "€133",
        "€220",
    ]
    assert view.total == "€486"
    assert notes_of(told(REFUGEE), Order((30, 8, 8, 8), "urgent"))[0] == (
        "In the normal procedure you pay €57 in all."
    )


def test_the_dearer_procedure_is_named_too():
    notes = notes_of(told(REFUGEE))
    assert notes[0] == "In the urgent procedure you pay €133 in all."
    assert notes[-1] == "Ghent: prices read on 21 November 2026."


def test_after_the_last_known_day_the_old_price_is_only_told():
    context = in_place("44021", date(2031, 1, 1))
    view = fees_view(context, "B")
    assert view.total == "not known for this day"
    card = view.lines[1]
    assert card.amount == "not known here"
    assert "Until 31 December 2026 it was €30." in plain(card.detail)
    assert "Other municipalities ask" in plain(card.detail)
    jumps = papers_view(context, "B").jumps
    assert jumps[1].label == "Price: not known for this day"


def test_a_line_that_no_place_prices_says_nothing_about_others():
    day = date(2020, 1, 1)
    view = fees_view(in_place("44021", day), "B", Order((8, 8), "urgent"))
    assert not any("it was" in line.detail for line in view.lines)


def test_without_a_municipality_there_is_no_price_and_no_place_in_the_title():
    context = in_place(None)
    assert "Without your municipality no price is known." in notes_of(context)
    view = papers_view(context, "B")
    assert view.jumps[1].label == "Price: not known without your municipality"
    assert fees_view(context, "B").total == "not known without your municipality"
    assert view.heading == "The B card: papers, price, steps"


def test_a_code_that_no_municipality_has_is_named_where_the_price_would_stand():
    said = "We know no municipality with the code 99999, and so no price."
    assert said in notes_of(in_place("99999"))


def test_a_municipality_of_which_nothing_is_known_has_the_general_steps():
    context = in_place("24062")
    steps = steps_view(context, "L").steps
    assert steps[0].title == "Ask your municipality how you can apply."
    assert "Annex 16bis" in steps[1].title
    assert plain(steps[2].when) == "at most 5 months"
    assert len(steps_view(context, "B").steps) == len(steps) - 1
    assert procedure_of(context, "L").channel == "ask"


def test_the_plans_say_how_many_cards():
    text = "as_of: 2026-01-01\nperson: {born: 2020-01-01}"
    assert planned(told(case_of(text))) == Order((6,))
    text += "\nplans: {procedure: urgent, cards: {adult: 2, under_12: 1}}"
    assert planned(told(case_of(text))) == Order((18, 18, 6), "urgent")


def test_f_plus_must_be_applied_for_and_names_the_fine_and_the_last_day():
    first = papers_view(told(worked("f-plain")), "F+").notices[0]
    assert first.title == "You must apply for this card"
    assert "€200" in plain(first.text)
    assert "The last day is 9 September 2025." in plain(first.text)


def test_when_the_last_day_has_passed_the_page_says_so():
    context = told(replace(worked("f-plain"), as_of=date(2025, 9, 10)))
    text = plain(papers_view(context, "F+").notices[0].text)
    assert "The last day to apply was 9 September 2025. Apply now." in text
    assert "€200" in text


def test_who_applied_before_reads_of_no_last_day():
    applied = Application("annex-22", PartialDay.parse("2025-09-01"), "F+")
    case = replace(worked("f-plain"), as_of=date(2025, 9, 10), application=applied)
    assert "last day" not in papers_view(told(case), "F+").notices[0].text


def test_a_compulsory_card_without_a_last_day_is_still_compulsory():
    case = worked("f-plain")
    case = replace(case, card=replace(case.card, valid_until=None))
    first = papers_view(told(case), "F+").notices[0]
    assert first.title == "You must apply for this card"
    assert "The last day" not in first.text


def test_a_card_that_ends_before_the_years_are_complete_must_be_renewed_first():
    case = worked("f-plain")
    card = replace(case.card, valid_until=PartialDay.parse("2025-03-01"))
    case = replace(case, as_of=date(2024, 11, 23), card=card)
    told_there = " ".join(plain(n.text) for n in papers_view(told(case), "F+").notices)
    assert "First renew your F card." in told_there
    assert "€200" in told_there
    assert "before your F card expires" not in told_there
    in_time = papers_view(told(worked("f-plain")), "F+").notices
    assert not any("First renew your F card." in plain(n.text) for n in in_time)


@pytest.mark.parametrize(
    ("valid", "on"),
    [
        ("2025-03-01", date(2025, 6, 2)),  # expired before, and possible today
        ("2025", date(2025, 6, 2)),  # perhaps not expired, and possible today
        ("2025", date(2024, 11, 23)),  # perhaps it ends only after the first day
    ],
)
def test_nothing_is_renewed_first_where_that_is_not_sure(valid, on):
    case = worked("f-plain")
    card = replace(case.card, valid_until=PartialDay.parse(valid))
    context = told(replace(case, as_of=on, card=card))
    said = " ".join(plain(n.text) for n in papers_view(context, "F+").notices)
    assert "First renew your F card." not in said
    assert "You must apply for the F+ card." in said


@pytest.mark.parametrize(
    ("name", "card", "when"),
    [
        ("abs-family-care", "EU+", "perhaps since "),
        ("f-came-with-visa", "F+", "perhaps since "),
        ("single-permit-first-card-day", "B", "perhaps from today"),
        ("single-permit-first-card-eve", "B", "perhaps from "),
        ("eu-one-day-short", "EU+", "from "),
        ("f-plain", "F+", "from today"),
    ],
)
def test_the_first_step_is_no_surer_than_the_answer(name, card, when):
    context = told(worked(name))
    found = papers_view(context, card).steps.steps[0].when
    assert plain(found).startswith(when)
    assert found == "from today" or context.of(card).status is not Status.ELIGIBLE


def test_possible_cards_stand_side_by_side_and_equal_rows_are_summed_up():
    context = told(REFUGEE)
    view = compare_view(context)
    assert [letter for letter, _ in view.columns] == ["B", "L", "K"]
    assert view.rows[0][0] == "When?"
    assert [cell.status for cell in view.rows[0][1]] == [
        "eligible",
        "eligible",
        "not_yet",
    ]
    assert view.equal_summary == "The same for all these cards:"
    assert ("Can you work?", "Yes, without a permit") in view.equal
    assert teaser(context) is not None


def test_what_nobody_knows_of_the_cards_is_not_the_same_for_them():
    nowhere = replace(REFUGEE, person=replace(REFUGEE.person, municipality=None))
    view = compare_view(told(nowhere))
    cost = next(row for row in view.rows if row[0] == "What does the card cost?")
    assert {cell.text for cell in cost[1]} == {"Choose your municipality first"}
    assert cost[2] is False
    assert "your municipality first" not in view.equal_summary


def test_without_a_choice_the_cards_to_choose_between_are_compared():
    context = told(worked("eu-plain-worker"))
    assert compared_cards(context) == ("B", "K", "L", "EU+")
    assert teaser(context) is None


def test_only_what_a_person_can_get_is_compared_and_what_is_possible_first():
    view = compare_view(told(worked("m-temporary-five-years")))
    assert [letter for letter, _ in view.columns] == ["M"]
    assert view.introduction == "With these answers this is the only card for you."
    assert not any(same for _, _, same in view.rows)


def test_the_only_card_is_not_promised_where_advice_is_asked():
    view = compare_view(told(case_of(BACK_TOO_LATE)))
    assert [letter for letter, _ in view.columns] == ["K"]
    assert view.introduction == (
        "With these answers only this card is perhaps possible."
    )


def test_where_no_card_can_be_had_there_is_nothing_to_compare():
    view = compare_view(told(worked("student-six-years")))
    assert (view.columns, view.rows, view.equal) == ((), (), ())
    assert "there is no card that you can ask for" in view.introduction
    assert view.link.id == "result"


def test_a_card_that_is_still_open_is_no_card_that_cannot_be_had():
    context = told(worked("f-divorce-short"))
    assert set(reachable_cards(context)) == {"K", "L"}


def test_the_duty_to_apply_for_f_plus_stands_above_the_comparison():
    view = compare_view(told(worked("f-plain")))
    assert view.introduction == "You must apply for the F+ card, not for the others."


def test_before_ticks_is_the_same_page_with_nothing_ready():
    context = told(worked("refugee-16-months"))
    bare = papers_view(context, "B")
    first = bare.groups[0].documents[0].id
    ticked = papers_view(context, "B", frozenset({first}))
    assert ticked != bare
    assert ticked.before_ticks() == bare.before_ticks()
