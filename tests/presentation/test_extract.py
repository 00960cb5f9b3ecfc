from permres_gui.presentation.extract import from_data, from_python, texts

KEYS = frozenset({"title", "texts"})


def words(found):
    return [each.words for each in found]


def test_marked_texts_are_found_with_their_holder():
    code = """
LABEL = N_("Yes")
def view(words):
    return words.text("You live "
        "together.", day=day), words.plural("%(number)s day", "%(number)s days", 2)
"""
    found = [(each.words, each.path) for each in from_python(code, "a.py")]
    assert found == [
        (("Yes",), ""),
        (("You live together.",), "view"),
        (("%(number)s day", "%(number)s days"), "view"),
    ]


def test_what_is_no_literal_text_is_left_alone():
    code = """
words.text(title), edit.text(), words.text(5), words.plural("a", many, 2)
words.text(""), other("no"), table[0]("no")
"""
    assert words(from_python(code, "a.py")) == []


def test_texts_of_yaml_stand_under_known_keys():
    data = {
        "id": "x y",
        "title": "Your card ",
        "rules": [{"id": "b.one", "texts": {"met": "Yes.", "not_met": "No."}}],
        "kind": "some thing",
    }
    found = [(each.words[0], each.path) for each in from_data(data, KEYS, "b.yaml")]
    assert found == [
        ("Your card", "title"),
        ("Yes.", "rules[b.one].texts.met"),
        ("No.", "rules[b.one].texts.not_met"),
    ]


def test_a_list_of_texts_and_items_without_id():
    data = {"title": None, "lines": [{"title": "One"}, "two"]}
    found = [(each.words[0], each.path) for each in from_data(data, KEYS, "b.yaml")]
    assert found == [("One", "lines[0].title")]


def test_a_checkout_gives_code_and_data(tmp_path):
    code = tmp_path / "permres_gui" / "gui"
    data = tmp_path / "resources" / "interview"
    code.mkdir(parents=True)
    data.mkdir(parents=True)
    (code / "page.py").write_text('x.text("Next")\n')
    (data / "questions.yaml").write_text("- {id: a, heading: Why?}\n")
    found = texts(tmp_path / "permres_gui", tmp_path / "resources")
    assert [(each.words[0], each.file, each.path) for each in found] == [
        ("Next", "permres_gui/gui/page.py", ""),
        ("Why?", "resources/interview/questions.yaml", "[a].heading"),
    ]
