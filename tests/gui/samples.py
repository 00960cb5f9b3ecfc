"""Made-up words in three languages for every screen: for pictures and for tests.

The words are placeholders; the real ones come from the catalogues.
"""

# ruff: noqa: E501  (words in three languages side by side read better in one line)

from __future__ import annotations

from functools import partial

from permres_gui.presentation import views as v

LANGUAGES = (("nl", "Nederlands"), ("fr", "Français"), ("en", "English"))


def pick(lang: str, nl: str, fr: str, en: str) -> str:
    return {"nl": nl, "fr": fr, "en": en}[lang]


def help_view(lang: str) -> v.HelpView:
    p = partial(pick, lang)
    return v.HelpView(
        p("Hulp", "Aide", "Help"),
        (
            p(
                "Je beantwoordt een paar vragen. Daarna zie je welke kaart je kunt krijgen en vanaf welke dag.",
                "Vous répondez à quelques questions. Ensuite vous voyez quelle carte vous pouvez obtenir et à partir de quel jour.",
                "You answer a few questions. Then you see which card you can get and from which day.",
            ),
            p(
                "**Liever met iemand praten?** Infopunt Migratie, op afspraak. Bel Gentinfo: 09 210 10 10.",
                "**Parler à quelqu’un ?** Infopunt Migratie, sur rendez-vous. Appelez Gentinfo : 09 210 10 10.",
                "**Rather talk to someone?** Infopunt Migratie, by appointment. Call Gentinfo: 09 210 10 10.",
            ),
        ),
        p("Sluiten", "Fermer", "Close"),
    )


def display_view(lang: str) -> v.DisplayView:
    p = partial(pick, lang)
    return v.DisplayView(
        p("Weergave", "Affichage", "Display"),
        p("Grootte van de tekst", "Taille du texte", "Text size"),
        ((100, "100 %"), (125, "125 %"), (150, "150 %"), (200, "200 %")),
        p("Kleuren", "Couleurs", "Colours"),
        (
            ("light", p("Licht", "Clair", "Light")),
            ("dark", p("Donker", "Sombre", "Dark")),
            ("contrast", p("Veel contrast", "Contraste élevé", "High contrast")),
        ),
        p("Sluiten", "Fermer", "Close"),
    )


TOPICS = (
    ("you", "Over jou", "À propos de vous", "About you"),
    ("card", "Je verblijfskaart", "Votre titre de séjour", "Your residence card"),
    ("stay", "Je verblijf in België", "Séjour en Belgique", "Your stay in Belgium"),
    (
        "income",
        "Inkomen en verzekering",
        "Revenus et assurance",
        "Income and insurance",
    ),
    ("check", "Antwoorden nakijken", "Vérifier vos réponses", "Check your answers"),
    ("result", "Resultaat", "Résultat", "Result"),
)
SECTIONS = (
    ("result", "flag", 1, "Je resultaat", "Votre résultat", "Your result"),
    (
        "compare",
        "columns",
        1,
        "Kaarten vergelijken",
        "Comparer les cartes",
        "Compare the cards",
    ),
    (
        "papers",
        "list",
        1,
        "Papieren, prijs, stappen",
        "Documents, prix, étapes",
        "Papers, price, steps",
    ),
    ("answers", "edit", 2, "Je antwoorden", "Vos réponses", "Your answers"),
    (
        "print",
        "print",
        2,
        "Afdrukken of PDF",
        "Imprimer ou PDF",
        "Print or save as PDF",
    ),
)


def shell(
    lang: str, current: str = "card", section: str = "", welcome: bool = False
) -> v.ShellView:
    p = partial(pick, lang)
    order = [t[0] for t in TOPICS]
    at = order.index(current)

    def state(n):
        return "done" if n < at else "current" if n == at else "todo"

    topics = tuple(
        v.TopicView(t[0], p(*t[1:]), state(n), f"{p(*t[1:])} ({state(n)})")
        for n, t in enumerate(TOPICS)
    )
    sections = tuple(
        v.SectionView(s[0], p(*s[3:]), s[1], s[0] == section, s[2]) for s in SECTIONS
    )
    result = bool(section)
    step = p("Stap {} van 6", "Étape {} sur 6", "Step {} of 6").format(at + 1)
    return v.ShellView(
        product=p(
            "Controle permanent verblijf",
            "Vérification du séjour permanent",
            "Permanent residence check",
        ),
        language=lang,
        languages=LANGUAGES,
        language_title=p("Taal", "Langue", "Language"),
        help=help_view(lang),
        display=display_view(lang),
        help_label=p("Hulp", "Aide", "Help"),
        display_label=p("Weergave", "Affichage", "Display"),
        rail_title=p("Onderdelen", "Parties", "Parts"),
        topics=() if result or welcome else topics,
        sections=sections if result else (),
        step="" if result or welcome else step,
        step_line="" if result or welcome else step,
        human_title=p(
            "Liever met iemand praten?",
            "Parler à quelqu’un ?",
            "Rather talk to someone?",
        ),
        human_lines=(
            p(
                "Infopunt Migratie, op afspraak. Bel Gentinfo: 09 210 10 10",
                "Infopunt Migratie, sur rendez-vous. Appelez Gentinfo : 09 210 10 10",
                "Infopunt Migratie, by appointment. Call Gentinfo: 09 210 10 10",
            ),
        ),
        rules_line=p(
            "Informatie, geen beslissing. Regels van 21 november 2026.",
            "Information, pas une décision. Règles du 21 novembre 2026.",
            "Information, not a decision. Rules of 21 November 2026.",
        ),
        back="" if welcome else p("Terug", "Retour", "Back"),
        continue_=""
        if result
        else p("Start", "Commencer", "Start")
        if welcome
        else p("Toon mijn resultaat", "Voir mon résultat", "Show my result")
        if current == "check"
        else p("Doorgaan", "Continuer", "Continue"),
        restart="" if welcome else p("Opnieuw beginnen", "Recommencer", "Start again"),
        print_=p("Afdrukken", "Imprimer", "Print") if result else "",
        pdf=p("Opslaan als PDF", "Enregistrer en PDF", "Save as PDF") if result else "",
        footer_note=p(
            "Neem je verblijfskaart erbij.",
            "Prenez votre titre de séjour.",
            "Have your residence card at hand.",
        )
        if welcome
        else "",
    )


