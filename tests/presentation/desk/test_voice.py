"""On the desk everything is said of the client, and nothing to the client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview.session import Session
from permres_gui.presentation.catalogues import messages_of
from permres_gui.presentation.catalogues import read as read_catalogue
from permres_gui.presentation.desk.cards_beside_view import cards_beside
from permres_gui.presentation.desk.coming_view import coming_view
from permres_gui.presentation.desk.desk_view import Desk, desk_view
from permres_gui.presentation.desk.explanation import explanation
from permres_gui.presentation.desk.find_view import find_view
from permres_gui.presentation.desk.voice import of_client, told_of_client
from permres_gui.presentation.problem_texts import SENTENCES
from permres_gui.presentation.question_view import Asking, question_view
from permres_gui.presentation.translator import ADVISER, LANGUAGES, translator_for
from permres_gui.presentation.voice_faults import TO_CLIENT
from tests.presentation.collected_texts import texts
from tests.presentation.told import told, worked
from tests.worked_cases import FILES, read_once

FEW = FILES[::12]
ADDRESS = re.compile(r"https?://\S+")
OF_ADVISER = {
    "Geen land gevonden. Kijk na wat je typte.",
    "Save reminders for your calendar",
    "Herinneringen bewaren voor je agenda",
    "Enregistrer des rappels pour votre agenda",
}
"""Said to who advises."""


def strings(view: object) -> Iterator[str]:
    if isinstance(view, str):
        yield view
    elif is_dataclass(view):
        for each in fields(view):
            yield from strings(getattr(view, each.name))
    elif isinstance(view, (tuple, list)):
        for each in view:
            yield from strings(each)


def said_to_client(view: object, language: str) -> list[str]:
    plain = (ADDRESS.sub("", each) for each in strings(view) if each not in OF_ADVISER)
    return sorted({each for each in plain if TO_CLIENT[language].search(each)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_the_desk_and_its_pages_speaks_to_the_client(language):
    for file in FEW:
        context = told_of_client(told(read_once(file).case, language))
        shown = (
            desk_view(context, Desk()),
            cards_beside(context, ()).table.rows,
            coming_view(context, {}),
            explanation(context),
        )
        assert said_to_client(shown, language) == [], file


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_contradiction_on_the_desk_speaks_to_the_client(language):
    words = of_client(translator_for(language))
    said = tuple(words.text(each, one="1", other="2") for each in SENTENCES.values())
    assert said_to_client(said, language) == []


AS_CLIENT = {
    "en": re.compile(r"\bI (?!or J)|\b[Mm]y\b|\b[Oo]ur\b|^We\b"),
    "nl": re.compile(r"\b([Ii]k|[Mm]ijn|[Oo]ns|[Oo]nze)\b|^We\b"),
    "fr": re.compile(r"\b([Jj]e|[Mm]on|[Mm]a|[Mm]es|[Nn]otre)\b|\b[Jj][’']"),
}
"""Words of the client in the first person; who fills in is somebody else."""
NOT_KNOWN = {"I do not know", "Ik weet het niet", "Je ne sais pas"}
SENT_AWAY = {
    "en": re.compile(r"\bAsk an adviser|for advice first|adviser or a lawyer"),
    "nl": re.compile(r"\b[Vv]raag (eerst )?advies|adviseur"),
    "fr": re.compile(r"\b[Dd]emandez (d’abord )?conseil|conseiller"),
}
"""To somebody who advises; who reads the desk is that one."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_at_the_desk_is_sent_to_an_adviser(language):
    apart = [each for each in FILES if "separated" in each.stem]
    for file in {*FEW, *apart}:
        context = told_of_client(told(read_once(file).case, language))
        shown = (desk_view(context, Desk()), explanation(context))
        sent = [each for each in strings(shown) if SENT_AWAY[language].search(each)]
        assert sent == [], file


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_law_sends_an_adviser_to_an_adviser(language):
    voice = read_catalogue(language, ADVISER)
    plain = read_catalogue(language) if language != "en" else None
    for message in messages_of(texts()):
        of_law = any(
            part in each
            for each in message.auto_comments
            for part in ("rulebook/cards/", "requirements.yaml", "rulebook/sources/")
        )
        own = voice.get(message.id)
        source = message if plain is None else plain.get(message.id)
        told_here = own.string if own else (source.string or message.id)
        assert not of_law or not SENT_AWAY[language].search(str(told_here)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_that_is_opened_on_the_desk_speaks_to_the_client(language):
    case = worked("f-late")
    context = told_of_client(told(case, language))
    session = Session(context.as_of, language, case)
    law = context.library.rulebook.law
    for question in context.interview.questions:
        asking = Asking(
            session,
            law,
            lambda: context.library.municipalities,
            context.words,
            context.assessments,
            None,
            (),
        )
        view = question_view(question, asking, "", ())
        seen = (view.introduction, view.control)
        assert said_to_client(seen, language) == [], question.id
        first_person = [
            each
            for each in strings((view.help_title, view.control))
            if AS_CLIENT[language].search(each) and each not in NOT_KNOWN
        ]
        assert first_person == [], question.id


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", {"About your client", "Your client’s stay in Belgium"}),
        ("nl", {"Over je cliënt", "Het verblijf in België"}),
        ("fr", {"À propos de votre client", "Son séjour en Belgique"}),
    ],
)
def test_the_topics_are_those_of_the_client(language, titles):
    context = told_of_client(told(Case(), language))
    assert titles <= {each.title for each in desk_view(context, Desk()).topics}


def test_what_is_found_by_name_is_called_as_on_the_desk():
    context = told_of_client(told(Case()))
    names = {name for _, name in find_view(context).entries}
    assert "Your client’s stays" in names


def test_what_no_voice_says_otherwise_is_said_as_to_everybody():
    words, own = told(Case()).words, told_of_client(told(Case())).words
    assert own.text("Undo") == words.text("Undo")
    assert words.text("About you") == "About you"
    one, many = "%(number)s contradiction", "%(number)s contradictions"
    assert own.plural(one, many, 2) == words.plural(one, many, 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_law_speaks_of_the_client(language):
    """Also those that no worked case reaches: they fell back to the client's own words."""
    voice, law = (
        read_catalogue(language, ADVISER),
        ("rulebook/cards/", "requirements.yaml"),
    )
    for message in messages_of(texts()):
        of_law = any(part in each for each in message.auto_comments for part in law)
        if of_law and re.search(r"\b[Yy]ours?\b|\b[Yy]ou\b", str(message.id)):
            own = voice.get(message.id)
            assert own is not None, message.id
            assert own.string, message.id
