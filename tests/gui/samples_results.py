"""A made-up result, comparison and list of papers, in three languages."""

# ruff: noqa: E501  (words in three languages side by side read better in one line)

from __future__ import annotations

from datetime import date
from functools import partial

from permres_gui.presentation import views as v
from tests.gui.samples import pick
from tests.gui.samples_questions import source


def timeline(lang: str) -> v.TimelineView:
    p = partial(pick, lang)

    def bar(a: date, b: date, fill: v.Fill, *words: str) -> v.BarView:
        label = p(*words) if words else ""
        return v.BarView(a, b, fill, label, "", f"{label}, {a} – {b}")

    def lane(words: tuple[str, str, str], *bars: v.BarView) -> v.LaneView:
        return v.LaneView(p(*words), bars)

    today = date(2026, 11, 23)
    asked, granted, back = date(2020, 3, 4), date(2021, 7, 1), date(2022, 8, 20)
    return v.TimelineView(
        p(
            "Hoe je jaren tellen",
            "Comment vos années comptent",
            "How your years are counted",
        ),
        date(2020, 1, 1),
        date(2028, 1, 1),
        (
            lane(
                ("Je verblijf", "Votre séjour", "Your stay"),
                bar(
                    asked,
                    date(2021, 6, 30),
                    "neutral",
                    "Asielprocedure",
                    "Procédure d’asile",
                    "Asylum procedure",
                ),
                bar(
                    granted,
                    today,
                    "neutral",
                    "Erkend vluchteling (A-kaart)",
                    "Réfugié reconnu (carte A)",
                    "Recognised refugee (A card)",
                ),
                bar(
                    date(2022, 1, 10),
                    back,
                    "absence",
                    "Buitenland, 221 dagen",
                    "À l’étranger, 221 jours",
                    "Abroad, 221 days",
                ),
            ),
            lane(
                ("B-kaart", "Carte B", "B card"),
                bar(
                    asked,
                    date(2025, 3, 4),
                    "whole",
                    "5 jaar sinds je asielaanvraag",
                    "5 ans depuis la demande d’asile",
                    "5 years from your asylum application",
                ),
            ),
            lane(
                ("L-kaart", "Carte L", "L card"),
                bar(
                    asked,
                    back,
                    "none",
                    "telt niet meer",
                    "ne compte plus",
                    "does not count any more",
                ),
                bar(
                    back,
                    today,
                    "whole",
                    "4 jaar 3 maanden geteld",
                    "compté : 4 ans 3 mois",
                    "4 years 3 months counted",
                ),
                bar(today, date(2027, 8, 20), "future"),
            ),
        ),
        (
            v.MarkView(today, "today", p("Vandaag", "Aujourd’hui", "Today")),
            v.MarkView(
                date(2025, 3, 4),
                "complete",
                p("Sinds 4 maart 2025", "Depuis le 4 mars 2025", "Since 4 March 2025"),
                1,
            ),
            v.MarkView(
                date(2022, 8, 20),
                "restart",
                p(
                    "telt opnieuw: 20 augustus 2022",
                    "recommence : 20 août 2022",
                    "counting starts again: 20 August 2022",
                ),
                2,
            ),
            v.MarkView(
                date(2027, 8, 20),
                "complete",
                p("20 augustus 2027", "20 août 2027", "20 August 2027"),
                2,
            ),
        ),
        tuple((date(y, 1, 1), str(y)) for y in range(2020, 2028)),
        p("Tijdlijn van je verblijf", "Ligne du temps", "Timeline of your stay"),
        (
            v.LegendView("whole", p("telt", "compte", "counts")),
            v.LegendView("none", p("telt niet", "ne compte pas", "does not count")),
            v.LegendView("absence", p("buitenland", "à l’étranger", "abroad")),
            v.LegendView("future", p("komt nog", "à venir", "still to come")),
            v.LegendView(
                "complete", p("5 jaar vol", "5 ans complets", "5 years complete")
            ),
        ),
        v.TableView(
            p("Hetzelfde als tabel", "La même chose en tableau", "The same as a table"),
            (p("Wat", "Quoi", "What"), p("Van", "De", "From"), p("Tot", "À", "To")),
            (
                (
                    p("Asielprocedure", "Procédure d’asile", "Asylum procedure"),
                    "4.3.2020",
                    "30.6.2021",
                ),
                (p("Vluchteling", "Réfugié", "Refugee"), "1.7.2021", "–"),
            ),
        ),
    )


