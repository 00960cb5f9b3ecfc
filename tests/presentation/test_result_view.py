from dataclasses import replace
from datetime import date

from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.answers.open_questions import open_questions_view
from permres_gui.presentation.answers.open_words import missing_texts
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.changes_view import changes_view
from permres_gui.presentation.not_to_miss import notices
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.result_view import note as note_of
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.source_texts import source_line, sources_view
from permres_gui.presentation.timelines.strip_view import strip_view
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.presentation.views import CardRowView, RequirementView
from permres_gui.rules.assessment import Status
from permres_gui.rules.source import Page, Source
from tests.presentation.lives_told import REFUGEE, plain, with_statuses
from tests.presentation.told import ReadLibrary, case_of, told, worked


def rows_of(context):
    return {letter: row for row in card_rows(context) for letter in row.letters}


def test_the_first_line_is_the_answer_with_its_day():
    view = result_view(told(case_of(REFUGEE)))
    assert view.status == "not_yet"
    assert plain(view.headline) == "You can apply for a B card from 1 October 2027."


def test_two_possible_cards_are_both_in_the_first_line():
    view = result_view(told(worked("refugee-16-months")))
    assert view.headline == "You can apply for the B card or the L card now."
    assert "4 March 2024" in plain(view.lines[0])
    assert view.link is not None
    assert view.link.id == "papers:B"


def test_a_right_that_is_held_is_the_first_line():
    view = result_view(told(worked("b-away-14-months-proved")))
    assert view.headline == "You have a B card. This right has no end date."


def test_without_answers_more_are_needed():
    view = result_view(told(case_of("as_of: 2026-11-16")))
    assert view.headline == "More answers are needed for a result."
    assert view.timeline is None
    assert view.link is not None
    assert view.link.id == "question:nationality"
    assert view.link.label == "Answer this now"
    assert "More answers are needed" in report(told(case_of("as_of: 2026-11-16")))


def test_a_student_without_any_card_learns_why_and_where_to_ask():
    view = result_view(told(worked("student-six-years")))
    assert view.headline == "You cannot get a card of permanent residence now."
    assert "does not lead to a B card" in view.lines[0]
    assert "09 210 10 10" in plain(view.lines[-1])
    assert [notice.title for notice in view.notices] == ["You are here as a student"]


def test_k_before_b_leads_only_while_b_can_still_come():
    context = told(worked("student-six-years"))
    changed = with_statuses(context, B=Status.NEEDS_ADVICE)
    hopeful = with_statuses(changed, L=Status.NOT_ELIGIBLE)
    assert result_view(hopeful).status == "needs_advice"
    none = with_statuses(context, **dict.fromkeys(("B", "L"), Status.NOT_YET))
    assert result_view(none).headline == "You cannot apply for a B card yet."


def test_all_six_cards_stand_in_order_and_equal_refusals_in_one_row():
    rows = card_rows(told(worked("refugee-16-months")), opened="EU+")
    assert [row.letters for row in rows] == [
        ("B",),
        ("L",),
        ("K",),
        ("EU+", "F+", "M"),
    ]
    assert rows[-1].opened
    assert [each.title for each in rows[-1].requirements] == [
        "EU+ card",
        "F+ card",
        "M card with permanent residence",
    ]


def test_a_right_without_a_known_first_day_names_none():
    case = worked("b-away-14-months-proved")
    row = rows_of(told(replace(case, card=replace(case.card, right_since=None))))["B"]
    assert row.day == ""


def test_who_did_not_say_where_they_live_is_told_of_the_services_in_ghent():
    case = worked("m-lost-after-five")
    case = replace(case, person=replace(case.person, municipality=None))
    assert "Infopunt Migratie" in result_view(told(case)).lines[1]


