"""Made-up questions of every kind, in three languages."""

# ruff: noqa: E501  (words in three languages side by side read better in one line)

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from permres_gui.presentation import views as v
from tests.gui.samples import pick

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def source(lang: str) -> v.SourcesView:
    label = pick(lang, "Wettelijke basis", "Base légale", "Legal basis")
    return v.SourcesView(
        label,
        ("Wet van 15 december 1980, artikel 15bis, § 1", "https://example.test/wet"),
    )


def dont_know(lang: str, known: str = "", *lines: str) -> v.DontKnowView:
    return v.DontKnowView(
        pick(lang, "Ik weet het niet", "Je ne sais pas", "I don’t know"), lines, known
    )


def a_date(lang: str, name: str, *parts: int) -> v.DateView:
    given = (*parts, None, None, None)[:3]
    return v.DateView(
        name,
        pick(lang, "Dag", "Jour", "Day"),
        pick(lang, "Maand", "Mois", "Month"),
        pick(lang, "Jaar", "Année", "Year"),
        tuple(MONTHS[lang].split()),
        1960,
        2026,
        "–",
        *given,
    )


def why(lang: str) -> dict[str, object]:
    p = partial(pick, lang)
    return {
        "why_title": p(
            "Waarom vragen we dit?", "Pourquoi cette question ?", "Why do we ask this?"
        ),
        "why_text": p(
            "Voor een erkend vluchteling beginnen de 5 jaar voor de B-kaart op de dag van de asielaanvraag. Voor de L-kaart telt de tijd van de procedure half.",
            "Pour un réfugié reconnu, les 5 ans pour la carte B commencent le jour de la demande d’asile. Pour la carte L, le temps de la procédure compte pour moitié.",
            "For a recognised refugee the 5 years for the B card begin on the day of the asylum application. For the L card the time of the procedure counts for half.",
        ),
        "needed_for": p(
            "Nodig voor: **B-kaart, L-kaart**",
            "Nécessaire pour : **cartes B et L**",
            "Needed for: **B card, L card**",
        ),
        "why_sources": source(lang),
    }


def card_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    rows = (
        ("A", ("Beperkt verblijf", "Séjour limité", "Limited stay"), ""),
        ("B", ("Onbeperkt verblijf", "Séjour illimité", "Unlimited stay"), ""),
        (
            "H",
            ("Europese blauwe kaart", "Carte bleue européenne", "European blue card"),
            "",
        ),
        (
            "F",
            (
                "Familielid van een Belg of Unieburger",
                "Membre de la famille d’un Belge ou citoyen de l’Union",
                "Family of a Belgian or EU citizen",
            ),
            "",
        ),
        (
            "F+",
            (
                "Familielid, duurzaam verblijf",
                "Famille, séjour permanent",
                "Family, permanent stay",
            ),
            "",
        ),
        (
            "K",
            ("Vestiging", "Établissement", "Settlement"),
            p("Vroeger: C-kaart", "Avant : carte C", "Before: C card"),
        ),
        (
            "L",
            (
                "EU-langdurig ingezetene",
                "Résident de longue durée UE",
                "EU long-term resident",
            ),
            p("Vroeger: D-kaart", "Avant : carte D", "Before: D card"),
        ),
    )
    options = [
        v.OptionView(
            k,
            p(f"{k}-kaart", f"Carte {k}", f"{k} card"),
            p(*d),
            n,
            f"card:{k}",
            selected=k == "A",
        )
        for k, d, n in rows
    ]
    options += [
        v.OptionView(
            "paper",
            p("Een papier", "Un papier", "A paper"),
            p(
                "Bijlage of oranje kaart",
                "Annexe ou carte orange",
                "Annex or orange card",
            ),
            picture="paper",
        ),
        v.OptionView(
            "other",
            p("Iets anders", "Autre chose", "Something else"),
            p(
                "EU, I, J, M, N of geen kaart",
                "EU, I, J, M, N ou pas de carte",
                "EU, I, J, M, N or no card",
            ),
            picture="card:…",
        ),
    ]
    return v.QuestionView(
        "card",
        "card",
        p(
            "Welke kaart heb je nu?",
            "Quelle carte avez-vous ?",
            "Which card do you have now?",
        ),
        v.ChoiceView(p("Kaart", "Carte", "Card"), tuple(options)),
        introduction=p(
            "Op de voorkant staat een letter met een korte tekst, bijvoorbeeld “A. Beperkt verblijf”.",
            "Sur le recto se trouve une lettre avec un court texte, par exemple « A. Séjour limité ».",
            "On the front is a letter with a short text, for example “A. Limited stay”.",
        ),
        help_title=p(
            "Waar vind ik de letter?",
            "Où se trouve la lettre ?",
            "Where do I find the letter?",
        ),
        help_text=p(
            "Op de voorkant, bovenaan.",
            "Au recto, en haut.",
            "On the front, at the top.",
        ),
        dont_know=dont_know(lang),
        **why(lang),  # type: ignore[arg-type]
    )