def strip(lang: str) -> v.TimelineView:
    p = partial(pick, lang)

    def bar(a: date, b: date, fill: v.Fill, label: str) -> v.BarView:
        return v.BarView(a, b, fill, label, "", f"{label}, {a} – {b}")

    bars = (
        bar(
            date(2026, 10, 15),
            date(2027, 4, 30),
            "whole",
            p("A-kaart geldig", "Carte A valable", "A card valid"),
        ),
        bar(
            date(2027, 3, 16),
            date(2027, 3, 31),
            "window",
            p(
                "verlengen: 16 tot 31 maart",
                "prolonger : du 16 au 31 mars",
                "renew: 16 to 31 March",
            ),
        ),
        bar(
            date(2027, 4, 30),
            date(2027, 9, 16),
            "due",
            p(
                "nieuwe A-kaart nodig",
                "nouvelle carte A nécessaire",
                "new A card needed",
            ),
        ),
        bar(
            date(2027, 9, 16),
            date(2028, 2, 15),
            "future",
            p(
                "wachten op de beslissing",
                "attente de la décision",
                "waiting for the decision",
            ),
        ),
    )
    marks = (
        v.MarkView(date(2026, 11, 23), "today", p("Vandaag", "Aujourd’hui", "Today")),
        v.MarkView(
            date(2027, 4, 30),
            "end",
            p(
                "kaart loopt af: 30 april",
                "fin de la carte : 30 avril",
                "card expires: 30 April",
            ),
            0,
        ),
        v.MarkView(
            date(2027, 9, 16),
            "complete",
            p(
                "L-kaart: 16 september",
                "Carte L : 16 septembre",
                "L card: 16 September",
            ),
            0,
        ),
    )
    ticks = (
        (date(2027, 1, 1), "01/2027"),
        (date(2027, 4, 1), "04/2027"),
        (date(2027, 7, 1), "07/2027"),
        (date(2027, 10, 1), "10/2027"),
        (date(2028, 1, 1), "01/2028"),
    )
    return v.TimelineView(
        p("Het komende jaar", "L’année à venir", "The coming year"),
        date(2026, 10, 1),
        date(2028, 3, 1),
        (v.LaneView("", bars),),
        marks,
        ticks,
        p("Strook van een jaar", "Bande d’un an", "Strip of one year"),
    )