def test_a_row_says_since_or_from_which_day():
    days = {k: plain(r.day) for k, r in rows_of(told(case_of(REFUGEE))).items()}
    assert days["B"] == "from 1 October 2027"
    assert days["K"] == "after the B card"
    since = rows_of(told(worked("refugee-16-months")))["B"]
    assert plain(since.day) == "since 4 March 2024"
    today = rows_of(told(worked("medical-exactly-five-years")))["B"]
    assert today.day == "from today"


def test_the_right_that_is_held_says_since_when():
    case = worked("b-away-14-months-proved")
    known = replace(case.card, right_since=case.stays[0].first)
    row = rows_of(told(replace(case, card=known)))["B"]
    assert row.day.startswith("since ")


def test_every_requirement_has_its_status_and_its_sources():
    row = rows_of(told(case_of(REFUGEE)))["B"]
    assert "Your nationality" in [each.title for each in row.requirements]
    years = row.requirements[0]
    assert (years.status, years.word) == ("not_yet", "Not yet")
    assert years.sources is not None
    assert "Act of 15 December 1980 art. 49" in plain(years.sources.lines[0])
    assert "ejustice.just.fgov.be" in years.sources.lines[0]
    assert any("https://" in page for page in years.sources.pages)


def test_what_is_met_is_folded_and_what_is_not_met_stands_first():
    row = rows_of(told(worked("refugee-16-months")))["B"]
    assert row.in_sight() == row.requirements[:1]  # all are met: the first decides
    assert row.met == f"{len(row.folded())} requirements are met"
    row = rows_of(told(case_of(REFUGEE)))["L"]
    assert all(each.status != "eligible" for each in row.in_sight())
    assert all(each.status == "eligible" for each in row.folded())
    assert {*row.in_sight(), *row.folded()} == {*row.requirements}


def test_what_a_row_says_is_not_said_again_where_it_opens():
    for row in card_rows(told(case_of(REFUGEE))):
        said = {row.reason, *(each.detail for each in row.requirements)}
        assert said.isdisjoint(row.opening())
        assert set(row.opening()) <= set(row.lines)


def test_a_question_of_no_screen_is_simply_missing():
    context = told(case_of("as_of: 2026-11-16"))
    found = replace(context.of("L"), missing=("sponsor.unasked",))
    assert missing_texts(context, found) == ("Some answers are still missing.",)


def test_an_unknown_answer_says_what_it_leaves_open():
    case = case_of(REFUGEE.replace("insurance: yes", "insurance: unknown"))
    context = told(case)
    rows = [row for _, group in answers_view(context).groups for row in group]
    insurance = next(row for row in rows if row.label == "Health insurance")
    assert (insurance.answer, insurance.open) == ("I do not know", "still open for: L")
    (line,) = open_questions_view(context).lines
    assert line.detail.startswith("You do not know whether you have health insurance.")


def test_an_unknown_answer_that_nobody_looks_at_leaves_nothing_open():
    text = REFUGEE.replace("studies: no", "studies: unknown, inactive_years: unknown")
    text = text.replace("as_of: 2026", "as_of: 2025")
    context = told(case_of(text))
    rows = [row for _, group in answers_view(context).groups for row in group]
    unknown = [row for row in rows if row.answer == "I do not know"]
    assert unknown
    assert all(row.open == "" for row in unknown)
    assert changes_view(context) is None
    assert open_questions_view(context) is None


def test_answers_in_a_list_have_a_line_each_or_say_that_they_are_not_known():
    text = REFUGEE.replace("absences: []", "absences: unknown")
    rows = [row for _, g in answers_view(told(case_of(text))).groups for row in g]
    answers = {row.label: plain(row.answer) for row in rows}
    assert answers["Asylum procedure"] == "1 October 2022 to 2 October 2023"
    assert answers["Recognised refugee"] == "3 October 2023 until today"
    assert answers["Abroad"] == "I do not know"
    assert answers["Prison"] == "None"
    assert answers["You live in"] == "Ghent"


