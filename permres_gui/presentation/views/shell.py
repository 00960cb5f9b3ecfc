"""The frame around every page, and the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.views.controls import ChoiceView
    from permres_gui.presentation.views.parts import LinkView, SourcesView, TopicState


@dataclass(frozen=True, slots=True)
class TopicView:
    """One step of the rail while asking, with its state in words in `spoken`."""

    id: str
    label: str
    state: TopicState
    spoken: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One line of the rail on the result; `group` 2 stands under a line."""

    id: str
    label: str
    icon: str
    current: bool = False
    group: int = 1


@dataclass(frozen=True, slots=True)
class HelpView:
    """What opens under Help."""

    title: str
    paragraphs: tuple[str, ...]
    close: str
    keys_title: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    """The keys of the page from which help was asked, and what each does."""


@dataclass(frozen=True, slots=True)
class DisplayView:
    """What opens under Display; the words of sizes and themes come in pairs."""

    title: str
    size_title: str
    sizes: tuple[tuple[int, str], ...]
    theme_title: str
    themes: tuple[tuple[str, str], ...]
    close: str
    speech_title: str = ""
    speech: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShellView:
    """Header, rail and footer. A label left empty takes its button away."""

    product: str
    language: str
    languages: tuple[tuple[str, str], ...]
    language_title: str
    help: HelpView
    display: DisplayView
    help_label: str
    display_label: str
    rail_title: str
    topics: tuple[TopicView, ...] = ()
    sections: tuple[SectionView, ...] = ()
    step: str = ""
    step_line: str = ""
    """The step with the topic of now, where no rail names it."""
    human_title: str = ""
    rail: bool = True
    """Whether the parts of the check stand beside the page, where there is room."""
    human_lines: tuple[str, ...] = ()
    rules_line: str = ""
    back: str = ""
    continue_: str = ""
    restart: str = ""
    print_: str = ""
    pdf: str = ""
    footer_note: str = ""
    read_aloud: str = ""
    """Words of the button that reads the page once more; none while that is off."""
    announcement: str = ""


@dataclass(frozen=True, slots=True)
class FactView:
    """One promise of the first page: nothing is kept, rules of this day."""

    icon: str
    title: str
    text: str
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """The tasks in the person's words, the language large, the promises."""

    heading: str
    introduction: str
    tasks: ChoiceView
    language_title: str
    language_note: str
    facts: tuple[FactView, ...]
    links: tuple[LinkView, ...] = ()