def cards(lang: str) -> tuple[v.CardRowView, ...]:
    p = partial(pick, lang)
    ask, met, later = (
        p("Vraag na", "À demander", "Ask"),
        p("In orde", "Rempli", "Met"),
        p("Nog niet", "Pas encore", "Not yet"),
    )
    one = v.SourcesView(
        p("Bron", "Source", "Source"), ("Wet van 15 december 1980, artikel 15bis, § 1",)
    )
    requirements = (
        v.RequirementView(
            "not_yet",
            later,
            p(
                "5 jaar wettig verblijf zonder lange afwezigheid",
                "5 ans de séjour légal sans longue absence",
                "5 years of legal stay without a long absence",
            ),
            p(
                "Geteld vanaf 20 augustus 2022, de dag dat je terugkwam. Vol op 20 augustus 2027.",
                "Compté depuis le 20 août 2022, le jour de votre retour. Complet le 20 août 2027.",
                "Counted from 20 August 2022, the day you came back. Complete on 20 August 2027. The asylum procedure and the time before your journey do not count any more.",
            ),
            one,
        ),
        v.RequirementView(
            "eligible",
            met,
            p(
                "Alle afwezigheden samen: hoogstens 10 maanden",
                "Toutes les absences : 10 mois au plus",
                "All absences together: 10 months at most",
            ),
            p(
                "Sinds je terugkwam: 0 dagen.",
                "Depuis votre retour : 0 jour.",
                "Since you came back: 0 days.",
            ),
            one,
        ),
        v.RequirementView(
            "needs_advice",
            ask,
            p(
                "Genoeg vast inkomen",
                "Revenus stables suffisants",
                "Enough stable income",
            ),
            p(
                "Het bedrag voor 2026 is nog niet bekend.",
                "Le montant de 2026 n’est pas connu.",
                "You have €1,900 a month. In 2025 the amount was €1,038. The amount for 2026 is not known yet.",
            ),
            one,
        ),
    )

    def line(
        letters: str, status: v.Status, word: str, day: str, reason: str, **more: object
    ) -> v.CardRowView:
        return v.CardRowView(
            tuple(letters.split()),
            status,
            word,
            day,
            reason,
            f"{letters}: {word} {day}. {reason}",
            **more,
        )  # type: ignore[arg-type]

    no = p("Nee", "Non", "No")
    return (
        line(
            "B",
            "eligible",
            p("Ja, nu", "Oui, maintenant", "Yes, now"),
            p("sinds 4 maart 2025", "depuis le 4 mars 2025", "since 4 March 2025"),
            p(
                "5 jaar voorbij sinds je asielaanvraag.",
                "5 ans sont passés depuis votre demande d’asile.",
                "5 years have passed since your asylum application.",
            ),
            title=p(
                "Wat de B-kaart vraagt",
                "Ce que demande la carte B",
                "What the B card asks for",
            ),
            requirements=requirements[1:2],
        ),
        line(
            "L",
            "not_yet",
            later,
            p(
                "vanaf 20 augustus 2027",
                "à partir du 20 août 2027",
                "from 20 August 2027",
            ),
            p(
                "Je was 6 maanden of langer in het buitenland. Je 5 jaar begonnen opnieuw.",
                "Vous étiez 6 mois ou plus à l’étranger. Vos 5 ans ont recommencé.",
                "You were abroad for 6 months or more. Your 5 years started again.",
            ),
            title=p(
                "Wat de L-kaart vraagt",
                "Ce que demande la carte L",
                "What the L card asks for",
            ),
            requirements=requirements,
            sources=source(lang),
            links=(
                v.LinkView(
                    "papers:L",
                    p(
                        "Papieren voor de L-kaart",
                        "Documents pour la carte L",
                        "Papers for the L card",
                    ),
                ),
            ),
        ),
        line(
            "K",
            "not_yet",
            later,
            p("na de B-kaart", "après la carte B", "after the B card"),
            p(
                "Eerst de B-kaart. K kun je vragen op de dag dat je ze krijgt.",
                "D’abord la carte B. Vous pouvez demander K le jour où vous la recevez.",
                "First the B card. You can ask for K on the day you get it.",
            ),
        ),
        line(
            "EU+",
            "not_eligible",
            no,
            "",
            p(
                "Alleen voor burgers van de EU, IJsland, Noorwegen, Liechtenstein of Zwitserland.",
                "Seulement pour les citoyens de l’UE, d’Islande, de Norvège, du Liechtenstein ou de Suisse.",
                "Only for citizens of the EU, Iceland, Norway, Liechtenstein or Switzerland.",
            ),
        ),
        line(
            "F+",
            "not_eligible",
            no,
            "",
            p(
                "Alleen voor familie van een Belg of een Unieburger.",
                "Seulement pour la famille d’un Belge ou d’un citoyen de l’UE.",
                "Only for family of a Belgian or an EU citizen.",
            ),
        ),
        line(
            "M",
            "not_eligible",
            no,
            "",
            p(
                "Alleen voor Britten en hun familie met Brexitrechten.",
                "Seulement pour les Britanniques et leur famille avec des droits du Brexit.",
                "Only for British citizens and their family with Brexit rights.",
            ),
        ),
    )