def test_where_one_lives_stands_with_who_one_is():
    groups = dict(answers_view(told(case_of(REFUGEE))).groups)
    assert "You live in" in [row.label for row in groups["About you"]]
    labels = [row.label for row in groups["Your situation"]]
    assert "You live in" not in labels
    convictions = next(r for r in groups["Your situation"] if r.label == "Convictions")
    assert convictions.answer == "None"


def test_an_unknown_answer_leaves_no_card_open_that_is_a_no_anyway():
    text = REFUGEE.replace("public_order: none", "public_order: unknown")
    assert text != REFUGEE
    context = told(case_of(text))
    no = {
        each.card for each in context.assessments if each.status.value == "not_eligible"
    }
    rows = [row for _, group in answers_view(context).groups for row in group]
    (line,) = [row.open for row in rows if row.label == "Convictions"]
    named = set(line.removeprefix("still open for: ").split(", "))
    assert named
    assert no
    assert not named & no


def test_a_list_not_asked_and_an_unknown_place_are_left_as_they_are():
    text = REFUGEE.replace("absences: []\n", "").replace("44021", "99999")
    rows = [row for _, g in answers_view(told(case_of(text))).groups for row in g]
    answers = {row.label: row.answer for row in rows}
    assert "Abroad" not in answers
    assert answers["You live in"] == "99999"


def test_the_timeline_has_the_stay_and_a_lane_for_each_coming_card():
    view = timeline_view(told(case_of(REFUGEE)))
    assert view is not None
    assert [lane.label for lane in view.lanes] == ["Your stay", "B card", "L card"]
    assert [bar.fill for bar in view.lanes[1].bars] == ["whole", "whole", "future"][1:]
    assert [bar.fill for bar in view.lanes[2].bars] == ["half", "whole", "future"]
    complete = [mark for mark in view.marks if mark.kind == "complete"]
    assert complete[0].day == date(2027, 10, 1)
    assert view.table is not None
    assert (
        "B card",
        "you can apply",
        "1\u00a0October\u00a02027",
        "",
    ) in view.table.rows


def test_an_interruption_starts_the_counting_again():
    text = REFUGEE.replace(
        "absences: []", "absences: [{from: 2024-01-10, to: 2024-08-20, reason: family}]"
    )
    view = timeline_view(told(case_of(text)))
    assert view is not None
    restart = next(mark for mark in view.marks if mark.kind == "restart")
    assert restart.day == date(2024, 8, 20)
    assert view.lanes[2].bars[0].fill == "none"


def test_days_still_to_come_are_not_drawn_as_past():
    text = REFUGEE.replace(
        "absences: []", "absences: [{from: 2026-12-10, to: 2027-02-20, reason: family}]"
    )
    view = timeline_view(told(case_of(text)))
    assert view is not None
    assert all(bar.fill == "neutral" for bar in view.lanes[0].bars)
    soon = "{ground: refugee, from: 2027-10-03, proof: first-card}"
    text = REFUGEE.replace(
        "{ground: refugee, from: 2023-10-03, proof: first-card}", soon
    )
    view = timeline_view(told(case_of(text)))
    assert view is not None
    assert len(view.lanes[0].bars) == 1


def test_an_early_right_has_no_years_to_draw_but_its_day():
    context = told(worked("early-pension-belgian-wife"))
    view = timeline_view(context)
    assert [(lane.label, bool(lane.bars)) for lane in view.lanes] == [
        ("Your stay", True),
        ("EU+ card", False),
    ]
    (mark,) = (mark for mark in view.marks if mark.lane == 1)
    assert (mark.kind, mark.day) == ("complete", date(2025, 8, 31))


def test_where_nothing_is_counted_the_picture_does_not_say_so():
    view = timeline_view(told(worked("student-six-years")))
    assert view.title == "Your stay in Belgium"
    assert view.counted_for == ""
    counted = timeline_view(told(worked("study-2y-then-work")))
    assert counted.title == "How your years are counted"
    assert counted.counted_for == "Counted for: L card"