def welcome(lang: str) -> v.WelcomeView:
    p = partial(pick, lang)
    tasks = (
        (
            "card",
            p(
                "Welke permanente kaart kan ik krijgen, en vanaf wanneer?",
                "Quelle carte permanente puis-je obtenir, et quand ?",
                "Which permanent card can I get, and from which day?",
            ),
            p(
                "Voor de B-, K-, L-, EU+-, F+- en M-kaart. Ongeveer 10 vragen.",
                "Pour les cartes B, K, L, EU+, F+ et M. Environ 10 questions.",
                "For the B, K, L, EU+, F+ and M card. About 10 questions.",
            ),
        ),
        (
            "have",
            p(
                "Ik heb een permanente kaart",
                "J’ai une carte permanente",
                "I have a permanent card",
            ),
            p(
                "Wat ze geeft, wanneer je ze vernieuwt, en welke kaart je nog kunt vragen.",
                "Ce qu’elle donne, quand la renouveler, et quelle autre carte demander.",
                "What it gives you, when to renew it, and which other card you can ask for.",
            ),
        ),
        (
            "abroad",
            p("Ik ga naar het buitenland", "Je pars à l’étranger", "I am going abroad"),
            p(
                "Hoe lang je weg mag blijven, en wat je doet voor je vertrekt.",
                "Combien de temps vous pouvez partir, et que faire avant.",
                "How long you can stay away, and what to do before you leave.",
            ),
        ),
        (
            "lost",
            p(
                "Mijn kaart is weg of gestolen",
                "Ma carte est perdue ou volée",
                "My card is lost or stolen",
            ),
            p(
                "Wat je vandaag doet. Geen vragen.",
                "Que faire aujourd’hui. Pas de questions.",
                "What to do today. No questions.",
            ),
        ),
        (
            "family",
            p("Mijn familie", "Ma famille", "My family"),
            p(
                "Wie naar België kan komen, en welke kaart ze krijgen.",
                "Qui peut venir en Belgique, et quelle carte ils reçoivent.",
                "Who can come to Belgium, and which card they get.",
            ),
        ),
    )
    return v.WelcomeView(
        p("Wat wil je weten?", "Que voulez-vous savoir ?", "What do you want to know?"),
        p(
            "Voor mensen zonder de Belgische nationaliteit die in België wonen.",
            "Pour les personnes sans nationalité belge qui vivent en Belgique.",
            "For people without Belgian nationality who live in Belgium.",
        ),
        v.ChoiceView(
            p(
                "Wat wil je weten?",
                "Que voulez-vous savoir ?",
                "What do you want to know?",
            ),
            tuple(v.OptionView(a, b, c, selected=a == "card") for a, b, c in tasks),
        ),
        p("Taal", "Langue", "Language"),
        p(
            "Je kunt de taal op elke pagina veranderen.",
            "Vous pouvez la changer sur chaque page.",
            "You can change it on every page.",
        ),
        (
            v.FactView(
                "lock",
                p("Er wordt niets bewaard", "Rien n’est conservé", "Nothing is kept"),
                p(
                    "Je antwoorden blijven in dit venster. Ze zijn weg als je het sluit.",
                    "Vos réponses restent dans cette fenêtre. Elles disparaissent à la fermeture.",
                    "Your answers stay in this window. They are gone when you close it.",
                ),
            ),
            v.FactView(
                "info",
                p(
                    "Informatie, geen beslissing",
                    "Information, pas une décision",
                    "Information, not a decision",
                ),
                p(
                    "De gemeente en de Dienst Vreemdelingenzaken beslissen.",
                    "La commune et l’Office des étrangers décident.",
                    "The municipality and the Immigration Office decide.",
                ),
            ),
            v.FactView(
                "calendar",
                p(
                    "Regels van 21 november 2026",
                    "Règles du 21 novembre 2026",
                    "Rules of 21 November 2026",
                ),
                p(
                    "Prijzen en stappen van de Stad Gent.",
                    "Prix et étapes de la Ville de Gand.",
                    "Prices and steps of the City of Ghent.",
                ),
                v.SourcesView(
                    p("Bronnen", "Sources", "Sources"),
                    ("Wet van 15 december 1980, artikel 14",),
                ),
            ),
        ),
        (
            v.LinkView(
                "waiting",
                p(
                    "Ik heb aangevraagd en wacht",
                    "J’ai fait la demande et j’attends",
                    "I have applied and I am waiting",
                ),
            ),
            v.LinkView(
                "letters",
                p(
                    "Wat betekenen de letters op de kaarten?",
                    "Que veulent dire les lettres sur les cartes ?",
                    "What do the letters on the cards mean?",
                ),
            ),
        ),
    )


