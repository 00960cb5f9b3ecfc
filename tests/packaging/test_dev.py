"""The runner: what it prepares, skips and passes on."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_no_screen_is_said_before_anything_is_done(dev, commands, capsys):
    with pytest.raises(SystemExit) as end:
        dev.main(["run"])
    assert end.value.code == 1
    assert "no screen" in capsys.readouterr().err
    assert commands == []


@pytest.mark.parametrize("tool", ["uv", "pip"])
def test_the_environment_is_made_once(dev, commands, monkeypatch, tool):
    monkeypatch.setattr(
        dev.shutil, "which", lambda name: name if tool == "uv" else None
    )
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.touch()
    dev.need_environment()
    assert any(tool in command for command in commands)
    commands.clear()
    dev.need_environment()
    assert commands == []
    monkeypatch.setattr(dev, "environment_mark", lambda: "pyproject.toml has changed")
    dev.need_environment()
    assert commands


def test_a_change_in_the_rule_base_is_compiled_once(
    dev, commands, monkeypatch, tmp_path
):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    dev.VENV.mkdir()
    (tmp_path / "resources" / "compiled").mkdir(parents=True)
    rule = tmp_path / "resources" / "rule.yaml"
    rule.write_text("one", "utf-8")
    for expected in (1, 1):
        dev.compile_if_changed()
        assert len(commands) == expected
    rule.write_text("another", "utf-8")
    dev.compile_if_changed()
    assert [command[-1] for command in commands] == ["compile", "compile"]


@pytest.mark.parametrize(
    "code", ["building/lean.py", "interview/questions.py", "presentation/formats.py"]
)
def test_a_change_in_what_compiles_compiles_too(
    dev, commands, monkeypatch, tmp_path, code
):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    dev.VENV.mkdir()
    (tmp_path / "resources" / "compiled").mkdir(parents=True)
    dev.compile_if_changed()
    assert (ROOT / "permres_gui" / code).exists()
    changed = tmp_path / "permres_gui" / code
    changed.parent.mkdir(parents=True)
    changed.write_text("another", "utf-8")
    dev.compile_if_changed()
    assert [command[-1] for command in commands] == ["compile", "compile"]


def test_further_arguments_go_to_pytest_and_nothing_else_runs(
    dev, missing, commands, monkeypatch
):
    # Set and removed, so that the fixture puts back what the runner sets.
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(dev, "need_environment", lambda libraries: None)
    monkeypatch.setattr(dev, "compile_if_changed", lambda: None)
    assert dev.main(["test", "-k", "leap"]) == 0
    assert [command[1:] for command in commands] == [["-m", "pytest", "-k", "leap"]]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_coverage_measures_the_core_by_its_own_tests_and_asks_for_all_of_it(
    dev, commands, monkeypatch
):
    for name in ("QT_QPA_PLATFORM", *dev.FEW_AND_THE_SAME):
        # Set and removed, so that the fixture puts back what the runner sets.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setattr(dev, "need_environment", lambda libraries: None)
    monkeypatch.setattr(dev, "compile_if_changed", lambda: None)
    assert dev.main(["coverage", "-q"]) == 0
    *_, command = commands
    measured = {each for each in command if each.startswith("--cov=")}
    core = {"domain", "interview", "presentation", "rules"}
    assert measured == {f"--cov=permres_gui.{package}" for package in core}
    assert {"--cov-branch", "--cov-fail-under=100", "-q"} <= set(command)
    folders = [ROOT / each for each in command if each.startswith("tests/")]
    assert {folder.name for folder in folders} >= core
    assert not {folder.name for folder in folders} & {"gui", "kiosk", "benchmarks"}
    assert all(folder.is_dir() for folder in folders)
    assert os.environ["CI"] == "1"


def test_every_step_runs_although_one_fails(dev, monkeypatch, capsys):
    codes = {"one": 0, "two": 3, "three": 0}
    monkeypatch.setattr(dev, "call", lambda name: codes[name])
    assert dev.run_steps([(name, (name,)) for name in codes]) == 1
    said = capsys.readouterr().out
    assert "two: FAILED (exit 3)" in said
    assert "three: ok" in said
    assert "Failed: two" in said


def test_readme_and_ci_use_the_same_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "python3 packaging/dev.py run " in readme
    assert "python3 packaging/dev.py test " in readme
    assert "python3 packaging/dev.py test" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["help"], 0), (["x"], 2)])
def test_an_unknown_verb_shows_the_list(dev, capsys, arguments, code):
    assert dev.main(arguments) == code
    said = capsys.readouterr().out
    assert all(f"dev.py {verb}" in said for verb in dev.VERBS)