def date_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    return v.QuestionView(
        "asylum",
        "stay",
        p(
            "Op welke dag vroeg je asiel aan?",
            "Quel jour avez-vous demandé l’asile ?",
            "On which day did you apply for asylum?",
        ),
        a_date(lang, p("Asielaanvraag", "Demande d’asile", "Asylum application")),
        introduction=p(
            "Neem de aanvraag die tot je erkenning leidde.",
            "Prenez la demande qui a mené à la reconnaissance.",
            "Take the application that led to your recognition.",
        ),
        help_title=p("Waar vind ik dit?", "Où trouver cela ?", "Where do I find this?"),
        help_text=p(
            "Op je **bijlage 26**. Dat papier kreeg je toen je asiel aanvroeg. Soms is het bijlage 25.",
            "Sur votre **annexe 26**. Vous avez reçu ce papier lors de la demande. Parfois c’est l’annexe 25.",
            "On your **annex 26**. You got that paper when you applied. Sometimes it is annex 25.",
        ),
        help_picture=p("annex:BIJLAGE 26", "annex:ANNEXE 26", "annex:ANNEX 26"),
        help_picture_label=p(
            "Datum van het verzoek", "Date de la demande", "Date of the application"
        ),
        dont_know=dont_know(
            lang,
            p(
                "Ik weet de datum, of een deel ervan",
                "Je connais la date, ou une partie",
                "I know the date, or a part of it",
            ),
            p(
                "Je kunt doorgaan. We rekenen dan met je eerste A-kaart. De dag in je resultaat kan later zijn dan nodig.",
                "Vous pouvez continuer. Nous comptons alors depuis votre première carte A.",
                "You can go on. We then count from your first A card. The day in your result may be later than need be.",
            ),
        ),
        **why(lang),  # type: ignore[arg-type]
    )


def error_question(lang: str) -> v.QuestionView:
    view = date_question(lang)
    text = pick(
        lang,
        "Je kwam terug op 20 februari 2021, voor je vertrok op 10 januari 2022.",
        "Vous êtes revenu le 20 février 2021, avant votre départ le 10 janvier 2022.",
        "You came back on 20 February 2021, before you left on 10 January 2022.",
    )
    title = pick(
        lang,
        "Twee antwoorden passen niet bij elkaar",
        "Deux réponses ne vont pas ensemble",
        "Two answers do not fit together",
    )
    links = (
        v.LinkView(
            "stays",
            pick(lang, "Verblijf wijzigen", "Modifier le séjour", "Change the stay"),
        ),
        v.LinkView(
            "absences",
            pick(
                lang, "Afwezigheid wijzigen", "Modifier l’absence", "Change the absence"
            ),
        ),
    )
    return replace(
        view,
        id="error",
        error=text,
        help_picture="",
        problems=(v.ProblemView(title, text, links),),
    )


