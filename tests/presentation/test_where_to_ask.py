"""Where somebody is sent to ask is what the place's own file says, whichever place it is."""

from __future__ import annotations

from dataclasses import replace

from permres_gui.presentation.where_to_ask import anywhere, where_to_ask
from permres_gui.rules.practice import Contact
from tests.presentation.told import told, worked
from tests.spaces import plain

REFUGEE = worked("refugee-16-months")
ETTERBEEK = "21005"
HELP = Contact("help", "Welkom", "", "2026", (), role="advice")
LINE = Contact("line", "Etterbeek info", "", "2026", (), telephone="02 1", role="line")


def at(nis, *contacts):
    person = replace(REFUGEE.person, municipality=nis)
    context = told(replace(REFUGEE, person=person))
    if contacts:
        vars(context)["practice"] = replace(context.practice, contacts=contacts)
    return context


def test_until_a_place_is_told_the_services_of_ghent_are_named():
    assert plain(where_to_ask(at(None))) == (
        "Book an appointment at Infopunt Migratie, or call Gentinfo on 09 210 10 10."
    )


def test_another_place_that_tells_its_services_is_named_with_them():
    assert plain(where_to_ask(at(ETTERBEEK, HELP, LINE))) == (
        "Book an appointment at Welkom, or call Etterbeek info on 02 1."
    )


def test_a_place_that_tells_no_line_to_call_leaves_what_holds_everywhere():
    for contacts in ((), (HELP,), (HELP, replace(LINE, telephone=None))):
        context = at(ETTERBEEK, *contacts)
        assert where_to_ask(context) == anywhere(context.words)