def test_years_that_are_not_complete_are_told_as_far_as_they_count():
    view = timeline_view(told(worked("study-2y-then-work")))
    labels = [bar.label for lane in view.lanes[1:] for bar in lane.bars]
    assert "4 years 5 months counted" in map(plain, labels)
    assert not any(label.startswith("5 years") for label in labels)
    complete = timeline_view(told(worked("refugee-16-months")))
    assert "5 years since your asylum application" in {
        plain(bar.label) for bar in complete.lanes[1].bars
    }


def test_what_perhaps_counts_is_not_told_as_what_does_not():
    view = timeline_view(told(worked("l-13-months-india")))
    lane = next(lane for lane in view.lanes if lane.label == "K card")
    assert {bar.fill for bar in lane.bars} == {"unsure"}


def test_the_legend_explains_only_what_has_no_words_beside_it():
    view = timeline_view(told(case_of(REFUGEE)))
    assert {"today", "restart", "end"}.isdisjoint(e.kind for e in view.legend)
    strip = strip_view(told(case_of(REFUGEE)))
    assert "whole" not in {each.kind for each in strip.legend}


def test_a_card_that_expires_first_is_a_warning_with_a_strip_of_a_year():
    context = told(case_of(REFUGEE))
    first = notices(context)[0]
    assert plain(first.title) == "Your present card expires first: on 12 September 2027"
    assert "between 29 July and 13 August 2027" in plain(first.text)
    strip = strip_view(context)
    assert strip is not None
    assert [bar.fill for bar in strip.lanes[0].bars] == ["whole", "due", "window"]


def test_who_does_not_live_in_a_known_town_is_sent_to_the_municipality():
    view = result_view(told(case_of(REFUGEE.replace("44021", "24062"))))
    assert view.headline
    leuven = told(worked("humanitarian-9bis-leuven"))
    texts = [line for row in card_rows(leuven) for line in row.lines]
    assert any("service for foreigners" in line for line in texts)


def test_a_source_says_what_was_read_when_how_sure_and_what_is_open():
    words = told(case_of("as_of: 2026-11-16")).words
    day = date(2026, 11, 21)
    source = Source("x", "s", "Act art. 1", "low", (Page(day),), "Not found.")
    line = plain(source_line(source, words))
    assert line == (
        "Act art. 1 · This is not sure. · Open point: Not found."
        " · Read on 21 November 2026, without an address"
    )
    assert sources_view(("y",), {"x": source}, words) is None


def test_a_page_of_a_municipality_is_called_that():
    context = told(case_of("as_of: 2026-11-16"))
    source = context.library.sources["boortmeerbeek.tax"]
    line = source_line(source, context.words)
    assert line.startswith("decision of the municipal council ·")


def test_the_note_names_the_day_of_the_rules_once_and_no_decision():
    note = plain(result_view(told(case_of(REFUGEE))).note)
    assert note == (
        "Based on your answers, as of 16 November 2026. Information, not a decision:"
        " your municipality or the Immigration Office decides."
        " Rules of 21 November 2026."
    )


def test_the_note_names_the_pack_of_the_rules():
    context = told(case_of(REFUGEE))
    packed = ReadLibrary(context.library.resources, pack="7-abc")
    assert note_of(replace(context, library=packed)).endswith(", version 7-abc.")


def test_the_report_has_everything_unfolded():
    page = report(told(case_of(REFUGEE), "fr"), ticked={"photo"}, card="B")
    assert page.startswith('<html lang="fr">')
    assert "☑" in page
    assert "https://" in page
    assert "<ul>" in page


def test_where_nothing_is_folded_every_requirement_is_in_sight():
    requirements = (RequirementView("eligible", "Met", "A"),)
    row = CardRowView(("B",), "eligible", "Yes", "", "", "", requirements=requirements)
    assert row.in_sight() == requirements
    assert replace(row, met="1 condition is met").in_sight() == requirements