def result(lang: str) -> v.ResultView:
    p = partial(pick, lang)
    return v.ResultView(
        "eligible",
        p(
            "Je kunt nu een B-kaart aanvragen",
            "Vous pouvez demander une carte B",
            "You can apply for a B card now",
        ),
        (
            p(
                "Dat kan sinds 4 maart 2025.",
                "C’est possible depuis le 4 mars 2025.",
                "This has been possible since 4 March 2025.",
            ),
            p(
                "Een L-kaart kun je aanvragen vanaf **20 augustus 2027**.",
                "Une carte L est possible à partir du **20 août 2027**.",
                "You can apply for an L card from **20 August 2027**.",
            ),
        ),
        cards(lang),
        p(
            "Volgens je antwoorden van 23 november 2026. Informatie, geen beslissing: de Dienst Vreemdelingenzaken beslist.",
            "Selon vos réponses du 23 novembre 2026. Information, pas une décision : l’Office des étrangers décide.",
            "Based on your answers of 23 November 2026. Information, not a decision: the Immigration Office decides.",
        ),
        v.LinkView(
            "papers",
            p(
                "Papieren, prijs, stappen",
                "Documents, prix, étapes",
                "Papers, price, steps",
            ),
        ),
        timeline=timeline(lang),
        until=v.ListView(
            p("Tot 20 augustus 2027", "Jusqu’au 20 août 2027", "Until 20 August 2027"),
            (
                (
                    "",
                    p(
                        "Vraag eerst de B-kaart: je A-kaart loopt af op 30 juni 2027.",
                        "Demandez d’abord la carte B : votre carte A finit le 30 juin 2027.",
                        "Apply for the B card first: your A card ends on 30 June 2027.",
                    ),
                ),
                (
                    "",
                    p(
                        "Blijf niet 6 maanden of langer na elkaar weg.",
                        "Ne partez pas 6 mois ou plus de suite.",
                        "Do not stay abroad for 6 months or more in a row. The 5 years for L would start again.",
                    ),
                ),
                (
                    "",
                    p(
                        "Bewaar je loonfiches.",
                        "Gardez vos fiches de paie.",
                        "Keep your payslips and the certificate of your health insurance fund.",
                    ),
                ),
            ),
            (
                v.LinkView(
                    "calendar",
                    p(
                        "Zet de dag in je agenda",
                        "Mettre le jour dans l’agenda",
                        "Save the day in a calendar",
                    ),
                    "calendar",
                ),
            ),
        ),
        changes=v.ListView(
            p(
                "Wat dit resultaat zou veranderen",
                "Ce qui changerait ce résultat",
                "What would change this result",
            ),
            (
                (
                    "",
                    p(
                        "Een nieuwe reis van 6 maanden of meer: L later.",
                        "Un voyage de 6 mois ou plus : L plus tard.",
                        "A new journey of 6 months or more: L later.",
                    ),
                ),
                (
                    "",
                    p(
                        "Een attest van je ziekenfonds: een punt minder om na te vragen.",
                        "Une attestation de votre mutualité : un point de moins.",
                        "A certificate of your health insurance fund: one point less to ask about.",
                    ),
                ),
            ),
            (
                v.LinkView(
                    "answers",
                    p(
                        "Een antwoord wijzigen",
                        "Modifier une réponse",
                        "Change an answer",
                    ),
                    "edit",
                ),
            ),
        ),
        compare=v.TeaserView(
            p(
                "K of L na de B-kaart?",
                "K ou L après la carte B ?",
                "K or L after the B card?",
            ),
            p(
                "Je kunt kiezen. Beide duren 10 jaar. Ze verschillen in inkomen, afwezigheid en verhuizen binnen de EU.",
                "Vous choisissez. Les deux durent 10 ans. Elles diffèrent par les revenus, l’absence et la mobilité dans l’UE.",
                "You can choose. Both last 10 years. They differ in income, absence and moving to another EU country.",
            ),
            v.LinkView(
                "compare",
                p("B, K en L vergelijken", "Comparer B, K et L", "Compare B, K and L"),
                "columns",
            ),
        ),
    )