def country_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    names = {
        "nl": "Afghanistan,Albanië,Algerije,België,Egypte,Frankrijk,Marokko,Syrië,Turkije,Zweden",
        "fr": "Afghanistan,Albanie,Algérie,Belgique,Égypte,France,Maroc,Syrie,Turquie,Suède",
        "en": "Afghanistan,Albania,Algeria,Belgium,Egypt,France,Morocco,Syria,Turkey,Sweden",
    }[lang].split(",")
    codes = ["AF", "AL", "DZ", "BE", "EG", "FR", "MA", "SY", "TR", "SE"]
    many = tuple(zip(codes, names, strict=True)) + tuple(
        (f"X{n}", f"{names[n % 10]} {n}") for n in range(10, 220)
    )
    control = v.CountryView(
        p("Paspoort", "Passeport", "Passport"),
        many,
        ("SY",),
        p("Zoek een land", "Cherchez un pays", "Search for a country"),
        p(
            "Typ de eerste letters",
            "Tapez les premières lettres",
            "Type the first letters",
        ),
        p("Gekozen:", "Choisi :", "Chosen:"),
        p("Nog niets gekozen", "Rien de choisi", "Nothing chosen yet"),
        p("%(name)s weghalen", "Retirer %(name)s", "Remove %(name)s"),
        p("%(count)s landen", "%(count)s pays", "%(count)s countries"),
        (("stateless", p("Ik ben staatloos", "Je suis apatride", "I am stateless")),),
    )
    return v.QuestionView(
        "nationality",
        "you",
        p(
            "Van welk land heb je een paspoort?",
            "De quel pays avez-vous le passeport ?",
            "Which country’s passport do you have?",
        ),
        control,
        introduction=p(
            "Heb je er meer dan een? Kies ze allemaal.",
            "Vous en avez plusieurs ? Choisissez-les tous.",
            "Do you have more than one? Choose them all.",
        ),
        **why(lang),
    )  # type: ignore[arg-type]


def timeline_tall(lang: str) -> v.TimelineView:
    p = partial(pick, lang)

    def bar(a: date, b: date, fill: v.Fill, label: str, detail: str) -> v.BarView:
        return v.BarView(a, b, fill, label, detail, f"{label}, {a} – {b}, {detail}")

    return v.TimelineView(
        p(
            "De telling voor de L-kaart",
            "Le compte pour la carte L",
            "The count for the L card",
        ),
        date(2021, 8, 1),
        date(2027, 10, 1),
        (
            v.LaneView(
                "L",
                (
                    bar(
                        date(2021, 8, 2),
                        date(2021, 9, 15),
                        "none",
                        p("Kort verblijf", "Court séjour", "Short stay"),
                        p("telt niet", "ne compte pas", "does not count"),
                    ),
                    bar(
                        date(2021, 9, 16),
                        date(2023, 9, 15),
                        "half",
                        p("Studie", "Études", "Studies"),
                        p(
                            "telt voor de helft",
                            "comptent pour la moitié",
                            "count for half",
                        ),
                    ),
                    bar(
                        date(2023, 9, 16),
                        date(2026, 11, 23),
                        "whole",
                        p("Werk", "Travail", "Work"),
                        p("telt helemaal", "compte entièrement", "counts in full"),
                    ),
                    bar(
                        date(2024, 7, 12),
                        date(2024, 9, 3),
                        "absence",
                        p("Afwezig", "Absence", "Absence"),
                        p(
                            "52 dagen: binnen de grens",
                            "52 jours : dans la limite",
                            "52 days: within the limit",
                        ),
                    ),
                    bar(date(2026, 11, 24), date(2027, 9, 16), "future", "", ""),
                ),
            ),
        ),
        (
            v.MarkView(
                date(2026, 11, 23),
                "today",
                p(
                    "Vandaag, 23 november 2026",
                    "Aujourd’hui, 23 novembre 2026",
                    "Today, 23 November 2026",
                ),
            ),
            v.MarkView(
                date(2027, 9, 16),
                "complete",
                p("16 september 2027", "16 septembre 2027", "16 September 2027"),
                0,
                p(
                    "5 volle jaren voor de L-kaart",
                    "5 ans complets pour la carte L",
                    "5 years complete for the L card",
                ),
            ),
        ),
        tuple((date(y, 1, 1), str(y)) for y in range(2022, 2028)),
        p("Tijdlijn", "Ligne du temps", "Timeline"),
    )


