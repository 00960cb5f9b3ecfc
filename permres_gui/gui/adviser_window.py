"""The desktop of who may keep case files: the same pages, and the desk with its files."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from permres_gui.gui.desktop import Desktop
from permres_gui.gui.look import LEAST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent

    from permres_gui.gui.asides import Aside
    from permres_gui.gui.asked_names import AskedNames
    from permres_gui.gui.desk.caseload import CaseloadDesk
    from permres_gui.gui.desk.files import CaseFiles
    from permres_gui.gui.desk.rule_packs import RulePacks
    from permres_gui.gui.page import Page
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.rule_packs.pack_changes import Clients
    from permres_gui.presentation.views import ShellView


FOR_BOTH = ("pasted",)
"""Pages of the desk and of the questions: each time dressed as where they came from."""


@runtime_checkable
class WithFiles(Protocol):
    """A page that speaks to the case files."""

    def sit_by(self, files: CaseFiles) -> None:
        """Tell the case files what is done on this page."""


@runtime_checkable
class WithCaseload(Protocol):
    """A page that speaks to the caseload."""

    def turn_to(self, caseload: CaseloadDesk) -> None:
        """Tell the caseload what is done on this page."""


@runtime_checkable
class WithRulePacks(Protocol):
    """A page that speaks to the rule packs."""

    def look_by(self, packs: RulePacks) -> None:
        """Tell the rule packs what is done on this page."""


class AdviserWindow(Desktop):
    """Closes only when what an adviser filled in is saved or given up."""

    @cached_property
    def files(self) -> CaseFiles:
        """The case files; the first page does not wait for them."""
        from permres_gui.gui.desk.files import CaseFiles

        return self.with_files(CaseFiles(self.desk, self._asked()))

    @cached_property
    def caseload(self) -> CaseloadDesk:
        """The folder of all case files; nothing is read before somebody asks for it."""
        from permres_gui.gui.desk.caseload import CaseloadDesk

        return CaseloadDesk(self.files, self._asked())

    @cached_property
    def rule_packs(self) -> RulePacks:
        """The rules that came as a file; none is looked at before somebody asks."""
        from permres_gui.gui.desk.rule_packs import RulePacks

        return RulePacks(self, self.model, self._asked(), self._clients)

    def _asked(self) -> AskedNames:
        """A person names a file in the dialog of the computer."""
        from permres_gui.gui.asked_names import AskedNames

        return AskedNames(self)

    def _clients(self) -> Clients:
        """Those of the folder that is open, to see for whom new rules answer otherwise."""
        from permres_gui.presentation.rule_packs.pack_changes import Clients

        rows = self.caseload.table.rows if "caseload" in self.__dict__ else ()
        cases = tuple(
            (row.filed.name.code, row.filed.case_file.case)
            for row in rows
            if row.filed.case_file is not None
        )
        return Clients(self.model.today, cases)

    def with_files(self, files: CaseFiles) -> CaseFiles:
        """These files, which close the window once nothing holds it."""
        files.left.connect(self.close)
        return files

    def refresh(self) -> None:
        """The desk stands closer together than the pages that a finger may use."""
        if self._at_desk():
            from permres_gui.gui.desk import density

            self.dress_for(density.BASE, density.LEAST)
        else:
            self.dress_for(super().usual_base(), LEAST)
        super().refresh()

    def is_dense(self) -> bool:
        """Whether the page in sight is dressed for the desk; asked at every measure."""
        return self._least != LEAST

    def framed(self, view: ShellView) -> ShellView:
        """Whoever sits at the desk is whom others talk to: no page of it sends them away."""
        framed = super().framed(view)
        if not self._at_desk():
            return framed
        return replace(framed, human_title="", human_lines=())

    def _at_desk(self) -> bool:
        """On the desk, on what is done from it, and with the files."""
        aside, from_desk = self.model.aside, self.model.beneath == "desk"
        if aside in FOR_BOTH:
            return from_desk
        return bool(aside) and (not self._aside.rail or from_desk)

    def name_for_calendars(self) -> str:
        """An open file has one of its own, which is the same at every opening."""
        stored = self.files.file.stored if self._at_work() else None
        if stored is None:
            return super().name_for_calendars()
        return stored.name_for_calendars

    def usual_base(self) -> float:
        return self._base if self.is_dense() else super().usual_base()

    def is_low(self) -> bool:
        """Controls of the desk give up air in every window."""
        return self.is_dense() or super().is_low()

    def open_desk(self) -> None:
        """Begin on the desk."""
        self.model.open_aside("desk")

    def asides(self) -> Mapping[str, Aside]:
        """The desk with its files, and the page of what is done with them."""
        from permres_gui.gui.asides import Aside

        found = super().asides()
        own = {
            "desk": found["desk"]._replace(show=self._show_desk),
            "case-file": Aside(self._show_errand, rail=False),
            "caseload": Aside(self._show_caseload, rail=False),
            "rule-packs": Aside(self._show_rule_packs, rail=False),
        }
        return {**found, **own}

    def _show_desk(self, window: VisitWindow) -> None:
        from permres_gui.gui.desk.opening import show_desk
        from permres_gui.presentation.desk.file_bar_view import file_bar

        show_desk(window, self.desk, file_bar(self.files.file.seen(), self.words))

    def _show_errand(self, window: VisitWindow) -> None:
        from permres_gui.gui.desk.errand_page import ErrandPage
        from permres_gui.presentation.desk.errand_view import errand_view

        context = self.model.context()
        window.show_page(ErrandPage, errand_view(context, self.files.errand))

    def _show_caseload(self, window: VisitWindow) -> None:
        from permres_gui.gui.desk.caseload_page import CaseloadPage

        self.caseload.clients.look_again()
        window.show_page(CaseloadPage, self.caseload.view(self.words))

    def _show_rule_packs(self, window: VisitWindow) -> None:
        from permres_gui.gui.desk.rule_packs_page import RulePacksPage

        window.show_page(RulePacksPage, self.rule_packs.view(self.words))

    def _wire(self, page: Page) -> None:
        super()._wire(page)
        if isinstance(page, WithFiles):
            page.sit_by(self.files)
        if isinstance(page, WithCaseload):
            page.turn_to(self.caseload)
        if isinstance(page, WithRulePacks):
            page.look_by(self.rule_packs)

    def _at_work(self) -> bool:
        """Whether the files were needed at all in this window."""
        return "files" in self.__dict__

    def _restart(self) -> None:
        if self._at_work():
            self.files.guard(super()._restart)
        else:
            super()._restart()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is not saved is asked about before the visit ends."""
        if self._at_work() and not self.files.may_leave():
            event.ignore()
            return
        if "caseload" in self.__dict__:
            self.caseload.leave()
        if "rule_packs" in self.__dict__:
            self.rule_packs.wait()
        super().closeEvent(event)