def answers(lang: str) -> v.AnswersView:
    p = partial(pick, lang)
    change = p("Wijzigen", "Modifier", "Change")

    def line(
        question: str, label: str, answer: str, open_: str = ""
    ) -> v.AnswerRowView:
        return v.AnswerRowView(question, label, answer, f"{change}: {label}", open_)

    none = p("Geen", "Aucune", "None")
    return v.AnswersView(
        p("Kijk je antwoorden na", "Vérifiez vos réponses", "Check your answers"),
        p(
            "Wijzig wat fout is. Alleen de vragen die erop volgen komen terug.",
            "Changez ce qui est faux. Seules les questions qui en dépendent reviennent.",
            "Change what is wrong. Only the questions that follow from a change come back.",
        ),
        (
            (
                p("Over jou", "À propos de vous", "About you"),
                (
                    line(
                        "nationality",
                        p("Paspoort", "Passeport", "Passport"),
                        p("Syrië", "Syrie", "Syria"),
                    ),
                    line(
                        "place",
                        p("Je woont in", "Vous habitez à", "You live in"),
                        p("Gent", "Gand", "Ghent"),
                    ),
                ),
            ),
            (
                p("Je verblijfskaart", "Votre titre de séjour", "Your residence card"),
                (
                    line(
                        "card",
                        p("Kaart", "Carte", "Card"),
                        p("A-kaart", "Carte A", "A card"),
                    ),
                    line(
                        "valid",
                        p("Geldig tot", "Valable jusqu’au", "Valid until"),
                        p("30 juni 2027", "30 juin 2027", "30 June 2027"),
                    ),
                ),
            ),
            (
                p(
                    "Inkomen en verzekering",
                    "Revenus et assurance",
                    "Income and insurance",
                ),
                (
                    line(
                        "income",
                        p("Inkomen per maand", "Revenu mensuel", "Monthly income"),
                        p(
                            "1.900 euro, uit werk",
                            "1 900 euros, du travail",
                            "€1,900, from work",
                        ),
                    ),
                    line(
                        "insurance",
                        p("Ziekteverzekering", "Assurance maladie", "Health insurance"),
                        p("Ik weet het niet", "Je ne sais pas", "I do not know"),
                        p(
                            "nog open voor L",
                            "encore ouvert pour L",
                            "still open for L",
                        ),
                    ),
                    line(
                        "convictions",
                        p("Veroordelingen", "Condamnations", "Convictions"),
                        none,
                    ),
                ),
            ),
            (
                p(
                    "Je verblijf in België",
                    "Séjour en Belgique",
                    "Your stay in Belgium",
                ),
                (
                    line(
                        "asylum",
                        p("Asielaanvraag", "Demande d’asile", "Asylum application"),
                        p("4 maart 2020", "4 mars 2020", "4 March 2020"),
                    ),
                    line(
                        "stays",
                        p("Asielprocedure", "Procédure d’asile", "Asylum procedure"),
                        p(
                            "4 maart 2020 tot 30 juni 2021",
                            "du 4 mars 2020 au 30 juin 2021",
                            "4 March 2020 to 30 June 2021",
                        ),
                    ),
                    line(
                        "stays",
                        p(
                            "Vluchteling, A-kaart",
                            "Réfugié, carte A",
                            "Refugee, A card",
                        ),
                        p(
                            "1 juli 2021 tot vandaag",
                            "du 1er juillet 2021 à aujourd’hui",
                            "1 July 2021 until today",
                        ),
                    ),
                    line(
                        "stays",
                        p("In het buitenland", "À l’étranger", "Abroad"),
                        p(
                            "10 januari tot 20 augustus 2022, familie, buiten de EU",
                            "du 10 janvier au 20 août 2022, famille, hors de l’UE",
                            "10 January to 20 August 2022, family, outside the EU",
                        ),
                    ),
                    line("prison", p("Gevangenis", "Prison", "Prison"), none),
                ),
            ),
        ),
        change,
        p(
            "Je antwoorden staan alleen in dit venster.",
            "Vos réponses sont seulement dans cette fenêtre.",
            "Your answers are only in this window.",
        ),
    )