def stays_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    reason = v.ChoiceView(
        p("Reden", "Raison", "Reason"),
        tuple(
            v.OptionView(k, p(*t), selected=k == "holiday")
            for k, t in (
                ("holiday", ("Vakantie", "Vacances", "Holidays")),
                ("family", ("Familie", "Famille", "Family")),
                (
                    "work",
                    (
                        "Werk voor de werkgever",
                        "Mission pour l’employeur",
                        "Posted by the employer",
                    ),
                ),
            )
        ),
        compact=True,
    )
    ground = v.ChoiceView(
        p("Grond", "Motif", "Ground"),
        tuple(
            v.OptionView(k, p(*t))
            for k, t in (
                ("student", ("Studie", "Études", "Studies")),
                (
                    "single-permit",
                    (
                        "Werk, gecombineerde vergunning",
                        "Travail, permis unique",
                        "Work, single permit",
                    ),
                ),
            )
        ),
        compact=True,
        blank="–",
    )
    start, end = p("Begin", "Début", "From"), p("Einde", "Fin", "To")

    def stay(
        a: tuple[int, ...] = (), b: tuple[int, ...] = ()
    ) -> tuple[v.FieldView, ...]:
        return (
            v.FieldView("ground", p("Grond", "Motif", "Ground"), ground),
            v.FieldView("from", start, a_date(lang, start, *a)),
            v.FieldView("to", end, a_date(lang, end, *b)),
        )

    def away(
        a: tuple[int, ...] = (), b: tuple[int, ...] = ()
    ) -> tuple[v.FieldView, ...]:
        leave, back = (
            p("Vertrek", "Départ", "Left"),
            p("Terugkeer", "Retour", "Came back"),
        )
        return (
            v.FieldView("from", leave, a_date(lang, leave, *a)),
            v.FieldView("to", back, a_date(lang, back, *b)),
            v.FieldView("reason", p("Reden", "Raison", "Reason"), reason),
        )

    edit, remove = (
        p("Wijzigen", "Modifier", "Edit"),
        p("Verwijderen", "Supprimer", "Remove"),
    )

    def line(
        kind: str,
        fill: v.Fill,
        title: str,
        detail: str,
        fields: tuple[v.FieldView, ...],
    ) -> v.PeriodRowView:
        return v.PeriodRowView(
            kind,
            fill,
            title,
            detail,
            f"{title}: {edit.lower()}",
            f"{edit}: {title}",
            f"{remove}: {title}",
            fields,
        )

    rows = (
        line(
            "stay",
            "none",
            p("Kort verblijf", "Court séjour", "Short stay"),
            p(
                "2 augustus 2021 – 15 september 2021",
                "2 août 2021 – 15 septembre 2021",
                "2 August 2021 – 15 September 2021",
            ),
            stay((2, 8, 2021), (15, 9, 2021)),
        ),
        line(
            "stay",
            "half",
            p("Studie", "Études", "Studies"),
            p(
                "16 september 2021 – 15 september 2023",
                "16 septembre 2021 – 15 septembre 2023",
                "16 September 2021 – 15 September 2023",
            ),
            stay((16, 9, 2021), (15, 9, 2023)),
        ),
        line(
            "stay",
            "whole",
            p(
                "Werk, gecombineerde vergunning",
                "Travail, permis unique",
                "Work, single permit",
            ),
            p(
                "16 september 2023 – vandaag",
                "16 septembre 2023 – aujourd’hui",
                "16 September 2023 – today",
            ),
            stay((16, 9, 2023)),
        ),
        line(
            "absence",
            "absence",
            p("Afwezig", "Absence", "Absence"),
            p(
                "12 juli 2024 – 3 september 2024",
                "12 juillet 2024 – 3 septembre 2024",
                "12 July 2024 – 3 September 2024",
            ),
            away((12, 7, 2024), (3, 9, 2024)),
        ),
    )
    kinds = (
        v.PeriodKindView(
            "stay",
            p("Verblijf toevoegen", "Ajouter un séjour", "Add a stay"),
            p("Nieuw verblijf", "Nouveau séjour", "New stay"),
            "neutral",
            stay(),
        ),
        v.PeriodKindView(
            "absence",
            p("Afwezigheid toevoegen", "Ajouter une absence", "Add an absence"),
            p("Nieuwe afwezigheid", "Nouvelle absence", "New absence"),
            "absence",
            away(),
        ),
    )
    control = v.PeriodListView(
        p("Verblijven", "Séjours", "Stays"),
        rows,
        kinds,
        edit,
        remove,
        p("Bewaren", "Enregistrer", "Save"),
        p("Annuleren", "Annuler", "Cancel"),
        p("Nog niets ingevuld", "Rien encore", "Nothing yet"),
        timeline_tall(lang),
    )
    return v.QuestionView(
        "stays",
        "stay",
        p(
            "Je verblijf en je afwezigheden",
            "Vos séjours et vos absences",
            "Your stays and absences",
        ),
        control,
        introduction=p(
            "Voeg elke periode toe, de oudste eerst. Dagen bij benadering mogen.",
            "Ajoutez chaque période, la plus ancienne d’abord. Les jours approximatifs sont permis.",
            "Add every period, the oldest first. Approximate days are allowed.",
        ),
    )