def not_yet(lang: str) -> v.ResultView:
    p = partial(pick, lang)
    rows = cards(lang)
    folded = v.CardRowView(
        ("EU+", "F+", "M"),
        "not_eligible",
        p("Nee", "Non", "No"),
        "",
        p(
            "Die kaarten zijn voor Unieburgers, hun familie, familie van Belgen, en Britten met Brexitrechten.",
            "Ces cartes sont pour les citoyens de l’UE, leur famille, la famille de Belges et les Britanniques.",
            "These cards are for EU citizens, their family, family of Belgians, and British citizens with Brexit rights.",
        ),
        "EU+, F+, M",
    )
    return v.ResultView(
        "not_yet",
        p(
            "Je kunt nog geen L-kaart aanvragen",
            "Vous ne pouvez pas encore demander une carte L",
            "You cannot apply for an L card yet",
        ),
        (
            p(
                "Volgens je antwoorden kan dat vanaf **16 september 2027**. Dan zijn je 5 jaar voorbij.",
                "Selon vos réponses, c’est possible à partir du **16 septembre 2027**.",
                "By your answers you can from **16 September 2027**. Then your 5 years have passed.",
            ),
        ),
        (rows[1], rows[2], folded),
        p(
            "Informatie, geen beslissing.",
            "Information, pas une décision.",
            "Information, not a decision.",
        ),
        v.LinkView(
            "calendar",
            p("Zet in agenda", "Mettre dans l’agenda", "Save in a calendar"),
            "calendar",
        ),
        (
            v.NoticeView(
                p(
                    "Je A-kaart loopt eerder af: op 30 april 2027",
                    "Votre carte A expire avant : le 30 avril 2027",
                    "Your A card expires before that: on 30 April 2027",
                ),
                p(
                    "Verleng je A-kaart tussen 16 en 31 maart 2027. Zonder geldige kaart kun je de L-kaart niet aanvragen.",
                    "Prolongez-la entre le 16 et le 31 mars 2027.",
                    "Renew your A card between 16 and 31 March 2027. Without a valid card you cannot apply for the L card.",
                ),
            ),
        ),
        strip(lang),
        until=v.ListView(
            p(
                "Wat doe je intussen?",
                "Que faire en attendant ?",
                "What to do meanwhile?",
            ),
            (
                (
                    p(
                        "16 tot 31 maart 2027",
                        "du 16 au 31 mars 2027",
                        "16 to 31 March 2027",
                    ),
                    p(
                        "Verleng je A-kaart bij je gemeente. Dat kost 30 euro in Gent.",
                        "Prolongez votre carte A à la commune. Cela coûte 30 euros à Gand.",
                        "Renew your A card at your municipality. That costs 30 euro in Ghent.",
                    ),
                ),
                (
                    p("Bij elke reis", "À chaque voyage", "At every journey"),
                    p(
                        "Blijf korter dan 6 maanden na elkaar weg. Nu: 52 dagen.",
                        "Partez moins de 6 mois de suite. Actuellement : 52 jours.",
                        "Stay away for less than 6 months in a row. Now: 52 days.",
                    ),
                ),
            ),
        ),
    )


def compare(lang: str) -> v.CompareView:
    p = partial(pick, lang)
    cell = v.CellView
    no = cell(p("Nee", "Non", "No"))
    return v.CompareView(
        p(
            "B-, K- of L-kaart: wat geeft elke kaart?",
            "Carte B, K ou L : que donne chaque carte ?",
            "B, K or L card: what does each card give?",
        ),
        p(
            "Je kiest zelf. Geen van deze kaarten is verplicht.",
            "Vous choisissez. Aucune de ces cartes n’est obligatoire.",
            "You choose. None of these cards is compulsory.",
        ),
        (
            ("B", p("Onbeperkt verblijf", "Séjour illimité", "Unlimited stay")),
            ("K", p("Vestiging", "Établissement", "Settlement")),
            (
                "L",
                p(
                    "Langdurig ingezetene",
                    "Résident de longue durée",
                    "Long-term resident",
                ),
            ),
        ),
        (
            (
                p("Wanneer?", "Quand ?", "When?"),
                (
                    cell(
                        p("Nu", "Maintenant", "Now"),
                        p(
                            "kan sinds 4 maart 2025",
                            "possible depuis le 4 mars 2025",
                            "possible since 4 March 2025",
                        ),
                        "eligible",
                    ),
                    cell(
                        p("Na de B-kaart", "Après la carte B", "After the B card"),
                        p(
                            "de dag dat je de B-kaart krijgt",
                            "le jour où vous recevez la carte B",
                            "the day you get the B card",
                        ),
                        "not_yet",
                    ),
                    cell(
                        p("20 augustus 2027", "20 août 2027", "20 August 2027"),
                        p("5 jaar vol", "5 ans complets", "5 years complete"),
                        "not_yet",
                    ),
                ),
                False,
            ),
            (
                p(
                    "Geldigheid van de kaart",
                    "Validité de la carte",
                    "Validity of the card",
                ),
                (
                    cell(p("5 jaar", "5 ans", "5 years")),
                    cell(p("10 jaar", "10 ans", "10 years")),
                    cell(p("10 jaar", "10 ans", "10 years")),
                ),
                False,
            ),
            (
                p("Toegelaten afwezigheid", "Absence permise", "Absence allowed"),
                (
                    cell(p("1 jaar", "1 an", "1 year")),
                    cell(p("1 jaar", "1 an", "1 year")),
                    cell(
                        p(
                            "12 maanden buiten de EU",
                            "12 mois hors de l’UE",
                            "12 months outside the EU",
                        ),
                        p(
                            "of 6 jaar buiten België",
                            "ou 6 ans hors de Belgique",
                            "or 6 years outside Belgium",
                        ),
                    ),
                ),
                False,
            ),
            (
                p(
                    "Wonen in een ander EU-land",
                    "Vivre dans un autre pays de l’UE",
                    "Living in another EU country",
                ),
                (
                    no,
                    no,
                    cell(
                        p("Makkelijker", "Plus facile", "Easier"),
                        p(
                            "Elk land heeft voorwaarden.",
                            "Chaque pays a ses conditions. Sauf Danemark et Irlande.",
                            "Every country has conditions.",
                        ),
                    ),
                ),
                False,
            ),
            (
                p(
                    "Werken zonder vergunning",
                    "Travailler sans permis",
                    "Working without a permit",
                ),
                (cell(p("Ja", "Oui", "Yes")),) * 3,
                True,
            ),
        ),
        p("Alleen de verschillen", "Seulement les différences", "Only the differences"),
        p(
            "Gelijk voor de 3 kaarten: werken zonder vergunning, aanvraag gratis, kaart 30 euro in Gent.",
            "Pareil pour les 3 cartes : travailler sans permis, demande gratuite, carte à 30 euros à Gand.",
            "Equal for the 3 cards: working without a permit, application free, card 30 euro in Ghent.",
        ),
        source(lang),
    )