def form_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    work = v.ChoiceView(
        p("Werk", "Travail", "Work"),
        (
            v.OptionView("job", p("In loondienst", "Salarié", "Employed")),
            v.OptionView("self", p("Zelfstandig", "Indépendant", "Self-employed")),
        ),
        compact=True,
        blank="–",
    )
    fields = (
        v.FieldView(
            "amount",
            p("Inkomen per maand", "Revenu mensuel", "Monthly income"),
            v.AmountView(
                p("Inkomen per maand", "Revenu mensuel", "Monthly income"),
                "euro",
                "1900",
            ),
            p("Na belastingen.", "Après impôts.", "After taxes."),
        ),
        v.FieldView("work", p("Soort werk", "Sorte de travail", "Kind of work"), work),
        v.FieldView(
            "people",
            p("Personen ten laste", "Personnes à charge", "Dependants"),
            v.NumberView(p("Personen", "Personnes", "People"), "", 0, 20, 2),
        ),
        v.FieldView(
            "since",
            p("Sinds", "Depuis", "Since"),
            a_date(lang, p("Sinds", "Depuis", "Since"), 1, 9, 2023),
            only_if=("work", ("job", "self")),
        ),
    )
    return v.QuestionView(
        "income",
        "income",
        p("Wat is je inkomen?", "Quel est votre revenu ?", "What is your income?"),
        v.FormView(fields),
        dont_know=dont_know(
            lang,
            "",
            p(
                "Dan staat dit punt open in je resultaat.",
                "Ce point reste alors ouvert.",
                "Then this point stays open in your result.",
            ),
        ),
        **why(lang),
    )  # type: ignore[arg-type]


def yes_no_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    options = (
        v.OptionView(True, p("Ja", "Oui", "Yes")),
        v.OptionView(False, p("Nee", "Non", "No")),
    )
    return v.QuestionView(
        "insured",
        "income",
        p(
            "Heb je een ziekteverzekering in België?",
            "Avez-vous une assurance maladie en Belgique ?",
            "Do you have health insurance in Belgium?",
        ),
        v.ChoiceView(p("Verzekering", "Assurance", "Insurance"), options),
        dont_know=dont_know(lang),
        **why(lang),
    )  # type: ignore[arg-type]


def many_question(lang: str) -> v.QuestionView:
    p = partial(pick, lang)
    options = (
        v.OptionView("violence", p("Geweld", "Violence", "Violence")),
        v.OptionView("custody", p("Hoederecht", "Garde", "Custody")),
        v.OptionView("visits", p("Omgangsrecht", "Droit de visite", "Visiting right")),
        v.OptionView(
            "none", p("Niets daarvan", "Rien de cela", "None of these"), exclusive=True
        ),
    )
    return v.QuestionView(
        "hardship",
        "stay",
        p(
            "Was een van deze dingen zo?",
            "Une de ces situations ?",
            "Was one of these the case?",
        ),
        v.ChoiceView(p("Situatie", "Situation", "Situation"), options, multiple=True),
        dont_know=dont_know(lang),
    )


def place_question(lang: str) -> v.QuestionView:
    names = tuple(
        (str(n), name)
        for n, name in enumerate(
            (
                "Aalst",
                "Antwerpen",
                "Brugge",
                "Brussel",
                "Deinze",
                "Gent",
                "Hasselt",
                "Leuven",
                "Luik",
                "Namen",
            )
        )
    )
    label = pick(
        lang,
        "Zoek je gemeente",
        "Cherchez votre commune",
        "Search for your municipality",
    )
    hint = pick(
        lang,
        "Typ de eerste letters",
        "Tapez les premières lettres",
        "Type the first letters",
    )
    return v.QuestionView(
        "place",
        "you",
        pick(lang, "Waar woon je?", "Où habitez-vous ?", "Where do you live?"),
        v.PlaceView(label, names, "5", hint),
    )