def papers(lang: str) -> v.PapersView:
    p = partial(pick, lang)
    doc = v.DocumentView
    first = (
        doc(
            "current-card",
            p("Je A-kaart", "Votre carte A", "Your A card"),
            p(
                "Kopie van de voorkant en de achterkant.",
                "Copie du recto et du verso.",
                "Copy of the front and the back.",
            ),
            ticked=True,
        ),
        doc(
            "cgrs",
            p("Vluchtelingenattest", "Attestation de réfugié", "Refugee certificate"),
            p(
                "Van het Commissariaat-generaal (CGVS). Het vervangt je paspoort.",
                "Du Commissariat général (CGRA). Elle remplace votre passeport.",
                "From the Commissioner General (CGRS). It replaces your passport.",
            ),
            p("Heb je dit niet?", "Vous ne l’avez pas ?", "You don’t have this?"),
            (
                p(
                    "Vraag het gratis aan bij het CGVS.",
                    "Demandez-la gratuitement au CGRA.",
                    "Ask for it at the CGRS, for free.",
                ),
            ),
        ),
        doc(
            "annex",
            p("Bijlage 26", "Annexe 26", "Annex 26"),
            p(
                "Bewijst de dag van je asielaanvraag: 4 maart 2020.",
                "Prouve le jour de la demande d’asile : 4 mars 2020.",
                "Proves the day of your asylum application: 4 March 2020.",
            ),
            ticked=True,
        ),
        doc(
            "photo",
            p("Pasfoto", "Photo d’identité", "Passport photo"),
            p(
                "Niet ouder dan 6 maanden, witte achtergrond.",
                "Moins de 6 mois, fond blanc.",
                "Not older than 6 months, white background.",
            ),
        ),
    )
    second = (
        doc(
            "invitation",
            p(
                "Uitnodiging, A-kaart en een nieuwe pasfoto",
                "Invitation, carte A et une nouvelle photo",
                "Invitation, A card and a new photo",
            ),
            p(
                "Kom zelf: men neemt je vingerafdrukken.",
                "Venez vous-même : on prend vos empreintes.",
                "Come yourself: your fingerprints are taken.",
            ),
        ),
        doc(
            "codes",
            p(
                "Bij het afhalen: brief met pin- en pukcode, oude kaarten",
                "Au retrait : lettre avec codes PIN et PUK, anciennes cartes",
                "When you collect it: letter with PIN and PUK code, old cards",
            ),
        ),
    )
    less, more = p("Minder", "Moins", "Fewer"), p("Meer", "Plus", "More")
    adults, children = (
        p("Volwassenen", "Adultes", "Adults"),
        p(
            "Kinderen jonger dan 12 jaar",
            "Enfants de moins de 12 ans",
            "Children under 12",
        ),
    )
    fees = v.FeesView(
        p("Prijs", "Prix", "Price"),
        (
            v.CounterView(
                "12-", adults, 1, 1, 9, f"{less}: {adults}", f"{more}: {adults}"
            ),
            v.CounterView(
                "0-12",
                children,
                2,
                0,
                9,
                f"{less}: {children}",
                f"{more}: {children}",
            ),
        ),
        v.ChoiceView(
            p("Procedure", "Procédure", "Procedure"),
            (
                v.OptionView("normal", p("Gewoon", "Normale", "Normal")),
                v.OptionView(
                    "urgent", p("Dringend", "Urgente", "Urgent"), selected=True
                ),
            ),
        ),
        (
            v.FeeLineView(
                p("Aanvraag", "Demande", "Application"), p("gratis", "gratuite", "free")
            ),
            v.FeeLineView(p("1 volwassene", "1 adulte", "1 adult"), "€ 133"),
            v.FeeLineView(p("1e kind", "1er enfant", "1st child"), "€ 133"),
            v.FeeLineView(
                p(
                    "2e kind op hetzelfde adres",
                    "2e enfant à la même adresse",
                    "2nd child at the same address",
                ),
                "€ 110",
            ),
        ),
        p("Samen", "Total", "Total"),
        "€ 376",
        (
            p(
                "In de gewone procedure betaal je samen 48 euro. Betaal het liefst contactloos.",
                "En procédure normale : 48 euros. Payez de préférence sans contact.",
                "In the normal procedure you pay 48 euro. Pay contactless if you can.",
            ),
            p(
                "Stad Gent, gegevens van november 2026.",
                "Ville de Gand, données de novembre 2026.",
                "City of Ghent, data of November 2026.",
            ),
        ),
        source(lang),
    )
    steps = v.StepsView(
        p("Stappen", "Étapes", "Steps"),
        (
            v.StepView(
                p(
                    "Vraag de B-kaart online aan",
                    "Demandez la carte B en ligne",
                    "Apply for the B card online",
                ),
                p(
                    "Met PDF of JPEG, niet met HEIC.",
                    "En PDF ou JPEG, pas en HEIC.",
                    "With PDF or JPEG, not with HEIC.",
                ),
                p("kan vandaag", "possible aujourd’hui", "possible today"),
            ),
            v.StepView(
                p(
                    "De Dienst Vreemdelingenzaken beslist",
                    "L’Office des étrangers décide",
                    "The Immigration Office decides",
                ),
                p(
                    "Verleng intussen je A-kaart als die bijna afloopt.",
                    "Prolongez entre-temps votre carte A.",
                    "Meanwhile renew your A card if it is about to end.",
                ),
                p("ongeveer 2 maanden", "environ 2 mois", "about 2 months"),
            ),
            v.StepView(
                p(
                    "Haal de kaart af op dezelfde plaats",
                    "Retirez la carte au même endroit",
                    "Collect the card at the same place",
                ),
                p(
                    "Zonder afspraak, behalve in Wijkkantoor Rabot.",
                    "Sans rendez-vous, sauf au bureau Rabot.",
                    "Without appointment, except at Wijkkantoor Rabot.",
                ),
            ),
        ),
        source(lang),
    )
    return v.PapersView(
        p(
            "B-kaart in Gent: papieren, prijs, stappen",
            "Carte B à Gand : documents, prix, étapes",
            "B card in Ghent: papers, price, steps",
        ),
        p("Op deze pagina:", "Sur cette page :", "On this page:"),
        (
            v.LinkView(
                "papers",
                p(
                    "Papieren: 2 van 6 klaar",
                    "Documents : 2 sur 6 prêts",
                    "Papers: 2 of 6 ready",
                ),
            ),
            v.LinkView(
                "price", p("Prijs: 376 euro", "Prix : 376 euros", "Price: 376 euro")
            ),
            v.LinkView("steps", p("Stappen: 3", "Étapes : 3", "Steps: 3")),
        ),
        (
            v.PaperGroupView(
                p(
                    "Papieren voor je aanvraag",
                    "Documents pour la demande",
                    "Papers for your application",
                ),
                first,
            ),
            v.PaperGroupView(
                p(
                    "Als de kaart gemaakt wordt",
                    "Quand la carte est faite",
                    "When the card is made",
                ),
                second,
            ),
        ),
        fees,
        steps,
    )
